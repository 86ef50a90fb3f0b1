"""The coders of a study compared: the print with its reading, and people on the same passages."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations

from hamgara.coding.agreement import Comparison, compare
from hamgara.report.analysis import Phrases
from hamgara.report.sections.agreement import TABLE_READER
from hamgara.study.codings import PUBLISHED
from hamgara.study.documents import list_passages
from hamgara.study.tables import EvidenceTable
from hamgara.text.spans import Span
from hamgara.workbench.bench import Bench

_Coded = dict[str, list[tuple[int, str]]]
"""For each document the numbers of segments and the codes that a coder gave them."""


def compare_all(
    bench: Bench, evidence: EvidenceTable | None, phrases: Phrases, coders: Sequence[str]
) -> Iterator[Comparison]:
    """Yield the print against the reading of its evidence, then human coders: pairs, and all.

    A coder worked on the documents in which they coded anything: nothing else tells of it.
    """
    if evidence is not None and PUBLISHED in coders:
        yield _compare_print(bench, evidence, phrases)
    people = [coder for coder in coders if coder != PUBLISHED]
    if len(people) < 2:
        return
    segments = _Segments(bench)
    found = {coder: segments.find_coded(coder) for coder in people}
    units = segments.list_units(found.values())
    groups = [
        pair for pair in combinations(people, 2) if found[pair[0]].keys() & found[pair[1]].keys()
    ]
    together = tuple(coder for coder in people if any(coder in pair for pair in groups))
    given = {coder: [*chain.from_iterable(found[coder].values())] for coder in together}
    worked = {coder: [*chain(*(units[one] for one in found[coder]))] for coder in together}
    for group in (*groups, *([together] if len(together) > 2 else [])):
        yield compare(
            "segment",
            {coder: given[coder] for coder in group},
            {coder: worked[coder] for coder in group},
            bench.study.framework,
        )


def _compare_print(bench: Bench, evidence: EvidenceTable, phrases: Phrases) -> Comparison:
    rows = {row.participant for row in evidence.rows}
    numbers = {p.code: p.number for p in bench.study.participants if p.number in rows}
    printed = [
        (numbers[c.participant], c.code)
        for c in bench.store.find_codings(coder=PUBLISHED)
        if c.participant in numbers
    ]
    given = {PUBLISHED: printed, TABLE_READER: [*phrases]}
    worked = dict.fromkeys(given, numbers.values())
    return compare("participant", given, worked, bench.study.framework)


class _Segments:
    """The segments of the documents that people coded, each with a number of its own."""

    def __init__(self, bench: Bench) -> None:
        self._store = bench.store
        self._spans: dict[str, list[Span]] = {}
        self._first: dict[str, int] = {}
        self._passages: dict[str, list[bool]] = {}
        self._count = 0

    def find_coded(self, coder: str) -> _Coded:
        """Return for each document the segments x codes that a coder's codings overlap."""
        found: _Coded = {}
        for document, start, end, code in self._store.list_places(coder):
            spans = self._read(document)
            touched = range(
                bisect_right(spans, start, key=lambda span: span.end),
                bisect_left(spans, end, key=lambda span: span.start),
            )
            cells = found.setdefault(document, [])
            base = self._first[document]
            cells += [(base + at, code) for at in touched]
        return found

    def list_units(self, coded: Iterable[_Coded]) -> dict[str, list[int]]:
        """Return for each document the segments to compare: passages, and whatever was coded."""
        touched = {unit for of_one in coded for cells in of_one.values() for unit, _ in cells}
        return {
            document: [
                unit
                for unit, may in enumerate(passages, self._first[document])
                if may or unit in touched
            ]
            for document, passages in self._passages.items()
        }

    def _read(self, name: str) -> list[Span]:
        if name not in self._spans:
            document = self._store.find_document(name)
            segments = document.segments if document else ()
            self._spans[name] = [segment.span for segment in segments]
            self._passages[name] = list_passages(document.text if document else "", segments)
            self._first[name] = self._count
            self._count += len(segments)
        return self._spans[name]
