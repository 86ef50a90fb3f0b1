"""Sides that an English act leaves unsaid, sought among what else its sentence tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hamgara.events.grammars._en.acts.deeds import find_mover
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    chunk_of,
    countries_beside,
    countries_in,
    countries_of,
    is_aside,
    is_venue,
    list_countries,
    speakers_over,
)
from hamgara.events.grammars._en.sides.lent import HOSTILE, POINTING, find_deed_named
from hamgara.events.grammars._en.sides.meant import find_other_side, lacks_other
from hamgara.events.grammars._en.told.said import find_speaker_behind
from hamgara.events.grammars._en.told.tails import find_time_before
from hamgara.study.actors import BODIES

_FOE = Phrase(0, 0, anaphor="foe", role="GOV")
"""Who did the act told last."""
_TWO = 2
_ACCEPTED = frozenset({"agree-accept-plan", "agree-word", "agree-mediation"})
"""Rules by which what another asks or proposes is accepted."""
_ACCEPTING = frozenset({"accept", "agree", "consent", "accede", "grant", "endorse", "approve"})
_ATTACKS = frozenset(
    {"attack", "attacks", "bombing", "bombings", "blast", "blasts", "shooting", "massacre"}
)
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "charge-d-affaires", "consul"})
_CALLED = frozenset({"summoned", "summons", "called"})
_HANDING = frozenset({"hand", "give", "serve", "present", "deliver"})
_FRIENDS = frozenset({"ally", "member", "partner", "friend", "neighbor", "neighbour"})
_BLOWS = frozenset(
    {"strike", "strikes", "raid", "raids", "attack", "attacks", "airstrike", "airstrikes",
     "shelling", "bombing", "bombardment", "barrage", "ambush"}
)  # fmt: skip
_BORDERS = frozenset({"border", "frontier", "boundary", "line"})


def _is_unowned(case: str, phrase: Phrase) -> bool:
    """Is it a target whose state only its place tells (an army depot in Tripoli)?"""
    bare = not (phrase.actors or phrase.pronoun or phrase.owner or phrase.person)
    return case == "object" and bare and phrase.anaphor == "he" and phrase.rank == "institution"


def fill_in(scene: Scene, one: Candidate, codes: set[str], own: set[str]) -> None:
    """Add a side that an act of some rules lacks; `own`: who does it, of all its `codes`."""
    alone = len(codes) == 1 and own == codes
    _leave_gate(one, own)
    match one.rule.id:
        case "retreat-ceasefire" if not codes:
            one.arguments += _along_border(scene, one) or _declared_truce(scene, one)
        case "consult-visit" if alone:
            returned = {"return", "repay"} & set(scene.words[one.first : one.last + 2])
            one.arguments += [("to", OTHER)] if returned else []
        case "support-ratify" if alone:
            one.arguments += find_afflicted(scene, one, codes)
        case "support-side" | "support-declare" if codes == own and (meant := _ally(scene, one)):
            one.arguments = [a for a in one.arguments if a[0] in ("subject", "by")] + meant
        case "support-declare" if movers := find_mover(scene, one, own):
            one.arguments = [a for a in one.arguments if a[0] == "by"] + movers
    if one.rule.id == "accuse-reaction":
        scene.victims.update(p.first for p in one.who("from", "by"))
    if one.rule.id == "request-demand" and own:
        one.dropped |= _asks_itself(scene, one, own)
    if one.rule.type == "ACCUSE":
        _blame_doers(scene, one)
        _hand_to_envoy(scene, one)
    if one.rule.type in ("ASSAULT", "ACCUSE"):
        hit = {p for p in one.who("subject", "by", "object", "of") if _names_attack(scene, p)}
        one.arguments = [item for item in one.arguments if item[1] not in hit]
        one.dropped |= bool(hit) and len(list_countries(one.arguments)) < _TWO
    if one.rule.type == "CONSULT" and scene.chunks[one.chunk].verb is None:
        _leave_venue(scene, one)
    if one.rule.type == "ASSAULT":
        _settle_hit(scene, one, own)


def _leave_gate(one: Candidate, own: set[str]) -> None:
    """Drop a visit to an embassy of one's own; where it stands is no host."""
    if one.rule.id == "consult-visit":
        seen = [p for p in one.who("object") if p.office in ("embassy", "consulate")]
        one.arguments = [a for a in one.arguments if not seen or a[0] != "in"]
        one.dropped |= bool(seen) and countries_of(seen) <= own


def _ally(scene: Scene, one: Candidate) -> Arguments:
    """Return whom a state stands by where that is only called its ally (stood by its ally)?"""
    near = scene.words[one.first : one.last + _TWO + 2]
    owned = not {"its", "their", "his"}.isdisjoint(near) and not _FRIENDS.isdisjoint(near)
    return [("object", OTHER._replace(anaphor="ally"))] if owned else []


def _settle_hit(scene: Scene, one: Candidate, own: set[str]) -> None:
    """Let where a thing stands tell whose it is; add who struck, named behind."""
    if one.rule.id == "assault-land" and countries_in(one.arguments, "object") - own:
        kept = tuple(case for case in one.rule.target if case != "object")
        one.rule = replace(one.rule, target=("object", *kept))
    if countries_in(one.arguments, "in") - own:
        one.arguments = [item for item in one.arguments if not _is_unowned(*item)]
    one.arguments = [
        ("by" if _is_strike(scene, *item) else item[0], item[1]) for item in one.arguments
    ]
    if not countries_in(one.arguments, "subject", "by", "from"):
        one.arguments += _hit_behind(scene, one)


def _is_strike(scene: Scene, case: str, phrase: Phrase) -> bool:
    """Does a place tell whose blow it was (was destroyed in an Israeli raid)?"""
    chunk = chunk_of(scene, phrase) if case == "in" and phrase.modifier else None
    return chunk is not None and scene.words[chunk.last] in _BLOWS and phrase.last < chunk.last


def _leave_venue(scene: Scene, one: Candidate) -> None:
    """Drop a meeting of one named state in a hall; one told as past is not of today."""
    one.undated |= bool(find_time_before(scene, scene.chunks[max(one.chunk - 1, 0)].first))
    begin = scene.chunks[one.chunk].first
    venue = any(is_venue(scene, p) and p.first >= begin for p in one.who("in"))
    one.dropped |= venue and len(countries_beside(one.arguments, "in")) == 1


def _asks_itself(scene: Scene, one: Candidate, own: set[str]) -> bool:
    """Is it asked of a body's own, or of one's own beside the other's (teams of both)?"""
    named = one.who("object", "to", "on", "from", "against", "with", "by")
    if own <= {*BODIES, "VAT"}:
        return all(p.countries <= own and (p is OTHER or not p.anaphor) for p in named)
    mine = [p for p in one.who("object") if p.countries & own and p.first > one.last]
    joined = [p for p in mine if scene.words[p.last + 1] == "and" and not p.owner]
    return bool(joined) and not any(p.pronoun for p in joined)


def _blame_doers(scene: Scene, one: Candidate) -> None:
    """Blame who did what is denounced, not whom it hit (sanctions against X by Y)."""
    verb = scene.chunks[one.chunk].verb
    doers = [("object", p) for p in one.who("by") if p.actors and p.first > one.last]
    if verb is None or verb.passive or not doers or not one.has("subject"):
        return
    suffered = ("against", "by", "of", "on", "in")
    one.arguments = [item for item in one.arguments if item[0] not in suffered] + doers


def _hand_to_envoy(scene: Scene, one: Candidate) -> None:
    """Let an envoy receive the protest (a note was presented to him, summoned and handed)."""
    verb = scene.chunks[one.chunk].verb
    called = verb is not None and not verb.passive and _CALLED & {*scene.words[: one.first]}
    handed = called and verb is not None and not _HANDING.isdisjoint(verb.lemmas)
    given = {"to"} if one.rule.id == "accuse-summon" else set()
    given |= {"subject"} if handed else set()
    one.arguments = [
        ("object" if case in given and p.office in _ENVOYS else case, p)
        for case, p in one.arguments
    ]


def _names_attack(scene: Scene, phrase: Phrase) -> bool:
    """Does a city only tell which attack is meant (the Moscow concert hall attack killed)?"""
    chunk = chunk_of(scene, phrase) if phrase.city and not phrase.owner else None
    return chunk is not None and phrase.last < chunk.last and (scene.words[chunk.last] in _ATTACKS)


def refuse_unaccepted(scene: Scene) -> None:
    """Read a refusal of what cannot or will not be accepted (could not accept the request)."""
    for one in scene.found:
        verb = scene.chunks[one.chunk].verb
        if verb is None or one.rule.id not in _ACCEPTED or not verb.negated:
            continue
        if (verb.modal or verb.future) and not _ACCEPTING.isdisjoint(verb.lemmas):
            one.rule = scene.matcher.rules["reject-reject"]
            one.moods -= {"negated", "conditional", "future"}
            if lacks_other(one):
                one.arguments += [("object", find_other_side(scene, one))]


def find_known_receiver(scene: Scene, one: Candidate) -> Arguments:
    """Return who was faced before where help is told without a word on for whom."""
    verb = scene.chunks[one.chunk].verb
    behind = {case for case, _ in list_after(scene.clauses, one.chunk)}
    told = verb is not None and verb.form == "finite" and not verb.passive
    asked = any(o.rule.type == "REQUEST" and o.first < one.first for o in scene.found)
    brought = {"in"} if verb is not None and scene.words[verb.head + 1] == "in" else set()
    meant = told and not asked and behind <= {"object", "with", "time"} | brought
    return [("to", _FOE)] if meant else []


def find_afflicted(scene: Scene, one: Candidate, own: set[str]) -> Arguments:
    """Return the only other state named behind aid: to victims of a quake that struck Peru."""
    named = [
        p for p in scene.phrases
        if p.first > one.last and p.actors and own.isdisjoint(p.countries)
        and not is_aside(scene, p)
    ]  # fmt: skip
    states = countries_of(named)
    return [("to", named[0])] if len(states) == 1 else []


def _along_border(scene: Scene, one: Candidate) -> Arguments:
    """Return the two along whose border it is quiet (along the Thai-Cambodian frontier)."""
    pair = next((p for p in scene.phrases if p.modifier and len(p.actors) == _TWO), None)
    if pair is None or scene.words[pair.last + 1] not in _BORDERS:
        return []
    one.rule = replace(one.rule, frame="joint", source=(), target=())
    return [("subject", pair)]


def _declared_truce(scene: Scene, one: Candidate) -> Arguments:
    """Return the two who say that a truce will come (declared that a truce would hold)."""
    speakers = speakers_over(scene, one.chunk) or find_speaker_behind(scene, one.chunk)
    if "future" not in one.moods or len(countries_of(speakers)) < _TWO:
        return []
    one.rule, one.moods = scene.matcher.rules["concede-truce"], one.moods - {"future"}
    return [("subject", p) for p in speakers]


def find_doer_before(scene: Scene, one: Candidate, own: set[str]) -> Arguments:
    """Return who did what is criticized (jets struck the port; Iran denounced the raids)."""
    deed = _find_deed(scene, list_objects(scene.clauses, one.chunk))
    by_force = deed in ("ASSAULT", "COERCE")
    for other in reversed(scene.found):
        if other.first >= one.first or other.dropped or other.rule.type not in HOSTILE:
            continue
        if by_force and other.rule.type == "SANCTION":
            continue
        for case, phrase in other.arguments:
            states = phrase.countries
            if case in ("subject", "by") and states and states.isdisjoint(own):
                return [("object", phrase)]
    return []


def find_known_doer(scene: Scene, one: Candidate) -> Arguments:
    """Return its doer where a deed told before is criticized (condemned the attack)."""
    at = next((n for n in range(len(scene.chunks) - 1, -1, -1) if _blames_at(scene, n, one)), -1)
    verb = scene.chunks[at].verb if at >= 0 else None
    if verb is None:
        return []
    heads = find_subject(scene.clauses, at) if verb.passive else list_objects(scene.clauses, at)
    heads = [n for n in heads if scene.words[scene.chunks[n].first] in POINTING]
    heads += [
        n for case, n in list_after(scene.clauses, at)
        if case not in ("object", "by", "time") and find_deed_named(scene, n)
    ]  # fmt: skip
    one.deed = _find_deed(scene, heads)
    return [("object", _FOE)] if heads else []


def _blames_at(scene: Scene, n: int, one: Candidate) -> bool:
    """Is n the verb that criticizes, the last within the words of the act?"""
    chunk = scene.chunks[n]
    return chunk.verb is not None and one.chunk <= n and chunk.first <= one.last


def _hit_behind(scene: Scene, one: Candidate) -> Arguments:
    """Return who stands behind an attack of nobody known: no doer (hit it, killing six)."""
    known = [p for _, p in one.arguments]
    told = one.chunk > 0 and scene.chunks[one.chunk - 1].kind == "R"
    return [
        ("reason", p) for p in scene.phrases
        if (told or p.first > one.last) and p.actors and p not in known
    ]  # fmt: skip


def is_of_weapon(scene: Scene, one: Candidate) -> bool:
    """Is what was "sent" a weapon that strikes (drones sent by the rebels hit the port)?"""
    verb = scene.chunks[one.chunk].verb
    sent = verb is not None and verb.form == "pp" and one.rule.type == "AID"
    return sent and any(
        other.rule.type == "ASSAULT" and other.first > one.first for other in scene.found
    )


def _find_deed(scene: Scene, heads: Iterable[int]) -> str:
    """Return the type of the first hostile act that nouns point back to, else ""."""
    return next((deed for j in heads if (deed := find_deed_named(scene, j))), "")
