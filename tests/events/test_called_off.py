"""A plan that a later text calls off without naming its day falls through, where one is meant."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hamgara.events.commitments import find_commitments
from hamgara.events.extract import extract_events
from hamgara.events.promises.keeping import settle_commitments
from hamgara.study.commitments import Told
from hamgara.study.tracking import Evidence

DAY = date(2024, 3, 6)
VISIT = "The president of Peru will visit Chile on 10 May."
AGAIN = "The president of Peru will visit Chile on 20 May."


def settle(
    *texts: str, language: str = "en", gap: int = 14, gaps: tuple[int, ...] = ()
) -> list[str]:
    """Return the states of the commitments of texts some days apart, or each after `gaps`."""
    told: list[Told] = []
    evidence: list[Evidence] = []
    days: dict[str, date | None] = {}
    for number, text in enumerate(texts):
        name, day = str(number), DAY + timedelta(days=gaps[number] if gaps else gap * number)
        days[name] = day
        events = extract_events(text, language, day=day)
        evidence += [Evidence(name, event) for event in events]
        told += [Told(name, one) for one in find_commitments(text, language, events, day=day)]
    known = {str(number): (text, language) for number, text in enumerate(texts)}
    found = settle_commitments(told, evidence, date(2024, 6, 30), (), known, days=days)
    return [one.state for one in found]


@pytest.mark.parametrize(
    ("language", "plan", "off"),
    [
        ("en", VISIT, "The visit of the president of Peru to Chile was cancelled."),
        ("en", VISIT, "The president of Peru will not visit Chile."),
        ("en", VISIT, "Peru cancelled the visit of its president to Chile."),
        ("en", VISIT, "Peru's president called off a planned trip to Chile."),
        (
            "fa",
            "رئیس‌جمهور عراق ۲۱ اردیبهشت به ترکیه سفر خواهد کرد.",
            "رئیس‌جمهور عراق از سفر به ترکیه منصرف شد.",
        ),
        (
            "az",
            "Gürcüstan Prezidenti mayın 10-da Türkiyəyə səfər edəcək.",
            "Gürcüstan Prezidenti Ankaraya səfərindən imtina edib.",
        ),
        (
            "fa",
            "رئیس‌جمهور عراق ۲۱ اردیبهشت به ترکیه سفر خواهد کرد.",
            "سفر رئیس‌جمهور عراق به ترکیه لغو شد.",
        ),
        (
            "fa",
            "رئیس‌جمهور عراق ۲۱ اردیبهشت به ترکیه سفر خواهد کرد.",
            "رئیس‌جمهور عراق به ترکیه سفر نخواهد کرد.",
        ),
        (
            "az",
            "Gürcüstan Prezidenti mayın 10-da Türkiyəyə səfər edəcək.",
            "Gürcüstan Prezidentinin Türkiyəyə səfəri ləğv edilib.",
        ),
        (
            "az",
            "Gürcüstan Prezidenti mayın 10-da Türkiyəyə səfər edəcək.",
            "Gürcüstan Prezidenti Türkiyəyə səfər etməyəcək.",
        ),
    ],
)
def test_a_plan_that_is_called_off_falls_through(language: str, plan: str, off: str):
    assert settle(plan, language=language) == ["overdue"]
    assert settle(plan, off, language=language) == ["dropped"]
    assert settle(off, plan, language=language) == ["overdue"]


def test_where_two_plans_may_be_meant_both_stand():
    off = "The visit of the president of Peru to Chile was cancelled."
    assert settle(VISIT, AGAIN, off) == ["overdue", "overdue"]


@pytest.mark.parametrize(
    "text",
    [
        "The visit of the foreign minister of Peru to Chile was cancelled.",
        "The visit of the president of Chile to Peru was cancelled.",
        "The president of Peru never visited Chile.",
        "The visit of the president of Peru to Bolivia was cancelled.",
        "Chile cancelled the visit of its president to Peru.",
        "Peru cancelled the visit of its foreign minister to Chile.",
        "Peru cancelled a treaty with Chile.",
    ],
)
def test_what_calls_off_another_plan_or_none_leaves_it(text: str):
    assert settle(VISIT, text) == ["overdue"]


def test_a_plan_whose_day_is_over_is_not_called_off():
    off = "The visit of the president of Peru to Chile was cancelled."
    assert settle(VISIT, off, gap=80) == ["overdue"]


@pytest.mark.parametrize("off", ["was cancelled.", "on 10 May was cancelled."])
def test_a_plan_told_again_after_it_was_called_off_stands(off: str):
    off = f"The visit of the president of Peru to Chile {off}"
    assert settle(VISIT, off, VISIT, gaps=(0, 14, 20)) == ["overdue"]
    assert settle(VISIT, off, VISIT, gaps=(0, 14, 16)) == ["dropped"]  # an echo of older news
    assert settle(VISIT, VISIT, off, gaps=(0, 14, 20)) == ["dropped"]


def test_what_was_called_off_and_came_on_its_day_all_the_same_is_kept():
    off = "The visit of the president of Peru to Chile was cancelled."
    came = "The president of Peru visited Chile on {} May."
    assert settle(VISIT, off, came.format(10), gaps=(0, 14, 66)) == ["kept"]
    assert settle(VISIT, off, came.format(20), gaps=(0, 14, 76)) == ["dropped"]


PERSIAN = "رئیس‌جمهور عراق ۲۱ اردیبهشت به ترکیه سفر خواهد کرد."
AZERBAIJANI = "Gürcüstan Prezidenti mayın 10-da Türkiyəyə səfər edəcək."


@pytest.mark.parametrize(
    ("language", "plan", "text"),
    [
        ("en", VISIT, "The visit of the president of Peru to Chile has not been cancelled."),
        ("en", VISIT, "The visit of the president of Peru to Chile on 10 May was not cancelled."),
        ("en", VISIT, "Peru denied that the visit of its president to Chile was cancelled."),
        ("en", VISIT, "The visit of the president of Peru to Chile may be called off."),
        ("fa", PERSIAN, "سفر رئیس‌جمهور عراق به ترکیه لغو نشده است."),
        ("fa", PERSIAN, "سخنگو گفت سفر رئیس‌جمهور عراق به ترکیه لغو نمی‌شود."),
        ("fa", PERSIAN, "سفر رئیس‌جمهور عراق به ترکیه ممکن است لغو شود."),
        ("az", AZERBAIJANI, "Gürcüstan Prezidentinin Türkiyəyə səfəri ləğv edilməyib."),
        ("az", AZERBAIJANI, "Gürcüstan Prezidentinin Türkiyəyə səfəri ləğv edilə bilər."),
        (
            "az",
            AZERBAIJANI,
            "Gürcüstan Prezidentinin Türkiyəyə səfərinin ləğv edildiyi təkzib olunub.",
        ),
    ],
)
def test_what_denies_that_a_plan_is_called_off_or_says_it_may_be_leaves_it(
    language: str, plan: str, text: str
):
    assert settle(plan, text, language=language) == ["overdue"]
