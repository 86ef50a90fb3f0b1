"""Suggest codes for a passage from the cues of a framework; no model, every answer explained.

How a passage is judged:

1. All words and phrases of the framework are found, in whatever form they are written.
2. A phrase inside a longer one is read for the longer one only: inside `other_senses` of
   its own code, or inside a name or term of another code.
3. What a silence, an `unless` or a general aside (`coding.asides`) covers is left out, and
   so are figures of speech: where a code is but a figure once, its weak words are too.
4. Words of a `together` group count where each list of the group has one.
5. Where a passage does not name the framework's ground (`grounded_by`), a single wide or
   loose word is not enough.
6. A code with but one loose word gives way to a code that speaks firmly, or to a silence;
   wide and loose words give way to a code of `yields_to` that is found in the passage.
   Two loose words side by side in a list (trains and buses) count as one here.

Suggestions are proposals: they enter no count before a person accepts them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from hamgara.coding.passage import Found, Reading, read_passage
from hamgara.coding.rulebook import Rulebook, build_rulebook
from hamgara.study.codebook import Framework
from hamgara.study.codings import Suggestion
from hamgara.text.sentences import split_sentences
from hamgara.text.spans import Span

SCORES = {"names": 0.95, "terms": 0.9, "together": 0.8, "wide": 0.8, "loose": 0.6}
"""How strongly each kind of cue speaks for its code."""

MORE = 0.02
"""What each further cue of the same code adds."""

LONGEST = 4_000
"""The most characters judged as one passage; a longer text is judged in parts."""

_HIGHEST = 0.99
_YIELDING = ("wide", "loose")
_PHRASE = 1
"""Two cues with no more than a space between them make one phrase (a football match)."""
_LIST = 3
"""Two cues with no more between them stand in a list: with trains and buses."""


class Suggester(Protocol):
    """Anything that proposes codes for a passage."""

    def suggest(self, text: str, language: str) -> list[Suggestion]:
        """Return the codes that the passage expresses, at most one suggestion a code."""
        ...


class LexicalSuggester:
    """Suggests from the cues that a framework carries; compiled once a language."""

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._order = {code.id: place for place, code in enumerate(framework.codes)}
        self._rulebooks: dict[str, Rulebook] = {}

    def suggest(self, text: str, language: str) -> list[Suggestion]:
        """Return the codes that the passage expresses, in the order of the framework.

        Args:
            text: the passage; spans are code points of this string as it is.
            language: of the passage (fa, az, en).

        Raises:
            HamgaraError: there is no such language, or the framework names a list it
                does not have.
        """
        rulebook = self._rulebooks.get(language)
        if rulebook is None:
            rulebook = self._rulebooks[language] = build_rulebook(self._framework, language)
        best: dict[str, Suggestion] = {}
        for piece in _split(text, language):
            judged = _judge(read_passage(piece.of(text), language, rulebook), rulebook)
            for code, found in judged.items():
                suggestion = _build_suggestion(code, found, piece.start)
                if code not in best or suggestion.score > best[code].score:
                    best[code] = suggestion
        return sorted(best.values(), key=lambda suggestion: self._order[suggestion.code])


def _split(text: str, language: str) -> list[Span]:
    """Return the pieces that are judged one by one: the passage, or parts of a very long one.

    Parts end where a sentence or a line does, or (a "sentence" without end) at their length.
    """
    if len(text) <= LONGEST:
        return [Span(0, len(text))]
    ends = sorted({sentence.end for sentence in split_sentences(text, language)} | {len(text)})
    pieces: list[Span] = []
    start = last = 0
    for end in ends:
        if end - start > LONGEST and last > start:
            pieces.append(Span(start, last))
            start = last
        while end - start > LONGEST:
            pieces.append(Span(start, start + LONGEST))
            start += LONGEST
        last = end
    return [*pieces, Span(start, len(text))] if start < len(text) else pieces


def _judge(reading: Reading, rulebook: Rulebook) -> dict[str, list[Found]]:
    """Return the codes that the passage expresses, with the cues that speak for them."""
    by_code: dict[str, list[Found]] = {}
    for item in reading.found:
        by_code.setdefault(item.code, []).append(item)
    standing = {
        code: found
        for code, found in by_code.items()
        if _is_grounded(code, found, reading, rulebook)
    }
    firm = {code for code, found in standing.items() if _is_firm(found)}
    if firm or reading.silenced:
        standing = {code: standing[code] for code in standing if code in firm}
    kept: dict[str, list[Found]] = {}
    for code, found in standing.items():
        nearer = [other for other in rulebook.yields_to.get(code, ()) if other in standing]
        left = [item for item in found if not _yields(item)] if nearer else found
        if left:
            kept[code] = left
    return kept


def _is_grounded(code: str, found: Sequence[Found], reading: Reading, rulebook: Rulebook) -> bool:
    if code not in rulebook.needs_ground or code in reading.grounded:
        return True
    return any(item.kind not in _YIELDING for item in found) or _count_apart(found) > 1


def _is_firm(found: Sequence[Found]) -> bool:
    return any(item.firm for item in found) or _count_apart(found, _LIST) > 1


def _yields(item: Found) -> bool:
    """Return whether a cue gives way to a nearer theme: a wide or loose word, a loose group."""
    return item.kind in _YIELDING or not item.firm


def _count_apart(found: Sequence[Found], reach: int = _PHRASE) -> int:
    """Return how many different cues stand apart, with more than `reach` between them."""
    taken: list[Span] = []
    cues: set[str] = set()
    for item in sorted(found, key=lambda item: (item.span.start, -item.span.end)):
        apart = all(item.span.start > span.end + reach for span in taken)
        if apart and item.cue not in cues:
            taken.append(item.span)
            cues.add(item.cue)
    return len(taken)


def _build_suggestion(code: str, found: Sequence[Found], start: int) -> Suggestion:
    best = max(found, key=lambda item: (SCORES[item.kind], -item.span.start))
    score = min(_HIGHEST, SCORES[best.kind] + MORE * (_count_apart(found) - 1))
    span = Span(best.span.start + start, best.span.end + start)
    return Suggestion(code, round(score, 2), span, f"{best.kind}: {best.cue}")
