"""English threats: what is to come, by whose words, and on whom."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    OFFICIAL,
    Candidate,
    Scene,
    countries_in,
    countries_of,
    has_if,
    is_finite,
    list_countries,
    subject_actors,
    verb_saying,
)
from hamgara.events.grammars._en.sides.lent import find_warned_again, list_doomed
from hamgara.events.grammars._en.sides.parties import named_as
from hamgara.events.grammars._en.told.said import find_utterers

_ILLS = 4
_MAY = frozenset({"may", "might", "could", "can", "must"})


def warn_of(scene: Scene, made: Candidate, k: int, verb: Verb) -> None:
    """Complete a threat with who utters it and who is to do or leave what it hangs on."""
    if verb.passive:
        made.arguments = [("subject", one) for one in find_utterers(scene, k)] + [
            item for item in made.arguments if item[1].actors or item[1].pronoun
        ]
    sources = made.who("subject", "by")
    if not countries_of(sources):
        sources = find_utterers(scene, k)
        made.arguments += [("subject", one) for one in sources]
    if not list_countries(made.arguments) - countries_of(sources):
        made.arguments += [("object", one) for one in _deterred(scene)]


def _deterred(scene: Scene) -> list[Phrase]:
    """Return the subject of the if-clause: retaliate if Finland joins the alliance."""
    opener = next(
        (n for n, c in enumerate(scene.chunks) if c.kind == "B" and c.case in ("if", "unless")),
        len(scene.chunks),
    )
    ahead = (m for m in range(opener, len(scene.chunks)) if is_finite(scene, m))
    m = next(ahead, None)
    return [] if m is None else subject_actors(scene, m)


def foretells(scene: Scene, made: Candidate, k: int, verb: Verb) -> bool:
    """Does one state say what will become of another (said Israel would pay dearly)?"""
    speakers = find_utterers(scene, k)
    doomed = list_doomed(scene, k)
    own = countries_of(speakers)
    ahead = verb.future or verb.modal == "must" or has_if(scene)
    if not ahead or not own or own & countries_of(doomed):
        return False
    made.arguments = [("subject", one) for one in speakers]
    made.deed = "" if doomed else "THREATEN"
    doomed = doomed or find_warned_again(scene, k)
    made.arguments += [("object", one) for one in doomed[:1]]
    at = verb_saying(scene, k)
    made.said = -1 if at is None else at
    made.moods.clear()
    return bool(doomed)


def find_threats_or_else(scene: Scene) -> list[Candidate]:
    """Return what is threatened behind demands (told Kabul to pull back or be driven back)."""
    made: list[Candidate] = []
    for one in scene.found:
        verb = scene.chunks[one.chunk].verb
        if verb is None or one.rule.type != "REQUEST":
            continue
        at = _else_behind(scene, one.chunk)
        if at < 0:
            continue
        threat = Candidate(scene.matcher.rules["threaten"], one.first, at + 1, one.chunk)
        threat.arguments, threat.moods = list(one.arguments), set(one.moods)
        for other in scene.found:
            other.dropped |= other.first > at
        made += [threat]
    return made


def _else_behind(scene: Scene, k: int) -> int:
    """Return the "or" behind verb chunk k before what will come, -1 for none."""
    for m in range(k + 1, len(scene.chunks) - 1):
        nxt = scene.chunks[m + 1].verb
        if scene.words[scene.chunks[m].first] != "or":
            continue
        ill = not scene.matcher.lists["ills_to_come"].isdisjoint(
            scene.words[scene.chunks[m].first + 1 : scene.chunks[m].first + _ILLS]
        )
        if ill or (nxt is not None and nxt.passive):
            return scene.chunks[m].first
    return -1


def closes_threat(scene: Scene, k: int) -> bool:
    """Does verb k close the telling of what is to come?"""
    opens = min(find_subject(scene.clauses, k), default=0) - 1
    if opens < 1 or scene.chunks[opens].kind != ",":
        return False
    told = [scene.chunks[m].verb for m in range(opens) if is_finite(scene, m)]
    verb = scene.chunks[k].verb
    tells = verb is not None and "tell" in verb.lemmas
    ahead = _MAY - {"must"} if tells else _MAY
    return any(one is not None and (one.future or one.modal in ahead) for one in told)


def threatens_behind(scene: Scene, made: Candidate, k: int) -> bool:
    """Does a warning close what is to come (Lithuania will feel it, Moscow cautioned)?"""
    heads = find_subject(scene.clauses, k)
    opens = min(heads, default=0) - 1
    first = [one for m in range(opens) if is_finite(scene, m) for one in subject_actors(scene, m)]
    named = [p for p in scene.phrases if p.actors and p.last < scene.chunks[opens].first]
    speakers = subject_actors(scene, k)
    if any(one.role not in OFFICIAL or one.private for one in speakers):
        return False
    spoken = [one for one in made.who("object") if one.actors]
    if spoken and not speakers:
        speakers = [one for j in heads for one in named_as(scene, j, k)]
    verb = scene.chunks[k].verb
    grim = not scene.matcher.lists["threat_words"].isdisjoint(scene.words[: scene.chunks[k].first])
    told_to = spoken and (grim or has_if(scene))
    if verb is not None and "tell" in verb.lemmas and not told_to:
        return False
    own = countries_of(speakers or first[:1])
    faced = [p for p in spoken + first + named if own.isdisjoint(p.countries)]
    made.arguments = [("subject", one) for one in speakers or first[:1]]
    made.arguments += [("object", one) for one in faced[:1]]
    made.moods.clear()
    return bool(own or spoken) and bool(faced)


def menaces(scene: Scene, one: Candidate) -> bool:
    """Make it a threat where a state is ready to strike or punish another."""
    doers = countries_in(one.arguments, "subject")
    over = next((m for m in range(one.chunk, -1, -1) if is_finite(scene, m)), one.chunk)
    said = countries_of(find_utterers(scene, over))
    hostile = one.rule.type in ("SANCTION", "ASSAULT", "COERCE")
    if not hostile or not doers or {"negated", "wish"} & one.moods or not said <= doers:
        return False
    one.rule = scene.matcher.rules["threaten"]
    one.moods -= {"future", "conditional"}
    return True
