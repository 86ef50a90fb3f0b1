"""One entry of a reference list: who, when, what, where."""

from __future__ import annotations

import re

from hamgara.ingest.citations.authors import split_authors, split_head
from hamgara.ingest.citations.brackets import clean_url
from hamgara.ingest.citations.given_names import is_given_name
from hamgara.ingest.citations.model import Name, Reference, Year
from hamgara.ingest.citations.names import is_persian
from hamgara.ingest.citations.words import DOI, HONORIFICS, INTERVIEW, ROLE, URL
from hamgara.ingest.citations.years import YEAR, find_years
from hamgara.text.digits import to_ascii_digits
from hamgara.text.spans import Span

_MARK = re.compile(r"^\s*(?:\[\^?\d{1,4}\]:?|\(?\d{1,3}\s?[.)\-–](?!\d)|[-•*●▪–—]\s)\s*")
_NUMBER = re.compile(r"^\s*[\[(]?(\d{1,4})\s?[\]).\-–](?!\d)")
_ACCESS = re.compile(
    r"[(\[،,.]?\s*(?:تاریخ\s+(?:مراجعه|دسترسی|بازدید)|بازیابی(?:\s*شده)?(?:\s+(?:در|از))?"
    r"|قابل دسترس(?:ی)?\s*(?:در|از)?|accessed(?: on)?|retrieved(?: on| from)?|available (?:at|from)"
    r"|last accessed)\s*:?\s*[^،,;؛]{0,40}",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(rf"[(\[][^()\[\]]{{0,12}}?(?:{YEAR.pattern})[^()\[\]]{{0,30}}[)\]]", re.I)
_SENTENCE_YEAR = re.compile(rf"[.,،]\s+(?:{YEAR.pattern})\s*[.:]\s", re.IGNORECASE)
_DOTTED_DATE = re.compile(r"(?<!\d)(\d{4})[./]\d{1,2}[./]\d{1,2}(?!\d)")
_VOLUME_ISSUE = re.compile(r"(?<!\d)(\d{1,4})\s?\((\d{1,4}(?:\s?[-–]\s?\d{1,3})?)\)")
_VOLUME = re.compile(
    r"(?<!\w)(?:دوره|سال|جلد|ج|vol|volume|cild|c)(?!\w)\.?\s*(\d{1,4})(?!\d)", re.IGNORECASE
)
_ISSUE = re.compile(
    r"(?<!\w)(?:شماره|ش|no|number|issue|№|say|nömrə)(?!\w)\.?\s*(\d{1,4})(?!\d)", re.IGNORECASE
)
_PAGES = re.compile(
    r"(?<!\w)(?:صص|ص|صفحات|صفحه|pp|p|ss|s|səh)(?!\w)\.?\s*(\d+(?:\s?[-–—]\s?\d+)?)", re.IGNORECASE
)
_RANGE = re.compile(r"(?<![\d/\-–])(?<!\d\.)(\d{1,5}\s?[-–—]\s?\d{1,5})(?![\d/\-–]|\.\d)")
_PLACE = re.compile(r"(?:^|[.,،؛;(]\s*)([^\W\d_][^:.,،؛;()\d]{1,40}):\s*([^.,،؛;()\d]{2,80})")
_PUBLISHER = re.compile(r"(?<!\w)((?:انتشارات|نشر|چاپ|چاپخانه|مؤسسه|موسسه)\s[^،,.؛;\d]{2,60})")
_QUOTED = re.compile('^[«“"]([^«»“”"]{2,400})[»”"]')
_PART = re.compile(r"\s*[(\[](?:جلد|ج|چاپ|ویراست|vol|\d\w* ed)[^()\[\]]{0,30}[)\]]$", re.IGNORECASE)
_STOP = re.compile(r"(?<!\s[^\W\d_])[.?!؟]\s+(?=\S)")
_EDGES = " \t\n,،:;؛.*_()[]\u200c\u200e\u200f"
_LIMIT = 3000


def read_entry(text: str, name: str, span: Span | None = None) -> Reference:
    """Read one entry; what cannot be read stays empty."""
    number = _NUMBER.match(text)
    flat = re.sub(r"\s+", " ", _MARK.sub("", text[:_LIMIT], count=1)).strip()
    flat = re.sub(r"(?<!\w)[*_]{1,3}|[*_]{1,3}(?!\w)", "", flat)
    doi = DOI.search(flat)
    url = URL.search(flat)
    bare = URL.sub("", flat)
    bare = re.sub(r"\b(?:doi|DOI)\s*:?\s*", "", DOI.sub("", bare))
    bare = _ACCESS.sub("", bare).strip()
    rest = _read_interview(bare) if INTERVIEW.match(bare) else None
    kind, authors, year, tail = rest if rest else _read_head(bare)
    title, behind = ("", tail) if kind == "interview" else _read_title(tail)
    behind = _drop_year(behind, year)
    found = _read_numbers(behind)
    place, publisher = _read_publisher(behind) if kind != "interview" else ("", "")
    if kind != "interview":
        article = bool(found["volume"] or found["issue"] or found["pages"])
        kind = "article" if article and not place else "book" if publisher else "document"
    container = _read_container(behind) if kind == "article" else ""
    return Reference(
        id=name,
        text=text,
        span=span,
        number=int(number[1]) if number else None,
        kind=kind,
        authors=authors,
        year=year,
        title=title,
        container=container,
        volume=found["volume"],
        issue=found["issue"],
        pages=found["pages"],
        publisher=publisher,
        place=place,
        doi=doi[0].rstrip(".)") if doi else "",
        url=clean_url(url[0]) if url else "",
    )


_Head = tuple[str, tuple[Name, ...], Year | None, str]


def _read_interview(text: str) -> _Head | None:
    talk = INTERVIEW.match(text)
    if talk is None:
        return None
    tail = text[talk.end() :].strip(_EDGES)
    name = HONORIFICS.sub("", re.split("[،,.؛;(:]", tail)[0].strip(_EDGES))
    name = ROLE.split(HONORIFICS.sub("", name))[0].strip(_EDGES)
    words = name.split()
    if not words:
        return None
    years = [year for _, _, year in find_years(text)]
    person = split_authors(" ".join(words[:4]))
    return "interview", person, years[-1] if years else None, tail


def _read_head(text: str) -> _Head:
    """Part an entry into authors, year and the rest, by where the year stands."""
    match = _IN_BRACKETS.search(text, 0, 400)
    if match is None or not _could_be_names(text[: match.start()]):
        match = _SENTENCE_YEAR.search(text, 0, 300)
        if match is not None and not _could_be_names(text[: match.start()]):
            match = None
    if match is not None:
        years = list(find_years(match[0]))
        if years:
            head = text[: match.start()]
            tail = text[match.end() :] if match[0][0] in "([" else ". " + text[match.end() :]
            return "document", split_authors(head), years[0][2], tail
    year = _find_last_year(text)
    person = _read_person(text)
    if person is not None:
        return "interview", person, year, text
    authors, tail = split_head(text)
    return "document", authors, year, tail


def _read_person(text: str) -> tuple[Name, ...] | None:
    """Read an entry that names a person and a role, an oral source: `علی احمدی سفیر سابق ...`."""
    head = HONORIFICS.sub("", re.split("[،,.؛;(:]", text[:120])[0].strip())
    words = ROLE.split(head)[0].split()
    if 2 <= len(words) <= 4 < len(head.split()) and is_given_name(words[0]):
        return split_authors(" ".join(words)) if words != head.split() else None
    return None


def _could_be_names(head: str) -> bool:
    words = head.split()
    return bool(words) and len(words) <= 40 and not re.search("[«“:؟?]|\\d{3}", head)


def _find_last_year(text: str) -> Year | None:
    dated = _DOTTED_DATE.search(text)
    years = [
        (at, end, year)
        for at, end, year in find_years(text)
        if not re.match(r"\s?[-–]\s?\d", text[end : end + 4])
        and not re.search(r"(?:از|تا|سال|سال‌های|from|to|between)\s$", text[max(0, at - 9) : at])
    ]
    if years:
        return years[-1][2]
    if dated:
        found = list(find_years(dated[1]))
        if found:
            return found[0][2]
    spare = [year for _, _, year in find_years(text)]
    return spare[-1] if spare and len(spare) == 1 else None


def _read_title(tail: str) -> tuple[str, str]:
    """Return the title, and what stands behind it."""
    sentence = tail.lstrip(" )]»؛;,،:")[:1] == "."
    tail = tail.lstrip(_EDGES)
    quoted = _QUOTED.match(tail)
    if quoted:
        return quoted[1].strip(_EDGES), tail[quoted.end() :]
    stop = _STOP.search(tail)
    ends = [stop.start()] if stop else []
    if not sentence or stop is None:
        comma = re.search("[،,](?!\\d)", tail)
        ends += [comma.start()] if comma else []
    end = min(ends, default=len(tail))
    title = _PART.sub("", tail[:end].strip(_EDGES.replace(")", "").replace("(", "")))
    return (title, tail[end:]) if any(c.isalpha() for c in title) else ("", tail)


def _drop_year(text: str, year: Year | None) -> str:
    """Blank the year where it stands, so that no page or volume is read from it."""
    if year is None or not year.value.isdigit():
        return text
    plain = to_ascii_digits(text)
    at = plain.rfind(year.value)
    return text if at < 0 else text[:at] + " " + text[at + len(year.value) :]


def _read_numbers(text: str) -> dict[str, str]:
    both = _VOLUME_ISSUE.search(text)
    volume, issue, pages = _VOLUME.search(text), _ISSUE.search(text), _PAGES.search(text)
    ranges = _RANGE.findall(text)
    found = {
        "volume": both[1] if both else volume[1] if volume else "",
        "issue": both[2] if both else issue[1] if issue else "",
        "pages": pages[1] if pages else ranges[-1] if ranges else "",
    }
    return {key: re.sub(r"\s", "", to_ascii_digits(value)) for key, value in found.items()}


def _read_publisher(text: str) -> tuple[str, str]:
    match = _PLACE.search(text)
    if match and not re.match(r"(?i)in$|doi", match[1].strip()):
        return match[1].strip(_EDGES), match[2].strip(_EDGES)
    named = _PUBLISHER.search(text)
    if named:
        before = re.split("[،,.؛;]", text[: named.start()].rstrip(_EDGES))[-1].strip(_EDGES)
        place = before if 0 < len(before.split()) <= 2 and not re.search(r"\d", before) else ""
        return place, named[1].strip(_EDGES)
    if not is_persian(text):
        parts = [part.strip(_EDGES) for part in re.split("[,;.]", text) if part.strip(_EDGES)]
        if len(parts) == 2 and all(part[:1].isupper() for part in parts):
            return parts[0], parts[1]
    return "", ""


def _read_container(text: str) -> str:
    """Return the journal: what stands first behind the title, before any number."""
    text = re.sub(r"^[\s.,،؛;:»”\"]*(?:in\s+|در\s+)?", "", text, flags=re.IGNORECASE)
    head = re.split(r"[،,؛;(]|\d|\.\s|(?<!\w)(?:دوره|سال|جلد|شماره|vol|no)(?!\w)", text, maxsplit=1)
    name = head[0].strip(_EDGES)
    return name if any(c.isalpha() for c in name) else ""
