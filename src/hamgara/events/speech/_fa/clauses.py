"""Clauses of what is said in Persian: where they end, and which have a verb of their own."""

from __future__ import annotations

from collections.abc import Iterator

from hamgara.events.grammars._fa.words.verbs import list_forms
from hamgara.events.speech._fa.speakers import AND, SIGNS

_PAST = frozenset({"past", "perfect", "pluperfect"})
_CARRY = frozenset({"کردن", "یافتن", "گرفتن", "داشتن"})
_SHORTEST = 2
_SHORT_CLAUSE = 4
_IFS = frozenset(
    {
        "اگر",
        "چنانچه",
        "هرگاه",
        "وقتی",
        "هرچند",
        "گرچه",
        "اگرچه",
        "تا",
        "چون",
        "هنگامی",
        "هر",
        "هرکس",
        "هرکه",
    }
)
_BECAUSE = frozenset({"چرا", "چون", "زیرا", "چراکه"})
_COPULAS = ("است", "وست", "اند", "هایم", "یم")
_COPULA = 4
_NO_COPULA = frozenset(
    {"سیاست", "ریاست", "درخواست", "راست", "خواست", "حراست", "دوست", "پوست", "فراست", "بازخواست",
     "برخاست", "کاست", "مانند", "تسلیم", "تنظیم", "تعلیم", "تصمیم", "مستقیم", "رژیم", "عظیم",
     "تحریم", "تکریم", "تقسیم", "ترسیم", "ترمیم", "مقیم", "قدیم", "اقلیم", "تعمیم", "تفهیم",
     "تقدیم", "سهیم",
     "حریم", "حکیم", "رحیم", "کریم", "نسیم", "جسیم", "وخیم", "ضخیم", "یتیم", "صمیم", "ابراهیم",
     "سلیم", "علیم", "فهیم", "عقیم", "تحکیم", "ملایم", "جرایم", "علایم", "دایم", "مفاهیم", "نعیم"}
)  # fmt: skip


class Clauses:
    """Cuts gists into clauses; `forms` are the finite forms of all verbs."""

    def __init__(self) -> None:
        self._all = list_forms()
        self.forms = frozenset(
            word for word, form in self._all.items()
            if form.tense not in ("infinitive", "participle") and not form.nounish
        )  # fmt: skip

    def split(self, words: list[str], first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the clauses of a gist, each with a finite verb of its own."""
        start = first
        for at in range(first + _SHORTEST, last - _SHORTEST):
            if not self._parts(words, start, at, last):
                continue
            if part := trim(words, start, at - 1):
                yield part
                start = at + 1
        if part := trim(words, start, last):
            yield part

    def is_finite(self, word: str) -> bool:
        """Is it a finite verb, or does it end in "is" (بازست، ماست، باکوست)?"""
        return word in self.forms or (
            word.endswith(_COPULAS) and word not in _NO_COPULA and len(word) >= _COPULA
        )

    def _closes(self, words: list[str]) -> bool:
        """Is the last word a verb that may be a noun elsewhere (closed, built)?"""
        form = self._all.get(words[-1]) if len(words) >= _SHORT_CLAUSE else None
        return form is not None and form.tense == "past"

    def _opens(self, word: str) -> bool:
        """Is a verb in the mood of a condition, so that what follows belongs to it?"""
        form = self._all.get(word)
        return form is not None and form.tense == "subjunctive"

    def _parts(self, words: list[str], start: int, at: int, last: int) -> bool:
        """Does a clause end before this conjunction, and another follow it?"""
        before = words[at - 1]
        behind = words[at + 1 : last + 1]
        if not self.is_finite(before) or not (
            any(map(self.is_finite, behind)) or self._closes(behind)
        ):
            return False
        if words[at] == "," and (self._opens(before) or behind[0] in _BECAUSE):
            return False
        if words[at] == "که":
            form = self._all.get(before)
            if form is None:
                return False
            carries = form.lemma == "شدن" or (form.lemma in _CARRY and form.tense in _PAST)
            return carries and min(at - start, last - at) >= _SHORT_CLAUSE
        part = words[start:at]
        verbs = sum(word in self.forms for word in part)
        if "که" in part[1:] and verbs <= part[1:].count("که"):
            return False
        if words[at] in (",", ";", '"', "."):
            return words[start] not in _IFS
        return words[at] in AND


def is_list(words: list[str], at: int) -> bool:
    """Does a comma stand before one more adjective or noun: political, economic and other?"""
    return words[at] == "," and words[at + 2 : at + 3] in ([","], ["و"])


def trim(words: list[str], first: int, last: int) -> tuple[int, int] | None:
    """Return the words without signs and conjunctions at their ends, None for too few."""
    while first <= last and (words[first] in SIGNS or words[first] in AND | {"که"}):
        first += 1
    while last >= first and (words[last] in SIGNS or words[last] in AND):
        last -= 1
    return (first, last) if last - first + 1 >= _SHORTEST else None


def list_denied() -> dict[str, str]:
    """Return the negated forms of all verbs, each with the same form not negated, "" for none."""
    forms = list_forms()
    denied: dict[str, str] = {}
    for word, form in forms.items():
        if form.negated:
            bare = (word[1:], "آ" + word[2:], "ا" + word[2:])
            same = (one for one in bare if one in forms and not forms[one].negated)
            denied[word] = next((one for one in same if forms[one].lemma == form.lemma), "")
    return denied
