"""Where a Persian sentence opens on "this country", and goes on about who acted before."""

from __future__ import annotations

from hamgara.events.reading import UNTOLD, Mention, Reading
from hamgara.events.who.coreference import Discourse
from hamgara.study.events import list_states

_THIS = "این "
"""What opens a sentence on the state told of before: this country."""
_COUNTRY = "این کشور"
"""How an office ends that may be of that state: the defense minister of this country."""
_UNNAMED = frozenset({"others", "foe"})
"""Whoever an act is directed at who is not named: he condemned it, rejected it."""


def find_opening(reading: Reading, text: str, discourse: Discourse) -> int:
    """Return where a sentence opens on the state of the subject before, -1 where it does not.

    So X shelled Y's villages; this country's minister asked Z for arms. But X's guest meets his
    host's, and who condemns what X did is the other: this country's minister condemned it.
    """
    begin = reading.span.start
    if text.startswith(_THIS, begin):
        return begin
    first = reading.mentions[0] if reading.mentions else None
    if first is None or first.span.start != begin or not first.span.of(text).endswith(_COUNTRY):
        return -1
    return begin if _goes_on(reading, first, discourse) else -1


def _goes_on(reading: Reading, first: Mention, discourse: Discourse) -> bool:
    """Does an office of "this country" go on with the subject before, neither guest nor judged?"""
    subject, (guests, _) = discourse.subject, discourse.visit
    if not first.office or any(one.office == first.office for one in subject):
        return False
    if list_states(subject) & guests:
        return False
    told = [one for one in reading.tellings if one.rule.type and not one.moods & UNTOLD]
    return not any(
        argument.mention.anaphor in _UNNAMED for one in told[:1] for argument in one.arguments
    )
