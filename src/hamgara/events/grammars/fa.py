"""Persian: verbs last, heads first, ezafe without a mark; clauses are cut at their verbs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain

from hamgara.events.grammars._fa.names.phrases import PhraseReader
from hamgara.events.grammars._fa.sides.cases import CaseReader
from hamgara.events.grammars._fa.tellings import Teller
from hamgara.events.grammars._fa.told.moods import MoodReader
from hamgara.events.grammars._fa.words.triggers import Triggers, bare_form, list_endings
from hamgara.events.grammars._fa.words.verbs import list_forms, list_joints
from hamgara.events.openings import Openings
from hamgara.events.reading import Argument, Grammar, Reading
from hamgara.events.vocabulary import Vocabulary
from hamgara.events.words import Words, split_forms
from hamgara.study.actors import ActorBook

_JOINT = "\u200c"
_HALVES = 2
_BOUND_BEFORE = frozenset(
    ["بی", "نا", "غیر", "ضد", "فرا", "پسا", "چند", "سه", "تک", "پیش", "میان", "بلند", "عالی"]
)
_BOUND_BEHIND = (
    "ساز", "گری", "گرا", "گیر", "آمیز", "افروز", "طلب", "جو", "خواه", "پراکن", "سرای",
    "هراس", "بار", "باران", "مند", "پرور", "کننده", "کنندگان", "نشان", "بان", "انداز", "الملل",
    "جانبه", "پایه", "رتبه", "الوزرا", "زدایی", "افکن", "شکن", "پذیر", "ناپذیر", "فرسا", "نواز",
    "بین",
)  # fmt: skip
"""Halves of compounds that are no words, or other words, by themselves."""
_SUFFIXES = frozenset(
    ["ها", "های", "هایی", "هایش", "هایشان", "هایمان", "هایم", "تر", "ترین", "ترین\u200cها"]
)
_ENDINGS = _SUFFIXES | {"اند", "ام", "ایم", "اید", "اش", "ای"}
"""Suffixes, and what is one behind a silent heh."""
_PREFIXES = frozenset({"می", "نمی"})
_ALWAYS = _ENDINGS | _PREFIXES
"""Words that are often joined to their neighbors, whatever these are."""


def build(vocabulary: Vocabulary, book: ActorBook) -> Grammar:
    """Compile the reader of Persian."""
    return _Persian(vocabulary, book)


@dataclass(slots=True, init=False)
class _Join:
    """Plurals, verbs' prefixes and halves of compounds that are written apart."""

    _behind: dict[str, set[str]]
    _parts: frozenset[str]

    def __init__(self, joints: set[tuple[str, str]]) -> None:
        self._behind = {}
        for first, second in joints:
            self._behind.setdefault(first, set()).add(second)
        self._parts = _ALWAYS.union(self._behind)

    def joins(self, first: str, second: str) -> bool:
        """Are two words a plural, a verb with its prefix or a compound?"""
        if second in _ENDINGS:
            return second in _SUFFIXES or first in _PREFIXES or first[-1] == "ه"
        return first in _PREFIXES or second in self._behind.get(first, ())

    def may_join(self, words: list[str]) -> bool:
        """May any two neighbors make one?"""
        parts, behind, last = self._parts, self._behind, len(words) - 1
        for at in [k for k, word in enumerate(words) if word in parts]:
            word = words[at]
            if word in _ALWAYS or (at < last and words[at + 1] in behind[word]):
                return True
        return False


@dataclass(slots=True, init=False)
class _Persian:
    join: _Join
    _triggers: Triggers
    _openings: Openings
    _phrases: PhraseReader
    _teller: Teller

    def __init__(self, vocabulary: Vocabulary, book: ActorBook) -> None:
        lists = vocabulary.lists
        forms = list_forms()
        joints = set(list_joints(forms))
        for first, second in (pair.split() for pair in lists.get("joints", ())):
            joints.add((first, second))
            joints.update((first, form) for form in list_endings(second))
        joints |= _list_halves(vocabulary)
        self.join = _Join(joints)
        split = self._split_all(vocabulary)
        lists = {
            key: tuple(" ".join(split[form]) for form in some)
            for key, some in lists.items() if key != "joints"
        }  # fmt: skip
        labels = frozenset(one for form in lists["labels"] for one in list_endings(form)) - _HELD
        media = frozenset(one for form in lists["media"] for one in list_endings(form))
        self._triggers = Triggers(vocabulary, split)
        cases = CaseReader(lists, labels, media, self._triggers.context_words - _KINDS)
        deeds = frozenset(one for form in lists["deeds"] for one in list_endings(form))
        stops = (
            frozenset(forms) - _NO_STOPS | cases.prepositions.single | _STOPS | deeds - _IN_NAMES
        )
        stops |= {*lists["near_days"], "اعتراض", "مراتب"}
        no_names = self._triggers.first_words | {*lists["times"], *lists["no_names"]}
        self._phrases = PhraseReader(book, lists, stops, no_names, self.join)
        self._openings = Openings(
            self._phrases.places, frozenset(lists["agencies"]),
            frozenset(lists["times"]) | frozenset(lists["months"]),
            frozenset(lists["leads"]), frozenset(lists["reports"]),
        )  # fmt: skip
        self._teller = Teller(
            vocabulary, lists, forms, self._triggers, cases, MoodReader(lists), self._phrases
        )

    def _split_all(self, vocabulary: Vocabulary) -> dict[str, list[str]]:
        """Return all forms of the vocabulary with their words, as those of a sentence joined."""
        forms = {form for key, some in vocabulary.lists.items() if key != "joints" for form in some}
        for rule in vocabulary.rules:
            for some in rule.words.values():
                forms.update(part for form in some for part in bare_form(form).split("~"))
        ordered = sorted(forms)
        return dict(zip(ordered, split_forms(ordered, "fa", self.join), strict=True))

    def cut(self, sentence: Words, text: str) -> Words:  # noqa: ARG002 - as Grammar asks
        """Return a sentence without what an agency opens a report with."""
        return sentence.drop(self._openings.count(sentence))

    def read(
        self,
        sentence: Words,
        text: str,
        day: date | None,
        called: frozenset[str] = frozenset(),
    ) -> Reading:
        """Read a sentence."""
        return self._teller.read(sentence, text, day, called)

    def list_named(self, sentence: Words, text: str, day: date | None) -> tuple[Argument, ...]:  # noqa: ARG002 - as Grammar asks
        """Return all phrases that name or point to somebody."""
        return tuple(
            Argument(phrase.mention(sentence), "") for phrase in self._phrases.read(sentence, day)
        )

    def list_states(self, sentence: Words, text: str, day: date | None) -> set[str]:  # noqa: ARG002 - as Grammar asks
        """Return the codes of all states and bodies that a sentence names in any way."""
        phrases = self._phrases.read(sentence, day)
        named = {actor.country for one in phrases for actor in one.actors}
        return named.union(one.post for one in phrases if one.post)


def _list_halves(vocabulary: Vocabulary) -> set[tuple[str, str]]:
    """Return the halves of the words that the vocabulary writes with a joint (بی‌دلیل).

    Only where one half is no word by itself: others (تبادل‌نظر) are told as two words too.
    """
    forms = [*chain.from_iterable(vocabulary.lists.values())]
    for rule in vocabulary.rules:
        forms += chain.from_iterable(rule.words.values())
    words = {word for form in forms for word in bare_form(form).split() if _JOINT in word}
    spelled = split_forms(sorted(word.replace(_JOINT, " ") for word in words), "fa")
    halves = [one for one in spelled if len(one) == _HALVES]
    return {
        (first, second) for first, second in halves
        if first in _BOUND_BEFORE or second.startswith(_BOUND_BEHIND)
    }  # fmt: skip


_STOPS = frozenset(
    [
        ".", ",", ";", ":", "!", "?", "(", ")", '"', "'", "و", "را", "که", "یا", "نیز", "هم",
        "تا", "-", "–", "/", "اما", "ولی", "است", "بود", "اگر", "باید", "نباید",
    ]
)  # fmt: skip
_IN_NAMES = frozenset(
    [
        "سیاست", "قانون", "طرح", "قرار", "کار", "رای", "رأی", "خبر", "گزارش", "پیام", "همکاری",
        "عملیات", "فعالیت", "برنامه",
    ]
)  # fmt: skip
"""Deeds that are also part of an office's name: the minister of plan and budget."""
_KINDS = frozenset(
    ["سابق", "پیشین", "اسبق", "کنونی", "موقت", "فعلی", "جدید", "تازه", "وقت", "خود", "دیگر", "هم"]
)
"""Behind an office: what kind of holder he is, not a thing."""
_HELD = frozenset({"امنیتی"})
"""Forms of labels that are adjectives of an office."""
_NO_STOPS = frozenset(["کل", "نو", "رو", "بند", "باز", "بر", "کار", "دارد"])
