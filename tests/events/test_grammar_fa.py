"""The Persian grammar: verbs, phrases, clauses, moods, and what stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.grammars._fa_verbs import list_forms, read_verb
from hamgara.study.events import Event, list_dyads

DAY = date(2024, 5, 15)  # a Wednesday, 26 Ordibehesht 1403
FORMS = list_forms()


def read(text: str, day: date | None = DAY) -> list[Event]:
    return extract_events(text, "fa", day=day, publisher="IRN")


def told(text: str) -> set[tuple[str, str, str]]:
    """Return (dyad, type, status) of every event."""
    return {
        ("-".join(sorted(dyad)), event.type, event.status)
        for event in read(text)
        for dyad in list_dyads(event)
    }


def directed(text: str) -> set[tuple[str, str, str]]:
    """Return (sources, targets, type) of every event that is claimed."""
    return {
        (
            "+".join(dict.fromkeys(a.country for a in e.source)),
            "+".join(dict.fromkeys(a.country for a in e.target)),
            e.type,
        )
        for e in read(text)
        if e.status in ("actual", "planned")
    }


@pytest.mark.parametrize(
    ("words", "lemma", "tense", "negated", "passive"),
    [
        ("کرد", "کردن", "past", False, False),
        ("نکردند", "کردن", "past", True, False),
        ("میکند", "کردن", "present", False, False),
        ("نخواهد کرد", "کردن", "future", True, False),
        ("کرده است", "کردن", "perfect", False, False),
        ("کرده بود", "کردن", "pluperfect", False, False),
        ("کشته شدند", "کشتن", "past", False, True),
        ("کشته شده بود", "کشتن", "pluperfect", False, True),
        ("گشوده خواهد شد", "گشودن", "future", False, True),
        ("فراخواند", "فراخواندن", "past", False, False),
        ("نپذیرفته است", "پذیرفتن", "perfect", True, False),
        ("بیاید", "آمدن", "subjunctive", False, False),
        ("میبرد", "بردن", "present", False, False),
    ],
)
def test_verbs(words: str, lemma: str, tense: str, negated: bool, passive: bool):  # noqa: FBT001
    verb = read_verb(words.split(), 0, FORMS)
    assert verb is not None
    assert (verb.lemma, verb.tense, verb.negated, verb.passive) == (lemma, tense, negated, passive)


@pytest.mark.parametrize("words", ["نشست وزیران", "مردم ایران", "نهم مهر", "کشته شده در مرز"])
def test_nouns_that_look_like_verbs_are_none(words: str):
    assert read_verb(words.split(), 0, FORMS) is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the verb far from its noun, the object between
        (
            "وزارت خارجه ترکیه سفیر سوئد در آنکارا را در پی سوزاندن پرچم احضار کرد.",
            ("TUR", "SWE", "ACCUSE"),
        ),
        # the light verb left out before "and"
        (
            "برلین سفیر روسیه را احضار و به او یادداشتی داد.",
            ("DEU", "RUS", "ACCUSE"),
        ),
        # passive with an agent
        (
            "سه دیپلمات مجارستان از سوی اوکراین اخراج شدند.",
            ("UKR", "HUN", "SANCTION"),
        ),
        # suffered passive, the agent inside
        (
            "مواضع ارمنستان بامداد امروز هدف حمله ارتش جمهوری آذربایجان قرار گرفت.",
            ("AZE", "ARM", "ASSAULT"),
        ),
        # an embedded clause between subject and verb
        (
            "نخست‌وزیر عراق که دیشب وارد آنکارا شده بود، از ترکیه قدردانی کرد.",
            ("IRQ", "TUR", "CONSULT"),
        ),
        # nominalizations
        ("سفر وزیر دفاع پاکستان به تهران بازتاب گسترده داشت.", ("PAK", "IRN", "CONSULT")),
        ("امضای تفاهم‌نامه میان ایران و قطر", ("IRN+QAT", "", "SUPPORT")),
        # several states under one office
        (
            "وزیران خارجه ایران، ترکیه و روسیه توافق‌نامه را امضا کردند.",
            ("IRN+TUR+RUS", "", "SUPPORT"),
        ),
        # the outlet's own state; a counterpart
        (
            "وزیر خارجه کشورمان در تماس تلفنی با همتای عمانی خود گفتگو کرد.",
            ("IRN+OMN", "", "CONSULT"),
        ),
        # Afghan wording
        (
            "صدراعظم آلمان از حکومت افغانستان تقاضا کرد گذرگاه را باز کند.",
            ("DEU", "AFG", "REQUEST"),
        ),
    ],
)
def test_hard_constructions(text: str, wanted: tuple[str, str, str]):
    assert wanted in directed(text)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("وزیر خارجه ترکیه با همتای گرجی خود دیدار کرد.", "actual"),
        ("وزیر خارجه ترکیه با همتای گرجی خود دیدار کرده است.", "actual"),
        ("وزیر خارجه ترکیه با همتای گرجی خود دیدار نکرده است.", "negated"),
        ("وزیر خارجه ترکیه سال گذشته با همتای گرجی خود دیدار کرده بود.", "background"),
        ("ممکن است وزیر خارجه ترکیه با همتای گرجی خود دیدار کند.", "hypothetical"),
    ],
)
def test_moods(text: str, status: str):
    assert ("GEO-TUR", "CONSULT", status) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "وزیر خارجه ترکیه فردا با همتای گرجی خود دیدار می‌کند.",
        "وزیر خارجه ترکیه هفته آینده با همتای گرجی خود دیدار خواهد کرد.",
        "قرار است وزیر خارجه ترکیه با همتای گرجی خود دیدار کند.",
    ],
)
def test_a_coming_meeting_is_an_agreement(text: str):
    (event,) = read(text)
    assert (event.type, event.promised, event.status) == ("AGREE", "CONSULT", "planned")


@pytest.mark.parametrize(
    "text",
    [
        "تیم فوتبال ایران در لیگ ملت‌ها با ژاپن دیدار کرد.",
        "سفیر اتریش در تهران بر ضرورت گسترش روابط دو کشور تاکید کرد.",
        "رئیس گروه دوستی پارلمانی ایران و ترکیه از بودجه دولت انتقاد کرد.",
        "استاندار آذربایجان شرقی با استاندار آذربایجان غربی دیدار کرد.",
        "خبرگزاری فرانسه به نقل از روزنامه آلمانی بیلد نوشت که قیمت نفت بالا رفت.",
        "سفیر هند در تهران ابراز امیدواری کرد که سفرهای دو طرف افزایش یابد.",
    ],
)
def test_what_tells_no_event_stays_silent(text: str):
    assert read(text) == []


def test_each_office_met_is_a_meeting_of_its_own():
    text = (
        "رئیس ستاد کل نیروهای مسلح ارمنستان در تفلیس با رئیس جمهور، نخست وزیر و وزیر دفاع گرجستان"
        " دیدار کرد."
    )
    offices = {e.target[0].office for e in read(text) if e.type == "CONSULT"}
    assert offices == {"president", "prime-minister", "defense-minister"}


def test_one_signing_told_twice_is_one_event():
    text = (
        "وزیران دفاع ایران و ارمنستان پروتکل همکاری نظامی امضا کردند."
        " این پروتکل از سوی وزیر دفاع ارمنستان و همتای ایرانی او امضا شد."
    )
    assert [e.type for e in read(text)].count("SUPPORT") == 1


def test_persian_months_and_weekdays_date_events():
    text = "ایران و ترکیه مهرماه سال گذشته تفاهم‌نامه تجارت را امضا کردند."
    (event,) = read(text)
    assert event.date is not None
    assert (event.date.start, event.date.end) == (date(2023, 9, 23), date(2023, 10, 22))
    assert event.status == "background"
    (event,) = read("نخست وزیر عراق دوشنبه به تهران سفر کرد.")
    assert event.date is not None
    assert event.date.start == date(2024, 5, 13)


def test_a_visits_meeting_goes_from_the_visitor_to_the_host():
    events = read("وزیر خارجه هند وارد باکو شد. وی با رئیس جمهوری آذربایجان دیدار کرد.")
    assert {(e.source[0].country, e.target[0].country) for e in events} == {("IND", "AZE")}


def test_spellings_with_and_without_joints_are_the_same():
    joined = "وزیر خارجه ترکیه از گفت‌وگوهای آتش‌بس خبر داد و با رئیس‌جمهور گرجستان دیدار می‌کند."
    apart = joined.replace("\u200c", " ")
    assert told(joined) == told(apart) != set()
