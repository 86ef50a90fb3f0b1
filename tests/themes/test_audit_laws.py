"""One change in a sound table brings exactly the findings that follow from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from hamgara.study.tables import TableLevel, ThemeRow, ThemeTable
from hamgara.themes.audit import audit_table
from hamgara.themes.blocks import Block, find_blocks

from .audit_tables import sound_tables, table, theme

Said = set[tuple[str, int, str | None]]


def said(of: ThemeTable) -> Said:
    return {(f.kind, f.where.row, f.where.level) for f in audit_table(of)}


def change(of: ThemeTable, row: int, by: Callable[[ThemeRow], ThemeRow]) -> ThemeTable:
    return ThemeTable(of.name, tuple(by(r) if r.row == row else r for r in of.rows))


def with_total(row: ThemeRow, level: TableLevel, total: int | None) -> ThemeRow:
    return replace(row, totals={**row.totals, level: total})


def home(of: ThemeTable, row: int) -> tuple[Block, Block]:
    """Return the dimension and the component in which a row stands."""
    return next(
        (dimension, part)
        for dimension in find_blocks(of)
        for part in dimension.parts
        for one in part.rows
        if one.row == row
    )


@given(sound_tables())
def test_a_sound_table_says_nothing(of: ThemeTable) -> None:
    assert said(of) == set()


@given(sound_tables(), st.data())
def test_a_changed_frequency(of: ThemeTable, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(of.rows))
    got = data.draw(st.integers(0, 40))
    assume(got != row.totals["theme"])
    _, component = home(of, row.row)
    assert said(change(of, row.row, lambda r: with_total(r, "theme", got))) == {
        ("frequency-mismatch", row.row, "theme"),
        ("sum-mismatch", component.place, "component"),
    }


@given(sound_tables(), st.data())
def test_a_blank_frequency(of: ThemeTable, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(of.rows)).row
    assert said(change(of, row, lambda r: with_total(r, "theme", None))) == {
        ("missing-frequency", row, "theme")
    }


@given(sound_tables(), st.data())
def test_a_changed_component_total(of: ThemeTable, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from([r for r in of.rows if r.totals["component"] is not None]))
    got = data.draw(st.integers(0, 99))
    assume(got != row.totals["component"])
    dimension, _ = home(of, row.row)
    assert said(change(of, row.row, lambda r: with_total(r, "component", got))) == {
        ("component-total", row.row, "component"),
        ("sum-mismatch", row.row, "component"),
        ("sum-mismatch", dimension.place, "dimension"),
    }


@given(sound_tables(), st.data())
def test_blank_component_totals(of: ThemeTable, data: st.DataObject) -> None:
    rows = [r for r in of.rows if r.totals["component"] is not None]
    gone = data.draw(st.sets(st.sampled_from([r.row for r in rows]), min_size=1))
    blank = ThemeTable(
        of.name,
        tuple(with_total(r, "component", None) if r.row in gone else r for r in of.rows),
    )
    found = audit_table(blank)
    true = {r.row: r.totals["component"] for r in rows}
    assert {(f.kind, f.where.row, f.inferred, f.recomputed) for f in found} == {
        ("inferred-total", row, true[row], true[row]) for row in gone
    }


@given(sound_tables(), st.data())
def test_a_changed_or_blank_dimension_total(of: ThemeTable, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from([r for r in of.rows if r.totals["dimension"] is not None]))
    got = data.draw(st.none() | st.integers(0, 99))
    assume(got != row.totals["dimension"])
    found = said(change(of, row.row, lambda r: with_total(r, "dimension", got)))
    kinds = ("inferred-total",) if got is None else ("dimension-total", "sum-mismatch")
    assert found == {(kind, row.row, "dimension") for kind in kinds}


@given(sound_tables(), st.data())
def test_a_dimension_without_its_label(of: ThemeTable, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from([r for r in of.rows if r.labels["dimension"]])).row
    bare = change(of, row, lambda r: replace(r, labels={**r.labels, "dimension": {}}))
    assert said(bare) == {("missing-label", row, "dimension")}


@given(sound_tables(), st.data())
def test_a_repeated_source(of: ThemeTable, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(of.rows))
    at = data.draw(st.integers(0, len(row.sources)))
    twice = (*row.sources[:at], data.draw(st.sampled_from(row.sources)), *row.sources[at:])
    found = said(change(of, row.row, lambda r: replace(r, sources=twice)))
    assert found - {("unordered-sources", row.row, "theme")} == {
        ("duplicate-source", row.row, "theme")
    }
    first = list(dict.fromkeys(twice))
    assert (("unordered-sources", row.row, "theme") in found) == (first != sorted(first))


@given(sound_tables(), st.data())
def test_sources_out_of_order(of: ThemeTable, data: st.DataObject) -> None:
    row = data.draw(st.sampled_from(of.rows))
    mixed = tuple(data.draw(st.permutations(row.sources)))
    assume(mixed != row.sources)
    assert said(change(of, row.row, lambda r: replace(r, sources=mixed))) == {
        ("unordered-sources", row.row, "theme")
    }


@given(sound_tables(), st.data())
def test_rows_change_places_inside_a_component(of: ThemeTable, data: st.DataObject) -> None:
    part = data.draw(st.sampled_from([p for d in find_blocks(of) for p in d.parts]))
    mixed = data.draw(st.permutations(part.rows))
    first = part.rows[0].row - 1
    rows = [*of.rows[:first], *mixed, *of.rows[first + len(mixed) :]]
    assert said(table(*rows)) == set()


@given(sound_tables(), st.data())
def test_a_row_taken_out_of_a_block(of: ThemeTable, data: st.DataObject) -> None:
    rows = [r for r in of.rows if r.totals["component"] is None]
    assume(rows)
    gone = data.draw(st.sampled_from(rows)).row
    dimension, component = home(of, gone)
    assert said(table(*(r for r in of.rows if r.row != gone))) == {
        ("component-total", component.place, "component"),
        ("sum-mismatch", component.place, "component"),
        ("dimension-total", dimension.place, "dimension"),
    }


@given(sound_tables(), st.data())
def test_a_row_put_into_a_block(of: ThemeTable, data: st.DataObject) -> None:
    after = data.draw(st.sampled_from(of.rows)).row
    dimension, component = home(of, after)
    new = theme("A new theme", (1, 2, 3), 3)
    assert said(table(*of.rows[:after], new, *of.rows[after:])) == {
        ("component-total", component.place, "component"),
        ("sum-mismatch", component.place, "component"),
        ("dimension-total", dimension.place, "dimension"),
    }


@given(sound_tables(), st.data())
def test_every_row_stands_in_one_block_of_each_level(of: ThemeTable, data: st.DataObject) -> None:
    mixed = table(*data.draw(st.permutations(of.rows)))
    dimensions = find_blocks(mixed)
    rows = [row for dimension in dimensions for row in dimension.rows]
    assert rows == [row for d in dimensions for part in d.parts for row in part.rows]
    assert tuple(rows) == mixed.rows
    assert all(block.rows for block in dimensions)
