"""What an Azerbaijani sentence tells of an act that a rule found: who, whether, when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az.acts.charges import find_accuser
from hamgara.events.grammars._az.acts.finding import Found
from hamgara.events.grammars._az.acts.meant import promises_aid
from hamgara.events.grammars._az.acts.settling import has_sides
from hamgara.events.grammars._az.acts.threats import aim_threat, is_menace
from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.dates import find_date_span
from hamgara.events.grammars._az.clauses.other_dates import list_other_dates
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.clauses.traps import aims_law
from hamgara.events.grammars._az.sides.arguments import find_arguments
from hamgara.events.grammars._az.sides.bearers import is_only_answered, is_own_harm
from hamgara.events.grammars._az.sides.marches import find_marchers, is_crowd
from hamgara.events.grammars._az.sides.parties import is_mutual, is_shared, join_agreed
from hamgara.events.grammars._az.told.moods import find_moods
from hamgara.events.grammars._az.told.noun_moods import is_setting
from hamgara.events.grammars._az.told.stretches import find_stretch
from hamgara.events.reading import Argument, Mood, Telling
from hamgara.events.vocabulary import Rule

_PROMISES = frozenset(["CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "SANCTION"])
"""What can be agreed on: the agreement itself is then not told apart."""
_VOWS = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""What was once only promised is an agreement to it (göndərəcəyinə söz vermişdi)."""
_CHARGES = ("ittiham", "iddia", "hesabat", "təklif", "tələb")
"""Whose refusal is told even where it also denies what they say."""
_FORMAL = ("nota", "məktub", "şikayət", "səfir", "məhkəmə", "araşdırma", "istintaq")
"""What makes a complaint an official one, not a crowd's."""
_BESIDE = 8


@dataclass(frozen=True, slots=True)
class _Draft:
    """An act as it is told so far."""

    rule: Rule
    arguments: tuple[Argument, ...]
    moods: frozenset[Mood]


@dataclass(frozen=True, slots=True)
class ActTeller:
    """Tells acts; `options` are those of each rule, by its id."""

    options: Mapping[str, frozenset[str]]
    rules: Mapping[str, Rule]

    def tell(self, scene: Scene, found: Found, others: Sequence[Found]) -> Telling | None:
        """Return what is told of an act beside others that were found, None for nothing."""
        moods = self._find_moods(scene, found)
        if moods is None or self._only_says_of(scene, found, others):
            return None
        rule, arguments = self._find_sides(scene, found)
        if arguments is None or self._is_nobodys(found, arguments):
            return None
        draft = _Draft(_agree_on_visit(scene, found, rule), arguments, moods)
        charge = self._make_charge(scene, found, draft)
        if charge is None and is_only_answered(scene, found.rule, found.last, found.predicate):
            return None
        draft = self._make_threat(scene, found, charge or draft)
        draft = _make_promise(scene, found, draft)
        return _finish(scene, found, self._join(scene, found, draft))

    def _find_moods(self, scene: Scene, found: Found) -> frozenset[Mood] | None:
        """Return whether it is told as done, denied, planned; None: it is no act at all."""
        if found.rule.type == "ASSAULT" and aims_law(scene.words, _own(scene, found), found.last):
            return None
        options = self.options[found.rule.id]
        moods = find_moods(scene, found.last, found.predicate, options)
        if moods is None:
            return None
        if found.rule.id in ("ceasefire", "truce") and "agree" in scene.calls_after(found.last):
            return None
        told = found.nominal and found.rule.type in ("ACCUSE", "REQUEST")
        return moods - {"negated"} if told else moods

    def _only_says_of(self, scene: Scene, found: Found, others: Sequence[Found]) -> bool:
        """Is it only what is said of another act: an agreement on it, a denial of it?"""
        options = self.options[found.rule.id]
        if found.nominal:
            return False
        agrees = "agrees" in options and any(
            self._agrees_on(scene, found, other) for other in others
        )
        return agrees or (
            "denies" in options and any(self._denies(scene, found, other) for other in others)
        )

    def _agrees_on(self, scene: Scene, found: Found, other: Found) -> bool:
        """Is another act agreed on by this one (X Y-yə silah verməyə razılaşıb)?"""
        start = scene.clause(found.last).start
        if other is found or not start <= other.last <= found.first:
            return False
        word = scene.words[other.last]
        if other.nominal and (word.endswith(("də", "da")) or is_setting(scene.words, other.last)):
            return False
        promised = other.rule.type in _PROMISES or other.rule.type == "THREATEN"
        if not promised or other.rule.id == "mediate":
            return False
        told = self.tell(scene, other, ())
        return told is not None and has_sides(told) and "earlier" not in told.moods

    def _denies(self, scene: Scene, found: Found, other: Found) -> bool:
        """Is another act denied by this one (X Y-yə silah verdiyini rədd edib)?"""
        clause = scene.clause(found.last)
        said = scene.words[other.last : found.last]
        if any(word.startswith(_CHARGES) for word in said):
            return False
        if other.rule.type == "ACCUSE" or not clause.start <= other.last < found.first:
            return False
        told = self.tell(scene, other, ())
        denied = told is not None and "negated" in told.moods
        return told is not None and denied and not is_own_harm(told, clause.subject)

    def _find_sides(self, scene: Scene, found: Found) -> tuple[Rule, tuple[Argument, ...] | None]:
        """Return the rule and who takes part: what a crowd denounces it protests against."""
        rule = found.rule
        words = scene.words[found.first : found.last + 1]
        formal = any(word.startswith(_FORMAL) for word in words)
        shunned = rule.id == "sanction" and any(word.startswith("boykot") for word in words)
        denounced = (rule.type == "ACCUSE" and not formal) or shunned
        if denounced and not found.nominal and is_crowd(scene, found.last):
            rule = self.rules.get("protest", rule)
        if rule.type == "PROTEST":
            marchers = find_marchers(scene, found.last, named=not found.nominal)
            if found.nominal and not words[0].startswith("etiraz"):
                return rule, marchers
            if marchers is not None or rule is not found.rule:
                return rule, marchers or None
        options = self.options[found.rule.id]
        arguments = find_arguments(scene, rule, found.first, found.last, found.predicate, options)
        if rule.type == "PROTEST" and arguments is not None:
            arguments = tuple(one for one in arguments if one.mention.anaphor != "office")
        return rule, arguments

    def _is_nobodys(self, found: Found, arguments: Sequence[Argument]) -> bool:
        """Is it a noun that must be somebody's, but is nobody's?"""
        owned = "owner" in self.options[found.rule.id] and found.nominal
        return owned and all(one.case != "of" for one in arguments)

    def _make_charge(self, scene: Scene, found: Found, draft: _Draft) -> _Draft | None:
        """Return it as a charge where another says that it was done; None: nobody does.

        "X Y-nin atəş açdığını iddia edib": X blames Y.
        """
        charge = self.rules.get("blame")
        own = _own(scene, found)
        if charge is None or own is None:
            return None
        accuser = find_accuser(scene, draft.rule.type, own, draft.arguments)
        if accuser is None:
            return None
        blamer = Argument(accuser.mention(scene.sentence), "about")
        return _Draft(
            replace(charge, source=("about",), target=("subject", "by")),
            (*draft.arguments, blamer),
            draft.moods - {"earlier"},
        )

    def _make_threat(self, scene: Scene, found: Found, draft: _Draft) -> _Draft:
        """Return harm to come as a threat, and every threat with whom it is against."""
        rule, arguments, moods = draft.rule, draft.arguments, draft.moods
        menace = self.rules.get("retaliate")
        if menace is not None and is_menace(scene, rule.type, found.last, moods):
            rule = replace(menace, frame=rule.frame, source=rule.source, target=rule.target)
            moods -= {"future", "conditional"}
        if rule.type == "THREATEN" and rule.frame != "joint":
            aims = rule.target or FRAMES[rule.frame].target
            arguments = aim_threat(scene, found.last, arguments, aims)
        return _Draft(rule, arguments, moods)

    def _join(self, scene: Scene, found: Found, draft: _Draft) -> _Draft:
        """Return it as done by all together where both sides do it (bir-birini ittiham edib)."""
        rule, arguments = draft.rule, draft.arguments
        mutual = is_mutual(scene.words[max(0, found.first - _BESIDE) : found.last], arguments)
        agreed = "agree" in scene.calls_after(found.last) and rule.type in _PROMISES
        shared = agreed or "between" in self.options[found.rule.id]
        shared = shared and rule.frame != "joint" and is_shared(arguments)
        if agreed:
            rule = join_agreed(rule, arguments, draft.moods)
        if shared or (mutual and rule.frame != "joint"):
            sources = ("subject", "object", "between", "in", "of")
            rule = replace(rule, frame="joint", source=sources, target=())
        return replace(draft, rule=rule)


def _own(scene: Scene, found: Found) -> Predicate | None:
    """Return the verb that tells an act, None where a noun does."""
    return None if found.predicate is None else scene.predicates[found.predicate]


def _agree_on_visit(scene: Scene, found: Found, rule: Rule) -> Rule:
    """Return a visit that is agreed on as an agreement (səfər barədə razılıq əldə edilib)."""
    agreed = found.nominal and "agree" in scene.calls_after(found.last)
    if not agreed or rule.frame != "visit":
        return rule
    return replace(
        rule, frame="joint", source=("subject", "of", "with"), target=(),
        type="AGREE", status="planned", promised="CONSULT",
    )  # fmt: skip


def _make_promise(scene: Scene, found: Found, draft: _Draft) -> _Draft:
    """Return what was only vowed as an agreement to it, and a promise of aid as one."""
    rule = draft.rule
    if rule.type in _VOWS and draft.moods >= {"future", "earlier"}:
        rule = replace(rule, type="AGREE", promised=rule.type)
    if rule.id == "promise" and promises_aid(scene, found.first, found.last):
        rule = replace(rule, status="planned", promised="AID")
    return replace(draft, rule=rule)


def _finish(scene: Scene, found: Found, draft: _Draft) -> Telling:
    """Return the act with its place, its dates, and the days for which it goes on."""
    own, sentence = _own(scene, found), scene.sentence
    passive = own is not None and own.verb.passive
    agentless = passive and all(one.case != "by" for one in draft.arguments)
    lasting = "future" not in draft.moods
    return Telling(
        draft.rule, sentence.place(found.first, found.last),
        find_date_span(scene, found.last, found.predicate), draft.arguments, draft.moods,
        list_other_dates(scene, found.last, found.predicate), agentless=agentless,
        closed=agentless and own is not None and own.closes,
        stretch=find_stretch(scene, draft.rule.type, found, own, told=lasting),
    )  # fmt: skip
