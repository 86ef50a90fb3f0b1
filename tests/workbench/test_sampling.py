"""What a person reviewed first, in random order, corrects the numbers of all events."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from hamgara.cli import main
from hamgara.study.documents import Document
from hamgara.study.events import Actor, Event, EventDate, EventSpans, Verdict
from hamgara.text.spans import Span
from hamgara.workbench.events import StudyEvent
from hamgara.workbench.sampling import draw_units, sample_study

DYAD = ("IRN", "AZE")
WORDS = "Iran told Azerbaijan so."


def suggest(
    name: str, day: date, quad: str = "verbal_cooperation", state: str = "AZE"
) -> StudyEvent:
    """Return an event of a document of its own that nobody has looked at."""
    span = Span(0, len(WORDS))
    event = Event(
        (Actor("IRN"),), (Actor(state),), "CONSULT" if "coop" in quad else "ACCUSE", "actual",
        span, EventSpans(Span(5, 9)), "rule", quad=quad,
        date=EventDate(day, day, "day", "text"),
    )  # fmt: skip
    return StudyEvent(Document(name, name, "", WORDS, "", "en", date=day), event, "k", None, event)


def judge(one: StudyEvent, judgment: str, event: Event | None = None) -> StudyEvent:
    """Return an event with a person's verdict."""
    made = event or one.event
    verdict = Verdict(one.document.name, one.key, judgment, made, "Sara", "2025-01-01")
    return replace(one, event=made, verdict=verdict)


def make_study(chance: np.random.Generator, size: int) -> tuple[list[StudyEvent], dict[str, bool]]:
    """Return suggestions over six years, every fourth of them false, and which are true."""
    found, true = [], {}
    for number in range(size):
        day = date(2010, 1, 1) + timedelta(days=6 * 365 * number // size)
        quad = "verbal_cooperation" if chance.random() < 0.6 else "material_conflict"
        one = suggest(f"{chance.random():.12f}", day, quad)
        found.append(one)
        true[one.document.name] = chance.random() > (0.15 if "coop" in quad else 0.4)
    return found, true


def review(found: list[StudyEvent], true: dict[str, bool], count: int) -> list[StudyEvent]:
    """Return the events, the first ones in random order reviewed."""
    first = {unit.reports[0].document.name for unit in draw_units(found, DYAD)[:count]}
    return [
        judge(one, "accepted" if true[one.document.name] else "rejected")
        if one.document.name in first else one
        for one in found
    ]  # fmt: skip


def test_the_intervals_hold_what_a_full_review_would_find():
    held, widths = 0, []
    for seed in range(60):
        found, true = make_study(np.random.default_rng(seed), 300)
        sampled = sample_study(review(found, true, 80), DYAD, "year")
        assert sampled is not None
        assert (sampled.units, len(sampled.reviewed)) == (300, 80)
        for at, kind in enumerate(("cooperation", "conflict")):
            truth = sum(true[one.document.name] for one in found if kind[:4] in one.event.quad)
            machine = sum(period.machine[at] for period in sampled.correction.periods)
            corrected = sum(getattr(one, kind).value for one in sampled.correction.periods)
            assert abs(corrected - truth) < abs(machine - truth) + 12
        years = [int(one.period) for one in sampled.correction.periods]
        assert years == list(range(2010, 2016))
        for one in sampled.correction.periods:
            truth = sum(
                true[other.document.name] for other in found
                if other.event.date.start.year == int(one.period) and "coop" in other.event.quad
            )  # fmt: skip
            held += one.cooperation.low <= truth <= one.cooperation.high
            widths.append(one.cooperation.high - one.cooperation.low)
        assert set(sampled.trends) == {"cooperation", "conflict", "share"}
    assert 0.92 < held / 360 <= 1
    assert sum(widths) / 360 < 25


def test_a_gap_ends_the_sample_and_what_is_reviewed_out_of_turn_is_left_out():
    found, true = make_study(np.random.default_rng(1), 60)
    names = [unit.reports[0].document.name for unit in draw_units(found, DYAD)]
    told = review(found, true, 20)
    gap = [one if one.document.name != names[12] else replace(one, verdict=None) for one in told]
    sampled = sample_study(gap, DYAD, "year")
    assert sampled is not None
    assert len(sampled.reviewed) == 12


def test_documents_that_come_later_take_their_places_in_the_same_order():
    found, _ = make_study(np.random.default_rng(2), 40)
    before = [unit.number for unit in draw_units(found[:30], DYAD)]
    after = [unit.number for unit in draw_units(found, DYAD)]
    assert [number for number in after if number in before] == before


def test_nothing_is_corrected_where_all_or_hardly_any_were_reviewed():
    found, true = make_study(np.random.default_rng(3), 30)
    assert sample_study(found, DYAD, "year") is None
    assert sample_study(review(found, true, 1), DYAD, "year") is None
    assert sample_study(review(found, true, 30), DYAD, "year") is None


def test_only_what_is_between_the_two_states_is_drawn():
    day = date(2020, 1, 1)
    found = [suggest("a", day), suggest("b", day + timedelta(days=9), state="TUR")]
    assert [unit.reports[0].document.name for unit in draw_units(found, DYAD)] == ["a"]


def test_reports_of_one_happening_are_one_unit():
    day = date(2020, 1, 1)
    first, second = suggest("a", day), suggest("b", day)
    (unit,) = draw_units([first, second], DYAD)
    assert not unit.is_decided
    (unit,) = draw_units([judge(first, "rejected"), second], DYAD)
    assert not unit.is_decided
    (unit,) = draw_units([judge(first, "rejected"), judge(second, "rejected")], DYAD)
    assert unit.is_decided
    assert unit.truth is None
    (unit,) = draw_units([judge(first, "rejected"), judge(second, "accepted")], DYAD)
    assert unit.truth == second.event


def test_what_a_person_mended_counts_as_mended():
    found, true = make_study(np.random.default_rng(4), 50)
    told = review(found, dict.fromkeys(true, True), 30)
    told = [
        judge(one, "mended", replace(one.event, quad="verbal_conflict")) if one.verdict else one
        for one in told
    ]
    sampled = sample_study(told, DYAD, "year")
    assert sampled is not None
    assert sum(one.cooperation.value for one in sampled.correction.periods) == pytest.approx(
        0, abs=0.1
    )
    assert sum(one.conflict.value for one in sampled.correction.periods) == pytest.approx(
        50, abs=0.5
    )


def call(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study of twelve texts that tell an event each."""
    root = tmp_path_factory.mktemp("news")
    folder = root / "study"
    assert call("new", str(folder), "--dyad", "IRN", "AZE", "--framework", "bam").exit_code == 0
    acts = ("Iran's foreign minister met his Azerbaijani counterpart in Baku.",
            "Azerbaijan accused Iran of interfering in its affairs.",
            "Iran and Azerbaijan signed a customs agreement.")  # fmt: skip
    for number in range(12):
        source = root / f"n{number}.txt"
        source.write_text(f"{acts[number % 3]} It rained for {number + 2} hours.", encoding="utf-8")
        assert call("add", str(folder), str(source)).exit_code == 0
        day = date(2018 + number // 4, 1 + number, 5)
        assert call("date", str(folder), f"n{number}", day.isoformat()).exit_code == 0
    done = call("review", str(folder), "--coder", "Sara", "--random", stdin="a\nr\na\na\na\nr\nq\n")
    assert done.exit_code == 0, done.stderr
    assert call("run", str(folder)).exit_code == 0
    return folder


def test_a_study_shows_the_corrected_numbers(news: Path):
    results = json.loads((news / "reports" / "results.json").read_text(encoding="utf-8"))
    sampled = results["relations"]["sampled"]
    assert (sampled["units"], sampled["reviewed"]) == (12, 6)
    assert [one["period"] for one in sampled["periods"]] == ["2018", "2019", "2020"]
    for one in sampled["periods"]:
        for kind in ("cooperation", "conflict"):
            assert one[kind]["low"] <= one[kind]["value"] <= one[kind]["high"]
    for language in ("fa", "az", "en"):
        page = (news / "reports" / f"report.{language}.html").read_text(encoding="utf-8")
        assert "relations-sample-periods" in page


def test_the_terminal_shows_them_too(news: Path):
    shown = call("relations", str(news))
    assert "6 of 12 events were reviewed in random order" in shown.stderr
    assert "Corrected" in shown.stdout


def test_the_table_of_events_can_be_in_random_order(news: Path):
    table = news.parent / "events.csv"
    assert call("review", str(news), "--random", "--export", str(table)).exit_code == 0
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 13
    assert all(("accepted" in line) or ("rejected" in line) for line in lines[1:7])
    assert not any(("accepted" in line) or ("rejected" in line) for line in lines[7:])
