"""Series of events between two states, by period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from hamgara.errors import HamgaraError
from hamgara.ingest.events.dates import Span
from hamgara.ingest.events.records import Record, Refusal
from hamgara.messages import Message, say
from hamgara.relations.measures import (
    NetCooperation,
    conflict_share,
    log_ratio,
    log_ratio_interval,
    net_balance,
    net_cooperation,
    quad_shares,
    reciprocity,
)
from hamgara.relations.periods import check_period, list_periods, name_period, name_unit

UNNAMED = "–"
"""What the rows without a data set are called where others have one."""


@dataclass(frozen=True, slots=True)
class Point:
    """A period of a series: its counts, its measures, and the rows of the table it stands on.

    `n` counts all events, `cooperation` and `conflict` those that are one or the other. Measures
    are described in `hamgara.relations.measures`; they are None where there is nothing to
    measure. `low` and `high` bound the log-ratio at 90 %. `forth` counts events of the first
    state toward the second, `back` the others. `rows` count data rows from 1.
    """

    period: str
    n: int
    cooperation: int
    conflict: int
    net: float | None
    log_ratio: float | None
    low: float | None
    high: float | None
    conflict_share: float | None
    quads: tuple[int, int, int, int] | None
    quad_shares: tuple[float, float, float, float] | None
    forth: int
    back: int
    reciprocity: float | None
    scores: NetCooperation
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Misfit:
    """A row that fits no period of the series: its number, why, and its line in the file."""

    row: int
    what: Message
    line: int = 0


@dataclass(frozen=True, slots=True)
class Series:
    """The series of a dyad, empty periods between its first and its last included.

    `volumes` are the events of the dyad by data set ('' where the table names none), whichever
    of them the series was made from.
    """

    dyad: tuple[str, str]
    period: str
    directed: bool
    dataset: str
    points: tuple[Point, ...]
    misfits: tuple[Misfit, ...]
    volumes: Mapping[str, int]


@dataclass(slots=True)
class _Sums:
    """What a period adds up to, by data set."""

    counts: list[int] = field(default_factory=lambda: [0] * 9)
    has_quads: bool = True
    scores: list[float] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)

    def add(self, record: Record, *, forth: bool) -> None:
        n = record.cooperation + record.conflict + record.neutral
        counts = self.counts
        counts[0] += n
        counts[1] += record.cooperation
        counts[2] += record.conflict
        counts[3 if forth else 4] += n
        if record.quads is None:
            self.has_quads = False
        else:
            for place, count in enumerate(record.quads, 5):
                counts[place] += count
        if record.score is not None:
            self.scores.append(record.score)
        if not self.rows or self.rows[-1] != record.row:
            self.rows.append(record.row)


def build_series(
    records: Iterable[Record],
    dyad: tuple[str, str],
    period: str,
    *,
    directed: bool = False,
    dataset: str = "",
) -> Series:
    """Return the series of a dyad by `period` (see `hamgara.relations.periods.PERIODS`).

    Both directions count together, unless `directed`: then only what the first state does toward
    the second. An event of a longer time than the period (a year's count in a series by month)
    is a misfit. A series runs from the first to the last period that a record tells of.

    Raises:
        HamgaraError: there is no such period, or the table mixes data sets and `dataset` names
            none of them: sources are never added up.
    """
    check_period(period)
    sums: dict[str, dict[str, _Sums]] = {}
    volumes: dict[str, int] = {}
    bounds: dict[str, tuple[date, date]] = {}
    misfits: list[Misfit] = []
    names: dict[tuple[date, date], str | None] = {}
    for record in records:
        forth = (record.source, record.target) == dyad
        if not forth and (directed or (record.target, record.source) != dyad):
            continue
        if record.span not in names:
            names[record.span] = _fit(period, *record.span)
        name = names[record.span]
        if name is None:
            if not misfits or misfits[-1].row != record.row:
                misfits.append(tell_misfit(record.row, record.line, record.span, period))
            continue
        own = record.dataset
        first, last = bounds.get(own, record.span)
        bounds[own] = min(first, record.span[0]), max(last, record.span[1])
        volumes[own] = volumes.get(own, 0) + record.cooperation + record.conflict + record.neutral
        sums.setdefault(own, {}).setdefault(name, _Sums()).add(record, forth=forth)
    if dataset and volumes and dataset not in volumes:
        raise HamgaraError(
            say(
                "No event of the dyad is of {name}; they are of: {known}.",
                name=dataset,
                known=_name_sets(volumes),
            ),
            "--dataset",
        )
    chosen = choose_dataset(dataset, volumes)
    points: tuple[Point, ...] = ()
    if chosen in bounds:
        mine = sums[chosen]
        empty = _Sums()
        points = tuple(
            _measure(name, mine.get(name, empty), directed=directed)
            for name in list_periods(period, *bounds[chosen])
        )
    return Series(dyad, period, directed, chosen, points, tuple(misfits), volumes)


def _fit(period: str, first: date, last: date) -> str | None:
    """Return the period that holds all the days, None where none does."""
    name = name_period(period, first)
    return name if first == last or name_period(period, last) == name else None


def tell_misfit(row: int, line: int, span: Span, period: str) -> Misfit:
    """Return that the days of a row do not lie within one period."""
    first, last = span
    return Misfit(
        row,
        say(
            "{first} to {last} does not lie within one {unit}.",
            first=first.isoformat(),
            last=last.isoformat(),
            unit=name_unit(period),
        ),
        line,
    )


def refuse_misfits(misfits: Iterable[Misfit], name: str) -> list[Refusal]:
    """Return the rows of the table `name` that fit no period, as rows that are refused."""
    return [Refusal(one.row, f"{name}:{one.line}", one.what) for one in misfits]


def _name_sets(volumes: Iterable[str]) -> tuple[str, ...]:
    return tuple(name or UNNAMED for name in sorted(volumes))


def choose_dataset(dataset: str, volumes: Mapping[str, int]) -> str:
    """Return the data set that is meant, the only one where none is named, "" for no rows.

    Raises:
        HamgaraError: it is not there, or there are several and none is named.
    """
    known = _name_sets(volumes)
    if dataset and volumes and dataset not in volumes:
        raise HamgaraError(
            say("There is no {name} among: {known}.", name=dataset, known=known), "--dataset"
        )
    if not dataset and len(volumes) > 1:
        raise HamgaraError(
            say("The table mixes several data sets: {known}.", known=known),
            "--dataset",
            say("Name one of them; events of different sources are never added up."),
        )
    return dataset or next(iter(volumes), "")


def _measure(name: str, sums: _Sums, *, directed: bool) -> Point:
    n, cooperation, conflict, forth, back, *classes = sums.counts
    low, high = log_ratio_interval(cooperation, conflict) or (None, None)
    one, two, three, four = classes
    quads = (one, two, three, four) if sums.has_quads else None
    return Point(
        period=name,
        n=n,
        cooperation=cooperation,
        conflict=conflict,
        net=net_balance(cooperation, conflict),
        log_ratio=log_ratio(cooperation, conflict),
        low=low,
        high=high,
        conflict_share=conflict_share(cooperation, conflict),
        quads=quads,
        quad_shares=quad_shares(quads) if quads else None,
        forth=forth,
        back=back,
        reciprocity=None if directed else reciprocity(forth, back),
        scores=net_cooperation(sums.scores),
        rows=tuple(sums.rows),
    )
