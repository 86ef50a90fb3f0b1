"""The words of an Azerbaijani sentence, mended before they are read."""

from __future__ import annotations

import re

from hamgara.events.words import CAPITAL, CAPITALS, LOWER, Words

_IS_IN = re.compile(r"(\w{2,}?['\-]?(?:da|də))(d[ıi]r(?:l[aə]r)?)")
_JOINED = re.compile(r"[-‐‑'’]")
_INITIAL = re.compile(r"[^\W\d_a-zəöüğşçıi][^\W\d_]?\.(?=[^\W\d_a-zəöüğşçıi][^\W\d_]{2})")
"""An initial before a surname (C.Bayramov)."""
_TERM = ["hava", "hücumundan", "müdafiə"]
_DASHES = ("–", "—")
IS = "olur"
"""Stands for the copula behind a name of a place (Moskvadadır: is in Moscow)."""


def mend_words(sentence: Words, text: str) -> Words:
    """Count a short name with an ending (ABŞ-ın) as in capitals; part "is" from "in Moscow"."""
    cases = sentence.cases
    for i, word in enumerate(sentence.words):
        if cases[i] == CAPITAL and ("-" in word or "'" in word):
            shown = text[sentence.starts[i] : sentence.ends[i]]
            head = _JOINED.split(shown)[0]
            if len(head) > 1 and head.isupper():
                cases[i] = CAPITALS
    return _part_copula(_join_terms(_join_pairs(_leave_initials(sentence, text))))


def _join_pairs(sentence: Words) -> Words:
    """Read two names about a long dash without spaces as about a hyphen (Azərbaycan–Litva)."""
    for i in range(len(sentence) - 2, 0, -1):
        close = sentence.starts[i : i + 2] == sentence.ends[i - 1 : i + 1]
        if sentence.words[i] not in _DASHES or not close:
            continue
        if sentence.cases[i - 1] < CAPITAL or sentence.cases[i + 1] < CAPITAL:
            continue
        pair = f"{sentence.words[i - 1]}-{sentence.words[i + 1]}"
        sentence = Words(
            sentence.span,
            [*sentence.words[: i - 1], pair, *sentence.words[i + 2 :]],
            [*sentence.starts[:i], *sentence.starts[i + 2 :]],
            [*sentence.ends[: i - 1], *sentence.ends[i + 1 :]],
            [*sentence.cases[: i - 1], CAPITAL, *sentence.cases[i + 2 :]],
        )
    return sentence


def _leave_initials(sentence: Words, text: str) -> Words:
    """Read a surname without the initial before it (C.Bayramov, C. Bayramov); it keeps its place.

    Where the initial stands apart, it and its full stop are left out.
    """
    words = list(sentence.words)
    apart: set[int] = set()
    for i, word in enumerate(words):
        shown = text[sentence.starts[i] : sentence.ends[i]]
        if sentence.cases[i] and _INITIAL.match(shown):
            words[i] = word[word.index(".") + 1 :]
        lone = len(word) == 1 and words[i + 1 : i + 2] == ["."] and sentence.cases[i] > 0
        if lone and sentence.cases[i + 2 : i + 3] == [CAPITAL]:
            apart |= {i, i + 1}
    kept = [i for i in range(len(words)) if i not in apart]
    return Words(
        sentence.span,
        [words[i] for i in kept],
        [sentence.starts[i - 2 if i - 1 in apart else i] for i in kept],
        [sentence.ends[i] for i in kept],
        [sentence.cases[i] for i in kept],
    )


def _join_terms(sentence: Words) -> Words:
    """Read a term that only sounds like an act as one word (air defense: hücumdan müdafiə)."""
    words = sentence.words
    for at in range(len(words) - 2, -1, -1):
        term = words[at : at + len(_TERM)]
        if term == _TERM:
            end = at + len(_TERM)
            sentence = Words(
                sentence.span,
                [*words[:at], "".join(_TERM), *words[end:]],
                [*sentence.starts[: at + 1], *sentence.starts[end:]],
                [*sentence.ends[:at], *sentence.ends[end - 1 :]],
                [*sentence.cases[: at + 1], *sentence.cases[end:]],
            )
            words = sentence.words
    return sentence


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
