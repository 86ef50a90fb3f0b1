"""A study as a project of REFI-QDA (.qdpx).

Elements stand in the order of the standard's schema; GUIDs follow from names, so that an equal
study makes an equal file. Places are code points, a line end is one, the end of a selection is the
place behind its last character, as programs write it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from lxml import etree

from hamgara.exchange.refi.codebook import code_guid, put_codes
from hamgara.exchange.refi.package import (
    ORIGIN,
    PROJECT,
    Lost,
    clean,
    lose,
    make_guid,
    start_xml,
    write_package,
)
from hamgara.messages import say
from hamgara.study.codebook import Framework
from hamgara.study.codings import Coding
from hamgara.study.documents import Document

NAME_LIMIT = 1000
"""So many characters of its words name a selection: by them others can test its place."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What of a study goes into a project: its title, codes, documents, codings on words."""

    title: str
    framework: Framework
    documents: Sequence[Document]
    codings: Sequence[Coding]


def write_project(shared: Shared, language: str, lost: Lost) -> bytes:
    """Return the bytes of a project file; codes are named in a language.

    What that file has no place for is added to `lost`.
    """
    on_words = [one for one in shared.codings if one.quotation]
    root = start_xml(PROJECT, "Project", name=clean(shared.title), origin=ORIGIN)
    coders = sorted({one.coder for one in on_words})
    if coders:
        users = _put(root, "Users")
        for coder in coders:
            _put(users, "User", guid=make_guid("user", coder), name=clean(coder))
    known = shared.framework.ids
    strays = sorted({one.code for one in on_words} - known)
    put_codes(_put(root, "CodeBook"), shared.framework, language, strays)
    _put_cases(root, shared.documents)
    notes = _put_sources(root, shared, on_words)
    if notes:
        element = _put(root, "Notes")
        for key, memo in notes.items():
            note = _put(element, "Note", guid=key)
            _put(note, "PlainTextContent").text = clean(memo)
    lose(lost, say("codings given to participants"), len(shared.codings) - len(on_words))
    texts = ((f"{_source_guid(one)}.txt", one.text) for one in shared.documents)
    return write_package(root, texts)


def _put_cases(root: etree._Element, documents: Iterable[Document]) -> None:
    """Put the participants who speak in documents, by their pseudonyms."""
    spoken: dict[str, list[Document]] = {}
    for document in documents:
        if document.participant:
            spoken.setdefault(document.participant, []).append(document)
    cases = _put(root, "Cases") if spoken else root
    for participant, theirs in spoken.items():
        case = _put(cases, "Case", guid=make_guid("case", participant), name=clean(participant))
        for document in theirs:
            _put(case, "SourceRef", targetGUID=_source_guid(document))


def _put_sources(root: etree._Element, shared: Shared, codings: Iterable[Coding]) -> dict[str, str]:
    """Put the documents with their codings; return the memos of codings by GUID."""
    by_document: dict[str, list[Coding]] = {}
    for coding in codings:
        if coding.quotation:
            by_document.setdefault(coding.quotation.document, []).append(coding)
    notes: dict[str, str] = {}
    sources = _put(root, "Sources") if shared.documents else root
    for document in shared.documents:
        key = _source_guid(document)
        source = _put(
            sources,
            "TextSource",
            guid=key,
            name=clean(document.name),
            plainTextPath=f"internal://{key}.txt",
        )
        for several in _group(by_document.get(document.name, [])):
            _put_selection(source, shared.framework, several, notes)
    return notes


def _group(codings: Iterable[Coding]) -> Iterator[list[Coding]]:
    """Yield the codings of each place by each coder, in the order of the text."""

    def place(coding: Coding) -> tuple[int, int, str]:
        span = coding.quotation.span if coding.quotation else None
        return (span.start, span.end, coding.coder) if span else (0, 0, "")

    return (list(several) for _, several in groupby(sorted(codings, key=place), place))


def _put_selection(
    source: etree._Element, framework: Framework, codings: Sequence[Coding], notes: dict[str, str]
) -> None:
    first = codings[0]
    if first.quotation is None:
        return
    span, words = first.quotation.span, first.quotation.text
    place = (source.get("guid"), span.start, span.end, first.coder)
    element = _put(
        source,
        "PlainTextSelection",
        guid=make_guid("selection", *place),
        name=clean(words if len(words) <= NAME_LIMIT else f"{words[:NAME_LIMIT]}…"),
        startPosition=str(span.start),
        endPosition=str(span.end),
        creatingUser=make_guid("user", first.coder),
        creationDateTime=min(one.time for one in codings),
    )
    for one in codings:
        coding = _put(
            element,
            "Coding",
            guid=make_guid("coding", *place, one.code),
            creatingUser=make_guid("user", one.coder),
            creationDateTime=one.time,
        )
        _put(coding, "CodeRef", targetGUID=code_guid(framework.id, one.code))
        if one.memo:
            key = make_guid("note", *place, one.code)
            _put(coding, "NoteRef", targetGUID=key)
            notes[key] = one.memo


def _source_guid(document: Document) -> str:
    return make_guid("source", document.name, document.sha256)


def _put(parent: etree._Element, tag: str, **attributes: str) -> etree._Element:
    return etree.SubElement(parent, f"{{{PROJECT}}}{tag}", attributes)
