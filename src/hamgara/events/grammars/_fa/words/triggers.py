"""The words that fire rules in Persian: event nouns, and verbs of one or several words.

A rule's lists: `nouns` (events named by a noun, which also make verbs: دیدار کردن), `verbs`
(infinitives: فراخواندن, به رسمیت شناختن; `~` where words may stand between: وارد ~ شدن),
`near` and `needs` (one of each must stand in the clause),
`unless` (none of these may), `takes` (cases that the noun takes behind it), `genitive` (subject
or object: whom احضارِ X means), `traits`: speech (saying it is doing it: a present is actual),
loose (the target may be unsaid), negated (fires only when negated), content (`near`, `needs` and
`unless` are sought also in the clause that says what is demanded), speaker (who says it is the
source), must (told by what somebody must do), passive (fires only in the passive),
close (one of `near` stands right before), ahead (only what will be or is so: future, present),
headline (only in a clause without a verb), another (another state shall do it: add_asked),
able (what somebody may do), people (people may do it), bids (another is told to do it), main
(in a clause of its own that nobody says), apart (in no clause about something), sent (of what
goes from one to another, whose genitive may be either).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa.words.verbs import BECOME
from hamgara.events.vocabulary import Rule, Vocabulary

_TAKES = {
    "joint": ("with", "between", "in"),
    "visit": ("to", "in"),
    "host": ("from", "with", "in"),
    "toward": ("to", "for", "from"),
    "against": ("against", "to", "with", "about"),
    "from": ("from", "to"),
    "envoy": ("in", "to", "by", "from"),
    "echo": (),
}
_ACTIVE = frozenset(["کردن", "نمودن", "ساختن", "گرداندن"])
_TURNING_TO = frozenset({"پرداختن", "نشستن"})
"""Verbs that may stand far behind what one turns to: به گفتگو درباره X پرداخت."""
_DECLARED = frozenset({"اعلام", "ابراز", "اظهار", "معروض", "ارزانی"})
"""What is declared, by "do" or by "have": اعلام کرد, اعلام داشت."""
_SUFFERED = frozenset({"قرار گرفتن"})
"""The passive of قرار دادن, its agent between: مورد انتقاد X قرار گرفت."""
LIGHT = frozenset(
    [
        "کردن", "نمودن", "داشتن", "شدن", "گردیدن", "گشتن", "دادن", "زدن", "ورزیدن", "سپردن",
        "کشیدن", "آوردن", "گرفتن", "ساختن", "یافتن", "پرداختن", "نشستن", "بردن", "بستن",
        "گذاشتن", "خواستن", "رساندن", "رسیدن", "کاستن", "نهادن",
    ]
)  # fmt: skip
"""The verbs that make a verb of an event noun."""
PRESENT = frozenset({"حضور", "شرکت", "مشارکت", "میزبانی", "ریاست"})
"""Said of those who attend a session; where nobody does, rules of attended sessions do not fire."""
_TURNED = {"رساندن": "رسیدن", "رسانیدن": "رسیدن", "درآوردن": "درآمدن"}
_ENDINGS = ("", "ی", "ها", "های", "هایی", "هایش", "هایشان", "هایمان", "ش", "شان", "یش", "یشان")


class Context(NamedTuple):
    """Forms that are sought beside an act: words, and runs of words that begin with `firsts`."""

    forms: frozenset[str]
    firsts: frozenset[str]

    def lacks(self, bag: set[str]) -> bool:
        """Can no form stand where these are all the words?"""
        return self.forms.isdisjoint(bag) and self.firsts.isdisjoint(bag)

    def stands(self, words: list[str], most: int = 2) -> bool:
        """Does a form of up to `most` (two or three) words stand among some words?"""
        if not self.forms.isdisjoint(words):
            return True
        if self.firsts.isdisjoint(words):
            return False
        pairs = list(map(" ".join, pairwise(words)))
        return not self.forms.isdisjoint(pairs) or (
            most > 2
            and not self.forms.isdisjoint(map(" ".join, zip(pairs, words[2:], strict=False)))
        )


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with its lists as the reader needs them.

    `targets`: cases of whom it is done to, the surest first. `free`: no words or traits of a
    sentence decide whether it fires.
    """

    rule: Rule
    type: str
    id: str
    frame: str
    targets: tuple[str, ...]
    genitive: str
    takes: frozenset[str]
    near: Context
    needs: Context
    unless: Context
    traits: frozenset[str]
    free: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """A way to say an act: a noun, or an element with the lemmas that make a verb of it.

    `lemmas`: the verbs that make a verb of it; `gap`: words may stand between the element and
    the verb (وارد باکو شد), before the words `middle` where the verb is of several (با پاسخ X
    روبرو شد).
    """

    rule: Compiled
    noun: bool
    gap: bool = False
    active: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    middle: tuple[str, ...] = ()
    lemmas: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lemmas", LIGHT if self.noun else self.active | self.passive)


@dataclass(slots=True, eq=False)
class Choice:
    """Entries of a form, and those of them that are nouns or that a verb takes.

    `alone`: one of the nouns is none behind some words. `taken`: by lemma, those that the verb
    makes a verb of, and those that it does from afar; it fills as asked for.
    """

    entries: tuple[Entry, ...]
    nouns: tuple[Entry, ...] = field(init=False)
    alone: bool = field(init=False)
    taken: dict[str, tuple[tuple[Entry, ...], list[Entry]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.nouns = tuple(one for one in self.entries if one.noun)
        self.alone = any("alone" in one.rule.traits for one in self.nouns)

    def take(self, lemma: str) -> tuple[tuple[Entry, ...], list[Entry]]:
        """Return the entries that a verb makes a verb of: near them, with words between."""
        found = self.taken.get(lemma)
        if found is None:
            found = self.taken[lemma] = take_entries(self.entries, lemma)
        return found


def take_entries(entries: tuple[Entry, ...], lemma: str) -> tuple[tuple[Entry, ...], list[Entry]]:
    """Return those of some entries that a verb makes a verb of: near them, with words between."""
    fits = [one for one in entries if lemma in one.lemmas]
    return tuple([one for one in fits if not one.middle]), [one for one in fits if one.gap]


@dataclass(slots=True)
class Trigger:
    """Words of a sentence that may fire one of some rules.

    `lemmas`: the verbs that may make a verb of one of the entries; `gap`: words may stand
    between one of them and its verb; `choice`: what is known of the entries of its form.
    """

    first: int
    last: int
    entries: tuple[Entry, ...]
    lemmas: frozenset[str] = frozenset()
    gap: bool = False
    choice: Choice | None = None


class _Row(NamedTuple):
    """The entries of a form, the verbs of any, and which are left where nobody is present.

    `named`: one is a noun; `gap`: words may stand between one and its verb.
    """

    entries: Choice
    lemmas: frozenset[str]
    unattended: Choice
    named: bool
    gap: bool


class _Forms(NamedTuple):
    """The forms that begin with a word: those of more words with their lengths, longest first.

    `rows`: of the forms met so far.
    """

    single: tuple[tuple[_Row, int], ...]
    seconds: frozenset[str]
    lengths: list[int]
    entries: dict[tuple[str, ...], list[Entry]]
    rows: dict[tuple[str, ...], _Row]

    def find(self, words: tuple[str, ...]) -> _Row | None:
        """Return what is known of a form of more words, compiled when first met."""
        row = self.rows.get(words)
        if row is None and words in self.entries:
            row = self.rows[words] = _list_row(self.entries[words])
        return row


class Triggers:
    """All rules of the vocabulary by their first words."""

    def __init__(self, vocabulary: Vocabulary, split: Mapping[str, list[str]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Entry, bool]]] = {}
        self.simple: dict[str, list[Entry]] = {}
        self._context_words: set[str] = set()
        self._alike = {
            one.split()[0]: tuple(one.split()) for one in vocabulary.lists.get("alike", ())
        }
        for rule in vocabulary.rules:
            self._add(rule, split)
        self._compiled: dict[str, _Forms] = {}
        self.first_words = frozenset(self._by_first)
        self.context_words = frozenset(self._context_words)

    def _compile(self, first: str) -> _Forms:
        """Return the forms that begin with a word, when first asked for."""
        entries: dict[tuple[str, ...], list[Entry]] = {}
        for form, entry, ends in self._by_first[first]:
            for words in _list_ended(form) if ends else (form,):
                rows = entries.setdefault(words, [])
                if entry not in rows:
                    rows.append(entry)
        single = entries.get((first,))
        longer = [words for words in entries if len(words) > 1]
        made = self._compiled[first] = _Forms(
            ((_list_row(single), 1),) if single is not None else (),
            frozenset([words[1] for words in longer]),
            sorted({*map(len, longer)}, reverse=True), entries, {},
        )  # fmt: skip
        return made

    def _add(self, rule: Rule, split: Mapping[str, list[str]]) -> None:
        lists = rule.words
        near, needs, unless = (
            self._compile_context(lists.get(key, ()), split) for key in ("near", "needs", "unless")
        )
        traits = frozenset(lists.get("traits", ()))
        compiled = Compiled(
            rule,
            rule.type,
            rule.id,
            rule.frame,
            rule.target or FRAMES[rule.frame].target,
            (lists.get("genitive") or ("subject",))[0],
            frozenset(lists.get("takes", _TAKES[rule.frame])),
            near,
            needs,
            unless,
            traits,
            not (near.forms or needs.forms or unless.forms or traits),
        )
        named = Entry(compiled, noun=True)
        for noun in lists.get("nouns", ()):
            if noun.startswith("="):
                self._put(tuple(split[bare_form(noun)]), named)
            else:
                self._put_noun(split[noun], named)
        made: dict[tuple[bool, frozenset[str], frozenset[str], tuple[str, ...]], Entry] = {}
        for verb in lists.get("verbs", ()):
            head, gap, rest = verb.partition("~")
            *middle, light = split[rest if gap else head]
            element = split[head] if gap else middle
            if not element:
                self.simple.setdefault(light, []).append(Entry(compiled, noun=False))
                continue
            active = _ACTIVE if light in _ACTIVE else frozenset({light})
            if light in _ACTIVE and (middle or element)[-1] in _DECLARED:
                active = _ACTIVE | {"داشتن"}
            passive = BECOME if light in _ACTIVE else frozenset()
            if light in _TURNED:
                passive = frozenset({_TURNED[light]})
            if (middle or element)[-1] in ("قرار", "هدف") and light == "دادن":
                passive = frozenset({"گرفتن"})
            known = (bool(gap), active, passive, tuple(middle) if gap else ())
            entry = made.get(known)
            if entry is None:
                entry = made[known] = Entry(compiled, False, *known)  # noqa: FBT003 - no noun
            self._put(tuple(element), entry)
            if not gap and light in _TURNING_TO and element[0] == "به" and len(element) > 1:
                self._put(tuple(element), replace(entry, gap=True))
            if gap and len(element) == 1 and element[0][-1] not in "یهاو":
                self._put((element[0] + "ی",), entry)
            if element[-1] == "قرار" and len(element) > 1 and light == "دادن":
                self._put(
                    tuple(element[:-1]), Entry(compiled, noun=False, gap=True, passive=_SUFFERED)
                )

    def _put(self, words: tuple[str, ...], entry: Entry, *, ends: bool = False) -> None:
        """Keep a form under its first word; `ends`: its last one takes endings."""
        self._by_first.setdefault(words[0], []).append((words, entry, ends))

    def _put_noun(self, words: list[str], entry: Entry) -> None:
        """Keep a noun phrase with endings on the first and on the last word."""
        first, *rest = words
        if not rest:
            for form in list_endings(first):
                self._put((form,), entry)
            return
        firsts = {first}
        if len(first) > 3:
            firsts |= {first + "های", first + "ی"}
        elif len(first) > 2 and first[-1] in "او":
            firsts.add(first + "ی")
        for form in firsts:
            self._put((form, *rest), entry, ends=True)

    def _compile_context(self, forms: Iterable[str], split: Mapping[str, list[str]]) -> Context:
        words: set[str] = set()
        runs: dict[str, str] = {}
        for form in forms:
            first, *rest = split[bare_form(form)]
            if rest:
                runs[" ".join((first, *rest))] = first
            else:
                for word in self._alike.get(first, (first,)):
                    words |= list_endings(word)
        firsts = frozenset(runs.values())
        self._context_words |= words | firsts
        return Context(frozenset(words.union(runs)), firsts)

    def find(
        self, words: list[str], bag: set[str], taken: set[int], lemmas: set[str]
    ) -> list[Trigger]:
        """Return the triggers of several words or of nouns, at each place the longest first.

        Args:
            words: of a sentence.
            bag: the same as a set.
            taken: places of words where none begins.
            lemmas: the verbs of the sentence; what needs another one to be an act is left out.
        """
        if "گرفتن" in lemmas:
            lemmas = lemmas | _SUFFERED
        found: list[Trigger] = []
        known, compiled = self._by_first, self._compiled
        attended = not PRESENT.isdisjoint(bag)
        following = [*words[1:], ""]
        for at in [k for k, word in enumerate(words) if word in known and k not in taken]:
            forms = compiled.get(words[at]) or self._compile(words[at])
            rows: Sequence[tuple[_Row, int]] = forms.single
            if following[at] in forms.seconds or following[at] == '"':
                rows = [*_find_longer(words, at, forms), *rows]
            for number, (row, size) in enumerate(rows):
                choice = row.entries if attended else row.unattended
                if choice.entries and (row.named or (
                    (row.gap or not number) and not lemmas.isdisjoint(row.lemmas)
                )):  # fmt: skip
                    found.append(
                        Trigger(at, at + size - 1, choice.entries, row.lemmas, row.gap, choice)
                    )
        return found


def _list_ended(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield a form with each ending of its last word."""
    for last in list_endings(words[-1]):
        yield (*words[:-1], last)


def _find_longer(words: list[str], at: int, forms: _Forms) -> Iterator[tuple[_Row, int]]:
    """Yield the forms of more words at a place, with how many words they take there."""
    for length in forms.lengths:
        phrase = tuple(words[at : at + length])
        row, size = forms.find(phrase), length
        if row is None and '"' in phrase:
            phrase, end = _unquote(words, at, length)
            row, size = forms.find(phrase), end - at + 1
        if row is not None and len(phrase) == length:
            yield row, size


def _unquote(words: list[str], at: int, length: int) -> tuple[tuple[str, ...], int]:
    """Return so many words from a place on without the quotes among them, and the last's place."""
    some = [k for k in range(at, min(at + length + 2, len(words))) if words[k] != '"'][:length]
    return tuple(words[k] for k in some), some[-1] if some else at


def _list_row(entries: list[Entry]) -> _Row:
    lemmas: set[str] = set()
    for one in entries:
        lemmas |= one.lemmas
    choice = unattended = Choice(tuple(entries))
    if any("attended" in one.rule.traits for one in entries):
        left = tuple(one for one in entries if "attended" not in one.rule.traits)
        unattended = Choice(left)
    return _Row(
        choice, frozenset(lemmas), unattended,
        any(one.noun for one in entries), any(one.gap for one in entries),
    )  # fmt: skip


def bare_form(form: str) -> str:
    """Return a form without the sign =."""
    return form.removeprefix("=")


@lru_cache(maxsize=8192)
def list_endings(word: str) -> frozenset[str]:
    """Return a noun with the endings it may have in a phrase."""
    forms = {word + ending for ending in _ENDINGS}
    if word[-1] == "ه":
        forms |= {word + "ای", word + "اش", word + "اشان", word[:-1] + "گان"}
    if word[-1] == "ی":
        forms |= {word + "اش", word + "اشان"}
    if word[-1] in "او":
        forms |= {word + "یی", word + "یش", word + "یشان"}
    if word.endswith(("ات", "ان")):
        forms.add(word + "ی")
    return frozenset(forms)
