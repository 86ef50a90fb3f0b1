"""The codings of a project as rows of a table of codings, on the texts of a study."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hamgara.errors import HamgaraError
from hamgara.exchange.code_names import CodeNames
from hamgara.exchange.codings import Refusal
from hamgara.exchange.refi.codebook import code_guid
from hamgara.exchange.refi.offsets import Reading, Ruler, compare
from hamgara.exchange.refi.project import Project, RefiCoding, RefiText, Selection
from hamgara.messages import say
from hamgara.study.codebook import Framework
from hamgara.study.documents import Document, fingerprint
from hamgara.text.decoding import Row
from hamgara.text.normalize import Folded, fold
from hamgara.text.spans import Span


@dataclass(frozen=True, slots=True)
class Match:
    """The document of a study that a text of a project is.

    `folded` are both texts where they differ in spelling or spaces alone (a place leads through
    them from one to the other). `same` is false where they are different texts of one name.
    """

    document: Document
    same: bool = True
    folded: tuple[Folded, Folded] | None = None


def match_texts(
    texts: Sequence[RefiText],
    names: Iterable[str],
    by_fingerprint: Mapping[str, str],
    find_document: Callable[[str], Document | None],
) -> list[Match | None]:
    """Return which document of a study each text of a project is, None for none.

    It is the one with the same text; else the one whose text differs in spaces, line ends and
    variants of letters alone; else the one of that name, unless it is another text of the project.
    """
    exact = [by_fingerprint.get(fingerprint(text.text)) for text in texts]
    alike: dict[str, str] = {}
    if not all(exact):
        for name in names:
            if found := find_document(name):
                alike.setdefault(_fold(found.text).text, name)
    matches = [
        _match(text, name, alike, find_document) for text, name in zip(texts, exact, strict=True)
    ]
    taken = {one.document.name for one in matches if one and one.same}
    return [
        one if one and (one.same or one.document.name not in taken) else None for one in matches
    ]


def _match(
    text: RefiText,
    exact: str | None,
    alike: Mapping[str, str],
    find_document: Callable[[str], Document | None],
) -> Match | None:
    named = find_document(text.name)
    if named and named.text == text.text:
        return Match(named)
    if exact and (found := find_document(exact)):
        return Match(found)
    folded = _fold(text.text)
    other = find_document(alike[folded.text]) if folded.text in alike else None
    if other:
        return Match(other, folded=(folded, _fold(other.text)))
    return Match(named, same=False) if named else None


def _fold(text: str) -> Folded:
    return fold(text, tight=True)


def list_rows(
    project: Project,
    matches: Sequence[Match | None],
    reading: Reading,
    framework: Framework,
    coder: str = "",
) -> Iterator[Row | Refusal]:
    """Yield a row of a table of codings for each coding of a project, or why there is none.

    A row is numbered by its place among the codings. In a text that is the study's it names the
    span, in another of that name the words alone, which are then sought. `coder` stands in where
    the project names none.
    """
    codes = _Codes(project, framework)
    number = 0
    for text, match in zip(project.texts, matches, strict=True):
        ruler = Ruler(text)
        for selection in text.selections:
            span = ruler.place(selection, reading)
            for coding in selection.codings:
                number += 1
                cells = _make_cells(text, selection, coding, span)
                cells["coder"] = coding.coder or coder
                try:
                    cells = _place(cells, text, match, span)
                    yield Row(number, cells | codes.find(coding))
                except HamgaraError as error:
                    place = f"{project.where}:{number}: {error.where}"
                    told = cells | {"code": codes.name(coding)}
                    yield Refusal(number, told, HamgaraError(error.what, place, error.remedy))


def _make_cells(
    text: RefiText, selection: Selection, coding: RefiCoding, span: Span | None
) -> dict[str, str]:
    quote = span.of(text.text) if span else selection.name
    said = "" if compare(quote, selection.description) else selection.description
    return {
        "document": text.name,
        "quote": quote,
        "time": coding.time,
        "memo": "\n".join(filter(None, (coding.memo, said))),
    }


def _place(
    cells: Mapping[str, str], text: RefiText, match: Match | None, span: Span | None
) -> dict[str, str]:
    """Return the cells of a row with the place that a selection has in the study."""
    if match is None:
        raise HamgaraError(
            say("There is no document {got} in the study.", got=text.name),
            "document",
            say("Add it first with `hamgara add`."),
        )
    if span is None:
        raise HamgaraError(
            say("The selection does not lie in the text {name}.", name=text.name), "start"
        )
    placed = {**cells, "document": match.document.name}
    if not match.same:
        return placed
    if match.folded:
        theirs, ours = match.folded
        span = ours.offsets.to_original(theirs.offsets.to_folded(span))
    start, end = str(span.start), str(span.end)
    return placed | {"start": start, "end": end, "quote": span.of(match.document.text)}


class _Codes:
    """The codes of a framework that those of a project are."""

    def __init__(self, project: Project, framework: Framework) -> None:
        self._project = project
        self._names = CodeNames(framework.codes)
        self._guids = {code_guid(framework.id, code.id): code.id for code in framework.codes}
        self._found: dict[str, str | None] = {}

    def name(self, coding: RefiCoding) -> str:
        """Return the code of a coding as the project has it, by its path."""
        code = self._project.codes.get(coding.code)
        return " > ".join(code.path) if code else coding.code

    def find(self, coding: RefiCoding) -> dict[str, str]:
        """Return the cell of the code: by its GUID where Hamgara gave it, else by name and path.

        Raises:
            HamgaraError: the framework has no such code, or several.
        """
        key = coding.code
        if key in self._guids:
            return {"code": self._guids[key]}
        code = self._project.codes.get(key)
        if code is None:
            raise HamgaraError(
                say("The project has no code {got}, which a coding names.", got=key or "-"), "code"
            )
        if key not in self._found:
            self._found[key] = self._names.find_path(code.path)
        found = self._found[key]
        if found is None:
            raise HamgaraError(
                say("There is no code {got} in the framework.", got=self.name(coding)),
                "code",
                say(
                    "Make the codes of the project a framework: `hamgara codebook import {file}`.",
                    file=self._project.where,
                ),
            )
        return {"code": found}
