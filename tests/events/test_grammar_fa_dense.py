"""Persian reports as dense as agencies write them: asides, lists of who is present, results."""

import pytest

from hamgara.events.extract import extract_events
from tests.events.test_grammar_fa_acts import DAY, told


@pytest.mark.parametrize(
    ("text", "want"),
    [
        pytest.param(
            "وزیر کشاورزی رومانی به همراه معاون نخست‌وزیر مولداوی از پروژه ایستگاه پمپاژ دیدن "
            "کردند.",
            ("MDA+ROU", "", "CONSULT"),
            id="tour-together-with-a-companion",
        ),
        pytest.param(
            "این معاهده که وزیران دفاع ژاپن و استرالیا در حاشیه اجلاس سنگاپور امضا کردند، "
            "راه رزمایش‌های منظم را باز می‌کند.",
            ("AUS+JPN", "", "SUPPORT"),
            id="signed-in-a-clause-about-it",
        ),
        pytest.param(
            "نخست‌وزیر ایتالیا ضمن تقدیر از تلاش‌های صلح، خواستار آزادی خبرنگار ایتالیایی از سوی "
            "سودان شد.",
            ("ITA", "SDN", "REQUEST"),
            id="words-of-an-aside-do-not-silence",
        ),
        pytest.param(
            "وزیر خارجه شیلی در جمع خبرنگاران از مذاکره با همتای بولیویایی خود خبر داد.",
            ("BOL+CHL", "", "CONSULT"),
            id="told-to-the-press",
        ),
        pytest.param(
            "در نتیجه رایزنی‌های صورت‌گرفته، چین و هند گذرگاه ناتولا را بازگشایی کردند.",
            ("CHN+IND", "", "CONSULT"),
            id="talks-before-what-they-came-to",
        ),
        pytest.param(
            "قرار شد کوبا و مکزیک هیئت‌های کارشناسی برای بررسی بدهی نفتی تعیین کنند.",
            ("CUB+MEX", "", "AGREE"),
            id="decided-what-two-states-do",
        ),
        pytest.param(
            "پنجمین اجلاس آب با شرکت وزیران اوگاندا و کنیا و به میزبانی وزیر آب تانزانیا "
            "گشایش یافت.",
            ("KEN+TZA+UGA", "", "CONSULT"),
            id="session-of-who-is-present",
        ),
        pytest.param(
            "معاون نخست‌وزیر سوئد پس از سه روز مذاکره با مقام‌های ترک از لغو محدودیت‌ها گفت.",
            ("SWE+TUR", "", "CONSULT"),
            id="after-days-of-talks",
        ),
        pytest.param(
            "گردشگران چینی از ابتدای ژوئیه برای ورود به مالدیو نیازی به روادید ندارند.",
            ("MDV", "CHN", "CONCEDE"),
            id="so-from-a-day-to-come",
        ),
        pytest.param(
            "کمک دارویی دولت هند برای زلزله‌زدگان سوریه شب گذشته به حلب رسید.",
            ("IND", "SYR", "AID"),
            id="whose-aid-arrives",
        ),
        pytest.param(
            "هواپیمای حامل چادر و پتوی ارسالی ترکیه امروز در فرودگاه تیرانا نشست.",
            ("TUR", "ALB", "AID"),
            id="a-verb-that-is-also-a-session",
        ),
        pytest.param(
            "سفیر ایران پیام مکتوب رئیس‌جمهور کشورمان را به وزیر خارجه عمان تسلیم کرد.",
            ("IRN", "OMN", "CONSULT"),
            id="hands-over-a-message",
        ),
        pytest.param(
            "وزیر خارجه قطر طی این نشست به گفت‌وگو درباره لبنان با همتای ایرانی خود پرداخت.",
            ("IRN+QAT", "", "CONSULT"),
            id="turns-to-talks-far-ahead-of-its-verb",
        ),
        pytest.param(
            "معاون وزیر خارجه ژاپن پس از ورود به ریاض گفت توکیو از صلح یمن پشتیبانی می‌کند.",
            ("JPN", "SAU", "CONSULT"),
            id="after-a-journey-of-the-subject",
        ),
        pytest.param(
            "دولت مصر آمادگی خود را برای میانجیگری میان سومالی و اتیوپی ابراز داشت.",
            ("EGY", "ETH+SOM", "AGREE"),
            id="declared-with-have",
        ),
        pytest.param(
            "وزیر خارجه غنا به همراه همتایان کنیایی و سنگالی خود به کی‌یف رفت.",
            ("GHA+KEN+SEN", "UKR", "CONSULT"),
            id="went-with-companions",
        ),
        pytest.param(
            "رؤسای جمهور گرجستان و بلغارستان در دیدار صوفیه به توافق رسیدند.",
            ("BGR+GEO", "", "CONSULT"),
            id="talks-named-after-their-town",
        ),
        pytest.param(
            "نمایندگان عشق‌آباد و باکو سرگرم مذاکره‌اند تا معاوضه گاز را دوباره راه بیندازند.",
            ("AZE+TKM", "", "CONSULT"),
            id="are-in-talks",
        ),
        pytest.param(
            "دولت گینه از واکنش ماه پیش خود نسبت به حکم دادگاه اسپانیا از مادرید پوزش خواست.",
            ("GIN", "ESP", "CONCEDE"),
            id="time-of-something-of-ones-own",
        ),
    ],
)
def test_dense_act(text: str, want: tuple[str, str, str]) -> None:
    assert want in told(text)


def test_journey_told_ahead() -> None:
    found = extract_events(
        "وزیر خارجه قزاقستان از سفر رئیس‌جمهور این کشور به ویتنام خبر داد.", "fa", day=DAY
    )
    assert [(one.type, one.status) for one in found] == [("AGREE", "planned")]


def test_long_after_what_is_past() -> None:
    found = extract_events(
        "شش ماه پس از قطع روابط، باکو و تهران پیام‌هایی رد و بدل کردند.", "fa", day=DAY
    )
    assert {(one.type, one.status) for one in found} == {
        ("SANCTION", "background"), ("CONSULT", "actual"),
    }  # fmt: skip


def test_several_promises_are_one_agreement() -> None:
    assert told("چین و تاجیکستان توافق کردند عوارض را بکاهند و صدور روادید تجار را آسان کنند.") == {
        ("CHN+TJK", "", "AGREE")
    }


def test_who_is_thanked_is_who_did_it() -> None:
    assert told("رئیس یونیسف از هند و نروژ تشکر کرد که برای افغانستان گندم فرستاده‌اند.") == {
        ("UNO", "IND+NOR", "SUPPORT"), ("IND+NOR", "AFG", "AID"),
    }  # fmt: skip
    assert told("وزیر خارجه نپال از کشورهایی مانند هند و نروژ تشکر کرد.") == {
        ("NPL", "IND+NOR", "SUPPORT")
    }


def test_what_a_state_decided_to_do_is_still_to_come() -> None:
    found = extract_events("دولت لهستان تصمیم گرفت مرز خود را با بلاروس ببندد.", "fa", day=DAY)
    assert {(one.type, one.status) for one in found} == {("SANCTION", "planned")}
    assert told("تصمیم گرفته شد سامانه گمرکی میان ایران، روسیه و ارمنستان ایجاد شود.") == {
        ("ARM+IRN+RUS", "", "AGREE")
    }


def test_a_decree_is_an_aside() -> None:
    text = "رئیس‌جمهور قرقیزستان با صدور فرمانی قانون تصویب موافقت‌نامه با تاجیکستان را توشیح کرد."
    assert told(text) == {("KGZ", "TJK", "SUPPORT")}


def test_came_apart_is_no_meeting_of_them() -> None:
    found = told("سفیران برزیل و ویتنام جداگانه با رئیس‌جمهور عراق دیدار کردند.")
    assert found == {("BRA+IRQ", "", "CONSULT"), ("IRQ+VNM", "", "CONSULT")}


@pytest.mark.parametrize(
    "text",
    [
        "وزیر راه ایران به همراه استاندار گیلان از پروژه راه‌آهن آستارا بازدید کرد.",
        "به موجب این سند که دیروز در هیئت دولت تصویب شد، قطر و ایران مقصد گردشگری شدند.",
        "پس از مذاکره با کارگران، شرکت‌های آلمانی و فرانسوی دستمزدها را افزایش دادند.",
        "مقرر شد دانشگاه‌های ایران و عراق برنامه درسی مشترکی تدوین کنند.",
        "نشست تخصصی صادرات چای با حضور سفیر سریلانکا در مشهد برگزار شد.",
        "کنفرانس چشم‌پزشکی با حضور پزشکانی از ایران، ترکیه و عمان در مسقط آغاز شد.",
        "وزیر خارجه کلمبیا که در کاراکاس بود، به کشور خود بازگشت.",
        "وزیر دفاع هند به عرشه ناو هواپیمابر رفت و از آمادگی در برابر پاکستان گفت.",
        "بازگشایی مرز ارمنستان با ترکیه به سود هر دو ملت خواهد بود.",
        "عربستان نه خبر دیدار با مقام‌های اسرائیلی را تایید کرد و نه رد.",
        "رئیس دفتر حفاظت منافع مصر از مجوز سفر به شرم‌الشیخ خبر داد.",
        "مشاور مالی سفارت ژاپن در تهران از موزه فرش دیدن کرد.",
        "کاردار عراق پیام تسلیت دولت خود را به خانواده جان‌باختگان ابلاغ کرد.",
        "وزیر خارجه اسپانیا ابراز امیدواری کرد که مغرب سفیر خود را به مادرید بازگرداند.",
        "در پیام امیر کویت آمده است که خلیج فارس باید آرام بماند.",
        "در مراسم امضای سند سفیر مصر نیز مشارکت کرد.",
    ],
)
def test_no_dense_act(text: str) -> None:
    assert not told(text)
