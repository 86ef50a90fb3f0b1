"""Acts that last, and the days for which something was planned, in place of the days told of them.

A module a language; Azerbaijani, whose endings tell from when to when, reads them in its grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from hamgara.events.lasting.en import find_stays
from hamgara.events.lasting.fa import find_spells
from hamgara.events.when.offsets import Offset
from hamgara.text.dates import DateExpression
from hamgara.text.spans import Span

_FINDERS = {"en": find_stays, "fa": find_spells}


def find_lasting(
    text: str, language: str, places: Sequence[Span], expressions: Sequence[DateExpression],
    day: date | None,
) -> list[Offset]:  # fmt: skip
    """Return the days of acts that last and of plans, each in the place of the words of a day."""
    finder = _FINDERS.get(language)
    return finder(text, places, expressions, day) if finder and day else []
