"""The history of a study's dyad: what its chronology, its news and its tables tell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hamgara.errors import HamgaraError
from hamgara.events.merge import merge_reports
from hamgara.ingest.events.records import Refusal
from hamgara.messages import say
from hamgara.relations.history import (
    EventSource,
    History,
    Voices,
    build_source,
    estimate,
    find_partners,
)
from hamgara.relations.index import Index
from hamgara.relations.lenses import LensReading, read_through
from hamgara.relations.periods import name_period
from hamgara.study.chronology import Happening, read_chronology
from hamgara.study.events import Ontology
from hamgara.study.file import Study
from hamgara.study.lens import check_lens, list_lenses, read_lens
from hamgara.workbench.bench import Bench
from hamgara.workbench.events import (
    ACCEPTED,
    StudyEvent,
    find_place,
    find_words,
    list_events,
    list_reported,
)
from hamgara.workbench.relation_tables import check_tables, read_tables
from hamgara.workbench.sampling import sample_study

CHRONOLOGY = "chronology"
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
    scheme = study.ontology
    chronology, refused = read_chronology(study.folder, scheme)
    problems += refused
    rows = {CHRONOLOGY: _list_rows(refused)}
    found = tuple(list_events(bench) if events is None else events)
    told = {CHRONOLOGY: chronology, ACCEPTED: list_accepted(found)}
    sources = [
        replace(
            build_source(name, _LABELS[name], happenings, study.dyad, period, scheme),
            refused=rows.get(name, ()),
        )
        for name, happenings in told.items()
        if happenings
    ]
    partners = [
        partner
        for state in study.dyad
        for name, happenings in told.items()
        for partner in find_partners(state, happenings, period, source=name, scheme=scheme)
    ]
    tables = read_tables(study, period, problems)
    sources += tables.sources
    partners += tables.partners
    sampled = sample_study(found, study.dyad, period)
    if not sampled and not sources and not tables.ballots and not tables.scores:
        return None
    readings = _read_lenses(study, sources, lenses, problems, scheme)
    return History(
        dyad=study.dyad,
        period=period,
        sources=tuple(sources),
        lenses=tuple(readings),
        lens_indices=_find_indices(readings, period) if lenses or period == "year" else {},
        ballots=tables.ballots,
        partners=tuple(partners),
        voices=_hear(bench, period),
        scores=tables.scores,
        sampled=sampled,
    )


def _list_rows(problems: Iterable[HamgaraError]) -> tuple[Refusal, ...]:
    """Return the rows of the chronology that are refused, each once, with its first mistake."""
    first: dict[str, HamgaraError] = {}
    for one in problems:
        first.setdefault(":".join(one.where.split(":")[:2]), one)
    return tuple(Refusal(row, one.where, one.what) for row, one in enumerate(first.values(), 1))


def _find_indices(readings: Iterable[LensReading], period: str) -> dict[str, Index]:
    found = {(one.lens.id, one.origin): estimate(one.tallies, period) for one in readings}
    return {f"{lens} {origin}": index for (lens, origin), index in found.items() if index}


def check_history(study: Study) -> Iterator[HamgaraError]:
    """Yield every mistake in the chronology, the lenses and the tables of a study."""
    if study.ontology.types:
        yield from read_chronology(study.folder, study.ontology)[1]
    framework = study.framework
    known = {framework.id: framework.ids} if framework.codes else {}
    for name in list_lenses(study.folder):
        try:
            yield from check_lens(name, study.folder, known)
        except HamgaraError as error:
            yield error
    yield from check_tables(study)


def list_accepted(events: Iterable[StudyEvent]) -> tuple[Happening, ...]:
    """Return the events of the news that a person accepted, mended or added.

    What several documents report is one, with its first sentence in each language.
    """
    standing = [one for one in events if one.stands]
    found = []
    counts: Counter[str] = Counter()
    for merged in merge_reports(list_reported(standing)):
        reports = [standing[number] for number in merged.reports]
        first, *others = map(find_place, reports)
        counts[first] += 1
        if counts[first] > 1:  # another one that the same words tell
            first = f"{first}#{counts[first]}"
        texts = {one.document.language: find_words(one) for one in reversed(reports)}
        found.append(Happening(first, ACCEPTED, first, merged.event, texts, also=tuple(others)))
    return tuple(found)


def _read_lenses(
    study: Study,
    sources: Sequence[EventSource],
    names: Sequence[str],
    problems: list[HamgaraError],
    scheme: Ontology,
) -> list[LensReading]:
    """Return each source of coded events through each lens; a wrong lens stops no other.

    Unless they are named, lenses of another event scheme than the study's are left out.
    """
    lenses = []
    for name in names or list_lenses(study.folder):
        try:
            lens = read_lens(name, study.folder)
        except HamgaraError as error:
            if names:
                raise
            problems.append(error)
            continue
        if lens.scheme == scheme.id:
            lenses.append(lens)
        elif names:
            raise HamgaraError(
                say(
                    "The lens {name} counts events of {other}; those of the study are of {own}.",
                    name=name,
                    other=lens.scheme,
                    own=scheme.id,
                ),
                remedy=say("Name a lens of that scheme, or write one into lenses/."),
            )
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
