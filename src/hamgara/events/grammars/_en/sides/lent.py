"""English sides lent by what else is told: whose embassy it is, whose general will go there."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.noun_groups import actors_in, find_antecedent
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import Arguments, Scene, main_before, subject_actors
from hamgara.events.grammars._en.sides.parties import list_doers, list_told_arguments
from hamgara.events.grammars._en.sides.pronouns import lend_actors
from hamgara.events.grammars._en.words.rules import VerbPattern

_SENT = frozenset(
    {"general", "officer", "minister", "official", "envoy", "delegation", "team", "negotiator",
     "diplomat", "colonel", "admiral", "commander", "adviser", "aide", "representative"}
)  # fmt: skip
"""Whom a state told of sends, though his own is not named again."""
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
POINTING = frozenset({"the", "this", "these", "that", "those", "such", "it"})
_ON_MISSIONS = frozenset({"ASSAULT", "COERCE"})
_GOING_ON = frozenset({"keep", "go", "continue", "begin", "start"})
_VETOES = frozenset({"veto", "vetoes"})
_SHUTTING = frozenset(
    {"bar", "ban", "deny", "refuse", "turn", "stop", "exclude", "shut", "forbid", "prohibit",
     "block", "let", "admit", "allow", "permit", "lock", "keep", "debar"}
)  # fmt: skip
_GATES = frozenset(
    {"border", "borders", "frontier", "frontiers", "port", "ports", "airport", "airports",
     "market", "markets", "airspace", "soil", "territory", "waters", "roads", "harbors",
     "harbours", "crossing", "crossings", "checkpoint", "checkpoints", "skies", "side"}
)  # fmt: skip
"""Where a state shuts others out."""
_INTO = frozenset({"from", "to", "into", "at", "across", "onto", "entering", "by"})
_OWN = frozenset({"its", "their", "his", "her"})


_DEEDS_FEARED = frozenset(
    {"raid", "raids", "attack", "attacks", "strike", "strikes", "incursion", "step", "move",
     "attempt", "provocation", "violation", "intrusion", "aggression", "shelling", "act"}
)  # fmt: skip
"""What somebody is warned not to do again."""


def list_verb_arguments(scene: Scene, k: int, verb: Verb, pattern: VerbPattern) -> Arguments:
    """Return who takes part in the act of verb chunk k, in which case."""
    made = list_told_arguments(scene, k, verb, pattern)
    if pattern.rule.type in _ON_MISSIONS:
        return _leave_own_mission(scene, made, k)
    if pattern.rule.id == "reject-veto":
        return _let_vetoers_act(scene, made, k, verb)
    if pattern.rule.type == "AID":
        made += _given_to(scene, k)
    if pattern.rule.type in ("SANCTION", "REJECT") and verb.passive:
        return _let_gate_act(scene, made, verb)
    visits = verb.future and pattern.rule.id == "consult-visit"
    doers = [p for case, p in made if case in ("subject", "by")]
    if visits and not any(one.actors or one.anaphor for one in doers):
        made += _unnamed_guest(scene, k)
    return made


def _leave_own_mission(scene: Scene, made: Arguments, k: int) -> Arguments:
    """Let "its embassy" be not theirs who storm it (cut ties after police in X stormed it)."""
    own = {a.country for case, p in made if case == "subject" for a in p.actors}
    main = main_before(scene, k)
    if not own or main is None:
        return made
    others = [p for p in subject_actors(scene, main) if not p.countries & own]
    return [
        (case, lend_actors(p, others))
        if case == "object" and others and p.countries == own and scene.words[p.first] in _OWN
        else (case, p)
        for case, p in made
    ]


def _let_vetoers_act(scene: Scene, made: Arguments, k: int, verb: Verb) -> Arguments:
    """Let those act whose veto does it (a veto cast by Beijing and Moscow sank the draft)."""
    first = scene.chunks[find_clause_start(scene.clauses, k)].first
    ahead = scene.words[first : verb.head]
    at = next((first + i for i, word in enumerate(ahead) if word in _VETOES), -1)
    if at < 0 or verb.passive:
        return made
    own = [p for p in scene.phrases if first <= p.first < verb.head and p.actors]
    own = [p for p in own if p.last == at - 1 or p.first > at or p.owner]
    behind = [item for item in made if item[1].first > verb.head]
    return [*(("subject", p) for p in own), *behind] if own else made


def _let_gate_act(scene: Scene, made: Arguments, verb: Verb) -> Arguments:
    """Let whose gate it is shut somebody out (lorries were barred from Latvia and Estonia)."""
    if _SHUTTING.isdisjoint(verb.lemmas) or any(case == "by" for case, _ in made):
        return made
    shut_out = {code for _, p in made if p.last < verb.head for code in p.countries}
    gates = [
        p for _, p in made
        if p.first > verb.head and p.actors and shut_out.isdisjoint(p.countries)
        and not (p.rank or p.person) and (not p.modifier or scene.words[p.last + 1] in _GATES)
    ]  # fmt: skip
    if not shut_out or not gates or not _leads_in(scene, verb.head, gates[0].first):
        return made
    return [("by" if any(p is one for one in gates) else case, p) for case, p in made]


def _leads_in(scene: Scene, head: int, first: int) -> bool:
    """Do the words before a state tell of its gate (at the borders of Poland, into Poland)?"""
    near = [word for word in scene.words[head + 1 : first] if word != "the"]
    if near[-1:] == ["of"]:
        return len(near) > 1 and near[-2] in _GATES
    return near[-1:] != [] and near[-1] in _INTO


def _unnamed_guest(scene: Scene, k: int) -> Arguments:
    """Return the officer of a state told of before who will go (a general will travel to)."""
    heads = find_subject(scene.clauses, k)
    if len(heads) != 1 or any(one.actors for one in actors_in(scene.clauses, heads[0])):
        return []
    first, last = scene.chunks[heads[0]].first, scene.chunks[heads[0]].last
    if scene.words[first] not in ("a", "an") or scene.words[last] not in _SENT:
        return []
    return [("subject", Phrase(first, last, anaphor="he"))]


def find_deed_named(scene: Scene, n: int) -> str:
    """Return the type of the hostile act that a noun points back to (the raid), else ""."""
    chunk = scene.chunks[n]
    told = any(
        one.actors for _, j in list_after(scene.clauses, n) for one in actors_in(scene.clauses, j)
    )
    if scene.words[chunk.first] not in POINTING or chunk.phrases or told:
        return ""
    pattern = scene.matcher.match_noun(scene.words, chunk.last)
    type_ = pattern.rule.type if pattern is not None else ""
    return type_ if type_ in HOSTILE else ""


def is_load(scene: Scene, k: int) -> bool:
    """Does participle k only tell what a plane carries (a plane loaded with tents landed)?"""
    verb = scene.chunks[k].verb
    return verb is not None and verb.form == "pp" and "load" in verb.lemmas


def is_on_deed(scene: Scene, k: int, verb: Verb) -> bool:
    """Does verb k speak of a hostile act told before (condemned the raid as reckless)?"""
    objects = list_objects(scene.clauses, k)
    return not verb.passive and any(find_deed_named(scene, j) for j in objects)


def _given_to(scene: Scene, k: int) -> Arguments:
    """Return whom a relative clause gives something (Armenia, which Paris gave radars)."""
    opens = scene.kinds[max(k - 2, 0) : k] == "RN" and bool(list_objects(scene.clauses, k))
    if not opens or scene.words[scene.chunks[k - 2].first] not in ("which", "whom", "that"):
        return []
    named = [
        one for j in find_antecedent(scene.clauses, k - 2) for one in actors_in(scene.clauses, j)
    ]
    return [("to", one) for one in named if one.actors and not one.modifier]


def keeps_doing(scene: Scene, k: int) -> int:
    """Return the verb over a gerund that goes on (keeps meddling), else verb k itself."""
    verb, over = scene.chunks[k].verb, scene.chunks[k - 1].verb if k else None
    goes = verb is not None and over is not None and verb.form == "ing"
    return k - 1 if goes and over is not None and not _GOING_ON.isdisjoint(over.lemmas) else k


def list_doomed(scene: Scene, k: int) -> list[Phrase]:
    """Return of whom verb k tells what will become (missiles sent to Oman will be sunk)."""
    found = [one for one in list_doers(scene, k) if one.actors]
    heads = find_subject(scene.clauses, k) if not found else []
    begin = scene.chunks[heads[-1]].last if heads else len(scene.words)
    near = range(begin, scene.chunks[k].first)
    named = [one for one in scene.phrases if one.actors and one.first in near][:1]
    deed = bool(heads) and scene.words[scene.chunks[heads[-1]].last] in _DEEDS_FEARED
    against = ("against", "on", "upon") if deed else ("against",)
    hit = [one for one in named if scene.words[one.first - 1] in against]
    return found or [one for one in named if one not in hit]


def find_warned_again(scene: Scene, k: int) -> list[Phrase]:
    """Return who might do again what was told before (any such raid would mean war)."""
    heads = find_subject(scene.clauses, k)
    first = scene.words[scene.chunks[heads[0]].first] if heads else ""
    again = first in ("any", "another", "such", "further", "fresh")
    again = again and scene.words[scene.chunks[heads[0]].last] in _DEEDS_FEARED
    return [OTHER._replace(anaphor="foe")] if again else []
