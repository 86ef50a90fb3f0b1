"""What every command shares: its language, where it prints, how it fails."""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import click
from click.core import ParameterSource
from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table
from rich.text import Text

from hamgara.cli.language import locale_language
from hamgara.cli.tables import fits, fold, share
from hamgara.errors import HamgaraError, say_why
from hamgara.messages import LANGUAGES, Message, say, translate, translate_head

P = ParamSpec("P")
T = TypeVar("T")
DONE, REFUSED, WRONG = 0, 1, 2
"""Exit codes: all good; some lines or rows refused; the call itself is wrong."""

_messages = Console(stderr=True, highlight=False, soft_wrap=True)
_output = Console(highlight=False, soft_wrap=True)
_state = {"language": "en"}


_LINE = re.compile(r":\d+")
_BORDER = 3
"""The cells that a column of a table takes beside its text."""


def language() -> str:
    """Return the language of messages."""
    return _state["language"]


def set_language(name: str) -> None:
    """Set the language of messages."""
    _state["language"] = name


language_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=locale_language,
    help="Language of messages.",
)
"""The option of every command and group."""


def command(function: Callable[P, int | None]) -> Callable[P, None]:
    """Give a command the option `--lang`, its exit code, and errors without a traceback."""

    @language_option
    @wraps(function)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        del kwargs["lang"]
        set_language(_find_language(click.get_current_context()))
        try:
            sys.exit(function(*args, **kwargs) or DONE)
        except HamgaraError as error:
            complain(error)
            sys.exit(WRONG)
        except BrokenPipeError:
            sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - kept open
            sys.exit(DONE)
        except (KeyboardInterrupt, click.Abort):
            tell(say("Stopped. What was finished before is kept."))
            sys.exit(130)
        except (MemoryError, OSError) as error:
            where = str(getattr(error, "filename", None) or "")
            why = say("The work could not be finished: {why}.", why=say_why(error))
            complain(HamgaraError(why, where))
            sys.exit(WRONG)
        except Exception:
            complain(report_fault())
            sys.exit(WRONG)

    return run


def _find_language(context: click.Context) -> str:
    """Return the language given with a command, else before it, else that of the environment."""
    unsaid = (ParameterSource.DEFAULT, None)
    while context.parent and context.get_parameter_source("lang") in unsaid:
        context = context.parent
    return str(context.params["lang"])


def report_fault() -> HamgaraError:
    """Return that the program itself failed, with the file that the traceback was put into."""
    with tempfile.NamedTemporaryFile(
        "w", prefix="hamgara-", suffix=".txt", delete=False, encoding="utf-8"
    ) as file:
        file.write(f"{sys.argv}\n{traceback.format_exc()}")
    return HamgaraError(
        say("Hamgara itself failed; your data are as they were."),
        "",
        say("Please report it with the file {file}.", file=file.name),
    )


def tell(message: Message) -> None:
    """Say something to the person, on standard error."""
    _messages.print(translate(message, language()), markup=False)


def name_day(day: date) -> str:
    """Return a day for a person: Jalali in Persian, 18 yanvar 2019, in English as 2019-01-18."""
    if language() == "en":
        return day.isoformat()
    from hamgara.study.days import show_day  # noqa: PLC0415 - a start without days is faster

    return show_day(day)[language()]


def name_number(value: float | None, decimals: int) -> str | None:
    """Return a number with so many decimals, in the digits and signs of the language."""
    if value is None:
        return None
    plain = f"{value:.{decimals}f}"
    value = 0.0 if float(plain) == 0 else value
    if language() == "en":
        return f"{value:.{decimals}f}"
    from hamgara.text.digits import format_number  # noqa: PLC0415 - it brings numpy

    return format_number(value, language(), decimals=decimals, grouped=False)


def in_digits(text: str) -> str:
    """Return figures such as a period (2024-Q1) in the digits of the language."""
    if language() != "fa":
        return text
    from hamgara.text.digits import to_persian_digits  # noqa: PLC0415 - it brings numpy

    return to_persian_digits(text)


def complain(error: HamgaraError) -> None:
    """Show an error."""
    _messages.print(translate(say("Error:"), language()), style="bold red", end=" ")
    _messages.print(error.describe(language()), markup=False)


def warn(errors: Sequence[HamgaraError], limit: int = 20) -> None:
    """Show several errors; of more than `limit` the first ones of each kind, and how many more.

    Of one kind are errors of one file (and column) that say the same with other values; those
    with the same values are shown once.
    """
    if len(errors) <= limit:
        for error in errors:
            complain(error)
        return
    kinds: dict[tuple[str, str], dict[str, list[HamgaraError]]] = {}
    for error in errors:
        kind = error.what.template, _LINE.sub("", error.where)
        kinds.setdefault(kind, {}).setdefault(str(error.what), []).append(error)
    each = max(limit // len(kinds), 1)
    for alike in list(kinds.values())[:limit]:
        groups = list(alike.values())
        for group in groups[:each]:
            complain(group[0])
            if len(group) > 1:
                tell(say("... and {count} more like it.", count=len(group) - 1))
        if rest := sum(map(len, groups[each:])):
            tell(say("... and {count} more of this kind.", count=rest))
    if rest := sum(
        len(group) for alike in list(kinds.values())[limit:] for group in alike.values()
    ):
        tell(say("... and {count} more.", count=rest))


def put_json(value: object) -> None:
    """Print one JSON document on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def put_table(title: Message, columns: Sequence[Message], rows: Iterable[Sequence[object]]) -> None:
    """Print a table for people on standard output; columns without any value are left out.

    In a window too narrow for its words what is long stands beneath each row.
    """
    lang = language()
    told = [tuple(row) for row in rows]
    cells = [[None if one is None else _text(one, lang) for one in row] for row in told]
    used = [k for k in range(len(columns)) if not told or any(row[k] is not None for row in told)]
    heads = [translate_head(columns[k], lang) for k in used]
    kept = [[row[k] for k in used] for row in cells]
    texts = [[head, *(row[k] or "–" for row in kept)] for k, head in enumerate(heads)]
    if not fits(texts, _output.width, _BORDER):
        _output.print(Text(translate(title, lang), style="italic"))
        for line in fold(heads, kept, _output.width):
            _output.print(line, markup=False)
        return
    widths = share(texts, _output.width - _BORDER * len(texts) - 1)
    table = Table(title=translate(title, lang), title_justify="left")
    for head, width in zip(heads, widths, strict=True):
        table.add_column(head, overflow="fold", width=width)
    for row in kept:
        table.add_row(*(escape(cell or "–") for cell in row))
    _output.print(table)


def _text(value: object, lang: str) -> str:
    return value if isinstance(value, str) else translate(say("{value}", value=value), lang)


def show(line: Text) -> None:
    """Print a line with marked words on standard output."""
    _output.print(line)


def show_progress(what: Message, items: Iterable[T], total: int) -> Iterable[T]:
    """Pass the items on, with a bar on a terminal (see `workbench.bench.Progress`)."""
    if not _messages.is_terminal:
        return items
    name = translate(what, language())
    return track(items, description=name, total=total, console=_messages, transient=True)


def split_study(paths: Sequence[Path], *, others: bool = True) -> tuple[Path, list[Path]]:
    """Return the study among the arguments: the first one if it is one, else this folder.

    With `others` false the only argument is the study, whatever it is. Where this folder is no
    study, a first argument that is a folder, or looks like one, is meant as the study, so that
    an error names it.
    """
    from hamgara.study.file import STUDY_FILE  # noqa: PLC0415 - a start without a study is faster

    if not paths:
        return Path(), []
    if not others and len(paths) > 1:
        raise HamgaraError(
            say("One study is wanted, and more is named."),
            str(paths[1]),
            say("Put a name with spaces into quotation marks."),
        )
    first = paths[0]
    named = first.is_dir() or not (first.exists() or first.suffix)
    lost = named and not Path(STUDY_FILE).is_file()
    if not others or lost or (first / STUDY_FILE).is_file():
        return first, list(paths[1:])
    return Path(), list(paths)


def path_arguments(name: str = "paths", **options: Any) -> Callable[..., Any]:  # noqa: ANN401
    """Return a click argument for several paths, not checked for existence."""
    return click.argument(name, nargs=-1, type=click.Path(path_type=Path), **options)
