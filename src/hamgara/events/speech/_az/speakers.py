"""Who speaks in an Azerbaijani sentence: the subject of a verb of saying, its name, its hearers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from hamgara.events.reading import Mention
from hamgara.events.speech._az.words import SIGNS, Place, is_finite
from hamgara.events.words import CAPITAL, Words, split_forms
from hamgara.study.events import Actor
from hamgara.text.spans import Span

_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "COP", "JUD", "SPY", "IGO", ""})
_DEAF = frozenset({"JRN", "CVL", "MED", "BUS"})
_LONGEST = 2
_LONGEST_TITLE = 8
_NEAR = 2
_IMAM = "imam-cümə"
"""The leader of Friday prayers, whom a state appoints."""
_SEATED = ("dakı", "dəki")
_STATIONS = frozenset(
    {"ambassador", "embassy", "envoy", "consul", "consulate", "diplomat", "charge-d-affaires",
     "attache", "permanent-representative", "delegation"}
)  # fmt: skip
_HOUSES = ("nazirli", "parlament", "hökumət", "administrasiya", "məclis")
"""Beginnings of institutions that sit in their own capital."""
_ARMY = ("ordu", "silahlı")
_MET = (
    "görüş",
    "danış",
    "söhbət",
    "müzakirə",
    "məktub",
    "zəng",
    "mesaj",
    "təbrik",
    "cavab",
    "müraciət",
    "qəbul",
)
_STATE = frozenset({"dövlət", "federal", "milli"})
_AGENCY = "agentliy"
_NEWS = frozenset({"xəbər", "informasiya", "teleqraf", "reytinq", "media", "mətbuat", "foto"})
"""Of which agencies are none of a state."""
_POSSESSED = ("ı", "i", "u", "ü")
_BODY = ("lik", "lıq", "luq", "lük", "liyi", "lığı", "luğu", "lüyü", "hökumət", "hökuməti")
"""Endings of ministries, embassies, agencies: what stands behind them is no name of theirs."""
_NAME_STOPS = frozenset({"və", "isə", "da", "də", "bu", "o", "dünən", "həmin", "sonra"})


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks, on words `first` to `last`; `outside`: nobody in public office.

    `kind` is "before" (it opens the clause), "beside" (right before the verb), "" where no
    subject is said.
    """

    kind: str = ""
    mention: Mention | None = None
    name: tuple[int, int] | None = None
    first: int = -1
    last: int = -1
    outside: bool = False


class Speakers:
    """Finds subjects; compiled once from the lists of the language."""

    def __init__(self, lists: Mapping[str, Sequence[str]]) -> None:
        some = {
            key: frozenset(form[0] for form in split_forms(forms, "az") if form)
            for key, forms in lists.items()
        }
        self._titles, self._outsiders = some["titles"], some["outsiders"]
        self._documents, self._guests = some["documents"], some["guests"]
        self._opening = some["occasions"] - some["documents"]
        self._posts = tuple(
            (some[f"posts_{key}"], role)
            for key, role in (("leg", "LEG"), ("mil", "MIL"), ("cop", "COP"), ("gov", "GOV"))
        )

    def find(self, sentence: Words, places: Sequence[Place], start: int, edge: int) -> Subject:
        """Return the subject that opens a clause."""
        words = sentence.words
        while start < edge - 1 and (
            words[start] in SIGNS or words[start] in _NAME_STOPS - {"o", "bu"}
            or words[start] in self._opening
        ):  # fmt: skip
            start += 1
        outsider = self._find_outsider(sentence, places, start, edge)
        free = [
            one for one in places
            if start <= one.first and one.last < edge and self._is_subject(sentence, one, start)
        ]  # fmt: skip
        one = _join_post(free[0], places) if free else None
        one = self._find_owned(sentence, places, one, start) if one else None
        if one is not None and one.mention.anaphor in ("both", "there") and len(free) > 1:
            one = free[1]
        post = self._find_post(sentence, places, start, edge if one is None else one.first)
        if post is not None and (outsider < 0 or post.first < outsider):
            return post
        if outsider >= 0 and (one is None or outsider <= one.last + 3):
            return Subject("before", None, None, outsider, outsider, outside=True)
        name = self._read_name(sentence, places, start, edge)
        if one is not None:
            if name is not None and one.first - _NEAR <= name[1] < one.first:
                return self._describe(sentence, one, "before", places, name)
            return self._describe(sentence, one, "before", places)
        if start < edge and words[start].endswith(("iniz", "ınız", "unuz", "ünüz")):
            place = sentence.place(start, start)
            return Subject("before", Mention(place, (), "others"), None, start, start)
        host = words[start : start + 2] == ["ev", "sahibi"]
        if start < edge and (words[start] in self._guests or host):
            place = sentence.place(start, start + host)
            return Subject("before", Mention(place, (), "others"), None, start, start)
        owner = next(
            (k for k in range(start, min(edge, start + 8)) if words[k] in self._documents), -1
        )
        if owner > start:
            held = next(
                (
                    p
                    for p in places
                    if start <= p.first and p.last <= owner and (p.case == "of" or p.last == owner)
                ),
                None,
            )
            if held is not None:
                return self._describe(sentence, held, "before", places)
        if name is not None:
            return Subject("before", None, name, *name)
        return Subject()

    @staticmethod
    def _find_owned(sentence: Words, places: Sequence[Place], one: Place, start: int) -> Place:
        """Return a post with the state before it: Britain's minister for other affairs."""
        words, post = sentence.words, one
        if one.mention.actors and not one.mention.office:
            post = next((some for some in places if some.first > one.last), one)
        owners = [some for some in places if start <= some.first <= some.last < post.first]
        owner = owners[0] if owners else None
        if (
            owner is None or post.mention.actors or not post.mention.office
            or owner.mention.office or len(owner.mention.actors) != 1
        ):  # fmt: skip
            return one
        between = words[owner.last + 1 : post.first]
        seated = words[owner.last].endswith(_SEATED) and post.mention.office not in _STATIONS
        ruled = owner.case in ("of", "subject") and post.case == "subject"
        held = words[post.last].endswith(_POSSESSED) and (seated or ruled)
        if (
            len(between) > _LONGEST_TITLE - _NEAR
            or not (held or _is_at_home(words, owner, post)) or not SIGNS.isdisjoint(between)
            or any(is_finite(between, k) for k in range(len(between)))
        ):  # fmt: skip
            return one
        actor = Actor(
            owner.mention.actors[0].country, post.mention.role or "GOV", post.mention.office
        )
        span = Span(owner.mention.span.start, post.mention.span.end)
        mention = Mention(span, (actor,), None, actor.role, actor.office)
        return Place(mention, owner.first, post.last, post.case)

    def _find_post(
        self, sentence: Words, places: Sequence[Place], start: int, edge: int
    ) -> Subject | None:
        """Return an office that opens a clause and no list of offices has (its assistant)."""
        words = sentence.words
        for k in range(start, min(edge, start + _LONGEST_TITLE)):
            if is_finite(words, k) or words[k] in SIGNS:
                return None
            role = next((role for some, role in self._posts if words[k] in some), "")
            private = self._is_outside(sentence, k) and _STATE.isdisjoint(words[start:k])
            if (
                not role
                or private
                or any(one.first <= k <= one.last and one.case == "subject" for one in places)
            ):
                continue
            owner = next(
                (one for one in places if start <= one.first <= k and one.mention.actors
                 and one.case in ("of", "subject", "to", "object")), None,
            )  # fmt: skip
            place = sentence.place(start, k)
            if owner is not None:
                actors = tuple(Actor(a.country, role, words[k]) for a in owner.mention.actors[:1])
                mention = Mention(place, actors, None, role, words[k])
            else:
                mention = Mention(place, (), "office", role, words[k])
            last, name = k, None
            while last + 1 < len(words) and self._is_name(sentence, places, last + 1, k):
                last += 1
            if last == k == start and not words[k].endswith(_POSSESSED):
                mention = replace(mention, anaphor="he")
            if last > k:
                name = (k + 1, last)
            return Subject("before", mention, name, start, last)
        return None

    @staticmethod
    def _is_name(sentence: Words, places: Sequence[Place], at: int, start: int) -> bool:
        """May a word belong to a person's name?"""
        word = sentence.words[at]
        return (
            sentence.cases[at] == CAPITAL and at - start <= _LONGEST and word not in SIGNS
            and not word.endswith(("nın", "nin", "nun", "nün"))
            and not any(one.first <= at <= one.last for one in places)
        )  # fmt: skip

    def find_beside(
        self, sentence: Words, places: Sequence[Place], start: int, edge: int
    ) -> Subject:
        """Return a subject that stands right before the verb, behind what is said."""
        words = sentence.words
        at = edge - 1
        while at > start and words[at] in ("isə", "da", "də", "bu", "barədə", "haqda", "belə"):
            at -= 1
        one = next((one for one in places if one.last == at and one.first >= start), None)
        if one is not None and one.first > start + 1 and self._is_subject(sentence, one, start):
            name = self._name_within(sentence, one)
            return self._describe(sentence, one, "beside", places, name)
        if at <= start + 1:
            return Subject()
        if words[at] in self._guests:
            return Subject("beside", Mention(sentence.place(at, at), (), "others"), None, at, at)
        if words[at] in self._outsiders:
            return Subject("beside", None, None, at, at, outside=True)
        first = at
        while (
            first > start and sentence.cases[first] and words[first] not in SIGNS and at - first < 3
        ):
            first -= 1
        first += 0 if sentence.cases[first] and words[first] not in SIGNS else 1
        if (
            first <= at
            and first > start + 1
            and any(word in ("deyə", QUOTE_DASH) for word in words[max(start, first - 2) : first])
            and not any(p.first <= at <= p.last for p in places)
        ):
            return Subject("beside", None, (first, at), first, at)
        return Subject()

    def find_source(
        self, sentence: Words, places: Sequence[Place], start: int, edge: int
    ) -> Subject:
        """Return the body from which something was said: nazirlikdən bildirilib."""
        one = next(
            (one for one in places if start <= one.first and one.last < edge
             and one.case == "from" and (one.mention.office or one.mention.actors)), None,
        )  # fmt: skip
        return self._describe(sentence, one, "before", places) if one else Subject()

    def find_owner(
        self, sentence: Words, places: Sequence[Place], start: int, edge: int
    ) -> Subject:
        """Return whose words they are: in the genitive before "sözlərinə görə"."""
        words = sentence.words
        if any(
            word in self._outsiders
            or word.removesuffix("in")
            .removesuffix("ın")
            .removesuffix("un")
            .removesuffix("ün")
            .removesuffix("n")
            in self._outsiders
            for word in words[start:edge]
        ):
            return Subject("before", None, None, start, edge - 1, outside=True)
        some = [one for one in places if start <= one.first < edge]
        one = next((one for one in some if one.mention.office), None) or (
            some[-1] if some else None
        )
        if one is not None:
            if one.mention.actors and not self._may_speak(one.mention):
                return Subject("before", None, None, one.first, one.last, outside=True)
            return Subject("before", one.mention, self._name_within(sentence, one), start, edge - 1)
        name = self._read_name(sentence, places, start, edge)
        return Subject("before", None, name, start, edge - 1) if name else Subject()

    def find_hearers(
        self,
        words: Sequence[str],
        places: Sequence[Place],
        start: int,
        edge: int,
        subject: Subject,
    ) -> tuple[Mention, ...]:
        """Return who is met, told or written to."""
        found: list[Mention] = []
        for one in places:
            if not start <= one.first <= one.last < edge or one.mention is subject.mention:
                continue
            if one.mention.role in _DEAF or not (
                one.mention.office or one.mention.actors or one.mention.anaphor
            ):
                continue
            near = words[one.last + 1 : one.last + 5]
            met = any(word.startswith(_MET) for word in near)
            if (
                (
                    one.mention.anaphor in ("he", "they", "counterpart", "others")
                    and one.case
                    in (
                        "to",
                        "with",
                    )
                )
                or (one.case == "with" and met)
                or (
                    one.case == "to"
                    and one.mention.office
                    and (met or not is_finite(words, one.last + 1))
                )
            ):
                found.append(one.mention)
        return tuple(found[:1])

    def _is_subject(self, sentence: Words, one: Place, start: int) -> bool:
        """Is a mention a subject: by its case, or a person whose name hides it?"""
        if one.case == "subject":
            return True
        post = any(sentence.words[one.last] in some for some, _ in self._posts)
        if one.case == "object" and post and one.mention.office:
            return True
        name = self._name_within(sentence, one)
        return (
            name is not None and name[1] == one.last and one.first <= start + 1
            and one.case in ("to", "in", "object", "") and bool(one.mention.office)
        )  # fmt: skip

    @staticmethod
    def _may_speak(mention: Mention) -> bool:
        return any(actor.role in _OFFICIAL for actor in mention.actors)

    def _describe(
        self,
        sentence: Words,
        one: Place,
        kind: str,
        places: Sequence[Place],
        name: tuple[int, int] | None = None,
    ) -> Subject:
        mention = one.mention
        if sentence.words[one.last].startswith(_IMAM):
            actors = tuple(replace(actor, role="GOV") for actor in mention.actors)
            mention = replace(mention, actors=actors, role="GOV")
        army = any(word.startswith(_ARMY) for word in sentence.words[one.first : one.last + 1])
        if army and mention.office == "spokesperson":
            actors = tuple(replace(actor, role="MIL") for actor in mention.actors)
            mention = replace(mention, actors=actors, role="MIL")
        if mention.actors and not self._may_speak(mention):
            return Subject(kind, None, None, one.first, one.last, outside=True)
        if not mention.actors and mention.role in _DEAF:
            return Subject(kind, None, None, one.first, one.last, outside=True)
        if mention.actors and len(mention.actors) == 1 and not mention.office:
            mention = replace(mention)
        last = one.last
        words = sentence.words
        named = name or self._name_within(sentence, one)
        if named is None:
            while (
                mention.office and not words[one.last].endswith(_BODY) and last + 1 < len(words)
                and self._is_name(sentence, places, last + 1, one.last)
            ):  # fmt: skip
                last += 1
            if last > one.last:
                named = (one.last + 1, last)
        return Subject(
            kind,
            mention,
            named,
            min(one.first, named[0] if named else one.first),
            max(last, named[1] if named else last),
        )

    def _name_within(self, sentence: Words, one: Place) -> tuple[int, int] | None:
        """Return the capitalized words behind the last title of a mention."""
        words, at = sentence.words, one.last
        first = at + 1
        while (
            first > one.first and sentence.cases[first - 1] and words[first - 1] not in self._titles
        ):
            first -= 1
        if first > at or first == one.first:
            return None
        return first, at

    def _read_name(
        self, sentence: Words, places: Sequence[Place], start: int, edge: int
    ) -> tuple[int, int] | None:
        """Return the capitalized words that open a clause, titles left out."""
        words = sentence.words
        while start < edge and words[start] in self._titles:
            start += 1
        last = start
        while (
            last < edge and sentence.cases[last] and last - start < _LONGEST
            and words[last] not in SIGNS and words[last] not in _NAME_STOPS
            and not any(one.first <= last <= one.last for one in places)
        ):  # fmt: skip
            last += 1
        return (start, last - 1) if last > start else None

    def _find_outsider(
        self, sentence: Words, places: Sequence[Place], start: int, edge: int
    ) -> int:
        """Return the first word that is somebody without an office, -1 for none."""
        for k in range(start, min(edge, start + 6)):
            if self._is_outside(sentence, k) and not any(
                one.mention.office and one.first <= k <= one.last for one in places
            ):  # fmt: skip
                return k
            if is_finite(sentence.words, k):
                return -1
        return -1

    def _is_outside(self, sentence: Words, at: int) -> bool:
        """Is a word somebody without an office; not an agency by name, unless one of news?"""
        word = sentence.words[at]
        named = word.startswith(_AGENCY) and at and sentence.cases[at] == CAPITAL
        public = named and sentence.words[at - 1] not in _NEWS
        return word in self._outsiders and not public


def _is_at_home(words: Sequence[str], owner: Place, post: Place) -> bool:
    """Does an office speak where it sits: in Delhi, though, the president; a ministry there?"""
    if owner.case != "in" or post.mention.anaphor not in ("office", "he") or post.case != "subject":
        return False
    housed = any(word.startswith(_HOUSES) for word in words[post.first : post.last + 1])
    return post.first - owner.last <= _NEAR and (housed or words[owner.last + 1] == "isə")


def _join_post(one: Place, places: Sequence[Place]) -> Place:
    """Return a state with the post right behind it: Ermənistanın ərazi idarəçiliyi naziri."""
    state, post = one, next((some for some in places if some.first == one.last + 1), None)
    if one.mention.office and not one.mention.actors:
        owners = (p for p in places if p.last == one.first - 1 and p.case == "of")
        state, post = next(owners, one), one
    if (
        post is None or state.mention.office or len(state.mention.actors) != 1
        or not post.mention.office or post.mention.actors
    ):  # fmt: skip
        return one
    role, office = post.mention.role or "GOV", post.mention.office
    span = Span(state.mention.span.start, post.mention.span.end)
    actors = (Actor(state.mention.actors[0].country, role, office),)
    return Place(Mention(span, actors, None, role, office), state.first, post.last, post.case)


QUOTE_DASH = "-"
