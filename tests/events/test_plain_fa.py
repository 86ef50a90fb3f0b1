"""Persian news in ordinary words: what was told before, nobody's acts, promises, follow-ups."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events
from tests.events.telling import describe_acts

_DAY = date(2023, 5, 10)  # a Wednesday


def read(text: str) -> set[str]:
    """Return what a text tells: "SANCTION actual IRN>AZE"."""
    return describe_acts(extract_events(text, "fa", day=_DAY, publisher="IRN"))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("هیچ گفت‌وگویی بین هیئت‌های مصر و ترکیه صورت نگرفت.", {"CONSULT negated EGY+TUR"}),
        ("هند و پاکستان هیچ مذاکره‌ای نداشته‌اند.", {"CONSULT negated IND+PAK"}),
        ("ارتش گرجستان هیچ رزمایش مشترکی با ارتش ترکیه برگزار نکرده است.",
         {"COOPERATE negated GEO+TUR"}),
    ],
)  # fmt: skip
def test_no_such_act(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("روسیه شماری از تانک‌های خود را به نزدیکی مرز فنلاند فرستاد.",
         {"MOBILIZE actual RUS>FIN"}),
        ("وزارت دفاع ژاپن اعلام کرد یک هواپیمای حامل چادر به مراکش اعزام شده است.",
         {"AID actual JPN>MAR"}),
        ("ایران از بامداد دوشنبه گذرگاه میلک را به روی کامیون‌های افغانستان بسته است.",
         {"SANCTION actual IRN>AFG"}),
        ("دور سوم مذاکرات صربستان و کرواسی درباره مفقودان جنگ در بلگراد پایان یافت.",
         {"CONSULT actual SRB+HRV"}),
        ("آلمان ده تانک به اوکراین داد. دانمارک هم اقدام مشابهی انجام داد.",
         {"AID actual DEU>UKR", "AID actual DNK>UKR"}),
        ("لهستان بیست و پنج دیپلمات روس را اخراج کرد.", {"SANCTION actual POL>RUS"}),
        ("در تیراندازی مرزبانان پاکستان بیست و سه افغان کشته شدند.", {"ASSAULT actual PAK>AFG"}),
        ("سخنگوی دولت ونزوئلا گفت سیاست تحریم آمریکا به نتیجه نخواهد رسید.", set()),
    ],
)  # fmt: skip
def test_plain_words(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ایران دو شهروند آلمانی را بازداشت کرد. آنها دیروز آزاد شدند.",
         {"COERCE actual IRN>DEU", "RETREAT actual IRN>DEU"}),
        (("مصر ده ماهیگیر یونانی را بازداشت کرد."
          " سفارت یونان در قاهره می‌گوید هنوز هیچ‌یک از آنها آزاد نشده‌اند."),
         {"COERCE actual EGY>GRC", "RETREAT negated EGY>GRC"}),
        ("مصر ده ماهیگیر یونانی را بازداشت کرد. ماهیگیران هنوز آزاد نشده‌اند.",
         {"COERCE actual EGY>GRC", "RETREAT negated EGY>GRC"}),
        ("استرالیا سه مقام میانمار را تحریم کرد. کانادا هم این سه نفر را تحریم کرده است.",
         {"SANCTION actual AUS>MMR", "SANCTION actual CAN>MMR"}),
        ("قیمت بنزین در مصر آزاد شد.", set()),
    ],
)  # fmt: skip
def test_those_who_are_held(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("الجزایر قول داد گاز بیشتری به ایتالیا صادر کند.", {"AGREE planned DZA>ITA"}),
        ("چین وعده داد واردات قهوه از اتیوپی را افزایش دهد.", {"AGREE planned CHN>ETH"}),
        ("مالی و نیجر یک نیروی نظامی مشترک تشکیل خواهند داد.", {"AGREE planned MLI+NER"}),
        ("قطر و ترکیه یک صندوق مشترک ایجاد کردند.", {"COOPERATE actual QAT+TUR"}),
        ("ونزوئلا هنوز پیشنهاد آمریکا را نپذیرفته است.",
         {"AGREE negated VEN>USA", "AGREE planned USA>VEN"}),
    ],
)  # fmt: skip
def test_promised_and_founded(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a third state, and what it thanks for
        ("قبرس و مالت کوزوو را به رسمیت شناختند. نخست‌وزیر بلژیک از اقدام دو کشور حمایت کرد.",
         {"SUPPORT actual CYP+MLT>XKX", "SUPPORT actual BEL>CYP+MLT"}),
        ("وزیر خارجه ژاپن از عمان به خاطر نقش این کشور در آزادی خبرنگار ژاپنی قدردانی کرد.",
         {"SUPPORT actual JPN>OMN"}),
        ("وزیر خارجه سوریه از موضع الجزایر در محکومیت حملات اسرائیل تشکر کرد.",
         {"SUPPORT actual SYR>DZA"}),
        # harm is condemned "in strong words", nobody is harmed by the words behind
        (("ترکیه به سوریه حمله کرد. دمشق این حمله را به شدت محکوم کرد"
          " و از شورای امنیت خواست نشستی برگزار کند."),
         {"ASSAULT actual TUR>SYR", "ACCUSE actual SYR>TUR", "REQUEST actual SYR>UNO"}),
        # what the own state will do if it goes on
        (("مصر اتیوپی را محکوم کرد. وزیر آبیاری مصر هشدار داد اگر آبگیری سد ادامه یابد،"
          " قاهره دست به اقدام خواهد زد."),
         {"ACCUSE actual EGY>ETH", "THREATEN actual EGY>ETH"}),
        # a visit, and for what he said there that he is sorry
        ("پادشاه هلند در سفر به اندونزی بابت خشونت سربازان هلندی از مردم این کشور عذرخواهی کرد.",
         {"CONSULT actual NLD>IDN", "CONCEDE actual NLD>IDN"}),
        ("شورای حکام آژانس ممکن است قطعنامه‌ای علیه ایران صادر کند.",
         {"ACCUSE hypothetical IGO>IRN"}),
    ],
)  # fmt: skip
def test_thirds_and_thanks(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # the state told of before goes on to act
        ("نیکاراگوئه دو دیپلمات برزیل را اخراج کرد. این کشور سفارت خود در برازیلیا را نیز بست.",
         {"SANCTION actual NIC>BRA"}),
        ("عراق به ترکیه اعتراض کرد. این کشور از شورای امنیت خواست نشستی برگزار کند.",
         {"ACCUSE actual IRQ>TUR", "REQUEST actual IRQ>UNO"}),
        # who is received, without "with"
        ("رئیس‌جمهور در دیدار سفیر جدید عراق گفت روابط دو کشور عمیق است.",
         {"CONSULT actual IRN+IRQ"}),
        # the truce of those who fought
        ("تایلند و کامبوج تبادل آتش کردند. آتش‌بس از نیمه‌شب دوشنبه برقرار شد.",
         {"ASSAULT actual THA+KHM", "RETREAT actual THA+KHM"}),
        # who condoles does not blame
        ("روسیه انفجار کابل را محکوم کرد و به دولت افغانستان تسلیت گفت.",
         {"SUPPORT actual RUS>AFG"}),
    ],
)  # fmt: skip
def test_told_before(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # whose goods were handed over, and who tells of it
        ("خودروهای زرهی که نروژ برای ارتش کنیا در نظر گرفته بود به دولت این کشور تحویل شد.",
         {"AID actual NOR>KEN"}),
        ("سفارت ژاپن در کابل اعلام کرد محموله کمک‌های این کشور به مقام‌های افغانستان تحویل داده شد.",
         {"AID actual JPN>AFG"}),
        # broken windows are of the attack, flights of an airline are none of an air force
        ("معترضان عراقی به سفارت سوئد حمله کردند و پنجره‌های آن را شکستند.",
         {"ASSAULT actual IRQ>SWE"}),
        (("وزارت راه اردن اعلام کرد هواپیمایی این کشور پروازهای خود به کویت را از فردا پنجشنبه (۲۱ "
          "اردیبهشت برابر با ۱۱ مه) از سر می‌گیرد."), {"AGREE planned JOR+KWT"}),
        # what is prolonged for how long, and what is banned from a day to come
        ("بریتانیا منع سفر ده مقام روسی را شش ماه دیگر تمدید کرد.", {"SANCTION actual GBR>RUS"}),
        ("مجارستان اعلام کرد از جمعه ورود گندم اوکراین به بازار خود را ممنوع می‌کند.",
         {"SANCTION planned HUN>UKR"}),
        ("سخنگوی وزارت خارجه هند امروز از سفر روز یکشنبه وزیر خارجه این کشور به عمان خبر داد.",
         {"AGREE planned IND>OMN"}),
        # helpers who come are no visit
        ("گروه امدادی ژاپن وارد نپال شد.", {"AID actual JPN>NPL"}),
        ("سه بالگرد آب‌پاش رومانی برای مهار حریق جنگل‌ها وارد تیرانا شدند.", {"AID actual ROU>ALB"}),
    ],
)  # fmt: skip
def test_handed_over_and_to_come(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # in force from today
        ("مالت از امروز فلسطین را به رسمیت می‌شناسد.", {"SUPPORT actual MLT>PSE"}),
        ("نروژ از امروز سفارت خود در کی‌یف را می‌بندد.", {"SANCTION actual NOR>UKR"}),
        # who backs a claim charges nobody
        ("مصر از ادعای سودان بر منطقه ابیی حمایت کرد.", {"SUPPORT actual EGY>SDN"}),
        # one request, named and told
        ("هلند درخواست ترکیه را رد کرد. آنکارا در سال ۲۰۲۲ خواستار تحویل یک مخالف شده بود.",
         {"REQUEST background TUR>NLD", "REJECT actual NLD>TUR"}),
        # talks that did not help, a border that only is closed
        ("با وجود چندین دور گفتگو میان مصر و اتیوپی، اختلاف بر سر سد حل نشده است.", set()),
        ("به‌رغم دیدارهای پیاپی، مرز ارمنستان و ترکیه همچنان بسته است.", set()),
        # where delegations came to meet each other
        ("آتش‌بس در استانبول به دست آمد. هیأت‌های روسیه و اوکراین به این شهر رسیده بودند.", set()),
    ],
)  # fmt: skip
def test_in_force_and_in_vain(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # a part in backing somebody is no backing
        ("بریتانیا دو مقام بلاروس را به خاطر نقش این کشور در حمایت از روسیه تحریم کرد.",
         {"SANCTION actual GBR>BLR"}),
        # at a journey long ago
        (("رئیسی شهریور ۱۴۰۰ به دوشنبه سفر کرد که در جریان آن، دو سند همکاری بین ایران و تاجیکستان"
          " به امضا رسید."), {"CONSULT background IRN>TJK", "SUPPORT background IRN+TJK"}),
        # since when, and what was hit by nobody
        ("پس از گذشت ۲۰ روز از قطع روابط مصر با قطر، دو کشور مذاکره کردند.",
         {"SANCTION background EGY>QAT", "CONSULT actual EGY+QAT"}),
        ("کی‌یف ادعاهای مسکو درباره هواپیمایی که هفته گذشته سرنگون شد را رد کرد.",
         {"ACCUSE background RUS>UKR", "REJECT actual UKR>RUS"}),
        # a section of a mission, sent and handed out aid
        ("بنگلادش بخش ویزای کنسولگری‌اش در هند را بست.", {"SANCTION actual BGD>IND"}),
        ("توزیع کمک‌های ژاپن میان زلزله‌زدگان نپال آغاز شد.", {"AID actual JPN>NPL"}),
        ("یک هواپیمای ترکیه برای رساندن کمک‌های انسان‌دوستانه به نپال اعزام شد.",
         {"AID actual TUR>NPL"}),
    ],
)  # fmt: skip
def test_parts_sections_and_spells(text: str, wanted: set[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("پرو عذر ۲۰ دیپلمات شیلی را خواست.", ["SANCTION"]),
        (
            "غنا یادداشت اعتراض خود به میزبانی پرو از موشک‌ها را به سفارت این کشور تحویل داد.",
            ["ACCUSE"],
        ),
        ("لیما سفیر پرو را از آکرا فراخواند.", ["SANCTION"]),
        ("غنا از پرو کمک خواست.", ["REQUEST"]),
        ("غنا ده تانک به پرو تحویل داد.", ["AID"]),
    ],
)
def test_a_verb_that_closes_an_idiom_tells_no_act_besides(text: str, told: list[str]) -> None:
    assert [one.type for one in extract_events(text, "fa", day=date(2024, 5, 1))] == told
