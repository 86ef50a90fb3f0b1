"""What the text functions need to know of a language; each language is one file.

The files lie in `text/languages/`, are found by their code, and hold one `LANGUAGE` each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType
from typing import Literal

from hamgara.plugins import find_module, list_modules

Direction = Literal["rtl", "ltr"]
FOLDER = "hamgara.text.languages"


def read_words(text: str) -> frozenset[str]:
    """Return the words of a list written as one line, parted by spaces."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Inflection:
    """One way a word continues: its folded stem and a regular expression of its endings.

    `suffix` is matched on folded text right behind the stem; it may begin with ` ?` where
    the ending may stand apart. Where the ending is joined, `Language.is_other_word` has the
    last word (کارت is no form of کار).
    """

    stem: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Examples:
    """What the test suite over the languages folder checks of a language.

    `sentences`: each a sentence; joined by a space they split into themselves again.
    `found` and `missed`: a phrase, and a text that holds it or does not.
    `lemmas`: a word and its dictionary form.
    """

    sentences: tuple[str, ...]
    found: tuple[tuple[str, str], ...]
    missed: tuple[tuple[str, str], ...]
    lemmas: tuple[tuple[str, str], ...] = ()


def _no_inflection(word: str) -> tuple[Inflection, ...]:
    return (Inflection(word, ""),)


def _one_form(word: str) -> tuple[str, ...]:
    return (word,)


def _never(word: str, base: str) -> bool:  # noqa: ARG001 - the shape of is_other_word
    return False


@dataclass(frozen=True, slots=True)
class Language:
    """A language: its writing, and the rules of its words.

    Words given to the functions are folded (`normalize.fold`) and so are the answers.

    Attributes:
        code: ISO 639-1.
        name: in the language itself.
        direction: of the writing.
        digits: the ten digits as printed, 0 first.
        decimal: the decimal sign.
        group: the sign between thousands.
        frequent: frequent short words, to know the language by.
        letters: letters that mark the language among those of its script.
        abbreviations: words with a full stop that ends no sentence, folded, without it.
        closing_abbreviations: those of them that may also end a sentence (etc, inc).
        continuing: words that carry a sentence on behind a quotation (گفت).
        folds: letters that fold otherwise than in other languages (az: I to ı).
        joins: words of a compound may be joined or apart (Persian).
        inflect: the ways the last word of a phrase continues.
        inner: the forms a word takes inside a phrase, itself first; U+200C where the
            ending may stand apart.
        verb: the forms of a verb stem inside a phrase, before its endings; U+200C so.
        verb_endings: a regular expression of the endings of a verb stem.
        inner_verb_endings: those endings that a verb takes inside a phrase.
        is_other_word: is `word` a word of its own, not a form of `base`?
        lemmatize: the dictionary form of a folded word.
        examples: what the test suite checks.
    """

    code: str
    name: str
    direction: Direction
    digits: str
    decimal: str
    group: str
    examples: Examples
    frequent: frozenset[str] = frozenset()
    letters: str = ""
    abbreviations: frozenset[str] = frozenset()
    closing_abbreviations: frozenset[str] = frozenset()
    continuing: frozenset[str] = frozenset()
    folds: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    joins: bool = False
    inflect: Callable[[str], tuple[Inflection, ...]] = _no_inflection
    inner: Callable[[str], tuple[str, ...]] = _one_form
    verb: Callable[[str], tuple[str, ...]] = _one_form
    verb_endings: str = ""
    inner_verb_endings: tuple[str, ...] = ("",)
    is_other_word: Callable[[str, str], bool] = _never
    lemmatize: Callable[[str], str] = str


@cache
def find_language(code: str) -> Language:
    """Return the language of a code (`fa`, `az`, `en` ...).

    Raises:
        HamgaraError: there is no file of that language; the message lists those there are.
    """
    language: Language = find_module(FOLDER, code).LANGUAGE
    return language


@cache
def find_known(code: str) -> Language | None:
    """Return the language of a code, None where there is no file of it."""
    return find_language(code) if code in list_modules(FOLDER) else None
