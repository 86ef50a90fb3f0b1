"""Azerbaijani sentences that only seem to tell acts of states: sport, views, jubilees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.grammars._az.clauses.clauses import Predicate

_VIEWS = ("sözlərinə", "fikrincə", "qənaətincə", "fikrinə", "qənaətinə", "rəyincə", "rəyinə")
_THINKS = frozenset({"hesab", "düşünür", "inanır", "fikrindədir", "güman", "ehtimal"})
_OWNER = re.compile(r"s?[ıiuü]?n?[ıiuü]n$")
_FICTION = re.compile(
    r"(?:roman|nağıl|əfsanə|rəvayət|serial|pyes|tamaşa|povest|komediya|drama|opera|operetta|oyun|dastan|film|klip)"
    r"(?:l[aə]r)?(?:[ıiuü]?n|s[ıiuü]n)?d[aə]"
)
_POLLS = ("sorğuya", "sorğusuna", "sorğunun", "sorğusunun", "sorğulara")
_BY = (["görə"], ["əsasən"], ["nəticələrinə"], ["nəticəsinə"])
_MARKETS = re.compile(
    r"məzənnə\w*|kotirovka\w*|birja\w*|indeks\w*|dollar|avro|rubl|lirə|yuan|yen|barrel\w*|rublu|lirəsi|yuanı"
)
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "THREATEN"})
_STORY = _HARM | {"SANCTION", "CONSULT", "SUPPORT", "REQUEST", "REJECT", "CONCEDE"}
_DISASTERS = ("zəlzələ", "daşqın", "sel", "qasırğa", "tufan", "qəza", "sunami", "yanğın", "fəlakət")
"""What kills without anybody's doing."""
_MEASURES = ("fərman", "sərəncam", "qanun", "sanksiya", "paket", "tarif", "rüsum", "tədbir")
_JUBILEES = ("ildönüm", "illiy", "yubiley")
_ENDS = ("nın", "nin", "nun", "nün")


def is_sport(words: Sequence[str], sports: tuple[str, ...]) -> bool:
    """Does the sentence tell of matches (a word that begins so, or a score)?"""
    played = any(
        word.startswith(sports) and not (word.startswith("liqa") and words[i - 1] == "ərəb")
        for i, word in enumerate(words)
    )
    return played or any(_is_score(words, i) for i in range(1, len(words) - 1))


def _is_score(words: Sequence[str], i: int) -> bool:
    """Is the colon at i that of a score (9:1), no hour?"""
    before, after = words[i - 1], words[i + 1]
    return words[i] == ":" and len(after) == 1 and before.isdigit() and after.isdigit()


def is_opinion(words: Sequence[str], strangers: frozenset[str]) -> bool:
    """Does the sentence give the view of somebody who holds no office (the analyst's words)?"""
    if any(words[i : i + 1] == [":"] and words[i - 1] in strangers for i in (1, 2, 3)):
        return True
    return any(
        (word in _VIEWS and {_OWNER.sub("", words[i]), words[i]} & strangers)
        or (
            word == "ki"
            and _THINKS & {*words[max(0, i - 1) : i + 1]}
            and _thinks(words, i, strangers)
        )
        for i, word in enumerate(words[1:])
    )


def _thinks(words: Sequence[str], end: int, strangers: frozenset[str]) -> bool:
    """Is whoever thinks so before word `end` no office (the blogger believes that)?"""
    return any(word in strangers for word in words[max(0, end - 5) : end])


def is_calendar(words: Sequence[str]) -> bool:
    """Does the sentence tell what happened on this day of another year (45 il əvvəl bu gün)?"""
    return any(
        words[i - 1 : i + 3] == ["il", word, "bu", "gün"]
        for i, word in enumerate(words)
        if word in ("əvvəl", "öncə", "qabaq")
    )


def is_anniversary(words: Sequence[str], end: int) -> bool:
    """Does the act only date a jubilee (imzalanmasından 5 il keçir, hücumun ildönümü)?"""
    after = words[end + 1 : end + 4]
    if words[end].endswith(_ENDS) or words[end].endswith("sı"):
        return any(word.startswith(_JUBILEES) for word in after)
    return (
        words[end].endswith(("sından", "sindən"))
        and len(after) == 3
        and after[1] in ("il", "ay", "əsr", "ildən")
        and not after[2].startswith(("sonra", "əvvəl"))
    )


def is_poll(words: Sequence[str]) -> bool:
    """Does the sentence give what people answered to a poll (sorğuya görə, respondentlər)?"""
    return any(
        word.startswith("respondent")
        or (word in _POLLS and words[i + 1 : i + 2] in _BY)
        or word in ("sorğuda", "sorğusunda")
        for i, word in enumerate(words)
    )


def list_fancied(words: Sequence[str]) -> frozenset[str]:
    """Return the types of acts that the sentence tells of a story or of markets alone."""
    if any(_FICTION.fullmatch(word) for word in words):
        return _STORY
    return _HARM if any(_MARKETS.fullmatch(word) for word in words) else frozenset()


def is_figure(words: Sequence[str], first: int, last: int) -> bool:
    """Is a verb but a figure: alone in quotes (şaxta "hücum edib"), or of what leads to another?

    "Dəyişikliyə gətirib çıxaracaq"; nor is one an act that only a commission is called after.
    """
    after = words[last + 1 : last + 2]
    if words[last] == "gətirib" and after and after[0].startswith("çıxar"):
        return True
    if after == ["vətəndaşlarla"] and any(w.startswith("komissiya") for w in words[last:]):
        return True
    return first > 0 and words[first - 1] == '"' and words[last + 1 : last + 2] == ['"']


def aims_law(words: Sequence[str], predicate: Predicate | None, last: int) -> bool:
    """Is it a decree or another measure that hits (sektoru hədəf alan fərman)?"""
    after = words[last + 1 : last + 3]
    inner = predicate is not None and predicate.verb.form in ("an", "mis")
    return inner and any(word.startswith((*_MEASURES, *_DISASTERS)) for word in after)


def is_thanked(words: Sequence[str], i: int) -> bool:
    """Is what the word at i names only thanked for (sanksiyalara görə təşəkkür edib)?"""
    return any(word.startswith(("təşəkkür", "minnətdar")) for word in words[i + 2 : i + 5])
