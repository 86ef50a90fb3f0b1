"""Events through a lens: what its families take, what it measures, what speaks against it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from hamgara.messages import Message, say
from hamgara.relations.agreements import agreements_in_force
from hamgara.relations.measures import net_balance, reciprocity
from hamgara.relations.periods import name_period
from hamgara.relations.spillover import count_followed, lead, spillover
from hamgara.relations.tallies import Tally, Weighted, tally_weighted
from hamgara.relations.transactions import Estimate, count_directions, share, variety
from hamgara.study.chronology import LASTING, Happening
from hamgara.study.events import Event, Ontology, list_dyads
from hamgara.study.lens import Falsifier, Lens, LensFamily, LensMeasure, Sign

Verdict = Literal["against", "open", "not against", "not measured"]
FEWEST = 10
"""With fewer events or periods behind a measure nothing is said about its lens."""


@dataclass(frozen=True, slots=True)
class Taken:
    """An event in a family of a lens, with its sign and weight there, and its period."""

    happening: Happening
    sign: Sign
    weight: float
    period: str


@dataclass(frozen=True, slots=True)
class FamilyReading:
    """What a family of a lens took, in order of days."""

    family: LensFamily
    taken: tuple[Taken, ...]


@dataclass(frozen=True, slots=True)
class MeasureReading:
    """A measure of a lens: over all periods, by period where it is one, and its events."""

    measure: LensMeasure
    estimate: Estimate
    series: tuple[tuple[str, float | None], ...]
    events: tuple[Happening, ...]


@dataclass(frozen=True, slots=True)
class Tested:
    """What would count against a lens, and whether it does.

    `against`: the whole interval lies where it counts against; `not against`: none of it does;
    `open`: the interval holds both; `not measured`: no measure is named, or it stands on too few.
    """

    falsifier: Falsifier
    reading: MeasureReading | None
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class LensReading:
    """The events of one origin through a lens. `aside` are those that no family takes.

    In `tallies` an event counts once, with the sign and weight of the first family that takes it.
    """

    lens: Lens
    origin: str
    periods: tuple[str, ...]
    families: tuple[FamilyReading, ...]
    aside: tuple[Happening, ...]
    tallies: tuple[Tally, ...]
    measures: tuple[MeasureReading, ...]
    tests: tuple[Tested, ...]


@dataclass(frozen=True, slots=True)
class _Field:
    """What measures are taken of."""

    dyad: tuple[str, str]
    periods: tuple[str, ...]
    dated: tuple[tuple[Happening, str], ...]
    families: Mapping[str, tuple[Taken, ...]]
    scheme: Ontology

    def take(self, names: Iterable[str], sign: str = "") -> list[Taken]:
        """Return what any of the families took, each event once, in order."""
        found = {
            one.happening.place: one
            for name in names
            for one in self.families[name]
            if sign in ("", one.sign)
        }
        return sorted(
            found.values(), key=lambda one: (start_of(one.happening), one.happening.place)
        )

    def count(self, taken: Iterable[Taken]) -> list[int]:
        counts = Counter(one.period for one in taken)
        return [counts[period] for period in self.periods]

    @property
    def span(self) -> tuple[date, date]:
        days = [start_of(one) for one, _ in self.dated] or [date.min]
        return min(days), max(days)


def start_of(happening: Happening) -> date:
    """Return the first day of an event; date.min where it has none."""
    return happening.event.date.start if happening.event.date else date.min


def find_period(happening: Happening, period: str) -> str | None:
    """Return the period an event counts in, None where its day is not known well enough.

    An event that lasted counts where it began; one that lies somewhere in a longer time than the
    period ("in 1998", by month) fits none.
    """
    when = happening.event.date
    if when is None:
        return None
    name = name_period(period, when.start)
    fits = when.precision in LASTING or name_period(period, when.end) == name
    return name if fits else None


def read_through(
    lens: Lens,
    happenings: Sequence[tuple[Happening, str]],
    dyad: tuple[str, str],
    periods: tuple[str, ...],
    *,
    origin: str,
    scheme: Ontology,
) -> LensReading:
    """Return what a lens sees in dated events of one origin: (event, its period) pairs."""
    families: dict[str, list[Taken]] = {family.id: [] for family in lens.families}
    first: list[Weighted] = []
    aside = []
    for row, (happening, period) in enumerate(happenings, 1):
        own: list[Taken] = []
        for family in lens.families:
            taking = family.take(happening.event)
            if taking and (lens.overlap or not own):
                own.append(Taken(happening, taking.sign, taking.weight, period))
                families[family.id].append(own[-1])
        if own:
            toward = own[0].sign == "convergence"
            first.append(Weighted(period, toward, own[0].weight, row))
        else:
            aside.append(happening)
    taken = {name: tuple(found) for name, found in families.items()}
    field = _Field(dyad, periods, tuple(happenings), taken, scheme)
    measures = tuple(_measure(one, field) for one in lens.measures)
    by_id = {one.measure.id: one for one in measures}
    return LensReading(
        lens=lens,
        origin=origin,
        periods=periods,
        families=tuple(FamilyReading(one, taken[one.id]) for one in lens.families),
        aside=tuple(aside),
        tallies=tally_weighted(first, periods),
        measures=measures,
        tests=tuple(_test(one, by_id.get(one.measure)) for one in lens.against),
    )


def _test(falsifier: Falsifier, reading: MeasureReading | None) -> Tested:
    if reading is None or reading.estimate.n < FEWEST or reading.estimate.value is None:
        return Tested(falsifier, reading, "not measured")
    found = reading.estimate
    if found.low is None or found.high is None:
        return Tested(falsifier, reading, "open")
    if falsifier.at_most is not None:
        inside, outside = found.high <= falsifier.at_most, found.low > falsifier.at_most
    else:
        least = falsifier.at_least or 0.0
        inside, outside = found.low >= least, found.high < least
    return Tested(falsifier, reading, "against" if inside else "not against" if outside else "open")


def _measure(measure: LensMeasure, field: _Field) -> MeasureReading:
    estimate, series = _KINDS[measure.kind](measure, field)
    events = field.take((*measure.of, *measure.then), measure.sign)
    pairs = tuple(zip(field.periods, series, strict=False))
    return MeasureReading(measure, estimate, pairs, tuple(one.happening for one in events))


_Answer = tuple[Estimate, Sequence[float | None]]


def _count(measure: LensMeasure, field: _Field) -> _Answer:
    counts = field.count(field.take(measure.of, measure.sign))
    return Estimate(sum(counts), None, None, sum(counts)), counts


def _share(measure: LensMeasure, field: _Field) -> _Answer:
    parts = field.count(field.take(measure.of, measure.sign))
    wholes = Counter(period for _, period in field.dated)
    series = [
        share(part, wholes[period]).value for part, period in zip(parts, field.periods, strict=True)
    ]
    return share(sum(parts), len(field.dated)), series


def _variety(measure: LensMeasure, field: _Field) -> _Answer:
    series = [variety(_count_kinds(measure, field, period)).value for period in field.periods]
    return variety(_count_kinds(measure, field)), series


def _count_kinds(measure: LensMeasure, field: _Field, period: str = "") -> list[int]:
    """Return how many events there are of each kind that there could be, in a period or all."""

    def take(names: Iterable[str]) -> list[Event]:
        found = field.take(names, measure.sign)
        return [one.happening.event for one in found if period in ("", one.period)]

    if measure.over == "families":
        return [len(take([name])) for name in measure.of]
    if measure.over == "types":
        return [
            sum(event.type == name for event in take(measure.of)) for name in field.scheme.types
        ]
    return [sum(name in one.context for one in take(measure.of)) for name in field.scheme.contexts]


def _reciprocity(measure: LensMeasure, field: _Field) -> _Answer:
    taken = field.take(measure.of, measure.sign)

    def measure_it(some: Iterable[Taken]) -> tuple[float | None, int]:
        forth, back = count_directions((one.happening.event for one in some), field.dyad)
        return reciprocity(forth, back), forth + back

    series = [measure_it(o for o in taken if o.period == period)[0] for period in field.periods]
    value, n = measure_it(taken)
    return Estimate(value, None, None, n), series


def _in_force(measure: LensMeasure, field: _Field) -> _Answer:
    concluded = field.count(field.take(measure.of, measure.sign))
    stock = agreements_in_force(concluded, field.count(field.take(measure.then)))
    return Estimate(stock[-1] if stock else None, None, None, sum(concluded)), stock


def _days(taken: Iterable[Taken]) -> list[date]:
    return [start_of(one.happening) for one in taken]


def _spillover(measure: LensMeasure, field: _Field) -> _Answer:
    first = _days(field.take(measure.of, measure.sign))
    second = _days(field.take(measure.then, measure.sign))
    return spillover(first, second, measure.days, span=field.span), ()


def _answered(measure: LensMeasure, field: _Field) -> _Answer:
    """Take both directions together: acts of one state toward the other, answered by acts back."""
    followed = total = 0
    expected = 0.0
    for pair in (field.dyad, field.dyad[::-1]):
        first = _days(o for o in field.take(measure.of, measure.sign) if _goes(o, pair))
        second = _days(o for o in field.take(measure.then, measure.sign) if _goes(o, pair[::-1]))
        hits, n, chance = count_followed(first, second, measure.days, span=field.span)
        followed, total, expected = followed + hits, total + n, expected + n * chance
    rate = share(followed, total)
    if rate.value is None or rate.low is None or rate.high is None:
        return rate, ()
    mean = expected / total
    return Estimate(rate.value - mean, rate.low - mean, rate.high - mean, total), ()


def _goes(taken: Taken, pair: tuple[str, ...]) -> bool:
    event = taken.happening.event
    return not event.reciprocal and pair in list_dyads(event)


def _lead(measure: LensMeasure, field: _Field) -> _Answer:
    """Take the sum of signed weights of `of` against the balance of `then`, or of all the rest."""
    taken = field.take(measure.of, measure.sign)
    sums = dict.fromkeys(field.periods, 0.0)
    for one in taken:
        sums[one.period] += one.weight if one.sign == "convergence" else -one.weight
    own = {one.happening.place for one in taken}
    sides = {period: [0, 0] for period in field.periods}
    if measure.then:
        for one in field.take(measure.then, measure.sign):
            sides[one.period][one.sign == "divergence"] += 1
    else:
        for happening, period in field.dated:
            if happening.place not in own and happening.event.quad:
                sides[period]["conflict" in happening.event.quad] += 1
    balances = [net_balance(*sides[period]) for period in field.periods]
    return lead([sums[period] for period in field.periods], balances, measure.lag), ()


_KINDS: Mapping[str, Callable[[LensMeasure, _Field], _Answer]] = {
    "count": _count,
    "share": _share,
    "variety": _variety,
    "reciprocity": _reciprocity,
    "in_force": _in_force,
    "spillover": _spillover,
    "answered": _answered,
    "lead": _lead,
}
KINDS: Mapping[str, Message] = {
    "count": say("Number of events."),
    "share": say("Share of all events, with its 90 % interval."),
    "variety": say("Entropy over its greatest: 0 one kind only, 1 all kinds equally often."),
    "reciprocity": say("2 min(forth, back) / (forth + back): 1 both sides equally, 0 one only."),
    "in_force": say("Concluded less ended, added up: an upper bound."),
    "spillover": say("Share that follows within the days, less what chance would give."),
    "answered": say("Share answered by the other side within the days, less chance."),
    "lead": say("Rank correlation with the balance of later events, with its 90 % interval."),
}
"""How each kind of measure is told to a reader."""
