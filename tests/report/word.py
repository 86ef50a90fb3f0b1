"""A Word document taken apart for tests, and the order in which ECMA-376 has children stand."""

from __future__ import annotations

import io
import zipfile
from itertools import pairwise

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr"
    " suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct"
    " topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind"
    " contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint"
    " noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect"
    " bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc"
    " tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText"
    " vAlign hideMark",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc"
    " pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi"
    " rtlGutter docGrid printerSettings",
    "tblBorders": "top left start bottom right end insideH insideV",
    "tblCellMar": "top left start bottom right end",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden"
    " unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr"
    " tcPr tblStylePr",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tc": "tcPr p",
    "p": "pPr",
    "r": "rPr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
}


def open_word(data: bytes) -> WordDocument:
    return Document(io.BytesIO(data))


def find(document: WordDocument, path: str) -> list[etree._Element]:
    """Return what an XPath with w: finds in the body."""
    return list(document.element.body.xpath(path))


def words(element: etree._Element) -> str:
    """Return all words of an element, those of links, too."""
    return "".join(text.text or "" for text in element.iter(qn("w:t")))


def styles_of(document: WordDocument) -> list[tuple[str, str]]:
    """Return the style and the words of every paragraph that is in no table."""
    return [
        (paragraph.find(qn("w:pPr")).find(qn("w:pStyle")).get(qn("w:val")), words(paragraph))
        for paragraph in find(document, "./w:p")
    ]


def list_misplaced(data: bytes) -> list[str]:
    """Return what stands in no order that Word accepts, or is unknown there."""
    wrong = []
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = [name for name in packed.namelist() if name.endswith(".xml") and "word/" in name]
        roots = {name: etree.fromstring(packed.read(name)) for name in parts}
    for part, root in roots.items():
        if part.startswith(("word/theme", "word/settings", "word/fontTable", "word/webSettings")):
            continue
        for element in root.iter(etree.Element):
            kind = etree.QName(element).localname
            known = ORDER.get(kind, "").split()
            if not known:
                continue
            children = [etree.QName(child).localname for child in element]
            if kind in ("p", "r"):  # what stands first, and nothing of it later
                places = [-1 if child == known[0] else 0 for child in children]
            else:
                wrong += [f"{part}: {child} in {kind}" for child in children if child not in known]
                places = [known.index(child) for child in children if child in known]
            repeated = kind not in ("tbl", "tr", "tc", "p", "r", "sectPr")
            for one, other in pairwise(places):
                if one > other or (repeated and one == other):
                    wrong.append(f"{part}: {children} in {kind}")
    return wrong
