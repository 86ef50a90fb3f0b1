"""Which code of a framework each row and block of a printed table is, and where it belongs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hamgara.messages import Message, say
from hamgara.study.codebook import Code, Framework
from hamgara.study.labels import Label
from hamgara.study.tables import TABLE_LEVELS, TableLevel, ThemeRow
from hamgara.themes.blocks import Block, name_row, same_label
from hamgara.themes.findings import Finding, Where
from hamgara.themes.totals import add_up, find_total

Place = tuple[TableLevel, int]
"""A level and the row where a block begins."""


@dataclass(frozen=True, slots=True)
class Placement:
    """The codes of a table: of each row (by its number) and of each block (by its first row).

    A row that is no theme of the framework keeps the code printed in the table; a block
    that is no code of the framework has none.
    """

    themes: Mapping[int, str]
    blocks: Mapping[Place, str]

    def code_of(self, row: ThemeRow) -> str:
        """Return the code of a row, empty where it has none."""
        return self.themes.get(row.row, row.code)

    def code_of_block(self, block: Block) -> str:
        """Return the code of a block, empty where it has none."""
        return self.blocks.get((block.level, block.rows[0].row), "")


@dataclass(frozen=True, slots=True)
class _Unit:
    """A theme or a block that stands under a parent in the table."""

    code: str
    parent: str
    where: Where
    total: int | None
    printed: int | None
    sources: int | None


def place_codes(dimensions: Sequence[Block], framework: Framework | None) -> Placement:
    """Return the codes of the rows and blocks of a table in a framework.

    A row is the theme whose code it prints, unless its label is another theme's and not
    that one's; without a known code, the theme that bears its label. A block is the code
    that bears its label, else the one under which the framework puts most of its themes.
    """
    if framework is None:
        return Placement({}, {})
    levels = _levels(framework)
    rows = [row for dimension in dimensions for row in dimension.rows]
    themes = {row.row: _find_theme(row, levels.get("theme", ())) for row in rows}
    blocks = {}
    parts = [part for dimension in dimensions for part in dimension.parts]
    for block in (*_in_use(dimensions), *_in_use(parts)):
        codes = levels.get(block.level, ())
        ids = [themes[row.row] for row in block.rows if themes[row.row]]
        blocks[block.level, block.rows[0].row] = _find_by_label(
            block.label, codes
        ) or _find_by_majority(ids, codes, framework)
    return Placement({row: code for row, code in themes.items() if code}, blocks)


def find_contradictions(
    table: str, dimensions: Sequence[Block], framework: Framework, placement: Placement
) -> list[Finding]:
    """Return where a table puts a code under another parent than the framework does.

    The framework's word is its statement on the code, else the code's own parent. One
    finding a pair of parents (the table's and the framework's); it names both parents'
    totals as the framework would have them, from printed and inferred totals.
    A theme counts only where the framework has a statement on it.
    """
    wanted = {code.id: code.parent for code in framework.codes}
    wanted |= {statement.code: statement.parent for statement in framework.statements}
    stated = {statement.code for statement in framework.statements}
    components = list(_list_components(table, dimensions, placement))
    themes = list(_list_themes(table, dimensions, placement))
    totals = _add_totals((placement.code_of_block(d), find_total(d)) for d in dimensions)
    findings = _contradict(components, wanted, totals, framework)
    named = [theme for theme in themes if theme.code in stated]
    totals = _add_totals((unit.code, unit.total) for unit in components)
    return findings + _contradict(named, wanted, totals, framework)


def _in_use(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return the blocks of a level, none where the table has no label or total at that level."""
    return blocks if any(block.label or block.figures for block in blocks) else ()


def _levels(framework: Framework) -> dict[TableLevel, tuple[Code, ...]]:
    """Return the codes of the framework's lowest three levels under the table's names."""
    return {
        name: tuple(code for code in framework.codes if code.level == level.id)
        for name, level in zip(reversed(TABLE_LEVELS), reversed(framework.levels), strict=False)
    }


def _find_theme(row: ThemeRow, themes: Sequence[Code]) -> str:
    label = name_row(row)
    by_label = _find_by_label(label, themes)
    own = next((code for code in themes if code.id == row.code), None)
    if own is None or (by_label and not same_label(label, own.label)):
        return by_label
    return own.id


def _find_by_label(label: Label, codes: Iterable[Code]) -> str:
    return next((code.id for code in codes if same_label(label, code.label)), "")


def _find_by_majority(themes: Sequence[str], codes: Iterable[Code], framework: Framework) -> str:
    ids = {code.id for code in codes}
    votes = Counter(a for theme in themes for a in framework.ancestors(theme) if a in ids)
    best = votes.most_common(1)
    return best[0][0] if best and best[0][1] * 2 > len(themes) else ""


def _list_components(
    table: str, dimensions: Sequence[Block], placement: Placement
) -> Iterator[_Unit]:
    for dimension in dimensions:
        parent = placement.code_of_block(dimension)
        for part in dimension.parts:
            code = placement.code_of_block(part)
            where = Where(table, part.place, part.level, code, part.label)
            total = find_total(part, dimension)
            yield _Unit(code, parent, where, total, part.total, part.sources)


def _list_themes(table: str, dimensions: Sequence[Block], placement: Placement) -> Iterator[_Unit]:
    for part in (part for dimension in dimensions for part in dimension.parts):
        parent = placement.code_of_block(part)
        for row in part.rows:
            code, total = placement.code_of(row), row.totals.get("theme")
            where = Where(table, row.row, "theme", code, name_row(row))
            sources = len(set(row.sources)) or None
            yield _Unit(code, parent, where, total, total, sources)


def _add_totals(figures: Iterable[tuple[str, int | None]]) -> dict[str, int | None]:
    """Return code -> the sum of the totals of its blocks, None where one is not known."""
    found: dict[str, list[int | None]] = {}
    for code, figure in figures:
        found.setdefault(code, []).append(figure)
    return {code: add_up(parts) for code, parts in found.items()}


def _contradict(
    units: Sequence[_Unit],
    wanted: Mapping[str, str],
    totals: Mapping[str, int | None],
    framework: Framework,
) -> list[Finding]:
    moves = [
        unit
        for unit in units
        if unit.code and unit.parent and wanted.get(unit.code, "") not in ("", unit.parent)
    ]
    corrected = {
        code: _correct(code, moves, units, wanted, totals)
        for move in moves
        for code in (move.parent, wanted[move.code])
    }
    moves.sort(key=lambda m: (m.parent, wanted[m.code], m.where.row))
    findings = []
    for (old, new), group in groupby(moves, key=lambda m: (m.parent, wanted[m.code])):
        moved = list(group)
        what = say(
            "Under {old} the table has: {codes}. The framework puts this under {new}. {totals}",
            codes=_list_names(list(dict.fromkeys(m.code for m in moved)), framework),
            old=_name(old, framework),
            new=_name(new, framework),
            totals=_say_totals(old, new, totals, corrected, framework),
        )
        findings.append(
            Finding(
                "framework-contradiction",
                moved[0].where,
                what,
                add_up(m.printed for m in moved),
                add_up(m.sources for m in moved),
            )
        )
    return sorted(findings, key=lambda finding: finding.where.row)


def _correct(
    code: str,
    moves: Sequence[_Unit],
    units: Sequence[_Unit],
    wanted: Mapping[str, str],
    totals: Mapping[str, int | None],
) -> int | None:
    """Return the total of a parent code with every move made; None where it cannot be told."""
    gone = [m.total for m in moves if m.parent == code]
    come = [m.total for m in moves if wanted[m.code] == code]
    had = totals.get(code, 0)
    known = add_up([had, *gone, *come])
    if known is not None and had is not None:
        left = had - (add_up(gone) or 0) + (add_up(come) or 0)
        if left >= 0:
            return left
    return add_up(u.total for u in units if (wanted.get(u.code) or u.parent) == code)


def _say_totals(
    old: str,
    new: str,
    totals: Mapping[str, int | None],
    corrected: Mapping[str, int | None],
    framework: Framework,
) -> Message:
    return say(
        "{first} {second}",
        first=_say_total(_name(old, framework), totals.get(old), corrected[old]),
        second=_say_total(_name(new, framework), totals.get(new), corrected[new]),
    )


def _say_total(name: Message, was: int | None, then: int | None) -> Message:
    if then is None:
        return say("The printed totals do not tell what {name} would then add up to.", name=name)
    if was is None:
        return say("{name} would then add up to {then}.", name=name, then=then)
    return say("{name} would then add up to {then}, not {was}.", name=name, then=then, was=was)


def _name(code: str, framework: Framework) -> Message:
    return say("{label} ({code})", label=framework.code(code).label, code=code)


def _list_names(codes: Sequence[str], framework: Framework) -> Message:
    first = _name(codes[0], framework)
    if len(codes) == 1:
        return first
    return say("{first}; {others}", first=first, others=_list_names(codes[1:], framework))
