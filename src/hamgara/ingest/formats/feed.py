"""Feeds in RSS and Atom: an item a document."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from hamgara.errors import HamgaraError
from hamgara.ingest.agencies import agency_key
from hamgara.ingest.formats._page import page_lines, parse_page
from hamgara.ingest.fulldates import read_full_date
from hamgara.ingest.parts import Part
from hamgara.messages import say
from hamgara.study.documents import Agency
from hamgara.text.archives import parse_xml

SUFFIXES = (".rss", ".atom", ".xml")
GUARDED = True
_TEXTS = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "issued", "date")


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield a document for each item; HamgaraError if the file is damaged or no feed."""
    root = parse_xml(data.lstrip(), where, say("Fetch the feed again, or save it as text."))
    if _name(root) not in ("rss", "feed", "RDF"):
        raise HamgaraError(
            say("The XML is no RSS or Atom feed: {name}.", name=_name(root)),
            where,
        )
    items = [one for one in root.iter() if _name(one) in ("item", "entry")]
    if not items:
        raise HamgaraError(say("There is no item in the feed."), where)
    channel = next((one for one in root if _name(one) == "channel"), root)
    site = _child(channel, ("title",))
    for number, item in enumerate(items, 1):
        yield _read_item(item, str(number), site, where)


def _read_item(item: etree._Element, key: str, site: str, where: str) -> Part:
    title = _plain(_child(item, ("title",)), where)
    text = next((found for name in _TEXTS if (found := _body(item, name, where))), "") or title
    shown, date = "", None
    for name in _DATES:
        shown = name
        date = read_full_date(_child(item, (name,)))
        if date:
            break
    agency = _child(item, ("source",)) or _child(item, ("publisher",)) or site
    return Part(
        text,
        key=key,
        title=" ".join(title.split()),
        date=date,
        date_source=f"feed {shown}" if date else "",
        agencies=(Agency(agency[:200], "feed", agency_key(agency)),) if agency else (),
    )


def _body(item: etree._Element, name: str, where: str) -> str:
    for child in item:
        if _name(child) == name:
            if child.get("type") == "xhtml":
                return "\n".join(page_lines(_bare(child)))
            found = _plain("".join(map(str, child.itertext())), where)
            if found:
                return found
    return ""


def _bare(element: etree._Element) -> etree._Element:
    """Return an element with its tags as HTML has them, without a namespace."""
    for one in element.iter():
        if isinstance(one.tag, str):
            one.tag = etree.QName(one).localname
    return element


def _plain(text: str, where: str) -> str:
    """Return the text of a field, which may be HTML."""
    text = text.strip()
    if "<" in text or "&" in text:
        return "\n".join(page_lines(parse_page(f"<div>{text}</div>", where)))
    return text


def _child(item: etree._Element, names: tuple[str, ...]) -> str:
    for child in item:
        if _name(child) in names:
            shown = " ".join("".join(map(str, child.itertext())).split())
            if shown:
                return shown
    return ""


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
