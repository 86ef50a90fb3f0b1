"""The acts of a Persian sentence: triggers told by a verb, by a noun or by an infinitive."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Sentence, cut
from hamgara.events.grammars._fa.words.triggers import (
    LIGHT,
    Entry,
    Trigger,
    Triggers,
    take_entries,
)
from hamgara.events.grammars._fa.words.verbs import BECOME, Form, Verb

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
_GOVERNING = frozenset({"ضرورت", "لزوم", "اهمیت", "از", "با", "برای", "بدون", "بر", "به", "در"})
"""Before a noun: it is no verb whose "do" is shared with the next one: thanked for aid and."""
_JOINTS = (["و"], ["یا"])
_GAP_STOPS = _SIGN_STOPS | {"را"}
_HEADS = frozenset({"در", "برای", "ضمن", "پس", "جهت", "طی"})
"""Before a noun: the verb behind it is not its own."""
_AGENTS = frozenset({"سوی", "طرف", "جانب", "جمله"})
DECISION = "تصمیم"
_DO = "کردن"
_MOST_SLIPS = 2
_SLIPS = frozenset({"نیز", "هم", "نمی", "می", "خواهد", "خواهند", '"', ")", "ها", "های"})


class ActReader:
    """Tells which triggers are verbs and which nouns; compiled once."""

    def __init__(
        self, forms: dict[str, Form], triggers: Triggers, lists: Mapping[str, tuple[str, ...]]
    ) -> None:
        self._forms = forms
        self._simple = {lemma: tuple(some) for lemma, some in triggers.simple.items()}
        self._infinitives = {k: one.lemma for k, one in forms.items() if one.tense == "infinitive"}
        self._ahead = frozenset(lists.get("ahead", ()))

    def read(self, made: Sentence) -> None:
        """Give a sentence and its clauses their acts, in their order."""
        acts, covered = self._read_triggers(made)
        acts += self._read_simple(made, covered)
        if not self._infinitives.keys().isdisjoint(made.bag):
            acts += self._read_infinitives(made, covered)
        acts.sort(key=attrgetter("first"))
        made.acts = acts
        for act in acts:
            made.acts_of.setdefault(act.clause, []).append(act)
            if act.verbal and any(["agree" in one.rule.traits for one in act.trigger.entries]):
                act.clause.agrees = True
        for act in acts:
            if not act.verbal:
                own = made.acts_of[act.clause]
                act.behind = [one for one in own if one.verbal and one.first > act.last]

    def _read_triggers(self, made: Sentence) -> tuple[list[Act], set[int]]:
        """Return the acts that triggers tell, and the places of the words they take."""
        acts: list[Act] = []
        covered: set[int] = set()
        asking: set[int] = set()
        by_last: dict[int, Trigger] = {}
        for trigger in made.triggers:
            by_last.setdefault(trigger.last, trigger)
        for trigger in made.triggers:
            clause = made.clause_of.get(trigger.first)
            if clause is None or trigger.first in covered:
                continue
            begin = clause.verb.first if clause.verb else -1
            beside = by_last.get(begin - 1) if begin - 1 != trigger.last else None
            act = self._read_act(made.words, trigger, clause, beside, free=begin not in asking)
            if act is None:
                continue
            acts.append(act)
            covered.update(range(trigger.first, trigger.last + 1))
            if not act.verbal or act.last - trigger.last < _NEAR:
                covered.update(range(act.first, act.last + 1))
            elif clause.verb is not None:
                covered.update(range(begin, act.last + 1))
                first = trigger.entries[0]
                if first.rule.type == "REQUEST" and BECOME & first.active:
                    asking.add(begin)
        return acts, covered

    def _read_simple(self, made: Sentence, covered: set[int]) -> Iterator[Act]:
        """Yield the acts that verbs tell by themselves."""
        for clause in made.clauses:
            verb = clause.verb
            if verb is None or verb.last in covered or verb.lemma not in self._simple:
                continue
            if not _is_only_told(made.words, clause, verb):
                yield _read_verb(clause, verb, self._simple[verb.lemma])

    def _read_infinitives(self, made: Sentence, covered: set[int]) -> Iterator[Act]:
        """Yield the acts that infinitives tell by themselves: the calling, the being called."""
        words = made.words
        for last in [k for k, word in enumerate(words) if word in self._infinitives]:
            clause = made.clause_of.get(last)
            if last in covered or clause is None:
                continue
            at, lemma = last, self._infinitives[words[last]]
            before = self._forms.get(words[at - 1]) if at and lemma in BECOME else None
            passive = before is not None and before.tense == "participle"
            if before is not None and passive:
                at, lemma = at - 1, before.lemma
            if lemma in self._simple:
                yield Act(
                    Trigger(at, last, self._simple[lemma]), clause, at, last,
                    (at, clause.tokens[-1]), passive=passive, infinitive=True,
                )  # fmt: skip

    def read_shorter(
        self, made: Sentence, act: Act, choose: Callable[[Act], Entry | None]
    ) -> Act | None:
        """Return the act of fewer words, of the verb alone or of the noun alone.

        (پنجاه تن آرد) داد; مانور مشترک (اجرا کردند). `choose` returns what an act tells, None
        where it tells nothing.
        """
        plain = self._read_plain(made, act, choose)
        if plain is not None and choose(plain) is not None:
            return plain
        return self._read_noun(made, act, choose) or plain

    def _read_plain(
        self, made: Sentence, act: Act, choose: Callable[[Act], Entry | None]
    ) -> Act | None:
        """Return the act of fewer words, or of the verb alone."""
        verb = act.clause.verb
        if not act.verbal or verb is None or act.first == verb.first or act.last != verb.last:
            return None
        for other in made.acts:
            if other.last == act.last and other.verbal and other is not act and (
                other.first > act.first or choose(other) is not None
            ):  # fmt: skip
                return None
        for inner in made.triggers:
            if act.first < inner.first <= inner.last < verb.first and verb.lemma in inner.lemmas:
                shorter = self._read_act(made.words, inner, act.clause, None, free=True)
                if shorter is not None and shorter.verbal and shorter.last == act.last:
                    return shorter
        if verb.lemma not in self._simple or _is_only_told(made.words, act.clause, verb):
            return None
        entries = tuple(one for one in self._simple[verb.lemma] if one.rule.near.forms)
        return _read_verb(act.clause, verb, entries)

    def _read_noun(
        self, made: Sentence, act: Act, choose: Callable[[Act], Entry | None]
    ) -> Act | None:
        """Return the noun within the words of a verb that tells nothing."""
        if not act.verbal or any(
            other.last == act.last and other is not act and choose(other) is not None
            for other in made.acts
        ):
            return None
        for inner in made.triggers:
            if act.first <= inner.first <= inner.last < act.trigger.last:
                noun = self._read_act(made.words, inner, act.clause, None, free=False)
                if noun is not None and not noun.verbal and choose(noun) is not None:
                    noun.behind = [act]
                    return noun
        return None

    def _read_act(
        self, words: list[str], trigger: Trigger, clause: Clause, beside: Trigger | None, *,
        free: bool,
    ) -> Act | None:  # fmt: skip
        """Return the trigger as a verb's element or as a noun; None where it is neither.

        `beside`: the trigger right before the clause's verb, where that is another one; `free`:
        the verb is not that of a demand before.
        """
        act = self._read_infinitive(words, trigger, clause)
        if act is None and free and clause.verb is not None:
            verb = _lend_helper(words, trigger, clause.verb)
            if _may_pair(words, trigger, clause, verb):
                act = self._read_verbal(_pair(words, trigger, clause, verb), beside)
        return act if act is not None else _read_named(words, trigger, clause)

    def _read_infinitive(self, words: list[str], trigger: Trigger, clause: Clause) -> Act | None:
        """Return a trigger with the infinitive behind it: the signing of a deal (امضا کردن)."""
        first, last = trigger.first, trigger.last
        behind = words[last + 1] if last + 1 < len(words) else ""
        lemma = self._infinitives.get(behind, "")
        if lemma not in trigger.lemmas:
            return None
        fits = tuple(
            one for one in trigger.entries
            if not one.middle
            and (lemma in one.active or lemma in one.passive or (one.noun and lemma in LIGHT))
        )  # fmt: skip
        if not fits:
            return None
        trigger.entries = fits
        return Act(
            trigger, clause, first, last + 1, (first, clause.tokens[-1]),
            passive=lemma in BECOME or any(lemma in one.passive for one in fits), infinitive=True,
        )  # fmt: skip

    def _read_verbal(self, pair: _Pair, beside: Trigger | None) -> Act | None:
        """Return a trigger with the verb behind it that may make a verb of it."""
        trigger, lemma = pair.trigger, pair.verb.lemma
        choice = trigger.choice
        if choice is not None and choice.entries is trigger.entries:
            fits, apart = choice.take(lemma)
        else:
            fits, apart = take_entries(trigger.entries, lemma)
        return self._read_apart(pair, apart, beside) or self._read_near(pair, fits)

    def _read_apart(self, pair: _Pair, apart: list[Entry], beside: Trigger | None) -> Act | None:
        """Return a trigger with a verb farther off: حمایت (خود را از X) اعلام کرد."""
        words, trigger, clause = pair.words, pair.trigger, pair.clause
        verb, gap = pair.verb, pair.gap
        begin = clause.tokens[0]
        wide: tuple[Entry, ...] = ()
        if apart and trigger.gap and not (gap[:1] == ["و"] and "را" in gap):
            wide = _list_apart(words, apart, trigger, verb, beside, gap)
        if not wide and gap[-1:] == ["قرار"] and verb.lemma == "گرفتن":
            wide = tuple(one for one in trigger.entries if "قرار گرفتن" in one.passive)
            if wide and _GAP_STOPS.isdisjoint(gap):
                trigger.entries = wide
                part = (begin, verb.last)
                return Act(
                    trigger, clause, trigger.first, verb.last, part, verbal=True, passive=True
                )
        farthest = _WIDER if words[trigger.last] == "را" else _WIDEST
        if not wide or len(gap) > farthest or not _SIGN_STOPS.isdisjoint(gap):
            return None
        if pair.near and not wide[0].middle:
            return None
        trigger.entries = wide
        passive = verb.passive or any([verb.lemma in one.passive for one in wide])
        if wide[0].rule.type != "REQUEST":  # whom it is addressed to may stand before both
            begin = self._part_start(words, trigger, clause, begin)
        part = (begin, verb.last)
        return Act(trigger, clause, trigger.first, verb.last, part, verbal=True, passive=passive)

    def _read_near(self, pair: _Pair, fits: tuple[Entry, ...]) -> Act | None:
        """Return a trigger with a verb right behind it, or behind "and" and another verb's noun."""
        words, trigger, clause, verb = pair.words, pair.trigger, pair.clause, pair.verb
        first, last = trigger.first, trigger.last
        joined = pair.gap[:1] in _JOINTS or pair.gap[:2] == [",", "و"]
        if not pair.near and (words[first - 1] in _GOVERNING or not joined):
            return None
        if verb.lemma == "خواستن":
            pointed = words[first - 1] in _POINTERS
            fits = tuple(
                one for one in fits
                if not one.noun or (one.rule.type in _ASKED and not pointed)
            )  # fmt: skip
        nouns = [one.noun for one in fits]
        if not fits or (
            not pair.near and ((last > first and all(nouns)) or _has_own(words, first, nouns))
        ):
            return None
        trigger.entries = fits
        passive = verb.passive or (verb.lemma in BECOME and any(nouns)) or any(
            [verb.lemma in one.passive for one in fits if not one.noun]
        )  # fmt: skip
        end = verb.last if pair.near else last
        start = self._part_start(words, trigger, clause, clause.tokens[0])
        return Act(trigger, clause, first, end, (start, end), verbal=True, passive=passive)

    def _part_start(self, words: list[str], trigger: Trigger, clause: Clause, begin: int) -> int:
        """Return where the part of a clause begins that a shared verb has behind an elided one."""
        for at in range(trigger.first - 1, begin, -1):
            if words[at] == "و" and words[at - 1] in self._ahead and at in clause.tokens:
                return begin if _shares_object(words, trigger, at, begin) else at + 1
        return begin


@dataclass(frozen=True, slots=True)
class _Pair:
    """A trigger and the verb of its clause behind it, which may tell one act together.

    `gap`: the words of the clause between them; `near`: do these leave the two together?
    """

    words: list[str]
    trigger: Trigger
    clause: Clause
    verb: Verb
    gap: list[str]
    near: bool


def _pair(words: list[str], trigger: Trigger, clause: Clause, verb: Verb) -> _Pair:
    """Return a trigger and a verb with what stands between them, but not in clauses inside."""
    tokens = clause.tokens
    if tokens[-1] - tokens[0] < len(tokens):
        gap = words[trigger.last + 1 : verb.first]
    else:
        gap = [words[k] for k in cut(tokens, trigger.last + 1, verb.first - 1)]
    near = len(gap) <= _MOST_SLIPS and _SLIPS.issuperset(gap)
    return _Pair(words, trigger, clause, verb, gap, near)


def _may_pair(words: list[str], trigger: Trigger, clause: Clause, verb: Verb) -> bool:
    """May a verb tell an act with a trigger before it; not: took the decision to meet?"""
    if verb.first <= trigger.last:
        return False
    if verb.lemma != "گرفتن":
        return verb.lemma in trigger.lemmas
    decided = DECISION in words[clause.tokens[0] : trigger.first]
    return not decided and not trigger.lemmas.isdisjoint(("گرفتن", "قرار گرفتن"))


def _lend_helper(words: list[str], trigger: Trigger, verb: Verb) -> Verb:
    """Return the verb as a trigger before "and" has it, which shares only its helper.

    Freed and brought (شدند), condemned it and asked for (خواستار شد).
    """
    lemmas, last = trigger.lemmas, trigger.last
    if words[last + 1 : last + 2] != ["و"]:
        return verb
    if verb.passive and verb.lemma not in lemmas and "شدن" in lemmas:
        return verb._replace(lemma="شدن", passive=False)
    marked = "را" in words[max(0, trigger.first - _NEAR) : trigger.first]
    if marked and _DO in lemmas and (verb.lemma not in lemmas or verb.lemma in BECOME):
        return verb._replace(lemma=_DO, passive=False)
    return verb


def _read_named(words: list[str], trigger: Trigger, clause: Clause) -> Act | None:
    """Return a trigger as a noun that names an act, None where it is none."""
    first, choice = trigger.first, trigger.choice
    if choice is not None and choice.entries is trigger.entries and not choice.alone:
        nouns = choice.nouns
    else:
        before = words[first - 1] if first else ""
        nouns = tuple(
            one for one in trigger.entries if one.noun
            and not ("alone" in one.rule.traits and before in one.rule.unless.forms)
        )  # fmt: skip
    if not nouns:
        return None
    trigger.entries = nouns
    return Act(trigger, clause, first, trigger.last, (clause.tokens[0], clause.tokens[-1]))


def _read_verb(clause: Clause, verb: Verb, entries: tuple[Entry, ...]) -> Act:
    """Return what a verb tells by itself."""
    trigger = Trigger(verb.first, verb.last, entries)
    part = (clause.tokens[0], verb.last)
    return Act(trigger, clause, verb.first, verb.last, part, verbal=True, passive=verb.passive)


def _has_own(words: list[str], first: int, nouns: list[bool]) -> bool:
    """Is a noun governed by what stands before it, so that the verb is not its own?"""
    return any(nouns) and first > 0 and words[first - 1] in _HEADS


def _opens_again(word: str, gap: list[str]) -> bool:
    """Does the preposition of a verb stand nearer to it: thanked X for (از) it, spoke of (از)?"""
    return word == "از" and any(
        one == word and other not in _AGENTS for one, other in pairwise(gap)
    )


def _list_apart(
    words: list[str],
    entries: list[Entry],
    trigger: Trigger,
    verb: Verb,
    beside: Trigger | None,
    gap: list[str],
) -> tuple[Entry, ...]:
    """Return the entries whose element and verb the words between leave one."""
    own = verb.lemma == "دادن" and gap[-1:] in _OWN_WORDS
    if trigger.first == trigger.last and _opens_again(words[trigger.first], gap):
        return ()
    taken, cut_off = _takes_verb(beside, verb), "را" in _cut_object(gap)
    kept = []
    for one in entries:
        if one.middle:
            stands = tuple(gap[-len(one.middle) :]) == one.middle
        else:
            stands = not (
                own
                or (
                    cut_off
                    and one.rule.type != "THREATEN"
                    and not ("agree" in one.rule.traits or verb.lemma == "رساندن")
                )
                or (taken and not _is_asked(one, trigger, beside, verb))
            )
        if stands:
            kept.append(one)
    return tuple(kept)


def _shares_object(words: list[str], trigger: Trigger, at: int, begin: int) -> bool:
    """Is it done to the object of the verb before: seized a ship (را) and after a day freed?"""
    types = {one.rule.type for one in trigger.entries}
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
    if verb.lemma == "رفتن":
        return words[verb.first - 1] == "فرو"
    return (
        verb.lemma == "آمدن" and words[verb.last + 1 : verb.last + 2] == ["که"]
        and not _TEXTS.isdisjoint(words[k] for k in clause.tokens)
    )  # fmt: skip


def _takes_verb(trigger: Trigger | None, verb: Verb) -> bool:
    """Is the verb that of a trigger right before it (X درخواست ... موافقت کرد)?"""
    return trigger is not None and verb.lemma in trigger.lemmas and any(
        [verb.lemma in one.lemmas and not one.middle and (
            not one.noun or verb.lemma not in BECOME
        ) for one in trigger.entries]
    )  # fmt: skip


def _is_asked(entry: Entry, trigger: Trigger, beside: Trigger | None, verb: Verb) -> bool:
    """Is what stands behind a demand or promise what is meant: درخواست کمک کردن, خواهان X شدن?"""
    if entry.rule.type == "REQUEST" and verb.lemma in BECOME & entry.active:
        return True
    asks = entry.rule.type == "REQUEST" or "agree" in entry.rule.traits
    return asks and beside is not None and trigger.first < beside.first <= trigger.last + 1


def _cut_object(gap: list[str]) -> list[str]:
    """Return the words of a gap without the sign of the object at their end: (را), (را که)."""
    end = len(gap) - (gap[-1:] == ["که"] and gap[-2:-1] == ["را"])
    return gap[: end - (gap[end - 1 : end] == ["را"])]
