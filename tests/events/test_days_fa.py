"""Persian: the days of other things, of what goes on, of several acts under one verb."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_DAY = date(2023, 5, 10)  # a Wednesday, 20 Ordibehesht


def read(text: str) -> list[tuple[str, str, str, str]]:
    """Return types, states and days of what is told, the last day where it is another one."""
    found: list[tuple[str, str, str, str]] = []
    for one in extract_events(text, "fa", day=_DAY, publisher="IRN"):
        source = "+".join(actor.country for actor in one.source)
        target = "+".join(actor.country for actor in one.target)
        days = "" if one.date is None else f"{one.date.start:%m-%d}"
        if one.date is not None and one.date.end != one.date.start:
            days += f"..{one.date.end:%m-%d}"
        states = source if one.reciprocal else f"{source}>{target}"
        found.append((one.type, states, one.status, days))
    return sorted(found)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("سفیر فرانسه امروز در پی اظهارات روز دوشنبه رئیس‌جمهور این کشور به وزارت امور خارجه ایران"
         " احضار شد."), ("ACCUSE", "IRN>FRA", "actual", "05-10")),
        ("عربستان کاردار لبنان را به دلیل سخنان شنبه وزیر اطلاع‌رسانی این کشور احضار کرد.",
         ("ACCUSE", "SAU>LBN", "actual", "05-10")),
        ("کابل پاکستان را به دست داشتن در انفجار روز جمعه یک مسجد در هرات متهم کرد.",
         ("ACCUSE", "AFG>PAK", "actual", "05-10")),
        ("دهلی‌نو اسلام‌آباد را متهم کرد که روز دوشنبه آتش‌بس را در کشمیر نقض کرده است.",
         ("ACCUSE", "IND>PAK", "actual", "05-10")),
        ("نخست‌وزیر عراق درگذشت شهروندان ترکیه در زمین‌لرزه روز شنبه را به اردوغان تسلیت گفت.",
         ("SUPPORT", "IRQ>TUR", "actual", "05-10")),
        ("ژاپن به پرتاب موشک صبح دیروز کره شمالی اعتراض کرد.",
         ("ACCUSE", "JPN>PRK", "actual", "05-10")),
        ("مرزبانان ایران و ترکمنستان دیروز بر پایه قرارداد ۱۳ اسفند ۱۳۵۲ با هم دیدار کردند.",
         ("CONSULT", "IRN+TKM", "actual", "05-09")),
        ("ارمنستان خواستار اجرای بیانیه ۱۰ نوامبر ۲۰۲۰ از سوی جمهوری آذربایجان شد.",
         ("REQUEST", "ARM>AZE", "actual", "05-10")),
        ("مصر روز سه‌شنبه تجاوز روز دوشنبه اسرائیل به رفح را محکوم کرد.",
         ("ASSAULT", "ISR>PSE", "actual", "05-08")),
        ("وزیر خارجه اردن برای شرکت در نشست روز پنجشنبه وارد ریاض شد.",
         ("CONSULT", "JOR>SAU", "actual", "05-10")),
        ("سفیر هلند در پی این حمله روز دوشنبه به وزارت خارجه ایران احضار شد.",
         ("ACCUSE", "IRN>NLD", "actual", "05-08")),
        ("وزیر خارجه ایران در نشست روز یکشنبه با همتای عراقی خود دیدار کرد.",
         ("CONSULT", "IRN+IRQ", "actual", "05-07")),
    ],
)  # fmt: skip
def test_the_day_of_what_an_act_is_about_is_not_its_own(
    text: str, wanted: tuple[str, str, str, str]
) -> None:
    assert wanted in read(text)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("از دوشنبه نیروهای هند مواضع پاکستان در کشمیر را گلوله‌باران می‌کنند.",
         ("ASSAULT", "IND>PAK", "actual", "05-08..05-10")),
        ("کارشناسان روسیه و ایران از دوشنبه در وین مشغول مذاکره‌اند.",
         ("CONSULT", "RUS+IRN", "actual", "05-08..05-10")),
        ("رزمایش مشترک هند و ژاپن که یکشنبه آغاز شده بود، امروز به پایان می‌رسد.",
         ("COOPERATE", "IND+JPN", "actual", "05-07..05-10")),
        ("سفر چهارروزه وزیر دفاع عراق به آنکارا که دوشنبه آغاز شد، فردا پایان می‌یابد.",
         ("CONSULT", "IRQ>TUR", "actual", "05-08..05-11")),
        ("دور تازه مذاکرات ایران و آمریکا که جمعه در رم آغاز شد، هنوز ادامه دارد.",
         ("CONSULT", "IRN+USA", "actual", "05-05..05-10")),
        ("کمک‌رسانی ترکیه به سیل‌زدگان پاکستان که از یکشنبه آغاز شده، هنوز جریان دارد.",
         ("AID", "TUR>PAK", "actual", "05-07..05-10")),
        ("وزیر خارجه ژاپن از فردا به مدت سه روز به هند سفر می‌کند.",
         ("AGREE", "JPN>IND", "planned", "05-11..05-13")),
        ("رئیس‌جمهور ایران از فردا در سفری دو روزه به دمشق می‌رود.",
         ("AGREE", "IRN>SYR", "planned", "05-11..05-12")),
        ("رزمایش سه‌روزه مشترک ایران و عمان از فردا در دریای عمان برگزار می‌شود.",
         ("AGREE", "IRN+OMN", "planned", "05-11..05-13")),
        ("رئیس‌جمهور ازبکستان شنبه به مدت دو روز به مسکو سفر می‌کند.",
         ("AGREE", "UZB>RUS", "planned", "05-13..05-14")),
        ("از سه روز پیش نیروهای پاکستانی کنر افغانستان را گلوله‌باران می‌کنند.",
         ("ASSAULT", "PAK>AFG", "actual", "05-07..05-10")),
        ("وزیر خارجه هند جمعه به سفر دو روزه خود به تهران پایان داد.",
         ("CONSULT", "IND>IRN", "actual", "05-04..05-05")),
        ("وزیر خارجه قطر روز دوشنبه برای دیداری سه‌روزه وارد تهران شد.",
         ("CONSULT", "QAT>IRN", "actual", "05-08")),
        ("پاکستان از دوشنبه گذرگاه چمن را به روی افغانستان بست.",
         ("SANCTION", "PAK>AFG", "actual", "05-08")),
        ("وزیر خارجه قطر از دوشنبه به تهران سفر می‌کند.",
         ("AGREE", "QAT>IRN", "planned", "05-15")),
    ],
)  # fmt: skip
def test_what_goes_on_lasts_to_the_day_of_the_text_and_what_ended_to_its_end(
    text: str, wanted: tuple[str, str, str, str]
) -> None:
    assert read(text) == [wanted]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("نمایندگان ایران و آمریکا روزهای شنبه و یکشنبه در ژنو مذاکره کردند.",
         [("CONSULT", "IRN+USA", "actual", "05-06..05-07")]),
        ("رئیس‌جمهور عراق پنجشنبه و جمعه به تهران سفر می‌کند.",
         [("AGREE", "IRQ>IRN", "planned", "05-11..05-12")]),
        (("وزیر خارجه ایران دوشنبه در باکو با رئیس‌جمهور آذربایجان و سه‌شنبه در مسکو با همتای روس"
         " خود دیدار کرد."),
         [("CONSULT", "IRN>AZE", "actual", "05-08"), ("CONSULT", "IRN>RUS", "actual", "05-09")]),
        ("وزیر خارجه قطر قرار است پنجشنبه به تهران و جمعه به آنکارا برود.",
         [("AGREE", "QAT>IRN", "planned", "05-11"), ("AGREE", "QAT>TUR", "planned", "05-12")]),
        ("نخست‌وزیر پاکستان یکشنبه به ریاض و دوشنبه به دوحه سفر کرد.",
         [("CONSULT", "PAK>QAT", "actual", "05-08"), ("CONSULT", "PAK>SAU", "actual", "05-07")]),
        ("وزیر خارجه مصر فردا به آنکارا و یک روز بعد به تهران می‌رود.",
         [("AGREE", "EGY>IRN", "planned", "05-12"), ("AGREE", "EGY>TUR", "planned", "05-11")]),
        ("وزیر خارجه ایران با همتای عمانی خود شنبه و با همتای قطری خود یکشنبه گفتگو کرد.",
         [("CONSULT", "IRN+OMN", "actual", "05-06"), ("CONSULT", "IRN+QAT", "actual", "05-07")]),
        ("وزیر خارجه ایران روز دوشنبه با همتایان عمانی و قطری خود گفتگو کرد.",
         [("CONSULT", "IRN+OMN", "actual", "05-08"), ("CONSULT", "IRN+QAT", "actual", "05-08")]),
    ],
)  # fmt: skip
def test_two_days_are_a_range_and_each_act_under_a_verb_has_its_own(
    text: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("سفر وزیر خارجه عراق به تهران که قرار بود فردا آغاز شود، لغو گردید.",
         [("CONSULT", "IRQ>IRN", "negated", "05-11")]),
        ("سفر نخست‌وزیر پاکستان به ریاض که قرار بود ۲۵ اردیبهشت انجام شود، به تعویق افتاد.",
         [("CONSULT", "PAK>SAU", "negated", "05-15")]),
        ("رئیس‌جمهور ترکیه سفر روز جمعه خود به باکو را لغو کرد.",
         [("CONSULT", "TUR>AZE", "negated", "05-12")]),
        ("نخست‌وزیر عراق سفر خود به آنکارا را که برای شنبه برنامه‌ریزی شده بود، به تعویق انداخت.",
         [("CONSULT", "IRQ>TUR", "negated", "05-13")]),
        ("دیدار فردای وزیران خارجه ترکیه و یونان لغو شد.",
         [("CONSULT", "TUR+GRC", "negated", "05-11")]),
        ("وزیر خارجه عمان که بنا بود دیروز به تهران بیاید، به سبب فشردگی برنامه‌ها نیامد.",
         [("CONSULT", "OMN>IRN", "negated", "05-09")]),
        (("نشست وزیران ایران و ترکیه که قرار بود ۲۹ اردیبهشت در باکو برگزار شود، انجام نخواهد شد و"
          " به خردادماه موکول شده است."),
         [("AGREE", "IRN+TUR", "planned", "05-22..06-21"),
          ("CONSULT", "IRN+TUR", "negated", "05-19")]),
        ("دیدار رؤسای جمهور ارمنستان و آذربایجان دیروز برگزار نشد.",
         [("CONSULT", "ARM+AZE", "negated", "05-09")]),
    ],
)  # fmt: skip
def test_what_is_called_off_has_the_day_for_which_it_was_planned(
    text: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (("وزیر خارجه ژاپن فردا به تهران سفر می‌کند. او آخرین بار در سال ۱۳۹۷ به ایران رفته بود."),
         [("AGREE", "JPN>IRN", "planned", "05-11"),
          ("CONSULT", "JPN>IRN", "background", "03-21..03-20")]),
        ("هیچ نخست‌وزیری از هند از سال ۲۰۰۴ پا به پاکستان نگذاشته بود.", []),
        ("نخست‌وزیر ژاپن، نخستین بار از سال ۱۳۹۸، فردا به تهران می‌آید.",
         [("AGREE", "JPN>IRN", "planned", "05-11")]),
        ("آمریکا در حال بررسی رفع تحریم دو بانک ایرانی است.",
         [("RETREAT", "USA>IRN", "hypothetical", "")]),
        (("وزیر خارجه فنلاند دوشنبه وارد تهران شد. وزیر تجارت بلژیک هم هفته گذشته مهمان"
          " مقام‌های ایرانی در تهران بود."),
         [("CONSULT", "BEL>IRN", "background", "04-29..05-05"),
          ("CONSULT", "FIN>IRN", "actual", "05-08")]),
        ("وزیر خارجه عراق دوشنبه وارد تهران شد و یک روز بعد با رئیس‌جمهور ایران دیدار کرد.",
         [("CONSULT", "IRQ>IRN", "actual", "05-08"), ("CONSULT", "IRQ>IRN", "actual", "05-09")]),
    ],
)  # fmt: skip
def test_last_times_first_times_and_what_is_considered(
    text: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ایران کشته شدن دو دیپلمات خود در حمله اول آوریل اسرائیل را محکوم کرد.",
         [("ACCUSE", "IRN>ISR", "actual", "05-10")]),
        ("قطر از توافق ۱۹ اسفند ایران و عربستان استقبال کرد.",
         [("SUPPORT", "QAT>IRN+SAU", "actual", "05-10")]),
        (("کانادا چهارشنبه در پی سرنگونی هواپیمای مسافربری در ۱۸ دی ۱۳۹۸ تحریم‌های تازه‌ای علیه ایران"
          " وضع کرد."),
         [("SANCTION", "CAN>IRN", "actual", "05-10")]),
        ("سودان جنوبی دو روز پس از حمله هوایی سودان، سفیر این کشور را فراخواند.",
         [("ACCUSE", "SSD>SDN", "actual", "05-10"), ("ASSAULT", "SDN>SSD", "actual", "05-08")]),
        ("نیروهای مصر و سودان رزمایش مشترک خود را که از شنبه در جریان بود، دیروز به پایان بردند.",
         [("COOPERATE", "EGY+SDN", "actual", "05-06..05-09")]),
        ("نشست کمیسیون مشترک ایران و ترکمنستان دیروز در عشق‌آباد آغاز شد و تا فردا ادامه دارد.",
         [("CONSULT", "IRN+TKM", "actual", "05-09..05-11")]),
        ("وزیر دفاع ترکیه پس از دیداری دو روزه، دیروز باکو را ترک کرد.",
         [("CONSULT", "TUR>AZE", "actual", "05-08..05-09")]),
        ("عمان از توافق دیروز ایران و عربستان استقبال کرد.",
         [("SUPPORT", "OMN>IRN+SAU", "actual", "05-10")]),
        ("آذربایجان ارمنستان را مسئول شلیک شنبه‌شب به روستاهای مرزی دانست.",
         [("ACCUSE", "AZE>ARM", "actual", "05-10")]),
        ("ایران سه روز پس از زلزله هرات دو گروه امداد به افغانستان فرستاد.",
         [("AID", "IRN>AFG", "actual", "05-10")]),
        ("سفیر هلند در پی سوزاندن قرآن در روز شنبه به وزارت خارجه ایران احضار شد.",
         [("ACCUSE", "IRN>NLD", "actual", "05-10")]),
        ("رئیس‌جمهور صربستان شنبه تا دوشنبه در پکن با مقام‌های چینی گفتگو کرد.",
         [("CONSULT", "SRB>CHN", "actual", "05-06..05-08")]),
    ],
)  # fmt: skip
def test_days_in_names_reasons_and_at_ends(
    text: str, wanted: list[tuple[str, str, str, str]]
) -> None:
    assert read(text) == wanted


def test_who_sends_troops_when_asked_for_them_threatens_nobody() -> None:
    text = "اگر بغداد درخواست کند، ایران به عراق نیرو خواهد فرستاد."
    assert ("THREATEN", "IRN>IRQ", "actual", "05-10") not in read(text)
    assert {status for _, _, status, _ in read(text)} == {"hypothetical"}


def test_a_day_after_that_was_done_that() -> None:
    told = read(
        "مصر روز دوشنبه سفیر قطر را اخراج کرد. این تصمیم یک روز پس از آن گرفته شد که دوحه مصر را "
        "به جاسوسی متهم کرد."
    )
    assert ("ACCUSE", "QAT>EGY", "actual", "05-07") in told


def test_a_refused_request_has_no_day_of_the_refusal() -> None:
    told = read("وزیر دادگستری رواندا امروز درخواست اوگاندا برای استرداد یک سرهنگ را رد کرد.")
    assert ("REQUEST", "UGA>RWA", "actual", "") in told


@pytest.mark.parametrize(
    "where",
    [
        "روز دوشنبه در مسقط", "در حاشیه نشست روز دوشنبه", "در اقدامی غافلگیرکننده روز دوشنبه",
        "در جریان اجلاس روز دوشنبه", "در یک نشست روز دوشنبه", "دوشنبه برای سومین بار در سال جاری",
        "بامداد دوشنبه و برای نخستین بار پس از یک دهه", "برخلاف سال گذشته روز دوشنبه",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    ("who", "does", "act"),
    [
        ("عمان", "سفیر یمن را اخراج کرد", ("SANCTION", "OMN>YEM")),
        ("وزارت خارجه گرجستان", "روسیه را به گلوله‌باران یک پاسگاه متهم کرد", ("ACCUSE", "GEO>RUS")),
        ("دولت قبرس", "از لبنان خواست دو ملوان را آزاد کند", ("REQUEST", "CYP>LBN")),
    ],
)
def test_the_day_may_stand_beside_a_meeting_or_a_count(
    where: str, who: str, does: str, act: tuple[str, str]
) -> None:
    assert read(f"{who} {where} {does}.") == [(*act, "actual", "05-08")]
