"""Which entry of the list does a citation mean?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.ingest.citations.index import ReferenceIndex
from hamgara.ingest.citations.model import Citation, Reference, Year
from hamgara.ingest.citations.names import Likeness, likeness, name_key, name_words
from hamgara.ingest.citations.years import looks_misprinted, same_year

_SAME_YEAR, _MISPRINT, _OTHER_YEAR = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Match:
    """A reference that a citation can mean, and how well it agrees; less is better."""

    reference: Reference
    name: Likeness
    year: int
    strangers: int
    missing: int
    letter: int

    @property
    def order(self) -> tuple[int, ...]:
        """Return how well it agrees."""
        return (self.year, self.strangers, self.name, self.letter, self.missing)


def find_matches(citation: Citation, index: ReferenceIndex) -> list[Match]:
    """Return the references that a citation can mean, those that agree best; none if none does.

    A reference whose year is another one counts only with a name that agrees in full.
    """
    if citation.kind == "number":
        number = int(citation.authors[0])
        return [_exact(reference) for reference in index.find_by_number(number)]
    if citation.url:
        found = [_compare(citation, reference) for reference in index.find_by_url(citation.url)]
        if found:
            return _best(found)
    if not citation.authors:
        return []
    found = [
        _compare(citation, reference, like)
        for reference, like in index.find_candidates(citation.authors[0], citation.year)
        if (reference.kind == "interview") == (citation.kind == "interview")
        or like is Likeness.SAME
    ]
    return _best([match for match in found if _is_possible(match, citation)])


def _best(found: list[Match]) -> list[Match]:
    best = min((match.order for match in found), default=())
    return [match for match in found if match.order == best]


def _exact(reference: Reference) -> Match:
    return Match(reference, Likeness.SAME, _SAME_YEAR, 0, 0, 0)


def _compare(citation: Citation, reference: Reference, like: Likeness | None = None) -> Match:
    if like is None:
        named = citation.authors and reference.authors
        like = likeness(citation.authors[0], reference.authors[0]) if named else Likeness.SAME
    strangers = sum(1 for name in citation.authors[1:] if not _is_author(name, reference))
    missing = 0
    if not citation.others:
        missing = min(3, max(0, len(reference.authors) - len(citation.authors)))
    year, letter = _compare_years(citation.year, reference.year)
    return Match(reference, like, year, strangers, missing, letter)


def _is_author(name: str, reference: Reference) -> bool:
    return any(
        likeness(name, author) is Likeness.SAME or likeness(name, author) is Likeness.OTHER_ORDER
        for author in reference.authors
    )


def _compare_years(cited: Year | None, listed: Year | None) -> tuple[int, int]:
    if cited is None:
        return _SAME_YEAR, 0
    if listed is None:
        return (_SAME_YEAR if not cited.value.isdigit() else _OTHER_YEAR), 0
    letter = int(cited.letter != listed.letter and bool(cited.letter and listed.letter))
    if same_year(cited, listed):
        return _SAME_YEAR, letter
    return (_MISPRINT if looks_misprinted(cited, listed) else _OTHER_YEAR), letter


def _is_possible(match: Match, citation: Citation) -> bool:
    if match.letter:
        return False
    if match.strangers and match.strangers == len(citation.authors) - 1:
        return (
            match.strangers == 1
            and match.name is Likeness.SAME
            and _is_near_stranger(citation, match.reference)
        )
    if match.year == _SAME_YEAR:
        return True
    if match.year == _MISPRINT:
        return match.name in {Likeness.SAME, Likeness.OTHER_SPELLING} and (
            match.name is Likeness.SAME or len(citation.authors[0]) >= 6
        )
    return match.name is Likeness.SAME and not match.strangers


def _is_near_stranger(citation: Citation, reference: Reference) -> bool:
    """Return whether the second name is near one listed, or the given name of the first."""
    name = citation.authors[1]
    first = reference.authors[0]
    if likeness(name, first) is Likeness.OTHER_ORDER or name in first.given.split():
        return True
    return any(likeness(name, author) < Likeness.NONE for author in reference.authors[1:]) or (
        citation.year is not None
        and reference.year is not None
        and same_year(citation.year, reference.year)
    )


def find_twins(references: Sequence[Reference]) -> list[tuple[Reference, Reference]]:
    """Return the pairs of references that name the same work: (an earlier one, a later one)."""
    pairs: list[tuple[Reference, Reference]] = []
    seen: dict[tuple[str, str], list[Reference]] = {}
    for reference in references:
        for key in _twin_keys(reference):
            earlier = seen.setdefault(key, [])
            twin = next((one for one in earlier[:50] if _is_twin(one, reference)), None)
            earlier.append(reference)
            if twin is not None and not any(pair[1] is reference for pair in pairs[-3:]):
                pairs.append((twin, reference))
    return pairs


def _twin_keys(reference: Reference) -> list[tuple[str, str]]:
    keys = [("doi", reference.doi.lower())] if reference.doi else []
    if reference.authors:
        keys.append(("author", name_key(reference.authors[0].family)))
    elif reference.title:
        keys.append(("title", name_key(reference.title)))
    return keys


def _is_twin(left: Reference, right: Reference) -> bool:
    if left.doi and right.doi:
        return left.doi.lower() == right.doi.lower()
    if left.year and right.year and left.year != right.year:
        return False
    if left.kind == "interview" or right.kind == "interview":
        return _is_same_person(left, right)
    return bool(left.title) and bool(right.title) and _share(left.title, right.title) >= 0.8


def _is_same_person(left: Reference, right: Reference) -> bool:
    """Return whether two entries about an interview name one person in full."""
    a, b = left.authors[:1], right.authors[:1]
    if not a or not b:
        return False
    return a[0].family == b[0].family and a[0].given == b[0].given and left.kind == right.kind


def _share(left: str, right: str) -> float:
    """Return how many words two titles share, of all their words."""
    a, b = set(name_words(left)), set(name_words(right))
    return len(a & b) / len(a | b) if a and b else 0.0
