"""Asides of a Persian clause: what somebody does beside what its verb tells."""

from __future__ import annotations

from itertools import pairwise

from hamgara.events.grammars._fa_cases import COUNTS
from hamgara.events.grammars._fa_sentence import Clause, Sentence

_BESIDE = frozenset(
    [
        "اشاره", "تاکید", "بیان", "ابراز", "قدردانی", "تشکر", "تبریک", "تسلیت", "تقدیر",
        "یادآوری", "استناد", "انتقاد", "محکوم", "محکومیت", "استقبال", "تمجید", "ستایش", "توجه",
        "رد", "تشریح", "تبیین", "گرامیداشت", "اظهار", "ارائه", "ارایه", "سپاس", "مهم", "اعلام",
    ]
)  # fmt: skip
"""Nouns behind "with" that say what a speaker does on the side: with thanks to X, he said."""
_AFTER = frozenset([("در", "نتیجه"), ("به", "رغم"), ("پس", "از"), ("بعد", "از")])
"""What opens an aside that says of what something came."""
_OPENING = frozenset({"با", "طی", "ضمن", *(one for one, _ in _AFTER)})
_GOOD_FOR = frozenset(
    [("به", one) for one in ("سود", "نفع", "زیان", "ضرر", "صلاح", "معنای", "منزله", "مثابه")]
)
"""What says of an act only what it is worth: to the benefit of both."""
_CONFIRMED = frozenset({"رد", "تایید", "تکذیب", "تأیید"})
_REPORTED = frozenset({"خبر", "خبرها", "خبرهای", "گزارش", "گزارشها", "گزارشهای", "شایعه", "ادعای"})
_DO = ("کرد", "کند", "کنند", "میکن", "نکرد", "خواهد", "خواهند", "داشت")
_ISSUES = frozenset({"صدور", "امضای", "انتشار", "ارسال"})
"""Behind "with": by the issue of a decree, a statement, a message."""
_LONGEST = 24
_BEFORE_PRESS = frozenset({"جمع", "به"})
_PRESS = frozenset({"خبرنگاران", "خبرنگار", "رسانهها"})


def list_strangers(made: Sentence) -> set[int]:
    """Return the places of the press that is told something, and of taking part, which is no firm.

    Among reporters, to reporters; to take part (شرکت) in it, with X taking part.
    """
    words, found = made.words, set()
    if not _PRESS.isdisjoint(made.bag):
        found = {
            k for k, word in enumerate(words[1:], 1)
            if word in _PRESS and words[k - 1] in _BEFORE_PRESS
        }  # fmt: skip
    if "شرکت" in made.bag:
        starts = {one.first for one in made.phrases}
        for at in [k for k, word in enumerate(words[:-1]) if word == "شرکت"]:
            joins = words[at - 1 : at] == ["با"] and at + 1 in starts
            if joins or words[at + 1] == "در" or words[at + 1].startswith(_DO):
                found.add(at)
    return found


def is_whole(words: list[str], at: int) -> bool:
    """Is it an act itself, behind what else names a part of one: as a result, days of talks?"""
    before = words[at - 2 : at]
    return before == ["در", "نتیجه"] or (before[1:] == ["روز"] and before[0] in COUNTS) or (
        before[1:] == ["روز"] and before[0].isdigit()
    )  # fmt: skip


def list_asides(words: list[str], clause: Clause, before: int) -> set[int]:
    """Return the places of the asides that end in a comma before a word: while thanking X, ..."""
    inside = [k for k in clause.tokens if k < before]
    found: set[int] = set()
    for n, at in enumerate(inside):
        if words[at] not in _OPENING:
            continue
        if words[at] in ("با", "طی", "در") and words[at + 1] in _ISSUES and (
            words[at + 2 : at + 3] and words[at + 2].endswith("ی")
        ):  # fmt: skip
            found.update((at, at + 1, at + 2))
            continue
        opens = words[at] == "ضمن" or (words[at] == "با" and words[at + 1] in _BESIDE)
        opens = opens or (words[at], words[at + 1]) in _AFTER
        if not opens or at in found:
            continue
        ahead = inside[n : n + _LONGEST]
        end = next((k for k in ahead if words[k] in (",", "که")), None)
        if end is not None and words[end] == ",":
            found.update(k for k in ahead if k <= end)
    return found


def is_weighed(words: list[str], clause: Clause, last: int) -> bool:
    """Does a clause only say what an act named by a noun is or will be good for?"""
    verb = clause.verb
    if verb is None or verb.lemma != "بودن":
        return False
    behind = [words[k] for k in clause.tokens if last < k < verb.first]
    return any(pair in _GOOD_FOR for pair in pairwise(behind))


def is_left_open(words: list[str], clause: Clause, first: int) -> bool:
    """Is an act only what a report tells that nobody denied or confirmed?"""
    verb = clause.verb
    if verb is None or words[verb.first - 1] not in _CONFIRMED:
        return False
    if not verb.negated and "نه" not in {words[k] for k in clause.tokens}:
        return False
    return any(words[k] in _REPORTED for k in clause.tokens if k < first)
