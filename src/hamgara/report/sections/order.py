"""How far the evidence reaches for each option, and what people judged of the options."""

from __future__ import annotations

from hamgara.messages import Message, say
from hamgara.options.pairwise import CONSISTENT, Verdict
from hamgara.options.ranking import Order, Standing
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Cell, Column, Paragraph, Part, Section, Table
from hamgara.report.show import SEMICOLON, cell, join
from hamgara.report.stated import name_item, quotation, stated_count
from hamgara.study.days import show_day
from hamgara.study.labels import Label
from hamgara.study.measures import CodingQuery, Measure, StatedLine, Unavailable
from hamgara.study.programme import Claim, Option

_NEED_NOT = say(
    "Frequency is not importance. The order says how far the material of this study reaches for"
    " each option, not what is best or should come first; a thing nobody was asked about is not"
    " unimportant. Nothing is weighted or added up."
)
_METHOD = say(
    "One option stands above another where it is at least as well covered by every column and"
    " better by one; front 1 are those that nothing stands above."
)


def build(analysis: Analysis) -> Section | None:
    """Return the order, the conditions and the judgments; None where there are no options."""
    options = analysis.study.programme.options
    if not options:
        return None
    blocks: list[Block] = []
    order, printed = analysis.assessment.order, analysis.assessment.printed
    if order is not None:
        blocks += [Paragraph((_NEED_NOT,), tone="note"), _table(order, analysis)]
    else:
        blocks.append(Paragraph((say("No link is argued, so no order of options is drawn."),)))
    if printed is not None:
        blocks.append(Paragraph((_say_printed(printed),)))
    blocks += [*_claims(analysis), *_verdicts(analysis)]
    return Section("order", say("Options: how far the evidence reaches"), tuple(blocks))


def _say_printed(order: Order) -> Message:
    if order.informs:
        return say("By the printed links alone some options stand above others.")
    return say(
        "By the printed links alone all {count} options stand alike: they order nothing.",
        count=len(order.standings),
    )


def _table(order: Order, analysis: Analysis) -> Table:
    dissent = any(ground.against for ground in analysis.study.programme.grounds)
    columns = [
        Column(say("Front"), numeric=True),
        Column(say("Option")),
        Column(say("Grounds argued"), numeric=True),
        Column(say("participants"), numeric=True),
        Column(say("Sides"), numeric=True),
        Column(say("Roles"), numeric=True),
        Column(say("Quotations"), numeric=True),
    ]
    if dissent:
        columns.append(Column(say("Dissent"), numeric=True))
    columns += [
        Column(say("Without one participant"), numeric=True),
        Column(say("95% of samples"), numeric=True),
        Column(say("First in samples"), numeric=True),
        Column(say("Stand above it")),
    ]
    options = {option.code: option for option in analysis.study.programme.options}
    standings = sorted(order.standings, key=lambda standing: standing.front)
    rows = tuple(_row(each, options[each.option], analysis, dissent) for each in standings)
    apart = say(
        "Dissent does not enter the order: it was not coded for every ground that is answered."
    )
    stands_apart = dissent and not order.dissent_counts
    note = say(
        "{method} Stability: fronts when any one participant is left out, and in"
        " {draws} samples of participants drawn with replacement (seed {seed}).",
        method=say("{method} {dissent}", method=_METHOD, dissent=apart)
        if stands_apart
        else _METHOD,
        draws=order.draws,
        seed=str(order.seed),
    )
    return Table("order", say("Order of options by evidence"), tuple(columns), rows, note)


def _row(
    standing: Standing,
    option: Option,
    analysis: Analysis,
    dissent: bool,  # noqa: FBT001
) -> tuple[Cell, ...]:
    grounds, people, sides, roles, quotations, opposed = standing.criteria
    counted = (
        (people, "participants", say("Different participants who speak for a ground it answers.")),
        (sides, "sides", say("Different sides of these participants.")),
        (roles, "roles", say("Different roles of these participants.")),
        (quotations, "codings", say("Codings of words for a ground it answers.")),
    )
    links = [link for link in option.links if link.kind == "argued"]
    method = say("Different grounds that a text argues it answers.")
    lines = tuple(StatedLine(k.place, tuple(k.reason.items()), k.quote) for k in links)
    cells = [
        cell(_bare(standing.front, "front", _METHOD)),
        cell(name_item(option), mark="head"),
        cell(Measure(grounds, "grounds", method, lines or _nothing())),
        *(cell(_from_codes(n, unit, standing.codes, method)) for n, unit, method in counted),
    ]
    if dissent:
        answered = [c for c in analysis.assessment.coverage if c.ground.code in standing.grounds]
        against = [code for coverage in answered for code in coverage.against]
        method = say("Different participants who speak against a ground it answers.")
        number = _from_codes(opposed, "participants", tuple(against), method)
        cells.append(cell(number) if against else cell(say("not coded"), mark="quiet"))
    first = _bare(
        100 * standing.first, "%", say("Samples in which nothing stands above it, in percent.")
    )
    above = join(standing.above, SEMICOLON)
    return (
        *cells,
        cell(*_span(standing.without), *_movers(standing)),
        cell(*_span(standing.drawn)),
        cell(first),
        cell(*above) if above else cell(say("nothing"), mark="quiet"),
    )


def _span(bounds: tuple[int, int]) -> tuple[Part, ...]:
    low, high = bounds
    if low == high:
        return (_bare(low, "front", say("The front it is on.")),)
    return (say("{low} to {high}", low=low, high=high),)


def _movers(standing: Standing) -> tuple[Part, ...]:
    if not standing.movers or len(standing.movers) > 4:
        return ()
    return (" (", ", ".join(standing.movers), ")")


def _bare(value: float, unit: str, method: Message) -> Measure:
    why = Unavailable(say("Computed from the columns of this table."))
    return Measure(value, unit, method, why)


def _nothing() -> Unavailable:
    return Unavailable(say("The study states none."))


def _from_codes(number: int, unit: str, codes: tuple[str, ...], method: Message) -> Measure:
    if not codes:
        return Measure(number, unit, method, Unavailable(say("No code stands behind it.")))
    return Measure(number, unit, method, CodingQuery(tuple(dict.fromkeys(codes))))


def _claims(analysis: Analysis) -> list[Block]:
    """Return conditions, risks and harms, and how many options say nothing of them."""
    options = analysis.study.programme.options
    kinds = (
        (say("Conditions"), [option.conditions for option in options]),
        (say("Risks"), [option.risks for option in options]),
        (say("Who might be harmed"), [option.harmed for option in options]),
    )
    method = say("Options of which programme.toml says nothing of the kind.")
    parts: list[Part] = [say("Nothing is said of:"), " "]
    silent = False
    for number, (name, claims) in enumerate(kinds):
        empty = [option for option, own in zip(options, claims, strict=True) if not own]
        silent = silent or bool(empty)
        parts += [SEMICOLON] if number else []
        count = stated_count(empty, "options", method)
        parts += [name, " – ", count, " ", say("of {count} options", count=len(options))]
    rows = tuple(
        (cell(name_item(option), mark="head"), *(_claim_cell(own[i]) for _, own in kinds))
        for i, option in enumerate(options)
        if any(own[i] for _, own in kinds)
    )
    columns = (Column(say("Option")), *(Column(name) for name, _ in kinds))
    blocks: list[Block] = []
    if rows:
        caption = say("What each option hangs on, and whom it might harm")
        blocks.append(Table("conditions", caption, columns, rows))
    if silent:
        blocks.append(Paragraph((*parts, "."), tone="note"))
    return blocks


def _claim_cell(claims: tuple[Claim, ...]) -> Cell:
    if not claims:
        return cell(say("nothing said"), mark="quiet")
    parts: list[Part] = []
    for claim in claims:
        parts += [SEMICOLON] if parts else []
        parts += [claim.label, *quotation(claim)]
    return cell(*parts)


def _verdicts(analysis: Analysis) -> list[Block]:
    """Return the weights that each judge's comparisons come to, with how far they hold."""
    verdicts = analysis.assessment.verdicts
    if not verdicts:
        words = say(
            "Nobody has compared the options in pairs; the program weighs nothing without people."
        )
        return [Paragraph((words,))]
    blocks: list[Block] = []
    for number, verdict in enumerate(verdicts, 1):
        blocks += [_verdict_table(verdict, number, analysis), _consistency(verdict)]
    return blocks


def _verdict_table(verdict: Verdict, number: int, analysis: Analysis) -> Table:
    programme = analysis.study.programme
    names: dict[str, Label] = {option.code: name_item(option) for option in programme.options}
    names |= {ground.code: name_item(ground) for ground in programme.grounds}
    method = say(
        "Principal eigenvector of the comparisons (Saaty); the bounds are those when any one"
        " comparison is moved by one step of the scale."
    )
    lines = tuple(
        StatedLine(c.place, (("en", f"{c.first} : {c.second} = {c.ratio}"),), c.reason)
        for block in verdict.blocks
        for c in block.comparisons
    )
    ranked = sorted(range(len(verdict.items)), key=lambda i: -verdict.weights[i])
    rows = tuple(
        (
            cell(names.get(verdict.items[i], verdict.items[i]), mark="head"),
            cell(
                Measure(
                    100 * verdict.weights[i],
                    "%",
                    method,
                    lines,
                    low=100 * verdict.low[i],
                    high=100 * verdict.high[i],
                )
            ),
        )
        for i in ranked
    )
    caption = say("Comparisons in pairs by {judge} (AHP)", judge=verdict.judge)
    columns = (Column(say("Compared")), Column(say("Weight, with sensitivity"), numeric=True))
    days = join([show_day(day) for day in verdict.days], SEMICOLON)
    note = say("A judgment of {judge}, {day}.", judge=verdict.judge, day=days[0])
    return Table(f"pairwise-{number}", caption, columns, rows, note)


def _consistency(verdict: Verdict) -> Paragraph:
    parts: list[Part] = []
    for block in verdict.blocks:
        weights = block.weights
        method = say(
            "CR = CI / RI; CI = {index}, largest eigenvalue {largest}, {count} things compared.",
            index=f"{weights.index:.3f}",
            largest=f"{weights.largest:.3f}",
            count=len(weights.items),
        )
        lines = tuple(StatedLine(c.place, (), c.reason) for c in block.comparisons)
        ratio = Measure(weights.ratio, "kappa", method, lines)
        parts += [SEMICOLON] if parts else []
        parts += [block.criterion, ": "] if block.criterion else []
        parts += [say("Consistency ratio"), " ", ratio]
        if weights.ratio is not None and weights.ratio > CONSISTENT:
            parts += [" – ", say("above .10: these judgments should be looked at again")]
    held = say(
        "Sensitivity: {held} of {tried} such moves leave the first one first.",
        held=verdict.held,
        tried=verdict.tried,
    )
    return Paragraph((*parts, ". ", held))
