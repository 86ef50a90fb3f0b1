"""Commitments over several texts: who is meant, what is signed, which terms, what fell through."""

# ruff: noqa: E501 - sentences on one line

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hamgara.events.commitments import find_commitments
from hamgara.events.extract import extract_events
from hamgara.events.promises.keeping import settle_commitments
from hamgara.study.commitments import Decision, Settled, Told
from hamgara.study.tracking import Evidence

DAY = date(2024, 3, 6)
Text = tuple[int, str, str]
"""Days behind the first text, language, words."""


def settle(
    *texts: Text, today: date = date(2024, 12, 31), wrong: tuple[str, ...] = ()
) -> list[Settled]:
    told: list[Told] = []
    evidence: list[Evidence] = []
    known: dict[str, tuple[str, str]] = {}
    days: dict[str, date | None] = {}
    for number, (later, language, text) in enumerate(texts):
        name, day = str(number), DAY + timedelta(days=later)
        events = extract_events(text, language, day=day)
        known[name], days[name] = (text, language), day
        evidence += [Evidence(name, one) for one in events]
        told += [Told(name, one) for one in find_commitments(text, language, events, day=day)]
    decisions = [
        Decision(one.document, one.key, "wrong", "sara") for one in told if one.document in wrong
    ]
    return settle_commitments(told, evidence, today, decisions, known, days=days)


def find(settled: list[Settled], document: str) -> Settled:
    """Return the commitment that a document tells."""
    (one,) = (s for s in settled if document in {each.document for each in s.tellings})
    return one


KEPT = [
    ((0, "en", "Peru's foreign minister will visit Chile on 20 March."),
     (14, "en", "The foreign minister of Peru arrived in Santiago, Chile's capital, on Wednesday.")),
    ((0, "en", "Peru's foreign minister will visit Chile on 20 March."),
     (14, "en", "A Peruvian delegation arrived in Chile on Wednesday.")),
    ((0, "fa", "وزیر نفت عراق ۲۰ مارس به ترکیه سفر می‌کند."),
     (14, "az", "İraqın neft naziri bu gün Ankaraya gəlib.")),
    ((0, "az", "Özbəkistanın xarici işlər naziri qazax həmkarını Daşkəndə dəvət edib."),
     (30, "en", "Kazakhstan's foreign minister arrived in Tashkent, Uzbekistan, on Friday.")),
    ((0, "en", "Japan and Nepal agreed to sign a protocol on tourism by 1 June."),
     (60, "fa", "ژاپن و نپال امروز پروتکل گردشگری امضا کردند.")),
    ((0, "en", "Japan and Nepal agreed to sign a protocol by 1 June."),
     (60, "fa", "ژاپن و نپال امروز پروتکل گردشگری امضا کردند.")),
    ((0, "fa", "ایران و عمان اردیبهشت‌ماه رزمایش دریایی برگزار می‌کنند."),
     (60, "en", "Iran and Oman held a naval exercise on Sunday.")),
    ((0, "en", "Peru's foreign minister will visit Chile on 20 March."),
     (12, "en", "The foreign minister of Peru arrived in Chile on Monday.")),
]  # fmt: skip
"""A promise and what keeps it."""

NOT_KEPT = [
    ((0, "en", "Peru's foreign minister will visit Chile on 20 March."),
     (14, "en", "The energy minister of Peru arrived in Chile on Wednesday.")),
    ((0, "fa", "رئیس‌جمهور عراق از رئیس‌جمهور ترکیه برای سفر به بغداد دعوت کرد."),
     (20, "fa", "وزیر خارجه ترکیه امروز وارد بغداد شد.")),
    ((0, "en", "Peru's foreign minister will visit Chile on 20 March."),
     (14, "en", "A minister of Peru arrived in Chile on Wednesday.")),
    ((0, "az", "Nepalın prezidenti gələn ay Yaponiyaya səfər edəcək."),
     (40, "az", "Nepalın müdafiə naziri bu gün Tokioya gəlib.")),
    ((0, "en", "Peru's foreign minister will visit Chile on 20 May."),
     (20, "en", "The foreign minister of Peru arrived in Chile on Tuesday.")),
    ((0, "en", "Kenya and Uganda will hold a joint naval exercise in June."),
     (30, "en", "Kenya and Uganda held a joint naval exercise on Thursday.")),
    ((0, "en", "Japan and Nepal agreed to sign a protocol on customs by 1 June."),
     (60, "en", "Japan and Nepal signed a protocol on tourism on Sunday.")),
    ((0, "az", "Yaponiya və Nepal iyunun 1-dək gömrük protokolunu imzalayacaq."),
     (60, "fa", "ژاپن و نپال امروز پروتکل گردشگری امضا کردند.")),
    ((0, "en", "Kenya and Uganda will hold a joint air exercise in May."),
     (70, "en", "Kenya and Uganda held a joint search-and-rescue exercise on Tuesday.")),
]  # fmt: skip
"""A promise and what looks like its keeping."""


@pytest.mark.parametrize(("promise", "deed"), KEPT)
def test_what_was_promised_keeps_a_promise(promise: Text, deed: Text):
    assert find(settle(promise, deed), "0").state == "kept"


@pytest.mark.parametrize(("promise", "deed"), NOT_KEPT)
def test_other_guests_days_arms_and_documents_keep_none(promise: Text, deed: Text):
    assert find(settle(promise, deed), "0").state in ("open", "overdue")


def test_the_guest_himself_keeps_an_invitation_rather_than_somebody_not_named():
    settled = settle(
        (0, "en", "Chile invited the foreign minister of Peru to Santiago."),
        (10, "en", "A Peruvian delegation arrived in Chile on Saturday."),
        (30, "en", "The foreign minister of Peru arrived in Chile on Friday."),
    )
    closing = find(settled, "0").closing
    assert closing is not None
    assert closing.document == "2"


def test_what_keeps_a_commitment_contradicts_none_of_its_tellings():
    plan = (0, "en", "Kenya and Uganda will hold a joint exercise in May.")
    named = (1, "en", "Kenya and Uganda will hold a joint naval exercise in May.")
    deed = (64, "en", "Kenya and Uganda held a joint air exercise on Thursday.")
    assert find(settle(plan, deed), "0").state == "kept"
    (one,) = settle(plan, named, deed)
    assert len(one.tellings) == 2
    assert one.state == "overdue"


def test_a_plan_moved_to_the_day_it_has_stays_one_plan():
    settled = settle(
        (0, "en", "The visit of Peru's foreign minister to Chile was postponed to 3 May."),
        (1, "fa", "سفر وزیر خارجه پرو به شیلی به ۱۴ اردیبهشت موکول شد."),
        (2, "en", "Peru's foreign minister will visit Chile on 3 May."),
    )
    (one,) = settled
    assert (len(one.tellings), one.state) == (3, "overdue")


@pytest.mark.parametrize(
    ("plan", "later"),
    [
        ((0, "en", "Peru's defense minister will visit Chile on 20 May."),
         (9, "en", "The visit of Peru's foreign minister to Chile was postponed to June.")),
        ((0, "en", "Chile's foreign minister will visit Peru on 20 May."),
         (9, "en", "The visit of Peru's foreign minister to Chile was postponed to June.")),
        ((0, "en", "Kenya and Uganda will hold a joint naval exercise on 20 March."),
         (60, "en", "The joint naval exercise of Kenya and Uganda was postponed to July.")),
        ((0, "en", "Kenya and Uganda will hold a joint naval exercise in May."),
         (9, "en", "The joint air exercise of Kenya and Uganda was postponed to July.")),
    ],
)  # fmt: skip
def test_what_was_moved_is_no_other_plan(plan: Text, later: Text):
    assert find(settle(plan, later), "0").state == "overdue"


def test_a_plan_that_was_kept_stays_so_when_the_next_one_is_moved():
    settled = settle(
        (0, "en", "Kenya and Uganda will hold a joint exercise."),
        (30, "en", "Kenya and Uganda held a joint exercise on Friday."),
        (60, "en", "The joint exercise of Kenya and Uganda was postponed to July."),
    )
    assert find(settled, "0").state == "kept"


def test_a_telling_that_a_person_calls_wrong_moves_nothing():
    plan = (0, "en", "Kenya and Uganda will hold a joint exercise in June.")
    moved = (9, "en", "The joint exercise of Kenya and Uganda was postponed to July.")
    assert find(settle(plan, moved), "0").state == "dropped"
    (one,) = settle(plan, moved, wrong=("1",))
    assert one.state == "overdue"


@pytest.mark.parametrize(
    ("plan", "refusal", "state"),
    [
        ((0, "en", "The president of Peru invited the president of Chile to Lima."),
         (9, "en", "The president of Chile declined an invitation from Peru's president."), "dropped"),
        ((0, "fa", "رئیس‌جمهور عراق از رئیس‌جمهور ترکیه برای سفر به بغداد دعوت کرد."),
         (9, "fa", "رئیس‌جمهور ترکیه دعوت رئیس‌جمهور عراق را رد کرد."), "dropped"),
        ((0, "en", "The president of Uzbekistan invited the president of Kazakhstan to Tashkent."),
         (9, "az", "Qazaxıstan prezidenti Özbəkistan prezidentinin dəvətini rədd edib."), "dropped"),
        ((0, "en", "The president of Peru invited the president of Chile to Lima."),
         (9, "en", "Chile's foreign minister declined an invitation from Peru."), "open"),
        ((0, "en", "The president of Peru invited the president of Chile to Lima."),
         (9, "en", "The president of Chile rejected the accusations of Peru's president."), "open"),
        ((0, "en", "Peru's president will visit Chile on 20 March."),
         (9, "en", "Peru's president will not visit Chile next week, his spokesman said."), "dropped"),
        ((0, "en", "Peru's president will visit Chile on 20 March."),
         (9, "en", "Peru's foreign minister will not visit Chile next week, his spokesman said."), "overdue"),
    ],
)  # fmt: skip
def test_a_later_text_tells_that_it_will_not_be(plan: Text, refusal: Text, state: str):
    assert find(settle(plan, refusal), "0").state == state


JOINED = [
    ((0, "fa", "دوشنبه - مهر - ۱۶ اسفند ۱۴۰۲ - ژاپن قول داد ظرف شش هفته برق نپال را تأمین کند."),
     (1, "en", "Japan promised to supply electricity to Nepal within six weeks.")),
    ((0, "en", "Japan promised Nepal to reopen a border crossing within two months."),
     (1, "az", "Yaponiya Nepala sərhəd buraxılış məntəqəsini iki ay ərzində açacağını vəd edib.")),
    ((0, "fa", "ژاپن قول داد ظرف سه ماه دو قطار به نپال واگذار کند."),
     (2, "az", "Yaponiya üç ay ərzində Nepala iki qatar verməyi vəd edib.")),
    ((0, "az", "Türkiyənin nəqliyyat naziri gələn həftə İraqa səfər edəcək."),
     (1, "en", "Turkey's transport minister will visit Iraq on March 13.")),
    ((0, "en", "Peru's foreign minister will visit Chile on 20 March, its ambassador said."),
     (1, "en", "A spokesman said that Peru's foreign minister would visit Chile on 20 March.")),
    ((0, "en", "Japan and Nepal will sign a protocol on tourism by 1 June."),
     (1, "az", "Yaponiya və Nepal iyunun 1-dək turizm protokolu imzalayacaq.")),
]  # fmt: skip

APART = [
    ((0, "en", "Peru's energy minister will visit Chile next week."),
     (1, "en", "A minister of Peru will visit Chile next week.")),
    ((0, "en", "Japan promised Nepal to reopen a border crossing within two months."),
     (1, "az", "Yaponiya iki ay ərzində Nepala iki qatar verməyi vəd edib.")),
    ((0, "en", "Japan promised to supply electricity to Nepal by 1 September."),
     (1, "az", "Yaponiya sentyabrın 1-dək Nepala qaz verməyi vəd edib.")),
    ((0, "en", "Japan promised to supply gas to Nepal by 1 September."),
     (2, "en", "Japan promised to supply gas to Nepal by 1 November.")),
    ((0, "en", "Japan and Nepal will sign a protocol on tourism by 1 June."),
     (1, "az", "Yaponiya və Nepal iyunun 1-dək gömrük protokolu imzalayacaq.")),
    ((0, "en", "Japan and Nepal will sign a protocol on customs cooperation by 1 June."),
     (1, "en", "Japan and Nepal will sign a protocol on cooperation in tourism by 1 June.")),
    ((0, "en", "Peru's energy minister will visit Chile next week."),
     (1, "en", "Peru's defense minister will visit Chile next week.")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), JOINED)
def test_tellings_in_other_words_are_one(one: Text, other: Text):
    (settled,) = settle(one, other)
    assert len(settled.tellings) == 2


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_matters_terms_and_guests_are_two(one: Text, other: Text):
    assert len(settle(one, other)) == 2


def test_the_nearest_last_day_that_is_told_leads():
    (one,) = settle(
        (0, "en", "Peru's president will visit Chile next month."),
        (1, "en", "Peru's president will visit Chile on 14 April."),
    )
    assert one.told.commitment.due is not None
    assert one.told.commitment.due.end == date(2024, 4, 14)
