"""The few LaTeX marks of BibTeX values: letters with accents, signs, braces."""

from __future__ import annotations

import re
import unicodedata

_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "&": r"\&",
    "%": r"\%",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    '"': r"\textquotedbl{}",
    "@": r"\symbol{64}",
}
_ENCODE = str.maketrans(_SIGNS)
_NAMED = {
    "textbackslash": "\\",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textquotedbl": '"',
    "ss": "ß",
    "o": "ø",
    "O": "Ø",
    "l": "ł",
    "L": "Ł",
    "ae": "æ",
    "AE": "Æ",
    "oe": "œ",
    "OE": "Œ",
    "aa": "å",
    "AA": "Å",
    "i": "ı",
    "j": "ȷ",
    "textendash": "–",
    "textemdash": "—",
    "ldots": "…",
}
_ACCENTS = {
    '"': "\u0308",
    "'": "\u0301",
    "`": "\u0300",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "c": "\u0327",
    "k": "\u0328",
    "r": "\u030a",
    "d": "\u0323",
    "b": "\u0331",
}
_TOKEN = re.compile(
    r"\\symbol\{64\}"
    r"|\\(?P<sign>[{}&%$#_])"
    r"|\\(?P<accent>[\"'`^~=.]|[uvHckrdb](?![A-Za-z]))\s?(?:\{\\?(?P<braced>[^\W\d_])\}"
    r"|\\?(?P<bare>[^\W\d_]))"
    r"|\\(?P<name>[A-Za-z]+)(?:\{\}|\s)?"
    r"|(?P<tie>~)|(?P<brace>[{}])"
)


def encode_latex(text: str) -> str:
    """Return `text` with the signs that BibTeX and LaTeX read otherwise written out."""
    return text.translate(_ENCODE)


def decode_latex(text: str) -> str:
    """Return a value as plain text: accents composed, commands and braces dropped."""
    return _TOKEN.sub(_decode_token, text)


def _decode_token(match: re.Match[str]) -> str:
    if match["sign"]:
        return match["sign"]
    if match["accent"]:
        letter = (match["braced"] or match["bare"]).replace("ı", "i")
        return unicodedata.normalize("NFC", letter + _ACCENTS[match["accent"]])
    if match["name"]:
        return _NAMED.get(match["name"], "")
    if match["tie"]:
        return " "
    return "" if match["brace"] else "@"


def split_outside(text: str, separator: str) -> list[str]:
    """Split a value where the separator stands outside braces; empty parts are left out."""
    parts: list[str] = []
    depth = start = at = 0
    size = len(separator)
    while at < len(text):
        char = text[at]
        if char == "\\":
            at += 2
            continue
        depth += (char == "{") - (char == "}")
        if depth <= 0 and text[at : at + size].replace("\n", " ").lower() == separator:
            parts.append(text[start:at])
            start = at = at + size
            continue
        at += 1
    parts.append(text[start:])
    return [part for part in parts if part.strip()] if separator != "," else parts
