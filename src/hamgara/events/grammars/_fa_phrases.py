"""Persian noun phrases that name actors: office, ministry, state, person, in their order.

An office comes first and its state last (وزیر امور خارجه جمهوری آذربایجان), a person before or
behind; several offices share the state behind them; several states share an office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from hamgara.events.grammars._fa_units import Unit, UnitReader, is_asset, is_dateline, is_post
from hamgara.events.reading import Anaphor, Mention
from hamgara.events.words import Join, Words
from hamgara.study.actors import BARE_RANKS, BODIES, ActorBook, ActorName, Office
from hamgara.study.events import Actor

_OWN = ("ش", "شان")
_SEVERAL: dict[str, Anaphor] = {"دو": "both", "سه": "three"}
"""Counts before an office without a state: the two ministers."""
_POINTING = frozenset({"این", "همین"})
_TOLD_OFFICES = frozenset({"وزارت", "وزارتخانه", "سفارتخانه", "سفارت"})
"""Offices told of before: this ministry."""
_UNNAMED = frozenset({"office", "there", "ours", "counterpart"})
_PARTISAN = frozenset(
    ["یک", "گروه", "گروهی", "جنبش", "حزب", "فرقه", "باند", "مخالفان", "معترضان", "شورشیان", "قبیله"]
)
"""What a leader is of who holds no office of a state: the leader of a movement."""
_VOICES = frozenset({"سخنگوی", "سخنگو"})
"""Offices that sit in their own capital: the government's spokesman in Kabul."""
_POSTED = frozenset({"ambassador", "embassy", "diplomat", "envoy"})
_SHARED_NAMES = frozenset({"شورای امنیت", "صلیب سرخ"})
_ENVOYS = frozenset({"ambassador", "charge-d-affaires"})
_STATE_ROLES = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY"})
_TITLES = frozenset({"مدیرکل", "رییس", "سرپرست", "دستیار", "معاون", "مسئول", "دبیر", "مشاور"})
"""First words of a second office of one person."""
_MINISTRIES = frozenset({"وزیر", "وزارت", "وزیران", "وزرای", "معاون", "سرپرست"})
_MOST_DOUBLE = 8
_MOST_BETWEEN = 3
_MOST_TO_NAME = 4


@dataclass(slots=True)
class Phrase:
    """A noun phrase on words `first` to `last` that names actors.

    `own`: it is the subject's own (سفیر خود). `post`: the state where an envoy is posted.
    `weak`: an adjective of a state whose noun is no office. `plural`: an office of several.
    `town`: a city that is not the capital.
    """

    first: int
    last: int
    actors: tuple[Actor, ...] = ()
    anaphor: Anaphor | None = None
    role: str = ""
    office: str = ""
    person: str = ""
    own: bool = False
    post: str = ""
    weak: bool = False
    place: bool = False
    town: bool = False
    plural: bool = False

    def mention(self, sentence: Words, *, aside: bool = False) -> Mention:
        """Return the phrase as the engine takes it."""
        return Mention(
            sentence.place(self.first, self.last),
            self.actors, self.anaphor, self.role, self.office, self.person, aside,
        )  # fmt: skip


class PhraseReader:
    """Finds actors' phrases; compiled once from the actor lists and the lists of pronouns."""

    def __init__(
        self,
        book: ActorBook,
        lists: Mapping[str, tuple[str, ...]],
        stops: frozenset[str],
        join: Join,
    ) -> None:
        self._units = UnitReader(book, lists, join)
        self._offices = book.offices
        self._stops = stops
        self._titles = frozenset(lists.get("titles", ()))
        self._common = frozenset(lists.get("common_names", ()))
        self._plural = frozenset(lists.get("plural_offices", ()))
        self._members = dict(map(_read_members, lists.get("groups", ())))

    def read(self, sentence: Words, day: date | None) -> list[Phrase]:
        """Return the phrases of a sentence in their order."""
        units = self._units.read(sentence)
        phrases: list[Phrase] = []
        at = int(bool(units) and is_dateline(sentence.words, units[0]))
        while at < len(units):
            taken = self._read_phrase(sentence, units, at, day, phrases)
            at = max(taken, at + 1)
        return _join_titles(sentence.words, phrases)

    def _read_phrase(
        self, sentence: Words, units: list[Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        """Read the phrase that begins with a unit; return the number of the unit after it."""
        unit = units[at]
        kind = unit.name.kind if unit.name else ""
        if kind == "person":
            return self._read_person(sentence, units, at, day, phrases)
        if kind == "office" or unit.anaphor == "counterpart":
            return self._read_offices(sentence, units, at, day, phrases)
        phrase = self._read_owner(unit, None, day)
        following = units[at + 1] if at + 1 < len(units) else None
        shared = unit.name is not None and _is_shared(sentence.words, unit)
        if (
            (shared or (kind == "body" and unit.first == unit.last))
            and following is not None and following.name is not None
            and (following.name.kind in ("state", "adjective") or (
                following.name.kind == "city" and shared
            ))
            and (
                self._joins(sentence, unit.last, following.first, most=1)
                or sentence.words[unit.last + 1 : following.first] == ["و", "دفاع"]
            )
            and not sentence.words[following.first - 1].endswith("های")
        ):  # fmt: skip
            phrase.actors = (Actor(following.name.code, phrase.actors[0].role),)
            phrase.last = following.last
            phrases.append(phrase)
            return at + 2
        phrases.append(phrase)
        return at + 1

    def _read_person(
        self, sentence: Words, units: list[Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        unit = units[at]
        if unit.name is not None and unit.name.form in self._common and not _holds(unit.name, day):
            return at + 1
        phrase = self._read_owner(unit, None, day)
        following = units[at + 1] if at + 1 < len(units) else None
        if (
            following is not None and is_post(following)
            and self._joins(sentence, unit.last, following.first, commas=True, most=1)
        ):  # fmt: skip
            made: list[Phrase] = []
            end = self._read_offices(sentence, units, at + 1, day, made)
            same = made[0].actors and made[0].actors[0].country == phrase.actors[0].country
            if len(made) == 1 and (same or made[0].anaphor in _UNNAMED):
                one = made[0]
                phrase.last = one.last
                if not phrase.office and one.office:
                    phrase.actors = tuple(
                        Actor(a.country, one.role or a.role, one.office, a.person)
                        for a in phrase.actors
                    )
                phrase.post = one.post
                phrases.append(phrase)
                return end
            phrases.append(phrase)
            phrases.extend(made)
            return end
        phrases.append(phrase)
        return at + 1

    def _read_offices(  # noqa: C901 - offices, their state, its others, the post, the person
        self, sentence: Words, units: list[Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        """Read offices with the state they belong to: one phrase for each office and state."""
        heads = [units[at]]
        following = at + 1
        owner: Unit | None = None
        commas = joints = False
        while following < len(units):
            one, last = units[following], units[following - 1].last
            kind = one.name.kind if one.name else ""
            if one.anaphor == "counterpart":
                break
            if kind == "office":
                listed = self._lists(sentence, last, one.first) and not is_asset(one)
                if self._lists(sentence, last, one.first) and not listed:
                    break
                if not listed and not self._joins(sentence, last, one.first):
                    break
                if not listed and _summons(units[following - 1], one):
                    break
                if listed:
                    heads.append(one)
                    commas = commas or sentence.words[last + 1] == ","
                    joints = joints or "و" in sentence.words[last + 1 : one.first]
                following += 1
                continue
            if kind == "person":
                break
            if one.anaphor in ("he", "they"):
                break
            if self._joins(sentence, last, one.first) or (
                kind == "state" and self._is_double(sentence, heads[-1], last, one.first)
            ):  # fmt: skip
                owner = one
                following += 1
            break
        if owner is not None and owner.anaphor == "counterpart":
            owner = None
        behind = units[following] if following < len(units) else None
        if (
            owner is not None and _is_shared(sentence.words, owner)
            and behind is not None and behind.name is not None and behind.first == owner.last + 1
            and behind.name.kind in ("state", "adjective")
        ):  # fmt: skip
            owner = behind
            following += 1
        if len(heads) > 1 and commas and not joints:
            phrases.append(self._read_office(heads[0], None, day))
            return at + 1
        made = [self._read_office(head, owner, day) for head in heads]
        for one_head, phrase in zip(heads[:-1], made[:-1], strict=True):
            phrase.last = one_head.last
        made[-1].last = units[following - 1].last
        last = units[following - 1].last
        if len(made) == 1 and owner is not None and owner.name is not None:
            following = self._share_states(sentence, units, following, made, heads[0], day)
            last = units[following - 1].last
        head = heads[-1].name
        if head is not None and head.office in _POSTED and following < len(units):
            post = units[following]
            before = sentence.words[last + 1 : post.first]
            if post.name and post.name.kind in ("city", "state") and before in (
                ["در"], ["مقیم"], ["نزد"], ["جدید", "در"],
            ):  # fmt: skip
                made[-1].post = post.name.code
                made[-1].last = last = post.last
                following += 1
        if (
            following < len(units) and len(made) == 1 and made[0].anaphor == "office"
            and sentence.words[heads[0].first] in _VOICES
            and (seat := units[following]).name is not None and seat.name.kind == "city"
            and sentence.words[last + 1 : seat.first] == ["در"]
        ):  # fmt: skip
            made[0].actors = (Actor(seat.name.code, made[0].role or "GOV", made[0].office),)
            made[0].anaphor, made[0].last = None, seat.last
            following += 1
        if following < len(units) and len(made) == 1:
            person = units[following]
            if (
                person.name is not None and person.name.kind == "person"
                and self._joins(sentence, last, person.first, commas=True, most=_MOST_TO_NAME)
            ):  # fmt: skip
                holder = self._read_owner(person, None, day)
                known = made[0].actors
                if made[0].anaphor == "office" or (
                    known and known[0].country == holder.actors[0].country
                ):
                    old = made[0]
                    made[0] = Phrase(
                        old.first, person.last,
                        tuple(
                            Actor(a.country, old.role or a.role, old.office or a.office, a.person)
                            for a in holder.actors
                        ),
                        post=old.post,
                    )  # fmt: skip
                    following += 1
        after = sentence.words[heads[-1].last + 1 : heads[-1].last + 2]
        if made[0].anaphor == "office" and not _PARTISAN.isdisjoint(after):
            made[0].anaphor = None
        phrases.extend(made)
        return following

    def _share_states(
        self, sentence: Words, units: list[Unit], at: int, made: list[Phrase], head: Unit,
        day: date | None,
    ) -> int:  # fmt: skip
        """Give a plural office to the states listed behind its first."""
        form = sentence.words[head.first]
        if form not in self._plural:
            return at
        while at < len(units):
            one = units[at]
            if one.name is None or one.name.kind not in ("state", "adjective", "city"):
                break
            if not self._lists(sentence, units[at - 1].last, one.first):
                break
            phrase = self._read_office(head, one, day)
            phrase.first, phrase.last = one.first, one.last
            made.append(phrase)
            at += 1
        return at

    def _read_office(self, head: Unit, owner: Unit | None, day: date | None) -> Phrase:
        if head.name is None:
            role, office = "", ""
        else:
            role, office = head.name.role, head.name.office
        if owner is None:
            own = head.ending in _OWN or head.ending.endswith("ش")
            anaphor: Anaphor = "counterpart" if head.name is None else "office"
            phrase = Phrase(head.first, head.last, (), anaphor, role, office, own=own)
            if head.name is None:
                phrase.own = False
            elif head.ending.endswith("مان"):
                phrase.anaphor = "ours"
            elif head.before in _SEVERAL and head.name.rank != "institution" and (
                role in _STATE_ROLES
            ):  # fmt: skip
                phrase.anaphor, phrase.first = _SEVERAL[head.before], head.first - 1
            elif head.before in _POINTING and head.name.form in _TOLD_OFFICES:
                phrase.anaphor = "there"
            elif (
                (head.name.rank not in BARE_RANKS and office != "foreign-official")
                or office in _POSTED
                or role not in _STATE_ROLES
                or head.ending
                or head.before == "یک"
                or head.name.form in self._titles
                or (role == "MIL" and head.name.rank == "institution" and not _is_army(head.name))
                or head.name.form.split()[0] in self._plural
            ):
                phrase.anaphor = None
            return phrase
        phrase = self._read_owner(owner, head, day)
        phrase.first = head.first
        phrase.weak = phrase.place = False
        phrase.role, phrase.office = role, office
        phrase.actors = tuple(Actor(a.country, role or a.role, office) for a in phrase.actors)
        return phrase

    def _read_owner(self, unit: Unit, head: Unit | None, day: date | None) -> Phrase:
        name = unit.name
        if name is None:
            if unit.own and head is not None and head.name is None:
                return Phrase(unit.first, unit.last, (), "counterpart")
            return Phrase(unit.first, unit.last, (), unit.anaphor, own=unit.own)
        if name.kind == "person":
            return Phrase(unit.first, unit.last, (_hold(name, day, self._offices),))
        if (codes := self._members.get(name.form.replace("ئ", "ی"))) is not None:
            members = tuple(Actor(code, name.role or "GOV") for code in codes)
            return Phrase(unit.first, unit.last, members)
        weak = name.kind == "adjective" or (name.kind == "state" and bool(unit.ending))
        place = name.kind == "city"
        actor = Actor(name.code, name.role or "GOV")
        town = place and name.form not in self._units.seats
        return Phrase(unit.first, unit.last, (actor,), weak=weak, place=place, town=town)

    def _joins(
        self, sentence: Words, last: int, first: int, *, commas: bool = False,
        most: int = _MOST_BETWEEN,
    ) -> bool:  # fmt: skip
        """Are the words between two units only those that an ezafe chain may hold?"""
        between = sentence.words[last + 1 : first]
        if commas and between and between[0] in (",", "(", '"'):
            between = between[1:]
            if not between:
                return True
        if len(between) > most:
            return False
        return not any(word in self._stops for word in between)

    def _is_double(self, sentence: Words, head: Unit, last: int, first: int) -> bool:
        """Does a ministry of two affairs stand before its state: energy and water of X?"""
        words = sentence.words
        between = words[last + 1 : first]
        joints = [k for k, word in enumerate(between) if word in ("و", ",")]
        if words[head.first] not in _MINISTRIES or not 1 < len(between) <= _MOST_DOUBLE:
            return False
        if not joints or between[joints[-1]] != "و" or joints[-1] == len(between) - 1:
            return False
        if any(second - first == 1 for first, second in pairwise(joints)):
            return False
        return not any(word in self._stops for k, word in enumerate(between) if k not in joints)

    def _lists(self, sentence: Words, last: int, first: int) -> bool:
        between = sentence.words[last + 1 : first]
        return between in ([","], ["و"], [",", "و"], ["و", "نیز"], ["یا"], ["/"], ["-"])


def _join_titles(words: list[str], phrases: list[Phrase]) -> list[Phrase]:
    """Give an office without a state that of a second one of the same person, named behind it.

    معاون وزیر و مدیرکل اروپای وزارت خارجه X.
    """
    made: list[Phrase] = []
    for one in phrases:
        before = made[-1] if made else None
        between = words[before.last + 1 : one.first] if before is not None else []
        second = between[:1] == ["و"] and between[1:2] and between[1] in _TITLES
        if before is not None and before.place and not between and _is_same(before, one):
            before.last = one.last
            continue
        if before is not None and between == ["در"] and _is_seat(before, one):
            before.last = one.last
            continue
        if (
            before is not None and before.anaphor == "office" and second
            and one.office and one.actors and len(between) <= _MOST_TO_NAME
        ):  # fmt: skip
            one.first = before.first
            made.pop()
        made.append(one)
    return made


def _is_seat(envoy: Phrase, body: Phrase) -> bool:
    """Is it the body where a state's envoy sits: the representative of X at the United Nations?"""
    sits = envoy.office in _POSTED | _ENVOYS and bool(envoy.actors)
    return sits and not body.office and any(a.country in BODIES for a in body.actors)


def _is_same(city: Phrase, state: Phrase) -> bool:
    """Is it a city with its state right behind: Sulaymaniyah of Iraq?"""
    bare = not (state.office or state.place or state.own or state.weak)
    codes = {a.country for a in city.actors}
    return bare and bool(codes) and codes == {a.country for a in state.actors}


def _is_shared(words: list[str], unit: Unit) -> bool:
    """Is it a name that bodies of states have too, its state right behind: Russia's Red Cross?"""
    return " ".join(words[unit.first : unit.last + 1]) in _SHARED_NAMES


def _summons(ministry: Unit, envoy: Unit) -> bool:
    """Is it a ministry that does something with the envoy named right behind it?"""
    return (
        ministry.name is not None and ministry.name.office == "foreign-ministry"
        and envoy.name is not None and envoy.name.office in _ENVOYS
    )  # fmt: skip


def _read_members(entry: str) -> tuple[str, tuple[str, ...]]:
    """Return a group's name and the states in it: گروه 1 + 5 usa gbr fra rus chn deu."""
    words = entry.split()
    codes = tuple(word.upper() for word in words if word.isascii() and word.isalpha())
    return " ".join(word for word in words if word.upper() not in codes), codes


def _is_army(name: ActorName) -> bool:
    return name.form.startswith(("ارتش", "سپاه", "نیروهای مسلح", "مرزبانی"))


def _holds(name: ActorName, day: date | None) -> bool:
    """Is a person in office on the day?"""
    return day is None or any(
        (one.start is None or one.start <= day) and (one.end is None or day <= one.end)
        for one in name.held
    )


def _hold(name: ActorName, day: date | None, offices: Mapping[str, Office]) -> Actor:
    """Return a person in the office held on the day, else in the last one."""
    held = name.held
    chosen = held[-1]
    if day is not None:
        for one in held:
            if (one.start is None or one.start <= day) and (one.end is None or day <= one.end):
                chosen = one
                break
    role = offices[chosen.office].role if chosen.office in offices else "GOV"
    return Actor(chosen.code, role, chosen.office, name.person)
