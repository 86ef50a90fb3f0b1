"""Events of the news: how many of each type, how good the machine was, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hamgara.messages import LANGUAGES, Message, say
from hamgara.report import happenings
from hamgara.report.analysis import Analysis, CodedEvent
from hamgara.report.blocks import Block, Cell, Column, Marked, Paragraph, Section, Table, Text
from hamgara.report.happenings import code_type, say_coding
from hamgara.report.show import cell
from hamgara.study.actors import BODIES
from hamgara.study.countries import is_country, name_country
from hamgara.study.events import Actor, Event, Ontology, say_status
from hamgara.study.labels import Label, in_language, join_names
from hamgara.study.measures import Measure, ToldEvent, Unavailable

SHOWN = 300
"""How many events the report lists; all of them are in results.json and in the review table."""

_PROMISED = {"fa": " ‹ ", "az": " › ", "en": " › "}
"""A sign from a promise to what is promised, in the direction of reading."""

_STANDS = ("accepted", "mended", "added")


def build(analysis: Analysis) -> Section | None:
    """Return the section on events, None where no news tells any."""
    found = _group(analysis)
    if not found:
        return None
    blocks: list[Block] = [
        *_say_what(found),
        *_say_where_not(analysis),
        _count_types(found, analysis.study.ontology),
        *_tell_precision(analysis.events),
        _list_events(found, analysis.study.ontology),
    ]
    return Section("events", say("Events in the news"), tuple(blocks))


@dataclass(frozen=True, slots=True)
class _Happening:
    """What happened, as all reports tell it together, and these reports."""

    event: Event
    reports: tuple[CodedEvent, ...]

    @property
    def stands(self) -> bool:
        """Has a person accepted a report of it?"""
        return any(one.judgment in _STANDS for one in self.reports)

    @property
    def rejected(self) -> bool:
        """Has a person rejected it?"""
        return any(one.judgment == "rejected" for one in self.reports)


def _group(analysis: Analysis) -> tuple[_Happening, ...]:
    """Return the happenings with their reports, in the order they are first told."""
    reports: dict[int, list[CodedEvent]] = {}
    for one in analysis.events:
        reports.setdefault(one.happening, []).append(one)
    return tuple(
        _Happening(analysis.happenings[number], tuple(some)) for number, some in reports.items()
    )


def _say_what(found: tuple[_Happening, ...]) -> list[Block]:
    words = say(
        "The machine suggested these events from the news of the study, each by a rule. What"
        " nobody accepted is a suggestion and enters no series."
    )
    reviewed = _count(one for one in found if any(report.judgment for report in one.reports))
    counts = (say("Events in all: "), _count(found), say("; reviewed by people: "), reviewed, ".")
    return [Paragraph((words,)), Paragraph(counts), *_say_several(found)]


def _say_several(found: tuple[_Happening, ...]) -> list[Block]:
    several = [one for one in found if len(one.reports) > 1]
    if not several:
        return []
    words = say(
        " of them are reported by several documents: they agree in type, states, offices and days"
        " (their own days may lie one day apart), and count once."
    )
    return [Paragraph((_count(several), words), tone="note")]


def _say_where_not(analysis: Analysis) -> list[Block]:
    names = analysis.news.scholarly if analysis.news else ()
    if not names:
        return []
    words = say(
        "No events are sought in what cites literature and tells neither the day of its publication"
        " nor an agency: {names}. `hamgara date DOCUMENT DAY` makes a document news.",
        names=tuple(names),
    )
    return [Paragraph((words,), tone="note")]


def _count_types(found: tuple[_Happening, ...], scheme: Ontology) -> Table:
    rows = []
    for type_ in scheme.types.values():
        mine = [one for one in found if one.event.type == type_.id]
        if not mine:
            continue
        rows.append(
            (
                cell(_name_type(type_.label, type_.id), mark="head"),
                cell(_count(mine)),
                cell(_count(one for one in mine if one.stands)),
                cell(_count(one for one in mine if one.rejected)),
            )
        )
    columns = (
        Column(say("Type")),
        Column(say("Events"), numeric=True),
        Column(say("Accepted"), numeric=True),
        Column(say("Rejected"), numeric=True),
    )
    return Table("event-types", say("Events by type"), columns, tuple(rows))


def _name_type(label: Label, type_: str) -> Label:
    return {language: f"{label.get(language, type_)} · {type_}" for language in LANGUAGES}


def _count(happenings: Iterable[_Happening]) -> Measure:
    counted = tuple(happenings)
    method = say("events counted, each once however many documents report it")
    if not counted:
        return Measure(0, "events", method, Unavailable(say("There is nothing to count.")))
    told = tuple(_tell(report) for one in counted for report in one.reports)
    return Measure(len(counted), "events", method, told)


def _tell(one: CodedEvent) -> ToldEvent:
    event = one.event
    place = f"{one.document} {event.span.start}–{event.span.end}"
    return ToldEvent(place, one.sentence, say_coding(event), code_type(event))


def _tell_precision(found: tuple[CodedEvent, ...]) -> list[Block]:
    """Tell how many of the suggestions that people reviewed, each in its document, were right."""
    judged = [one for one in found if one.judgment and one.judgment != "added"]
    if not judged:
        return []
    right = [one for one in judged if one.judgment == "accepted"]
    share = Measure(
        100 * len(right) / len(judged),
        "%",
        say("events accepted as they stood, of those reviewed"),
        tuple(_tell(one) for one in judged),
    )
    return [Paragraph((say("Precision on what was reviewed: "), share, "."))]


def _name_types(event: Event, scheme: Ontology) -> Label:
    """Return the name of an event's type, and of what is promised by it."""
    types = [scheme.types[type_] for type_ in (event.type, event.promised) if type_ in scheme.types]
    return {
        language: _PROMISED[language].join(in_language(type_.label, language) for type_ in types)
        for language in LANGUAGES
    }


def _list_events(found: tuple[_Happening, ...], scheme: Ontology) -> Table:
    shown = sorted(found, key=lambda one: (not one.stands, *_day(one.event)))[:SHOWN]
    columns = (
        Column(say("Date")),
        Column(say("Source of the act")),
        Column(say("Target of the act")),
        Column(say("Type")),
        Column(say("Status")),
        Column(say("Sentence")),
        Column(say("Rule")),
        Column(say("Verdict")),
    )
    rows = tuple(row for one in shown for row in _list_reports(one, scheme))
    left = len(found) - len(shown)
    note: Text = say("{count} more are in results.json.", count=left) if left else ""
    return Table("events", say("Events, each with the sentence that tells it"), columns, rows, note)


def _list_reports(one: _Happening, scheme: Ontology) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of a happening: one for each document that reports it."""
    event = one.event
    for number, report in enumerate(one.reports):
        height = 0 if number else len(one.reports)
        sentence = Marked(report.sentence, report.marks)
        yield (
            cell(show_days(event), rows=height, mark="head"),
            cell(name_actors(event.source), rows=height),
            cell(
                say("with one another") if event.reciprocal else name_actors(event.target),
                rows=height,
            ),
            cell(_name_types(event, scheme), rows=height),
            cell(say_status(event), rows=height),
            cell(sentence, " · ", report.document),
            cell(report.event.rule, mark="quiet"),
            cell(_say_verdict(report)),
        )


def _day(event: Event) -> tuple[bool, str]:
    return event.date is None, event.date.start.isoformat() if event.date else ""


def show_days(event: Event) -> Text:
    """Return the days of an event in each language's calendar, a dash where none is known."""
    return happenings.show_days(event) or "–"


def name_actors(actors: Iterable[Actor]) -> Label:
    """Return the names of the states that act, in every language."""
    codes = dict.fromkeys(actor.country for actor in actors)
    return {
        language: join_names((_name(code, language) for code in codes), language)
        for language in LANGUAGES
    }


def _name(code: str, language: str) -> str:
    return code if code in BODIES or not is_country(code) else name_country(code)[language]


def _say_verdict(one: CodedEvent) -> Message:
    return {
        "": say("suggested"),
        "accepted": say("accepted"),
        "mended": say("mended"),
        "rejected": say("rejected"),
        "added": say("added"),
    }[one.judgment]
