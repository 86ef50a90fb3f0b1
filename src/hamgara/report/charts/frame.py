"""Where things stand across a chart, in the direction of reading."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.report.words import direction


@dataclass(frozen=True, slots=True)
class Frame:
    """A drawing `width` wide whose plot begins at `axis`, mirrored from right to left.

    On the plot `count` days (by their ordinals) or numbers stand side by side, from `first` on;
    `narrow` is for a phone.
    """

    width: float
    axis: float
    plot: float
    language: str
    narrow: bool
    first: int = 0
    count: int = 1

    @property
    def mirrored(self) -> bool:
        """Is the language read from right to left?"""
        return direction(self.language) == "rtl"

    @property
    def toward(self) -> str:
        """The side where a line begins."""
        return "right" if self.mirrored else "left"

    @property
    def away(self) -> str:
        """The side where a line ends."""
        return "left" if self.mirrored else "right"

    def x(self, across: float) -> float:
        """Return what stands so far from the beginning of a line."""
        return self.width - across if self.mirrored else across

    def at(self, place: float) -> float:
        """Return where a day or number begins."""
        return self.x(self.axis + self.plot * (place - self.first) / self.count)
