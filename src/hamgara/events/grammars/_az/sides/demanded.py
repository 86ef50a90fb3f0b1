"""Who asks whom where an Azerbaijani sentence says what must be: X deyib ki, Y çəkilməlidir."""

from __future__ import annotations

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.sides.act import Chosen
from hamgara.events.grammars._az.sides.near import list_between
from hamgara.events.grammars._az.told.quotes import find_quoter, make_speaker
from hamgara.events.grammars._az.told.tellers import find_spreader, find_teller


def take_demanded(scene: Scene, predicate: Predicate) -> Chosen:
    """Return who says that another must act: he asks it of the other."""
    clause = scene.clause(predicate.at)
    if not predicate.closes:
        return _ask_inside(scene, clause, predicate)
    spreader = find_spreader(scene, clause.start, predicate.at)
    if spreader is not None:
        return [(_find_asker(scene, clause, predicate), "by"), (spreader, "object")]
    for before in reversed(scene.clauses[: scene.clauses.index(clause)]):
        chosen = _ask_by(scene, before, clause, predicate)
        if chosen is not None:
            return chosen
    teller = find_teller(scene, 0, predicate.at, words=True)
    if teller is not None:
        own = clause.own and clause.subject is not teller
        return [(teller, "by"), *(_make_asked(clause) if own else [])]
    asked = clause.subject or _find_owner(scene, clause, predicate)
    if asked is None or predicate.verb.passive or not _may_be_asked(scene, asked, predicate):
        return []
    return [(_find_asker(scene, clause, predicate), "by"), (asked, "object")]


def _ask_inside(scene: Scene, clause: Clause, predicate: Predicate) -> Chosen:
    """Return the sides of "must" inside a clause that tells it (X Y-nin çəkilməli olduğunu ...)."""
    owners = [p for p in list_between(scene, clause.start, predicate.at) if p.case == "of"]
    told = "report" in scene.calls_after(predicate.at)
    if not owners or clause.subject is None or not told:
        return []
    return [(clause.subject, "by"), (owners[0], "object")]


def _ask_by(scene: Scene, before: Clause, clause: Clause, predicate: Predicate) -> Chosen | None:
    """Return the sides as a clause before tells them (X bildirib ki, ...); None: it does not."""
    asker = before.subject
    if asker is None:
        return None
    announced = scene.words[before.end] == ":" and before.own
    if announced and asker.actors and clause.own:
        return [(asker, "by"), *_make_asked(clause)]
    named = asker.actors or asker.anaphor in ("he", "office")
    if before.predicate is None or not named:
        return None
    if scene.predicates[before.predicate].called != "report":
        return None
    blamed = None if clause.own else _find_blamed(scene, clause, predicate)
    asked = blamed or clause.subject
    return [] if asked is None or asked.plural else [(asker, "by"), (asked, "object")]


def _make_asked(clause: Clause) -> Chosen:
    """Return the subject of a clause as who is asked."""
    return [(clause.subject, "object")] if clause.subject is not None else []


def _find_asker(scene: Scene, clause: Clause, predicate: Predicate) -> Phrase:
    """Return who says a clause, or whoever the next sentence says to have said it."""
    return find_quoter(scene, clause) or make_speaker(predicate, "by")


def _find_owner(scene: Scene, clause: Clause, predicate: Predicate) -> Phrase | None:
    """Return of whom it is said, or from whom it comes, in a clause without a subject."""
    inside = [p for p in list_between(scene, clause.start, predicate.at) if not p.head]
    return next((p for case in ("of", "from") for p in inside if p.case == case), None)


def _may_be_asked(scene: Scene, asked: Phrase, predicate: Predicate) -> bool:
    """Is it a state or its people who must act, not a thing of theirs (X-in layihəsi ...)?"""
    whole = asked.head is None or asked.rank or predicate.verb.form != "must"
    many = scene.words[asked.last].endswith(("ları", "ləri")) and not asked.of
    return bool(asked.actors) and bool(whole or many)


def _find_blamed(scene: Scene, clause: Clause, predicate: Predicate) -> Phrase | None:
    """Return upon whom something falls (məsuliyyət X-in üzərinə düşür)."""
    inside = list_between(scene, clause.start, predicate.at)
    return next((p for p in reversed(inside) if p.case == "against" and p.actors), None)
