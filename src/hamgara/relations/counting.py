"""Of how many events the values of a table are: its column of counts, or the decimals of means."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from hamgara.ingest.events.decimals import find_sizes
from hamgara.ingest.events.heads import say_above
from hamgara.ingest.events.records import say_strangers
from hamgara.ingest.events.values import ValuesReading
from hamgara.ingest.sheets import say_sheets
from hamgara.messages import Message, say
from hamgara.relations.smoothing import find_smoothing
from hamgara.relations.values import Kept, find_step, lay_out

_HIGH = 0.9
"""A mean that fits no number is taken to be of as many events as one mean in ten exceeds."""


def count_by_decimals(kept: Kept) -> Kept:
    """Return daily means as sums over the events that their decimals tell (`find_sizes`).

    Nothing changes where they tell none, or look like running means; nor where rows are of weeks or
    months, were added up, or have counts.
    """
    told = [one.value for one in kept.values if one.value is not None]
    counted = any(one.count is not None for one in kept.values)
    if counted or kept.added_up or not told or find_step(kept.values) != "day":
        return kept
    sizes = find_sizes(told)
    if sizes is None or find_smoothing(lay_out(kept.values)) > 1:
        return kept
    many = float(np.quantile([size for size in sizes if size], _HIGH))
    counts = iter([many if size is None else float(size) for size in sizes])
    values = [
        one if one.value is None else replace(one, value=one.value * (n := next(counts)), count=n)
        for one in kept.values
    ]
    return replace(kept, values=tuple(values), by_decimals=True)


def tell_taken(reading: ValuesReading, kept: Kept) -> Iterator[Message]:
    """Yield which sheets and rows were left out, and what was taken for numbers of events."""
    if reading.unread:
        yield say_sheets(reading.unread)
    if reading.above:
        yield say_above(reading.above)
    if reading.elsewhere:
        yield say("{count} rows of other pairs of states.", count=reading.elsewhere)
    if reading.strangers:
        yield say_strangers(reading.strangers)
    if kept.by_decimals:
        yield say(
            "The values are taken for means of events: their decimals tell of how many each is, at"
            " least."
        )
    if reading.sought and reading.count and reading.means:
        yield say(
            "{column} is taken for the number of events, and the value for their mean.",
            column=reading.count,
        )
    elif reading.sought and reading.count:
        yield say(
            "{column} is taken for the number of events, and the value for their sum.",
            column=reading.count,
        )
    if reading.doubtful:
        yield say(
            "Left aside as numbers of events, since they do not fit the values, or fit in several"
            " ways: {columns}.",
            columns=reading.doubtful,
        )
    if reading.odd:
        cell, place = reading.odd
        yield say(
            "Numbers of events are whole, and above 0 beside a value; this is not: {value}.",
            value=f'"{cell}" ({place})',
        )
    if reading.beyond:
        yield say(
            "The score of an event is taken to lie from -10 to 10, and a sum to grow with the"
            " number of events; against that speaks {value}.",
            value="{} ({})".format(*reading.beyond),
        )
