"""What does not agree between citations and references, in words for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hamgara.ingest.citations.matching import Match
from hamgara.ingest.citations.model import (
    SEVERITIES,
    Citation,
    CitationFinding,
    FindingKind,
    Reference,
    Severity,
)
from hamgara.ingest.citations.names import Likeness
from hamgara.messages import LANGUAGES, Message, say
from hamgara.study.labels import Label
from hamgara.text.digits import to_persian_digits
from hamgara.text.spans import Span

_LONGEST = 60


def _show_year(year: str) -> Label:
    return {lang: to_persian_digits(year) if lang == "fa" else year for lang in LANGUAGES}


class Findings:
    """Gathers findings; `same_work` leads from a reference to the first one of its work."""

    def __init__(self, same_work: Mapping[str, str]) -> None:
        self._same_work = same_work
        self._found: list[CitationFinding] = []

    def judge(
        self, number: int, citation: Citation, kept: Sequence[Match], possible: Sequence[Match]
    ) -> None:
        """Say what is wrong with a citation whose references are `kept`."""
        if not kept:
            if citation.kind == "number":
                why = say("There is no entry {number} in the list.", number=citation.text)
            elif possible:
                other = possible[0].reference.year
                why = say(
                    "{cited} is not in the list; by this author it has a work of {year}.",
                    cited=_name(citation),
                    year=_show_year(other.value) if other else "–",
                )
            else:
                why = say("{cited} is not in the list.", cited=_name(citation))
            self._add("cited-not-listed", why, number, citation)
            return
        if len({self._same_work[match.reference.id] for match in kept}) > 1:
            why = say(
                "{cited} can be any of {count} entries of the list.",
                cited=_name(citation),
                count=len(kept),
            )
            self._add("ambiguous", why, number, citation, kept)
            return
        best = kept[0]
        if best.year and citation.year and best.reference.year:
            why = say(
                "Cited with the year {cited}, listed with {listed}.",
                cited=_show_year(citation.year.value),
                listed=_show_year(best.reference.year.value),
            )
            self._add("year-differs", why, number, citation, kept)
        self._judge_name(number, citation, best, kept)

    def _judge_name(
        self, number: int, citation: Citation, best: Match, kept: Sequence[Match]
    ) -> None:
        listed = best.reference.authors
        if not listed or not citation.authors or citation.kind == "number":
            return
        names = {"cited": " · ".join(citation.authors), "listed": _authors(best.reference)}
        severity: Severity = "note"
        if best.name is Likeness.OTHER_SCRIPT:
            why = say("Cited as {cited}, listed in another script as {listed}.", **names)
        elif best.name is Likeness.OTHER_ORDER:
            why = say(
                "Cited as {cited}, listed as {listed}: given and family name may have changed"
                " places.",
                **names,
            )
        elif best.name is not Likeness.SAME or (best.strangers and not _is_given(citation, best)):
            severity = "warning"
            why = say("Cited as {cited}, listed as {listed}.", **names)
        else:
            return
        self._add("name-differs", why, number, citation, kept, severity)

    def miss_antecedent(self, number: int, citation: Citation) -> None:
        """Say that nothing stands before a citation that refers back."""
        why = say(
            "{cited} refers back, but no citation it can mean stands before.", cited=citation.text
        )
        self._add("ibid-without-antecedent", why, number, citation)

    def miss_one(self, number: int, citation: Citation) -> None:
        """Say that several works stand before a citation that refers back to one."""
        why = say(
            "{cited} refers back, but several works are cited right before.", cited=citation.text
        )
        self._add("ambiguous", why, number, citation)

    def judge_references(
        self,
        citations: Sequence[Citation],
        references: Sequence[Reference],
        twins: Sequence[tuple[Reference, Reference]],
    ) -> None:
        """Say which references are never cited, listed twice, or cannot be read."""
        cited = {self._same_work[name] for one in citations for name in one.references}
        for reference in references:
            unread = _what_is_missing(reference)
            if unread is not None:
                self._add_reference("reference-unreadable", unread, (reference,))
            if self._same_work[reference.id] in cited or unread is not None:
                continue
            if self._same_work[reference.id] != reference.id:
                continue
            if reference.kind == "interview":
                why = say("{entry} is an interview that is never cited.", entry=_shorten(reference))
                self._add_reference("listed-not-cited", why, (reference,), "note")
            else:
                why = say("{entry} is never cited.", entry=_shorten(reference))
                self._add_reference("listed-not-cited", why, (reference,))
        for earlier, later in twins:
            why = say("{entry} stands twice in the list.", entry=_shorten(later))
            self._add_reference("listed-twice", why, (later, earlier))

    def sorted(self) -> tuple[CitationFinding, ...]:
        """Return the findings in the order of the text."""
        return tuple(sorted(self._found, key=lambda one: one.spans[0] if one.spans else Span(0, 0)))

    def _add(
        self,
        kind: FindingKind,
        why: Message,
        number: int,
        citation: Citation,
        kept: Sequence[Match] = (),
        severity: Severity | None = None,
    ) -> None:
        found = [match.reference for match in kept]
        spans = (citation.span, *(one.span for one in found if one.span is not None))
        names = tuple(one.id for one in found)
        self._found.append(
            CitationFinding(kind, severity or SEVERITIES[kind], why, number, names, spans)
        )

    def _add_reference(
        self,
        kind: FindingKind,
        why: Message,
        references: Sequence[Reference],
        severity: Severity | None = None,
    ) -> None:
        spans = tuple(one.span for one in references if one.span is not None)
        names = tuple(one.id for one in references)
        self._found.append(
            CitationFinding(kind, severity or SEVERITIES[kind], why, None, names, spans)
        )


def _is_given(citation: Citation, match: Match) -> bool:
    """Return whether the second cited name is the given name of the first (حسینی، رضا)."""
    given = match.reference.authors[0].given
    return len(citation.authors) == 2 and bool(given) and citation.authors[1] == given


def _what_is_missing(reference: Reference) -> Message | None:
    if not reference.authors and reference.year is None:
        return say("No author and no year could be read.")
    if not reference.authors:
        return say("No author could be read.")
    if reference.year is None:
        return say("No year could be read.")
    return None


def _name(citation: Citation) -> str:
    year = citation.year.value + citation.year.letter if citation.year else ""
    names = " · ".join(citation.authors) or citation.url
    return f"{names} {year}".strip()


def _authors(reference: Reference) -> str:
    return " · ".join(f"{name.family}, {name.given}".strip(", ") for name in reference.authors)


def _shorten(reference: Reference) -> str:
    text = " ".join(reference.text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
