"""The words of an Azerbaijani sentence, mended before they are read."""

from __future__ import annotations

import re

from hamgara.events.words import CAPITAL, CAPITALS, LOWER, Words

_IS_IN = re.compile(r"(\w{2,}?['\-]?(?:da|də))(d[ıi]r(?:l[aə]r)?)")
IS = "olur"
"""Stands for the copula behind a name of a place (Moskvadadır: is in Moscow)."""


def mend_words(sentence: Words, text: str) -> Words:
    """Count a short name with an ending (ABŞ-ın) as in capitals; part "is" from "in Moscow"."""
    cases = sentence.cases
    for i, word in enumerate(sentence.words):
        if cases[i] == CAPITAL and ("-" in word or "'" in word):
            shown = text[sentence.starts[i] : sentence.ends[i]]
            head = shown.replace("’", "-").replace("'", "-").partition("-")[0]
            if len(head) > 1 and head.isupper():
                cases[i] = CAPITALS
    return _part_copula(sentence)


def _part_copula(sentence: Words) -> Words:
    """Read a name with "is in" as two words."""
    for i in range(len(sentence) - 1, 0, -1):
        match = _IS_IN.fullmatch(sentence.words[i]) if sentence.cases[i] >= CAPITAL else None
        if match is None:
            continue
        cut = sentence.ends[i] - len(match[2])
        sentence = Words(
            sentence.span,
            [*sentence.words[:i], match[1], IS, *sentence.words[i + 1 :]],
            [*sentence.starts[: i + 1], cut, *sentence.starts[i + 1 :]],
            [*sentence.ends[:i], cut, *sentence.ends[i:]],
            [*sentence.cases[: i + 1], LOWER, *sentence.cases[i + 1 :]],
        )
    return sentence
