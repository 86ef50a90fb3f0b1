"""How often each code was given, at every level, by codings, documents and participants."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np

from hamgara.study.codebook import Framework
from hamgara.study.columns import CodingColumns, Column


@dataclass(frozen=True, slots=True)
class Count:
    """How often a code or one below it was given.

    `codings` counts codings, `documents` distinct documents with one, `participants`
    distinct participants with one (two codes of one person are one participant).
    """

    codings: int = 0
    documents: int = 0
    participants: int = 0


def count_as_json(count: Count) -> dict[str, int]:
    """Return a count in its three units."""
    return {
        "codings": count.codings,
        "documents": count.documents,
        "participants": count.participants,
    }


def count_codes(
    columns: CodingColumns,
    framework: Framework,
    *,
    coder: str = "",
    same_as: Mapping[str, str] | None = None,
) -> dict[str, Count]:
    """Return the count of every code of the framework, and of all of them under ''.

    A coding counts for its code and for every code above it. `coder` narrows to one coder
    ('': all), `same_as` maps the code of a participant to the one they are the same as.
    Codings with codes that the framework lacks are not counted.
    """
    sets: dict[str, set[str]] = {"": set(), **{code.id: set() for code in framework.codes}}
    for code in framework.codes:
        for ancestor in (*framework.ancestors(code.id), ""):
            sets[ancestor].add(code.id)
    return count_sets(columns, sets, coder=coder, same_as=same_as)


def count_sets(
    columns: CodingColumns,
    sets: Mapping[str, Collection[str]],
    *,
    coder: str = "",
    same_as: Mapping[str, str] | None = None,
) -> dict[str, Count]:
    """Return for each named set of codes how often any of them was given.

    Documents and participants with several codes of a set count once in it.
    """
    if coder:
        columns = columns.of(columns.coder == _position(columns.coders, coder))
    people = _merge(columns, same_as or {})
    by_code = dict(zip(columns.codes, _group(columns.code, len(columns.codes)), strict=True))
    counts = {}
    for name, codes in sets.items():
        rows = [by_code[code] for code in codes if code in by_code]
        counts[name] = _count(columns, people, np.concatenate(rows)) if rows else Count()
    return counts


def _count(columns: CodingColumns, people: Column, rows: Column) -> Count:
    return Count(
        codings=int(columns.n[rows].sum()),
        documents=_distinct(columns.document[rows], len(columns.documents)),
        participants=_distinct(people[rows], len(columns.participants)),
    )


def _distinct(values: Column, size: int) -> int:
    """Return how many different non-negative values there are, all below `size`."""
    return int(np.count_nonzero(np.bincount(values[values >= 0], minlength=size)))


def _group(codes: Column, size: int) -> list[Column]:
    """Return for each code the rows it stands in."""
    order = np.argsort(codes, kind="stable")
    bounds = np.searchsorted(codes[order], np.arange(size + 1))
    return [order[bounds[i] : bounds[i + 1]] for i in range(size)]


def _merge(columns: CodingColumns, same_as: Mapping[str, str]) -> Column:
    """Return the column of participants with those who are the same made one."""
    positions = {code: position for position, code in enumerate(columns.participants)}
    target = np.arange(len(positions) + 1, dtype=np.int64)
    target[-1] = -1
    for code, other in same_as.items():
        if code in positions:
            target[positions[code]] = positions.setdefault(other, positions[code])
    return target[columns.participant]


def _position(names: tuple[str, ...], name: str) -> int:
    return names.index(name) if name in names else -1
