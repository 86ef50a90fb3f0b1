"""Who said what: how often each participant was given each code."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.study.columns import CodingColumns
from hamgara.study.documents import Participant

Counts = NDArray[np.int64]
Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Voices:
    """Participants x codes: `codings` of every kind, and `quotations`, codings of words.

    Those declared the same are one participant. The last row, behind `people`, counts
    codings of documents in which nobody known speaks.
    """

    people: tuple[Participant, ...]
    codes: tuple[str, ...]
    codings: Counts
    quotations: Counts

    def columns(self, codes: Iterable[str]) -> list[int]:
        """Return the positions of the codes that were ever given."""
        wanted = {*codes}
        return [number for number, code in enumerate(self.codes) if code in wanted]

    def speak(self, codes: Iterable[str]) -> Flags:
        """Return for each participant whether any of `codes` was given to their words."""
        found: Counts = self.codings[:-1][:, self.columns(codes)].sum(axis=1)
        return np.greater(found, 0)

    def quoted(self, codes: Iterable[str]) -> int:
        """Return how many codings of words there are with any of `codes`."""
        return int(self.quotations[:, self.columns(codes)].sum())


def hear_voices(
    columns: CodingColumns, people: Sequence[Participant], same_as: Mapping[str, str]
) -> Voices:
    """Return who said what; `people` are the participants counted once each."""
    places = {person.code: number for number, person in enumerate(people)}
    nobody = len(places)
    target = np.array(
        [places.get(same_as.get(code, code), nobody) for code in columns.participants] + [nobody],
        dtype=np.int64,
    )
    shape = (nobody + 1, len(columns.codes))
    cell = target[columns.participant] * max(shape[1], 1) + columns.code
    size = shape[0] * shape[1]
    spoken = columns.n * (columns.document >= 0)
    codings, quotations = (
        np.bincount(cell, weights=weights, minlength=size).astype(np.int64).reshape(shape)
        for weights in (columns.n, spoken)
    )
    return Voices(tuple(people), columns.codes, codings, quotations)
