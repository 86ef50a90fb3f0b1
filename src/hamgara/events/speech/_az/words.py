"""Azerbaijani verbs of saying: stems with the words before them, in any form."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.grammars._az.words.verbs import Verb, Verbs
from hamgara.events.reading import Argument, Mention
from hamgara.events.speech_book import SpeechVerb, StanceBook
from hamgara.events.words import Words, split_forms

SIGNS = frozenset(".,:;\"'()!?-–—*")
QUOTE = '"'
LIGHT = frozenset(
    {"da", "də", "isə", "bir", "daha", "həm", "dəfə", "xüsusi", "ayrıca", "yenidən", "belə"}
)
"""Words that may stand between the parts of a verb of saying."""
_I, _A = "[ıiuü]", "[aə]"
_FINITE = re.compile(
    rf"\w{{2,}}(?:y?{_I}r(?:l{_A}r|{_I}[qk]|{_A}m)?|m{_I}r(?:l{_A}r|{_I}[qk]|{_A}m)?|y?{_I}b(?:l{_A}r|d{_I}r)?"
    rf"|d{_I}(?:l{_A}r|[qk]|m)?|y?(?:acaq|əcək)(?:l{_A}r|d{_I}r|s{_A}n)?|y?(?:acağıq|əcəyik|acağam|əcəyəm)"
    rf"|m{_A}z(?:l{_A}r)?|m{_A}l{_I}d{_I}r|m{_A}l{_I}y{_I}[qk]|m{_I}ş(?:d{_I}r|{_I}[qk])?|d{_I}r(?:l{_A}r)?|s{_I}n(?:l{_A}r)?)"
)
_TOLD = re.compile(rf"\w{{2,}}(?:y?{_I}b(?:l{_A}r|d{_I}r)?|d{_I}(?:l{_A}r)?|m{_I}ş(?:d{_I}r)?)")
_WHOLE = frozenset(
    {
        "var",
        "yoxdur",
        "yox",
        "deyil",
        "deyilik",
        "vardır",
        "varıq",
        "bilər",
        "bilməz",
        "olar",
        "olmaz",
        "edər",
        "etməz",
        "dostuq",
        "bərabərik",
        "tərəfdarıq",
        "hazırıq",
    }
)
_FALSE = frozenset(
    {
        "bir",
        "artıq",
        "qədər",
        "nazir",
        "vəzir",
        "səfir",
        "əsir",
        "zəncir",
        "tədbir",
        "təsir",
        "kəşmir",
        "indi",
        "ordu",
        "şimdi",
        "əbədi",
        "hədəf",
        "yeddi",
        "özündən",
        "idi",
    }
)
_NOMINAL = re.compile(
    rf"\w{{2,}}(?:d{_I}[yğ]{_I}n{_I}|d{_I}[qk]l{_A}r{_I}n{_I}|d{_I}ğ{_I}m{_I}z{_I}|(?:acağını|əcəyini|acaqlarını|əcəklərini)|m{_A}s{_I}n{_I}|m{_A}l{_A}r{_I}n{_I})"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A mention on words `first` to `last`, with its case."""

    mention: Mention
    first: int
    last: int
    case: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A verb of saying on words `first` to `last`; `form` is that of its last word."""

    verb: SpeechVerb
    first: int
    last: int
    form: Verb | None


def find_places(sentence: Words, named: Sequence[Argument]) -> list[Place]:
    """Return the mentions of a sentence with their words and cases."""
    made: list[Place] = []
    for one in named:
        first = bisect_left(sentence.starts, one.mention.span.start)
        last = max(first, bisect_left(sentence.starts, one.mention.span.end) - 1)
        if first < len(sentence):
            made.append(Place(one.mention, first, last, one.case))
    return made


def is_finite(words: Sequence[str], at: int) -> bool:
    """Does a finite verb (or a predicate) stand at a word?"""
    word = words[at]
    if word in _WHOLE:
        return True
    return len(word) > 2 and word not in _FALSE and _FINITE.fullmatch(word) is not None


def is_told(words: Sequence[str], at: int) -> bool:
    """Does a verb stand at a word that tells what was done (görüşüb, gəldi)?"""
    word = words[at]
    return word not in _FALSE | _WHOLE and _TOLD.fullmatch(word) is not None


def is_nominal(word: str) -> bool:
    """Is a word a verbal noun in the accusative (that somebody does, will do)?"""
    return _NOMINAL.fullmatch(word) is not None


class SayingVerbs:
    """All verbs of saying, compiled once."""

    def __init__(self, book: StanceBook) -> None:
        rows = [(form, verb) for verb in book.verbs for form in verb.words]
        split = split_forms([form for form, _ in rows], "az")
        self._fixed: dict[str, list[tuple[list[str], SpeechVerb]]] = {}
        self._stems: dict[str, list[tuple[list[str], SpeechVerb]]] = {}
        for parts, (_, verb) in zip(split, rows, strict=True):
            if parts:
                table = self._fixed if verb.frame == "according" else self._stems
                table.setdefault(parts[-1], []).append((parts[:-1], verb))
        for some in (*self._fixed.values(), *self._stems.values()):
            some.sort(key=lambda row: -len(row[0]))
        self._verbs = Verbs(self._stems)

    def find(self, words: Sequence[str]) -> list[Hit]:
        """Return the verbs of saying of a sentence in their order."""
        found: list[Hit] = []
        done = -1
        for at, word in enumerate(words):
            hit = self._match(words, at, word, done)
            if hit is not None:
                found = [one for one in found if one.last < hit.first]
                found.append(hit)
                done = at
        return found

    def _match(self, words: Sequence[str], at: int, word: str, done: int) -> Hit | None:
        for parts, verb in self._fixed.get(word, ()):
            first = _look_back(words, at, parts)
            if first >= 0:
                return Hit(verb, first, at, None)
        form = self._verbs.read(word)
        if form is None:
            return None
        stem = form.stem
        if form.passive and f"{stem}" in self._stems:
            return None
        for parts, verb in self._stems.get(stem, ()):
            first = _look_back(words, at, parts)
            if first > done or (first >= 0 and not parts):
                return Hit(verb, first, at, form)
        return None


def _look_back(words: Sequence[str], at: int, parts: Sequence[str]) -> int:
    """Return the first word of the parts that stand before a word, -1 where they do not."""
    k = at
    for part in reversed(parts):
        k -= 1
        while k >= 0 and words[k] in LIGHT and words[k] != part:
            k -= 1
        if k < 0 or words[k] != part:
            return -1
    return k
