from __future__ import annotations

from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.ingest.events.votes import VotesReading, read_votes
from hamgara.relations.alignment import Alignment, measure_alignment
from hamgara.relations.votes import agreement, count_pairs, kappa, scott_pi, similarity_s
from tests.relations import votes_by_moments

VOTES = Path(str(resources.files("hamgara"))) / (
    "library/studies/iran-azerbaijan/relations/unga-votes.csv"
)
PAIRS = st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=60)


@pytest.fixture(scope="module")
def sessions() -> dict[str, Alignment]:
    reading = VotesReading()
    columns = {"IRN": "IR", "AZE": "AZ"}
    found = measure_alignment(read_votes(VOTES, ("IRN", "AZE"), reading, columns=columns))
    assert (reading.rows, reading.refused, reading.duplicates) == (2461, [], 0)
    return {one.period: one for one in found}


@pytest.mark.parametrize(
    ("session", "kappa", "s"), [("58", 0.640, 0.857), ("67", 0.049, 0.753), ("68", 0.0, 0.860)]
)
def test_the_known_sessions(sessions, session, kappa, s):
    assert sessions[session].kappa == pytest.approx(kappa, abs=0.0006)
    assert sessions[session].s == pytest.approx(s, abs=0.0006)


def test_all_sessions_agree_with_another_formula(sessions):
    known = votes_by_moments.read_pairs(VOTES, "IR", "AZ")
    assert sorted(known) == sorted(sessions)
    assert sum(one.kappa is not None for one in sessions.values()) == 28
    for session, pairs in known.items():
        for name, value in votes_by_moments.measure(pairs).items():
            found = getattr(sessions[session], name)
            assert found == (None if value is None else pytest.approx(value, abs=1e-9)), session
        assert sessions[session].n == len(pairs) == sum(sessions[session].table.first)


def test_rows_are_all_accounted_for(sessions):
    counted = sum(one.n + one.absent + one.unanimous for one in sessions.values())
    assert counted == 2461
    assert sum(one.unanimous for one in sessions.values()) == 11
    assert list(sessions) == [str(number) for number in range(46, 75)]


def test_a_session_of_few_pairs_has_no_kappa(sessions):
    assert sessions["46"].n == 1
    assert sessions["46"].kappa is None
    assert sessions["46"].pi is None
    assert sessions["46"].s == 1


@given(PAIRS)
def test_votes_by_two_paths(pairs):
    table = count_pairs(pairs)
    known = votes_by_moments.measure(pairs)
    mine = {
        "agreement": agreement(table),
        "s": similarity_s(table),
        "kappa": kappa(table),
        "pi": scott_pi(table),
    }
    for name, value in known.items():
        assert mine[name] == (None if value is None else pytest.approx(value, abs=1e-9))


@given(PAIRS, st.randoms())
def test_votes_know_no_order_and_no_first_state(pairs, random):
    shuffled = [(b, a) for a, b in pairs]
    random.shuffle(shuffled)
    one, two = count_pairs(pairs), count_pairs(shuffled)
    for measure in (agreement, similarity_s, kappa, scott_pi):
        assert measure(one) == measure(two)
    assert (one.first, one.second) == (two.second, two.first)


@given(PAIRS)
def test_votes_keep_their_ranges(pairs):
    table = count_pairs(pairs)
    assert 0 <= agreement(table) <= 1
    assert similarity_s(table) == pytest.approx(2 * agreement(table) - 1)
    turned = count_pairs([(4 - a, 4 - b) for a, b in pairs])
    assert kappa(turned) == kappa(table)
    if kappa(table) is not None and scott_pi(table) is not None:
        assert -1 <= scott_pi(table) <= kappa(table) + 1e-12 <= 1 + 1e-12
    if len(pairs) >= 5:
        doubled = count_pairs(pairs + pairs)
        for measure in (agreement, similarity_s, kappa, scott_pi):
            before, after = measure(table), measure(doubled)
            assert after == (None if before is None else pytest.approx(before))


def test_who_always_agrees_has_kappa_one_and_who_never_varies_none():
    assert kappa(count_pairs([(1, 1), (2, 2), (3, 3)] * 2)) == 1
    assert kappa(count_pairs([(1, 1)] * 9)) is None
    assert scott_pi(count_pairs([(1, 1)] * 9)) is None
    assert kappa(count_pairs([(1, 1), (1, 3)] * 5)) == 0
