"""Whose an Azerbaijani noun is behind other words: Y's [to meet X] offer, Y's X plan."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.words.nouns import read_head
from hamgara.study.events import Actor

_TOPIC = frozenset(
    ["bağlı", "əlaqədar", "dair", "barədə", "haqqında", "haqda", "barəsində", "üzrə", "üçün"]
)
_INFINITIVE = ("maq", "mək")
_PLEAS = ("təklif", "çağırış", "tələb", "plan", "xahiş", "istəy", "ideya", "qərar")
_LEADS = ("başçılı", "rəhbərli")
_LED = (["rəhbərlik", "etdiyi"], ["başçılıq", "etdiyi"])
_FORCES = frozenset({"institution", "people"})
_CIVIL = ("yaşayış", "kənd", "şəhər", "xəstəxana", "məktəb", "məscid", "mülki", "sərhəd", "hava")
"""What a force does not own but acts upon."""
_SIDES = (
    "tərəf",
    "rəhbərliy",
    "hakimiyyət",
    "xalq",
    "vətəndaş",
    "mal",
    "məhsul",
    "səfər",
    "ziyarət",
)
"""What is a state's own, and no plan of another about it; a visit is one to the state."""
_DOING = re.compile(r"m[aə]s[ıi](n[aıəi]\w*)?$")
_DONE = re.compile(r"d[ıiuü](ğ[ıu]|y[iü])")
_STOPS = frozenset(",.;:!?()")
_OWNED = frozenset({"subject", "object", "to", "from", "against", "about"})
_REACH = 10
_NEAR = 4
_QUALIFIES = 2
"""So many words may stand between a topic and the noun that it belongs to (birbaşa danışıq)."""


def settle_owners(
    phrases: list[Phrase], words: Sequence[str], verbs: Callable[[int], str]
) -> list[Phrase]:
    """Give owners the nouns that stand behind other words, and drop what only qualifies them."""
    kept: list[Phrase] = []
    for phrase in phrases:
        before = kept[-1] if kept else None
        if before is not None and _is_there(before, phrase):
            own = before.actors[0].country
            phrase.actors, phrase.anaphor = (Actor(own, phrase.role, phrase.office),), None
        _take_leader(kept, phrase, words)
        if _is_doer(phrase, before, words, verbs):
            phrase.last, phrase.case = phrase.inner or phrase.last, "of"
            phrase.head, phrase.inner, phrase.of = None, None, False
        if before is not None and _names_plan(before, phrase, words, verbs):
            before.head, before.inner, before.of = phrase.head, before.last, True
            before.last, before.case = phrase.last, phrase.case
            continue
        kept.append(phrase)
    for phrase in kept:
        if not phrase.actors or phrase.kind in ("place", "pair"):
            continue
        if phrase.case == "of" and phrase.outer is None and phrase.head is None:
            phrase.outer = _find_noun(words, phrase.last + 1, verbs)
        elif phrase.of and phrase.head is not None and phrase.case in ("subject", "object"):
            after = words[phrase.last + 1 : phrase.last + _NEAR]
            if any(word.endswith(_INFINITIVE) for word in after) and not phrase.rank:
                outer = _find_noun(words, phrase.last + 1, verbs)
                if outer is not None and words[outer[0]].startswith(_PLEAS):
                    phrase.case, phrase.outer = "of", outer
    return kept


def _is_doer(
    phrase: Phrase, before: Phrase | None, words: Sequence[str], verbs: Callable[[int], str]
) -> bool:
    """Does a force in the genitive do what follows (X ordusunun Y kəndini vurması)?

    "X ordusunun bazasını vurduğunu" rather tells whose the base is.
    """
    force = phrase.rank in _FORCES and phrase.role == "MIL"
    owned = phrase.of and phrase.case in ("object", "subject") and (force or phrase.kind == "state")
    if not owned or phrase.inner is None or phrase.head is None:
        return False
    if before is not None and before.case == "of" and before.outer is None:
        between = words[before.last + 1 : phrase.first]
        if not any(word in _STOPS for word in between):
            return False
    places = range(phrase.last + 1, min(phrase.last + _NEAR, len(words)))
    verb = next((words[i] for i in places if verbs(i)), "")
    things = words[phrase.inner + 1 : phrase.head + 1]
    civil = any(word.startswith(_CIVIL) for word in things)
    if phrase.case == "subject":
        return bool(force and _DOING.search(verb))
    return bool(_DOING.search(verb) or (force and civil and _DONE.search(verb)))


def _take_leader(kept: Sequence[Phrase], phrase: Phrase, words: Sequence[str]) -> None:
    """Make a delegation that of whoever leads it (X-in başçılığı ilə nümayəndə heyəti)."""
    if phrase.rank != "delegation" or phrase.actors or phrase.anaphor != "office" or not kept:
        return
    leader = kept[-1]
    near = words[leader.last : phrase.first]
    led = words[leader.last].startswith(_LEADS) and near[1:2] == ["ilə"]
    led = led or (leader.case == "of" and near[1:3] in _LED)
    if led and leader.actors:
        own = leader.actors[0].country
        phrase.actors, phrase.anaphor = (Actor(own, phrase.role, phrase.office),), None


def _is_there(place: Phrase, phrase: Phrase) -> bool:
    """Is an institution without a state of the land of its town (Dəməşqdəki nazirlik)?"""
    beside = place.kind == "place" and place.last + 1 == phrase.first and len(place.actors) == 1
    local = phrase.rank == "institution" and phrase.office not in ("embassy", "consulate")
    return beside and local and phrase.anaphor == "office" and not phrase.actors


def _names_plan(
    owner: Phrase, phrase: Phrase, words: Sequence[str], verbs: Callable[[int], str]
) -> bool:
    """Does a bare state between an owner and his noun only name it (Tramp's Gaza plan)?"""
    if owner.case != "of" or owner.outer is not None or owner.last + 1 != phrase.first:
        return False
    bare = phrase.head is not None and not phrase.of and not phrase.rank
    bare = bare and not words[phrase.head or 0].startswith(_SIDES)
    if not bare or phrase.case not in _OWNED or phrase.kind == "people":
        return False
    if {a.country for a in owner.actors} & {a.country for a in phrase.actors} or not owner.actors:
        return False
    verb = next((verbs(i) for i in range(phrase.last + 1, len(words)) if verbs(i)), "")
    return verb == "finite"


def _find_noun(
    words: Sequence[str], start: int, verbs: Callable[[int], str]
) -> tuple[int, str] | None:
    """Return the noun that an infinitive or a topic behind word `start` belongs to."""
    if words[start : start + 1] == ['"']:
        return _after_quote(words, start + 1)
    for i in range(start, min(start + _REACH, len(words) - 1)):
        if words[i] in _STOPS or verbs(i) == "finite":
            return None
        after = words[i + 1]
        infinitive = verbs(i) == "noun" and words[i].endswith(_INFINITIVE)
        infinitive = infinitive or (words[i].endswith(("ma", "mə")) and after.startswith(_PLEAS))
        if not infinitive and words[i] not in _TOPIC:
            continue
        for j in range(i + 1, min(i + 2 + _QUALIFIES, len(words))):
            if words[j] in _STOPS or verbs(j):
                break
            case = read_head(words[j])
            if case is not None and len(words[j]) > 3:
                return j, case
        if infinitive:
            return None
    return None


def _after_quote(words: Sequence[str], start: int) -> tuple[int, str] | None:
    """Return the noun behind what is quoted from word `start` on (X's "..." claim)."""
    end = next((i for i in range(start, min(start + _REACH, len(words))) if words[i] == '"'), None)
    if end is None or end + 1 >= len(words):
        return None
    case = read_head(words[end + 1])
    return (end + 1, case) if case is not None else None
