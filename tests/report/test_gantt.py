from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from hamgara.messages import say
from hamgara.report.blocks import Gantt, Lane
from hamgara.report.charts import draw_chart, draw_files
from hamgara.report.charts.style import PALETTE
from hamgara.report.charts.timeline import find_ticks
from hamgara.study.measures import Measure, StatedLine

from .sample import HOSTILE


def lane(name: str, first: date, last: date, needs: tuple[str, ...] = ()) -> Lane:
    days = (last - first).days + 1
    measure = Measure(days, "days", say("Days."), (StatedLine(f"programme.toml: {name}"),))
    return Lane(name, "group", HOSTILE, length=measure, days=(first, last), needs=needs)


GANTT = Gantt(
    "roadmap",
    "Roadmap",
    "Roadmap",
    (
        lane("A", date(2026, 4, 21), date(2026, 6, 21)),
        lane("B", date(2026, 6, 22), date(2027, 3, 20), ("A",)),
    ),
)


@pytest.mark.parametrize("language", ["fa", "az", "en"])
@pytest.mark.parametrize("narrow", [False, True])
def test_a_roadmap_is_an_svg_whose_bars_are_as_long_as_their_steps(language, narrow):
    anchors = {step.length.evidence: n for n, step in enumerate(GANTT.lanes, 1)}
    svg = draw_chart(GANTT, language, anchors=anchors, narrow=narrow)
    ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert "#e-1" in svg
    assert "#e-2" in svg
    assert set(re.findall(r'(?:fill|stroke)="(#\w+)"', svg)) <= set(PALETTE.values())
    assert ("۱۴۰۵" in svg) == (language == "fa")
    assert "\u202e" not in svg


def test_ticks_stand_at_the_first_days_of_the_readers_months():
    ticks = find_ticks(date(2026, 4, 21), date(2027, 3, 20), "fa", most=12)
    assert (ticks[0].month, ticks[0].year, ticks[0].day) == ("اردیبهشت", "۱۴۰۵", date(2026, 4, 21))
    assert all(not tick.year for tick in ticks[1:])
    ticks = find_ticks(date(2026, 4, 21), date(2040, 3, 20), "en", most=9)
    assert len(ticks) <= 9
    assert ticks[0].day.month == 1


def test_an_empty_roadmap_and_a_picture():
    assert draw_chart(Gantt("g", "g", "g", ()), "fa").startswith("<svg")
    assert draw_files(GANTT, "fa")[1].startswith(b"\x89PNG")
