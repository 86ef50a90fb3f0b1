"""Which language is a text in? By letters and frequent words."""

from __future__ import annotations

import re
from collections import Counter

from hamgara.plugins import list_modules
from hamgara.text.language import FOLDER, Language, find_language
from hamgara.text.normalize import fold

_SAMPLE = 20_000
_LETTER = 0.3
"""What one marking letter weighs beside a frequent word."""


def detect_language(text: str) -> str:
    """Return the code of the language that `text` is most likely in.

    Each language scores by its frequent words and marking letters in the first 20,000
    characters; the script goes first (right-to-left or left-to-right by the larger number
    of letters). A text without letters is `en`.
    """
    sample = text[:_SAMPLE]
    arabic = len(re.findall("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]", sample))
    latin = len(re.findall(r"[A-Za-z\u00c0-\u024f]", sample))
    direction = "rtl" if arabic > latin else "ltr"
    known = [find_language(code) for code in list_modules(FOLDER)]
    choices = [one for one in known if one.direction == direction]
    scores = {one.code: _score(sample, one) for one in choices}
    return max(scores, key=lambda code: (scores[code], code == "en")) if scores else "en"


def _score(sample: str, language: Language) -> float:
    words = Counter(re.findall(r"\w+", fold(sample, language.code).text))
    letters = sum(sample.count(c) + sample.count(c.upper()) for c in language.letters)
    return sum(words[w] for w in language.frequent) + _LETTER * letters
