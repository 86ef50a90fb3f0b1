"""The English vocabulary compiled: which words may fire which rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hamgara.events.grammars._en_chunk import Forms
from hamgara.events.grammars._en_function import DATE_WORDS
from hamgara.events.grammars._en_inflection import conjugate, listed, pluralize
from hamgara.events.vocabulary import Rule, Vocabulary

_PICKY = frozenset({"refusal", "ended", "warning", "troops"})
"""Flags that fit few sentences: their patterns are tried first."""
_PREPOSITIONS = listed("on to for with at from against into of about upon between under in")
_COMMON = listed("would will be not all the a an of on to in into and for as by with from that its")


_QUOTES = frozenset({'"', "'", "“", "”"})
_FAR = 16
_LONG = 5
"""Letters of a plural at least, prepositions and particles being shorter."""
_TELLING = frozenset({"persona", "personae"})
"""Words that belong to the verb however far behind it they stand."""


class PhraseSet:
    """Words and phrases to be found in a stretch of words; the last word also in the plural.

    `keys` holds one telling word of each phrase: where none of them stands, no phrase does.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for form in forms:
            words = form.split()
            for last in {words[-1], pluralize(words[-1])}:
                phrase = (*words[:-1], last)
                self._by_first.setdefault(phrase[0], []).append(phrase)
        for phrases in self._by_first.values():
            phrases.sort(key=len, reverse=True)
        self.keys = frozenset(
            max(phrase, key=lambda word: (word not in _COMMON, len(word)))
            for phrases in self._by_first.values()
            for phrase in phrases
        )

    def at(self, words: Sequence[str], i: int) -> int:
        """Return how many words from i on match, 0 for none."""
        for phrase in self._by_first.get(words[i], ()):
            if tuple(words[i : i + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def find(self, words: Sequence[str], first: int, last: int) -> int:
        """Return the last word of the first match within first..last, -1 for none."""
        for i in range(first, min(last + 1, len(words))):
            if words[i] in self._by_first:
                length = self.at(words, i)
                if length:
                    return i + length - 1
        return -1


@dataclass(frozen=True, slots=True, eq=False)
class VerbPattern:
    """A verb with its particles; `objects` must, `without` must not stand near it."""

    rule: Rule
    particles: tuple[str, ...]
    objects: PhraseSet | None
    without: PhraseSet | None
    kind: str
    flags: frozenset[str]

    @property
    def weight(self) -> tuple[bool, int, bool]:
        """How telling the pattern is: the longer and the narrower first."""
        picky = not self.flags.isdisjoint(_PICKY)
        return picky, len(self.particles), self.objects is not None


@dataclass(frozen=True, slots=True, eq=False)
class NounPattern:
    """An event noun; `flags` may hold patient (arrest of: the object)."""

    rule: Rule
    words: tuple[str, ...]
    flags: frozenset[str]
    without: PhraseSet | None


class Matcher:
    """All patterns by the word they begin with, and all verb forms."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        lists = vocabulary.lists
        self.lists = {key: frozenset(value) for key, value in lists.items()}
        self.verbs: dict[str, list[VerbPattern]] = {}
        self.nouns: dict[str, list[NounPattern]] = {}
        self.classes: dict[str, str] = {}
        self.noun_classes: dict[str, str] = {}
        for key, values in lists.items():
            if key.startswith("governor_"):
                self.classes.update(dict.fromkeys(values, key.removeprefix("governor_")))
            if key.startswith("noun_"):
                self.noun_classes.update(dict.fromkeys(values, key.removeprefix("noun_")))
        self.rules = vocabulary.index_rules()
        for rule in vocabulary.rules:
            self._add_rule(rule)
        for patterns in self.verbs.values():
            patterns.sort(key=lambda one: one.weight, reverse=True)
        for nouns in self.nouns.values():
            nouns.sort(key=lambda one: len(one.words), reverse=True)
        self.forms = _conjugate_all(
            [
                *self.verbs,
                *(
                    verb
                    for key, some in lists.items()
                    if key.startswith(("verbs", "governor_"))
                    for verb in some
                ),
            ]
        )

    def _add_rule(self, rule: Rule) -> None:
        words = rule.words
        flags = frozenset(words.get("flags", ()))
        objects = PhraseSet(words["objects"]) if words.get("objects") else None
        without = PhraseSet(words["without"]) if words.get("without") else None
        kind = next(iter(words.get("class", ())), "")
        for form in words.get("verbs", ()):
            lemma, *particles = form.split()
            self.verbs.setdefault(lemma, []).append(
                VerbPattern(rule, tuple(particles), objects, without, kind, flags)
            )
        for form in words.get("nouns", ()):
            parts = form.split()
            for last in {parts[-1], pluralize(parts[-1])}:
                phrase = (*parts[:-1], last)
                self.nouns.setdefault(phrase[0], []).append(
                    NounPattern(rule, phrase, flags, without)
                )

    def may_tell(self, words: set[str]) -> bool:
        """May any rule fire on these words? Cheap, never false where one does."""
        if not self.nouns.keys().isdisjoint(words):
            return True
        words = with_singulars(words)
        for word in words:
            lemmas = self.forms.get(word)
            if lemmas is None:
                continue
            for lemma in lemmas[1]:
                for pattern in self.verbs.get(lemma, ()):
                    if words.issuperset(pattern.particles) and (
                        pattern.objects is None
                        or "people" in pattern.flags
                        or not pattern.objects.keys.isdisjoint(words)
                    ):
                        return True
        return False

    def match_noun(self, words: Sequence[str], i: int) -> NounPattern | None:
        """Return the longest event noun that begins at word i."""
        for pattern in self.nouns.get(words[i], ()):
            if tuple(words[i : i + len(pattern.words)]) == pattern.words:
                return pattern
        return None


_TWO = 5
"""Words that a second noun may add before a particle (asked A and the Thai envoy to leave)."""


def find_particles(words: Sequence[str], particles: tuple[str, ...], first: int, last: int) -> int:
    """Return where the last particle stands, `first - 1` for no particles, -2 if one is missing."""
    at = first - 1
    for number, particle in enumerate(particles):
        near = 1 if particle in _PREPOSITIONS and len(particles) == 1 else 7
        near = _FAR if particle in _TELLING else near
        if number:
            near = 4
        room = 1
        if near == 1:
            ahead = _skip_adverbs(words, at + 1, last) - 1
            at, room = ahead, int(ahead == at)
        quoted = sum(word in _QUOTES for word in words[at + 1 : at + near + 3])
        joined = _TWO if near > 1 and "and" in words[at + 1 : at + near + 1] else 0
        stop = min(at + near + room + quoted + joined, last)
        found = next(
            (i for i in range(at + 1, stop + 1)
             if (words[i] == particle or is_plural(words[i], particle))
             and not (particle == "on" and words[i + 1] in DATE_WORDS)), -1
        )  # fmt: skip
        if found < 0:
            return -2
        at = found
    return at


def is_plural(word: str, noun: str) -> bool:
    """Is a word the plural of a noun of some length (reached agreements)?"""
    return len(word) > _LONG and word[-1] == "s" and word[:-1] == noun


def with_singulars(words: Iterable[str]) -> set[str]:
    """Return words and what those in -s may be the plural of."""
    known = set(words)
    return known | {word[:-1] for word in known if len(word) > _LONG and word[-1] == "s"}


def _skip_adverbs(words: Sequence[str], i: int, last: int) -> int:
    """Return the first word from i on that tells no day or manner (flew secretly on Monday to)."""
    while i < last:
        if words[i] in DATE_WORDS or (words[i].endswith("ly") and words[i] != "july"):
            i += 1
        elif words[i] in ("on", "late", "early") and words[i + 1] in DATE_WORDS:
            i += 2
        else:
            break
    return i


def _conjugate_all(verbs: Iterable[str]) -> Forms:
    made: dict[str, dict[str, set[str]]] = {}
    for verb in dict.fromkeys(verbs):
        for form, feature in conjugate(verb):
            made.setdefault(form, {}).setdefault(verb, set()).add(feature)
    return {
        form: (frozenset().union(*lemmas.values()), {k: frozenset(v) for k, v in lemmas.items()})
        for form, lemmas in made.items()
    }
