"""Episodes of real dyads: the great crises are there, and little else."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from benchmarks.real_series import (
    DIRECTIONS,
    DYADS,
    KINDS,
    REAL,
    UNSEEN,
    measure_chance,
    read_known,
    read_values,
    shows,
)
from hamgara.relations.episodes import find_episodes

FOUND = {(dyad, kind): find_episodes(read_values(dyad, kind)).episodes
         for dyad in DYADS for kind in KINDS}  # fmt: skip
KNOWN = read_known()
HIDDEN = {
    ("ind-pak", date(2019, 8, 5)), ("ind-pak", date(2019, 10, 24)), ("ind-chn", date(2021, 2, 10)),
    ("ind-chn", date(2024, 10, 21)), ("ind-bgd", date(2024, 8, 5)), ("ind-mdv", date(2024, 1, 5)),
    ("ind-usa", date(2021, 9, 24)), ("ind-usa", date(2025, 8, 6)),
}  # fmt: skip
"""Great events that their sums do not show (docs/episodes-calibration.md says why)."""
GREAT = [
    one
    for one in KNOWN
    if one.size == "great" and (one.dyad, one.day) not in HIDDEN and one.dyad in DYADS
]
LEAST = {
    "sums": 0.7,
    "sums with counts": 0.7,
    "means": 0.4,
    "means of 4 decimals": 0.5,
    "means of 6 decimals": 0.7,
}


@pytest.mark.parametrize("kind", KINDS[:2])
@pytest.mark.parametrize("known", GREAT, ids=[f"{one.dyad} {one.day}" for one in GREAT])
def test_a_great_crisis_or_upturn_is_shown(known, kind: str):
    assert shows(FOUND[known.dyad, kind], known.day, known.direction)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_far_more_great_events_are_shown_than_chance_would(kind: str, direction: str):
    great = [
        one for one in KNOWN
        if one.size == "great" and one.direction == direction and one.dyad in DYADS
    ]  # fmt: skip
    seen = sum(shows(FOUND[one.dyad, kind], one.day, direction) for one in great) / len(great)
    chance = 0.0
    for dyad in DYADS:
        days = [one.start for one in read_values(dyad, kind)]
        chance += measure_chance(FOUND[dyad, kind], days[0], days[-1], direction) / len(DYADS)
    assert seen >= LEAST[kind]
    assert chance <= 0.25


@pytest.mark.parametrize("kind", KINDS[:2])
def test_great_upturns_of_dyads_that_were_not_looked_at_are_shown(kind: str):
    seen = []
    for dyad in UNSEEN:
        found = find_episodes(read_values(dyad, kind)).episodes
        assert sum(one.kind == "turning-point" for one in found) <= 2
        seen += [
            shows(found, one.day, one.direction)
            for one in KNOWN
            if (one.dyad, one.size, one.direction) == (dyad, "great", "convergence")
        ]
    assert sum(seen) / len(seen) >= 0.8


@pytest.mark.parametrize("kind", KINDS)
def test_the_bombing_of_february_2019_is_dated_to_the_day(kind: str):
    first = min(FOUND["ind-pak", kind], key=lambda one: abs(one.start - date(2019, 2, 14)))
    assert abs(first.start - date(2019, 2, 14)) <= timedelta(days=1)
    assert first.direction == "divergence"
    assert first.probability is not None
    assert first.probability > (0.6 if kind.startswith("means") else 0.95)


@pytest.mark.parametrize("kind", KINDS[:2])
def test_the_clash_of_galwan_is_an_episode_of_its_own_in_the_standoff(kind: str):
    starts = [one.start for one in FOUND["ind-chn", kind] if one.direction == "divergence"]
    for day in (date(2020, 5, 10), date(2020, 6, 15)):
        assert min(abs((start - day).days) for start in starts) <= 7


@pytest.mark.parametrize("found", FOUND.values(), ids=[f"{d} {k}" for d, k in FOUND])
def test_finds_are_few(found):
    turns = [one for one in found if one.kind == "turning-point"]
    assert len(turns) <= 2
    assert len(found) <= 8.75 * 3


def test_the_table_of_crises_lies_within_the_series():
    for one in KNOWN:
        days = [value.start for value in read_values(one.dyad, "sums")]
        assert days[0] < one.day < days[-1]
    assert {one.dyad for one in KNOWN} == {*DYADS, *UNSEEN}
    assert {path.stem for path in REAL.glob("ind-*.csv")} == {*DYADS, *UNSEEN}
