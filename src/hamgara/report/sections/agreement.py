"""A second coder beside the first: kappa and Jaccard, and where they differ."""

from __future__ import annotations

from hamgara.coding.agreement import Agreement, CodeAgreement
from hamgara.messages import Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Column, Paragraph, Section, Table
from hamgara.report.show import SEMICOLON, cell, plain, show_code, show_participant
from hamgara.study.codings import PUBLISHED
from hamgara.study.measures import CodingQuery, Measure, Unavailable

TABLE_READER = "suggester"
"""The second coder beside a print: what the framework's phrases read in its evidence."""

UNIT_NAMES = {
    "participant": say("participant × theme"),
    "segment": say("segment × theme"),
}


def build(analysis: Analysis) -> Section | None:
    """Return the agreement of each pair of coders, None where only one coded."""
    if not analysis.agreements:
        return None
    blocks: list[Block] = []
    for number, agreement in enumerate(analysis.agreements, 1):
        blocks += _build_pair(agreement, number, analysis)
    return Section("agreement", say("A second coder beside the first"), tuple(blocks))


def _build_pair(agreement: Agreement, number: int, analysis: Analysis) -> list[Block]:
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
    )
    rows = tuple(
        (
            cell(show_code(item.code, analysis)),
            *(cell(measure) for measure in _cells(item, agreement)),
            cell(_kappa(item, agreement)),
            cell(_jaccard(item, agreement)),
        )
        for item in agreement.per_code
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
