"""Who acts in the first sentence by a bare name, and holds an office only in a later one."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.reading import SEVERAL, Mention, Reading
from hamgara.study.events import Actor

_UNSAID = frozenset({"alone", "he"})
_BEHIND = frozenset(
    [
        "با", "از", "به", "در", "بر", "برای", "که", "روز", "شب", "صبح", "عصر", "ظهر", "بامداد",
        "شامگاه", "امروز", "دیروز", "دیشب", "شنبه", "یکشنبه", "یک‌شنبه", "دوشنبه", "سه‌شنبه",
        "چهارشنبه", "پنجشنبه", "پنج‌شنبه", "جمعه", "پس", "پیش", "هفته", "ماه", "وارد", "میزبان",
        "سفیر", "کاردار",
    ]
)  # fmt: skip
"""What may follow a name that opens a report."""
_NO_NAMES = frozenset(
    ["دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "چند", "صدها", "هزاران", "نخستین"]
)
_SHORTEST, _LONGEST = 2, 4


def find_ahead(readings: Sequence[Reading], text: str, language: str) -> tuple[Actor, ...]:
    """Return who acts in the first of some readings, () where no later one tells.

    The next sentence may open on that person's office (Maria Costa went to X. The foreign minister
    of Y ...), or a later one may give the office with the surname (Ms Costa is a minister of Y).
    """
    first = readings[0]
    if language != "fa" or len(readings) < 2 or not _lacks_subject(first):
        return ()
    words = first.span.of(text).split()
    acts = {one.trigger.of(text).split(maxsplit=1)[0] for one in first.tellings}
    if not _opens_on_name(words, acts):
        return ()
    for mention in [one for reading in readings[1:] for one in reading.mentions if one.person]:
        if len(mention.actors) == 1 and _surname(mention) in words:
            return mention.actors
    opens = readings[1].mentions[:1]
    held = [
        one for one in opens
        if one.office and not one.person and len(one.actors) == 1
        and one.span.start == readings[1].span.start
    ]  # fmt: skip
    return held[0].actors if held else ()


def _surname(mention: Mention) -> str:
    """Return the last word of a person's name, "" of several."""
    return "" if SEVERAL in mention.person else mention.person.split()[-1]


def _lacks_subject(reading: Reading) -> bool:
    """Is whoever does the acts of a sentence not known, and only one?"""
    doers = {
        argument.mention.anaphor
        for telling in reading.tellings
        for argument in telling.arguments
        if argument.case == "subject" and argument.mention.anaphor != "dropped"
    }
    return bool(doers) and doers <= _UNSAID


def _opens_on_name(words: list[str], acts: set[str]) -> bool:
    """Does a sentence begin with a pronoun or a name of several words, then go on to what is done?

    `acts`: the first words of what it tells.
    """
    if words[0] in ("او", "وی"):
        return True
    size = next((k for k, word in enumerate(words) if word in _BEHIND or word in acts), 0)
    if size == 0 and any(word.endswith("،") for word in words[:_LONGEST]):
        size = next(k for k, word in enumerate(words) if word.endswith("،")) + 1
    named = words[:size]
    return (
        _SHORTEST <= size <= _LONGEST
        and _NO_NAMES.isdisjoint(named)
        and not any(word[0].isdigit() for word in named)
    )
