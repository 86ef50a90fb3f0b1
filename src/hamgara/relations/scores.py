"""Scores of a dyad by day, week or month: a table of values, or the sums of scored events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from hamgara.ingest.events.records import Record, Refusal
from hamgara.ingest.events.values import DatedValue
from hamgara.messages import Message
from hamgara.relations.episodes import Found, find_episodes
from hamgara.relations.values import Kept, sort_out
from hamgara.study.labels import Label

_LENGTHS = ((1, 1), (7, 7), (28, 31))
"""Days of a day, a week and a month."""


@dataclass(frozen=True, slots=True)
class Scores:
    """A series of scores from one source, with the episodes found in it.

    `rows` are the rows of its table behind each of `values`, several where those of a day are
    `added_up` as events; `blank` values tell nothing; `unplaced` events have a score and a day
    that is not known well enough; `refused` rows count nowhere; `taken` says which rows were left
    out, and what was taken for the number of events where no column was named.
    """

    id: str
    label: Label
    values: tuple[DatedValue, ...]
    rows: tuple[tuple[int, ...], ...]
    found: Found
    blank: int = 0
    unplaced: int = 0
    refused: tuple[Refusal, ...] = ()
    added_up: bool = False
    taken: tuple[Message, ...] = ()


def read_scores(
    name: str,
    label: Label,
    kept: Kept,
    refused: Sequence[Refusal] = (),
    taken: Sequence[Message] = (),
) -> Scores:
    """Return the scores of a table of values that `values.sort_out` kept."""
    return Scores(
        name,
        label,
        kept.values,
        kept.rows,
        find_episodes(kept.values),
        sum(one.value is None for one in kept.values),
        refused=tuple(refused),
        added_up=kept.added_up,
        taken=tuple(taken),
    )


def sum_scores(name: str, label: Label, records: Iterable[Record]) -> Scores | None:
    """Return the sums of the scores of events by the days of their rows, None without any.

    Rows tell a day, a week or a month, whichever most do; the others are `unplaced`.
    """
    spans: dict[tuple[date, date], list[Record]] = {}
    for record in records:
        if record.score is not None:
            spans.setdefault(record.span, []).append(record)
    sizes: Counter[int] = Counter()
    for span, own in spans.items():
        sizes[_size(span)] += len(own)
    unplaced = sizes.pop(-1, 0)
    if not sizes:
        return None
    most = sizes.most_common(1)[0][0]
    kept = {span: spans[span] for span in sorted(spans) if _size(span) == most}
    values = sort_out(
        [
            DatedValue(number, *span, sum(one.score or 0.0 for one in own), len(own))
            for number, (span, own) in enumerate(kept.items())
        ]
    ).values
    groups = list(kept.values())
    rows = tuple(tuple(one.row for one in groups[value.row]) for value in values)
    return Scores(
        name,
        label,
        values,
        rows,
        find_episodes(values),
        unplaced=unplaced + sizes.total() - sum(map(len, rows)),
        added_up=any(len(own) > 1 for own in rows),
    )


def _size(span: tuple[date, date]) -> int:
    """Return 0 for a day, 1 for a week, 2 for a month, -1 for any other time."""
    days = (span[1] - span[0]).days + 1
    fits = [place for place, (low, high) in enumerate(_LENGTHS) if low <= days <= high]
    return fits[0] if fits else -1
