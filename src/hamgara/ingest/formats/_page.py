"""A page of the web: its parse, its lines, its main text without the furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from hamgara.errors import HamgaraError
from hamgara.messages import say

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
_NO_TEXT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "button",
        "select",
        "textarea",
        "input",
        "map",
        "datalist",
    ]
)
_FURNITURE = frozenset({"nav", "aside", "form", "footer", "menu", "dialog"})
_ROLES = frozenset({"navigation", "banner", "complementary", "contentinfo", "search", "menu"})
_FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:comments?|disqus|related|share|sharing|social|breadcrumbs?|side-?bar|widgets?"
    r"|promo|advert\w*|ads?|banner|newsletter|subscribe|tags?|tag-?list|popup|modal|cookies?|menu|nav|navbar"
    r"|navigation|footer|header-?top|pagination|pager|most-?(?:read|viewed|visited)|latest-?news|copyright"
    r"|toolbar|tool-?box|login|search|print|hidden|sr-only|see-?also|read-?more|recommend\w*|today"
    r"|short-?link|rating)(?:$|[\s_-])",
    re.IGNORECASE,
)
_MAIN_NAME = re.compile(
    r"(?:^|[\s_-])(?:item-?text|item-?body|news-?(?:body|text|content)|article-?(?:body|text|content)|post-?(?:content|body)"
    r"|entry-?content|story-?(?:body|text)?|content-?body|body-?text|main-?text|matn|xeber-?(?:metni|text)|text-?content)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_INSIDE = ("p", "br", "blockquote")
_SPACES = re.compile(r"[ \t\n\r\f]+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_page(text: str, where: str) -> html.HtmlElement:
    """Return the root of a page; HamgaraError if there is nothing to parse.

    Nothing is fetched; elements nested deeper than the parser's limit (256) are refused or
    left flat.
    """
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(_SURROGATE.sub("\ufffd", text).encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise HamgaraError(
            say("The page cannot be read: {why}.", why=str(error)[:120]),
            where,
            say("Save the page again from the browser, or as text."),
        ) from None
    return root


def page_lines(root: etree._Element) -> list[str]:
    """Return the text of an element as a reader sees it: a block a line, none empty."""
    lines = "".join(_pieces(root)).split("\n")
    kept = (line.strip(" \t") for line in lines)
    return [line for line in kept if line.strip()]


def _pieces(root: etree._Element) -> Iterator[str]:
    """Yield the text of an element; a line end where a block begins or ends."""
    stack: list[tuple[etree._Element, bool]] = [(root, False)]
    while stack:
        element, closing = stack.pop()
        tag = element.tag if isinstance(element.tag, str) else ""
        if closing:
            if tag in _BLOCKS:
                yield "\n"
            elif tag in ("td", "th"):
                yield "\t"
        else:
            stack.append((element, True))
            if tag in _BLOCKS or tag == "br":
                yield "\n"
            if tag and tag not in _NO_TEXT:
                if element.text:
                    yield element.text if tag == "pre" else _SPACES.sub(" ", element.text)
                stack.extend((child, False) for child in reversed(element))
        if closing and element is not root and element.tail:
            yield _SPACES.sub(" ", element.tail)


def main_text(root: etree._Element) -> list[str]:
    """Return the lines of a page's main text; the page loses its furniture.

    After the marks that authors set (`articleBody`, `article`, `main`, names of classes) comes
    the block with the most text outside of links, as in Kohlschütter et al. (2010),
    "Boilerplate detection using shallow text features", WSDM.
    """
    body = root.find("body")
    body = root if body is None else body
    best = _marked(body)
    kept = {body} if best is None else {best, *best.iterancestors()}
    most = 0.6 * len(_words(body if best is None else best))
    for element in list(body.iter(etree.Element)):
        if element in kept or not _is_furniture(element):
            continue
        if len(_words(element)) < most or (best is not None and not _stands_in(element, best)):
            _drop(element)
    if best is None or len(_words(best)) < 0.2 * len(_words(body)):
        best = _densest(body)
    return page_lines(best)


def _stands_in(element: etree._Element, outer: etree._Element) -> bool:
    return any(above is outer for above in element.iterancestors())


def _words(element: etree._Element) -> str:
    return "".join(_pieces(element)).strip()


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    tail = element.tail or ""
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)


def _is_furniture(element: etree._Element) -> bool:
    tag = element.tag
    if not isinstance(tag, str) or tag in _NO_TEXT:
        return False
    if tag in _FURNITURE or element.get("role") in _ROLES or element.get("aria-hidden") == "true":
        return True
    if "hidden" in element.attrib or "display:none" in (element.get("style") or "").replace(
        " ", ""
    ):
        return True
    if tag == "header":
        return element.find(".//h1") is None
    named = f"{element.get('class', '')} {element.get('id', '')}"[:500]
    can = tag in ("div", "section", "ul", "ol", "p", "span", "table", "td")
    if can and _FURNITURE_NAME.search(named) and not _MAIN_NAME.search(named):
        return True
    return tag in ("ul", "ol", "div", "table") and _is_links(element)


def _is_links(element: etree._Element) -> bool:
    """Is this a small block of three links or more, and little else?"""
    links = element.findall(".//a")
    if len(links) < 3 or len(links) > 300:
        return False
    inside = sum(len(_words(link)) for link in links)
    return inside > 0.7 * len(_words(element))


def _marked(body: etree._Element) -> etree._Element | None:
    """Return the element that the page itself marks as its text."""
    groups: list[list[etree._Element]] = [[], [], [], []]
    for element in body.iter(etree.Element):
        if "articleBody" in (element.get("itemprop") or ""):
            groups[0].append(element)
        elif _MAIN_NAME.search(f"{element.get('class', '')} {element.get('id', '')}"[:500]):
            groups[1].append(element)
        elif element.tag == "article":
            groups[2].append(element)
        elif element.tag == "main" or element.get("role") == "main":
            groups[3].append(element)
    for group in groups:
        if group:
            return max(group[:50], key=lambda one: len(_words(one)))
    return None


def _densest(body: etree._Element) -> etree._Element:
    """Return the block that holds the most text in paragraphs outside of links."""
    score: dict[etree._Element, float] = {}
    for element in body.iter("p", "br", "div", "td", "blockquote"):
        own = (element.tail or "") if element.tag == "br" else _own_text(element)
        size = len(own.strip())
        if size < 25:
            continue
        parent = element.getparent() if element.tag in _INSIDE else element
        if parent is None:
            continue
        score[parent] = score.get(parent, 0) + size
        above = parent.getparent()
        if above is not None:
            score[above] = score.get(above, 0) + size / 2
    return max(score, key=lambda one: score[one]) if score else body


def _own_text(element: etree._Element) -> str:
    if element.tag == "p":
        linked = sum(len(_words(link)) for link in element.findall(".//a"))
        words = _words(element)
        return words if linked < 0.5 * len(words) else ""
    return (element.text or "") + "".join(child.tail or "" for child in element)
