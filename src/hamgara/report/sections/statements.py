"""Statements: how the two states speak of their relation, and faults of the reports themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from hamgara.messages import LANGUAGES, Message, say
from hamgara.relations.history import find_days
from hamgara.relations.stance import measure_stance
from hamgara.report.analysis import Analysis, ToldStatement
from hamgara.report.blocks import (
    Block,
    Column,
    Marked,
    Panel,
    Panels,
    Paragraph,
    Section,
    Spot,
    Table,
    Text,
    Trace,
)
from hamgara.report.happenings import name_state, show_span
from hamgara.report.show import cell
from hamgara.study.actors import read_actors
from hamgara.study.faults import FAULT_KINDS, FaultKind, Matter
from hamgara.study.labels import Label, in_language
from hamgara.study.measures import Measure, ToldEvent, Unavailable
from hamgara.study.statements import STANCES, Stance, say_aside

SHOWN = 150
"""How many statements the report lists; all of them are in results.json."""

STANCE_NAMES: Mapping[Stance, Message] = {
    "convergent": say("convergent"),
    "divergent": say("divergent"),
    "neutral": say("neutral"),
}
FAULT_NAMES: Mapping[FaultKind, Message] = {
    "empty-heading": say("a heading that nothing beneath it bears out"),
    "contradiction": say("two accounts that contradict"),
    "name-spelled-two-ways": say("a name spelled two ways"),
    "two-agencies": say("two agencies credited"),
    "misattributed-quotation": say("words put into the wrong meeting"),
}
CONTRADICTION_NAMES: Mapping[Matter, Message] = {
    "day": say("two accounts that differ in the day"),
    "date": say("a date whose parts are not one day"),
    "place": say("two accounts that differ in the place"),
    "number": say("two accounts that differ in a number"),
    "amount": say("two accounts that differ in an amount"),
    "sum": say("a sum that its parts do not make"),
    "length": say("two accounts that differ in the length of a visit"),
    "order": say("two accounts that differ in the order of two visits"),
    "who": say("two accounts that differ in who did it"),
    "whether": say("two accounts that differ in whether it was done"),
}
"""In what two accounts contradict (see `study.faults`)."""


def build(analysis: Analysis) -> Section | None:
    """Return the section on statements about the dyad, None where the news has none."""
    news = analysis.news
    if news is None:
        return None
    pair = tuple(sorted(analysis.study.dyad))
    found = [one for one in news.statements if one.statement.toward == pair]
    if not found:
        return None
    blocks: list[Block] = [
        Paragraph(
            (
                say(
                    "What people in public office said of the relation, by the machine's reading:"
                    " claims, not deeds. They enter no index and no series of events."
                ),
            )
        ),
        _count_stances(found, pair),
    ]
    chart = _draw(found, pair)
    blocks += [chart] if chart else []
    blocks.append(_list_statements(found))
    if news.aside:
        blocks.append(Paragraph((say_aside(news.aside),), tone="note"))
    return Section("statements", say("Statements about the relation"), tuple(blocks))


def build_faults(analysis: Analysis) -> Section | None:
    """Return the section on faults of the reports, None where none was found."""
    news = analysis.news
    if news is None or not news.faults:
        return None
    rows = tuple(
        (
            cell(one.document, mark="head"),
            cell(CONTRADICTION_NAMES.get(one.fault.about, FAULT_NAMES[one.fault.kind])),
            cell(" … ".join(one.words)),
        )
        for kind in FAULT_KINDS
        for one in news.faults
        if one.fault.kind == kind
    )
    intro = say(
        "Places where a report may not be sound. Read them before you rely on what it tells."
    )
    columns = (Column(say("Document")), Column(say("Fault")), Column(say("Words")))
    table = Table("faults", say("Faults of reports"), columns, rows)
    return Section(
        "faults", say("Faults of the reports"), (Paragraph((intro,), tone="note"), table)
    )


def _count_stances(found: Sequence[ToldStatement], pair: tuple[str, ...]) -> Table:
    rows = []
    for state in (*pair, ""):
        mine = [one for one in found if _speaks(one, state, pair)]
        if not mine:
            continue
        name: Text = name_state(state) if state else say("Others")
        rows.append(
            (
                cell(name, mark="head"),
                *(cell(_count(o for o in mine if o.statement.stance == s)) for s in STANCES),
                cell(_balance(mine)),
            )
        )
    return Table(
        "stances",
        say("Stance of statements by the speaker's state"),
        (
            Column(say("Speaker's state")),
            *(Column(STANCE_NAMES[stance], numeric=True) for stance in STANCES),
            Column(say("Balance"), numeric=True),
        ),
        tuple(rows),
        say(
            "Balance: (convergent − divergent) / all, from −1 to 1; wide where few spoke, so"
            " read it with the counts."
        ),
    )


def _speaks(one: ToldStatement, state: str, pair: tuple[str, ...]) -> bool:
    codes = {actor.country for actor in one.statement.speaker}
    return state in codes if state else codes.isdisjoint(pair)


def _count(some: Iterable[ToldStatement]) -> Measure:
    told = tuple(map(_tell, some))
    method = say("statements counted")
    if not told:
        return Measure(0, "statements", method, Unavailable(say("There is nothing to count.")))
    return Measure(len(told), "statements", method, told)


def _balance(some: Sequence[ToldStatement]) -> Measure:
    found = measure_stance(one.statement.stance for one in some)
    method = say("(convergent − divergent) / all statements, with its 90 % interval")
    told = tuple(map(_tell, some))
    return Measure(found.value, "", method, told, found.low, found.high)


def _tell(one: ToldStatement) -> ToldEvent:
    statement = one.statement
    place = f"{one.document} {statement.span.start}–{statement.span.end}"
    stance = STANCE_NAMES[statement.stance]
    coded = say("{told} · {rule}", told=stance, rule=statement.rule)
    return ToldEvent(place, one.sentence, coded)


def _draw(found: Sequence[ToldStatement], pair: tuple[str, ...]) -> Panels | None:
    """Return a panel for each state: convergent statements upward, divergent downward."""
    if len({one.day for one in found if one.day}) < 2:
        return None
    panels = []
    for state in pair:
        traces = []
        for hue, stance in enumerate(STANCES[:2]):
            by_month: dict[str, list[ToldStatement]] = {}
            for one in found:
                if one.day and _speaks(one, state, pair) and one.statement.stance == stance:
                    by_month.setdefault(f"{one.day:%Y-%m}", []).append(one)
            spots = tuple(
                Spot(find_days(month), _signed(some, hue), month)
                for month, some in sorted(by_month.items())
            )
            traces.append(Trace(STANCE_NAMES[stance], "bars", spots, hue))
        panels.append(Panel(name_state(state), tuple(traces)))
    return Panels(
        "stance-time",
        say("Statements about the relation by month"),
        say("For each state, bars of convergent statements upward and divergent downward."),
        tuple(panels),
    )


def _signed(some: Sequence[ToldStatement], hue: int) -> Measure:
    told = tuple(map(_tell, some))
    return Measure(-len(told) if hue else len(told), "statements", say("statements counted"), told)


def _list_statements(found: Sequence[ToldStatement]) -> Table:
    rows = tuple(
        (
            cell(show_span(one.day, one.day) if one.day else "–", mark="head"),
            cell(_name_speaker(one)),
            cell(STANCE_NAMES[one.statement.stance]),
            cell(Marked(one.sentence, one.marks), " · ", one.document),
            cell(one.statement.rule, mark="quiet"),
        )
        for one in found[:SHOWN]
    )
    left = len(found) - SHOWN
    return Table(
        "statements",
        say("Statements, each in its sentence"),
        (
            Column(say("Date")),
            Column(say("Speaker")),
            Column(say("Stance")),
            Column(say("Sentence")),
            Column(say("Rule")),
        ),
        rows,
        say("{count} more are in results.json.", count=left) if left > 0 else "",
    )


def _name_speaker(one: ToldStatement) -> Label:
    """Return the speaker's state, with the office where one is named."""
    actor = one.statement.speaker[0]
    office = read_actors().offices.get(actor.office)
    state = name_state(actor.country)
    if office is None:
        return state
    return {
        language: f"{in_language(office.label, language)} · {in_language(state, language)}"
        for language in LANGUAGES
    }
