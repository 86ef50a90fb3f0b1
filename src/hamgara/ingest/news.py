"""Where news comes from: the day of publication and the agencies, each with its place."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence

from hamgara.ingest.agencies import KNOWN, SHORT, agency_key
from hamgara.ingest.fulldates import cut_full_dates, find_full_dates
from hamgara.study.documents import Agency
from hamgara.text.spans import Span

_EDGE = 15
"""How many lines at either end of a text may tell where it comes from."""
_LABEL = re.compile(
    r"(?:تاریخ\s*(?:و\s*(?:ساعت|زمان)\s*)?(?:انتشار|خبر|درج)|زمان\s*(?:انتشار|مخابره)|انتشار\s*:|منتشر\s*شده\s*(?:در|:)"
    r"|(?:کد|شناسه)\s*(?:خبر|مطلب)|\bpublish(?:ed|ing)?(?:\s+(?:date|on|at))?\b|\bpublication\s+date\b"
    r"|\bdate\s+published\b|\bposted(?:\s+on)?\b|\bnews\s+(?:id|code)\b"
    r"|(?:dərc|nəşr)\s*(?:olunub|olunma|edilib|tarixi)|\byayım(?:lanma|lanıb)|xəbərin\s+tarixi|yayınlanma)",
    re.IGNORECASE,
)
_NOT_PUBLISHED = re.compile(
    r"امروز|به[\s\u200c]*روز[\s\u200c]*رسانی|ویرایش|دریافت|بازیابی|مشاهده|ذخیره|چاپ\s*شده|خزش"
    r"|\b(?:today|updated?|modified|edited|retriev\w+|access\w+|crawl\w+|fetch\w+|download\w+|saved|captured?"
    r"|archived?|printed)\b|bu\s*gün|yenilən\w+|redaktə|yüklən\w+|bugün|güncel\w+",
    re.IGNORECASE,
)
_PLACE = r"[^\W\d_]+(?:[ \u200c-][^\W\d_]+){0,2}"
_MONTH_POINT = r"(?<=\b(?:Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec))\.|(?<=\bSept)\."
"""The point of a month that is cut short (Dec. 6) ends no sentence."""
_DATELINE = re.compile(
    rf"^\s*(?:{_PLACE}\s*[,،/(–—-]+\s*(?P<head>(?:[^.:؛«»\"“”]|{_MONTH_POINT}){{0,60}}?)\s*[–—:-]+\s|(?P<first>{KNOWN})\s*[/،,–—-])"
)
_DAYLINE = re.compile(
    rf"^\s*{_PLACE}\s*[.,/]\s*\d{{1,2}}\s+[^\W\d_]+(?:\s+\d{{4}}(?:-?c[iıuü]\s+il)?)?\s*[.,/–—-]+\s*"
    rf"(?P<name>{KNOWN})\s*(?:[.,/–—:-]|$)"
)
"""A place, a day with or without its year, and an agency (Bakı, 14 mart, AZƏRTAC)."""
_SHORT_LINE = re.compile(rf"^\s*{_PLACE}\s*[/–—-]\s*(?P<name>{'|'.join(SHORT)})\s*[/–—-]")
"""A place and a short name between dashes (تهران - مهر -)."""
_ALONE = 100
"""How long a line may be that holds nothing but place, date and agency."""
_OPENING_ENDS = re.compile(r"(?:\s[–—-]|[.:؛)])\s")
_SIGNS = " \u200c,،/–—-"
"""Signs between the parts of an opening."""
_ASIDE = re.compile(
    rf"{KNOWN}|\d{{1,2}}:\d{{2}}|ساعت|خبرگزاری|\b(?:saat|GMT|News Agency)\b"
    r"|(?:یک|دو|سه|چهار|پنج)?[\s\u200c]*شنبه|جمعه|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
    r"|[^\w\s]"
)
_ORGAN = (
    r"(?:خبرگزاری|پایگاه\s+خبری|پایگاه\s+اطلاع[\s\u200c]*رسانی|روزنامه|شبکه|وب[\s\u200c]*سایت"
    r"|سایت|تلویزیون|رادیو|هفته[\s\u200c]*نامه)"
)
_LEADS = (
    re.compile(
        r"به\s+(?:گزارش|نقل\s+از)\s+(?P<name>[^:،,.؛\n]{2,80}?)\s*(?:[:،,.؛\n]|(?=\s(?:از|در|به\s+نقل)\s))"
    ),
    re.compile(
        rf"(?P<name>{_ORGAN}(?:\s+[^\W\d_]+){{1,3}}?)\s+(?:گزارش\s+(?:داد|کرد)|نوشت|اعلام\s+کرد)"
    ),
    re.compile(
        r"(?:according\s+to|citing|reported\s+by|quoted\s+by)\s+(?:the\s+)?(?P<name>[A-Z][\w.-]*(?:\s+[A-Z][\w.-]*){0,4})"
    ),
    re.compile(
        rf"(?P<name>{KNOWN})(?:\s+News(?:\s+Agency)?)?\s+(?:reports?|reported|said|xəbər\s+verir|bildirir|yazır)\b"
    ),
    re.compile(
        rf"(?P<name>{KNOWN})(?:-?[\u2019']?[a-zəıöüçşğ]{{1,4}})?\s+(?:istinadən|istinad\w*|məlumatına|verdiyi)"
    ),
)
_LEAD_DAY = re.compile(
    r"^\s*به\s+(?:گزارش|نقل\s+از)\s+(?P<name>[^:،,.؛\n]{2,60}?)\s*[،,]\s*(?P<day>[^:،,.؛\n]{8,40}?)\s*[:،,]"
)
"""Whose report a text opens with, and a day between commas (به گزارش ایرنا، شنبه ۵ خرداد ۱۴۰۳،)."""
_IS_ORGAN = re.compile(
    rf"{_ORGAN}|نیوز|\bپرس\b|خبر\b|News|Agency|Press|Times|Post|TV|Agentliy|xəbər", re.IGNORECASE
)
_BEFORE_NAME = re.compile(
    r"^(?:خبرنگار|گروه\s+\S+|سرویس\s+\S+|خبرنگار\s+\S+|گروه\s+\S+\s+\S+)\s+(?=\S)"
)
_CREDIT = re.compile(
    rf"(?:(?:^|\n)[\s*(\[]*(?:(?:منبع|source|mənbə)\s*[:：]\s*)?|[.!؟?»\"”]\s*)(?P<name>{KNOWN})[\s.)\]*]*$",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\s*(?:(?:انتهای\s+پیام|\bend\s+item)[^\n]*|/+|\d+[\d\s*/]*)\s*$", re.IGNORECASE
)


def find_published(text: str, lines: Sequence[str] = ()) -> tuple[dt.date | None, str]:
    """Return the day of publication that the text, or other lines of its page, tell.

    Only a full date with a label, in a dateline, or in a line with nothing else but an agency
    and a place counts. A banner of the present day, the
    time of a crawl or of a change, and a date without a label are no publication date; where
    labels disagree there is none.
    """
    for told in (_edges(text), lines):
        days = {day for line in told for day in _labelled(line)}
        if days:
            return (days.pop(), "label") if len(days) == 1 else (None, "")
    for line in _edges(text)[:_EDGE]:
        match = _DATELINE.match(line)
        if match:
            found = find_full_dates(match[0])
            if len(found) == 1:
                return found[0], "dateline"
        day = _read_alone(line) or _read_opening(line) or _read_lead(line)
        if day:
            return day, "dateline"
    return None, ""


def _read_alone(line: str) -> dt.date | None:
    """Return the day of a line of a known agency, a full date, and at most a place."""
    if len(line) > _ALONE or _NOT_PUBLISHED.search(line):
        return None
    rest, days = cut_full_dates(line)
    place = re.match(rf"^\s*{_PLACE}\s*[,،/–—-]", rest)
    behind = rest[place.end() :] if place else rest
    short = place is not None and behind.strip(_SIGNS) in SHORT
    left = "" if short else _ASIDE.sub("", behind).strip()
    known = short or re.search(KNOWN, line)
    return days[0] if known and len(days) == 1 and not left else None


def _read_opening(line: str) -> dt.date | None:
    """Return the day of an opening of place, agency and full date, in any order, before a text."""
    cuts = [one.start() for one in _OPENING_ENDS.finditer(line[:_ALONE])]
    days = (_read_alone(line[:cut]) for cut in cuts)
    return next((day for day in days if day), None)


def _read_lead(line: str) -> dt.date | None:
    """Return the day of a lead of an agency that has nothing but a full date behind it."""
    lead = _LEAD_DAY.match(line)
    if lead is None or _NOT_PUBLISHED.search(lead[0]) or not any(_read_name(lead["name"], 0)):
        return None
    rest, days = cut_full_dates(lead["day"])
    return days[0] if len(days) == 1 and not _ASIDE.sub("", rest).strip() else None


def _labelled(line: str) -> list[dt.date]:
    """Return the days that a line calls the day of publication; two calendars make one day."""
    label = _LABEL.search(line)
    if label is None or len(line) > 300:
        return []
    after = re.split(_NOT_PUBLISHED, line[label.start() :])[0]
    return find_full_dates(after)[:1] if not _NOT_PUBLISHED.search(line[: label.start()]) else []


def _edges(text: str) -> list[str]:
    lines = [line for line in text.split("\n") if line.strip()]
    return lines if len(lines) <= 2 * _EDGE else lines[:_EDGE] + lines[-_EDGE:]


def find_agencies(text: str) -> tuple[Agency, ...]:
    """Return the agencies that a text names as its source, in its order, each once."""
    found = sorted(_find_all(text), key=lambda one: one.span.start if one.span else 0)
    first: dict[str, Agency] = {}
    for agency in found:
        first.setdefault(agency.key or agency.name, agency)
    return tuple(first.values())


def _find_all(text: str) -> Iterator[Agency]:
    start = 0
    for line in text.split("\n")[:400]:
        match = _DATELINE.match(line[:200]) if len(line) > 3 else None
        if match:
            for name in re.finditer(KNOWN, match[0]):
                yield _agency(name[0], "dateline", start + name.start())
        dayline = _DAYLINE.match(line[:200])
        if dayline:
            yield _agency(dayline["name"], "dateline", start + dayline.start("name"))
        short = _SHORT_LINE.match(line[:200])
        if short:
            yield from _read_name(short["name"], start + short.start("name"), "dateline")
        start += len(line) + 1
    head = text[:200_000]
    for pattern in _LEADS:
        for match in pattern.finditer(head):
            yield from _read_name(match["name"], match.start("name"))
    closing = _CLOSING.search(text[-300:])
    end = len(text.rstrip()) if closing is None else len(text[:-300]) + closing.start()
    credit = _CREDIT.search(text[max(0, end - 200) : end])
    if credit:
        yield _agency(credit["name"], "credit", max(0, end - 200) + credit.start("name"))


def _read_name(name: str, start: int, source: str = "lead") -> Iterator[Agency]:
    """Yield the agency in a source as it is named, if it is one and no ministry or person."""
    known = list(re.finditer(KNOWN, name))
    if known:
        for one in known:
            yield _agency(one[0], "lead", start + one.start())
        return
    organ = re.search(_ORGAN, name)
    before = _BEFORE_NAME.match(name)
    cut = organ.start() if organ else before.end() if before else 0
    rest = name[cut:].rstrip()
    if rest in SHORT:
        yield Agency(rest, source, SHORT[rest], Span(start + cut, start + cut + len(rest)))
        return
    if _IS_ORGAN.search(rest) and len(rest.split()) <= 5:
        yield _agency(rest, "lead", start + cut)


def _agency(name: str, source: str, start: int) -> Agency:
    return Agency(name, source, agency_key(name), Span(start, start + len(name)))
