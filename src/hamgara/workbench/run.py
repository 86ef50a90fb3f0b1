"""Run a study: count, audit, compare, and write the reports."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hamgara.coding.agreement import Comparison
from hamgara.errors import HamgaraError
from hamgara.ingest.tables import read_evidence_table
from hamgara.messages import LANGUAGES, say
from hamgara.report.analysis import Analysis, Phrases
from hamgara.report.build import build_report
from hamgara.report.cache import is_drawn, prune
from hamgara.report.evidence import FindCodings
from hamgara.report.results import build_results
from hamgara.report.write import CACHE, WORD, key_figures, render_files
from hamgara.store.rows import At
from hamgara.study.chronology import CHRONOLOGY_FILE
from hamgara.study.codings import Coding
from hamgara.study.columns import CodingColumns
from hamgara.study.file import Study
from hamgara.study.judgments import CERQUAL_FILE, PAIRWISE_FILE
from hamgara.study.measures import CodingQuery
from hamgara.study.tables import EvidenceTable, ThemeTable
from hamgara.themes.audit import audit_table
from hamgara.themes.counts import Count, count_codes, count_sets
from hamgara.themes.evidence import Evidence, read_evidence
from hamgara.themes.evidence_labels import known_cues
from hamgara.themes.network import thematic_network
from hamgara.workbench.agreement import compare_all
from hamgara.workbench.assess import assess
from hamgara.workbench.bench import (
    CODINGS_FILE,
    Bench,
    Progress,
    count_study,
    export_file,
    fingerprint_file,
    open_bench,
    read_printed,
    replace_file,
    silent,
)
from hamgara.workbench.events import find_happenings, list_events, show_event
from hamgara.workbench.news import tell_news
from hamgara.workbench.relations import tell_history
from hamgara.workbench.saturation import saturate


@dataclass(frozen=True, slots=True)
class Run:
    """What a run left: the files it wrote, and what it could not take in.

    `kept` are Word documents of earlier runs that people changed, under another name.
    """

    files: tuple[Path, ...]
    problems: tuple[HamgaraError, ...]
    kept: tuple[Path, ...] = ()


def run_study(
    folder: Path,
    *,
    languages: Sequence[str] = LANGUAGES,
    word: bool = False,
    progress: Progress = silent,
) -> Run:
    """Analyze a study and write its reports, tables, charts and `results.json`.

    With `word` the reports are written as Word documents, too.

    Raises:
        HamgaraError: the study or its store cannot be read.
    """
    with open_bench(folder, progress=progress) as bench:
        analysis = analyze(bench)
        speakers = bench.store.list_documents()
        report = build_report(analysis, find_codings(bench), lambda name: speakers.get(name, ""))
        reports = bench.study.reports
        cache, keys = reports / CACHE, key_figures(report)
        files, kept = [], []
        for language in progress(say("Writing reports"), languages, len(languages)):
            for name, content in render_files(
                report, language, languages, cache, keys=keys, word=word
            ):
                path = reports / name
                if path.suffix != WORD or not path.is_file() or is_drawn(cache, path):
                    _write(path, content)
                elif earlier := export_file(path, content):
                    kept.append(earlier)
                files.append(path)
        prune(cache)
        results = json.dumps(build_results(analysis), ensure_ascii=False, indent=1)
        _write(reports / "results.json", f"{results}\n".encode())
        return Run((*files, reports / "results.json"), analysis.problems, tuple(kept))


def _write(path: Path, content: bytes) -> None:
    """Write a file, unless it is so already: what is kept in step elsewhere need not copy it."""
    same = path.is_file() and path.stat().st_size == len(content) and path.read_bytes() == content
    if not same:
        replace_file(path, content)


def analyze(bench: Bench) -> Analysis:
    """Return the results of all stages for a study."""
    study, store = bench.study, bench.store
    problems = list(bench.problems)
    table, evidence = _read_published(bench, problems)
    coders = tuple(store.list_coders())
    columns = store.count_columns()
    counts = count_study(study, columns)
    assessment = assess(bench, columns, problems)
    read = read_evidence(evidence, known_cues(study.framework)) if evidence else None
    phrases = _list_phrases(read) if read else {}
    audit = (
        audit_table(table, evidence=evidence, framework=study.framework, read=read) if table else []
    )
    coded = tuple(list_events(bench))
    numbers, happenings = find_happenings(coded)
    history = tell_history(bench, problems, events=coded)
    news = tell_news(bench, coded, problems, dt.datetime.now(dt.UTC).date())
    return Analysis(
        study=study,
        documents=len(store.list_documents()),
        coders=coders,
        counts=counts,
        by_coder=_count_by_coder(study, columns),
        saturation=saturate(bench, columns),
        grounds=_count_grounds(study, columns),
        network=tuple(thematic_network(study.framework, counts)),
        table=table,
        evidence=evidence,
        audit=tuple(audit),
        phrases=phrases,
        agreements=tuple(compare_all(bench, evidence, phrases, coders)),
        names=_names(bench, evidence),
        problems=tuple(problems),
        inputs=_fingerprints(bench),
        assessment=assessment,
        events=tuple(map(show_event, coded, numbers)),
        happenings=tuple(happenings),
        history=history,
        news=news,
    )


def compare_study(bench: Bench, problems: list[HamgaraError]) -> tuple[Comparison, ...]:
    """Return how far each pair of a study's coders agrees, and all; `problems` grows."""
    _, evidence = _read_published(bench, problems)
    read = read_evidence(evidence, known_cues(bench.study.framework)) if evidence else None
    phrases = _list_phrases(read) if read else {}
    return tuple(compare_all(bench, evidence, phrases, bench.store.list_coders()))


def _list_phrases(read: Evidence) -> Phrases:
    """Return the phrases of the evidence table read for each participant and code."""
    found: dict[tuple[int, str], list[str]] = {}
    for phrase in read.phrases:
        for code in phrase.codes:
            found.setdefault((phrase.participant, code), []).append(phrase.text)
    return {cell: tuple(dict.fromkeys(texts)) for cell, texts in found.items()}


def _count_by_coder(study: Study, columns: CodingColumns) -> dict[str, dict[str, Count]]:
    return {
        coder: count_codes(columns, study.framework, coder=coder, same_as=study.same_as)
        for coder in columns.coders
    }


def _count_grounds(study: Study, columns: CodingColumns) -> dict[str, Count]:
    """Return for each ground of the programme the count of its codes and those below them."""
    framework = study.framework
    above = {code.id: {*framework.ancestors(code.id)} for code in framework.codes}
    sets = {
        ground.code: [code for code, chain in above.items() if chain & {*ground.themes}]
        for ground in study.programme.grounds
    }
    return count_sets(columns, sets, same_as=study.same_as)


def find_codings(bench: Bench) -> FindCodings:
    """Return a function that finds the codings a query means, and counts them."""

    def find(query: CodingQuery, limit: int) -> tuple[int, list[Coding]]:
        codes, coder, who = query.codes, query.coder, query.participant
        others = (code for code, other in bench.study.same_as.items() if other == who)
        at = At(query.document, (who, *others) if who else ())
        total = bench.store.count_codings(codes, coder=coder, at=at)
        found = bench.store.find_codings(codes=codes, coder=coder, at=at, limit=limit)
        return total, list(found)

    return find


def _read_published(
    bench: Bench, problems: list[HamgaraError]
) -> tuple[ThemeTable | None, EvidenceTable | None]:
    published, folder = bench.study.published, bench.study.folder
    try:
        key = folder / published.key if published.key else None
        evidence = (
            read_evidence_table(folder / published.evidence, key=key)
            if published.evidence
            else None
        )
    except HamgaraError as error:
        problems.append(error)
        evidence = None
    try:
        return read_printed(bench.study, []), evidence
    except HamgaraError:
        return None, evidence  # the bench has reported it


def _names(bench: Bench, evidence: EvidenceTable | None) -> dict[str, Mapping[str, str]]:
    """Return participant code -> name, where the study discloses names."""
    if bench.study.disclosure != "named" or evidence is None:
        return {}
    by_number = {row.participant: row.name for row in evidence.rows if row.name}
    return {p.code: by_number[p.number] for p in bench.study.participants if p.number in by_number}


_OF_ONES_OWN = ("actors", "lenses", "ontologies", "vocabularies")
"""Folders beside a study whose files go before those of the library."""


def _fingerprints(bench: Bench) -> dict[str, str]:
    """Return the sha256 of the files that hold the choices and claims of a study."""
    published = bench.study.published
    names = (
        "study.toml",
        "participants.csv",
        "programme.toml",
        f"frameworks/{bench.study.framework.id}.toml",
        CODINGS_FILE,
        CERQUAL_FILE,
        PAIRWISE_FILE,
        CHRONOLOGY_FILE,
        *(table.file for table in bench.study.relations),
        published.themes,
        published.evidence,
        *(
            f"{kind}/{path.name}"
            for kind in _OF_ONES_OWN
            for path in (bench.study.folder / kind).glob("*.toml")
        ),
    )
    paths = {name: bench.study.folder / name for name in names if name}
    return {name: fingerprint_file(path) for name, path in paths.items() if path.is_file()}
