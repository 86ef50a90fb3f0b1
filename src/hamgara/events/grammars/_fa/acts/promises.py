"""What a Persian agreement promises: an act named by a noun, or told in the clause behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from hamgara.events.grammars._fa.acts.arguments import ArgumentReader
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence, list_states
from hamgara.events.grammars._fa.sides.shapes import PLEDGES
from hamgara.events.grammars._fa.words.triggers import Entry
from hamgara.events.grammars._fa.words.verbs import Verb
from hamgara.events.reading import PROMISED
from hamgara.events.vocabulary import Rule

Choose = Callable[[Sentence, Act], Entry | None]
"""Finds the entry of an act that fits, None where none does."""
_KEPT = frozenset({"RETREAT", "CONCEDE", "SANCTION"})
"""Types that stay what they are when they are promised."""
_GIVEN = frozenset({"to", "for", "with", "from", "object", "in", "between"})
_SUBJUNCTIVE = frozenset({"subjunctive"})
_AHEAD = frozenset({"subjunctive", "future"})
_ASSURING = PLEDGES | {"اطمینان", "تضمین", "ضمانت", "مژده", "زبان"}
"""What is given where somebody promises that he will do it."""
_PROMISED_WORDS = {
    "سفر": "CONSULT", "دیدار": "CONSULT", "ملاقات": "CONSULT", "گفتگو": "CONSULT",
    "کمک": "AID", "یاری": "AID", "وام": "AID", "همکاری": "COOPERATE", "میانجی": "CONSULT",
    "ارسال": "AID", "تحویل": "AID", "اهدای": "AID", "پرداخت": "AID",
}  # fmt: skip
"""Types of what is promised in one word: gave a promise of aid."""
_GOODS = frozenset(
    ["صادرات", "واردات", "گاز", "برق", "آب", "نفت", "گازوئیل", "سوخت", "گندم", "غلات",
     "کود", "ترانزیت"]
)  # fmt: skip
_DELIVERED = frozenset({"دادن", "افزودن", "رساندن", "فروختن", "خریدن", "فرستادن"})
_MONEY = frozenset(["دلار", "یورو", "پوند", "ین", "فرانک", "کرون", "لیره", "درهم", "ریال"])
_INCREASED = frozenset({"افزایش", "برابر", "صادر", "وارد", "تامین", "تحویل", "بیشتر", "ارسال"})
"""What goods are done with in trade: sold more of, exported."""
_GIVING = frozenset({"دادن", "فرستادن", "رساندن", "بخشیدن", "ساختن"})
_GIVEN_BY = frozenset(
    ["اهدا", "اعطا", "ارسال", "اعزام", "گسیل", "روانه", "راهی", "مستقر", "تحویل", "اختصاص"]
)
"""Right before the verb: what is done with what is given."""
_BUILDING = frozenset({"ساختن", "فرستادن", "رساندن"})
_COUNTS = frozenset(
    ["یک", "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "بیست", "سی", "پنجاه", "صد",
     "دویست", "پانصد", "هزار", "میلیون", "میلیارد", "چند", "چندین", "تن"]
)  # fmt: skip
_TRADED = frozenset({"مترمکعب", "بشکه", "کیلووات", "مگاوات"})
_SENT = frozenset({"گسیل", "ارسال", "اعزام", "مبذول", "معمول"})
"""What one shall do with a "have" that is no present: shall send (گسیل دارد)."""
_FAR_OFFERED = 8
_CUT_HEAD = frozenset({"از", "با", "درباره", ",", "و"})
"""What stands between what was offered and what else is named before it."""

_HARM = frozenset(
    ["بها", "بهای", "بهایش", "تاوان", "تاوانش", "دردناک", "پشیمان", "پشیمانکننده", "تلافی",
     "انتقام", "کوبنده", "ویرانگر", "پیامدهای", "عواقب", "تنبیه", "مجازات"]
)  # fmt: skip
"""What is no good thing to promise."""


def find_word(made: Sentence, act: Act) -> str:
    """Return the type of what is promised inside the act itself: وعده کمک داد."""
    words = made.words
    if not act.verbal or words[act.first] not in PLEDGES:
        return ""
    inside = (words[k] for k in range(act.first + 1, act.last))
    return next((_PROMISED_WORDS[word] for word in inside if word in _PROMISED_WORDS), "")


def _gives_word(made: Sentence, act: Act) -> bool:
    """Is it somebody's word that is given: promised, undertook?"""
    return act.verbal and not PLEDGES.isdisjoint(made.words[act.first : act.last])


def _list_pledged(made: Sentence, act: Act) -> Iterator[tuple[Clause, Verb]]:
    """Yield the clauses behind somebody's word that tell what he will do, with their verbs."""
    for clause in made.clauses if _gives_word(made, act) else ():
        if clause.before is act.clause and clause.verb is not None and not clause.verb.negated:
            yield clause, clause.verb


def _find_trade(made: Sentence, act: Act) -> str:
    """Return that cooperation is promised in the clause behind: to export more gas to X."""
    words = made.words
    for clause, verb in _list_pledged(made, act):
        does = verb.lemma in _DELIVERED or words[verb.first - 1] in _INCREASED
        if does and any(words[k] in _GOODS for k in clause.tokens):
            return "COOPERATE"
    return ""


def _find_gift(made: Sentence, act: Act) -> str:
    """Return that aid is promised in the clause behind: promised to give Y five boats."""
    words = made.words
    mine = list_states(act.clause.subject)
    for clause, verb in _list_pledged(made, act):
        spelled = [words[k] for k in clause.tokens]
        if not _TRADED.isdisjoint(spelled):
            continue
        gives = verb.lemma in _GIVING or words[verb.first - 1] in _GIVEN_BY
        counted = any(one.isdigit() or one in _COUNTS for one in spelled)
        to = any(
            stands.case in ("to", "for", "in") and (one.anaphor or list_states([one]) - mine)
            for one, stands in clause.members
        )
        if gives and to and (counted or verb.lemma in _BUILDING):
            return "AID"
    return ""


def _find_head(made: Sentence, act: Act) -> str:
    """Return the type of what a clause says was promised or offered: the aid that X offered."""
    clause, words = act.clause, made.words
    if clause.opened != "که" or clause.head < 0 or not act.verbal:
        return ""
    near = range(clause.head, max(-1, clause.head - _FAR_OFFERED), -1)
    for k in near:
        if k in made.verbs or words[k] in _CUT_HEAD:
            return ""
        for word, type_ in _PROMISED_WORDS.items():
            if words[k].startswith(word):
                return type_
    return ""


def _find_money(made: Sentence, act: Act) -> str:
    """Return that aid is promised where it is money for somebody: promised X a million dollars."""
    if not _gives_word(made, act):
        return ""
    given = any(
        stands.case in ("for", "to") and one.first < act.last for one, stands in act.clause.members
    )
    money = any(made.words[k] in _MONEY for k in act.clause.tokens)
    return "AID" if given and money else ""


def find_named(made: Sentence, act: Act) -> Act | None:
    """Return the act that was agreed on, named by a noun: agreed to the sending of aid."""
    if not act.verbal or not any(one.rule.id == "agree-accept" for one in act.trigger.entries):
        return None
    given = not PLEDGES.isdisjoint(made.words[act.first : act.last])
    return next(
        (
            other for other in made.list_acts(act.clause)
            if not other.verbal and other.last < act.last
            and other.trigger.entries[0].rule.type in PROMISED
            and "mediator" not in other.trigger.entries[0].rule.traits
            and (standing := made.nouns.get(other.first)) is not None
            and standing.owner is None
            and standing.case in _list_agreed_cases(act, other, given=given)
        ),
        None,
    )  # fmt: skip


def _list_agreed_cases(act: Act, other: Act, *, given: bool) -> tuple[str, ...]:
    """Return how a noun stands that says what was agreed on: before, inside gave word of aid."""
    if other.last < act.first:
        return ("with", "object") if given else ("with",)
    return ("object", "bare") if given and other.first > act.first else ()


def find_content_act(made: Sentence, act: Act, choose: Choose) -> Act | None:
    """Return the act that was agreed on, inside the agreement or in the clause behind it."""
    words = made.words[act.first : act.last]
    if not PLEDGES.isdisjoint(words) and (kept := _find_kept(made, act, choose)) is not None:
        return kept
    for other in made.acts:
        verb = other.clause.verb
        if other.clause.before is act.clause and verb and (
            verb.tense in _list_tenses(words, other.clause) or _is_meant(made, other)
        ) and choose(made, other) is not None:  # fmt: skip
            return other
    return None


def _is_meant(made: Sentence, act: Act) -> bool:
    """Is a present of "have" in a verb of two words what shall be: promised to send (گسیل دارد)?"""
    verb = act.clause.verb
    if verb is None or verb.lemma != "داشتن" or verb.tense != "present":
        return False
    return made.words[verb.first - 1] in _SENT


def _find_kept(made: Sentence, act: Act, choose: Choose) -> Act | None:
    """Return what is kept as it is, named inside the promise: gave word of the release of Y."""
    inside = (
        other for other in made.list_acts(act.clause)
        if not other.verbal and act.first < other.first and other.last < act.last
    )  # fmt: skip
    for other in inside:
        entry = choose(made, other)
        if entry is not None and entry.rule.type in _KEPT:
            return other
    return None


def _list_tenses(words: list[str], clause: Clause) -> frozenset[str]:
    """Return in which tenses a clause tells what was promised by words: gave word that it leaves.

    What is told in the present behind other verbs is the case already.
    """
    if _ASSURING.isdisjoint(words):
        return _SUBJUNCTIVE
    return _AHEAD | {"present"} if clause.opened in ("", "که") else _AHEAD


def add_promised(made: Sentence, act: Act, arguments: list[Row]) -> list[Row]:
    """Return the arguments with those to whom it was promised in the clause behind."""
    mine = {a.country for one, case in arguments if case == "subject" for a in one.actors}
    found = [
        (one, "to")
        for clause in made.clauses
        if clause.before is act.clause and clause.verb
        and clause.verb.tense in _list_tenses(made.words[act.first : act.last], clause)
        for one, stands in clause.members
        if stands.case in _GIVEN and not stands.label
        and {a.country for a in one.actors} - mine and not one.own
    ] or _list_offered(made, act, mine)  # fmt: skip
    if not found:
        return arguments
    return [row for row in arguments if row[0].anaphor != "others"] + found


def _list_offered(made: Sentence, act: Act, mine: set[str]) -> list[Row]:
    """Return for whom is what somebody is ready for: to mediate between X and Y, to host them."""
    found: list[Row] = []
    for one, stands in act.clause.members:
        noun = made.nouns.get(stands.owner.first) if stands.owner is not None else None
        case = noun.case if noun is not None else stands.case
        if case in ("for", "between") and one.actors and one.first < act.last and not (
            one.own or stands.label or {a.country for a in one.actors} & mine
        ):  # fmt: skip
            found.append((one, "to"))
    return found


def add_named(
    reader: ArgumentReader, made: Sentence, named: Act, arguments: list[Row]
) -> list[Row]:
    """Return the arguments with those to whom goes what was promised by a noun."""
    mine = {a.country for one, case in arguments if case == "subject" for a in one.actors}
    found = [
        (one, "to")
        for one, case in reader.read(made, named, named.trigger.entries[0].rule)
        if case in _GIVEN and one.actors and not mine & {a.country for a in one.actors}
    ]  # fmt: skip
    if not found:
        return arguments
    return [row for row in arguments if row[1] == "subject"] + found


def name_promise(
    made: Sentence, act: Act, code: Rule, promise: Entry | None
) -> tuple[Rule, bool]:  # fmt: skip
    """Return an agreement with the type of what it promises, and whether that makes it future."""
    if promise is None:
        word = find_word(made, act) or _find_trade(made, act) or _find_gift(made, act)
        word = word or _find_money(made, act) or _find_head(made, act)
        return (replace(code, promised=word), True) if word else (code, False)
    promised = promise.rule.type
    if promised == "MOBILIZE" and code.frame == "joint":
        promised = "COOPERATE"
    elif promised == "MOBILIZE" and _find_gift(made, act):
        promised = "AID"
    return replace(code, promised=promised), promised in PROMISED


def is_pledge(entry: Entry | None, content: Act, promised: Entry | None) -> bool:
    """Is an agreement one side's word to withdraw, to concede, to sanction: that act, planned?"""
    kinds = {promised.rule.type} if promised is not None else set()
    joint = entry is not None and entry.rule.frame == "joint"
    refrains = content.clause.verb is not None and content.clause.verb.negated
    return not joint and not refrains and bool(kinds & _KEPT)


def promises_harm(made: Sentence, act: Act, rule: Rule) -> bool:
    """Is it harm that somebody promises: promised that X will pay for it, a painful answer?"""
    words = made.words
    if rule.type != "AGREE" or words[act.first] not in ("وعده", "قول"):
        return False
    return any(
        one.before is act.clause and one.verb is not None and one.verb.tense in _AHEAD
        and not _HARM.isdisjoint(words[k] for k in one.tokens)
        for one in made.clauses
    )  # fmt: skip


def is_open(arguments: list[Row]) -> bool:
    """Is nobody named whom an act is done to?"""
    return all(
        one.anaphor == "others" or case in ("subject", "in", "by") for one, case in arguments
    )
