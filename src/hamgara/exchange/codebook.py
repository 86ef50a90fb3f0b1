"""A framework's codes to CSV, and the table of a codebook to a framework file."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

import tomli_w

from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, say, translate
from hamgara.study.codebook import Code, Framework, Level, Note
from hamgara.study.cues import Cues
from hamgara.study.hierarchy import find_tree_faults
from hamgara.study.labels import Label
from hamgara.text.bidi import strip_bidi
from hamgara.text.decoding import Row, check_columns

_NOTES = ("definition", "include", "exclude")
_OPTIONAL = (
    "level",
    "parent",
    *(f"label_{language}" for language in LANGUAGES),
    *(f"{note}_{language}" for note in _NOTES for language in LANGUAGES),
    *(f"terms_{language}" for language in LANGUAGES),
    "origin",
)
COLUMNS = ("code", *_OPTIONAL)


def write_codebook(framework: Framework) -> str:
    """Return the codes of a framework as CSV; search terms are parted by `|`."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(COLUMNS)
    for code in framework.codes:
        notes = [getattr(code, name) for name in _NOTES]
        writer.writerow(
            [
                code.id,
                code.level,
                code.parent,
                *(code.label.get(language, "") for language in LANGUAGES),
                *(n.text.get(lang, "") if n else "" for n in notes for lang in LANGUAGES),
                *("|".join(code.cues.terms.get(language, ())) for language in LANGUAGES),
                code.origin,
            ]
        )
    return buffer.getvalue()


def read_codebook(header: Sequence[str], rows: Sequence[Row], where: str, name: str) -> bytes:
    """Return the framework file (TOML) named `name` for the rows of a codebook.

    The columns are `COLUMNS`; only `code` and one label are needed. Where no level is
    given, the depth in the tree is the level.

    Raises:
        HamgaraError: the first thing that is wrong with the table, with its line.
    """
    check_columns(header, where, ("code",), _OPTIONAL)
    if not rows:
        raise HamgaraError(say("There are no codes in the file."), where)
    parents = {row.cells["code"]: row.cells.get("parent", "") for row in rows}
    codes = [_read_code(row, where, parents) for row in rows]
    levels = find_levels(codes, parents)
    for fault in find_tree_faults(codes, levels):
        line = rows[fault.number - 1].line
        raise HamgaraError(fault.what, f"{where}:{line}: {fault.key}", fault.remedy)
    return write_framework(codes, levels, name)


def write_framework(codes: Iterable[Code], levels: Iterable[Level], name: str) -> bytes:
    """Return the framework file (TOML) named `name` with these codes."""
    table = {
        "id": name,
        "version": "1",
        "name": guess_label(name),
        "levels": [{"id": level.id, "label": dict(level.label)} for level in levels],
        "codes": [_write_code(code) for code in codes],
    }
    return tomli_w.dumps(table, multiline_strings=False).encode()


def _read_code(row: Row, where: str, parents: Mapping[str, str]) -> Code:
    cells = row.cells
    label = {lang: cells[f"label_{lang}"] for lang in LANGUAGES if cells.get(f"label_{lang}")}
    if not cells["code"] or not label:
        raise HamgaraError(
            say("A code needs an id and a label."),
            f"{where}:{row.line}",
            say("Fill the column code and one of: {columns}.", columns=tuple(COLUMNS[3:6])),
        )
    origin = cells.get("origin") or "editor"
    if origin not in ("article", "editor"):
        raise HamgaraError(
            say("{got} is not a value of {key}.", got=origin, key="origin"),
            f"{where}:{row.line}: origin",
            say("The values are: {known}.", known="article, editor"),
        )
    notes = {name: _read_note(cells, name) for name in _NOTES}
    terms = {
        lang: tuple(t.strip() for t in cells[f"terms_{lang}"].split("|") if t.strip())
        for lang in LANGUAGES
        if cells.get(f"terms_{lang}")
    }
    return Code(
        id=cells["code"],
        level=cells.get("level") or f"level-{_depth(cells['code'], parents)}",
        parent=cells.get("parent", ""),
        label=label,
        origin="article" if origin == "article" else "editor",
        definition=notes["definition"],
        include=notes["include"],
        exclude=notes["exclude"],
        cues=Cues(terms=terms),
    )


def _read_note(cells: Mapping[str, str], name: str) -> Note | None:
    text = {lang: cells[f"{name}_{lang}"] for lang in LANGUAGES if cells.get(f"{name}_{lang}")}
    return Note(text) if text else None


def _depth(code: str, parents: Mapping[str, str]) -> int:
    """Return how many codes stand above a code, 1 for the top; a circle ends the count."""
    seen = {code}
    while (parent := parents.get(code, "")) and parent not in seen:
        seen.add(parent)
        code = parent
    return len(seen)


def find_levels(codes: Sequence[Code], parents: Mapping[str, str]) -> list[Level]:
    """Return the levels that the codes name, top down."""
    depths: dict[str, int] = {}
    for code in codes:
        depths.setdefault(code.level, _depth(code.id, parents))
    names = sorted(depths, key=lambda name: depths[name])
    return [Level(name, guess_label(name), guess_label(name)) for name in names]


def guess_label(name: str) -> Label:
    """Return a name as one of the language that its letters are of; a level's number in all."""
    unnamed = re.fullmatch(r"level-(\d+)", name)
    if unnamed:
        level = say("level {number}", number=int(unnamed[1]))
        return {language: strip_bidi(translate(level, language)) for language in LANGUAGES}
    return {"fa" if re.search(r"[\u0600-\u06ff]", name) else "en": name}


def _write_code(code: Code) -> dict[str, object]:
    table: dict[str, object] = {
        "id": code.id,
        "level": code.level,
        "parent": code.parent,
        "label": dict(code.label),
        "origin": code.origin,
    }
    for name, note in zip(_NOTES, (code.definition, code.include, code.exclude), strict=True):
        if note is not None:
            table[name] = dict(note.text)
    if code.cues.terms:
        table["cues"] = {"terms": {lang: list(terms) for lang, terms in code.cues.terms.items()}}
    return table
