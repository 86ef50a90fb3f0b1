"""Who speaks in an English sentence: the subject before or behind a verb of saying."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.reading import Mention
from hamgara.events.speech._en.words import (
    ADVERBS,
    AUXILIARIES,
    DASHES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SIGNS,
    Place,
    Verbs,
)
from hamgara.events.words import Words
from hamgara.study.events import Actor

_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "COP", "JUD", "SPY", "IGO", "UIS", "ELI", ""})
"""Sectors of people in public office."""
_WARDS = frozenset({"REF", "CVL"})
"""Whom an office is for (refugee commissioner, public safety minister)."""
_AIDES = frozenset({"adviser", "advisor", "aide", "advisers", "advisors", "aides"})
"""Who is so to somebody."""
_MEMBERS = frozenset({"member", "members", "captain", "officer"})
"""Who speaks for a body in office only: a member of parliament, of no team."""
_JOINS = frozenset({"and", "but", "then", "yet", "or"})
_OWN = frozenset({"his", "her", "its", "their"})
_OWNED = frozenset({"of", "from", "for"})
_HEARERS = frozenset({"JRN", "CVL", "MED", "BUS"})
_PEERS = frozenset({"counterpart", "colleague", "homologue"})
_LONGEST = 12
_MANY = 4
_AT_UNO = "permanent-representative"


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, on words `first` to `last`; `outside`: nobody in public office.

    `kind` is "person" (a mention, a name or an office), "state", "thing" (an accord, prices:
    it says nothing), or "" where no subject is said.
    """

    kind: str = ""
    mention: Mention | None = None
    name: tuple[int, int] | None = None
    first: int = -1
    last: int = -1
    outside: bool = False


class Speakers:
    """Finds subjects; compiled once from the lists of the language."""

    def __init__(self, lists: Mapping[str, Sequence[str]], verbs: Verbs) -> None:
        self._verbs = verbs
        some = {key: frozenset(words) for key, words in lists.items()}
        self._outsiders, self._documents = some["outsiders"], some["documents"]
        self._officials, self._guests = some["officials"], some["guests"]
        self._times = some["times"]
        self._public, self._press = some["public"], some["press"]
        self._stations = some["stations"]
        self._roles = {
            word: role
            for role, key in (("MIL", "soldiers"), ("LEG", "lawmakers"), ("COP", "policemen"))
            for word in some[key]
        }

    def find_before(
        self, sentence: Words, places: Sequence[Place], start: int, verb: int
    ) -> Subject:
        """Return the subject before a finite verb; one without a kind where none is said."""
        words = sentence.words
        at = self.skip_back(words, start, verb - 1)
        if at >= start and (words[at] == "," or words[at] in DASHES):
            opened = self._open_aside(words, start, at)
            if opened < start:
                return Subject()
            found = self._find_before(sentence, places, start, opened)
            aside = [one for one in places if opened < one.first <= at and one.mention.actors]
            named = found.mention is None or not found.mention.actors
            if found.name and named and aside and aside[0].mention.role != "CVL":
                mention = next((one.mention for one in aside if one.mention.office), None)
                return replace(found, mention=mention or aside[0].mention, outside=False)
            return found
        return self._find_before(sentence, places, start, at)

    def _find_before(
        self, sentence: Words, places: Sequence[Place], start: int, at: int
    ) -> Subject:
        words = sentence.words
        if at > start and words[at] == "who":
            before = next((one for one in reversed(places) if one.last < at), None)
            if before is None or before.first < start:
                return Subject()
            return self._describe(sentence, places, before, before.first, before.last)
        while at > start and words[at] in self._times:
            at -= 1
            if words[at] == "on":
                at -= 1
        if at < start or words[at] in SIGNS or words[at] in _JOINS:
            return Subject()
        return self._read(sentence, places, start, at)

    def find_behind(self, sentence: Words, places: Sequence[Place], verb: int) -> Subject:
        """Return the subject behind a verb: said the minister."""
        words = sentence.words
        first = verb + 1
        while first < len(words) and words[first] in DETERMINERS:
            first += 1
        one = next((one for one in places if one.first == first), None)
        if one is None and first < len(words) and words[first] in PRONOUNS:
            return Subject()
        end = first
        while end < len(words) and not (
            words[end] in SIGNS or words[end] in PREPOSITIONS or words[end] in _JOINS
            or words[end] == "that" or end - first > _LONGEST or self._verbs.is_finite(words, end)
        ):  # fmt: skip
            end += 1
        if one is None:
            one = next((some for some in places if first <= some.first < end), None)
        if one is None:
            one = self._find_owner(words, places, end)
        last = max(one.last, end - 1) if one else end - 1
        if last < first:
            return Subject()
        return self._describe(sentence, places, one, first, last)

    def _find_owner(self, words: Sequence[str], places: Sequence[Place], end: int) -> Place | None:
        """Return whose office it is: said the head of the customs department of Iran."""
        if not (0 < end < len(words) and words[end] in _OWNED and self.carries(words[end - 1])):
            return None
        one = next((some for some in places if some.first > end), None)
        between = words[end : one.first] if one else []
        if one is None or any(
            word in SIGNS or word in _JOINS or self._verbs.is_finite(between, k)
            for k, word in enumerate(between)
        ):
            return None
        return one

    def find_post(self, sentence: Words, places: Sequence[Place], subject: Subject) -> Subject:
        """Return a named subject with the office behind a comma: K. Ozturk, commander of ..."""
        after = subject.last + 1
        if (subject.mention and subject.mention.actors) or sentence.words[after : after + 1] != [
            ","
        ]:
            return subject
        end = next((k for k in range(after + 1, len(sentence)) if sentence.words[k] == ","), -1)
        if self._verbs.has_finite(sentence.words, after, end):
            return subject
        post = next(
            (one.mention for one in places if after < one.first < end and one.mention.actors), None
        )
        return replace(subject, mention=post, outside=False) if post else subject

    def skip_back(self, words: Sequence[str], start: int, at: int) -> int:
        """Return the last word before adverbs and auxiliaries."""
        while at >= start and (
            words[at] in ADVERBS or words[at] in AUXILIARIES or words[at] in self._times
            or (words[at].endswith("ly") and words[at] not in ("italy", "assembly", "ally"))
        ):  # fmt: skip
            at -= 1
        return at

    def _open_aside(self, words: Sequence[str], start: int, at: int) -> int:
        """Return the word before an aside that ends at a comma."""
        for k in range(at - 1, start, -1):
            if words[k] == "," or words[k] in DASHES:
                return k - 1
        return start - 1

    def _read(self, sentence: Words, places: Sequence[Place], start: int, at: int) -> Subject:
        """Return the subject whose words end at a place."""
        words = sentence.words
        first = at
        while first > start and not (
            words[first - 1] in SIGNS or words[first - 1] in _JOINS
            or words[first - 1] in ("that", "as", "while", "which", "because", "when", "where")
            or (
                self._verbs.is_finite(words, first - 1)
                and not any(one.first <= first - 1 <= one.last for one in places)
            )
        ):  # fmt: skip
            first -= 1
        covering = next((one for one in places if one.first <= at <= one.last), None)
        if covering is not None:
            first, at = min(first, covering.first), max(at, covering.last)
        inside = [one for one in places if first <= one.first and one.last <= at]
        free = [one for one in inside if not self._is_governed(words, one.first, first)]
        head = words[self._find_head(words, first, at)].removesuffix("'s")
        links = _OWNED | {"to"} if head in _AIDES else _OWNED
        owned = [one for one in inside if words[one.first - 1] in links or (
            one.first > 1 and words[one.first - 1] in DETERMINERS and words[one.first - 2] in links
        )]  # fmt: skip
        if head in _MEMBERS:
            owned = [one for one in owned if one.mention.office]
        if not owned and head not in self._stations:
            owned = [one for one in inside if words[one.first - 1] == "in"]
        pool = free or (owned if self.carries(head) else [])
        one: Place | None = None
        if pool:
            whole = [some for some in pool if some.mention.office or some.mention.person]
            one = (whole or pool)[0]
            if covering in free and covering is not None and not whole:
                one = covering
        if one is not None and one.mention.person and not one.mention.actors:
            post = next((some for some in pool if some.last == one.first - 1), None)
            if post is not None and post.mention.actors and self.carries(words[post.last]):
                made = self._describe(sentence, places, post, first, post.last)
                return replace(made, name=(one.first, one.last), last=at)
        return self._describe(sentence, places, one, first, at)

    @staticmethod
    def _is_governed(words: Sequence[str], at: int, first: int) -> bool:
        """Does a preposition stand before a phrase?"""
        k = at - 1
        while k >= first and (words[k] in DETERMINERS or words[k].endswith("ly")):
            k -= 1
        return k >= first and words[k] in PREPOSITIONS

    def _describe(
        self,
        sentence: Words,
        places: Sequence[Place],
        one: Place | None,
        first: int,
        last: int,
    ) -> Subject:
        """Return the subject on some words, with its name, or that it is nobody in office."""
        words = sentence.words
        head = self._find_head(words, first, last)
        if one is not None and one.first <= head <= one.last:
            head = one.last
        word = words[head].removesuffix("'s")
        if one is None or not (
            one.last >= head or self.carries(word) or self._is_public(words, one, head)
        ):
            other = self._describe_other(sentence, places, one, first, last, word)
            if other is not None:
                return other
        if one is None:
            return Subject("thing", None, None, first, last)
        mention = one.mention
        if mention.office == _AT_UNO and not mention.actors and words[one.first] in ("un", "u.n."):
            actor = Actor("UNO", "GOV", "envoy")
            mention = replace(mention, actors=(actor,), anaphor=None, office="envoy")
        bare = mention.person and not (mention.actors or mention.office)
        if bare and word in self._officials and words[one.first - 1] in DETERMINERS:
            mention = replace(mention, person="", office=word, role="GOV")
        roles = {actor.role for actor in mention.actors} or {mention.role}
        if word == "counterpart" and mention.actors:
            return Subject("person", _seat(mention, places, one.first), None, first, last)
        if roles <= _WARDS and one.last < head and self.carries(word):
            actors = tuple(replace(actor, role="GOV", office=word) for actor in mention.actors)
            mention, roles = replace(mention, actors=actors, role="GOV", office=word), {"GOV"}
        if not roles & _OFFICIAL:
            return Subject("person", None, None, first, last, outside=True)
        role = self._roles.get(word)
        if role and one.last < head and mention.actors:
            actors = tuple(replace(actor, role=role, office=word) for actor in mention.actors)
            mention = replace(mention, actors=actors, office=word)
        named = mention.office or mention.person or mention.anaphor
        carried = self.carries(word) or (one.last < head and self._is_public(words, one, head))
        kind = "person" if named or carried else "state"
        name = self._find_name(sentence, one)
        if mention.person and not mention.actors and not mention.office:
            post = next(
                (some.mention for some in places
                 if one.last < some.first <= last + 1 and some.mention.actors), None,
            )  # fmt: skip
            mention = post or mention
        seated = _seat_at(sentence, places, one, mention)
        return Subject(kind, seated, name, first, last)

    def _describe_other(
        self,
        sentence: Words,
        places: Sequence[Place],
        one: Place | None,
        first: int,
        last: int,
        word: str,
    ) -> Subject | None:
        """Return a subject by its head `word`: the guest, a letter, an analyst, a new name."""
        words = sentence.words
        if word in self._guests:
            mention = Mention(sentence.place(first, last), (), "others")
            return Subject("person", mention, None, first, last)
        if word in self._documents or (word in self._officials and one is None):
            near = set(words[first : last + 1]) & self._outsiders
            owner = one.mention if one else None
            return Subject("person", owner, None, first, last, outside=bool(near))
        if {word, word.removesuffix("s")} & self._outsiders:
            return Subject("person", None, None, first, last, outside=True)
        held = any(some.first <= last <= some.last for some in places)
        if one is None and not self._outsiders.isdisjoint(words[first : last + 1]):
            return Subject("person", None, None, first, last, outside=True)
        if one is None and sentence.cases[last] and words[last] not in self._times and not held:
            start = last
            while start > first and sentence.cases[start - 1] and (
                words[start - 1] not in DETERMINERS
            ):  # fmt: skip
                start -= 1
            return Subject("person", None, (start, last), first, last)
        if one is None or words[one.first].endswith("'s") or word.endswith("s"):
            return Subject("thing", None, None, first, last)
        return None

    def describe(self, sentence: Words, places: Sequence[Place], one: Place) -> Subject:
        """Return a mention as the subject that it makes alone."""
        return self._describe(sentence, places, one, one.first, one.last)

    def is_many(self, words: Sequence[str]) -> bool:
        """Is it told of several people in office: officials in Tehran?"""
        return any(word.endswith("s") and word in self._officials for word in words[:_MANY])

    def _is_public(self, words: Sequence[str], one: Place, head: int) -> bool:
        """Is it an agency of the state that is named before it, not one of the press?"""
        return (
            words[head].removesuffix("'s") in self._public and bool(one.mention.actors)
            and words[one.last].endswith(("'s", "s'"))
            and self._press.isdisjoint(words[one.last + 1 : head + 1])
        )  # fmt: skip

    def carries(self, word: str) -> bool:
        """May a noun speak for the actor named before it (the Iranian diplomat)?"""
        return word in self._officials or word in self._documents or word in _PEERS

    @staticmethod
    def _find_head(words: Sequence[str], first: int, last: int) -> int:
        """Return the last word of a noun phrase before its first preposition."""
        for k in range(first + 1, last + 1):
            if words[k] in PREPOSITIONS and words[k - 1] not in DETERMINERS:
                return k - 1
        return last

    @staticmethod
    def _find_name(sentence: Words, one: Place) -> tuple[int, int] | None:
        """Return the words of a person's name in a mention."""
        person = one.mention.person.split()
        if not person or set(person) & PREPOSITIONS:
            return None
        words = [word.removesuffix("'s") for word in sentence.words[one.first : one.last + 1]]
        for size in range(len(person), 0, -1):
            part = person[-size:]
            for k in range(len(words) - size + 1):
                if words[k : k + size] == part:
                    while size > 1 and part[0] in _TITLES:
                        part, k, size = part[1:], k + 1, size - 1  # noqa: PLW2901
                    return one.first + k, one.first + k + size - 1
        return None

    def find_hearers(
        self, words: Sequence[str], places: Sequence[Place], first: int, last: int
    ) -> tuple[Mention, ...]:
        """Return who is told, met or written to, between two places."""
        found: list[Mention] = []
        for one in places:
            if not first <= one.first <= one.last <= last or one.mention.role in _HEARERS:
                continue
            k = one.first - 1
            while k > first and words[k] in DETERMINERS:
                k -= 1
            near = words[max(0, k - 4) : k]
            if words[k] in ("to", "with", "before", "meeting", "receiving") and (
                words[k] in ("meeting", "receiving") or any(word in _MET for word in near)
            ):  # fmt: skip
                found.append(one.mention)
        return tuple(found)


_MET = listed(
    "talks meeting met meets conversation call telephone phone conference letter message note "
    "spoke speaking reply response summit session negotiations cable telegram audience dinner "
    "together alongside write written encounter hearing"
)
_TITLES = listed(
    "general gen colonel col admiral adm brigadier marshal major captain lieutenant mr mrs ms dr "
    "sheikh sheik prince king queen ayatollah hojjatoleslam professor sir lord"
)


def _seat_at(sentence: Words, places: Sequence[Place], one: Place, mention: Mention) -> Mention:
    """Return an office without a state as the last subject's (his ministry), or a place's.

    The place is the one that opens the sentence: in Tehran, the lawmaker said.
    """
    words = sentence.words
    if mention.actors or not mention.office:
        return mention
    if words[max(one.first - 1, 0)] in _OWN:
        return replace(mention, anaphor="he", office="", person="")
    at = next((some for some in places if some.first == 1 and some.mention.actors), None)
    if at is None or words[0] != "in" or words[at.last + 1] != ",":
        return mention
    code = at.mention.actors[0].country
    actor = Actor(code, mention.role or "GOV", mention.office)
    return replace(mention, actors=(actor,), anaphor=None)


def _seat(mention: Mention, places: Sequence[Place], start: int) -> Mention:
    """Return a counterpart in the office of whoever is named before."""
    peer = next(
        (one.mention for one in places
         if one.last < start and one.mention.actors and one.mention.office), None,
    )  # fmt: skip
    if peer is None:
        return mention
    role, office = peer.actors[0].role, peer.actors[0].office
    actors = tuple(replace(one, role=role, office=office) for one in mention.actors)
    return replace(mention, actors=actors, office=office)
