"""Asides of a Persian clause: what somebody does beside what its verb tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from hamgara.events.grammars._fa.clauses.objects import COUNTS
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Sentence, Standing

_BESIDE = frozenset(
    [
        "اشاره", "تاکید", "بیان", "ابراز", "قدردانی", "تشکر", "تبریک", "تسلیت", "تقدیر",
        "یادآوری", "استناد", "انتقاد", "محکوم", "محکومیت", "استقبال", "تمجید", "ستایش", "توجه",
        "رد", "تشریح", "تبیین", "گرامیداشت", "اظهار", "ارائه", "ارایه", "سپاس", "مهم", "اعلام",
    ]
)  # fmt: skip
"""Nouns behind "with" that say what a speaker does on the side: with thanks to X, he said."""
_GIVING = frozenset({"ارسال", "تحویل", "فرستادن", "اعزام", "اهدای", "اهدا"})
_AFTER = frozenset([("در", "نتیجه"), ("به", "رغم"), ("پس", "از"), ("بعد", "از")])
"""What opens an aside that says of what something came."""
_OPENING = frozenset({"با", "طی", "ضمن", "به", "بر", "بنا", *(one for one, _ in _AFTER)})
_GOOD_FOR = frozenset(
    [("به", one) for one in ("سود", "نفع", "زیان", "ضرر", "صلاح", "معنای", "منزله", "مثابه")]
)
"""What says of an act only what it is worth: to the benefit of both."""
_CONFIRMED = frozenset({"رد", "تایید", "تکذیب", "تأیید"})
_REPORTED = frozenset({"خبر", "خبرها", "خبرهای", "گزارش", "گزارشها", "گزارشهای", "شایعه", "ادعای"})
_DO = ("کرد", "کند", "کنند", "میکن", "نکرد", "خواهد", "خواهند", "داشت")
_ISSUES = frozenset({"صدور", "امضای", "انتشار", "ارسال"})
"""Behind "with": by the issue of a decree, a statement, a message."""
_UNDER = frozenset(
    [("به", "موجب"), ("به", "استناد"), ("به", "حکم"), ("بر", "اساس"), ("بر", "پایه"),
     ("بر", "مبنای"), ("بنا", "بر"), ("بنا", "به")]
)  # fmt: skip
_LONGEST = 24
_WHY = frozenset(
    ["دلیل", "خاطر", "علت", "سبب", "اعتراض", "پی", "دنبال", "واکنش", "پاسخ", "تلافی", "اثر"]
)
_GRAVE = frozenset(
    ["حمله", "حملات", "یورش", "تجاوز", "بمباران", "کشتار", "ترور", "انفجار", "جنگ", "بالون",
     "بالونهای", "بالونها"]
)  # fmt: skip
"""Behind "because of": what an act answers, which says nothing of the act itself."""
_BEFORE_PRESS = frozenset({"جمع", "به"})
_PRESS = frozenset({"خبرنگاران", "خبرنگار", "رسانهها"})
_SETTINGS = frozenset(
    [
        "گفتگو", "گفتوگو", "گفتگوی", "گفتوگوی", "گفتگویی", "گفتوگویی", "مصاحبه", "مصاحبهای",
        "نشست", "نشستی", "دیدار", "دیداری", "ملاقات", "جلسه", "جلسهای", "همایش", "همایشی",
        "مراسم", "مراسمی", "میزگرد", "میزگردی", "جمع", "پاسخ",
    ]
)  # fmt: skip
"""Behind "in": where somebody speaks, whoever listens there."""
_LONGEST_SETTING = 6
_LONGEST_PARTNER = 8
_AGENCY = ["خانه", "ملت"]
"""The agency of a parliament, called by what the parliament is called too."""
_AHEAD = frozenset({"از", "به", "با", "در", "بر", "را", "که", ",", "تا", "برای", "درباره"})
_DEALINGS = {
    "با": frozenset(
        ["همکاری", "همکاریهای", "ارتباط", "تجارت", "معامله", "رابطه", "روابط", "پیوند", "تماس",
         "مبادله", "همدستی", "اختلاف"]
    ),
    "به": frozenset(["فروش", "صادرات", "ارسال", "صدور", "کمک", "خدمت", "تحویل", "انتقال"]),
    "از": frozenset(["حمایت", "پشتیبانی", "واردات", "خرید", "جانبداری", "طرفداری", "دفاع"]),
}  # fmt: skip
"""What one has with, gives to or takes from another, by the preposition behind it."""
_CAUSED = frozenset({"دلیل", "خاطر", "علت", "سبب", "بابت", "جهت", "اتهام"})
_WITHIN = frozenset({"در", "طی"})
_TALKS = ("گفتگو", "گفتوگو")
_BROADCAST = frozenset({"رادیویی", "تلویزیونی", "مطبوعاتی", "خبری", "رسانهای"})
_PRESS = frozenset({"رسانه", "رسانهای", "رسانهها", "رسانههای", "خبرنگار", "خبرنگاران", "شبکه"})
_PARTNERED = frozenset({"با", "میان", "بین", "تلفنی", "که", "جداگانه", "دوجانبه", "مشترک", ","})
_LISTENERS = frozenset({"با", "جمع", "به"})
_MANY = 4
_MANY_OF = frozenset(["ده", "دهها", "صدها", "دوازده", "پانزده", "بیست", "سی", "چهل", "پنجاه", "صد"])

_LONGEST_TITLE = 9
_NAMED_BY = frozenset(
    ["خواند", "خواندند", "خوانده", "نامید", "نامیدند", "نامیده", "دانست", "دانستند", "دانسته",
     "توصیف", "قلمداد", "عنوان", "تلقی", "ارزیابی", "تعبیر", "لقب", "شمرد", "برشمرد", "یافت"]
)  # fmt: skip
"""Behind a quoted title: what somebody calls something."""


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


def list_audience(made: Sentence, clause: Clause, before: int) -> set[int]:
    """Return the places of those who only listen: in a meeting with students he asked X to do it.

    What stands behind "in", an occasion and "with", up to the next phrase or preposition.
    """
    words, tokens = made.words, set(clause.tokens)
    starts = {one.first for one in made.phrases}
    found: set[int] = set()
    for at in [k for k in clause.tokens if words[k] == "در" and k + 2 < before]:
        ahead = [k for k in range(at + 1, min(before, at + _LONGEST_SETTING)) if k in tokens]
        begin = next((k for k in ahead if words[k] in _SETTINGS), None)
        if begin is None or any(k in starts for k in range(at, begin)):
            continue
        joint = next((k for k in ahead if k >= begin and words[k] in _LISTENERS), None)
        if joint is None:
            continue
        for k in range(joint + 1, min(before, joint + _LONGEST_SETTING)):
            if k in starts or k not in tokens or words[k] in _AHEAD:
                break
            found.add(k)
    return found


def find_dealing(
    words: list[str], standing: Standing, ends: dict[int, int],
    preposition: Callable[[list[str], int], tuple[str, int] | None],
) -> str:  # fmt: skip
    """Return the case of dealings with somebody: because of cooperation with X; "" for none.

    `ends`: first words of phrases by their last, which may stand between: the support of Y for X.
    """
    at, known = standing.before - 1, _DEALINGS.get(words[standing.before], frozenset())
    if standing.owner is not None or at < 1 or not known:
        return ""
    at = ends.get(at, at + 1) - 1
    if words[at] not in known:
        return ""
    for back in range(at - 1, max(-1, at - _LONGEST_SETTING), -1):
        found = preposition(words, back)
        if found is not None:
            caused = not _CAUSED.isdisjoint(words[found[1] : back + 1])
            return "reason" if caused or found[0] == "reason" else ""
        if words[back] in (",", "را", "که"):
            break
    return ""


def is_interview(made: Sentence, act: Act) -> bool:
    """Does somebody only speak to the press: in a talk on the radio, with the television of X?"""
    words, first = made.words, act.first
    if words[first - 1] not in _WITHIN or not words[first].startswith(_TALKS):
        return False
    behind = words[act.last + 1 : act.last + 2]
    told = [word for word in words[act.last + 1 : act.last + 4] if word != "یک"]
    if not _BROADCAST.isdisjoint(behind) or (
        told[:1] == ["با"] and not _PRESS.isdisjoint(told[1:2])
    ):
        return True
    if words[first - 1] == "در" and told[:1] == ["با"] and (
        told[1:] == _AGENCY or not _names_partner(made, act)
    ):  # fmt: skip
        return True
    owned = made.list_owned(act.trigger)
    alone = words[act.last].endswith("یی") and not owned and _PARTNERED.isdisjoint(behind)
    return alone or any(
        stands.media or "JRN" in (one.role, *(a.role for a in one.actors)) for one, stands in owned
    )


def _names_partner(made: Sentence, act: Act) -> bool:
    """Is anybody of a state, or told of before, named behind "with", where a talk is?"""
    starts = {one.first for one in made.phrases}
    for k in range(act.last + 2, min(len(made.words), act.last + 2 + _LONGEST_PARTNER)):
        if k in starts:
            return True
        if k in made.verbs or made.words[k] in _AHEAD:
            return False
    return False


def is_whole(words: list[str], at: int) -> bool:
    """Is it an act itself, behind what else names a part of one: as a result, days of talks?"""
    before = words[at - 2 : at]
    return before == ["در", "نتیجه"] or (before[1:] == ["روز"] and before[0] in COUNTS) or (
        before[1:] == ["روز"] and before[0].isdigit()
    )  # fmt: skip


_INFINITIVE = ("کردن", "دادن", "بردن", "گرفتن", "زدن", "آوردن", "گذاشتن", "شدن", "کشیدن", "رفتن")
"""Ends of what one does beside something else: with (با) raising the budget, X did."""


def list_asides(words: list[str], clause: Clause, before: int) -> set[int]:
    """Return the places of the asides that end in a comma before a word: while thanking X, ..."""
    inside = [k for k in clause.tokens if k < before]
    found: set[int] = set()
    for n, at in enumerate(inside):
        if words[at] not in _OPENING and words[at] not in _WHY:
            continue
        if issued := list_issued(words, [at]):
            found |= issued
            continue
        if words[at] in _WHY and words[at - 1] in ("به", "در", "بر", "پس", "از"):
            found.update(k for k in inside[n + 1 : n + 5] if words[k] in _GRAVE)
            continue
        opens = words[at] == "ضمن" or (words[at] == "با" and words[at + 1] in _BESIDE)
        opens = opens or (words[at], words[at + 1]) in _AFTER
        opens = opens or (words[at] == "با" and any(
            word.endswith(_INFINITIVE) for word in words[at + 1 : at + 4]
        ))  # fmt: skip
        if not opens or at in found:
            continue
        ahead = inside[n : n + _LONGEST]
        end = next((k for k in ahead if words[k] in (",", "که")), None)
        if end is not None and words[end] == ",":
            found.update(k for k in ahead if k <= end)
    return found


def list_issued(words: list[str], places: Iterable[int]) -> set[int]:
    """Return the words that tell by which paper something is told, or under which it is done.

    By the issue of a statement; under a decree that was published in X.
    """
    found: set[int] = set()
    for at in places:
        one, two, three = (*words[at : at + 3], "", "")[:3]
        issues = one in ("با", "طی", "در") and two in _ISSUES and three.endswith("ی")
        under = (one, two) in _UNDER and three.endswith("ی") and words[at + 3 : at + 4] == ["که"]
        if issues or under:
            found.update((at, at + 1, at + 2))
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


def is_counted(words: list[str], act: Act) -> bool:
    """Is it one of many that are only counted: more than ten meetings in recent years?"""
    before = words[act.first - 1] if act.first else ""
    return (before.isdecimal() and int(before) >= _MANY) or before in _MANY_OF


def gives_counted(words: list[str], act: Act) -> bool:
    """Does a noun tell that something counted was given: thanked for sending two helicopters?"""
    behind = words[act.last + 1 : act.last + 2]
    counted = bool(behind) and (behind[0].isdigit() or behind[0] in COUNTS)
    return words[act.first] in _GIVING and counted


_ROUND = "دور"
_NUMBERED = frozenset(
    [
        "بعدی", "آینده", "آتی", "تازه", "جدید", "پایانی", "نهایی", "دوم", "سوم", "چهارم", "پنجم",
        "ششم", "هفتم", "هشتم", "نهم", "دهم", "دیگر", "دیگری",
    ]
)  # fmt: skip
_THESE = frozenset({"این", "آن", "همین"})


def is_round(words: list[str], first: int) -> bool:
    """Is it a further round of talks told of before: the sixth round of these talks?"""
    at = first - 2 if words[first - 1] in _THESE else first - 1
    return at > 0 and words[at] in _NUMBERED and words[at - 1] == _ROUND


def list_titles(words: list[str]) -> set[int]:
    """Return the words of a quoted title that somebody gives: called it "a play long written".

    No verb among them ends a clause.
    """
    found: set[int] = set()
    begin = -1
    for at, word in enumerate(words):
        if word != '"':
            continue
        behind = words[at + 1 : at + 2]
        if begin >= 0 and at - begin <= _LONGEST_TITLE and not _NAMED_BY.isdisjoint(behind):
            found.update(range(begin + 1, at))
        begin = at if begin < 0 else -1
    return found
