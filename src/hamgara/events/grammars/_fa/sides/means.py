"""Who does what a Persian noun names, told by what it serves or by what it is called behind it.

With (با) the seizing of Y's ship X took a step; the seizing of Y's ship, a step that X took.
"""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence, list_states
from hamgara.events.grammars._fa.words.triggers import Compiled

_DEEDS = frozenset(
    [
        "اقدامی", "تصمیمی", "حرکتی", "گامی", "کاری", "عملی", "رویدادی", "ضربهای", "تدبیری",
        "رخدادی", "عملیاتی", "حملهای", "فرمانی", "دستوری", "حکمی", "خواستهای", "درخواستی",
        "پیشنهادی", "تهدیدی", "وعدهای",
    ]
)  # fmt: skip
"""What an act named before is called, in a row with it: a step that X took."""
_DOING = frozenset(
    ["کردن", "دادن", "گرفتن", "برداشتن", "زدن", "آوردن", "رساندن", "کشیدن", "پذیرفتن", "داشتن"]
)
_TELLING = frozenset(
    [
        "محکوم", "توصیف", "تلقی", "اعلام", "رد", "تقبیح", "ارزیابی", "انتقاد", "اعتراض", "تکذیب",
        "قلمداد", "عنوان", "معرفی", "استقبال", "خبر", "هشدار", "حمایت", "پشتیبانی", "تایید",
        "متهم", "ابراز", "واکنش", "تهدید", "تاکید", "یاد", "نکوهش", "تعبیر", "حیرت", "خشمگین",
        "نگران", "ناراحت", "غافلگیر", "شگفتزده", "وادار",
    ]
)  # fmt: skip
"""With a verb of doing: what is said or felt of the step, by somebody who did not take it."""
_TURNED = frozenset({"دست", "اقدام"})
"""Before "to" and an act: put its hand to it, took steps to do it."""
_UNDERGONE = ("شدن", "باختن", "رسیدن", "درآمدن", "شهادت")
"""Ends of nouns of what befalls somebody, which nobody did by it."""
_ASIDE = frozenset({"for", "from", "to", "with", "against", "object"})


def find_means(made: Sentence, act: Act) -> list[Row]:
    """Return who does what a noun names, where that is told by its place in the sentence."""
    if act.verbal:
        return []
    told = _find_called(made, act)
    if told:
        return told
    words, noun, subject = made.words, made.nouns.get(act.first), act.clause.subject
    agents = any("agent" in one.rule.traits for one in act.trigger.entries)
    if noun is None or not subject or not agents or words[act.last].endswith(_UNDERGONE):
        return []
    turned = noun.case == "to" and words[noun.before - 1] in _TURNED
    if noun.case != "with" and not turned:
        return []
    owned = made.list_owned(act.trigger)
    mine, theirs = list_states(subject), list_states(one for one, _ in owned)
    if len(mine) != 1 or not theirs or mine & theirs or any(s.case == "by" for _, s in owned):
        return []
    return [(one, "by") for one in subject if one.actors]


def _find_called(made: Sentence, act: Act) -> list[Row]:
    """Return who takes the step that an act is called behind it: the raid on X, a step Y took."""
    words = made.words
    if _DEEDS.isdisjoint(made.bag):
        return []
    for clause in made.clauses:
        if clause.outer is not act.clause or clause.opened != "که" or clause.head <= act.last:
            continue
        if words[clause.head] not in _DEEDS or words[clause.head - 1] != ",":
            continue
        between = [one for one in made.acts if act.last < one.first < clause.head]
        if any(one.clause is act.clause for one in between) or not _is_doing(made, clause):
            return []
        doers = [one for one, stands in clause.members if stands.case == "by"] or [
            one for one in clause.subject if one.first in clause.tokens
        ]
        return [(one, "by") for one in doers if one.actors]
    return []


def _is_doing(made: Sentence, clause: Clause) -> bool:
    """Does a clause tell that somebody took a step, and does not judge it?"""
    verb, words = clause.verb, made.words
    if verb is None or verb.negated:
        return False
    if not _TELLING.isdisjoint(words[k] for k in clause.tokens if k < verb.first):
        return False
    return verb.lemma in _DOING or (verb.lemma == "شدن" and words[verb.first - 1] == "مرتکب")


def aim_there(rule: Compiled, rows: list[Row]) -> list[Row]:
    """Return rows with "this country" as a target where nobody else is: set (برای) it a date."""
    cases = {case for _, case in rows}
    if rule.frame == "joint" or not rule.targets or cases & {*rule.targets}:
        return rows
    there = [one for one, case in rows if one.anaphor == "there" and case in _ASIDE]
    return [(one, rule.targets[0] if one in there else case) for one, case in rows]
