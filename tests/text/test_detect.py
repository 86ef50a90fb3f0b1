from collections import Counter

import pytest
from hypothesis import given

from hamgara.messages import LANGUAGES
from hamgara.plugins import list_modules
from hamgara.text.detect import Detected, detect, detect_language, detect_passages
from hamgara.text.language import FOLDER

from .detect_texts import list_cases
from .strategies import anything

FLOORS = {"full": 1.0, "half": 0.98, "three": 0.93}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("روابط ایران و جمهوری آذربایجان در سه دههٔ اخیر", "fa"),
        ("وزير خارجه به باكو رفت", "fa"),
        ("ﺳﻼﻡ", "fa"),
        ("The two foreign ministers met in Baku.", "en"),
        ("Foreign ministry statement", "en"),
        ("Prezident İlham Əliyev Tehrana səfər edib.", "az"),
        ("İki dövlət arasında münasibətlər", "az"),
        ("Bakı və Tehran", "az"),
        ("سفیر ایران (Mr. A. Mousavi) گفت که همکاری‌ها ادامه دارد", "fa"),
        ("", "en"),
        ("123 ...", "en"),
    ],
)
def test_detect(text, language):
    assert detect_language(text) == language


def test_languages_and_scripts_are_told_apart():
    cases = list_cases()
    assert min(Counter((language, script) for language, script, _, _ in cases).values()) >= 40
    rates = {}
    for kind in FLOORS:
        some = [case for case in cases if case[2] == kind]
        wrong = [
            (language, script, text, found.language)
            for language, script, _, text in some
            if (found := detect(text)) != Detected(language, script)
        ]
        rates[kind] = 1 - len(wrong) / len(some)
        print(f"{kind}: {rates[kind]:.3f} of {len(some)}", *wrong, sep="\n  ")  # noqa: T201 - shown by pytest -rP
    assert all(rates[kind] >= floor for kind, floor in FLOORS.items()), rates


def test_a_working_language_is_found_where_only_those_are_asked_for():
    for language, script, _, text in list_cases():
        found = detect_language(text, among=LANGUAGES)
        assert found in LANGUAGES
        if (language, script) == ("fa", "arabic"):
            assert found == "fa" or detect_language(text) != "fa"


def test_passages_of_a_mixed_text():
    parts = [
        ("fa", "وزیر خارجه درباره توافق تازه سخن گفت."),
        ("en", "The agreement was signed in Baku last week."),
        ("az", "Nazir bildirdi ki, əməkdaşlıq davam edəcək."),
        ("ru", "Министр прибыл в столицу утром."),
        ("az", "Назир ҝөрүшдән сонра өлкәсинә гајытды."),
    ]
    text = " ".join(part for _, part in parts)
    found = detect_passages(text)
    assert [(language, span.of(text)) for span, language in found] == parts


def test_a_quotation_inside_a_sentence_is_a_passage_of_its_own():
    text = "سفیر تازه گفت the railway between Rasht and Astara و بعد به دیدار وزیر رفت"
    assert [language for _, language in detect_passages(text)] == ["fa", "en", "fa"]
    text = "گزارش BBC News درباره مرز منتشر شد"
    assert [language for _, language in detect_passages(text)] == ["fa"]


@given(anything)
def test_any_string_has_an_answer(text):
    assert detect_language(text) in list_modules(FOLDER)
    assert detect_language(text, among=LANGUAGES) in LANGUAGES


@given(anything)
def test_passages_are_spans_in_order_that_cover_the_text(text):
    passages = detect_passages(text)
    end = 0
    for span, language in passages:
        assert language in list_modules(FOLDER)
        assert end <= span.start < span.end
        assert not text[end : span.start].strip()
        end = span.end
    assert not text[end:].strip()
