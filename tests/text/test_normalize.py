import unicodedata

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hamgara.text.normalize import fold
from hamgara.text.spans import Span

from .strategies import anything, languages


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("كتابي", "کتابی"),
        ("ہمدان ھمدان", "همدان همدان"),
        ("مکة", "مکه"),
        ("هیئت هیأت هیات", "هیات هیات هیات"),
        ("مسئله مسأله", "مساله مساله"),
        ("سئوال سؤال سوال", "سوال سوال سوال"),
        ("مسئول مسؤول", "مسوول مسوول"),
        ("رئیس رییس", "رییس رییس"),
        ("علماء", "علما"),
        ("قراءت قرائت", "قرایت قرایت"),
        ("توسعهٔ توسعۀ توسعه‌ی توسعه ی توسعهی", "توسعه توسعه توسعه توسعه توسعه"),
        ("راهی فرماندهی", "راهی فرماندهی"),
        ("گفت‌وگو گفت و گو گفتگو", "گفتگو گفتگو گفتگو"),
        ("می‌رود می\u00acرود", "میرود میرود"),
        ("می\u202fرود  \t\nمی\u00a0رود", "می رود می رود"),
        ("مثلاً مُحَمَّد تـــهران", "مثلا محمد تهران"),
        ("\ufeffایران\u200f \u2067یزد\u2069", "ایران یزد"),
        ("ﺳﻼﻡ ﷲ", "سلام الله"),
        ("ا\u0653ب آب اب", "آب آب اب"),
        ("۱۳۹۶/۹/۱۱ ١٣٩٦", "1396/9/11 1396"),
        ("۱۲٬۵۰۰ 1,250,000 ۱۲،۵۰۰", "12500 1250000 12500"),
        ("۳٫۵ 3,5 0,125 1396,125", "3.5 3,5 0,125 1396,125"),
        ("۲۰٪", "20%"),
        ("−۵", "-5"),
        ("UNITED São TOMÉ", "united são tomé"),
        ("Sa\u0303o", "são"),
        ("ﬁne Ｆull", "fine full"),
        ("“a” «b» ’", '"a" "b" \''),
        ("x² ½", "x² ½"),
        ("", ""),
    ],
)
def test_fold(text, folded):
    assert fold(text, "fa").text == folded


def test_case_is_the_languages_own():
    assert fold("IŞIQ İRAN", "az").text == "ışıq iran"
    assert fold("IŞIQ İRAN ı", "en").text == "işiq iran i"


def test_tight_drops_all_spaces():
    assert fold("رئیس جمهور", tight=True).text == fold("رئیسجمهور", tight=True).text


def test_joints_are_kept_inside_words_only():
    folded = fold("می¬رود \u200cبه‌\u200cخانه‌ ", joints=True).text
    assert folded == "می\u200cرود به\u200cخانه "


def test_offsets_lead_back():
    text = "به رئیسِ\u200cجمهورْ گفت"
    folded = fold(text)
    at = folded.text.index("رییسجمهور")
    place = folded.offsets.to_original(Span(at, at + len("رییسجمهور")))
    assert place.of(text) == "رئیسِ\u200cجمهورْ"


def test_ligature_letters_share_one_place():
    folded = fold("xﷲ")
    assert [folded.offsets.to_original(Span(i, i + 1)) for i in range(1, 5)] == [Span(1, 2)] * 4


def test_composed_letters_keep_their_marks():
    folded = fold("e\u0301x")
    assert folded.text == "éx"
    assert folded.offsets.to_original(Span(0, 1)) == Span(0, 2)


def test_lone_surrogates_and_nul_survive():
    assert fold("\ud800a\0\udfff").text == "\ufffda\0\ufffd"


def test_ten_megabytes():
    text = "همكاري‌هاي اقتصادي ايران و آذربايجان. " * 150_000
    assert len(text.encode()) > 10_000_000
    assert len(fold(text, "fa").text) == len(text) - 150_000


@given(anything, languages, st.booleans(), st.booleans())
def test_offsets_hold_for_any_string(text, language, tight, joints):
    folded = fold(text, language, tight=tight, joints=joints)
    starts, ends = folded.offsets.starts, folded.offsets.ends
    assert len(folded.text) == len(starts) == len(ends) == len(folded.offsets)
    assert folded.source == text
    assert folded.offsets.length == len(text)
    assert np.all(np.diff(starts) >= 0)
    assert np.all(np.diff(ends) >= 0)
    assert np.all(starts < ends)
    assert len(ends) == 0 or (starts[0] >= 0 and ends[-1] <= len(text))
    folded.text.encode()


@given(anything, languages, st.booleans())
def test_folding_again_changes_nothing(text, language, tight):
    once = fold(text, language, tight=tight).text
    assert fold(once, language, tight=tight).text == once


@given(anything, languages)
def test_canonical_equivalents_fold_alike(text, language):
    folds = {fold(unicodedata.normalize(form, text), language).text for form in ("NFC", "NFD")}
    assert folds == {fold(text, language).text}


@given(anything, languages, st.data())
def test_there_and_back_covers(text, language, data):
    folded = fold(text, language)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    place = folded.offsets.to_original(Span(start, end))
    assert 0 <= place.start <= place.end <= len(text)
    back = folded.offsets.to_folded(place)
    assert start == end or (back.start <= start and end <= back.end)
