"""The language that a call asks for: its option, HAMGARA_LANG, or that of the locale."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import pairwise

from hamgara.messages import LANGUAGES

ARGUMENTS = "hamgara.arguments"
"""Where click's context keeps the words of the call."""
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")


def locale_language() -> str:
    """Return the language of the locale's messages, English where it is none of ours."""
    name = next(filter(None, map(os.environ.get, _LOCALE)), "")
    language = name.split(".")[0].split("@")[0].split("_")[0].lower()
    return language if language in LANGUAGES else "en"


def find_language(arguments: Sequence[str]) -> str:
    """Return the language that a call asks for, though it could not be read as a whole."""
    asked = [os.environ.get("HAMGARA_LANG", "")]
    asked += [second for first, second in pairwise(arguments) if first == "--lang"]
    asked += [one.removeprefix("--lang=") for one in arguments if one.startswith("--lang=")]
    return next((one for one in reversed(asked) if one in LANGUAGES), locale_language())
