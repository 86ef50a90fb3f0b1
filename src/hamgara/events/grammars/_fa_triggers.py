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
able (what somebody may do), people (people may do it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from hamgara.events.vocabulary import Rule, Vocabulary

_TAKES = {
    "joint": ("with", "between", "in"),
    "visit": ("to", "in"),
    "host": ("from", "with", "in"),
    "toward": ("to", "for", "from"),
    "against": ("against", "to", "with", "about"),
    "from": ("from", "to"),
    "envoy": ("in", "to", "by", "from"),
}
_ACTIVE = frozenset(["کردن", "نمودن", "ساختن", "گرداندن"])
_PASSIVE = frozenset(["شدن", "گردیدن", "گشتن"])
_TURNING_TO = frozenset({"پرداختن", "نشستن"})
"""Verbs that may stand far behind what one turns to: به گفتگو درباره X پرداخت."""
ARE = "هاند"
"""Ends a noun with "are" in one word: they are in talks."""
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
_TURNED = {"رساندن": "رسیدن", "رسانیدن": "رسیدن", "درآوردن": "درآمدن"}
_ENDINGS = ("", "ی", "ها", "های", "هایی", "هایش", "هایشان", "هایمان", "ش", "شان", "یش", "یشان")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule with its lists as the reader needs them."""

    rule: Rule
    genitive: str
    takes: frozenset[str]
    near: frozenset[str]
    needs: frozenset[str]
    unless: frozenset[str]
    traits: frozenset[str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A way to say an act: a noun, or an element with the lemmas that make a verb of it.

    `gap`: words may stand between the element and the verb (وارد باکو شد), before the words
    `middle` where the verb is of several (با پاسخ X روبرو شد).
    """

    rule: Compiled
    noun: bool
    gap: bool = False
    active: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    middle: tuple[str, ...] = ()


@dataclass(slots=True)
class Trigger:
    """Words of a sentence that may fire one of some rules.

    `lemmas`: the verbs that may make a verb of one of the entries.
    """

    first: int
    last: int
    entries: tuple[Entry, ...]
    lemmas: frozenset[str] = frozenset()


_Rows = dict[tuple[str, ...], tuple[tuple[Entry, ...], frozenset[str]]]


class Triggers:
    """All rules of the vocabulary by their first words."""

    def __init__(self, vocabulary: Vocabulary, split: Mapping[str, list[str]]) -> None:
        self._by_first: dict[str, dict[tuple[str, ...], list[Entry]]] = {}
        self.simple: dict[str, list[Entry]] = {}
        self._split = split
        for rule in vocabulary.rules:
            self._add(rule)
        self._compiled: dict[str, tuple[list[int], _Rows]] = {}

    def _compile(self, first: str) -> tuple[list[int], _Rows]:
        """Return the forms that begin with a word and their lengths, when first asked for."""
        forms = self._by_first[first]
        rows = {words: (tuple(some), _list_lemmas(some)) for words, some in forms.items()}
        made = self._compiled[first] = sorted({*map(len, rows)}, reverse=True), rows
        return made

    def _add(self, rule: Rule) -> None:
        lists = rule.words
        compiled = Compiled(
            rule,
            (lists.get("genitive") or ("subject",))[0],
            frozenset(lists.get("takes", _TAKES[rule.frame])),
            frozenset(self._spell(lists.get("near", ()))),
            frozenset(self._spell(lists.get("needs", ()))),
            frozenset(self._spell(lists.get("unless", ()))),
            frozenset(lists.get("traits", ())),
        )
        named = Entry(compiled, noun=True)
        for noun in lists.get("nouns", ()):
            for words in self._inflect(noun):
                self._put(words, named)
        for verb in lists.get("verbs", ()):
            head, gap, rest = verb.partition("~")
            *middle, light = self._split[rest if gap else head]
            element = self._split[head] if gap else middle
            if not element:
                self.simple.setdefault(light, []).append(Entry(compiled, noun=False))
                continue
            active = _ACTIVE if light in _ACTIVE else frozenset({light})
            if light in _ACTIVE and (middle or element)[-1] in _DECLARED:
                active = _ACTIVE | {"داشتن"}
            passive = _PASSIVE if light in _ACTIVE else frozenset()
            if light in _TURNED:
                passive = frozenset({_TURNED[light]})
            if (middle or element)[-1] in ("قرار", "هدف") and light == "دادن":
                passive = frozenset({"گرفتن"})
            between = tuple(middle) if gap else ()
            entry = Entry(
                compiled, noun=False, gap=bool(gap), active=active, passive=passive, middle=between
            )
            self._put(tuple(element), entry)
            if not gap and light in _TURNING_TO and element[0] == "به" and len(element) > 1:
                self._put(tuple(element), replace(entry, gap=True))
            if gap and len(element) == 1 and element[0][-1] not in "یهاو":
                self._put((element[0] + "ی",), entry)
            if element[-1] == "قرار" and len(element) > 1 and light == "دادن":
                self._put(
                    tuple(element[:-1]), Entry(compiled, noun=False, gap=True, passive=_SUFFERED)
                )

    def _put(self, words: tuple[str, ...], entry: Entry) -> None:
        rows = self._by_first.setdefault(words[0], {}).setdefault(words, [])
        if entry not in rows:
            rows.append(entry)

    def _inflect(self, noun: str) -> set[tuple[str, ...]]:
        """Return a noun phrase in its forms: endings on the first and on the last word."""
        words = self._split[bare_form(noun)]
        if noun.startswith("="):
            return {tuple(words)}
        lasts = list_endings(words[-1])
        if len(words) == 1:
            return {(last,) for last in lasts}
        inner = [
            [word, word + "ی"] if word[-1] in "او" and len(word) > 2 else [word]
            for word in words[:-1]
        ]
        firsts = {words[0], *inner[0]}
        if len(words[0]) > 3:
            firsts |= {words[0] + "های", words[0] + "ی"}
        made: set[tuple[str, ...]] = set()
        for first in firsts:
            for last in lasts:
                made.add((first, *words[1:-1], last))
        return made

    def _spell(self, forms: Iterable[str]) -> set[str]:
        made: set[str] = set()
        for form in forms:
            words = self._split[bare_form(form)]
            made.update(list_endings(words[0]) if len(words) == 1 else (" ".join(words),))
        return made

    def find(self, words: list[str], lemmas: set[str]) -> list[Trigger]:
        """Return the triggers of several words or of nouns, at each place the longest first.

        `lemmas`: the verbs of the sentence; what needs another verb to be an act is left out.
        """
        if "گرفتن" in lemmas:
            lemmas = lemmas | _SUFFERED
        found: list[Trigger] = []
        known, compiled = self._by_first, self._compiled
        quoted = '"' in words
        for at in [k for k, word in enumerate(words) if word in known]:
            lengths, rows = compiled.get(words[at]) or self._compile(words[at])
            longer = False
            for length in lengths:
                phrase = tuple(words[at : at + length])
                end = at + len(phrase) - 1
                row = rows.get(phrase)
                if row is None and quoted:
                    phrase, end = _unquote(words, at, length)
                    row = rows.get(phrase)
                if row is not None and (not longer or any(one.gap or one.noun for one in row[0])):
                    longer = True
                    if any(one.noun for one in row[0]) or not lemmas.isdisjoint(row[1]):
                        found.append(Trigger(at, end, *row))
        return found


def _unquote(words: list[str], at: int, length: int) -> tuple[tuple[str, ...], int]:
    """Return so many words from a place on without the quotes among them, and the last's place."""
    some = [k for k in range(at, min(at + length + 2, len(words))) if words[k] != '"'][:length]
    return tuple(words[k] for k in some), some[-1] if some else at


def _list_lemmas(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the verbs that may make a verb of one of the entries."""
    made: set[str] = set()
    for one in entries:
        made |= LIGHT if one.noun else one.active | one.passive
    return frozenset(made)


def bare_form(form: str) -> str:
    """Return a form without the sign =."""
    return form.removeprefix("=")


@lru_cache(maxsize=8192)
def list_endings(word: str) -> frozenset[str]:
    """Return a noun with the endings it may have in a phrase."""
    forms = {word + ending for ending in _ENDINGS}
    if word[-1] == "ه":
        forms |= {word + "ای", word + "اش", word + "اشان", word[:-1] + "گان"}
    if word[-1] in "او":
        forms |= {word + "یی", word + "یش", word + "یشان"}
    if word.endswith(("ات", "ان")):
        forms.add(word + "ی")
    return frozenset(forms)


Lists = Mapping[str, tuple[str, ...]]
