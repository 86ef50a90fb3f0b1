"""What the words of a statement tell of its stance by themselves: each counts a little.

Rules and cues know the set phrases of diplomacy; much friendliness and hostility is told in other
words (nobody else came so fast; the pledge stayed on paper). A logistic model of words and of
their beginnings, one a language: its coefficients lie in `library/wording/<language>.toml`, which
`python -m tests.events.weigh` fits on all labelled statements. Names of states, cities, bodies
and people are no words of it, so that nobody is friendly or hostile by name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from hamgara.errors import HamgaraError
from hamgara.plugins import find_file
from hamgara.study.toml import read_toml

_LETTERS = re.compile(r"[^\W\d_]+")
_BEGINNING = 4
"""Letters at the beginning of a longer word that count by themselves."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Coefficients of a feature for convergence and for divergence; those for neither undo both."""

    values: Mapping[str, tuple[float, float]]

    def weigh(self, words: Iterable[str]) -> tuple[float, float, float]:
        """Return what folded words add to the logits of convergent, divergent and neutral."""
        features = list_features(words)
        known = [self.values[one] for one in features if one in self.values]
        if not known:
            return 0.0, 0.0, 0.0
        length = math.sqrt(len(features))
        near, apart = (sum(column) / length for column in zip(*known, strict=True))
        return near, apart, -near - apart


def list_features(words: Iterable[str]) -> list[str]:
    """Return each different word of folded words, and each beginning of a longer one (^begi)."""
    parts = {part for word in words for part in split_letters(word)}
    heads = {f"^{part[:_BEGINNING]}" for part in parts if len(part) >= _BEGINNING}
    return sorted(parts | heads)


def split_letters(word: str) -> list[str]:
    """Return the parts of a word that are letters: well and known of well-known."""
    return _LETTERS.findall(word)


@cache
def read_wording(language: str) -> Wording:
    """Return the coefficients of a language; none where nobody fitted any."""
    try:
        path = find_file("wording", language)
    except HamgaraError:
        return Wording({})
    toml = read_toml(path.read_bytes(), f"wording/{path.name}")
    values = toml.table("words").values
    return Wording(
        {name: (float(some[0]), float(some[1])) for name, some in values.items()
         if isinstance(some, list)}
    )  # fmt: skip
