"""What a run computed: the results of all stages, from which the report is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from hamgara.coding.agreement import Comparison
from hamgara.errors import HamgaraError
from hamgara.options.assessment import Assessment
from hamgara.relations.history import History
from hamgara.study.commitments import Settled
from hamgara.study.documents import Participant
from hamgara.study.events import Event
from hamgara.study.faults import Fault
from hamgara.study.file import Study
from hamgara.study.labels import Label
from hamgara.study.statements import Statement
from hamgara.study.tables import EvidenceTable, ThemeTable
from hamgara.study.tracking import Contact
from hamgara.themes.counts import Count
from hamgara.themes.findings import Finding
from hamgara.themes.network import NetworkNode
from hamgara.themes.saturation import Saturation

Phrases = Mapping[tuple[int, str], tuple[str, ...]]
"""Participant's number and code -> the phrases of the evidence table read for that code."""


@dataclass(frozen=True, slots=True)
class CodedEvent:
    """An event of a document with the sentence that tells it.

    `marks` are places in `sentence`: (start, end, trigger, source, target or date). `judgment` is
    what a person decided on it, "" where nobody has. `happening` is the number of the happening
    that it reports, maybe beside other documents.
    """

    document: str
    event: Event
    sentence: str
    marks: tuple[tuple[int, int, str], ...]
    judgment: str = ""
    coder: str = ""
    happening: int = 0


@dataclass(frozen=True, slots=True)
class ToldStatement:
    """A statement of a document with its sentence and day; `marks` as those of `CodedEvent`."""

    document: str
    statement: Statement
    sentence: str
    marks: tuple[tuple[int, int, str], ...]
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ToldCommitment:
    """A commitment with its state, the words of each telling, and the steps that it touches.

    `words` are those of `settled.tellings`, in their order; the steps are the programme's.
    """

    settled: Settled
    words: tuple[str, ...]
    steps: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportFault:
    """A fault of a document with the words that show it."""

    document: str
    fault: Fault
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What a study's news tells beside events.

    `contacts` are those of each state of the dyad, with the sentences of their events by
    (document, first place of the sentence); `today` is the day on which commitments are overdue.
    `aside` are the documents that are no news: nothing of the rest is sought there; in the
    `scholarly` ones among them no events are, either.
    """

    today: date
    statements: tuple[ToldStatement, ...] = ()
    contacts: Mapping[str, tuple[Contact, ...]] = field(default_factory=dict)
    sentences: Mapping[tuple[str, int], str] = field(default_factory=dict)
    commitments: tuple[ToldCommitment, ...] = ()
    faults: tuple[ReportFault, ...] = ()
    aside: tuple[str, ...] = ()
    scholarly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Analysis:
    """The results of a study's run.

    `counts` are of all coders, `by_coder` of each; both have the whole under ''. `saturation` is
    at each level, top down. `grounds`
    are the counts of each ground's codes together, `assessment` what is known of grounds,
    options and steps. `table`,
    `evidence`, `audit` and `phrases` are empty where nothing was published. `names` holds
    the participants' names where the study discloses them. `inputs` are the sha256 of the
    files the run stands on. `events` are what each document tells, `happenings` the same with
    those that several documents report once, as all of them tell it together.
    """

    study: Study
    documents: int
    coders: tuple[str, ...]
    counts: Mapping[str, Count]
    by_coder: Mapping[str, Mapping[str, Count]]
    saturation: tuple[Saturation, ...]
    grounds: Mapping[str, Count]
    network: tuple[NetworkNode, ...]
    table: ThemeTable | None
    evidence: EvidenceTable | None
    audit: tuple[Finding, ...]
    phrases: Phrases
    agreements: tuple[Comparison, ...]
    names: Mapping[str, Label]
    problems: tuple[HamgaraError, ...]
    inputs: Mapping[str, str]
    assessment: Assessment
    events: tuple[CodedEvent, ...] = ()
    happenings: tuple[Event, ...] = ()
    history: History | None = None
    news: News | None = None

    @property
    def people(self) -> tuple[Participant, ...]:
        """The participants, those declared the same counted once."""
        return tuple(p for p in self.study.participants if p.same_as is None)
