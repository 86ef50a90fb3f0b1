"""Where somebody only goes or is invited to beside an Azerbaijani act: no side of it."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.told.noun_moods import is_setting

_TRIPS = ("səfər", "ziyarət", "gəliş")
_SUFFERING = ("object", "to", "against", "with")


def leave_journey(
    scene: Scene, phrases: Sequence[Phrase], beside: Sequence[Phrase]
) -> list[Phrase]:
    """Return phrases but those who are only visited meanwhile, where others are named beside.

    "X-ə səfərinin sonunda Y-ni çağırıb": Y is asked, not X.
    """
    away = [
        p
        for p in beside
        if p.case == "to"
        and (is_setting(scene.words, p.last + 1, _TRIPS) or _is_invited(scene.words, p.last))
    ]
    others = any(p.actors and p.case in _SUFFERING for p in beside if p not in away)
    return [p for p in phrases if not others or p not in away]


def turn_journey(scene: Scene, chosen: list[tuple[Phrase, str]]) -> list[tuple[Phrase, str]]:
    """Return the sides of a visit that is named by its goal: the owner visits it.

    "X Prezidentinin Y səfəri mayda başlayacaq".
    """
    for phrase, case in chosen:
        trip = phrase.head is not None and scene.words[phrase.head].startswith(_TRIPS)
        if case != "subject" or not trip or phrase.of:
            continue
        owner = next((p for p in scene.phrases if p.last + 1 == phrase.first), None)
        if owner is not None and owner.case == "of" and owner.actors:
            kept = [one for one in chosen if one[0] not in (phrase, owner)]
            return [*kept, (owner, "of"), (phrase, "to")]
    return chosen


def _is_invited(words: Sequence[str], last: int) -> bool:
    """Is it where somebody is invited to (X-ə səfər dəvətini)?"""
    return any(word.startswith("dəvəti") for word in words[last + 1 : last + 3])
