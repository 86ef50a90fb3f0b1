"""Confidence in each ground as people judged it: a GRADE-CERQual profile."""

from __future__ import annotations

from hamgara.messages import Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Cell, Column, Paragraph, Part, Table
from hamgara.report.show import SEMICOLON, cell, join
from hamgara.report.stated import name_item, stated_count
from hamgara.study.days import show_day
from hamgara.study.judgments import CerqualJudgment

_CONCERNS: dict[str, Message] = {
    "none": say("no or very minor concerns"),
    "minor": say("minor concerns"),
    "moderate": say("moderate concerns"),
    "serious": say("serious concerns"),
}
_CONFIDENCE: dict[str, Message] = {
    "high": say("high confidence"),
    "moderate": say("moderate confidence"),
    "low": say("low confidence"),
    "very low": say("very low confidence"),
}


def build_confidence(analysis: Analysis) -> list[Block]:
    """Return the judgments of each ground, and the grounds that nobody judged."""
    judged = analysis.assessment.cerqual
    grounds = analysis.study.programme.grounds
    waiting = [g for g in grounds if g.code not in {j.ground for j in judged}]
    blocks: list[Block] = []
    if judged:
        blocks.append(_table(analysis))
    if waiting:
        method = say("Grounds without a signed row in judgments/cerqual.csv.")
        blocks.append(
            Paragraph(
                (
                    stated_count(waiting, "grounds", method),
                    " ",
                    say("of {count} grounds wait for a judgment of confidence", count=len(grounds)),
                    " (GRADE-CERQual): ",
                    *join([g.code for g in waiting], SEMICOLON),
                    ". ",
                    say(
                        "People judge, sign and date the sheet that `hamgara options --sheets`"
                        " writes; the program judges nothing."
                    ),
                )
            )
        )
    return blocks


def _table(analysis: Analysis) -> Table:
    columns = (
        Column(say("Ground")),
        Column(say("Methodological limitations")),
        Column(say("Coherence")),
        Column(say("Adequacy of data")),
        Column(say("Relevance")),
        Column(say("Overall confidence")),
        Column(say("Explanation")),
        Column(say("Judged by")),
    )
    grounds = {ground.code: ground for ground in analysis.study.programme.grounds}
    now = {c.ground.code: len(c.participants) for c in analysis.assessment.coverage}
    rows = tuple(
        (
            cell(name_item(grounds[judgment.ground]), mark="head"),
            *(_level(level, _CONCERNS) for level in judgment.components),
            _level(judgment.confidence, _CONFIDENCE),
            cell(judgment.explanation or "–"),
            cell(*_signature(judgment, now[judgment.ground])),
        )
        for judgment in analysis.assessment.cerqual
    )
    note = say(
        "Judgments of people, signed and dated (Lewin et al. 2018); the program computes none of"
        " them."
    )
    return Table("cerqual", say("Confidence in each ground (GRADE-CERQual)"), columns, rows, note)


def _level(level: str, names: dict[str, Message]) -> Cell:
    return cell(names[level]) if level else cell(say("not judged"), mark="quiet")


def _signature(judgment: CerqualJudgment, now: int) -> list[Part]:
    parts: list[Part] = [judgment.assessor, " · ", show_day(judgment.day)]
    if judgment.participants is not None and judgment.participants != now:
        changed = say(
            "judged when {then} participants spoke for it; now it is {now}",
            then=judgment.participants,
            now=now,
        )
        parts += [SEMICOLON, changed]
    return parts
