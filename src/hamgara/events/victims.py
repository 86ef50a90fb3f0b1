"""Condemned harm whose victim alone is named: who condemns it does not blame the victim.

"Qatar condemned the strikes on Iranian territory" tells of no act of Qatar against Iran; blamed is
whoever the text told to have done it, nobody where it has not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.reading import Mention, Telling
from hamgara.events.roles import Parties
from hamgara.study.events import Actor, Event
from hamgara.text.spans import Span

_REACH = 70
"""Characters between the word for the harm and its victim."""
_HARMING = frozenset({"ASSAULT", "COERCE"})
_HARM = {
    "en": re.compile(
        r"\b(?:attacks?|strikes?|aggression|assaults?|bombings?|raids?|shelling|invasion"
        r"|incursions?|provocations?)\b(?=[^.;]*\b(?:on|against|into)\b[^.;]*$)"
        r"|\bterror\w* \w+(?=[^.;]* in\b[^.;]*$)|\b(?:violations?|breach) of(?=[^.;]*$)",
        re.I,
    ),
    "fa": re.compile(
        r"\b(?:حمله|حمله‌ای|حملات|حمله‌های|یورش|تجاوز|تجاوزات|تعرض|تهاجم|هجوم|سوءقصد|بمباران"
        r"|گلوله‌باران|موشک‌باران|اهانت)\b(?=[^.؛]*\s(?:به|علیه|بر)\s[^.؛]*$)"
        r"|\b(?:تروریستی|انفجار|انفجارهای|بمب‌گذاری)\b(?=[^.؛]*\sدر\s[^.؛]*$)"
        r"|\bنقض (?:حریم هوایی|حاکمیت|تمامیت ارضی|خاک)(?=[^.؛]*$)"
    ),
}
"""Harm before its victim, to the end of what is read: attacks on, against X."""
_CONDEMNING = {
    "en": re.compile(r"\b(?:condemn|denounc|deplor|decri)\w*(?: [\w-]+){0,4}\s$", re.I),
}
_EQUATED = {
    "en": re.compile(
        r"\b(attack|strike|aggression|threat) (?:on|against|to) [^.;]{1,50}"
        r" (?:is|was|be|means) (?:also )?an? \1\b",
        re.I,
    ),
    "fa": re.compile(
        r"(?:حمله|تجاوز|تعرض|تهدید)\S* (?:به |علیه )?[^.؛]{2,40}\s(?:حمله|تجاوز|تعرض|تهدید)\S* "
        r"(?:به |علیه )?[^.؛]{2,40}\s(?:است|بود|خواهد بود|محسوب)"
    ),
}
"""An attack on one is an attack on others."""
_DONE_BY = {"en": re.compile(r"\bby\b", re.I), "fa": re.compile(r"توسط|از سوی|به دست")}
_VIOLATED = re.compile(r"^'?s? (?:sovereignty|airspace|territor)", re.I)
_AZ = re.compile(
    r"(?:[^\W\d]+[aə])(?: qarşı)?(?: \S+){0,3} (?:hücum|zərbə|basqın|təcavüz|terror|təxribat)"
    r"|d[aə]k[ıi](?: \S+){0,2} (?:terror|partlayış)"
    r"|(?:suverenliy|ərazi bütövlüy|hava məkan)\w* pozul"
)
"""Azerbaijani harm behind its victim: X-ə hücum, X-dakı terror aktı."""
_OF = re.compile(r"[ıiuü]n$")


def settle_victim(
    telling: Telling, parties: Parties, mentions: Sequence[Mention], events: Sequence[Event],
    text: str, language: str,
) -> Parties | None:  # fmt: skip
    """Return who blames whom, None where only the victim of what is condemned is known."""
    if telling.rule.type != "ACCUSE":
        return parties
    states = {actor.country for actor in parties.target}
    named = [one for one in mentions if states & {actor.country for actor in one.actors}]
    if not named or not all(_is_victim(one, mentions, telling, text, language) for one in named):
        return parties
    doers = _find_doers(states, {actor.country for actor in parties.source}, events)
    return replace(parties, target=doers, target_span=None) if doers else None


def is_condemned(telling: Telling, parties: Parties, text: str, language: str) -> bool:
    """Is harm told only as what its seeming doer condemns (condemned the attack on X)?"""
    condemning = _CONDEMNING.get(language)
    place = telling.trigger
    if telling.rule.type not in _HARMING or condemning is None:
        return False
    found = condemning.search(text[max(place.start - _REACH, 0) : place.start])
    source = parties.source_span
    return found is not None and (source is None or source.end <= place.start - len(found[0]))


def is_equated(telling: Telling, text: str, language: str) -> bool:
    """Is harm only said to be harm to others as well (an attack on X is one on us all)?"""
    equated = _EQUATED.get(language)
    place = telling.trigger
    if telling.rule.type not in _HARMING | {"ACCUSE"} or equated is None:
        return False
    near = text[max(place.start - _REACH, 0) : place.end + _REACH]
    return equated.search(near) is not None


def _find_doers(states: set[str], own: set[str], events: Sequence[Event]) -> tuple[Actor, ...]:
    """Return who harmed those states, by what the text told before."""
    for one in reversed(events):
        hit = states & {actor.country for actor in one.target}
        if one.type in _HARMING and hit and not own & {actor.country for actor in one.source}:
            return one.source
    return ()


def _is_victim(
    one: Mention, mentions: Sequence[Mention], telling: Telling, text: str, language: str
) -> bool:
    """Do the words tell only that harm was done to whom they name?"""
    place = one.span
    if language == "az":
        return _is_az_victim(place, telling.trigger, text)
    if language not in _HARM:
        return False
    before = text[max(place.start - _REACH, 0) : place.start]
    found = list(_HARM[language].finditer(before))
    if not found:
        return False
    begin = place.start - len(before) + found[-1].end()
    others = any(
        other.actors and begin <= other.span.start < place.start and other is not one
        for other in mentions
    )
    if others or _DONE_BY[language].search(text[begin : place.start]):
        return False
    violated = found[-1][0].lower().endswith(" of")
    return not violated or _VIOLATED.match(text[place.end : place.end + _REACH]) is not None


def _is_az_victim(place: Span, trigger: Span, text: str) -> bool:
    """The same in Azerbaijani, where the harm is told behind its victim."""
    if place.end > trigger.start:
        return False
    found = _AZ.search(text[place.start : trigger.start])
    last = text[place.start : place.end].rsplit(maxsplit=1)[-1]
    if found is None or place.start + found.start() >= place.end:
        return False
    return "pozul" in found[0] or _OF.search(last) is None
