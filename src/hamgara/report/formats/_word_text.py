"""Words of a report as paragraphs of a Word document, in the direction of their language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docx.parts.document import DocumentPart
from lxml.etree import _Element as Element

from hamgara.messages import Message
from hamgara.report.blocks import Link, Marked, Part, Text
from hamgara.report.formats._data import EvidenceData
from hamgara.report.formats._markup import CODE, cut_out, split_neutral
from hamgara.report.formats._runs import begins_rtl
from hamgara.report.formats._word import (
    PLAIN,
    Look,
    make,
    make_address,
    make_link,
    make_paragraph,
    make_runs,
)
from hamgara.report.words import direction, find_words, write_measure, write_number, write_range
from hamgara.study.measures import Measure
from hamgara.text.bidi import isolate

_UNDERLINES = {
    "source": ("single", "0F5A73"),
    "target": ("dash", "0F5A73"),
    "date": ("dotted", "56606B"),
    "trigger": ("single", "9C231B"),
}
"""How the words of a sentence that were read as something are underlined, as on the page."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What every block of a document needs to be drawn; `pictures` are charts by their ids."""

    language: str
    rtl: bool
    data: EvidenceData
    part: DocumentPart
    pictures: Mapping[str, bytes]


def write_cell(
    setting: Setting, parts: Sequence[Part], style: str, look: Look, *, numeric: bool
) -> Element:
    """Return the paragraph of a table's cell; numbers stand at the right in every language."""
    paragraph = write_paragraph(style, parts, setting, look=look)
    if numeric and not setting.rtl and paragraph.find(".//{*}jc") is None:
        paragraph[0].append(make("jc", val="right"))
    return paragraph


def write_paragraph(
    style: str, parts: Sequence[Part], setting: Setting, *, look: Look = PLAIN
) -> Element:
    """Return a paragraph; one of nothing but words that run the other way runs their way.

    It stands where others stand, but for a sentence of a source, which stands where its own
    language begins.
    """
    own = _find_way(parts, setting)
    content = write_parts(parts, setting, look=look, rtl=own)
    if own == setting.rtl:
        return make_paragraph(style, content)
    side = "" if isinstance(parts[0], Marked) else "right"
    return make_paragraph(style, content, turned=own, side=side)


def _find_way(parts: Sequence[Part], setting: Setting) -> bool:
    """Return whether a paragraph runs from right to left."""
    only = parts[0] if len(parts) == 1 else None
    if only is None or isinstance(only, Measure | Message) or only == "":
        return setting.rtl
    words = find_words(only, setting.language)
    return direction(words.language) == "rtl" if words.language else begins_rtl(words.text)


def write_parts(
    parts: Sequence[Part], setting: Setting, *, look: Look = PLAIN, rtl: bool | None = None
) -> list[Element]:
    """Return parts one after another, in a line that runs as the document does or as `rtl` says."""
    way = setting.rtl if rtl is None else rtl
    return [
        element
        for part in parts
        for element in (
            [_write_measure(part, setting, look)]
            if isinstance(part, Measure)
            else write_text(part, setting, look=look, rtl=way)
        )
    ]


def _write_measure(measured: Measure, setting: Setting, look: Look) -> Element:
    """Return a number that leads to its evidence."""
    number = setting.data.anchors[measured.evidence]
    as_number = replace(look, style="Number")
    runs = make_runs(write_measure(measured, setting.language), rtl=setting.rtl, look=as_number)
    if bounds := write_range(measured, setting.language):
        runs += make_runs(f" [{bounds}]", rtl=setting.rtl, look=as_number)
    return make_link("evidence", number, runs, tip=setting.data.entries[number].title)


def write_text(
    text: Text, setting: Setting, *, look: Look = PLAIN, rtl: bool | None = None
) -> list[Element]:
    """Return words; those in another language, or in none that is known, are set apart."""
    way = setting.rtl if rtl is None else rtl
    if isinstance(text, Marked):
        return _write_marked(cut_out(text) or text, look, rtl=way)
    if isinstance(text, Link):
        as_link = replace(look, style="Hyperlink", proofed=False)
        return make_address(
            setting.part, text.href, make_runs(isolate(text.words), rtl=way, look=as_link)
        )
    words = find_words(text, setting.language)
    if isinstance(text, Message):
        return _write_code(words.text, look, rtl=way)
    if words.language == setting.language:
        return make_runs(words.text, rtl=way, look=look)
    if words.language:
        other = isolate(words.text, "rtl" if direction(words.language) == "rtl" else "ltr")
        return make_runs(other, rtl=way, look=replace(look, language=words.language))
    before, inner, after = split_neutral(words.text)
    apart = f"{before}{isolate(inner) if inner else ''}{after}"
    return make_runs(apart, rtl=way, look=replace(look, proofed=False))


def _write_marked(text: Marked, look: Look, *, rtl: bool) -> list[Element]:
    """Return words of a source, what was read in them underlined."""
    own = begins_rtl(text.words)
    edges = {place for start, end, _ in text.marks for place in (start, end)}
    runs = []
    for begin, end in pairwise(sorted({0, *edges, len(text.words)})):
        kinds = {kind for start, stop, kind in text.marks if start <= begin and end <= stop}
        line = next((_UNDERLINES[kind] for kind in _UNDERLINES if kind in kinds), None)
        bold = look.bold or "trigger" in kinds
        marked = replace(look, underline=line, bold=bold, proofed=False)
        runs += make_runs(text.words[begin:end], rtl=own, look=marked)
    if own == rtl:
        return runs
    mark, behind = ("\u200f", "\u200e") if own else ("\u200e", "\u200f")
    return [*make_runs(mark, rtl=own), *runs, *make_runs(f"{mark}{behind}", rtl=rtl)]


def _write_code(text: str, look: Look, *, rtl: bool) -> list[Element]:
    """Return a sentence in which words between backticks are what a person types."""
    code = replace(look, style="Code", proofed=False)
    return [
        run
        for at, piece in enumerate(CODE.split(text))
        for run in (
            make_runs(isolate(piece, "ltr"), rtl=rtl, look=code)
            if at % 2
            else make_runs(piece, rtl=rtl, look=look)
        )
    ]


def write_label(number: int, setting: Setting) -> list[Element]:
    """Return the number of an item and the tab behind it.

    It is made of words: Word's own lists have no digits of Persian.
    """
    words = f"{write_number(number, setting.language)}."
    return [*make_runs(words, rtl=setting.rtl), make("r", make("tab"))]
