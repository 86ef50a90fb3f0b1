"""Phrases in running text: spelled, joined and inflected as people write."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.errors import HamgaraError
from hamgara.text.normalize import fold
from hamgara.text.persian import is_other_word
from hamgara.text.phrases import Hit, PhraseFinder
from hamgara.text.spans import Span

from .strategies import anything, known_languages, latin_word, persian_word


def found(phrase, text, language):
    return [hit.span.of(text) for hit in PhraseFinder([("key", phrase)], language).find(text)]


PERSIAN = [
    # spelled
    ("رئیس‌جمهور", "رئیس جمهور، رئيسجمهور و رئیس‌جمهور", 3),
    ("رئیس جمهور", "رییس‌جمهور", 1),
    ("حمل و نقل", "حمل‌ونقل، حمل و نقل، حملونقل", 3),
    ("گفت‌وگو", "گفتگوها و گفت و گو", 2),
    ("مسئول", "مسؤول و مسوولان", 2),
    ("هیئت", "هیأت‌ها و هیات", 2),
    ("توسعه پایدار", "توسعه‌ی پایدار و توسعهٔ پایدار و توسعهی پایدار", 3),
    ("شمال جنوب", "کریدور شمال-جنوب و شمال – جنوب", 2),
    ("همکاری اقتصادی", "#همکاری_اقتصادی", 1),
    ("فضای مجازی", "فضاي\nمجازي", 1),
    # plural, ezafe, indefinite, pronouns
    ("کشور", "کشورها کشورهای کشورهایی کشور ها کشور های کشور‌هایی کشوری", 7),
    ("کشور", "کشورم کشورت کشورش کشورمان کشورتان کشورشان کشورهایشان کشورهای‌شان", 8),
    ("کشور", "کشورمون کشورشون کشورامون کشورو کشورا کشورارو کشوررا", 7),
    ("نماینده", "نمایندگان نمایندگانی نماینده‌ای نماینده ها نماینده‌ام نماینده‌اش", 6),
    ("شاعر", "شاعران شاعرانی شاعرانشان", 3),
    ("توافق", "توافقات توافق‌های توافقی", 3),
    ("مذاکره", "مذاکرات مذاکره‌ها مذاکراتی", 3),
    ("مسئول", "مسئولین مسئولان", 2),
    ("دانشجو", "دانشجویان دانشجوها دانشجوی دانشجویی", 4),
    ("بازار", "بازارا بازارها بازارو", 3),
    ("مشکل", "مشکله مشکلیست مشکل‌تر", 3),
    ("بزرگ", "بزرگ‌تر بزرگترین بزرگ ترین", 3),
    ("برنامه", "برنامههای برنامه‌های برنامه های برنامه‌ای برنامهای", 5),
    # each word of a phrase
    ("همکاری اقتصادی", "همکاری‌های اقتصادی همکاریهای اقتصادی همکاری های اقتصادی", 3),
    ("همکاری اقتصادی", "همکاریِ اقتصادی‌شان", 1),
    ("شاعر آذری‌زبان", "شاعران آذری زبان و شاعرهای آذریزبان", 2),
    ("برنامه فرهنگی و مذهبی", "برنامه‌های فرهنگی و مذهبی", 1),
    ("مرز مشترک", "مرزهای مشترک طولانی؛ مرز مشترکمان", 2),
    ("سرمایه‌گذاری", "سرمایه گذاری، سرمایه‌گذاری‌ها و سرمایهگذاریهای", 3),
    # verbs
    ("سفر ~کرد", "سفر کرد؛ سفر می‌کردند؛ سفر نکرده است؛ سفر کردم", 4),
    ("~رو", "می‌روند می روم نمیرود بروید", 4),
    ("دیدار ~کن", "دیدار می‌کنند، دیدار کند، دیدار نمی کنند", 3),
    # notation
    ("اقتصاد*", "اقتصاد اقتصادی اقتصاددانان", 3),
    ("همکاری!", "همکاری همکاری‌ها", 1),
    ('"بانک مرکزی"', "بانک‌مرکزی بانک مرکزیِ بانک‌های مرکزی", 2),
]
PERSIAN_MISSED = [
    ("بانک", "بانکوک بانکدار"),
    ("کار", "کارت کارد کارگر کاروان همکار"),
    ("ماه", "ماهی ماهیت ماهواره"),
    ("راه", "راهبه راهزن راهبرد"),
    ("تن", "تنها"),
    ("مرد", "مردم"),
    ("دست", "دسته دستور"),
    ("نام", "نامه"),
    ("بار", "باران باری"),
    ("دور", "دوره"),
    ("پا", "پارو پاک"),
    ("جه", "جهان"),
    ("شهر", "شهرت شهردار"),
    ("ایران", "ایرانشهر"),
    ("هم کاری", "هم کا ری"),
    ("همکاری", "هم کاری"),
    ("کشور", "ک شور"),
    ("همکاری اقتصادی", "همکاری، اقتصادی"),
    ("همکاری اقتصادی", "همکاری‌های علمی اقتصادی"),
    ("در", "قدر"),
    ("رو!", "می‌رو"),
]
AZERBAIJANI = [
    ("əməkdaşlıq", "əməkdaşlığın əməkdaşlıqlar əməkdaşlığı əməkdaşlıqdan əməkdaşlığımız", 5),
    ("ölkə", "ölkələr ölkənin ölkəyə ölkəsi ölkəmizdə ölkələrinin ölkədir", 7),
    ("dəhliz", "dəhlizi dəhlizin dəhlizdə dəhlizindən dəhlizləri dəhlizlə", 6),
    ("Azərbaycan", "AZƏRBAYCANIN Azərbaycana Azərbaycandan azərbaycanlı azərbaycanlılar", 5),
    ("İran", "İranın İRANLA iranlı İran-Azərbaycan", 4),
    ("xarici siyasət", "xarici siyasətinin, xarici siyasətdə", 2),
    ("Azərbaycan Respublikası", "Azərbaycan Respublikasının Azərbaycan Respublikasına", 2),
    ("dövlət başçısı", "dövlətin başçısı, dövlət başçıları, dövlət başçısının", 3),
    ("BMT", "BMT-nin BMT-də BMT", 3),
    ("NATO", "NATO-nun NATO-ya", 2),
    ("uşaq", "uşaq uşağı uşağın uşaqdır", 4),
    ("gömrük", "gömrüyün gömrükdə", 2),
    ("yol", "yolu yolların yoldan yoldur", 4),
    ("Bakı", "Bakıda Bakıya Bakının Bakı'nın Bakıdakı", 5),
    ("Şimal-Cənub", "Şimal-Cənub Şimal – Cənub Şimal Cənub", 3),
    ("imzala*", "imzaladı imzalanıb", 2),
    ("saat", "saatı", 1),
]
AZERBAIJANI_MISSED = [
    ("bank", "Bankok bankir"),
    ("at", "ata"),
    ("qar", "qardaş qarşı"),
    ("yol", "yoldaş"),
    ("Bakı", "bakir"),
    ("ölkə", "ölkəşünas"),
    ("dəhliz", "dəhlizlar"),
    ("iran", "IRAN"),
    ("xarici siyasət", "xaricisiyasət"),
]
ENGLISH = [
    ("trade agreement", "trade agreements, the trade agreement's text, Trade\nAgreement", 3),
    ("country", "countries country's countries'", 3),
    ("sign", "signed signing signs sign", 4),
    ("invest", "invests invested investing", 3),
    ("trade", "traded trading trades", 3),
    ("plan", "planned planning plans", 3),
    ("woman", "women women's", 2),
    ("foreign minister", "foreign ministers; Foreign Minister’s", 2),
    ("visit", "visit visits visited visiting", 4),
    ("North-South", "North-South North–South North South", 3),
    ("cease-fire", "ceasefire cease-fire cease fires", 3),
    ("US", "US troops, US's", 2),
    ("border guard", "borders guard; border guards", 2),
    ("econom*", "economy economic economies", 3),
]
ENGLISH_MISSED = [
    ("bank", "Bangkok bankrupt embankment"),
    ("art", "start artist"),
    ("new", "news"),
    ("US", "tell us"),
    ("therapist", "the rapist"),
    ("the rapist", "therapist"),
    ("border guard", "borderguard"),
    ("port!", "ports"),
    ("trade", "trad tradition"),
]


@pytest.mark.parametrize(("phrase", "text", "count"), PERSIAN)
def test_persian(phrase, text, count):
    assert len(found(phrase, text, "fa")) == count, found(phrase, text, "fa")


@pytest.mark.parametrize(("phrase", "text", "count"), AZERBAIJANI)
def test_azerbaijani(phrase, text, count):
    assert len(found(phrase, text, "az")) == count, found(phrase, text, "az")


@pytest.mark.parametrize(("phrase", "text", "count"), ENGLISH)
def test_english(phrase, text, count):
    assert len(found(phrase, text, "en")) == count, found(phrase, text, "en")


@pytest.mark.parametrize(
    ("phrase", "text", "language"),
    [
        (phrase, text, language)
        for language, missed in (
            ("fa", PERSIAN_MISSED),
            ("az", AZERBAIJANI_MISSED),
            ("en", ENGLISH_MISSED),
        )
        for phrase, text in missed
    ],
)
def test_false_friends(phrase, text, language):
    assert found(phrase, text, language) == []


def test_hits_carry_key_phrase_and_the_inflected_place():
    finder = PhraseFinder({"T01": ["حمل و نقل", "راه‌آهن"], "T02": ["تجارت"]}, "fa")
    text = "تجارتِ دو کشور با راه آهن"
    first, second = finder.find(text)
    assert first == Hit("T02", "تجارت", Span(0, 6))
    assert (second.key, second.phrase, second.span.of(text)) == ("T01", "راه‌آهن", "راه آهن")


def test_overlapping_phrases_are_all_found():
    finder = PhraseFinder([("a", "کمیسیون مشترک"), ("b", "کمیسیون مشترک اقتصادی")], "fa")
    assert [hit.key for hit in finder.find("کمیسیون مشترک اقتصادی")] == ["a", "b"]


def test_one_phrase_under_two_keys():
    finder = PhraseFinder([("a", "مرز"), ("b", "مرز")], "fa")
    assert [hit.key for hit in finder.find("مرزها")] == ["a", "b"]


def test_a_folded_text_may_be_shared():
    folded = fold("کشورهای همسایه", "fa")
    assert PhraseFinder([("k", "همسایه")], "fa").find(folded)[0].span == Span(8, 14)


@pytest.mark.parametrize("phrases", [[], [("k", "")], [("k", "*")], [("k", "!")], [("k", "~")]])
def test_phrases_without_letters_are_never_found(phrases):
    assert PhraseFinder(phrases, "fa").find("هر متنی ! * ~") == []


def test_an_unknown_language_is_named():
    with pytest.raises(HamgaraError, match="xx"):
        PhraseFinder([], "xx")


@given(st.lists(st.tuples(st.sampled_from("ab"), anything), max_size=4), anything, known_languages)
def test_any_phrases_in_any_text(phrases, text, language):
    hits = PhraseFinder(phrases, language).find(text)
    assert hits == sorted(hits, key=lambda hit: hit.span.start)
    for hit in hits:
        assert 0 <= hit.span.start < hit.span.end <= len(text)
        assert (hit.key, hit.phrase) in phrases


@given(
    st.lists(persian_word.filter(lambda w: not w.endswith("هی")), min_size=1, max_size=3),
    st.sampled_from(["", "ها", "های", "\u200cهایی", " های", "مان"]),
    st.sampled_from([" ", "\u200c", ""]),
)
def test_a_persian_phrase_is_found_inflected(words, ending, joint):
    text = f"و {joint.join(words)}{ending}."
    hits = PhraseFinder([("k", " ".join(words))], "fa").find(text)
    start = fold(" ".join(words), "fa", tight=True).text
    assert all(
        fold(hit.span.of(text), "fa", tight=True).text.startswith(start[:-1]) for hit in hits
    )
    if not is_other_word(words[-1] + ending.strip(" \u200c"), words[-1]):
        assert hits


@given(st.lists(latin_word, min_size=1, max_size=3), st.sampled_from(["az", "en"]))
def test_a_latin_phrase_is_found_as_it_stands(words, language):
    phrase = " ".join(words)
    text = f"({phrase.replace(' ', '  ')})"
    assert [h.span for h in PhraseFinder([("k", phrase)], language).find(text)] == [
        Span(1, len(text) - 1)
    ]
    assert not PhraseFinder([("k", phrase)], language).find(re.sub("^.", "x", text))
