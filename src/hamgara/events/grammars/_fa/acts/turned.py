"""Persian acts that are others than their words alone tell, by who stands about them."""

from __future__ import annotations

from hamgara.events.grammars._fa.acts.saying import calls_home, is_denied_report, summons_other
from hamgara.events.grammars._fa.clauses.sentence import Act, Row, Sentence, list_states
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.sessions import list_present
from hamgara.events.grammars._fa.sides.sides import find_speaker
from hamgara.events.grammars._fa.words.triggers import PRESENT
from hamgara.events.vocabulary import Rule

TURNED = (
    "accuse-summon", "sanction-recall", "accuse-sponsor", "accuse-criticize", "sanction-impose",
    "cooperate-deliver", "cooperate-exercise", "consult-tour", "agree-invite",
)  # fmt: skip
"""The rules that acts are told by in the end."""
_DRILLS = frozenset({"mobilize-exercise", "mobilize-drill"})
_DRILLING = frozenset({"062", "150"})
_DOING = frozenset({"subject", "by", "with", "of", "between"})
_BORDER = "مرز"
_AIMED = frozenset({"against", "to", "about", "from"})
_COMING = frozenset({"AID", "RETREAT", "MOBILIZE", "COOPERATE"})
_BOUGHT = frozenset({"خریداری", "سفارش"})
_CALLS = frozenset(TURNED[:2])
_SEEING = frozenset({"دیدار", "بازدید", "دیدن"})
"""Words of a meeting that with "of" (از) a state are of a visit."""
_VISITS = frozenset({"consult-visit", "consult-go", "consult-guest"})
_GUESTS = frozenset({"مهمان", "میهمان"})
_MET = frozenset({"accuse-met", "reject-met"})
"""Rules of what an act met with: the raid of X stirred the protest of Y."""


def settle_rule(
    made: Sentence, act: Act, rule: Rule, arguments: list[Row]
) -> tuple[str, list[Row]]:
    """Return the id of the rule that tells an act in the end, "" for its own, and its sides."""
    arguments = _add_denier(made, act, arguments)
    if rule.id in _MET:
        return "", _list_met(made, act, arguments)
    if rule.id in _CALLS:
        return _settle_call(act, rule.id, arguments)
    if rule.id == "protest-demonstrate" and _is_boycott(made, act, arguments):
        return "sanction-impose", arguments
    if toured := _list_toured(made, act, rule, arguments):
        return "consult-tour", toured
    if rule.type == "REQUEST" and _asks_over(made, act, arguments):
        return "agree-invite", arguments
    drilled = _list_drilled(made, act, rule, arguments)
    if drilled:
        return "cooperate-exercise", drilled
    sold = _list_bought(made, act, rule)
    return ("cooperate-deliver", sold) if sold else _turn_blaming(act, rule, arguments)


def _add_denier(made: Sentence, act: Act, arguments: list[Row]) -> list[Row]:
    """Return the sides with who denies that he did it: X called reports about aid to Y lies."""
    if act.verbal or len(list_states(one for one, _ in arguments)) != 1 or any(
        case not in ("to", "for", "against", "with", "in") for _, case in arguments
    ) or not is_denied_report(made, act):  # fmt: skip
        return arguments
    deniers = [
        one for other in made.acts if other.verbal and other.first > act.last
        and any("denial" in entry.rule.traits for entry in other.trigger.entries)
        for one in other.clause.subject
    ]  # fmt: skip
    return [(one, "subject") for one in deniers[:1]] + arguments


def _list_toured(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> list[Row]:
    """Return the sides where it is a state that is seen, nobody in it: X's visit of Laos (از)."""
    words = made.words[act.first : act.last + 1]
    seen = [one for one, case in arguments if case == "from" and one.actors and not one.office]
    if rule.id != "consult-meet" or _SEEING.isdisjoint(words) or len(list_states(seen)) != 1 or any(
        case not in ("subject", "from", "in") for _, case in arguments
    ) or any(one.person or a.role != "GOV" for one in seen for a in one.actors):  # fmt: skip
        return []
    return [(one, "from" if case == "from" else "subject") for one, case in arguments if (
        case != "in"
    )]  # fmt: skip


def _asks_over(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Does somebody ask another one to come to him: X asked Y to be his guest, to come to X?"""
    asking = [one for one, case in arguments if case == "subject"]
    mine = list_states(asking)
    for other in made.acts:
        clause = other.clause
        if (
            clause.before is not act.clause
            or not other.verbal
            or clause.verb is None
            or (clause.verb.tense != "subjunctive" or clause.verb.negated)
        ):
            continue
        if any(one.first in clause.tokens and list_states([one]) & mine for one in clause.subject):
            continue  # that he himself may come
        if not any(one.rule.id in _VISITS for one in other.trigger.entries):
            continue
        there = [
            one for one, stands in clause.members
            if stands.case in ("to", "of", "in", "object")
            and clause.tokens[0] <= one.first <= clause.tokens[-1]
        ]  # fmt: skip
        guest = any(word in _GUESTS for word in made.words[other.first : other.last])
        if any(one.actors and list_states([one]) <= mine for one in there) or (
            guest and any(one.anaphor == "he" or one.own for one in there)
        ):
            return True
    return False


def _list_drilled(made: Sentence, act: Act, rule: Rule, arguments: list[Row]) -> list[Row]:
    """Return those of several states who drill together, at nobody: ships of X, Y and Z did."""
    aimed = any(
        one.actors and (case in _AIMED or _is_on_border(made, one)) for one, case in arguments
    )
    if rule.cameo not in _DRILLING or aimed:
        return []
    joined = act.clause.subject if _tells_presence(made, act) else ()
    if rule.id not in _DRILLS and all(one in (row[0] for row in arguments) for one in joined):
        return []
    present = list_present(made, act.clause)
    rows = [(one, "with") for one, case in arguments if case in _DOING and one not in present]
    rows += [(one, "with") for one in (*present, *joined)]
    return rows if len(list_states(one for one, _ in rows)) > 1 else []


def _is_on_border(made: Sentence, one: Phrase) -> bool:
    """Is it only whose border it is: along the border with X?"""
    stands = made.standings.get(one)
    return stands is not None and stands.case == "with" and (
        stands.label or made.words[stands.before - 1].startswith(_BORDER)
    )  # fmt: skip


def joins_drill(made: Sentence, act: Act, rule: Rule) -> bool:
    """Do several states take part in the drill that is spoken of: X and Y are in this drill?"""
    several = len(list_states(act.clause.subject)) > 1
    return several and rule.cameo in _DRILLING and _tells_presence(made, act)


def _tells_presence(made: Sentence, act: Act) -> bool:
    """Does the clause of an act tell who took part: X was there, joined in?"""
    return not PRESENT.isdisjoint(made.words[k] for k in act.clause.tokens)


def _list_met(made: Sentence, act: Act, arguments: list[Row]) -> list[Row]:
    """Return who reacts, named inside of the words that tell it, and who did what that is about.

    That is whoever is told to have done it (by), else whoever is named first.
    """
    inside = [one for one in made.phrases if act.first < one.first < act.last and one.actors]
    mine = list_states(inside)
    others = [
        (one, stands) for one, stands in act.clause.members
        if one.first < act.first and one.actors and mine.isdisjoint(list_states([one]))
        and not stands.media and stands.case not in ("in", "none")
    ]  # fmt: skip
    said = any(case == "subject" and one.actors for one, case in arguments)
    if not inside or not others or said:
        return arguments
    by = [one for one, stands in others if stands.case == "by"]
    first = others[0]
    did = by or [one for one, stands in others if stands is first[1]]
    return [(one, "by") for one in inside] + [(one, "subject") for one in did]


def _list_bought(made: Sentence, act: Act, rule: Rule) -> list[Row]:
    """Return seller and buyer where what comes was bought: jets that X bought from Y came to X."""
    if rule.type not in _COMING or not act.verbal or act.clause.verb is None:
        return []
    words = made.words
    for clause in made.clauses:
        verb = clause.verb
        if clause.outer is not act.clause or clause.head < 0 or verb is None or not (
            verb.lemma == "خریدن" or words[verb.first - 1] in _BOUGHT
        ):  # fmt: skip
            continue
        sellers = [one for one, stands in clause.members if stands.case == "from" and one.actors]
        buyers = [one for one in clause.subject if one.actors]
        if sellers and buyers:
            return [(one, "subject") for one in sellers] + [(one, "to") for one in buyers]
    return []


def _is_boycott(made: Sentence, act: Act, arguments: list[Row]) -> bool:
    """Is it no crowd but a state that shuns the goods of another, or people of it?"""
    subject = [one for one, case in arguments if case == "subject"]
    begins = any(one.first == act.clause.tokens[0] and not one.weak for one in subject)
    roles = {a.role for one in subject for a in one.actors}
    return begins and roles == {"GOV"} and "تحریم" in made.words[act.first : act.last + 1]


def _settle_call(act: Act, id_: str, arguments: list[Row]) -> tuple[str, list[Row]]:
    """Return the rule of calling an envoy, by his own state or by the other, and its sides."""
    if id_ == "sanction-recall" and summons_other(arguments):
        return "accuse-summon", arguments
    home = _call_home(act, id_, arguments)
    if home or (id_ == "accuse-summon" and calls_home(arguments)):
        return "sanction-recall", home or arguments
    return "", arguments


def _call_home(act: Act, id_: str, arguments: list[Row]) -> list[Row]:
    """Return the sides where an envoy is called home and not said by whom, [] elsewhere.

    Baghdad's envoy in Tehran was called to his country; France's envoy in Niger, to Paris.
    """
    envoys = [one for one, case in arguments if case == "object" and one.post]
    own = list_states(envoys)
    called = list_states(one for one, case in arguments if case == "to" and one.place)
    said = any(case in ("subject", "by") for _, case in arguments)
    if not act.passive or not own or said or not (called & own or id_ == "sanction-recall"):
        return []
    return [(one, "subject" if one in envoys else case) for one, case in arguments if case != "to"]


def _turn_blaming(act: Act, rule: Rule, some: list[Row]) -> tuple[str, list[Row]]:
    """Return the rule, "" for its own, and the sides of what reads as help and is a charge.

    X said Y helps rebels; the board adopted a resolution against X.
    """
    if rule.type == "AID":
        said = _find_sponsored(act, some)
        return ("accuse-sponsor", said) if said else ("", some)
    against = [row for row in some if row[1] == "against" and row[0].actors]
    if rule.id != "support-sign" or not against:
        return "", some
    return "accuse-criticize", [row for row in some if row[1] == "subject"] + against


def _find_sponsored(act: Act, some: list[Row]) -> list[Row]:
    """Return the sides where somebody says that another one helps rebels, [] elsewhere."""
    helped = [a.role for one, case in some if case != "subject" for a in one.actors]
    doers = [one for one, case in some if case == "subject" and one.actors]
    mine = list_states(doers)
    said = [one for one in find_speaker(act, some) if mine.isdisjoint(list_states([one]))]
    if not act.verbal or not doers or not said or set(helped) != {"REB"}:
        return []
    return [*((one, "object") for one in doers), *((one, "by") for one in said)]
