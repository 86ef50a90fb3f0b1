"""Likeness of two states in roll calls: agreement, S, kappa and pi, with the marginals.

A vote is 1 (yes), 2 (abstain) or 3 (no); all measures stand on the 3 x 3 table of pairs of votes.
Show them together: S and agreement are high wherever both sides mostly say yes; kappa and pi take
away what the marginals alone would give, and fall to 0 where they leave nothing to agree on.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Vote = int
VOTES = ("yes", "abstain", "no")
FEWEST = 5
"""Below so many pairs kappa and pi are not given."""


@dataclass(frozen=True, slots=True)
class PairTable:
    """How often the first state voted i and the second j: `cells[i - 1][j - 1]`."""

    cells: tuple[tuple[int, int, int], tuple[int, int, int], tuple[int, int, int]]

    @property
    def n(self) -> int:
        """The number of pairs."""
        return sum(map(sum, self.cells))

    @property
    def first(self) -> tuple[int, int, int]:
        """How often the first state voted yes, abstained, voted no."""
        one, two, three = (sum(row) for row in self.cells)
        return one, two, three

    @property
    def second(self) -> tuple[int, int, int]:
        """How often the second state voted yes, abstained, voted no."""
        one, two, three = (sum(row) for row in zip(*self.cells, strict=True))
        return one, two, three


def count_pairs(pairs: Iterable[tuple[Vote, Vote]]) -> PairTable:
    """Return the table of pairs of votes."""
    cells = [[0, 0, 0], [0, 0, 0], [0, 0, 0]]
    for a, b in pairs:
        cells[a - 1][b - 1] += 1
    one, two, three = ((row[0], row[1], row[2]) for row in cells)
    return PairTable((one, two, three))


def agreement(table: PairTable) -> float | None:
    """Return 1 - mean |a - b| / 2, in [0, 1]; None without pairs.

    Abstention is half way between yes and no. Lijphart, A. (1963), The analysis of bloc voting in
    the General Assembly, American Political Science Review 57(4), 902-917. Pitfall: unanimous
    roll calls raise it and say nothing about the pair; what the agenda offers, the index shows.
    """
    distance = _mean_distance(table, power=1)
    return None if distance is None else 1 - distance / 2


def similarity_s(table: PairTable) -> float | None:
    """Return S = 1 - mean |a - b|, in [-1, 1]; None without pairs.

    Signorino, C. S. & Ritter, J. M. (1999), Tau-b or not tau-b: measuring the similarity of
    foreign policy positions, International Studies Quarterly 43(1), 115-144; votes unweighted,
    distance absolute: 1 - 2 d / d_max with d_max = 2. Pitfalls: it is 2 agreement - 1 and no new
    information; its zero is no chance level (Haege 2011), since most votes are yes.
    """
    distance = _mean_distance(table, power=1)
    return None if distance is None else 1 - distance


def kappa(table: PairTable) -> float | None:
    """Return 1 - Do / De with squared distance, at most 1, 0 at chance; None as told below.

    Do is the mean of (a - b)^2 over the pairs, De its mean over all combinations of a vote of the
    first and a vote of the second state: each keeps its own marginals. Cohen, J. (1968),
    Weighted kappa, Psychological Bulletin 70(4), 213-220; for foreign policy: Haege, F. M. (2011),
    Choice or circumstance? Adjusting measures of foreign policy similarity for chance agreement,
    Political Analysis 19(3), 287-305. None for fewer than five pairs or De = 0. Pitfalls: where
    one side hardly varies it is near 0 however alike the votes are, and a few roll calls move it.
    """
    return _corrected(table, table.first, table.second)


def scott_pi(table: PairTable) -> float | None:
    """Return 1 - Do / De with squared distance and De from the pooled marginals of both states.

    At most 1; never above kappa (so that a shift between the two states counts as disagreement).
    Scott, W. A. (1955), Reliability of content analysis, Public Opinion Quarterly 19(3), 321-325;
    Haege (2011), as for `kappa`. None and pitfalls: as for `kappa`.
    """
    pooled = tuple(a + b for a, b in zip(table.first, table.second, strict=True))
    return _corrected(table, pooled, pooled)


def _mean_distance(table: PairTable, power: int) -> float | None:
    n = table.n
    return _weigh(table.cells, power) / n if n else None


def _weigh(cells: Iterable[Iterable[int]], power: int) -> int:
    return sum(
        count * abs(i - j) ** power for i, row in enumerate(cells) for j, count in enumerate(row)
    )


def _corrected(table: PairTable, left: tuple[int, ...], right: tuple[int, ...]) -> float | None:
    chance = _weigh(([a * b for b in right] for a in left), 2)
    if table.n < FEWEST or not chance:
        return None
    return 1 - _weigh(table.cells, 2) * sum(left) * sum(right) / (table.n * chance)
