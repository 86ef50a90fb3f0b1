"""How far coders agree: alpha of all, kappa and Jaccard of two, and where they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from hamgara.coding.agreement import (
    Agreement,
    CodeAgreement,
    say_pairs,
    say_units,
    tabulate_pairs,
)
from hamgara.coding.alpha import DRAWS, SEED, Alpha, Reliability, list_remarks, say_alpha
from hamgara.messages import Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Cell, Column, Paragraph, Section, Table, Text
from hamgara.report.show import SEMICOLON, cell, plain, show_code, show_participant
from hamgara.study.codings import PUBLISHED
from hamgara.study.measures import CodingQuery, Measure, Unavailable

TABLE_READER = "suggester"
"""The second coder beside a print: what the framework's phrases read in its evidence."""

UNIT_NAMES = {
    "participant": say("participant × theme"),
    "segment": say("segment × theme"),
}
_ALPHA = say(
    "Krippendorff (2018), nominal, each cell coded or not; in brackets 95% of {draws} samples of"
    " units (bootstrap, seed {seed}).",
    draws=DRAWS,
    seed=SEED,
)
_CODINGS = say(
    "Cells coded, once for each coder who did; shown are all codings of the code, by anybody."
)


def build(analysis: Analysis) -> Section | None:
    """Return the agreement of all coders and of each pair, None where only one coded."""
    if not analysis.agreements:
        return None
    blocks: list[Block] = []
    number = 0
    for _, compared in groupby(analysis.agreements, lambda one: one.alpha.unit):
        *_, widest = pairs = [*compared]  # all coders stand behind their pairs
        blocks += _build_all(widest.alpha, analysis)
        if len(widest.alpha.coders) > 2:
            blocks.append(_build_pairs(widest.alpha, [one.pair for one in pairs if one.pair]))
            continue
        for one in pairs:
            if one.pair:
                number += 1
                blocks += _build_pair(one.pair, one.alpha, number, analysis)
    return Section("agreement", say("How far coders agree"), tuple(blocks))


def _build_all(alpha: Reliability, analysis: Analysis) -> list[Block]:
    """Return the alpha of all coders, overall and by level, and by code where they are many."""
    head = say(
        "{coders}, {n} cells ({unit}):",
        coders=alpha.coders,
        n=alpha.cells,
        unit=UNIT_NAMES[alpha.unit],
    )
    value = _alpha(alpha.overall, alpha)
    blocks: list[Block] = [Paragraph((head, " ", say("Krippendorff's alpha"), " ", value))]
    if alpha.unit == "segment":
        blocks.append(Paragraph((say_units(),), tone="note"))
    blocks += [Paragraph((remark,), tone="note") for remark in list_remarks(alpha)]
    levels = {level.id: level.label for level in analysis.study.framework.levels}
    names: list[tuple[Text, Alpha]] = [(say("all"), alpha.overall)]
    names += [(levels[one.name], one) for one in alpha.levels]
    caption = say("Krippendorff's alpha of all coders")
    blocks.append(
        _tabulate(f"alpha-{alpha.unit}", caption, say("Level"), names, alpha, say_alpha())
    )
    if len(alpha.coders) > 2:
        codes = [(show_code(one.name, analysis), one) for one in alpha.per_code]
        caption = say("Krippendorff's alpha by theme")
        blocks.append(_tabulate(f"alpha-{alpha.unit}-codes", caption, say("Code"), codes, alpha))
    return blocks


def _tabulate(
    id: str,  # noqa: A002 - the field's own name
    caption: Text,
    first: Text,
    named: Iterable[tuple[Text, Alpha]],
    alpha: Reliability,
    note: Text = "",
) -> Table:
    columns = (
        Column(first),
        Column(say("Krippendorff's alpha"), numeric=True),
        Column(say("codings"), numeric=True),
        Column(say("units"), numeric=True),
    )
    rows = tuple(
        (
            cell(name, mark="head"),
            cell(_alpha(one, alpha)),
            cell(Measure(one.codings, alpha.unit, _CODINGS, _stand_on(one, alpha))),
            cell(plain(alpha.units)),
        )
        for name, one in named
    )
    return Table(id, caption, columns, rows, note)


def _alpha(one: Alpha, alpha: Reliability) -> Measure:
    return Measure(one.value, "alpha", _ALPHA, _stand_on(one, alpha), one.low, one.high)


def _stand_on(one: Alpha, alpha: Reliability) -> CodingQuery | Unavailable:
    if one in alpha.per_code:
        return CodingQuery((one.name,), alpha.coders[0] if TABLE_READER in alpha.coders else "")
    return Unavailable(_all_themes())


def _build_pairs(alpha: Reliability, pairs: Iterable[Agreement]) -> Table:
    """Return kappa of each two coders, and the units that both worked on, as one matrix."""
    by_coders = {pair.coders: pair for pair in pairs}

    def show(own: int, at: int, found: CodeAgreement | int | None) -> Cell:
        if isinstance(found, CodeAgreement):
            return cell(_kappa(found, by_coders[alpha.coders[at], alpha.coders[own]]))
        return cell(plain(found) if found and at > own else "–")

    rows = tuple(
        (cell(coder, mark="head"), *(show(own, at, found) for at, found in enumerate(cells)))
        for own, (coder, cells) in enumerate(tabulate_pairs(alpha.coders, by_coders.values()))
    )
    columns = (Column(say("Coder")), *(Column(coder, numeric=True) for coder in alpha.coders))
    caption = say("Cohen's kappa of each two coders")
    return Table(f"kappa-{alpha.unit}", caption, columns, rows, say_pairs())


def _build_pair(
    agreement: Agreement, alpha: Reliability, number: int, analysis: Analysis
) -> list[Block]:
    first, second = agreement.coders
    unit = UNIT_NAMES[agreement.unit]
    head = say(
        "{first} and {second}, {n} cells ({unit}):",
        first=first,
        second=second,
        n=agreement.overall.n,
        unit=unit,
    )
    kappa, jaccard = _kappa(agreement.overall, agreement), _jaccard(agreement.overall, agreement)
    blocks: list[Block] = [
        Paragraph(
            (head, " ", say("Cohen's kappa"), " ", kappa, SEMICOLON, say("Jaccard"), " ", jaccard)
        ),
    ]
    if PUBLISHED in agreement.coders:
        blocks.append(
            Paragraph(
                (
                    say(
                        "The second coder reads the printed findings of each participant by the"
                        " search terms of the framework; it enters no count."
                    ),
                ),
                tone="note",
            )
        )
    columns = (
        Column(say("Code")),
        Column(say("both"), numeric=True),
        Column(say("only {coder}", coder=first), numeric=True),
        Column(say("only {coder}", coder=second), numeric=True),
        Column(say("Cohen's kappa"), numeric=True),
        Column(say("Jaccard"), numeric=True),
        Column(say("Krippendorff's alpha"), numeric=True),
    )
    rows = tuple(
        (
            cell(show_code(item.code, analysis)),
            *(cell(measure) for measure in _cells(item, agreement)),
            cell(_kappa(item, agreement)),
            cell(_jaccard(item, agreement)),
            cell(replace(_alpha(one, alpha), low=None, high=None)),
        )
        for item, one in zip(agreement.per_code, alpha.per_code, strict=True)
    )
    blocks.append(Table(f"agreement-{number}", say("Agreement by theme"), columns, rows))
    if PUBLISHED in agreement.coders:
        blocks.append(_differences(analysis))
    return blocks


def _differences(analysis: Analysis) -> Table:
    """Return the cells where print and reading differ, with the phrases read."""
    kinds = {
        "printed-without-evidence": say("printed, not read"),
        "evidence-not-printed": say("read, not printed"),
    }
    people = {p.number: p for p in analysis.study.participants}
    rows = []
    for finding in analysis.audit:
        number = finding.where.participant
        if finding.kind in kinds and number is not None:
            person = people.get(number)
            phrases = analysis.phrases.get((number, finding.where.code), ())
            rows.append(
                (
                    cell(show_participant(person, analysis) if person else plain(number)),
                    cell(show_code(finding.where.code, analysis)),
                    cell(kinds[finding.kind]),
                    cell("؛ ".join(phrases) or "–"),
                )
            )
    columns = (
        Column(say("Participant")),
        Column(say("Code")),
        Column(say("Difference")),
        Column(say("Phrases read")),
    )
    return Table("differences", say("Where print and reading differ"), columns, tuple(rows))


def _cells(item: CodeAgreement, agreement: Agreement) -> tuple[Measure, Measure, Measure]:
    """Return the cells that both, only the first and only the second coder coded."""
    method = say("Cells of unit × code; shown are all codings of the code by that coder.")
    first, second = (_codings(item.code, coder) for coder in agreement.coders)
    return (
        Measure(item.both, agreement.unit, method, first),
        Measure(item.first, agreement.unit, method, first),
        Measure(item.second, agreement.unit, method, second),
    )


def _codings(code: str, coder: str) -> CodingQuery | Unavailable:
    if coder == TABLE_READER:
        return Unavailable(say("Read by the program; where it differs, its phrases stand below."))
    return CodingQuery((code,), coder)


def _kappa(item: CodeAgreement, agreement: Agreement) -> Measure:
    method = say("Cohen (1960), each cell coded or not.")
    return Measure(item.kappa, "kappa", method, _evidence(item, agreement))


def _jaccard(item: CodeAgreement, agreement: Agreement) -> Measure:
    method = say("Jaccard (1912): cells of both, divided by cells of either.")
    return Measure(item.jaccard, "jaccard", method, _evidence(item, agreement))


def _evidence(item: CodeAgreement, agreement: Agreement) -> CodingQuery | Unavailable:
    if item.code:
        return CodingQuery((item.code,), agreement.coders[0])
    return Unavailable(_all_themes())


def _all_themes() -> Message:
    return say("Counted over all themes; see the table by theme.")
