"""What the words of a statement tell of its stance by themselves: each counts a little.

Rules and cues know the set phrases of diplomacy; much friendliness and hostility is told in other
words (nobody else came so fast; the pledge stayed on paper). A logistic model of words, of their
beginnings, of pairs of neighbors and of what is denied, one a language: its coefficients lie in
`library/wording/<language>.toml`, which `python -m tests.events.weigh` fits on all labelled
statements. Names of states, cities, bodies and people are all the same word to it, so that nobody
is friendly or hostile by name.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from hamgara.compiled import recall
from hamgara.errors import HamgaraError
from hamgara.events.words import split_forms
from hamgara.plugins import find_file
from hamgara.study.actors import read_actors
from hamgara.study.toml import read_toml

_LETTERS = re.compile(r"[^\W\d_]+")
_BEGINNING = 4
"""Letters at the beginning of a longer word that count by themselves."""
_NAME = "*"
"""Stands for a name."""
_DENIED = "!"
"""Before the beginning of a word that a negation may turn round."""
_NONE: frozenset[int] = frozenset()
ALWAYS = ""
"""What each statement has: its coefficients stand for none that is left out."""
_SHORTEST = 3
"""Letters of the name of a state at least: "us" is none."""
_STEM = 4
"""Letters of other names at least, and of states where a longer word that begins so is a name."""


@dataclass(frozen=True, slots=True)
class Names:
    """Words of the names of a language; a word that begins with one of `stems` is a name too."""

    words: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()

    def hold(self, word: str) -> bool:
        """Is it a name?"""
        if word in self.words:
            return True
        return any([word[:end] in self.stems for end in range(_STEM, len(word) + 1)])


@dataclass(frozen=True, slots=True)
class Wording:
    """Coefficients of a feature for convergence and for divergence; those for neither undo both."""

    values: Mapping[str, tuple[float, float]]
    names: Names = Names()

    def weigh(
        self, words: Iterable[str], denied: Container[int] = _NONE
    ) -> tuple[float, float, float]:
        """Return what folded words in their order add to the logits of the three stances.

        Convergent, divergent, neutral; they add up to 0. `denied`: places of words that a negation
        may turn round.
        """
        features = list_features(words, self.names, denied)
        known = [self.values[one] for one in features if one in self.values]
        if not known:
            return 0.0, 0.0, 0.0
        length = math.sqrt(len(features))
        always = self.values.get(ALWAYS, (0.0, 0.0))
        near, apart = (
            sum(column) / length + beside
            for column, beside in zip(zip(*known, strict=True), always, strict=True)
        )
        return near, apart, -near - apart


def list_features(
    words: Iterable[str], names: Names = Names(), denied: Container[int] = _NONE
) -> list[str]:
    """Return what counts of folded words in their order, each once.

    Words, beginnings of longer ones (^begi), those of denied words once more (!^begi; Das and Chen
    2007 mark them so), and pairs of neighbors (begin with); of a name only that it stands beside a
    word (against *).
    """
    parts = [(part, at) for at, word in enumerate(words) for part in split_letters(word)]
    line = [_NAME if names.hold(part) else part for part, _ in parts]
    found = {f"{first} {second}" for first, second in pairwise(line)}
    for part, (_, at) in zip(line, parts, strict=True):
        if part != _NAME:
            found.add(part)
            if len(part) >= _BEGINNING:
                head = f"^{part[:_BEGINNING]}"
                found.update([head, _DENIED + head] if at in denied else [head])
    return sorted(found)


def split_letters(word: str) -> list[str]:
    """Return the parts of a word that are letters: well and known of well-known."""
    return _LETTERS.findall(word)


@cache
def read_wording(language: str) -> Wording:
    """Return the coefficients of a language; none where nobody fitted any."""
    return recall(f"wording-{language}", lambda: _build_wording(language))


def _build_wording(language: str) -> Wording:
    try:
        path = find_file("wording", language)
    except HamgaraError:
        return Wording({})
    toml = read_toml(path.read_bytes(), f"wording/{path.name}")
    values = toml.table("words").values
    return Wording(
        {name: (float(some[0]), float(some[1])) for name, some in values.items()
         if isinstance(some, list)},
        read_names(language),
    )  # fmt: skip


def read_names(language: str) -> Names:
    """Return the proper names of one word, and surnames; states are named by longer words too.

    Names of several words are made of common ones (the Economic Cooperation Organization).
    """
    names = [one for one in read_actors().names[language] if one.kind not in ("office", "body")]
    split = split_forms((one.form for one in names), language)
    states: set[str] = set()
    others: set[str] = set()
    for one, form in zip(names, split, strict=True):
        if len(form) == 1 and one.kind in ("state", "adjective"):
            states.update(part for part in split_letters(form[0]) if len(part) >= _SHORTEST)
        elif len(form) == 1 or one.kind == "person":
            others.update(part for part in split_letters(form[-1]) if len(part) >= _STEM)
    return Names(frozenset(states | others), frozenset(states))
