"""Projects of REFI-QDA as several programs write them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

USERS = {"ana": "Ana", "reza": "رضا"}


def key(name: object) -> str:
    return str(uuid5(NAMESPACE_URL, str(name)))


@dataclass(frozen=True)
class Said:
    """Words of a text, coded: what, with which code, by whom."""

    words: str
    code: str = "trade"
    coder: str = "ana"
    nth: int = 0
    name: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Way:
    """How a program writes texts and counts places in them."""

    utf16: bool = False
    line_end: str = "\n"
    counted: int = 1
    mark: bool = False
    mark_counts: bool = False
    last: bool = False
    names: bool = False
    inline: bool = False
    folder: str = "sources"
    braces: bool = False
    prefix: str = ""


def count(text: str, at: int, way: Way) -> int:
    before = text[:at]
    units = len(before.encode("utf-16-le")) // 2 if way.utf16 else len(before)
    return units + before.count("\n") * (way.counted - 1) + way.mark_counts


def write_text(name: str, text: str, said: Iterable[Said], way: Way) -> tuple[str, bytes]:
    """Return the XML of a text, and the bytes of its file."""
    tag = f"{way.prefix}PlainTextSelection"
    selections = []
    for number, one in enumerate(said):
        start = -1
        for _ in range(one.nth + 1):
            start = text.index(one.words, start + 1)
        end = start + len(one.words)
        shown = one.name if one.name is not None else (one.words if way.names else "")
        where = f"{name}{number}"
        note = f'<{way.prefix}NoteRef targetGUID="{key(one.note)}"/>' if one.note else ""
        selections.append(
            f'<{tag} guid="{guid(where, way)}" name={quoteattr(shown)}'
            f' startPosition="{count(text, start, way)}"'
            f' endPosition="{count(text, end, way) - way.last}"'
            f' creatingUser="{guid(one.coder, way)}" creationDateTime="2021-05-0{number % 9 + 1}'
            f'T10:00:00.1234567Z"><{way.prefix}Coding guid="{guid(where + "c", way)}"'
            f' creatingUser="{guid(one.coder, way)}"><{way.prefix}CodeRef'
            f' targetGUID="{guid(one.code, way)}"/>{note}</{way.prefix}Coding></{tag}>'
        )
    written = text.replace("\n", way.line_end)
    data = ("\ufeff" if way.mark else "").encode() + written.encode()
    content = f"<{way.prefix}PlainTextContent>{escape(text)}</{way.prefix}PlainTextContent>"
    path = f' plainTextPath="internal://{key(name)}.txt"'
    source = (
        f'<{way.prefix}TextSource guid="{guid(name, way)}" name={quoteattr(name)}'
        f"{'' if way.inline else path}>{content if way.inline else ''}{''.join(selections)}"
        f"</{way.prefix}TextSource>"
    )
    return source, data


def guid(name: object, way: Way) -> str:
    return f"{{{key(name).upper()}}}" if way.braces else key(name)


def write_codes(codes: Mapping[str, object], way: Way = Way()) -> str:
    tag = f"{way.prefix}Code"
    return "".join(
        f'<{tag} guid="{guid(name, way)}" name={quoteattr(name)} isCodable="true" color="#aa0000">'
        f"{write_codes(codes_below, way) if isinstance(codes_below, dict) else ''}</{tag}>"
        for name, codes_below in codes.items()
    )


def write_qde(codes: str, sources: str, rest: str = "", way: Way = Way()) -> str:
    p = way.prefix
    users = "".join(
        f'<{p}User guid="{guid(user, way)}" name="{name}"/>' for user, name in USERS.items()
    )
    space = f"xmlns:{p[:-1]}" if p else "xmlns"
    return (
        f'<?xml version="1.0" encoding="utf-8"?><{p}Project name="a project"'
        f' basePath="C:\\Users\\someone" {space}="urn:QDA-XML:project:1.0"><{p}Users>{users}'
        f"</{p}Users><{p}CodeBook><{p}Codes>{codes}</{p}Codes></{p}CodeBook>"
        f"<{p}Sources>{sources}</{p}Sources>{rest}</{p}Project>"
    )


def write_project(
    path: Path,
    texts: Mapping[str, tuple[str, list[Said]]],
    codes: Mapping[str, object],
    way: Way = Way(),
    *,
    more: str = "",
    rest: str = "",
    qde: str = "project.qde",
) -> Path:
    """Write a project with texts (name: text, what is said in it) and a tree of codes."""
    sources, parts = "", {}
    for name, (text, said) in texts.items():
        source, data = write_text(name, text, said, way)
        sources += source
        parts[f"{way.folder}/{key(name)}.txt"] = data
    xml = write_qde(write_codes(codes, way), sources + more, rest, way)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(qde, xml)
        for name, data in parts.items() if not way.inline else ():
            archive.writestr(name, data)
    return path
