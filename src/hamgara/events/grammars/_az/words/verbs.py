"""Azerbaijani verbs: a word taken apart into stem, voice, negation and form.

All words here are folded. Suffix chains follow Öztopçu, Elementary Azerbaijani (2003). A stem must
be known (the vocabulary names it); the passive and the softened stems are made from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Form = Literal[
    "past", "perfect", "pluperfect", "present", "imperfect", "aorist", "would", "future", "must",
    "if", "let", "able", "while", "after", "an", "mis", "dik", "acaq", "ma", "maq",
]  # fmt: skip
"""Finite: past ... let. able: edə (bilər). while: edərək, edərkən. after: etdikdə(n). Participles
and nouns: an (edən), mis (etmiş), dik (etdiyi), acaq (edəcəyi), ma (etməsi), maq (etmək)."""

FINITE = frozenset(
    ("past", "perfect", "pluperfect", "present", "imperfect", "aorist", "would", "future", "must",
     "let")
)  # fmt: skip

_I, _A = "[ıiuü]", "[aə]"
_CASE = f"(?P<case>n{_I}n|n{_A}|nd{_A}n?|n{_I}|yl{_A}|)"
_PERSON = f"(?:l{_A}r|{_A}m|m|q|k|{_I}[qk]|n{_I}z|s{_I}n{_I}z|s{_A}n|n)?"
_DIR = f"(?:d{_I}r(?:l{_A}r)?)?"
_NOT = f"(?P<neg>m{_A})?"
_NOT_Y = f"(?P<neg>m{_A}(?=y))?"
_TAILS: tuple[tuple[Form, str], ...] = (
    ("past", f"{_NOT}d{_I}(?:l{_A}r|q|k)?"),
    (
        "pluperfect",
        f"{_NOT}(?:m{_I}ş|y?{_I}b)d{_I}{_PERSON}|(?P<neg2>m{_A}y)?{_I}bm{_I}ş{_DIR}{_PERSON}",
    ),
    (
        "perfect",
        (
            f"{_NOT_Y}y?{_I}b(?:d{_I}r)?(?:l{_A}r)?(?:s{_A}n)?"
            f"|(?P<neg2>m{_A})?m{_I}ş(?:d{_I}r(?:l{_A}r)?|l{_A}r|{_A}m|{_I}[qk])"
        ),
    ),
    ("present", f"(?P<neg>m)?y?{_I}r{_PERSON}"),
    ("imperfect", f"(?P<neg>m)?y?{_I}r(?:d{_I}|m{_I}ş){_PERSON}"),
    (
        "would",
        (
            f"(?:y?{_A}r|(?P<neg>m{_A}z)|(?P<neg2>m{_A}(?=y))?y?(?:acaq|əcək))"
            f"(?:d{_I}|m{_I}ş){_PERSON}"
        ),
    ),
    ("aorist", f"(?:y?{_A}r|(?P<neg>m{_A}(?:z|r))){_PERSON}"),
    (
        "future",
        (
            f"{_NOT_Y}y?(?:acaq|əcək){_DIR}(?:l{_A}r)?"
            f"|(?P<neg2>m{_A}(?=y))?y?(?:acağ(?:am|ıq)|əcəy(?:əm|ik))"
        ),
    ),
    ("must", f"{_NOT}m{_A}l{_I}(?:y{_I}[qk]|y{_A}m|{_DIR}|l{_A}r)(?:yd{_I}{_PERSON})?"),
    (
        "if",
        (
            f"{_NOT}(?:y?{_I}b|m{_I}ş|y?{_A}r|z|y?{_I}r|y?(?:acaq|əcək)|d{_I})?s{_A}{_PERSON}"
            f"|(?P<neg2>m)ir?s{_A}{_PERSON}"
        ),
    ),
    ("let", f"{_NOT}s{_I}n(?:l{_A}r)?"),
    ("able", f"y?{_A}"),
    ("while", f"{_NOT_Y}y?{_A}(?:r{_A}[qk]|rk{_A}n)|(?P<neg2>m{_A})d{_A}n|y?{_I}nc{_A}"),
    ("after", f"{_NOT}d{_I}[qk](?:d{_A}n?|c{_A})|(?P<neg2>m{_A}y)?y?{_A}nd{_A}n?"),
    ("an", f"{_NOT_Y}y?{_A}n(?:l{_A}r)?(?P<case>{_I}n|{_A}|d{_A}n|{_I}|)"),
    ("mis", f"{_NOT}m{_I}ş"),
    ("dik", f"{_NOT}d{_I}(?:[yğ]{_I}(?:m{_I}z)?|[qk]l{_A}r{_I}){_CASE}"),
    ("acaq", f"{_NOT_Y}y?(?:acağ{_I}|əcəy{_I}|acaqlar{_I}|əcəklər{_I}){_CASE}"),
    ("ma", f"(?P<neg>m{_A}(?=m))?m{_A}(?:s{_I}|l{_A}r{_I}|(?=n|y)){_CASE}|m{_A}y{_A}"),
    (
        "maq",
        (
            f"(?P<neg>m{_A}(?=m))?m(?:aq|ək)(?P<case>d{_A}n?|l{_A}|)"
            f"|(?P<neg2>m{_A}(?=m))?m(?:ağ|əy)(?P<case2>{_I}n|{_I}|{_A})"
        ),
    ),
)
_FORMS = tuple((form, re.compile(pattern)) for form, pattern in _TAILS)
_PAST_OF_MANY = re.compile(rf".*d{_I}l{_A}r").fullmatch
_LOW = {**dict.fromkeys("aıou", "a"), **dict.fromkeys("eəiöü", "ə")}
_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}
_SHORT_SOFT = frozenset({"et", "get", "güt"})
_IRREGULAR = {
    "et": ("edil", "olun"),
    "ayır": ("ayrıl",),
    "çevir": ("çevril",),
    "devir": ("devril",),
    "çağır": ("çağırıl", "çağrıl"),
}
_STILL = frozenset({"ol", "de", "gəl", "get"})
"""Verbs whose passive is another word (olun is the passive of et)."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb form; `case` is that of a verbal noun ("" nominative or none)."""

    stem: str
    form: Form
    passive: bool = False
    negated: bool = False
    case: str = ""


class Verbs:
    """The verbs that are known by their stems."""

    def __init__(self, stems: Iterable[str]) -> None:
        """Make the stems' spellings (plain, softened, passive), the shortest stem's last."""
        self._stems: dict[str, tuple[str, bool]] = {}
        known = sorted({*stems}, key=lambda stem: (-len(stem), stem))
        for stem in known:
            if stem not in _STILL:
                for made in _passives(stem):
                    self._stems[made] = (stem, True)
        for stem in known:
            self._stems[stem] = (stem, False)
            if _soften(stem) != stem:
                self._stems.setdefault(_soften(stem), (stem, False))
        self._longest = max((len(stem) for stem in self._stems), default=0)

    def read(self, word: str) -> Verb | None:
        """Return the verb with the longest stem that the word is a form of."""
        for length in range(min(len(word) - 1, self._longest), 1, -1):
            found = self._stems.get(word[:length])
            if found is None:
                continue
            tail = word[length:]
            for form, pattern in _FORMS:
                match = pattern.fullmatch(tail)
                if match and _agrees(word[:length], tail) and not _is_past(found, form, word):
                    groups = match.groupdict()
                    negated = bool(groups.get("neg") or groups.get("neg2"))
                    case = groups.get("case") or groups.get("case2") or ""
                    return Verb(found[0], form, found[1], negated, case)
        return None


def _is_past(found: tuple[str, bool], form: Form, word: str) -> bool:
    """Is what looks like a passive of a stem in -t rather the past of many (başladılar)?"""
    stem, passive = found
    return passive and stem[-1] == "t" and form == "aorist" and _PAST_OF_MANY(word) is not None


def _agrees(stem: str, tail: str) -> bool:
    """Does the first vowel of an ending agree with the last of the stem?"""
    last = next((c for c in reversed(stem) if c in _HIGH), "")
    first = next((c for c in tail if c in _HIGH), "")
    return not last or first in ("", _HIGH[last], _LOW[last])


def _passives(stem: str) -> tuple[str, ...]:
    if stem in _IRREGULAR:
        return _IRREGULAR[stem]
    last = next((c for c in reversed(stem) if c in _HIGH), "i")
    high = _HIGH[last]
    if stem[-1] in _HIGH:
        return f"{stem}n", f"{stem}n{high}l"
    if stem[-1] == "l":
        return (f"{stem}{high}n",)
    soft = _soften(stem)
    return f"{soft}{high}l", f"{soft}{high}l{high}n"


def _soften(stem: str) -> str:
    """Return the stem before a vowel: et-, get- and longer stems in -t end in d (yaradıb)."""
    longer = stem[-1:] == "t" and sum(c in _HIGH for c in stem) > 1
    return stem[:-1] + "d" if longer or stem in _SHORT_SOFT else stem
