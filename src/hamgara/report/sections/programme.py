"""Grounds of convergence with their evidence, and the options that answer them."""

from __future__ import annotations

from hamgara.messages import Message, say
from hamgara.options.grounds import Coverage, Share, name_family
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Bars, Block, Cell, Column, Items, Paragraph, Part, Section, Table
from hamgara.report.sections.confidence import build_confidence
from hamgara.report.sections.links import build_links, build_traces
from hamgara.report.show import (
    SEMICOLON,
    cell,
    count_measure,
    join,
    plain,
    show_code,
    show_year,
)
from hamgara.report.stated import name_item, stated_count
from hamgara.study.measures import CodingQuery, Measure, Unavailable


def build(analysis: Analysis) -> Section | None:
    """Return grounds and options, None where the study has no programme."""
    programme = analysis.study.programme
    if not programme.grounds and not programme.options:
        return None
    blocks: list[Block] = [_summary(analysis)]
    if programme.grounds:
        blocks += [_grounds(analysis), *_missing(analysis), *_families(analysis)]
        blocks += build_confidence(analysis)
    if programme.grounds and programme.options:
        blocks += build_links(analysis)
    if programme.options:
        blocks += build_traces(analysis)
    return Section("programme", say("Grounds and options"), tuple(blocks))


def _summary(analysis: Analysis) -> Paragraph:
    programme = analysis.study.programme
    method = say("Entries of programme.toml.")
    parts: list[Part] = []
    for items, unit, name in (
        (programme.grounds, "grounds", say("grounds of convergence")),
        (programme.options, "options", say("options")),
        (programme.steps, "steps", say("steps")),
    ):
        parts += [SEMICOLON] if parts else []
        parts += [stated_count(items, unit, method), " ", name]
    return Paragraph((*parts, "."))


def _grounds(analysis: Analysis) -> Table:
    coverage = analysis.assessment.coverage
    dissent = any(ground.against for ground in coverage)
    columns = [
        Column(say("Ground")),
        Column(say("Codes that name it")),
        Column(say("participants"), numeric=True),
        *(Column(analysis.study.sides[side], numeric=True) for side in _sides(analysis)),
        Column(say("Roles"), numeric=True),
        Column(say("codings"), numeric=True),
        Column(say("Quotations"), numeric=True),
    ]
    if dissent:
        columns.append(Column(say("Dissent"), numeric=True))
    rows = tuple(_ground_row(ground, analysis, dissent=dissent) for ground in coverage)
    note = say(
        "Participants, sides and roles count distinct people, each once; quotations are codings"
        " of words, other codings are of participants as a whole."
    )
    return Table("grounds", say("Grounds of convergence"), tuple(columns), rows, note)


def _sides(analysis: Analysis) -> list[str]:
    present = {person.side for person in analysis.people}
    return [side for side in analysis.study.sides if side in present]


def _ground_row(coverage: Coverage, analysis: Analysis, *, dissent: bool) -> tuple[Cell, ...]:
    ground = coverage.ground
    head = cell(name_item(ground), mark="head")
    opposed = [_dissent(coverage)] if dissent else []
    if not ground.themes:
        empty = [cell("–")] * (4 + len(_sides(analysis)))
        return (head, cell(say("no theme names it"), mark="quiet"), *empty, *opposed)
    names = [show_code(code, analysis) for code in ground.themes]
    codes = coverage.codes
    roles = say("Different roles of these participants.")
    return (
        head,
        cell(*join(names, SEMICOLON)),
        _of(people_measure(len(coverage.participants), codes), coverage.everyone),
        *(
            _share(coverage.sides.get(side), codes, analysis.study.sides[side])
            for side in _sides(analysis)
        ),
        cell(_counted(coverage.roles, "roles", codes, roles)),
        cell(count_measure(coverage.count, "codings", codes)),
        cell(
            _counted(
                coverage.quotations,
                "codings",
                codes,
                say("Codings of words of a document, not of a participant as a whole."),
            )
        ),
        *opposed,
    )


def _dissent(coverage: Coverage) -> Cell:
    if not coverage.against:
        return cell(say("not coded"), mark="quiet")
    method = say("Different participants with a coding of a code that speaks against the ground.")
    return cell(_counted(len(coverage.dissent), "participants", coverage.against, method))


def people_measure(number: int, codes: tuple[str, ...]) -> Measure:
    """Return a number of participants that stands on the codings of codes."""
    method = say("Different participants with a coding of one of these codes or below.")
    return _counted(number, "participants", codes, method)


def _share(share: Share | None, codes: tuple[str, ...], side: object) -> Cell:
    if share is None:
        return cell("–")
    method = say(
        "Different participants of the side {side} with a coding of one of these codes or below;"
        " the codings listed are of all sides.",
        side=side,
    )
    return _of(_counted(share.n, "participants", codes, method), share.of)


def _of(measure: Measure, everyone: int) -> Cell:
    return cell(measure, " ", say("of {count}", count=everyone))


def _counted(number: int, unit: str, codes: tuple[str, ...], method: Message) -> Measure:
    if not codes:
        return Measure(number, unit, method, Unavailable(say("No code stands behind it.")))
    return Measure(number, unit, method, CodingQuery(codes))


def _missing(analysis: Analysis) -> list[Block]:
    """Return what lacks its counterpart: said, not left to be noticed."""
    gaps, programme = analysis.assessment.gaps, analysis.study.programme
    grounds = {ground.code: ground for ground in programme.grounds}
    framework = analysis.study.framework
    found: list[Block] = []
    for codes, words in (
        (gaps.themeless, say("Named by no theme, so without evidence of its own:")),
        (gaps.unspoken, say("Named by themes that nobody was given:")),
    ):
        if codes:
            names = join([name_item(grounds[code]) for code in codes], SEMICOLON)
            found.append(Paragraph((words, " ", *names), tone="note"))
    said: set[str] = set()
    for level in framework.levels:
        lost = gaps.ungrounded.get(level.id, ())
        new = [code for code in lost if not said & {*framework.ancestors(code)}]
        said |= {*new}
        if new:
            names = join([show_code(code, analysis) for code in new], SEMICOLON)
            parts = (level.plural, " – ", say("Named by no ground:"), " ", *names)
            found.append(Paragraph(parts, tone="note"))
    return found


def _families(analysis: Analysis) -> list[Block]:
    """Return the chart by side, the table by family and year, and who acts together when."""
    coverage = [c for c in analysis.assessment.coverage if c.ground.themes]
    framework = analysis.study.framework
    if not coverage or not analysis.people:
        return []
    families = list(dict.fromkeys(f for c in coverage for f in c.families))
    years = sorted({year for c in coverage for year in c.years})
    columns = (
        Column(say("Ground")),
        *(Column(name_family(family, framework), numeric=True) for family in families),
        *(Column(show_year(year), numeric=True) for year in years),
    )
    rows = tuple(
        (
            cell(name_item(c.ground), mark="head"),
            *(_family_cell(c, family) for family in families),
            *(_year_cell(c, year) for year in years),
        )
        for c in coverage
    )
    note = say("Distinct participants; the years are those of the interviews.")
    by_family = Table(
        "ground-families", say("Grounds by family of codes and by year"), columns, rows, note
    )
    return [_chart(coverage, analysis), by_family, *_together(analysis)]


def _family_cell(coverage: Coverage, family: str) -> Cell:
    number = coverage.families[family]
    return cell(people_measure(number, coverage.codes)) if number else cell("–")


def _year_cell(coverage: Coverage, year: int) -> Cell:
    share = coverage.years[year]
    method = say(
        "Different participants interviewed in {year} with a coding of one of these codes or"
        " below; the codings listed are of all years.",
        year=show_year(year),
    )
    return _of(_counted(share.n, "participants", coverage.codes, method), share.of)


def _chart(coverage: list[Coverage], analysis: Analysis) -> Bars:
    sides = _sides(analysis)
    method = say("Different participants of the side with a coding of one of these codes or below.")
    return Bars(
        id="ground-coverage",
        caption=say("Who speaks for each ground: participants by side"),
        alt=say("Bars of the number of participants of each side for each ground."),
        unit=say("participants"),
        categories=tuple(name_item(c.ground) for c in coverage),
        series=tuple(analysis.study.sides[side] for side in sides),
        values=tuple(
            tuple(_counted(c.sides[side].n, "participants", c.codes, method) for c in coverage)
            for side in sides
        ),
    )


def _together(analysis: Analysis) -> list[Block]:
    """Return which families the same people speak of, by year."""
    framework = analysis.study.framework
    items = []
    for together in analysis.assessment.together:
        names = join([name_family(f, framework) for f in together.families], " + ")
        number = Measure(
            together.participants,
            "participants",
            say("Participants who were given codes of exactly these families."),
            Unavailable(say("Put together from the codings of each participant.")),
        )
        by_year: list[Part] = []
        for year, n in sorted(together.years.items(), key=lambda item: item[0] or 0):
            by_year += [SEMICOLON] if by_year else [" ("]
            by_year += [show_year(year) if year else say("no year"), ": ", plain(n)]
        who = names or (say("no family"),)
        by_year.append(")" if by_year else "")
        items.append(Paragraph((*who, ": ", number, " ", say("participants"), *by_year)))
    said = Paragraph((say("Families that the same participants speak of:"),))
    return [said, Items(tuple(items))]
