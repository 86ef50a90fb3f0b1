"""Kappa and pi of votes by another path: means, variances and a covariance, no tables.

With squared distance and the votes as numbers, kappa is Lin's concordance coefficient and pi
the intraclass form of it, both with variances over n.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from pathlib import Path

import numpy as np

Pairs = list[tuple[int, int]]
_VOTES = {"yes": 1, "abstain": 2, "no": 3}


def read_pairs(path: Path, first: str, second: str) -> dict[str, Pairs]:
    found: dict[str, Pairs] = defaultdict(list)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if row["unanimous"] != "1" and row[first] and row[second]:
                found[row["session"]].append((_VOTES[row[first]], _VOTES[row[second]]))
    return found


def measure(pairs: Pairs) -> dict[str, float | None]:
    a, b = np.array(pairs, float).T
    shift = (a.mean() - b.mean()) ** 2
    spread = a.var() + b.var()
    pooled = np.concatenate((a, b)).var()
    together = 2 * float(np.mean((a - a.mean()) * (b - b.mean())))
    given = len(pairs) >= 5
    return {
        "agreement": float(np.mean((a == b) + 0.5 * (abs(a - b) == 1))),
        "s": float(np.mean(np.choose((a - b).astype(int) + 2, [-1, 0, 1, 0, -1]))),
        "kappa": together / (spread + shift) if given and spread + shift else None,
        "pi": 1 - (spread + shift - together) / (2 * pooled) if given and pooled else None,
    }
