"""Persian: a headline and the lead that says when that was last week are one act."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import date_acts

_DAY = date(2024, 5, 13)  # a Monday
_WEEK = "2024-05-04..2024-05-10"


def read(headline: str, lead: str) -> list[str]:
    """Return what a text tells and when."""
    text = f"{headline}\n{lead}"
    return date_acts(extract_events(text, "fa", day=_DAY, publisher="IRN"))


@pytest.mark.parametrize(
    ("headline", "lead", "wanted"),
    [
        ("بازداشت سه شهروند غنا در کنیا", "کنیا هفته گذشته سه شهروند غنا را بازداشت کرد.",
         f"COERCE actual KEN>GHA {_WEEK}"),
        ("کنیا سه شهروند غنا را بازداشت کرد", "پلیس کنیا هفته گذشته سه غنایی را بازداشت کرد.",
         f"COERCE actual KEN>GHA {_WEEK}"),
        ("کنیا سه شهروند غنا را بازداشت کرد.", "کنیا هفته گذشته شهروندان غنا را بازداشت کرد.",
         f"COERCE actual KEN>GHA {_WEEK}"),
        ("کنیا سه شهروند غنا را بازداشت کرد",
         "نایروبی (رویترز) - سه شهروند غنا هفته گذشته در کنیا بازداشت شدند.",
         f"COERCE actual KEN>GHA {_WEEK}"),
        ("کنیا سه شهروند غنا را بازداشت کرد", "\nکنیا هفته گذشته سه شهروند غنا را بازداشت کرد.",
         f"COERCE actual KEN>GHA {_WEEK}"),
        ("اخراج دو دیپلمات پرو از شیلی", "شیلی هفته گذشته دو دیپلمات پرو را اخراج کرد.",
         f"SANCTION actual CHL>PER {_WEEK}"),
        ("اخراج دو دیپلمات پرو از شیلی", "شیلی دیروز دو دیپلمات پرو را اخراج کرد.",
         "SANCTION actual CHL>PER 2024-05-12"),
    ],
)  # fmt: skip
def test_headline_and_lead_are_one(headline: str, lead: str, wanted: str) -> None:
    assert read(headline, lead) == [wanted]


@pytest.mark.parametrize(
    ("headline", "lead", "when"),
    [
        # another one, told as such
        ("کنیا سه شهروند غنا را بازداشت کرد.",
         "کنیا هفته گذشته نیز سه شهروند غنا را بازداشت کرده بود.", _WEEK),
        ("کنیا سه شهروند غنا را بازداشت کرد.",
         "کنیا هفته گذشته هم سه شهروند غنا را بازداشت کرد.", _WEEK),
        ("کنیا سه شهروند غنا را بازداشت کرد.",
         "کنیا هفته گذشته سه شهروند غنا را بازداشت کرده بود.", _WEEK),
        ("کنیا سه شهروند غنا را بازداشت کرد.", "کنیا هفته گذشته دو شهروند غنا را بازداشت کرد.",
         _WEEK),
        # long ago
        ("کنیا سه شهروند غنا را بازداشت کرد.", "کنیا ماه گذشته سه شهروند غنا را بازداشت کرد.",
         "2024-03-20..2024-04-19"),
        # not the lead
        ("کنیا سه شهروند غنا را بازداشت کرد.",
         "باران بارید.\nکنیا هفته گذشته سه شهروند غنا را بازداشت کرد.", _WEEK),
    ],
)  # fmt: skip
def test_two_stay_two(headline: str, lead: str, when: str) -> None:
    assert read(headline, lead) == [
        "COERCE actual KEN>GHA 2024-05-13", f"COERCE background KEN>GHA {when}",
    ]  # fmt: skip


def test_one_paragraph_has_no_headline() -> None:
    text = "کنیا سه شهروند غنا را بازداشت کرد. کنیا هفته گذشته سه شهروند غنا را بازداشت کرد."
    assert len(extract_events(text, "fa", day=_DAY)) == 2
