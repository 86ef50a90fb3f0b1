"""Fit the weights of a stance's evidence and of its words: `python -m tests.events.weigh`.

`first-sight.jsonl` beside the gold of statements holds the evidence that the coder saw in
statements before anybody had tuned it on them; `--collect many-fa` adds that of a new set, and must
be run before. Ridge multinomial logistic regression by Newton's method, the three stances weighing
the same. The words are those of all labelled statements but `frozen`, and of their
translations (`translated-fa.jsonl` holds what was said in other languages). Prints F1 of the
rules, of the words and of all weighed, each set judged by weights fitted on the other two languages
and by words of the other sets (so by other writers), then writes weights and words.
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
from hamgara.events.stances.weighing import Weights
from hamgara.events.stances.wording import ALWAYS, Wording, list_features, read_names
from hamgara.events.statements import load_judge
from hamgara.events.words import read_sentences, split_forms
from hamgara.study.actors import read_actors
from hamgara.study.statements import STANCES, Stance
from hamgara.text.spans import Span
from tests.events.scoring import LANGUAGES, macro_f1, put
from tests.events.statements import GOLD, answer, pair_up, read_items

Logits = tuple[float, float, float]
FIRST_SIGHT = GOLD / "first-sight.jsonl"
LIBRARY = Path(__file__).parents[2] / "src" / "hamgara" / "library"
WEIGHTS = LIBRARY / "speech" / "weights.toml"
WORDING = LIBRARY / "wording"
_NOT_FITTED = frozenset({"frozen", "held", "second", "first", "translated"})
"""Beginnings of files without statements of their own, and the sets kept to judge the fit by."""
_RIDGE = 3.0
_WORD_RIDGE = 3.0
_STEPS = 80
_POWERS = 50
"""Rounds of the power method, after which the greatest eigenvalue stands."""
_SEEN = 2
"""Statements that have a feature, at least."""
_TELLING = 0.4
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
    denied: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Worded:
    """A labelled statement: its set, its folded words, which of them are denied, its stance."""

    set: str
    language: str
    words: tuple[str, ...]
    denied: frozenset[int]
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
                same.denied if same else frozenset(),
            )
        )
    return found


def fit(examples: Sequence[Example], worded: Sequence[Sequence[float]]) -> Weights:
    """Return the coefficients that fit the examples beside what their words tell.

    `worded` is what the words of each add to the logits of the stances, by other writers' words.
    """
    told = np.array(worded)
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
        total = table @ weights.T + told
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
    """Return the words of all labelled statements that are fitted on, by item."""
    found: dict[str, list[Worded]] = {}
    for path in sorted(GOLD.glob("*.jsonl")):
        if path.stem.split("-")[0] in _NOT_FITTED:
            continue
        for item in read_items(path):
            join = load_grammar(item.language).join
            sentences = read_sentences(item.text, item.language, join)
            for one in item.wanted:
                stance = next(stance for stance in STANCES if stance == one.stance)
                span = Span(one.start, one.end)
                words = [word for some in sentences for word in some.list_words(span)]
                said = word_it(path.stem.split("-")[0], item.language, words, stance)
                found.setdefault(item.id, []).append(said)
    return found


def word_it(name: str, language: str, words: Sequence[str], stance: Stance) -> Worded:
    """Return a statement of a set, with what is denied of it."""
    return Worded(name, language, tuple(words), load_judge(language).judge(words).denied, stance)


def read_translated(worded: Mapping[str, Sequence[Worded]]) -> list[Worded]:
    """Return the words of statements said in another language, with set and stance of these."""
    found = []
    for language in LANGUAGES:
        join = load_grammar(language).join
        lines = (GOLD / f"translated-{language}.jsonl").read_text(encoding="utf-8").splitlines()
        for row in map(json.loads, lines):
            item, _, number = row["of"].partition("#")
            said = worded[item][int(number)]
            sentences = read_sentences(row["gist"], language, join)
            words = [word for one in sentences for word in one.words]
            found.append(word_it(said.set, language, words, said.stance))
    return found


@cache
def list_heads(language: str) -> frozenset[str]:
    """Return the features that names of states and cities would have as beginnings of words."""
    kinds = ("state", "adjective", "city")
    forms = [one.form for one in read_actors().names[language] if one.kind in kinds]
    words = [word for some in split_forms(forms, language) for word in some]
    found = list_features(words, denied=range(len(words)))
    return frozenset(one for one in found if "^" in one)


class Words:
    """The statements of one language as a table of what their words tell.

    The features of a statement share a length of one; the fewer statements have one, the more it
    counts (inverse document frequency, Spärck Jones 1972), which the coefficients hold. One that
    a single statement has tells nothing of others and is left out.
    """

    def __init__(self, worded: Sequence[Worded]) -> None:
        language = worded[0].language
        heads = list_heads(language)
        self._names = read_names(language)
        rows = [
            [name for name in list_features(one.words, self._names, one.denied)
             if name not in heads]
            for one in worded
        ]  # fmt: skip
        found = Counter(name for row in rows for name in row)
        self._features = sorted(name for name, times in found.items() if times >= _SEEN)
        at = {name: place for place, name in enumerate(self._features)}
        self._rarity = 1 + np.log(len(rows) / np.array([found[name] for name in self._features]))
        self._table = Table(
            [[at[name] for name in row if name in at] for row in rows],
            [len(row) for row in rows],
            self._rarity,
        )
        self._sets = [one.set for one in worded]
        self._right = np.array(
            [[one.stance == stance for stance in STANCES] for one in worded], float
        )

    def fit(self, without: str = "") -> Wording:
        """Return the coefficients that fit the statements, or those of all sets but one.

        Ridge multinomial logistic regression by Nesterov's accelerated gradient, the three stances
        weighing the same.
        """
        kept = np.array([one != without for one in self._sets], float)
        worth = kept * (self._right @ (kept.sum() / len(STANCES) / (kept @ self._right)))
        ridge = np.append(np.full(len(self._features), _WORD_RIDGE), 0.01)
        pace = 1 / (_WORD_RIDGE + 0.5 * self._table.find_greatest(worth))
        weights = ahead = np.zeros((len(STANCES), len(ridge)))
        step = 1.0
        for _ in range(_STEPS):
            total = self._table.multiply(ahead)
            share = np.exp(total - total.max(axis=1, keepdims=True))
            share /= share.sum(axis=1, keepdims=True)
            slope = self._table.gather((share - self._right) * worth[:, None]) + ridge * ahead
            last, weights = weights, ahead - pace * slope
            longer = (1 + np.sqrt(1 + 4 * step**2)) / 2
            ahead, step = weights + (step - 1) / longer * (weights - last), longer
        near, apart = (weights[:2] * np.append(self._rarity, 1)).round(2)
        values = {
            name: (float(near[place]), float(apart[place]))
            for place, name in enumerate(self._features)
            if max(abs(near[place]), abs(apart[place])) >= _TELLING
        }
        return Wording(values | {ALWAYS: (float(near[-1]), float(apart[-1]))}, self._names)


class Table:
    """Statements by features, few in a row, and 1 in a last column.

    A feature's value is its rarity over the root of the length of its row.
    """

    def __init__(
        self, rows: Sequence[Sequence[int]], lengths: Sequence[int], rarity: NDArray[np.float64]
    ) -> None:
        width = len(rarity)
        self._width = width + 1
        self._sizes = np.array([len(row) + 1 for row in rows])
        self._starts = np.append(0, self._sizes.cumsum()[:-1])
        self._places = np.array([place for row in rows for place in (*row, width)])
        self._values = np.repeat(1 / np.sqrt(np.maximum(lengths, 1)), self._sizes)
        self._values *= np.append(rarity, 1)[self._places]
        self._values[self._places == width] = 1

    def multiply(self, weights: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the table times weights (classes, columns): (rows, classes)."""
        parts = weights[:, self._places] * self._values
        return np.add.reduceat(parts, self._starts, axis=1).T

    def gather(self, parts: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return parts (rows, classes) times the table: (classes, columns)."""
        return np.array([
            np.bincount(self._places, np.repeat(one, self._sizes) * self._values, self._width)
            for one in parts.T
        ])  # fmt: skip

    def find_greatest(self, worth: NDArray[np.float64]) -> float:
        """Return the greatest eigenvalue of the table's square, its rows weighed."""
        ahead: NDArray[np.float64] = np.ones((1, self._width))
        for _ in range(_POWERS):
            ahead = self.gather(self.multiply(ahead) * worth[:, None])
            size = float(np.linalg.norm(ahead))
            ahead /= size
        return size


def weigh_words(examples: Sequence[Example], words: Mapping[str, Words]) -> list[Logits]:
    """Return what the words of each example tell, by a model of the other sets of its language."""
    models = {
        (language, name): words[language].fit(without=name)
        for language, name in {(one.language, one.set) for one in examples}
    }
    return [models[one.language, one.set].weigh(one.words, one.denied) for one in examples]


def choose_all(
    examples: Sequence[Example], worded: Sequence[Logits], language: str
) -> dict[str, dict[str, list[Stance]]]:
    """Return the stances of a language by set: labelled, ruled, weighed by the other languages'."""
    both = list(zip(examples, worded, strict=True))
    others = [pair for pair in both if pair[0].language != language]
    weights = fit([one for one, _ in others], [logits for _, logits in others])
    found: dict[str, dict[str, list[Stance]]] = {}
    for one, logits in both:
        if one.language != language:
            continue
        row = found.setdefault(one.set, {"labelled": [], "rules": [], "words": [], "weighed": []})
        row["labelled"].append(one.stance)
        row["rules"].append(one.ruled)
        row["words"].append(max(zip(logits, STANCES, strict=True))[1])
        row["weighed"].append(weights.choose(one.evidence, logits))
    return found


def describe(examples: Sequence[Example], worded: Sequence[Logits]) -> str:
    """Return F1 of rules, of words, and of both weighed, by language and set."""
    lines = []
    for language in LANGUAGES:
        for name, row in sorted(choose_all(examples, worded, language).items()):
            wanted = row.pop("labelled")
            told = ", ".join(f"{key} {macro_f1(wanted, some):.3f}" for key, some in row.items())
            lines.append(f"{language} {name}: {len(wanted)} statements, {told}")
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
    said = [one for some in worded.values() for one in some] + read_translated(worded)
    words = {
        language: Words([one for one in said if one.language == language]) for language in LANGUAGES
    }
    logits = weigh_words(examples, words)
    put(describe(examples, logits))
    write_weights(fit(examples, logits), WEIGHTS)
    for language in LANGUAGES:
        about = "words and of beginnings of words, convergent and divergent"
        write(about, "words", words[language].fit().values, WORDING / f"{language}.toml")


if __name__ == "__main__":
    main()
