"""English as releases of courts and ministries write it: HE the Minister, Charge d Affaires."""

from __future__ import annotations

from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.words import CAPITALS, LOWER, Words

_HONORS = listed("excellency excellencies highness highnesses majesty majesties holiness")
_STYLES = listed("royal serene imperial")
_SHORT = listed("he hh hm hrh hsh h.e. h.h. h.m. h.r.h.")
_HONORING = _SHORT | {"his", "her", "their"}
"""What stands before who is honored: HE the Minister, Her Royal Highness Princess X."""
_TELLING = _SHORT | _HONORS | {"affaires"}


def drop_honors(sentence: Words) -> Words:
    """Return a sentence without honorifics; one that stands for its bearer is read as he."""
    if _TELLING.isdisjoint(sentence.words):
        return sentence
    kept: list[tuple[str, int, int, int]] = []
    after = 0
    places = zip(sentence.words, sentence.starts, sentence.ends, sentence.cases, strict=True)
    for i, (word, start, end, case) in enumerate(places):
        if i < after:
            continue
        after = _past_honors(sentence, i) if case and word in _HONORING else i
        if after == i:
            joined = word == "affaires" and kept[-1:] and kept[-1][0] == "d"
            begin = kept.pop()[1] if joined else start
            kept.append(("d'affaires" if joined else word, begin, end, case))
        elif not _names_bearer(sentence, after):
            kept.append(("he", start, sentence.ends[after - 1], LOWER))
    if not kept:
        return sentence
    words, starts, ends, cases = (list(some) for some in zip(*kept, strict=True))
    return Words(sentence.span, words, starts, ends, cases)


def _past_honors(sentence: Words, i: int) -> int:
    """Return the word behind an honorific at word i: HE, Her Royal Highness; i for none."""
    words, cases = [*sentence.words, "", ""], [*sentence.cases, 0, 0]
    if words[i] in _SHORT:
        short = cases[i] == CAPITALS and cases[i + 1] != CAPITALS
        return i + 1 if short and _names_bearer(sentence, i + 1) else i
    at = i + 1 + (words[i + 1] in _STYLES)
    if words[at] not in _HONORS or not cases[at]:
        return i
    return i if words[at] == "majesty" and not _names_bearer(sentence, at + 1) else at + 1


def _names_bearer(sentence: Words, i: int) -> bool:
    """Does word i begin the title or name of who is honored (the Minister, Mr. Khan)?"""
    words, cases = [*sentence.words, "", ""], [*sentence.cases, 0, 0]
    return bool(cases[i]) or (words[i] == "the" and bool(cases[i + 1]))
