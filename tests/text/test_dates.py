from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from persiantools.jdatetime import JalaliDate

from hamgara.text.calendars import month_length, to_day, to_fields
from hamgara.text.dates import find_dates, list_languages, print_date, resolve_date
from hamgara.text.dates.language import SYMBOLS, find_date_language

ANCHOR = date(2024, 3, 6)  # Wednesday, 16 Esfand 1402
CALENDARS = st.sampled_from(["gregorian", "jalali", "hijri"])
WORDS = {
    code: [
        phrase
        for _, _, phrases in find_date_language(code).words
        for phrase in phrases.split(" | ")
    ]
    for code in list_languages()
}
PIECES = [*"0123456789۰۱۲۳۴۵۶۷۸۹/.-()،, \n\u200c", "12", "1402", "۱۳۹۶", "2017", "31", "٪"]


def read(text: str, language: str, tense=None, anchor: date | None = ANCHOR) -> list[tuple]:
    answers = []
    for found in find_dates(text, language):
        known = resolve_date(found, anchor=anchor, tense=tense)
        answers.append((found.words, str(known.start), str(known.end), known.precision))
    return answers


@st.composite
def dated_texts(draw) -> tuple[str, str]:
    language = draw(st.sampled_from(list_languages()))
    pieces = st.sampled_from(WORDS[language] + PIECES * 8)
    return language, draw(st.sampled_from(["", " "])).join(draw(st.lists(pieces, max_size=14)))


@given(dated_texts(), st.sampled_from([None, "past", "future"]), st.dates())
def test_what_is_found_stands_at_its_span_and_resolves_to_an_interval(case, tense, anchor):
    language, text = case
    reached = 0
    for found in find_dates(text, language):
        assert text[found.span.start : found.span.end] == found.words
        assert found.span.start >= reached
        reached = found.span.end
        for day in (anchor, None):
            known = resolve_date(found, anchor=day, tense=tense)
            assert (known.start is None) == (known.end is None)
            assert known.start is None or known.start <= known.end
            assert all(c.start <= c.end for c in known.candidates)


@given(st.text(), st.sampled_from(list_languages()), st.dates())
def test_no_text_is_too_damaged(text, language, anchor):
    for found in find_dates(text, language):
        resolve_date(found, anchor=anchor)


@pytest.mark.parametrize("piece", ["امروز (", "۱۲ تیر (", "از ", "۱ و ", "۱۱ آذر ۱۳۹۶/"])
def test_endless_repetition_is_read_in_one_go(piece):
    find_dates(piece * 3000, "fa")


@given(CALENDARS, st.dates(date(1000, 1, 1), date(2500, 1, 1)))
def test_days_come_back_from_every_calendar(calendar, day):
    assert to_day(calendar, *to_fields(calendar, day)) == day


def test_jalali_days_agree_with_persiantools():
    day = date(1921, 3, 21)
    while day < date(2072, 3, 20):
        known = JalaliDate(day)
        assert to_fields("jalali", day) == (known.year, known.month, known.day)
        assert to_day("jalali", known.year, known.month, known.day) == day
        day += timedelta(days=1)


@given(st.integers(1300, 1450), st.integers(1, 12), st.data())
def test_a_jalali_date_in_words_is_its_day(year, month, data):
    day = data.draw(st.integers(1, month_length("jalali", year, month)))
    name = find_date_language("fa").months["jalali"][month - 1]
    for text in (f"{day} {name} {year}", f"{year}/{month}/{day}", f"{day}-{month}-{year}"):
        expected = str(to_day("jalali", year, month, day))
        assert read(text, "fa") == [(text, expected, expected, "day")]


@given(st.dates(date(1930, 1, 1), date(2070, 1, 1)), CALENDARS, st.sampled_from(list_languages()))
def test_a_printed_day_is_read_again(day, calendar, language):
    printed = print_date(day, day, "day", language, calendar)
    assert [(a[1], a[2]) for a in read(printed, language)] == [(str(day), str(day))]


@pytest.mark.parametrize("language", list_languages())
def test_every_language_reads_its_examples_and_uses_known_symbols(language):
    words = find_date_language(language)
    assert words.examples
    for text, start, end in words.examples:
        assert (start, end) in [answer[1:3] for answer in read(text, language, anchor=None)]
    assert {symbol for symbol, _, _ in words.words} <= set(SYMBOLS)
    assert len(words.months["jalali"]) == len(words.months["gregorian"]) == 12


@pytest.mark.parametrize(
    ("language", "text", "start", "end", "precision"),
    [
        # weeks: Saturday to Friday in Persian, Monday to Sunday in az and en
        ("fa", "هفته گذشته", "2024-02-24", "2024-03-01", "week"),
        ("fa", "دو روز گذشته", "2024-03-04", "2024-03-06", "range"),
        ("fa", "روز گذشته", "2024-03-05", "2024-03-05", "day"),
        ("en", "last week", "2024-02-26", "2024-03-03", "week"),
        ("az", "keçən həftə", "2024-02-26", "2024-03-03", "week"),
        ("fa", "دو هفته پیش", "2024-02-17", "2024-02-23", "week"),
        # weekdays
        ("fa", "چهارشنبه", "2024-03-06", "2024-03-06", "day"),
        ("fa", "چهارشنبه گذشته", "2024-02-28", "2024-02-28", "day"),
        ("fa", "دوشنبه هفتهٔ آینده", "2024-03-11", "2024-03-11", "day"),
        ("en", "next Wednesday", "2024-03-13", "2024-03-13", "day"),
        ("az", "ötən həftənin cümə günü", "2024-03-01", "2024-03-01", "day"),
        # months and years: Jalali in Persian, Gregorian in az and en
        ("fa", "ماه گذشته", "2024-01-21", "2024-02-19", "month"),
        ("fa", "ماه گذشتهٔ میلادی", "2024-02-01", "2024-02-29", "month"),
        ("en", "last month", "2024-02-01", "2024-02-29", "month"),
        ("fa", "دو سال پیش", "2021-03-21", "2022-03-20", "year"),
        ("az", "gələn il", "2025-01-01", "2025-12-31", "year"),
        ("fa", "پانزدهم ماه جاری", "2024-03-05", "2024-03-05", "day"),
        ("fa", "۱۵ اردیبهشت پارسال", "2022-05-05", "2022-05-05", "day"),
        # seasons, quarters, halves, decades, centuries
        ("fa", "تابستان ۲۰۲۱", "2021-06-22", "2021-09-22", "season"),
        ("fa", "سه‌ماههٔ نخست سال ۱۴۰۲", "2023-03-21", "2023-06-21", "quarter"),
        ("en", "the first quarter of 2021", "2021-01-01", "2021-03-31", "quarter"),
        ("az", "2022-ci ilin III rübündə", "2022-07-01", "2022-09-30", "quarter"),
        ("fa", "نیمه دوم مهر", "2023-10-08", "2023-10-22", "range"),
        ("fa", "دهه هشتاد", "2001-03-21", "2011-03-20", "decade"),
        ("az", "XX əsrin 90-cı illərində", "1990-01-01", "1999-12-31", "decade"),
        ("en", "the twentieth century", "1901-01-01", "2000-12-31", "century"),
        # numbers in words, two figures, other calendars
        ("fa", "بیست‌ویکم فروردین هزار و سیصد و نود و شش", "2017-04-10", "2017-04-10", "day"),
        ("fa", "۹۶/۹/۱۱", "2017-12-02", "2017-12-02", "day"),
        ("fa", "سال ۵۷", "1978-03-21", "1979-03-20", "year"),
        ("fa", "۱۲ اسد ۱۴۰۰", "2021-08-03", "2021-08-03", "day"),
        ("fa", "۵ حزیران ۱۹۶۷", "1967-06-05", "1967-06-05", "day"),
        ("fa", "۱۷ ربیعالاول ۱۴۳۸", "2016-12-16", "2016-12-16", "day"),
        # months in the words of another language
        ("fa", "14 May 2024", "2024-05-14", "2024-05-14", "day"),
        ("fa", "May 14, 2024", "2024-05-14", "2024-05-14", "day"),
        ("fa", "از 3 March 2021 تا 5 aprel 2021", "2021-03-03", "2021-04-05", "range"),
        ("az", "3 March 2021-də", "2021-03-03", "2021-03-03", "day"),
        ("az", "12 خرداد ۱۴۰۳", "2024-06-01", "2024-06-01", "day"),
        ("en", "۱۲ خرداد ۱۴۰۳", "2024-06-01", "2024-06-01", "day"),
        # ranges lend each other month, year and week
        ("fa", "از ۱۲ تا ۱۵ تیر ۱۴۰۲", "2023-07-03", "2023-07-06", "range"),
        ("fa", "از ۲۵ اسفند ۱۴۰۱ تا ۵ فروردین", "2023-03-16", "2023-03-25", "range"),
        ("en", "March 12-15, 2021", "2021-03-12", "2021-03-15", "range"),
        ("az", "avqustun 5-dən 7-dək", "2023-08-05", "2023-08-07", "range"),
        ("fa", "از دوشنبه تا چهارشنبه هفته آینده", "2024-03-11", "2024-03-13", "range"),
        ("en", "earlier this month", "2024-03-01", "2024-03-05", "range"),
        # one day told twice
        ("fa", "۱۱ آذر ۱۳۹۶ (۲ دسامبر ۲۰۱۷)", "2017-12-02", "2017-12-02", "day"),
        ("fa", "دیشب", "2024-03-05", "2024-03-05", "day"),
        ("az", "2021-ci il martın 5-də", "2021-03-05", "2021-03-05", "day"),
    ],
)
def test_conventions(language, text, start, end, precision):
    assert read(text, language) == [(text, start, end, precision)]


def test_a_date_in_two_languages_is_two_dates():
    found = [text for text, *_ in read("۱۲ خرداد ۱۴۰۳ و 14 May 2024", "fa")]
    assert found == ["۱۲ خرداد ۱۴۰۳", "14 May 2024"]


@pytest.mark.parametrize(
    ("text", "tense", "start"),
    [
        ("سه‌شنبه", "past", "2024-03-05"),
        ("سه‌شنبه", "future", "2024-03-12"),
        ("۱۵ فروردین", "past", "2023-04-04"),
        ("۱۵ فروردین", "future", "2024-04-03"),
        ("قرار است ۱۵ فروردین برگزار شود", None, "2024-04-03"),
        ("۱۵ فروردین برگزار شد", None, "2023-04-04"),
    ],
)
def test_the_tense_tells_the_year(text, tense, start):
    assert read(text, "fa", tense)[0][1] == start


def test_a_date_wins_over_its_weekday_and_says_so():
    (found,) = find_dates("سه‌شنبه ۱۱ آذر ۱۳۹۶", "fa")
    known = resolve_date(found, anchor=None)
    assert (known.start, known.conflict) == (date(2017, 12, 2), "weekday")
    (found,) = find_dates("۱۱ آذر ۱۳۹۶ (۳ دسامبر ۲۰۱۷)", "fa")
    assert resolve_date(found, anchor=None).conflict == "calendars"
    (found,) = find_dates("۲۱ رمضان ۱۴۴۴ (۱۳ آوریل ۲۰۲۳)", "fa")
    assert resolve_date(found, anchor=None).conflict is None


def test_without_an_anchor_few_readings_are_candidates():
    (found,) = find_dates("دهه هشتاد", "fa")
    known = resolve_date(found, anchor=None)
    assert (known.start, len(known.candidates)) == (None, 2)
    (found,) = find_dates("دیروز", "fa")
    assert resolve_date(found, anchor=None).candidates == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fa", "خبرگزاری مهر نوشت"),
        ("fa", "امام جمعه تبریز"),
        ("fa", "۱۳۹۶ نفر"),
        ("fa", "چند روز گذشته"),
        ("az", "həmkarı ilə bir araya gəlib"),
        ("fa", "۵ می‌شود"),
        ("fa", "میزان صادرات به ۱۳۹۸ تن رسید"),
        ("az", "bazarda 2016 nəfər"),
        ("fa", "خانم May گفت"),
        ("az", "March nəşriyyatı"),
        ("en", "They may march; 2,018 fans saw 3-2 on page 1998."),
    ],
)
def test_look_alikes_are_no_dates(language, text):
    assert find_dates(text, language) == []


@pytest.mark.parametrize(
    "text",
    [
        "سه شنبه ١١ آذرماه 1396",
        "سهشنبه ۱۱ آذر‌ماه ۱۳۹۶",
        "سه\u200cشنبه،\u200f۱۱\u00a0آذر\u200cماه سال۱۳۹۶",
        "ﺳﻪ ﺷﻨﺒﻪ ۱۱ آذر ۱۳۹۶",
    ],
)
def test_damaged_spelling_is_read(text):
    ((words, start, _, _),) = read(text, "fa")
    assert (words, start) == (text, "2017-12-02")


@pytest.mark.parametrize(
    ("start", "end", "precision", "language", "calendar", "printed"),
    [
        ("2017-12-02", "2017-12-02", "day", "fa", None, "۱۱ آذر ۱۳۹۶"),
        ("2017-12-02", "2017-12-02", "day", "az", None, "2 dekabr 2017"),
        ("2017-12-02", "2017-12-02", "day", "en", "jalali", "11 Azar 1396"),
        ("2017-12-01", "2017-12-31", "month", "en", None, "December 2017"),
        ("2023-03-21", "2023-06-21", "season", "fa", None, "بهار ۱۴۰۲"),
        ("2017-03-21", "2018-03-20", "year", "fa", None, "۱۳۹۶"),
        ("2001-03-21", "2011-03-20", "decade", "fa", None, "۱۳۸۰ تا ۱۳۸۹"),
        ("2024-02-26", "2024-03-03", "week", "en", None, "26 February to 3 March 2024"),
        ("2016-06-01", "2016-08-31", "season", "en", None, "summer 2016"),
    ],
)
def test_days_are_printed_for_the_reader(start, end, precision, language, calendar, printed):
    days = date.fromisoformat(start), date.fromisoformat(end)
    assert print_date(*days, precision, language, calendar) == printed


def test_figures_with_letters_behind_a_month_are_no_year():
    assert find_dates("از مه٣م\u200cترین رویدادها", "fa") == []


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fa", "جمعه ۱۱ اسفند ۳۹ زن آزاد شدند", "جمعه ۱۱ اسفند"),
        ("fa", "۳ آذر ۳۹ آزاد شد", "۳ آذر ۳۹"),
        ("en", "between the two last month", "last month"),
        ("en", "on the second of last month", "the second of last month"),
        ("en", "in May two ministers met", "May"),
        ("az", "2018-ci ilin sentyabrında iki ölkə", "2018-ci ilin sentyabrında"),
    ],
)
def test_a_number_that_counts_is_no_part_of_a_date(language, text, words):
    assert [answer[0] for answer in read(text, language)] == [words]
