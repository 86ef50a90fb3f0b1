"""Is a series one of running means? Then every change comes back, reversed, when it leaves them.

Where x is the mean of the last k steps, x changes by (new - old) / k, and the old one is what was
new k steps before: changes that far apart are correlated by about -1/2. In a series of days each
change is taken back on the next day instead, by about -1/2 too, and nothing recurs later.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from hamgara.relations.values import Line, Numbers

WIDEST = 35
"""Steps of the longest running mean that is looked for."""
LEAST = 0.2
"""By how much changes k steps apart must be correlated, reversed; neighboring ones by less."""
_ERRORS = 5.0
_OUTER = (0.05, 0.95)


def find_smoothing(line: Line) -> int:
    """Return over how many steps the values are running means, 1 where they are none.

    Running means are looked for along the line, then along the steps that tell something, as if
    there were no others. With fewer than 70 changes nothing is said.
    """
    told = line.told
    along = _find_width(np.diff(line.values), told[1:] & told[:-1])
    if along > 1 or told.all():
        return along
    changes = np.diff(line.values[told])
    return _find_width(changes, np.ones(len(changes), dtype=bool))


def _find_width(changes: Numbers, known: NDArray[np.bool_]) -> int:
    """Return at which lag changes come back, extremes clipped, less the wave of the week."""
    count = int(known.sum())
    if count < 2 * WIDEST:
        return 1
    changes = np.clip(changes, *np.quantile(changes[known], _OUTER))
    for day in range(7):
        here = known & (np.arange(len(changes)) % 7 == day)
        changes[here] -= changes[here].mean() if here.any() else 0.0
    changes[~known] = 0.0
    size = float((changes**2).sum()) / count
    if not size:
        return 1
    found = []
    for lag in range(1, WIDEST + 1):
        both = int((known[lag:] & known[:-lag]).sum())
        total = float((changes[lag:] * changes[:-lag]).sum())
        found.append(total / both / size if both > count / 2 else 0.0)
    width = int(np.argmin(found)) + 1
    strong = found[width - 1] < -max(LEAST, _ERRORS / count**0.5)
    return width if strong and width > 1 and found[0] > -LEAST else 1
