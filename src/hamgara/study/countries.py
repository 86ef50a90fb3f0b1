"""States by their ISO 3166-1 alpha-3 code, with their names (CLDR, through Babel)."""

from __future__ import annotations

from functools import cache

from babel import Locale
from babel.core import get_global

from hamgara.messages import LANGUAGES
from hamgara.study.labels import Label


@cache
def _alpha_2() -> dict[str, str]:
    """Return alpha-3 -> alpha-2 of the territories that CLDR names in English."""
    names = Locale("en").territories
    return {
        alpha_3: codes[0]
        for alpha_3, codes in get_global("territory_aliases").items()
        if len(alpha_3) == 3 and alpha_3.isalpha() and len(codes) == 1 and codes[0] in names
    }


def is_country(code: str) -> bool:
    """Is `code` the ISO 3166-1 alpha-3 code of a state or territory?"""
    return code in _alpha_2()


def name_country(code: str) -> Label:
    """Return the names of a state in fa, az and en; KeyError for an unknown code."""
    territory = _alpha_2()[code]
    return {language: Locale(language).territories[territory] for language in LANGUAGES}
