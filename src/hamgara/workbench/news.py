"""The news of a study or of single files: their events, statements, commitments with evidence."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.events.commitments import find_commitments
from hamgara.events.faults import find_faults
from hamgara.events.keeping import settle_commitments
from hamgara.events.statements import extract_statements
from hamgara.events.track import list_contacts
from hamgara.messages import LANGUAGES, say
from hamgara.report.analysis import News, ReportFault, ToldCommitment, ToldStatement
from hamgara.study.commitments import DECIDED, Decision, Settled, Told
from hamgara.study.documents import Document
from hamgara.study.events import Event
from hamgara.study.labels import in_language
from hamgara.study.programme import Programme
from hamgara.study.statements import Statement
from hamgara.study.tracking import Evidence, Subject
from hamgara.text.decoding import read_rows
from hamgara.workbench.bench import Bench, Progress, replace_file, silent
from hamgara.workbench.events import StudyEvent, list_events

DECISIONS = "commitments.csv"
_COLUMNS = ("document", "key", "state", "coder", "memo")
_STEM = 5
_SHARED = 2


@dataclass(frozen=True, slots=True)
class CodedNews:
    """A document of news with the events that stand or are suggested in it."""

    document: Document
    day: date | None
    events: tuple[Event, ...]

    @property
    def evidence(self) -> Iterator[Evidence]:
        """Each event with the document's name."""
        return (Evidence(self.document.name, event) for event in self.events)


def list_news(
    bench: Bench, coded: Iterable[StudyEvent] | None = None, *, progress: Progress = silent
) -> list[CodedNews]:
    """Return a study's news with all events that no person rejected, document by document.

    `coded` are the study's events where they are at hand.
    """
    found: dict[str, tuple[Document, list[Event]]] = {}
    for one in list_events(bench, progress=progress) if coded is None else coded:
        _, events = found.setdefault(one.document.name, (one.document, []))
        if one.verdict is None or one.stands:
            events.append(one.event)
    for name, who in bench.store.list_documents().items():
        if not who and name not in found:
            document = bench.store.find_document(name)
            if document is not None and document.language in LANGUAGES:
                found[name] = (document, [])
    return [CodedNews(one, one.date, tuple(events)) for one, events in found.values()]


def settle_news(
    news: Iterable[CodedNews],
    today: date,
    *,
    publisher: str = "",
    decisions: Iterable[Decision] = (),
    beside: Path | None = None,
) -> list[Settled]:
    """Return all commitments of some news with their states on a day.

    `beside` is a study's folder, with actors and words of its own.
    """
    told: list[Told] = []
    evidence: list[Evidence] = []
    texts: dict[str, tuple[str, str]] = {}
    for one in news:
        document = one.document
        texts[document.name] = document.text, document.language
        evidence += one.evidence
        told += [
            Told(document.name, commitment)
            for commitment in find_commitments(
                document.text,
                document.language,
                one.events,
                day=one.day,
                publisher=publisher,
                beside=beside,
            )
        ]
    return settle_commitments(told, evidence, today, decisions, texts)


def read_decisions(bench: Bench) -> tuple[list[Decision], list[HamgaraError]]:
    """Return what people said of a study's commitments (`commitments.csv`), and bad rows."""
    path = bench.study.folder / DECISIONS
    if not path.is_file():
        return [], []
    refused: list[HamgaraError] = []
    found: list[Decision] = []
    rows = read_rows(
        path.read_bytes(), DECISIONS, required=("document", "key", "state"), optional=_COLUMNS
    )
    for row in rows:
        cells = row.cells
        state = next((one for one in DECIDED if one == cells["state"].strip().casefold()), None)
        if state is None:
            refused.append(
                HamgaraError(
                    say("{got} is not a value of {key}.", got=cells["state"], key="state"),
                    f"{DECISIONS}:{row.line}: state",
                    say("The values are: {known}.", known=", ".join(DECIDED)),
                )
            )
            continue
        found.append(
            Decision(
                cells["document"], cells["key"], state, cells.get("coder", ""),
                cells.get("memo", ""),
            )
        )  # fmt: skip
    return found, refused


def put_decision(bench: Bench, decision: Decision) -> None:
    """Add a person's decision to the study's `commitments.csv`; nothing there is changed."""
    path = bench.study.folder / DECISIONS
    before = path.read_bytes() if path.is_file() else ",".join(_COLUMNS).encode() + b"\n"
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\n").writerow(
        (decision.document, decision.key, decision.state, decision.coder, decision.memo)
    )
    if not before.endswith(b"\n"):
        before += b"\n"
    replace_file(path, before + buffer.getvalue().encode())


def find_steps(words: str, language: str, programme: Programme) -> tuple[str, ...]:
    """Return the codes of the programme's steps that share content words with a commitment.

    At least two stems (first five letters of words of five and more) of the step's label in
    the language of the commitment stand in its words; most shared first.
    """
    stems = _list_stems(words)
    scored = [
        (len(stems & _list_stems(in_language(step.label, language))), step.code)
        for step in programme.steps
    ]
    return tuple(
        code for count, code in sorted(scored, key=lambda one: -one[0]) if count >= _SHARED
    )


def _list_stems(words: str) -> set[str]:
    return {word[:_STEM] for word in words.casefold().split() if len(word) >= _STEM}


def tell_news(
    bench: Bench,
    coded: Iterable[StudyEvent],
    problems: list[HamgaraError],
    today: date,
) -> News | None:
    """Return what a study's news tells beside events, None where the study has no news.

    Bad rows of `commitments.csv` are added to `problems`.
    """
    news = list_news(bench, coded)
    if not news:
        return None
    decisions, refused = read_decisions(bench)
    problems += refused
    texts = {one.document.name: one.document for one in news}
    evidence = [each for one in news for each in one.evidence]
    said = [_find_statements(bench, one) for one in news]
    return News(
        today=today,
        statements=tuple(
            _tell_statement(one, statement)
            for one, found in zip(news, said, strict=True)
            for statement in found
        ),
        contacts={
            code: tuple(list_contacts(Subject(code), evidence, bench.study.folder))
            for code in bench.study.dyad
        },
        sentences={
            (one.document, one.event.span.start): one.event.span.of(texts[one.document].text)
            for one in evidence
        },
        commitments=tuple(
            _tell_commitment(one, texts[one.told.document], bench.study.programme)
            for one in settle_news(news, today, decisions=decisions, beside=bench.study.folder)
        ),
        faults=tuple(
            ReportFault(
                one.document.name, fault, tuple(s.of(one.document.text) for s in fault.spans)
            )
            for one, found in zip(news, said, strict=True)
            for fault in find_faults(
                one.document.text,
                one.document.language,
                day=one.day,
                beside=bench.study.folder,
                statements=found,
            )
        ),
    )


def _find_statements(bench: Bench, one: CodedNews) -> list[Statement]:
    document = one.document
    return extract_statements(
        document.text, document.language, day=one.day, beside=bench.study.folder
    )


def _tell_statement(one: CodedNews, statement: Statement) -> ToldStatement:
    base = statement.sentence.start
    places = ((statement.verb, "trigger"), (statement.span, "target"))
    marks = tuple(
        (span.start - base, span.end - base, kind)
        for span, kind in sorted(places, key=lambda each: each[0].start)
        if base <= span.start and span.end <= statement.sentence.end
    )
    sentence = statement.sentence.of(one.document.text)
    return ToldStatement(one.document.name, statement, sentence, marks, one.day)


def _tell_commitment(one: Settled, document: Document, programme: Programme) -> ToldCommitment:
    words = one.told.commitment.span.of(document.text)
    return ToldCommitment(one, words, find_steps(words, document.language, programme))
