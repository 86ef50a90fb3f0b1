"""English constructions: time gone by before the subject, what was asked behind a refusal."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2023, 5, 10)


def tell(text: str) -> set[str]:
    """Return type, status and sides of what a text tells: "SANCTION actual IRN>AZE"."""
    return describe_acts(extract_events(text, "en", day=_DAY, publisher=""))


def read(acts: str) -> set[str]:
    """Return the acts of a line, parted by semicolons."""
    return {one for one in acts.split("; ") if one}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "After two years of haggling Kenya and Uganda have reached an agreement on fishing.",
            "AGREE actual KEN+UGA",
        ),
        (
            "After months of bargaining Peru and Chile agreed to share the river on Tuesday.",
            "AGREE planned PER+CHL",
        ),
        (
            "Following weeks of arguing, Nepal and India have come to terms over the trade route.",
            "AGREE actual NPL+IND",
        ),
        (
            "After years of waiting Egypt accused Ethiopia of bad faith on Monday.",
            "ACCUSE actual EGY>ETH",
        ),
        (
            "After months of threatening Bolivia, Chile closed its border with it on Monday.",
            "SANCTION actual CHL>BOL",
        ),
        ("After weeks of visiting Kenya and Uganda the singer flew home.", ""),
    ],
)
def test_time_gone_by(text: str, acts: str) -> None:
    assert tell(text) == read(acts)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "A Bulgarian request to join the project was turned down, a Serbian official said.",
            "REQUEST actual BGR>SRB; REJECT actual SRB>BGR",
        ),
        (
            "Iran's demand for compensation was rejected, the Turkish ministry said.",
            "REQUEST actual IRN>TUR; REJECT actual TUR>IRN",
        ),
        (
            "India turned down a Nepalese proposal to move the boundary post.",
            "REQUEST actual NPL>IND; REJECT actual IND>NPL",
        ),
        (
            "Ukraine spurned a Slovak offer to host the talks.",
            "AGREE planned SVK>UKR; REJECT actual UKR>SVK",
        ),
        (
            "Norway's offer to broker talks was turned down by India.",
            "AGREE planned NOR>IND; REJECT actual IND>NOR",
        ),
        ("A Russian ultimatum was rejected, a Ukrainian commander said.", "REJECT actual UKR>RUS"),
        ("A Swiss proposal for a bridge was rejected by voters, the canton said.", ""),
        ("A Dutch firm's bid to build it was turned down, a spokesman said.", ""),
    ],
)
def test_what_was_asked_behind_a_refusal(text: str, acts: str) -> None:
    assert tell(text) == read(acts)
