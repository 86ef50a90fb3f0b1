"""The report as data: all sections that have something to show, and all evidence."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import replace

from hamgara import __version__
from hamgara.messages import LANGUAGES, Message, begin_large, say, translate_head
from hamgara.report.analysis import Analysis
from hamgara.report.anchors import number_evidence
from hamgara.report.blocks import Paragraph, Report, Section, Table, Text
from hamgara.report.evidence import FindCodings, FindSpeaker, resolve
from hamgara.report.sections import (
    agreement,
    alignment,
    audit,
    counts,
    events,
    framework,
    lenses,
    methods,
    neighbors,
    order,
    overview,
    participants,
    programme,
    published,
    relations,
    roadmap,
    saturation,
    statements,
    tracking,
)
from hamgara.study.countries import name_country
from hamgara.study.file import quote_path

SECTIONS: tuple[Callable[[Analysis], Section | None], ...] = (
    overview.build,
    framework.build,
    participants.build,
    published.build,
    counts.build,
    saturation.build,
    audit.build,
    agreement.build,
    events.build,
    statements.build,
    tracking.build,
    tracking.build_commitments,
    statements.build_faults,
    relations.build,
    lenses.build,
    alignment.build,
    neighbors.build,
    programme.build,
    order.build,
    roadmap.build,
    methods.build,
)
"""The sections in reading order."""


def build_report(analysis: Analysis, find: FindCodings, speaker: FindSpeaker) -> Report:
    """Return the report of a run; `find` and `speaker` look up what numbers stand on."""
    built = [build(analysis) for build in SECTIONS]
    sections = tuple(_head_tables(section) for section in built if section is not None)
    first, second = (name_country(code) for code in analysis.study.dyad)
    report = Report(
        title=analysis.study.title,
        subtitle=say("A report on {first} and {second}", first=first, second=second),
        sections=sections,
        evidence={},
        colophon=_colophon(analysis),
    )
    evidence = {each: resolve(each, analysis, find, speaker) for each in number_evidence(report)}
    return replace(report, evidence=evidence)


def _head_tables(section: Section) -> Section:
    """Return a section whose tables have heads that begin with a capital."""
    blocks = (
        replace(block, columns=tuple(replace(one, title=_head(one.title)) for one in block.columns))
        if isinstance(block, Table)
        else block
        for block in section.blocks
    )
    return replace(section, blocks=tuple(blocks))


def _head(title: Text) -> Text:
    if isinstance(title, Message):
        return {lang: translate_head(title, lang) for lang in LANGUAGES}
    if isinstance(title, Mapping):
        return {lang: begin_large(words, lang) for lang, words in title.items()}
    return title


def _colophon(analysis: Analysis) -> tuple[Paragraph, ...]:
    versions = say(
        "Made by Hamgara {version} (Python {python}); framework {framework} {edition}.",
        version=__version__,
        python=".".join(map(str, sys.version_info[:3])),
        framework=analysis.study.framework.id,
        edition=analysis.study.framework.version,
    )
    command = say(
        "Command: {command}", command=f"hamgara run {quote_path(analysis.study.folder.name)}"
    )
    hashes = [
        Paragraph((f"{name}: sha256 {value}",)) for name, value in sorted(analysis.inputs.items())
    ]
    return (Paragraph((versions,)), Paragraph((command,)), *hashes)
