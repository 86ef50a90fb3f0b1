"""Who set free the people of another state: the land where they were held."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase

_HELD = ("saxlanıl", "saxlanan", "tutul", "həbs", "əsirlikdə", "girov", "dustaq", "məhkum")
_NEAR = 4
Chosen = list[tuple[Phrase, str]]


def name_jailer(scene: Scene, chosen: Chosen, sources: Sequence[str], last: int) -> Chosen:
    """Return the sides of a release with the land that held them as who released them.

    "X-də həbsdə olan Y vətəndaşı azad edilib", "X-in həbs etdiyi Y vətəndaşı azad edilib".
    """
    named = [p for p, case in chosen if case in sources and p.actors]
    suffers = [p for p, case in chosen if case in ("object", "subject") and p.actors]
    if any(p not in suffers for p in named):
        return chosen
    freed = {actor.country for p in suffers for actor in p.actors}
    for phrase in scene.phrases:
        behind = scene.words[phrase.last + 1 : phrase.last + _NEAR]
        held = any(word.startswith(_HELD) for word in behind)
        land = phrase.kind in ("state", "city") and phrase.case in ("in", "of")
        if phrase.first >= last or not (held and land) or not phrase.actors:
            continue
        if freed.isdisjoint(actor.country for actor in phrase.actors):
            return [*((p, c) for p, c in chosen if p is not phrase), (phrase, "by")]
    return chosen
