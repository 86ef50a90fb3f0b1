"""Persian reports as a whole: who is called by surname, what is only talked of or told again."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import join_states

DAY = date(2024, 5, 15)


def tell(text: str) -> set[tuple[str, str, str, str]]:
    """Return (sources, targets, type, status) of every event."""
    return {
        (join_states(one.source), join_states(one.target), one.type, one.status)
        for one in extract_events(text, "fa", day=DAY, publisher="IRN")
    }


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (("امریلو عنایت‌اف وزیر بهداشت ازبکستان با ساحل بابایف وزیر کار جمهوری آذربایجان دیدار کرد."
         " بابایف از عنایت‌اف قدردانی کرد."), ("AZE", "UZB", "SUPPORT", "actual")),
        (("وزیر خارجه شیلی با همتای پرویی خود خاویر گونزالس دیدار کرد."
         " گونزالس ماه آینده به سانتیاگو سفر خواهد کرد."), ("PER", "CHL", "AGREE", "planned")),
        (("وزیر دفاع قزاقستان، روسلان ژاقسیلیکوف، وارد ایروان شد. ژاقسیلیکوف از ارمنستان خواست"
         " به مین‌روبی کمک کند."), ("KAZ", "ARM", "REQUEST", "actual")),
        (("فیلیپ دیویس نخست‌وزیر باهاما از آندرو هولنس نخست‌وزیر جامائیکا استقبال کرد."
         " هولنس از تعرفه تازه باهاما انتقاد کرد."), ("JAM", "BHS", "ACCUSE", "actual")),
        ("عباس عراقچی با سراج‌الدین مهرالدین دیدار کرد. مهرالدین از ایران تشکر کرد.",
         ("TJK", "IRN", "SUPPORT", "actual")),
    ],
)  # fmt: skip
def test_second_mention_by_surname(text: str, event: tuple[str, str, str, str]) -> None:
    assert event in tell(text)


def test_words_beside_an_office_are_no_names() -> None:
    text = "وزیر خارجه ایران امروز با همتای عراقی خود دیدار کرد. امروز سفیر عمان هم احضار شد."
    assert ("IRN", "OMN", "ACCUSE", "actual") in tell(text)


def test_who_also_meets_the_hosts_is_the_guest() -> None:
    text = (
        "سرلشکر باقری وارد اسلام‌آباد شد. ژنرال منیر فرمانده ارتش پاکستان از باقری استقبال کرد."
        " قرار است وی با نخست‌وزیر پاکستان نیز دیدار کند."
    )
    assert ("IRN", "PAK", "AGREE", "planned") in tell(text)


@pytest.mark.parametrize(
    "text",
    [
        (
            "ایران و پاکستان درباره گسترش روابط، مبارزه با تروریسم و برگزاری رزمایش مشترک دریایی"
            " گفت‌وگو کردند."
        ),
        "وزیران عمان و قطر درباره تجارت، مبادله زندانیان و آغاز پروازهای مستقیم رایزنی کردند.",
    ],
)
def test_topics_of_talks_are_no_acts(text: str) -> None:
    assert {type_ for _, _, type_, _ in tell(text)} == {"CONSULT"}


def test_item_of_a_programme_is_planned() -> None:
    text = "امضای سه سند همکاری میان ایران و عمان در دستور کار این سفر قرار دارد."
    assert {status for *_, status in tell(text)} == {"planned"}
    done = "سه سند همکاری میان ایران و عمان امضا شد و پیش‌نویس از دستور کار خارج شد."
    assert "actual" in {status for *_, status in tell(done)}


def test_what_a_crowd_demands_nobody_asks() -> None:
    text = "صدها نفر مقابل سفارت سوئد در تهران تجمع کردند و خواستار اخراج سفیر این کشور شدند."
    assert {type_ for _, _, type_, _ in tell(text)} == {"PROTEST"}


def test_own_sailors_were_freed_by_the_other() -> None:
    text = "سفیر هند در تهران از آزادی ۱۵ ملوان هندی خبر داد و از دولت ایران تشکر کرد."
    assert ("IRN", "IND", "RETREAT", "actual") in tell(text)


def test_two_sides_stay_those_of_the_quarrel() -> None:
    text = (
        "ارتش ارمنستان مواضع جمهوری آذربایجان را هدف قرار داد. ارمنستان از سازمان ملل خواست ناظر"
        " بفرستد. روسیه و فرانسه خواستار خویشتنداری دو طرف شدند."
    )
    asked = {target for source, target, type_, _ in tell(text) if source == "RUS+FRA"}
    assert {frozenset(one.split("+")) for one in asked} == {frozenset({"ARM", "AZE"})}


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("وزیر دفاع قزاقستان ارمنستان را شریکی قابل اعتماد خواند.", False),
        ("وزیر خارجه کوبا ونزوئلا را حامی مردم فلسطین خواند.", False),
        ("رئیس‌جمهور برزیل پرو را عامل ثبات منطقه دانست.", False),
        ("وزیر خارجه مصر اتیوپی را عامل بحران آب دانست.", True),
        ("دمشق آنکارا را حامی تروریست‌ها خواند.", True),
    ],
)
def test_who_is_called_a_partner_is_not_blamed(text: str, blamed: bool) -> None:  # noqa: FBT001
    assert ("ACCUSE" in {type_ for _, _, type_, _ in tell(text)}) is blamed


def test_joints_written_apart() -> None:
    close = "عراق این سخنان را «اسلام‌هراسانه» خواند و سفیر سوئد را احضار کرد."
    assert tell(close.replace("\u200c", " ")) == tell(close)


def test_day_of_what_is_signed_is_not_the_day_of_signing() -> None:
    text = "ارمنستان و هند برنامه همکاری نظامی سال آینده را امضا کردند."
    assert ("ARM+IND", "", "SUPPORT", "actual") in tell(text)
