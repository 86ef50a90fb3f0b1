"""Dates in running text: found with their spans, resolved to days, printed for a reader."""

from hamgara.text.dates.find import find_dates
from hamgara.text.dates.language import list_languages
from hamgara.text.dates.meanings import DateExpression, Interval, ResolvedDate
from hamgara.text.dates.printing import print_date
from hamgara.text.dates.resolve import resolve_date

__all__ = [
    "DateExpression",
    "Interval",
    "ResolvedDate",
    "find_dates",
    "list_languages",
    "print_date",
    "resolve_date",
]
