"""Episodes of real dyads: the great crises are there, and little else."""

from __future__ import annotations

from datetime import date

import pytest

from benchmarks.real_series import DYADS, KINDS, REAL, read_known, read_values, shows
from hamgara.relations.episodes import find_episodes

FOUND = {(dyad, kind): find_episodes(list(read_values(dyad, kind))).episodes
         for dyad in DYADS for kind in KINDS}  # fmt: skip
KNOWN = read_known()
SHOWN = [
    ("ind-pak", date(2019, 2, 14)), ("ind-pak", date(2019, 10, 24)), ("ind-pak", date(2020, 5, 31)),
    ("ind-pak", date(2021, 2, 25)), ("ind-chn", date(2019, 10, 11)), ("ind-chn", date(2020, 5, 10)),
    ("ind-chn", date(2020, 6, 15)), ("ind-npl", date(2020, 6, 12)),
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("dyad", "day"), SHOWN)
def test_a_great_crisis_or_upturn_is_shown(dyad: str, day: date, kind: str):
    (known,) = [one for one in KNOWN if (one.dyad, one.day) == (dyad, day)]
    assert known.size == "great"
    assert shows(FOUND[dyad, kind], known)


@pytest.mark.parametrize("kind", KINDS)
def test_the_bombing_of_february_2019_is_dated_to_the_day(kind: str):
    first = min(FOUND["ind-pak", kind], key=lambda one: abs(one.start - date(2019, 2, 14)))
    assert (first.start, first.direction) == (date(2019, 2, 14), "divergence")
    assert first.probability is not None
    assert first.probability > 0.95


@pytest.mark.parametrize("kind", KINDS)
def test_the_clash_of_galwan_is_an_episode_of_its_own_in_the_standoff(kind: str):
    starts = [one.start for one in FOUND["ind-chn", kind] if one.direction == "divergence"]
    for day in (date(2020, 5, 10), date(2020, 6, 15)):
        assert min(abs((start - day).days) for start in starts) <= 7


@pytest.mark.parametrize("found", FOUND.values(), ids=[f"{d} {k}" for d, k in FOUND])
def test_finds_are_few(found):
    turns = [one for one in found if one.kind == "turning-point"]
    assert len(turns) <= 1
    assert len(found) <= 8


def test_the_table_of_crises_lies_within_the_series():
    values = list(read_values("ind-pak", "sums"))
    assert all(values[0].start < one.day < values[-1].end for one in KNOWN)
    assert {one.dyad for one in KNOWN} == {*DYADS}
    assert {path.stem for path in REAL.glob("ind-*.csv")} == {*DYADS}
