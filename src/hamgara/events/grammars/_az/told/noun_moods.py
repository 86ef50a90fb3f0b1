"""Whether an Azerbaijani noun tells an act as done: from what is said of it behind it."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.told.closing_moods import read_closing_moods
from hamgara.events.grammars._az.told.inner_moods import (
    CAUSE,
    INTENTS,
    is_aim,
    list_plan_moods,
    read_inner_moods,
)
from hamgara.events.reading import Mood

_CAPTIVE = frozenset({"həbsdə", "əsirlikdə", "girovluqda", "həbsxanada", "dustaqlıqda"})
"""Who is in prison was taken before."""
_TIMES = frozenset(
    ["günündə", "günü", "sonunda", "əvvəlində", "gedişində", "gedişatında", "yekununda"]
)
"""When something is told that happens on a visit or at a meeting (səfərinin ilk günündə)."""
_NEXT = 2
_ACCUSATIVE = ("nı", "ni", "nu", "nü")
_OF_CALLED: Mapping[str, frozenset[Mood] | None] = {
    "cancel": frozenset({"negated", "future"}),
    "deny": frozenset({"negated"}),
    "consider": frozenset({"conditional"}),
    "blame": frozenset({"earlier"}),
    "wish": None,
    "demand": None,
}
"""The moods of an act by what is said of it; None: it is not told."""


def read_noun_moods(scene: Scene, last: int) -> frozenset[Mood] | None:
    """Return the moods of the act that word `last` names; None where it is not told."""
    number = next((n for n, one in enumerate(scene.predicates) if one.at > last), None)
    if number is None:
        return frozenset()
    if scene.words[last] in ("ilə", "sayəsində"):
        return _read_means(scene, number)
    if is_setting(scene.words, last) and scene.words[last] not in _CAPTIVE:
        closing = _find_closing(scene, number)
        before = closing is not None and closing.verb.form == "pluperfect"
        return frozenset({"earlier"}) if before else frozenset()
    number = _skip_owned(scene, last, number)
    behind = scene.predicates[number]
    between = scene.words[last + 1 : behind.at]
    if not between and behind.verb.stem == "ol" and scene.words[last] in _CAPTIVE:
        return frozenset({"earlier"})
    if _is_only_aim(scene.words[last], between, behind):
        return None
    called = behind.called
    if between[:1] == ["və"] and not behind.closes and not called:
        called = next((one for one in scene.calls_after(last) if one), "")
    if not CAUSE.isdisjoint(between[:2]) or between[:1] == ["ilə"]:
        return frozenset({"earlier"})
    return _read_called(scene, last, number, called)


def _find_closing(scene: Scene, number: int) -> Predicate | None:
    """Return the verb that closes the clause, from the one with that number on."""
    return next((one for one in scene.predicates[number:] if one.closes), None)


def _read_means(scene: Scene, number: int) -> frozenset[Mood]:
    """Return the moods of an act by which another is done: those of the other."""
    later = range(number, len(scene.predicates))
    closing = next((n for n in later if scene.predicates[n].closes), None)
    if closing is None:
        return frozenset()
    return read_closing_moods(scene, scene.predicates[closing], closing)


def _is_only_aim(word: str, between: list[str], behind: Predicate) -> bool:
    """Is a noun only what something is for, or what a verbal noun is done to?

    "Danışıqlar üçün", "hücumu dayandırması".
    """
    if "üçün" in between[:1] and behind.called != "plan":
        return True
    inner = behind.verb.form in ("ma", "maq") and not behind.called and len(between) < _NEXT
    return inner and word.endswith((*_ACCUSATIVE, "arı", "əri"))


def _read_called(scene: Scene, last: int, number: int, called: str) -> frozenset[Mood] | None:
    """Return the moods of an act by what is said of it behind it ("" for nothing).

    `number` is the first verb that may say it: of joined nouns a later one does (səfər və ...).
    """
    later, closing = scene.predicates[number:], _find_closing(scene, number)
    behind = next((one for one in later if one.called == called), later[0])
    asked = closing is not None and closing.verb.form in ("must", "let")
    if asked and called not in ("plan", "happen"):
        return None
    if behind is closing and not called and behind.able not in (None, "past", "perfect"):
        return frozenset({"conditional"})
    apart = "," in scene.words[last + 1 : scene.predicates[number].at]
    if apart or not called:
        denied = closing is not None and closing.called == "deny" and not apart
        return frozenset({"negated"}) if denied else frozenset()
    if called in INTENTS:
        return None if is_aim(scene, behind) else list_plan_moods(behind)
    if called == "happen":
        read = read_closing_moods if behind.closes else read_inner_moods
        return read(scene, behind, number)
    broken = called == "cancel" and behind.verb.stem == "pozul"
    if broken and scene.words[last].endswith(_ACCUSATIVE):
        return frozenset({"earlier"})
    return _OF_CALLED.get(called, frozenset())


def _skip_owned(scene: Scene, last: int, number: int) -> int:
    """Return the next predicate that is nobody else's (X-in hücumu Y-nin istəmədiyini göstərir)."""
    one = scene.predicates[number]
    owned = (
        one.verb.form in ("dik", "acaq")
        and one.verb.case != ""
        and any(p.case == "of" or p.of for p in scene.phrases if last < p.first and p.last < one.at)
    )
    return number + 1 if owned and number + 1 < len(scene.predicates) else number


def is_setting(words: list[str], last: int, nouns: tuple[str, ...] = ("",)) -> bool:
    """Is the noun only where or when something else is told (at the meeting, after the visit)?"""
    if last >= len(words) or not words[last].startswith(nouns):
        return False
    after = words[last + 1 : last + 4]
    owned = words[last].endswith(("nin", "nın", "nun", "nün")) and any(
        one in _TIMES for one in after
    )
    return owned or words[last].endswith(("də", "da", "dən", "dan")) or after[:1] in (
        ["zamanı"], ["sonra"], ["çərçivəsində"], ["əsnasında"], ["gedişində"], ["yekununda"],
    )  # fmt: skip
