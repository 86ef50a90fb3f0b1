"""What the commands on news share: files to documents, names of states, days and quotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path

from hamgara.cli.terminal import language, show_progress, split_study, tell
from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, Message, say
from hamgara.study.actors import BODIES
from hamgara.study.countries import find_country, is_country, name_country
from hamgara.study.documents import Document
from hamgara.study.events import Actor, EventDate
from hamgara.study.labels import join_names
from hamgara.study.statements import say_aside
from hamgara.text.calendars import Calendar
from hamgara.text.dates import print_date
from hamgara.text.dates.meanings import Precision

_QUOTED = 60


def read_news(
    files: Iterable[Path], title: Message, day: date | None, refused: list[HamgaraError]
) -> Iterator[tuple[Document, date | None]]:
    """Yield the documents of files with their day, showing progress; errors go to `refused`."""
    from hamgara.ingest.reader import read_source  # noqa: PLC0415 - lines of JSON need none
    from hamgara.ingest.scripts import say_unread  # noqa: PLC0415

    from_files = list(files)
    for path in show_progress(title, from_files, len(from_files)):
        try:
            documents = read_source(path, path.name).documents
        except HamgaraError as error:
            refused.append(error)
            continue
        for document in documents:
            unread = say_unread(document.text, document.language)
            if unread:
                refused.append(HamgaraError(unread, document.name))
                continue
            if document.language not in LANGUAGES:
                refused.append(
                    HamgaraError(
                        say("News is read in fa, az and en, not in {got}.", got=document.language),
                        document.name,
                    )
                )
                continue
            when = day or document.date
            if when is None:
                tell(say("{name} has no day; give it with --date.", name=document.name))
            yield document, when


def split_paths(
    paths: Sequence[Path], *, day: str | None = None, publisher: str = ""
) -> tuple[Path, list[Path]]:
    """Return the study and the files that a call names: the files of one, or the other alone.

    Raises:
        HamgaraError: both are named, or a study with what only files are told (day, publisher).
    """
    folder, files = split_study(paths)
    if files and folder != Path():
        raise HamgaraError(
            say("A study and files are not read together."),
            str(folder),
            say("Name the study, or the files; `hamgara add` puts files into a study."),
        )
    if not files and day:
        raise HamgaraError(
            say("{option} is for files, not for a study.", option="--date"),
            "--date",
            say("Date a document of a study with `hamgara date`."),
        )
    if not files and publisher:
        raise HamgaraError(
            say("{option} is for files, not for a study.", option="--publisher"), "--publisher"
        )
    return folder, files


def tell_aside(names: Iterable[str]) -> None:
    """Say which documents of a study are no news, so that nothing was sought in them."""
    aside = list(names)
    if aside:
        tell(say_aside(aside))


def find_publisher(value: object, where: str) -> str:
    """Return the code of the state that `value` names, "" for none.

    A body (EUR, UNO, IGO) publishes too, but nobody calls it "our country".

    Raises:
        HamgaraError: it names no state.
    """
    if value == "" or value in BODIES:
        return ""
    code = find_country(value) if isinstance(value, str) else None
    if code is None:
        raise HamgaraError(
            say("{got} names no state.", got=str(value)[:80]),
            where,
            say("Write a code (IRN) or a name of a state."),
        )
    return code


def print_days(when: EventDate | None) -> str | None:
    """Return days for a reader, None where they are not known."""
    return print_time(when.start, when.end, when.precision) if when else None


def print_time(start: date, end: date, precision: Precision) -> str:
    """Return days of a precision in the user's calendar."""
    calendar: Calendar = "jalali" if language() == "fa" else "gregorian"
    return print_date(start, end, precision, language(), calendar)


def name_actors(actors: Iterable[Actor]) -> str:
    """Return the names of the states that act."""
    return join(dict.fromkeys(name_state(actor.country) for actor in actors))


def join(names: Iterable[str]) -> str:
    """Return names behind one another, with the comma of the user's language."""
    return join_names(names, language())


def name_state(code: str) -> str:
    """Return the name of a state in the user's language; a body keeps its code."""
    if code in BODIES or not is_country(code):
        return code
    return name_country(code)[language()]


def quote(words: str) -> str:
    """Return words on one line, cut where they are many."""
    line = " ".join(words.split())
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 1]}…"
