"""The report as a Word document: every number leads to a list of what it was counted from."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from docx.parts.document import DocumentPart
from docx.shared import Emu, Length, Twips
from lxml.etree import _Element as Element

from hamgara.messages import Message, say, translate
from hamgara.report.anchors import number_evidence
from hamgara.report.blocks import (
    Block,
    Items,
    Link,
    Marked,
    Paragraph,
    Part,
    Report,
    Section,
    Table,
    Text,
)
from hamgara.report.charts import Chart
from hamgara.report.formats._data import EvidenceData
from hamgara.report.formats._markup import CODE, cut_out, split_neutral
from hamgara.report.formats._runs import begins_rtl
from hamgara.report.formats._word import (
    PLAIN,
    Look,
    height,
    make,
    make_address,
    make_bookmark,
    make_field,
    make_link,
    make_paragraph,
    make_runs,
    make_section,
    open_document,
    room,
    write_document,
)
from hamgara.report.formats._word_table import is_wide, make_table, measure
from hamgara.report.words import (
    direction,
    find_words,
    write_measure,
    write_number,
    write_range,
    write_text,
)
from hamgara.study.measures import Measure
from hamgara.text.bidi import isolate

_CONTENTS = say("Contents")
_COLOPHON = say("About this report")
_EVIDENCE = say("Evidence")
_HOW_TO_READ = say(
    "Every number of the text and of the tables leads to its place in this list: how it came about,"
    " and what it was counted from, as many items of it as the page of this report shows. What"
    " several numbers stand on is written once; its number leads to it from elsewhere."
)
_IN_CHARTS = say(
    "Numbers that stand in charts alone open what they were counted from on that page, not here."
)
_ABOVE = say("From above:")
_UNDERLINES = {
    "source": ("single", "0F5A73"),
    "target": ("dash", "0F5A73"),
    "date": ("dotted", "56606B"),
    "trigger": ("single", "9C231B"),
}
"""How the words of a sentence that were read as something are underlined, as on the page."""
_SHRUNK = 0.634
"""Of a chart drawn as wide as a page of the screen, that it is as wide as a line of paper."""
_PIXELS = 2
"""Of a PNG, a point of the chart."""
_TALLEST = 0.9
"""How much of a page's height a chart takes at most: its caption stands below."""
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class _Setting:
    """What every block of a document needs to be drawn."""

    language: str
    rtl: bool
    data: EvidenceData
    part: DocumentPart
    pictures: Mapping[str, bytes]


def render(report: Report, language: str, *, pictures: Mapping[str, bytes]) -> bytes:
    """Return a report in `language` (fa, az or en) as a Word document.

    `pictures` are the charts as PNG, by their ids.

    Raises:
        KeyError: the report has no list for the evidence of one of its numbers, or a chart has
            no picture.
    """
    document = open_document(language, write_text(report.title, language))
    texts = _without_charts(report)
    data = EvidenceData(texts, language)
    setting = _Setting(language, direction(language) == "rtl", data, document.part, pictures)
    in_charts = len(number_evidence(report)) > len(data.anchors)
    body = document.element.body
    *_, last = body
    footer = last.footerReference_lst[0].rId
    body[:] = _lay_out(_draw(report, setting, in_charts=in_charts), footer, rtl=setting.rtl)
    return write_document(document)


def _without_charts(report: Report) -> Report:
    """Return a report whose only numbers are those of its texts and tables."""
    kinds = (Paragraph, Items, Table)
    return replace(
        report,
        sections=tuple(
            replace(section, blocks=tuple(b for b in section.blocks if isinstance(b, kinds)))
            for section in report.sections
        ),
    )


def _draw(
    report: Report, setting: _Setting, *, in_charts: bool
) -> Iterator[tuple[bool, list[Element]]]:
    """Yield what stands in the document, and whether it stands on a page on its side."""
    titles = [*(section.title for section in report.sections), _COLOPHON, _EVIDENCE]
    yield (
        False,
        [
            _write_paragraph("Title", (report.title,), setting),
            _write_paragraph("Subtitle", (report.subtitle,), setting),
            *_list_contents(titles, setting),
        ],
    )
    for number, section in enumerate(report.sections):
        yield from _draw_section(number, section, setting)
    about = len(report.sections)
    colophon = [_write_paragraph("Normal", item.parts, setting) for item in report.colophon]
    yield False, [_write_heading(about, _COLOPHON, setting), *colophon]
    intro = (_HOW_TO_READ, " ", _IN_CHARTS) if in_charts else (_HOW_TO_READ,)
    yield (
        False,
        [
            _write_heading(about + 1, _EVIDENCE, setting, breaks=True),
            _write_paragraph("Note", intro, setting),
            *_list_evidence(setting),
        ],
    )


def _lay_out(
    drawn: Iterator[tuple[bool, list[Element]]], footer: str, *, rtl: bool
) -> list[Element]:
    """Return the body: what stands on pages on their side is a section of its own."""
    blocks = [*drawn]
    body: list[Element] = []
    for (is_wide_, elements), (is_next_wide, _) in pairwise([*blocks, blocks[-1]]):
        body += elements
        if is_wide_ != is_next_wide:
            section = make_section(footer, landscape=is_wide_, rtl=rtl)
            if not body[-1].tag.endswith("}p"):
                body.append(make_paragraph("SectionEnd", []))
            body[-1][0].append(section)
    return [*body, make_section(footer, landscape=blocks[-1][0], rtl=rtl)]


def _list_contents(titles: Sequence[Text], setting: _Setting) -> list[Element]:
    """Return the contents as a field that Word can renew, filled with links.

    It names no pages before that: only Word knows them, and it asks a question of whoever opens a
    document whose fields it is told to renew.
    """
    title = _write_paragraph("ContentsTitle", (_CONTENTS,), setting)
    links = [
        make_link("section", number, _write_text(text, setting))
        for number, text in enumerate(titles)
    ]
    begin, end = make_field(r'TOC \o "1-1" \h', links[:1])
    lines = [begin, *([link] for link in links[1:])]
    lines[-1].append(end)
    return [title, *(make_paragraph("TOC1", line) for line in lines)]


def _write_heading(number: int, title: Text, setting: _Setting, *, breaks: bool = False) -> Element:
    words = make_bookmark("section", number, _write_text(title, setting))
    return make_paragraph("Heading1", words, breaks=breaks)


def _draw_section(
    number: int, section: Section, setting: _Setting
) -> Iterator[tuple[bool, list[Element]]]:
    """Yield a section's heading and blocks, and whether each stands on a page on its side.

    Prose goes with a wide table that follows it, so that no heading stands on a page alone.
    """
    wide = [_needs_side(block, setting.language) for block in section.blocks]
    for at in reversed(range(len(wide) - 1)):
        wide[at] |= wide[at + 1] and isinstance(section.blocks[at], Paragraph | Items)
    yield wide[0] if wide else False, [_write_heading(number, section.title, setting)]
    for block, is_block_wide in zip(section.blocks, wide, strict=True):
        yield is_block_wide, [*_draw_block(block, setting, landscape=is_block_wide)]


def _needs_side(block: Block, language: str) -> bool:
    return isinstance(block, Table) and is_wide(measure(block, language))


def _draw_block(block: Block, setting: _Setting, *, landscape: bool) -> Iterator[Element]:
    match block:
        case Paragraph():
            style = "Note" if block.tone == "note" else "Normal"
            yield _write_paragraph(style, block.parts, setting)
        case Items():
            for number, item in enumerate(block.items, 1):
                yield _write_item(item, number if block.numbered else 0, setting)
        case Table():
            yield _write_paragraph("TableCaption", (block.caption,), setting)
            measured, space = measure(block, setting.language), room(landscape=landscape)

            def write(parts: Sequence[Part], style: str, look: Look, numeric: bool) -> Element:  # noqa: FBT001
                return _write_cell(parts, style, look, setting, numeric=numeric)

            yield make_table(block, measured, space, write, rtl=setting.rtl)
            if write_text(block.note, setting.language):
                yield _write_paragraph("TableNote", (block.note,), setting)
        case _:
            yield _draw_chart(block, setting)
            yield _write_paragraph("Caption", (block.caption,), setting)


def _draw_chart(chart: Chart, setting: _Setting) -> Element:
    """Return the paragraph of a chart's picture."""
    stream = io.BytesIO(setting.pictures[chart.id])
    image = setting.part.package.get_or_add_image_part(stream).image
    scale = _SHRUNK / _PIXELS
    across, down = (int(Twips(20 * size * scale)) for size in (image.px_width, image.px_height))
    widest, tallest = Twips(room(landscape=False)), Twips(int(height() * _TALLEST))
    fit = min(1.0, widest / across, tallest / down)
    size: tuple[Length, Length] = Emu(int(across * fit)), Emu(int(down * fit))
    picture = setting.part.new_pic_inline(stream, *size)
    picture.docPr.set("id", str([*setting.pictures].index(chart.id) + 1))
    picture.docPr.set("descr", write_text(chart.alt, setting.language))
    picture.docPr.set("name", chart.id)
    return make_paragraph("Figure", [make("r", make("drawing", picture))])


def _write_item(item: Paragraph, number: int, setting: _Setting) -> Element:
    """Return an item of a list, with its number where it has one.

    Numbers are words: Word's own lists have no digits of Persian.
    """
    if not number:
        return _write_paragraph("ListBullet", item.parts, setting)
    return make_paragraph(
        "NumberedItem", [*_write_number(number, setting), *_write_parts(item.parts, setting)]
    )


def _write_number(number: int, setting: _Setting) -> list[Element]:
    words = f"{write_number(number, setting.language)}."
    return [*make_runs(words, rtl=setting.rtl), make("r", make("tab"))]


def _write_cell(
    parts: Sequence[Part], style: str, look: Look, setting: _Setting, *, numeric: bool
) -> Element:
    paragraph = _write_paragraph(style, parts, setting, look=look)
    if numeric and not setting.rtl and paragraph.find(".//{*}jc") is None:
        paragraph[0].append(make("jc", val="right"))
    return paragraph


def _write_paragraph(
    style: str, parts: Sequence[Part], setting: _Setting, *, look: Look = PLAIN
) -> Element:
    """Return a paragraph; one of nothing but words that run the other way runs their way.

    It stands where others stand, but for a sentence of a source, which stands where its own
    language begins.
    """
    own = _find_way(parts, setting)
    content = _write_parts(parts, setting, look=look, rtl=own)
    if own == setting.rtl:
        return make_paragraph(style, content)
    side = "" if isinstance(parts[0], Marked) else "right"
    return make_paragraph(style, content, turned=own, side=side)


def _find_way(parts: Sequence[Part], setting: _Setting) -> bool:
    """Return whether a paragraph runs from right to left."""
    only = parts[0] if len(parts) == 1 else None
    if only is None or isinstance(only, Measure | Message) or only == "":
        return setting.rtl
    words = find_words(only, setting.language)
    return direction(words.language) == "rtl" if words.language else begins_rtl(words.text)


def _write_parts(
    parts: Sequence[Part], setting: _Setting, *, look: Look = PLAIN, rtl: bool | None = None
) -> list[Element]:
    way = setting.rtl if rtl is None else rtl
    return [
        element
        for part in parts
        for element in (
            [_write_measure(part, setting, look)]
            if isinstance(part, Measure)
            else _write_text(part, setting, look=look, rtl=way)
        )
    ]


def _write_measure(measured: Measure, setting: _Setting, look: Look) -> Element:
    """Return a number that leads to its evidence."""
    number = setting.data.anchors[measured.evidence]
    as_number = replace(look, style="Number")
    runs = make_runs(write_measure(measured, setting.language), rtl=setting.rtl, look=as_number)
    if bounds := write_range(measured, setting.language):
        small = replace(as_number, small=True)
        runs += make_runs(f" [{bounds}]", rtl=setting.rtl, look=small)
    return make_link("evidence", number, runs, tip=setting.data.entries[number].title)


def _write_text(
    text: Text, setting: _Setting, *, look: Look = PLAIN, rtl: bool | None = None
) -> list[Element]:
    """Return words; those in another language, or in none that is known, are set apart."""
    way = setting.rtl if rtl is None else rtl
    if isinstance(text, Marked):
        return _write_marked(cut_out(text) or text, look)
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


def _write_marked(text: Marked, look: Look) -> list[Element]:
    """Return words of a source, what was read in them underlined."""
    rtl = begins_rtl(text.words)
    edges = {place for start, end, _ in text.marks for place in (start, end)}
    runs = []
    for begin, end in pairwise(sorted({0, *edges, len(text.words)})):
        kinds = {kind for start, stop, kind in text.marks if start <= begin and end <= stop}
        line = next((_UNDERLINES[kind] for kind in _UNDERLINES if kind in kinds), None)
        bold = look.bold or "trigger" in kinds
        marked = replace(look, underline=line, bold=bold, proofed=False)
        runs += make_runs(text.words[begin:end], rtl=rtl, look=marked)
    return runs


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


def _list_evidence(setting: _Setting) -> Iterator[Element]:
    """Yield what every number stands on; an item is written where it is needed first."""
    data, rtl = setting.data, setting.rtl
    methods, items = [*data.methods], [dict(item) for item in data.items]
    written: set[int] = set()
    above = translate(_ABOVE, setting.language)
    for number, entry in data.entries.items():
        title = make_runs(entry.title, rtl=rtl, look=Look(bold=True))
        how = [methods[one] for one in entry.how]
        told = " · ".join(["", *how, *filter(None, (entry.why, entry.count, entry.left))])
        line = [*make_bookmark("evidence", number, title), *make_runs(told, rtl=rtl)]
        known = [item for item in entry.items if item in written]
        if known:
            line += make_runs(f" · {above}", rtl=rtl)
        for item in known:
            words = make_runs(write_number(item + 1, setting.language), rtl=rtl, look=_LINK)
            line += [*make_runs(" ", rtl=rtl), make_link("item", item, words)]
        new = [item for item in dict.fromkeys(entry.items) if item not in written]
        yield make_paragraph("Evidence", line, keeps=bool(new))
        for item in new:
            yield from _write_evidence(item, items[item], setting)
        written.update(new)


_LINK = Look(style="Number")


def _write_evidence(number: int, item: Mapping[str, str], setting: _Setting) -> Iterator[Element]:
    """Yield one thing that numbers stand on: where it stands, its words, what is said of it."""
    about = " · ".join(filter(None, (item.get("source", ""), item.get("note", ""))))
    own = make_bookmark("item", number, _write_number(number + 1, setting))
    quotation = item.get("quote", "")
    yield make_paragraph("EvidenceItem", [*own, *make_runs(about, rtl=setting.rtl)])
    if not quotation:
        return
    rtl = begins_rtl(quotation)
    if _ADDRESS.fullmatch(quotation):
        link = make_runs(quotation, rtl=rtl, look=Look(style="Hyperlink", proofed=False))
        content = make_address(setting.part, quotation, link)
    else:
        content = make_runs(quotation, rtl=rtl, look=Look(proofed=False))
    yield make_paragraph("EvidenceQuote", content, turned=None if rtl == setting.rtl else rtl)
