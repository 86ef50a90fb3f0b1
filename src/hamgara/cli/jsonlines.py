"""JSON lines: one object a line from standard input, one answer a line, in order."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import isfinite

import click

from hamgara.cli.terminal import DONE, REFUSED, language, report_fault
from hamgara.errors import HamgaraError
from hamgara.ingest.fulldates import read_written_day
from hamgara.messages import LANGUAGES, say
from hamgara.text.detect import detect_language

_FIRST_YEAR, _LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class Line:
    """An object that was read, and where it stood."""

    values: Mapping[str, object]
    where: str

    def text(self) -> str:
        """Return the value of `text`.

        Raises:
            HamgaraError: there is none, or it is no string.
        """
        text = self.values.get("text")
        if not isinstance(text, str):
            raise HamgaraError(
                say("The line has no text."), self.where, say("Give the key text a string.")
            )
        return text

    def lang(self) -> str:
        """Return the value of `lang`; where it is null, the language of the text.

        Raises:
            HamgaraError: it is no language of the program.
        """
        return self.choice("lang", LANGUAGES) or detect_language(self.text(), among=LANGUAGES)

    def choice(self, key: str, known: tuple[str, ...]) -> str | None:
        """Return a value that must be one of a few, or null.

        Raises:
            HamgaraError: it is none of them.
        """
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or value not in known:
            raise HamgaraError(
                say("{got} is not a value of {key}.", got=str(value), key=key),
                self.where,
                say("The values are: {known}.", known=(*known, "null")),
            )
        return value

    def day(self, key: str) -> date | None:
        """Return a value that must be a day, or null.

        Raises:
            HamgaraError: it is no day.
        """
        value = self.values.get(key)
        return None if value is None else read_day(value, self.where)


def read_day(value: object, where: str) -> date:
    """Return the day that a value tells: 2017-12-02.

    Raises:
        HamgaraError: it tells no day.
    """
    if isinstance(value, str) and len(value) == len("2017-12-02"):
        try:
            found = date.fromisoformat(value)
            if _FIRST_YEAR <= found.year <= _LAST_YEAR:
                return found
        except ValueError:
            pass
    raise HamgaraError(
        say("{got} is not a day.", got=str(value)),
        where,
        say("Write a Gregorian day as year, month and day: 2017-12-02."),
    )


def read_any_day(value: str, where: str) -> date:
    """Return the day that somebody wrote: Gregorian or Jalali, with digits of any script.

    Raises:
        HamgaraError: it tells no day.
    """
    day = read_written_day(value)
    if day:
        return day
    raise HamgaraError(
        say("{got} is not a day.", got=value),
        where,
        say("Write year, month and day: 2019-01-18, or 1397-10-28 of the Jalali calendar."),
    )


def refuse_files(paths: Sequence[object]) -> None:
    """Raise HamgaraError where a call names files beside lines of standard input."""
    if paths:
        raise HamgaraError(say("Files and --jsonl are not read together."), "--jsonl")


def refuse_options(given: Mapping[str, object]) -> None:
    """Raise HamgaraError where a call names an option that no line of standard input heeds."""
    for option, value in given.items():
        if value:
            raise HamgaraError(
                say("{option} and --jsonl are not read together.", option=option),
                option,
                say("Each line of standard input tells its own values."),
            )


def answer_lines(answer: Callable[[Line], dict[str, object]], example: str) -> int:
    """Answer each line of standard input; a bad line is answered with its error.

    Args:
        answer: what to say to an object, without its `id`.
        example: a line as it should be, for errors.

    Returns:
        The exit code: some lines refused, or all good.
    """
    refused = False
    failed: HamgaraError | None = None
    for number, raw in _read_lines():
        where = f"line {number}"
        said: dict[str, object] = {"id": None}
        try:
            values = _read_object(raw, where, example)
            said["id"] = values.get("id")
            said |= answer(Line(values, where))
        except HamgaraError as error:
            refused = True
            said["error"] = error.as_json(language())
        except Exception:
            refused = True
            failed = failed or report_fault()
            said["error"] = failed.as_json(language()) | {"where": where}
        click.echo(_write(said))
    return REFUSED if refused else DONE


def _write(value: dict[str, object]) -> str:
    """Return a line of JSON in UTF-8; lone surrogates are escaped."""
    line = json.dumps(value, ensure_ascii=False)
    return line if _is_text(line) else json.dumps(value)


def _is_text(line: str) -> bool:
    try:
        line.encode()
    except UnicodeEncodeError:
        return False
    return True


def _read_lines() -> Iterator[tuple[int, bytes]]:
    """Yield number and bytes of the lines of standard input that hold something."""
    for number, raw in enumerate(sys.stdin.buffer, 1):
        line = raw.strip().removeprefix(BOM_UTF8)
        if line:
            yield number, line


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


def _read_finite(text: str) -> float:
    number = float(text)
    if not isfinite(number):
        _refuse_constant(text)
    return number


def _read_object(line: bytes, where: str, example: str) -> dict[str, object]:
    remedy = say("Write one object a line: {example}.", example=example)
    try:
        text = line.decode()
        value = json.loads(text, parse_constant=_refuse_constant, parse_float=_read_finite)
    except (ValueError, RecursionError) as error:
        raise HamgaraError(
            say("The line is not JSON: {why}.", why=str(error)), where, remedy
        ) from None
    if not isinstance(value, dict):
        raise HamgaraError(say("The line is no JSON object."), where, remedy)
    return value
