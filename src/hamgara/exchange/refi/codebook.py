"""A framework's codes to and from the codebook of REFI-QDA, by itself (.qdc) or in a project."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

from hamgara.errors import HamgaraError
from hamgara.exchange.codebook import find_levels, guess_label, write_framework
from hamgara.exchange.refi.package import (
    CODEBOOK,
    ORIGIN,
    Lost,
    below,
    children,
    clean,
    guid,
    local,
    lose,
    make_guid,
    parse_refi,
    read_child,
    start_xml,
    write_xml,
)
from hamgara.messages import say, translate
from hamgara.study.codebook import Code, Framework, Note
from hamgara.study.labels import in_language

_ID = r"[^\W\d_]{0,4}\.?\d+(?:\.(?:\d+|[^\W\d_]))*"
_NUMBERED = re.compile(rf"({_ID})[ \t.:)–—-]+([^\W\d_].*)", re.DOTALL)
"""A name that begins with an id: T01 Border queues, 1.2 Trade, W.1.a Amount of water."""
_CODES_LIMIT = 100_000


@dataclass(frozen=True, slots=True)
class RefiCode:
    """A code of a codebook: its GUID, and its name behind those of the codes above it."""

    guid: str
    path: tuple[str, ...]
    parent: int | None
    description: str


def parse_codebook(data: bytes, where: str) -> etree._Element:
    """Return the XML of a codebook file (.qdc).

    Raises:
        HamgaraError: it is none, or not safe to read.
    """
    return parse_refi(data, where, "CodeBook", "Project")


def read_codes(root: etree._Element, where: str) -> list[RefiCode]:
    """Return the codes of a codebook or project, each behind the one above it.

    Raises:
        HamgaraError: there are more than any codebook has.
    """
    found: list[RefiCode] = []

    def read(element: etree._Element, above: tuple[str, ...], parent: int | None) -> None:
        for child in children(element, "Code"):
            path = (*above, " ".join(child.get("name", "").split()))
            found.append(RefiCode(guid(child), path, parent, read_child(child, "Description")))
            read(child, path, len(found) - 1)

    if sum(1 for _ in below(root, "Code")) > _CODES_LIMIT:
        raise HamgaraError(
            say("The codebook has more than {limit} codes.", limit=_CODES_LIMIT), where
        )
    for codes in below(root, "Codes"):
        read(codes, (), None)
    return found


def make_framework(root: etree._Element, where: str, name: str, lost: Lost) -> bytes:
    """Return the framework file (TOML) named `name` for the codes of a codebook or project.

    Where most names begin with an id (`T01 Border queues`), those that alone have theirs give id
    and label. Otherwise the name is both; where several codes bear it, the id is its path. What a
    framework has no place for is added to `lost`.

    Raises:
        HamgaraError: there are no codes, or one without a name.
    """
    read = read_codes(root, where)
    if not read:
        raise HamgaraError(say("There are no codes in the file."), where)
    if not all(code.path[-1] for code in read):
        nameless = next(code for code in read if not code.path[-1])
        raise HamgaraError(
            say("A code has no name."), f"{where}: {' > '.join(nameless.path) or nameless.guid}"
        )
    named = list(_name_codes(read))
    ids = [key for key, _ in named]
    codes = [
        Code(
            id=key,
            level=f"level-{len(one.path)}",
            parent="" if one.parent is None else ids[one.parent],
            label=guess_label(label),
            definition=Note(guess_label(one.description.strip()))
            if one.description.strip()
            else None,
        )
        for (key, label), one in zip(named, read, strict=True)
    ]
    _count_lost(root, lost)
    levels = find_levels(codes, {code.id: code.parent for code in codes})
    return write_framework(codes, levels, name)


def _name_codes(codes: Sequence[RefiCode]) -> Iterator[tuple[str, str]]:
    """Yield id and label of each code."""
    names = [code.path[-1] for code in codes]
    numbered = [_NUMBERED.fullmatch(name) for name in names]
    if 2 * sum(map(bool, numbered)) <= len(names):  # 1979 revolution, G20 summit
        numbered = [None] * len(names)
    many = Counter(found[1] for found in numbered if found)
    times, taken = Counter(names), Counter[str]()
    for code, name, found in zip(codes, names, numbered, strict=True):
        if found and many[found[1]] == 1:
            yield found[1], found[2]
            continue
        key = name if times[name] == 1 else " > ".join(code.path)
        taken[key] += 1
        yield (key if taken[key] == 1 else f"{key} ({taken[key]})"), name


def _count_lost(root: etree._Element, lost: Lost) -> None:
    codes = [code for book in below(root, "Codes") for code in below(book, "Code")]
    lose(lost, say("colors of codes"), sum(1 for code in codes if code.get("color")))
    barred = sum(1 for code in codes if code.get("isCodable", "true").lower() in ("false", "0"))
    lose(lost, say("marks that a code is not given"), barred)
    lose(lost, say("notes on codes"), sum(1 for code in codes for _ in children(code, "NoteRef")))
    if local(root) == "CodeBook":
        lose(lost, say("sets"), sum(1 for _ in below(root, "Set")))


def write_codebook_file(framework: Framework, language: str, lost: Lost) -> bytes:
    """Return the codes of a framework as a codebook file (.qdc), named in a language.

    What that file has no place for is added to `lost`.
    """
    root = start_xml(CODEBOOK, "CodeBook", origin=ORIGIN)
    put_codes(root, framework, language)
    others = {lang for code in framework.codes for lang in code.label if code.label[lang]}
    lose(lost, say("other languages"), len(others - {language}))
    cued = sum(1 for code in framework.codes if any(code.cues.terms.values()))
    lose(lost, say("search terms of codes"), cued)
    return write_xml(root)


def put_codes(
    parent: etree._Element, framework: Framework, language: str, strays: Sequence[str] = ()
) -> None:
    """Put the codes of a framework below an element of XML.

    `strays` are codes that the framework lacks. Every code may be given, as in a study.
    """
    space = etree.QName(parent).namespace
    top = etree.SubElement(parent, f"{{{space}}}Codes")
    below_of: dict[str, list[Code]] = {}
    for code in framework.codes:
        below_of.setdefault(code.parent, []).append(code)

    def put(element: etree._Element, codes: Sequence[Code]) -> None:
        for code in codes:
            name = name_code(code, language)
            made = _put_code(element, framework.id, code.id, name)
            if described := _describe(code, language):
                etree.SubElement(made, f"{{{space}}}Description").text = clean(described)
            put(made, below_of.get(code.id, []))

    put(top, below_of.get("", []))
    for stray in strays:
        _put_code(top, framework.id, stray, stray)


def _put_code(parent: etree._Element, framework: str, code: str, name: str) -> etree._Element:
    return etree.SubElement(
        parent,
        f"{{{etree.QName(parent).namespace}}}Code",
        guid=code_guid(framework, code),
        name=clean(name),
        isCodable="true",
    )


def code_guid(framework: str, code: str) -> str:
    """Return the GUID of a code of a framework."""
    return make_guid("code", framework, code)


def name_code(code: Code, language: str) -> str:
    """Return the name that a code gets in other programs: its id (unless made of it) and label."""
    label = in_language(code.label, language)
    return label if label in code.id else f"{code.id} {label}"


def _describe(code: Code, language: str) -> str:
    """Return what the framework says of a code; its notes are paragraphs of their own."""
    texts = [in_language(code.definition.text, language)] if code.definition else []
    for heading, note in ((say("Take in:"), code.include), (say("Leave out:"), code.exclude)):
        if note:
            texts.append(f"{translate(heading, language)} {in_language(note.text, language)}")
    return "\n".join(texts)
