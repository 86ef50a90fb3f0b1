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
        # what is granted is not told again
        ("آلمان تقاضای لتونی را اجابت کرد.", {("DEU", "LVA", "AGREE")}),
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
