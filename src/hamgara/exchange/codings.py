"""Codings to and from CSV; every row that cannot be taken is given back with the reason."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from difflib import get_close_matches
from pathlib import PurePath

from hamgara.errors import HamgaraError
from hamgara.exchange.code_names import CodeNames
from hamgara.messages import Message, say
from hamgara.study.codebook import Code
from hamgara.study.codings import PUBLISHED, Coding, Suggestion
from hamgara.study.documents import Document, Quotation
from hamgara.text.bidi import strip_bidi
from hamgara.text.decoding import Row, read_rows
from hamgara.text.digits import read_whole, to_ascii_digits
from hamgara.text.locate import locate
from hamgara.text.matching import matches
from hamgara.text.normalize import fold
from hamgara.text.spans import Span

COLUMNS = ("document", "participant", "start", "end", "quote", "code", "coder", "time", "memo")
_GROUPS = re.compile(r"[\\/:]")
"""What parts a document from the number or the groups that it stands under elsewhere."""
_GAP = re.compile(r"…|\.\.")
"""What stands for words left out of a quote."""
MAPPED = ("document", "quote", "code", "coder", "memo", "time", "participant", "start", "end")
"""Columns that tables of other programs may have under other names."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not taken: its line, its cells, and why."""

    line: int
    cells: Mapping[str, str]
    error: HamgaraError


@dataclass(frozen=True, slots=True)
class Codes:
    """What a row may name: the codes of the framework, the participants of the study.

    A code is named by its id or its label, alone or at the end of a path, or several are (see
    `code_names`).

    `documents` are names among which near ones are sought for one that is not there, `coders`
    those who coded already. What differs in nothing but the keyboard (ي and ی, ۱ and 1, case) is
    taken for the name that is there.
    """

    codes: tuple[Code, ...]
    participants: frozenset[str]
    documents: frozenset[str] = frozenset()
    coders: frozenset[str] = frozenset()


class _Names:
    """The names of a study, found by any way to type them."""

    def __init__(self, names: Iterable[str]) -> None:
        self.written = set(names)
        self._typed = {name: name for name in self.written}
        self._folded: dict[str, list[str]] = {}
        for name in self.written:
            self._folded.setdefault(fold(name).text, []).append(name)

    def __contains__(self, name: str) -> bool:
        return name in self.written

    def find(self, typed: str) -> str:
        """Return a name as it is written; as it was typed where none, or several, are like it."""
        if typed not in self._typed:
            alike = self._folded.get(fold(typed).text, [])
            self._typed[typed] = alike[0] if len(alike) == 1 else typed
        return self._typed[typed]

    def meet(self, typed: str) -> str:
        """Return the same; a new name is one of them from now on."""
        found = self.find(typed)
        if found and found not in self.written:
            self.written.add(found)
            self._folded.setdefault(fold(found).text, []).append(found)
        return found


@dataclass(frozen=True, slots=True)
class _Known:
    """What a row may name."""

    codes: CodeNames
    participants: _Names
    documents: _Names
    coders: _Names
    find_document: Callable[[str], Document | None]


def read_codings(
    data: bytes,
    where: str,
    known: Codes,
    find_document: Callable[[str], Document | None],
    *,
    coder: str = "",
) -> Iterator[Coding | Refusal]:
    """Yield the codings, or a refusal, of each row of a CSV file with our columns.

    Raises:
        HamgaraError: the file as a whole is no such table (empty, not UTF-8, no column `code`).
    """
    optional = [column for column in COLUMNS if column != "code"]
    rows = read_rows(data, where, required=("code",), optional=optional)
    yield from read_coding_rows(rows, where, known, find_document, coder=coder)


def read_coding_rows(
    rows: Iterable[Row],
    where: str,
    known: Codes,
    find_document: Callable[[str], Document | None],
    *,
    coder: str = "",
) -> Iterator[Coding | Refusal]:
    """Yield the codings, or a refusal, of each row of a table with our columns.

    A row names a document and a quote, a span, or both; or a participant alone. `coder`
    stands in where a row names none; a row without a time gets the present one. A row with
    several codes is several codings.
    """
    now = datetime.now(UTC).isoformat(timespec="seconds")
    names = _Known(
        CodeNames(known.codes),
        _Names(known.participants),
        _Names(known.documents),
        _Names(known.coders),
        find_document,
    )
    for row in rows:
        try:
            codes = names.codes.find(row.cells["code"])
            coding = _read_coding(row, codes[0], names, coder, now)
        except HamgaraError as error:
            place = f"{where}:{row.line}"
            place = f"{place}: {error.where}" if error.where else place
            cells = {**row.cells, "coder": row.cells.get("coder") or coder}
            yield Refusal(row.line, cells, HamgaraError(error.what, place, error.remedy))
            continue
        yield coding
        yield from (replace(coding, code=code) for code in codes[1:])


def _read_coding(
    row: Row,
    code: str,
    known: _Known,
    coder: str,
    now: str,
) -> Coding:
    cells = row.cells
    who = known.coders.meet(cells.get("coder") or coder)
    if not who:
        raise HamgaraError(
            say("The row names no coder."), "coder", say("Fill the column, or use --coder NAME.")
        )
    if who == PUBLISHED:
        raise HamgaraError(
            say("The coder {coder} is kept for printed tables.", coder=who),
            "coder",
            say("Put the table into published/ and name it in study.toml."),
        )
    time, memo = _read_time(cells.get("time", ""), now), cells.get("memo", "")
    name = cells.get("document", "")
    if name:
        document = _find_document(name, known)
        if document is None:
            raise HamgaraError(
                say("There is no document {got} in the study.", got=name),
                "document",
                _say_near(name, known.documents.written),
            )
        return Coding(code, who, time, quotation=_find_quotation(document, row), memo=memo)
    participant = known.participants.find(cells.get("participant", ""))
    if participant not in known.participants:
        what = (
            say("There is no participant {got}.", got=participant)
            if participant
            else say("The row names neither a document nor a participant.")
        )
        raise HamgaraError(what, "participant" if participant else "document")
    return Coding(code, who, time, participant=participant, memo=memo)


def _find_document(name: str, known: _Known) -> Document | None:
    """Return the document of a name; behind the number or the groups of another program, too.

    So `P3`, `p3.docx`, `D 3: P3.docx` and `Interviews/P3` are one.
    """
    for part in (name, _GROUPS.split(name)[-1].strip()):
        for typed in (part, PurePath(part).stem):
            found = known.find_document(typed) or known.find_document(known.documents.find(typed))
            if found is not None:
                return found
    return None


def _find_quotation(document: Document, row: Row) -> Quotation:
    """Return the quotation a row means: by its span, checked, or by its words, located."""
    quote = row.cells.get("quote", "")
    start, end = _read_offset(row, "start"), _read_offset(row, "end")
    if start is not None and end is not None:
        span = Span(start, end)
        found = span.of(document.text)
        if not 0 <= start < end <= len(document.text):
            raise HamgaraError(
                say(
                    "The span {start}-{end} is not in the document (length {length}).",
                    start=start,
                    end=end,
                    length=len(document.text),
                ),
                "start",
                say("Offsets count Unicode characters from 0; the end is not included."),
            )
        if quote and not matches(found.strip(), quote, document.language):
            raise HamgaraError(
                say("The words at the span are not the quote; they are: {found}", found=found[:80]),
                "quote",
                say("Give the quote without a span, and it will be searched."),
            )
        return Quotation(document.name, span, found)
    if start is not None or end is not None:
        raise HamgaraError(say("A span needs both a start and an end."), "start")
    if not quote:
        raise HamgaraError(say("The row has neither a quote nor a span."), "quote")
    return _locate_quote(document, quote)


def _locate_quote(document: Document, quote: str) -> Quotation:
    places = locate(document.text, quote, document.language)
    if not places:
        raise HamgaraError(
            say("The quote does not stand in the document {name}.", name=document.name),
            "quote",
            say("A quote that is cut or has gaps (…) is not found: put the whole passage there.")
            if _GAP.search(quote)
            else say("Copy it from the document, without changes inside it."),
        )
    if len(places) > 1:
        spans = ", ".join(f"{span.start}-{span.end}" for span in places[:5])
        raise HamgaraError(
            say(
                "The quote stands {count} times in the document {name}: {spans}.",
                count=len(places),
                name=document.name,
                spans=spans,
            ),
            "quote",
            say("Fill start and end with one of these spans, or give a longer quote."),
        )
    return Quotation(document.name, places[0], places[0].of(document.text))


def _read_offset(row: Row, column: str) -> int | None:
    got = to_ascii_digits(row.cells.get(column, ""))
    number = read_whole(got)
    if got and number is None:
        raise HamgaraError(say("{got} is not a whole number.", got=got[:80]), column)
    return number


def _read_time(got: str, now: str) -> str:
    if not got:
        return now
    try:
        time = datetime.fromisoformat(to_ascii_digits(got))
        aware = time if time.tzinfo else time.replace(tzinfo=UTC)
        return aware.astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        raise HamgaraError(
            say("{got} is not a time.", got=got),
            "time",
            say("Write it as 2026-03-01T14:30:00+00:00 (ISO 8601)."),
        ) from None


def write_codings(codings: Iterable[Coding]) -> Iterator[str]:
    """Yield the lines of a CSV file with the codings; `read_codings` takes them back."""
    yield _line(COLUMNS)
    for c in codings:
        q = c.quotation
        place = (
            (q.document, "", q.span.start, q.span.end, q.text)
            if q
            else ("", c.participant, "", "", "")
        )
        yield _line((*place, c.code, c.coder, c.time, c.memo))


def write_suggestions(found: Iterable[tuple[Quotation, Suggestion]]) -> Iterator[str]:
    """Yield the lines of a CSV file with suggestions: codings that still lack a coder.

    `read_codings` takes the rows in whose column coder a person wrote their name.
    """
    yield _line((*COLUMNS, "score", "reason"))
    for q, s in found:
        place = (q.document, "", q.span.start, q.span.end, q.text)
        yield _line((*place, s.code, "", "", "", f"{s.score:.2f}", s.reason))


def _say_near(name: str, documents: Collection[str]) -> Message:
    """Return which documents may be meant by a name that none of them bears."""
    stem = PurePath(_GROUPS.split(name)[-1].strip()).stem.casefold()
    folded = {one.casefold(): one for one in sorted(documents)}
    near = [one for key, one in folded.items() if stem and key.startswith(stem)]
    near = near or [folded[one] for one in get_close_matches(stem, folded, n=3, cutoff=0.7)]
    if near:
        return say("Did you mean {names}?", names=tuple(near[:3]))
    return say("Add it first with `hamgara add`.")


def write_refusals(
    refusals: Iterable[Refusal], describe: Callable[[Message], str]
) -> Iterator[str]:
    """Yield the lines of a CSV file with the refused rows and, in the last column, why."""
    yield _line((*COLUMNS, "why"))
    for refusal in refusals:
        why = strip_bidi(describe(refusal.error.what))
        yield _line((*(refusal.cells.get(column, "") for column in COLUMNS), why))


def _line(cells: Iterable[object]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(cells)
    return buffer.getvalue()
