import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.text.locate import locate
from hamgara.text.spans import Span

from .strategies import anything, languages


def found(text, quote, language="fa"):
    return [span.of(text) for span in locate(text, quote, language)]


def test_exact_places_come_alone():
    assert locate("کتابي و کتابی و کتابی", "کتابی") == [Span(8, 13), Span(16, 21)]
    assert locate("aaa", "aa") == [Span(0, 2), Span(1, 3)]


@pytest.mark.parametrize(
    ("text", "quote", "places"),
    [
        ("دیدار رئيس\u200cجمهور ايران", "رئیس‌جمهور ایران", ["رئيس\u200cجمهور ايران"]),
        ("همكاري هاي\nاقتصادي", "همکاری های اقتصادی", ["همكاري هاي\nاقتصادي"]),
        ("برنامههای دو کشور", "برنامه‌های  دو کشور", ["برنامههای دو کشور"]),
        ("برنامه های دو کشور", "برنامه‌های دو کشور", ["برنامه های دو کشور"]),
        ("او گفت مُحَمَّد.", "محمد", ["مُحَمَّد"]),
        ("در ۱۳۹۶/۹/۱۱ گفت", "1396/9/11", ["۱۳۹۶/۹/۱۱"]),
        ("Iran and\r\nAzerbaijan", "iran and azerbaijan", ["Iran and\r\nAzerbaijan"]),
        ("متن", "دیگر", []),
        ("متن", "", []),
        ("متن", "\u200c", []),
        ("", "متن", []),
        ("this story", "his  story", ["his story"]),
        ("مادر تو", "در تو", ["در تو"]),
        ("aورزشb", "ور زش", []),
    ],
)
def test_places_on_the_fold(text, quote, places):
    assert found(text, quote) == places


@given(anything, languages, st.data())
def test_every_part_of_a_text_is_found_where_it_stands(text, language, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    spans = locate(text, text[start:end], language)
    assert start == end or Span(start, end) in spans


@given(anything, anything, languages)
def test_no_two_strings_are_an_error(text, quote, language):
    for span in locate(text, quote, language):
        assert 0 <= span.start < span.end <= len(text)
