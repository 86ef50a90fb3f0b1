"""Who speaks in a Persian sentence: the subject before a verb of saying, its name, its hearers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from hamgara.events.reading import Mention
from hamgara.events.words import Words, split_forms
from hamgara.study.events import Actor

SIGNS = frozenset({",", ":", ";", ".", '"', "'", "(", ")", "!", "?", "-", "–", "*"})
AND = frozenset({"و", "اما", "ولی"})
_LONGEST_NAME = 4
_LONGEST_HEADING = 9
_NEAR = 2
_BARE = 2
_PRIVATE = frozenset({"JRN", "CVL", "BUS", "EDU", "REF", "CRM", "REB"})
_MINISTRIES = (["وزارت"], ["وزارتخانه"])
_ONE = "یک"
_COUNTERPART = "همتا"


@dataclass(frozen=True, slots=True)
class Place:
    """A mention on words `first` to `last`."""

    mention: Mention
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Who speaks: by a mention, by the words of a name, or nobody in public office."""

    mention: Mention | None = None
    name: tuple[int, int] | None = None
    outside: bool = False
    last: int = -1


class Speakers:
    """Finds subjects; compiled once from the lists of the language."""

    def __init__(self, lists: Mapping[str, Sequence[str]], verbs: frozenset[str]) -> None:
        some = {
            key: frozenset(form[0] for form in split_forms(forms, "fa") if form)
            for key, forms in lists.items()
        }
        self._verbs = verbs
        self._cases, self._met, self._stops = some["cases"], some["met"], some["name_stops"]
        self._titles, self._outsiders = some["titles"], some["outsiders"]
        self._officials, self._guests = some["officials"], some["guests"]
        self._documents = some["documents"]
        self._managers, self._public = some["managers"], some["public"]
        self._pointers, self._deaf = some["pointers"], some["not_addressed"]
        self._roles = tuple(
            (some[f"role_{key}"], role)
            for key, role in (("leg", "LEG"), ("cop", "COP"), ("jud", "JUD"), ("mil", "MIL"))
        )
        self._civil = some["civil"]
        self._institutions = some["institutions"]

    def find(
        self, sentence: Words, own: Sequence[Place], start: int, edge: int, *, objects: bool = False
    ) -> Subject:
        """Return the subject between two places; an empty one where none is said.

        `objects`: what stands right before the verb is its object, so no name.
        """
        words = sentence.words
        own = [one for one in own if not self._is_desk(words, one)]
        start = self._skip(words, start, edge)
        outsider = self._find_head(words, start, edge, self._outsiders)
        rated = [
            (self._rate(words, one, own, start, edge), -one.first, one)
            for one in own
            if one.last < edge
        ]
        best = max(rated, key=lambda row: row[:2], default=None)
        if outsider >= 0 and (best is None or best[0] <= 0 or outsider < best[2].first):
            return Subject(outside=True)
        if best is not None and best[0] > 0 and self._is_private(words, best[2]):
            head = self._find_head(words, start, edge, self._officials)
            led = 0 <= head < best[2].first
            led = led and not self._public.isdisjoint(words[head : best[2].last + 1])
            if led or (best[2].first and words[best[2].first - 1] in self._officials):
                return self._guess(sentence, own, start, edge, None)
            return Subject(outside=True)
        name = self.read_name(words, start, edge)
        if objects and name and name[1] + 1 == edge:
            name = None
        if (
            best is None
            or best[0] < 0
            or (best[0] <= _BARE and self._is_led(words, best[2], start, name))
        ):
            return self._guess(sentence, own, start, edge, name)
        return self._describe(sentence, own, best[2], start, edge, objects=objects)

    def find_document(self, words: list[str], start: int, edge: int) -> int:
        """Return the paper in which something stands, or "from the side of", -1 for none."""
        return next(
            (k for k in range(start + 1, edge)
             if (words[k] in self._documents and words[k - 1] in ("در", "متن", "این", "طی"))
             or (words[k] in ("سوی", "جانب") and words[k - 1] == "از")), -1,
        )  # fmt: skip

    def find_author(self, words: list[str], own: Sequence[Place], start: int, edge: int) -> Subject:
        """Return who wrote a paper: named right behind it, else whoever spoke last."""
        at = self.find_document(words, start, edge)
        one = next((one for one in own if at < one.first <= at + _NEAR), None)
        if one is None or self._has_case(words, one.first):
            return Subject(last=at)
        if self._is_private(words, one):
            return Subject(outside=True)
        return Subject(one.mention, last=one.last)

    @staticmethod
    def _is_desk(words: list[str], one: Place) -> bool:
        """Is a state what an office of a ministry deals with: the director for X of it?"""
        bare = not (one.mention.office or one.mention.role or one.mention.anaphor)
        return bare and words[one.last + 1 : one.last + 2] in _MINISTRIES

    def _is_led(
        self, words: list[str], one: Place, start: int, name: tuple[int, int] | None
    ) -> bool:
        """Does a bare state stand behind a name or the head of an office?"""
        if name and name[0] < one.first - 1:
            return True
        return self._find_head(words, start, one.first, self._officials) >= 0

    def _is_private(self, words: list[str], one: Place) -> bool:
        """Does a mention name people without a public office?"""
        roles = {one.mention.role, *(actor.role for actor in one.mention.actors)} - {""}
        return bool(roles) and roles <= _PRIVATE and words[one.first] not in self._officials

    def _describe(
        self,
        sentence: Words,
        own: Sequence[Place],
        one: Place,
        start: int,
        edge: int,
        *,
        objects: bool,
    ) -> Subject:
        """Return a named subject with its sector and the name beside it."""
        words = sentence.words
        before = self.read_name(words, start, one.first)
        if before and before[1] + _NEAR < one.first:
            before = None
        others = [other.first for other in own if other.first > one.last]
        limit = min((*others, edge))
        behind = self.read_name(words, one.last + 1, limit)
        if objects and behind and words[behind[1] + 1] not in SIGNS:
            behind = None
        name = before or behind
        mention = self._with_head(sentence, one, start)
        end = next((k for k in range(one.last + 1, edge) if words[k] in SIGNS), edge)
        if words[one.first].startswith(_COUNTERPART):
            mention = replace(mention, anaphor="counterpart")
        if one.first and words[one.first - 1] in self._guests:
            mention = replace(mention, anaphor="others")
            return Subject(mention, name, last=one.last)
        inside = words[one.first : self._find_end(words, one, end)]
        pointed = [
            k for k in range(one.first, min(edge, one.last + 3))
            if words[k] in self._pointers
            and not self._institutions.isdisjoint(words[k + 1 : min(k + 1, edge) + 1])
        ]  # fmt: skip
        if not mention.actors and words[max(one.first - 1, 0)] in self._pointers - {_ONE}:
            told = Mention(one.mention.span, (), "dropped", mention.role)
            return Subject(told, name, last=one.last)
        if pointed and not mention.actors:
            span = sentence.place(one.first, max(one.last, min(pointed[0] + 1, edge - 1)))
            return Subject(Mention(span, (), "dropped", mention.role), name, last=one.last)
        role = self._read_role(inside)
        civil = bool(self._civil & set(words[one.first : one.last + 1]))
        if role not in ("", mention.role) and mention.role in ("GOV", "") and not civil:
            mention = _set_role(mention, role)
        owner = self._find_owner(words, own, one, edge) if not mention.actors else None
        if owner is not None:
            return Subject(_own(mention, owner.mention), name, last=owner.last)
        if not mention.actors and mention.anaphor is None:
            mention = replace(mention, anaphor="office")
        return Subject(mention, name, last=one.last)

    def _find_owner(
        self, words: list[str], own: Sequence[Place], one: Place, edge: int
    ) -> Place | None:
        """Return the state of an office further on in its phrase: minister of X and Y of Mali."""
        after = [other for other in own if one.last < other.first and other.last < edge]
        owner = next((other for other in after if other.mention.actors), None)
        between = words[one.last + 1 : owner.first] if owner else []
        if owner is None or not between or len(between) > _LONGEST_NAME + 1:
            return None
        former = one.mention.role == "ELI"
        seated = bool(owner.mention.office or owner.mention.role or owner.mention.anaphor)
        barred = (self._cases | self._stops | SIGNS) - {"و"} - ({"در"} if former else set())
        if not barred.isdisjoint(between) or self._is_object(words, owner, own):
            return None
        return owner if former or not seated else None

    def _find_end(self, words: list[str], one: Place, end: int) -> int:
        """Return where an office ends that has more words: before a preposition, a verb."""
        for at in range(one.last + 1, end):
            met = words[at] == "در" and not self._met.isdisjoint(words[at + 1 : at + 2])
            if met or words[at] in self._verbs or (words[at] in self._cases and words[at] != "در"):
                return at
        return end

    def _with_head(self, sentence: Words, one: Place, start: int) -> Mention:
        """Return a mention with the office before it that no list has: adviser to X."""
        for at in range(one.first - 1, max(start, one.first - 4) - 1, -1):
            if self._ends_name(sentence.words[at]) and sentence.words[at] not in self._officials:
                break
            if sentence.words[at] in self._officials:
                return replace(one.mention, span=sentence.place(at, one.last))
        return one.mention

    def _guess(
        self,
        sentence: Words,
        own: Sequence[Place],
        start: int,
        edge: int,
        name: tuple[int, int] | None,
    ) -> Subject:
        """Return a subject that no list names: an office by its head, a guest, a name."""
        words = sentence.words
        guest = self._find_head(words, start, edge, self._guests)
        head = guest if guest >= 0 else self._find_head(words, start, edge, self._officials)
        if head < 0:
            return Subject(name=name)
        end = next((k for k in range(head, edge) if words[k] in SIGNS), edge)
        owner = next(
            (one for one in own if head <= one.first < end and one.mention.actors
             and not (self._cases | self._met) & set(words[head : one.first])), None,
        )  # fmt: skip
        if owner is not None and words[owner.last + 1 : owner.last + 2] == ["و"]:
            owner = None
        last = owner.last if owner else head
        span = sentence.place(head, last)
        role = self._read_role(words[head:end]) or "GOV"
        if owner is not None:
            actors = tuple(
                Actor(one.country, one.role if guest >= 0 else role) for one in owner.mention.actors
            )
            if guest >= 0:
                return Subject(Mention(span, actors, "others"), None, last=last)
            return Subject(Mention(span, actors, None, role), None, last=last)
        if guest >= 0:
            return Subject(Mention(span, (), "others"), None, last=last)
        while last + 1 < end and not self._closes(words[last + 1]):
            last += 1
        bare = last == head
        span = sentence.place(head, last)
        return Subject(
            Mention(span, (), "dropped" if bare else "office", "" if bare else role), last=last
        )

    @staticmethod
    def _is_object(words: list[str], one: Place, own: Sequence[Place]) -> bool:
        """Does را follow, perhaps behind others with "and" between?"""
        last = one.last
        while words[last + 1 : last + 2] == ["و"]:
            behind = next((other for other in own if other.first == last + 2), None)
            if behind is None:
                break
            last = behind.last
        return words[last + 1 : last + 2] == ["را"]

    def _is_met(self, words: list[str], one: Place, start: int) -> bool:
        """Is it somebody in a meeting with whom, but not behind "in this meeting"?"""
        if one.first <= start or words[one.first - 1] not in self._met:
            return False
        return one.first <= start + 1 or words[one.first - 2] not in self._pointers

    def _rate(
        self, words: list[str], one: Place, own: Sequence[Place], start: int, edge: int
    ) -> int:
        """Return how well a mention may be the subject, below 0 where it may not."""
        mention = one.mention
        if one.first < start or (one.first > start and self._has_case(words, one.first)):
            return -9
        if self._is_object(words, one, own):
            return -9
        before = words[one.first - 1] if one.first > start else ""
        if self._is_met(words, one, start) or not (
            mention.actors or mention.anaphor or mention.office
        ):
            return -9
        if mention.anaphor and any(other.last == one.first - 1 for other in own):
            return -9
        score = 3 if mention.office or mention.role or mention.anaphor else 0
        if any(a.person or a.office or a.role != "GOV" for a in mention.actors):
            score = 3
        if words[one.first].startswith(_COUNTERPART):
            score = 3
        elif not mention.actors and words[one.last] in self._titles:
            score = 1
        clear = not before or before in SIGNS or before in AND or before in self._stops
        clear = clear or before in self._met
        if mention.anaphor == "both" and not clear:
            return -9
        if clear or before in self._titles:
            score += 2
        elif not score and before not in self._guests:
            return -9 if one.last + 1 < edge else -1
        chunk = one.first
        while chunk > start and words[chunk - 1] not in SIGNS:
            chunk -= 1
        cased = any(word in self._cases for word in words[chunk : one.first])
        return score - 3 * cased if score else -cased

    def _find_head(self, words: list[str], start: int, edge: int, heads: frozenset[str]) -> int:
        """Return the first word of a list where a subject may stand, -1 for none."""
        for at in range(start, edge):
            if not self._is_head(words, at, edge, heads):
                continue
            before = words[at - 1] if at > start else ""
            if not before or before in SIGNS or before in self._pointers or before in self._stops:
                chunk = at
                while chunk > start and words[chunk - 1] not in SIGNS:
                    chunk -= 1
                if not any(word in self._cases for word in words[chunk:at]):
                    return at
        return -1

    def _is_head(self, words: list[str], at: int, edge: int, heads: frozenset[str]) -> bool:
        """Is a word in a list of heads? Managers are officials where their business is public."""
        if words[at] not in self._managers or heads is self._guests:
            return words[at] in heads
        end = next((k for k in range(at, edge) if words[k] in self._cases | SIGNS), edge)
        public = not self._public.isdisjoint(words[at + 1 : end])
        return public if heads is self._officials else not public and words[at] in heads

    def _read_role(self, inside: Sequence[str]) -> str:
        """Return the sector that the words of an office tell, "" for none."""
        if inside and inside[0] == "نماینده" and "مردم" in inside:
            return "LEG"
        if "مشترک" in inside:
            return ""
        return next((role for some, role in self._roles if some & set(inside)), "")

    def _skip(self, words: list[str], start: int, edge: int) -> int:
        while start < edge and (words[start] in SIGNS or words[start] in AND):
            start += 1
        return start

    def read_name(self, words: list[str], start: int, end: int) -> tuple[int, int] | None:
        """Return the words of a name between two places: up to a stop, titles left out."""
        start = self._skip(words, start, end)
        while start < end and words[start] in self._titles:
            start += 1
        last = start
        while last < end and last - start < _LONGEST_NAME and not self._ends_name(words[last]):
            last += 1
        if last == start or (last < end and last - start == _LONGEST_NAME):
            return None
        return start, last - 1

    def _ends_name(self, word: str) -> bool:
        return (
            word in self._stops or word in SIGNS or word in self._verbs or word in self._cases
            or word in self._officials or word in self._outsiders or word in self._guests
            or word[0].isdigit()
        )  # fmt: skip

    def _closes(self, word: str) -> bool:
        """Does no office go on behind such a word?"""
        return word in self._stops or word in self._verbs or word in self._cases

    def introduce(
        self, words: list[str], mentions: Sequence[Place]
    ) -> Iterator[tuple[Mention, int, int]]:
        """Yield who is named with an office, and the words by which he may be called later."""
        for one in mentions:
            mention = one.mention
            seated = any(a.person or a.office or a.role != "GOV" for a in mention.actors)
            if not (mention.office or seated):
                continue
            if mention.actors:
                yield mention, one.first, one.last
            first = one.first
            while first and words[first - 1] in ("'", '"', ","):
                first -= 1
            start = first
            while start and first - start < _LONGEST_NAME and not self._ends_name(words[start - 1]):
                start -= 1
            if start < first and any(
                words[start - 1] in some for some in (self._cases, SIGNS, self._titles, AND)
            ):
                yield mention, start, first - 1
            elif not start and first:
                yield mention, 0, first - 1
            name = self.read_name(words, one.last + 1, min(len(words), one.last + _LONGEST_HEADING))
            if name and name[0] <= one.last + _NEAR:
                yield mention, *name

    def _has_case(self, words: list[str], first: int) -> bool:
        return first > 0 and (
            words[first - 1] in self._cases
            or (words[first - 1] in ("'", '"', "این", "یک") and first > 1
                and words[first - 2] in self._cases)
        )  # fmt: skip

    def is_addressed(self, words: list[str], one: Place) -> bool:
        """Is it told to them: to X, in a meeting with X?"""
        before = words[max(0, one.first - 4) : one.first]
        if not before or one.mention.role in ("JRN", "CVL", "REB"):
            return False
        if before[-1] in self._met and one.mention.anaphor is None:
            return True
        cased = next((k for k in (-1, -2) if len(before) >= -k and before[k] in self._cases), 0)
        if not cased:
            return False
        if any(word in self._met for word in before[:cased]):
            return before[cased] in ("با", "به")
        return before[-1] == "به" and not (len(before) > 1 and before[-2] in self._deaf)


def _own(mention: Mention, owner: Mention) -> Mention:
    """Return an office with the state that stands behind it; who was in office sits there now."""
    actors = owner.actors
    if not owner.office:
        role = mention.role or "GOV"
        actors = tuple(Actor(one.country, role, mention.office) for one in actors)
    role = owner.role or mention.role
    return replace(mention, actors=actors, role=role, anaphor=None)


def _set_role(mention: Mention, role: str) -> Mention:
    actors = tuple(Actor(one.country, role, one.office, one.person) for one in mention.actors)
    return replace(mention, actors=actors, role=role)


def find_heading(words: list[str], mentions: Sequence[Place]) -> int:
    """Return the place of the colon in "Minister: ...", -1 where the sentence has none."""
    if ":" not in words[:_LONGEST_HEADING]:
        return -1
    at = words.index(":")
    return at if any(one.last == at - 1 and one.first <= 1 for one in mentions) else -1
