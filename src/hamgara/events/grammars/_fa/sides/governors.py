"""What governs a Persian phrase or event noun, found by a walk back to it word by word."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from hamgara.events.grammars._fa.clauses.clauses import HARD
from hamgara.events.grammars._fa.clauses.objects import (
    COUNTS,
    TITLES,
    is_count,
    is_in_number,
    is_quality,
    pairs,
    turns_to,
)
from hamgara.events.grammars._fa.clauses.scene import Scene, find_counterpart, is_counted
from hamgara.events.grammars._fa.clauses.sentence import Standing
from hamgara.events.grammars._fa.names.units import AGAINST, UNJOINED
from hamgara.events.grammars._fa.sides.joined import ALSO, FAR_MEMBER, SIGNS, JointReader
from hamgara.events.grammars._fa.sides.prepositions import Prepositions
from hamgara.events.grammars._fa.words.triggers import Trigger

MESSAGES = frozenset(
    [
        "پیامی", "پیامهایی", "نامهای", "بیانیهای", "یادداشتی", "توییتی", "تلگرامی", "مراسمی",
        "اقدامی", "گزارشی", "گفتگویی", "حرکتی", "اظهاراتی", "سخنانی", "واکنشی", "پاسخی",
        "نشستی", "دیداری", "اطلاعیهای", "حکمی", "طرحی", "عملیاتی", "حملهای", "حملاتی",
        "مصاحبهای", "پستی", "ویدیویی", "ابتکاری", "تصمیمی", "اعلامیهای", "سندی", "مقالهای",
    ]
)  # fmt: skip
"""Indefinite nouns, behind which no genitive follows: by sending a message."""
POINTERS = frozenset({"این", "آن"})
_QUOTES = frozenset({'"', "'", "(", ")"})
_JOINTS = frozenset({",", "و", "یا"})
_CLOSING = frozenset({"را", "که", "نیز", "هم"})
_BELONG = frozenset(["وابسته", "متعلق", "منسوب", "منتسب", "مربوط"])
_BASED = frozenset(["مستقر", "ثبتشده", "فعال"])
_FIRMS = frozenset(["شرکت", "شرکتهای", "بانک", "بانکهای", "صرافی", "فرد", "شبکه", "نهاد", "شهروند"])
"""Who is of the state that it is based in: a firm based in X."""
_PRESS, _FAR_PRESS = frozenset({"رسانه", "رسانههای", "شبکه", "شبکههای"}), 4
_OVER = frozenset({"نظارت", "حاکم", "مسلط"})
_BOTH = frozenset({"هر", "این", "آن"})
"""Before a part of something: both sides, this part; not one of some."""
_WHILE = "حالی"
"""Behind "in": while X goes to Y."""
_EXAMPLE = "جمله"
"""In "among them": several states, among them X."""
_ANY = frozenset(["هر", "هرگونه", "هیچ"])
_SETTINGS = frozenset(
    [
        "تماس", "دیدار", "گفتگو", "گفتگوها", "نشست", "ملاقات", "مذاکرات", "رایزنی", "سفر", "بیانیه",
        "پیام", "نامه", "سخنرانی", "مراسم", "جلسه", "مکالمه", "مصاحبه", "پیوند", "رابطه", "زمینه",
    ]
)  # fmt: skip
"""With "this": where something is said or done, which ends before what follows."""
_MEDIA = frozenset({"خبرگزاری", "شبکه", "روزنامه", "تلویزیون", "خبرنگار", "پایگاه", "رادیو"})
_OWN = frozenset({"خود", "خویش"})
"""One's own: no genitive follows it."""
_HOST = "میزبان"
_LONGEST_CHAIN = 10


@dataclass(slots=True)
class Walk:
    """A walk back through a clause from before the word `first`, now at the word `at`.

    `chain`: the words it took on the way as parts of what begins at `first`, the nearest first;
    `owner`: the event noun among them that is nearest to it.
    """

    scene: Scene
    first: int
    at: int
    chain: list[int] = field(default_factory=list)
    owner: Trigger | None = None

    @property
    def word(self) -> str:
        """The word it is at."""
        return self.scene.words[self.at]


class GovernorReader:
    """Finds what governs phrases and nouns; compiled from the vocabulary's lists."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]], labels: frozenset[str],
                 media: frozenset[str], prepositions: Prepositions) -> None:  # fmt: skip
        self._prepositions = prepositions
        self._joints = JointReader(lists, prepositions)
        self._parts = frozenset(lists.get("parts", ()))
        self._agencies = frozenset(lists.get("agencies", ()))
        self._times = frozenset(lists.get("times", ()))
        self._this = frozenset(lists.get("this", ()))
        self._served = frozenset(lists.get("served", ()))
        self._labels = labels
        self._media = media
        self._special = prepositions.last_words | self._times | MESSAGES | POINTERS | HARD
        self._special |= _QUOTES | _JOINTS | _CLOSING | ALSO
        self._steps: tuple[Callable[[Walk], Standing | None], ...] = (
            self._take_plain, self._reach_preposition, _pass_sign, self._reach_end, _take_joined,
            _take_quality, self._share_preposition, self._reach_list, self._take_time,
            self._take_noun,
        )  # fmt: skip

    def find(self, scene: Scene, first: int) -> Standing:
        """Return the standing of what begins at a word, walking back to what governs it.

        Each step is for one kind of word: it returns a standing where the walk ends, moves the
        walk on where it goes on, and leaves it where it is at a word of another kind.
        """
        word = scene.words[first]
        if word.startswith(AGAINST) and word != AGAINST and first in scene.phrase_at:
            return Standing("against", [], None, first)
        walk = Walk(scene, first, first - 1)
        while walk.at in scene.inside and len(walk.chain) < _LONGEST_CHAIN:
            at = walk.at
            for step in self._steps:
                found = step(walk)
                if found is not None:
                    return found
                if walk.at != at:
                    break
            else:
                walk.chain.append(at)
                walk.at -= 1
        return self._end(walk)

    def stand(
        self, words: list[str], case: str, chain: list[int], owner: Trigger | None, before: int
    ) -> Standing:
        """Return the standing that the words between a phrase and its preposition make of it."""
        spied = case == "for" and before > 0 and words[before - 1] == "جاسوسی"
        if not chain:
            return Standing(case, chain, None, before, media=spied)
        spelled = [words[k] for k in chain]
        served = not self._served.isdisjoint(spelled)
        media = spied or (not served and not self._media.isdisjoint(spelled[:3]))
        if owner is not None:
            return Standing("of", chain, owner, before, media=media)
        if case == "none" and served and words[before] == "حامل":
            case = "bare"
        return Standing(case, chain, None, before, not self._labels.isdisjoint(spelled), media)

    def _end(self, walk: Walk, case: str = "bare") -> Standing:
        """End a walk where it is: at a preposition of a case, or without one."""
        return self.stand(walk.scene.words, case, walk.chain, walk.owner, walk.at)

    def _take_plain(self, walk: Walk) -> Standing | None:
        """Take a word that is nothing in particular: the policies (of X)."""
        word = walk.word
        if word in self._special or walk.at in walk.scene.taken:
            return None
        if not walk.chain and word.endswith(UNJOINED):
            return self._end(walk)  # a plural without ezafe, behind which no genitive follows
        walk.chain.append(walk.at)
        walk.at -= 1
        return None

    def _reach_preposition(self, walk: Walk) -> Standing | None:
        """End at a preposition, or go on before it where it only joins: forces belonging to X."""
        found = self._find_preposition(walk)
        if found is None:
            return None
        words, word, (case, begin) = walk.scene.words, walk.word, found
        if walk.chain and word == "در" and words[walk.chain[-1]] == _WHILE:
            walk.chain.pop()
            return self._end(walk)
        if case == "break" or (
            word == "مقابل" and turns_to(words, begin, walk.at, walk.first, walk.scene.inside)
        ):
            return self._end(walk)
        whole = self._find_whole(walk, case, begin)
        if whole is not None:
            walk.at = whole
            return None
        if word == _EXAMPLE and begin:
            return _pass_example(walk, begin)
        if case == "in" and words[begin - 1] in _BASED and not _PRESS.isdisjoint(
            words[max(0, begin - _FAR_PRESS) : begin]
        ):  # fmt: skip
            case = "none"  # media based in X
        walk.at = begin
        return self._end(walk, case)

    def _find_preposition(self, walk: Walk) -> tuple[str, int] | None:
        """Return case and first word of the preposition that ends where a walk is."""
        scene = walk.scene
        if walk.at in scene.noun_at:
            return None
        found = self._prepositions.find(scene.words, walk.at)
        if found is not None and found[0] == "break" and walk.chain and walk.word in POINTERS:
            return None
        if walk.word == _HOST and any(p.first == walk.first and p.weak for p in scene.phrases):
            return None  # the Vietnamese host, not the host of the Vietnamese
        return found

    def _find_whole(self, walk: Walk, case: str, begin: int) -> int | None:
        """Return the word before a preposition that only tells whose or which something is.

        Forces belonging to X, one of the ministers of X, his counterpart from X, a firm based in
        X, the group ruling over X: what governs them stands farther back.
        """
        if not begin:
            return None
        words = walk.scene.words
        before, farther = words[begin - 1], words[begin - 2]
        if case == "to" and before in _BELONG:
            return begin - 2
        if case == "from" and before in self._parts and farther not in _BOTH:
            return begin - 1
        if case == "from" and (met := find_counterpart(walk.scene, begin - 1)) is not None:
            return met.first - 1
        if case == "in" and begin > 1 and before in _BASED and farther in _FIRMS:
            return begin - 2
        return begin - 2 if walk.word == "بر" and before in _OVER else None

    def _reach_end(self, walk: Walk) -> Standing | None:
        """End at a verb, a sign, or what no genitive follows: nothing governs from before it."""
        scene, at, word, chain = walk.scene, walk.at, walk.word, walk.chain
        if at in scene.verbs or word in HARD or word in _CLOSING:
            return self._end(walk)
        if walk.owner is not None:
            return None
        if word in POINTERS and chain and scene.words[chain[-1]] in _SETTINGS:
            return self._end(walk)
        if word in _OWN or (word in self._agencies and scene.words[at - 1] in _MEDIA):
            return self._end(walk)
        if at in scene.phrase_at:
            # a phrase stands before without a joint: a genitive behind it, or a new phrase
            walk.at = -1
            return self._end(walk)
        return self._end(walk) if word in MESSAGES else None

    def _share_preposition(self, walk: Walk) -> Standing | None:
        """Share the preposition of what "and" joins a phrase to: about trade and Yemen."""
        if walk.word != "و" or walk.owner is not None or walk.chain:
            return None
        shared = self._joints.find_shared(walk.scene, walk.at)
        if shared is None:
            return None
        case, walk.at = shared
        return self._end(walk, case)

    def _reach_list(self, walk: Walk) -> Standing | None:
        """End at a joint: a member of a list stands as the one before, all else begins anew."""
        word, words, chain = walk.word, walk.scene.words, walk.chain
        if word not in _JOINTS:
            return None
        far = chain and is_count(words[chain[-1]]) and (word == "و" or is_counted(walk.scene))
        if walk.owner is None and len(chain) <= (FAR_MEMBER if far else 1):
            same = self._joints.find_listed(walk.scene, walk.at, walk.first)
            named = all([words[k] in TITLES or is_count(words[k]) for k in chain])
            if same is not None and (same.case == "between" or named):
                return same
        return self._end(walk)

    def _take_time(self, walk: Walk) -> Standing | None:
        """Pass over a time behind a noun: the raid of Monday of X; elsewhere end at it.

        A noun behind a spell is a reason where that is one: after two days of talks.
        """
        if walk.owner is not None or walk.word not in self._times:
            return None
        words, noun_at = walk.scene.words, walk.scene.noun_at
        back = self._pass_times(walk)
        counted = back in walk.scene.inside and (words[back] in COUNTS or words[back] == "یک")
        if counted and walk.first in noun_at:
            spell = self._prepositions.find(words, back - 1)
            if spell is not None and spell[0] == "reason" and not walk.chain:
                walk.at = spell[1]
                return self._end(walk, "reason")
        elif counted and words[back] in COUNTS and back - 1 in noun_at:
            back -= 1
        if back not in noun_at and not is_quality(words, back, noun_at):
            return self._end(walk)
        walk.at = back
        return None

    def _pass_times(self, walk: Walk) -> int:
        """Return the word before the times and figures where a walk is."""
        scene, back = walk.scene, walk.at
        while back in scene.inside and (
            scene.words[back] in self._times or scene.words[back].isdigit()
        ):
            back -= 1
        return back

    def _take_noun(self, walk: Walk) -> Standing | None:
        """Take an event noun, the owner of what is behind it: the raid (of X); end at "this"."""
        noun = walk.scene.noun_at.get(walk.at)
        if noun is None:
            return None
        before = walk.scene.words[noun.first - 1] if noun.first else ""
        if before in self._this and before not in _ANY:
            return self._end(walk)
        if walk.owner is None:
            walk.owner = noun
        walk.chain.extend(range(walk.at, noun.first - 1, -1))
        walk.at = noun.first - 1
        return None


def _pass_example(walk: Walk, begin: int) -> Standing | None:
    """Stand as those do of whom one is an example, or go on before: states, among them X."""
    scene, before = walk.scene, begin - 1
    walk.at = before
    if before in scene.phrase_at and scene.phrase_at[before] < len(scene.standings):
        return scene.standings[scene.phrase_at[before]]
    return None


def _pass_sign(walk: Walk) -> None:
    """Pass over a quote or bracket, the "also" of "and also", the "and" of a number."""
    words, at = walk.scene.words, walk.at
    also = words[at] in ALSO and at and words[at - 1] == "و" and not walk.chain
    if also or words[at] in _QUOTES or is_in_number(words, at):
        walk.at -= 1


def _take_joined(walk: Walk) -> Standing | None:
    """Stand as the event noun that "and" joins a noun to, or take the word before "and"."""
    scene, before = walk.scene, walk.at - 1
    if walk.word != "و" or walk.chain or walk.first not in scene.noun_at:
        return None
    if before not in scene.inside:
        return None
    other = scene.noun_at.get(before)
    if other is not None and other.first in scene.nouns:
        same = scene.nouns[other.first]
        return Standing(same.case, same.chain, None, same.before)
    if not (before in scene.phrase_at or before in scene.verbs or scene.words[before] in SIGNS):
        walk.chain.append(before)
        walk.at -= 2
    return None


def _take_quality(walk: Walk) -> None:
    """Take the quality that "and" joins to another: the financial and military aid of X."""
    scene, before = walk.scene, walk.at - 1
    if walk.word != "و" or not walk.chain:
        return
    if pairs(scene.words, walk.at, walk.chain, scene.noun_at):
        if before not in scene.noun_at:
            walk.chain.append(before)
            walk.at -= 1
        walk.at -= 1
