"""The framework: its families of resources, what was left out and why, its hierarchy."""

from __future__ import annotations

from hamgara.messages import say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Column, Items, Paragraph, Section, Table, Text
from hamgara.report.happenings import TO
from hamgara.report.show import SEMICOLON, cell, join, show_code
from hamgara.study.codebook import Family
from hamgara.text.bidi import isolate


def build(analysis: Analysis) -> Section:
    """Return the section on the framework."""
    framework = analysis.study.framework
    own = f"{framework.id} {framework.version}"
    name = (framework.name, f" ({isolate(own)})")
    blocks: list[Block] = [Paragraph(name)]
    if framework.families:
        columns = (
            Column(say("Family of resources")),
            Column(say("Comprises")),
            Column(say("In this study")),
        )
        rows = tuple(
            (
                cell(family.label, mark="head"),
                cell(*join((*family.comprises, *family.parts), SEMICOLON)),
                cell(*_treatment(family, analysis)),
            )
            for family in framework.families
        )
        blocks.append(
            Table("families", say("Families of resources in the framework"), columns, rows)
        )
    if framework.statements:
        blocks.append(Paragraph((say("Where the framework's text and its table disagree:"),)))
        blocks.append(
            Items(
                tuple(
                    Paragraph(
                        (
                            show_code(statement.code, analysis),
                            TO,
                            show_code(statement.parent, analysis),
                            ": ",
                            statement.note.text,
                        )
                    )
                    for statement in framework.statements
                )
            )
        )
    if framework.citation:
        blocks.append(Paragraph((say("Source of the framework:"), " ", framework.citation)))
    return Section("framework", say("Framework"), tuple(blocks))


def _treatment(family: Family, analysis: Analysis) -> tuple[Text, ...]:
    for left in analysis.study.left_out:
        if left.family == family.id:
            return (say("left out:"), " ", left.why)
    own = [code.id for code in analysis.study.framework.codes if code.family == family.id]
    if not own:
        return (say("no code of the framework belongs to it"),)
    if not any(analysis.counts[code].codings for code in own):
        return (say("nothing coded to it yet"),)
    return (say("treated"),)
