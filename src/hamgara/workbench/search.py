"""Search the documents of a study, as a scholar asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.fulldates import read_written_day
from hamgara.messages import Message, say
from hamgara.store.search import Filters, Page, SearchHit, open_searcher
from hamgara.store.search_query import parse_query
from hamgara.study.file import Study
from hamgara.study.labels import find_key
from hamgara.text.spans import Span
from hamgara.workbench.bench import Progress, is_frozen, open_bench, silent

_AROUND = 70
"""How many characters of a passage a snippet shows around the first place."""
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a scholar asks for beside the words; empty: all.

    `language`, `speaker`, `coder`: as in `store.search.Filters`; `side` and `code`: of the
    study and its framework, a code with all below it; `since`, `until`: days of either calendar.
    """

    speaker: str = ""
    side: str = ""
    since: str = ""
    until: str = ""
    language: str = ""
    code: str = ""
    coder: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits, and what could not be taken in when the study was opened."""

    page: Page
    problems: tuple[HamgaraError, ...]


def search_study(
    folder: Path,
    query: str,
    wanted: Wanted | None = None,
    *,
    limit: int = 10,
    offset: int = 0,
    progress: Progress = silent,
) -> Found:
    """Search a study; new sources are taken in first.

    Raises:
        HamgaraError: the study cannot be read, the query is malformed (`where` names the
            place), or there is no such side, code or day.
    """
    parse_query(query)
    with open_bench(folder, progress=progress) as bench:
        filters = _read_filters(bench.study, wanted or Wanted())
        problems = bench.problems

    def show(what: Message, items: Iterable[int], total: int) -> Iterable[int]:
        return progress(what, items, total)

    frozen = is_frozen(bench.study)
    with open_searcher(bench.study.database, read_only=frozen, progress=show) as searcher:
        page = searcher.search(query, filters=filters, limit=limit, offset=offset)
    return Found(page, problems)


def snippet(hit: SearchHit, marks: tuple[str, str] = ("", "")) -> str:
    """Return the words around the first place found on one line, every place between marks."""
    begin, end = hit.span.start - hit.passage.start, hit.span.end - hit.passage.start
    start, stop = _widen(hit.text, max(0, begin - _AROUND), min(len(hit.text), end + _AROUND))
    parts: list[str] = ["…"] if start > 0 else []
    at = start
    for mark in hit.marks:
        last = min(mark.end, hit.passage.end)
        place = Span(mark.start - hit.passage.start, last - hit.passage.start)
        if at <= place.start and place.end <= stop:
            parts += [hit.text[at : place.start], marks[0], place.of(hit.text), marks[1]]
            at = place.end
    parts += [hit.text[at:stop], "…" if stop < len(hit.text) else ""]
    return _SPACES.sub(" ", "".join(parts)).strip()


def _widen(text: str, start: int, stop: int) -> tuple[int, int]:
    """Return the bounds moved outward to the nearest spaces, by a few letters at most."""
    for _ in range(20):
        start -= start > 0 and not text[start - 1].isspace()
        stop += stop < len(text) and not text[stop].isspace()
    return start, stop


def _read_filters(study: Study, wanted: Wanted) -> Filters:
    participants = None
    if wanted.side:
        side = find_key(study.sides, wanted.side)
        _check(side, list(study.sides), "--side")
        participants = frozenset(p.code for p in study.participants if p.side == side)
    codes = None
    if wanted.code:
        _check(wanted.code, sorted(study.framework.ids), "--code")
        codes = _list_below(study, wanted.code)
    return Filters(
        language=wanted.language,
        speaker=wanted.speaker,
        participants=participants,
        since=_read_day(wanted.since, "--since"),
        until=_read_day(wanted.until, "--until"),
        codes=codes,
        coder=wanted.coder,
    )


def _check(got: str, known: Sequence[str], where: str) -> None:
    if got not in known:
        raise HamgaraError(
            say("There is no {got} in the study.", got=got),
            where,
            say("The values are: {known}.", known=tuple(known)),
        )


def _list_below(study: Study, code: str) -> frozenset[str]:
    """Return a code and all codes below it."""
    found = {code}
    while True:
        more = {c.id for c in study.framework.codes if c.parent in found} - found
        if not more:
            return frozenset(found)
        found |= more


def _read_day(text: str, where: str) -> str:
    if not text:
        return ""
    day = read_written_day(text)
    if day is None:
        raise HamgaraError(
            say("{got} is not a day.", got=text),
            where,
            say("Write year, month and day: 2019-01-18, or 1397-10-28 of the Jalali calendar."),
        )
    return day.isoformat()
