"""Who does what to whom in a gist: demands, conditions, obstacles that are not there.

A list of cues cannot tell "both sides must build the road" from "they must build the road": what
is asked of the other state is a reproach or a demand, what is asked of both is common cause. The
words are lists of a language in `library/speech/`; a language without them has no such bearing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from hamgara.events.stances.adversity import ADVERSE
from hamgara.events.stances.gists import Gist, Name, denies
from hamgara.events.stances.stance import HOSTILE, Judge, Judgment
from hamgara.study.statements import Stance

_OPENING = 4
_PAIR = 2
_HEAD = 3
"""Words at the end of a gist that a state behind "not" stands among."""


@dataclass(frozen=True, slots=True)
class Bearing:
    """A stance that the build of a gist tells; a `firm` one against the cues in it, too.

    `over`: what it holds against where a construction tells it: a "verb", the "cues" of a
    lack, or "nothing" else.
    """

    stance: Stance
    firm: bool = True
    over: Literal["", "nothing", "cues", "verb"] = ""


def read_bearing(
    words: Sequence[str], names: Sequence[Name], own: str, judge: Judge, judged: Judgment
) -> Bearing | None:
    """Return what the build of a gist tells of the stance toward another state.

    Args:
        words: of the gist, folded.
        names: the states named in it, in their order.
        own: the speaker's state.
        judge: with the lists of the language; the list `must` is there where it has bearings.
        judged: what the cues of the gist tell.
    """
    if not judge.words("must"):
        return None
    gist = Gist(
        words, names, [one for one in names if one.country != own], own, judge, judged,
        denies(words, judge), denies(words[-2:], judge),
    )  # fmt: skip
    firm = next((stance for rule, stance in _FIRM if rule(gist)), None)
    if firm is not None:
        return Bearing(firm)
    if (gist.denied and names and gist.has("without", 0, 1) and names[0].country == own) or (
        gist.ends_denied and gist.subject and not gist.has("us")
    ):
        return Bearing("divergent", firm=False)
    return None


def _keeps_bonds(gist: Gist) -> bool:
    """Nobody can part our nations."""
    return gist.denied and gist.has("nobody", 0, _OPENING) and gist.has("bonds")


def _clears_way(gist: Gist) -> bool:
    """We have no precondition, no claim on their soil."""
    return gist.ends_denied and gist.subject is None and gist.says("obstacles")


def _knows_no_other(gist: Gist) -> bool:
    """There is no way but cooperation."""
    at = next((k for k, word in enumerate(gist.words) if word in gist.judge.words("but")), -1)
    return gist.denied and at >= 0 and gist.has("granted", at)


def _leaves_no_way(gist: Gist) -> bool:
    """They have no way but to leave."""
    but = gist.has("but") and not gist.has("granted")
    return gist.ends_denied and gist.subject is not None and but


def _waits_for(gist: Gist) -> bool:
    """Nothing will be done as long as they do not change."""
    first = next(iter(gist.judge.places("until", gist.words)), -1)
    alone = 0 <= first < _OPENING and gist.ends_denied
    return first >= 0 and gist.denied and (alone or bool(gist.others))


def _needs(gist: Gist) -> bool:
    """Without X no plan is whole."""
    other = bool(gist.names) and gist.names[0].country != gist.own
    return gist.denied and other and gist.has("without", 0, 1)


def _sets_terms(gist: Gist) -> bool:
    """If X does not ..., we shall; if there is another attack from X, we too shall."""
    if not gist.has("ifs", 0, 2):
        return False
    comma = next((k for k, word in enumerate(gist.words) if word == ","), 0)
    subject = next((one for one in gist.others if one.last < comma), None)
    fails = gist.leads(subject, 1) and denies(gist.words[:comma], gist.judge)
    return gist.judged.kind == "offense" or fails


def _guards(gist: Gist) -> bool:
    """We do not accept what is done to X: a change of its borders, a base against it."""
    if len({one.country for one in gist.others}) != 1 or gist.subject or not gist.says("refuses"):
        return False
    return any(
        gist.has("suffers", max(0, one.first - _OPENING), one.last)
        and not gist.has("offender", max(0, one.first - 2), one.first)
        for one in gist.others
    )


def _rejects(gist: Gist) -> bool:
    """We are against the sanctions of X."""
    if not gist.others or not gist.says("refuses"):
        return False
    bad = [one.last for one in gist.judge.find(gist.words) if one.cue.kind in HOSTILE]
    return any(
        0 < other.first - at <= _PAIR and not gist.has("suffers", at, other.first)
        for at in bad for other in gist.others
    )  # fmt: skip


def _turns_aside(gist: Gist) -> str:
    """Return the word between "not" and a state at the end: not in X, not against X."""
    end = len(gist.words) - _HEAD
    behind = [one for one in gist.others if one.first >= end]
    before = gist.words[behind[0].first - _PAIR : behind[0].first] if behind else ()
    return before[1] if len(before) == _PAIR and before[0] in gist.judge.words("nor") else ""


def _is_not_theirs(gist: Gist) -> bool:
    """It is decided here, not in X."""
    return _turns_aside(gist) in gist.judge.words("sites")


def _is_not_against(gist: Gist) -> bool:
    """The wall is meant for smugglers, not for X."""
    return _turns_aside(gist) in gist.judge.words("meant")


def _acts_jointly(gist: Gist) -> bool:
    """X and we shall not let others ...."""
    pair = gist.names[:_PAIR]
    joint = (
        len({one.country for one in pair}) == _PAIR and gist.own in {one.country for one in pair}
        and pair[0].first <= _HEAD and pair[1].first - pair[0].last == _PAIR
    )  # fmt: skip
    return joint and gist.says("refuses")


def _gives_nothing(gist: Gist) -> bool:
    """X has not taken even one step."""
    return gist.subject is not None and gist.ends_denied and gist.has("even")


def _may_gain(gist: Gist) -> bool:
    """X can reach the open sea by this road."""
    open_way = gist.has("can") and not gist.has("papers")
    return gist.subject is not None and gist.judged.stance == "neutral" and open_way


def _is_barred(gist: Gist) -> bool:
    """X cannot, must not do so."""
    other = gist.subject
    if other is None or gist.has("bonds") or gist.has("granted"):
        return False
    return any(
        one.cue.id == "cannot" and one.first > other.last for one in gist.judge.find(gist.words)
    )


def _demands(gist: Gist) -> bool:
    """X must do so; we ask X to do so; not what both must do, nor what is good for both."""
    words, judge = gist.words, gist.judge
    must = next(
        (k for k, word in enumerate(words)
         if word in judge.words("must") and not gist.has("unasked", k + 1, k + 2)), -1,
    )  # fmt: skip
    if must < 0:
        asked = next(iter(judge.places("asks", words)), -1)
        return asked >= 0 and bool(gist.others) and not gist.has("granted", asked)
    if gist.has("granted", must):
        return False
    start = max((k + 1 for k in range(must) if words[k] in _BOUNDS), default=0)
    before = [one for one in gist.names if start <= one.first and one.last < must]
    first = next(iter(before), None)
    if gist.has("joint", start, must) and not (
        first and words[first.last + 1 : first.last + 2] == ["ما"]
    ):
        return False
    if first is None:
        behind = [one for one in gist.names if must < one.first <= must + 2]
        return bool(behind) and behind[0].country != gist.own
    return first.country != gist.own and gist.leads(first, start)


_BOUNDS = frozenset({",", ";", "که", "و"})

_FIRM: tuple[tuple[Callable[[Gist], bool], Stance], ...] = (
    *ADVERSE,
    (_keeps_bonds, "convergent"),
    (_clears_way, "convergent"),
    (_knows_no_other, "convergent"),
    (_leaves_no_way, "divergent"),
    (_waits_for, "divergent"),
    (_needs, "convergent"),
    (_sets_terms, "divergent"),
    (_guards, "convergent"),
    (_rejects, "divergent"),
    (_is_not_theirs, "divergent"),
    (_is_not_against, "convergent"),
    (_acts_jointly, "convergent"),
    (_gives_nothing, "divergent"),
    (_may_gain, "convergent"),
    (_is_barred, "divergent"),
    (_demands, "divergent"),
)
