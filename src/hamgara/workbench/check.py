"""Every mistake in a study's folder."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.exchange.codings import Refusal, read_codings
from hamgara.ingest.reader import Source
from hamgara.ingest.tables import read_evidence_table, read_key
from hamgara.messages import say
from hamgara.options.roadmap import plan_roadmap
from hamgara.store.database import open_store
from hamgara.store.schema import SPOILT, broken
from hamgara.study.file import Study, check_study
from hamgara.study.judgments import read_judgments
from hamgara.study.participants import PARTICIPANTS_FILE
from hamgara.workbench.assess import check_quotes
from hamgara.workbench.bench import (
    CODINGS_FILE,
    find_strays,
    is_frozen,
    known_codes,
    list_sources,
    read_file,
    read_printed,
)
from hamgara.workbench.decisions import DECISIONS, read_decided
from hamgara.workbench.relations import check_history
from hamgara.workbench.unread import list_unread


def check_all(folder: Path) -> list[HamgaraError]:
    """Return every mistake in a study, each once: its files, tables, sources, codings."""
    try:
        study, problems = check_study(folder)
    except HamgaraError as error:
        return [error]
    told: dict[tuple[str, str], HamgaraError] = {}
    for one in [*problems, *_list_mistakes(study), *list_unread(study)]:
        told.setdefault((one.where, str(one.what)), one)
    return list(told.values())


def _list_mistakes(study: Study) -> list[HamgaraError]:
    """Return every mistake beside those of study.toml, some more than once."""
    if not study.framework.codes:
        return [*check_history(study)]
    problems: list[HamgaraError] = []
    sources: dict[str, Source] = {}
    for origin in list_sources(study):
        try:
            sources[origin] = read_file(study, origin)
        except HamgaraError as error:
            problems.append(error)
    return [
        *problems,
        *_check_published(study),
        *_check_programme(study, sources),
        *check_history(study),
        *_check_names(sources),
        *_check_unchanged(study, sources),
        *_check_codings(study, sources),
        *_check_decisions(study),
    ]


def _check_programme(study: Study, sources: Mapping[str, Source]) -> Iterator[HamgaraError]:
    """Report judgments that are not taken, dated steps without a body, words not in a document."""
    documents = {d.name: d for source in sources.values() for d in source.documents}
    yield from read_judgments(study.folder, study.programme)[1]
    yield from plan_roadmap(study.programme, study.sides).problems
    yield from check_quotes(
        study.programme, lambda name: documents.get(name) or documents.get(Path(name).stem)
    )


def _check_published(study: Study) -> Iterator[HamgaraError]:
    problems: list[HamgaraError] = []
    seen: dict[int, str] = {}
    for one in study.participants if study.published.themes else ():
        if one.number is not None and seen.setdefault(one.number, one.code) != one.code:
            what = say(
                "The number {number} is borne by {codes}.",
                number=one.number,
                codes=(seen[one.number], one.code),
            )
            remedy = say("Give each participant a number of their own.")
            problems.append(HamgaraError(what, f"{PARTICIPANTS_FILE}: number", remedy))
    try:
        read_printed(study, problems)
    except HamgaraError as error:
        problems.append(error)
    yield from problems
    for read, name in (
        (read_evidence_table, study.published.evidence),
        (read_key, study.published.key),
    ):
        try:
            if name:
                read(study.folder / name)
        except HamgaraError as error:
            yield error


def _check_names(sources: Mapping[str, Source]) -> Iterator[HamgaraError]:
    """Report documents of different files that bear one name."""
    seen: dict[str, str] = {}
    for origin, source in sources.items():
        for document in source.documents:
            if seen.setdefault(document.name, origin) != origin:
                yield HamgaraError(
                    say(
                        "{other} has a document {name} too.",
                        other=seen[document.name],
                        name=document.name,
                    ),
                    origin,
                    say("Give one of the files another name."),
                )


def _check_unchanged(study: Study, sources: Mapping[str, Source]) -> Iterator[HamgaraError]:
    """Report sources that are missing, or not what was read when they were added."""
    if not study.database.exists():
        return
    try:
        with open_store(study.database, read_only=is_frozen(study)) as store:
            store.refuse_damage()
            origins = store.list_origins(active=True)
            damaged = list(store.find_damage())
            strays = find_strays(study, store)
            speakers = store.list_documents()
    except HamgaraError as error:
        yield error
        return
    except sqlite3.Error as error:
        yield broken(study.database, error)
        return
    yield from strays
    people = {participant.code for participant in study.participants}
    for name, who in speakers.items():
        if who and who not in people:
            yield HamgaraError(
                say("It is of {got}, who is not in participants.csv.", got=who),
                name,
                say("Write the participant down, or take it out: `hamgara withdraw DOCUMENT`."),
            )
    for name in damaged:
        yield HamgaraError(
            say("The text of the document in the study is not what was read from its source."),
            name,
            SPOILT,
        )
    for origin, sha256 in origins.items():
        if not (study.folder / origin).is_file():
            yield HamgaraError(
                say("The source is missing; its text in the study is kept."),
                origin,
                say("Put the original back."),
            )
        elif origin in sources and sources[origin].sha256 != sha256:
            yield HamgaraError(
                say("The source was changed after it was added; the study keeps the first text."),
                origin,
                say("Put the original back, or add the new one under another name."),
            )


def _check_codings(study: Study, sources: Mapping[str, Source]) -> Iterator[HamgaraError]:
    path = study.folder / CODINGS_FILE
    if not path.is_file():
        return
    documents = {d.name: d for source in sources.values() for d in source.documents}

    try:
        data = path.read_bytes()
        for row in read_codings(
            data,
            CODINGS_FILE,
            replace(known_codes(study), documents=frozenset(documents)),
            lambda n: documents.get(n) or documents.get(Path(n).stem),
        ):
            if isinstance(row, Refusal):
                yield row.error
    except HamgaraError as error:
        yield error


def _check_decisions(study: Study) -> Iterator[HamgaraError]:
    try:
        yield from read_decided(study.folder / DECISIONS)[1]
    except HamgaraError as error:
        yield error
