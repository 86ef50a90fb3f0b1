"""What the scorers of events, statements and reports share: their arguments and intervals."""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

from hamgara.study.statements import STANCES

Part = TypeVar("Part")
LANGUAGES = ("fa", "az", "en")
_DRAWS = 1000


def read_arguments(about: str | None, sets: Sequence[str]) -> argparse.Namespace:
    """Return `set`, `language` ("" for all) and `show` of the command line."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("set", choices=[*sets, "frozen"])
    parser.add_argument("--language", choices=LANGUAGES, default="")
    parser.add_argument("--show", action="store_true")
    given = parser.parse_args()
    if given.set == "frozen" and given.show:
        parser.error("the frozen half is scored, never shown")
    return given


def find_interval(
    parts: Sequence[Part], figure: Callable[[Sequence[Part]], float]
) -> tuple[float, float]:
    """Return the 95 % interval of a figure of all items, the items drawn anew."""
    drawer = random.Random(1)  # noqa: S311 - not a secret
    drawn = sorted(figure(drawer.choices(parts, k=len(parts))) for _ in range(_DRAWS))
    return drawn[int(_DRAWS * 0.025)], drawn[int(_DRAWS * 0.975) - 1]


def macro_f1(wanted: Sequence[str], got: Sequence[str]) -> float:
    """Return the mean over the stances of F1; "" stands for a missed or surplus statement."""
    scores = []
    for stance in STANCES:
        right = sum(a == b == stance for a, b in zip(wanted, got, strict=True))
        told = wanted.count(stance) + got.count(stance)
        scores.append(2 * right / told if told else 1.0)
    return sum(scores) / len(scores)


def put(*words: object) -> None:
    """Print a line."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
