"""What makes a document news: the day of its publication, or the agency that tells it."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.study.documents import PERSON, Agency, Document, fingerprint, is_news
from hamgara.text.spans import Span

DAY = date(2024, 3, 6)
TEXT = "x " * 5000


def document(
    day: date | None = None, source: str = "", agencies: tuple[Agency, ...] = (),
    participant: str | None = None,
) -> Document:  # fmt: skip
    return Document(
        "d", "d", "sources/d.txt", TEXT, fingerprint(TEXT), "en", participant,
        date=day, date_source=source, agencies=agencies,
    )  # fmt: skip


def agency(source: str, start: int) -> Agency:
    return Agency("IRNA", source, "irna", Span(start, start + 4))


@pytest.mark.parametrize(
    ("told", "news"),
    [
        (document(), False),
        (document(DAY, "label"), True),
        (document(agencies=(agency("dateline", 0),)), True),
        (document(agencies=(agency("lead", 300),)), True),
        (document(agencies=(agency("lead", 9000),)), False),
        (document(agencies=(agency("credit", 9990),)), True),
        (document(DAY, PERSON), True),
        (document(None, PERSON, (agency("credit", 9990),)), False),
        (document(DAY, "label", participant="P01"), False),
    ],
)
def test_a_day_or_an_agency_makes_news_and_a_person_has_the_last_word(
    told: Document, *, news: bool
):
    assert is_news(told) is news
