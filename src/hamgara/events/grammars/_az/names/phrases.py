"""The Azerbaijani noun phrases that name actors, lists of them joined."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.groups import leave_excepted
from hamgara.events.grammars._az.names.labels import drop_friends, mark_named_firms
from hamgara.events.grammars._az.names.owners import settle_owners
from hamgara.events.grammars._az.names.phrase import PERSONS, Phrase
from hamgara.events.grammars._az.names.posts import is_ordered
from hamgara.events.grammars._az.names.seats import seat_counterparts, seat_reported
from hamgara.events.grammars._az.names.walk import PhraseWalk
from hamgara.events.grammars._az.words.shapes import NUMBERS
from hamgara.events.lexicon import Hit
from hamgara.events.reading import SEVERAL
from hamgara.events.words import CAPITAL, Words
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor

_JOIN = frozenset({"və", ",", "habelə", "həmçinin", "eləcə"})
_NAMES = frozenset({"state", "city", "organization"})
_PLURAL_JOIN = frozenset({"və", "həm", "habelə", "həmçinin", "eləcə", "də", "da", ",", "sonra"})
_SENT = frozenset({"ambassador", "envoy", "delegation"})
"""Who is abroad, and meets the offices of another state."""
_CABINET = frozenset({"minister", "deputy-minister", "head-of-government", "deputy-head"})
_OFFICE = re.compile(r"(?:nazir|müavin)i")
"""What is said of somebody's minister; the outlet's own is called no one's (prezident)."""
_RECEIVING = frozenset({"head-of-state"})
_WORLD = frozenset(BODIES)
_DASHES = frozenset("-–—,")
_CITIZENS = "citizens"
_PAIR = 2
_FAR = 12


@dataclass(frozen=True, slots=True)
class PhraseReader:
    """Finds the phrases of a sentence.

    `is_verb(i)` tells whether word i is a verb form (finite, or a verbal noun that takes a
    genitive as its subject); `posts` are the postpositions with the case they give.
    """

    lists: Mapping[str, frozenset[str]]
    posts: Mapping[str, str]
    codes: Mapping[str, str]
    labels: tuple[str, ...]

    def read(
        self, sentence: Words, hits: Sequence[Hit[Atom]], verbs: Callable[[int], str],
        day: date | None,
    ) -> list[Phrase]:  # fmt: skip
        """Return the phrases in order, lists of actors joined."""
        walk = PhraseWalk(self, sentence, hits, verbs, day)
        found = walk.run()
        seat_reported(found, sentence.words)
        drop_friends(found, sentence.words)
        mark_named_firms(found, sentence.words, self.lists["firms"])
        found = [
            one
            for i, one in enumerate(found)
            if not one.dropped
            and not _is_capital(sentence, one, found[i + 1 : i + 2])
            and not (i and _is_short_for(sentence, one, found[i - 1]))
        ]
        made = leave_excepted(self._join(sentence, found), sentence.words)
        _join_office(made, sentence.words)
        made = _take_organs(seat_counterparts(made, sentence.words))
        made = settle_owners(made, sentence.words, verbs)
        _name_both(sentence, made)
        _name_all(sentence, made)
        _home(sentence, made)
        return made

    def _join(self, sentence: Words, found: list[Phrase]) -> list[Phrase]:
        made: list[Phrase] = []
        for phrase in found:
            if made and _is_sister(sentence, made[-1], phrase):
                own = made[-1].actors[0].country
                phrase.actors = (Actor(own, phrase.role, phrase.office),)
                phrase.anaphor = None
            while made and _belongs(sentence, made, phrase):
                before = made.pop()
                phrase.first = before.first
                phrase.name = _join_names(before, phrase)
                phrase.actors = tuple(dict.fromkeys(_share_role(before, phrase) + phrase.actors))
                phrase.plural = True
                bare = phrase.rank in ("", "institution") and not phrase.of
                bare = bare and (phrase.head is not None or bool(phrase.rank))
                phrase.either = phrase.either or (
                    bare and phrase.case in ("object", "to") and not phrase.first
                )
            made.append(phrase)
        return made


def _belongs(sentence: Words, made: list[Phrase], phrase: Phrase) -> bool:
    """Does a phrase go on with the list that the last one made begins (X, Y və Z)?"""
    before = made[-1]
    if not before.actors or not phrase.actors:
        return False
    if before.kind == "place" or phrase.kind == "place":
        return _are_places(sentence, before, phrase)
    between = sentence.words[before.last + 1 : phrase.first]
    if between[:1] in (["və"], [","]) and before.kind == phrase.kind and between[-1] in NUMBERS:
        between = between[:-1]
    if before.case == "of" and before.head is None and phrase.of and _is_counted(between):
        return True
    if between in (["-"], ["–"], ["—"]) and phrase.case == "between":
        return before.case == "subject" and before.head is None
    held = before.head is None or before.rank or not before.of
    if before.case == "with" and held and between in ([], ["ilə"]):
        return _is_partner(sentence, made, phrase)
    if before.case == "with" and between in (["bərabər"], ["yanaşı"], ["yanaşı", ","]):
        return True
    if between == ["ardınca"] and before.case == "of":
        return phrase.case == "subject"
    return _is_listed(before, phrase, between)


def _are_places(sentence: Words, before: Phrase, phrase: Phrase) -> bool:
    """Does a place go on with a state before it (Rusiya və Ukraynadakı)?"""
    bare = before.kind in ("state", "city") and before.case == "subject" and before.head is None
    return bare and sentence.words[before.last + 1 : phrase.first] == ["və"]


def _is_partner(sentence: Words, made: list[Phrase], phrase: Phrase) -> bool:
    """Is a phrase behind "with" joined with the one before it (X ilə Y arasında, X ilə Y)?"""
    before = made[-1]
    towns = before.kind in _NAMES and before.head is phrase.head is None
    towns = towns and not (before.rank or phrase.rank or before.label)
    if phrase.case == "between" or (towns and phrase.case == "object"):
        return True
    owns = phrase.case == "of" or phrase.of
    owns = owns and not sentence.words[before.last].startswith("həmkar")
    alone = len(made) == 1 or made[-2].case != "subject" or made[-2].last < before.first - _FAR
    return (owns or (phrase.case == "subject" and alone)) and phrase.kind in ("state", "city")


def _is_listed(before: Phrase, phrase: Phrase, between: list[str]) -> bool:
    """Do two phrases stand in a list: with but "and" or a comma between, in one case?"""
    if len(between) > 3 or not set(between) <= _PLURAL_JOIN or not set(between) & _JOIN:
        return False
    if between == [","] and before.rank and before.case == "subject" and phrase.case == "of":
        return False
    if between == ["həmçinin"] and phrase.case not in (before.case, "of", "between"):
        return False
    if before.case == "of" and phrase.of and between[-1:] != ["ilə"] and before.head is None:
        return before.rank != "" and phrase.rank != ""
    if before.case == phrase.case:
        return before.head is None or between != [","]
    people = before.kind in ("people", "person") or before.rank in PERSONS
    alike = before.kind == phrase.kind == "people" or (people and between == ["və"])
    if before.case != "subject" or not (alike or before.kind in _NAMES):
        return False
    return before.head is None or between == ["və"] or "həm" in between


def _share_role(before: Phrase, phrase: Phrase) -> tuple[Actor, ...]:
    """Return who a list named before its last member, people like those: X, Y and Z's citizens."""
    alike = phrase.office == _CITIZENS and before.kind == "state" and not before.office
    return tuple(replace(one, role=phrase.role) if alike else one for one in before.actors)


def _take_organs(phrases: Sequence[Phrase]) -> list[Phrase]:
    """Return the phrases, the name of a body joined with that of its organ (X-in Assambleyası)."""
    made: list[Phrase] = []
    for phrase in phrases:
        before = made[-1] if made else None
        if before is not None and before.case == "of" and before.last + 1 == phrase.first:
            organ = before.kind == phrase.kind == "organization" and before.head is None
            if organ and before.actors[:1] and before.actors[0].country in _list_codes(phrase):
                made.pop()
                phrase.first = before.first
        made.append(phrase)
    return made


def _list_codes(phrase: Phrase) -> set[str]:
    return {actor.country for actor in phrase.actors}


def _join_names(before: Phrase, phrase: Phrase) -> str:
    """Return the names of joined people, one for each actor, parted by the sign for several."""
    if not before.name and not phrase.name:
        return ""
    names = before.name.split(SEVERAL)
    return SEVERAL.join([*names, *[""] * (len(before.actors) - len(names)), phrase.name])


def _is_short_for(sentence: Words, phrase: Phrase, before: Phrase) -> bool:
    """Is a name in brackets only the short one of the body before it (... Agentliyi (MAQATE))?"""
    brackets = "".join(
        [sentence.words[phrase.first - 1], *sentence.words[phrase.last + 1 : phrase.last + 2]]
    )
    same = {one.country for one in phrase.actors} == {one.country for one in before.actors}
    return brackets == "()" and same and phrase.first - before.last <= _PAIR


def _is_capital(sentence: Words, phrase: Phrase, after: Sequence[Phrase]) -> bool:
    """Does a phrase only say of the town behind it whose it is (Omanın paytaxtı Məsqətdə)?"""
    said = sentence.words[phrase.last] in ("paytaxtı", "şəhəri") and phrase.case == "subject"
    if not said or not after or after[0].first != phrase.last + 1:
        return False
    if after[0].kind in ("organization", "metonym"):
        after[0].kind, after[0].actors = "city", phrase.actors
    placed = after[0].kind in ("city", "place")
    return placed and after[0].actors[:1] == phrase.actors[:1]


def _is_counted(between: Sequence[str]) -> bool:
    """Does an owner's noun stand only behind the next owner (Danimarkanın 7, Norveçin 2 ...)?"""
    number, *rest = between or [""]
    return (number[:1].isdigit() or number in NUMBERS) and rest in (["və"], [","], ["isə"])


def _join_office(phrases: Sequence[Phrase], words: Sequence[str]) -> None:
    """Let an office without a state act with the one it is joined with.

    "Energetika naziri N ilə X-in energetika naziri M arasında".
    """
    for one, other in pairwise(phrases):
        joined = words[one.last + 1 : other.first] in ([], ["ilə"], ["və"])
        bare = one.anaphor == "office" and one.case in ("with", "subject") and bool(one.name)
        if bare and joined and other.case == "between" and one.rank in PERSONS:
            one.case = "between"


def _name_both(sentence: Words, phrases: list[Phrase]) -> None:
    """Give "the two presidents" the names behind a dash, or behind a colon at the end."""
    both = next((one for one in phrases if one.anaphor == "both" and not one.actors), None)
    if both is None:
        return
    for phrase in phrases:
        if phrase.first <= both.last or len({one.country for one in phrase.actors}) < _PAIR:
            continue
        sign = sentence.words[phrase.first - 1]
        beside = sign in _DASHES and both.last + _PAIR == phrase.first
        beside = beside or sign == "yəni"
        if beside or (sign == ":" and phrase.last + _PAIR >= len(sentence)):
            both.actors, both.anaphor = phrase.actors, None
            phrases.remove(phrase)
            return


def _name_all(sentence: Words, phrases: list[Phrase]) -> None:
    """Read what stands behind the names of several holders of an office as behind the office.

    "A və B prezidentləri N və M arasında" is "A və B prezidentləri arasında".
    """
    words = sentence.words
    for phrase in list(phrases):
        many = len({one.country for one in phrase.actors}) >= _PAIR and phrase.rank in PERSONS
        if not many or phrase.case != "subject":
            continue
        i = start = phrase.last + 1
        while i < len(words) and (words[i] == "və" or sentence.cases[i] >= CAPITAL):
            i += 1
        if i > start and words[i : i + 1] == ["arasında"]:
            phrases[:] = [p for p in phrases if p is phrase or not start <= p.first < i]
            phrase.last, phrase.case = i - 1, "between"


def _home(sentence: Words, phrases: Sequence[Phrase]) -> None:
    """Give an office without a state or name to the only state that the report begins with.

    A minister who meets "the minister of defense" in a text's first sentence meets one of the
    same cabinet; an envoy is received by the host's.
    """
    first = next((one for one in phrases if one.case in ("subject", "of")), None)
    if first is not None and first.rank == "institution" and len(first.actors) == 1:
        for phrase in phrases:
            if phrase.anaphor == "office" and phrase.office == "ministry" and phrase is not first:
                actor = Actor(first.actors[0].country, phrase.role, phrase.office)
                phrase.actors, phrase.anaphor = (actor,), None
    _order(sentence, phrases)
    states = {actor.country for one in phrases for actor in one.actors}
    office = next((one.first for one in phrases if one.anaphor == "office"), 0)
    others = [one for one in phrases if one.anaphor and one.anaphor != "office"]
    others = [one for one in others if one.anaphor != "he" or one.first < office]
    if first is None or not first.actors or len(states) != 1 or others or states <= _WORLD:
        return
    if first.kind == "people" or first.rank in _SENT or not (first.rank or first.actors[0].office):
        return
    for phrase in phrases:
        if phrase is first or phrase.anaphor != "office" or phrase.name:
            continue
        own = sentence.words[phrase.first - 1] == "ölkənin"
        if own or (not sentence.span.start and phrase.office not in _RECEIVING):
            actor = Actor(next(iter(states)), phrase.role, phrase.office)
            phrase.actors, phrase.anaphor = (actor,), None


def _order(sentence: Words, phrases: Sequence[Phrase]) -> None:
    """Give a ministry without a state to the state whose head gives it orders."""
    ordered = (one for one in phrases if one.rank and is_ordered(one, sentence.words))
    head = next((one for one in ordered if len(one.actors) == 1), None)
    if head is None:
        return
    for phrase in phrases:
        if phrase.anaphor == "office" and phrase.rank == "institution" and phrase is not head:
            actor = Actor(head.actors[0].country, phrase.role, phrase.office)
            phrase.actors, phrase.anaphor = (actor,), None


def _is_sister(sentence: Words, before: Phrase, phrase: Phrase) -> bool:
    """Is an institution without a state of the same state as the other one joined with it?"""
    between = sentence.words[before.last + 1 : phrase.first]
    alone = len({actor.country for actor in before.actors}) == 1
    if phrase.anaphor not in ("office", "he") or not alone or before.office == phrase.office:
        return False
    if {before.rank, phrase.rank} <= _CABINET:
        owned = any(_OFFICE.match(word) for word in sentence.words[phrase.first : phrase.last + 1])
        return owned and between in (["və"], ["və", "milli"], [","], [",", "milli"])
    bare = phrase.anaphor == "office" and phrase.rank == before.rank == "institution"
    return bare and between in (["ilə"], ["və"])
