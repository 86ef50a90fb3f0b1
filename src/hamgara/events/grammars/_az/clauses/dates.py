"""Where the date of an Azerbaijani act is sought, and which words tell a time."""

from __future__ import annotations

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.text.spans import Span

_WHICH = frozenset({"keçən", "ötən", "bu", "həmin", "ertəsi"})


def find_date_span(scene: Scene, last: int, number: int | None) -> Span:
    """Return where the date of an act is sought: its own words, or the whole clause."""
    clause = scene.clause(last)
    start = find_dated_start(scene, clause)
    if number is not None and not scene.predicates[number].closes:
        inner = scene.before(scene.predicates[number].at, start)
        if any(is_time(scene, i) for i in range(inner, scene.predicates[number].at)):
            return scene.sentence.place(inner, scene.predicates[number].end)
        own = scene.predicates[number]
        if own.verb.form in ("an", "mis", "dik") and not own.verb.case and own.noun_next:
            return scene.sentence.place(start, own.end)
    return scene.sentence.place(start, max(clause.end, last))


def find_dated_start(scene: Scene, clause: Clause) -> int:
    """Return where the words begin whose times are a clause's: with the one it goes on."""
    before = scene.clauses.index(clause) - 1
    if before < 0 or scene.clauses[before].predicate is None:
        return clause.start
    closing = scene.predicates[scene.clauses[before].predicate or 0]
    if scene.words[closing.end + 1 : closing.end + 2] == ["ki"]:
        return clause.start
    goes_on = closing.verb.form == "while" or (not clause.own and closing.verb.form != "if")
    return scene.clauses[before].start if goes_on else clause.start


def is_dated(scene: Scene, predicate: Predicate) -> bool:
    """Is a time said before a verb in its own clause?"""
    inner = scene.before(predicate.at, scene.clause(predicate.at).start)
    return any(is_time(scene, i) for i in range(inner, predicate.at))


def is_dates(scene: Scene, start: int, end: int) -> bool:
    """Do the words from `start` to before `end` only tell when (2018-ci ilin martında)?"""
    return all(
        is_time(scene, i) or scene.words[i][:1].isdigit() or scene.words[i] in _WHICH
        for i in range(start, end)
    )


def is_day(scene: Scene, i: int) -> bool:
    """Does a month with its day stand there (mayın 5-də)?"""
    after = scene.words[i + 1 : i + 2]
    months = any(scene.words[i].startswith(month) for month in scene.lists["months"])
    return months and bool(after) and after[0][:1].isdigit()


def is_time(scene: Scene, place: int) -> bool:
    """Is a word one of time: a month, a day of the week, "yesterday"?"""
    word = scene.words[place]
    return word in scene.lists["dates"] or any(
        word.startswith(month) for month in scene.lists["months"]
    )
