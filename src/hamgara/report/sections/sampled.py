"""What a random sample of reviewed events says of all that the machine tells of the dyad."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hamgara.messages import say
from hamgara.relations.history import Sampled, find_days
from hamgara.relations.reviewed import Corrected
from hamgara.relations.sample import Estimate
from hamgara.report.blocks import (
    Block,
    Column,
    Panel,
    Panels,
    Paragraph,
    Part,
    Spot,
    Table,
    Trace,
)
from hamgara.report.happenings import NO_EVENT, count_events, show_period, stand_on
from hamgara.report.show import cell
from hamgara.study.chronology import Happening
from hamgara.study.measures import Measure, Unavailable

HEADS = (
    say("Period"),
    say("Reviewed"),
    say("Machine: cooperation"),
    say("Machine: conflict"),
    say("Corrected: cooperation"),
    say("Corrected: conflict"),
    say("Corrected: percent cooperative"),
)
"""Heads of the table of the corrected numbers by period."""
_PERCENT = 100
_MACHINE = say("What the machine tells, nobody having looked at all of it.")
_CORRECTED = say(
    "The machine's number and what the sample says that it is off by (difference estimator,"
    " PPI++), with a 95 % interval."
)
_REVIEWED = say("Events of the period in the sample that people reviewed.")
_TRENDS = {
    "cooperation": (say("cooperative events"), 1),
    "conflict": (say("conflictual events"), 1),
    "share": (say("percent that are cooperative"), _PERCENT),
}


def tell_sample(sampled: Sampled) -> Iterator[Block]:
    """Yield the corrected numbers by period as words, a chart and a table."""
    words = say(
        " of the {count} events between the two states that the machine tells were reviewed in"
        " random order. What they show holds for all, within the intervals: events that are none,"
        " and events of another kind, are corrected. What the machine did not see at all is not.",
        count=sampled.units,
    )
    drawn = count_events(sampled.reviewed, say("Events that people reviewed in random order."))
    yield Paragraph((drawn, words))
    yield _draw(sampled)
    yield _list_periods(sampled)
    if sampled.trends:
        yield Paragraph((say("Change from a period to the next: "), *_tell_trends(sampled), "."))


def _draw(sampled: Sampled) -> Panels:
    unknown = Measure(None, "%", _CORRECTED, Unavailable(NO_EVENT))
    spots = tuple(
        Spot(
            find_days(one.period),
            _measure(sampled, one, one.share, "%", _PERCENT) or unknown,
            show_period(one.period),
        )
        for one in sampled.correction.periods
    )
    title = say("Percent of events that are cooperative, with its 95 % interval")
    return Panels(
        id="relations-sample",
        caption=say("Events of the news, corrected by a reviewed sample"),
        alt=say("A line of the corrected share of cooperative events within its interval."),
        panels=(
            Panel(title, (Trace(say("share"), "line", spots, 2),), tall=True, bounds=(0, _PERCENT)),
        ),
    )


def _list_periods(sampled: Sampled) -> Table:
    first, *others = HEADS
    columns = (Column(first), *(Column(head, numeric=True) for head in others))
    rows = []
    for one in sampled.correction.periods:
        events = [sampled.reviewed[row - 1] for row in one.rows]
        told = [Measure(value, "events", _MACHINE, stand_on(events)) for value in one.machine]
        figures = (
            count_events(events, _REVIEWED),
            *told,
            _measure(sampled, one, one.cooperation, "events"),
            _measure(sampled, one, one.conflict, "events"),
            _measure(sampled, one, one.share, "%", _PERCENT),
        )
        rows.append(
            (
                cell(show_period(one.period), mark="head"),
                *(cell("–" if figure is None else figure) for figure in figures),
            )
        )
    caption = say("Events by period, corrected by a reviewed sample")
    return Table("relations-sample-periods", caption, columns, tuple(rows))


def _measure(
    sampled: Sampled, period: Corrected, found: Estimate | None, unit: str, times: int = 1
) -> Measure | None:
    """Return an estimate of a period, standing on its reviewed events."""
    events = [sampled.reviewed[row - 1] for row in period.rows]
    return _weigh(found, unit, times, events) if found else None


def _weigh(found: Estimate, unit: str, times: int, events: Sequence[Happening]) -> Measure:
    value, low, high = (times * x for x in (found.value, found.low, found.high))
    return Measure(value, unit, _CORRECTED, stand_on(events), low, high)


def _tell_trends(sampled: Sampled) -> Iterator[Part]:
    for number, (name, found) in enumerate(sampled.trends.items()):
        what, times = _TRENDS[name]
        yield say("; ") if number else ""
        yield what
        yield " "
        yield _weigh(found, "events" if times == 1 else "%", times, sampled.reviewed)
