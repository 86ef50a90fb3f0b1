"""Which stance the words of a statement take: cues of a language, counted with their signs.

A file `library/speech/<language>.toml` holds the verbs of saying and the cues. A cue speaks for
convergence or divergence; a negation near it turns it round (no disagreement, will not attack)
and silences the like ones beyond it; a negation "cannot" turns what follows it where the verb
stands last. A "reversal" turns the cue beside it (ending the war, cutting cooperation), a "harm"
is divergent and silences the friendly ones beside it (the accord was violated), a "heal" is
convergent and silences the hostile ones (the quarrel was settled).
"neutral" cues (dates, procedures, forecasts) outweigh weaker others.
A "lack" (the present level does not match the capacity) wants more of the relation and is
convergent however it is worded. A "procedure" (would be held, was discussed) with a "measure"
(a date, a figure) only reports (see `plain`); one of one word covers no other cue. An "offense"
(occupation, attack) is held against whoever commits it: it is divergent toward the offender, and
convergent toward the victim where only the victim is named and the offense is not its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from hamgara.events.patterns import PatternIndex, split_patterns
from hamgara.events.speech_book import Cue, CueKind, StanceBook
from hamgara.events.stances.closing import find_count, find_end, find_predicate, is_away
from hamgara.events.stances.plain import BLAMED, weigh_plain
from hamgara.events.words import split_forms
from hamgara.study.statements import Stance

_SIGNS: Mapping[CueKind, int] = {
    "convergent": 1, "divergent": -1, "offense": -1, "harm": -1, "heal": 1,
}  # fmt: skip
HOSTILE = frozenset(kind for kind, sign in _SIGNS.items() if sign < 0)
"""Kinds of cues that speak against a relation."""
_BESIDE = 4
_BEHIND = 3
_OPENING = 3
_PLAIN = frozenset({"procedure", "measure"})
_WHOLE = frozenset({"lack", "neutral", "negation", *_PLAIN})
"""Kinds of cues that no negation inside their last word turns."""
_CLOSE = 2
_DENIED_WITHIN = 4
_FULL = 1.0
_TOLD = 2.5
"""How much more a cue of several words weighs that is the predicate at the end."""
_FAINT = 0.2
"""Up to this weight a neutral cue tells nothing where friendly and hostile words cancel out."""


@dataclass(frozen=True, slots=True)
class Found:
    """A cue on words `first` to `last` of a sentence, by a pattern of `size` letters.

    `ends` are the letters of its last word that the pattern tells; `inside`: a negation inside a
    word, behind its stem; `turned`: the cue was found for a verb that its form negates.
    """

    cue: Cue
    first: int
    last: int
    size: int = 0
    ends: int = 0
    inside: bool = False
    turned: bool = False


@dataclass(frozen=True, slots=True)
class Judgment:
    """The stance of some words, and the cue that weighed most ("" for none).

    `weight` is what the cues come to together, `kinds` those of all cues that were found, `denied`
    the places of words that a negation may turn round.
    """

    stance: Stance
    cue: str
    kind: CueKind
    at: int = -1
    weight: float = 0.0
    kinds: frozenset[CueKind] = frozenset()
    denied: frozenset[int] = frozenset()


@dataclass(slots=True)
class Judge:
    """Finds the cues of a language and weighs them; compiled once.

    `negates_before`: a negation stands before what it turns round (English); else behind it.
    `denied`: verbs that are negated by their form, with the same form not negated, "" for none.
    """

    book: StanceBook
    negates_before: bool
    reach: int = 6
    denied: Mapping[str, str] = field(default_factory=dict)
    _cues: PatternIndex[Cue] = field(init=False)
    _negated: re.Pattern[str] | None = field(init=False, default=None)
    _lists: dict[str, frozenset[str]] = field(init=False, default_factory=dict)
    _patterns: dict[str, PatternIndex[None]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Split all patterns."""
        forms = [(form, cue) for cue in self.book.cues for form in cue.words]
        self._cues = PatternIndex(split_patterns(forms, self.book.language))
        endings = [one.replace("*", r"\w*") for one in self.book.lists.get("negated", ())]
        if endings:
            self._negated = re.compile(rf"(\w\w+?)(?:{'|'.join(endings)})")

    def words(self, key: str) -> frozenset[str]:
        """Return the words of a list of the language, none where it has no such list.

        `between`, `topic`, `offender` and `victim` stand beside the name of a state.
        """
        if key not in self._lists:
            forms = split_forms(self.book.lists.get(key, ()), self.book.language)
            self._lists[key] = frozenset(form[0] for form in forms if form)
        return self._lists[key]

    def places(self, key: str, words: Sequence[str]) -> list[int]:
        """Return the last words of all matches of a list of patterns of the language."""
        return sorted(last for _, last in self.spans(key, words))

    def matches(self, key: str, words: Sequence[str]) -> Iterator[int]:
        """Yield the first words of all matches of a list of patterns of the language."""
        return (first for first, _ in self.spans(key, words))

    def spans(self, key: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
        """Yield the first and last words of all matches of a list of patterns."""
        if key not in self._patterns:
            forms = [(form, None) for form in self.book.lists.get(key, ())]
            self._patterns[key] = PatternIndex(split_patterns(forms, self.book.language))
        return ((first, last) for _, _, first, last in self._patterns[key].find(words))

    def denies(self, words: Sequence[str]) -> bool:
        """Is there a negation among the words, or inside one of them?"""
        return any(one.cue.kind == "negation" for one in self.find(words))

    def is_denied(self, words: Sequence[str], first: int, last: int) -> bool:
        """Are some words denied: before them (list `deniers`), else in the last or behind it?"""
        if self.negates_before:
            near = words[max(0, first - _DENIED_WITHIN) : first]
            after = words[last + 1 : last + 1 + _CLOSE]
            return not self.words("deniers").isdisjoint(near) or "no" in after
        behind = words[last : last + 2]
        if not self.words("deniers").isdisjoint(behind[1:]):
            return True
        return self._negated is not None and any(map(self._negated.fullmatch, behind))

    def speaks_of_us(self, words: Sequence[str]) -> bool:
        """Do they speak of "us": by a pronoun, or by an ending (list `ours`)?"""
        return bool(self.places("ours", words))

    def _reports(self, words: Sequence[str]) -> bool:
        """May they only report: neither of "us" nor of what must or cannot be?"""
        return not (self.speaks_of_us(words) or self.words("modals") & set(words))

    def misses(self, words: Sequence[str]) -> bool:
        """Is it about something missing or mourned, so that who complains wants it otherwise?"""
        ends = {"en": words[:_OPENING], "az": words[-_CLOSE:]}.get(self.book.language, words[:1])
        return bool((self.words("absence") | self.words("mourned")) & set(ends))

    def tells_of_accord(self, words: Sequence[str]) -> bool:
        """Is an agreement or understanding reached (lists `accords` and `reached`)?"""
        return bool(self.places("accords", words) and self.places("reached", words))

    def beside(self, words: Sequence[str], first: int, last: int) -> Sequence[str]:
        """Return the two words on the side of a name where its case is told."""
        if self.book.language == "az":
            return words[last + 1 : last + 3]
        return words[max(0, first - 2) : first]

    def find(self, words: Sequence[str]) -> list[Found]:
        """Return the cues among the words, a longer one before those that it covers."""
        found = self._list_all(words)
        told = [self.denied.get(word) or word for word in words] if self.denied else []
        turned = {at for at, word in enumerate(told) if word != words[at]}
        if turned:
            found += [
                replace(one, turned=True) for one in self._list_all(told)
                if one.cue.kind in _SIGNS and one.last in turned
            ]  # fmt: skip
        found.sort(
            key=lambda one: (
                one.cue.kind in _PLAIN and one.first == one.last, one.first - one.last,
                one.turned, one.first, -one.size,
            )
        )  # fmt: skip
        taken: set[int] = set()
        kept: list[Found] = []
        for one in found:
            place = set(range(one.first, one.last + 1))
            if one.cue.kind in _PLAIN and self.book.language == "fa":
                kept.append(one)
            elif not taken & place:
                kept.append(one)
                taken |= place
        kept = [one for one in kept if not any(_is_inside(one, other) for other in kept)]
        kept += self._find_denials(words, kept)
        return sorted([*kept, *self._find_inside(words, kept)], key=lambda one: one.first)

    def _list_all(self, words: Sequence[str]) -> list[Found]:
        """Return all cues that match, in no order."""
        return [
            Found(cue, first, last, sum(map(len, pattern)), len(pattern[-1].strip("*")))
            for pattern, cue, first, last in self._cues.find(words)
            if not ("~" in pattern and self._skips_denial(pattern, words[first + 1 : last]))
        ]

    def _find_denials(self, words: Sequence[str], kept: Sequence[Found]) -> list[Found]:
        """Return the negations that words are by their form, but where a cue tells its own."""
        cue = next((one for one in self.book.cues if one.kind == "negation"), None)
        if cue is None or not self.denied:
            return []
        whole = [one for one in kept if not one.turned and one.cue.kind not in _PLAIN]
        taken = {at for one in whole for at in range(one.first, one.last + 1)}
        closed = {one.last for one in kept if one.turned}
        return [
            Found(cue, at, at, inside=at in closed)
            for at, word in enumerate(words) if word in self.denied and at not in taken
        ]  # fmt: skip

    def _skips_denial(self, pattern: Sequence[str], inside: Sequence[str]) -> bool:
        """Does a pattern with a gap skip a word that denies it (gates will never be closed)?"""
        denials = self.words("denials") - set(pattern)
        return not denials.isdisjoint(inside)

    def _find_inside(self, words: Sequence[str], kept: Sequence[Found]) -> list[Found]:
        """Return the negations inside words, but where a cue was written with its own."""
        cue = next((one for one in self.book.cues if one.kind == "negation"), None)
        if self._negated is None or cue is None:
            return []
        made: list[Found] = []
        for at, word in enumerate(words):
            match = self._negated.fullmatch(word)
            there = [one for one in kept if one.last == at]
            denied = match and not any(
                one.cue.kind in _WHOLE or one.ends > len(match[1]) for one in there
            )
            if denied or any(self._lacks(word, one) for one in there):
                made.append(Found(cue, at, at, inside=True))
        return made

    def _lacks(self, word: str, one: Found) -> bool:
        """Does a word say that the thing is missing (list `privative`: instability)?"""
        rest = word[one.ends :]
        return one.cue.kind in _SIGNS and any(map(rest.startswith, self.words("privative")))

    def judge(self, words: Sequence[str]) -> Judgment:
        """Return the stance of the words of a gist; neutral where no cue speaks."""
        found = self.find(words)
        kinds = frozenset(one.cue.kind for one in found)
        return replace(self._judge(words, found), kinds=kinds, denied=self._deny(words, found))

    def _deny(self, words: Sequence[str], found: Sequence[Found]) -> frozenset[int]:
        """Return the places behind a negation (English) or before it, as far as the next break."""
        breaks = [one.first for one in found if one.cue.kind == "break"]
        places: set[int] = set()
        for one in found:
            if one.cue.kind == "negation" and self.negates_before:
                ahead = min((at for at in breaks if at > one.last), default=len(words))
                places.update(range(one.last + 1, ahead))
            elif one.cue.kind == "negation":
                behind = max((at for at in breaks if at < one.first), default=-1)
                places.update(range(behind + 1, one.last + 1))
        return frozenset(places)

    def _judge(self, words: Sequence[str], found: Sequence[Found]) -> Judgment:
        lack = next((one for one in found if one.cue.kind == "lack"), None)
        if lack:
            return Judgment("convergent", lack.cue.id, "lack", lack.first)
        signs = self._sign(found)
        told = max(
            (
                one for one in found
                if one.cue.kind == "procedure"
                or (one.cue.kind == "neutral" and one.cue.weight >= _FULL)
            ),
            key=lambda one: one.cue.weight, default=None,
        )  # fmt: skip
        number = find_count(words, self.words("holds"), self.words("numbers"))
        counted = number >= 0 and not any(
            signs.get(id(one)) and one.cue.weight >= _FULL for one in found if one.first > number
        )
        plain, floor = weigh_plain(
            words, procedure=counted or (told is not None and self._reports(words)),
            measure=counted or any(one.cue.kind == "measure" for one in found),
            firm=told is None or told.cue.weight >= _FULL,
        )  # fmt: skip
        scored = [
            one for one in found
            if signs.get(id(one)) and (signs[id(one)] < 0 or one.cue.weight >= floor)
        ]  # fmt: skip
        at = -1 if self.negates_before else find_predicate(words, found)
        if at >= 0:
            scored = [one for one in scored if not is_away(one, at)]
            if not scored:
                return Judgment("neutral", "plain", "neutral", at)
        turn = max(self.places("contrast", words), default=-1)
        scored = [one for one in scored if one.first > turn] or scored
        end = find_end(words) if self.book.language == "fa" else len(words)
        total = sum(
            signs[id(one)] * one.cue.weight * (_TOLD if one.first < one.last >= end else 1)
            for one in scored
        )
        neutral = max(
            (one for one in found if one.cue.kind == "neutral"),
            key=lambda one: one.cue.weight, default=None,
        )  # fmt: skip
        least = _FAINT if scored else 0.0
        if neutral and neutral.cue.weight > max(abs(total), least):
            return Judgment("neutral", neutral.cue.id, "neutral", neutral.first)
        if (told or counted) and (plain > abs(total) if total > 0 else min(plain, BLAMED) > -total):
            return Judgment("neutral", told.cue.id if told else "count", "neutral")
        if not total and scored and self.book.language == "fa":
            last = max(scored, key=lambda one: one.last)
            total = signs[id(last)] * _FAINT
        if not total:
            dated = next((one for one in found if one.cue.kind == "measure"), None)
            open_ended = any(one.cue.kind == "negation" for one in found)
            if dated and not scored and not open_ended and self._reports(words):
                return Judgment("neutral", dated.cue.id, "neutral", dated.first)
            return Judgment("neutral", "", "neutral")
        most = max(
            (one for one in scored if signs[id(one)] * total > 0), key=lambda one: one.cue.weight
        )
        kept = most.cue.kind == "offense" and signs[id(most)] < 0
        return Judgment(
            "convergent" if total > 0 else "divergent", most.cue.id,
            "offense" if kept else "convergent" if total > 0 else "divergent", most.first,
            abs(total),
        )  # fmt: skip

    def _sign(self, found: Sequence[Found]) -> dict[int, int]:
        """Return the signs of the cues, after reversals and negations."""
        signs = {id(one): _SIGNS[one.cue.kind] for one in found if one.cue.kind in _SIGNS}
        breaks = [one.first for one in found if one.cue.kind == "break"]
        for turner in (one for one in found if one.cue.kind in ("harm", "heal")):
            for one in found:
                gap = max(one.first - turner.last, turner.first - one.last)
                if (
                    signs.get(id(one), 0) == -_SIGNS[turner.cue.kind] and gap <= _BESIDE
                    and one.cue.kind not in ("offense", "harm", "heal")
                    and (self.book.language != "fa" or one.first <= turner.last + 1)
                ):  # fmt: skip
                    signs[id(one)] = 0
        void = self._void(found) if self.negates_before else set()
        for kind, wide in (("reversal", _BESIDE), ("negation", self.reach)):
            turners = [one for one in found if one.cue.kind == kind and id(one) not in void]
            if self.book.language == "fa":
                turners = [
                    one for one in turners
                    if not any(0 < one.first - other.last <= _CLOSE for other in turners)
                ]  # fmt: skip
            for turner in turners:
                reach = _CLOSE if turner.inside else wide
                near = [
                    one for one in found
                    if signs.get(id(one)) and 0 < self._gap(turner, one) <= reach
                    and (one.cue.kind != "offense"
                         or (kind == "negation" and self._gap(turner, one) <= _CLOSE))
                    and not any(
                        min(one.first, turner.first) < at < max(one.first, turner.first)
                        for at in breaks
                    )
                ]  # fmt: skip
                near.sort(key=lambda one: (one.cue.weight < 1, self._gap(turner, one)))
                if not near:
                    continue
                sign = signs[id(near[0])]
                close = turner.inside or self._gap(turner, near[0]) == 1
                signs[id(near[0])] = -sign if close or near[0].cue.weight >= _FULL else 0
                for one in near[1:]:
                    weak = one.cue.weight < _FULL
                    if kind == "negation" and (weak or signs[id(one)] == sign):
                        signs[id(one)] = 0
        return signs

    def _void(self, found: Sequence[Found]) -> set[int]:
        """Return the negated reversals, and the negations that turn nothing else.

        No obstacle may stand in the way: the obstacle is turned; will not end the war: nothing.
        """
        void: set[int] = set()
        for one in found:
            before = [
                other for other in found
                if other.cue.kind == "negation" and 0 < one.first - other.last <= self.reach
            ]  # fmt: skip
            if one.cue.kind == "reversal" and before:
                void.add(id(one))
                between = any(
                    before[-1].last < other.first < one.first and other.cue.kind in _SIGNS
                    for other in found
                )
                void |= set() if between else {id(before[-1])}
        return void

    def _gap(self, turner: Found, one: Found) -> int:
        """Return the words from what turns to what is turned; it stands on one side only."""
        if turner.inside:
            return turner.first - one.last + 1
        ahead = self.negates_before
        if turner.cue.id == "cannot":
            behind = one.first - turner.last
            return behind if behind > 0 else turner.first - one.last + _BEHIND
        if turner.cue.kind == "reversal":
            ahead = self.book.language != "az"
        return one.first - turner.last if ahead else turner.first - one.last


def _is_inside(one: Found, other: Found) -> bool:
    """Does a cue stand inside longer words of procedure (continues its work), or the reverse?"""
    kinds = one.cue.kind, other.cue.kind
    if "procedure" not in kinds or not any(kind in _SIGNS for kind in kinds):
        return False
    shorter = one.last - one.first < other.last - other.first
    return shorter and other.first <= one.first and one.last <= other.last
