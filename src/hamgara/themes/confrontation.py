"""The sources of a theme table against what the participants are printed to have said."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from hamgara.messages import say
from hamgara.study.codebook import Framework
from hamgara.study.evidence_cues import EvidenceCues
from hamgara.study.tables import EvidenceTable, ThemeRow, ThemeTable
from hamgara.themes.blocks import name_row
from hamgara.themes.evidence import Evidence, read_evidence
from hamgara.themes.evidence_labels import derive_cues, known_cues
from hamgara.themes.findings import Finding, Where
from hamgara.themes.placements import Placement


@dataclass(frozen=True, slots=True)
class _Theme:
    """A row of the table with the key under which its evidence is read."""

    row: ThemeRow
    key: str
    where: Where

    def at(self, participant: int) -> Where:
        """Return the place of a participant's number in the row."""
        return replace(self.where, participant=participant)


def confront(
    table: ThemeTable,
    evidence: EvidenceTable,
    framework: Framework | None,
    placement: Placement,
    read: Evidence | None = None,
) -> list[Finding]:
    """Return where the sources of a theme table and an evidence table disagree.

    Every printed source is one of three: borne out, `printed-without-evidence`, or (its
    participant has no row in the evidence table) `unverifiable`. What a participant is
    printed to have said of a theme that does not count that participant is
    `evidence-not-printed`; what speaks for no theme of the table, `finding-without-theme`.
    `read` is the evidence as read before by the framework's themes, if it was.
    """
    themes = [_Theme(*_identify(table, row, placement)) for row in table.rows]
    cues = _find_cues(themes, framework)
    if read is None or read.themes.keys() != cues.keys():
        read = read_evidence(evidence, cues)
    findings: list[Finding] = []
    for theme in themes:
        findings += _confront_theme(theme, read)
    keys = {theme.key for theme in themes}
    return [*findings, *_list_orphans(read, keys), *_list_repeated(evidence)]


def _identify(
    table: ThemeTable, row: ThemeRow, placement: Placement
) -> tuple[ThemeRow, str, Where]:
    code = placement.code_of(row)
    where = Where(table.name, row.row, "theme", code, name_row(row))
    return row, code or f"row {row.row}", where


def _find_cues(themes: list[_Theme], framework: Framework | None) -> dict[str, EvidenceCues]:
    """Return the cues of the framework's themes, and of rows that are none from their labels."""
    known = known_cues(framework) if framework else {}
    labels = {theme.key: name_row(theme.row) for theme in themes if theme.key not in known}
    return {**known, **derive_cues(labels, taken=known.values())}


def _confront_theme(theme: _Theme, evidence: Evidence) -> Iterator[Finding]:
    if theme.key in evidence.unreadable:
        what = say("No phrases are known by which the findings would name this theme.")
        yield Finding("unverifiable", theme.where, what, on="evidence")
        return
    said = evidence.themes.get(theme.key, {})
    named = set(theme.row.sources)
    inside = named & evidence.participants
    if not said and (inside or not named):
        what = say("No participant's findings name this theme.")
        yield Finding("theme-without-evidence", theme.where, what)
    for participant in sorted(named - evidence.participants):
        what = say(
            "Participant {participant} has no row in the evidence table.", participant=participant
        )
        yield Finding("unverifiable", theme.at(participant), what, on="evidence")
    for participant in sorted(inside - set(said)):
        what = say(
            "Participant {participant} is named as a source; none of that participant's findings"
            " names the theme.",
            participant=participant,
        )
        yield Finding("printed-without-evidence", theme.at(participant), what)
    for participant in sorted(set(said) - named):
        what = say(
            "Participant {participant} is not named as a source; that participant's findings say:"
            " {phrase}.",
            participant=participant,
            phrase=said[participant],
        )
        yield Finding("evidence-not-printed", theme.at(participant), what)


def _list_orphans(evidence: Evidence, keys: Collection[str]) -> Iterator[Finding]:
    """Yield a finding for every phrase that no theme of the table answers to, once a row."""
    seen: set[tuple[int, str]] = set()
    for phrase in evidence.phrases:
        if any(code in keys for code in phrase.codes) or (phrase.row, phrase.text) in seen:
            continue
        seen.add((phrase.row, phrase.text))
        label = {evidence.language: phrase.text}
        where = Where(evidence.table, phrase.row, label=label, participant=phrase.participant)
        what = say(
            "No theme of the table answers to what participant {participant} says: {phrase}.",
            participant=phrase.participant,
            phrase=phrase.text,
        )
        yield Finding("finding-without-theme", where, what)


def _list_repeated(evidence: EvidenceTable) -> Iterator[Finding]:
    first: Mapping[int, int] = {row.participant: row.row for row in reversed(evidence.rows)}
    for row in evidence.rows:
        if first[row.participant] != row.row:
            what = say(
                "Participant {participant} stands on rows {first} and {second}; which of them the"
                " theme table means cannot be told, so both are read as one.",
                participant=row.participant,
                first=first[row.participant],
                second=row.row,
            )
            where = Where(evidence.name, row.row, participant=row.participant)
            yield Finding("unverifiable", where, what, on="evidence")
