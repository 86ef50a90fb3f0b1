"""The tables that a study names: events, roll calls, values by day, week or month."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.events.layouts import Layout, find_layout, read_layout
from hamgara.ingest.events.records import Reading, Record, Refusal, read_records
from hamgara.ingest.events.values import (
    ValuesReading,
    read_value_columns,
    read_values,
)
from hamgara.ingest.events.votes import VotesReading, read_state_columns, read_votes
from hamgara.messages import say, translate
from hamgara.relations.alignment import measure_alignment
from hamgara.relations.counting import count_by_decimals, tell_taken
from hamgara.relations.history import (
    Ballot,
    EventSource,
    Partner,
    estimate,
    find_gaps,
    split_partners,
)
from hamgara.relations.scores import Scores, read_scores, sum_scores
from hamgara.relations.series import build_series, choose_dataset, refuse_misfits
from hamgara.relations.values import Kept, sort_out
from hamgara.study.file import STUDY_FILE, Study
from hamgara.study.relation_tables import RelationTable

_EXAMPLES = {
    "by": 'by = "year"',
    "dataset": 'dataset = "NAME"',
    "dyad": 'dyad = ["IRN", "AZE"]',
}
_COLUMNS = {
    "events": 'columns = "source=from,target=to,period=year,cooperation=good,conflict=bad"',
    "votes": 'columns = "IRN=Iran,AZE=Azerbaijan"',
    "values": 'columns = "date=day,value=net"',
}
"""How the keys of a table in study.toml are written, by its kind."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What the tables of a study hold on its dyad, and on others with one of its states."""

    sources: tuple[EventSource, ...]
    scores: tuple[Scores, ...]
    ballots: tuple[Ballot, ...]
    partners: tuple[Partner, ...]


def read_tables(study: Study, period: str, problems: list[HamgaraError]) -> Tables:
    """Return the tables of a study; what cannot be taken is added to `problems`."""
    sources: list[EventSource] = []
    scores: list[Scores] = []
    ballots: list[Ballot] = []
    partners: list[Partner] = []
    for table in study.relations:
        try:
            if table.kind == "votes":
                ballots.append(_read_ballot(study, table))
                refused = ballots[-1].refused
            elif table.kind == "values":
                scores.append(_read_scores(study, table))
                refused = scores[-1].refused
            else:
                source, score, own = _read_events(study, table, period)
                sources.append(source)
                scores += [score] if score else []
                partners += own
                refused = source.refused
            problems += _as_errors(refused)
        except HamgaraError as error:
            problems.append(_place(error, table))
    return Tables(tuple(sources), tuple(scores), tuple(ballots), tuple(partners))


def check_tables(study: Study) -> Iterator[HamgaraError]:
    """Yield every mistake in the tables of a study."""
    for table in study.relations:
        try:
            if table.kind == "votes":
                if not all(study.dyad):
                    continue  # told of study.toml
                yield from _as_errors(_read_ballot(study, table).refused)
            elif table.kind == "values":
                yield from _as_errors(_read_values(study, table)[1].refused)
            else:
                reading = Reading()
                records = read_records(study.folder / table.file, _find_layout(table), reading)
                choose_dataset(table.dataset, Counter(one.dataset for one in records))
                yield from _as_errors(_set_folder(reading.refused, table))
        except HamgaraError as error:
            yield _place(error, table)


def _find_layout(table: RelationTable) -> Layout:
    return find_layout(table.format) if table.format else read_layout(table.columns)


def _find_place(where: str, table: RelationTable) -> str:
    """Return a place in a table with the folder of the table in the study."""
    return table.file.removesuffix(Path(table.file).name) + where


def _set_folder(refused: Iterable[Refusal], table: RelationTable) -> list[Refusal]:
    return [replace(one, where=_find_place(one.where, table)) for one in refused]


def _place(error: HamgaraError, table: RelationTable) -> HamgaraError:
    """Return an error that names the table and its keys in study.toml instead of options."""
    if not error.where or error.where.startswith("--"):
        where = table.place
    elif error.where.startswith(Path(table.file).name):
        where = _find_place(error.where, table)
    else:
        where = error.where
    remedy = error.remedy
    option = re.search(r"--(\w+)", translate(remedy, "en")) if remedy else None
    if option:
        key = option[1] if option[1] in _EXAMPLES else "columns"
        example = _EXAMPLES.get(key) or _COLUMNS[table.kind]
        place = STUDY_FILE if key == "dyad" else table.place
        remedy = (
            say("Set {key} at {place}, not format, as in {example}.",
                key=key, place=place, example=example)
            if key == "columns" and table.format
            else say("Set {key} at {place}, as in {example}.",
                     key=key, place=place, example=example)
        )  # fmt: skip
    return HamgaraError(error.what, where, remedy)


def _read_ballot(study: Study, table: RelationTable) -> Ballot:
    reading = VotesReading()
    calls = read_votes(
        study.folder / table.file,
        study.dyad,
        reading,
        columns=read_state_columns(table.columns),
        by=table.by,
    )
    found = measure_alignment(calls)
    return Ballot(
        table,
        found,
        tuple(_set_folder(reading.refused, table)),
        reading.duplicates,
        tuple(reading.unread),
        tuple(reading.above),
    )


def _read_values(study: Study, table: RelationTable) -> tuple[Kept, ValuesReading]:
    """Return the rows of a table of values in their order; those refused stand in the reading."""
    columns, means = read_value_columns(table.columns)
    reading = ValuesReading()
    rows = read_values(
        study.folder / table.file,
        columns,
        reading,
        means=means,
        dyad=study.dyad if all(study.dyad) else None,
    )
    kept = sort_out(rows)
    kept = count_by_decimals(kept) if reading.sought else kept
    ill = [Refusal(one.row, reading.places[one.row], one.what) for one in kept.misfits]
    refused = sorted([*reading.refused, *ill], key=lambda one: one.row)
    reading.refused = _set_folder(refused, table)
    reading.strangers = {name: _find_place(at, table) for name, at in reading.strangers.items()}
    if reading.beyond:
        reading.beyond = reading.beyond[0], _find_place(reading.beyond[1], table)
    if reading.odd:
        reading.odd = reading.odd[0], _find_place(reading.odd[1], table)
    if not kept.values:
        raise HamgaraError(say("There is no row that can be taken."), Path(table.file).name)
    return kept, reading


def _read_scores(study: Study, table: RelationTable) -> Scores:
    kept, reading = _read_values(study, table)
    return read_scores(
        table.id, table.label, kept, reading.refused, tuple(tell_taken(reading, kept))
    )


def _read_events(
    study: Study, table: RelationTable, period: str
) -> tuple[EventSource, Scores | None, list[Partner]]:
    """Return the dyad's events in a table, their scores, and the series of other pairs."""
    layout = _find_layout(table)
    reading = Reading()
    records: list[Record] = []
    volumes: Counter[str] = Counter()
    for record in read_records(study.folder / table.file, layout, reading):
        volumes[record.dataset] += 1
        if {record.source, record.target} & {*study.dyad} and (
            not table.dataset or record.dataset == table.dataset
        ):
            records.append(record)
    choose_dataset(table.dataset, volumes)
    series = build_series(records, study.dyad, period, dataset=table.dataset)
    partners = [
        one
        for state in study.dyad
        for one in split_partners(state, records, period, source=table.id, dataset=table.dataset)
    ]
    every = (series, *(one.series for one in partners))
    misfits = {misfit.row: misfit for one in every for misfit in one.misfits}
    told = refuse_misfits(misfits.values(), Path(table.file).name)
    source = EventSource(
        id=table.id,
        label=table.label,
        series=series,
        index=estimate(series.points, period),
        gaps=find_gaps(series),
        refused=tuple(
            _set_folder(sorted([*reading.refused, *told], key=lambda one: one.row), table)
        ),
        undated=reading.undated,
        duplicates=reading.duplicates,
        stateless=reading.stateless,
        repeats=reading.repeats,
        strangers={name: _find_place(at, table) for name, at in reading.strangers.items()},
        unread=tuple(reading.unread),
        above=tuple(reading.above),
    )
    own = [one for one in records if {one.source, one.target} == {*study.dyad}]
    return source, sum_scores(table.id, table.label, own), partners


def _as_errors(refused: Iterable[Refusal]) -> list[HamgaraError]:
    return [HamgaraError(one.what, one.where) for one in refused]
