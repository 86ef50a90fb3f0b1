"""Events of a study: what the machine suggests, what people decided, what stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hamgara.errors import HamgaraError
from hamgara.events.extract import extract_events
from hamgara.events.merge import Reported, merge_reports, number_reports
from hamgara.exchange.event_rows import Judged, mend_event
from hamgara.ingest.citations.check import check_citations
from hamgara.messages import LANGUAGES, say
from hamgara.report.analysis import CodedEvent
from hamgara.study.documents import Document, is_news
from hamgara.study.events import Event, Judgment, Verdict, list_keys
from hamgara.workbench.bench import Bench, Progress, silent

ACCEPTED = "accepted"
"""The source of events that people accepted from the news."""
_LITERATURE = 5
"""Citations that make a text scholarly."""


@dataclass(frozen=True, slots=True)
class StudyEvent:
    """An event of a document: as the machine suggests it, and what a person decided on it.

    `event` is what stands: the person's version where there is one. `verdict` is None where
    nobody has decided yet; then the event enters no count. `key` is what it is known by in its
    document, whatever became of it. `suggested` is what the machine says,
    None where it says nothing (any more).
    """

    document: Document
    event: Event
    key: str
    verdict: Verdict | None = None
    suggested: Event | None = None

    @property
    def stands(self) -> bool:
        """Has a person accepted, mended or added it?"""
        return self.verdict is not None and self.verdict.judgment != "rejected"


@dataclass(frozen=True, slots=True)
class Precision:
    """How many of the machine's events that people reviewed were right as they stood."""

    accepted: int = 0
    mended: int = 0
    rejected: int = 0

    @property
    def reviewed(self) -> int:
        """How many were reviewed."""
        return self.accepted + self.mended + self.rejected

    @property
    def share(self) -> float | None:
        """The share accepted without a change, in [0, 1]; None where none was reviewed."""
        return self.accepted / self.reviewed if self.reviewed else None


def list_events(bench: Bench, *, progress: Progress = silent) -> Iterator[StudyEvent]:
    """Yield the events of a study's news, document by document, in the order of the text.

    Documents in which a participant speaks are interviews: opinions, not reports; they are
    left out, as are scholarly texts and languages without a vocabulary. An event that a person
    decided on stays, also where the machine would no longer find it.
    """
    verdicts: dict[str, dict[str, Verdict]] = {}
    for verdict in bench.store.find_verdicts():
        verdicts.setdefault(verdict.document, {})[verdict.key] = verdict
    names = [name for name, who in bench.store.list_documents().items() if not who]
    for name in progress(say("Coding events"), names, len(names)):
        document = bench.store.find_document(name)
        if document is not None and document.language in LANGUAGES:
            yield from _list_events(bench, document, verdicts.get(name, {}))


def _list_events(
    bench: Bench, document: Document, verdicts: Mapping[str, Verdict]
) -> Iterator[StudyEvent]:
    types = bench.study.ontology.types
    left = {key: one for key, one in verdicts.items() if one.event.type in types}
    events = [] if is_scholarly(document) else code_document(bench, document)
    found = [
        StudyEvent(document, _stand(event, verdict), key, verdict, event)
        for event, key in zip(events, list_keys(events), strict=True)
        for verdict in [left.pop(key, None)]
    ]
    found += [StudyEvent(document, one.event, one.key, one) for one in left.values()]
    yield from sorted(found, key=lambda one: one.event.spans.trigger)


def _stand(event: Event, verdict: Verdict | None) -> Event:
    """Return what stands; of what a person accepted as it was, on the day that it has now."""
    if verdict is None:
        return event
    unchanged = verdict.judgment == "accepted"
    return replace(verdict.event, date=event.date) if unchanged else verdict.event


def is_scholarly(document: Document) -> bool:
    """Does a document cite literature and is no news? It weighs what was done, and reports none."""
    return not is_news(document) and len(check_citations(document.text).citations) >= _LITERATURE


def code_document(bench: Bench, document: Document) -> list[Event]:
    """Return what the machine finds in a document."""
    study = bench.study
    return extract_events(
        document.text,
        document.language,
        day=document.date,
        ontology=study.ontology.id,
        beside=study.folder,
    )


def judge(one: StudyEvent, event: Event) -> Judgment:
    """Return what it says of the machine that an event should read so."""
    if one.suggested is None and one.verdict and event == one.event:
        return one.verdict.judgment
    return "accepted" if event == one.suggested else "mended"


def decide(
    one: StudyEvent, judgment: Judgment, coder: str, *, event: Event | None = None, memo: str = ""
) -> Verdict:
    """Return a person's verdict on a suggestion; `event` is how it should read, if mended."""
    now = dt.datetime.now(dt.UTC).isoformat(timespec="seconds")
    return Verdict(one.document.name, one.key, judgment, event or one.event, coder, now, memo)


def put_verdicts(bench: Bench, verdicts: Iterable[Verdict], detail: str) -> int:
    """Keep verdicts as one act; return how many were new."""
    verdicts = list(verdicts)
    with bench.store.act("review", detail) as act:
        known = bench.store.list_documents()
        for name in (one.document for one in verdicts if one.document not in known):
            raise HamgaraError(say("There is no document {got} in the study.", got=name), detail)
        return bench.store.put_verdicts(verdicts, act)


def take_verdicts(
    bench: Bench, rows: Iterable[Judged | HamgaraError], where: str, coder: str = ""
) -> tuple[int, list[HamgaraError]]:
    """Keep the verdicts of a file; return how many were new, and the rows that were refused.

    A row that says what stands already is no new verdict. Of one that says something else, under
    the name of whoever decided before, it is `coder` who decides.
    """
    known = {(one.document.name, one.key): one for one in list_events(bench)}
    scheme = bench.study.ontology
    refused: list[HamgaraError] = []
    verdicts: list[Verdict] = []
    for row in rows:
        if isinstance(row, HamgaraError):
            refused.append(row)
            continue
        try:
            one = known[row.document, row.key]
            mended = mend_event(one.event, row.changes, scheme)
        except KeyError:
            refused.append(
                HamgaraError(
                    say(
                        "No event of {document} has the key {key}.",
                        document=row.document,
                        key=row.key,
                    ),
                    f"{where}:{row.line}: key",
                    say("Write the file anew with `hamgara review --export`."),
                )
            )
        except HamgaraError as error:
            refused.append(
                HamgaraError(error.what, f"{where}:{row.line}: {error.where}", error.remedy)
            )
        else:
            rejects, before = row.judgment == "rejected", one.verdict
            memo, who = row.memo, row.coder
            if before:
                memo = memo or before.memo
                same = rejects == (before.judgment == "rejected") and mended == one.event
                if same and memo == before.memo and who == before.coder:
                    continue
                who = coder if coder and who == before.coder else who
            judgment = "rejected" if rejects else judge(one, mended)
            verdicts.append(decide(one, judgment, who, event=mended, memo=memo))
    return put_verdicts(bench, verdicts, where), refused


def find_place(one: StudyEvent) -> str:
    """Return where an event is told: its document, and the first code point of its trigger."""
    return f"{one.document.name}:{one.event.spans.trigger.start}"


def find_words(one: StudyEvent) -> str:
    """Return the words that tell an event, on one line."""
    return " ".join(one.event.span.of(one.document.text).split())


def list_reported(events: Iterable[StudyEvent]) -> list[Reported]:
    """Return events as `hamgara.events.merge.merge_reports` takes them."""
    return [Reported(one.document.name, one.document.date, one.event) for one in events]


def find_happenings(found: Sequence[StudyEvent]) -> tuple[list[int], list[Event]]:
    """Return for each event the number of the happening it reports, and these happenings.

    What people accepted is merged first, so that no suggestion changes what enters the series;
    what they rejected is merged with nothing.
    """
    taken = [number for number, one in enumerate(found) if one.stands]
    taken += [number for number, one in enumerate(found) if one.verdict is None]
    merged = merge_reports(list_reported(found[number] for number in taken))
    happenings = [one.event for one in merged]
    numbers = {taken[report]: place for report, place in number_reports(merged).items()}
    for number, one in enumerate(found):
        if number not in numbers:
            numbers[number] = len(happenings)
            happenings.append(one.event)
    return [numbers[number] for number in range(len(found))], happenings


def show_event(one: StudyEvent, happening: int) -> CodedEvent:
    """Return an event with its sentence and the places of its words in it, for the report."""
    event, base = one.event, one.event.span.start
    spans = event.spans
    named = (
        (spans.trigger, "trigger"),
        (spans.source, "source"),
        (spans.target, "target"),
        (spans.date, "date"),
    )
    marks = tuple(
        (span.start - base, span.end - base, kind)
        for span, kind in named
        if span is not None and base <= span.start and span.end <= event.span.end
    )
    verdict = one.verdict
    return CodedEvent(
        one.document.name,
        event,
        event.span.of(one.document.text),
        marks,
        verdict.judgment if verdict else "",
        verdict.coder if verdict else "",
        happening,
    )


def measure_precision(bench: Bench) -> dict[str, Precision]:
    """Return by type, and under "" for all, what people said of the machine's events.

    Where several coders decided on one event the latest verdict counts.
    """
    latest = {(verdict.document, verdict.key): verdict for verdict in bench.store.find_verdicts()}
    counts: dict[str, dict[str, int]] = {"": {}}
    for verdict in latest.values():
        if verdict.judgment == "added":
            continue
        for key in ("", verdict.key.partition(":")[0]):
            row = counts.setdefault(key, {})
            row[verdict.judgment] = row.get(verdict.judgment, 0) + 1
    return {key: Precision(**row) for key, row in counts.items()}
