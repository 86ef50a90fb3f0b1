"""How alike the two states voted, with the marginals that the likeness stands on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from hamgara.messages import Message, say
from hamgara.relations.alignment import Alignment
from hamgara.relations.history import Ballot, History, find_ballot_days, tell_others
from hamgara.relations.votes import FEWEST, VOTES
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import (
    Block,
    Column,
    Panel,
    Panels,
    Paragraph,
    Section,
    Spot,
    Table,
    Text,
    Trace,
)
from hamgara.report.happenings import show_period
from hamgara.report.show import cell
from hamgara.study.countries import name_country
from hamgara.study.measures import Evidence, Measure, StatedLine, Unavailable

_MEASURES: tuple[tuple[str, Message], ...] = (
    ("agreement", say("Agreement: 1 - mean distance / 2 (Lijphart 1963); abstention is half way.")),
    ("s", say("S: 1 - mean distance (Signorino & Ritter 1999).")),
    ("kappa", say("Kappa: squared distance against each side's own marginals (Haege 2011).")),
    ("pi", say("Pi: squared distance against the pooled marginals (Scott 1955).")),
)
_NAMES: dict[str, Text] = {
    "agreement": say("Agreement"),
    "s": "S",
    "kappa": say("Kappa"),
    "pi": say("Pi"),
}
_CALLS = say("Roll calls in which both voted and that were not unanimous.")
_VOTED = say("Of these roll calls, the percent in which the state voted so.")


def build(analysis: Analysis) -> Section | None:
    """Return the section of votes, None where the study has no table of them."""
    history = analysis.history
    ballots = [one for one in history.ballots if one.periods] if history else []
    if history is None or not ballots:
        return None
    blocks: list[Block] = [
        Paragraph(
            (
                say(
                    "Agreement and S are high wherever both mostly vote yes; kappa and pi take away"
                    " what the marginals alone would give. Read them together. Periods with fewer"
                    " than five roll calls stand in the table and not in the chart."
                ),
            )
        )
    ]
    for number, ballot in enumerate(ballots, 1):
        suffix = "" if number == 1 else f"-{number}"
        chart = _chart(ballot, history, suffix)
        blocks += [*([chart] if chart else []), _table(ballot, history, suffix)]
        blocks += [Paragraph((words,), "note") for words in tell_others(ballot)]
    return Section("votes", say("Likeness in votes"), tuple(blocks))


def _stand_on(one: Alignment, ballot: Ballot) -> Evidence:
    if not one.rows:
        return Unavailable(say("There is no roll call in which both voted."))
    label = tuple(ballot.table.label.items())
    return tuple(StatedLine(f"{ballot.table.file} · {row}", label) for row in one.rows)


def _measure(one: Alignment, stands: Evidence, name: str, method: Message) -> Measure:
    return Measure(getattr(one, name), name, method, stands)


def _share(one: Alignment, stands: Evidence, side: int, vote: int) -> Measure:
    counts = (one.table.first, one.table.second)[side]
    value = 100 * counts[vote] / one.n if one.n else None
    return Measure(value, "%", _VOTED, stands)


def _chart(ballot: Ballot, history: History, suffix: str) -> Panels | None:
    """Return the likeness, the marginals and the number of roll calls on a line of time."""
    dated: list[tuple[Alignment, tuple[date, date], Evidence]] = [
        (one, days, _stand_on(one, ballot))
        for one in ballot.periods
        if one.n >= FEWEST and (days := find_ballot_days(one.period, ballot.table.by))
    ]
    if not dated:
        return None

    def trace(label: Text, hue: int, find: Callable[[Alignment, Evidence], Measure]) -> Trace:
        spots = tuple(
            Spot(days, find(one, stands), show_period(one.period)) for one, days, stands in dated
        )
        return Trace(label, "line", spots, hue)

    likeness = tuple(
        Panel(
            _NAMES[name],
            (trace(say("likeness"), 2, partial(_measure, name=name, method=method)),),
        )
        for name, method in _MEASURES
    )
    votes = (say("voted yes, %"), say("abstained, %"), say("voted no, %"))
    marginals = tuple(
        Panel(
            words,
            tuple(
                trace(name_country(state), side, partial(_share, side=side, vote=vote))
                for side, state in enumerate(history.dyad)
            ),
        )
        for vote, words in enumerate(votes)
    )
    calls = Panel(
        say("Roll calls"),
        (
            Trace(
                say("Roll calls"),
                "bars",
                tuple(
                    Spot(days, Measure(one.n, "rows", _CALLS, stands), show_period(one.period))
                    for one, days, stands in dated
                ),
                3,
            ),
        ),
    )
    return Panels(
        id=f"votes-chart{suffix}",
        caption=say("Likeness in votes over time: {source}", source=ballot.table.label),
        alt=say("Lines of four measures of likeness, and of how each state voted."),
        panels=(*likeness, *marginals, calls),
    )


def _table(ballot: Ballot, history: History, suffix: str) -> Table:
    columns = (
        Column(say("Period")),
        Column(say("Roll calls"), numeric=True),
        *(Column(_NAMES[name], numeric=True) for name, _ in _MEASURES),
        *(
            Column(
                say("{state}: {vote}", state=name_country(state), vote=_VOTES[vote]), numeric=True
            )
            for state in history.dyad
            for vote in VOTES
        ),
        Column(say("Left out: one absent"), numeric=True),
        Column(say("Left out: unanimous"), numeric=True),
    )
    absent = say("Roll calls in which one of the two did not vote.")
    unanimous = say("Unanimous roll calls.")
    why = Unavailable(say("The rows left out are not listed."))
    rows = []
    for one in ballot.periods:
        stands = _stand_on(one, ballot)
        rows.append(
            (
                cell(show_period(one.period), mark="head"),
                cell(Measure(one.n, "rows", _CALLS, stands)),
                *(cell(_measure(one, stands, name, method)) for name, method in _MEASURES),
                *(
                    cell(Measure(count, "rows", _CALLS, stands))
                    for counts in (one.table.first, one.table.second)
                    for count in counts
                ),
                cell(Measure(one.absent, "rows", absent, why)),
                cell(Measure(one.unanimous, "rows", unanimous, why)),
            )
        )
    caption = say("Votes by period: {source}", source=ballot.table.label)
    return Table(f"votes{suffix}", caption, columns, tuple(rows))


_VOTES = {"yes": say("yes"), "abstain": say("abstention"), "no": say("no")}
