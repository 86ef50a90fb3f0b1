"""English returns of what was taken: Chad handed Cameroon two lorries its soldiers had seized."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_after
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import (
    OFFICIAL,
    Candidate,
    Scene,
    countries_of,
    is_finite,
    subject_actors,
)
from hamgara.events.grammars._en.sides.parties import list_cases, named_as
from hamgara.events.grammars._en.told.moods import list_moods

_RETURNING = frozenset({"return", "restore", "hand", "give", "send", "surrender", "release"})
_TAKING = frozenset(
    {"seize", "confiscate", "impound", "capture", "take", "loot", "steal", "hold", "intercept",
     "commandeer", "requisition", "withhold", "detain", "sequester", "keep", "carry"}
)  # fmt: skip
_REPLACED = frozenset({"AID", "COOPERATE"})
"""Types that the return of what was seized looks like."""


def match_restored(scene: Scene) -> None:
    """Read a return told with who had taken it (gave Oman back a boat it had impounded)."""
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.passive or verb.negated or _RETURNING.isdisjoint(verb.lemmas):
            continue
        own = [p for p in subject_actors(scene, k) if p.role in OFFICIAL]
        m = _taken_before(scene, k, own) if own else None
        if m is None or any(o.rule.type == "RETREAT" and o.chunk == k for o in scene.found):
            _tell_taken(scene, k, m, own)
            continue
        to = [p for case, p in list_cases(scene, list_after(scene.clauses, k), k)
              if case in ("to", "object") and countries_of(own).isdisjoint(p.countries)
              and p.actors and p.last < scene.chunks[m].first]  # fmt: skip
        if not to or list_moods(scene, k) - {"future"}:
            continue
        for one in scene.found:
            one.dropped |= one.chunk == k and one.rule.type in _REPLACED
        _tell_return(scene, k, verb, own, to)
        _tell_taken(scene, k, m, own)


def _taken_before(scene: Scene, k: int, own: list[Phrase]) -> int | None:
    """Return the verb that tells how they took what they give back by verb k."""
    m = next((n for n in range(k + 1, len(scene.chunks)) if is_finite(scene, n)), None)
    verb = scene.chunks[m].verb if m is not None else None
    if m is None or verb is None or _TAKING.isdisjoint(verb.lemmas) or not verb.had:
        return None
    joined = {",", ";", "&"} & set(scene.kinds[k + 1 : m])
    takers = [p for j in find_subject(scene.clauses, m) for p in named_as(scene, j, m)]
    same = bool(takers) and countries_of(takers) <= countries_of(own)
    return m if same and not joined and not verb.passive else None


def _tell_return(scene: Scene, k: int, verb: Verb, own: list[Phrase], to: list[Phrase]) -> None:
    """Add the return told by verb k."""
    rule = scene.matcher.rules["retreat-give-back"]
    made = Candidate(rule, scene.chunks[k].first, verb.head, k)
    made.arguments = [("subject", p) for p in own] + [("to", p) for p in to[:1]]
    made.moods = list_moods(scene, k)
    scene.found.append(made)


def _tell_taken(scene: Scene, k: int, m: int | None, own: list[Phrase]) -> None:
    """Add that it was taken before, or whom it was taken from."""
    back = next((o for o in scene.found if o.chunk == k and o.rule.type == "RETREAT"), None)
    verb = scene.chunks[m].verb if m is not None else None
    if m is None or verb is None or back is None or back.dropped:
        return
    for one in scene.found:
        one.dropped |= one.chunk == m
    made = Candidate(scene.matcher.rules["coerce-arrest"], scene.chunks[m].first, verb.head, m)
    made.arguments = [("subject", p) for p in own]
    made.arguments += [("object", p) for p in back.who("to", "object") if p.actors
                       and countries_of(own).isdisjoint(p.countries)]  # fmt: skip
    made.moods = {"earlier"}
    scene.found.append(made)
