"""English denials told by a word in quotes: "Pure invention," the Rwandan spokeswoman shot back."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import OFFICIAL, Candidate, Scene, subject_actors
from hamgara.events.grammars._en.words.inflection import listed

UNTRUE = listed(
    """lie lies false falsehood falsehoods untrue invention inventions fabrication fabrications
    fabricated fiction fictions fantasy fantasies nonsense rubbish baseless groundless unfounded
    slander slanders slanderous hogwash concocted made-up myth myths hoax fake absurd ludicrous
    preposterous ridiculous fairytale fairy-tale fable fables balderdash"""
)
"""What a charge is called that is denied."""
_REPLYING = frozenset(
    {"say", "tell", "shoot", "retort", "reply", "respond", "hit", "counter", "fire", "snap",
     "scoff", "answer", "write", "insist", "add", "declare", "quip"}
)  # fmt: skip
_QUOTES = frozenset({'"', "“", "”"})
_LONG = 14
"""Words of such a quote, at most."""


def match_retorts(scene: Scene) -> None:
    """Read a denial in quotes of the charge told last ("Lies," Kigali replied)."""
    signs = [i for i, word in enumerate(scene.words) if word in _QUOTES]
    if len(signs) < 2 or UNTRUE.isdisjoint(scene.words[signs[0] : signs[1]]):
        return
    begin, end = signs[:2]
    if end - begin > _LONG or "not" in scene.words[begin:end]:
        return
    near = [m for m, one in enumerate(scene.chunks) if one.verb is not None and one.last > end]
    k = near[0] if near else 0
    verb = scene.chunks[k].verb
    if verb is None or _REPLYING.isdisjoint(verb.lemmas) or verb.negated or verb.passive:
        return
    own = [one for one in _speakers_at(scene, k, end) if one.actors and one.role in OFFICIAL]
    if not own or any(one.rule.type == "REJECT" for one in scene.found):
        return
    for one in scene.found:
        one.dropped |= one.chunk == k and one.rule.type == "ACCUSE"
    made = Candidate(scene.matcher.rules["reject-untrue"], begin, scene.chunks[k].last, k)
    made.arguments = [("subject", one) for one in own]
    made.arguments.append(("object", OTHER._replace(anaphor="foe")))
    made.deed = "ACCUSE"
    scene.found.append(made)


def _speakers_at(scene: Scene, k: int, end: int) -> list[Phrase]:
    """Return who says what stands in quotes up to word `end`, also behind the verb."""
    behind = scene.kinds[k + 1 : k + 2] == "N" and not any(
        end < scene.chunks[j].first for j in find_subject(scene.clauses, k)
    )
    return actors_in(scene.clauses, k + 1) if behind else subject_actors(scene, k)
