"""The report of the shipped study tells the two states over time."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path

import pytest


@pytest.fixture(scope="module", params=["fa", "az", "en"])
def page(request: pytest.FixtureRequest, article_run: Path) -> str:
    return (article_run / "reports" / f"report.{request.param}.html").read_text(encoding="utf-8")


def section(page: str, name: str) -> str:
    found = re.search(rf'<section id="{name}".*?</section>', page, re.DOTALL)
    assert found, name
    return found[0]


def test_the_sections_stand_in_the_page(page: str):
    for name in ("relations", "lenses", "votes", "neighbors"):
        assert section(page, name)


def test_every_event_has_its_row_with_its_page(page: str, article_run: Path):
    told = section(page, "relations")
    results = json.loads((article_run / "reports" / "results.json").read_text(encoding="utf-8"))
    (source,) = results["relations"]["sources"]
    assert source["volume"] == len(source["events"]) == 138
    for event in source["events"]:
        assert f">{event['id']}<" in told
        assert event["page"].replace("&", "&amp;") in told


def test_every_point_of_the_time_line_opens_evidence_that_tells_its_event(page: str):
    chart = re.search(
        r'<figure class="chart" id="figure-relations-timeline">.*?</figure>', page, re.DOTALL
    )
    assert chart
    desk = chart[0].split('<div class="phone">')[0]
    anchors = set(re.findall(r'href="#e-(\d+)"', desk))
    raw = re.search(r'id="evidence-data">(.*?)</script>', page, re.DOTALL)
    assert raw
    data = json.loads(raw[1])
    assert len(anchors) >= 130
    for anchor in anchors:
        (item,) = data["evidence"][anchor]["items"]
        assert "chronology.csv" in data["items"][item]["source"]
        assert data["items"][item]["quote"].startswith("https://")


def test_each_id_of_the_page_stands_once(page: str):
    ids = re.findall(r'<(?:section|figure|figcaption|h2|main|div|dialog)[^>]* id="([^"]+)"', page)
    assert len(ids) > 60
    assert len(set(ids)) == len(ids)
    assert set(re.findall(r'href="#(?!e-)([^"]+)"', page)) <= set(ids)


def test_evidence_tells_the_days_of_an_event_in_the_readers_calendar(page: str):
    raw = re.search(r'id="evidence-data">(.*?)</script>', page, re.DOTALL)
    assert raw
    items = json.loads(raw[1])["items"]
    (c022,) = {one["note"] for one in items if "c022" in one.get("source", "")}
    days = {
        "fa": "۱۰ اسفند ۱۳۷۷ تا ۱۱ فروردین ۱۳۷۸ · ",
        "az": "mart 1999 · ",
        "en": "March 1999 · ",
    }
    language = page.split('<html lang="')[1][:2]
    assert f"/visit) · {days[language]}" in c022
    assert not re.search(r"· \d{4}-\d\d-\d\d ·", raw[1])


def test_lenses_stand_side_by_side_and_no_number_joins_them(article_run: Path):
    results = json.loads((article_run / "reports" / "results.json").read_text(encoding="utf-8"))
    relations = results["relations"]
    assert [one["id"] for one in relations["lenses"]] == [
        "bam", "communications", "defensive-realism",
        "federalism", "functionalism", "neofunctionalism",
    ]  # fmt: skip
    events = relations["sources"][0]["volume"]
    for lens in relations["lenses"]:
        counted = sum(p["convergence"] + p["divergence"] for p in lens["periods"])
        assert counted + lens["aside"] == pytest.approx(events)
        assert lens["citations"]
        assert lens["against"]


def test_tables_are_files_too(article_run: Path):
    with (article_run / "reports/tables/en/relations-events.csv").open(
        encoding="utf-8-sig"
    ) as file:
        rows = list(csv.reader(file))
    assert len(rows) == 139
    assert rows[1][-1].startswith("https://")


def test_a_study_without_events_has_no_such_section(basin_run: Path):
    page = (basin_run / "reports" / "report.en.html").read_text(encoding="utf-8")
    assert '<section id="relations"' not in page
    results = json.loads((basin_run / "reports" / "results.json").read_text(encoding="utf-8"))
    assert results["relations"] is None


def test_topics_are_parted_by_the_comma_of_the_language(article_run: Path):
    for language, comma in (("fa", "، "), ("az", ", "), ("en", ", ")):
        page = (article_run / "reports" / f"report.{language}.html").read_text(encoding="utf-8")
        told = section(page, "who")
        assert comma in told
        assert language == "fa" or "،" not in told
