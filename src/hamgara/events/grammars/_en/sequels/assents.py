"""English answers to what was asked: Canberra obliged; and was told there was none to spare."""

from __future__ import annotations

from collections.abc import Collection

from hamgara.events.grammars._en.chunk import Verb
from hamgara.events.grammars._en.clauses.complements import list_after, list_objects
from hamgara.events.grammars._en.names.phrase import OTHER, Phrase
from hamgara.events.grammars._en.scene import (
    OFFICIAL,
    Candidate,
    Scene,
    countries_in,
    countries_of,
    subject_actors,
)
from hamgara.events.grammars._en.sequels.retorts import UNTRUE
from hamgara.events.grammars._en.sides.parties import list_cases
from hamgara.events.grammars._en.told.moods import list_moods

_ASSENTING = frozenset({"oblige", "comply", "agree", "consent", "accede", "acquiesce", "assent"})
_TELLING = frozenset({"tell", "inform", "notify"})
_NOES = frozenset(
    {"no", "none", "not", "never", "nothing", "neither", "impossible", "nobody", "cannot"}
)
_KEPT = frozenset({"stay", "remain"})
"""What those will do whose release is refused."""
_FREEING = frozenset({"free", "release", "return", "back", "go", "home", "freedom"})
_BEHIND = 9
_OPEN = frozenset({"to", "that", "on", "with", "for", "in", "about", "there"})
"""What goes on behind an assent that is one to something named, or between two."""


_YES = frozenset({"yes", "obliged", "complied", "agreed", "consented", "acceded", "assented"})


def may_answer(words: Collection[str]) -> bool:
    """May words tell an answer to what was told before them?"""
    return not (_YES.isdisjoint(words) and UNTRUE.isdisjoint(words))


def match_assents(scene: Scene) -> None:
    """Read an answer without a word on what it answers (Lomé asked for rice and Accra agreed).

    Whether its subject was asked something is known by the sentence before as well.
    """
    for k, chunk in enumerate(scene.chunks):
        verb = chunk.verb
        if verb is None or verb.form != "finite" or verb.negated or verb.future or verb.modal:
            continue
        if any(one.chunk == k and not one.dropped for one in scene.found):
            continue
        if verb.passive:
            _match_told_no(scene, k, verb)
        elif _assents(scene, k, verb):
            _tell_assent(scene, k, verb)


def _assents(scene: Scene, k: int, verb: Verb) -> bool:
    """Is a yes all that verb k tells?"""
    behind = scene.words[verb.head + 1]
    if "say" in verb.lemmas:
        return behind == "yes" and scene.words[verb.head + 2] not in _OPEN
    plain = not _ASSENTING.isdisjoint(verb.lemmas) and verb.past
    return plain and behind not in _OPEN and not list_objects(scene.clauses, k)


def _tell_assent(scene: Scene, k: int, verb: Verb) -> None:
    """Add the promise of whoever was asked something before."""
    own = [p for p in subject_actors(scene, k) if p.role in OFFICIAL]
    if len(countries_of(own)) != 1 or list_moods(scene, k):
        return
    made = Candidate(scene.matcher.rules["agree-word"], scene.chunks[k].first, verb.head, k)
    made.arguments = [("subject", own[0]), ("object", OTHER._replace(anaphor="foe"))]
    made.deed = "REQUEST"
    scene.found.append(made)


def _match_told_no(scene: Scene, k: int, verb: Verb) -> None:
    """Read what a request gets for an answer (asked for tents and was told there were none)."""
    asked = _asked_by(scene, k) if not _TELLING.isdisjoint(verb.lemmas) else None
    behind = scene.words[verb.head + 1 : verb.head + 1 + 2 * _BEHIND]
    kept = not _KEPT.isdisjoint(behind) and not _FREEING.isdisjoint(scene.words[: verb.head])
    if asked is None or not (kept or not _NOES.isdisjoint(behind[:_BEHIND])):
        return
    makers, sought = asked
    for one in scene.found:
        one.dropped |= one.first > verb.head
    made = Candidate(scene.matcher.rules["reject-call"], scene.chunks[k].first, verb.head, k)
    by = [
        p
        for case, p in list_cases(scene, list_after(scene.clauses, k), k)
        if case == "by" and p.actors
    ]
    made.arguments = [("subject", p) for p in by or sought]
    made.arguments += [("object", p) for p in makers]
    scene.found.append(made)


def _asked_by(scene: Scene, k: int) -> tuple[list[Phrase], list[Phrase]] | None:
    """Return who asked and who was asked in the clause that verb k goes on with."""
    own = countries_of(subject_actors(scene, k))
    for one in reversed(scene.found):
        makers = [p for p in one.who("subject") if p.actors]
        same = bool(own) and countries_of(makers) == own
        if one.rule.type == "REQUEST" and one.chunk < k and same and not one.moods:
            rest = [p for _, p in one.arguments if p not in makers and p.actors]
            sought = [p for p in rest if own.isdisjoint(p.countries)][:1]
            named = countries_in(one.arguments, "object") - own
            return makers, sought or ([OTHER] if not named else [])
    return None
