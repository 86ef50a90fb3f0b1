"""Find dictionary phrases in running text, inflected and spelled as people write them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from daachorse import CharwiseDoubleArrayAhoCorasick

from hamgara.text.codepoints import to_codes, to_text
from hamgara.text.fold_table import is_word_code
from hamgara.text.language import find_language
from hamgara.text.normalize import Folded, fold
from hamgara.text.phrase_forms import Form, Notation, find_forms, read_notation
from hamgara.text.spans import Span

_END = r"(?![^\W_])"
_BREAK_CODES = np.array([ord(c) for c in " -_"], dtype=np.uint32)


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: its key, the phrase as given, and its place in the text.

    The span holds the endings of the phrase (کشورهایشان for کشور).
    """

    key: str
    phrase: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Phrase:
    key: str
    phrase: str
    notation: Notation


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A form of a phrase, ready to be checked where its letters were found."""

    phrase: int
    form: Form
    ending: re.Pattern[str]


@dataclass(frozen=True, slots=True, eq=False)
class _Scan:
    """A folded text without its breaks: what is scanned.

    `starts[i]` is 1 where letter i begins a word, `gaps[i]` where a break stands before it;
    `places[i]` is where it stands in the folded text.
    """

    text: str
    starts: bytes
    gaps: bytes
    places: memoryview[int]


class PhraseFinder:
    """Phrases compiled once, to be found in many texts.

    Matching is on the fold (`normalize.fold`): blind to ZWNJ, the space it leaves and the
    joined form, to letter variants, digits and diacritics. A phrase begins and ends at word
    boundaries; its words may be inflected by the rules of the language. Where the phrase has
    a space or a ZWNJ, a Persian text may have either or none; in other languages a space
    stays a space (or a hyphen), and a hyphen may be a space or nothing. A Latin phrase of
    up to six capitals (US, NATO) is found in capitals only. The notation for stems, exact
    phrases and verbs is in `phrase_forms`.
    """

    def __init__(
        self, phrases: Mapping[str, Sequence[str]] | Iterable[tuple[str, str]], language: str
    ) -> None:
        """Compile the phrases.

        Args:
            phrases: the phrases of each key, or (key, phrase) pairs; a phrase without
                letters is never found.
            language: of the phrases and of the texts.

        Raises:
            HamgaraError: there is no such language.
        """
        self.language = language
        self._rules = find_language(language)
        self._phrases = tuple(
            _Phrase(key, phrase, read_notation(phrase, language))
            for key, phrase in _list_pairs(phrases)
        )
        self._candidates: list[list[_Candidate]] = []
        places: dict[str, int] = {}
        for number, phrase in enumerate(self._phrases):
            for form in dict.fromkeys(find_forms(phrase.notation, self._rules)):
                place = places.setdefault(form.tight, len(places))
                if place == len(self._candidates):
                    self._candidates.append([])
                ending = re.compile(f"(?:{form.suffix}){_END}")
                self._candidates[place].append(_Candidate(number, form, ending))
        self._automaton = CharwiseDoubleArrayAhoCorasick(list(places)) if places else None

    def find(self, text: str | Folded) -> list[Hit]:
        """Return all places of all phrases, by start; overlapping ones too.

        Of the hits of one phrase inside each other the longest stays. Spans are of the
        original text.
        """
        if self._automaton is None:
            return []
        folded = fold(text, self.language) if isinstance(text, str) else text
        scan = _build_scan(folded.text)
        places, begins = scan.places, scan.starts
        longest: dict[tuple[int, int], int] = {}
        for start, end, pattern in self._automaton.find_overlapping(scan.text):
            if not begins[start]:
                continue
            at, stem_end = places[start], places[end - 1] + 1
            gaps = 0
            if stem_end - at > end - start:
                gaps = int.from_bytes(scan.gaps[start + 1 : end], "little")
            for candidate in self._candidates[pattern]:
                form = candidate.form
                if gaps & ~form.allowed or form.required & ~gaps:
                    continue
                stop = self._find_end(candidate, folded, at, stem_end)
                if stop > longest.get((at, candidate.phrase), at):
                    longest[at, candidate.phrase] = stop
        return self._list_hits(folded, list(_outermost(longest)))

    def _list_hits(self, folded: Folded, found: list[tuple[int, int, int]]) -> list[Hit]:
        """Return the hits of (start, stop, phrase) in the folded text."""
        starts = folded.offsets.starts[[at for at, _, _ in found]].tolist() if found else []
        ends = folded.offsets.ends[[stop - 1 for _, stop, _ in found]].tolist() if found else []
        phrases = [self._phrases[number] for _, _, number in found]
        return [
            Hit(phrase.key, phrase.phrase, Span(start, end))
            for phrase, start, end in zip(phrases, starts, ends, strict=True)
        ]

    def _find_end(self, candidate: _Candidate, folded: Folded, at: int, stem_end: int) -> int:
        """Return where the phrase with its endings stops in the folded text, -1 if it is none."""
        match = candidate.ending.match(folded.text, stem_end)
        if match is None:
            return -1
        stop = match.end()
        form = candidate.form
        if stop > stem_end and form.base and folded.text[stem_end] != " ":
            word = form.tight[len(form.tight) - form.last :] + match[0].replace(" ", "")
            if self._rules.is_other_word(word, form.base):
                return -1
        if self._phrases[candidate.phrase].notation.shout:
            place = folded.offsets.to_original(Span(at, stem_end))
            if not place.of(folded.source).isupper():
                return -1
        return stop


def _outermost(longest: Mapping[tuple[int, int], int]) -> Iterator[tuple[int, int, int]]:
    """Yield (start, stop, phrase) in order, without those inside another of their phrase."""
    reached: dict[int, int] = {}
    for (at, number), stop in sorted(longest.items()):
        if stop > reached.get(number, 0):
            reached[number] = stop
            yield at, stop, number


def _list_pairs(
    phrases: Mapping[str, Sequence[str]] | Iterable[tuple[str, str]],
) -> list[tuple[str, str]]:
    if isinstance(phrases, Mapping):
        return [(key, phrase) for key, group in phrases.items() for phrase in group]
    return list(phrases)


def _build_scan(text: str) -> _Scan:
    codes = to_codes(text)
    places = np.flatnonzero(~np.isin(codes, _BREAK_CODES))
    kept = codes[places]
    word = is_word_code()[codes]
    before = np.zeros(len(codes) + 1, dtype=np.bool_)
    before[1:] = word
    starts = ~(before[places] & word[places])
    gaps = np.diff(places, prepend=-1) > 1
    return _Scan(to_text(kept), starts.tobytes(), gaps.tobytes(), places.data)
