"""Do two names of an author count as the same: spelling, script, order?"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from hamgara.ingest.citations.model import Name
from hamgara.text.normalize import fold

_ARABIC = re.compile("[\u0620-\u06ff]")
_NOT_WORD = re.compile(r"[\W_]+")
_PLAIN = re.compile(r"[ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآ\s\u200c]+$")
_EZAFE = re.compile(r"ه[\s\u200c]*ی|گفت|جست|شست|رفت")
"""Where the fold leaves letters out of plain Persian words."""
_DIGRAPHS = (
    ("sch", "s"),
    ("sh", "s"),
    ("ch", "ç"),
    ("kh", "x"),
    ("gh", "g"),
    ("zh", "z"),
    ("ph", "f"),
    ("th", "t"),
    ("ck", "k"),
)
_LETTERS = {
    **dict.fromkeys("aeiouyəıöüwv'āīūéèáàíìóòúùãõâêîôûäëïåø", ""),
    **dict.fromkeys("ایآوعءئؤأهۀةى", ""),
    **dict.fromkeys("بb", "b"),
    **dict.fromkeys("پp", "p"),
    **dict.fromkeys("تطt", "t"),
    **dict.fromkeys("ثسصsشşz", "s"),
    **dict.fromkeys("ذزضظژ", "s"),
    **dict.fromkeys("جj", "j"),
    **dict.fromkeys("چç", "ç"),
    **dict.fromkeys("خx", "x"),
    **dict.fromkeys("حh", ""),
    **dict.fromkeys("دd", "d"),
    **dict.fromkeys("رr", "r"),
    **dict.fromkeys("غقگgqğ", "g"),
    **dict.fromkeys("فf", "f"),
    **dict.fromkeys("کكck", "k"),
    **dict.fromkeys("لl", "l"),
    **dict.fromkeys("مm", "m"),
    **dict.fromkeys("نnñ", "n"),
}
_OV = re.compile(r"[oe]v(?:a|na)?$|(?:ا|و|ی)[وف](?:ا)?$")
"""The ending of names like Quliyev and قلی‌اف, and of the women's."""
_AZERBAIJANI = re.compile("[əğışçöü]")


class Likeness(IntEnum):
    """How far a cited name is from a listed one."""

    SAME = 0
    OTHER_ORDER = 1
    OTHER_SCRIPT = 2
    OTHER_SPELLING = 3
    NONE = 4


@lru_cache(maxsize=1 << 15)
def name_key(name: str) -> str:
    """Return a name as names are compared: folded, of letters alone.

    A name that the fold would only lower or close up is not sent through it, being many.
    """
    name = name[:200]
    if name.isascii():
        return _NOT_WORD.sub("", name.lower())
    if _PLAIN.match(name) and not _EZAFE.search(name):
        return _NOT_WORD.sub("", name)
    return _NOT_WORD.sub("", fold(name, tight=True).text.replace("ı", "i"))


@lru_cache(maxsize=1 << 15)
def name_words(name: str) -> tuple[str, ...]:
    """Return the keys of the words of a name."""
    words = re.split(r"[\s\u200c.\-–]+", name[:200])
    return tuple(key for key in map(name_key, words) if key)


@lru_cache(maxsize=1 << 15)
def skeleton(name: str) -> str:
    """Return the consonants of a name, alike for Persian, Azerbaijani and English spelling."""
    text = _OV.sub("f", name.replace("İ", "i").lower())
    if _AZERBAIJANI.search(text):
        text = text.replace("c", "j")
    for letters, one in _DIGRAPHS:
        text = text.replace(letters, one)
    text = re.sub("c(?=[eiy])", "s", text)
    bones = "".join(_LETTERS.get(char, "") for char in text)
    return re.sub(r"(.)\1+", r"\1", bones)


def is_persian(text: str) -> bool:
    """Return whether there is a letter of Arabic script in the text."""
    return _ARABIC.search(text) is not None


@lru_cache(maxsize=1 << 16)
def likeness(cited: str, listed: Name) -> Likeness:
    """Return how far a cited name is from a listed one; the nearest reading counts."""
    key, family, given = name_key(cited), name_key(listed.family), name_key(listed.given)
    if not key or not family:
        return Likeness.NONE
    if key in {family, given + family, family + given} or _is_part(cited, listed):
        return Likeness.SAME
    words = name_words(cited)
    if listed.is_unordered and (key == given or words == name_words(listed.family)[-len(words) :]):
        return Likeness.SAME
    if given and key == given:
        return Likeness.OTHER_ORDER
    if is_persian(cited) != is_persian(listed.family):
        return _compare_scripts(cited, listed)
    other = name_words(f"{listed.given} {listed.family}")
    if len(words) > 1 and sorted(words) == sorted(other):
        return Likeness.OTHER_ORDER
    near = _is_near(key, family) or (len(words) > 1 and _is_near(words[-1], family))
    near = near or (listed.is_unordered and bool(given) and _is_near(key, given))
    bones = skeleton(cited)
    if near or (len(bones) >= 3 and bones == skeleton(listed.family) and key[0] == family[0]):
        return Likeness.OTHER_SPELLING
    return Likeness.NONE


def _is_part(cited: str, listed: Name) -> bool:
    """Return whether one family name begins the other, or the cited one bears a given name too."""
    if listed.is_organization and _is_acronym(cited, listed):
        return True
    words, family = name_words(cited), name_words(listed.family)
    if len(words) < len(family):
        return words == family[: len(words)] and (
            not listed.is_organization or len(words) > 1 or _is_acronym(cited, listed)
        )
    if listed.is_organization and _is_acronym(cited, listed):
        return True
    return (len(words) > len(family) and words[-len(family) :] == family) or (
        bool(family) and len(words) > len(family) and words[: len(family)] == family
    )


def _is_acronym(cited: str, listed: Name) -> bool:
    letters = "".join(word[0] for word in listed.family.split() if word[:1].isupper())
    return len(letters) > 1 and cited.strip(". ") == letters


def _compare_scripts(cited: str, listed: Name) -> Likeness:
    left, right = skeleton(cited), skeleton(listed.family)
    last = skeleton(cited.rsplit(maxsplit=1)[-1])
    if left and right and right in {left, last}:
        return Likeness.OTHER_SCRIPT
    longer = max(len(left), len(right))
    if longer >= 4 and left[:1] == right[:1] and distance(left, right, 1) <= 1:
        return Likeness.OTHER_SCRIPT
    return Likeness.NONE


def _is_near(left: str, right: str) -> bool:
    longest = max(len(left), len(right))
    limit = 2 if longest >= 7 else 1 if longest >= 4 else 0
    return bool(limit) and left[0] == right[0] and distance(left, right, limit) <= limit


def distance(left: str, right: str, limit: int) -> int:
    """Return the edit distance of two short strings, `limit + 1` where it is larger."""
    if abs(len(left) - len(right)) > limit or len(set(left) ^ set(right)) > 2 * limit:
        return limit + 1
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
        if min(row) > limit:
            return limit + 1
    return row[-1]
