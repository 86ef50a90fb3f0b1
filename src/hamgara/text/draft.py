"""A fold under way: code points, and their places in the original."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.text.codepoints import Codes
from hamgara.text.spans import Positions


@dataclass(slots=True, eq=False)
class Draft:
    """The fold under way: code points and their places in the original."""

    codes: Codes
    starts: Positions
    ends: Positions

    def drop(self, at: Positions) -> None:
        """Drop the code points at these indices."""
        if len(at):
            self.keep(~_mask(len(self.codes), at))

    def keep(self, mask: NDArray[np.bool_]) -> None:
        """Keep only the code points where `mask` is true."""
        self.codes, self.starts, self.ends = self.codes[mask], self.starts[mask], self.ends[mask]

    def where(self, code: int) -> Positions:
        """Return the indices of a code point."""
        found: Positions = (self.codes == np.uint32(code)).nonzero()[0]
        return found

    def look(self, at: Positions, by: int) -> Codes:
        """Return the code points `by` places from the indices `at`, 0 beyond the ends.

        `at` rises.
        """
        if not len(at):
            return np.zeros(0, dtype=np.uint32)
        there = at + by
        if there[0] >= 0 and there[-1] < len(self.codes):
            return self.codes[there]
        found = self.codes.take(there, mode="clip")
        found[(there < 0) | (there >= len(self.codes))] = 0
        return found


def _mask(length: int, at: Positions) -> NDArray[np.bool_]:
    mask = np.zeros(length, dtype=np.bool_)
    mask[at] = True
    return mask
