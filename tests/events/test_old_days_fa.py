"""Days of a Persian text that are those of something told of, or of a year told before."""

from __future__ import annotations

from datetime import date

import pytest

from hamgara.events.extract import extract_events

_DAY = date(2023, 5, 10)


def read(text: str, language: str = "fa") -> set[tuple[str, str, str]]:
    """Return types, status and the first day of what is told, "" for none."""
    return {
        (one.type, one.status, "" if one.date is None else f"{one.date.start}")
        for one in extract_events(text, language, day=_DAY)
    }


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("کنیا بابت بازداشت چندی پیشِ صیادان تانزانیایی ابراز تأسف کرد.",
         {("COERCE", "background", ""), ("CONCEDE", "actual", "2023-05-10")}),
        ("ترکیه از کشته شدن چند ماه پیش سربازان سوری عذرخواهی کرد.",
         {("CONCEDE", "actual", "2023-05-10")}),
        ("کامپالا برای توقیف سال گذشته کامیون‌های رواندا عذر خواست.",
         {("CONCEDE", "actual", "2023-05-10")}),
        ("نروژ بازداشت چندی پیش دیپلمات خود در ایران را محکوم کرد.",
         {("COERCE", "background", ""), ("ACCUSE", "actual", "2023-05-10")}),
        ("روسیه سفیر لهستان را در پی ویرانی چندی پیش یادمان شوروی احضار کرد.",
         {("ACCUSE", "actual", "2023-05-10")}),
        ("وزارت خارجه چک، چین را مسئول حمله سایبری سال گذشته به این کشور دانست.",
         {("ACCUSE", "actual", "2023-05-10")}),
        ("آلبانی، ایران را عامل از کار افتادن تیر گذشتهٔ سامانه‌های دولتی خواند.",
         {("ACCUSE", "actual", "2023-05-10")}),
        (("وزیران خارجه اردن و سوریه دیشب دیدار کردند. اردن در این دیدار از بازداشت چندی پیش"
          " رانندگان سوری ابراز تأسف کرد."),
         {("CONSULT", "actual", "2023-05-09"), ("COERCE", "background", ""),
          ("CONCEDE", "actual", "2023-05-09")}),
    ],
)  # fmt: skip
def test_old_words_of_what_an_act_is_about_leave_it_in_its_time(
    text: str, wanted: set[tuple[str, str, str]]
) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "کویت در سال گذشته برای مرگ یک سرباز از عراق عذرخواهی کرد.",
        "هند سفیر کانادا را سال گذشته به دلیل حمایت از جدایی‌طلبان احضار کرد.",
        "چندی پیش مسکو کی‌یف را مسئول انفجار پل دانست.",
        "اسپانیا سال ۲۰۲۱ سفیر مراکش را احضار کرد.",
    ],
)
def test_old_words_of_the_act_itself_put_it_back(text: str) -> None:
    assert {status for _, status, _ in read(text)} == {"background"}


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fa", "ترکیه در سال ۲۰۱۵ جنگنده روسیه را زد و مسکو در دسامبر همان سال ترکیه را تحریم کرد.",
         "2015-12-01"),
        ("fa", "ایران در آبان ۱۳۹۵ کاردار قطر را خواست و دوحه در بهمن همان سال ایران را تحریم کرد.",
         "2017-01-20"),
        ("fa", ("اسپانیا در دسامبر ۲۰۲۱ سفیر مراکش را خواست و رباط در بهمن همان سال مادرید را"
                " تحریم کرد."),
         "2022-01-21"),
        ("fa", "هند در آذر ۱۳۹۵ کاردار نپال را خواست و نپال در خرداد سال بعد هند را تحریم کرد.",
         "2017-05-22"),
        ("fa", "هند سال ۲۰۱۸ کاردار نپال را خواست و نپال همان سال هند را تحریم کرد.", "2018-01-01"),
        ("en", ("Turkey shot down a Russian jet in March 2015. Moscow sanctioned Turkey in July of"
                " the same year."), "2015-07-01"),
        ("en", ("Turkey shot down a Russian jet in March 2015. Moscow sanctioned Turkey in July of"
                " the following year."), "2016-07-01"),
        ("az", ("Türkiyə 2015-ci ilin noyabrında Rusiyanın təyyarəsini vurdu, Moskva isə həmin"
                " ilin dekabrında Türkiyəyə sanksiya tətbiq etdi."), "2015-12-01"),
    ],
)  # fmt: skip
def test_that_year_is_the_one_told_before(language: str, text: str, day: str) -> None:
    assert ("SANCTION", "background", day) in read(text, language)


def test_that_year_without_one_before_tells_no_year() -> None:
    assert {when for _, _, when in read("سفیر ترکیه در همان سال از بغداد فراخوانده شد.")} == {
        "2023-05-10"
    }


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("عربستان در مهر ۱۳۹۵ سفیر ایران را احضار کرد.", "2016-09-22"),
        ("ترکیه در مهر سال گذشته سفیر عراق را احضار کرد.", "2022-09-23"),
        ("عمان ۱۲ مهر ۱۴۰۱ سفیر یمن را احضار کرد.", "2022-10-04"),
        ("تهران - مهر - وزارت خارجه ایران سفیر عراق را احضار کرد.", "2023-05-10"),
        ("تهران، ۱۲ آبان (مهر) - وزارت خارجه ایران سفیر عراق را احضار کرد.", "2023-05-10"),
    ],
)
def test_a_month_is_no_agency(text: str, day: str) -> None:
    assert {(type_, when) for type_, _, when in read(text)} == {("ACCUSE", day)}
