"""Whose values the rows of a table are, where its columns name states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations, product
from typing import NoReturn

from hamgara.errors import HamgaraError
from hamgara.ingest.events.lines import Cells
from hamgara.ingest.events.notation import is_missing
from hamgara.messages import Message, say
from hamgara.study.actors import find_party
from hamgara.study.countries import find_country

Pair = frozenset[str]

_NAMED = ("source", "target")
_ACTING = ("source", "initiator", "sender", "from")
"""How the head of a column begins that names who acts: two states in it are the sides of a pair."""
_MOST, _HALF = 0.9, 0.5
"""So large a part of the cells of a column that names states names one; of source and target, whose
others are bodies and groups, half."""
_SPELLINGS = 2000
"""More different cells than a column of states has."""
_SHOWN = 3
_PAIR = 2


def choose_pair(
    header: Sequence[str],
    rows: Sequence[Cells],
    date_at: int,
    dyad: tuple[str, str] | None,
    where: str,
) -> tuple[list[bool], list[int]] | None:
    """Return for each row of a table whether it is of a dyad, and where its states stand.

    None where no column names states, or all name one pair and no dyad is asked for.

    One column names a partner or an actor, two the sides, whichever acts; of more those headed
    source and target count, and without these none. Only names and letters are read as states.
    One column tells something else (a place) where few days (in column `date_at`) have several
    rows, or where no row names a state of the dyad and only one or two are named. Two states in
    it are the sides of one pair where its head says that they act (source), else they may
    be partners of another, too. Two small letters are a language.

    Raises:
        HamgaraError: the rows are, or may be, of several pairs and no dyad is given, or none is of
            the dyad.
    """
    sides = _list_sides(header, rows)
    if len(sides) == _PAIR:
        chosen = _choose_between(rows, sides, dyad, where)
    elif sides and (_has_several(rows, date_at) or _names_only(rows, sides[0], dyad)):
        head = header[sides[0]]
        acting = head.casefold().startswith(_ACTING)
        chosen = _choose_partner(rows, sides[0], dyad, f"{where}: {head}", acting=acting)
    else:
        return None
    if dyad and chosen and not any(chosen):
        raise HamgaraError(
            say("No row is of {first} and {second}.", first=dyad[0], second=dyad[1]), where
        )
    return (chosen, sides) if chosen else None


def _choose_between(
    rows: Sequence[Cells], sides: Sequence[int], dyad: tuple[str, str] | None, where: str
) -> list[bool] | None:
    pairs = [list_pairs(cells, sides) for cells in rows]
    if dyad:
        return [Pair(dyad) in own for own in pairs]
    named = [own for own in pairs if own]
    if named and not set.intersection(*named):
        _refuse_rows(named, where)
    return None


def _choose_partner(
    rows: Sequence[Cells], at: int, dyad: tuple[str, str] | None, where: str, *, acting: bool
) -> list[bool] | None:
    named = [_read_states(cells, at) for cells in rows]
    states = Pair().union(*named)
    few = len(states) <= _PAIR
    if dyad is None and not few:
        _refuse_rows([[one] for one in named if one], where)
    if dyad is None and len(states) == _PAIR and not acting:
        what = say(
            "The column names two states, {states}: the sides of one pair, or partners of another"
            " state?",
            states=tuple(sorted(states)),
        )
        refuse_pairs(what, where)
    if dyad is None:
        return None
    if few and (states <= Pair(dyad) or states.isdisjoint(dyad)):
        return [True] * len(rows)
    return [Pair() < one <= Pair(dyad) for one in named]


def _refuse_rows(pairs: Iterable[Iterable[Pair]], where: str) -> NoReturn:
    known = name_often(pairs)
    what = say("The rows are of several pairs of states, among them {pairs}.", pairs=known)
    refuse_pairs(what, where)


def list_pairs(cells: Cells, sides: Sequence[int]) -> set[Pair]:
    """Return the pairs of states of a row between its two sides, or within its only one.

    The states of a side are parted by `;`; a name that is no state's stands for itself.
    """
    names = [_read_states(cells, at) for at in sides]
    if len(names) < _PAIR or not names[1]:
        return {Pair(pair) for pair in combinations(names[0] if names else (), _PAIR)}
    return {Pair(pair) for pair in product(*names) if pair[0] != pair[1]}


def list_strangers(cells: Cells, sides: Sequence[int]) -> list[str]:
    """Return the names of no state (or body) on the sides of a row."""
    names = (name for at in sides for name in sorted(_read_states(cells, at)))
    return [name for name in names if not is_missing(name) and not find_party(name)]


def name_often(pairs: Iterable[Iterable[Pair]]) -> tuple[str, ...]:
    """Return the pairs that most rows are of, as words; a missing name (`NA`) is no side."""
    often = Counter(
        pair for own in pairs for pair in sorted(own, key=sorted) if not any(map(is_missing, pair))
    )
    return tuple("-".join(sorted(pair)) for pair, _ in often.most_common(_SHOWN))


def refuse_pairs(what: Message, where: str) -> NoReturn:
    """Raise that a table is of several pairs of states."""
    remedy = say("Say which two states are meant: {option}.", option="--dyad A B")
    raise HamgaraError(what, where, remedy)


def _list_sides(header: Sequence[str], rows: Sequence[Cells]) -> list[int]:
    """Return where the columns stand that name states, one or two."""
    named = [at for at, head in enumerate(header) if head.casefold() in _NAMED]
    least = dict.fromkeys(named, _HALF) if len(named) == _PAIR else {}
    cells = [_list_cells(rows, at) for at in range(len(header))]
    found = [at for at, some in enumerate(cells) if _names_states(some, least.get(at, _MOST))]
    if len(found) > _PAIR:
        found = [at for at in found if at in named]
    return found if len(found) in (1, _PAIR) else []


def _has_several(rows: Sequence[Cells], date_at: int) -> bool:
    """Have a tenth of the rows a day that an earlier row has?"""
    return len(_list_cells(rows, date_at)) < _MOST * len(rows)


def _names_only(rows: Sequence[Cells], at: int, dyad: tuple[str, str] | None) -> bool:
    """Does a column name the states of a dyad and no others?"""
    return dyad is not None and Pair().union(*(_read_states(c, at) for c in rows)) <= Pair(dyad)


def _list_cells(rows: Iterable[Cells], at: int) -> Counter[str]:
    cells = (cells[at].strip() for cells in rows if at < len(cells))
    return Counter(cell for cell in cells if cell)


def _names_states(cells: Counter[str], least: float) -> bool:
    if len(cells) > _SPELLINGS:
        return False
    states = sum(count for cell, count in cells.items() if _tells_states(cell))
    return states >= least * cells.total() > 0


@lru_cache(maxsize=2 * _SPELLINGS)
def _tells_states(cell: str) -> bool:
    small = len(cell) == _PAIR and cell.islower() and cell.isascii()
    named = not small and any(letter.isalpha() for letter in cell)
    return named and all(find_country(name) for name in cell.split(";") if name.strip())


def _read_states(cells: Cells, at: int) -> Pair:
    return _part(cells[at]) if at < len(cells) else Pair()


@lru_cache(maxsize=2 * _SPELLINGS)
def _part(cell: str) -> Pair:
    names = (name.strip() for name in cell.split(";"))
    return Pair(find_country(name) or name for name in names if name)
