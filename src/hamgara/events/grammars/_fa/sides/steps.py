"""Who does what a Persian noun names: told beside it, by a step or in a clause about it."""

from __future__ import annotations

from collections.abc import Callable

from hamgara.events.grammars._fa.clauses.sentence import (
    Act,
    Clause,
    Row,
    Sentence,
    Standing,
    list_states,
)
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.handed import list_giving
from hamgara.events.grammars._fa.sides.means import find_means
from hamgara.events.grammars._fa.sides.members import is_judged
from hamgara.events.grammars._fa.sides.sides import find_speaker, is_body
from hamgara.events.grammars._fa.told.scopes import find_happening
from hamgara.events.grammars._fa.words.triggers import Compiled
from hamgara.study.actors import BODIES

STEPS = frozenset({"اقدام", "حرکت", "رفتار", "نقش", "تصمیم", "عمل", "دستور", "حکم", "فرمان"})
"""What somebody takes in an act: the step of X in expelling, the decision of X to expel."""
_PART = ["نقش", "داشتن"]
"""To have a part in something, said of whoever is charged with it."""
_NEAR_STEP = 3
_PAIR = 2
_OWN = frozenset({"خود", "خویش", "متبوعش", "متبوع"})
_ORDERS = frozenset({"دستور", "فرمان", "حکم"})
_ADVERSE = frozenset({"SANCTION", "COERCE", "ASSAULT", "REJECT", "THREATEN", "ACCUSE", "MOBILIZE"})
_REACTING = frozenset({"واکنش", "پاسخ", "تلافی", "جواب"})
_SPOKEN = frozenset({"THREATEN", "REQUEST", "REJECT", "ACCUSE"})
_CHARGES = frozenset({"اتهام", "اتهامات", "اتهامها", "اتهامهای", "ادعا", "ادعاهای", "ادعاها"})
_LONG_CHARGE = 5
_COMERS = frozenset({"پروازهایی", "هواپیماهایی", "کالاهایی", "کشتیهایی", "کامیونهایی", "مسافرانی"})
_SOIL = frozenset({"پایگاه", "پایگاهی", "خاک", "قلمرو", "مبدا", "داخل", "سمت", "سوی"})
_AFTER = frozenset({"پس", "بعد"})
_DOERS = frozenset({"subject", "of", "by"})
_AIMED = frozenset({"against", "to"})
_DOING = frozenset({"of", "by"})
_WORDS = frozenset(
    [
        "سخنان", "اظهارات", "ادعای", "ادعاهای", "اتهام", "اتهامات", "اتهامهای", "گفتههای", "بیانیه",
        "مواضع", "موضعگیری", "اتهامزنیهای", "گزارش",
    ]
)  # fmt: skip
"""What one says that another one answers."""
PUT = frozenset({"وضع", "اعمال", "تحمیل", "اتخاذ"})
"""With do: what is told, in a clause about measures, of who took them."""

_LIGHT = {
    "دادن": frozenset({"انجام", "صورت", "ترتیب", "سامان"}),
    "کردن": frozenset({"اجرا", "برگزار", "برپا"}),
    "شدن": frozenset({"مرتکب"}), "زدن": frozenset({"رقم"}),
    "انداختن": frozenset({"راه"}), "آوردن": frozenset({"عمل", "بار"}),
}  # fmt: skip
"""Verbs with the words that say with them that somebody does what a noun names."""


def find_step(made: Sentence, standing: Standing | None) -> Phrase | None:
    """Return who takes the step or decision behind which a noun stands: the decision of X to."""
    words = made.words
    if standing is None or standing.before <= 0:
        return None
    told = standing.case == "to" and words[standing.before - 1] == "مبنی"
    if standing.case not in ("in", "for") and not told:
        return None
    for one in made.phrases:
        near = range(one.first - 1, max(-1, one.first - 1 - _NEAR_STEP), -1)
        if one.last == standing.before - 1 - told and any(
            words[k] in STEPS and words[k : k + 2] != _PART for k in near
        ):
            return one
    return None


def list_farther(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return the sides of an act that are told farther off, of the first kind that is found."""
    first, last = _FIRST_WAYS.get(rule.type), _LAST_WAYS.get(rule.type)
    return (
        (first(made, act, rule, some) if first is not None else [])
        or _list_reacting(made, act, rule, some)
        or _list_headed(made, act, rule, some)
        or (last(made, act, rule, some) if last is not None else [])
    )


def _list_charging(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return who is told no where nobody is said to have made the charge that is denied."""
    target = rule.targets
    if rule.type != "REJECT" or not act.verbal or not target or not some:
        return []
    if any(case != "subject" or not one.actors for one, case in some):
        return []
    words, inside = made.words, [k for k in act.clause.tokens if k < act.first]
    charge = next((k for k in reversed(inside) if words[k] in _CHARGES), -1)
    ends = [k for k in inside if words[k] == "را" and 0 <= charge < k <= charge + _LONG_CHARGE]
    if not ends or any(charge < one.first < ends[0] for one in made.phrases):
        return []
    return [(Phrase(act.first, act.first, (), "others"), target[0])]


def _list_travelling(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return from where what is shut out comes: closed its sky to flights that come from X."""
    target = rule.targets
    if rule.type != "SANCTION" or not act.verbal or any(case in target for _, case in some):
        return []
    words = made.words
    return [
        (one, target[0]) for clause in made.clauses
        if clause.outer is act.clause and clause.head >= 0 and words[clause.head] in _COMERS
        for one, stands in clause.members
        if stands.case in ("from", "to", "of") and one.actors
    ]  # fmt: skip


def _list_captors(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return who lets go whom they had seized: sailors who were seized by X came free."""
    if rule.type != "RETREAT" or not act.passive or any(case == "by" for _, case in some):
        return []
    imposed = _list_imposed(made, act, rule, some)
    if imposed:
        return imposed
    seized = [
        other.clause for other in made.acts
        if other.clause.outer is act.clause and other.clause.head >= 0
        and any(one.rule.type == "COERCE" for one in other.trigger.entries)
    ]  # fmt: skip
    return [
        (one, "by") for clause in seized[:1]
        for one, stands in clause.members
        if stands.case == "by" and one.actors
    ]  # fmt: skip


def _list_imposed(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return the sides of what is lifted: the sanctions that X had put on Y were lifted."""
    if rule.type != "RETREAT" or not act.passive or some:
        return []
    clause = next(
        (c for c in made.clauses if c.outer is act.clause and c.head >= 0 and c.verb is not None
         and made.words[c.head].endswith("هایی")), None,
    )  # fmt: skip
    if clause is None:
        return []
    aimed = [
        (one, "object") for one, stands in clause.members
        if stands.case in ("to", "against", "about") and one.actors
    ]  # fmt: skip
    doers = [one for one, stands in clause.members if stands.case in ("bare", "by")]
    return [(one, "by") for one in doers or find_speaker(act, [])] + aimed if aimed else []


def _list_launched(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return from whose soil an attack came: the attack on X was made from a base of Y."""
    if act.verbal or rule.type != "ASSAULT" or rule.frame == "joint":
        return []
    if any(case in ("subject", "by", "of") for _, case in some):
        return []
    words = made.words
    return [
        (one, "by") for one, stands in act.clause.members
        if stands.case == "from" and one.actors
        and not _SOIL.isdisjoint(words[k] for k in stands.chain)
    ]  # fmt: skip


def _list_headed(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return whom the object of the outer clause names: opened its border with X that it closed."""
    head, target = act.clause.head, rule.targets
    if not act.verbal or head < 0 or made.words[head] != "را" or not target:
        return []
    if any(case != "subject" for _, case in some):
        return []
    mine = {a.country for one, _ in some for a in one.actors}
    return [
        (one, target[0]) for one, stands in made.standings.items()
        if one.last == head - 1 and stands.case in ("with", "of", "object")
        and any(a.country not in mine for a in one.actors)
    ]  # fmt: skip


def find_doers(made: Sentence, act: Act, happen: frozenset[str]) -> list[Row]:
    """Return who does what a noun names, and to whom, where it is told beside the noun."""
    words = made.words
    step = find_step(made, made.nouns.get(act.first))
    if step is not None:
        return [(step, "by"), *_find_sufferer(made, act, step)] if step.actors else []
    means = find_means(made, act)
    if means:
        return means
    expelled = _find_expeller(made, act)
    if expelled:
        return expelled
    first = _find_first_doer(made, act)
    if first is not None:
        return [(first, "by")]
    orderer = _find_orderer(made, act)
    if orderer:
        return [(one, "by") for one in orderer]
    follow = find_happening(made, act, happen | PUT)
    if follow is None and names_doer(made, act) and not made.list_owned(act.trigger):
        return _find_striker(made, act)
    if follow is None or any(act.last < one.first < follow.head for one in made.acts):
        return []
    own = [(one, stands.case) for one, stands in follow.members if one.actors]
    put = not PUT.isdisjoint(words[k] for k in follow.tokens[-4:])
    made_it = put or performs(words, follow)
    doers = [(one, "by") for one, case in own if case == "by" or (made_it and case == "bare")]
    aimed = [row for row in own if put and row[1] == "against"]
    if doers and not put and made_it:
        aimed = _find_sufferer(made, act, doers[0][0])
    return doers[:1] + aimed if doers else []


def _find_striker(made: Sentence, act: Act) -> list[Row]:
    """Return who does what a clause tells of the same deed: the seizing of a ship that X stopped.

    It is done to who speaks of it.
    """
    strikes = [
        other.clause for other in made.acts
        if other.verbal and other.clause.outer is act.clause and other.clause.head > act.last
        and any(one.rule.type in _ADVERSE - _SPOKEN for one in other.trigger.entries)
    ]  # fmt: skip
    doer = next(
        (one for clause in strikes for one, stands in clause.members
         if one.actors and stands.case == "bare"), None,
    )  # fmt: skip
    return [(doer, "by"), *_find_sufferer(made, act, doer)] if doer is not None else []


def performs(words: list[str], clause: Clause) -> bool:
    """Does a clause tell who did what its head names: the raid that the jets of X carried out?"""
    verb = clause.verb
    if verb is None or verb.passive or verb.lemma not in _LIGHT:
        return False
    return words[verb.first - 1] in _LIGHT[verb.lemma]


def names_doer(made: Sentence, act: Act) -> bool:
    """Is who does what a noun names told in a clause about it: a raid in which jets of X hit?"""
    return any(
        clause.outer is act.clause and clause.opened == "که" and clause.head > act.last
        and made.words[clause.head] == "را"
        and any(one.actors and stands.case in ("bare", "by") for one, stands in clause.members)
        for clause in made.clauses
    )  # fmt: skip


def _find_sufferer(made: Sentence, act: Act, step: Phrase) -> list[Row]:
    """Return who speaks of another's hostile step that names nobody: X said the step of Y to."""
    adverse = any(one.rule.type in _ADVERSE for one in act.trigger.entries)
    named = any(one.actors and not is_judged(act, one) for one, _ in made.list_owned(act.trigger))
    if not adverse or named:
        return []
    mine = {a.country for a in step.actors}
    return [
        (one, "object") for one in find_speaker(act, [(step, "by")]) or act.clause.subject
        if mine.isdisjoint(a.country for a in one.actors)
    ]  # fmt: skip


def _find_expeller(made: Sentence, act: Act) -> list[Row]:
    """Return who drives out the subject's own envoy: in reaction to his expulsion from Y, X."""
    words = made.words
    if words[act.first] not in ("اخراج", "احضار"):
        return []
    own = not _OWN.isdisjoint(words[act.last + 1 : act.last + 4])
    own = own or any(word.endswith("ش") for word in words[act.last + 1 : act.last + 2])
    doers = [
        one for one, stands in made.list_owned(act.trigger)
        if stands.case in ("from", "by") and one.actors
    ]  # fmt: skip
    subject = act.clause.subject
    if not own or not doers or not subject:
        return []
    return [(one, "by") for one in doers] + [(one, "object") for one in subject]


def _find_first_doer(made: Sentence, act: Act) -> Phrase | None:
    """Return who does the act named before "and", where another is named behind it.

    After the exit of X from the treaty and the reimposing of sanctions on Y.
    """
    words, standing = made.words, made.nouns.get(act.first)
    own = {one.case for _, one in made.list_owned(act.trigger)}
    if standing is None or words[act.first - 1] != "و" or not own & _AIMED or own & _DOING:
        return None
    if any(one.last == act.first - 2 for one in made.phrases):
        return None
    before = [one for one in made.acts if one.clause is act.clause and one.last < act.first]
    for other in reversed(before):
        mine = made.nouns.get(other.first)
        if other.verbal or mine is None or mine.case != "reason":
            continue
        return next(
            (
                one for one, stands in made.list_owned(other.trigger)
                if stands.case == "of" and one.actors
                and other.trigger.entries[0].rule.genitive == "subject"
            ),
            None,
        )  # fmt: skip
    return None


def _find_orderer(made: Sentence, act: Act) -> tuple[Phrase, ...]:
    """Return who gives the order to do it: X gave the order of closing Y's consulate."""
    verb, words = act.clause.verb, made.words
    if verb is None or verb.passive or words[act.first - 1] not in _ORDERS:
        return ()
    gives = words[verb.first - 1] in ("صادر", "ابلاغ", "را") or verb.lemma == "دادن"
    if not gives or verb.lemma == "شدن":
        return ()
    subject = act.clause.subject
    mine = list_states(subject)
    owned = {a.country for one, _ in made.list_owned(act.trigger) for a in one.actors}
    return subject if mine and owned and mine.isdisjoint(owned) else ()


def _list_reacting(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return whom it was done to: who reacts to it, or who did another thing after it.

    In reaction to the refusal of X, Y did. After a warning to X (to), Y did.
    """
    standing, words = made.nouns.get(act.first), made.words
    if act.verbal or standing is None or standing.case != "reason" or standing.before < 0:
        return []
    targets = rule.targets
    cases, mine = {case for _, case in some}, {a.country for one, _ in some for a in one.actors}
    before = words[standing.before : standing.before + 2]
    subject = [
        one for one in act.clause.subject
        if one.actors and mine.isdisjoint(a.country for a in one.actors)
    ]  # fmt: skip
    reacts = rule.type in _ADVERSE and not _REACTING.isdisjoint(before)
    if reacts and cases & _DOERS and not cases & {*targets}:
        return [(one, targets[0]) for one in subject]
    if rule.type in _SPOKEN and cases & {*targets} and not cases & _DOERS and (
        before[:1] and before[0] in _AFTER
    ):  # fmt: skip
        return [(one, "subject") for one in subject]
    return []


def _list_conditioned(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return who must not do what a threat is for: if X insists (در صورت), we answer."""
    words = made.words

    def is_condition(_: Phrase, standing: Standing) -> bool:
        return bool(standing.chain) and words[standing.chain[-1]] == "صورت"

    return _find_aim(act, rule, some, is_condition)


def _list_faced(_: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return at whose border the drill is for which troops are moved: for a drill near X."""
    targets = rule.targets
    if not act.verbal or any(case in targets for _, case in some):
        return []
    mine = list_states([one for one, case in some if case in _DOERS])
    return [
        (one, targets[0]) for one, stands in act.clause.members
        if one.actors and stands.case in ("in", "against", "to") and stands.owner is not None
        and any(entry.rule.type == "MOBILIZE" for entry in stands.owner.entries)
        and mine.isdisjoint(list_states([one]))
    ][:1]  # fmt: skip


def _list_menaced(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return whom the same one asked before it threatened: asked X to stop and threatened."""
    targets = rule.targets
    if not act.verbal or not act.clause.chained or any(case in targets for _, case in some):
        return []
    mine = list_states([one for one, case in some if case in _DOERS])
    for clause in made.clauses:
        asks = clause.tokens[0] < act.clause.tokens[0] and any(
            other.verbal and any(one.rule.type == "REQUEST" for one in other.trigger.entries)
            for other in made.list_acts(clause)
        )  # fmt: skip
        asked = [
            (one, targets[0]) for one, stands in clause.members
            if asks and stands.case == "from" and stands.owner is None and one.actors
        ]  # fmt: skip
        if asked and mine & list_states(clause.subject) and (
            mine.isdisjoint(list_states([asked[0][0]]))
        ):  # fmt: skip
            return asked
    return []


def _find_aim(
    act: Act, rule: Compiled, some: list[Row],
    fits: Callable[[Phrase, Standing], bool],
) -> list[Row]:  # fmt: skip
    """Return the first other state of a verb's clause that fits as its aim, where none is said."""
    targets = rule.targets
    if not act.verbal or any(case in targets for _, case in some):
        return []
    mine = {a.country for one, _ in some for a in one.actors}
    return [
        (one, targets[0]) for one, stands in act.clause.members
        if one.actors and fits(one, stands) and mine.isdisjoint(a.country for a in one.actors)
    ][:1]  # fmt: skip


def _list_regaining(_: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return who gets back what another gave: X took over the villages that Y returned."""
    outer, targets = act.clause.outer, rule.targets
    gives = rule.type == "RETREAT" and rule.frame != "joint" and act.verbal
    if not gives or outer is None or any(case in targets for _, case in some):
        return []
    mine = {a.country for one, _ in some for a in one.actors}
    return [
        (one, targets[0]) for one in outer.subject
        if one.actors and mine.isdisjoint(a.country for a in one.actors)
    ]  # fmt: skip


def turn_blamed(some: list[Row], subject: tuple[Phrase, ...]) -> list[Row]:
    """Return the sides of sanctions that are blamed: X called the sanctions of Y unjust."""
    mine = list_states(subject)
    theirs = {a.country for one, _ in some for a in one.actors if not one.weak}
    if not mine or not theirs or mine & theirs:
        return []
    return [(one, "by") for one, _ in some] + [(one, "object") for one in subject]


def _list_complained(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return another state than the body that is complained to, where none is said."""
    if rule.id != "accuse-complaint":
        return []
    bodies = [one for one in made.phrases if one.first in act.clause.tokens and is_body(one)]
    known = {a.country for one, _ in some for a in one.actors}
    inside = [one for one in made.phrases if one.first in act.clause.tokens]
    others = list_states(inside) - known - {*BODIES}
    if not bodies or others:
        return []
    if any(case in rule.rule.target for _, case in some):
        return []
    return [(Phrase(bodies[0].first, bodies[0].first, (), "others"), rule.rule.target[0])]


def _list_fighters(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return who clashed, told in the clause that says how: it broke out when X stopped Y."""
    joint = rule.type == "ASSAULT" and rule.frame == "joint"
    if not joint or any(one.actors or one.anaphor == "both" for one, _ in some):
        return []
    for clause in made.clauses:
        if clause.before is not act.clause or clause.opened != "که":
            continue
        own = [
            one for one, stands in clause.members
            if one.actors and not stands.label
            and stands.case in ("bare", "by", "to", "object", "of")
        ]  # fmt: skip
        if len(list_states(own)) == _PAIR:
            return [(one, "of") for one in own]
    return []


def _list_answered(made: Sentence, act: Act, rule: Compiled, some: list[Row]) -> list[Row]:
    """Return whose words are answered by a denial: in reaction to the words of X, he denied."""
    words = made.words

    def is_answered(one: Phrase, standing: Standing) -> bool:
        return one.first < act.first and _is_said(words, made, standing)

    return _find_aim(act, rule, some, is_answered)


def _is_said(words: list[str], made: Sentence, standing: Standing) -> bool:
    """Is it whose words, after which something is said?"""
    outer = made.nouns.get(standing.owner.first) if standing.owner is not None else None
    reason = standing.case == "reason" or (outer is not None and outer.case == "reason")
    return reason and not _WORDS.isdisjoint(words[k] for k in standing.chain)


_FIRST_WAYS = {
    "ASSAULT": _list_fighters, "REJECT": _list_answered, "THREATEN": _list_conditioned,
    "RETREAT": _list_regaining, "AID": list_giving,
}  # fmt: skip
_LAST_WAYS = {
    "ASSAULT": _list_launched, "REJECT": _list_charging, "RETREAT": _list_captors,
    "SANCTION": _list_travelling, "ACCUSE": _list_complained, "THREATEN": _list_menaced,
    "MOBILIZE": _list_faced,
}  # fmt: skip
"""How the sides of an act of a type are told farther off, before and behind the ways of all."""
