"""Whether an Azerbaijani verb that closes its clause tells an act as done."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.grammars._az.clauses.clauses import MEANT, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.reading import Mood

HAPPENED = frozenset({"past", "perfect", "pluperfect"})
_BY_FORM: Mapping[str, Mood] = {
    "pluperfect": "earlier",
    "imperfect": "earlier",
    "future": "future",
    "would": "conditional",
    "aorist": "conditional",
    "let": "wish",
}


def read_closing_moods(scene: Scene, predicate: Predicate, number: int) -> frozenset[Mood]:
    """Return the moods of what the verb with that number tells at the end of its clause."""
    moods = _read_form(scene, predicate, number)
    if predicate.able is not None and predicate.able not in ("past", "perfect"):
        moods |= {"conditional"}
    if predicate.verb.negated and predicate.conditional:
        moods |= {"general"}
    elif predicate.verb.negated or _is_neither(scene, predicate):
        moods |= {"negated"}
    before = next((one for one in reversed(scene.predicates[:number]) if one.closes), None)
    return moods | {"conditional"} if before is not None and before.conditional else moods


def _read_form(scene: Scene, predicate: Predicate, number: int) -> frozenset[Mood]:
    """Return the moods that a verb's form tells; a converb has those of the verb behind it."""
    form = predicate.verb.form
    if form in ("while", "mis"):
        later = range(number + 1, len(scene.predicates))
        after = next((n for n in later if scene.predicates[n].closes), None)
        if after is None:
            return frozenset()
        return read_closing_moods(scene, scene.predicates[after], after) - {"negated"}
    if form in _BY_FORM:
        return frozenset({_BY_FORM[form]})
    if predicate.conditional:
        return frozenset({"conditional"})
    if _is_intended(scene, predicate):
        return frozenset({"negated" if _fell_through(scene, predicate) else "wish"})
    return frozenset({"wish"}) if form == "must" else frozenset()


def is_demand(scene: Scene, predicate: Predicate) -> bool:
    """Does "must" ask for something, not say what was to be or is to be held?"""
    must = predicate.verb.form == "must" and not _is_intended(scene, predicate)
    return must and not "".join(scene.words[predicate.end + 1 :][:1]).startswith(MEANT)


def _is_intended(scene: Scene, predicate: Predicate) -> bool:
    """Is it what was to be done (getməli idi)?"""
    after = scene.words[predicate.end + 1 : predicate.end + 2]
    word = scene.words[predicate.at]
    return predicate.verb.form == "must" and (
        after == ["idi"] or word.endswith(("lıydı", "liydi", "lıydılar", "liydilər"))
    )


def _fell_through(scene: Scene, predicate: Predicate) -> bool:
    """Did what was to be done not come about (lakin səfər baş tutmayıb)?"""
    after = next((one for one in scene.predicates if one.at > predicate.at and one.closes), None)
    if after is None:
        return False
    return after.called == "cancel" or (after.verb.negated and after.verb.form in HAPPENED)


def _is_neither(scene: Scene, predicate: Predicate) -> bool:
    """Is an act told of neither of two (nə X, nə də Y gəlib)?"""
    words = scene.words[scene.clause(predicate.at).start : predicate.at]
    return words.count("nə") > 1
