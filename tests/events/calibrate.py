"""Fit the confidence of events on answers at first sight: `python -m tests.events.calibrate`.

`first-sight.jsonl` beside the gold holds what the coder answered to items before it was tuned on
them; `--collect dev5` adds the answers to a new set, and must be run before anybody tunes on it.
Ridge logistic regression by Newton's method; an event is right when its dyad, type and status
are labelled so. Prints the Brier score and a table of reliability from cross-validation by item,
then writes the coefficients.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hamgara.events.confidence import Calibration, list_features
from hamgara.study.events import Event, list_dyads
from tests.events.gold import GOLD, Item, answer, read_items
from tests.events.scoring import LANGUAGES

FIRST_SIGHT = GOLD / "first-sight.jsonl"
LIBRARY = Path(__file__).parents[2] / "src" / "hamgara" / "library" / "vocabularies"
_FOLDS = 10
_RIDGE = 1.0
_RULE_RIDGE = 4.0
"""Terms of single rules are shrunk harder: few items fire each."""


@dataclass(frozen=True, slots=True)
class Example:
    """An event of the coder, and whether the labels say the same."""

    item: str
    features: tuple[str, ...]
    right: bool


def list_examples(items: list[Item]) -> list[Example]:
    """Return every event the coder finds in the items."""
    return [
        Example(item.id, tuple(list_features(event, item.language)), _is_right(event, item))
        for item in items
        for event in answer(item)
    ]


def _is_right(event: Event, item: Item) -> bool:
    labelled = {
        (frozenset(dyad), one.type, one.status) for one in item.events for dyad in list_dyads(one)
    }
    return any((frozenset(d), event.type, event.status) in labelled for d in list_dyads(event))


def fit(examples: list[Example]) -> Calibration:
    """Return the coefficients that fit the examples."""
    names = sorted({name for one in examples for name in one.features})
    at = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for row, one in enumerate(examples):
        table[row, [at[name] for name in one.features]] = 1
    right = np.array([one.right for one in examples], dtype=float)
    ridge = np.array([_RULE_RIDGE if name.startswith("rule:") else _RIDGE for name in names])
    weights: NDArray[np.float64] = np.zeros(len(names))
    for _ in range(30):
        share = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (right - share) - ridge * weights
        curve = (table.T * (share * (1 - share))) @ table + np.diag(ridge)
        weights = weights + np.linalg.solve(curve, slope)
    return Calibration({name: round(float(weights[at[name]]), 3) for name in names})


def cross_validate(examples: list[Example]) -> NDArray[np.float64]:
    """Return rows of (estimate, right), each estimated without its own item."""
    ids = sorted({one.item for one in examples})
    random.Random(5).shuffle(ids)  # noqa: S311 - not a secret
    fold = {name: number % _FOLDS for number, name in enumerate(ids)}
    rows = []
    for number in range(_FOLDS):
        model = fit([one for one in examples if fold[one.item] != number])
        rows += [
            (_estimate(model, one), float(one.right))
            for one in examples
            if fold[one.item] == number
        ]
    return np.array(rows)


def _estimate(model: Calibration, one: Example) -> float:
    total = sum(model.weights.get(name, 0.0) for name in one.features)
    return float(1 / (1 + np.exp(-total)))


def describe(rows: NDArray[np.float64]) -> str:
    """Return the Brier score and the share right by band of estimates."""
    share = rows[:, 1].mean()
    brier, mean = ((rows[:, 0] - rows[:, 1]) ** 2).mean(), share * (1 - share)
    lines = [f"{len(rows)} events, {share:.3f} right; Brier {brier:.3f} (the mean: {mean:.3f})"]
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01)):
        band = rows[(rows[:, 0] >= low) & (rows[:, 0] < high)]
        if len(band):
            lines.append(
                f"  {low:.1f}-{min(high, 1):.1f}: {len(band):4} events,"
                f" estimated {band[:, 0].mean():.2f}, right {band[:, 1].mean():.2f}"
            )
    return "\n".join(lines)


def write(model: Calibration, path: Path) -> None:
    """Write the coefficients as TOML."""
    lines = [
        "# Confidence of events: coefficients on the logit of being right (dyad, type, status).",
        "# Fitted by `python -m tests.events.calibrate` on answers to items not tuned on.",
        "",
        "[weights]",
        *(f'"{name}" = {weight}' for name, weight in sorted(model.weights.items())),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def collect(half: str) -> None:
    """Add the answers to a set that nobody has tuned on yet."""
    paths = [GOLD / f"{half}-{one}.jsonl" for one in LANGUAGES]
    items = [i for path in paths if path.exists() for i in read_items(path)]
    with FIRST_SIGHT.open("a", encoding="utf-8") as file:
        for one in list_examples(items):
            row = {"item": one.item, "features": one.features, "right": one.right}
            file.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_examples() -> list[Example]:
    """Return all answers at first sight."""
    rows = map(json.loads, FIRST_SIGHT.read_text(encoding="utf-8").splitlines())
    return [Example(row["item"], tuple(row["features"]), row["right"]) for row in rows]


def main() -> None:
    """Fit, print the reliability, write; or collect answers; or check what is written."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ontology", default="plover-0.8")
    parser.add_argument("--collect", metavar="SET", help="do not fit; add a set not tuned on yet")
    parser.add_argument("--check", choices=["dev", "frozen"], help="do not fit; check a half")
    arguments = parser.parse_args()
    if arguments.collect:
        collect(arguments.collect)
    elif arguments.check:
        items = [
            i for one in LANGUAGES for i in read_items(GOLD / f"{arguments.check}-{one}.jsonl")
        ]
        rows = [
            (event.confidence, float(_is_right(event, item)))
            for item in items
            for event in answer(item)
        ]
        sys.stdout.write(describe(np.array(rows)) + "\n")
    else:
        examples = read_examples()
        sys.stdout.write(describe(cross_validate(examples)) + "\n")
        write(fit(examples), LIBRARY / f"confidence-{arguments.ontology}.toml")


if __name__ == "__main__":
    main()
