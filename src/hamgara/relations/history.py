"""The history of a dyad: its events by source, its votes, its index, and its other partners.

Sources of events are never added up: each has a series, a volume and gaps of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from hamgara.ingest.events.heads import say_above
from hamgara.ingest.events.markers import Marker
from hamgara.ingest.events.records import Reading, Record, Refusal, say_repeats, say_strangers
from hamgara.ingest.events.votes import VotesReading
from hamgara.ingest.sheets import say_sheets
from hamgara.messages import Message, say
from hamgara.relations.alignment import Alignment
from hamgara.relations.convergence import estimate_convergence
from hamgara.relations.episodes import Episode, find_episodes
from hamgara.relations.index import Index
from hamgara.relations.lenses import LensReading, find_period, start_of
from hamgara.relations.reviewed import Correction
from hamgara.relations.sample import Estimate
from hamgara.relations.scores import Scores
from hamgara.relations.series import Series, build_series
from hamgara.relations.tallies import Counted, Tally
from hamgara.study.chronology import Happening
from hamgara.study.events import Event, Ontology, list_dyads
from hamgara.study.labels import Label
from hamgara.study.relation_tables import RelationTable

MONTHS: Mapping[str, int] = {"year": 12, "quarter": 3, "month": 1}
"""How many months each of the periods lasts."""

PERIODS = tuple(MONTHS)
"""What a history may be told by."""

QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")


@dataclass(frozen=True, slots=True)
class EventSource:
    """The events of one source between the two states.

    `placed` are those that count, with their period; `unplaced` those whose day is not known to
    the period; `unclaimed` those that are told as planned, denied or possible; all of them are
    empty for a table of events, which has rows alone. `series` counts rows of `placed` from 1,
    or of the table. `gaps` are the periods without an event. `refused` rows counted nowhere, nor
    did `undated` ones and those `stateless`, and `duplicates` once; `repeats` were all taken.
    `strangers` are the names of no state with their places, `unread` the sheets of its workbook
    beside the one that was read, `above` the lines of rows above its header.
    `episodes` are clusters of events of one direction (`relations.markers`).
    """

    id: str
    label: Label
    series: Series
    index: Index | None
    gaps: tuple[str, ...]
    placed: tuple[tuple[Happening, str], ...] = ()
    unplaced: tuple[Happening, ...] = ()
    unclaimed: tuple[Happening, ...] = ()
    refused: tuple[Refusal, ...] = ()
    undated: int = 0
    duplicates: int = 0
    stateless: int = 0
    repeats: int = 0
    strangers: Mapping[str, str] = field(default_factory=dict)
    unread: tuple[str, ...] = ()
    above: tuple[int, ...] = ()
    episodes: tuple[Episode, ...] = ()


def tell_rows(source: EventSource | Reading) -> Iterator[Message]:
    """Yield what became of the rows of a table that were not simply counted."""
    for count, message in (
        (source.stateless, say("{count} rows without two states.", count=source.stateless)),
        (len(source.strangers), say_strangers(source.strangers)),
        (source.undated, say("{count} undated rows counted nowhere.", count=source.undated)),
        (source.repeats, say_repeats(source.repeats)),
    ):
        if count:
            yield message
    yield from tell_others(source)


def tell_others(table: EventSource | Ballot | Reading | VotesReading) -> Iterator[Message]:
    """Yield the duplicates of a table of events or votes, and the sheets beside it."""
    if table.duplicates:
        yield say("{count} duplicate rows counted once.", count=table.duplicates)
    if table.unread:
        yield say_sheets(table.unread)
    if table.above:
        yield say_above(table.above)


@dataclass(frozen=True, slots=True)
class Partner:
    """The series of a state with one of its partners, from one source."""

    state: str
    partner: str
    source: str
    series: Series
    placed: tuple[tuple[Happening, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Ballot:
    """How alike the two states voted in a table of roll calls; rows as in `EventSource`."""

    table: RelationTable
    periods: tuple[Alignment, ...]
    refused: tuple[Refusal, ...]
    duplicates: int = 0
    unread: tuple[str, ...] = ()
    above: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Voices:
    """Codings of interviews by ground: those of dated documents by period, and the others.

    A number of codings is never added to a number of events; the two share a line of time alone.
    """

    dated: Mapping[str, Mapping[str, int]]
    undated: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Sampled:
    """What the machine's events are, corrected by a random sample of them that people reviewed.

    `trends` are by what the numbers of `cooperation` and `conflict`, and the `share` of the first,
    change from a period to the next. No number of a period is below 0. Of `units` events those in
    `reviewed` were looked at, to which the rows of the correction point, from 1; the id of each is
    the verdict on it.
    """

    correction: Correction
    trends: Mapping[str, Estimate]
    units: int
    reviewed: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class History:
    """All that is known of a dyad over time. `lenses` read the source named in each."""

    dyad: tuple[str, str]
    period: str
    sources: tuple[EventSource, ...]
    lenses: tuple[LensReading, ...]
    lens_indices: Mapping[str, Index]
    ballots: tuple[Ballot, ...]
    partners: tuple[Partner, ...]
    voices: Voices
    scores: tuple[Scores, ...] = ()
    sampled: Sampled | None = None


def is_between(event: Event, dyad: tuple[str, str]) -> bool:
    """Is the event one between the two states, whoever else takes part?"""
    return any({*pair} == {*dyad} for pair in list_dyads(event))


def build_source(
    name: str,
    label: Label,
    happenings: Iterable[Happening],
    dyad: tuple[str, str],
    period: str,
    scheme: Ontology,
) -> EventSource:
    """Return the source of the events between two states, each counted once."""
    own = [one for one in happenings if is_between(one.event, dyad)]
    claimed = [one for one in own if one.event.status == "actual"]
    dated = sorted(
        ((one, when) for one in claimed if (when := find_period(one, period))),
        key=lambda pair: (start_of(pair[0]), pair[0].place),
    )
    records = [_make_record(row, one, dyad, name, scheme) for row, (one, _) in enumerate(dated, 1)]
    series = build_series(records, dyad, period)
    return EventSource(
        id=name,
        label=label,
        series=series,
        index=estimate(series.points, period),
        gaps=find_gaps(series),
        placed=tuple(dated),
        unplaced=tuple(one for one in claimed if find_period(one, period) is None),
        unclaimed=tuple(one for one in own if one.event.status != "actual"),
        episodes=find_episodes(markers=_mark(dated, scheme)).episodes if dated else (),
    )


def find_gaps(series: Series) -> tuple[str, ...]:
    """Return the periods of a series without an event."""
    return tuple(point.period for point in series.points if not point.n)


def estimate(counts: Sequence[Counted], period: str) -> Index | None:
    """Return the index by one of `PERIODS`, None where there is nothing to estimate it from."""
    if not any(one.cooperation + one.conflict > 0 for one in counts):
        return None
    return _estimate(
        tuple(Tally(one.period, one.cooperation, one.conflict, tuple(one.rows)) for one in counts),
        MONTHS[period],
    )


@lru_cache(maxsize=256)
def _estimate(counts: tuple[Tally, ...], months: int) -> Index:
    return estimate_convergence(counts, months=months)


def _make_record(
    row: int, happening: Happening, dyad: tuple[str, str], dataset: str, scheme: Ontology
) -> Record:
    event = happening.event
    pairs = list_dyads(event)
    forth = event.reciprocal or dyad in pairs
    quads = tuple(int(event.quad == quad) for quad in QUADS)
    one, two, three, four = quads
    day = start_of(happening)
    source, target = dyad if forth else dyad[::-1]
    return Record(
        row=row,
        source=source,
        target=target,
        span=(day, day),
        cooperation=one + two,
        conflict=three + four,
        neutral=int(not any(quads)),
        quads=(one, two, three, four),
        score=scheme.score(event.type, event.mode) if event.type in scheme.types else None,
        dataset=dataset,
    )


def find_partners(
    state: str,
    happenings: Sequence[Happening],
    period: str,
    *,
    source: str,
    scheme: Ontology,
) -> list[Partner]:
    """Return a state's series with each state it acts with in a source, most events first."""
    others = dict.fromkeys(
        other
        for one in happenings
        for pair in list_dyads(one.event)
        if state in pair
        for other in pair
        if other != state
    )
    found = []
    for other in others:
        built = build_source(source, {}, happenings, (state, other), period, scheme)
        if built.placed:
            found.append(Partner(state, other, source, built.series, built.placed))
    return sorted(found, key=lambda one: (-len(one.placed), one.partner))


def split_partners(
    state: str, records: Iterable[Record], period: str, *, source: str, dataset: str = ""
) -> list[Partner]:
    """Return a state's series with each state it acts with in a table, most events first."""
    by_other: dict[str, list[Record]] = {}
    for record in records:
        if state in (record.source, record.target):
            other = record.target if record.source == state else record.source
            by_other.setdefault(other, []).append(record)
    found = [
        Partner(state, other, source, build_series(own, (state, other), period, dataset=dataset))
        for other, own in by_other.items()
    ]
    return sorted(found, key=lambda one: (-sum(p.n for p in one.series.points), one.partner))


def _mark(source: Iterable[tuple[Happening, str]], scheme: Ontology) -> list[Marker]:
    """Return the events of a source as markers, scored by the scheme."""
    return [
        Marker(one.id, one.event.date.start, one.event.date.end,
               scheme.score(one.event.type, one.event.mode))
        for one, _ in source
        if one.event.date and one.event.type in scheme.types
    ]  # fmt: skip


def find_days(name: str) -> tuple[date, date]:
    """Return the first and last day of a year (`1995`), quarter (`1995-Q2`) or month (`1995-04`).

    Raises:
        ValueError: it is named otherwise.
    """
    year, _, part = name.partition("-")
    first, months = 1, 12
    if part.startswith("Q"):
        first, months = int(part[1:]) * 3 - 2, 3
    elif part:
        first, months = int(part), 1
    start = date(int(year), first, 1)
    behind = start.month - 1 + months
    return start, date(start.year + behind // 12, behind % 12 + 1, 1) - timedelta(days=1)


def join_periods(names: Iterable[str]) -> list[tuple[str, str]]:
    """Return the first and last period of every unbroken run of periods."""
    runs: list[tuple[str, str]] = []
    for name in names:
        start = find_days(name)[0]
        if runs and find_days(runs[-1][1])[1] + timedelta(days=1) == start:
            runs[-1] = (runs[-1][0], name)
        else:
            runs.append((name, name))
    return runs


_SESSION = 1945
"""Session n of the General Assembly opens in September of this year + n."""


def find_ballot_days(period: str, by: str) -> tuple[date, date] | None:
    """Return the days of a period of roll calls: a session of the United Nations, or a year."""
    if not period.isdecimal() or len(period) > len("2005"):
        return None
    number = int(period)
    if by == "session" and number < 200:
        return date(_SESSION + number, 9, 15), date(_SESSION + number + 1, 9, 14)
    return find_days(period) if 1000 < number < 3000 else None
