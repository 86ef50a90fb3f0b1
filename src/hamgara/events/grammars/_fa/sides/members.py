"""Which phrases of its clause a Persian act has as arguments, and in what case."""

from __future__ import annotations

from dataclasses import dataclass, field

from hamgara.events.grammars._fa.clauses.asides import is_round
from hamgara.events.grammars._fa.clauses.sentence import Act, Row, Sentence, Standing
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.nobody import is_murder
from hamgara.events.grammars._fa.sides.sides import OBJECTS, find_post, is_protested, suffers_blame
from hamgara.events.grammars._fa.told.moods import PARTS
from hamgara.events.grammars._fa.words.triggers import Compiled, Trigger
from hamgara.study.actors import BODIES

_SUFFERED = frozenset({"object", "of", "against", "to"})
_SWAPPED = "cooperate-exchange"
"""The rule of people swapped, who may be anybody: a scholar of X for a reporter of Y."""
_ON_FIRMS = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE", "RETREAT"})
"""Types that also whoever is no office of a state suffers: a firm, a journalist."""
_ENDS = {"ضد": "against", "علیه": "against", "به": "to", "از": "object"}
"""Cases of what stands behind a noun that ends with a preposition: a warning to X."""
_TOPICS = frozenset({"درباره", "پیرامون", "در", "راجع"})
"""First words of the prepositions of what is spoken about, not of what one is thanked for."""
_SPOKEN = frozenset(
    {"ACCUSE", "SUPPORT", "REJECT", "PROTEST", "AGREE", "CONCEDE", "REQUEST", "THREATEN"}
)
_ANSWERS = frozenset({"AGREE", "REJECT"})
"""Types of what one says to who offers to mediate."""
_AGAINST = frozenset({"علیه", "ضد", "برضد", "برعلیه"})
_HARM = frozenset({"ASSAULT", "COERCE"})
_BLAMES = frozenset({"REJECT", "ACCUSE"})
_INNER = frozenset({"from", "for", "about"})
_NAMED_AFTER = frozenset(
    ["خیابان", "خیابانی", "خیابانهای", "کوچه", "میدان", "بلوار", "محله", "محلههای", "بزرگراه"]
)
"""What bears the name of a state or city and is no part of it."""
_SUFFERING = {
    "ACCUSE": frozenset(
        ["اقدام", "اقدامات", "رفتار", "تصمیم", "سخنان", "اظهارات", "سیاست", "سیاستهای", "موضع"]
    ),
    "SANCTION": frozenset(
        [
            "کنسولگری",
            "سرکنسولگری",
            "سفارت",
            "داراییهای",
            "اموال",
            "حسابهای",
            "کالاهای",
            "شهروندان",
            "اتباع",
            "محصولات",
            "شرکتهای",
            "بانکهای",
        ]
    ),
    "CONCEDE": frozenset(
        [
            "شهروندان",
            "اتباع",
            "گردشگران",
            "کالاهای",
            "دانشجویان",
            "زائران",
            "بدهی",
            "رانندگان",
            "محصولات",
            "بازرگانان",
        ]
    ),
    "ASSAULT": frozenset({"مواضع", "مقر", "مقرهای", "خاک", "شهر", "شهرهای", "روستاهای"}),
}
"""Heads between a noun of blame or fire and the state that suffers it: shelling posts of X."""
_MISSION, _OUT = "سفارت", frozenset({"from", "by"})
_BESIDE = frozenset({"ضمن", "با"})
_CHARGES = ("ادعا", "اتهام")
_PAIR = 2
_NOTES = frozenset({"یادداشت", "نامه", "اعتراض"})


@dataclass(slots=True)
class Draft:
    """An act whose arguments are read, and the rows found so far.

    `noun`: how it stands where a noun names it, `verbal` where a verb tells it; `support`: the
    verb only says that what the noun names is done; `asks`: a request that the subject puts
    forward; `aims`: the noun says against whom; `owned`: it has a subject of its own;
    `given`: the rows that the genitive of another noun gave.
    """

    made: Sentence
    act: Act
    rule: Compiled
    words: list[str]
    noun: Standing | None
    verbal: bool
    support: bool
    asks: bool
    aims: bool
    subject: tuple[Phrase, ...]
    rows: list[Row] = field(default_factory=list)
    owned: bool = False
    given: dict[int, list[Row]] = field(default_factory=dict)

    @property
    def bare(self) -> bool:
        """Does the noun stand without a preposition?"""
        return self.noun is not None and self.noun.case == "bare"

    @property
    def own(self) -> bool:
        """Does the clause have its subject in itself?"""
        return any(one in self.subject for one, _ in self.act.clause.members)

    def has(self, case: str) -> bool:
        """Is there a row of a case?"""
        return any(row[1] == case for row in self.rows)

    def holds(self, phrase: Phrase) -> bool:
        """Does a phrase stand in the part of the clause that belongs to the act?"""
        end = self.act.behind[0].last if self.act.behind else self.act.part[1]
        return self.act.part[0] <= phrase.first <= end

    def turn(self, old: str, new: str) -> None:
        """Give the rows of a case another one."""
        self.rows = [(one, new if case == old else case) for one, case in self.rows]


def is_own(stands: Standing, act: Act) -> bool:
    """Does a phrase that stands so belong to the noun that names an act?"""
    return stands.owner is not None and stands.owner.first == act.first


def is_of_doer(act: Act, rule: Compiled) -> bool:
    """Is the genitive of a noun, else of whom it befalls, of who does it (sanctions of X on Y)?

    So too of what is sent (cut the gas of X to Y), also where a verb tells of it: criticized
    the cut of the gas of X. In a headline alone it is of whom it was cut off from.
    """
    own = [stands.case for _, stands in act.clause.members if is_own(stands, act)]
    sent = "sent" in rule.traits and ("to" in own or act.clause.verb is not None)
    return "against" in own or sent


def may_stand(draft: Draft, phrase: Phrase, stands: Standing) -> bool:
    """May a phrase of the clause be an argument at all?"""
    act, rule, owner = draft.act, draft.rule, stands.owner
    if stands.chain and not _NAMED_AFTER.isdisjoint([draft.words[k] for k in stands.chain]):
        return False
    if stands.case == "none" and not _is_invited(draft, phrase):
        return False
    if not draft.verbal and is_judged(act, phrase):
        return False
    if rule.type in _BLAMES and stands.case in _INNER and stands.owner is None and (
        draft.verbal and draft.words[phrase.last + 1 : phrase.last + 2] == ["را"]
    ):  # fmt: skip
        return False  # inside an object: the plan to buy gas from X (را)
    if rule.type == "CONSULT" and all(a.role == "JRN" for a in phrase.actors) and phrase.actors:
        return False
    if (
        stands.media
        and rule.id != _SWAPPED
        and not (stands.case in _SUFFERED and (rule.type in _ON_FIRMS or rule.id == "aid-asylum"))
    ):
        return False
    if stands.case == "in" and (
        phrase.anaphor == "office" or (phrase.actors and phrase.actors[0].country in BODIES)
    ):
        return False
    return owner is None or owner.first == act.first or act.first < owner.first < act.last or (
        not stands.mediates or _is_answered(draft, owner)
    )  # fmt: skip


def _is_invited(draft: Draft, phrase: Phrase) -> bool:
    """Is it whose invitation is accepted, told in the words of the act: answered X's with yes?"""
    inside = draft.act.first < phrase.first < draft.act.last
    return inside and draft.verbal and draft.rule.id == "agree-accept-invitation"


def _is_answered(draft: Draft, mediation: Trigger) -> bool:
    """Is it the mediation itself that is accepted or refused: it accepted the mediation of X?"""
    outer = draft.made.nouns.get(mediation.first)
    return draft.rule.type in _ANSWERS and outer is not None and outer.case in ("object", "of")


def add_member(draft: Draft, phrase: Phrase, stands: Standing) -> None:
    """Add a phrase of the clause as far as it is an argument."""
    if draft.rule.type == "PROTEST" and is_protested(draft.made, stands):
        draft.rows.append((phrase, "against"))
    elif draft.rule.id == "sanction-expel" and stands.case in _OUT and (
        draft.words[phrase.first] == _MISSION
    ):  # fmt: skip
        draft.rows.append((phrase, "object"))  # expelled two diplomats from the embassy of X
    elif stands.case == "none":
        draft.rows.append((phrase, "object"))
    elif is_own(stands, draft.act):
        _add_own(draft, phrase, stands)
    elif not (draft.verbal or draft.support):
        _add_beside(draft, phrase, stands)
    elif stands.owner is not None:
        _add_of_noun(draft, phrase, stands, stands.owner.first)
    else:
        _add_free(draft, phrase, stands)


def _add_own(draft: Draft, phrase: Phrase, stands: Standing) -> None:
    """Add a phrase that belongs to the noun that names the act."""
    act, rule, last = draft.act, draft.rule, draft.words[draft.act.last]
    case = stands.case
    if case == "of":
        case = "subject" if draft.aims else rule.genitive
        if draft.asks and phrase.first - act.last > _PAIR:
            case = "to"
        if act.last > act.first:
            case = _ENDS.get(last, case)
        inside = rule.frame == "against" and draft.words[act.first + 1 : act.last] == ["با"]
        suffers = _SUFFERING.get(rule.type)
        heads = [draft.words[k] for k in (*stands.chain, phrase.first)]
        if suffers is not None and not suffers.isdisjoint(heads):
            case = "object"
        undergoes = act.infinitive and not _yields(draft, phrase)
        if undergoes or inside or _is_done_by_subject(draft) or _is_murdered(draft, phrase):
            case = "object"
        if rule.id == "consult-visit" and phrase.place:
            case = "to"
    if rule.frame == "joint" and last == "با":
        case = "with"
    if phrase.post:
        draft.rows.append((find_post(phrase), "in"))
    if not phrase.own:
        draft.rows.append((phrase, case))
        draft.owned = draft.owned or case == "subject"
    elif rule.type in _HARM and case in _SUFFERED:  # X condemned the raid of Y on its own posts
        draft.rows += [(one, case) for one in draft.subject if one.actors]


def _yields(draft: Draft, phrase: Phrase) -> bool:
    """Is it who gives in to what stands behind: the bowing of X to this demand?"""
    behind = draft.words[phrase.last + 1 : phrase.last + 3]
    return draft.rule.type == "AGREE" and behind in (["به", "این"], ["به", "آن"], ["به", "خواست"])


def _is_murdered(draft: Draft, phrase: Phrase) -> bool:
    """Is it whose murder a noun names: the murder of the prime minister of X?"""
    held = any(a.office or a.person for a in phrase.actors)
    return held and is_murder(draft.words, draft.act)


def _is_done_by_subject(draft: Draft) -> bool:
    """Is what a noun names done beside the verb by its subject: while threatening (ضمن) X with?"""
    noun = draft.noun
    return noun is not None and draft.rule.type == "THREATEN" and bool(draft.subject) and (
        draft.words[noun.before] in _BESIDE and noun.case == "with"
    )  # fmt: skip


def _add_beside(draft: Draft, phrase: Phrase, stands: Standing) -> None:
    """Add a phrase that stands beside the noun that names the act."""
    act, rule = draft.act, draft.rule
    outer = draft.made.nouns.get(stands.owner.first) if stands.owner is not None else None
    inner = ("of", "to") if rule.type == "SANCTION" else ("of",)
    if outer is not None and outer.owner is act.trigger and stands.case in inner:
        draft.rows.append((phrase, "to" if draft.asks and outer.case == "of" else outer.case))
    elif rule.frame == "joint" and stands.owner is None and (
        stands.case == "with"
        or (stands.case == "between" and phrase.last < act.first and draft.bare)
    ):  # fmt: skip
        draft.rows.append((phrase, stands.case))
    elif suffers_blame(act, rule, stands.case) and draft.holds(phrase):
        draft.rows = [row for row in draft.rows if row[1] != "object"] + [(phrase, "object")]
    elif stands.case == "by" and _is_by_of_noun(draft, phrase, outer):
        draft.rows.append((phrase, "by"))
    if "mediator" in rule.traits and not phrase.own and stands.case != "reason":
        draft.rows.append((phrase, "between"))


def _is_by_of_noun(draft: Draft, phrase: Phrase, outer: Standing | None) -> bool:
    """Does a noun name what is done by somebody told behind it: the threat to X by Y?"""
    act = draft.act
    if not draft.bare or phrase.last < act.first or any(one.verbal for one in act.behind):
        return False
    between = [
        one for first, one in draft.made.nouns.items() if act.last < first < phrase.first
    ]  # fmt: skip
    return (outer is None or outer.owner is act.trigger) and all(
        one.owner is act.trigger for one in between
    )


def _add_of_noun(draft: Draft, phrase: Phrase, stands: Standing, first: int) -> None:
    """Add a phrase that belongs to another noun, which begins at a word."""
    act, rule, case = draft.act, draft.rule, stands.case
    outer = draft.made.nouns.get(first)
    if outer is not None and outer.case == "of" and outer.owner is not None:
        outer = draft.made.nouns.get(outer.owner.first)  # accepted the offer of mediation of X
    if case == "by":
        # recognition of A by B: what is blamed is done by B
        draft.rows = [row for row in draft.rows if row not in draft.given.get(first, [])]
    if case == "between" and rule.type == "AGREE" and act.first < first < act.last:
        draft.rows.append((phrase, "to"))
        return
    found = _find_turned(draft, phrase, stands, outer) if outer is not None else ""
    if case == "to" and rule.type == "AID" and act.passive and not phrase.own:
        found = found or "to"  # the goods of the aid of X were handed over to Y
    if found:
        draft.rows.append((phrase, found))
    elif (
        outer is not None and outer.owner is None
        and (outer.case in OBJECTS or _is_denied(draft, outer, first))
        and rule.type in _SPOKEN and (case in ("of", "by") or rule.type == "REJECT")
        and not phrase.own and draft.holds(phrase)
        and (case in ("of", "by") or not draft.given.get(first))
    ):  # fmt: skip
        given = outer.case if outer.case in OBJECTS else "object"
        draft.rows.append((phrase, given))
        if case == "of":
            draft.given.setdefault(first, []).append((phrase, given))


def _is_denied(draft: Draft, charge: Standing, first: int) -> bool:
    """Is it a charge told in full, without the sign of the object: the claim of X that Y did?"""
    named = draft.words[first].startswith(_CHARGES) and charge.case == "bare"
    return named and draft.verbal and not draft.act.passive and bool(draft.subject)


def _find_turned(draft: Draft, phrase: Phrase, stands: Standing, outer: Standing) -> str:
    """Return the case that a phrase of another noun has in the act, "" where it tells none."""
    act, rule, case = draft.act, draft.rule, stands.case
    if rule.type == "SANCTION" and outer.case == "object" and not phrase.own and (
        case in ("with", "between", "to") and draft.holds(phrase)
    ):  # fmt: skip
        return "to" if case == "to" else "with"
    if rule.type == "AID" and outer.case == "bare" and case == "of" and not phrase.own:
        return "by"
    if rule.type == "RETREAT" and rule.frame == "joint" and outer.case == "bare" and (
        case in ("of", "between", "with") and phrase.last < act.first
    ):  # fmt: skip
        return "of"
    if outer.case == "in" and draft.words[outer.before - 1] in PARTS and not phrase.own and (
        case in ("of", "to", "against", "by")
    ):  # fmt: skip
        return "object"
    ends = rule.type == "RETREAT" and outer.case == "object"
    return "against" if ends and case == "against" and draft.holds(phrase) else ""


def _add_free(draft: Draft, phrase: Phrase, stands: Standing) -> None:
    """Add a phrase that belongs to no noun."""
    act, rule, case = draft.act, draft.rule, stands.case
    if act.first < phrase.first < act.last and _add_inside(draft, phrase, stands):
        return
    if case == "reason" and stands.label and draft.verbal and any(
        one.actors and other.case in ("object", "in") for one, other in act.clause.members
    ):  # fmt: skip
        draft.rows.append((phrase, case))  # because of dealings with it, so nothing to it
        return
    if case in ("bare", "reason") or not draft.holds(phrase):
        return
    if case == "about" and rule.id == "support-thank" and draft.words[stands.before] in _TOPICS:
        return
    if case == "by" and not draft.verbal and phrase.first < act.first:
        return
    if phrase.post:
        draft.rows.append((find_post(phrase), "in"))
    if phrase.own or (stands.label and case != "object" and not _is_aimed(rule, case)):
        return
    near = draft.words[stands.before : phrase.first]
    if rule.type == "COERCE" and case == "in" and "مرز" in near:
        case = "reason"  # near the border of X: of nobody there
    elif rule.type == "MOBILIZE" and case == "in" and "مرز" in near:
        case = "against"
    elif case == "by" and draft.verbal and not act.passive and rule.type in _SPOKEN:
        draft.rows = [row for row in draft.rows if row[1] != "object"]
        case = "object"
    elif phrase.place and any(
        one.post and other is stands and one.first < phrase.first
        for one, other in act.clause.members
    ):
        case = "in"
    draft.rows.append((phrase, case))


def _is_aimed(rule: Compiled, case: str) -> bool:
    """Is a label whom an act is aimed at: a rally against X's war, tariffs on X's goods?"""
    if rule.type in ("MOBILIZE", "SANCTION"):
        return case == "to"
    return rule.type == "PROTEST" and case in ("against", "from")


def _add_inside(draft: Draft, phrase: Phrase, stands: Standing) -> bool:
    """Add a phrase between the words of the act; return whether it is one of its sides."""
    act, rule, case = draft.act, draft.rule, stands.case
    if rule.frame == "joint" and case == "to" and not phrase.own:
        draft.rows.append((phrase, "of"))
        return True
    if case in ("bare", "of", "object") and rule.id == "accuse-criticize" and stands.chain and (
        draft.words[act.first] in _NOTES and phrase.first - act.first <= _PAIR
    ):  # fmt: skip
        draft.subject = ()  # whoever hands over the note of X
        draft.rows.append((phrase, "by"))
        return True
    if case in ("bare", "of"):
        agent = act.passive and all(one.case != "by" for _, one in act.clause.members)
        draft.rows.append((phrase, "by" if agent else "object"))
        return True
    return False


def is_judged(act: Act, phrase: Phrase) -> bool:
    """Does a phrase stand in what an act is said to be: closing the border is against X's rules?"""
    verb = act.clause.verb
    return verb is not None and verb.lemma == "بودن" and any(
        other.first < phrase.first and phrase.last < other.last == verb.last
        for other in act.behind
    )  # fmt: skip


def turn_judged(made: Sentence, act: Act, type_: str, rows: list[Row]) -> list[Row]:
    """Return the arguments of a verb of judging with those of the judgment itself.

    Behind را stands what something is called: whose deed it is said to be is blamed, and against
    whom it is said to be is neither side.
    """
    if not act.verbal or type_ != "ACCUSE":
        return rows
    words = made.words
    opened = max((k for k in act.clause.tokens if k < act.first and words[k] == "را"), default=-1)
    within = [one for one in made.phrases if 0 <= opened < one.first < act.first]
    harmed = [one for one in within if words[one.first - 1] in _AGAINST]
    blamed = [one for one in within if words[one.last + 1] in _AGAINST and one not in harmed]
    if not harmed:
        return rows
    places = {one.first for one in harmed + blamed}
    kept = [row for row in rows if row[0].first not in places]
    if blamed:
        kept = [row for row in kept if row[0].anaphor != "others"]
    return [*kept, *((one, "object") for one in blamed), *((one, "reason") for one in harmed)]


_ROUNDS = frozenset({"دور", "نشست", "دیدار", "آتشبس"})
"""First words of the next round of talks, or a truce, which is of those who met before."""
_PAIRED = 2


def is_of_those(draft: Draft) -> bool:
    """Is it a meeting of those who met before, with no party but the place: the next round?"""
    words, first = draft.words, draft.act.first
    if not draft.rows:
        return words[first] in _ROUNDS or is_round(words, first)
    if draft.act.verbal or not (words[first] == "دور" or is_round(words, first)):
        return False
    return all(case == "in" or one.anaphor in ("dropped", "alone") for one, case in draft.rows)


def is_handed(draft: Draft) -> bool:
    """Is a protest handed to an envoy where he is posted, by nobody who is named?"""
    given = {case for one, case in draft.rows if one.anaphor not in ("dropped", "others")}
    posts = [one for one, case in draft.rows if case == "to" and one.post]
    return bool(posts) and given == {"to", "in"}


def is_venue_named(rows: list[Row]) -> bool:
    """Is a place only where two others talk: the talks of Geneva between X and Y?"""
    return sum(case == "between" for _, case in rows) >= _PAIRED and any(
        one.place and case in ("of", "subject") for one, case in rows
    )
