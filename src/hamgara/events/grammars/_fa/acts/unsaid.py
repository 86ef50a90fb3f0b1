"""Whom a Persian act is directed at, where that is not said: nobody, or not to be guessed."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa.acts.choosing import find_content
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence, list_states
from hamgara.events.grammars._fa.sides.nobody import (
    backs_own,
    backs_unnamed,
    gives_chance,
    is_accident,
    is_at_body,
    is_condemned_by_nobody,
    is_declined,
    is_medias,
    is_murder_by_nobody,
    is_named_after,
    is_nobodys,
    is_pleased,
    is_states,
    meets_people,
    only_fires,
    regrets_others,
)
from hamgara.events.grammars._fa.sides.steps import STEPS, find_step, names_doer
from hamgara.events.grammars._fa.words.verbs import BECOME
from hamgara.events.reading import Anaphor
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
_THIS_CITY = (["این", "شهر"], ["آن", "شهر"], ["همین", "شهر"])
_DELEGATIONS = frozenset({"هیاتها", "هیئتها", "هیأتها", "طرفین", "طرفها"})
_IS = frozenset({"است", "بود", "هستند", "بودند"})
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
"""Who is no state though another backs it, so that nobody does it: the raid of the rebels."""
_GUNMEN = _REBELS | {"تروریستها", "تروریستهای", "مهاجمان", "اشرار", "افراد", "مردان", "عناصر"}
_TIES = frozenset({"روابط", "رابطه", "مناسبات", "دیپلماتیک", "سیاسی", "پروازها", "پروازهای"})
_GUARDED = frozenset({"ASSAULT", "PROTEST", "ACCUSE", "THREATEN"})
_HOME = frozenset({"کشور", "میهن", "وطن", "خانه", "دیار", "سرزمین"})
_OWN = frozenset({"خود", "خویش", "متبوع"})
_HOMES = frozenset({"کشورش", "کشورشان", "میهنش", "میهنشان", "وطنشان", "خانهشان", "خانههایشان"})
_NO_GOALS = frozenset(
    [
        "سفر", "دیدار", "ملاقات", "گفتگو", "همراه", "عنوان", "دعوت", "ریاست", "منظور", "اتفاق",
        "سرپرستی", "رهبری", "صورت", "طور", "گزارش", "گفته", "نقل", "دنبال", "رغم", "مدت", "آنجا",
        "نمایندگی", "قصد", "مناسبت", "دلیل", "علت", "سبب", "خاطر", "ویژه", "زودی", "تنهایی", "شکل",
        "نوشته", "اعلام", "حضور", "محل", "جای", "آن", "این", "هدف", "خاک", "پایتخت", "اجلاس",
        "نشست", "کنفرانس", "همین", "درخواست", "نیابت", "ترتیب", "یاری", "کمک",
    ]
)  # fmt: skip
"""What stands behind "to" in a clause of going, but is not where one goes to."""
_SIDES = frozenset({"طرف", "طرفها", "طرفین", "طرفهای", "آنها", "آنان", "ایشان", "وی", "او", "دو"})
"""Who was told of before: both sides, all parties."""
_WARNED_OF = frozenset({"نسبت", "درباره", "خصوص", "مورد", "از"})
_DANGERS = frozenset(["جنگ", "حمله", "تنش", "درگیری", "رویارویی", "تجاوز", "تهاجم"])
"""Behind what a warning is of: what may befall those named behind it."""
_TELLING = frozenset(["تشریح", "تبیین", "بیان", "بررسی", "تحلیل", "توضیح", "بحث", "نقد", "ارائه"])
_WITH_CROWDS = frozenset({"COERCE", "ASSAULT"})
_CALLING = "accuse-call"
_WHAT = "آنچه"
_HARMS = frozenset({"تکرار", "نقض", "مختل", "خدشهدار", "پایمال", "تضعیف"})
_NEAR_DANGER = 2


def is_unsaid(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Is not said whom an act is directed at, where it cannot be guessed from who stands near?

    So of an attack that somebody condemns, of a warning without a consequence, of a body's
    summit where something is said.
    """
    if act.verbal:
        if rule.type in _VOICED and _is_crowds(made.words, act.clause, arguments):
            return True
        if _is_no_deed(made, act, rule, arguments):
            return True
    elif _is_unsaid_noun(made, act, rule, arguments):
        return True
    if rule.type == "CONSULT":
        return _is_unsaid_meeting(made, act, rule, arguments)
    if rule.type == "SANCTION" and act.verbal and _stands_closed(made, act):
        return True
    if rule.type == "ASSAULT" and act.verbal and act.passive and is_nobodys(made, act):
        return True
    if rule.type == "AGREE":
        step = find_step(made, made.nouns.get(act.first))
        return step is not None or _approves_sanction(made, act) or _is_inner(made, act, arguments)
    if rule.type == "REQUEST":
        return act.verbal and (
            _asks_stranger(made, act, arguments) or _asks_nobody(made, act, rule, arguments)
        )
    if rule.type == "SUPPORT":
        stepped = not act.verbal and find_step(made, made.nouns.get(act.first))
        return bool(stepped) and not any(
            one.owner is not None and one.owner.first == act.first
            for one in made.standings.values()
        )
    if rule.type == "PROTEST" and (
        _is_strangers(made, act) or is_states(made, act, rule, arguments)
    ):  # fmt: skip
        return True
    return rule.type in _GUARDED and _lacks_target(made, act, rule, arguments)


def _is_unsaid_meeting(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Is not said who meets: talks named after a town, a journey to nowhere, what was refused?"""
    return (
        _is_venue(made, act)
        or is_named_after(made, act, arguments)
        or is_at_body(made, arguments)
        or is_declined(made, act)
        or meets_people(made, arguments)
        or (
            rule.frame == "visit"
            and (_goes_nowhere(made, act, rule, arguments) or _come_to_meet(made, act, arguments))
        )
    )


def _is_no_deed(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Does a verb tell what may befall another, a deed to a crowd, or what somebody turns to?

    Or only a word for it: what he called (آنچه) meddling.
    """
    if rule.type == "ACCUSE":
        called = rule.id == _CALLING and act.clause.opened == _WHAT
        return called or is_medias(made, act, arguments)
    if rule.type == "ASSAULT" and is_accident(made, act, arguments):
        return True
    if rule.type == "REJECT":
        return _lets_no_harm(made, act)
    if rule.type in _WITH_CROWDS and _is_with_crowd(made, act):
        return True
    if rule.type == "CONCEDE":
        return regrets_others(made, act)
    if rule.type == "AGREE":
        return is_pleased(made, act)
    if rule.type == "AID":
        return _is_on_topic(made, act)
    return rule.type == "THREATEN" and _warns_of_danger(made, act, rule, arguments)


def _is_on_topic(made: Sentence, act: Act) -> bool:
    """Does somebody only turn to (پرداخت) telling or weighing something, who pays nobody?"""
    verb, words = act.clause.verb, made.words
    if verb is None or verb.lemma != "پرداختن":
        return False
    return any(
        words[k] == "به" and words[k + 1] in _TELLING for k in act.clause.tokens if k < act.first
    )


def _is_with_crowd(made: Sentence, act: Act) -> bool:
    """Do police clash with, or hold, some of a crowd of no state that is named?"""
    words, named = made.words, made.taken
    inside = [k for k in act.clause.tokens if k < act.first]
    crowd = any(
        words[k] in _CROWD and words[k - 1] in ("با", "از") and k + 1 not in named for k in inside
    )
    return (
        act.verbal
        and crowd
        and not any(a.role == "MIL" for one in act.clause.subject for a in one.actors)
    )


def _tells_of_others(made: Sentence, act: Act) -> bool:
    """Does the clause behind tell of two others: warned (that) a raid of X on Y would be grave?"""
    mine = list_states(act.clause.subject)
    told = [one for one in made.clauses if one.before is act.clause and one.opened == "که"]
    return any(
        len(list_states(one for one, _ in clause.members if not one.place) - mine) > 1
        for clause in told
    )


def _lets_no_harm(made: Sentence, act: Act) -> bool:
    """Does somebody only say what shall not happen: will not let it happen again, be violated?"""
    content = find_content(made, act.clause)
    verb = content.verb if content is not None else None
    return verb is not None and verb.lemma in BECOME and made.words[verb.first - 1] in _HARMS


def _warns_of_danger(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Is it a warning of what may befall somebody: of the danger of war with X, a raid on X?"""
    words, targets = made.words, rule.target or FRAMES[rule.frame].target
    warned = [one for one, case in arguments if case in targets and case != "in" and one.actors]
    if not warned and _tells_of_others(made, act):
        return True
    begin = next((k for k in act.clause.tokens if words[k] in _WARNED_OF and k < act.first), -1)
    return begin >= 0 and bool(warned) and all(
        begin < (at := made.standings[one].before)
        and not _DANGERS.isdisjoint(words[max(begin + 1, at - _NEAR_DANGER) : at])
        for one in warned if one in made.standings
    )  # fmt: skip


def _come_to_meet(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Do the delegations of several states come to "this city", where they met each other?"""
    words = made.words
    city = any(
        case == "to" and words[one.first : one.last + 1] in _THIS_CITY for one, case in arguments
    )
    subjects = [one for one, case in arguments if case == "subject"]
    return city and (
        len(list_states(subjects)) > 1
        or any(one.anaphor in ("both", "they") for one in subjects)
        or not _DELEGATIONS.isdisjoint(words[k] for k in act.clause.tokens)
    )


def _stands_closed(made: Sentence, act: Act) -> bool:
    """Is something only still closed (بسته است), which nobody now closes (را)?"""
    verb = act.clause.verb
    return (
        verb is not None
        and verb.lemma == "بستن"
        and made.words[verb.last] in _IS
        and not any(made.words[k] == "را" for k in act.clause.tokens)
        and not act.clause.subject
    )


def _lacks_target(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Is not said whom a hostile act is directed at, and not to be guessed?"""
    targets = rule.target or FRAMES[rule.frame].target
    said = [
        one.anaphor for one, case in arguments if case in targets and case not in ("subject", "in")
    ]
    condemned = rule.type == "ASSAULT" and [
        one.rule.type for other in act.behind for one in other.trigger.entries
        if "negated" not in one.rule.traits
    ]  # fmt: skip
    if rule.type == "ASSAULT" and (
        _is_rebels(made, act, arguments, said) or only_fires(made, act, said)
    ):
        return True
    if rule.id == "threaten-deadline" and gives_chance(made, act):
        return True
    if condemned and "ACCUSE" in condemned:
        sources = [one for one, case in arguments if case in ("subject", "by", "of")]
        if all(one in act.clause.subject for one in sources):
            return True
    if any(anaphor not in ("others", "foe") for anaphor in said):
        return False
    if not said and rule.type == "PROTEST":
        return True
    if not said and rule.type == "ACCUSE" and (
        "نگرانی" in made.words[act.first : act.last + 1] or _blames_stranger(made, act)
    ):  # fmt: skip
        return True
    if rule.id == "threaten-say" and not said:
        return _CONSEQUENCES.isdisjoint(made.words[act.clause.tokens[0] :])
    noun = made.nouns.get(act.first)
    return rule.type == "ASSAULT" and noun is not None and noun.case == "object" and any(
        other.trigger.entries[0].rule.type in ("ACCUSE", "REJECT") for other in act.behind
    )  # fmt: skip


def _is_rebels(made: Sentence, act: Act, arguments: list[Row], said: list[Anaphor | None]) -> bool:
    """Do gunmen of no state strike nobody who is named, so that it is a raid at home?"""
    if not act.verbal or any(anaphor not in ("others", "foe") for anaphor in said):
        return False
    doers = [one for one, case in arguments if case in ("subject", "by")]
    roles = {a.role for one in doers for a in one.actors}
    first = act.clause
    while first.chained and first.before is not None:
        first = first.before
    unnamed = not act.clause.subject and made.words[first.tokens[0]] in _GUNMEN
    return unnamed or roles == {"REB"}


def _is_unsaid_noun(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Is not said of whom an act is that a noun names?"""
    if rule.id == "support-back":
        return backs_own(act, arguments) or backs_unnamed(made, act)
    if rule.type == "MOBILIZE":
        standing = made.nouns.get(act.first)
        return standing is not None and standing.case == "from" and not any(
            one.actors for one, case in arguments
        )  # fmt: skip
    if rule.type == "SANCTION":
        return made.words[act.last] in _TIES and _is_mutual(made, act, rule, arguments)
    if rule.type == "ASSAULT":
        rebels = not _REBELS.isdisjoint(made.words[act.last + 1 : act.last + 3])
        return rebels or _hits_own(made, act) or is_murder_by_nobody(made, act, arguments)
    return rule.type == "ACCUSE" and (
        _is_refuted(made, act, arguments) or is_condemned_by_nobody(made, act)
    )


def _hits_own(made: Sentence, act: Act) -> bool:
    """Is it an attack on what is the subject's own, by nobody who is named: after a raid on it?"""
    owned = made.list_owned(act.trigger)
    own = any(one.own and stands.case in ("to", "against") for one, stands in owned)
    return own and all(stands.case not in ("of", "by") for _, stands in owned)


def _is_crowds(words: list[str], clause: Clause, arguments: list[Row]) -> bool:
    """Is it what a crowd says of which no state is named: the protesters demanded an end to?"""
    if not any(one.anaphor == "dropped" and case == "subject" for one, case in arguments):
        return False
    first = clause
    while first.chained and first.before is not None:
        first = first.before
    return words[first.tokens[0]] in _CROWD or words[clause.tokens[0]] in _CROWD


def _is_refuted(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Is it a charge whose maker is not named but who denies it: X denied the charge of?"""
    standing = made.nouns.get(act.first)
    if standing is None or standing.case != "object":
        return False
    mine = act.clause.subject
    sources = [one for one, case in arguments if case in ("subject", "by")]
    return all(any(one is other for other in mine) for one in sources) and any(
        any("denial" in one.rule.traits for one in other.trigger.entries)
        for other in act.behind
    )  # fmt: skip


def _is_mutual(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Is it between two states of which nobody says who did it: the cut of the ties of X and Y?"""
    own = [
        one for one, case in arguments if case in ("subject", "of") and one.actors
        and act.last < one.first < act.last + _FAR_STEP and not one.weak
    ]  # fmt: skip
    targets = rule.target or FRAMES[rule.frame].target
    owned = [one for one, _ in made.list_owned(act.trigger)]
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
    own = [one for one, _ in made.list_owned(act.trigger) if one.actors]
    return bool(own) and all(a.country in BODIES for one in own for a in one.actors) and any(
        any(one.rule.type in _SPOKEN for one in other.trigger.entries)
        for other in act.behind
    )  # fmt: skip


def _asks_stranger(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Is it asked from (از) somebody who is of no state: X asked the court that?"""
    verb, words = act.clause.verb, made.words
    if verb is None or verb.lemma != "خواستن" or act.first != verb.first:
        return False
    if any(case in ("from", "to") for _, case in arguments):
        return False
    at = next((k for k in reversed(act.clause.tokens) if k < act.first and words[k] == "از"), -1)
    inside = made.taken
    return 0 <= at < act.first - 1 and act.first - at <= _NEAR_ASKED and inside.isdisjoint(
        range(at + 1, act.first)
    ) and words[at + 1] not in _POINTED  # fmt: skip


def _is_inner(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Is it an agreement of the factions of one state, wherever they meet: the sides of X in?"""
    words = made.words
    sides = [one for one, case in arguments if case != "in"]
    return (
        len(list_states(sides)) == 1
        and all(words[one.first - 1] in _FACTIONS for one in sides)
        and act.verbal
    )


def _approves_sanction(made: Sentence, act: Act) -> bool:
    """Is it sanctions on another that are agreed to: the Union agreed to a package against X?"""
    return act.verbal and any(
        not other.verbal and other.clause is act.clause and other.first < act.first
        and (standing := made.nouns.get(other.first)) is not None and standing.case == "with"
        and any(one.rule.type == "SANCTION" for one in other.trigger.entries)
        and any(one.case == "against" for _, one in made.list_owned(other.trigger))
        for other in made.acts
    )  # fmt: skip


def _is_strangers(made: Sentence, act: Act) -> bool:
    """Is it the step of some group of no state: the step of the followers of a party in?"""
    standing, words = made.nouns.get(act.first), made.words
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
            or other.trigger.entries[0].rule.type != "ASSAULT"
        ):  # fmt: skip
            continue
        own = {one.case for _, one in made.list_owned(other.trigger)}
        if own and own <= {"to", "in", "against"} and not names_doer(made, other):
            return True
    return False


_FAR_GOAL, _FAR_HEAD = 3, 1


def _is_thing(made: Sentence, clause: Clause) -> bool:
    """Is what comes in a clause only a thing that it describes: ambulances that came to X?"""
    head, own = clause.head, clause.tokens[0]
    if clause.opened != "که" or head < 0 or any(one.first >= own for one in clause.subject):
        return False
    end = head - (made.words[head] == "را")
    described = any(end - _FAR_HEAD <= one.last <= end for one in made.phrases)
    return not described and made.words[end].endswith(("ی", "هایی"))


def _goes_nowhere(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Does a journey lead home, or to what is no state: on board of a ship, to the region?"""
    verb = act.clause.verb
    if verb is None:
        return False
    words = made.words
    if act.verbal and _is_thing(made, act.clause):
        return True
    near = [k for k in act.clause.tokens if act.part[0] <= k < verb.first]
    if not act.verbal:
        near = [k for k in near if act.last < k <= act.last + _FAR_GOAL and words[k] == "به"]
        near = [k for k in near if words[k - 1] in (*_OWN, "رسمی", words[act.last])]
    if act.verbal and any(
        words[k] in _HOMES or (words[k] in _HOME and words[k + 1] in _OWN)
        for k in near if k >= act.first - 2
    ):  # fmt: skip
        return True
    targets = rule.target or FRAMES[rule.frame].target
    if any(case in targets for _, case in arguments):
        return False
    named = made.taken
    if rule.id == "consult-go" and act.verbal and not any(words[k] == "به" for k in near) and all(
        one in act.clause.subject for one, _ in act.clause.members
    ):  # fmt: skip
        return True  # they only left, or went up to speak
    return any(
        words[k] == "به" and words[k + 1] not in _NO_GOALS and k + 1 not in named
        and not any(one.first in (k + 2, k + 3) for one in made.phrases)
        for k in near
    )  # fmt: skip


def _asks_nobody(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> bool:
    """Is it asked of those who are no state that is named: asked all neighbors to help?"""
    words, verb = made.words, act.clause.verb
    if verb is None or verb.lemma != "خواستن":
        return False
    targets = rule.target or FRAMES[rule.frame].target
    if act.first != verb.first or any(
        case in targets and one.anaphor != "others" for one, case in arguments
    ):  # fmt: skip
        return False
    asked = [k for k in act.clause.tokens if k < act.first and words[k] == "از"]
    named = made.taken
    if not asked or not _SIDES.isdisjoint(words[asked[-1] + 1 : act.first]):
        return False
    return asked[-1] + 1 < act.first and named.isdisjoint(range(asked[-1] + 1, act.first))
