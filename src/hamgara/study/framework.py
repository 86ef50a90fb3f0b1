"""Read a framework: a published codebook as a TOML file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, say
from hamgara.plugins import find_file, list_files
from hamgara.study.codebook import (
    ORIGINS,
    Code,
    Family,
    Framework,
    Level,
    Note,
    Origin,
    Statement,
)
from hamgara.study.cues import Cues, read_cues
from hamgara.study.evidence_cues import EvidenceCues, read_evidence_cues
from hamgara.study.hierarchy import find_tree_faults
from hamgara.study.toml import Toml, read_toml

_T = TypeVar("_T")
_TOP = ("id", "version", "name", "citation", "license", "levels", "families", "statements")
_CODE = ("id", "level", "parent", "label", "origin", "unreviewed", "family")
_CODE_TABLES = ("definition", "include", "exclude", "cues", "evidence")
_NOTE = (*LANGUAGES, "origin", "unreviewed")


def find_framework(name: str, *, beside: Path | None = None) -> Framework:
    """Return the framework `name`: from `frameworks/` beside the study, else the library.

    Raises:
        HamgaraError: there is none of that name, or its file has a mistake (the first one).
    """
    framework, problems = check_framework(name, beside=beside)
    if problems:
        raise problems[0]
    return framework


def check_framework(
    name: str, *, beside: Path | None = None
) -> tuple[Framework, list[HamgaraError]]:
    """Return the framework `name` as far as it can be read, and every mistake in its file.

    Raises:
        HamgaraError: there is no such file, or it is not TOML.
    """
    file = find_file("frameworks", name, beside=beside)
    return read_framework(file.read_bytes(), f"frameworks/{name}.toml")


def list_frameworks(*, beside: Path | None = None) -> list[str]:
    """Return the names of the frameworks that a study in `beside` can use."""
    return list_files("frameworks", beside=beside)


def read_framework(data: bytes, where: str) -> tuple[Framework, list[HamgaraError]]:
    """Return the framework in a TOML file as far as it can be read, and every mistake in it.

    Raises:
        HamgaraError: the file is not TOML.
    """
    top = read_toml(data, where)
    top.allow((*_TOP, "codes"))
    levels = tuple(_read_level(table) for table in top.tables("levels"))
    if not levels:
        top.blame("levels", say("A framework needs at least one level."))
    families = tuple(_read_family(table) for table in top.tables("families"))
    codes = tuple(_read_code(table, levels, families) for table in top.tables("codes"))
    for fault in find_tree_faults(codes, levels):
        top.blame(f"codes[{fault.number}].{fault.key}", fault.what, fault.remedy)
    statements = tuple(_read_statement(table, codes) for table in top.tables("statements"))
    framework = Framework(
        id=top.text("id", required=True),
        version=top.text("version"),
        name=top.label("name", required=True),
        citation=top.text("citation"),
        levels=levels,
        codes=codes,
        families=families,
        statements=statements,
    )
    return framework, top.problems


def _read_level(table: Toml) -> Level:
    table.allow(("id", "label", "plural"))
    label = table.label("label", required=True)
    return Level(table.text("id", required=True), label, table.label("plural") or label)


def _read_family(table: Toml) -> Family:
    table.allow(("id", "label", "comprises", "parts", "unreviewed"))
    return Family(
        id=table.text("id", required=True),
        label=table.label("label", required=True),
        comprises=tuple(_read_name(item) for item in table.tables("comprises")),
        parts=tuple(_read_name(item) for item in table.tables("parts")),
    )


def _read_name(table: Toml) -> dict[str, str]:
    table.allow(LANGUAGES)
    return {language: table.text(language) for language in LANGUAGES if language in table.values}


def _read_code(table: Toml, levels: Iterable[Level], families: Iterable[Family]) -> Code:
    table.allow((*_CODE, *_CODE_TABLES))
    family = table.text("family")
    known = [f.id for f in families]
    if family and family not in known:
        table.blame(
            "family",
            say("There is no family {got}.", got=family),
            say("The families are: {known}.", known=tuple(known)),
        )
    cues = _read_with(read_cues, Cues(), table, "cues")
    evidence = _read_with(read_evidence_cues, EvidenceCues(), table, "evidence")
    return Code(
        id=table.text("id", required=True),
        level=table.choice("level", [level.id for level in levels]),
        parent=table.text("parent"),
        label=table.label("label", required=True),
        origin=_read_origin(table),
        unreviewed=table.strings("unreviewed"),
        family=family,
        definition=_read_note(table, "definition"),
        include=_read_note(table, "include"),
        exclude=_read_note(table, "exclude"),
        cues=cues,
        evidence=evidence,
    )


def _read_with(read: Callable[[dict[str, object]], _T], default: _T, table: Toml, key: str) -> _T:
    try:
        return read(dict(table.table(key).values)) if key in table.values else default
    except HamgaraError as error:
        table.blame(key, error.what, error.remedy)
        return default


def _read_origin(table: Toml) -> Origin:
    got = table.choice("origin", ORIGINS, "editor")
    return next(origin for origin in ORIGINS if origin == got)


def _read_note(table: Toml, key: str) -> Note | None:
    if key not in table.values:
        return None
    note = table.table(key)
    note.allow(_NOTE)
    return Note(_read_texts(note), _read_origin(note), note.strings("unreviewed"))


def _read_texts(note: Toml) -> dict[str, str]:
    return {language: note.text(language) for language in LANGUAGES if language in note.values}


def _read_statement(table: Toml, codes: Iterable[Code]) -> Statement:
    table.allow(("code", "parent", "text", "origin", "unreviewed"))
    known = [code.id for code in codes]
    note = Note(
        table.label("text", required=True), _read_origin(table), table.strings("unreviewed")
    )
    return Statement(table.choice("code", known), table.choice("parent", known), note)
