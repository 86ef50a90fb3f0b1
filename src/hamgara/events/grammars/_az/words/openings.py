"""Azerbaijani openings that say from where an agency reports: Londondan Trend xəbər verir ki."""

from __future__ import annotations

from collections.abc import Collection

from hamgara.events.words import Words

_LEADS = frozenset(
    (
        "müxbiri", "xüsusi", "bürosu", "xəbər", "verir", "verib", "məlumat", "bildirir", "yazır",
        "xəbərinə", "məlumatına", "görə", "əsasən", "ki", "agentliyi", "agentliyinin",
    )
)  # fmt: skip
_FROM = ("dan", "dən")
_LONGEST = 10
_QUOTES = ('"', "'")


def cut_report(sentence: Words, agencies: Collection[str], places: Collection[str]) -> Words:
    """Return a sentence without "from X the agency Y reports that" or "Y's X reporter ..., ".

    Only places, agencies and words of reporting may stand in it; other words are of the report.
    """
    words = sentence.words
    told = False
    for i, word in enumerate(words[:_LONGEST]):
        bare = word.split("-")[0]
        if word == ",":
            ends = words[i - 1] in ("ki", "görə", "əsasən")
            return sentence.drop(i + 1) if told and ends else sentence
        told = told or bare in agencies
        place = bare in places or (bare.endswith(_FROM) and bare[:-3] in places)
        known = bare in agencies or word in _LEADS or word in _QUOTES or (place and i < 3)
        if not known and not (told and word in ("un", "in", "ın", "ün", "nin", "nın")):
            return sentence
    return sentence
