"""Read the participants of a study, and the key that holds their names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, Message, say
from hamgara.study.documents import Participant
from hamgara.study.labels import Label, find_key
from hamgara.text.decoding import Row, read_rows
from hamgara.text.digits import read_whole, to_ascii_digits

PARTICIPANTS_FILE = "participants.csv"
_ROLES = tuple(f"role_{language}" for language in LANGUAGES)
COLUMNS = ("participant", "number", "side", *_ROLES, "year", "topics", "same_as")


def check_participants(
    folder: Path, sides: Mapping[str, Label]
) -> tuple[tuple[Participant, ...], list[HamgaraError]]:
    """Return the participants of a study as far as they can be read, and every mistake.

    A side is written by its key or by its name.
    """
    path = folder / PARTICIPANTS_FILE
    if not path.is_file():
        return (), []
    problems: list[HamgaraError] = []
    participants: dict[str, Participant] = {}
    lines: dict[str, int] = {}
    try:
        for row in read_rows(
            path.read_bytes(), path.name, required=("participant",), optional=COLUMNS[1:]
        ):
            participant = _read_participant(row, sides, problems)
            if participant.code in participants:
                _blame(
                    row, "participant", say("{got} stands twice.", got=participant.code), problems
                )
            participants.setdefault(participant.code, participant)
            lines.setdefault(participant.code, row.line)
    except HamgaraError as error:
        return (), [error]
    for participant in participants.values():
        _check_same_as(participant, participants, lines, problems)
    return tuple(participants.values()), problems


def _read_participant(
    row: Row, sides: Mapping[str, Label], problems: list[HamgaraError]
) -> Participant:
    code, side = row.cells["participant"], find_key(sides, row.cells.get("side", ""))
    if not code:
        _blame(row, "participant", say("The participant has no code."), problems)
    if side and side not in sides:
        remedy = say("The sides are: {known}.", known=tuple(sides))
        _blame(row, "side", say("There is no side {got}.", got=side), problems, remedy)
    return Participant(
        code=code,
        number=_read_number(row, "number", problems),
        side=side,
        role={
            name: row.cells[f"role_{name}"] for name in LANGUAGES if row.cells.get(f"role_{name}")
        },
        year=_read_number(row, "year", problems),
        topics=tuple(t.strip() for t in row.cells.get("topics", "").split("|") if t.strip()),
        same_as=row.cells.get("same_as") or None,
    )


def _read_number(row: Row, column: str, problems: list[HamgaraError]) -> int | None:
    got = to_ascii_digits(row.cells.get(column, ""))
    number = read_whole(got)
    if got and number is None:
        _blame(row, column, say("{got} is not a whole number.", got=got[:80]), problems)
    return number


def _check_same_as(
    participant: Participant,
    known: dict[str, Participant],
    lines: dict[str, int],
    problems: list[HamgaraError],
) -> None:
    other = participant.same_as
    if other is None or (other in known and other != participant.code and not known[other].same_as):
        return
    what = say("{code} cannot be the same as {got}.", code=participant.code, got=other)
    remedy = say("Name the code of another participant who is the same as nobody else.")
    place = f"{PARTICIPANTS_FILE}:{lines[participant.code]}: same_as"
    problems.append(HamgaraError(what, place, remedy))


def _blame(
    row: Row,
    column: str,
    what: Message,
    problems: list[HamgaraError],
    remedy: Message | None = None,
) -> None:
    problems.append(HamgaraError(what, f"{PARTICIPANTS_FILE}:{row.line}: {column}", remedy))
