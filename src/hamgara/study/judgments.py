"""Judgments that people enter: confidence in a ground, and comparisons in pairs.

Both are CSV files in the folder `judgments`; each row bears a name and a day. Nothing here is
judged by the program.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import NoReturn, TypeVar

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say
from hamgara.study.days import read_day
from hamgara.study.programme import Programme
from hamgara.text.decoding import Row, read_rows
from hamgara.text.digits import MOST_DIGITS, to_ascii_digits

CERQUAL_FILE = "judgments/cerqual.csv"
PAIRWISE_FILE = "judgments/pairwise.csv"

CONCERNS = ("none", "minor", "moderate", "serious")
"""No or very minor, minor, moderate, serious concerns."""

CONFIDENCE = ("high", "moderate", "low", "very low")

COMPONENTS = ("limitations", "coherence", "adequacy", "relevance")
"""Methodological limitations, coherence, adequacy of data, relevance."""

COUNTED = ("themes", "participants", "of", "sides", "roles", "documents", "quotations", "dissent")
"""What the program fills in for each ground."""

CERQUAL_COLUMNS = (
    *("ground", "label", *COUNTED),
    *(*COMPONENTS, "confidence", "explanation", "assessor", "date"),
)
PAIRWISE_COLUMNS = ("judge", "date", "criterion", "first", "second", "ratio", "reason")
RATIO_LIMIT = 9

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class CerqualJudgment:
    """What a person judged of a ground. `participants` is the count they had before them."""

    ground: str
    components: tuple[str, ...]
    confidence: str
    explanation: str
    assessor: str
    day: date
    participants: int | None
    place: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A judge holds `first` to be `ratio` times as much as `second`, under a criterion.

    An empty `criterion` compares the criteria themselves, or options or grounds directly.
    """

    judge: str
    day: date
    criterion: str
    first: str
    second: str
    ratio: Fraction
    reason: str
    place: str


@dataclass(frozen=True, slots=True)
class Judgments:
    """All judgments of a study."""

    cerqual: tuple[CerqualJudgment, ...] = ()
    comparisons: tuple[Comparison, ...] = ()


def read_judgments(folder: Path, programme: Programme) -> tuple[Judgments, list[HamgaraError]]:
    """Return the judgments in a study's folder, and every row that cannot be taken."""
    problems: list[HamgaraError] = []
    grounds = {ground.code for ground in programme.grounds}
    cerqual = _read_file(
        folder / CERQUAL_FILE,
        CERQUAL_FILE,
        ("ground",),
        CERQUAL_COLUMNS,
        lambda row: _read_cerqual(row, grounds),
        problems,
    )
    comparisons = _read_file(
        folder / PAIRWISE_FILE,
        PAIRWISE_FILE,
        ("first", "second", "ratio"),
        PAIRWISE_COLUMNS,
        _read_comparison,
        problems,
    )
    return Judgments(tuple(cerqual), tuple(comparisons)), problems


def _read_file(
    path: Path,
    name: str,
    required: tuple[str, ...],
    columns: tuple[str, ...],
    read: Callable[[Row], _T | None],
    problems: list[HamgaraError],
) -> list[_T]:
    if not path.is_file():
        return []
    found = []
    try:
        optional = tuple(column for column in columns if column not in required)
        for row in read_rows(path.read_bytes(), name, required=required, optional=optional):
            try:
                item = read(row)
            except HamgaraError as error:
                problems.append(error)
            else:
                found += [] if item is None else [item]
    except HamgaraError as error:
        problems.append(error)
    return found


def _read_cerqual(row: Row, grounds: set[str]) -> CerqualJudgment | None:
    """Return the judgment of a row, None where nobody has judged yet."""
    cells = row.cells
    if not any(cells.get(key) for key in (*COMPONENTS, "confidence", "explanation")):
        return None
    if cells["ground"] not in grounds:
        what = say("There is no ground {got}.", got=cells["ground"])
        _refuse(CERQUAL_FILE, row, "ground", what, _known(sorted(grounds)))
    components = tuple(_choice(row, key, CONCERNS) for key in COMPONENTS)
    seen = to_ascii_digits(cells.get("participants", ""))
    return CerqualJudgment(
        ground=cells["ground"],
        components=components,
        confidence=_choice(row, "confidence", CONFIDENCE),
        explanation=cells.get("explanation", ""),
        assessor=_signed(CERQUAL_FILE, row, "assessor"),
        day=_dated(CERQUAL_FILE, row),
        participants=int(seen) if seen.isdecimal() and len(seen) <= MOST_DIGITS else None,
        place=f"{CERQUAL_FILE}:{row.line}",
    )


def _read_comparison(row: Row) -> Comparison | None:
    """Return the comparison of a row, None where nobody has judged yet."""
    cells = row.cells
    if not cells["ratio"]:
        return None
    ratio = _read_ratio(row)
    for key in ("first", "second"):
        if not cells[key]:
            what = say("A comparison needs two things.")
            _refuse(PAIRWISE_FILE, row, key, what, say("Name both."))
    if cells["first"] == cells["second"]:
        what = say("{got} is compared with itself.", got=cells["first"])
        _refuse(PAIRWISE_FILE, row, "second", what, say("Name two different things."))
    return Comparison(
        judge=_signed(PAIRWISE_FILE, row, "judge"),
        day=_dated(PAIRWISE_FILE, row),
        criterion=cells.get("criterion", ""),
        first=cells["first"],
        second=cells["second"],
        ratio=ratio,
        reason=cells.get("reason", ""),
        place=f"{PAIRWISE_FILE}:{row.line}",
    )


def _read_ratio(row: Row) -> Fraction:
    got = row.cells["ratio"]
    try:
        ratio = Fraction(to_ascii_digits(got).replace(" ", ""))
    except (ValueError, ZeroDivisionError):
        ratio = Fraction(0)
    if not Fraction(1, RATIO_LIMIT) <= ratio <= RATIO_LIMIT:
        what = say("{got} is no ratio of Saaty's scale.", got=got)
        remedy = say("Write 1 to 9 where the first outweighs the second, 1/2 to 1/9 otherwise.")
        _refuse(PAIRWISE_FILE, row, "ratio", what, remedy)
    return ratio


def _choice(row: Row, key: str, allowed: tuple[str, ...]) -> str:
    got = row.cells.get(key, "").lower().replace("-", " ").replace("_", " ")
    if got and got not in allowed:
        what = say("{got} is not a value of {key}.", got=got, key=key)
        remedy = say("The values are: {known}.", known=tuple(allowed))
        _refuse(CERQUAL_FILE, row, key, what, remedy)
    return got


def _signed(file: str, row: Row, key: str) -> str:
    name = row.cells.get(key, "")
    if not name:
        what = say("A judgment without a name is not taken.")
        _refuse(file, row, key, what, say("Write who judged."))
    return name


def _dated(file: str, row: Row) -> date:
    got = row.cells.get("date", "")
    try:
        return read_day(got)
    except ValueError:
        what = say("A judgment without a day is not taken (got: {got}).", got=got or "–")
        remedy = say('Write the day: "1405-02-15" (Jalali) or "2026-05-05".')
        _refuse(file, row, "date", what, remedy)


def _known(codes: list[str]) -> Message:
    return say("There are: {known}.", known=tuple(codes))


def _refuse(file: str, row: Row, key: str, what: Message, remedy: Message) -> NoReturn:
    raise HamgaraError(what, f"{file}:{row.line}: {key}", remedy)
