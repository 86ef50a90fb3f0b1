"""Acts tried, ruled out, or done by a people that news names for its authorities."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_governor, find_subject
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    Arguments,
    Candidate,
    Scene,
    countries_beside,
    countries_in,
    countries_of,
    list_countries,
    main_before,
    settle_crowd,
    subject_actors,
    zone_end,
)
from hamgara.events.grammars._en.sides.meant import ask_holder, has_stranger, is_pair
from hamgara.events.grammars._en.sides.parties import list_doers
from hamgara.events.grammars._en.sides.places import find_opening_place, find_uncounted_crowd
from hamgara.events.grammars._en.told.said import make_charge
from hamgara.events.grammars._en.words.function import is_count
from hamgara.events.grammars._en.words.rules import NounPattern, VerbPattern
from hamgara.events.reading import Mood

DENYING = frozenset({"deny", "dismiss", "reject", "refute", "dispute"})
SIDES = frozenset({"by", "object", "on", "in", "between", "with", "from"})
_FIRMS = frozenset({"carrier", "carriers", "airline", "airlines", "airways", "company", "firms"})
_TRIED = frozenset({"tried", "attempted", "sought"})
_ALLEGING = frozenset({"allege", "charge"})
_CUSTODY = frozenset(
    {"arrest", "arrests", "detention", "imprisonment", "jailing", "execution", "executions"}
)
"""Only who rules where they happen does them."""
_HARM = frozenset(
    {"attack", "attacks", "strike", "strikes", "airstrike", "airstrikes", "raid", "raids",
     "killing", "killings", "bombing", "bombings", "shelling", "assault", "assaults", "murder",
     "assassination", "storming", "shooting", "massacre", "explosion", "blast", "blasts",
     "aggression", "invasion", "incursion", "ambush", "bombardment", "burning", "desecration",
     "kidnapping", "abduction", "hijacking", "violence", "crime", "crimes", "torching",
     "violation", "violations", "breach", "breaches", "infringement", "interference", "intrusion",
     "intrusions", "seizure", "occupation", "blockade", "siege", "cyberattack", "cyberattacks",
     "hacking", "hack", "expulsion", "expulsions", *_CUSTODY}
)  # fmt: skip
"""What is condemned for whom it hits."""
_OF_DOERS = frozenset(
    {"attack", "attacks", "aggression", "crime", "crimes", "raids", "raid", "strikes"}
)
"""Their "of" tells who does them: the aggression of Iraq."""
_ANSWERING = frozenset({"SANCTION", "ACCUSE", "THREATEN", "MOBILIZE", "ASSAULT", "REQUEST"})
_STREETS = frozenset({"street", "streets", "center", "centre", "heart", "downtown"})
_VESSELS = frozenset(
    {"ship", "ships", "vessel", "vessels", "boat", "boats", "cutter", "cutters", "tanker",
     "tankers", "trawler", "trawlers", "tug", "tugs"}
)  # fmt: skip
_MOVES = frozenset(
    {"move", "moves", "step", "steps", "decision", "measure", "measures", "act", "action",
     "gesture", "visit", "deal", "sale", "ban", "vote", "ruling", "expulsion"}
)  # fmt: skip
_CLAIMING = frozenset({"claim", "take", "admit", "accept", "assume"})
_NAVAL = frozenset({"guard", "coastguard", "navy", "naval", "patrol"})
_NEAR = 8
_WARRING = frozenset({"parties", "sides", "factions"})
_WARS = frozenset({"conflict", "war", "warring", "fighting"})
_OF_WAR = _WARS | {"to", "the", "in", "civil", "armed"}
"""What may stand between those at war and their state (parties to the civil war in)."""
_REGIONAL = frozenset({"african", "european", "asian", "pacific", "caribbean", "regional"})
_REGIONS = frozenset({"africa", "asia", "europe", "america", "americas", "oceania", "region"})

_PAPERS = frozenset({"newspaper", "newspapers", "daily", "paper"})
_OFFICIAL = frozenset({"official", "state-run", "state-owned", "government", "party", "state"})


def as_party(scene: Scene, phrase: Phrase) -> Phrase:
    """A people that news names for its authorities (Palestinians blamed) speaks for them."""
    ahead = scene.words[phrase.first - 1] if phrase.first else ""
    people = scene.words[phrase.first : phrase.last + 1] == ["palestinians"]
    if not (people and not is_count(ahead)) and not _is_organ(scene, phrase):
        return phrase
    actors = tuple(replace(actor, role="GOV") for actor in phrase.actors)
    return phrase._replace(actors=actors, role="GOV")


def _is_organ(scene: Scene, one: Phrase) -> bool:
    """Does a paper speak for its state or the party in power (an official Iraqi newspaper)?"""
    near = scene.words[max(one.first - 1, 0) : one.last + 2]
    return one.role == "JRN" and not (_PAPERS.isdisjoint(near) or _OFFICIAL.isdisjoint(near))


def is_attempt(scene: Scene, k: int) -> bool:
    """Was the act of verb k tried already (has tried to hack into, attempted to storm)?"""
    governor = find_governor(scene.clauses, k)
    verb = scene.chunks[governor.at].verb if governor is not None else None
    tried = verb is not None and scene.words[verb.head] in _TRIED
    return tried and verb is not None and not (verb.negated or verb.future or verb.passive)


def settle_theirs(scene: Scene) -> None:
    """Let "their envoys" be those of others where one state alone acts on them."""
    for one in scene.found:
        own = countries_in(one.arguments, "subject")
        theirs = [
            item for item in one.arguments
            if item[0] == "object" and item[1].countries == own
            and scene.words[item[1].first] == "their"
        ]  # fmt: skip
        if len(own) != 1 or not theirs:
            continue
        one.arguments = [item for item in one.arguments if item not in theirs]
        if not countries_in(one.arguments, "object") - own:
            one.arguments.append(("object", OTHER))


def blame_doer(scene: Scene, made: Candidate, k: int) -> None:
    """Let who is condemned for an attack be its doer, not whom it hit (a raid on Iraq)."""
    heads = list_objects(scene.clauses, k)
    chunk = scene.chunks[heads[0]] if heads else None
    owned = chunk is not None and any(
        case == "object" and one.actors and one.owner and chunk.first <= one.first < chunk.last
        for case, one in made.arguments
    )
    if owned:
        made.arguments = [item for item in made.arguments if item[0] != "of"]
    if chunk is None or scene.words[chunk.last] not in _HARM:
        return
    of_doer = scene.words[chunk.last] in _OF_DOERS
    held = scene.words[chunk.last] in _CUSTODY
    own = [item for item in made.arguments if item[0] == "subject" or not item[1].actors]
    rest = [item for item in made.arguments if item not in own]
    doers = [
        one for case, one in rest
        if one.last < chunk.last or case in ("by", "from") or (case == "of" and of_doer)
        or (case == "in" and held)
        or "by" in scene.words[max(one.first - 2, chunk.last) : one.first]
    ]  # fmt: skip
    hit = [one for _, one in rest if one not in doers]
    if any(one.last < made.first for one in hit):
        return
    made.arguments = own + [("object", one) for one in doers[:2]]
    if hit:
        scene.victims.update(one.first for one in hit)


def seat_police(made: Candidate) -> None:
    """Let police without a state be of the city they act in (police raided it in Quito)."""
    doers = made.who("subject", "by")
    if not doers or any(one.actors or one.role != "COP" for one in doers):
        return
    hit = countries_in(made.arguments, "object")
    made.arguments = [
        ("by" if case == "in" and one.city and hit - one.countries else case, one)
        for case, one in made.arguments
    ]


def find_holder(scene: Scene, k: int, codes: set[str]) -> Arguments:
    """Return who is to free what was seized (called for Iran to free a tanker seized off)."""
    m = next((m for m in range(k - 1, -1, -1) if scene.chunks[m].verb is not None), 0)
    verb = scene.chunks[m].verb
    if verb is None or not {"free", "release", "return"} & set(verb.lemmas):
        return []
    found = [one for one in subject_actors(scene, m) if one.actors]
    return [("by", one) for one in found if codes.isdisjoint(one.countries)]


def is_cut_off(scene: Scene, pattern: NounPattern, k: int | None) -> bool:
    """Are talks only what verb k puts an end to (halted cooperation on climate talks)?"""
    cut = any(one.chunk == k and one.rule.type == "SANCTION" for one in scene.found)
    return cut and pattern.rule.type == "CONSULT"


def list_sides_besides(scene: Scene, pattern: NounPattern, made: Arguments, word: str) -> Arguments:
    """Return who else is in a deed that `word` makes a ground, by the rest of the sentence."""
    sides = countries_in(made, *SIDES)
    if not word or len(sides) != 1:
        return []
    cases = dict(made).keys()
    owned_up = _claimed_by(scene) if word == "for" and "responsibility" in scene.present else []
    if owned_up:
        return owned_up
    hit = word == "for" and bool(cases & {"on", "against"})
    blamed = _blamed_besides(scene, sides, word) if hit or "patient" in pattern.flags else []
    return blamed or (_suffered_by(scene, sides) if "by" in cases else [])


def _claimed_by(scene: Scene) -> Arguments:
    """Return who says that an attack was his (claimed responsibility for the attack on)."""
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or _CLAIMING.isdisjoint(verb.lemmas) or verb.negated:
            continue
        if scene.words[verb.head + 1 : verb.head + 3] == ["responsibility", "for"]:
            return [("by", one) for one in subject_actors(scene, k)]
    return []


def is_carrier(scene: Scene, case: str, phrase: Phrase) -> bool:
    """Is it a firm whose flights are ended, not who ends them (of flights by its airline)?"""
    near = scene.words[phrase.first : phrase.last + 3]
    return case == "by" and not _FIRMS.isdisjoint(near)


def _suffered_by(scene: Scene, doers: set[str]) -> Arguments:
    """Return who answers an act of others (shut the gate after mortar fire by the Afghans)."""
    for one in scene.found:
        own = [p for p in one.who("subject") if p.actors]
        if one.rule.type in _ANSWERING and own and not own[0].countries & doers:
            return [("object", own[0])]
    return []


def _blamed_besides(scene: Scene, own: set[str], word: str) -> Arguments:
    """Return who is blamed in the sentence (summoned the envoy over the expulsion of)."""
    types = {"ACCUSE", "THREATEN"} if word == "for" else {"ACCUSE"}
    for one in scene.found:
        blamed = [p for p in one.who("object") if p.actors]
        if one.rule.type in types and blamed and not blamed[0].countries & own:
            return [("by", blamed[0])]
    return []


def keep_known_owner(scene: Scene, phrase: Phrase) -> Phrase:
    """Return the phrase as a threat names it (vowed to punish them for a raid on its ship)."""
    if scene.words[phrase.first] not in ("its", "their", "his", "her"):
        return phrase
    known = (p for one in scene.found if one.rule.type == "THREATEN" for _, p in one.arguments)
    return next((p for p in known if p.first == phrase.first and p.actors), phrase)


def is_charged(scene: Scene, one: Candidate) -> bool:
    """Is a deed only charged to its doer (that raid was financed by Chad, the premier said)?"""
    if one.rule.type not in ("ASSAULT", "COERCE") or len(list_countries(one.arguments)) > 1:
        return False
    return any(
        other.rule.id == "accuse-charge-said"
        and other.chunk == one.chunk
        and other.first > one.last
        for other in scene.found
    )


def charge_alleged(scene: Scene) -> None:
    """Make a deed only charged that is alleged, or laid on somebody (it was X who did it)."""
    for one in scene.found:
        verb = scene.chunks[one.chunk].verb
        if one.rule.type not in ("ASSAULT", "COERCE") or verb is None or one.dropped:
            continue
        said = Candidate(scene.matcher.rules["accuse-charge-said"], one.first, one.last, one.chunk)
        said.arguments, said.moods = list(one.arguments), set(one.moods)
        if not make_charge(scene, said, one.chunk) or said.said < 0:
            continue
        saying = scene.chunks[said.said].verb
        alleged = saying is not None and not _ALLEGING.isdisjoint(saying.lemmas)
        near = (c for c in reversed(scene.chunks[: said.said]) if c.kind == "N")
        alleged = alleged and bool(next(near, scene.chunks[0]).phrases)
        speakers = countries_of(said.who("subject"))
        others = countries_beside(one.arguments, "subject", "by", "in")
        if not (alleged or _is_laid_on(scene, one.chunk)) or others - speakers:
            continue
        one.rule, one.arguments, one.said = said.rule, said.arguments, said.said
        for other in scene.found:
            other.dropped |= other.chunk == said.said and other.rule.type == "ACCUSE"


def _is_laid_on(scene: Scene, k: int) -> bool:
    """Does "it was" single out who did what verb k tells (it was Kigali that armed them)?"""
    heads = find_subject(scene.clauses, k)
    at = min((scene.chunks[j].first for j in heads), default=0)
    ahead = scene.words[max(at - 2, 0) : at]
    singled = ahead[:1] == ["it"] and ahead[1:] in (["was"], ["is"])
    behind = scene.chunks[max(heads, default=0) + 1 : k]
    return singled and any(one.kind == "R" for one in behind)


def find_mover(scene: Scene, one: Candidate, own: set[str]) -> Arguments:
    """Return whose move is blamed behind its comma (sold Yerevan arms, a move condemned by)."""
    k = _first_joined(scene, one.chunk)
    verb, j = scene.chunks[one.chunk].verb, k - 1
    behind = verb is not None and verb.form == "pp" and j > 0 and scene.chunks[j - 1].kind == ","
    main = main_before(scene, j) if behind else None
    if main is None or scene.words[scene.chunks[j].last] not in _MOVES:
        return []
    movers = [p for p in list_doers(scene, main) if p.actors and own.isdisjoint(p.countries)]
    return [("object", p) for p in movers]


def _first_joined(scene: Scene, k: int) -> int:
    """Return the first of participles joined by and (criticized by X and deplored by Y)."""
    before = next((m for m in range(k - 1, 0, -1) if scene.chunks[m].verb is not None), k)
    joined = scene.chunks[k - 1].kind == "&" and scene.chunks[before - 1].kind in "N&"
    return _first_joined(scene, before) if joined and before < k else k


def list_blamed_beside(scene: Scene, one: Candidate, own: set[str]) -> Arguments:
    """Return whom the same state blames in the sentence (filed a complaint, alleging that)."""
    verb = scene.chunks[one.chunk].verb
    if verb is None or verb.form != "ing":
        return []
    for other in scene.found:
        if other is one or other.dropped or other.rule.type != "ACCUSE":
            continue
        doers = countries_in(other.arguments, "subject")
        blamed = [p for p in other.who("object", "against") if p.actors]
        if doers == own and blamed and own.isdisjoint(blamed[0].countries):
            return [("object", blamed[0])]
    return []


def suits_sides(scene: Scene, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
    """Check whether two sides are told or a crowd, and where it stands."""
    flags = pattern.flags
    if "direct" in flags and has_stranger(scene, k, made, pattern.particles):
        return False
    if "pair" in flags and not is_pair(scene, made, k):
        return False
    if "crowd" in flags and not verb.passive:
        made.arguments = [("about" if c == "by" else c, one) for c, one in made.arguments]
    if "crowd" in flags:
        if not made.has("in"):
            made.arguments += find_opening_place(scene) or _way(scene, k)
        made.arguments += find_uncounted_crowd(scene, made, k)
    if "crowd" in flags and verb.passive and not made.has("by"):
        made.arguments = [
            ("by", one._replace(role="CVL")) if case == "in" else (case, one)
            for case, one in made.arguments
        ]
    if "crowd" in flags and not any(
        one.role not in ("GOV", "MIL", "", "COP")
        and _VESSELS.isdisjoint(scene.words[one.first : one.last + 1])
        for one in made.who("subject", "by", "of")
    ):
        return False
    crowd = made.rule.type == "ASSAULT" and any(
        one.role == "CVL" and not one.actors for one in made.who("subject")
    )
    if "crowd" in flags or crowd:
        if not made.has("in"):
            made.arguments += find_opening_place(scene) or _way(scene, k)
        made.arguments = [
            ("against" if case == "in" and _is_at(scene, one) else case, one)
            for case, one in made.arguments
        ]
        made.arguments = settle_crowd(made.arguments, made.first)
    return True


def is_unmet(
    head: Candidate,
    pattern: NounPattern,
    made: Arguments,
    moods: set[Mood],
    *,
    placed: bool,
) -> bool:
    """Did they not meet at all (did not meet the envoy at the talks there)?

    Talks of which only the city is told (`placed`) are no third side's of an act of two, and
    those without a partner only what somebody is charged with (lied in talks on).
    """
    talks = pattern.rule.type == "CONSULT"
    if talks and head.rule.type == "ACCUSE":
        return not countries_in(made, "with", "between", "by", "in")
    if placed and head.rule.type != "CONSULT":
        return len(list_countries(head.arguments)) > 1
    here = talks and "earlier" not in moods
    return here and head.rule.type == "CONSULT" and "negated" in head.moods


def find_moods_since(word: str, head: Candidate | None) -> set[Mood]:
    """Return {"earlier"} for the last meeting (have not met since talks), else nothing."""
    since = word == "since" and head is not None and "negated" in head.moods
    return {"earlier"} if since else set()


def ask_others(scene: Scene, made: Candidate, k: int) -> None:
    """Ask whoever holds people, or a state at war with itself (the parties to the war in X)."""
    ask_holder(scene, made, k)
    begin = scene.chunks[k].last + 1
    near = range(begin, min(begin + _NEAR, len(scene.words)))
    at = next((i for i in near if scene.words[i] in _WARRING), 0)
    for one in scene.phrases:
        between = scene.words[at + 1 : one.first]
        if at and one.first > at and one.actors and between[-1:] == ["in"]:
            war = scene.words[at] != "parties" or not _WARS.isdisjoint(scene.words[begin:at])
            if _OF_WAR.issuperset(between) and (war or not _WARS.isdisjoint(between)):
                made.arguments.append(("object", one))


def is_to_region(scene: Scene, last: int) -> bool:
    """Is a continent the goal of word `last` (a trip to Asia, an African tour, left for Asia)?

    Where a state is named behind it, that is the goal (left for Africa to visit Kenya).
    """
    if scene.words[last - 1] in _REGIONAL and scene.words[last] not in ("to", "for", "of"):
        return True
    first = last + (scene.words[last] not in ("to", "for", "of"))
    words = scene.words[first : first + 6]
    goal = next((i for i, word in enumerate(words[1:5], 1) if word in _REGIONS), 0)
    behind = scene.words[last:]
    end = last + behind.index("where") if "where" in behind else len(scene.words)
    named = any(one.actors and last < one.first < end for one in scene.phrases)
    return bool(goal) and words[0] in ("to", "of", "for") and not named


def _is_at(scene: Scene, phrase: Phrase) -> bool:
    """Does "at" stand before a phrase (hurled bottles at the Japanese consulate)?"""
    ahead = scene.words[max(phrase.first - 2, 0) : phrase.first]
    return ahead[-1:] == ["at"] or ahead == ["at", "the"]


def is_patrol(scene: Scene, phrase: Phrase) -> bool:
    """Are ships of a coast guard or navy meant?"""
    inside = scene.words[phrase.first : phrase.last + 1]
    return not (_VESSELS.isdisjoint(inside) or _NAVAL.isdisjoint(inside))


def _way(scene: Scene, k: int) -> Arguments:
    """Return the city a crowd goes through (marched through Sydney, the streets of Sydney)."""
    found = [j for case, j in list_after(scene.clauses, k) if case == "via"]
    ways = [one for j in found for one in actors_in(scene.clauses, j)]
    ways += [
        one for one in scene.phrases
        if one.actors and scene.chunks[k].last < one.first <= zone_end(scene, k)
        and scene.words[one.first - 1] == "of" and scene.words[one.first - 2] in _STREETS
    ]  # fmt: skip
    return [("in", one) for one in ways if one.city]
