from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.errors import HamgaraError
from hamgara.ingest.events.records import Record
from hamgara.relations.periods import PERIODS, list_periods, name_period
from hamgara.relations.series import build_series

DYAD = ("IRN", "AZE")
DAYS = st.dates(date(1950, 1, 1), date(2060, 1, 1))


@st.composite
def records(draw: st.DrawFn) -> Record:
    source, target = draw(st.permutations([*DYAD, "TUR"]))[:2]
    day = date(2000, 1, 1) + timedelta(days=draw(st.integers(0, 1500)))
    quads = draw(st.tuples(*[st.integers(0, 3)] * 4))
    return Record(
        row=draw(st.integers(1, 1000)),
        source=source,
        target=target,
        span=(day, day),
        cooperation=quads[0] + quads[1],
        conflict=quads[2] + quads[3],
        neutral=draw(st.integers(0, 1)),
        quads=quads,
        score=draw(st.none() | st.floats(-10, 10)),
        dataset="",
    )


TABLES = st.lists(records(), max_size=40)


def event(day: str, *, source="IRN", target="AZE", conflict=0, last="", dataset="") -> Record:
    span = (date.fromisoformat(day), date.fromisoformat(last or day))
    quads = (1 - conflict, 0, conflict, 0)
    return Record(1, source, target, span, 1 - conflict, conflict, 0, quads, None, dataset)


def plain(series):
    return [replace(point, rows=()) for point in series.points]


@pytest.mark.parametrize(
    ("period", "names"),
    [
        ("day", ["2004-12-31", "2005-01-01"]),
        ("week", ["2004-W53"]),
        ("month", ["2004-12", "2005-01"]),
        ("quarter", ["2004-Q4", "2005-Q1"]),
        ("year", ["2004", "2005"]),
        ("jalali-year", ["1383"]),
    ],
)
def test_periods_have_their_names(period, names):
    series = build_series([event("2004-12-31"), event("2005-01-01")], DYAD, period)
    assert [point.period for point in series.points] == names
    assert sum(point.n for point in series.points) == 2


def test_the_jalali_year_begins_at_nowruz():
    series = build_series([event("2005-03-20"), event("2005-03-21")], DYAD, "jalali-year")
    assert [(point.period, point.n) for point in series.points] == [("1383", 1), ("1384", 1)]


def test_empty_periods_are_there_and_measure_nothing():
    series = build_series([event("2005-01-31"), event("2005-03-01", conflict=1)], DYAD, "month")
    assert [point.n for point in series.points] == [1, 0, 1]
    empty = series.points[1]
    assert empty.net is empty.log_ratio is empty.low is empty.high is empty.quad_shares is None
    assert series.points[2].net == -1


def test_directions_count_together_or_apart():
    table = [event("2005-01-01"), event("2005-01-02", source="AZE", target="IRN", conflict=1)]
    both = build_series(table, DYAD, "year").points[0]
    assert (both.n, both.forth, both.back, both.reciprocity) == (2, 1, 1, 1.0)
    forth = build_series(table, DYAD, "year", directed=True).points[0]
    back = build_series(table, DYAD[::-1], "year", directed=True).points[0]
    assert (forth.n, forth.net, back.n, back.net) == (1, 1.0, 1, -1.0)


def test_what_fits_no_period_is_told():
    year = event("2005-01-01", last="2005-12-31")
    series = build_series([year], DYAD, "month")
    assert series.points == ()
    assert [misfit.row for misfit in series.misfits] == [1]
    assert build_series([year], DYAD, "year").misfits == ()
    assert len(build_series([year], DYAD, "jalali-year").misfits) == 1


def test_data_sets_are_never_added_up():
    table = [event("2005-01-01", dataset="A"), event("2005-01-02", dataset="B", conflict=1)]
    with pytest.raises(HamgaraError, match="A, B"):
        build_series(table, DYAD, "year")
    series = build_series(table, DYAD, "year", dataset="B")
    assert (series.points[0].n, series.points[0].net) == (1, -1.0)
    assert series.volumes == {"A": 1, "B": 1}
    with pytest.raises(HamgaraError, match="is of C; they are of: A, B"):
        build_series(table, DYAD, "year", dataset="C")


def test_an_unknown_period_is_explained():
    with pytest.raises(HamgaraError, match="jalali-year"):
        build_series([], DYAD, "decade")


def test_a_table_without_the_dyad_has_no_points():
    assert build_series([event("2005-01-01", source="TUR")], DYAD, "year").points == ()


@given(TABLES, st.sampled_from(PERIODS), st.randoms())
def test_rows_may_come_in_any_order(table, period, random):
    shuffled = list(table)
    random.shuffle(shuffled)
    assert plain(build_series(table, DYAD, period)) == plain(build_series(shuffled, DYAD, period))


@given(TABLES, st.sampled_from(PERIODS))
def test_events_are_neither_lost_nor_made(table, period):
    mine = [record for record in table if {record.source, record.target} == set(DYAD)]
    points = build_series(table, DYAD, period).points
    assert sum(point.cooperation for point in points) == sum(r.cooperation for r in mine)
    assert sum(point.conflict for point in points) == sum(r.conflict for r in mine)
    assert sum(point.scores.n for point in points) == sum(r.score is not None for r in mine)
    for point in points:
        assert point.n >= point.cooperation + point.conflict == sum(point.quads)
        assert point.n == point.forth + point.back


@given(TABLES, st.sampled_from(PERIODS))
def test_exchanging_the_states_changes_only_forth_and_back(table, period):
    one = build_series(table, DYAD, period).points
    two = build_series(table, DYAD[::-1], period).points
    assert [replace(point, forth=point.back, back=point.forth) for point in two] == list(one)


@given(TABLES)
def test_doubling_a_table_doubles_counts_and_keeps_balances(table):
    once = build_series(table, DYAD, "year").points
    twice = build_series(table + table, DYAD, "year").points
    for one, two in zip(once, twice, strict=True):
        assert (two.n, two.cooperation, two.conflict) == (
            2 * one.n,
            2 * one.cooperation,
            2 * one.conflict,
        )
        assert (two.net, two.conflict_share, two.quad_shares, two.reciprocity) == (
            one.net,
            one.conflict_share,
            one.quad_shares,
            one.reciprocity,
        )


@given(st.sampled_from(PERIODS), DAYS, st.integers(0, 900))
def test_periods_follow_without_gap_or_repeat(period, first, length):
    last = first + timedelta(days=length)
    walked = dict.fromkeys(
        name_period(period, first + timedelta(days=n)) for n in range(length + 1)
    )
    assert list(list_periods(period, first, last)) == list(walked)
