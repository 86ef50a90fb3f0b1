"""The news of a study or of single files: their events, statements, commitments with evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.events.commitments import find_commitments
from hamgara.events.faults import find_faults
from hamgara.events.promises.keeping import settle_commitments
from hamgara.events.statements import extract_statements
from hamgara.events.track import list_contacts
from hamgara.messages import LANGUAGES
from hamgara.report.analysis import News, ReportFault, ToldCommitment, ToldStatement
from hamgara.study.commitments import Decision, Settled, Told
from hamgara.study.documents import Document, is_news
from hamgara.study.events import Event
from hamgara.study.labels import in_language
from hamgara.study.programme import Programme
from hamgara.study.statements import Statement
from hamgara.study.tracking import Evidence, Subject
from hamgara.workbench.bench import Bench, Progress, silent
from hamgara.workbench.decisions import read_decisions
from hamgara.workbench.events import StudyEvent, is_scholarly, list_events

_STEM = 5
_SHARED = 2


@dataclass(frozen=True, slots=True)
class CodedNews:
    """A document with the events that stand or are suggested in it.

    Statements and commitments are sought where it `is_news`: a scholarly text speaks of them too,
    but promises nothing and quotes nobody's talk of the day.
    """

    document: Document
    day: date | None
    events: tuple[Event, ...]
    is_news: bool = True

    @property
    def evidence(self) -> Iterator[Evidence]:
        """Each event with the document's name."""
        return (Evidence(self.document.name, event) for event in self.events)


def list_news(
    bench: Bench, coded: Iterable[StudyEvent] | None = None, *, progress: Progress = silent
) -> list[CodedNews]:
    """Return a study's texts with all events that no person rejected, document by document.

    `coded` are the study's events where they are at hand. What a participant says is left out;
    each of the others tells whether it is news.
    """
    found: dict[str, tuple[Document, list[Event]]] = {}
    for one in list_events(bench, progress=progress) if coded is None else coded:
        _, events = found.setdefault(one.document.name, (one.document, []))
        if one.verdict is None or one.stands:
            events.append(one.event)
    for document in list_texts(bench):
        found.setdefault(document.name, (document, []))
    return [CodedNews(one, one.date, tuple(events), is_news(one)) for one, events in found.values()]


def list_texts(bench: Bench) -> list[Document]:
    """Return the documents of a study in a language that is read, but what participants say."""
    names = [name for name, who in bench.store.list_documents().items() if not who]
    found = map(bench.store.find_document, names)
    return [one for one in found if one is not None and one.language in LANGUAGES]


def settle_news(
    news: Iterable[CodedNews],
    today: date,
    *,
    publisher: str = "",
    decisions: Iterable[Decision] = (),
    beside: Path | None = None,
) -> list[Settled]:
    """Return all commitments of some news with their states on a day.

    Texts that are no news tell none, but their events may close one. `beside` is a study's folder,
    with actors and words of its own.
    """
    told: list[Told] = []
    evidence: list[Evidence] = []
    texts: dict[str, tuple[str, str]] = {}
    days: dict[str, date | None] = {}
    for one in news:
        document = one.document
        days[document.name] = one.day
        texts[document.name] = document.text, document.language
        evidence += one.evidence
        if not one.is_news:
            continue
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
    return settle_commitments(told, evidence, today, decisions, texts, beside, days)


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
    days = {one.document.name: one.day for one in news}
    words = {name: (one.text, one.language) for name, one in texts.items()}
    evidence = [each for one in news for each in one.evidence]
    said = [_find_statements(bench, one) if one.is_news else [] for one in news]
    return News(
        today=today,
        aside=tuple(one.document.name for one in news if not one.is_news),
        scholarly=tuple(one.document.name for one in news if is_scholarly(one.document)),
        statements=tuple(
            _tell_statement(one, statement)
            for one, found in sorted(
                zip(news, said, strict=True), key=lambda pair: pair[0].day or date.max
            )
            for statement in found
        ),
        contacts={
            code: tuple(list_contacts(Subject(code), evidence, bench.study.folder, words, days))
            for code in bench.study.dyad
        },
        sentences={
            (one.document, one.event.span.start): one.event.span.of(texts[one.document].text)
            for one in evidence
        },
        commitments=tuple(
            _tell_commitment(one, texts, bench.study.programme)
            for one in settle_news(news, today, decisions=decisions, beside=bench.study.folder)
        ),
        faults=tuple(
            ReportFault(
                one.document.name, fault, tuple(s.of(one.document.text) for s in fault.spans)
            )
            for one, found in zip(news, said, strict=True)
            if one.is_news
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


def _tell_commitment(
    one: Settled, documents: Mapping[str, Document], programme: Programme
) -> ToldCommitment:
    words = tuple(told.commitment.span.of(documents[told.document].text) for told in one.tellings)
    language = documents[one.told.document].language
    return ToldCommitment(one, words, find_steps(words[0], language, programme))
