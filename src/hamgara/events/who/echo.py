"""An act told only as the like of the one before: Moscow answered in kind, Minsk followed suit."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.events.who.coreference import Discourse
from hamgara.study.events import Event, list_states

_OTHERWISE = {"RETREAT": "COERCE", "COERCE": "RETREAT"}
"""What was done before to those to whom an act of a type is done who are not named."""
_CONTINUED = {
    "AID": frozenset({"AID", "RETREAT"}),
    "RETREAT": frozenset({"AID", "RETREAT"}),
    "COOPERATE": frozenset({"COOPERATE", "AID"}),
    "SUPPORT": frozenset({"SUPPORT"}),
}
"""Of acts of which types more will follow by the same doer, by the type of its rule.

So more tents will follow those that were sent, more bronzes those that were given back.
"""
_HALTING = "SANCTION"
"""What was done where something goes on again (the halted exports resumed)."""
_DONE = frozenset({"actual", "background"})
_TOGETHER = frozenset({"CONSULT", "SUPPORT"})
"""What goes on again between both: talks, relations."""
_UNANSWERED = frozenset({"CONSULT", "AGREE", "REQUEST"})
"""Acts that are not answered by their like."""


def is_echo(telling: Telling) -> bool:
    """Does the telling repeat the act before it?"""
    return FRAMES[telling.rule.frame].echo


def repeat_act(telling: Telling, before: list[Event], discourse: Discourse) -> Telling | None:
    """Return the telling with the type and target of the act told last, None where none fits.

    Who suffered that act answers its doer; a third state does the same to who suffered it.
    """
    last = before[-1] if before else None
    subjects = [replace(one, case="subject") for one in telling.arguments if one.case == "by"]
    subjects = subjects or [one for one in telling.arguments if one.case == "subject"]
    own = list_states(actor for one in subjects for actor in discourse.resolve(one.mention))
    if telling.rule.type in _CONTINUED:
        goes_on = _CONTINUED[telling.rule.type]
        same = last is not None and last.type in goes_on and not last.reciprocal
        return _go_on(telling, last) if last and same and own <= list_states(last.source) else None
    if last is None or last.reciprocal or last.type in _UNANSWERED:
        return None
    if not own or own & list_states(last.source):
        return None
    answers = bool(own & list_states(last.target))
    faced = last.source if answers else last.target
    rule = replace(
        telling.rule, frame="against", type=last.type, mode=last.mode, context=last.context,
        cameo=last.cameo, source=("subject",), target=("object",),
    )  # fmt: skip
    suffers = Argument(Mention(telling.trigger, faced), "object")
    return replace(telling, rule=rule, arguments=(*subjects, suffers))


def _go_on(telling: Telling, last: Event) -> Telling:
    """Return the telling with both sides of the act told last (a field hospital will follow)."""
    rule = replace(
        telling.rule, frame="against", type=last.type, context=last.context, cameo=last.cameo,
        source=("subject",), target=("object",),
    )  # fmt: skip
    doer = Argument(Mention(telling.trigger, last.source), "subject")
    return replace(
        telling, rule=rule,
        arguments=(doer, Argument(Mention(telling.trigger, last.target), "object")),
    )  # fmt: skip


def free_held(telling: Telling, before: list[Event]) -> Telling | None:
    """Return a release of whom nobody names with those who were held last, if any were.

    So too the arrest of those who were freed last: X freed ten sailors, who had been seized. None
    where it speaks of a deed that nothing told before it.
    """
    known = _OTHERWISE.get(telling.rule.type)
    if telling.arguments or not telling.agentless or known is None:
        return telling
    held = next((one for one in reversed(before) if one.type == known), None)
    if held is None:
        return None if telling.deed else telling
    return _turn_back(telling, held)


def resumes_halted(telling: Telling) -> bool:
    """Does a telling say that what somebody had halted goes on again?"""
    return telling.deed == _HALTING and telling.agentless


def resume_halted(telling: Telling, before: list[Event], discourse: Discourse) -> Telling | None:
    """Return what goes on again with those of whom one had halted it (Exports resumed on Sunday).

    None where nothing was halted before, or where another than who halted it is told to resume it.
    """
    halted = next((one for one in reversed(before) if one.type == _HALTING), None)
    if halted is None or halted.status not in _DONE:
        return None
    own = list_states(a for one in telling.arguments for a in discourse.resolve(one.mention))
    if not own <= list_states(halted.source):
        return None
    told = _turn_back(replace(telling, arguments=()), halted)
    if telling.rule.type not in _TOGETHER:
        return told
    return replace(told, rule=replace(told.rule, frame="joint", source=("by", "object"), target=()))


def _turn_back(telling: Telling, done: Event) -> Telling:
    """Return a telling with the sides of an act done before."""
    rule = replace(telling.rule, frame="against", source=("by",), target=("object",))
    sides = (
        Argument(Mention(telling.trigger, done.source), "by"),
        Argument(Mention(telling.trigger, done.target), "object"),
    )
    return replace(telling, rule=rule, arguments=sides)
