"""One state against each of the states it acts with, as small multiples."""

from __future__ import annotations

from hamgara.messages import say
from hamgara.relations.history import Partner, find_days
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Panel, Panels, Paragraph, Section, Spot, Text, Trace
from hamgara.report.happenings import name_state, show_period, stand_on
from hamgara.report.sections.relations import CONVERGENT, DIVERGENT
from hamgara.study.measures import Evidence, Measure, StatedLine

FEWEST = 2
"""A state with fewer partners in a source is not shown."""

_COUNTED = say("Events of the pair in the period, from this source alone.")


def build(analysis: Analysis) -> Section | None:
    """Return the section of neighbors, None where no source tells of other pairs."""
    history = analysis.history
    if history is None:
        return None
    charts: list[Block] = []
    for state in history.dyad:
        for source in dict.fromkeys(one.source for one in history.partners):
            own = [o for o in history.partners if (o.state, o.source) == (state, source)]
            if len(own) >= FEWEST:
                label = next((s.label for s in history.sources if s.id == source), source)
                charts.append(_chart(state, own, label, len(charts) + 1))
    if not charts:
        return None
    intro = Paragraph(
        (
            say(
                "The same state with each of its partners in one source, each panel on its own"
                " scale. A chronology of two states tells of others only where they took part:"
                " few events with a third state say nothing about those relations."
            ),
        )
    )
    return Section("neighbors", say("Each state and its neighbors"), (intro, *charts))


def _chart(state: str, own: list[Partner], label: Text, number: int) -> Panels:
    return Panels(
        id=f"neighbors-{number}",
        caption=say("{state} and its partners: {source}", state=name_state(state), source=label),
        alt=say("For each partner, bars of cooperative events upward and conflictual downward."),
        panels=tuple(_panel(one) for one in own),
    )


def _panel(partner: Partner) -> Panel:
    traces = []
    for hue, (label, bad) in enumerate(((CONVERGENT, False), (DIVERGENT, True))):
        spots = []
        for point in partner.series.points:
            count = point.conflict if bad else point.cooperation
            if count:
                measure = Measure(
                    -count if bad else count,
                    "events",
                    _COUNTED,
                    _stand_on(partner, point.period, bad),
                )
                spots.append(Spot(find_days(point.period), measure, show_period(point.period)))
        traces.append(Trace(label, "bars", tuple(spots), hue))
    return Panel(name_state(partner.partner), tuple(traces))


def _stand_on(partner: Partner, period: str, bad: bool) -> Evidence:  # noqa: FBT001
    if partner.placed:
        return stand_on(
            [
                one
                for one, when in partner.placed
                if when == period and ("conflict" in one.event.quad) == bad
            ]
        )
    rows = next(point.rows for point in partner.series.points if point.period == period)
    return tuple(StatedLine(f"{partner.source} · {row}") for row in rows)
