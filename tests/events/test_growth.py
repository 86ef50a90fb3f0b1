"""Time grows as the length or the number of texts does, whatever a sentence is made of."""

import time
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from hamgara.events.commitments import find_commitments
from hamgara.events.extract import extract_events
from hamgara.events.faults import find_faults
from hamgara.events.paragraphs import list_paragraphs
from hamgara.events.promises.keeping import settle_commitments
from hamgara.events.statements import extract_statements
from hamgara.study.commitments import Told
from hamgara.study.tracking import Evidence

LONG = {
    "blank line": (lambda text: list(list_paragraphs(text)), " ", 1_000),
    "names in English": (lambda text: extract_statements(text, "en"), "Iran, Russia, ", 100),
    "names in Persian": (lambda text: extract_statements(text, "fa"), "ایران, روسیه, ", 60),
    "apostrophes": (lambda text: extract_events(text, "en"), "'", 1_000),
    "initials": (lambda text: extract_events(text, "az"), "A. ", 400),
    "no stop in English": (
        lambda text: extract_events(text, "en"), "Iran's envoy met Iraq's premier and ", 70,
    ),
    "no stop in Persian": (
        lambda text: extract_events(text, "fa"), "وزیر خارجه ایران با سفیر عراق دیدار کرد و ", 50,
    ),
    "no stop in Azerbaijani": (
        lambda text: extract_events(text, "az"), "İran naziri iraqlı həmkarı ilə görüşüb və ", 60,
    ),
    "days in English": (
        lambda text: extract_events(text, "en", day=date(2023, 5, 10)),
        "Kenya's envoy met Uganda's premier on Monday. A day later they signed a pact. ", 60,
    ),
    "days in Persian": (
        lambda text: extract_events(text, "fa", day=date(2023, 5, 10)),
        "وزیر خارجه پرو دوشنبه با سفیر شیلی دیدار کرد. یک روز بعد در این دیدار توافق شد. ", 60,
    ),
    "offices in brackets": (lambda text: find_faults(text, "en"), "(Smith, 2017, p. 3) ", 100),
}  # fmt: skip


@pytest.mark.parametrize("name", LONG)
def test_time_grows_as_the_length(name):
    read, part, count = LONG[name]
    read(part)
    small = measure(lambda: read(part * count))
    assert measure(lambda: read(part * count * 16)) < 40 * small


def test_time_of_settling_grows_as_the_number_of_texts():
    text = "Iran and Azerbaijan agreed to hold the joint commission in Baku next month."
    meeting = "Iran's foreign minister met his Azerbaijani counterpart in Baku."

    def settle(count):
        told, evidence = [], []
        for number in range(count):
            day = date(2010, 1, 1) + timedelta(days=7 * number)
            name = str(number)
            told += [Told(name, one) for one in find_commitments(text, "en", (), day=day)]
            evidence += [Evidence(name, one) for one in extract_events(meeting, "en", day=day)]
        assert len(told) >= count <= len(evidence)
        return measure(lambda: settle_commitments(told, evidence, date(2019, 1, 1)))

    assert settle(800) < 40 * settle(50)


def measure(call: Callable[[], object]) -> float:
    """Return the least CPU time of some calls."""
    times = []
    for _ in range(3):
        start = time.process_time()
        call()
        times.append(time.process_time() - start)
    return min(times)
