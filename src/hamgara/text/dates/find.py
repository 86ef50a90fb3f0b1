"""Find the expressions of time in a text, with their exact spans."""

from __future__ import annotations

import re

from hamgara.text.dates.compose import Composer
from hamgara.text.dates.language import find_lexicon
from hamgara.text.dates.lexer import Tokens, read_tokens
from hamgara.text.dates.meanings import DateExpression, Tense, precision_of
from hamgara.text.normalize import fold
from hamgara.text.spans import Span

_BREAK = re.compile(r"\n[ \t\r]*\n")
_SENTENCE_END = re.compile(r"[.!?;](?!\d)")
_REACH = 300


def find_dates(text: str, language: str) -> list[DateExpression]:
    """Return the expressions of time in a text, in order, none inside another.

    Args:
        text: any string; `text[span.start:span.end]` is what was found.
        language: fa, az or en (a file in `languages/`).

    Raises:
        HamgaraError: there is no such language.
    """
    lexicon = find_lexicon(language)
    folded = fold(text, language, joints=True)
    tokens = read_tokens(folded, lexicon)
    found: list[DateExpression] = []
    for element in Composer(tokens, lexicon.language).find():
        place = Span(tokens.starts[element.start], tokens.ends[element.end - 1])
        span = folded.offsets.to_original(place)
        words = span.of(text)
        if _BREAK.search(words):
            continue
        within = words.startswith("in ")
        tense = _find_tense(tokens, place, lexicon.future)
        if within and tense != "future":
            continue
        precision = precision_of(element.meaning)
        found.append(DateExpression(span, words, language, element.meaning, precision, tense))
    return found


def _find_tense(tokens: Tokens, place: Span, future: re.Pattern[str]) -> Tense | None:
    """Return future where a verb of the sentence says so, else None."""
    text = tokens.folded.text
    ends = _SENTENCE_END.search(text, place.end, place.end + _REACH)
    behind = ends.start() if ends else min(len(text), place.end + _REACH)
    start = max(0, place.start - _REACH)
    for match in _SENTENCE_END.finditer(text, start, place.start):
        start = match.end()
    return "future" if future.search(text, start, behind) else None
