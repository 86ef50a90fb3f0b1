"""Azerbaijani that nothing but search reads: in another script, or without its own letters."""

from __future__ import annotations

import re

from hamgara.messages import Message, say
from hamgara.text.detect import detect

_SCRIPTS = {"cyrillic": say("Cyrillic"), "arabic": say("Arabic")}
_LETTERS = re.compile("[əğışöüçƏĞİŞÖÜÇ]")
_WORDS = re.compile(
    r"\b(?:azerbaycan|azerbaijan|munasibet|emekdasliq|ve|ucun|ile|edib|olub|haqqinda|gorus|nazir|baki)\w*",
    re.IGNORECASE,
)
_SURE = 3
"""How many Azerbaijani words without their letters make the text Azerbaijani."""


def say_unread(text: str, language: str) -> Message | None:
    """Return why events, statements and codes are not read in an Azerbaijani text.

    None where they are, and for texts of other languages.
    """
    if language == "az":
        script = _SCRIPTS.get(detect(text).script)
        return script and say(
            "Of Azerbaijani the Latin script alone is read for events, statements and codes; this"
            " text is written in another one ({script}) and can only be searched.",
            script=script,
        )
    bare = not _LETTERS.search(text) and len(_WORDS.findall(text)) >= _SURE
    if bare and language != "en" and detect(text).script == "latin":
        return say(
            "This looks like Azerbaijani without its letters (ə, ı, ö, ü, ğ, ş, ç): events,"
            " statements and codes are not read in it."
        )
    return None
