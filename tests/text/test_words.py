import pytest
from hypothesis import given

from hamgara.errors import HamgaraError
from hamgara.text.words import find_words, lemma, stem

from .strategies import anything, known_languages


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("رئیس‌جمهور ایران، مُحَمَّد", "fa", ["رئیس‌جمهور", "ایران", "مُحَمَّد"]),
        ("می¬رود ۳٫۵ درصد ۱۳۹۶/۹/۱۱", "fa", ["می¬رود", "۳٫۵", "درصد", "۱۳۹۶/۹/۱۱"]),
        ("Iran's North-South", "en", ["Iran's", "North", "South"]),
        ("Bakı’nın BMT-də", "az", ["Bakı’nın", "BMT", "də"]),
        ("1,250,000 (ok)", "en", ["1,250,000", "ok"]),
        ("«»...", "fa", []),
    ],
)
def test_find_words(text, language, words):
    assert [span.of(text) for span in find_words(text, language)] == words


@pytest.mark.parametrize(
    ("word", "language", "form"),
    [
        ("می‌شود", "fa", "شدن"),
        ("ميشود", "fa", "شدن"),
        ("نمی‌توانند", "fa", "توانستن"),
        ("گفته‌اند", "fa", "گفتن"),
        ("رفتند", "fa", "رفتن"),
        ("بروند", "fa", "رفتن"),
        ("میگن", "fa", "گفتن"),
        ("کنند", "fa", "کردن"),
        ("است", "fa", "بودن"),
        ("داشته‌اند", "fa", "داشتن"),
        ("کشورهایشان", "fa", "کشور"),
        ("همکاری‌های", "fa", "همکاری"),
        ("بزرگ‌ترین", "fa", "بزرگ"),
        ("مذاکرات", "fa", "مذاکره"),
        ("شاعران", "fa", "شاعر"),
        ("باکو", "fa", "باکو"),
        ("زهرپالونک", "fa", "زهرپالونک"),
        ("ölkələrin", "az", "ölkə"),
        ("ÖLKƏLƏRİN", "az", "ölkə"),
        ("Bakıda", "az", "bakı"),
        ("dəhlizindən", "az", "dəhliz"),
        ("əməkdaşlığını", "az", "əməkdaşlıq"),
        ("respublikasının", "az", "respublika"),
        ("uşaqlar", "az", "uşaq"),
        ("ata", "az", "ata"),
        ("countries", "en", "country"),
        ("signed", "en", "sign"),
        ("Agreements", "en", "agreement"),
    ],
)
def test_lemma(word, language, form):
    assert lemma(word, language) == form


def test_stem_has_no_joints():
    assert stem("گفت‌وگوها", "fa") == stem("گفتگوها", "fa")
    assert stem("پیش‌نویس‌ها", "fa") == stem("پیشنویسها", "fa")


def test_an_unknown_language_is_named():
    with pytest.raises(HamgaraError, match="xx"):
        find_words("a", "xx")
    with pytest.raises(HamgaraError, match="xx"):
        lemma("a", "xx")


@given(anything, known_languages)
def test_words_of_any_string(text, language):
    reached = 0
    for span in find_words(text, language):
        assert reached <= span.start < span.end
        assert any(c.isalnum() for c in span.of(text))
        reached = span.end
        assert lemma(span.of(text), language).strip() != "" or not stem(span.of(text), language)
