"""Persian noun phrases that name actors: office, ministry, state, person, in their order.

An office comes first and its state last (وزیر امور خارجه جمهوری آذربایجان), a person before or
behind; several offices share the state behind them; several states share an office.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from hamgara.events.lexicon import Hit, Lexicon, keep_longest
from hamgara.events.reading import Anaphor, Mention
from hamgara.events.words import Join, Words, split_forms
from hamgara.study.actors import ActorBook, ActorName, Office
from hamgara.study.events import Actor

_ENDINGS = frozenset(
    [
        "ی", "ای", "یی", "ها", "های", "هایی", "هایش", "هایشان", "هایمان", "ان", "انی", "انش",
        "انشان", "ش", "اش", "شان", "مان", "یان", "یانی", "یها", "یهای", "گان", "یش", "یشان",
        "ام", "ات", "ایی", "یم", "م",
    ]
)  # fmt: skip
_STATE_ENDINGS = frozenset(["ی", "ای", "یها", "یهای", "یان", "ها", "های", "ییها"])
_OWN = ("ش", "شان")
_LONGEST_AGENCY = 6
_SEVERAL: dict[str, Anaphor] = {"دو": "both", "سه": "three"}
"""Counts before an office without a state: the two ministers."""
_DUSHANBE = "دوشنبه"
"""Monday, and the capital of Tajikistan where one goes there."""
_TOWARD = frozenset({"به", "وارد", "راهی", "عازم", "رهسپار", "مقصد"})
_WHEN = (["موکول"], ["گذشته"], ["آینده"], ["شب"], ["بعد"], ["هفته"])
_UNNAMED = frozenset({"office", "there", "ours", "counterpart"})
_RANKS = {"decoy": 0, "person": 1, "organization": 2, "body": 2, "state": 3, "adjective": 4,
          "metonym": 5, "city": 6, "office": 7}  # fmt: skip
_BARE_RANKS = frozenset(
    [
        "head-of-state",
        "head-of-government",
        "deputy-head",
        "minister",
        "deputy-minister",
        "speaker",
        "chief-of-staff",
        "commander",
        "spokesperson",
        "institution",
    ]
)
"""Ranks whose office is known without a state beside it: the foreign minister said."""
_POSTED = frozenset({"ambassador", "embassy", "diplomat", "envoy"})
_ASSETS = frozenset({"air-force", "warship", "aircraft", "troops", "artillery"})
_MISSPELT = frozenset({"state", "city", "person", "decoy"})
_SHORT = 5
_STATE_ROLES = frozenset({"GOV", "LEG", "MIL", "JUD", "SPY"})
_MOST_BETWEEN = 3
_MOST_TO_NAME = 4


@dataclass(slots=True)
class Phrase:
    """A noun phrase on words `first` to `last` that names actors.

    `own`: it is the subject's own (سفیر خود). `post`: the state where an envoy is posted.
    `weak`: an adjective of a state whose noun is no office. `plural`: an office of several.
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
    plural: bool = False

    def mention(self, sentence: Words, *, aside: bool = False) -> Mention:
        """Return the phrase as the engine takes it."""
        return Mention(
            sentence.place(self.first, self.last),
            self.actors, self.anaphor, self.role, self.office, self.person, aside,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Unit:
    first: int
    last: int
    name: ActorName | None
    ending: str
    anaphor: Anaphor | None = None
    own: bool = False
    before: str = ""


class PhraseReader:
    """Finds actors' phrases; compiled once from the actor lists and the lists of pronouns."""

    def __init__(
        self,
        book: ActorBook,
        lists: Mapping[str, tuple[str, ...]],
        stops: frozenset[str],
        join: Join,
    ) -> None:
        left = frozenset(lists.get("no_offices", ()))
        names = [(one.form, one) for one in book.names["fa"] if one.form not in left]
        names += [
            (spelled, one) for one in book.names["fa"]
            for spelled in (
                one.form.replace("آ", "ا"), one.form[0] + one.form[1:].replace("آ", "ا")
            )
            if "آ" in one.form and one.kind in _MISSPELT and len(one.form) > _SHORT
        ]  # fmt: skip
        self._lexicon: Lexicon[ActorName] = Lexicon(
            names, "fa", join=join, is_ending=_ENDINGS.__contains__, joins=True
        )
        self._offices = book.offices
        self._stops = stops
        self._pronouns: dict[str, list[tuple[tuple[str, ...], Anaphor, bool]]] = {}
        for key, anaphor, own in (
            ("ours", "ours", False), ("there", "there", False), ("both", "both", False),
            ("three", "three", False), ("body", "body", False),
            ("he", "he", False), ("they", "they", False), ("own", None, True),
            ("counterpart", "counterpart", False),
        ):  # fmt: skip
            for form in lists.get(key, ()):
                words = tuple(form.split())
                self._pronouns.setdefault(words[0], []).append((words, anaphor, own))  # type: ignore[arg-type]
        for rows in self._pronouns.values():
            rows.sort(key=lambda row: -len(row[0]))
        states = [one for one in book.names["fa"] if one.kind == "state"]
        spelled = split_forms([one.form for one in states], "fa", join)
        self._states = {
            words[0]: one for words, one in zip(spelled, states, strict=True) if len(words) == 1
        }
        self._titles = frozenset(lists.get("titles", ()))
        self._doubtful = frozenset(lists.get("doubtful", ()))
        self._heads = frozenset(lists.get("state_heads", ()))
        self._dushanbe = next(
            (one for one in book.names["fa"] if one.form == "شهر " + _DUSHANBE), None
        )
        self._plural = frozenset(lists.get("plural_offices", ()))
        self._members = dict(map(_read_members, lists.get("groups", ())))

    def read(self, sentence: Words, day: date | None) -> list[Phrase]:
        """Return the phrases of a sentence in their order."""
        units = self._list_units(sentence)
        phrases: list[Phrase] = []
        at = int(bool(units) and _is_dateline(sentence.words, units[0]))
        while at < len(units):
            taken = self._read_phrase(sentence, units, at, day, phrases)
            at = max(taken, at + 1)
        return phrases

    def _list_units(self, sentence: Words) -> list[_Unit]:
        words = sentence.words
        hits = self._lexicon.find(sentence)
        hits = [hit for hit in hits if _fits(hit)]
        units = [_choose(same, words) for same in _by_place(keep_longest(hits))]
        if not self._doubtful.isdisjoint(words):
            units = [one for one in units if self._is_meant(words, one, units)]
        taken = {at for unit in units for at in range(unit.first, unit.last + 1)}
        pronouns = self._pronouns
        for at in [k for k, word in enumerate(words) if word in pronouns]:
            for form, anaphor, own in pronouns[words[at]]:
                end = at + len(form)
                if tuple(words[at:end]) == form and not taken & set(range(at, end)):
                    units.append(_Unit(at, end - 1, None, "", anaphor, own))
                    taken.update(range(at, end))
                    break
        for at in [k for k, word in enumerate(words) if "-" in word]:
            if at not in taken:
                units.extend(
                    _Unit(at, at, self._states[part], "")
                    for part in words[at].split("-") if part in self._states
                )  # fmt: skip
        if self._dushanbe is not None and _DUSHANBE in words:
            units.extend(
                _Unit(at, at, self._dushanbe, "") for at in range(1, len(words))
                if words[at] == _DUSHANBE and words[at - 1] in _TOWARD and at not in taken
                and words[at + 1 : at + 2] not in _WHEN
            )  # fmt: skip
        units.sort(key=lambda unit: unit.first)
        return [one for one in units if one.name is None or one.name.kind != "decoy"]

    def _is_meant(self, words: list[str], unit: _Unit, units: list[_Unit]) -> bool:
        """Is a state's name that is also a common word (Mali: financial) meant as the state?"""
        if words[unit.first] not in self._doubtful or unit.first != unit.last or not unit.first:
            return True
        before = words[unit.first - 1]
        heads = any(one.last == unit.first - 1 and one.name is not None for one in units)
        listed = any(
            one.first == unit.last + 2 and one.name is not None and one.name.kind == "state"
            for one in units
        )
        return heads or listed or before in self._heads

    def _read_phrase(
        self, sentence: Words, units: list[_Unit], at: int, day: date | None, phrases: list[Phrase]
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
        if (
            kind == "body" and unit.first == unit.last
            and following is not None and following.name is not None
            and following.name.kind in ("state", "adjective")
            and self._joins(sentence, unit.last, following.first, most=1)
        ):  # fmt: skip
            phrase.actors = (Actor(following.name.code, phrase.actors[0].role),)
            phrase.last = following.last
            phrases.append(phrase)
            return at + 2
        phrases.append(phrase)
        return at + 1

    def _read_person(
        self, sentence: Words, units: list[_Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        unit = units[at]
        phrase = self._read_owner(unit, None, day)
        following = units[at + 1] if at + 1 < len(units) else None
        if (
            following is not None and _is_post(following)
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
        self, sentence: Words, units: list[_Unit], at: int, day: date | None, phrases: list[Phrase]
    ) -> int:
        """Read offices with the state they belong to: one phrase for each office and state."""
        heads = [units[at]]
        following = at + 1
        owner: _Unit | None = None
        commas = joints = False
        while following < len(units):
            one, last = units[following], units[following - 1].last
            kind = one.name.kind if one.name else ""
            if one.anaphor == "counterpart":
                break
            if kind == "office":
                listed = self._lists(sentence, last, one.first) and not _is_asset(one)
                if self._lists(sentence, last, one.first) and not listed:
                    break
                if not listed and not self._joins(sentence, last, one.first):
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
            if self._joins(sentence, last, one.first):
                owner = one
                following += 1
            break
        if owner is not None and owner.anaphor == "counterpart":
            owner = None
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
        phrases.extend(made)
        return following

    def _share_states(
        self, sentence: Words, units: list[_Unit], at: int, made: list[Phrase], head: _Unit,
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

    def _read_office(self, head: _Unit, owner: _Unit | None, day: date | None) -> Phrase:
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
            elif (
                head.name.rank not in _BARE_RANKS
                or office in _POSTED
                or role not in _STATE_ROLES
                or head.ending
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

    def _read_owner(self, unit: _Unit, head: _Unit | None, day: date | None) -> Phrase:
        name = unit.name
        if name is None:
            if unit.own and head is not None and head.name is None:
                return Phrase(unit.first, unit.last, (), "counterpart")
            return Phrase(unit.first, unit.last, (), unit.anaphor, own=unit.own)
        if name.kind == "person":
            return Phrase(unit.first, unit.last, (_hold(name, day, self._offices),))
        if name.form in self._members:
            members = tuple(Actor(code, name.role or "GOV") for code in self._members[name.form])
            return Phrase(unit.first, unit.last, members)
        weak = name.kind == "adjective" or (name.kind == "state" and bool(unit.ending))
        place = name.kind == "city"
        actor = Actor(name.code, name.role or "GOV")
        return Phrase(unit.first, unit.last, (actor,), weak=weak, place=place)

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

    def _lists(self, sentence: Words, last: int, first: int) -> bool:
        between = sentence.words[last + 1 : first]
        return between in ([","], ["و"], [",", "و"], ["و", "نیز"], ["یا"], ["/"], ["-"])


def _read_members(entry: str) -> tuple[str, tuple[str, ...]]:
    """Return a group's name and the states in it: گروه 1 + 5 usa gbr fra rus chn deu."""
    words = entry.split()
    codes = tuple(word.upper() for word in words if word.isascii() and word.isalpha())
    return " ".join(word for word in words if word.upper() not in codes), codes


def _is_dateline(words: list[str], unit: _Unit) -> bool:
    """Is it the city before a dash that a report begins with: Baku (Trend) -?"""
    if unit.first > 0 or unit.name is None or unit.name.kind != "city":
        return False
    after = words[unit.last + 1 : unit.last + 1 + _LONGEST_AGENCY]
    if after[:1] == ["("] and ")" in after:
        after = after[after.index(")") + 1 :]
    return after[:1] in (["-"], ["–"], ["—"])


def _is_post(unit: _Unit) -> bool:
    """Does it name what somebody is: an office, a counterpart?"""
    return unit.anaphor == "counterpart" or (unit.name is not None and unit.name.kind == "office")


def _is_asset(unit: _Unit) -> bool:
    """Is it a weapon or a troop, with which no office is listed?"""
    name = unit.name
    return name is not None and name.role == "MIL" and name.office in _ASSETS


def _is_army(name: ActorName) -> bool:
    return name.form.startswith(("ارتش", "سپاه", "نیروهای مسلح", "مرزبانی"))


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


def _fits(hit: Hit[ActorName]) -> bool:
    kind = hit.entry.kind
    if not hit.ending:
        return True
    if kind in ("city", "metonym", "decoy", "organization"):
        return False
    if kind == "state":
        return hit.ending in _STATE_ENDINGS
    return kind != "person"


def _by_place(hits: list[Hit[ActorName]]) -> list[list[Hit[ActorName]]]:
    rows: list[list[Hit[ActorName]]] = []
    for hit in hits:
        if rows and rows[-1][0].first == hit.first:
            rows[-1].append(hit)
        else:
            rows.append([hit])
    return rows


def _choose(same: list[Hit[ActorName]], words: list[str]) -> _Unit:
    best = min(same, key=lambda hit: _RANKS[hit.entry.kind])
    before = words[best.first - 1] if best.first else ""
    return _Unit(best.first, best.last, best.entry, best.ending, before=before)
