"""The shape of a Persian act: one-sided, mutual, or one for each party that was met."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._fa.clauses.sentence import Act, Row, Sentence, list_states
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.sessions import is_session
from hamgara.events.vocabulary import Rule
from hamgara.study.actors import BODIES

_EACH_OTHER = frozenset({"یکدیگر", "همدیگر", "متقابل", "متقابلا", "دوجانبه"})
_EACH_THE_OTHER = frozenset({"هر", "دیگری"})
"""Each side blamed the other one."""
PLEDGES = frozenset(["متعهد", "تعهد", "قول", "وعده", "نوید", "متقبل"])
_SHARED = frozenset({"CONCEDE", "RETREAT"})
_RATIFIED = frozenset(["تصویب", "توشیح"])
_OTHERS = ("with", "of", "object", "to", "from", "between")
_RELATIONS = frozenset(
    ["روابط", "مناسبات", "سفیر", "سفرا", "سفیران", "سفارتخانههای", "سفارتهای", "سفارتخانه"]
)
_APART = frozenset({"جداگانه", "جداگانهای"})
_TOGETHER = frozenset({"مشترک", "سهجانبه", "چندجانبه", "چهارجانبه", "پنججانبه"})
_ALONG = frozenset({"همراه", "اتفاق", "کنار"})
"""Words of the prepositions of who comes along."""
_MISSIONS = ("سفارت", "کنسولگری", "سرکنسولگری", "نمایندگی", "سفیر")
"""How words for missions and envoys begin."""
_LIKE = frozenset({"مانند", "همانند", "همچون", "مثل"})
_TOWARD = frozenset({"cooperate-open", "cooperate-flight"})
"""Rules of what one state does for those to whom it does it: flights to X and Y."""
_PAIR = 2


def one_sided(rule: Rule, arguments: list[Row], made: Sentence, act: Act) -> Rule:
    """Give an act a target that one state does for another: ratifying, opening its border to it."""
    mine = ("subject", "of") if act.passive else ("subject",)
    codes = {a.country for one, case in arguments if case in mine for a in one.actors}
    if rule.id == "agree-both":
        some = (*_OTHERS, "for") if rule.promised == "AID" else _OTHERS
        far = [one for one, case in arguments if case in some and not one.place]
        others = list_states(far) - {*BODIES}
        pair = len(codes) > 1 or any(one.anaphor == "both" for one, case in arguments)
        third = pair and bool(others - codes)
        return replace(rule, frame="toward", source=mine, target=some) if third else rule
    if rule.frame != "joint" or len(codes) != 1:
        return rule
    if rule.id == "support-sign" and _RATIFIED & {made.words[k] for k in act.clause.tokens}:
        return replace(rule, frame="toward", source=("subject",), target=_OTHERS)
    if rule.type == "AGREE" and rule.promised == "AID" and any(
        case == "to" and one.actors for one, case in arguments
    ):  # fmt: skip
        return replace(rule, frame="toward", source=("subject",), target=("to",))
    if rule.id in _TOWARD and any(case == "to" for _, case in arguments):
        return replace(rule, frame="toward", source=mine, target=("to",))
    if rule.id == "cooperate-open" and not act.passive and any(
        case == "of" and act.first < one.first < act.last for one, case in arguments
    ):  # fmt: skip
        return replace(rule, frame="toward", source=mine, target=("of",))
    return rule


def mutual(rule: Rule, arguments: list[Row], made: Sentence, act: Act) -> Rule:
    """Make an act mutual that two states do to each other: no other target is named."""
    shared = {a.country for one, case in arguments if case == "between" for a in one.actors}
    doers = {a.country for one, case in arguments if case in ("subject", "by") for a in one.actors}
    if rule.type in _SHARED and len(shared) > 1 and not doers:
        return replace(rule, frame="joint", source=("between",), target=())
    freed = {a.country for one, case in arguments if case == "object" for a in one.actors}
    told = not _EACH_OTHER.isdisjoint(made.words[act.last + 1 : act.last + 2])
    if rule.type == "CONCEDE" and (act.passive or told) and len(freed) == _PAIR and not doers:
        return replace(rule, frame="joint", source=("object",), target=())
    if rule.frame == "joint" or any(
        case not in ("subject", "in", "by", "reason") and phrase.anaphor != "others"
        for phrase, case in arguments
    ):
        return rule
    subjects = [phrase for phrase, case in arguments if case == "subject"]
    codes = list_states(subjects)
    both = any(phrase.anaphor == "both" for phrase in subjects)
    words = {made.words[k] for k in act.clause.tokens}
    if rule.id in ("concede-ease", "concede-truce") or (
        rule.id == "sanction-cut" and "خود" in words
    ):
        words.add("یکدیگر")
    if rule.type == "AGREE" and (words & PLEDGES or rule.promised) and "این" not in words:
        words.add("یکدیگر")
    if rule.type == "ACCUSE" and words >= _EACH_THE_OTHER:
        words.add("یکدیگر")
    if rule.id == "support-mission" and words & _RELATIONS:
        words.add("یکدیگر")
    if rule.id == "sanction-cut" and act.passive and len(codes) == _PAIR:
        words.add("یکدیگر")
    each = both or (len(codes) == _PAIR and words & _EACH_OTHER)
    if each and not _is_mission_in_third(arguments, codes, made, act):
        for number in range(len(arguments) - 1, -1, -1):
            if arguments[number][0].anaphor == "others":
                del arguments[number]
        return replace(rule, frame="joint", source=(), target=())
    return rule


def _is_mission_in_third(
    arguments: list[Row], codes: set[str], made: Sentence, act: Act
) -> bool:  # fmt: skip
    """Do several do it to their missions in another state: X and Y closed theirs in Z?"""
    there = list_states([one for one, case in arguments if case == "in"]) - codes
    inside = [made.words[k] for k in act.clause.tokens]
    return bool(there) and any(word.startswith(_MISSIONS) for word in inside)


def split(rule: Rule, arguments: list[Row], made: Sentence, act: Act) -> list[list[Row]]:
    """Return one list of arguments for each party that was met apart, or that came apart."""
    if rule.type != "CONSULT":
        return [arguments]
    case = "to" if "visit" in rule.mode else "with"
    beside = list_companions(made, act)
    met = [one for one in arguments if one[1] == case and one[0] not in beside]
    came = [one for one in arguments if one[1] == "subject"]
    rest = [one for one in arguments if one not in met]
    if len(met) < 2 <= len(came) and _APART & {made.words[k] for k in act.clause.tokens}:
        return [[one, *(other for other in arguments if other not in came)] for one in came]
    behind = made.words[act.last + 1 : act.last + 2]
    if len(met) < 2 or is_session(made, act, rule.id) or not _TOGETHER.isdisjoint(behind):
        return [arguments]
    return [[*rest, one] for one in met]


def list_companions(made: Sentence, act: Act) -> list[Phrase]:
    """Return who does it together with the subject: X along with Y."""
    words = made.words
    return [
        one for one, stands in act.clause.members
        if stands.owner is None and not stands.media and not one.own
        and not act.first <= stands.before <= act.last
        and (
            (stands.case == "with" and not _ALONG.isdisjoint(
                words[stands.before : stands.before + 2]
            ))
            or (words[stands.before] in _LIKE and words[stands.before - 1] in ("هم", "نیز"))
        )
    ]  # fmt: skip
