"""The commands that follow states and offices through news: their contacts and commitments."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.jsonlines import read_any_day
from hamgara.cli.news import (
    find_publisher,
    join,
    name_state,
    print_days,
    print_time,
    quote,
    read_news,
    split_paths,
    tell_aside,
)
from hamgara.cli.terminal import (
    DONE,
    REFUSED,
    command,
    language,
    path_arguments,
    put_json,
    put_table,
    show_progress,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.events.extract import extract_events
from hamgara.events.track import count_matrix, find_subject, list_contacts
from hamgara.exchange.tracking import commitment_as_json, contact_as_json
from hamgara.messages import LANGUAGES, Message, say, translate
from hamgara.report.happenings import show_span
from hamgara.report.sections.tracking import (
    COMMITMENT_KINDS,
    COMMITMENT_STATES,
    KIND_NAMES,
    LEVEL_NAMES,
    TRACKED_FIELDS,
)
from hamgara.study.actors import read_actors
from hamgara.study.commitments import DECIDED, Decision, Settled
from hamgara.study.documents import Document
from hamgara.study.events import STATUS_NAMES
from hamgara.study.labels import in_language
from hamgara.study.tracking import CONTACT_KINDS, Contact, Evidence, Subject
from hamgara.text.detect import detect_language
from hamgara.workbench.bench import open_bench
from hamgara.workbench.decisions import put_decision, read_decisions
from hamgara.workbench.news import CodedNews, find_steps, list_news, settle_news


@click.command(cls=Command)
@click.argument("who")
@path_arguments("paths")
@click.option("--date", "day", help="The day the texts were published: 2019-01-18.")
@click.option("--publisher", default="", help="The outlet's state ('our country').")
@click.option("--json", "as_json", is_flag=True, help="Print the contacts as JSON.")
@command
def track(
    who: str, paths: tuple[Path, ...], day: str | None, publisher: str, *, as_json: bool
) -> int:
    """Follow WHO through PATHS: with whom, when, at which level, on what field.

    WHO is a state, an office with its state, or the name of somebody in public office (followed
    by the offices held). PATHS are files of news, or a study; without them the study you are in.
    """
    subject = _find_subject(who)
    news, refused = _gather(paths, day, publisher)
    documents = {one.document.name: one.document for one in news}
    contacts = list_contacts(
        subject,
        [one for each in news for one in each.evidence],
        texts={name: (one.text, one.language) for name, one in documents.items()},
        days={one.document.name: one.day for one in news},
    )
    if as_json:
        put_json({"subject": {"country": subject.country, "office": subject.office or None,
                              "person": subject.person or None},
                  "contacts": [contact_as_json(one) for one in contacts]})  # fmt: skip
    elif news or not refused:
        _show_contacts(subject, contacts, documents)
    warn(refused)
    return REFUSED if refused else DONE


@click.command(cls=Command)
@path_arguments("paths")
@click.option("--date", "day", help="The day the texts were published: 2019-01-18.")
@click.option("--publisher", default="", help="The outlet's state ('our country').")
@click.option("--today", help="What is overdue on this day, by news till then; today without it.")
@click.option("--mark", nargs=3, metavar="DOCUMENT KEY STATE", help="Decide on one, in a study.")
@click.option("--coder", default="", help="With --mark: your name as a coder.")
@click.option("--memo", default="", help="With --mark: why.")
@click.option("--json", "as_json", is_flag=True, help="Print the commitments as JSON.")
@command
def commitments(
    paths: tuple[Path, ...],
    day: str | None,
    publisher: str,
    today: str | None,
    mark: tuple[str, str, str] | None,
    coder: str,
    memo: str,
    *,
    as_json: bool,
) -> int:
    """Protocols, invitations, commissions, exercises, visits promised in PATHS: kept or overdue?

    PATHS are files of news, or a study; without them the study you are in. A later event of the
    same states closes a commitment; in a study a person decides with --mark (kept, open,
    dropped, or wrong where it is none).
    """
    now = read_any_day(today, "--today") if today else dt.datetime.now(dt.UTC).date()
    folder, files = split_paths(paths, day=day, publisher=publisher)
    if files and mark:
        raise HamgaraError(say("--mark is for the commitments of a study."), "--mark")
    if mark:
        return _mark(folder, *mark, coder=coder, memo=memo)
    if files:
        news, refused = _gather(paths, day, publisher)
        news = _leave_out_later(news, now) if today else news
        home = find_publisher(publisher, "--publisher")
        rows: list[tuple[Settled, tuple[str, ...]]] = [
            (one, ()) for one in settle_news(news, now, publisher=home)
        ]
    else:
        with open_bench(folder, progress=show_progress) as bench:
            refused = list(bench.problems)
            decisions, bad = read_decisions(bench)
            refused += bad
            news = list_news(bench, progress=show_progress)
            news = _leave_out_later(news, now) if today else news
            tell_aside(one.document.name for one in news if not one.is_news)
            programme = bench.study.programme
            rows = []
            documents = {one.document.name: one.document for one in news}
            for one in settle_news(news, now, decisions=decisions, beside=bench.study.folder):
                document = documents[one.told.document]
                words = one.told.commitment.span.of(document.text)
                rows.append((one, find_steps(words, document.language, programme)))
    documents = {one.document.name: one.document for one in news}
    if as_json:
        told = [commitment_as_json(one, steps) for one, steps in rows]
        put_json({"today": now.isoformat(), "commitments": told})
    elif news or not refused:
        _show_commitments(rows, documents)
    warn(refused)
    return REFUSED if refused else DONE


def _leave_out_later(news: list[CodedNews], day: dt.date) -> list[CodedNews]:
    """Return what was published by a day, and say how much was not."""
    known = [one for one in news if one.day is None or one.day <= day]
    if count := len(news) - len(known):
        tell(
            say(
                "{count} documents published after {day} are left out.",
                count=count,
                day=show_span(day, day),
            )
        )
    return known


def _find_subject(who: str) -> Subject:
    """Return whom words name, in the language they seem to be of, else in another."""
    likely = detect_language(who, among=LANGUAGES)
    refused: list[HamgaraError] = []
    for one in dict.fromkeys((likely, *LANGUAGES)):
        try:
            return find_subject(who, one)
        except HamgaraError as error:
            refused.append(error)
    raise refused[0]


def _gather(
    paths: Sequence[Path], day: str | None, publisher: str
) -> tuple[list[CodedNews], list[HamgaraError]]:
    """Return the coded news of files, or of a study."""
    folder, files = split_paths(paths, day=day, publisher=publisher)
    if not files:
        with open_bench(folder, progress=show_progress) as bench:
            return list_news(bench, progress=show_progress), list(bench.problems)
    home = find_publisher(publisher, "--publisher")
    published = read_any_day(day, "--date") if day else None
    refused: list[HamgaraError] = []
    news = [
        CodedNews(
            document, when,
            tuple(extract_events(document.text, document.language, day=when, publisher=home)),
        )
        for document, when in read_news(files, say("Coding events"), published, refused)
    ]  # fmt: skip
    return news, refused


def _mark(folder: Path, document: str, key: str, state: str, *, coder: str, memo: str) -> int:
    decided = next((one for one in DECIDED if one == state), None)
    if decided is None:
        raise HamgaraError(
            say("{got} is not a value of {key}.", got=state, key="--mark"),
            "--mark",
            say("The values are: {known}.", known=tuple(DECIDED)),
        )
    if not coder:
        raise HamgaraError(say("Tell who decides."), "--coder", say("Use --coder NAME."))
    with open_bench(folder, progress=show_progress) as bench:
        news = list_news(bench, progress=show_progress)
        told = settle_news(news, dt.date.max, beside=bench.study.folder)
        known = {(each.document, each.key) for one in told for each in one.tellings}
        if (document, key) not in known:
            raise HamgaraError(
                say("No commitment of {document} has the key {key}.", document=document, key=key),
                "--mark",
                say("See the keys with `hamgara commitments --json`."),
            )
        put_decision(bench, Decision(document, key, decided, coder, memo))
    tell(say("The decision is in {file}.", file="commitments.csv"))
    return DONE


def _show_contacts(
    subject: Subject, contacts: list[Contact], documents: dict[str, Document]
) -> None:
    if not contacts:
        tell(say("No contact was found."))
        return
    offices = read_actors().offices
    heads = (
        say("Days"), say("Contact"), say("With"), say("Level"), say("Their offices"),
        say("Policy field"), say("Status"), say("Words"), say("Documents"),
    )  # fmt: skip
    several = len({each.document for one in contacts for each in one.evidence}) > 1
    rows = [
        (
            print_days(one.when) or translate(say("not known"), language()),
            KIND_NAMES[one.kind],
            name_state(one.partner),
            LEVEL_NAMES.get(one.highest),
            join(in_language(offices[key].label, language())
                 for key in one.counterparts if key in offices) or None,
            TRACKED_FIELDS[one.field],
            STATUS_NAMES[one.status],
            _words(one.evidence[0], documents),
            join(dict.fromkeys(each.document for each in one.evidence)) if several else None,
        )
        for one in contacts
    ]  # fmt: skip
    put_table(say("Contacts of {name}", name=_name(subject)), heads, rows)
    matrix = count_matrix(contacts)
    used = [kind for kind in CONTACT_KINDS if any(row[kind] for row in matrix.values())]
    if used:
        put_table(
            say("By partner"),
            (say("With"), *(KIND_NAMES[kind] for kind in used)),
            [(name_state(code), *(row[kind] or None for kind in used))
             for code, row in matrix.items()],
        )  # fmt: skip


def _name(subject: Subject) -> str:
    offices = read_actors().offices
    keys = [subject.office] if subject.office else [one.office for one in subject.held]
    names = dict.fromkeys(
        in_language(offices[key].label, language()) for key in keys if key in offices
    )
    return join([*names, name_state(subject.country)])


def _words(one: Evidence, documents: dict[str, Document]) -> str:
    return quote(one.event.spans.trigger.of(documents[one.document].text))


def _show_commitments(
    rows: Sequence[tuple[Settled, Sequence[str]]], documents: dict[str, Document]
) -> None:
    if not rows:
        tell(say("No commitment was found."))
        return
    heads: tuple[Message, ...] = (
        say("No."), say("State of it"), say("Last day"), say("What"), say("Who owes"),
        say("To whom"), say("Words"), say("Kept by"), say("Steps"),
    )  # fmt: skip
    put_table(
        say("Commitments"),
        heads,
        [
            (
                number,
                COMMITMENT_STATES[one.state],
                _last_day(one),
                COMMITMENT_KINDS[one.told.commitment.kind],
                _names(one.told.commitment.owes),
                say("with one another")
                if one.told.commitment.to == one.told.commitment.owes
                else _names(one.told.commitment.to),
                quote(one.told.commitment.span.of(documents[one.told.document].text)),
                _closing(one, documents),
                ", ".join(steps) or None,
            )
            for number, (one, steps) in enumerate(rows, 1)
        ],
    )
    tell(say("For --mark: the document and the key of each number."))
    for number, (one, _) in enumerate(rows, 1):
        for told in one.tellings:
            click.echo(f"{number}  {told.document}  {told.key}")


def _last_day(one: Settled) -> str | None:
    due = one.told.commitment.due
    return print_time(due.end, due.end, "day") if due else None


def _names(codes: Sequence[str]) -> str:
    return join(map(name_state, codes))


def _closing(one: Settled, documents: dict[str, Document]) -> str | None:
    if one.closing is not None:
        return print_days(one.closing.event.date)
    closed = one.told.commitment.closed_by
    return quote(closed.of(documents[one.told.document].text)) if closed else None


COMMANDS = (track, commitments)
