"""What a Persian sentence only says of an act: charges, threats, denials, demands."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from hamgara.events.grammars._fa.acts.choosing import find_content
from hamgara.events.grammars._fa.clauses.asides import gives_counted
from hamgara.events.grammars._fa.clauses.clauses import IFS
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence, list_states
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.triggers import Compiled
from hamgara.events.grammars._fa.words.verbs import AHEAD, CALLING

THREATS = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
_REFUSED = frozenset({"object", "from", "with"})
_OPEN = frozenset({"CONSULT", "COOPERATE", "AID", "RETREAT", "CONCEDE"})
"""Types of what is refused or demanded, which then did not happen."""
_NAMING = frozenset({"معرفی", "توصیف", "قلمداد", "عنوان", "تلقی", "ارزیابی"})
_ANNOUNCED = THREATS | {"THREATEN", "RETREAT", "CONCEDE"}
CHARGES = frozenset({"ACCUSE", "REQUEST", "AGREE"})
_REPORTS = frozenset(
    [
        "خبر", "گزارش", "اخبار", "گزارشها", "گزارشهای", "شایعه", "خبرهای", "اظهارات", "گزارشهایی",
        "خبرهایی", "شایعات", "خبرها", "گزارشی", "خبری",
    ]
)  # fmt: skip
_FAR_REPORT = 6
_WHAT = "آنچه"
"""Opens a clause on what somebody said or wrote, which another one denies."""
_INVENTED = frozenset({"تکذیب", "ساختگی", "کذب"})
_CONDOLING = frozenset({"تسلیت", "همدردی", "تعزیت", "همدلی"})
_HANDED = {"REQUEST": "request-hand-over", "AGREE": "support-sign"}
_CLAIMS = frozenset(["ادعا", "ادعایی", "اتهام", "اتهامی", "شایعه"])
_ALLEGED = _CLAIMS | {"ادعای", "ادعاهای", "ادعاها", "اتهامات", "شایعات", "شایعه"}
_FAR_CLAIM = 9
_FAR_HEAD = 5
_UNDONE = {"REQUEST": "REJECT", "COERCE": "RETREAT"}
"""Acts and what undoes them."""
_ENVOYS = frozenset({"ambassador", "charge-d-affaires"})
_POSTED = _ENVOYS | {"consul"}
_TALKS = frozenset({"مصاحبه", "گفتگوی", "تماس", "تماسی", "خط", "گفتگویی", "رایزنی", "مکالمه"})
_DECIDED = frozenset({"شد", "شدند", "گردید", "گرفت", "گرفتند"})
"""Last words of the markers that tell a decision: قرار شد."""


def list_threats(made: Sentence, act: Act) -> Iterator[Act]:
    """Yield the acts before one that threaten."""
    for other in made.acts:
        types = {one.rule.type for one in other.trigger.entries}
        if other.first < act.first and "THREATEN" in types:
            yield other


def is_claimed(made: Sentence, act: Act) -> bool:
    """Is the act only what somebody is blamed for, in its own clause or in the one before?"""
    clause, before = act.clause, act.clause.before
    if clause.opened == "که" and clause.head >= 0 and made.words[clause.head] in _CLAIMS:
        return True
    if clause.opened == "اینکه" and made.words[clause.head - 1 : clause.head + 1] == ["مبنی", "بر"]:
        return not _ALLEGED.isdisjoint(made.words[max(0, clause.head - _FAR_CLAIM) : clause.head])
    standing = made.nouns.get(act.first)
    after = standing is not None and standing.case == "reason"  # after X's raid Y accused X
    if not act.verbal and not after and any(
        any("accusation" in one.rule.traits for one in other.trigger.entries[:1])
        for other in act.behind
    ):  # fmt: skip
        return True
    while clause.chained and before is not None and clause.verb is not None and (
        clause.verb.tense == "present"
    ):  # fmt: skip
        clause, before = before, before.before
    return before is not None and not clause.chained and any(
        other.verbal and "accusation" in other.trigger.entries[0].rule.traits
        for other in made.list_acts(before)
    )  # fmt: skip


def describes_attack(made: Sentence, act: Act) -> bool:
    """Is it only said of an attack named before what it did: the shelling that killed four?"""
    clause = act.clause
    if not act.verbal or clause.head < 0:
        return False
    if any(one.first in clause.tokens for one in clause.subject):
        return False
    return any(
        not other.verbal and clause.head - _FAR_HEAD <= other.last <= clause.head
        and other.trigger.entries[0].rule.type == "ASSAULT"
        for other in made.acts
    )  # fmt: skip


def describes_undone(made: Sentence, act: Act, type_: str) -> bool:
    """Is it undone in the clause around: the court that X had asked for, those arrested freed?"""
    outer, undoes = act.clause.outer, _UNDONE.get(type_)
    return outer is not None and any(
        other.verbal and any(one.rule.type == undoes for one in other.trigger.entries)
        for other in made.list_acts(outer)
    )  # fmt: skip


def is_ground(made: Sentence, act: Act) -> bool:
    """Is a charge only the ground of an arrest or a sentence: on charges of spying?"""
    words = made.words
    return words[act.first] == "اتهام" and words[act.first - 1 : act.first] == ["به"]


def accepts_invitation(act: Act) -> bool:
    """Is the invitation what somebody accepts in the same clause?"""
    return any(
        any(one.rule.id == "agree-accept-invitation" for one in other.trigger.entries)
        for other in act.behind
    )  # fmt: skip


def is_denied(made: Sentence, act: Act) -> bool:
    """Is the act only told by a report that is denied right behind: the report that ... false?"""
    if _REPORTS.isdisjoint(made.bag):
        return False
    words = [made.words[k] for k in act.clause.tokens if k < act.first]
    return "را" in words and bool(_REPORTS & {*words}) and any(
        other.verbal and other.clause.before is act.clause
        and any("denial" in one.rule.traits for one in other.trigger.entries[:1])
        for other in made.acts
    )  # fmt: skip


def is_denied_report(made: Sentence, act: Act) -> bool:
    """Is it what a report that is denied tells of: denied the news of a meeting of X and Y (را)?"""
    if act.verbal:
        return False
    words, begin = made.words, act.clause.tokens[0]
    if _WHAT in made.bag and _WHAT in words[: act.first]:
        return _is_denied_later(made, act)
    if _REPORTS.isdisjoint(made.bag):
        return False
    near = range(act.first - 1, max(begin, act.first - _FAR_REPORT) - 1, -1)
    at = next((k for k in near if words[k] in _REPORTS and words[k] != "خبری"), -1)
    if at < 0 or "را" in words[at : act.first]:
        return False
    return any(
        any("denial" in one.rule.traits for one in other.trigger.entries)
        and "را" in words[act.last : other.first]
        and made.verbs.isdisjoint(range(act.last, other.first))
        for other in act.behind
    )


def _is_denied_later(made: Sentence, act: Act) -> bool:
    """Is it denied behind the clause that tells it: what the press wrote of aid, he called lies?"""
    at = made.words.index(_WHAT)
    return any(
        other.verbal and other.first > act.last
        and any("denial" in one.rule.traits for one in other.trigger.entries)
        and "را" in made.words[at : other.first]
        and len([k for k in made.verbs if act.last < k < other.first]) <= 1
        for other in made.acts
    )  # fmt: skip


def is_denied_any(made: Sentence, act: Act) -> bool:
    """Is any such act denied: هرگونه دیدار با X را تکذیب کرد، هیچ دیداری با X انجام نشد?"""
    words, verb = made.words, act.clause.verb
    denied = verb is not None and words[verb.first - 1] == "تکذیب"
    return (denied and words[act.first - 1] == "هرگونه") or is_none(made, act)


def is_none(made: Sentence, act: Act) -> bool:
    """Is there no such act: هیچ دیداری با X انجام نشد?"""
    verb = act.clause.verb
    tells = verb is not None and verb.negated and verb.tense != "subjunctive"
    return tells and act.first > 0 and made.words[act.first - 1] == "هیچ"


def calls_home(arguments: list[Row]) -> bool:
    """Is an envoy called to a city of the own state, so called home and not summoned?

    Or the own envoy at, or from, a post that is named: Serbia called its envoy in Washington.
    """
    if any(case == "object" and one.own and one.office in _POSTED for one, case in arguments):
        return True
    mine = {a.country for one, case in arguments if case == "subject" for a in one.actors}
    away = any(
        case == "from" and one.place and mine.isdisjoint(a.country for a in one.actors)
        for one, case in arguments
    )
    return any(
        (one.place if case == "to" else case == "object" and (one.post or away))
        and mine & {a.country for a in one.actors}
        for one, case in arguments
    )


def summons_other(arguments: list[Row]) -> bool:
    """Is the envoy that somebody calls another state's, so summoned and not called home?"""
    mine = {a.country for one, case in arguments if case == "subject" for a in one.actors}
    called = [one for one, case in arguments if case == "object" and not one.own]
    return bool(mine) and any(
        a.office in _ENVOYS and a.country not in mine for one in called for a in one.actors
    )


def is_by_phone(made: Sentence, act: Act) -> bool:
    """Is it said by telephone, in a clause that tells no talk by itself?"""
    words = made.words
    at = next((k for k in act.clause.tokens if words[k] in ("تلفنی", "تماسی")), -1)
    if at < 0 or at >= act.first or words[at - 1] in _TALKS:
        return False
    return not any(
        one.rule.type == "CONSULT"
        for other in made.list_acts(act.clause)
        for one in other.trigger.entries
    )


def is_decided(made: Sentence, act: Act) -> bool:
    """Is it where something else was decided on: in the meeting it was arranged that?"""
    words = made.words
    return any(
        one.mood == "future" and act.last < one.first <= act.clause.tokens[-1]
        and words[one.last] in _DECIDED
        for one in made.markers
    )  # fmt: skip


def tells_other_talk(made: Sentence, act: Act) -> bool:
    """Does the clause of an invitation tell a talk or journey, too: at the invitation of X?"""
    return any(
        one.rule.type == "CONSULT" for other in made.list_acts(act.clause) if other is not act
        for one in other.trigger.entries
    )  # fmt: skip


def is_told_by_verb(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is what a noun names told by the verb of its clause, or only mediated in?"""
    return _is_handed_over(act, rule) or _is_mediated(made, act)


def _is_mediated(made: Sentence, act: Act) -> bool:
    """Is it only what somebody mediates in: the mediation of X in the exchange of prisoners?"""
    standing = made.nouns.get(act.first)
    return standing is not None and standing.case == "in" and standing.mediates and not any(
        stands.case in ("of", "between", "with") for _, stands in made.list_owned(act.trigger)
    )  # fmt: skip


def _is_handed_over(act: Act, rule: Compiled) -> bool:
    """Is it a request that is put forward, or an accord that is ratified, so told by the verb?"""
    told = _HANDED.get(rule.type)
    return told is not None and any(
        other.verbal and other.trigger.entries[0].rule.id == told for other in act.behind
    )


_ASKS = frozenset({"درخواست", "تقاضا"})
_PLAN_DAYS = frozenset({"روز", "فردای", "امروز", "هفته", "ماه", "پسفردای"})
"""Behind a visit: when it was to be."""


def is_called_off(made: Sentence, act: Act) -> bool:
    """Is the talk, named by a noun, what somebody calls off in the same clause?"""
    standing = made.nouns.get(act.first)
    behind = made.words[act.last + 1 : act.last + 4]
    own = act.trigger.entries[0].rule.frame == "visit" and (
        behind[:1] in (["خود"], ["خویش"])
        or ("خود" in behind and not _PLAN_DAYS.isdisjoint(behind[:1]))
    )
    return not own and standing is not None and standing.case == "object" and any(
        (other.verbal and other.clause is act.clause) or other.clause.before is act.clause
        for other in made.acts
        if other.first > act.last
        and any(one.rule.id == "sanction-call-off" for one in other.trigger.entries)
    )  # fmt: skip


def _is_mourned(made: Sentence, act: Act) -> bool:
    """Is an attack only what somebody condoles on in the same clause?"""
    words = made.words
    return any(
        other.verbal and other.last > act.last
        and other.trigger.entries[0].rule.id == "support-thank"
        and not _CONDOLING.isdisjoint(words[other.first : other.last + 1])
        for other in made.list_acts(act.clause)
    ) and not any(
        any(one.rule.type == "ACCUSE" for one in other.trigger.entries)
        for other in act.behind
    )  # fmt: skip


def _is_regretted(made: Sentence, act: Act) -> bool:
    """Is the act named inside an apology, as what somebody is sorry for?"""
    return any(
        other.verbal and other.first < act.first and act.last < other.last
        and other.trigger.entries[0].rule.id == "concede-apology"
        for other in made.acts
    )  # fmt: skip


_PARTS = frozenset({"نقش", "کمک", "تلاش", "تلاشهای", "میانجیگری", "همکاری", "مساعدت"})
"""What somebody is thanked for, who did not do the act itself."""
_FAR_PART = 5


def is_thanked_for(made: Sentence, act: Act) -> bool:
    """Is the act only what somebody is thanked for in the same clause: for hosting the talks?"""
    standing = made.nouns.get(act.first)
    if standing is not None and standing.case == "of" and standing.owner is not None:
        standing = made.nouns.get(standing.owner.first)
    part = made.words[max(0, act.first - _FAR_PART) : act.first]
    helps = act.trigger.entries[0].rule.type == "RETREAT" and not _PARTS.isdisjoint(part)
    if helps or "محکومیت" in part[-1:]:
        return any(
            other.verbal and other.trigger.entries[0].rule.id == "support-thank"
            for other in act.behind
        )
    if act.trigger.entries[0].rule.type == "ASSAULT":
        return _is_mourned(made, act)
    if _is_regretted(made, act):
        return True
    if gives_counted(made.words, act):
        return False
    talks = act.trigger.entries[0].rule.type in ("CONSULT", "REJECT", "AID")
    causes = ("about", "for", "from") if talks else ("about", "for")
    return standing is not None and standing.case in causes and any(
        other.verbal and other.last > act.last
        and other.trigger.entries[0].rule.id == "support-thank"
        for other in made.list_acts(act.clause)
    )  # fmt: skip


def is_refused(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is the act only what somebody refuses or demands: he declined the talks with X?"""
    standing = made.nouns.get(act.first)
    refused = standing is not None and standing.case in _REFUSED | {"to"}
    if act.verbal or standing is None or not refused or rule.type not in _OPEN:
        return False
    if not _REPORTS.isdisjoint(made.words[k] for k in act.clause.tokens if k < act.first):
        return False
    verb = act.clause.verb
    if verb is not None and made.words[verb.first - 1] == "تکذیب":
        return False
    if verb is not None and made.words[verb.first - 2 : verb.first] == ["را", "اعلام"]:
        return False  # it is announced
    negated = verb is not None and verb.negated
    asked = {"REJECT", "REQUEST"} if standing.case in ("object", "to") else {"REJECT"}
    return any(
        one.rule.type in asked and not one.rule.needs.forms
        and ("negated" in one.rule.traits) == negated
        for other in act.behind for one in other.trigger.entries
    )  # fmt: skip


def is_predicate(made: Sentence, act: Act) -> bool:
    """Is the noun only what something is called: he called the boycott a sympathy with Gaza?"""
    verb, standing = act.clause.verb, made.nouns.get(act.first)
    words = made.words
    if act.verbal or verb is None or standing is None:
        return False
    if verb.lemma not in CALLING and words[verb.first - 1] not in _NAMING:
        return False
    before = [words[k] for k in act.clause.tokens if k < act.first]
    behind = [words[k] for k in act.clause.tokens if k > act.last]
    return standing.case == "bare" and "را" in before and "را" not in behind


def rebukes_own(act: Act, rule: Compiled) -> bool:
    """Does somebody blame only an office of the own state: the minister, the head of customs?"""
    if rule.type != "ACCUSE" or not act.verbal or rule.frame == "envoy":
        return False
    mine = list_states(act.clause.subject)
    blamed = [one for one, stands in act.clause.members if stands.case == "object"]
    others = [
        one for one, stands in act.clause.members
        if stands.case not in ("bare", "in", "none") and one not in blamed
    ]  # fmt: skip
    return bool(mine and blamed) and not others and all(one.anaphor == "office" for one in blamed)


def _is_wished(made: Sentence, clause: Clause) -> bool:
    """Is it done for whoever asks for it: if X asks, Y will send troops to X?"""
    asked = clause.before
    if asked is None or asked.verb is None:
        return False
    asks = asked.verb.lemma == "خواستن" or made.words[asked.verb.first - 1] in _ASKS
    there = list_states(one for one, stands in clause.members if stands.case == "to")
    return asks and bool(list_states(asked.subject) & there)


def has_condition(made: Sentence, act: Act) -> bool:
    """Does an if-clause stand before or inside the clause of an act, or "in case of"?"""
    clause = act.clause
    if clause.before is not None and clause.before.opened in IFS:
        return not _is_wished(made, clause)
    if any(one.opened in IFS and one.outer is clause for one in made.clauses):
        return True
    words = [made.words[k] for k in clause.tokens if k < act.first]
    return any(first == "در" and second == "صورت" for first, second in pairwise(words))


def announces_own(act: Act) -> bool:
    """Does an official say what the own state may do, if another one does not give in?"""
    mine = list_states(act.clause.subject)
    condition = act.clause.before
    while condition is not None and condition.opened not in IFS:
        condition = condition.before
    said = condition.before or condition.outer if condition is not None else None
    speaker = said.subject if said is not None else ()
    return bool(mine & list_states(speaker))


def find_if_subject(made: Sentence, act: Act) -> tuple[Phrase, ...]:
    """Return the subject of the if-clause beside a threat."""
    for clause in made.clauses:
        if clause.opened in IFS and (clause.before is act.clause or act.clause.before is clause):
            return tuple(one for one, stands in clause.members if stands.case == "bare")
    return ()


def face_if(made: Sentence, act: Act, rows: list[Row]) -> list[Row]:
    """Return the arguments of a threat: it faces who does what the if-clause says."""
    own = [one for one, _ in act.clause.members]
    sides = [row for row in rows if row[1] in ("subject", "in", "by")]
    if any(row not in sides and any(row[0] is one for one in own) for row in rows):
        return rows
    mine = {a.country for one, case in sides if case != "in" for a in one.actors}
    foes = [
        one for one in find_if_subject(made, act)
        if not one.actors or any(a.country not in mine for a in one.actors)
    ]  # fmt: skip
    return [*sides, *((one, "object") for one in foes)] if foes else rows


_GOOD = frozenset({"RETREAT", "CONCEDE"})
"""Types of what is promised, not threatened with."""


def is_threatened(made: Sentence, act: Act, rule: Compiled) -> bool:
    """Is the act only what a threat told just before announces?"""
    verb, clause = act.clause.verb, act.clause
    if rule.type not in _ANNOUNCED or verb is None or verb.tense not in AHEAD:
        return False
    back = clause.before if not clause.chained else None
    if back is not None and back.opened in IFS:
        back = back.before
    if back is None or (back.verb is not None and back.verb.lemma == "آمدن"):
        return False
    if back.agrees and rule.type in _GOOD:
        return False
    return any(
        other.verbal and any(one.rule.type == "THREATEN" for one in other.trigger.entries)
        for other in made.list_acts(back)
    )


def _is_own_blow(made: Sentence, act: Act) -> bool:
    """Is it an attack on somebody named, by whoever denies it: X denied fire at Y's posts?"""
    owned = made.list_owned(act.trigger)
    hit = any(stands.case in ("to", "against") and one.actors for one, stands in owned)
    return hit and all(stands.case not in ("of", "by") for _, stands in owned)


def denies_event(made: Sentence, act: Act) -> bool:
    """Is what is denied an event of its own, not a charge, a request or an offer?"""
    before = act.clause.before
    if before is not None and any(is_denied(made, other) for other in made.list_acts(before)):
        return True
    named = [
        other
        for one in made.clauses
        if one is act.clause or (one.outer is act.clause and one.opened == _WHAT)
        for other in made.list_acts(one)
        if not other.verbal and other.first < act.first
    ]
    types = {other.trigger.entries[0].rule.type for other in named}
    if types == {"ASSAULT"} and all(_is_own_blow(made, other) for other in named):
        return False
    words = {made.words[k] for k in act.clause.tokens}
    denied = words & (_REPORTS | _INVENTED | {_WHAT})
    return bool(types - CHARGES) and not types & CHARGES and bool(denied)


def add_asked(made: Sentence, act: Act, arguments: list[Row]) -> list[Row]:
    """Return the arguments with who shall do what is demanded in the clause behind."""
    content = find_content(made, act.clause)
    if content is None:
        return arguments
    asked = [one for one, stands in content.members if stands.case == "bare"][:1]
    if not asked or not (asked[0].actors or asked[0].anaphor):
        return arguments
    return [row for row in arguments if row[0].anaphor != "others"] + [(asked[0], "from")]
