"""Table 1: the participants and what they said, each by pseudonym unless the study tells more."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.messages import LANGUAGES, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Column, Paragraph, Section, Table, Text
from hamgara.report.show import cell, show_participant, show_side, show_year
from hamgara.study.labels import join_names


def build(analysis: Analysis) -> Section | None:
    """Return the table of participants, None where there are none."""
    people = analysis.study.participants
    if not people:
        return None
    findings = (
        {row.participant: row.findings for row in analysis.evidence.rows}
        if analysis.evidence
        else {}
    )
    columns = [
        Column(say("Participant")),
        Column(say("Side")),
        Column(say("Year")),
        Column(say("Topics")),
    ]
    if findings:
        columns.append(Column(say("Findings, as printed")))
    rows = []
    for person in people:
        row = [
            cell(show_participant(person, analysis), mark="head"),
            cell(show_side(person, analysis)),
            cell(show_year(person.year)) if person.year else cell("–"),
            cell(_join(person.topics)),
        ]
        if findings:
            row.append(cell(" · ".join(findings.get(person.number or 0, ()))))
        rows.append(tuple(row))
    blocks: list[Block] = [
        Table("table-1", say("Table 1. Participants and findings"), tuple(columns), tuple(rows))
        if findings
        else Table("participants", say("Participants"), tuple(columns), tuple(rows))
    ]
    blocks += [
        Paragraph((say("{one} is declared the same as {other}.", one=p.code, other=p.same_as),))
        for p in people
        if p.same_as
    ]
    return Section("who", say("Participants"), tuple(blocks))


def _join(topics: Sequence[str]) -> Text:
    """Return the topics behind one another, with the comma of each language."""
    return {one: join_names(topics, one) for one in LANGUAGES}
