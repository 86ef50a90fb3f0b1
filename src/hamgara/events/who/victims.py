"""Harm that is only spoken of: whoever condemns it does not blame, threaten or refuse its victim.

"Qatar condemned the strikes on Iranian territory", "China opposes the sanctions against Iran" and
"Russia warned against any attack on Iran" tell of no act against Iran. Blamed or refused is whoever
the text told to have done it; where it has not, nobody.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.reading import Mention, Telling
from hamgara.events.who.parties import PRIVATE, Parties
from hamgara.events.who.refusals import answers_victim, list_targets
from hamgara.study.events import Actor, Event, list_dyads, list_states
from hamgara.text.spans import Span

_REACH = 70
"""Characters between the word for the harm and its victim."""
_HARMING = frozenset({"ASSAULT", "COERCE", "SANCTION", "THREATEN"})
_TOLD = frozenset({"ASSAULT", "COERCE"})
_SPEAKING = frozenset({"ACCUSE", "REQUEST"})
_WARNING = {
    "en": re.compile(r"\b(?:warn|caution)\w*\b[^.;]*\bagainst\b", re.I),
    "fa": re.compile(r"هشدار"),
    "az": re.compile(r"xəbərdar"),
}
_NO_CLAUSE = r"(?:(?!را\sکه\s)[^.؛])*"
"""Persian words before a clause on the harm, which tells its doer: the raid on X that Y made."""
_HARM = {
    "en": re.compile(
        r"\b(?:attacks?|strikes?|aggression|assaults?|bombings?|raids?|shelling|invasion|sanctions?"
        r"|incursions?|provocations?|threats?|pressure|war|embargo|blockade)\b"
        r"(?=[^.;]*\b(?:on|against|into|to)\b[^.;]*$)"
        r"|\bterror\w* \w+(?=[^.;]* in\b[^.;]*$)|\b(?:violations?|breach) of(?=[^.;]*$)",
        re.I,
    ),
    "fa": re.compile(
        r"\b(?:حمله|حمله‌ای|حملات|حمله‌های|یورش|تجاوز|تجاوزات|تعرض|تهاجم|هجوم|سوءقصد|بمباران"
        r"|گلوله‌باران|موشک‌باران|اهانت|فشار|فشارها|جنگ|تحریم|تحریم‌ها|تحریم‌های)\b"
        rf"(?={_NO_CLAUSE}\s(?:به(?!\s(?:شدت|صراحت|عنوان|طور))|علیه|بر)\s{_NO_CLAUSE}$)"
        rf"|\b(?:تروریستی|انفجار|انفجارهای|بمب‌گذاری)\b(?={_NO_CLAUSE}\sدر\s{_NO_CLAUSE}$)"
        r"|\bنقض (?:\S+ )?(?:حریم هوایی|حاکمیت|تمامیت ارضی|خاک)(?=[^.؛]*$)"
        r"|\bتهدید(?=\s$)|(?:لغو|رفع|برداشته شدن) تحریم\S*(?=\s$)"
    ),
}
"""Harm before its victim, to the end of what is read: attacks on, sanctions against X."""
_APART = frozenset({"fa"})
"""Languages whose clauses are cut so that a victim told in one is looked for in it alone."""
_RULE = "حاکمیت "
"""Whose rule is violated, which is also whoever rules: the violation of the rule of X."""
_KILLED = {
    "en": re.compile(
        r"\b(?:killings?|murder|massacre|deaths?|assassination|abduction) of [\w ]{0,20}$"
    ),
    "fa": re.compile(r"(?:کشتار|کشته شدن|قتل|قتل‌عام|ترور|شهادت|ربودن)\s[^،.]{0,20}$"),
}
_DONE_BY = {"en": re.compile(r"\bby\b", re.I), "fa": re.compile(r"توسط|از سوی|به دست")}
_VIOLATED = re.compile(r"^'?s? (?:sovereignty|airspace|territor)", re.I)
_AZ = re.compile(
    r"(?:[^\W\d]+[aə])(?: qarşı)?(?: \S+){0,3} (?:hücum|zərbə|basqın|təcavüz|terror|təxribat|təzyiq"
    r"|təhdid|sanksiya|müharibə)"
    r"|d[aə]k[ıi](?: \S+){0,2} (?:terror|partlayış)"
    r"|(?:suverenliy|ərazi bütövlüy|hava məkan)\w* pozul"
)
"""Azerbaijani harm behind its victim: X-ə hücum, X-dakı terror aktı."""
_AZ_KILLED = re.compile(r"^(?: \S+){0,3} (?:öldürül|qətl|həlak|oğurlan)")
_AZ_SAID = re.compile(r"ittiham|iddia|tələb|təklif")
_OF = re.compile(r"[ıiuü]n$")
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
_CONDEMNING = {
    "en": re.compile(
        r"\b(?:condemn|denounc|deplor|decri)\w*(?: [\w-]+){0,4}\s$"
        r"|\b(?:urg|ask|call|demand|press)\w*\b[^.;]{0,50}\b(?:stop|halt|end|cease)\w*"
        r"(?: [\w-]+){0,3}\s$",
        re.I,
    ),
}
_LAID = {
    "en": re.compile(r"\b(?:blam|pinn?)(?:e[sd]?|ing|s)? (?:(?!for|over|after)\S+ ){0,5}$", re.I)
}
"""Before harm that is laid on somebody: blamed the attack on X."""
_COURTESIES = ("thank", "condol")
"""How rules of thanks and condolences are called."""
_CONDOLING = ("تسلیت", "همدردی", "ابراز همدردی")
"""How Persian words of condolence begin."""
_ITS = frozenset({"its", "their", "his"})


def settle_victim(
    telling: Telling, parties: Parties, mentions: Sequence[Mention], events: Sequence[Event],
    text: str, language: str,
) -> Parties | None:  # fmt: skip
    """Return who acts on whom, None where only the victim of what is spoken of is known."""
    if not _speaks_of_harm(telling, text, language):
        return parties
    named = list_targets(parties, mentions)
    if language in _APART:
        where = telling.clause
        named = [one for one in named if where.start <= one.span.start < where.end] or named
    if not named or not all(_is_victim(one, mentions, telling, text, language) for one in named):
        return parties
    doers = _find_doers(parties, events)
    if telling.rule.type != "ACCUSE" or not doers:
        return None
    return replace(parties, target=doers, target_span=None)


def is_only_spoken_of(telling: Telling, parties: Parties, text: str, language: str) -> bool:
    """Is harm told only as what its seeming doer condemns, or that it is harm to others too?"""
    place = telling.trigger
    near = place.around(text, _REACH)
    equated, condemning = _EQUATED.get(language), _CONDEMNING.get(language)
    if telling.rule.type in _TOLD | {"ACCUSE"} and equated and equated.search(near):
        return True
    if telling.rule.type not in _TOLD or condemning is None:
        return False
    found = condemning.search(place.before(text, _REACH))
    source = parties.source_span
    if found is None or source is None:
        return found is not None
    return source.end <= place.start - len(found[0]) or source.of(text).lower() in _ITS


def leave_condoled(events: Sequence[Event]) -> list[Event]:
    """Return the events without blame on whom the same state condoles or backs, if only guessed.

    Nor on whom it condoles with in the same sentence: condemned the blast in X and condoled with X.
    """
    directed = [one for one in events if not one.reciprocal]
    backed = {dyad for one in directed if one.type == "SUPPORT" for dyad in list_dyads(one)}
    guessed = [one for one in directed if one.type == "ACCUSE" and one.spans.target is None]
    sorry = {
        (one.span, dyad) for one in directed for dyad in list_dyads(one)
        if one.type == "SUPPORT" and any(word in one.rule for word in _COURTESIES)
    }  # fmt: skip
    guessed += [
        one for one in directed
        if one.type == "ACCUSE" and any((one.span, dyad) in sorry for dyad in list_dyads(one))
    ]  # fmt: skip
    undone = [one for one in guessed if not backed.isdisjoint(list_dyads(one))]
    return [one for one in events if one not in undone]


def hit_condoled(events: Sequence[Event], text: str) -> list[Event]:
    """Return Persian events with raids on whom the one that blames them condoles with, not on it.

    So of who condoles with X and condemns the raid of Y: it was on X.
    """
    sorry = [
        one for one in events
        if one.type == "SUPPORT" and one.spans.trigger.of(text).startswith(_CONDOLING)
    ]  # fmt: skip
    found: list[Event] = []
    for event in events:
        hit = next(
            (
                one for one in sorry
                if event.type == "ASSAULT" and one.span == event.span
                and one.spans.source == event.spans.target
                and not list_states(one.target) & list_states(event.source)
            ),
            None,
        )  # fmt: skip
        if hit is not None:
            spans = replace(event.spans, target=hit.spans.target)
            event = replace(event, target=hit.target, spans=spans)  # noqa: PLW2901 - turned
        found.append(event)
    return found


def _speaks_of_harm(telling: Telling, text: str, language: str) -> bool:
    """May a rule tell what is said of harm that another did or may do?"""
    if telling.rule.type == "REJECT":
        return not answers_victim(telling, text, language)
    if telling.rule.type in _SPEAKING:
        return True
    warning = _WARNING.get(language)
    return telling.rule.type == "THREATEN" and bool(
        warning and warning.search(telling.trigger.of(text))
    )


def _find_doers(parties: Parties, events: Sequence[Event]) -> tuple[Actor, ...]:
    """Return which third harmed the states acted upon, by what the text told before."""
    states = list_states(parties.target)
    own = list_states(parties.source)
    for one in reversed(events):
        hit = states & list_states(one.target)
        if one.type in _HARMING and hit and not own & list_states(one.source):
            return one.source
    return ()


def _is_victim(
    one: Mention, mentions: Sequence[Mention], telling: Telling, text: str, language: str
) -> bool:
    """Do the words tell only that harm was done to whom they name?"""
    place = one.span
    if language == "az" and "must" in telling.rule.words.get("options", ()):
        return False  # whoever must do something, or is told to do wrong, is named by no dative
    if language == "az":
        acting = any(a.case == "subject" and a.mention == one for a in telling.arguments)
        return not acting and _is_az_victim(one, telling.trigger, text)
    if language not in _HARM:
        return False
    ruled = len(_RULE) if place.of(text).startswith(_RULE) else 0
    before = text[max(0, place.start - _REACH) : place.start + ruled]
    if one.role in PRIVATE and _KILLED[language].search(before):
        return True
    found = list(_HARM[language].finditer(before))
    if not found:
        return False
    begin = place.start + ruled - len(before) + found[-1].end()
    if begin <= telling.trigger.start < place.start:
        return False  # an ally in the war against drugs condemned X
    others = any(
        other.actors and begin <= other.span.start < place.start and other is not one
        for other in mentions
    )
    if others or _DONE_BY[language].search(text[begin : place.start]):
        return False
    if language in _LAID and _LAID[language].search(before[: found[-1].start()]):
        return False
    violated = found[-1][0].lower().endswith(" of")
    return not violated or _VIOLATED.match(text[place.end : place.end + _REACH]) is not None


def _is_az_victim(one: Mention, trigger: Span, text: str) -> bool:
    """The same in Azerbaijani, where the harm is told behind its victim."""
    place = one.span
    if place.start >= trigger.end:
        return False
    behind = text[place.end : trigger.end]
    if one.role in PRIVATE and _AZ_KILLED.match(behind):
        return True
    words = place.of(text).split()
    if _OF.search(words[0]) and _AZ_SAID.search(behind):
        return False
    begin = place.end - len(words[-1])
    found = _AZ.search(text[begin : trigger.end])
    if found is None or begin + found.start() >= place.end:
        return False
    return "pozul" in found[0] or _OF.search(words[-1]) is None
