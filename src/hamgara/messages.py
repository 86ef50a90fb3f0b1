"""Sentences for people: an English template with values, translated at the edge.

Code below the command line never prints and never picks a language. It says a
`Message`; the command line and the report translate it. Templates are collected from
the calls of `say` into the catalogs under `locale/`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from babel.messages.pofile import read_po

RIGHT_TO_LEFT = frozenset({"fa", "ar"})
LANGUAGES = ("fa", "az", "en")
_PERSIAN_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for a person: an English template with named places, and the values."""

    template: str
    values: tuple[tuple[str, object], ...] = ()

    def __str__(self) -> str:
        return translate(self, "en")


def say(template: str, /, **values: object) -> Message:
    """Return the message of `template` (English, `{name}` places) with `values`."""
    return Message(template, tuple(values.items()))


def translate(message: Message, language: str) -> str:
    """Return `message` in `language` (fa, az or en); untranslated templates stay English.

    The English catalog holds what is said of one, and is asked where `count` is 1.
    In right-to-left languages numbers get Persian digits and every other value is
    isolated (U+2068...U+2069), so that a file name cannot disturb the sentence. A value
    may be a `Message` or a name in several languages; it is put in `language` too, and a
    name that is in it has its direction (U+2067) even where a Latin code begins it. A tuple
    is a list of values, with the comma of the language between them.
    """
    values = {k: _value(v, language) for k, v in message.values}
    return _find_template(message, language).format_map(values)


def translate_head(message: Message, language: str) -> str:
    """Return `message` as the head of a column: its own first word begins with a capital.

    What begins with a value (a coder's name) or is a sign of one letter (n) stays as it is.
    """
    told = translate(message, language)
    template = _find_template(message, language)
    return told if template.startswith("{") else begin_large(told, language)


def begin_large(words: str, language: str) -> str:
    """Return words with a capital at their head, where their first word has two letters."""
    if len(words) < 2 or not words[:2].isalpha():
        return words
    first = "İ" if language == "az" and words[0] == "i" else words[0].upper()
    return first + words[1:]


def _find_template(message: Message, language: str) -> str:
    if language == "en" and ("count", 1) not in message.values:
        return message.template
    return _catalog(language).get(message.template, message.template)


def _value(value: object, language: str) -> str:
    if isinstance(value, Message):
        return translate(value, language)
    if isinstance(value, Mapping):
        if value.get(language) and language in RIGHT_TO_LEFT:
            return f"\u2067{value[language]}\u2069"
        return _value(
            value.get(language) or value.get("en") or next(iter(value.values())), language
        )
    if isinstance(value, tuple):
        if language not in RIGHT_TO_LEFT:
            return ", ".join(_value(one, language) for one in value)
        names = "، ".join(_value(one, language) for one in value)
        return f"\u2067{names}\u2069" if names else ""
    if isinstance(value, bool) or not isinstance(value, int | float):
        text = str(value)
        return f"\u2068{text}\u2069" if language in RIGHT_TO_LEFT else text
    return str(value).translate(_PERSIAN_DIGITS) if language == "fa" else str(value)


@cache
def _catalog(language: str) -> Mapping[str, str]:
    """Return the translations of a language, {} where there is no catalog."""
    path = resources.files("hamgara") / "locale" / f"{language}.po"
    if not path.is_file():
        return {}
    with path.open("rb") as stream:
        catalog = read_po(stream, locale=None)
    return {str(m.id): str(m.string) for m in catalog if m.id and m.string and not m.fuzzy}
