"""The Persian grammar: verbs, phrases, clauses, moods, and what stays silent."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.events.grammars._fa.words.verbs import list_forms, read_verb
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "سفیر نروژ با وزیر خارجه مالی دیدار کرد. "
            "با میانجیگری الجزایر، دو کشور آتش‌بس را تمدید کردند.",
            {("MLI-NOR", "CONSULT", "actual"), ("DZA-MLI", "CONSULT", "actual"),
             ("DZA-NOR", "CONSULT", "actual"), ("MLI-NOR", "RETREAT", "actual")},
            id="both-without-mediator",
        ),
        pytest.param(
            "وزیران خارجه عراق، اردن و مصر در بغداد دیدار کردند. "
            "سه طرف توافق کردند شبکه برق را وصل کنند.",
            {(pair, kind, status) for pair in ("IRQ-JOR", "EGY-IRQ", "EGY-JOR")
             for kind, status in (("CONSULT", "actual"), ("AGREE", "planned"))},
            id="three-sides",
        ),
        pytest.param(
            "سفیر کنیا با دبیرکل اتحادیه آفریقا دیدار کرد و از این سازمان خواست ناظر بفرستد.",
            {("IGO-KEN", "CONSULT", "actual"), ("IGO-KEN", "REQUEST", "actual")},
            id="this-organization",
        ),
        pytest.param(
            "هلند متعهد شد سه زندانی روس را آزاد کند.",
            {("NLD-RUS", "RETREAT", "planned")},
            id="pledge-to-release",
        ),
        pytest.param(
            "کره جنوبی و آمریکا رزمایش موشکی برگزار کردند.",
            {("KOR-USA", "COOPERATE", "actual")},
            id="exercise-of-two",
        ),
        pytest.param(
            "مجلس نروژ قرارداد استقرار نیروهای آمریکایی را تصویب کرد.",
            {("NOR-USA", "SUPPORT", "actual")},
            id="content-of-a-treaty",
        ),
        pytest.param(
            "رئیس‌جمهور فنلاند دوشنبه شب وارد دوشنبه شد.",
            {("FIN-TJK", "CONSULT", "actual")},
            id="monday-or-dushanbe",
        ),
        pytest.param(
            "اتحادیه اروپا تحریم‌های نفتی سوریه را به حالت تعلیق درخواهد آورد.",
            {("EUR-SYR", "RETREAT", "planned")},
            id="split-future",
        ),
        pytest.param(
            "سفیر شیلی در پرو گفت اگر هوا خوب باشد دو کشور گذرگاهی تازه می‌گشایند.",
            {("CHL-PER", "COOPERATE", "hypothetical")},
            id="if-inside",
        ),
        pytest.param(
            "نخست‌وزیر کانادا و رئیس‌جمهور پرو در لیما پیمانی امضا کردند. سپس راهی کیتو شد.",
            {("CAN-PER", "SUPPORT", "actual"), ("CAN-ECU", "CONSULT", "actual")},
            id="one-of-two-by-the-number-of-the-verb",
        ),
        pytest.param(
            "رهبران چین و لائوس پس از گفت‌وگوهای خود پیمان دوستی را برای بیست سال دیگر تمدید کردند.",
            {("CHN-LAO", "CONSULT", "actual"), ("CHN-LAO", "SUPPORT", "actual")},
            id="their-own-talks-and-a-spell-of-time",
        ),
        pytest.param(
            "باکو (ترند) - وزیر دفاع صربستان به آنکارا رفت.",
            {("SRB-TUR", "CONSULT", "actual")},
            id="dateline",
        ),
        pytest.param(
            "وزیر خارجه مالت درباره ماهیگیری و لیبی با همتای تونسی گفت‌وگو کرد.",
            {("MLT-TUN", "CONSULT", "actual")},
            id="topic-behind-and",
        ),
        pytest.param(
            "رم دو کشتی حامل تجهیزات امداد و مادرید هشتاد متخصص جست‌وجو روانه لیبی کردند.",
            {("ITA-LBY", "AID", "actual"), ("ESP-LBY", "AID", "actual")},
            id="one-verb-for-two",
        ),
        pytest.param(
            "مجلس کنیا توافق گمرکی با رواندا را تصویب کرد.",
            {("KEN-RWA", "SUPPORT", "actual")},
            id="ratified-by-one",
        ),
        pytest.param(
            "وزیر خارجه هند با همتای سعودی خود دیدار کرد. وی با ولیعهد نیز گفت‌وگو کرد.",
            {("IND-SAU", "CONSULT", "actual")},
            id="no-crown-prince-of-ours",
        ),
        pytest.param(
            "نمایندگان ایران و سه کشور اروپایی در ژنو مذاکره کردند.",
            {(pair, "CONSULT", "actual") for pair in (
                "GBR-IRN", "FRA-IRN", "DEU-IRN", "FRA-GBR", "DEU-GBR", "DEU-FRA")},
            id="group-of-states",
        ),
    ],
)  # fmt: skip
def test_sides_that_are_resumed(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "روسیه سه شهر اوکراین را بمباران کرد. لهستان این اقدام را محکوم کرد.",
            {("RUS", "UKR", "ASSAULT"), ("POL", "RUS", "ACCUSE")},
            id="a-third-state-blames-who-acted",
        ),
        pytest.param(
            "کرملین سه دیپلمات لهستانی را اخراج کرد، اقدامی که ورشو آن را خصمانه خواند.",
            {("RUS", "POL", "SANCTION"), ("POL", "RUS", "ACCUSE")},
            id="a-step-that",
        ),
        pytest.param(
            "سخنگوی ارتش پاکستان گفت نیروهای این کشور سه پهپاد هند را سرنگون کرده‌اند.",
            {("PAK", "IND", "ASSAULT")},
            id="this-country-as-subject",
        ),
        pytest.param(
            "یک مقام ژاپنی گفت در صورتی که کره شمالی موشک شلیک کند، توکیو تحریم‌های تازه‌ای "
            "علیه پیونگ‌یانگ اعمال خواهد کرد.",
            {("JPN", "PRK", "THREATEN")},
            id="threat-on-a-condition",
        ),
        pytest.param(
            "باکو مدعی شد ارتش ارمنستان شهر بردع را گلوله‌باران کرده است.",
            {("AZE", "ARM", "ACCUSE")},
            id="content-of-a-charge",
        ),
        pytest.param(
            "هند تیراندازی به مرزبانانش را کار پاکستان دانست.",
            {("IND", "PAK", "ACCUSE")},
            id="object-of-a-charge",
        ),
        pytest.param(
            "لهستان از دیپلمات‌های روس خواست ظرف دو روز خاک این کشور را ترک کنند.",
            {("POL", "RUS", "SANCTION")},
            id="told-to-leave",
        ),
        pytest.param(
            "سخنگوی وزارت خارجه ترکیه اعلام کرد جنگنده‌های یونان حریم هوایی ترکیه را نقض کرده‌اند.",
            {("TUR", "GRC", "ACCUSE")},
            id="speaker-of-a-charge",
        ),
        pytest.param(
            "گذرگاه تورخم که پاکستان آن را به روی افغانستان بسته بود بازگشایی شد.",
            {("PAK", "AFG", "SANCTION"), ("PAK+AFG", "", "COOPERATE")},
            id="head-of-a-relative-clause",
        ),
        pytest.param(
            "وزارت دفاع آمریکا محدودیت‌های مالی تازه‌ای علیه روسیه وضع کرد.",
            {("USA", "RUS", "SANCTION")},
            id="financial-or-mali",
        ),
        pytest.param("مردم ایروان در میدان جمهوری گرد آمدند و شعار دادند.", set(), id="own-crowd"),
        pytest.param("کره شمالی موشک شلیک کرد.", set(), id="nobody-is-hit"),
        pytest.param(
            "وزیر کشور با سران طوایف دیدار کرد و از بازارچه مرزی پاکستان سخن گفت.",
            set(), id="elders-of-a-tribe",
        ),
    ],
)  # fmt: skip
def test_charges_threats_and_attacks(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert directed(text) == expected


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "والی وان گزارشی را که نوشته بود کنسول یونان دستگیر شده، عاری از حقیقت دانست.",
            set(),
        ),
        ("رئیس‌جمهور عراق وزیر برق را توبیخ و رئیس گمرک را برکنار کرد.", set()),
        ("سردبیر نوشت: ای کاش دمشق پرونده را به لبنان می‌سپرد و عذر می‌خواست.", set()),
        ("مصر طرح ترکیه را همدردی با لیبی خواند.", set()),
        ("ارمنستان از دیدار با وزیر خارجه ترکیه سر باز زد.", {("ARM", "TUR", "REJECT")}),
        ("رئیس‌جمهور سودان از قاهره خواسته پایگاه خود را برچیند.", {("SDN", "EGY", "REQUEST")}),
        ("روسیه بدهی سومالی را بخشید.", {("RUS", "SOM", "CONCEDE")}),
        (
            "دانشجویان تونس در اعتراض به سیاست اسرائیل کلاس‌ها را تعطیل کردند.",
            {("TUN", "ISR", "PROTEST")},
        ),
        ("سنگال و گامبیا در بانژول آتش‌بس اعلام کردند.", {("SEN+GMB", "", "CONCEDE")}),
        ("غنا و توگو تصمیم گرفتند گمرک مشترکی بسازند.", {("GHA+TGO", "", "AGREE")}),
        ("دولت توگو تصمیم گرفت مالیات خودرو را کاهش دهد.", set()),
        ("غنا صادرات برق به توگو را دو برابر کرد.", set()),
        ("نیجر خبر مذاکره پنهانی با الجزایر را ساختگی خواند.", set()),
        ("تهران متعهد شد پنج زندانی آمریکایی را آزاد کند.", {("IRN", "USA", "RETREAT")}),
        (
            "رئیس‌جمهور کنیا گفت شهروندان سنگال از ماه آینده بدون روادید وارد این کشور می‌شوند.",
            {("KEN", "SEN", "CONCEDE")},
        ),
    ],
)
def test_refusals_wishes_and_denials_are_not_what_they_name(
    text: str, want: set[tuple[str, str, str]]
):
    assert directed(text) == want


def test_meetings_only_counted_and_a_visit_hoped_to_help_are_no_events_of_their_own():
    counted = "به گفته وزیر خارجه عمان در سال‌های اخیر بیش از ۱۲ دیدار با وزیران کویت انجام شده است."
    assert told(counted) == set()
    two = "روز سه‌شنبه دو دیدار میان وزیران خارجه عمان و کویت انجام شد."
    assert told(two) == {("KWT-OMN", "CONSULT", "actual")}
    hoped = (
        "سرتیپ الکعبی گفت: امیدواریم با سفر هیئت نظامی عمان به کویت که نخستین‌بار در این سطح "
        "انجام می‌شود، همکاری‌ها گسترش یابد."
    )
    assert not any(type_ == "AGREE" for _, type_, _ in told(hoped))


def test_a_report_that_is_called_false_denies_its_event():
    text = "نیجر خبر مذاکره پنهانی با الجزایر را ساختگی خواند."
    assert told(text) == {("DZA-NER", "CONSULT", "negated")}


def test_an_act_pointed_to_without_a_pointing_word():
    """The reader sought the word for "this" where there is none; it once ended in an error."""
    text = (
        "رئیس‌جمهور ونزوئلا به گویان سه ماه مهلت داد. رئیس‌جمهوری اقدام را تهدید مستقیم کشورش خواند "
        "و ارتش برزیل به همین سبب زره‌پوش‌های خود را به مرز شمالی فرستاد."
    )
    found = extract_events(text, "fa", day=date(2024, 2, 29))
    assert any({"VEN", "GUY"} == {p for d in list_dyads(one) for p in d} for one in found)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "ریاض با ارسال کمک‌های دارویی به سودان موافقت کرد.",
            {("SAU", "SDN", "AGREE")},
        ),
        (
            "وزیر خارجه ژاپن تلفنی از همتای اردنی خود خواست میانجیگری کند.",
            {("JPN+JOR", "", "CONSULT"), ("JPN", "JOR", "REQUEST")},
        ),
        (
            "گذرگاه‌های مرزی به دستور اسلام‌آباد بسته شد. افغانستان در این باره سخنی نگفت.",
            {("PAK", "AFG", "SANCTION")},
        ),
        (
            "تایلند داوری لاهه را که کامبوج خواهان آن شده بود، نپذیرفت.",
            {("THA", "KHM", "REJECT")},
        ),
        (
            "هند گفت‌وگوی وزیر خارجه با همتای پاکستانی را که بنا بود فردا برپا شود، بر هم زد.",
            {("IND", "PAK", "SANCTION")},
        ),
        ("وزارت خارجه روسیه کاردار آمریکا را خواست.", {("RUS", "USA", "ACCUSE")}),
        ("وزارت خارجه روسیه اخراج کاردار آمریکا را خواست.", {("RUS", "USA", "REQUEST")}),
        ("عراق سفیر خود در سوئد را به خانه خواست.", {("IRQ", "SWE", "SANCTION")}),
        (
            "بولیوی روابط خود با اسرائیل را برید. شیلی نیز سفیر خود را فراخواند.",
            {("BOL", "ISR", "SANCTION"), ("CHL", "ISR", "SANCTION")},
        ),
        ("نخست‌وزیر عراق به ایران وعده سفر داد.", {("IRQ", "IRN", "AGREE")}),
        ("سخنگوی دولت اتریش از توافق با مجارستان خبر داد.", {("AUT+HUN", "", "AGREE")}),
        ("نیروی دریایی آمریکا رزمایش با یگان‌های ژاپن برگزار کرد.", {("USA+JPN", "", "COOPERATE")}),
        (
            "در دیدار وزیران راه ایران و ترکیه قرار شد گذرگاه تازه‌ای ساخته شود.",
            {("IRN+TUR", "", "CONSULT")},
        ),
        (
            "اروگوئه و کره جنوبی در جام جهانی به توافق رسیدند و حمله‌ها ناکام ماند.",
            set(),
        ),
    ],
)
def test_sides_told_by_what_stands_around(text: str, want: set[tuple[str, str, str]]):
    assert directed(text) == want


def test_days_counted_from_another_act():
    text = "وزیر نیرو که دوشنبه وارد کابل شده بود، روز بعد با وزیر انرژی افغانستان دیدار کرد."
    found = {e.rule: e.date.start for e in read(text) if e.date is not None}
    assert found == {"consult-visit": date(2024, 5, 13), "consult-meet": date(2024, 5, 14)}


def test_a_participle_shares_the_pluperfect_behind_it():
    text = "نخست‌وزیر عراق ۱۰ اردیبهشت به ریاض رفته و با پادشاه عربستان دیدار کرده بود."
    assert {one.status for one in read(text)} == {"background"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("آمریکا دو شرکت مستقر در امارات را تحریم کرد.", {("USA", "ARE", "SANCTION")}),
        ("لهستان بلاروس را متهم کرد و خواستار پایان این کار شد.",
         {("POL", "BLR", "ACCUSE"), ("POL", "BLR", "REQUEST")}),
        ("عراقی‌ها در تظاهراتی ضد آمریکا شرکت کردند.", {("IRQ", "USA", "PROTEST")}),
        ("پلیس هند رهبر یک گروه شورشی را در آسام کشت.", set()),
        ("نخست‌وزیر کانادا هند را به دست داشتن در قتل یک رهبر سیک متهم کرد.",
         {("CAN", "IND", "ACCUSE")}),
    ],
)  # fmt: skip
def test_sides_of_plain_blame_and_denial(text: str, want: set[tuple[str, str, str]]):
    assert directed(text) == want


def test_any_talks_that_are_denied_are_negated():
    text = "ریاض هرگونه گفت‌وگوی پنهانی با اسرائیل را تکذیب کرد."
    assert [(one.type, one.status) for one in read(text)] == [("CONSULT", "negated")]
