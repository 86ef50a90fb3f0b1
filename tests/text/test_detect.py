import pytest
from hypothesis import given

from hamgara.text.detect import detect_language

from .strategies import anything


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


@given(anything)
def test_any_string_has_an_answer(text):
    assert detect_language(text) in {"fa", "az", "en"}
