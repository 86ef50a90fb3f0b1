"""Saturation against brute force over all orders, and against numbers reckoned by hand."""

from __future__ import annotations

from itertools import permutations
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.themes.saturation import (
    Saturation,
    Sources,
    Step,
    estimate_unseen,
    expect_codes,
    find_ratio,
    measure_saturation,
    saturation_as_json,
    say_basis,
    say_reached,
)
from tests.themes.test_counts import (
    CODES,
    DOCUMENTS,
    FRAMEWORK,
    PEOPLE,
    SPEAKERS,
    Row,
    columns,
    row,
)

BY_DOCUMENT = Sources("documents", "study", DOCUMENTS)
BY_PERSON = Sources("participants", "study", PEOPLE)


def measure(rows: list[Row], sources: Sources = BY_DOCUMENT, **same_as: str):
    return measure_saturation(columns(rows), FRAMEWORK, sources, same_as=same_as)


def walk(*new: int) -> Saturation:
    """A saturation whose documents bring so many new codes each."""
    steps = [
        Step(f"d{n}", dict.fromkeys(map(str, range(count)), 1), 0, 0.0, find_ratio(new[:n]))
        for n, count in enumerate(new, 1)
    ]
    return Saturation("low", sum(new), BY_DOCUMENT, tuple(steps), {}, 0, 0)


sets = st.lists(st.sets(st.sampled_from("abcdefgh")), min_size=1, max_size=6)


@given(sets)
def test_expected_codes_are_the_mean_over_all_orders(carried: list[set[str]]):
    codes = set().union(*carried)
    carriers = [sum(code in one for one in carried) for code in codes]
    orders = list(permutations(carried))
    by_hand = [
        mean(len(set().union(*order[:h])) for order in orders) for h in range(1, len(carried) + 1)
    ]
    assert expect_codes(carriers, len(carried)) == pytest.approx(by_hand)


def test_a_code_of_k_of_n_is_missed_as_often_as_cards_are():
    # C(10 - 3, 4) / C(10, 4) = 35 / 210: one code that 3 of 10 documents have, after 4 of them
    assert expect_codes([3], 10)[3] == pytest.approx(1 - 35 / 210)
    assert expect_codes([], 3) == [0, 0, 0]
    assert expect_codes([], 0) == []
    assert expect_codes([1, 4000] * 50, 4000)[-1] == 100


def test_new_information_is_the_last_two_against_the_first_four():
    # 37 codes in the base; the runs after it bring 7, 3 and 1: 19 %, 8 % and 3 % of it
    new = (16, 9, 7, 5, 4, 3, 0, 1, 0, 0)
    assert [find_ratio(new[:n]) for n in range(1, 9)] == [
        *[None] * 5, pytest.approx(700 / 37), pytest.approx(300 / 37), pytest.approx(100 / 37),
    ]  # fmt: skip
    found = walk(*new)
    assert (found.reach(5), found.reach(0)) == (6, 8)
    assert str(say_reached(found, 5)) == "6 (+2)"


def test_a_threshold_that_is_just_met_is_reached():
    assert walk(60, 40, 20, 20, 3, 4).reach(5) == 4  # 7 of 140 are 5 %
    assert walk(60, 40, 20, 20, 4, 4).reach(5) is None


@pytest.mark.parametrize(
    ("new", "told"),
    [
        ((5, 3, 1, 0, 0), "cannot be told"),  # five documents
        ((0, 0, 0, 0, 1, 1, 0, 0), "cannot be told"),  # no code in the base
        ((5, 3, 1, 0, 4, 4, 4), "not reached"),
    ],
)
def test_not_reached_is_told_apart_from_too_few(new: tuple[int, ...], told: str):
    assert str(say_reached(walk(*new), 5)) == told
    assert ("cannot be told" in str(say_basis(walk(*new))[-1])) == (told != "not reached")


def test_unseen_codes_are_chao_2_corrected_for_bias():
    # as SpadeR tells of plot 1 of Barro Colorado: 448 units, 93 seen, 31 once, 18 twice: 117.419
    unseen = estimate_unseen(31, 18, 448)
    assert unseen is not None
    assert 93 + unseen == pytest.approx(117.419, abs=5e-4)
    assert estimate_unseen(0, 3, 9) == 0
    assert estimate_unseen(1, 0, 9) == 0
    assert estimate_unseen(3, 0, 9) == pytest.approx(8 / 9 * 3)
    assert estimate_unseen(7, 0, 1) is None


def plainly(rows: list[Row], level: str, *, documents: bool, same_as: dict[str, str]):
    """Return source -> codes at a level, the slow and obvious way."""
    found: dict[str, set[str]] = {}
    for code, _, document, who in rows:
        person = SPEAKERS[DOCUMENTS.index(document)] if document else who
        source = document if documents else same_as.get(person, person)
        if code in CODES and source:
            lifted = {code[:1]} if level == "top" else {code} if len(code) > 1 else set()
            found.setdefault(source, set()).update(lifted)
    return found


@given(
    st.lists(row, max_size=30),
    st.sampled_from([BY_DOCUMENT, BY_PERSON, Sources("documents", "date", DOCUMENTS[::-1])]),
    st.sampled_from([{}, {"p2": "p1"}]),
)
def test_steps_are_what_sets_say(rows: list[Row], sources: Sources, same_as: dict[str, str]):
    for one in measure(rows, sources, **same_as):
        documents = sources.unit == "documents"
        found = plainly(rows, one.level, documents=documents, same_as=same_as)
        assert [step.source for step in one.steps] == [s for s in sources.names if s in found]
        seen: set[str] = set()
        for step in one.steps:
            assert set(step.new) == found[step.source] - seen
            seen |= found[step.source]
            assert step.total == len(seen)
        assert one.carriers == {
            code: n for code in CODES if (n := sum(code in codes for codes in found.values()))
        }
        assert one.uncoded == len(sources.names) - len(one.steps)
        if one.steps:
            assert one.steps[-1].expected == pytest.approx(len(seen))


def test_a_code_counts_once_whoever_gave_it_and_its_codings_are_told():
    twice = [("A1", "ana", "d1", ""), ("A1", "bob", "d1", ""), ("A2", "bob", "d1", "")]
    top, low = measure(twice)
    assert low.steps[0].new == {"A1": 2, "A2": 1}
    assert top.steps[0].new == {"A": 3}
    assert (low.steps[0].total, top.steps[0].total) == (2, 1)


def test_what_stands_elsewhere_or_is_not_coded_is_told():
    rows = [("A1", "ana", "d2", ""), ("A1", "ana", "", "p1"), ("other", "ana", "d3", "")]
    low = measure(rows)[-1]
    assert ([s.source for s in low.steps], low.uncoded, low.aside) == (["d2"], 2, 1)
    told = " ".join(map(str, say_basis(low)))
    assert "Left out, as nothing is coded in them: 2." in told
    assert "do not count: 1." in told


def test_one_document_and_none_tell_no_more_than_they_can():
    one, none = measure([("A1", "ana", "d1", "")])[-1], measure([])[-1]
    assert (one.unseen, one.unique_share, one.reach(0)) == (None, 100, None)
    (level,) = saturation_as_json([one])["levels"]
    assert level["reached"] == {"5": None, "0": None}
    assert (none.steps, none.unseen, none.unique_share) == ((), None, None)


def test_of_very_many_documents_all_that_bring_codes_are_shown():
    found = walk(*[1 if n % 333 == 0 else 0 for n in range(1, 1001)])
    shown = [n for n, _ in found.shown()]
    assert {333, 666, 999, 1000} <= set(shown)
    assert len(shown) <= 103
    assert len(walk(*[0] * 100).shown()) == 100
    assert walk(*[1] * 6, *[0] * 195).shown()[-1][0] == 201
