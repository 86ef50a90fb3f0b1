"""The acts of a Persian sentence: triggers told by a verb, by a noun or by an infinitive."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from hamgara.events.grammars._fa_cases import Standing
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.events.grammars._fa_moods import Marker
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_triggers import LIGHT, Entry, Trigger, Triggers
from hamgara.events.grammars._fa_verbs import Form, Verb
from hamgara.events.words import Words

BECOME = frozenset({"شدن", "گردیدن", "گشتن"})
_WIDEST, _WIDER = 14, 24
"""Most words between an element and its verb; where the element is an object with its sign."""
_NEAR = 4
_ASKED = frozenset({"REQUEST", "CONCEDE", "ACCUSE"})
"""Types of nouns that make a verb with "ask": پوزش خواستن; other acts are only asked for."""
_POINTERS = frozenset({"این", "آن", "همین", "همان"})
_SIGN_STOPS = frozenset({";", ":"})
_OWN_WORDS = [[word] for word in ("خبر", "گزارش", "اطلاع", "توضیح", "نشان", "رخ", "ادامه")]
"""Words that make a verb of their own with "give": خبر داد."""
_TEXTS = frozenset({"پیام", "بیانیه", "نامه", "گزارش", "متن", "اطلاعیه", "اعلامیه", "یادداشت"})
"""In them it comes (آمده است) that something is so."""
_GOVERNING = frozenset({"از", "با", "برای", "بدون", "بر", "به", "در"})
"""Before a noun: it is no verb whose "do" is shared with the next one: thanked for aid and."""
_GAP_STOPS = _SIGN_STOPS | {"را"}
_SLIPS = frozenset({"نیز", "هم", "نمی", "می", "خواهد", "خواهند", '"', ")", "ها", "های"})


@dataclass(slots=True)
class Act:
    """A trigger in its clause: told by a verb, or by a noun only."""

    trigger: Trigger
    clause: Clause
    first: int
    last: int
    part: tuple[int, int]
    verbal: bool = False
    passive: bool = False
    infinitive: bool = False
    recalled: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence being read.

    `within`: words inside phrases, but their first; `beside`: words and pairs of words by clause
    and part, as asked for; `agreed`: clauses (by id) that tell an agreement.
    """

    words: Words
    phrases: list[Phrase]
    clauses: list[Clause]
    verbs: set[int]
    markers: list[Marker]
    standings: dict[int, Standing]
    nouns: dict[int, Standing]
    subjects: dict[int, tuple[Phrase, ...]]
    members: dict[int, list[int]]
    within: frozenset[int] = frozenset()
    beside: dict[tuple[int, tuple[int, int] | None], set[str]] = field(default_factory=dict)
    agreed: frozenset[int] = frozenset()
    acts: tuple[Act, ...] = ()
    triggers: tuple[Trigger, ...] = ()


class ActReader:
    """Tells which triggers are verbs and which nouns; compiled once."""

    def __init__(
        self, forms: dict[str, Form], triggers: Triggers, lists: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._forms = forms
        self._simple = triggers.simple
        self._infinitives = frozenset(k for k, one in forms.items() if one.tense == "infinitive")
        self._ahead = frozenset(lists.get("ahead", ()))

    def read(  # noqa: C901 - triggers, then simple verbs, then infinitives
        self, made: Sentence, triggers: list[Trigger]
    ) -> list[Act]:
        clause_of = {k: clause for clause in made.clauses for k in clause.tokens}
        words, acts = made.words.words, []
        covered: set[int] = set()
        asking: set[int] = set()
        by_last: dict[int, Trigger] = {}
        for trigger in triggers:
            by_last.setdefault(trigger.last, trigger)
        for trigger in triggers:
            clause = clause_of.get(trigger.first)
            if clause is None or trigger.first in covered:
                continue
            last = clause.verb.first - 1 if clause.verb else -1
            beside = by_last.get(last) if last != trigger.last else None
            free = clause.verb is None or clause.verb.first not in asking
            act = self._read_act(words, trigger, clause, beside, free=free)
            if act is not None:
                acts.append(act)
                covered.update(range(trigger.first, trigger.last + 1))
                if not act.verbal or act.last - trigger.last < _NEAR:
                    covered.update(range(act.first, act.last + 1))
                elif act.clause.verb is not None:
                    covered.update(range(act.clause.verb.first, act.last + 1))
                    first = trigger.entries[0]
                    if first.rule.rule.type == "REQUEST" and BECOME & first.active:
                        asking.add(act.clause.verb.first)
        for clause in made.clauses:
            verb = clause.verb
            if verb is None or verb.last in covered or verb.lemma not in self._simple:
                continue
            if _is_only_told(words, clause, verb):
                continue
            entries = tuple(self._simple[verb.lemma])
            trigger = Trigger(verb.first, verb.last, entries)
            part = (clause.tokens[0], verb.last)
            acts.append(
                Act(trigger, clause, verb.first, verb.last, part, verbal=True, passive=verb.passive)
            )
        for last in [k for k, word in enumerate(words) if word in self._infinitives]:
            if last in covered:
                continue
            clause = clause_of.get(last)
            passive = False
            at, lemma = last, self._forms[words[last]].lemma
            if lemma in BECOME and at and words[at - 1] in self._forms:
                previous = self._forms[words[at - 1]]
                if previous.tense == "participle":
                    lemma, passive = previous.lemma, True
                    at -= 1
            if clause is not None and lemma in self._simple:
                trigger = Trigger(at, last, tuple(self._simple[lemma]))
                acts.append(
                    Act(
                        trigger,
                        clause,
                        at,
                        last,
                        (at, clause.tokens[-1]),
                        passive=passive,
                        infinitive=True,
                    )
                )
        acts.sort(key=lambda act: act.first)
        return acts

    def read_plain(
        self, made: Sentence, act: Act, choose: Callable[[Act], Entry | None]
    ) -> Act | None:
        """Return the act of fewer words, or of the verb alone: (پنجاه تن آرد) داد.

        `choose` returns what an act tells, None where it tells nothing.
        """
        verb = act.clause.verb
        if not act.verbal or verb is None or act.first == verb.first or act.last != verb.last:
            return None
        if any(
            other is not act
            and other.verbal
            and other.last == act.last
            and (other.first > act.first or choose(other) is not None)
            for other in made.acts
        ):
            return None
        for inner in made.triggers:
            if act.first < inner.first <= inner.last < verb.first and verb.lemma in inner.lemmas:
                shorter = self._read_act(made.words.words, inner, act.clause, None, free=True)
                if shorter is not None and shorter.verbal and shorter.last == act.last:
                    return shorter
        if verb.lemma not in self._simple or _is_only_told(made.words.words, act.clause, verb):
            return None
        entries = tuple(one for one in self._simple[verb.lemma] if one.rule.near)
        trigger, part = Trigger(verb.first, verb.last, entries), (act.clause.tokens[0], verb.last)
        return Act(
            trigger, act.clause, verb.first, verb.last, part, verbal=True, passive=verb.passive
        )

    def _read_act(
        self,
        words: list[str],
        trigger: Trigger,
        clause: Clause,
        beside: Trigger | None,
        *,
        free: bool,
    ) -> Act | None:
        """Return the trigger as a verb's element or as a noun; None where it is neither.

        `free`: the clause's verb is not that of a demand before.
        """
        verb = clause.verb if free else None
        lemmas = trigger.lemmas
        after = trigger.last + 1
        if verb is not None and verb.passive and words[after : after + 1] == ["و"] and (
            verb.lemma not in lemmas and "شدن" in lemmas
        ):  # fmt: skip
            # freed and brought (شدند): the helper of the one verb makes the other one, too
            verb = replace(verb, lemma="شدن", passive=False)
        begin, end = clause.tokens[0], clause.tokens[-1]
        following = self._forms.get(words[after]) if after < len(words) else None
        if following is not None and following.tense == "infinitive" and following.lemma in lemmas:
            lemma = following.lemma
            fits = tuple(
                one for one in trigger.entries
                if lemma in one.active or lemma in one.passive or (one.noun and lemma in LIGHT)
            )  # fmt: skip
            if fits:
                trigger.entries = fits
                passive = any(lemma in one.passive for one in fits) or lemma in BECOME
                return Act(
                    trigger,
                    clause,
                    trigger.first,
                    after,
                    (trigger.first, end),
                    passive=passive,
                    infinitive=True,
                )
        if (
            verb is not None
            and verb.first > trigger.last
            and (verb.lemma in lemmas or (verb.lemma == "گرفتن" and "قرار گرفتن" in lemmas))
        ):
            gap = [words[k] for k in clause.tokens if trigger.last < k < verb.first]
            near = all(word in _SLIPS for word in gap) and len(gap) <= 2
            wide = tuple(
                one for one in trigger.entries
                if one.gap and _makes(one, verb) and _ends_with(gap, one.middle)
                and (one.middle or verb.lemma != "دادن" or gap[-1:] not in _OWN_WORDS)
                and (
                    one.middle or not _takes_verb(beside, verb)
                    or _is_asked(one, trigger, beside, verb)
                )
                and (one.middle or one.rule.rule.type == "THREATEN" or "را" not in _cut_object(gap))
            )  # fmt: skip
            if not wide and gap and gap[-1] == "قرار" and verb.lemma == "گرفتن":
                wide = tuple(one for one in trigger.entries if "قرار گرفتن" in one.passive)
                if wide and not _GAP_STOPS & set(gap):
                    trigger.entries = wide
                    return Act(
                        trigger,
                        clause,
                        trigger.first,
                        verb.last,
                        (begin, verb.last),
                        verbal=True,
                        passive=True,
                    )
            if (
                wide
                and (not near or wide[0].middle)
                and len(gap) <= (_WIDER if words[trigger.last] == "را" else _WIDEST)
                and _SIGN_STOPS.isdisjoint(gap)
            ):
                trigger.entries = wide
                passive = verb.passive or any(verb.lemma in one.passive for one in wide)
                return Act(
                    trigger,
                    clause,
                    trigger.first,
                    verb.last,
                    (begin, verb.last),
                    verbal=True,
                    passive=passive,
                )
            elided = (
                bool(gap)
                and (gap[0] in ("و", "یا") or (gap[0] == "," and len(gap) > 1 and gap[1] == "و"))
                and words[trigger.first - 1] not in _GOVERNING
            )
            fits = tuple(one for one in trigger.entries if not one.middle and _makes(one, verb))
            if verb.lemma == "خواستن":
                pointed = words[trigger.first - 1] in _POINTERS
                fits = tuple(
                    one for one in fits
                    if not one.noun or (one.rule.rule.type in _ASKED and not pointed)
                )  # fmt: skip
            if (near or elided) and fits:
                passive = verb.passive or any(
                    verb.lemma in one.passive for one in fits if not one.noun
                )
                passive = passive or (verb.lemma in BECOME and any(one.noun for one in fits))
                kept = trigger.entries
                trigger.entries = fits
                last = verb.last if near else trigger.last
                long = trigger.last > trigger.first and all(one.noun for one in fits)
                if near or not (long or self._has_own(words, trigger)):
                    start = self._part_start(words, trigger, clause, begin)
                    return Act(
                        trigger,
                        clause,
                        trigger.first,
                        last,
                        (start, verb.last if near else trigger.last),
                        verbal=True,
                        passive=passive,
                    )
                trigger.entries = kept
        before = words[trigger.first - 1] if trigger.first else ""
        nouns = tuple(
            one for one in trigger.entries
            if one.noun and not ("alone" in one.rule.traits and before in one.rule.unless)
        )  # fmt: skip
        if not nouns:
            return None
        trigger.entries = nouns
        return Act(trigger, clause, trigger.first, trigger.last, (begin, end))

    def _has_own(self, words: list[str], trigger: Trigger) -> bool:
        """Is the noun governed by what stands before it, so that the verb is not its own?"""
        before = words[trigger.first - 1] if trigger.first else ""
        return before in ("در", "برای", "ضمن", "پس", "جهت", "طی") and any(
            one.noun for one in trigger.entries
        )

    def _part_start(self, words: list[str], trigger: Trigger, clause: Clause, begin: int) -> int:
        """Return where the part of a clause begins that a shared verb has behind an elided one."""
        for at in range(trigger.first - 1, begin, -1):
            if at not in clause.tokens:
                continue
            if words[at] == "و" and words[at - 1] in self._ahead:
                return begin if _shares_object(words, trigger, at, begin) else at + 1
        return begin


def _shares_object(words: list[str], trigger: Trigger, at: int, begin: int) -> bool:
    """Is it done to the object of the verb before: seized a ship (را) and after a day freed?"""
    types = {one.rule.rule.type for one in trigger.entries}
    own = words[at + 1 : trigger.first]
    if not types & {"RETREAT", "COERCE"} or "را" in own or "را" not in words[begin:at]:
        return False
    return all(
        word not in _GOVERNING or (word == "از" and words[at + k] in ("پس", "بعد"))
        for k, word in enumerate(own)
    )


def _is_only_told(words: list[str], clause: Clause, verb: Verb) -> bool:
    """Does a verb only tell of something: gave news of (خبر داد), in the message it came that?"""
    if verb.lemma == "دادن":
        return [words[verb.first - 1]] in _OWN_WORDS
    return (
        verb.lemma == "آمدن" and words[verb.last + 1 : verb.last + 2] == ["که"]
        and not _TEXTS.isdisjoint(words[k] for k in clause.tokens)
    )  # fmt: skip


def _takes_verb(trigger: Trigger | None, verb: Verb) -> bool:
    """Is the verb that of a trigger right before it (X درخواست ... موافقت کرد)?"""
    return trigger is not None and any(
        _makes(one, verb) and not one.middle and (not one.noun or verb.lemma not in BECOME)
        for one in trigger.entries
    )  # fmt: skip


def _is_asked(entry: Entry, trigger: Trigger, beside: Trigger | None, verb: Verb) -> bool:
    """Is what stands behind a demand or promise what is meant: درخواست کمک کردن, خواهان X شدن?"""
    if entry.rule.rule.type == "REQUEST" and verb.lemma in BECOME & entry.active:
        return True
    asks = entry.rule.rule.type == "REQUEST" or "agree" in entry.rule.traits
    return asks and beside is not None and beside.first == trigger.last + 1


def _makes(entry: Entry, verb: Verb) -> bool:
    """Can the verb of the clause be the one that makes a verb of the entry?"""
    if entry.noun:
        return verb.lemma in LIGHT
    return verb.lemma in entry.active or verb.lemma in entry.passive


def _cut_object(gap: list[str]) -> list[str]:
    """Return the words of a gap without the sign of the object at their end: (را), (را که)."""
    end = len(gap) - (gap[-1:] == ["که"] and gap[-2:-1] == ["را"])
    return gap[: end - (gap[end - 1 : end] == ["را"])]


def _ends_with(gap: list[str], middle: tuple[str, ...]) -> bool:
    """Do the words before the verb end with those that belong to it?"""
    return not middle or tuple(gap[-len(middle) :]) == middle
