"""Codings in columns: what a million of them are counted from."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Column = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class CodingColumns:
    """Codings as parallel columns of indexes into `codes`, `coders`, `documents`, `participants`.

    Row i stands for `n[i]` codings. `document` and `participant` are -1 where there is none;
    a coding on a document has the participant who speaks in it.
    """

    code: Column
    coder: Column
    document: Column
    participant: Column
    n: Column
    codes: tuple[str, ...]
    coders: tuple[str, ...]
    documents: tuple[str, ...]
    participants: tuple[str, ...]

    def of(self, rows: NDArray[np.bool_]) -> CodingColumns:
        """Return the rows for which `rows` is true."""
        return CodingColumns(
            self.code[rows],
            self.coder[rows],
            self.document[rows],
            self.participant[rows],
            self.n[rows],
            self.codes,
            self.coders,
            self.documents,
            self.participants,
        )
