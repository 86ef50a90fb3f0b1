"""Fit the weights of a stance's evidence and of its words: `python -m tests.events.weigh`.

`first-sight.jsonl` beside the gold of statements holds the evidence that the coder saw in
statements before anybody had tuned it on them; `--collect many-fa` adds that of a new set, and must
be run before. Ridge multinomial logistic regression by Newton's method, the three stances weighing
the same. The words are those of all labelled statements but the frozen ones. Prints F1 of the
rules, of the weights and of both with the words, each set judged by weights fitted on the other two
languages and by words of the other sets (so by other writers), then writes weights and words.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hamgara.events.extract import load_grammar
from hamgara.events.weighing import Weights
from hamgara.events.wording import Wording, list_features, split_letters
from hamgara.events.words import read_sentences, split_forms
from hamgara.study.actors import read_actors
from hamgara.study.statements import STANCES, Stance
from hamgara.text.spans import Span
from tests.events.scoring import LANGUAGES, macro_f1, put
from tests.events.statements import GOLD, answer, pair_up, read_items

FIRST_SIGHT = GOLD / "first-sight.jsonl"
LIBRARY = Path(__file__).parents[2] / "src" / "hamgara" / "library"
WEIGHTS = LIBRARY / "speech" / "weights.toml"
WORDING = LIBRARY / "wording"
_RIDGE = 3.0
_WORD_RIDGE = 0.1
_STEPS = 150
_STEM = 4
_TELLING = 0.05
"""Coefficients of words below this are left out."""


@dataclass(frozen=True, slots=True)
class Example:
    """The evidence for a statement, the stance by the rules, and the labelled one."""

    language: str
    evidence: tuple[str, ...]
    ruled: Stance
    stance: Stance
    set: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Worded:
    """A labelled statement: its set, its folded words and its stance."""

    set: str
    language: str
    words: tuple[str, ...]
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


def read_examples(worded: Mapping[str, Sequence[Worded]] | None = None) -> list[Example]:
    """Return all evidence at first sight, with the words where these are given."""
    found = []
    left = {item: list(some) for item, some in (worded or {}).items()}
    for line in FIRST_SIGHT.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        ruled = next(one for one in STANCES if f"ruled:{one}" in row["evidence"])
        mine = left.get(row["item"], [])
        same = next((one for one in mine if one.stance == row["stance"]), None)
        if same is not None:
            mine.remove(same)
        found.append(
            Example(
                row["language"],
                tuple(row["evidence"]),
                ruled,
                row["stance"],
                same.set if same else "",
                same.words if same else (),
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


def read_worded() -> dict[str, list[Worded]]:
    """Return the words of all labelled statements but the frozen ones, by item."""
    found: dict[str, list[Worded]] = {}
    for path in sorted(GOLD.glob("*.jsonl")):
        if path.stem in ("frozen", "second", "first-sight"):
            continue
        for item in read_items(path):
            join = load_grammar(item.language).join
            sentences = read_sentences(item.text, item.language, join)
            found[item.id] = [
                Worded(
                    path.stem.split("-")[0],
                    item.language,
                    tuple(
                        word
                        for sentence in sentences
                        for word in sentence.list_words(Span(one.start, one.end))
                    ),
                    next(stance for stance in STANCES if stance == one.stance),
                )
                for one in item.wanted
            ]
    return found


@cache
def list_names(language: str, *kinds: str) -> frozenset[str]:
    """Return the words of the names of actors of some kinds; without any, all that are proper."""
    names = read_actors().names[language]
    forms = [
        one.form for one in names
        if one.kind in kinds or (not kinds and one.kind not in ("office", "body"))
    ]  # fmt: skip
    words = (word for some in split_forms(forms, language) for word in some)
    return frozenset(part for word in words for part in split_letters(word))


def is_name(word: str, language: str) -> bool:
    """Is it a name, or does it begin with that of a state? Nobody is friendly by name."""
    stems = list_names(language, "state", "adjective")
    begins = (word[:end] for end in range(_STEM, len(word) + 1))
    return word in list_names(language) or any(one in stems for one in begins)


def fit_words(worded: Sequence[Worded]) -> Wording:
    """Return the coefficients of words that fit statements of one language.

    Ridge multinomial logistic regression by Nesterov's accelerated gradient; the features of a
    statement share a length of one.
    """
    rows = [
        list_features(
            part
            for word in one.words
            for part in split_letters(word)
            if not is_name(part, one.language)
        )
        for one in worded
    ]
    at = {name: place for place, name in enumerate(sorted({n for row in rows for n in row}))}
    table = np.zeros((len(rows), len(at) + 1))
    table[:, -1] = 1
    for number, row in enumerate(rows):
        table[number, [at[name] for name in row]] = 1 / np.sqrt(max(len(row), 1))
    counts = Counter(one.stance for one in worded)
    worth = np.array([len(rows) / len(counts) / counts[one.stance] for one in worded])
    right = np.array([[one.stance == stance for stance in STANCES] for one in worded], float)
    ridge = np.append(np.full(len(at), _WORD_RIDGE), 0.01)
    pace = 1 / (_WORD_RIDGE + 0.5 * np.linalg.norm(table * np.sqrt(worth)[:, None], 2) ** 2)
    weights = ahead = np.zeros((len(STANCES), table.shape[1]))
    step = 1.0
    for _ in range(_STEPS):
        total = table @ ahead.T
        share = np.exp(total - total.max(axis=1, keepdims=True))
        share /= share.sum(axis=1, keepdims=True)
        slope = ((share - right) * worth[:, None]).T @ table + ridge * ahead
        last, weights = weights, ahead - pace * slope
        longer = (1 + np.sqrt(1 + 4 * step**2)) / 2
        ahead, step = weights + (step - 1) / longer * (weights - last), longer
    near, apart = weights[:2].round(2)
    return Wording(
        {
            name: (float(near[place]), float(apart[place]))
            for name, place in at.items()
            if max(abs(near[place]), abs(apart[place])) >= _TELLING
        }
    )


def describe(examples: Sequence[Example], worded: Mapping[str, Sequence[Worded]]) -> str:
    """Return F1 of rules, weights and words by language and set, judged by those of others."""
    lines = []
    everything = [one for some in worded.values() for one in some]
    for language in LANGUAGES:
        weights = fit([one for one in examples if one.language != language])
        mine = [one for one in examples if one.language == language]
        for name in sorted({one.set for one in mine}):
            part = [one for one in mine if one.set == name]
            words = fit_words(
                [one for one in everything if one.language == language and one.set != name]
            )
            wanted = [one.stance for one in part]
            both = [weights.choose(one.evidence, one.ruled, words.weigh(one.words)) for one in part]
            figures = {
                "rules": macro_f1(wanted, [one.ruled for one in part]),
                "weighed": macro_f1(
                    wanted, [weights.choose(one.evidence, one.ruled) for one in part]
                ),
                "with words": macro_f1(wanted, both),
            }
            told = ", ".join(f"{key} {figure:.3f}" for key, figure in figures.items())
            lines.append(f"{language} {name}: {len(part)} statements, {told}")
    return "\n".join(lines)


def write(about: str, table: str, values: Mapping[str, Sequence[float]], path: Path) -> None:
    """Write coefficients as TOML."""
    lines = [
        f"# Stances: coefficients of {about}.",
        "# Fitted by `python -m tests.events.weigh` on labelled statements (gold/statements).",
        "",
        f"[{table}]",
        *(f'"{name}" = {list(some)}' for name, some in sorted(values.items())),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def write_weights(weights: Weights, path: Path) -> None:
    """Write the coefficients of the evidence."""
    write("the evidence, for " + ", ".join(STANCES), "weights", weights.values, path)


def main() -> None:
    """Fit, print how well it does, write; or collect evidence."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--collect", metavar="SET", help="do not fit; add a set not tuned on yet")
    arguments = parser.parse_args()
    if arguments.collect:
        collect(arguments.collect)
        return
    worded = read_worded()
    examples = read_examples(worded)
    put(describe(examples, worded))
    write_weights(fit(examples), WEIGHTS)
    for language in LANGUAGES:
        mine = [one for some in worded.values() for one in some if one.language == language]
        about = "words and of beginnings of words, convergent and divergent"
        write(about, "words", fit_words(mine).values, WORDING / f"{language}.toml")


if __name__ == "__main__":
    main()
