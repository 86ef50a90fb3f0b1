"""Persian acts told in plain words: passives, mediators, demands, headlines, surnames."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from hamgara.study.events import list_dyads
from tests.events.test_grammar_fa import directed, read


@pytest.mark.parametrize(
    ("text", "want"),
    [
        # what a passive undoes has its sides in its subject
        ("تحریم‌های آمریکا علیه ایران لغو شد.", {("USA", "IRN", "RETREAT")}),
        ("ممنوعیت واردات سیب مولداوی از سوی روسیه لغو شد.", {("RUS", "MDA", "RETREAT")}),
        # who mediates and between whom
        ("عمان میان ایران و آمریکا واسطه شد.", {("OMN", "IRN+USA", "CONSULT")}),
        ("عمان پیام‌های ایران و آمریکا را رد و بدل کرد.", {("OMN", "IRN+USA", "CONSULT")}),
        # Astana, not the eve of something
        ("وزیر خارجه روسیه در آستانه با همتای قزاق خود دیدار کرد.", {("RUS", "KAZ", "CONSULT")}),
        ("وزیر خارجه روسیه در آستانه انتخابات با همتای ایرانی خود دیدار کرد.",
         {("RUS+IRN", "", "CONSULT")}),
        ("بیشکک و دوشنبه بر سر مرز به توافق رسیدند.", {("KGZ+TJK", "", "AGREE")}),
        # what a step is called: whose deed it is, and against whom
        ("روسیه این اقدام را تجاوز آمریکا علیه سوریه خواند.", {("RUS", "USA", "ACCUSE")}),
        ("وزیر خارجه سوریه به مسکو رفت. او این اقدام را زورگویی آمریکا علیه دمشق خواند.",
         {("SYR", "RUS", "CONSULT"), ("SYR", "USA", "ACCUSE")}),
        # a kashida is the dash behind the place of a report
        ("آپیا ـ نخست‌وزیر نیوزیلند در ساموآ پوزش طلبید.", {("NZL", "WSM", "CONCEDE")}),
        # a demand in the clause behind
        ("ایتالیا خواست ایران امنیت دیپلمات‌ها را تضمین کند.", {("ITA", "IRN", "REQUEST")}),
        ("وزیر خارجه چین گفت آمریکا باید تعرفه‌ها را بردارد.", {("CHN", "USA", "REQUEST")}),
        ("وزیر خارجه چین گفت مردم چین و آمریکا باید بیشتر سفر کنند.", set()),
        ("ایران خواهان محکومیت این حمله از سوی سازمان ملل شد.", {("IRN", "UNO", "REQUEST")}),
        # a request that is granted was made; what else is granted is not told again
        ("آلمان تقاضای لتونی را اجابت کرد.", {("LVA", "DEU", "REQUEST"), ("DEU", "LVA", "AGREE")}),
        ("نپال میانجیگری بوتان را قبول کرد.", {("NPL", "BTN", "AGREE")}),
        ("نپال و بوتان بر تشکیل کمیته مشترک آب توافق کردند.", {("NPL+BTN", "", "AGREE")}),
        ("ایران حمله تروریستی مسکو را به دولت روسیه تسلیت گفت.", {("IRN", "RUS", "SUPPORT")}),
        # a headline without a verb
        ("پشتیبانی آنکارا از باکو در سازمان ملل", {("TUR", "AZE", "SUPPORT")}),
        ("کارگران نگران پشتیبانی آنکارا از باکو شدند.", set()),
        # one who is met is not known
        ("عراقچی و سعدالدینی در مسقط مذاکره کردند.", set()),
        ("کارشناسان نروژی و سوئدی درباره ماهیگیری مذاکره کردند.", {("NOR+SWE", "", "CONSULT")}),
        # a surname that is also a word, in office and after
        ("روحانی با پوتین دیدار کرد.", set()),
    ],
)  # fmt: skip
def test_constructions_of_plain_acts(text: str, want: set[tuple[str, str, str]]):
    assert directed(text) == want


def test_a_common_surname_is_meant_while_its_holder_is_in_office():
    found = read("روحانی با پوتین دیدار کرد.", date(2018, 5, 15))
    assert [(one.type, {a.country for a in one.source}) for one in found] == [
        ("CONSULT", {"IRN", "RUS"})
    ]


def test_the_journey_of_tomorrow_is_planned():
    found = read("سخنگوی وزارت خارجه ایران از سفر فردای وزیر خارجه به دوحه خبر داد.")
    assert [(one.type, one.status, one.promised) for one in found] == [
        ("AGREE", "planned", "CONSULT")
    ]


def test_an_attack_that_a_text_is_about_is_nobody_s_of_the_text() -> None:
    text = "نماینده روسیه پیش‌نویس قطعنامه آمریکا درباره حملات شیمیایی در سوریه را وتو کرد."
    (event,) = extract_events(text, "fa", day=date(2018, 4, 10))
    assert (event.type, list_dyads(event)) == ("REJECT", [("RUS", "USA")])


def test_two_ministers_of_one_state_meet_no_state() -> None:
    text = "وزیر خارجه و وزیر نیروی ایران دیدار و درباره آب هیرمند در افغانستان گفت‌وگو کردند."
    assert extract_events(text, "fa", day=date(2018, 4, 10)) == []


@pytest.mark.parametrize(
    "text",
    [
        # weather, animals, goods and private people act for no state
        "ریزگردهای عراق کویت را محاصره کرد.",
        "ملخ‌های سودان به کشتزارهای مصر یورش بردند.",
        "شراب شیلی بازار فرانسه را اشغال کرد.",
        "گردشگران چین و روسیه جزایر تایلند را اشغال کرده‌اند.",
        "نویسنده ترک تهیه‌کننده آلمانی را به سرقت ادبی متهم کرد.",
        # a state that is named only by the way is no side
        "پلیس یونان صرافی را که گردشگران چینی را فریب داده بود بازداشت کرد.",
        "دادگاه آنکارا شهردار را به جرم رشوه در هتلی که سفارت هند در آن است محکوم کرد.",
        "مأموران پلیس نروژ به انباری در اسلو، دیوار به دیوار سفارت پرو، یورش بردند.",
        "وزارت مسکن پاکستان تغییر نام خیابان ایران را رد کرد.",
        "افراد مسلح ناشناس به کامیونی که موز هند بار داشت حمله کردند.",
        # inside one state
        "حزب مخالف هند طرح دولت برای خرید نفت از روسیه را رد کرد.",
        "وزیر دفاع گرجستان از پادگانی در مرز ارمنستان بازدید و از سربازان تشکر کرد.",
        "استاندار بصره از شرکت آب بصره خواست پمپ‌های چینی را عوض کند.",
        # nothing was said
        "سخنگوی کرملین از اظهارنظر درباره گزارش رسانه‌های ترکیه خودداری کرد.",
    ],
)
def test_what_only_names_states_tells_no_act(text: str) -> None:
    assert directed(text) == set()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("پلیس یونان دو گردشگر چینی را بازداشت کرد.", {("GRC", "CHN", "COERCE")}),
        ("پارلمان هند طرح روسیه برای فروش نفت را رد کرد.", {("IND", "RUS", "REJECT")}),
        ("وزیر دفاع گرجستان از پارلمان ارمنستان بازدید کرد.", {("GEO", "ARM", "CONSULT")}),
        ("کویت کشتی حامل گندم عراق را توقیف کرد.", {("KWT", "IRQ", "COERCE")}),
        ("رانندگان لهستانی علیه اوکراین تظاهرات کردند.", {("POL", "UKR", "PROTEST")}),
        ("وزارت کشاورزی روسیه واردات سیب مولداوی را ممنوع کرد.", {("RUS", "MDA", "SANCTION")}),
    ],
)
def test_what_looks_like_it_is_an_act_of_states(text: str, want: set[tuple[str, str, str]]) -> None:
    assert directed(text) == want
