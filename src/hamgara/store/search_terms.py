"""Terms of the search index, and the ways a query's letters can be parted into them.

A term is a run of letters and digits of a folded text, parted at the border between Arabic
script and any other. Words of a query are not looked for as they are written: their letters
are followed through the terms of the index, joined or parted as the text has them, so that
رئیس‌جمهور, رئیس جمهور and رئیسجمهور are one (see `text.matching`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.text.language import Language, find_known
from hamgara.text.normalize import fold
from hamgara.text.spans import Span
from hamgara.text.words import stem

Places = NDArray[np.int64]
"""Positions of terms, counted over the whole index."""

LONGEST_TERM = 60
"""Longer runs of letters are parted, so that no query must look for longer ones."""
SAME_PLACE = 1 << 31
"""Marks a second reading of the term before it."""
_ARABIC = "\u0600-\u06ff"
_TERM = re.compile(
    rf"(?:(?=[{_ARABIC}])[^\W_]){{1,{LONGEST_TERM}}}|(?:(?![{_ARABIC}])[^\W_]){{1,{LONGEST_TERM}}}"
)
_IS_ARABIC = re.compile(f"[{_ARABIC}]")
_SPACE = re.compile(r"\s")
_BAR = "\x01"
_HEH, _YEH = "ه", "ی"
_DOUBLE = re.compile("(گفت|جست|شست|رفت) ?(گو|جو|شو|شنود|روب)")
_VERB_PREFIXES = ("می", "نمی")
_WIDTH = 12
"""Bits for the number of terms that words run over; queries are shorter."""
_STEM_RANGE = range(2, 41)


def read_pieces(pieces: Iterable[str], language: str) -> Iterator[tuple[str, list[str], list[str]]]:
    """Yield each piece (text without spaces), its terms, and those with the ezafe kept."""
    plain = [piece for piece in pieces if _BAR not in piece]
    joined = _BAR.join(plain)
    parts = fold(joined, language).text.split(_BAR)
    kept = fold(joined, language, keep_ezafe=True).text.split(_BAR)
    for piece, part, whole in zip(plain, parts, kept, strict=True):
        terms = _TERM.findall(part)
        yield piece, terms, terms if whole == part else _TERM.findall(whole)


def split_pieces(text: str) -> list[str]:
    """Return the pieces of a text between its spaces; U+0001 parts them too."""
    return text.replace(_BAR, " ").split()


def find_terms(text: str, start: int, end: int, language: str) -> list[Span]:
    """Return the places in `text` of the terms between `start` and `end`, in order."""
    folded = fold(_SPACE.sub(_BAR, text[start:end]), language)
    places = (folded.offsets.to_original(Span(*m.span())) for m in _TERM.finditer(folded.text))
    return [Span(start + place.start, start + place.end) for place in places]


def find_stem(term: str, language: str) -> str:
    """Return the stem of a term, '' where it has none of its own."""
    known = find_known(language)
    if known is None or not term.isalpha() or len(term) not in _STEM_RANGE:
        return ""
    found = known.lemmatize(term)
    if found == term:
        return term
    return fold(found, language, tight=True).text or term


@dataclass(frozen=True, slots=True)
class Key:
    """The letters and digits of words to look for.

    A term may end at `breaks`; it must end at `borders` (between Latin words). `plain`: there
    is nothing else in the words, and no digit, so that a single term that is equal matches.
    """

    letters: str
    breaks: frozenset[int]
    borders: frozenset[int]
    plain: bool


def read_keys(words: str, language: str) -> list[Key]:
    """Return the keys under which words stand in the index; [] where they have no letter."""
    keys: dict[str, Key] = {}
    for keep in (False, True):
        folded = fold(words, language, keep_ezafe=keep).text.strip(" ")
        for form in (folded, _DOUBLE.sub(r"\1و\2", folded)):
            key = _read_key(form)
            keys.setdefault(key.letters, key)
    return [key for key in keys.values() if key.letters]


def _read_key(folded: str) -> Key:
    letters: list[str] = []
    breaks: set[int] = set()
    borders: set[int] = set()
    gap, run = "", 0
    for char in folded:
        if not char.isalnum():
            gap += char
            run = 0
            continue
        if letters:
            at, before = len(letters), letters[-1]
            latin = not (_IS_ARABIC.match(before) or _IS_ARABIC.match(char))
            run = run + 1 if latin else 0
            figures = before.isdigit() and char.isdigit()
            if gap or not latin or figures or (run and run % LONGEST_TERM == 0):
                breaks.add(at)
            if " " in gap and latin and not figures:
                borders.add(at)
        letters.append(char)
        gap = ""
    text = "".join(letters)
    plain = text.isalpha() and folded.replace(" ", "").isalpha()
    return Key(text, frozenset(breaks), frozenset(borders), plain)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Where words were found: the places of their first and last terms, by start.

    `sure`: no look at the text is needed to know it; `exact`: not by another inflection.
    """

    starts: Places
    ends: Places
    sure: NDArray[np.bool_]
    exact: NDArray[np.bool_]


NOTHING = Found(
    np.zeros(0, np.int64), np.zeros(0, np.int64), np.zeros(0, np.bool_), np.zeros(0, np.bool_)
)


def merge_found(parts: list[Found]) -> Found:
    """Return several findings as one; what was found twice stands as it was found first."""
    parts = [part for part in parts if len(part.starts)]
    if len(parts) < 2:
        return parts[0] if parts else NOTHING
    starts = np.concatenate([p.starts for p in parts])
    ends = np.concatenate([p.ends for p in parts])
    keys = (starts << _WIDTH) + np.minimum(ends - starts, (1 << _WIDTH) - 1)
    order = np.argsort(keys, kind="stable")
    first = np.diff(keys[order], prepend=-1) != 0
    order = order[first]
    sure = np.concatenate([p.sure for p in parts])
    exact = np.concatenate([p.exact for p in parts])
    return Found(starts[order], ends[order], sure[order], exact[order])


@dataclass(frozen=True, slots=True)
class Lookup:
    """How to ask the index: which of these terms there are, and where terms stand.

    `known(texts)` gives the ids of those terms that there are, `by_prefix(text)` and
    `by_stem(text)` the ids of terms, `places(ids)` the sorted places of terms.
    """

    known: Callable[[Iterable[str]], Mapping[str, int]]
    by_prefix: Callable[[str], list[int]]
    by_stem: Callable[[str], Mapping[str, int]]
    places: Callable[[Iterable[int]], Places]


def unite(parts: list[Places]) -> Places:
    """Return the places of several terms in order, each once."""
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return np.zeros(0, np.int64)
    together = np.sort(np.concatenate(parts), kind="stable")
    once: Places = together[np.diff(together, prepend=-1) != 0]
    return once


def find_key(key: Key, lookup: Lookup, *, prefix: bool = False, inflect: str = "") -> Found:
    """Follow the letters of a key through the index: every way to part them into terms.

    Args:
        key: what to look for.
        lookup: the index.
        prefix: the last term may go on.
        inflect: language whose inflections of the last term count too; '' for none.
    """
    length = len(key.letters)
    ends_at = sorted({*key.breaks, length})
    spans = [
        (i, j)
        for i in (0, *sorted(key.breaks))
        for j in ends_at
        if i < j <= i + LONGEST_TERM and not any(i < b < j for b in key.borders)
    ]
    known = lookup.known({key.letters[i:j] for i, j in spans} | {_YEH})
    edges: dict[int, list[tuple[int, list[int]]]] = {}
    for i, j in spans:
        text = key.letters[i:j]
        ids = [known[text]] if text in known else []
        if j == length and prefix:
            ids = lookup.by_prefix(text)
        elif j == length and inflect and i:
            others = lookup.by_stem(find_stem(text, inflect)) if length - i > 2 else {}
            ids = sorted({*ids, *others.values()})
        if ids:
            edges.setdefault(i, []).append((j, ids))
    return _walk(key, edges, lookup, known.get(_YEH))


def _walk(
    key: Key, edges: dict[int, list[tuple[int, list[int]]]], lookup: Lookup, yeh: int | None
) -> Found:
    length = len(key.letters)
    useful = {length}
    for i in sorted(edges, reverse=True):
        if any(j in useful for j, _ in edges[i]):
            useful.add(i)
    reached: dict[int, list[tuple[Places, Places]]] = {}
    for i in sorted(edges):
        if i not in useful:
            continue
        before = _join(reached.get(i, []))
        if i and before is None:
            continue
        if before is not None and yeh is not None and key.letters[i - 1] == _HEH:
            before = _join([before, _step(before, lookup.places([yeh]))])
        for j, ids in edges[i]:
            if j not in useful:
                continue
            there = lookup.places(ids)
            step = (there, there) if before is None else _step(before, there)
            if len(step[0]):
                reached.setdefault(j, []).append(step)
    found = _join(reached.get(length, []))
    if found is None:
        return NOTHING
    single = found[0] == found[1]
    return Found(found[0], found[1], single & key.plain, np.ones(len(single), np.bool_))


def _join(parts: list[tuple[Places, Places]]) -> tuple[Places, Places] | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    starts = np.concatenate([p[0] for p in parts])
    ends = np.concatenate([p[1] for p in parts])
    order = np.lexsort((starts, ends))
    return starts[order], ends[order]


def _step(before: tuple[Places, Places], there: Places) -> tuple[Places, Places]:
    """Return what goes on from `before` with a term that stands at `there`."""
    starts, ends = before
    if len(ends) > 4 * len(there):
        wanted = there - 1
        at = np.searchsorted(ends, wanted)
        at[at == len(ends)] = 0
        good = ends[at] == wanted if len(ends) else np.zeros(len(there), np.bool_)
        several = len(ends) > 1 and bool((np.diff(ends) == 0).any())
        if not several:
            return starts[at[good]], there[good]
    if not len(there):
        return there, there
    wanted = ends + 1
    at = np.searchsorted(there, wanted)
    at[at == len(there)] = 0
    good = there[at] == wanted
    return starts[good], wanted[good]


def find_inflected(word: str, language: str, lookup: Lookup) -> Found:
    """Return where other forms of a word stand."""
    known = find_known(language)
    own = [key.letters for key in read_keys(word, language) if key.plain]
    if known is None or not own:
        return NOTHING
    forms: dict[str, int] = {}
    for base in {stem(word, language), *(find_stem(letters, language) for letters in own)}:
        forms.update(lookup.by_stem(base) if len(base) > 1 else {})
    forms = {
        form: number
        for form, number in forms.items()
        if not any(_is_other(form, letters, known) for letters in own)
    }
    there = lookup.places(forms.values())
    certain = np.ones(len(there), np.bool_)
    found = [Found(there, there, certain, ~certain)]
    for form in forms:
        if language == "fa" and form.startswith(_VERB_PREFIXES):
            apart = find_key(_read_key(form), lookup)
            found.append(Found(apart.starts, apart.ends, apart.sure, ~apart.exact))
    return merge_found(found)


def _is_other(form: str, word: str, language: Language) -> bool:
    """Return whether a form of the same stem is another word all the same: ماهی, ماه; ان, آن."""
    if form == word:
        return False
    same_but_madda = form.replace("آ", "ا") == word.replace("آ", "ا")
    return same_but_madda or (
        form.startswith(word) and form == word + "ی" and language.is_other_word(form, word)
    )
