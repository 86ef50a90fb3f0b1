"""Fit the weights of a stance's evidence: `python -m tests.events.weigh`.

`first-sight.jsonl` beside the gold of statements holds the evidence that the coder saw in
statements before anybody had tuned it on them; `--collect many-fa` adds that of a new set, and must
be run before. Ridge multinomial logistic regression by Newton's method, the three stances weighing
the same. Prints F1 of the rules and of the weights, each language judged by weights that were
fitted on the other two (so by other writers), then writes the weights.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hamgara.events.weighing import Weights
from hamgara.study.statements import STANCES, Stance
from tests.events.scoring import LANGUAGES, macro_f1, put
from tests.events.statements import GOLD, answer, pair_up, read_items

FIRST_SIGHT = GOLD / "first-sight.jsonl"
WEIGHTS = Path(__file__).parents[2] / "src" / "hamgara" / "library" / "speech" / "weights.toml"
_RIDGE = 3.0


@dataclass(frozen=True, slots=True)
class Example:
    """The evidence for a statement, the stance by the rules, and the labelled one."""

    language: str
    evidence: tuple[str, ...]
    ruled: Stance
    stance: Stance


def collect(name: str) -> None:
    """Add the evidence of a set that nobody has tuned on yet."""
    with FIRST_SIGHT.open("a", encoding="utf-8") as file:
        for item in read_items(GOLD / f"{name}.jsonl"):
            for want, got in pair_up(item.wanted, answer(item)):
                if want and got and got.evidence:
                    row = {
                        "item": item.id,
                        "language": item.language,
                        "evidence": got.evidence,
                        "stance": want.stance,
                    }
                    file.write(json.dumps(row, ensure_ascii=False) + "\n")


def read_examples() -> list[Example]:
    """Return all evidence at first sight."""
    found = []
    for line in FIRST_SIGHT.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        ruled = next(one for one in STANCES if f"ruled:{one}" in row["evidence"])
        found.append(
            Example(
                row["language"],
                tuple(row["evidence"]),
                ruled,
                row["stance"],
            )
        )
    return found


def fit(examples: Sequence[Example]) -> Weights:
    """Return the coefficients that fit the examples."""
    names = sorted({name for one in examples for name in one.evidence})
    at = {name: place for place, name in enumerate(names)}
    table = np.zeros((len(examples), len(names)))
    for row, one in enumerate(examples):
        table[row, [at[name] for name in one.evidence]] = 1
    counts = Counter(one.stance for one in examples)
    worth = np.array([len(examples) / len(counts) / counts[one.stance] for one in examples])
    right = np.array([[one.stance == stance for stance in STANCES] for one in examples], float)
    weights: NDArray[np.float64] = np.zeros((len(STANCES), len(names)))
    for _ in range(30):
        total = table @ weights.T
        share = np.exp(total - total.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        slope = ((right - share) * worth[:, None]).T @ table - _RIDGE * weights
        size = len(names)
        curve = np.eye(size * len(STANCES)) * _RIDGE
        for i in range(len(STANCES)):
            for k in range(len(STANCES)):
                part = worth * share[:, i] * ((i == k) - share[:, k])
                curve[i * size : (i + 1) * size, k * size : (k + 1) * size] += (
                    table.T * part
                ) @ table
        weights = weights + np.linalg.solve(curve, slope.ravel()).reshape(weights.shape)
    return Weights(
        {name: tuple(round(float(one), 3) for one in weights[:, at[name]]) for name in names}
    )


def describe(examples: Sequence[Example]) -> str:
    """Return F1 of rules and weights by language, judged by weights of the other languages."""
    lines = []
    for language in LANGUAGES:
        mine = [one for one in examples if one.language == language]
        weights = fit([one for one in examples if one.language != language])
        wanted = [one.stance for one in mine]
        ruled = macro_f1(wanted, [one.ruled for one in mine])
        weighed = macro_f1(wanted, [weights.choose(one.evidence, one.ruled) for one in mine])
        lines.append(
            f"{language}: {len(mine)} statements, rules {ruled:.3f}, weighed {weighed:.3f}"
        )
    return "\n".join(lines)


def write(weights: Weights, path: Path) -> None:
    """Write the coefficients as TOML."""
    lines = [
        "# Stances: coefficients of the evidence, for " + ", ".join(STANCES) + ".",
        "# Fitted by `python -m tests.events.weigh` on statements not tuned on.",
        "",
        "[weights]",
        *(f'"{name}" = {list(some)}' for name, some in sorted(weights.values.items())),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Fit, print how well it does, write; or collect evidence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--collect", metavar="SET", help="do not fit; add a set not tuned on yet")
    arguments = parser.parse_args()
    if arguments.collect:
        collect(arguments.collect)
        return
    examples = read_examples()
    put(describe(examples))
    write(fit(examples), WEIGHTS)


if __name__ == "__main__":
    main()
