"""Whether an act is told as done: from its verb form and from what is said of it."""

from __future__ import annotations

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.told.closing_moods import read_closing_moods
from hamgara.events.grammars._az.told.inner_moods import TOPIC, read_inner_moods
from hamgara.events.grammars._az.told.noun_moods import read_noun_moods
from hamgara.events.grammars._az.told.stretches import is_begun
from hamgara.events.reading import Mood

_NEWS = ("xəbər", "məlumat", "şayiə", "informasiya")
_NEWS_REACH = 5
_PRESS = ("jurnalistlər", "reportyorlar")
"""Who report what others have done, as newspapers do."""


def find_moods(
    scene: Scene, last: int, number: int | None, options: frozenset[str]
) -> frozenset[Mood] | None:
    """Return the moods of the act on the word `last`; None where it is not told at all."""
    moods = _read_moods(scene, last, number, options)
    if moods is None:
        return None
    matrix = _matrix(scene, last)
    if matrix == "wish" or (matrix == "threat" and "threat" in options):
        return None
    if matrix == "deny":
        moods ^= {"negated"}
    must = number is None or scene.predicates[number].verb.form == "must"
    moods = _meet_options(moods, options, must=must)
    if moods is None or _is_habit(scene, last):
        return None
    if "earlier" in moods and _is_denied_news(scene, last):
        return frozenset({"negated"})
    if _is_recalled(scene, last):
        moods |= {"earlier"}
    if "future" in moods and _has_terms(scene, last):
        moods |= {"conditional"}
    return moods - {"future", "earlier"} if is_begun(scene, last) else moods


def _read_moods(
    scene: Scene, last: int, number: int | None, options: frozenset[str]
) -> frozenset[Mood] | None:
    """Return the moods of an act in its own clause, as the noun or the verb form tells them."""
    if number is None:
        return read_noun_moods(scene, last)
    predicate = scene.predicates[number]
    if predicate.able and predicate.noun_next and not predicate.verb.case:
        return None  # who could do it is said, not that it is done (edə biləcək ölkələr)
    if predicate.closes:
        return read_closing_moods(scene, predicate, number)
    return read_inner_moods(scene, predicate, number, options)


def _meet_options(
    moods: frozenset[Mood], options: frozenset[str], *, must: bool
) -> frozenset[Mood] | None:
    """Return the moods without those that a rule's options want; None where they do not fit.

    `must`: no other form of a verb tells it than "must" itself.
    """
    if "only-negated" in options:
        if "negated" not in moods or moods & {"wish", "conditional"}:
            return None
        moods -= {"negated"} if "yet" in options else {"negated", "future"}
    if "not" in options:
        if "negated" not in moods:
            return None
        moods -= {"negated"}
    if "only-future" in options:
        if "future" not in moods:
            return None
        moods -= {"future", "conditional"}
    if "must" in options:
        moods -= {"wish"} if must else {"wish", "negated"}
    return moods - {"conditional"} if "threat" in options else moods


def _is_denied_news(scene: Scene, last: int) -> bool:
    """Is an act only what news is about that is untrue (çağırılması ilə bağlı xəbərlər ...)?"""
    near = scene.words[last + 1 : last + _NEWS_REACH]
    told = bool(TOPIC & {*near[:2]}) and any(word.startswith(_NEWS) for word in near)
    return told and "deny" in scene.calls_after(last)


def _has_terms(scene: Scene, last: int) -> bool:
    """Is an act to come bound to a term in its clause (azad edilməsi şərti ilə)?"""
    words = scene.words[scene.clause(last).start : last + 1]
    return any(
        word in ("şərtilə", "halda", "təqdirdə") or (word, after) == ("şərti", "ilə")
        for word, after in zip(words, [*words[1:], ""], strict=True)
    )


def _matrix(scene: Scene, last: int) -> str:
    """Return what the clause before says of this one: he hopes that ..., he denied that ..."""
    number = scene.clauses.index(scene.clause(last))
    before = scene.clauses[number - 1] if number else None
    if before is not None and before.predicate is not None and number > 1:
        conditional = scene.predicates[before.predicate].conditional
        before = scene.clauses[number - 2] if conditional else before
    if before is None or before.predicate is None:
        return ""
    predicate = scene.predicates[before.predicate]
    if scene.words[predicate.end + 1 : predicate.end + 2] != ["ki"]:
        return ""
    if before.subject is not None and before.subject.kind == "stranger":
        press = scene.words[before.subject.first].startswith(_PRESS)
        return "" if press and predicate.called == "report" else "wish"
    return predicate.called


def _is_habit(scene: Scene, last: int) -> bool:
    """Is an act done always or every year, so that none is told (hər il görüşürlər)?"""
    clause = scene.clause(last)
    number = clause.predicate
    if number is None or scene.predicates[number].verb.form not in ("present", "aorist"):
        return False
    words = scene.words[clause.start : clause.end + 1]
    often = any(word in ("adətən", "həmişə", "tez-tez", "ənənəvi", "daim") for word in words)
    return often or any(
        words[i] == "hər" and words[i + 1] in ("il", "ay", "həftə", "gün", "dəfə")
        for i in range(len(words) - 1)
    )


def _is_recalled(scene: Scene, last: int) -> bool:
    clause = scene.clause(last)
    words = scene.words
    if words[0] in ("xatırladaq", "xatırladırıq"):
        return True
    for i in range(clause.start, min(clause.end + 1, last + 1)):
        if words[i] in ("əvvəl", "öncə") and i and words[i - 1] in ("bundan", "daha"):
            return True
        if words[i] in ("əvvəllər", "vaxtilə", "zamanında", "illərində", "illərdə"):
            return True
        if words[i].startswith("əsr"):
            return True
    return False
