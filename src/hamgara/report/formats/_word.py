"""The parts of a Word document as XML: runs, links, bookmarks, paragraphs, sections, the package.

Children stand in the order of ECMA-376, part 1, 17: Word opens no file in which they do not.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import resources
from urllib.parse import quote, urlsplit

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement, parse_xml
from docx.parts.document import DocumentPart
from jinja2 import Environment, StrictUndefined
from lxml.etree import _Element as Element

from hamgara.report.formats._packed import without_time
from hamgara.report.formats._runs import clean, split_runs
from hamgara.report.words import direction
from hamgara.text.bidi import strip_bidi

_FONT = "Times New Roman"
_COLORS = {"accent": "0F5A73", "muted": "56606B"}
_LANGUAGES = {"fa": "fa-IR", "az": "az-Latn-AZ", "en": "en-US"}
_PAGE, _MARGIN, _FOOTER = (11906, 16838), 1418, 709
"""A4 and its margins in twentieths of a point."""
_BOOKMARKS = ("section", "evidence", "item")
_UNUSED = ("stylesWithEffects", "customXml", "thumbnail", "extended-properties")
"""Parts of the empty document that Hamgara does not fill."""
_TIP = 200


@dataclass(frozen=True, slots=True)
class Look:
    """How words look, beside what their paragraph says: `style` names a style of characters.

    `language` is theirs where it is known and not that of the document; words that are in no
    known language are not `proofed`. `underline` is a kind of line and its color.
    """

    style: str = ""
    bold: bool = False
    color: str = ""
    underline: tuple[str, str] | None = None
    language: str = ""
    proofed: bool = True


PLAIN = Look()


def room(*, landscape: bool) -> int:
    """Return how wide a line is, in twentieths of a point."""
    return _PAGE[landscape] - 2 * _MARGIN


def height() -> int:
    """Return how high the text of an upright page is, in twentieths of a point."""
    return _PAGE[1] - 2 * _MARGIN


def make(tag: str, *children: Element, **attributes: str | int) -> Element:
    """Return an element of WordprocessingML."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), str(value))
    element.extend(children)
    return element


def make_runs(text: str, *, rtl: bool, look: Look = PLAIN) -> list[Element]:
    """Return words as runs, each of one direction, in a line that is `rtl` or not."""
    return [_make_run(words, way, look) for words, way in split_runs(text, rtl=rtl)]


def _make_run(words: str, way: bool, look: Look) -> Element:  # noqa: FBT001
    run = make("r")
    if properties := [*_list_properties(way, look)]:
        run.append(make("rPr", *properties))
    for number, line in enumerate(words.split("\n")):
        if number:
            run.append(make("br"))
        text = make("t")
        text.text = line
        text.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        run.append(text)
    return run


def _list_properties(way: bool, look: Look) -> Iterator[Element]:  # noqa: FBT001
    if look.style:
        yield make("rStyle", val=look.style)
    if look.bold:
        yield make("b")
        yield make("bCs")
    if not look.proofed:
        yield make("noProof")
    if look.color:
        yield make("color", val=look.color)
    if look.underline:
        kind, color = look.underline
        yield make("u", val=kind, color=color)
    if way:
        yield make("rtl")
    if look.language in _LANGUAGES:
        name = _LANGUAGES[look.language]
        yield make("lang", **{"bidi" if direction(look.language) == "rtl" else "val": name})


def make_link(kind: str, number: int, runs: list[Element], *, tip: str = "") -> Element:
    """Return words that lead to a bookmark; `tip` is shown where the mouse stands on them."""
    more = {"tooltip": clean(strip_bidi(tip))[:_TIP]} if tip else {}
    return make("hyperlink", *runs, anchor=f"{kind}_{number}", history="1", **more)


def make_address(part: DocumentPart, address: str, runs: list[Element]) -> list[Element]:
    """Return words that lead to a page elsewhere; to no page if it is no address of one."""
    safe = quote(clean(address), safe="%/:=&?~#+!$,;'@()*[]")
    try:
        known = urlsplit(safe).scheme in ("http", "https", "mailto")
    except ValueError:
        known = False
    if not known:
        return runs
    link = make("hyperlink", *runs, history="1")
    link.set(qn("r:id"), part.relate_to(safe, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return [link]


def make_bookmark(kind: str, number: int, runs: list[Element]) -> list[Element]:
    """Return words that links lead to."""
    place = number * len(_BOOKMARKS) + _BOOKMARKS.index(kind)
    begin = make("bookmarkStart", id=place, name=f"{kind}_{number}")
    return [begin, *runs, make("bookmarkEnd", id=place)]


def make_paragraph(
    style: str,
    content: list[Element],
    *,
    turned: bool | None = None,
    breaks: bool = False,
    keeps: bool = False,
    side: str = "",
) -> Element:
    """Return a paragraph.

    Args:
        style: the id of its style.
        content: runs, links, bookmarks.
        turned: its direction, right to left or not, where it is not that of the document.
        breaks: it begins a page.
        keeps: it stands on the page of what follows.
        side: `right` where it stands at the other side than its direction tells. Word means by
            `left` and `right` the side where a line begins and that where it ends.
    """
    properties = make("pPr", make("pStyle", val=style))
    if keeps:
        properties.append(make("keepNext"))
    if breaks:
        properties.append(make("pageBreakBefore"))
    if turned is not None:
        properties.append(make("bidi") if turned else make("bidi", val="0"))
    if side:
        properties.append(make("jc", val=side))
    return make("p", properties, *content)


def make_section(footer: str, *, landscape: bool, rtl: bool) -> Element:
    """Return what says how the pages of a section are laid out; `footer` is a relation's id."""
    width, length = _PAGE[::-1] if landscape else _PAGE
    reference = make("footerReference", type="default")
    reference.set(qn("r:id"), footer)
    size = make("pgSz", w=width, h=length)
    if landscape:
        size.set(qn("w:orient"), "landscape")
    sides = dict.fromkeys(("top", "right", "bottom", "left"), _MARGIN)
    margins = make("pgMar", **sides, header=_FOOTER, footer=_FOOTER, gutter=0)
    section = make("sectPr", reference, make("type", val="nextPage"), size, margins)
    section.append(make("cols", space=720))
    if rtl:
        section.append(make("bidi"))
    section.append(make("docGrid", linePitch=360))
    return section


def make_field(code: str, shown: list[Element]) -> tuple[list[Element], Element]:
    """Return the beginning of a field with what it shows, and its end."""
    instruction = make("instrText")
    instruction.text = f" {code} "
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    begin, separate, end = (
        make("r", make("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")
    )
    return [begin, make("r", instruction), separate, *shown], end


def open_document(language: str, title: str) -> WordDocument:
    """Return an empty document in `language`, with styles and a page number on every page."""
    document = Document()
    for relations in (document.part.rels, document.part.package.rels):
        for name in [r for r, to in relations.items() if to.reltype.endswith(_UNUSED)]:
            del relations[name]
    rtl = direction(language) == "rtl"
    own = _LANGUAGES[language]
    names = {"latin_language": "en-US" if rtl else own, "bidi_language": own if rtl else "fa-IR"}
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    styles = environment.from_string(_read("styles.xml.jinja")).render(
        font=_FONT, rtl=rtl, **_COLORS, **names
    )
    _replace(document.styles.element, styles)
    _replace(document.part.numbering_part.element, _read("numbering.xml"))
    settings = document.settings.element
    for found in settings.iter(qn("w:themeFontLang")):
        found.set(qn("w:val"), names["latin_language"])
        found.set(qn("w:bidi"), names["bidi_language"])
    for found in settings.iter(qn("w:compatSetting")):
        if found.get(qn("w:name")) == "compatibilityMode":
            found.set(qn("w:val"), "15")  # Word 2013 and later: no compatibility mode
    known = document.core_properties
    known.title, known.language = clean(strip_bidi(title))[:255], language
    known.author = known.last_modified_by = known.comments = known.keywords = ""
    page, end = make_field("PAGE", make_runs("1", rtl=rtl))
    document.sections[0].footer.part.element[:] = [make_paragraph("Footer", [*page, end])]
    return document


def _replace(element: Element, text: str) -> None:
    element[:] = [*parse_xml(text)]


def _read(name: str) -> str:
    path = resources.files("hamgara") / "report" / "formats" / "page" / name
    return path.read_text(encoding="utf-8")


def write_document(document: WordDocument) -> bytes:
    """Return a document as a file that does not say when it was made."""
    stream = io.BytesIO()
    document.save(stream)
    return without_time(stream.getvalue())
