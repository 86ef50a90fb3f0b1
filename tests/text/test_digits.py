import pytest
from hypothesis import given

from hamgara.errors import HamgaraError
from hamgara.text.digits import format_number, to_ascii_digits, to_persian_digits

from .strategies import anything


def test_digits_of_all_scripts():
    assert to_ascii_digits("۱۲٣4 کتاب ½") == "1234 کتاب ½"
    assert to_persian_digits("12٣۴ page 5") == "۱۲۳۴ page ۵"


@given(anything)
def test_there_and_back(text):
    assert to_ascii_digits(to_persian_digits(text)) == to_ascii_digits(text)
    assert len(to_persian_digits(text)) == len(text) == len(to_ascii_digits(text))


@pytest.mark.parametrize(
    ("value", "language", "decimals", "printed"),
    [
        (1234567, "fa", None, "۱٬۲۳۴٬۵۶۷"),
        (1234.5, "fa", 2, "۱٬۲۳۴٫۵۰"),
        (1234.5, "az", 2, "1.234,50"),
        (1234.5, "en", 2, "1,234.50"),
        (-3.14159, "en", 3, "−3.142"),
        (0.5, "fa", None, "۰٫۵"),
        (7, "fa", 1, "۷٫۰"),
        (float("nan"), "fa", 1, "nan"),
        (float("inf"), "en", None, "inf"),
    ],
)
def test_numbers_as_printed(value, language, decimals, printed):
    assert format_number(value, language, decimals=decimals) == printed


def test_numbers_without_groups():
    assert format_number(1403, "fa", grouped=False) == "۱۴۰۳"


def test_an_unknown_language_is_named():
    with pytest.raises(HamgaraError, match="xx"):
        format_number(1, "xx")
