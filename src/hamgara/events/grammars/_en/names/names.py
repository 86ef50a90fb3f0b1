"""Names and offices in English noun phrases: where they end, whose they are."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from hamgara.events.grammars._en.names.phrase import Chosen, Phrase
from hamgara.events.grammars._en.words.function import is_count
from hamgara.events.grammars._en.words.nouns import (
    HEADS,
    LABELS,
    MEDIA,
    NOT_NAMES,
    PARTICLES,
    ROLE_NOUNS,
    TITLES,
    UNDER,
    is_trade,
)
from hamgara.events.grammars._en.words.tokens import Tokens
from hamgara.events.lexicon import Hit
from hamgara.study.actors import ActorName
from hamgara.study.events import Actor

_CROWDS = tuple([word, "of"] for word in ("thousands", "hundreds", "dozens", "crowd", "crowds"))
_MAKERS = ("maker", "makers", "-based")
"""Endings of firms: a watchmaker, Seoul-based."""
_LOVERS = frozenset({"friends", "fans", "lovers", "natives", "admirers", "veterans", "sons"})
_REACH = 6
_SERVED = frozenset({"organization", "body"})
"""Kinds of what all trades serve (a U.N. relief worker)."""
_FIELDS = frozenset(
    {"expatriates", "trade", "worship", "cooperation", "international", "european", "integration",
     "development", "energy", "urban", "mine", "mines", "mining", "commerce", "industry", "tourism",
     "culture", "sports", "sport", "innovation", "infrastructure", "communications", "technology",
     "technologies", "water", "irrigation", "natural", "resources", "environment", "immigration",
     "migration", "regional", "diaspora", "religion", "digital", "transport", "housing", "planning",
     "finance", "labor", "labour", "social", "welfare", "investment", "investments", "foreign",
     "emigrants", "nationals", "abroad", "public", "works", "climate", "petroleum", "electricity",
     "ecology", "construction", "rural", "food", "fisheries", "forestry", "sustainable", "economic",
     "affairs", "new", "communication", "information", "science", "higher", "education", "research",
     "supply", "supplies", "logistics", "aviation", "civil", "ports", "shipping", "youth", "family",
     "services", "protection", "wildlife", "heritage", "antiquities", "media", "islamic", "women",
     "religious", "endowments", "awqaf", "livestock", "roads", "railways", "population", "gender",
     "space", "security", "reconstruction", "reconciliation", "refugees", "veterans", "innovations"}
)  # fmt: skip
"""What a ministry may be of besides its first field."""
_CHARGES = frozenset({"minister", "ministry", "ministers", "ministries", "department"})
_LONGEST_FIELD = 6
_UNNAMED = frozenset({"institution", "people"})
"""Ranks that no name behind a comma tells who holds."""
_BEFORE_OFFICE = frozenset(
    {"top", "chief", "lead", "appointed", "elected", "named", "nominated", "accredited"}
)
"""What may stand between a state and its officer, though it may be a verb."""
_DOUBLED = frozenset({"head-of-government", "minister", "deputy-minister", "head-of-state"})
_SECOND = frozenset({"minister", "deputy-minister"})
"""Ranks of the offices that one man holds at once, the first and the second."""
_SHORT = frozenset({"us", "u.s", "u.s.", "uk", "u.k.", "uae", "eu"})
_TEAMS = frozenset({"team", "teams", "squad", "squads"})
_HELPERS = frozenset(
    {"rescue", "rescuers", "medical", "doctors", "medics", "nurses", "surgeons", "search",
     "firefighters", "engineers", "sappers", "deminers", "demining", "negotiating",
     "negotiators",
     "inspectors", "officials", "diplomats", "officers", "soldiers", "troops", "relief",
     "emergency", "survey", "technical", "delimitation", "demarcation", "working", "talks",
     "negotiations"}
)  # fmt: skip
"""Who makes a team one that a state sends (a Chinese team of 82 rescuers)."""
_DESCENT = frozenset({"descent", "origin", "heritage", "extraction", "ancestry", "stock"})
"""Where only somebody's family is from: of Indonesian descent."""


class Naming:
    """A sentence whose actors are sought: what is known of its words, and the phrases found."""

    def __init__(
        self,
        tokens: Tokens,
        chosen: Chosen,
        stops: frozenset[str],
        day: date | None,
        epithets: Mapping[str, str],
        private: frozenset[str],
        heard: frozenset[str] = frozenset(),
    ) -> None:
        self.tokens, self.chosen, self.stops = tokens, chosen, stops
        self.day, self.epithets, self.private = day, epithets, private
        self.heard = heard
        self.found: list[Phrase] = []
        self.first_end = 0


def ends_phrase(naming: Naming, word: str) -> bool:
    """Can a word not stand inside the noun phrase begun before it?"""
    return word in naming.stops or not word[0].isalnum()


def is_attribute(naming: Naming, hit: Hit[ActorName]) -> bool:
    """Is this "official" an adjective (an official visit), "suspects" a verb?"""
    words, i = naming.tokens.words, hit.last + 1
    if words[hit.first] == "suspects":
        return i in naming.chosen and naming.chosen[i].entry.kind != "office"
    return (
        words[hit.first] in ("official", "national")
        and i < len(words)
        and words[i].isalpha()
        and words[i] not in naming.stops
        and i not in naming.chosen
        and not naming.tokens.cases[i]
    )


def is_adjective(naming: Naming, hit: Hit[ActorName]) -> bool:
    """Is it an adjective, or a short name used as one (Russian, US and UAE ministers)?"""
    return hit.entry.kind == "adjective" or naming.tokens.words[hit.first] in _SHORT


def as_actor(naming: Naming, entry: ActorName) -> Actor:
    """Return an entry of the lists as an actor, with the office held on the day of the text."""
    held = entry.held
    if naming.day is not None:
        day = naming.day
        held = (
            tuple(
                one
                for one in entry.held
                if (one.start is None or one.start <= day) and (one.end is None or day <= one.end)
            )
            or entry.held
        )
    office = held[-1] if held else None
    return Actor(
        office.code if office else entry.code,
        entry.role,
        office.office if office else "",
        entry.person,
    )


def is_yet_to_come(naming: Naming, entry: ActorName) -> bool:
    """Does whoever has that name take office only after the day of the text?"""
    starts = [one.start for one in entry.held]
    return naming.day is not None and bool(starts) and all(
        start is not None and start > naming.day for start in starts
    )  # fmt: skip


def bare_role(naming: Naming, hit: Hit[ActorName]) -> str:
    """Return CVL for people (Iranians), GOV for a state."""
    word = naming.tokens.words[hit.last]
    people = hit.entry.kind == "adjective" and word.endswith("s") and word != "swiss"
    if people and hit.first and naming.tokens.words[hit.first - 1] == "the":
        return "GOV"
    if hit.entry.kind == "adjective" and hit.first > 1 and word[-3:] == "ese":
        people = naming.tokens.words[hit.first - 2 : hit.first] in _CROWDS
    if word[-3:] == "ese" and hit.first and is_count(naming.tokens.words[hit.first - 1]):
        nxt = naming.tokens.words[hit.last + 1 : hit.last + 2]
        people = not nxt or nxt[0] in naming.stops or not nxt[0].isalpha()
    lone = hit.entry.kind == "adjective" and hit.first and not people
    if lone and naming.tokens.words[hit.first - 1] in ("a", "an", "another"):
        nxt = naming.tokens.words[hit.last + 1 : hit.last + 2]
        people = not nxt or nxt[0] in HEADS or not nxt[0].isalpha()
    return "CVL" if people else "GOV"


def find_office(naming: Naming, last: int, *, direct: bool = False) -> int | None:
    """Return where the office that belongs to a state begins."""
    tokens = naming.tokens
    reach = 2 if direct else _REACH
    for i in range(last + 1, min(last + 1 + reach, len(tokens.words))):
        hit = naming.chosen.get(i)
        word = tokens.words[i]
        if hit is not None:
            if hit.entry.kind != "office":
                return None
            if not is_attribute(naming, hit):
                return i
        elif ends_phrase(naming, word) and word not in _BEFORE_OFFICE:
            return None
    return None


def extend_office(naming: Naming, i: int) -> tuple[int, ActorName]:
    """Return the last word of a chain of offices (ministry spokesman) and what it is."""
    hit = naming.chosen[i]
    last, entry = hit.last, hit.entry
    while True:
        start = last + 1
        follows = naming.tokens.words[start : start + 1]
        if follows and follows[0] in TITLES:
            start += 1
        nxt = naming.chosen.get(start)
        if nxt is None or nxt.entry.kind != "office":
            end = _past_portfolios(naming, last)
            other = _find_second_office(naming, end, entry)
            if other is None:
                return end, entry
            last = other.last
            continue
        if nxt.entry.rank not in UNDER or not entry.rank:
            entry = nxt.entry
        last = nxt.last


def _find_second_office(naming: Naming, last: int, entry: ActorName) -> Hit[ActorName] | None:
    """Return the other office of one man: deputy prime minister and minister of defense."""
    words = naming.tokens.words
    if words[last + 1 : last + 2] != ["and"] or entry.rank not in _DOUBLED:
        return None
    hit = naming.chosen.get(last + 2)
    if hit is None or hit.entry.kind != "office" or hit.entry.rank not in _SECOND:
        return None
    named = bool(naming.tokens.cases[last]) == bool(naming.tokens.cases[hit.first])
    plural = is_plural(naming, last, last) or is_plural(naming, hit.first, hit.last)
    return hit if named and not plural else None


def _past_portfolios(naming: Naming, last: int) -> int:
    """Return the last word of a ministry's further fields: of Industry, Mine and Trade."""
    words, i, end = naming.tokens.words, last + 1, last
    named = {words[last], *words[max(last - 4, 0) : last]}
    if named.isdisjoint(_CHARGES):
        return last
    if words[last] in _CHARGES and words[i : i + 1] in (["of"], ["for"]):
        i += 1
        end = _find_portfolio(naming, i) or end
    while i < len(words) and (words[i] in (",", "and", "&") or words[i] in _FIELDS):
        if words[i] in _FIELDS and naming.tokens.cases[i]:
            end = i
        elif words[i] in _FIELDS:
            break
        i += 1
    return end


def _find_portfolio(naming: Naming, i: int) -> int:
    """Return where any field of a ministry ends whose state follows, 0 for nowhere."""
    words = naming.tokens.words
    for k in range(i, min(i + _LONGEST_FIELD, len(words) - 2)):
        if k in naming.chosen or not (words[k].isalpha() or words[k] in ("&", ",")):
            return 0
        if words[k + 1] == "of" and not {k + 2, k + 3}.isdisjoint(naming.chosen):
            return k
    return 0


def read_names(naming: Naming, last: int) -> int:
    """Return the last word of the names after an office, apposition included."""
    tokens = naming.tokens
    i = last + 1
    end = last
    while i < len(tokens.words):
        word, hit = tokens.words[i], naming.chosen.get(i)
        if hit is not None and hit.entry.kind != "person":
            if hit.entry.kind == "office" and word in TITLES:
                end = hit.last
                i = end + 1
                continue
            break
        named = bool(tokens.cases[i]) and word not in NOT_NAMES and word[0].isalpha()
        if not named and not (
            word in PARTICLES and i + 1 < len(tokens.words) and tokens.cases[i + 1]
        ):
            break
        end = hit.last if hit is not None else i
        if tokens.owner[end]:
            return end
        i = end + 1
    if (
        end == last
        and tokens.words[i : i + 1] == [","]
        and last >= 0
        and last in _office_ends(naming)
    ):
        return _read_apposition(naming, i, last)
    return end


def _office_ends(naming: Naming) -> set[int]:
    """Return the last words of offices whose holder a name between commas may tell."""
    return {
        hit.last for hit in naming.chosen.values()
        if hit.entry.kind == "office" and hit.entry.rank not in _UNNAMED
    }  # fmt: skip


def is_known_delegation(naming: Naming, i: int, last: int, entry: ActorName) -> bool:
    """Is it the delegation told of before, with nobody named who leads it?"""
    words = naming.tokens.words
    known = entry.rank == "delegation" and words[max(i - 1, 0)] == "the"
    led = words[last + 1 : last + 2] and words[last + 1] in ("led", "headed", "chaired", "from")
    return known and words[last][-1] != "s" and not led


def stands_alone(naming: Naming, i: int) -> bool:
    """Does no noun follow word i (received her on Friday)?"""
    behind = naming.tokens.words[i + 1 : i + 2]
    return not behind or behind[0] in HEADS or not behind[0][0].isalnum()


def is_plural(naming: Naming, first: int, last: int) -> bool:
    """Do words name several officers: ministers of trade, not a minister of foreign affairs?"""
    words = naming.tokens.words[first : last + 1]
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    return head.endswith("s") and head != "affairs"


def read_holder(naming: Naming, last: int) -> int:
    """Return the last word of the name behind "president of X,", not of another's office."""
    if naming.tokens.words[last + 1 : last + 2] != [","]:
        return last
    end = _read_apposition(naming, last + 1, last)
    behind = end + 1 + (naming.tokens.words[end + 1 : end + 2] == ["the"])
    hit = naming.chosen.get(behind)
    named = hit is not None and (hit.entry.kind == "office" or naming.tokens.owner[hit.last])
    return last if named or (hit is not None and hit.entry.kind == "adjective") else end


def _read_apposition(naming: Naming, comma: int, last: int) -> int:
    """Return the comma that closes ", Chang Hua," or `last`."""
    tokens = naming.tokens
    i = comma + 1
    while i < len(tokens.words) and (
        (tokens.cases[i] and i not in naming.chosen and tokens.words[i] not in NOT_NAMES)
        or tokens.words[i] in PARTICLES
        or (i in naming.chosen and naming.chosen[i].entry.kind == "person")
    ):
        i = naming.chosen[i].last + 1 if i in naming.chosen else i + 1
    return i if i > comma + 1 and tokens.words[i : i + 1] == [","] else last


def is_of_unknown(naming: Naming, last: int) -> bool:
    """Is the office one of a place or firm without a state (the governor of Ohio)?"""
    words, cases = naming.tokens.words, naming.tokens.cases
    i = last + 2
    named = i < len(words) and bool(cases[i]) and i not in naming.chosen
    return words[last + 1 : last + 2] == ["of"] and named and words[i] not in NOT_NAMES


def surname(naming: Naming, before: int, last: int) -> str:
    """Return the names behind word `before`, up to `last`."""
    if last <= before:
        return ""
    words = [w for w in naming.tokens.words[before + 1 : last + 1] if w[0].isalpha()]
    return " ".join(words)


def person_in(naming: Naming, first: int, last: int) -> Actor | None:
    """Return the first person of the lists who is named in some words."""
    for i in range(first, last + 1):
        hit = naming.chosen.get(i)
        if hit is not None and hit.entry.kind == "person":
            return as_actor(naming, hit.entry)
    return None


def role_of_noun(naming: Naming, last: int) -> str:
    """Return the role that the noun after an adjective tells (drivers, warplane)."""
    words = naming.tokens.words
    for i in range(last + 1, min(last + 1 + _REACH, len(words))):
        if words[i] in ("man", "woman") and words[i + 1 : i + 2] == ["in"]:
            return ""
        if words[i] in ROLE_NOUNS:
            return ROLE_NOUNS[words[i]]
        if ends_phrase(naming, words[i]):
            break
    return ""


def is_private(naming: Naming, last: int) -> bool:
    """Does a private person, body or thing follow the state's name or adjective?"""
    words = naming.tokens.words
    for i in range(last + 1, min(last + 1 + _REACH, len(words))):
        made = words[i] == "made" and not naming.tokens.glued[i]
        if words[i] in _TEAMS and not _HELPERS.isdisjoint(words[i - 1 : i + _REACH]):
            return False
        if words[i] in _TEAMS and words[i + 1 : i + 3] in (["led", "by"], ["headed", "by"]):
            return False
        if (words[i] in naming.private and not made) or words[i].endswith(_MAKERS):
            return True
        named = i in naming.chosen and naming.chosen[i].entry.kind != "office"
        if named or ends_phrase(naming, words[i]):
            return _is_trade(naming, last, i - 1)
    return False


def _is_trade(naming: Naming, last: int, i: int) -> bool:
    """Is word i, the last behind a state's name, a trade that is no office of the state?"""
    plain = i > last and i not in naming.chosen and not naming.tokens.cases[i]
    if not plain or not is_trade(naming.tokens.words[i]):
        return False
    return all(hit.entry.kind not in _SERVED for hit in naming.chosen.values() if hit.last == last)


def comes_from(naming: Naming, first: int) -> bool:
    """Are private people from the state at word `first` meant: musicians from Oman and Iran?"""
    words = naming.tokens.words
    if first > 1 and words[first - 1] in ("from", "of"):
        return words[first - 2] in (naming.private if words[first - 1] == "from" else _LOVERS)
    last = naming.found[-1] if naming.found else None
    joined = last is not None and words[last.last + 1 : first] in ([","], ["and"])
    return joined and last is not None and last.private


def is_label(naming: Naming, phrase: Phrase) -> bool:
    """Is it a state inside a label, a medium, or a thing led or made by a state?"""
    if not phrase.actors:
        return False
    words, glued = naming.tokens.words, naming.tokens.glued
    i, several = phrase.last + 1, len(phrase.actors) > 1
    if several and any(glued[phrase.first : i]):
        inside = words[phrase.first : i]
        if "friendship" in inside or not LABELS.isdisjoint(inside):
            return True
    ahead = words[phrase.first - 1] if phrase.first else ""
    if ahead == "ethnic" or (ahead == "pro" and glued[phrase.first]):
        return True
    if phrase.rank:
        return False
    if i < len(words) and words[i] in _DESCENT and ahead == "of":
        return True
    if (
        i < len(words)
        and glued[i]
        and words[i] not in ("flagged", "owned", "operated", "registered", "chartered")
    ):
        return True
    for k in range(i, min(i + 5, len(words))):
        word = words[k]
        if word in MEDIA and not (phrase.city and not phrase.owner):
            return True
        if several and word in LABELS:
            return True
        if ends_phrase(naming, word):
            return False
    return False
