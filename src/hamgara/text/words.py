"""Words of a text, and their dictionary forms."""

from __future__ import annotations

import re
from functools import lru_cache

from hamgara.text.fold_table import JOINT
from hamgara.text.language import find_language
from hamgara.text.normalize import fold
from hamgara.text.spans import Span

_MARKS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
_PART = rf"(?:[^\W_][{_MARKS}]*)+"
_WORD = re.compile(rf"\d+(?:[.,/٫٬]\d+)+|{_PART}(?:[\u200c\u00ac\u00ad\u200b\u200d'’ʼ]+{_PART})*")


def find_words(text: str, language: str) -> list[Span]:
    """Return the words and numbers of `text`, in order.

    A word runs over ZWNJ and its stand-ins, over vowel signs, and over an apostrophe between
    letters; hyphens part words. A number runs over its decimal sign, thousands and slashes.

    Raises:
        HamgaraError: there is no such language.
    """
    find_language(language)
    return [Span(*match.span()) for match in _WORD.finditer(text)]


@lru_cache(maxsize=1 << 16)
def lemma(word: str, language: str) -> str:
    """Return the dictionary form of a word, folded; of a Persian verb the infinitive.

    A word that no rule and no dictionary knows comes back folded. Persian and English: the
    dictionaries of simplemma (Barbaresi 2023), behind rules of our own for Persian verbs;
    Azerbaijani: suffix rules.

    Raises:
        HamgaraError: there is no such language.
    """
    folded = fold(word, language, joints=True).text.strip(" ")
    known = find_language(language)
    return known.lemmatize(folded) if folded else ""


@lru_cache(maxsize=1 << 16)
def stem(word: str, language: str) -> str:
    """Return the lemma as search compares it: folded, without joints and spaces."""
    found = fold(lemma(word, language), language, tight=True).text
    return found.replace(JOINT, "")
