"""From a measure back to what it was counted from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from hamgara.messages import Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import (
    EvidenceItem,
    EvidenceList,
    Text,
)
from hamgara.report.happenings import name_type, show_span
from hamgara.report.show import below, show_code, show_numbers, show_participant
from hamgara.study.codings import Coding
from hamgara.study.labels import Label
from hamgara.study.measures import (
    CodingQuery,
    Evidence,
    PrintedCell,
    StatedLine,
    ToldEvent,
    Unavailable,
)

SHOWN = 20
"""How many items of evidence a report embeds for one number."""

FindCodings = Callable[[CodingQuery, int], tuple[int, list[Coding]]]
"""Query and limit -> how many codings answer it, and the first ones."""

FindSpeaker = Callable[[str], str]
"""Name of a document -> the code of the participant who speaks in it, or ''."""


def resolve(
    evidence: Evidence, analysis: Analysis, find: FindCodings, speaker: FindSpeaker
) -> EvidenceList:
    """Return what a measure stands on, the first `SHOWN` items of it."""
    if isinstance(evidence, Unavailable):
        return EvidenceList(evidence.why, 0, ())
    if isinstance(evidence, CodingQuery):
        total, codings = find(evidence, SHOWN)
        items = tuple(_show_coding(coding, analysis, speaker) for coding in codings)
        return EvidenceList(_title(evidence, analysis), total, items)
    items = tuple(_show_item(each, analysis) for each in evidence[:SHOWN])
    return EvidenceList(_name_kind(evidence[0]), len(evidence), items)


def _name_kind(item: PrintedCell | StatedLine | ToldEvent) -> Message:
    if isinstance(item, PrintedCell):
        return say("Printed")
    return say("Events") if isinstance(item, ToldEvent) else say("As the study states it")


def _show_item(item: PrintedCell | StatedLine | ToldEvent, analysis: Analysis) -> EvidenceItem:
    if isinstance(item, PrintedCell):
        return _show_cell(item)
    if isinstance(item, ToldEvent):
        return EvidenceItem(item.place, item.quote, _show_coded(item, analysis))
    return _show_statement(item, analysis)


def _show_coded(item: ToldEvent, analysis: Analysis) -> Text:
    if not item.type:
        return item.coded
    named = name_type(item.type, analysis.study.ontology)
    return say("{type} · {coded}", type=named, coded=item.coded)


def _title(query: CodingQuery, analysis: Analysis) -> Message:
    if place := query.document or query.participant:
        what = _title(replace(query, document="", participant=""), analysis)
        return say("{what}: {place}", what=what, place=place)
    first, *others = query.codes
    if len(query.codes) == len(analysis.study.framework.codes):
        return say("All codings")
    if set(others) <= set(below(first, analysis)):
        return say("Codings of {code}", code=show_code(first, analysis))
    return say("Codings of {code}", code=tuple(query.codes))


def _show_cell(cell: PrintedCell) -> EvidenceItem:
    place = say(
        "{table}, row {row}, column {column}", table=cell.table, row=cell.row, column=cell.column
    )
    return EvidenceItem(place, cell.text, say("as printed"))


def _show_statement(line: StatedLine, analysis: Analysis) -> EvidenceItem:
    note = dict(line.label)
    if line.type:
        named = name_type(line.type, analysis.study.ontology)
        told = {lang: (name, note.get(lang, "")) for lang, name in named.items()}
        note = {lang: " · ".join(filter(None, parts)) for lang, parts in told.items()}
    return EvidenceItem(line.place, line.quote, note)


def _show_coding(coding: Coding, analysis: Analysis, speaker: FindSpeaker) -> EvidenceItem:
    quotation = coding.quotation
    if quotation is None:
        return _show_printed_coding(coding, analysis)
    person = speaker(quotation.document)
    source: Text = say(
        "{document}, characters {start}–{end}",
        document=quotation.document,
        start=quotation.span.start,
        end=quotation.span.end,
    )
    shown = next((p for p in analysis.study.participants if p.code == person), None)
    if shown is not None:
        source = say("{who} · {place}", who=show_participant(shown, analysis), place=source)
    return EvidenceItem(source, quotation.text, _say_who(coding))


def _say_who(coding: Coding) -> Message:
    day = _show_day(coding.time)
    return say("{code}, coded by {coder}, {time}", code=coding.code, coder=coding.coder, time=day)


def _show_day(time: str) -> Label | str:
    """Return the day of an ISO time in the reader's calendar, what stands there if it is none."""
    try:
        day = date.fromisoformat(time[:10])
    except ValueError:
        return time[:10]
    return show_span(day, day)


def _show_printed_coding(coding: Coding, analysis: Analysis) -> EvidenceItem:
    """Show a coding on a participant: the printed cell and that participant's findings."""
    person = next((p for p in analysis.study.participants if p.code == coding.participant), None)
    number = person.number if person else None
    rows = analysis.table.rows if analysis.table else ()
    row = next((r for r in rows if r.code == coding.code), None)
    source: Text = show_participant(person, analysis) if person else coding.participant or ""
    if row is None or number is None:
        return EvidenceItem(source, "", _say_who(coding))
    phrases = analysis.phrases.get((number, coding.code), ())
    spoken = (
        say("these findings speak for it")
        if phrases
        else say("none of the findings was read for it")
    )
    note = say(
        "{code}: printed among the sources of {table}, row {row} ({sources}); {spoken}",
        code=coding.code,
        table=analysis.table.name if analysis.table else "",
        row=row.row,
        sources=show_numbers(row.sources),
        spoken=spoken,
    )
    return EvidenceItem(source, "؛ ".join(phrases or _findings(number, analysis)), note)


def _findings(number: int, analysis: Analysis) -> tuple[str, ...]:
    rows = analysis.evidence.rows if analysis.evidence else ()
    return next((row.findings for row in rows if row.participant == number), ())
