"""Small multiples on one line of time: mirrored in Persian, every number leads to its events."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from hamgara.messages import say
from hamgara.report.anchors import list_measures
from hamgara.report.blocks import Link, Panel, Panels, Report, Section, Shade, Spot, Trace
from hamgara.report.charts import draw_chart, draw_files
from hamgara.report.charts.panels import panels_spec
from hamgara.report.charts.style import PALETTE
from hamgara.report.formats._markup import mark_up
from hamgara.report.words import write_text
from hamgara.study.measures import Measure, StatedLine
from hamgara.text.bidi import strip_bidi

from .sample import HOSTILE


def spot(year: int, value: float | None, low: float | None = None, high: float | None = None):
    measure = Measure(value, "events", say("Counted."), (StatedLine(f"row {year}"),), low, high)
    return Spot((date(year, 1, 1), date(year, 12, 31)), measure, str(year))


UP, DOWN = (spot(2001, 4), spot(2003, 2)), (spot(2002, -3),)
LINE = (spot(2001, 0.5, 0.2, 0.8), spot(2002, None), spot(2003, 0.6, 0.4, 0.9))
CHART = Panels(
    "panels",
    "Panels",
    "Panels",
    (
        Panel(HOSTILE, (Trace("up", "bars", UP, 0), Trace("down", "bars", DOWN, 1))),
        Panel("line", (Trace("index", "line", LINE, 2),), tall=True),
        Panel("stems", (Trace("events", "stems", UP, 3),)),
    ),
    (Shade((date(2002, 1, 1), date(2002, 12, 31)), "gap", "2002"),),
)


def rows(language: str, name: str) -> list[dict[str, float]]:
    spec = panels_spec(CHART, language, {})
    return next(data["values"] for data in spec["data"] if data["name"] == name)


@pytest.mark.parametrize("language", ["fa", "az", "en"])
@pytest.mark.parametrize("narrow", [False, True])
def test_panels_are_an_svg_whose_numbers_lead_to_their_evidence(language: str, *, narrow: bool):
    measures = list_measures(Report("", "", (Section("s", "s", (CHART,)),), {}, ()))
    assert len(measures) == 8
    anchors = {evidence: n for n, evidence in enumerate({m.evidence for m in measures}, 1)}
    svg = draw_chart(CHART, language, anchors=anchors, narrow=narrow)
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert set(re.findall(r'href="#e-(\d+)"', svg)) == {"1", "2", "3"}
    assert set(re.findall(r'(?:fill|stroke)="(#\w+)"', svg)) <= set(PALETTE.values())
    assert ("۱۳۸۰" in svg) == (language == "fa")
    assert ("2002" in "".join(root.itertext())) == (language != "fa")
    assert "\u202e" not in svg
    if narrow:
        assert float(root.get("width", "0")) <= 345


def test_time_runs_from_right_to_left_in_persian_and_numbers_stand_at_the_right():
    for language, sign in (("en", 1), ("fa", -1)):
        first, last = rows(language, "trace-0-0")
        assert sign * (last["x"] - first["x"]) > 0
        levels = rows(language, "levels")
        years = rows(language, "years")
        assert all(sign * (year["x"] - level["x"]) >= 0 for year in years for level in levels)


def test_bars_stand_on_zero_and_what_is_below_it_is_told_without_a_sign():
    (up, _), (down,) = rows("en", "trace-0-0"), rows("en", "trace-0-1")
    assert up["zero"] == down["zero"]
    assert up["y"] < up["zero"] < down["y"]
    assert "3" in down["name"]
    assert "-3" not in down["name"]
    assert "\N{MINUS SIGN}3" not in down["name"]


def test_a_line_is_broken_where_nothing_is_known():
    known = [row["known"] for row in rows("en", "trace-1-0-line")]
    assert known == [True, False, True]
    assert len(rows("en", "trace-1-0")) == 2
    band = rows("en", "trace-1-0-band")[0]
    assert band["high"] < band["y"] < band["low"]


@pytest.mark.parametrize(("low", "high", "told"), [
    (-7.0, 9.5, ["-7", "9.5", "0"]), (0.25, 0.5, ["0.25", "0.5"]), (0.0, 12.34, ["0", "12.3"]),
])  # fmt: skip
def test_levels_have_no_more_decimals_than_they_need(low: float, high: float, told: list[str]):
    panel = Panel("net", (Trace("net", "stems", UP, 0),), bounds=(low, high))
    spec = panels_spec(Panels("p", "p", "p", (panel,)), "en", {})
    levels = next(data["values"] for data in spec["data"] if data["name"] == "levels")
    assert [row["text"].replace("\N{MINUS SIGN}", "-") for row in levels] == told


def test_a_given_scale_stands():
    panel = Panel("index", (Trace("index", "line", (spot(2001, 50.0),), 2),), bounds=(0, 100))
    spec = panels_spec(Panels("p", "p", "p", (panel,)), "en", {})
    levels = next(data["values"] for data in spec["data"] if data["name"] == "levels")
    assert [level["text"] for level in levels] == ["0", "100"]


@pytest.mark.parametrize(
    ("language", "first", "later"),
    [("en", "Jun 2023", ["Aug", "Oct", "Dec"]), ("fa", "خرداد ۱۴۰۲", ["مرداد", "مهر", "آذر"])],
)
def test_a_line_of_time_that_begins_within_a_year_says_so(
    language: str, first: str, later: list[str]
):
    spots = tuple(
        Spot((day, day), Measure(1, "contacts", "", ()), str(day))
        for day in (date(2023, 6, 12), date(2024, 2, 20))
    )
    spec = panels_spec(
        Panels("p", "p", "p", (Panel("contacts", (Trace("all", "stems", spots),)),)), language, {}
    )
    ticks = sorted(
        next(data["values"] for data in spec["data"] if data["name"] == "years"),
        key=lambda row: row["x"], reverse=language == "fa",
    )  # fmt: skip
    texts = [strip_bidi(tick["text"]) for tick in ticks]
    assert texts[0] == first
    assert set(later) & set(texts)
    assert sum("2023" in text or "۱۴۰۲" in text for text in texts) == 1


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_month_of_a_single_day_stands_where_it_begins(language: str):
    day = date(2024, 2, 12)
    trace = Trace("all", "stems", (Spot((day, day), Measure(1, "contacts", "", ()), "one"),))
    spec = panels_spec(Panels("p", "p", "p", (Panel("contacts", (trace,)),)), language, {})
    rows = {data["name"]: data["values"] for data in spec["data"]}
    sign = -1 if language == "fa" else 1
    tick = rows["years"][0]
    assert sign * (rows["trace-0-0"][0]["x"] - tick["x"]) > 0
    assert strip_bidi(tick["text"]) == {"en": "Feb 2024", "fa": "بهمن ۱۴۰۲"}[language]


def test_panels_can_be_a_picture():
    assert draw_files(CHART, "fa")[1].startswith(b"\x89PNG")


def test_a_link_is_words_on_the_page_and_an_address_in_a_table_file():
    link = Link("a.org", 'https://a.org/b?c="d"')
    marked = str(mark_up(link, "fa"))
    assert "<bdi>a<wbr>.org</bdi>" in marked
    assert '"d"' not in marked
    assert write_text(link, "en") == link.href


def test_a_point_that_stands_alone_shows_its_interval():
    lone = [row["name"] for row in rows("en", "trace-1-0-whisker")]
    assert [name.split(",")[0] for name in lone] == ["2001", "2003"]
    line = Trace("index", "line", (spot(2001, 0.5, 0.2, 0.8), spot(2002, 0.5, 0.2, 0.8)), 2)
    spec = panels_spec(Panels("p", "p", "p", (Panel("line", (line,)),)), "en", {})
    assert [d["values"] for d in spec["data"] if d["name"].endswith("whisker")] == [[]]
