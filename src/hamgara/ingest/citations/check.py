"""Check a text: its citations, its reference list, and what does not agree between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hamgara.ingest.citations.entries import read_entry
from hamgara.ingest.citations.findings import Findings
from hamgara.ingest.citations.index import ReferenceIndex
from hamgara.ingest.citations.listing import find_listing
from hamgara.ingest.citations.matching import Match, find_matches, find_twins
from hamgara.ingest.citations.mentions import find_citations
from hamgara.ingest.citations.model import Citation, CitationCheck, Reference
from hamgara.ingest.citations.names import Likeness, likeness, name_key
from hamgara.text.spans import Span

_AGAIN = ("ibid", "idem")


def check_citations(text: str, listed: Sequence[Reference] = ()) -> CitationCheck:
    """Find citations and references of a text and match them.

    Args:
        text: the whole text; spans are in its code points.
        listed: references from a file; they take the place of the list in the text, which is
            then not read (but is not searched for citations either).
    """
    listing = find_listing(text)
    references = tuple(listed) or tuple(
        read_entry(span.of(text), f"r{number}", span)
        for number, span in enumerate(listing.entries, 1)
    )
    index = ReferenceIndex(references)
    marked = sum(1 for reference in references if reference.number is not None)
    ranges = _leave_out(Span(0, len(text)), listing.ranges)
    citations = sorted(
        find_citations(text, ranges, index.knows, numbered=bool(marked) and not listed),
        key=lambda citation: (citation.span.start, citation.span.end),
    )
    citations = _drop_numbers(citations)
    return _match(citations, references, index, has_list=bool(references))


def _leave_out(whole: Span, ranges: Sequence[Span]) -> list[Span]:
    left: list[Span] = []
    at = whole.start
    for part in ranges:
        left.append(Span(at, part.start))
        at = part.end
    left.append(Span(at, whole.end))
    return [part for part in left if part.end > part.start]


def _drop_numbers(citations: list[Citation]) -> list[Citation]:
    """Leave out `[3]` where most citations name an author and a year."""
    numbers = sum(1 for citation in citations if citation.kind == "number")
    if numbers > len(citations) - numbers:
        return citations
    return [citation for citation in citations if citation.kind != "number"]


def _match(
    citations: Sequence[Citation],
    references: tuple[Reference, ...],
    index: ReferenceIndex,
    *,
    has_list: bool,
) -> CitationCheck:
    twins = find_twins(references)
    same_work = _group(references, twins)
    cache: dict[tuple[object, ...], list[Match]] = {}
    found: list[list[Match]] = []
    for citation in citations:
        key = (citation.kind, citation.authors[:60], citation.others, citation.year, citation.url)
        if citation.kind in _AGAIN:
            found.append([])
            continue
        if key not in cache:
            cache[key] = find_matches(citation, index)
        found.append(cache[key])
    sure = {match.reference.id for matches in found for match in matches if match.year == 0}
    findings = Findings(same_work)
    done: list[Citation] = []
    by_author: dict[str, int] = {}
    for i, (citation, matches) in enumerate(zip(citations, found, strict=True)):
        if citation.kind in _AGAIN:
            answer = _resolve(i, citation, done, by_author, index, findings)
        else:
            kept = [m for m in matches if m.year < 2 or m.reference.id not in sure]
            kept = (
                kept
                if len({same_work[m.reference.id] for m in kept}) == 1
                or (kept and kept[0].year < 2)
                else []
            )
            answer = replace(citation, references=tuple(m.reference.id for m in kept))
            if has_list:
                findings.judge(i, citation, kept, matches)
        done.append(answer)
        for name in answer.authors[:1]:
            by_author[name_key(name)] = i
    findings.judge_references(done, references, twins)
    return CitationCheck(tuple(done), references, findings.sorted(), has_list)


def _group(
    references: Sequence[Reference], twins: Sequence[tuple[Reference, Reference]]
) -> Mapping[str, str]:
    """Return for each reference the id of the first one of the same work."""
    first = {reference.id: reference.id for reference in references}
    for earlier, later in twins:
        first[later.id] = first[earlier.id]
    return first


def _resolve(
    i: int,
    citation: Citation,
    done: Sequence[Citation],
    by_author: Mapping[str, int],
    index: ReferenceIndex,
    findings: Findings,
) -> Citation:
    """Say what همان, همو, ibid. or op. cit. mean: the citation before, or that author's last."""
    if citation.kind == "idem":
        if not done or not done[-1].authors:
            findings.miss_antecedent(i, citation)
            return citation
        named = replace(citation, authors=done[-1].authors, others=done[-1].others)
        matches = find_matches(replace(named, kind="parenthetical"), index)
        kept = [match for match in matches if match.year < 2]
        findings.judge(i, named, kept, matches)
        return replace(named, references=tuple(match.reference.id for match in kept))
    if citation.authors:
        before = by_author.get(name_key(citation.authors[0]))
        if before is not None:
            return replace(citation, references=done[before].references, year=done[before].year)
        known = _by_name(citation.authors[0], index)
        if len(known) == 1:
            return replace(citation, references=(known[0].id,))
        findings.miss_antecedent(i, citation)
        return citation
    if not done:
        findings.miss_antecedent(i, citation)
        return citation
    last = done[-1]
    works = {
        one.references or one.authors
        for one in done[-8:]
        if one.bracket == last.bracket and one.kind != "ibid"
    }
    if len(works) > 1:
        findings.miss_one(i, citation)
    return replace(
        citation,
        references=last.references,
        authors=last.authors,
        others=last.others,
        year=last.year,
    )


def _by_name(name: str, index: ReferenceIndex) -> list[Reference]:
    return [
        reference
        for reference, like in index.find_candidates(name, None)
        if like is Likeness.SAME and likeness(name, reference.authors[0]) is Likeness.SAME
    ]
