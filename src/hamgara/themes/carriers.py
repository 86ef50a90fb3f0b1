"""Words that carry an item of findings without naming its field, a file a language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from hamgara.plugins import find_file, list_files
from hamgara.study.toml import read_toml
from hamgara.text.normalize import fold
from hamgara.text.phrases import PhraseFinder
from hamgara.text.spans import Span

_SIGNS = ",،;؛|:/"
_WORD = re.compile(rf"[{_SIGNS}]|[^\s{_SIGNS}()«»\"“”]+")
_FOLDER = "carriers"


@dataclass(frozen=True, slots=True)
class Word:
    """A word of an item: its place, whether it carries, whether it joins (and)."""

    span: Span
    carries: bool
    joins: bool


@dataclass(frozen=True, slots=True)
class Carriers:
    """The carriers of a language (in the field of, use of) and its joints (and, or)."""

    language: str
    finder: PhraseFinder
    joints: frozenset[str]

    def split(self, text: str) -> tuple[Word, ...]:
        """Return the words of an item; a joint carries too."""
        hits = [hit.span for hit in self.finder.find(text)]
        return tuple(self._read(match, hits) for match in _WORD.finditer(text))

    def _read(self, match: re.Match[str], hits: list[Span]) -> Word:
        span = Span(*match.span())
        joins = match[0] in _SIGNS or fold(match[0], self.language).text in self.joints
        inside = any(hit.start <= span.start and span.end <= hit.end for hit in hits)
        is_sign = not any(letter.isalnum() for letter in match[0])
        return Word(span, joins or inside or is_sign, joins)


@cache
def find_carriers(language: str) -> Carriers:
    """Return the carriers of a language from `library/carriers/`; none where it has no file."""
    words: tuple[str, ...] = ()
    joints: tuple[str, ...] = ()
    if language in list_files(_FOLDER):
        table = read_toml(find_file(_FOLDER, language).read_bytes(), f"{_FOLDER}/{language}.toml")
        words, joints = table.strings("words"), table.strings("joints")
    folded = frozenset(fold(joint, language).text for joint in joints)
    return Carriers(language, PhraseFinder({"carrier": words}, language), folded)


def find_content(words: tuple[Word, ...]) -> Iterator[tuple[Word, ...]]:
    """Yield the runs of words that say something, without carriers and joints."""
    run: list[Word] = []
    for word in words:
        if word.carries:
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(word)
    if run:
        yield tuple(run)
