"""A name in several languages."""

from __future__ import annotations

from collections.abc import Mapping

Label = Mapping[str, str]
"""Language code -> name; at least one language."""

_FALLBACK = ("en", "fa", "az")


def in_language(label: Label, language: str) -> str:
    """Return the name in `language`, else in English, Persian or Azerbaijani, else any."""
    for candidate in (language, *_FALLBACK):
        if label.get(candidate):
            return label[candidate]
    return next(iter(label.values()), "")
