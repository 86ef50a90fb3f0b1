"""Whose harm is condemned: who condemns an attack on a state and blames nobody stands by it.

The words are lists of a language in `library/speech/`: `harm` (attack, blast), `harm_at` (on,
in), `harm_by` (by), `harm_own` (its) and `harm_not` (of the press, of protesters: at home).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.stances.gists import Name
from hamgara.events.stances.stance import Judge

_REACH = 6
"""Words between the harm and whom it befell."""
_AZ_PLACE = re.compile(r"(?:d[aə]|d[aə]k[ıi]|[aə])$")
_AZ_OF = re.compile(r"[ıiuü]n$")
_AZ_ITS = re.compile(r"(?:[ıiuü]n|s[ıiuü]n)[aə]$")


def find_harmed(words: Sequence[str], names: Sequence[Name], own: str, judge: Judge) -> str:
    """Return the state that the condemned harm befell, "" for none.

    None where the gist names who did it, where the speaker's own were hit, or where the harm
    is one of a state at home.

    Args:
        words: of the gist, folded.
        names: the states named in it, in their order.
        own: the speaker's state.
        judge: with the lists of the language.
    """
    harm = next(iter(judge.places("harm", words)), -1)
    spoiled = ("harm_by", "harm_own", "harm_not")
    if harm < 0 or not names or any(judge.places(one, words) for one in spoiled):
        return ""
    if judge.book.language == "az":
        return _find_before(words, names, own, harm)
    first = names[0]
    between = words[harm + 1 : first.first]
    if first.first <= harm or len(between) > _REACH or first.country == own:
        return ""
    return first.country if not judge.words("harm_at").isdisjoint(between) else ""


def _find_before(words: Sequence[str], names: Sequence[Name], own: str, harm: int) -> str:
    """The same in Azerbaijani, where the place stands before the harm: Kabildəki partlayış."""
    first = names[0]
    between = words[first.last + 1 : harm]
    if len(names) > 1 or harm <= first.last or len(between) > _REACH or first.country == own:
        return ""
    if any(_AZ_OF.search(words[k]) for k in range(first.first, first.last + 1)):
        return ""
    told = _AZ_PLACE.search(words[first.last])
    return first.country if told and not any(map(_AZ_ITS.search, between)) else ""
