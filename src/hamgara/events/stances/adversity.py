"""What a gist says of a bad thing: is it over, denied, deplored, done to the partner by another?

"The bitter years with Riyadh are behind us" and "the sanctions against Iran have no ground" have
hostile words and are convergent: what counts is how the bad thing lies to the partner. The
reverse are dealings that are called off, let lapse or left undone without a hostile word ("the
visit will not take place", "the text of Baku is no basis"). The words are lists of a language in
`library/speech/`.
"""

from __future__ import annotations

from collections.abc import Callable

from hamgara.events.stances.gists import Gist
from hamgara.study.statements import Stance

_OPENING = 4
_BESIDE = 2
_AGAINST = 6
"""Words from an aggressor or an offense to the state that it is against."""
_OPEN = frozenset({"wait", "reserve", "topics", "procedure"})
"""Cues that leave a matter open."""


def _list_bads(gist: Gist) -> list[int]:
    """Return the places of bad things that are not the other state's own (delays of X)."""
    places = gist.judge.places("bads", gist.words)
    return [at for at in places if not gist.has_other(at + 1, at + 1)]


def _acts(gist: Gist) -> bool:
    """Is the other state the one that acts; not the one whose bad years are told?"""
    return (
        gist.subject is not None
        and gist.subject.first <= 1
        and not (gist.subject.first and gist.judge.places("bads", gist.words[: gist.subject.first]))
    )


def _excuses(gist: Gist) -> bool:
    """We beg pardon of X; its grief is ours, though it speaks of what must be borne."""
    return gist.judged.cue in ("apology", "as-own")


def _voids_rumor(gist: Gist) -> bool:
    """The news of a rift with X is made up; not: what X claims is made up."""
    at = next((k for k in gist.judge.places("rumors", gist.words) if k < _OPENING), -1)
    if at < 0 or gist.has_other(at + 1, at + _BESIDE) or not gist.says("false"):
        return False
    return bool(gist.judge.places("bads", gist.words))


def _is_over(gist: Gist) -> bool:
    """The bad years with X are behind us."""
    return gist.closes("over") and bool(_list_bads(gist)) and not gist.ends_denied


def _is_to_go(gist: Gist) -> bool:
    """The last obstacle must go; not: X must take it away."""
    return gist.closes("removed") and bool(_list_bads(gist)) and not _acts(gist)


def _is_none(gist: Gist) -> bool:
    """No harm will come to X from us; restrictions will be no more."""
    if _acts(gist) or not gist.ends_denied:
        return False
    words = gist.words
    return any(
        gist.closes("absent") or gist.has("none", max(0, at - _OPENING), at)
        for at in _list_bads(gist)
    ) and not (gist.has("still") or words[-1:] == ["?"])


def _is_not_swayed(gist: Gist) -> bool:
    """No pressure turns us from trade with X."""
    if _acts(gist) or not gist.ends_denied or not gist.others:
        return False
    near = max(0, len(gist.words) - _AGAINST)
    bound = gist.has("bonds") or gist.has("granted") or gist.has("deals")
    return gist.has("swayed", near) and (bound or gist.has("none", 0, 1))


def _shields(gist: Gist) -> bool:
    """We let nobody harm our ties with X; not: we do not let X harm them."""
    behind = all(
        gist.has("beside", max(0, one.first - _BESIDE), one.first)
        or any(own.country == gist.own and own.last == one.first - _BESIDE for own in gist.names)
        for one in gist.others
    )
    tied = gist.has("bonds") or gist.has("granted") or gist.has("dealings")
    return bool(gist.others) and behind and tied and gist.says("forbids")


def _spares(gist: Gist) -> bool:
    """We do not want our soil to be a base of attacks on X."""
    if not (gist.says("forbids") or gist.says("averse")):
        return False
    return any(
        gist.has_other(at + _BESIDE, at + _BESIDE) and gist.has("onto", at + 1, at + _BESIDE)
        for at in gist.judge.places("bads", gist.words)
    )


def _stays_away(gist: Gist) -> bool:
    """We shall take no part in the meeting in X."""
    if not gist.ends_denied or gist.judged.stance == "convergent" or gist.has("unset"):
        return False
    bad = gist.judge.places("bads", gist.words) or gist.judge.places("pressures", gist.words)
    we = bool(gist.judge.places("we", gist.words[-_BESIDE:]))
    return we and not bad and gist.has("joins", max(0, len(gist.words) - _AGAINST))


def _wards_off(gist: Gist) -> bool:
    """Whoever sets an eye on the soil of X will rue it; not: who uses it against us."""
    return gist.has("whoever", 0, _BESIDE) and any(
        gist.has("suffers", max(0, one.first - _OPENING), one.last)
        and not gist.has("against", one.last + 1)
        for one in gist.others
    )


def _outlasts(gist: Gist) -> bool:
    """Strangers dislike that X and we are close; old grievances must not stain our bond."""
    pair = {one.country for one in gist.names} >= {gist.own, *(o.country for o in gist.others)}
    bound = gist.has("bonds") or gist.has("granted")
    if not gist.others or _acts(gist) or not (pair or bound):
        return False
    if gist.has("outsiders_all", 0, _BESIDE):
        return True
    first = gist.has("bad_deeds", 0, _BESIDE) and not gist.has_other(1, _BESIDE)
    return first and bound and (gist.denied or gist.says("fails"))


def _frees(gist: Gist) -> bool:
    """Pressure on X leads nowhere."""
    if not gist.closes("deplored"):
        return False
    return any(
        gist.has_other(at + 1, at + _BESIDE) for at in gist.judge.places("pressures", gist.words)
    )


def _is_no_longer(gist: Gist) -> bool:
    """X is no partner in talks any longer."""
    if gist.judged.stance == "convergent" or gist.judge.places("bads", gist.words):
        return False
    ended = gist.has("longer") and gist.ends_denied and not gist.has("strangers")
    return ended and (_acts(gist) or gist.has("dealings"))


def _deplores(gist: Gist) -> bool:
    """The sanctions against X have no ground in law."""
    if len({one.country for one in gist.others}) != 1 or not gist.closes("deplored"):
        return False
    return any(
        gist.has("against", max(0, one.first - _BESIDE), one.first)
        and not gist.has("offender", max(0, one.first - _BESIDE), one.first)
        for one in gist.others
    )


def _hurts_both(gist: Gist) -> bool:
    """An unused border is a loss to both; the delay is of no use to X and us."""
    if _acts(gist):
        return False
    if gist.says("losses"):
        return True
    at = next(iter(gist.judge.places("gains", gist.words)), -1)
    pair = {one.country for one in gist.names if one.first > at} if at >= 0 else ()
    return gist.ends_denied and gist.own in pair and len(pair) > 1


def _leans_on(gist: Gist) -> bool:
    """Without the help of X the port would still lie in ruins."""
    return gist.has("without", 0, _BESIDE) and any(
        gist.has("aid", 0, one.first) and one.first <= _OPENING for one in gist.others
    )


def _would_miss(gist: Gist) -> bool:
    """A stop of the gas of X would be a disaster."""
    lost = gist.has("losing", 0, _BESIDE) and gist.closes("dire")
    return lost and not any(
        gist.has("offender", max(0, one.first - _BESIDE), one.first) for one in gist.others
    )


def _calls_off(gist: Gist) -> bool:
    """The visit will not take place; the contract no longer binds us."""
    return gist.has("dealings", 0, _OPENING) and gist.closes("off") and not gist.has("grounds")


def _disowns(gist: Gist) -> bool:
    """The text of X cannot be a basis; the claim of X has no force."""
    if gist.judged.stance == "convergent" or gist.has("unset"):
        return False
    theirs = any(
        gist.has_other(at + 1, at + _BESIDE) for at in gist.judge.places("claims", gist.words)
    )
    cannot = any(one.cue.id == "cannot" for one in gist.judge.find(gist.words))
    return theirs and (gist.ends_denied or cannot or gist.closes("refused"))


def _is_left(gist: Gist) -> bool:
    """The lists have still not been handed over."""
    if gist.judged.stance == "convergent" or gist.has("unset"):
        return False
    if gist.judged.cue in _OPEN and not gist.has("due"):
        return False
    return gist.has("still") and gist.ends_denied and not _list_bads(gist)


def _persists(gist: Gist) -> bool:
    """The distrust of X has not gone; its enmity has no end."""
    bad = bool(gist.judge.places("bads", gist.words)) and bool(gist.others)
    return bad and gist.closes("persists") and not gist.has("none", 0, _BESIDE)


def _omits(gist: Gist) -> bool:
    """X did not build its part."""
    if gist.subject is None or gist.judged.stance != "neutral" or gist.judged.cue in _OPEN:
        return False
    bad = gist.judge.places("bads", gist.words) and not gist.has("solves")
    if bad or gist.has("unset"):
        return False
    last = [word for word in gist.words[-2:] if word in gist.judge.denied]
    return bool(last) and not gist.has("lasting", len(gist.words) - 2)


def _airs(gist: Gist) -> bool:
    """The war elsewhere was talked about."""
    return gist.has("matters", 0, _BESIDE) and gist.closes("aired")


ADVERSE: tuple[tuple[Callable[[Gist], bool], Stance], ...] = (
    (_excuses, "convergent"),
    (_voids_rumor, "convergent"),
    (_airs, "neutral"),
    (_shields, "convergent"),
    (_spares, "convergent"),
    (_wards_off, "convergent"),
    (_outlasts, "convergent"),
    (_deplores, "convergent"),
    (_frees, "convergent"),
    (_hurts_both, "convergent"),
    (_is_over, "convergent"),
    (_is_to_go, "convergent"),
    (_calls_off, "divergent"),
    (_persists, "divergent"),
    (_is_none, "convergent"),
    (_is_not_swayed, "convergent"),
    (_leans_on, "convergent"),
    (_would_miss, "convergent"),
    (_is_no_longer, "divergent"),
    (_stays_away, "divergent"),
    (_disowns, "divergent"),
    (_is_left, "divergent"),
    (_omits, "divergent"),
)
