"""Journeys that a Persian sentence tells, but to no other state: home, or to a ship."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import Act, Sentence
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.vocabulary import Rule

_HOME = frozenset({"کشور", "میهن", "وطن", "خانه", "دیار", "سرزمین"})
_OWN = frozenset({"خود", "خویش", "متبوع"})
_HOMES = frozenset({"کشورش", "کشورشان", "میهنش", "میهنشان", "وطنشان", "خانهشان", "خانههایشان"})
_NO_GOALS = frozenset(
    [
        "سفر", "دیدار", "ملاقات", "گفتگو", "همراه", "عنوان", "دعوت", "ریاست", "منظور", "اتفاق",
        "سرپرستی", "رهبری", "صورت", "طور", "گزارش", "گفته", "نقل", "دنبال", "رغم", "مدت", "آنجا",
        "نمایندگی", "قصد", "مناسبت", "دلیل", "علت", "خاطر", "ویژه", "زودی", "تنهایی", "شکل",
        "نوشته", "اعلام", "حضور", "محل", "جای", "آن", "این", "هدف", "خاک", "پایتخت", "اجلاس",
        "نشست", "کنفرانس", "همین", "درخواست", "نیابت", "ترتیب", "یاری", "کمک",
    ]
)  # fmt: skip
"""What stands behind "to" in a clause of going, but is not where one goes to."""


def goes_nowhere(made: Sentence, act: Act, rule: Rule, arguments: list[tuple[Phrase, str]]) -> bool:
    """Does a journey told by a verb lead home, or to what is no state: on board of a ship?"""
    verb = act.clause.verb
    if rule.type != "CONSULT" or rule.frame != "visit" or not act.verbal or verb is None:
        return False
    words = made.words.words
    near = [k for k in act.clause.tokens if act.part[0] <= k < verb.first]
    if any(
        words[k] in _HOMES or (words[k] in _HOME and words[k + 1] in _OWN)
        for k in near if k >= act.first - 2
    ):  # fmt: skip
        return True
    targets = rule.target or FRAMES[rule.frame].target
    if any(case in targets for _, case in arguments):
        return False
    named = {k for one in made.phrases for k in range(one.first, one.last + 1)}
    return any(
        words[k] == "به" and words[k + 1] not in _NO_GOALS and k + 1 not in named
        and not any(one.first in (k + 2, k + 3) for one in made.phrases)
        for k in near
    )  # fmt: skip


_SIDES = frozenset({"طرف", "طرفها", "طرفین", "طرفهای", "آنها", "آنان", "ایشان", "وی", "او", "دو"})
"""Who was told of before: both sides, all parties."""


def asks_nobody(made: Sentence, act: Act, rule: Rule, arguments: list[tuple[Phrase, str]]) -> bool:
    """Is it asked of those who are no state that is named: asked all neighbors to help?"""
    words, verb = made.words.words, act.clause.verb
    if rule.type != "REQUEST" or not act.verbal or verb is None or verb.lemma != "خواستن":
        return False
    targets = rule.target or FRAMES[rule.frame].target
    if act.first != verb.first or any(
        case in targets and one.anaphor != "others" for one, case in arguments
    ):  # fmt: skip
        return False
    asked = [k for k in act.clause.tokens if k < act.first and words[k] == "از"]
    named = {k for one in made.phrases for k in range(one.first, one.last + 1)}
    if not asked or not _SIDES.isdisjoint(words[asked[-1] + 1 : act.first]):
        return False
    return asked[-1] + 1 < act.first and named.isdisjoint(range(asked[-1] + 1, act.first))
