"""Numbers that stand on what a person wrote in a file of the study."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara.messages import LANGUAGES, Message, say
from hamgara.report.blocks import Part, Text
from hamgara.study.labels import Label, in_language
from hamgara.study.measures import Measure, StatedLine, Unavailable
from hamgara.study.programme import Claim, Ground, Link, Option
from hamgara.study.steps import Step
from hamgara.text.detect import detect_language


def name_item(item: Ground | Option | Step) -> Label:
    """Return the code and the label of a ground, an option or a step."""
    return {lang: f"{item.code} · {in_language(item.label, lang)}" for lang in LANGUAGES}


def stated(item: Ground | Option | Step | Link | Claim) -> StatedLine:
    """Return the line of the study that states something."""
    if isinstance(item, Ground | Option | Step):
        label: Label = name_item(item)
    else:
        label = item.reason if isinstance(item, Link) else item.label
    quote = "" if isinstance(item, Ground | Option) else item.quote
    return StatedLine(item.place, tuple(label.items()), quote)


def stated_count(
    items: Iterable[Ground | Option | Step | Link | Claim], unit: str, method: Message
) -> Measure:
    """Return how many things a study states, standing on the lines that state them."""
    return stated_number(None, items, unit, method)


def stated_number(
    value: float | None,
    items: Iterable[Ground | Option | Step | Link | Claim],
    unit: str,
    method: Message,
) -> Measure:
    """Return a number (None: how many there are) that stands on lines of the study."""
    lines = tuple(stated(item) for item in items)
    number = len(lines) if value is None else value
    if not lines:
        return Measure(number, unit, method, Unavailable(say("The study states none.")))
    return Measure(number, unit, method, lines)


_OPEN: Label = {"fa": "«", "az": "«", "en": "“"}
_CLOSE: Label = {"fa": "»", "az": "»", "en": "”"}
"""Quotation marks of the reader's language, in whatever language the words are."""


def quotation(item: Link | Claim, *, behind: bool = True) -> tuple[Part, ...]:
    """Return the words something stands on and where they stand, () where there are none.

    `behind`: other words stand before them, which a colon parts from them.
    """
    place: Text = item.document or item.cited
    words: tuple[Part, ...] = ()
    if item.quote:
        language = detect_language(item.quote, among=LANGUAGES)
        quote: Text = {language: item.quote} if language else item.quote
        words = (*((": ",) if behind else ()), _OPEN, quote, _CLOSE)
    return (*words, " (", place, ")") if place else words
