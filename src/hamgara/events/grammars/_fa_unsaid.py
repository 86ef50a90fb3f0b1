"""Whom a Persian act is directed at, where that is not said: nobody, or not to be guessed."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_acts import Act, Sentence
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_steps import STEPS, find_step
from hamgara.events.vocabulary import Rule
from hamgara.study.actors import BODIES

_CONSEQUENCES = frozenset(
    [
        "عواقب", "پیامد", "پیامدهای", "پیامدها", "پاسخ", "پاسخی", "تلافی", "تلافیجویانه", "مقابله",
        "انتقام", "حمله", "حملات", "قطع", "تحریم", "تحریمهای", "اخراج", "هزینه", "تاوان", "بهای",
        "پشیمان", "جنگ", "نظامی", "اقدام", "اقدامات", "متقابل", "مداخله", "هدف", "سرنگون", "خواهد",
        "خواهند", "واکنش", "تدابیر", "رویارویی", "میانجامد", "فاجعه", "تقابل", "عواقبی",
        "مسئول", "مسئولیت", "تنش", "رزمایش", "تعلیق",
    ]
)  # fmt: skip
_FAR_STEP = 6
_NEAR_ASKED = 5
_POINTED = frozenset(
    [
        "وی", "او", "آنان", "آنها", "ایشان", "آن", "این", "طرف", "دو", "همه", "خود", "تمامی",
        "تمام", "کلیه", "طرفها", "طرفین", "طرفهای", "هر", "همتای", "همتایش", "کشورهای", "دولتهای",
    ]
)  # fmt: skip
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
_VOICED = frozenset({"REQUEST", "REJECT", "ACCUSE", "SUPPORT", "THREATEN"})
_FACTIONS = frozenset(
    ["طرفهای", "گروههای", "جناحهای", "جریانهای", "احزاب", "فراکسیونهای", "قبایل", "جنبشهای"]
)
_CROWD = frozenset(
    [
        "معترضان", "تظاهرکنندگان", "راهپیمایان", "کارگران", "دانشجویان", "حاضران", "شرکتکنندگان",
        "هواداران", "اعتصابکنندگان", "تجمعکنندگان", "جمعیت", "فعالان", "معترضین",
    ]
)  # fmt: skip
_REBELS = frozenset({"شورشیان", "شبهنظامیان", "شورشی"})
"""Who is no state though another backs it: the raid of the rebels that X backs."""
_TIES = frozenset({"روابط", "رابطه", "مناسبات", "دیپلماتیک", "سیاسی", "پروازها", "پروازهای"})
_GUARDED = frozenset({"ASSAULT", "PROTEST", "ACCUSE", "THREATEN"})


def is_unsaid(made: Sentence, act: Act, rule: Rule, arguments: list[tuple[Phrase, str]]) -> bool:
    """Is not said whom an act is directed at, where it cannot be guessed from who stands near?

    So of an attack that somebody condemns, of a warning without a consequence, of a body's
    summit where something is said.
    """
    if any(one(made, act, rule, arguments) for one in _SILENT):
        return True
    if rule.type == "CONSULT":
        return _is_venue(made, act) or _is_declined(made, act)
    if rule.type == "AGREE":
        step = find_step(made.words.words, made, made.nouns.get(act.first))
        return step is not None or _approves_sanction(made, act) or _is_inner(made, act, arguments)
    strange = rule.type == "PROTEST" and _is_strangers(made, act)
    asked = rule.type == "REQUEST" and act.verbal
    if strange or (asked and _asks_stranger(made, act, arguments)):
        return True
    if rule.type == "SUPPORT" and not act.verbal:
        stepped = find_step(made.words.words, made, made.nouns.get(act.first)) is not None
        return stepped and not any(
            one.owner is not None and one.owner.first == act.first
            for one in made.standings.values()
        )
    if rule.type not in _GUARDED:
        return False
    targets = rule.target or FRAMES[rule.frame].target
    subject = made.subjects.get(id(act.clause), ())
    blamed = rule.type == "ASSAULT" and not act.verbal and any(
        other.verbal and other.clause is act.clause and other.first > act.last
        and any(one.rule.rule.type == "ACCUSE" for one in other.trigger.entries)
        for other in made.acts
    )  # fmt: skip
    sources = [one for one, case in arguments if case in ("subject", "by", "of")]
    if blamed and all(any(one is mine for mine in subject) for one in sources):
        return True
    said = [
        one.anaphor for one, case in arguments if case in targets and case not in ("subject", "in")
    ]
    if any(anaphor not in ("others", "foe") for anaphor in said):
        return False
    if rule.type == "ACCUSE" and not said and _blames_stranger(made, act):
        return True
    worried = "نگرانی" in made.words.words[act.first : act.last + 1]
    if not said and (rule.type == "PROTEST" or (rule.type == "ACCUSE" and worried)):
        return True
    if rule.id == "threaten-say" and not said:
        return _CONSEQUENCES.isdisjoint(made.words.words[act.clause.tokens[0] :])
    standing = made.nouns.get(act.first)
    condemned = not act.verbal and standing is not None and standing.case == "object"
    return rule.type == "ASSAULT" and condemned and any(
        other.verbal and other.clause is act.clause and other.first > act.last
        and other.trigger.entries[0].rule.rule.type in ("ACCUSE", "REJECT")
        for other in made.acts if other.trigger.entries
    )  # fmt: skip


def _is_crowds(made: Sentence, act: Act, rule: Rule, arguments: list[tuple[Phrase, str]]) -> bool:
    """Is it what a crowd says of which no state is named: the protesters demanded an end to?"""
    if (
        not act.verbal
        or rule.type not in _VOICED
        or not any(one.anaphor == "dropped" and case == "subject" for one, case in arguments)
    ):
        return False
    words, first = made.words.words, act.clause
    while first.chained and first.before is not None:
        first = first.before
    return words[first.tokens[0]] in _CROWD or words[act.clause.tokens[0]] in _CROWD


def _is_refuted(made: Sentence, act: Act, rule: Rule, arguments: list[tuple[Phrase, str]]) -> bool:
    """Is it a charge whose maker is not named but who denies it: X denied the charge of?"""
    standing = made.nouns.get(act.first)
    if rule.type != "ACCUSE" or act.verbal or standing is None or standing.case != "object":
        return False
    mine = made.subjects.get(id(act.clause), ())
    sources = [one for one, case in arguments if case in ("subject", "by")]
    return all(any(one is other for other in mine) for one in sources) and any(
        other.verbal and other.clause is act.clause and other.first > act.last
        and any("denial" in one.rule.traits for one in other.trigger.entries)
        for other in made.acts
    )  # fmt: skip


def _is_mutual(made: Sentence, act: Act, rule: Rule, arguments: list[tuple[Phrase, str]]) -> bool:
    """Is it between two states of which nobody says who did it: the cut of the ties of X and Y?"""
    if act.verbal or rule.type != "SANCTION" or made.words.words[act.last] not in _TIES:
        return False
    own = [
        one for one, case in arguments if case in ("subject", "of") and one.actors
        and act.last < one.first < act.last + _FAR_STEP and not one.weak
    ]  # fmt: skip
    targets = rule.target or FRAMES[rule.frame].target
    owned = [made.phrases[n] for n, one in made.standings.items() if one.owner is act.trigger]
    faced = any(
        case in targets and one.actors and any(one is mine for mine in owned)
        for one, case in arguments
    )  # fmt: skip
    return len({one.actors[0].country for one in own}) > 1 and not faced


def _is_venue(made: Sentence, act: Act) -> bool:
    """Is it only the summit of a body where somebody speaks: at the summit of the League?"""
    standing = made.nouns.get(act.first)
    if act.verbal or standing is None or standing.case != "in":
        return False
    own = [
        made.phrases[n] for n, one in made.standings.items()
        if one.owner is act.trigger and made.phrases[n].actors
    ]  # fmt: skip
    return bool(own) and all(a.country in BODIES for one in own for a in one.actors) and any(
        other.verbal and other.clause is act.clause and other.first > act.last
        and any(one.rule.rule.type in _SPOKEN for one in other.trigger.entries)
        for other in made.acts
    )  # fmt: skip


def _asks_stranger(made: Sentence, act: Act, arguments: list[tuple[Phrase, str]]) -> bool:
    """Is it asked from (از) somebody who is of no state: X asked the court that?"""
    verb, words = act.clause.verb, made.words.words
    if verb is None or verb.lemma != "خواستن" or act.first != verb.first:
        return False
    if any(case in ("from", "to") for _, case in arguments):
        return False
    at = next((k for k in reversed(act.clause.tokens) if k < act.first and words[k] == "از"), -1)
    inside = {k for one in made.phrases for k in range(one.first, one.last + 1)}
    return 0 <= at < act.first - 1 and act.first - at <= _NEAR_ASKED and inside.isdisjoint(
        range(at + 1, act.first)
    ) and words[at + 1] not in _POINTED  # fmt: skip


def _is_declined(made: Sentence, act: Act) -> bool:
    """Is it only what a refusal named before it is of: the refusal of X of talks?"""
    standing = made.nouns.get(act.first)
    return not act.verbal and standing is not None and standing.owner is not None and any(
        one.rule.rule.type == "REJECT" for one in standing.owner.entries
    )  # fmt: skip


def _is_inner(made: Sentence, act: Act, arguments: list[tuple[Phrase, str]]) -> bool:
    """Is it an agreement of the factions of one state, wherever they meet: the sides of X in?"""
    words = made.words.words
    sides = [one for one, case in arguments if case != "in"]
    return (
        len({a.country for one in sides for a in one.actors}) == 1
        and all(words[one.first - 1] in _FACTIONS for one in sides)
        and act.verbal
    )


def _approves_sanction(made: Sentence, act: Act) -> bool:
    """Is it sanctions on another that are agreed to: the Union agreed to a package against X?"""
    return act.verbal and any(
        not other.verbal and other.clause is act.clause and other.first < act.first
        and (standing := made.nouns.get(other.first)) is not None and standing.case == "with"
        and any(one.rule.rule.type == "SANCTION" for one in other.trigger.entries)
        and any(
            one.owner is other.trigger and one.case == "against" for one in made.standings.values()
        )
        for other in made.acts
    )  # fmt: skip


def _is_strangers(made: Sentence, act: Act) -> bool:
    """Is it the step of some group of no state: the step of the followers of a party in?"""
    standing, words = made.nouns.get(act.first), made.words.words
    if act.verbal or standing is None or standing.case != "in":
        return False
    near = range(standing.before - 1, max(-1, standing.before - _FAR_STEP), -1)
    head = next((k for k in near if words[k] in STEPS), -1)
    return head >= 0 and not any(head < one.last < standing.before for one in made.phrases)


def _blames_stranger(made: Sentence, act: Act) -> bool:
    """Is an attack blamed of which only the victim is named: the attack on X's embassy?"""
    for other in made.acts:
        standing = made.nouns.get(other.first)
        if (
            other.verbal or other.clause is not act.clause or other.first > act.first
            or standing is None or standing.case != "object" or not other.trigger.entries
            or other.trigger.entries[0].rule.rule.type != "ASSAULT"
        ):  # fmt: skip
            continue
        own = {one.case for one in made.standings.values() if one.owner is other.trigger}
        if own and own <= {"to", "in", "against"}:
            return True
    return False


def _is_rebels(made: Sentence, act: Act, rule: Rule, _: list[tuple[Phrase, str]]) -> bool:
    """Is it the raid of rebels whom another one backs?"""
    behind = made.words.words[act.last + 1 : act.last + 3]
    return rule.type == "ASSAULT" and not act.verbal and not _REBELS.isdisjoint(behind)


_SILENT = (_is_crowds, _is_mutual, _is_refuted, _is_rebels)
