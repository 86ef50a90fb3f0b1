"""The codes that a cell means: by id, by label, by the path of a code tree, one or several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.codebook import Code
from hamgara.text.normalize import fold

_SEVERAL = re.compile(r"[\n;؛|]")
"""What parts the codes of a passage in tables of other programs."""
_PATH = re.compile(r"\\|::|>|/")
"""What parts a code from those above it."""
_LEADING = re.compile(r"([\w.-]*\w)[ \t:.)–—-]+[^\W\d_]")
"""An id before words: T01 Border queues, T01 - Border queues; not 1 in 1.1."""
_BETWEEN_DIGITS = re.compile(r"(?<=\d)[^\w\n;؛|]+(?=\d)")
_KEPT = re.compile(r"[\w\n;؛|]+")


class CodeNames:
    """The codes of a framework, found by any way to write them."""

    def __init__(self, codes: Iterable[Code]) -> None:
        self._named: dict[str, dict[str, None]] = {}
        self._ids: dict[str, dict[str, None]] = {}
        self._exact: set[str] = set()
        for code in codes:
            self._exact.add(code.id)
            self._ids.setdefault(_plain(code.id), {})[code.id] = None
            for label in code.label.values():
                for name in (label, f"{code.id} {label}"):
                    self._named.setdefault(_plain(name), {})[code.id] = None

    def find(self, cell: str) -> tuple[str, ...]:
        """Return the ids of the codes that a cell names.

        Raises:
            HamgaraError: it names no code, or one of several with that label.
        """
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
        if name in self._exact:
            return name
        for codes in self._list_meant(name):
            if len(codes) > 1:
                raise HamgaraError(
                    say("{got} is the name of several codes: {codes}.", got=name, codes=(*codes,)),
                    "code",
                    say("Write the code itself."),
                )
            if codes:
                return next(iter(codes))
        return None

    def _list_meant(self, name: str) -> Iterator[dict[str, None]]:
        """Yield the codes that a name may mean: the whole of it, then ever shorter ends of a path.

        Behind an id with a digit anything may stand, behind another one its label alone.
        """
        starts = [0]
        if not _SEVERAL.search(name):
            starts += [sign.end() for sign in _PATH.finditer(name)]
        for start in starts:
            end = name[start:].strip()
            yield self._ids.get(_plain(end), {})
            yield self._named.get(_plain(end), {})
            leading = _LEADING.match(end)
            if leading and any(map(str.isdigit, leading[1])) and not _SEVERAL.search(name):
                yield self._ids.get(_plain(leading[1]), {})


def _plain(name: str) -> str:
    """Return a name without what spellings differ in: letters' variants, spaces, signs, case.

    What parts digits (1.1) or codes stays, and so does a name of signs alone.
    """
    folded = fold(name).text.casefold()
    parted = _BETWEEN_DIGITS.sub("_", folded)
    return "".join(_KEPT.findall(parted)) or folded.strip()
