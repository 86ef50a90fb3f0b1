"""The English vocabulary compiled: which words may fire which rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en.chunk import Form, Forms
from hamgara.events.grammars._en.words.function import DATE_WORDS, PERIODS
from hamgara.events.grammars._en.words.inflection import conjugate, listed, pluralize
from hamgara.events.vocabulary import Rule, Vocabulary

_PICKY = frozenset({"refusal", "ended", "warning", "troops"})
"""Flags that fit few sentences: their patterns are tried first."""
_LOOSE = frozenset({"people", "places"})
"""Flags of patterns for whose objects people or a place may stand."""
_PREPOSITIONS = listed("on to for with at from against into of about upon between under in")
_COMMON = listed("would will be not all the a an of on to in into and for as by with from that its")


_QUOTES = frozenset({'"', "'", "“", "”"})
_FAR = 16
_LONG = 5
"""Letters of a plural at least, prepositions and particles being shorter."""
_TELLING = frozenset({"persona", "personae"})
"""Words that belong to the verb however far behind it they stand."""


Present = set[str] | frozenset[str]
"""The words of a sentence, and what those in -s may be the plural of."""


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

    def at(self, words: list[str], i: int) -> int:
        """Return how many words from i on match, 0 for none."""
        for phrase in self._by_first.get(words[i], ()):
            if len(phrase) == 1 or tuple(words[i : i + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def find(self, words: list[str], first: int, last: int) -> int:
        """Return the last word of the first match within first..last, -1 for none."""
        known = self._by_first
        for i in range(first, min(last + 1, len(words))):
            if words[i] in known:
                length = self.at(words, i)
                if length:
                    return i + length - 1
        return -1


@dataclass(frozen=True, slots=True, eq=False)
class VerbPattern:
    """A verb with its particles; `objects` must, `without` must not stand near it.

    `joint`: all sides act together.
    """

    rule: Rule
    particles: tuple[str, ...]
    objects: PhraseSet | None
    without: PhraseSet | None
    kind: str
    flags: frozenset[str]
    joint: bool

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
        self.people = frozenset[str]().union(
            *(self.lists[key] for key in ("sides", "groups", "captives", "missions"))
        )
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
        self._by_particle = {lemma: _index(patterns) for lemma, patterns in self.verbs.items()}
        patterns = (one for some in self.verbs.values() for one in some)
        self.keys = frozenset[str]().union(
            *{one.objects.keys for one in patterns if one.objects is not None}
        )
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
        joint = FRAMES[rule.frame].joint
        for form in words.get("verbs", ()):
            lemma, *particles = form.split()
            self.verbs.setdefault(lemma, []).append(
                VerbPattern(rule, tuple(particles), objects, without, kind, flags, joint)
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
        keys = self.keys & words
        return any(
            one.objects is None or one.flags & _LOOSE or not one.objects.keys.isdisjoint(keys)
            for word in self.forms.keys() & words
            for lemma in self.forms[word].lemmas
            for one in self.match_verb(lemma, words, keys)
        )

    def match_noun(self, words: list[str], i: int) -> NounPattern | None:
        """Return the longest event noun that begins at word i."""
        for pattern in self.nouns.get(words[i], ()):
            if len(pattern.words) == 1 or tuple(words[i : i + len(pattern.words)]) == pattern.words:
                return pattern
        return None

    def match_verb(self, lemma: str, words: Present, keys: Present) -> list[VerbPattern]:
        """Return the patterns of a verb that may fit, the most telling first.

        Those are left out whose particles do not stand among the words of the sentence, and
        whose objects do not among `keys`, the `Matcher.keys` of them.
        """
        index = self._by_particle.get(lemma)
        if index is None:
            return []
        found = [
            (rank, pattern)
            for particle in index.keys() & words
            for rank, others, objects, pattern in index[particle]
            if words.issuperset(others) and not (objects and objects.isdisjoint(keys))
        ]
        found += [
            (rank, pattern)
            for rank, _, objects, pattern in index.get("", ())
            if not (objects and objects.isdisjoint(keys))
        ]
        found.sort()
        return [pattern for _, pattern in found]


_Ranked = tuple[int, tuple[str, ...], frozenset[str], VerbPattern]
"""The rank of a pattern, its particles, the telling words of the objects it must have."""


def _index(patterns: list[VerbPattern]) -> dict[str, list[_Ranked]]:
    """Return the patterns of a verb by their longest particle."""
    index: dict[str, list[_Ranked]] = {}
    ranked = sorted(patterns, key=lambda one: one.weight, reverse=True)
    for rank, one in enumerate(ranked):
        longest = max(one.particles, key=len, default="")
        others = tuple(particle for particle in one.particles if particle != longest)
        loose = one.objects is None or not one.flags.isdisjoint(_LOOSE)
        objects = frozenset[str]() if loose or one.objects is None else one.objects.keys
        index.setdefault(longest, []).append((rank, others, objects, one))
    return index


_CRAFT = frozenset(
    {"train", "rail", "road", "car", "bus", "land", "sea", "ship", "boat", "ferry", "plane", "jet",
     "air", "helicopter", "aircraft"}
)  # fmt: skip
_RETINUE = frozenset({"delegation", "team", "entourage", "group", "wife", "mission"})
_MANNERS = {"by": _CRAFT, "with": _RETINUE, "at": _RETINUE, "together": _RETINUE,
            "for": frozenset({"time"})}  # fmt: skip
"""What closes the words that tell how somebody goes, by their first."""
_LONG_MANNER = 7
_DATED = {
    **dict.fromkeys(("on", "late", "early"), DATE_WORDS),
    **dict.fromkeys(("last", "this", "next"), PERIODS),
}
"""What the words behind those tell no more than a day of."""
_TWO = 5
"""Words that a second noun may add before a particle (asked A and the Thai envoy to leave)."""


def find_particles(words: list[str], particles: tuple[str, ...], first: int, last: int) -> int:
    """Return where the last particle stands, `first - 1` for no particles, -2 if one is missing."""
    at = first - 1
    for number, particle in enumerate(particles):
        alone = len(particles) == 1
        near = 1 if particle in _PREPOSITIONS and alone else 7 if alone else 8
        near = _FAR if particle in _TELLING else near
        if number:
            near = 4
        room = 1
        if near == 1:
            ahead = _skip_adverbs(words, at + 1, last) - 1
            at, room = ahead, int(ahead == at)
        behind = words[at + 1 : at + near + 3]
        quoted = 0 if _QUOTES.isdisjoint(behind) else sum(word in _QUOTES for word in behind)
        joined = _TWO if near > 1 and "and" in words[at + 1 : at + near + 1] else 0
        at = _find_particle(words, particle, at + 1, min(at + near + room + quoted + joined, last))
        if at < 0:
            return -2
    return at


def _find_particle(words: list[str], particle: str, first: int, last: int) -> int:
    """Return where a particle stands, not the "on" of a day or "to that effect", -1 for nowhere."""
    for i in range(first, last + 1):
        named = words[i] == particle or is_plural(words[i], particle)
        pointing = particle == "that" and words[i - 1] in _PREPOSITIONS
        if named and not pointing and (particle != "on" or words[i + 1] not in DATE_WORDS):
            return i
    return -1


def is_plural(word: str, noun: str) -> bool:
    """Is a word the plural of a noun of some length (reached agreements)?"""
    return len(word) > _LONG and word[-1] == "s" and word[:-1] == noun


def with_singulars(words: Iterable[str]) -> set[str]:
    """Return words and what those in -s may be the plural of."""
    known = set(words)
    return known | {word[:-1] for word in known if len(word) > _LONG and word[-1] == "s"}


def _skip_adverbs(words: list[str], i: int, last: int) -> int:
    """Return the first word from i on that tells no day or manner (flew secretly on Monday to)."""
    while i < last:
        if words[i] in DATE_WORDS or (words[i].endswith("ly") and words[i] != "july"):
            i += 1
        elif words[i + 1] in _DATED.get(words[i], ()):
            i += 2
        else:
            aside = _skip_manner(words, i, last)
            if aside == i:
                break
            i = aside
    return i


def _skip_manner(words: list[str], i: int, last: int) -> int:
    """Return the word behind how or with whom somebody goes (by train, with a delegation)."""
    ends = _MANNERS.get(words[i])
    if ends is None:
        return i
    found = (k + 1 for k in range(i + 1, min(i + _LONG_MANNER, last)) if words[k] in ends)
    return next(found, i)


def _conjugate_all(verbs: Iterable[str]) -> Forms:
    made: dict[str, dict[str, set[str]]] = {}
    for verb in dict.fromkeys(verbs):
        for form, feature in conjugate(verb):
            made.setdefault(form, {}).setdefault(verb, set()).add(feature)
    return {form: _as_form(lemmas) for form, lemmas in made.items()}


def _as_form(lemmas: Mapping[str, set[str]]) -> Form:
    features = frozenset[str]().union(*lemmas.values())
    by_feature = {
        feature: tuple(verb for verb, some in lemmas.items() if feature in some)
        for feature in features
    }
    return Form(features, tuple(lemmas), by_feature)
