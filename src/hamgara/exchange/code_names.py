"""The codes that a cell means: by id, by label, by the path of a code tree, one or several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.codebook import Code
from hamgara.text.normalize import fold

_SEVERAL = re.compile(r"[\n;؛|]")
"""What parts the codes of a passage in tables of other programs."""
_PATH = re.compile(r"\\|:|>|/")
"""What parts a code from those above it."""
_LEADING = re.compile(r"\s*([\w.-]*\w)[ \t:.)–—-]+([^\W\d_].*)", re.DOTALL)
"""An id before its label: T01 Border queues, T01 - Border queues; not 1 in 1.1."""
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[^\w\n;؛|]+(?=\d)")
_KEPT = re.compile(r"[\w\n;؛|]+")

_Codes = dict[str, None]
"""Ids of codes, in the order of the framework."""


class CodeNames:
    """The codes of a framework, found by any way to write them."""

    def __init__(self, codes: Iterable[Code]) -> None:
        self._codes = {code.id: code for code in codes}
        self._above = {code: {*_climb(code, self._codes)} for code in self._codes}
        self._seen: dict[str, _Codes] = {}
        self._ids: dict[str, _Codes] = {}
        self._labels: dict[str, _Codes] = {}
        self._both: dict[str, _Codes] = {}
        for code in self._codes.values():
            self._ids.setdefault(_plain(code.id), {})[code.id] = None
            for label in code.label.values():
                self._labels.setdefault(_plain(label), {})[code.id] = None
                self._both.setdefault(_plain(f"{code.id} {label}"), {})[code.id] = None

    def find(self, cell: str) -> tuple[str, ...]:
        """Return the ids of the codes that a cell names.

        Raises:
            HamgaraError: it names no code, or one of several with that label.
        """
        if not cell.strip():
            raise HamgaraError(say("The row names no code."), "code")
        whole = self._find_one(cell)
        if whole is not None:
            return (whole,)
        parts = [part.strip() for part in _SEVERAL.split(cell) if part.strip()]
        found = {part: self._find_one(part) for part in parts}
        unknown = [part for part, code in found.items() if code is None]
        if unknown or not found:
            raise HamgaraError(
                say("There is no code {got} in the framework.", got=(unknown or [cell])[0]),
                "code",
                say("See the codes with `hamgara codebook export`."),
            )
        return tuple(dict.fromkeys(code for code in found.values() if code))

    def _find_one(self, name: str) -> str | None:
        """Return the code that a name means: the whole of it, or as much of its end as names one.

        What stands before that end may be anything (the root of a tree, a group of documents),
        but codes among it must be above the found one, and the last of them is rather its parent.
        """
        if name in self._codes:
            return name
        for start in [0] if _SEVERAL.search(name) else _list_starts(name):
            named = self._look_up(name[start:])
            if not named:
                continue
            return self._choose(name, named, self._read_path(name[:start]))
        return None

    def find_path(self, path: Sequence[str]) -> str | None:
        """Return the code that the last of some names means, told apart by those above it.

        Of several it is the one whose path is written exactly so (`Border (+)`, not `Border (-)`),
        else the one that stands as deep in the framework.

        Raises:
            HamgaraError: several codes are meant.
        """
        named = self._look_up(path[-1])
        if not named:
            return self._find_one(path[-1])
        written = [one for one in named if self._is_written(one, path)]
        if len(written) == 1:
            return written[0]
        above = [codes for name in path[:-1] if (codes := self._look_up(name))]
        deep = {one: None for one in named if len(self._above[one]) == len(path) - 1}
        return self._choose(" > ".join(path), deep if len(deep) == 1 else named, above)

    def _is_written(self, code: str, path: Sequence[str]) -> bool:
        """Do the names of a path stand letter by letter in a code and those above it?"""
        above = (code, *_climb(code, self._codes))
        return len(above) == len(path) and all(
            name in (one, *labels, *(f"{one} {label}" for label in labels))
            for name, one in zip(reversed(path), above, strict=True)
            for labels in [self._codes[one].label.values()]
        )

    def _choose(self, name: str, named: _Codes, path: Sequence[_Codes]) -> str:
        """Return which of the codes that a name may mean stands below those of its path."""
        meant = [one for one in named if all(codes.keys() & self._above[one] for codes in path)]
        if len(meant) > 1 and path:
            meant = [one for one in meant if self._codes[one].parent in path[-1]] or meant
        if len(meant) != 1:
            several = meant or [code for codes in (*path, named) for code in codes]
            raise HamgaraError(
                say(
                    "{got} is the name of several codes: {codes}.",
                    got=name,
                    codes=(*dict.fromkeys(several),),
                ),
                "code",
                say("Write the code itself."),
            )
        return meant[0]

    def _read_path(self, path: str) -> list[_Codes]:
        """Return the codes that a path names, top down: each as much of the rest as names one."""
        found: list[_Codes] = []
        while path := path.rstrip(" \\:>/"):
            start = next((at for at in _list_starts(path) if self._look_up(path[at:])), None)
            if start is None:
                start = _list_starts(path)[-1]
            else:
                found.insert(0, self._look_up(path[start:]))
            path = path[:start]
        return found

    def _look_up(self, name: str) -> _Codes:
        if name not in self._seen:
            self._seen[name] = self._compare(name)
        return self._seen[name]

    def _compare(self, name: str) -> _Codes:
        """Return the codes with an id, a label, or an id before a label like this."""
        plain = _plain(name)
        found = self._ids.get(plain) or self._labels.get(plain)
        if not found and not _PATH.search(name):
            found = self._both.get(plain)
        leading = None if found or _SEVERAL.search(name) else _LEADING.fullmatch(name)
        if leading is None:
            return found or {}
        codes = self._ids.get(_plain(leading[1]), {})
        labelled = self._labels.get(_plain(leading[2]), {})
        if codes.keys() & labelled.keys():
            return codes
        if not re.search(r"\d", leading[1]) or _PATH.search(leading[2]):
            return {}  # a word, or the first of several names
        return codes | labelled if codes else {}


def _list_starts(path: str) -> list[int]:
    """Return where the ends of a path begin, the longest first."""
    return [0, *(sign.end() for sign in _PATH.finditer(path))]


def _climb(code: str, codes: dict[str, Code]) -> Iterator[str]:
    """Yield the codes above a code."""
    seen = {code}
    while (code := codes[code].parent) in codes and code not in seen:
        seen.add(code)
        yield code


def _plain(name: str) -> str:
    """Return a name without what spellings differ in: letters' variants, spaces, signs, case.

    What parts digits (1.1) or codes stays, and so does a name of signs alone.
    """
    folded = fold(name).text.casefold()
    parted = _BETWEEN_DIGITS.sub("_", folded)
    return "".join(_KEPT.findall(parted)) or folded.strip()
