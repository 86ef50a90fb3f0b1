"""Who protests against whom in Azerbaijani: a crowd of the place before whose embassy it stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.reading import Argument

_SITES = frozenset({"embassy", "consulate"})
_SYMBOLS = ("bayra", "portret", "şəkil", "şəkl", "müqəvva", "kukla", "mal", "məhsul", "əmtəə")
"""What is burnt or boycotted: its owner is meant."""
_QUARTERS = (
    "küçə", "meydan", "sakin", "paytaxt", "prospekt", "kampus", "əhali", "universitet", "tələbə",
    "fəal", "sürücü", "fermer", "işçi", "fəhlə", "dindar", "aktivist",
)  # fmt: skip
"""What of a town or land protests (the streets of Tunis filled)."""
_RULERS = ("hökumət", "hakimiyyət", "ölkə", "prezident", "rəhbər", "rejim", "dövlət", "iqtidar")
_PROTESTERS = ("nümayişçi", "etirazçı", "aksiyaçı", "mitinqçi", "piketçi")
_EXILES = ("mühacir", "tələbə", "fəal", "gənc", "qaçqın", "miqrant", "adam", "soydaş")
_COMING = frozenset({"olan", "gələn", "gəlmiş", "köçmüş", "qaçmış"})
_NEAR = 6
_MARCHING = frozenset({"people", "stranger"})


def is_crowd(scene: Scene, last: int) -> bool:
    """Is the subject of the clause of word `last` a crowd, or people without an office?"""
    subject = scene.clause(last).subject
    if subject is None:
        return False
    if subject.kind == "crowd":
        return True
    many = subject.plural or scene.words[subject.last].endswith(("lar", "lər", "ları", "ləri"))
    return subject.kind in _MARCHING and bool(subject.actors) and not subject.rank and many


def faces_home(scene: Scene, last: int) -> bool:
    """Does a crowd turn on its own rulers (öz hökumətlərinə etiraz edib)?"""
    words, clause = scene.words, scene.clause(last)
    crowd = clause.subject
    people = crowd is not None and (crowd.rank == "people" or is_crowd(scene, last))
    return people and any(
        words[i] == "öz" and words[i + 1].startswith(_RULERS)
        for i in range(clause.start, min(clause.end, len(words) - 1))
    )


def is_protesting(scene: Scene, predicate: Predicate) -> bool:
    """Does whatever protesters do close the clause (nümayişçilər heykəli boyayıb)?"""
    subject = scene.clause(predicate.at).subject
    if not predicate.closes or predicate.verb.negated or subject is None:
        return False
    return subject.kind == "crowd" and scene.words[subject.first].startswith(_PROTESTERS)


def find_marchers(scene: Scene, last: int, *, named: bool = True) -> tuple[Argument, ...] | None:
    """Return who protests and against whom, None where the sentence does not tell both.

    Nobody (empty) for people before their own state's mission, which is no act between states.
    `named`: may the target be any state, or only one before whose mission or against whom it is?
    """
    clause = scene.clause(last)
    phrases = [one for one in scene.phrases if one.actors and one.first <= clause.end]
    source = _find_source(scene, phrases, clause.subject, clause.start)
    if source is None:
        return None
    mine = {actor.country for actor in source.actors}
    start = scene.shared_start(clause)
    if any(one.anaphor == "office" and one.case == "against" for one in scene.phrases):
        return None
    others = [
        one for one in phrases
        if one is not source and not (one.label or one.firm) and one.last >= start
        and not mine & {a.country for a in one.actors}
    ]  # fmt: skip
    target = next(_list_targets(scene, others, last, named=named), None)
    if target is None:
        return () if _is_own_mission(phrases, source) else None
    owner = next((one for one in phrases if one.last + 1 == target.first), None)
    if target.kind == "city" and target.office in _SITES and owner and owner.case == "of":
        if mine & {actor.country for actor in owner.actors}:
            return ()
        target = owner
    sentence = scene.sentence
    return (
        Argument(source.mention(sentence), "subject"),
        Argument(target.mention(sentence), "against"),
    )


def _find_source(
    scene: Scene, phrases: Sequence[Phrase], subject: Phrase | None, start: int
) -> Phrase | None:
    """Return whose people protest: those named, else of the place."""
    if subject is not None and subject.actors and _is_people(scene, subject):
        return subject
    named = (one for one in phrases if one.case == "subject" and one.kind in _MARCHING)
    people = next((one for one in named if one.first >= start and one is not subject), None)
    if people is not None and not people.rank:
        return people
    came = next((one for one in phrases if one.first >= start and _is_home(scene, one)), None)
    if came is not None:
        return came
    placed = [one for one in phrases if one.case == "in" and one.kind in ("city", "state", "place")]
    if placed:
        return placed[0]
    return next((one for one in phrases if _is_people(scene, one)), None)


def _is_home(scene: Scene, phrase: Phrase) -> bool:
    """Does a phrase tell where people are from (Perudan olan bir qrup mühacir)?"""
    behind = scene.words[phrase.last + 1 : phrase.last + _NEAR]
    people = any(word.startswith(_EXILES) for word in behind)
    return phrase.case == "from" and people and behind[0] in _COMING


def _is_own_mission(phrases: Sequence[Phrase], source: Phrase) -> bool:
    mine = {actor.country for actor in source.actors}
    return any(
        one is not source and one.office in _SITES and mine & {a.country for a in one.actors}
        for one in phrases
    )


def _is_people(scene: Scene, phrase: Phrase) -> bool:
    if phrase.kind in _MARCHING:
        return not phrase.rank
    words = scene.words[phrase.first + 1 : phrase.last + 2]
    return phrase.case != "against" and any(word.startswith(_QUARTERS) for word in words)


def _list_targets(
    scene: Scene, phrases: Sequence[Phrase], last: int, *, named: bool
) -> Iterator[Phrase]:
    """Yield whom a protest may be against, the surest first."""
    words = scene.words
    held = [one.outer[0] for one in phrases if one.outer is not None]
    tests: tuple[Callable[[Phrase], bool], ...] = (
        lambda one: one.office in _SITES or words[one.last].startswith(("səfirli", "konsullu")),
        lambda one: words[one.last + 1 : one.last + 2] in (["qarşı"], ["əleyhinə"]),
        lambda one: one.case == "against",
        lambda one: any(w.startswith(_SYMBOLS) for w in words[one.first + 1 : one.last + 1]),
        lambda one: one.case == "of" and one.outer is not None,
        lambda one: one.of and one.case in ("to", "object", "from", "by"),
        lambda one: one.case in ("to", "object", "from", "with", "of")
        and not any(one.last < place for place in held),
    )  # fmt: skip
    for test in tests if named else tests[:2]:
        yield from (one for one in phrases if one.first <= last and test(one))
