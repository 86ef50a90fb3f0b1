"""Scores of the dyad over time: means by month, and the episodes and turning points in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from hamgara.messages import Message, say
from hamgara.relations.episodes import Episode
from hamgara.relations.history import find_days
from hamgara.relations.periods import name_unit
from hamgara.relations.scores import Scores
from hamgara.report.blocks import Block, Column, Panel, Panels, Paragraph, Shade, Spot, Table, Trace
from hamgara.report.happenings import show_period, show_span
from hamgara.report.show import cell
from hamgara.study.measures import Evidence, Measure, StatedLine, Unavailable

_MEAN = say("Mean of the scores of the month, or of its events where the table counts them.")
_STRENGTH = say(
    "Mean distance from the running normal in spreads of ordinary steps; of a turning point, the"
    " change of level (penalized scan, optimal partition)."
)
_SURE = say("That noise did not make it, by simulation (docs/episodes.md).")
_ADDED_UP = say(
    "Where several rows of the table tell of one time they are added up, as events; the evidence"
    " names each of them."
)
_NO_ROW = say("No row of the table tells of this time.")
_WHAT: Mapping[tuple[str, str], Message] = {
    ("episode", "convergence"): say("convergence"),
    ("episode", "divergence"): say("divergence"),
    ("turning-point", "convergence"): say("turn to convergence"),
    ("turning-point", "divergence"): say("turn to divergence"),
}


def tell_scores(scores: Scores, number: int) -> Iterator[Block]:
    """Yield the chart and the table of one series of scores."""
    source, found = scores.label, scores.found
    gaps = [Shade(days, "gap", show_span(*days)) for days in found.sparse]
    shades = [
        Shade((one.start, one.end), one.direction, show_span(one.start, one.end))
        for one in found.episodes
    ]
    spots = tuple(_list_months(scores))
    yield Panels(
        id=f"relations-scores-{number}",
        caption=say("Scores by month: {source}", source=source),
        alt=say("A line of mean scores by month; episodes and turning points are shaded."),
        panels=(Panel(say("Mean score of the month"), (Trace(source, "line", spots),), tall=True),),
        shades=(*gaps, *shades),
    )
    if found.step:
        words = say(
            "Episodes and turning points are sought in one value a {unit}, by defaults that are the"
            " same for every dyad. Stretches that tell too little are shaded: there may have been"
            " anything.",
            unit=name_unit(found.step),
        )
        yield Paragraph((words,), "note")
    if scores.added_up:
        yield Paragraph((_ADDED_UP,), "note")
    for words in scores.taken:
        yield Paragraph((words,), "note")
    if scores.unplaced:
        words = say("{count} events whose day is not known well enough.", count=scores.unplaced)
        yield Paragraph((words,), "note")
    if found.loud:
        yield Paragraph((_tell_loud(found.loud),), "note")
    elif not found.episodes:
        yield Paragraph((say("Nothing stands out from the usual."),), "note")
    if not found.episodes:
        return
    yield Table(
        f"relations-scores-{number}-episodes",
        say("Episodes and turning points: {source}", source=source),
        (
            Column(say("What")),
            Column(say("Days")),
            Column(say("Strength"), numeric=True),
            Column(say("Probability"), numeric=True),
        ),
        tuple(
            (
                cell(_WHAT[one.kind, one.direction], mark="head"),
                cell(show_span(one.start, one.end)),
                cell(Measure(one.strength, "spreads", _STRENGTH, _stand_on(scores, one))),
                cell(Measure(one.probability, "probability", _SURE, _stand_on(scores, one))),
            )
            for one in found.episodes
        ),
        say("A turning point lasts nine months or more on either side; its end is its start."),
    )


def _tell_loud(loud: Sequence[tuple[date, date]]) -> Message:
    """Return when far more was told than usual."""
    spans = [show_span(*days) for days in loud]
    return say(
        "Five times as many events as usual, or more, were told in the week of these days. Look"
        " there, whatever the scores say: what is told of a quarrel among friends is often counted"
        " as cooperation. {spans}.",
        spans=tuple(spans),
    )


def _list_months(scores: Scores) -> Iterator[Spot]:
    """Yield a spot for each month from the first to the last, empty ones included."""
    months: dict[str, list[int]] = {}
    for place, one in enumerate(scores.values):
        months.setdefault(f"{one.start:%Y-%m}", []).append(place)
    for name in _name_months(scores.values[0].start, scores.values[-1].start):
        places = months.get(name, [])
        own = [scores.values[place] for place in places]
        told = [one for one in own if one.value is not None]
        count = sum(1 if one.count is None else one.count for one in told)
        value = sum(one.value or 0.0 for one in told) / count if count else None
        measure = Measure(value, "score", _MEAN, _tell_rows(scores, places))
        yield Spot(find_days(name), measure, show_period(name))


def _name_months(first: date, last: date) -> list[str]:
    places = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [f"{place // 12:04}-{place % 12 + 1:02}" for place in places]


def _stand_on(scores: Scores, episode: Episode) -> Evidence:
    """Return the rows of an episode; of a turning point, those of its first four weeks."""
    reach = 28 if episode.kind == "turning-point" else 0
    first, last = episode.start.toordinal(), episode.end.toordinal() + reach
    places = [
        place
        for place, one in enumerate(scores.values)
        if first <= one.end.toordinal() and one.start.toordinal() <= last
    ]
    return _tell_rows(scores, places)


def _tell_rows(scores: Scores, places: list[int]) -> Evidence:
    label = tuple(scores.label.items())
    return tuple(
        StatedLine(f"{scores.id} · {row}", label, f"{one.start}: {one.value}")
        for place in places
        for one in (scores.values[place],)
        for row in scores.rows[place]
    ) or Unavailable(_NO_ROW)
