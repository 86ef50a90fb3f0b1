"""What the study asks, what it stands on, and what was found at a glance."""

from __future__ import annotations

from hamgara.messages import say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Items, Paragraph, Section
from hamgara.report.show import count_measure
from hamgara.study.countries import name_country
from hamgara.study.measures import CodingQuery, Measure, Unavailable


def build(analysis: Analysis) -> Section:
    """Return the overview."""
    study = analysis.study
    blocks: list[Block] = [Paragraph((remark,), tone="note") for remark in study.remarks]
    if any(study.question.values()):
        blocks.append(Paragraph((say("Question:"), " ", study.question)))
    dyad = tuple(name_country(code) for code in study.dyad)
    blocks.append(Paragraph((say("Dyad: {first} and {second}.", first=dyad[0], second=dyad[1]),)))
    blocks.append(Items(tuple(_facts(analysis))))
    if analysis.problems:
        blocks.append(Paragraph((say("Not everything in the study folder could be taken in:"),)))
        lines = tuple(
            Paragraph((f"{error.where}: ", error.what)) for error in analysis.problems[:50]
        )
        blocks.append(Items(lines))
    return Section("overview", say("At a glance"), tuple(blocks))


def _facts(analysis: Analysis) -> list[Paragraph]:
    everything = tuple(code.id for code in analysis.study.framework.codes)
    whole = analysis.counts[""]
    people = Measure(
        len(analysis.people),
        "participants",
        say("Rows of participants.csv; those declared the same count once."),
        Unavailable(say("Listed in the table of participants.")),
    )
    themes = sum(1 for t in analysis.study.framework.themes if analysis.counts[t.id].codings)
    carried = Measure(
        themes,
        "themes",
        say("Codes without a code below them that have at least one coding."),
        CodingQuery(tuple(t.id for t in analysis.study.framework.themes)),
    )
    facts = [
        Paragraph((people, " ", say("participants"))),
        Paragraph(
            (
                count_measure(whole, "codings", everything),
                " ",
                say("codings by {coders}", coders=tuple(analysis.coders) or "–"),
            )
        ),
        Paragraph((carried, " ", say("of the framework's themes carry a coding"))),
    ]
    if analysis.table:
        facts.append(
            Paragraph(
                (
                    Measure(
                        len(analysis.audit),
                        "findings",
                        say("Findings of the audit, listed in its section."),
                        Unavailable(say("Listed in the section on the audit.")),
                    ),
                    " ",
                    say("findings in the audit of the printed tables"),
                )
            )
        )
    return facts
