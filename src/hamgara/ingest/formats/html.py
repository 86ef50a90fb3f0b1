"""Web pages: main text, title, agency and day of publication; page furniture left out."""

from __future__ import annotations

import codecs
import datetime as dt
import json
import re
from collections.abc import Iterator

from lxml import etree

from hamgara.errors import HamgaraError
from hamgara.ingest.agencies import agency_key
from hamgara.ingest.formats._page import main_text, page_lines, parse_page
from hamgara.ingest.fulldates import read_full_date
from hamgara.ingest.parts import Part, note_encoding
from hamgara.messages import say
from hamgara.study.documents import Agency
from hamgara.text.decoding import decode, decode_source

SUFFIXES = (".html", ".htm", ".xhtml")
GUARDED = True
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "parsely-pub-date",
    "sailthru.date", "pubdate", "publishdate", "publish_date", "publish-date", "publication_date",
    "date",
)  # fmt: skip
_SITE = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
_TITLE = ("og:title", "twitter:title", "dc.title", "citation_title")


def read_parts(data: bytes, where: str) -> Iterator[Part]:
    """Yield the one document of a page; HamgaraError if it is damaged or without text."""
    text, encoding = _decode(data, where)
    if not re.search(r"<[a-zA-Z!/]", text):
        raise HamgaraError(say("This is no web page."), where, say("Save text as .txt."))
    root = parse_page(text, where)
    told = _read_meta(root)
    linked = list(_read_json(root))
    lines = tuple(page_lines(root))
    title = _find_title(root, told)
    date, source = _find_date(root, told, linked)
    agencies = tuple(_find_site(told, linked))
    yield Part(
        "\n".join(main_text(root)),
        title=title,
        date=date,
        date_source=source,
        agencies=agencies,
        lines=lines[:2000],
        notes=note_encoding(encoding),
    )


def _decode(data: bytes, where: str) -> tuple[str, str]:
    """Decode a page by its mark, its own word for it, or its bytes."""
    named = _CHARSET.search(data[:4096])
    name = named[1].decode("ascii", "replace").lower() if named else ""
    if name and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        try:
            codec = codecs.lookup(name).name
            if codec.startswith(("cp125", "iso8859")):
                return decode(data.decode(codec).encode(), where), codec
        except (LookupError, UnicodeDecodeError):
            pass
    return decode_source(data, where)


def _read_meta(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = (meta.get("content") or "").strip()
        if key and content:
            found.setdefault(key.strip().lower(), content[:1000])
    return found


def _read_json(root: etree._Element) -> Iterator[dict[str, object]]:
    """Yield the objects that a page says of itself in JSON-LD."""
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            stack = [json.loads((script.text or "")[:1_000_000])]
        except (ValueError, RecursionError):
            continue
        for _ in range(1000):
            if not stack:
                break
            value = stack.pop()
            if isinstance(value, list):
                stack += value[::-1]
            elif isinstance(value, dict):
                yield value
                stack += [one for key, one in value.items() if key in ("@graph", "mainEntity")]


def _find_date(
    root: etree._Element, told: dict[str, str], linked: list[dict[str, object]]
) -> tuple[dt.date | None, str]:
    for name in _PUBLISHED:
        date = read_full_date(told.get(name, ""))
        if date:
            return date, f"meta {name}"
    for one in linked:
        date = read_full_date(str(one.get("datePublished") or ""))
        if date:
            return date, "json-ld"
    for element in root.iter():
        if isinstance(element.tag, str) and (
            element.get("itemprop") == "datePublished" or "pubdate" in element.attrib
        ):
            shown = " ".join(page_lines(element))
            date = read_full_date(element.get("datetime") or element.get("content") or shown)
            if date:
                return date, "itemprop datePublished"
    return None, ""


def _find_site(told: dict[str, str], linked: list[dict[str, object]]) -> Iterator[Agency]:
    publishers = [one.get("publisher") for one in linked]
    names = [
        *((name, f"meta {key}") for key in _SITE if (name := told.get(key))),
        *((str(p.get("name") or ""), "json-ld") for p in publishers if isinstance(p, dict)),
    ]
    for name, source in names:
        if name:
            yield Agency(name[:200], source, agency_key(name))
            return


def _find_title(root: etree._Element, told: dict[str, str]) -> str:
    headings = [" ".join(page_lines(one)) for one in root.iter("h1")]
    titles = ["".join(map(str, one.itertext())).split() for one in root.iter("title")]
    choices = [
        *(told[key] for key in _TITLE if key in told),
        *(headings if len(headings) == 1 else ()),
        *(" ".join(words) for words in titles[:1]),
        *headings,
    ]
    return next((one.strip() for one in choices if one.strip()), "")
