"""A name in several languages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hamgara.messages import Message, translate
from hamgara.text.normalize import fold

Label = Mapping[str, str]
"""Language code -> name; at least one language."""

_FALLBACK = ("en", "fa", "az")


def in_language(label: Label, language: str) -> str:
    """Return the name in `language`, else in English, Persian or Azerbaijani, else any."""
    for candidate in (language, *_FALLBACK):
        if label.get(candidate):
            return label[candidate]
    return next(iter(label.values()), "")


def join_names(names: Iterable[str], language: str) -> str:
    """Return names behind one another, with the comma of the language, each isolated."""
    return translate(Message("{names}", (("names", tuple(names)),)), language)


def find_key(labels: Mapping[str, Label], text: str) -> str:
    """Return the key that `text` is, or whose name it is in any language; else `text`."""
    if text in labels:
        return text
    plain = _plain(text)
    found = {key for key, label in labels.items() if plain in map(_plain, (key, *label.values()))}
    return found.pop() if plain and len(found) == 1 else text


def _plain(name: str) -> str:
    return fold(name, tight=True).text.casefold()
