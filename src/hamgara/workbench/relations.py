"""The history of a study's dyad: what its chronology, its news and its tables tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.events.extract import ONTOLOGY
from hamgara.ingest.events.layouts import Layout, find_layout, read_layout
from hamgara.ingest.events.records import Reading, Record, Refusal, read_records
from hamgara.ingest.events.votes import VotesReading, read_state_columns, read_votes
from hamgara.relations.alignment import measure_alignment
from hamgara.relations.history import (
    Ballot,
    EventSource,
    History,
    Partner,
    Voices,
    build_source,
    estimate,
    find_gaps,
    find_partners,
    split_partners,
)
from hamgara.relations.index import Index
from hamgara.relations.lenses import LensReading, read_through
from hamgara.relations.periods import name_period
from hamgara.relations.series import build_series
from hamgara.study.chronology import Happening, read_chronology
from hamgara.study.events import Ontology
from hamgara.study.file import Study
from hamgara.study.lens import list_lenses, read_lens
from hamgara.study.ontology import read_ontology
from hamgara.study.relation_tables import RelationTable
from hamgara.workbench.bench import Bench
from hamgara.workbench.events import StudyEvent, list_events

CHRONOLOGY, ACCEPTED = "chronology", "accepted"
_LABELS = {
    CHRONOLOGY: {"fa": "گاه‌شمار", "az": "xronologiya", "en": "chronology"},
    ACCEPTED: {
        "fa": "رویدادهای پذیرفته از خبرها",
        "az": "xəbərlərdən qəbul edilən hadisələr",
        "en": "accepted events of the news",
    },
}


def tell_history(
    bench: Bench,
    problems: list[HamgaraError],
    *,
    period: str = "year",
    lenses: Sequence[str] = (),
    events: Iterable[StudyEvent] | None = None,
) -> History | None:
    """Return the history of a study's dyad, None where the study tells of no event or vote.

    What cannot be taken is added to `problems`. `lenses` are all where none is named; `events`
    are those of the study's news, which are listed where they are not given. Finer than by year
    the index under a lens is estimated only for lenses that are named, since it takes its time.
    """
    study = bench.study
    scheme = read_ontology(ONTOLOGY, study.folder)
    chronology, refused = read_chronology(study.folder, scheme)
    problems += refused
    found = list_events(bench) if events is None else events
    told = {CHRONOLOGY: chronology, ACCEPTED: list_accepted(found)}
    sources = [
        build_source(name, _LABELS[name], happenings, study.dyad, period, scheme)
        for name, happenings in told.items()
        if happenings
    ]
    partners = [
        partner
        for state in study.dyad
        for name, happenings in told.items()
        for partner in find_partners(state, happenings, period, source=name, scheme=scheme)
    ]
    ballots: list[Ballot] = []
    for table in study.relations:
        try:
            if table.kind == "votes":
                ballots.append(_read_ballot(study, table))
                problems += _as_errors(ballots[-1].refused)
            else:
                source, own = _read_table(study, table, period)
                sources.append(source)
                partners += own
                problems += _as_errors(source.refused)
        except HamgaraError as error:
            problems.append(_place(error, table))
    if not sources and not ballots:
        return None
    readings = _read_lenses(study, sources, lenses, problems, scheme)
    return History(
        dyad=study.dyad,
        period=period,
        sources=tuple(sources),
        lenses=tuple(readings),
        lens_indices=_find_indices(readings) if lenses or period == "year" else {},
        ballots=tuple(ballots),
        partners=tuple(partners),
        voices=_hear(bench, period),
    )


def _find_indices(readings: Iterable[LensReading]) -> dict[str, Index]:
    found = {(one.lens.id, one.origin): estimate(one.tallies) for one in readings}
    return {f"{lens} {origin}": index for (lens, origin), index in found.items() if index}


def check_history(study: Study) -> Iterator[HamgaraError]:
    """Yield every mistake in the chronology, the lenses and the tables of a study."""
    yield from read_chronology(study.folder, read_ontology(ONTOLOGY, study.folder))[1]
    for name in list_lenses(study.folder):
        try:
            read_lens(name, study.folder)
        except HamgaraError as error:
            yield error
    for table in study.relations:
        try:
            if table.kind == "votes":
                yield from _as_errors(_read_ballot(study, table).refused)
            else:
                layout = _find_layout(table)
                reading = Reading()
                for _ in read_records(study.folder / table.file, layout, reading):
                    pass
                yield from _as_errors(reading.refused)
        except HamgaraError as error:
            yield _place(error, table)


def _find_layout(table: RelationTable) -> Layout:
    return find_layout(table.format) if table.format else read_layout(table.columns)


def _place(error: HamgaraError, table: RelationTable) -> HamgaraError:
    """Return an error that names the table in study.toml instead of an option of a command."""
    where = table.place if not error.where or error.where.startswith("--") else error.where
    return HamgaraError(error.what, where, error.remedy)


def list_accepted(events: Iterable[StudyEvent]) -> tuple[Happening, ...]:
    """Return the events of the news that a person accepted, mended or added."""
    found = []
    for one in events:
        if not one.stands:
            continue
        event, document = one.event, one.document
        words = " ".join(event.span.of(document.text).split())
        place = f"{document.name}:{event.spans.trigger.start}"
        found.append(Happening(place, ACCEPTED, place, event, {document.language: words}))
    return tuple(found)


def _read_lenses(
    study: Study,
    sources: Sequence[EventSource],
    names: Sequence[str],
    problems: list[HamgaraError],
    scheme: Ontology,
) -> list[LensReading]:
    """Return each source of coded events through each lens; a wrong lens stops no other."""
    lenses = []
    for name in names or list_lenses(study.folder):
        try:
            lenses.append(read_lens(name, study.folder))
        except HamgaraError as error:
            if names:
                raise
            problems.append(error)
    return [
        read_through(
            lens,
            source.placed,
            study.dyad,
            tuple(point.period for point in source.series.points),
            origin=source.id,
            scheme=scheme,
        )
        for source in sources
        if source.placed
        for lens in lenses
    ]


def _read_ballot(study: Study, table: RelationTable) -> Ballot:
    reading = VotesReading()
    calls = read_votes(
        study.folder / table.file,
        study.dyad,
        reading,
        columns=read_state_columns(table.columns),
        by=table.by,
    )
    return Ballot(table, measure_alignment(calls), tuple(reading.refused))


def _read_table(
    study: Study, table: RelationTable, period: str
) -> tuple[EventSource, list[Partner]]:
    """Return the source of the dyad's events in a table, and the series of other pairs."""
    layout = _find_layout(table)
    reading = Reading()
    records: list[Record] = [
        record
        for record in read_records(study.folder / table.file, layout, reading)
        if {record.source, record.target} & {*study.dyad}
        and (not table.dataset or record.dataset == table.dataset)
    ]
    series = build_series(records, study.dyad, period, dataset=table.dataset)
    name = Path(table.file).name
    misfits = [Refusal(one.row, f"{name}: row {one.row}", one.what) for one in series.misfits]
    source = EventSource(
        id=table.file,
        label=table.label,
        series=series,
        index=estimate(series.points),
        gaps=find_gaps(series),
        refused=(*reading.refused, *misfits),
    )
    partners = [
        one
        for state in study.dyad
        for one in split_partners(state, records, period, source=table.file, dataset=table.dataset)
    ]
    return source, partners


def _as_errors(refused: Iterable[Refusal]) -> list[HamgaraError]:
    return [HamgaraError(one.what, one.where) for one in refused]


def _hear(bench: Bench, period: str) -> Voices:
    """Return the codings of interviews by ground and period; a ground has the codes below its."""
    framework = bench.study.framework
    grounds = {
        ground.code: {
            code.id
            for code in framework.codes
            if {*framework.ancestors(code.id)} & {*ground.themes}
        }
        for ground in bench.study.programme.grounds
    }
    days = {}
    for name, who in bench.store.list_documents().items():
        document = bench.store.find_document(name) if who else None
        if document is not None and document.date is not None:
            days[name] = name_period(period, document.date)
    dated: dict[str, Counter[str]] = {}
    undated: Counter[str] = Counter(dict.fromkeys(grounds, 0))
    for coding in bench.store.find_codings():
        when = days.get(coding.quotation.document) if coding.quotation else None
        counts = undated if when is None else dated.setdefault(when, Counter())
        counts.update(ground for ground, codes in grounds.items() if coding.code in codes)
    return Voices(dict(sorted(dated.items())), dict(undated))
