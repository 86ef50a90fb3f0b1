"""Persian noun phrases that name actors: office, ministry, state, person, in their order.

An office comes first and its state last (وزیر امور خارجه جمهوری آذربایجان), a person before or
behind; several offices share the state behind them; several states share an office.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.names.seats import POSTED, add_post, add_seat, is_row, seat_front
from hamgara.events.grammars._fa.names.second import (
    add_second_mentions,
    is_namesake,
    leave_given,
    leave_out,
    name_holders,
    names_treaty,
    seat_holders,
)
from hamgara.events.grammars._fa.names.units import (
    UNJOINED,
    Unit,
    UnitReader,
    is_army,
    is_asset,
    is_closed,
    is_dateline,
    is_post,
    is_shared,
    is_told_before,
    is_told_person,
)
from hamgara.events.reading import Anaphor
from hamgara.events.vocabulary import split_group
from hamgara.events.words import Join, Words
from hamgara.study.actors import BARE_RANKS, BODIES, ActorBook, ActorName, Office
from hamgara.study.events import Actor

_OWN = ("ش", "شان")
_SEVERAL: dict[str, Anaphor] = {"دو": "both", "سه": "three"}
"""Counts before an office without a state: the two ministers."""
_MINISTRY = "ministry"
_CAPITAL, _COUNTED = "پایتخت", frozenset({"both", "three"})
_UNNAMED = frozenset({"office", "there", "ours", "counterpart"})
_PARTISAN = frozenset(
    ["یک", "گروه", "گروهی", "جنبش", "حزب", "فرقه", "باند", "مخالفان", "معترضان", "شورشیان", "قبیله"]
)
"""What a leader is of who holds no office of a state: the leader of a movement."""
_ENVOYS = frozenset({"ambassador", "charge-d-affaires"})
_STATE_ROLES = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY"})
_TITLES = frozenset({"مدیرکل", "رییس", "سرپرست", "دستیار", "معاون", "مسئول", "دبیر", "مشاور"})
"""First words of a second office of one person."""
_MINISTRIES = frozenset({"وزیر", "وزارت", "وزیران", "وزرای", "معاون", "سرپرست"})
_JOINTS = ([","], ["و"], [",", "و"], ["و", "نیز"], ["یا"], ["/"], ["-"])
_WHOLE = frozenset({"دولت", "پارلمان", "ریاستجمهوری"})
_OF_WHOLE = frozenset({"متبوع", "مرکزی", "محلی", "جدید", "تازه"})
"""Institutions, and what of one's own belongs to them: the government (closed) its own border."""
_MOST_DOUBLE, _MOST_BETWEEN = 8, 3
_MOST_TO_NAME = 4


class PhraseReader:
    """Finds actors' phrases; compiled once from the actor lists and the lists of pronouns."""

    def __init__(
        self,
        book: ActorBook,
        lists: Mapping[str, tuple[str, ...]],
        stops: frozenset[str],
        no_names: frozenset[str],
        join: Join,
    ) -> None:
        self._units = UnitReader(book, lists, join)
        self.places = self._units.places
        self._offices = book.offices
        self._stops = stops
        self._no_names = stops | no_names
        self._titles = frozenset(lists.get("titles", ()))
        self._times = frozenset({",", *lists.get("times", ())})
        self._common = frozenset(lists.get("common_names", ()))
        self._plural = frozenset(lists.get("plural_offices", ()))
        self._members = dict(map(split_group, lists.get("groups", ())))

    def read(
        self, sentence: Words, day: date | None, called: frozenset[str] = frozenset()
    ) -> list[Phrase]:
        """Return the phrases of a sentence in their order; `called` are names known from before."""
        units = leave_given(sentence.words, self._units.read(sentence), self._is_name)
        if called:
            units = add_second_mentions(sentence.words, units, called, self._is_name)
        phrases: list[Phrase] = []
        at = int(bool(units) and is_dateline(sentence.words, units[0]))
        while at < len(units):
            at = self._read_phrase(sentence.words, units, at, day, phrases)
        if not self._plural.isdisjoint(sentence.words):
            phrases = seat_holders(sentence.words, phrases, self._plural, self._is_name)
        made = _join_titles(sentence.words, phrases) if len(phrases) > 1 else phrases
        made = [one for one in made if not names_treaty(sentence.words, one)]
        if len(made) > 1:
            made = seat_front(sentence.words, made, self._times)
        name_holders(sentence.words, made, self._is_name)
        return leave_out(sentence.words, made) if len(made) > 1 else made

    def _is_name(self, word: str) -> bool:
        """May a word be part of a name that no list knows?"""
        return word.isalpha() and word not in self._no_names

    def _read_phrase(
        self, words: list[str], units: list[Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        """Read the phrase that begins with a unit; return the number of the unit after it."""
        unit = units[at]
        kind = unit.name.kind if unit.name else ""
        if kind == "person":
            return self._read_person(words, units, at, day, phrases)
        if kind == "office" or unit.anaphor == "counterpart":
            return self._read_offices(words, units, at, day, phrases)
        phrase = self._read_owner(unit, None, day)
        phrases.append(phrase)
        if kind == "city" and at + 1 < len(units) and _is_capital(words, unit, units[at + 1]):
            phrase.last = units[at + 1].last
            return at + 2
        if at + 1 == len(units) or not (
            (kind == "body" and unit.first == unit.last) or is_shared(words, unit)
        ):
            return at + 1
        name, between = units[at + 1].name, words[unit.last + 1 : units[at + 1].first]
        if (
            name is None or not (name.kind in ("state", "adjective") or (
                name.kind == "city" and is_shared(words, unit)
            ))
            or not (self._may_hold(between, most=1) or between == ["و", "دفاع"])
            or words[units[at + 1].first - 1].endswith("های")
        ):  # fmt: skip
            return at + 1
        phrase.actors = (Actor(name.code, phrase.actors[0].role),)
        phrase.last = units[at + 1].last
        return at + 2

    def _read_person(
        self, words: list[str], units: list[Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        """Read a person, with the office named behind."""
        unit = units[at]
        if unit.name is not None and unit.name.form in self._common and not _holds(unit.name, day):
            return at + 1
        phrase = self._read_owner(unit, None, day)
        phrases.append(phrase)
        following = units[at + 1] if at + 1 < len(units) else None
        if following is None or not is_post(following) or not self._may_hold(
            _open(words[unit.last + 1 : following.first]), most=1
        ):  # fmt: skip
            return at + 1
        made: list[Phrase] = []
        end = self._read_offices(words, units, at + 1, day, made)
        one = made[0]
        same = one.actors and (
            one.actors[0].country == phrase.actors[0].country or _was_of(words, unit, one)
        )
        if len(made) > 1 or not (same or one.anaphor in _UNNAMED):
            serves = unit.name is None or _holds(unit.name, day)
            if is_namesake(words, (unit.first, unit.last), one, self._is_name, serves=serves):
                phrases.pop()
            phrases.extend(made)
            return end
        phrase.last, phrase.post = one.last, one.post
        if one.office:
            phrase.actors = tuple(
                Actor(b.country, one.role or b.role, one.office, a.person)
                for a, b in zip(phrase.actors, one.actors or phrase.actors, strict=False)
            )
        return end

    def _read_offices(
        self, words: list[str], units: list[Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        """Read offices with the state they belong to: one phrase for each office and state."""
        heads, owner, following = self._list_heads(words, units, at)
        if len(heads) > 1 and _is_enumerated(words, heads):
            phrases.append(self._read_office(heads[0], None, day))
            return at + 1
        made = [self._read_office(head, owner, day) for head in heads]
        if len(heads) > 1:
            for head, phrase in zip(heads[:-1], made[:-1], strict=True):
                phrase.last = head.last
        made[-1].last = units[following - 1].last
        if len(made) == 1 and owner is not None and owner.name is not None:
            following = self._share_states(words, units, following, made, heads[0], day)
        if following < len(units):
            following = add_post(words, units, following, heads[-1], made[-1])
        if len(made) == 1 and following < len(units):
            last = units[following - 1].last
            following = add_seat(words, units, following, made[0])
            following = self._add_holder(words, units, following, last, made, day)
        if made[0].anaphor == "office" and not _PARTISAN.isdisjoint(
            words[heads[-1].last + 1 : heads[-1].last + 2]
        ):  # fmt: skip
            made[0].anaphor = None
        phrases.extend(made)
        return following

    def _list_heads(
        self, words: list[str], units: list[Unit], at: int
    ) -> tuple[list[Unit], Unit | None, int]:
        """Return offices listed from a unit on, whose they are, and the number of the next unit."""
        heads = [units[at]]
        owner: Unit | None = None
        following = at + 1
        if is_told_before(units[at]) or is_told_person(words, units[at], units[following : at + 2]):
            return heads, owner, following
        while following < len(units):
            one, before = units[following], units[following - 1]
            between = words[before.last + 1 : one.first]
            kind = one.name.kind if one.name else ""
            if words[before.last].endswith(UNJOINED) and between not in _JOINTS:
                break
            if one.own and words[before.last] in _WHOLE and not _OF_WHOLE.issuperset(between):
                break
            if kind == "office":
                if between in _JOINTS:
                    if is_asset(one):
                        break
                    heads.append(one)
                elif not self._may_hold(between) or _summons(before, one):
                    break
                following += 1
                continue
            if kind == "person" or one.anaphor in ("he", "they", "counterpart"):
                break
            if (self._may_hold(between) and not is_closed(words, before, one)) or (
                kind == "state" and self._is_double(words[heads[-1].first], between)
            ):
                owner = one
                following += 1
            break
        behind = units[following] if owner is not None and following < len(units) else None
        if (
            owner is not None and behind is not None and behind.name is not None
            and behind.first == owner.last + 1 and behind.name.kind in ("state", "adjective")
            and is_shared(words, owner)
        ):  # fmt: skip
            return heads, behind, following + 1
        return heads, owner, following

    def _add_holder(
        self, words: list[str], units: list[Unit], at: int, last: int, made: list[Phrase],
        day: date | None,
    ) -> int:  # fmt: skip
        """Give an office that ends at a word the person named behind it."""
        person = units[at] if at < len(units) else None
        if person is None or person.name is None or person.name.kind != "person":
            return at
        if not self._may_hold(_open(words[last + 1 : person.first]), most=_MOST_TO_NAME):
            return at
        holder, old = self._read_owner(person, None, day), made[0]
        if old.anaphor != "office" and not (
            old.actors and old.actors[0].country == holder.actors[0].country
        ):
            return at
        actors = tuple(
            Actor(a.country, old.role or a.role, old.office or a.office, a.person)
            for a in holder.actors
        )
        made[0] = Phrase(old.first, person.last, actors, post=old.post)
        return at + 1

    def _share_states(
        self, words: list[str], units: list[Unit], at: int, made: list[Phrase], head: Unit,
        day: date | None,
    ) -> int:  # fmt: skip
        """Give a plural office to the states listed behind its first."""
        if words[head.first] not in self._plural:
            return at
        joints = (*_JOINTS, []) if is_row(words, units, at) else _JOINTS
        while at < len(units):
            one = units[at]
            if one.name is None or one.name.kind not in ("state", "adjective", "city"):
                break
            if words[units[at - 1].last + 1 : one.first] not in joints:
                break
            phrase = self._read_office(head, one, day)
            phrase.first, phrase.last = one.first, one.last
            made.append(phrase)
            at += 1
        return at

    def _read_office(self, head: Unit, owner: Unit | None, day: date | None) -> Phrase:
        role, office = (head.name.role, head.name.office) if head.name else ("", "")
        if owner is None:
            own = head.name is not None and (head.ending in _OWN or head.ending.endswith("ش"))
            anaphor: Anaphor = "counterpart" if head.name is None else "office"
            phrase = Phrase(head.first, head.last, (), anaphor, role, office, own=own)
            if head.name is None:
                return phrase
            if head.ending.endswith("مان"):
                phrase.anaphor = "ours"
            elif head.before in _SEVERAL and head.name.rank != "institution" and (
                role in _STATE_ROLES
            ):  # fmt: skip
                phrase.anaphor, phrase.first = _SEVERAL[head.before], head.first - 1
            elif is_told_before(head):
                phrase.anaphor = "office" if office == _MINISTRY else "there"
            elif is_told_person([], head):
                phrase.anaphor = "he"
            elif (
                (head.name.rank not in BARE_RANKS and office != "foreign-official")
                or office in POSTED
                or role not in _STATE_ROLES
                or head.ending
                or head.before == "یک"
                or head.name.form in self._titles
                or (role == "MIL" and head.name.rank == "institution" and not is_army(head.name))
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
            return Phrase(unit.first, unit.last, (), unit.anaphor, person=unit.called, own=unit.own)
        if name.kind == "person":
            held = _hold(name, day, self._offices)
            return Phrase(unit.first, unit.last, (held,), person=name.form.replace("\u200c", ""))
        if (codes := self._members.get(name.form.replace("ئ", "ی"))) is not None:
            members = tuple(Actor(code, name.role or "GOV") for code in codes)
            return Phrase(unit.first, unit.last, members)
        weak = name.kind == "adjective" or (name.kind == "state" and bool(unit.ending))
        place = name.kind == "city"
        actor = Actor(name.code, name.role or "GOV")
        town = place and name.form not in self._units.seats
        return Phrase(unit.first, unit.last, (actor,), weak=weak, place=place, town=town)

    def _may_hold(self, between: list[str], *, most: int = _MOST_BETWEEN) -> bool:
        """Are words between two units only those that an ezafe chain may hold?"""
        return not between or (len(between) <= most and self._stops.isdisjoint(between))

    def _is_double(self, head: str, between: list[str]) -> bool:
        """Does a ministry of two affairs stand before its state: energy and water of X?"""
        joints = [k for k, word in enumerate(between) if word in ("و", ",")]
        if head not in _MINISTRIES or not 1 < len(between) <= _MOST_DOUBLE:
            return False
        if not joints or between[joints[-1]] != "و" or joints[-1] == len(between) - 1:
            return False
        if any(second - first == 1 for first, second in pairwise(joints)):
            return False
        return not any(word in self._stops for k, word in enumerate(between) if k not in joints)


def _is_capital(words: list[str], city: Unit, state: Unit) -> bool:
    """Is a state named behind its city: Muscat, the capital of Oman?"""
    name, between = state.name, words[city.last + 1 : state.first]
    same = name is not None and name.kind == "state" and name.code == getattr(city.name, "code", "")
    return same and between in ([_CAPITAL], [",", _CAPITAL])


def _open(between: list[str]) -> list[str]:
    """Return the words between two units without the sign that they may begin with."""
    return between[1:] if between[:1] in ([","], ["("], ['"']) else between


def _is_enumerated(words: list[str], heads: list[Unit]) -> bool:
    """Are offices listed by commas only, so that the state behind is not that of all?"""
    joints = {word for one in heads[1:] for word in words[one.first - 2 : one.first]}
    return "," in joints and "و" not in joints


def _join_titles(words: list[str], phrases: list[Phrase]) -> list[Phrase]:
    """Give an office without a state that of a second one of the same person, named behind it.

    معاون وزیر و مدیرکل اروپای وزارت خارجه X.
    """
    made = phrases[:1]
    for one in phrases[1:]:
        before = made[-1]
        between = words[before.last + 1 : one.first]
        if not between and before.anaphor == "there" and words[before.first] == "همسایه" and (
            one.actors and not (one.office or one.weak)
        ):  # fmt: skip
            before.actors, before.anaphor, before.last = one.actors, None, one.last
            continue
        if not between and before.anaphor in _COUNTED and _is_bare(one):
            one.first = before.first  # the three countries A, B and C
            made[-1] = one
            continue
        if (not between and before.place and _is_same(before, one)) or (
            between == ["در"] and _is_seat(before, one)
        ):
            before.last = one.last
            continue
        if (
            before.anaphor == "office" and 1 < len(between) <= _MOST_TO_NAME
            and between[0] == "و" and between[1] in _TITLES and one.office and one.actors
        ):  # fmt: skip
            one.first = before.first
            made.pop()
        made.append(one)
    return made


def _was_of(words: list[str], unit: Unit, office: Phrase) -> bool:
    """Is it an office that somebody also held, or that is written right behind the full name?"""
    held = {one.code for one in unit.name.held} if unit.name is not None else set()
    plain = unit.first < unit.last and words[unit.last + 1] != ","
    return len(office.actors) == 1 and words[office.last + 1 : office.last + 2] != ["را"] and (
        plain or office.actors[0].country in held
    )  # fmt: skip


def _is_seat(envoy: Phrase, body: Phrase) -> bool:
    """Is it the body where a state's envoy sits: the representative of X at the United Nations?"""
    sits = envoy.office in POSTED | _ENVOYS and bool(envoy.actors)
    return sits and not body.office and any(a.country in BODIES for a in body.actors)


def _is_bare(state: Phrase) -> bool:
    """Is it the name of a state by itself?"""
    return bool(state.actors) and not (state.office or state.place or state.own or state.weak)


def _is_same(city: Phrase, state: Phrase) -> bool:
    """Is it a city with its state right behind: Sulaymaniyah of Iraq?"""
    codes = {a.country for a in city.actors}
    return _is_bare(state) and bool(codes) and codes == {a.country for a in state.actors}


def _summons(ministry: Unit, envoy: Unit) -> bool:
    """Is it a ministry that does something with the envoy named right behind it?"""
    return (
        ministry.name is not None and ministry.name.office == "foreign-ministry"
        and envoy.name is not None and envoy.name.office in _ENVOYS
    )  # fmt: skip


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
