from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hamgara.study.codebook import Code, Framework, Level
from hamgara.study.columns import CodingColumns
from hamgara.themes.counts import Count, count_codes
from hamgara.themes.network import thematic_network

CODES = ("A", "A1", "A2", "B", "B1")
FRAMEWORK = Framework(
    id="t",
    version="1",
    name={"en": "t"},
    citation="",
    levels=(Level("top", {}, {}), Level("low", {}, {})),
    codes=tuple(Code(c, "low" if len(c) > 1 else "top", c[:-1], {"en": c}) for c in CODES),
)
DOCUMENTS = ("d1", "d2", "d3")
SPEAKERS = ("p1", "p2", "")
PEOPLE = ("p1", "p2", "p3")

Row = tuple[str, str, str, str]


def columns(rows: list[Row]) -> CodingColumns:
    """Rows of (code, coder, document or '', participant if no document)."""
    names = ("other", *CODES)
    coders = ("ana", "bob")

    def person(document: str, who: str) -> int:
        who = SPEAKERS[DOCUMENTS.index(document)] if document else who
        return PEOPLE.index(who) if who else -1

    table = np.array(
        [
            (
                names.index(code),
                coders.index(coder),
                DOCUMENTS.index(document) if document else -1,
                person(document, who),
                1,
            )
            for code, coder, document, who in rows
        ],
        dtype=np.int64,
    ).reshape(-1, 5)
    return CodingColumns(*table.T, names, coders, DOCUMENTS, PEOPLE)


def plain_count(rows: list[Row], code: str, same_as: dict[str, str]) -> Count:
    """Count by sets, the slow and obvious way."""
    mine = [r for r in rows if r[0] in CODES and r[0].startswith(code)]
    documents = {r[2] for r in mine if r[2]}
    people = {SPEAKERS[DOCUMENTS.index(r[2])] if r[2] else r[3] for r in mine} - {""}
    return Count(len(mine), len(documents), len({same_as.get(p, p) for p in people}))


row = st.one_of(
    st.tuples(
        st.sampled_from(("other", *CODES)),
        st.sampled_from(("ana", "bob")),
        st.sampled_from(DOCUMENTS),
        st.just(""),
    ),
    st.tuples(
        st.sampled_from(CODES),
        st.sampled_from(("ana", "bob")),
        st.just(""),
        st.sampled_from(PEOPLE),
    ),
)


@given(st.lists(row, max_size=40), st.sampled_from([{}, {"p2": "p1"}, {"p3": "p1", "p2": "p1"}]))
def test_counts_are_what_sets_say(rows: list[Row], same_as: dict[str, str]):
    counted = count_codes(columns(rows), FRAMEWORK, same_as=same_as)
    assert counted == {code: plain_count(rows, code, same_as) for code in ("", *CODES)}


@given(st.lists(row, max_size=20))
def test_coders_add_up_to_the_whole(rows: list[Row]):
    both = [count_codes(columns(rows), FRAMEWORK, coder=c) for c in ("ana", "bob")]
    whole = count_codes(columns(rows), FRAMEWORK)
    assert all(whole[c].codings == both[0][c].codings + both[1][c].codings for c in whole)


def test_an_unknown_coder_coded_nothing():
    assert count_codes(columns([("A1", "ana", "d1", "")]), FRAMEWORK, coder="eve")[""] == Count()


def test_the_network_shows_codes_that_carry_something():
    counts = count_codes(columns([("A1", "ana", "d1", "")]), FRAMEWORK)
    assert [node.code.id for node in thematic_network(FRAMEWORK, counts)] == ["A", "A1"]


def test_an_uncoded_framework_is_shown_whole():
    counts = count_codes(columns([]), FRAMEWORK)
    assert len(thematic_network(FRAMEWORK, counts)) == len(CODES)
