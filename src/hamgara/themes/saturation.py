"""Saturation: how many documents it took until no new codes came, and how many may be unseen.

A code counts once in a document, whoever gave it there and how often. None of these numbers tells
whether what lies behind the codes is understood (saturation of meaning).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from hamgara.messages import Message, say
from hamgara.study.codebook import Framework
from hamgara.study.columns import CodingColumns

Unit = Literal["documents", "participants"]
Order = Literal["date", "study"]
UNITS: tuple[Unit, ...] = ("documents", "participants")

BASE, RUN = 4, 2
"""How many documents the base and each run have (Guest, Namey & Chen 2020)."""
THRESHOLDS = (5, 0)
"""At how much new information, in percent of the base, saturation is told."""


@dataclass(frozen=True, slots=True)
class Sources:
    """What codes are counted in, in turn: documents by date or as the study has them, or people.

    Participants are in the order of the study; those declared the same are one.
    """

    unit: Unit
    order: Order
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """A source in its turn: the codes that none before it has, and how many are known by then.

    `new` says how many codings of each code are in the source, `expected` how many codes so
    many sources have on the mean of all orders, `ratio` the new information of the run that
    ends here (None where there is none).
    """

    source: str
    new: Mapping[str, int]
    total: int
    expected: float
    ratio: float | None


@dataclass(frozen=True, slots=True)
class Saturation:
    """The coded sources in turn, at one level of the framework.

    `listed` is how many codes the framework has there, `carriers` says for each code found how
    many sources have it, `uncoded` how many sources have no coding and are left out, `aside`
    how many codings stand in no such source.
    """

    level: str
    listed: int
    sources: Sources
    steps: tuple[Step, ...]
    carriers: Mapping[str, int]
    uncoded: int
    aside: int

    def codes_of(self, carriers: int) -> tuple[str, ...]:
        """Return the codes that so many sources have: 1 gives the uniques, 2 the duplicates."""
        return tuple(code for code, n in self.carriers.items() if n == carriers)

    @property
    def unique_share(self) -> float | None:
        """The percent of the codes that one source alone has; None where there is no code."""
        return 100 * len(self.codes_of(1)) / len(self.carriers) if self.carriers else None

    @property
    def unseen(self) -> float | None:
        """How many codes more sources would have shown, at least; see `estimate_unseen`."""
        return estimate_unseen(len(self.codes_of(1)), len(self.codes_of(2)), len(self.steps))

    @property
    def judged(self) -> bool:
        """Are there sources enough, and a code in the base, to tell new information?"""
        return any(step.ratio is not None for step in self.steps)

    def shown(self, most: int = 100) -> list[tuple[int, Step]]:
        """Return about `most` steps with their numbers: all with new codes, and the last."""
        last = len(self.steps)
        every = -(-last // most) or 1
        numbered = enumerate(self.steps, 1)
        return [(n, step) for n, step in numbered if step.new or n % every == 0 or n == last]

    def reach(self, threshold: int) -> int | None:
        """Return how many sources stand before the first run at the threshold; None: no such run.

        Reported as 6 (+2): six sources, and two more in which it was seen. Later sources may
        bring new codes all the same.
        """
        ends = (at for at, s in enumerate(self.steps, 1) if s.ratio is not None)
        return next((at - RUN for at in ends if (self.steps[at - 1].ratio or 0) <= threshold), None)


def measure_saturation(
    columns: CodingColumns,
    framework: Framework,
    sources: Sources,
    *,
    same_as: Mapping[str, str] | None = None,
) -> tuple[Saturation, ...]:
    """Return new and known codes source by source, at every level of a framework, top down.

    At a level a coding counts for the code that it is or stands below; one that stands above
    makes its source a coded one and counts for no code. Codes that the framework lacks do not
    make it one.
    """
    found, aside = _gather(columns, framework, sources, same_as or {})
    turns = [name for name in sources.names if name in found]
    uncoded = len(sources.names) - len(turns)
    levels = []
    for level in framework.levels:
        codes = [code.id for code in framework.codes if code.level == level.id]
        lifted = {low: code for code in codes for low in _below(framework, code)}
        at = {name: _lift(found[name], lifted) for name in turns}
        spread = Counter(code for name in turns for code in at[name])
        carriers = {code: spread[code] for code in codes if code in spread}
        steps = tuple(_walk(at, carriers))
        levels.append(Saturation(level.id, len(codes), sources, steps, carriers, uncoded, aside))
    return tuple(levels)


def _gather(
    columns: CodingColumns, framework: Framework, sources: Sources, same_as: Mapping[str, str]
) -> tuple[dict[str, Counter[str]], int]:
    """Return how many codings of each code each source has, and how many are in no source."""
    by_document = sources.unit == "documents"
    places = (columns.document if by_document else columns.participant).tolist()
    names = columns.documents if by_document else columns.participants
    if not by_document:
        names = tuple(same_as.get(name, name) for name in names)
    known = framework.ids
    found: dict[str, Counter[str]] = {}
    aside = 0
    for number, place, n in zip(columns.code.tolist(), places, columns.n.tolist(), strict=True):
        code = columns.codes[number]
        if code in known and place < 0:
            aside += n
        elif code in known:
            found.setdefault(names[place], Counter())[code] += n
    return found, aside


def _below(framework: Framework, code: str) -> list[str]:
    return [one.id for one in framework.codes if code in framework.ancestors(one.id)]


def _lift(counts: Mapping[str, int], lifted: Mapping[str, str]) -> Counter[str]:
    """Return counts of codes as those of the codes above them at a level."""
    above: Counter[str] = Counter()
    for code, n in counts.items():
        if code in lifted:
            above[lifted[code]] += n
    return above


def _walk(found: Mapping[str, Mapping[str, int]], carriers: Mapping[str, int]) -> Iterator[Step]:
    expected = expect_codes(carriers.values(), len(found))
    seen: set[str] = set()
    news: list[int] = []
    for (source, counts), mean in zip(found.items(), expected, strict=True):
        new = {code: counts[code] for code in carriers if code in counts and code not in seen}
        seen.update(new)
        news.append(len(new))
        yield Step(source, new, len(seen), mean, find_ratio(news))


def find_ratio(new: Sequence[int]) -> float | None:
    """Return the new information of the last run, in percent of the codes of the base.

    100 x (codes new in the last `RUN` sources) / (codes of the first `BASE` sources); it may be
    above 100. None for fewer than `BASE` + `RUN` sources, and where the base has no code. Runs
    overlap: each begins one source later. It depends on the order of the sources. After Guest,
    G., Namey, E. & Chen, M. (2020). A simple method to assess and report thematic saturation in
    qualitative research. PLoS ONE 15(5), e0232076.
    """
    base = sum(new[:BASE])
    return 100 * sum(new[-RUN:]) / base if base and len(new) >= BASE + RUN else None


def expect_codes(carriers: Iterable[int], sources: int) -> list[float]:
    """Return how many codes 1, 2 ... n sources have on the mean of all orders.

    S - sum over codes of C(n - k, h) / C(n, h), where k of the n sources have the code: the exact
    mean over all choices of h sources, with no draws. It ends at S. It says nothing beyond n, and
    takes the sources as of one kind. After Ugland, K. I., Gray, J. S. & Ellingsen, K. E. (2003),
    Journal of Animal Ecology 72(5), 888-897, and Mao's tau of Colwell, R. K., Mao, C. X. & Chang,
    J. (2004), Ecology 85(10), 2717-2727.
    """
    spread, codes = np.unique(np.array(list(carriers), dtype=np.int64), return_counts=True)
    taken = np.arange(sources)
    missed = np.clip(sources - spread[:, None] - taken, 0, None) / (sources - taken)
    return [float(n) for n in codes.sum() - codes @ np.cumprod(missed, axis=1)]


def estimate_unseen(uniques: int, duplicates: int, sources: int) -> float | None:
    """Return how many codes were not seen, at least: Chao2, corrected for bias.

    (n - 1) / n x Q1 (Q1 - 1) / (2 (Q2 + 1)), where Q1 codes stand in one and Q2 in two of n
    sources; 0 or more, None for fewer than two sources. A lower bound for sources drawn at random
    from one kind; interviews seldom are, and with few of them it is wide of the mark. It knows no
    framework: a fixed list of codes has no more than it lists. After Chao, A. (1987), Biometrics
    43(4), 783-791, and Colwell, R. K. & Coddington, J. A. (1994), Philosophical Transactions of
    the Royal Society B 345, 101-118.
    """
    if sources < 2:
        return None
    return (sources - 1) / sources * uniques * (uniques - 1) / (2 * (duplicates + 1))


def saturation_as_json(levels: Sequence[Saturation]) -> dict[str, object]:
    """Return the saturation at some levels of a framework, one or more, as programs read it."""
    first = levels[0]
    return {
        "unit": first.sources.unit,
        "order": first.sources.order,
        "uncoded": first.uncoded,
        "aside": first.aside,
        "base": BASE,
        "run": RUN,
        "levels": [_level_as_json(one) for one in levels],
    }


def _level_as_json(saturation: Saturation) -> dict[str, object]:
    """Return the saturation at a level; `reached` is None where it is not."""
    return {
        "level": saturation.level,
        "codes": len(saturation.carriers),
        "listed": saturation.listed,
        "sources": [
            {
                "source": step.source,
                "new": list(step.new),
                "total": step.total,
                "expected": round(step.expected, 6),
                "new_information": None if step.ratio is None else round(step.ratio, 6),
            }
            for step in saturation.steps
        ],
        "reached": {str(limit): saturation.reach(limit) for limit in THRESHOLDS},
        "unique": list(saturation.codes_of(1)),
        "unseen": None if saturation.unseen is None else round(saturation.unseen, 6),
    }


def say_reached(saturation: Saturation, threshold: int) -> Message:
    """Return after how many sources a threshold was reached: 6 (+2), or that it was not."""
    reached = saturation.reach(threshold)
    if reached is not None:
        return say("{count} (+{run})", count=reached, run=RUN)
    return say("not reached") if saturation.judged else say("cannot be told")


def say_basis(saturation: Saturation) -> list[Message]:
    """Return what the numbers stand on: the order of the sources, and what is left out."""
    sources = saturation.sources
    orders = {
        ("documents", "date"): say("Documents are in the order of their dates."),
        ("documents", "study"): say(
            "Documents are in the order in which they came into the study, as not all that are"
            " coded have a date."
        ),
    }
    people = say(
        "Participants are in the order of participants.csv; those declared the same are one."
    )
    told = [
        orders.get((sources.unit, sources.order), people),
        say("A code counts once in each, whoever coded it and how often."),
    ]
    if saturation.uncoded:
        told.append(
            say("Left out, as nothing is coded in them: {count}.", count=saturation.uncoded)
        )
    if saturation.aside:
        told.append(
            say("Codings that stand elsewhere and do not count: {count}.", count=saturation.aside)
        )
    if len(saturation.shown()) < len(saturation.steps):
        told.append(say("Of so many, those are shown that bring new codes, and some between."))
    if saturation.steps and not saturation.judged:
        told.append(
            say(
                "Whether saturation is reached cannot be told: that needs {needed} coded sources,"
                " with a code in the first {base}.",
                needed=BASE + RUN,
                base=BASE,
            )
        )
    return told


def say_threshold(limit: int) -> Message:
    """Return the head of a column of when new information was at most `limit` percent."""
    return say("New information at most {limit}%", limit=limit)


def say_terms() -> Message:
    """Return what the columns of saturation mean."""
    return say(
        "New information: codes new in the last {run}, in percent of those of the first {base}"
        " (Guest, Namey & Chen 2020). {six} says that it was at most so much in the {run} behind"
        " the sixth. Expected: the mean over all orders, by an exact formula. Unseen: Chao2,"
        " corrected for bias, a lower bound.",
        run=RUN,
        base=BASE,
        six=say("{count} (+{run})", count=6, run=RUN),
    )


def say_caution() -> Message:
    """Return what the numbers of saturation do not tell."""
    return say(
        "That no new codes come does not tell that what was said is understood; and where the"
        " framework was there before the interviews, only its codes can come. Reached or not"
        " depends on the order. The estimate of unseen codes takes the interviews as drawn at"
        " random from one group; with few of them it is rough."
    )
