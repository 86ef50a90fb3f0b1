"""The chronology of the shipped study: dated, coded, told in three languages, and sourced."""

from __future__ import annotations

import csv
from collections import Counter
from datetime import date
from importlib.resources import files

import pytest

from hamgara.study.countries import is_country
from hamgara.study.ontology import read_ontology

COLUMNS = (
    "id,start,end,precision,source,target,reciprocal,type,mode,context,place,"
    "fa,az,en,page,accessed,words"
)
PRECISIONS = {"day", "month", "quarter", "season", "year", "range"}
BODIES = {"EUR", "UNO", "IGO"}
"""Parties that are no states, by the codes of the conventions."""


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    path = files("hamgara") / "library" / "studies" / "iran-azerbaijan" / "chronology.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0] == COLUMNS
    return list(csv.DictReader(lines, strict=True))


def parts(text: str) -> list[str]:
    return text.split(";") if text else []


def test_it_reads_and_holds_at_least_sixty_events(rows: list[dict[str, str]]) -> None:
    assert len(rows) >= 60
    assert all(None not in row and None not in row.values() for row in rows)
    assert len({row["id"] for row in rows}) == len(rows)
    assert [row["id"] for row in rows] == [f"c{number:03}" for number in range(1, len(rows) + 1)]


def test_days_are_days_in_order_between_1991_and_2025(rows: list[dict[str, str]]) -> None:
    for row in rows:
        start, end = date.fromisoformat(row["start"]), date.fromisoformat(row["end"])
        assert date(1991, 1, 1) <= start <= end <= date(2025, 12, 31), row["id"]
        assert row["precision"] in PRECISIONS, row["id"]
        assert (start == end) == (row["precision"] == "day"), row["id"]
    assert [row["start"] for row in rows] == sorted(row["start"] for row in rows)


def test_parties_are_states_and_both_neighbors_take_part(rows: list[dict[str, str]]) -> None:
    for row in rows:
        source, target = parts(row["source"]), parts(row["target"])
        for code in (*source, *target, *parts(row["place"])):
            assert code in BODIES or is_country(code), row["id"]
        assert {"IRN", "AZE"} <= {*source, *target}, row["id"]
        assert not set(source) & set(target), row["id"]
        assert row["reciprocal"] == ("false" if target else "true"), row["id"]
        assert target or len(source) > 1, row["id"]


def test_codes_are_those_of_the_ontology(rows: list[dict[str, str]]) -> None:
    ontology = read_ontology("plover-0.8")
    for row in rows:
        assert row["type"] in ontology.types, row["id"]
        assert set(parts(row["mode"])) <= set(ontology.types[row["type"]].scores), row["id"]
        assert set(parts(row["context"])) <= set(ontology.contexts), row["id"]


def test_every_event_is_told_in_three_languages_and_sourced(rows: list[dict[str, str]]) -> None:
    for row in rows:
        for language in ("fa", "az", "en"):
            assert row[language] == row[language].strip(), row["id"]
            assert row[language].endswith("."), row["id"]
        assert any("\u0600" <= letter <= "\u06ff" for letter in row["fa"]), row["id"]
        assert row["page"].startswith("https://"), row["id"]
        assert " " not in row["page"], row["id"]
        assert date.fromisoformat(row["accessed"]) >= date.fromisoformat(row["end"]), row["id"]
        assert 1 <= len(row["words"].split()) <= 8, row["id"]


def test_no_happening_is_told_twice(rows: list[dict[str, str]]) -> None:
    def happening(row: dict[str, str]) -> tuple[object, ...]:
        source, target = frozenset(parts(row["source"])), frozenset(parts(row["target"]))
        return row["start"], row["type"], source, target

    twice = [key for key, number in Counter(map(happening, rows)).items() if number > 1]
    assert twice == []
    assert len({row["en"] for row in rows}) == len(rows)
