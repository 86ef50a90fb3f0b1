from __future__ import annotations

import numpy as np

from hamgara.options.ranking import find_above, order_options, sort_fronts
from hamgara.options.voices import hear_voices
from hamgara.study.codebook import Code, Framework, Level
from hamgara.study.columns import CodingColumns
from hamgara.study.documents import Participant
from hamgara.study.programme import Ground, Link, Option, Programme

FRAMEWORK = Framework(
    "made",
    "1",
    {"en": "made"},
    "none",
    (Level("theme", {"en": "theme"}, {"en": "themes"}),),
    tuple(Code(name, "theme", "", {"en": name}) for name in ("T1", "T2", "T3")),
)
PEOPLE = [
    Participant(f"P{n}", n, side, {"en": role}, 2025, ())
    for n, (side, role) in enumerate([("a", "mayor"), ("a", "mayor"), ("b", "fisher")])
]


def link(ground: str) -> Link:
    return Link(ground, "argued", {})


def heard(pairs: list[tuple[int, str]]):
    """Return the voices of codings of documents: (participant, code)."""
    codes = ("T1", "T2", "T3")
    size = len(pairs)
    columns = CodingColumns(
        code=np.array([codes.index(code) for _, code in pairs], dtype=np.int64),
        coder=np.zeros(size, dtype=np.int64),
        document=np.array([person for person, _ in pairs], dtype=np.int64),
        participant=np.array([person for person, _ in pairs], dtype=np.int64),
        n=np.ones(size, dtype=np.int64),
        codes=codes,
        coders=("ana",),
        documents=("D0", "D1", "D2"),
        participants=("P0", "P1", "P2"),
    )
    return hear_voices(columns, PEOPLE, {})


PROGRAMME = Programme(
    (Ground("G1", {}, ("T1",)), Ground("G2", {}, ("T2",)), Ground("G3", {}, ())),
    (
        Option("A", {}, links=(link("G1"),)),
        Option("B", {}, links=(link("G2"),)),
        Option("C", {}, links=(link("G3"),)),
    ),
)


def test_a_small_case_reckoned_by_hand():
    """A is said by P0 and P2, B by P2 alone, C by nobody.

    Whole: A (1 ground, 2 people, 2 sides, 2 roles, 2 codings) above B (1, 1, 1, 1, 1) above C:
    fronts 1, 2, 3. Without P0, A and B are alike: 1, 1, 2. Without P1: nothing moves. Without
    P2: A (1, 1, 1, 1, 1), B and C nothing: 1, 2, 2.
    """
    voices = heard([(0, "T1"), (2, "T1"), (2, "T2")])
    order = order_options(PROGRAMME, FRAMEWORK, voices, "argued")
    a, b, c = order.standings
    assert a.criteria == (1, 2, 2, 2, 2, 0)
    assert b.criteria == (1, 1, 1, 1, 1, 0)
    assert c.criteria == (1, 0, 0, 0, 0, 0)
    assert (a.front, b.front, c.front) == (1, 2, 3)
    assert (b.above, c.above) == (("A",), ("A", "B"))
    assert (a.without, b.without, c.without) == ((1, 1), (1, 2), (2, 3))
    assert (a.movers, b.movers, c.movers) == ((), ("P0",), ("P0", "P2"))
    assert a.first == 1.0
    # B is first when no draw has P0 (8 of 27 samples), or has neither P0 nor P2 (among them).
    assert abs(b.first - 8 / 27) < 0.1
    assert order.informs


def test_the_bootstrap_is_the_same_for_the_same_data():
    voices = heard([(0, "T1"), (2, "T1"), (2, "T2")])
    first, second = (order_options(PROGRAMME, FRAMEWORK, voices, "argued") for _ in range(2))
    assert first == second
    other = order_options(PROGRAMME, FRAMEWORK, voices, "argued", seed=1, draws=20)
    assert other.draws == 20


def test_dissent_counts_only_where_it_was_coded_for_every_ground():
    voices = heard([(0, "T1"), (0, "T2"), (1, "T3")])
    half = Programme(
        (Ground("G1", {}, ("T1",), ("T3",)), Ground("G2", {}, ("T2",))), PROGRAMME.options[:2]
    )
    order = order_options(half, FRAMEWORK, voices, "argued")
    assert not order.dissent_counts
    assert [s.front for s in order.standings] == [1, 1]
    whole = Programme(
        (Ground("G1", {}, ("T1",), ("T3",)), Ground("G2", {}, ("T2",), ("T1",))), half.options
    )
    assert order_options(whole, FRAMEWORK, voices, "argued").dissent_counts


def test_fronts_follow_dominance():
    rows = np.array([[1, 1, 0], [2, 2, 0], [2, 1, 0], [1, 2, 0], [2, 2, 0]], dtype=float)
    assert list(sort_fronts(rows)) == [3, 1, 2, 2, 1]
    above = find_above(rows)
    assert above[1, 0]
    assert not above[1, 4]
    assert not above[2, 3]


def test_nobody_and_nothing_are_no_fault():
    columns = heard([(0, "T1")])
    nobody = type(columns)((), columns.codes, columns.codings[-1:], columns.quotations[-1:])
    order = order_options(PROGRAMME, FRAMEWORK, nobody, "argued")
    assert [s.front for s in order.standings] == [1, 1, 1]
    assert not order.informs
