"""Where a sentence names the day of an act, and what it sets before it, changes no act."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import list_acts

_WEDNESDAY, _FRIDAY = date(2021, 5, 5), date(2021, 5, 7)
_ACTS = [
    ("Oman", "accused Yemen of shelling a border post", ("OMN", "YEM", "ACCUSE")),
    ("the president of Guyana", "expelled the Venezuelan ambassador", ("GUY", "VEN", "SANCTION")),
    ("Peru's defence minister", "met his Chilean counterpart in Arica", ("PER", "CHL", "CONSULT")),
    ("Ghana's government", "sent 40 tonnes of rice to Togo", ("GHA", "TGO", "AID")),
    ("Latvia", "called on Belarus to free two prisoners", ("LVA", "BLR", "REQUEST")),
]
_FRAMES = [
    "On Wednesday {who} {does}.",
    "At a ceremony on Wednesday {who} {does}.",
    "In the capital on Wednesday {who} {does}.",
    "On the sidelines of a summit on Wednesday {who} {does}.",
    "In Geneva, {who} on Wednesday {does}.",
    "Talks collapsed on Monday; on Wednesday {who} {does}.",
    "Talks collapsed on Monday, but on Wednesday {who} {does}.",
    "The deadline passed last week, and on Wednesday {who} {does}.",
    "After talks collapsed on Monday, {who} {does} on Wednesday.",
    "Unlike last year, {who} {does} on Wednesday.",
    "That same day, Wednesday, {who} {does}.",
    "Late on Wednesday, {who} {does}, officials said on Thursday.",
    "State television said on Thursday that {who} {does} on Wednesday.",
    "{who} {does} on Wednesday, the third such step this year.",
    "Citing security, {who} {does} on Wednesday, hours before a curfew began.",
    "On Wednesday, a day of rain, {who} {does}.",
    "Having waited for weeks, {who} {does} Wednesday.",
]


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize(("who", "does", "act"), _ACTS)
def test_the_day_may_stand_anywhere(frame: str, who: str, does: str, act: tuple[str, str, str]):
    text = frame.format(who=who, does=does)
    text = text[0].upper() + text[1:]
    (one,) = extract_events(text, "en", day=_FRIDAY)
    assert list_acts([one]) == {act}
    assert one.date is not None
    assert (one.date.start, one.date.end) == (_WEDNESDAY, _WEDNESDAY)


@pytest.mark.parametrize(
    "text",
    [
        "Rep. Jordan accused Iran of piracy.",
        "Dr. Chad visited Niger.",
        "Judge Holland rejected a Cuban claim.",
        "Abdel Fatah Yousef accused Israel of piracy.",
        "Hungary and Ukraine ought to return to the table before winter, said an analyst.",
        "Oman ought not to have expelled the Yemeni ambassador.",
        "Somalia was gloomy. The message to Ethiopia was read out on state television.",
    ],
)
def test_surnames_advice_and_readings_are_no_acts(text: str):
    assert extract_events(text, "en", day=_FRIDAY) == []


def test_a_closing_bracket_without_an_opening_one_stops_nothing():
    text = "The Iranian) minister accused Oman of piracy."
    assert [one.type for one in extract_events(text, "en", day=_FRIDAY)] == ["ACCUSE"]
