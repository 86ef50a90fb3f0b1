"""The written forms that a dictionary phrase can take in running text.

Notation of a phrase:

- `همکاری اقتصادی`: in any inflection of its words;
- `اقتصاد*`: any word that begins so (a stem);
- `همکاری!` or `"همکاری"`: as it stands, no inflection;
- `سفر ~کن`: `~` marks a verb stem, with its prefixes and endings (سفر می‌کند, سفر نکردند).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from hamgara.text.fold_table import JOINT
from hamgara.text.language import Inflection, Language
from hamgara.text.normalize import fold

BREAKS = " -_" + JOINT
_ANY_LETTERS = r"[^\W_]*"
_LONGEST_SHOUT = 6
_MOST_INFLECTED = 2
"""How many words inside one phrase may be inflected at once."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way a phrase is written, without its breaks, and what may follow.

    Attributes:
        tight: the letters, without spaces, hyphens and joints.
        allowed: byte i is 1 where a break may stand before letter i + 1 (little-endian).
        required: the same for where one must stand.
        suffix: a regular expression of what follows, up to the end of the word.
        base: the last word, in its dictionary form; empty where an ending is not to be
            looked up (verbs and stems).
        last: how many letters of `tight` belong to the last word's stem.
    """

    tight: str
    allowed: int
    required: int
    suffix: str
    base: str
    last: int


@dataclass(frozen=True, slots=True)
class Notation:
    """A phrase as written by its editor, taken apart; words are folded, joints kept."""

    words: tuple[str, ...]
    exact: bool = False
    prefix: bool = False
    shout: bool = False


def read_notation(phrase: str, language: str) -> Notation:
    """Return the parts of a phrase in the notation above; it may have no words."""
    text = phrase.strip()
    exact = prefix = False
    if len(text) > 1 and (text[0], text[-1]) in {('"', '"'), ("«", "»"), ("“", "”")}:
        text, exact = text[1:-1], True
    elif text.endswith("!"):
        text, exact = text[:-1], True
    elif text.endswith("*"):
        text, prefix = text[:-1], True
    words = tuple(fold(text, language, joints=True).text.split())
    shout = text.isascii() and text.isupper() and 1 < len(text) <= _LONGEST_SHOUT
    return Notation(words, exact, prefix, shout)


def find_forms(notation: Notation, language: Language) -> Iterator[Form]:
    """Yield the forms of a phrase."""
    if not notation.words:
        return
    *inner, last = notation.words
    for before in _choose_inner(inner, notation, language):
        for ending in _choose_last(last, notation, language):
            words = (*before, ending.stem)
            form = _build_form(words, ending, notation, language)
            if form.tight:
                yield form


def _choose_last(word: str, notation: Notation, language: Language) -> Iterable[Inflection]:
    if notation.exact:
        return (Inflection(word.lstrip("~"), ""),)
    if notation.prefix:
        return (Inflection(word.lstrip("~"), _ANY_LETTERS),)
    if word.startswith("~"):
        return (Inflection(f, language.verb_endings) for f in language.verb(word.lstrip("~")))
    return language.inflect(word)


def _choose_inner(
    words: list[str], notation: Notation, language: Language
) -> Iterator[tuple[str, ...]]:
    """Yield the words before the last in their forms, few of them inflected at once."""
    if notation.exact:
        yield tuple(w.lstrip("~") for w in words)
        return
    forms = [_inner_forms(w, language) for w in words]
    most = _MOST_INFLECTED if len(words) <= _MOST_INFLECTED + 1 else 1
    for count in range(min(most, len(words)) + 1):
        for places in combinations(range(len(words)), count):
            yield from product(*(f[1:] if i in places else f[:1] for i, f in enumerate(forms)))


def _inner_forms(word: str, language: Language) -> tuple[str, ...]:
    if not word.startswith("~"):
        return language.inner(word)
    stems = language.verb(word.lstrip("~"))
    return tuple(stem + end for stem in stems for end in language.inner_verb_endings)


def _build_form(
    words: tuple[str, ...], ending: Inflection, notation: Notation, language: Language
) -> Form:
    last = notation.words[-1]
    letters: list[str] = []
    allowed = required = 0
    for char in " ".join(words):
        if char not in BREAKS:
            letters.append(char)
        elif letters:
            bit = 1 << 8 * (len(letters) - 1)
            allowed |= bit
            if char == " " and not language.joins:
                required |= bit
    base = "" if notation.prefix or last.startswith("~") else last.replace(JOINT, "")
    stem = sum(c not in BREAKS for c in ending.stem)
    return Form("".join(letters), allowed, required, ending.suffix, base, stem)
