"""The report as a Word document: every number leads to a list of what it was counted from."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from docx.shared import Emu, Length, Twips
from lxml.etree import _Element as Element

from hamgara.messages import say, translate
from hamgara.report.anchors import number_evidence
from hamgara.report.blocks import Block, Items, Paragraph, Report, Section, Table, Text
from hamgara.report.charts import Chart
from hamgara.report.formats._data import EvidenceData
from hamgara.report.formats._runs import begins_rtl, clean
from hamgara.report.formats._word import (
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
from hamgara.report.formats._word_text import (
    Setting,
    write_cell,
    write_label,
    write_paragraph,
    write_parts,
    write_text,
)
from hamgara.report.words import direction, write_number
from hamgara.report.words import write_text as write_plain
from hamgara.text.bidi import strip_bidi

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
_SHRUNK = 0.634
"""Of a chart drawn as wide as a page of the screen, that it is as wide as a line of paper."""
_PIXELS = 2
"""Of a PNG, a point of the chart."""
_TALLEST = 0.9
"""How much of a page's height a chart takes at most: its caption stands below."""
_ADDRESS = re.compile(r"https?://\S+")


def render(report: Report, language: str, *, pictures: Mapping[str, bytes]) -> bytes:
    """Return a report in `language` (fa, az or en) as a Word document.

    `pictures` are the charts as PNG, by their ids.

    Raises:
        KeyError: the report has no list for the evidence of one of its numbers, or a chart has
            no picture.
    """
    document = open_document(language, write_plain(report.title, language))
    texts = _without_charts(report)
    data = EvidenceData(texts, language)
    setting = Setting(language, direction(language) == "rtl", data, document.part, pictures)
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
    report: Report, setting: Setting, *, in_charts: bool
) -> Iterator[tuple[bool, list[Element]]]:
    """Yield what stands in the document, and whether it stands on a page on its side."""
    titles = [*(section.title for section in report.sections), _COLOPHON, _EVIDENCE]
    yield (
        False,
        [
            write_paragraph("Title", (report.title,), setting),
            write_paragraph("Subtitle", (report.subtitle,), setting),
            *_list_contents(titles, setting),
        ],
    )
    for number, section in enumerate(report.sections):
        yield from _draw_section(number, section, setting)
    about = len(report.sections)
    colophon = [write_paragraph("Normal", item.parts, setting) for item in report.colophon]
    yield False, [_write_heading(about, _COLOPHON, setting), *colophon]
    intro = (_HOW_TO_READ, " ", _IN_CHARTS) if in_charts else (_HOW_TO_READ,)
    yield (
        False,
        [
            _write_heading(about + 1, _EVIDENCE, setting, breaks=True),
            write_paragraph("Note", intro, setting),
            *_list_evidence(setting),
        ],
    )


def _lay_out(
    drawn: Iterator[tuple[bool, list[Element]]], footer: str, *, rtl: bool
) -> list[Element]:
    """Return the body: what stands on pages on their side is a section of its own."""
    blocks = [*drawn]
    body: list[Element] = []
    for (landscape, elements), (goes_on, _) in pairwise([*blocks, blocks[-1]]):
        body += elements
        if landscape != goes_on:
            section = make_section(footer, landscape=landscape, rtl=rtl)
            if not body[-1].tag.endswith("}p"):
                body.append(make_paragraph("SectionEnd", []))
            body[-1][0].append(section)
    return [*body, make_section(footer, landscape=blocks[-1][0], rtl=rtl)]


def _list_contents(titles: Sequence[Text], setting: Setting) -> list[Element]:
    """Return the contents as a field that Word can renew, filled with links.

    It names no pages before that: only Word knows them, and it asks a question of whoever opens a
    document whose fields it is told to renew.
    """
    title = write_paragraph("ContentsTitle", (_CONTENTS,), setting)
    links = [
        make_link("section", number, write_text(text, setting))
        for number, text in enumerate(titles)
    ]
    begin, end = make_field(r'TOC \o "1-1" \h', links[:1])
    lines = [begin, *([link] for link in links[1:])]
    lines[-1].append(end)
    return [title, *(make_paragraph("TOC1", line) for line in lines)]


def _write_heading(number: int, title: Text, setting: Setting, *, breaks: bool = False) -> Element:
    words = make_bookmark("section", number, write_text(title, setting))
    return make_paragraph("Heading1", words, breaks=breaks)


def _draw_section(
    number: int, section: Section, setting: Setting
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


def _draw_block(block: Block, setting: Setting, *, landscape: bool) -> Iterator[Element]:
    match block:
        case Paragraph():
            style = "Note" if block.tone == "note" else "Normal"
            yield write_paragraph(style, block.parts, setting)
        case Items():
            for number, item in enumerate(block.items, 1):
                yield _write_item(item, number if block.numbered else 0, setting)
        case Table():
            yield write_paragraph("TableCaption", (block.caption,), setting)
            measured, space = measure(block, setting.language), room(landscape=landscape)
            write = partial(write_cell, setting)
            yield make_table(block, measured, space, write, rtl=setting.rtl)
            if write_plain(block.note, setting.language):
                yield write_paragraph("TableNote", (block.note,), setting)
        case _:
            yield _draw_chart(block, setting)
            yield write_paragraph("Caption", (block.caption,), setting)


def _draw_chart(chart: Chart, setting: Setting) -> Element:
    """Return the paragraph of a chart's picture."""
    stream = io.BytesIO(setting.pictures[chart.id])
    _, image = setting.part.get_or_add_image(stream)
    scale = _SHRUNK / _PIXELS
    across, down = (int(Twips(20 * size * scale)) for size in (image.px_width, image.px_height))
    widest, tallest = Twips(room(landscape=False)), Twips(int(height() * _TALLEST))
    fit = min(1.0, widest / across, tallest / down)
    size: tuple[Length, Length] = Emu(int(across * fit)), Emu(int(down * fit))
    picture = setting.part.new_pic_inline(stream, *size)
    picture.docPr.set("id", str([*setting.pictures].index(chart.id) + 1))
    for side in ("distT", "distB", "distL", "distR"):  # LibreOffice takes 3 mm where none is told
        picture.set(side, "0")
    picture.docPr.set("descr", clean(strip_bidi(write_plain(chart.alt, setting.language))))
    picture.docPr.set("name", chart.id)
    return make_paragraph("Figure", [make("r", make("drawing", picture))])


def _write_item(item: Paragraph, number: int, setting: Setting) -> Element:
    """Return an item of a list, with its number where it has one.

    It runs as the document does, whatever its words: signs and numbers stand on one side.
    """
    words = write_parts(item.parts, setting)
    if not number:
        return make_paragraph("ListBullet", words)
    return make_paragraph("NumberedItem", [*write_label(number, setting), *words])


def _list_evidence(setting: Setting) -> Iterator[Element]:
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
            words = make_runs(
                write_number(item + 1, setting.language), rtl=rtl, look=Look(style="Number")
            )
            line += [*make_runs(" ", rtl=rtl), make_link("item", item, words)]
        new = [item for item in dict.fromkeys(entry.items) if item not in written]
        yield make_paragraph("Evidence", line, keeps=bool(new))
        for item in new:
            yield from _write_evidence(item, items[item], setting)
        written.update(new)


def _write_evidence(number: int, item: Mapping[str, str], setting: Setting) -> Iterator[Element]:
    """Yield one thing that numbers stand on: where it stands, its words, what is said of it."""
    about = " · ".join(filter(None, (item.get("source", ""), item.get("note", ""))))
    own = make_bookmark("item", number, write_label(number + 1, setting))
    quotation = item.get("quote", "")
    content = [*own, *make_runs(about, rtl=setting.rtl)]
    yield make_paragraph("EvidenceItem", content, keeps=bool(quotation))
    if not quotation:
        return
    rtl = begins_rtl(quotation)
    if _ADDRESS.fullmatch(quotation):
        link = make_runs(quotation, rtl=rtl, look=Look(style="Hyperlink", proofed=False))
        content = make_address(setting.part, quotation, link)
    else:
        content = make_runs(quotation, rtl=rtl, look=Look(proofed=False))
    yield make_paragraph("EvidenceQuote", content, turned=None if rtl == setting.rtl else rtl)
