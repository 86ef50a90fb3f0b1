"""Refusals that refuse the other state nothing.

"Russia dismissed the allegations against Tehran" tells of no act between Russia and Iran, nor does
"we shall let no power come between us and Iran".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hamgara.events.reading import Mention, Telling
from hamgara.events.who.parties import Parties
from hamgara.study.events import Event
from hamgara.text.spans import Span

_BEFORE = {
    "en": re.compile(r"\b(?:against|condemning|critici[sz]ing|targeting) (?:the )?$", re.I),
    "fa": re.compile(
        r"(?:علیه|ضد|محکومیت|(?:حمله|حملات|تجاوز|تعرض)[^.،]{0,15}\sبه)\s+(?:خاک\s+)?$"
    ),
}
_BEHIND = {"az": re.compile(r"\s+(?:qarşı|əleyhinə)\b")}
_CHARGES = {
    "en": re.compile(r"accus|alleg|charge|claim|criticism", re.I),
    "fa": re.compile(r"اتهام|ادعا|انتقاد|اظهارات|افترا"),
    "az": re.compile(r"ittiham|iddia|tənqid|böhtan", re.I),
}
_HARM = {
    "en": re.compile(
        r"\b(?:resolution|motion|sanction|attack|strike|war|force|aggression|threat|territory|soil"
        r"|airspace|military action)s?\b",
        re.I,
    ),
    "fa": re.compile(r"قطعنامه|تحریم|حمله|حملات|تجاوز|تعرض|جنگ|اقدام نظامی|تهدید|خاک|حریم هوایی"),
    "az": re.compile(
        r"qətnamə|sanksiya|hücum|zərbə|təcavüz|müharibə|təhdid|hədə|ərazi|hava məkan", re.I
    ),
}
"""What may be opposed, named on the side where "against" stands."""
_OWN_PART = {
    "en": re.compile(r"\b(?:involve\w*|role|hand|responsib\w*|behind|complicit\w*)\b", re.I),
    "fa": re.compile(r"دخالت|نقش|دست داشت|دست ندا|مسئولیت|دخیل|مشارکت"),
    "az": re.compile(r"əlaqə|dəxli|rolu|əli |məsuliyyət|iştirak", re.I),
}
"""What is denied is one's own part in the harm, which answers its victim."""
_EASED = {
    "en": re.compile(
        r"^ (?:to )?(?:lift|eas|remov|end|scrap|waiv|relax|suspend|halt|drop)\w*\b", re.I
    )
}
"""Behind a refusal to ease a harm, which answers whom it hits; of fa and az it is not read."""
_NOBODY = {
    "en": re.compile(
        r"\b(?:not|never|\w+n't) (?:let|allow|permit) (?:any|others|third|its (?:soil|territory))"
        r"|\b(?:nobody|no one|no (?!longer)[\w-]+)(?: [\w-]+){0,3} be(?:en)? (?:allowed|permitted)",
        re.I,
    ),
    "fa": re.compile(r"اجازه[^.]{0,40}\s(?:هیچ|خاک ما|خاکمان|خاکش)\b|هیچ[^.]{0,40}\sاجازه\b"),
    "az": re.compile(r"\bheç (?:bir|kim)[^.]{0,80}(?:icazə|imkan|yol) verm", re.I),
}
"""Who is let do nothing: anybody."""
_OWNER = re.compile(r"['’]s?\s")
"""Behind an owner: "voted against Iran's resolution"."""
_REACH = 60
"""Characters about the target in which the charge is named."""

Third = tuple[Span, frozenset[str]]
"""A sentence, and the two states of a charge that is not between them."""


def is_against_third(
    telling: Telling, parties: Parties, mentions: Sequence[Mention], text: str, language: str
) -> bool:
    """Is whom a refusal names (in the `mentions` of its sentence) only whom a charge is against?"""
    if telling.rule.type != "REJECT" or answers_victim(telling, text, language):
        return False
    named = list_targets(parties, mentions)
    return bool(named) and all(_is_against(one.span, text, language) for one in named)


def answers_victim(telling: Telling, text: str, language: str) -> bool:
    """Does a refusal answer whom a harm hits: who denies a part of its own, or will not end it?"""
    eased = _EASED.get(language)
    keeps = eased is not None and bool(eased.search(text[telling.trigger.end :]))
    return keeps or denies_own_part(telling, text, language)


def list_targets(parties: Parties, mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of a sentence that name a state acted upon."""
    states = {actor.country for actor in parties.target}
    return [one for one in mentions if states & {actor.country for actor in one.actors}]


def denies_own_part(telling: Telling, text: str, language: str) -> bool:
    """Does a refusal deny that who refuses had a part in what was done?"""
    own = _OWN_PART.get(language)
    return bool(own and own.search(telling.trigger.around(text, _REACH)))


def lets_nobody(telling: Telling, text: str, language: str) -> bool:
    """Does a refusal concern just anybody (no group will be allowed to harm X)?"""
    nobody = _NOBODY.get(language)
    return telling.rule.type == "REJECT" and bool(
        nobody and nobody.search(telling.trigger.around(text, _REACH))
    )


def _is_against(place: Span, text: str, language: str) -> bool:
    """Is a charge said to be against whom these words name?"""
    if language not in _CHARGES:
        return False
    before = place.before(text, _REACH)
    behind = text[place.end : place.end + _REACH]
    if language in _BEHIND:
        against, harm = _BEHIND[language].match(behind), behind
    else:
        against, harm = _BEFORE[language].search(before), before
    if not against:
        return False
    charged = _CHARGES[language].search(before + behind)
    return bool(charged or (_HARM[language].search(harm) and not _OWNER.match(behind)))


def find_third(parties: Parties, sentence: Span) -> Third:
    """Return the pair between which no charge was made."""
    sides = (*parties.source, *parties.target)
    return sentence, frozenset(actor.country for actor in sides)


def leave_thirds(events: list[Event], thirds: set[Third]) -> list[Event]:
    """Return the events without the charges that such a refusal seemed to answer."""
    if not thirds:
        return events
    return [
        one for one in events
        if one.type != "ACCUSE"
        or (one.span, frozenset(a.country for a in (*one.source, *one.target))) not in thirds
    ]  # fmt: skip
