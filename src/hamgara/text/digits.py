"""Digits and printed numbers, language by language."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from hamgara.text.language import find_language

MOST_DIGITS = 9
"""The most digits of a whole number; more are no number that anybody means."""
_ZEROS = re.compile(r"(\d+)(?:\.0*|,(?!000$)0+)?")
_PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
_TO_PERSIAN = str.maketrans(
    {**{str(i): d for i, d in enumerate(_PERSIAN)}}
    | {chr(0x660 + i): d for i, d in enumerate(_PERSIAN)}
)


def to_persian_digits(text: str) -> str:
    """Return `text` with ASCII and Arabic digits as Persian ones; all else stays."""
    return text.translate(_TO_PERSIAN)


def to_ascii_digits(text: str) -> str:
    """Return `text` with the decimal digits of every script as 0 to 9; all else stays."""
    if text.isascii():
        return text
    return "".join(
        str(unicodedata.digit(c)) if c.isdecimal() and not c.isascii() else c for c in text
    )


def read_whole(text: str) -> int | None:
    """Return the whole number that digits of any script are, None for what is none."""
    plain = to_ascii_digits(text)
    known = plain.isascii() and plain.isdigit() and len(plain) <= MOST_DIGITS
    return int(plain) if known else None


def unify_whole(text: str) -> str:
    """Return a whole number as 0 to 9 write it (`12` for `12.0`, `12,0`, `۱۲`), else the text.

    A zero in front stays: `012` may be another name than `12`; so do three zeros behind a comma.
    """
    plain = to_ascii_digits(text)
    found = _ZEROS.fullmatch(plain)
    return found[1] if found else text


def format_number(
    value: float, language: str, *, decimals: int | None = None, grouped: bool = True
) -> str:
    """Return a number as the language prints it: its digits, decimal and thousands signs.

    Zero has no sign, also where it was rounded. In a language written from right to left a
    mark (U+200E) keeps the minus to the left of the digits, where it is read.

    Args:
        value: any int or float; NaN and the infinities stay `nan`, `inf`, `-inf`.
        language: fa, az, en ... (a language file).
        decimals: places behind the decimal sign, 0 or more, rounded half to even of the
            binary value; None prints an int whole and a float at full precision.
        grouped: put the sign of thousands between groups of three digits.

    Raises:
        HamgaraError: there is no such language.
    """
    plain = f"{value:,.{decimals}f}" if decimals is not None else f"{value:,}"
    if value != value or value in (float("inf"), float("-inf")):
        return plain
    if not plain.strip("-0.,"):
        plain = plain.removeprefix("-")
    return plain.translate(_list_signs(language, grouped))


@cache
def _list_signs(language: str, grouped: bool) -> dict[int, str]:  # noqa: FBT001 - one is cached
    """Return what a language prints for the digits and signs of a number."""
    known = find_language(language)
    minus = "\u200e\u2212" if known.direction == "rtl" else "\u2212"
    signs = {",": known.group if grouped else "", ".": known.decimal, "-": minus}
    return str.maketrans(signs | {str(i): digit for i, digit in enumerate(known.digits)})
