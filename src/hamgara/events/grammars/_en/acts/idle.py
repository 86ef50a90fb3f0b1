"""English acts that are none: of weather or gangs, at home, of a deal's terms, said in passing."""

from __future__ import annotations

from hamgara.events.grammars._en.acts.aimless import is_aimless
from hamgara.events.grammars._en.acts.chance import is_no_event
from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.clauses.edges import find_clause_start
from hamgara.events.grammars._en.clauses.noun_groups import actors_in, find_antecedent
from hamgara.events.grammars._en.scene import (
    Candidate,
    Scene,
    chunk_of,
    countries_in,
    is_finite,
    zone_end,
)
from hamgara.events.grammars._en.sides.doers import is_name, is_spoken_by_private
from hamgara.events.grammars._en.sides.meant import STATELESS
from hamgara.events.grammars._en.sides.sides import leave_court
from hamgara.events.grammars._en.words.function import is_count

_VETOED = frozenset({"veto", "vetoed", "vetoes", "vetoing"})
_DONE_BY_MEN = frozenset({"ASSAULT", "SANCTION", "COERCE", "REJECT", "RETREAT", "THREATEN"})
_STORMS = frozenset({"storm", "typhoon", "hurricane", "cyclone"})
_GUNS = frozenset(
    {"sniper", "mortar", "artillery", "rocket", "tank", "rifle", "gun", "machine-gun", "hostile",
     "enemy", "shell", "cross-border", "small-arms", "anti-aircraft", "missile"}
)  # fmt: skip
_MISHAPS = frozenset(
    {"fire", "blaze", "wildfire", "wildfires", "storm", "storms", "typhoon", "hurricane", "cyclone",
     "tornado", "flood", "floods", "flooding", "quake", "earthquake", "tsunami", "avalanche",
     "landslide", "mudslide", "drought", "heatwave", "snow", "snowfall", "rain", "rains", "fog",
     "lightning", "crash", "collision", "accident", "derailment", "outage", "blackout", "fault",
     "malfunction", "virus", "outbreak", "epidemic", "pandemic", "disease", "cold", "heat",
     "shark", "bear", "tiger", "elephant", "crocodile", "volcano", "eruption", "weather"}
)  # fmt: skip
_TEXTS = frozenset(
    {"agreement", "deal", "accord", "pact", "treaty", "plan", "roadmap", "text", "draft", "truce",
     "memorandum", "protocol", "understanding", "contract", "compromise"}
)  # fmt: skip
_HOLDERS = frozenset(
    {"minister", "deputy-minister", "head-of-government", "head-of-state", "legislator", "official",
     "speaker"}
)  # fmt: skip
_SPOKEN = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT", "AGREE", "CONCEDE"})
_MOUTHS = frozenset(
    {"statement", "declaration", "communique", "communiqué", "letter", "note", "message", "service",
     "ministry", "text", "resolution", "draft", "spokesman", "spokeswoman", "side", "sides",
     "we", "i", "they", "it", "he", "she", "you"}
)  # fmt: skip
"""Who or what speaks for a state without its name."""
_PAPERS = frozenset({"resolution", "draft", "motion", "text", "amendment", "petition"})
_REBELS = frozenset({"separatist", "separatists", "breakaway", "rebel", "insurgent", "opposition"})
_HELPING = frozenset({"help", "assist", "aid", "support", "enable", "train"})
_CHARGES = frozenset({"charge", "charges", "suspicion", "suspicions", "accusations"})
_ALLEGED = frozenset({"allegedly", "purportedly", "supposedly"})
_FIELDS = frozenset({"fields", "areas", "spheres", "sectors"})
_TWO = 2
_SOME = frozenset({"a", "an", "another", "former"})
_LANDS = frozenset(
    {"island", "islands", "territory", "territories", "land", "lands", "area", "areas", "region",
     "town", "city", "enclave", "village", "villages", "heights", "peninsula", "strip", "islets",
     "soil", "waters", "airspace"}
)  # fmt: skip
_TERMS = frozenset({"AID", "COOPERATE", "CONCEDE", "RETREAT"})
"""Types of what a deal may provide for."""
_SEEN = frozenset({"visit", "tour"})
_DEPORTED = frozenset({"deport", "expel", "evict"})
"""What is done to people by whoever they are sent away "from"."""


def is_on_nobody(made: Candidate) -> bool:
    """Is the act on mere criminals, or of a crowd on a firm?"""
    by = {one.role for case, one in made.arguments if case in ("subject", "by") and one.actors}
    on = {one.role for case, one in made.arguments if case == "object" and one.actors}
    own = made.who("subject", "by")
    nobodies = STATELESS - {"OPP"} if made.rule.type == "ASSAULT" else {"CRM"}
    gang = not nobodies.isdisjoint(one.role for one in own) and not any(
        one.actors or one.anaphor or one.role not in {"", *nobodies}
        for one in [*own, *made.who("from")]
    )
    rebels = made.who("object")
    gang = gang or (
        made.rule.type == "ASSAULT"
        and bool(rebels)
        and all(one.role in STATELESS and not one.actors for one in rebels)
    )
    return gang or on == {"CRM"} or (by == {"CVL"} and on == {"BUS"})


def is_no_act(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is an act said of somebody in passing, or done to a thing that is no side of it?

    A minister accused of theft, people deported from a state, the demand of a vetoed draft,
    a visit to a submarine.
    """
    cases = {case for case, one in made.arguments if one.actors or one.anaphor}
    if made.rule.id == "accuse-accuse" and verb.form == "pp" and "by" not in cases:
        return True
    if _is_of_things(scene, made, k, verb) or is_no_event(scene, made, k, verb):
        return True
    if is_aimless(scene, made, k, verb):
        return True
    if "conditional" in made.moods and is_spoken_by_private(scene, k):
        return True
    if made.rule.id == "reject-deny":
        made.arguments = [
            (case, one) for case, one in made.arguments
            if case != "in" or not one.city or one.modifier
        ]  # fmt: skip
    if made.rule.id == "support-posted":
        return any(one.rank == "institution" for one in made.who("subject"))
    if made.rule.type == "ACCUSE":
        made.arguments = leave_court(made.arguments)
    if made.rule.type == "COERCE":
        made.arguments = [item for item in made.arguments if item[0] != "in" or not item[1].pronoun]
    if made.rule.type == "COERCE" and verb.passive and not _DEPORTED.isdisjoint(verb.lemmas):
        made.arguments = [("by" if case == "from" else case, one) for case, one in made.arguments]
        return not any(one.actors for one in made.who("object"))
    if made.rule.type == "REQUEST" and k and scene.chunks[k - 1].kind == "R":
        return bool(_VETOED & scene.present) or _is_of_text(scene, k - 1)
    if made.rule.id == "consult-visit" and not verb.passive and _SEEN & set(verb.lemmas):
        seen = list_objects(scene.clauses, k)
        hosts = any(
            (one.actors or one.pronoun or one.office or one.anaphor not in ("he", None))
            for one in made.who("object", "in", "to", "with")
        )
        return bool(seen) and not hosts
    return False


def _is_by_strangers(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Do people or papers of no state speak (members who accused, a draft condemning)?"""
    if any(one.actors or one.anaphor for one in made.who("subject", "by")):
        return False
    if verb.form == "ing":
        ahead = scene.chunks[k - 1]
        paper = not ahead.phrases and scene.words[ahead.last] in _PAPERS
        return paper and scene.kinds[:k].endswith("PN")
    if verb.passive or verb.form != "finite":
        return False
    related = k > 0 and scene.chunks[k - 1].kind == "R"
    heads = find_antecedent(scene.clauses, k - 1) if related else find_subject(scene.clauses, k)
    some = [scene.chunks[j] for j in heads]
    return bool(some) and not any(
        one.phrases or scene.words[one.last] in _MOUTHS or is_name(scene, one.last) for one in some
    )


def _is_alleged(scene: Scene, k: int) -> bool:
    """Does only the other side tell it (a report according to which they opened fire)?"""
    verb, start = scene.chunks[k].verb, find_clause_start(scene.clauses, k)
    near = scene.words[max(verb.head - 2, 0) : verb.head] if verb is not None else []
    opener = scene.chunks[start - 1] if start else None
    told = opener is not None and scene.words[opener.first : opener.last + 1][:1] == ["according"]
    return told or not _ALLEGED.isdisjoint(near)


def _is_only_hoped(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it alleged, only asked, or what help is for (help X to fight)?"""
    if made.rule.type == "ASSAULT":
        made.dropped |= _is_alleged(scene, k)
    if verb.form != "inf":
        return False
    if made.rule.id == "retreat-free-any":
        return "call" in {w for one in scene.chunks[:k] if one.verb for w in one.verb.lemmas}
    governor = (
        find_governor(scene.clauses, k) if made.rule.type in ("ASSAULT", "THREATEN") else None
    )
    over = scene.chunks[governor.at].verb if governor is not None else None
    return over is not None and not _HELPING.isdisjoint(over.lemmas)


def _is_charge(scene: Scene, k: int) -> bool:
    """Does a charge in court tell it (jailed on charges that they worked with Oslo)?"""
    at = next((n for n in range(k, 0, -1) if scene.chunks[n].kind in "B;"), 0)
    told = at > 1 and scene.chunks[at].case == "that"
    return told and scene.words[scene.chunks[at - 1].last] in _CHARGES


def _is_on_rebels(scene: Scene, k: int) -> bool:
    """Are only rebels without a state accused (accused the breakaway authorities of)?"""
    blamed = [scene.chunks[j] for j in list_objects(scene.clauses, k)][:1]
    return any(
        not any(scene.phrases[n].actors for n in one.phrases)
        and not _REBELS.isdisjoint(scene.words[one.first : one.last + 1])
        for one in blamed
    )


def _ends_with_place(scene: Scene, j: int) -> bool:
    """Is noun chunk j only a state or its land (returned to Polish territory)?"""
    chunk = scene.chunks[j]
    short = chunk.last - chunk.first < _TWO
    return bool(chunk.phrases) and (short or scene.words[chunk.last] in _LANDS)


def _is_in_general(scene: Scene, k: int, verb: Verb) -> bool:
    """Is only told that it is so (the two cooperate in many fields)?"""
    lasting = verb.form == "finite" and not (verb.past or verb.future or verb.had)
    behind = scene.words[verb.head : zone_end(scene, k) + 1]
    return lasting and not _FIELDS.isdisjoint(behind)


def _is_of_things(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Is it done by chance, firms, a deal or a thing, or only to what is one's own?"""
    if made.rule.type in _DONE_BY_MEN and _is_by_mishap(scene, k):
        return True
    if made.rule.type in _SPOKEN:
        made.dropped |= _is_by_strangers(scene, made, k, verb)
    if made.rule.id == "cooperate-cooperate" and _is_in_general(scene, k, verb):
        return True
    if _is_only_hoped(scene, made, k, verb):
        return True
    if made.rule.id == "cooperate-cooperate" and (
        _is_charge(scene, k)
        or (scene.chunks[k - 1].kind == "R" and _is_by_strangers(scene, made, k, verb))
    ):
        return True
    if made.rule.id == "accuse-accuse" and not verb.passive:
        made.dropped |= _is_on_rebels(scene, k)
    if made.rule.id == "retreat-release" and "liberate" in verb.lemmas:
        return not _LANDS.isdisjoint(scene.words[verb.head + 1 : made.last + 1])
    if made.rule.id == "retreat-release" and "return" in verb.lemmas and not verb.passive:
        whither = scene.kinds[k + 1 : k + 3] == "PN" and scene.kinds[k + 3 : k + 4] != "N"
        return whither and _ends_with_place(scene, k + 2)
    if made.rule.type in ("SUPPORT", "AGREE") and _is_of_firms(scene, made):
        return True
    if made.rule.type == "COERCE" or "raid" in verb.lemmas:
        return _is_of_own_office(scene, made, k) or _is_land(scene, k)
    if made.rule.id == "reject-no" and is_finite(scene, k):
        heads = find_subject(scene.clauses, k)
        related = k > 0 and scene.chunks[k - 1].kind in "RB"
        return related and not any(scene.chunks[j].phrases for j in heads)
    return made.rule.type in _TERMS and _is_term(scene, k)


def _is_of_text(scene: Scene, r: int) -> bool:
    """Is it a deal without an owner that asks (an accord that calls on the sides to)?"""
    heads = find_antecedent(scene.clauses, r)
    texts = all(scene.words[scene.chunks[j].last] in _TEXTS for j in heads)
    return bool(heads) and texts and not any(actors_in(scene.clauses, j) for j in heads)


def _is_of_own_office(scene: Scene, made: Candidate, k: int) -> bool:
    """Does a state arrest some office holder, its own (detained a former finance minister)?"""
    verb = scene.chunks[k].verb
    own = countries_in(made.arguments, "subject")
    if verb is None or verb.passive or len(own) != 1 or countries_in(made.arguments, "in") - own:
        return False
    after = [j for case, j in list_after(scene.clauses, k) if case in ("object", "of")][:2]
    heads = [scene.chunks[j] for j in after if scene.chunks[j].phrases][:1]
    some = any(is_count(scene.words[one.first]) or scene.words[one.first] in _SOME for one in heads)
    held = [scene.phrases[n] for one in heads for n in one.phrases]
    return some and all(
        not (one.actors or one.anaphor == "counterpart") and one.rank in _HOLDERS for one in held
    )


def _is_of_firms(scene: Scene, made: Candidate) -> bool:
    """Do two firms act, named with whose they are (Norway's Equinor and Germany's RWE)?"""
    own = made.who("subject")
    chunks = [chunk_of(scene, one) for one in own]
    return len(own) == _TWO and all(
        one.owner and one.modifier and chunk is not None and chunk.last == one.last + 1
        and scene.tokens.cases[chunk.last] and scene.tokens.words[chunk.last].isalpha()
        for one, chunk in zip(own, chunks, strict=True)
    )  # fmt: skip


def _is_land(scene: Scene, k: int) -> bool:
    """Is it land that somebody holds (three islands held by Iran)?"""
    verb, ahead = scene.chunks[k].verb, scene.chunks[k - 1]
    if ahead.kind == "R" and k > 1:
        ahead = scene.chunks[k - 2]
    held = verb is not None and verb.passive and "hold" in verb.lemmas
    return held and ahead.kind == "N" and scene.words[ahead.last] in _LANDS


def _is_term(scene: Scene, k: int) -> bool:
    """Is it only what a deal provides for (a pact that lets Oslo build a dam)?"""
    verb = scene.chunks[k].verb
    if verb is not None and verb.form == "inf":
        governor = find_governor(scene.clauses, k)
        return governor is not None and governor.at < k and _is_term(scene, governor.at)
    lasting = verb is not None and verb.form == "finite" and not (verb.past or verb.had)
    return lasting and scene.chunks[k - 1].kind == "R" and _is_of_text(scene, k - 1)


def _is_by_mishap(scene: Scene, k: int) -> bool:
    """Is it fire, weather or chance that does it (a blaze killed, halted by a typhoon)?"""
    agents = [j for case, j in list_after(scene.clauses, k) if case == "by"]
    verb = scene.chunks[k].verb
    if verb is not None and not verb.passive:
        agents = find_subject(scene.clauses, k)[:1]
    return any(
        scene.words[scene.chunks[j].first] in _STORMS
        or (scene.words[scene.chunks[j].last] in _MISHAPS and not _is_gunfire(scene, j))
        for j in agents
    )


def _is_gunfire(scene: Scene, j: int) -> bool:
    """Is the fire of noun chunk j shot by a side: Honduran fire, fire from a patrol?"""
    chunk = scene.chunks[j]
    near = scene.words[chunk.last - 1 : chunk.last] + scene.words[chunk.last + 1 : chunk.last + 2]
    owned = bool(chunk.phrases) or bool({"from", *_GUNS} & set(near))
    return scene.words[chunk.last] == "fire" and owned
