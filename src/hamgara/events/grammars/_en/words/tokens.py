"""The words of an English sentence taken apart: possessives, contractions, hyphened states."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.words import LOWER, Words
from hamgara.text.spans import Span

_CONTRACTED = {
    "n't": "not",
    "'re": "are",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
    "'m": "am",
}
_IRREGULAR_NOT = {"can't": "can", "won't": "will", "shan't": "shall"}
_LED = listed(
    """forces force troops soldiers army armies warplanes aircraft jets fighters coalition alliance
    raid raids strike strikes bombing offensive invasion campaign war operation"""
)
"""What a state leads with its own force: Vietnamese-led troops are Vietnam's."""
_TEXTS = listed("resolution resolutions text draft motion proposal plan statement declaration")
_MADE_BY = {"led": _LED, **dict.fromkeys(("drafted", "proposed", "sponsored", "authored"), _TEXTS)}
"""What a state has by its own doing: a French-drafted resolution is France's."""
_NONE: frozenset[str] = frozenset()
_IS = frozenset({"it", "he", "she", "that", "there", "what", "who", "here"})
_TITLES = listed(
    "dr mr mrs ms gen lt col maj adm capt sgt sen rep gov prof st jan feb mar apr jun jul aug sep "
    "sept oct nov dec no vs rev hon brig cmdr"
)


@dataclass(frozen=True, slots=True, eq=False)
class Tokens:
    """Words and signs; `owner[i]`: word i has 's; `glued[i]`: a hyphen stood before word i."""

    span: Span
    words: list[str]
    starts: list[int]
    ends: list[int]
    cases: list[int]
    owner: list[bool]
    glued: list[bool]

    def place(self, first: int, last: int) -> Span:
        """Return the place in the text of words `first` to `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def as_words(self) -> Words:
        """Return the same for `Lexicon.find`."""
        return Words(self.span, self.words, self.starts, self.ends, self.cases)


@dataclass(slots=True)
class _Parts:
    """Words taken apart so far, each with its place and case, and which own or are glued."""

    words: list[tuple[str, int, int, int]] = field(default_factory=list)
    owners: set[int] = field(default_factory=set)
    glued: set[int] = field(default_factory=set)

    def add(self, word: str, start: int, end: int, case: int) -> None:
        self.words.append((word, start, end, case))

    def own(self) -> None:
        """Make the last word one that owns what follows."""
        self.owners.add(len(self.words) - 1)


def take_apart(sentence: Words, is_actor: Callable[[str], bool], text: str) -> Tokens:
    """Split off possessives and contractions, and hyphened words with a state in them.

    Args:
        sentence: as the engine read it.
        is_actor: may this single word name an actor?
        text: the whole text, for the capitals of parts.
    """
    made, hyphen = _Parts(), False
    places = zip(sentence.words, sentence.starts, sentence.ends, sentence.cases, strict=True)
    for i, place in enumerate(places):
        word, start, end, case = place
        if not hyphen and word.isalnum() and word != "s":
            made.words.append(place)
            continue
        head, _, how = word.rpartition("-")
        made_by = not _MADE_BY.get(how, _NONE).isdisjoint(sentence.words[i + 1 : i + 4])
        if made_by and not head and hyphen:
            hyphen = False
            continue
        if word == "'" or (word == "s" and _follows_apostrophe(sentence, i)):
            _read_apostrophe(made, sentence, i)
        elif word == "-" and _touches(sentence, i):
            hyphen = True
            continue
        elif word == "." and made.words and _is_title(made.words[-1][0]):
            continue
        elif "'" in word:
            head = text[start : start + word.rindex("'")]
            _add_contracted(made, word, start, end, 2 if head.isupper() and head[1:] else case)
        elif made_by and is_actor(head):
            close = start + len(head)
            made.add(head, start, close, 2 if text[start:close].isupper() else case)
        elif "-" in word and end - start == len(word):
            _add_hyphened(made, word, start, text, is_actor)
        else:
            made.words.append(place)
        if hyphen and made.words:
            made.glued.add(len(made.words) - 1)
        hyphen = False
    numbers = range(len(made.words))
    return Tokens(
        sentence.span,
        [word for word, _, _, _ in made.words],
        [start for _, start, _, _ in made.words],
        [end for _, _, end, _ in made.words],
        [case for _, _, _, case in made.words],
        [i in made.owners for i in numbers],
        [i in made.glued for i in numbers],
    )


def _is_title(word: str) -> bool:
    """Does a full stop belong to the word before it (Dr., J.)?"""
    return word in _TITLES or len(word) == 1


def _touches(sentence: Words, i: int) -> bool:
    """Does a hyphen join its neighbors (U.S.-led)?"""
    return (
        0 < i < len(sentence) - 1
        and sentence.ends[i - 1] == sentence.starts[i]
        and sentence.ends[i] == sentence.starts[i + 1]
    )


def _follows_apostrophe(sentence: Words, i: int) -> bool:
    return i > 0 and sentence.words[i - 1] == "'" and sentence.ends[i - 1] == sentence.starts[i]


def _read_apostrophe(made: _Parts, sentence: Words, i: int) -> None:
    """Take a lone ' or the s after it: possession where it closes a plural or parts an s."""
    if sentence.words[i] == "s":
        if made.words:
            made.own()
        return
    touches = i > 0 and sentence.ends[i - 1] == sentence.starts[i]
    closes = touches and sentence.words[i - 1].endswith("s")
    if closes and sentence.words[:i].count("'") % 2 == 0:
        made.own()


def _add_contracted(made: _Parts, word: str, start: int, end: int, case: int) -> None:
    head, _, tail = word.rpartition("'")
    if tail == "s" and head not in _IS:
        made.add(head, start, end, case)
        made.own()
    elif tail == "s":
        made.add(head, start, end, case)
        made.add("is", end - 1, end, LOWER)
    elif word in _IRREGULAR_NOT or word.endswith("n't"):
        made.add(_IRREGULAR_NOT.get(word, word[:-3]), start, end, case)
        made.add("not", end - 1, end, LOWER)
    elif "'" + tail in _CONTRACTED and head:
        made.add(head, start, end, case)
        made.add(_CONTRACTED["'" + tail], end - 1, end, LOWER)
    else:
        made.add(word, start, end, case)


def _add_hyphened(
    made: _Parts, word: str, start: int, text: str, is_actor: Callable[[str], bool]
) -> None:
    parts = word.split("-")
    if is_actor(word) or not any(is_actor(part) for part in parts):
        made.add(word, start, start + len(word), 1 if text[start].isupper() else LOWER)
        return
    at = start
    for number, part in enumerate(parts):
        piece = text[at : at + len(part)]
        case = 0 if not piece[:1].isupper() else 2 if len(piece) > 1 and piece.isupper() else 1
        if number:
            made.glued.add(len(made.words))
        made.add(part, at, at + len(part), case)
        at += len(part) + 1
