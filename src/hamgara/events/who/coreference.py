"""Who is meant by he, the two countries, our country: what a text has named so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice

from hamgara.events.reading import SEVERAL, Mention, Telling
from hamgara.events.who.kin import ENVOYS, is_kin, is_of_field
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor, list_states
from hamgara.text.spans import Span

_HOME = {"fa": "IRN", "az": "AZE"}
"""Whose outlets write in a language, where the publisher's state is not told."""
_ABSENT = {
    "IRN": frozenset({"monarch", "crown-prince", "emir", "chancellor", "prime-minister"}),
    "AZE": frozenset({"monarch", "crown-prince", "emir", "chancellor"}),
}
"""Offices that an outlet's own state does not have, so that they are another's."""
_UNSAID = frozenset({"fa", "en"})
"""Languages whose texts may name the other side of an act only after it."""
_MOST_SIDES = 4
_PAIR, _THREE = 2, 3
_BODIES = frozenset(BODIES)
_WORLD_BODY = "UNO"
"""Whom a state asks or tells, so that the two sides stay those of the quarrel."""
_WORLD = frozenset({"USA", "GBR", "FRA"})
"""Whose agencies write on all states alike, so that "the president" may be any."""


@lru_cache(maxsize=1024)
def _make_state(code: str) -> Actor:
    return Actor(code)


@dataclass(slots=True)
class Discourse:
    """What has been said so far in one text.

    `subject` is the actors of the last subject, `people` those known by a name, `pair` the last
    two states named together or one behind the other, `acted` the two of the act told last,
    `named` the states in the order of their last naming, `visit` who is on a visit, and to whom,
    `since` where the offices were first named, `aside` the states named by the way or as victims,
    `blamed` whom a third state blames next, `three` the last three on one side, `before`
    the pair before the sentence, whose first state begins at `opening`, and in which a pair is
    named at `paired` (-1: nowhere), `start` where "this" begins it, `fresh` the states named
    since the last act; `earlier` those named before the sentence, `later` all that the text
    names, `places_named` where something happens;
    `told` and `met` whether the sentence has told an act, a meeting; `again` whether the act
    before was of the same kind; `doers` who did the act that is spoken of; `speaker` who
    is said to have said the sentence.
    """

    language: str
    home: str = ""
    subject: tuple[Actor, ...] = ()
    pair: tuple[Actor, ...] = ()
    acted: tuple[Actor, ...] = ()
    named: list[str] = field(default_factory=list)
    offices: dict[str, Actor] = field(default_factory=dict)
    since: dict[str, int] = field(default_factory=dict)
    people: dict[str, Actor] = field(default_factory=dict)
    places: dict[Span, tuple[Actor, ...]] = field(default_factory=dict)
    sides: tuple[tuple[Actor, ...], tuple[Actor, ...]] = ((), ())
    blamed: tuple[Actor, ...] = ()
    three: tuple[Actor, ...] = ()
    before: tuple[Actor, ...] = ()
    opening: int = -1
    start: int = -1
    paired: int = -1
    visit: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))
    fresh: set[str] = field(default_factory=set)
    aside: set[str] = field(default_factory=set)
    earlier: frozenset[str] = frozenset()
    later: tuple[str, ...] = ()
    places_named: frozenset[str] = frozenset()
    again: bool = False
    doers: tuple[Actor, ...] = ()
    speaker: tuple[Actor, ...] = ()
    told: bool = False
    met: bool = False

    def ours(self) -> str:
        """Return the outlet's state, "" where it is not known."""
        return self.home or _HOME.get(self.language, "")

    def resolve(self, mention: Mention, beside: tuple[Actor, ...] = ()) -> tuple[Actor, ...]:
        """Return the actors a mention stands for, () where they are not known.

        `beside` are the actors already known in the same telling: whoever is meant by
        "this country" or "his counterpart" is another.
        """
        match mention.anaphor:
            case None:
                return mention.actors
            case "he" | "they" | "dropped" | "alone":
                victim = self._find_victim() if mention.office and not mention.person else ()
                return mention.actors or victim or self._resolve_subject(mention, beside)
            case "both":
                return mention.actors or self._resolve_both(mention, beside)
            case "three":
                return mention.actors or self._resolve_three(mention)
            case "many":
                several = [one for one in self.sides if len(list_states(one)) > _THREE]
                return mention.actors or self._with_role(next(iter(several), ()), mention)
            case "body":
                return mention.actors or self._resolve_body(mention)
            case "ally":
                sides = (one for side in self.sides for one in side)
                spared = list_states(self.blamed) | list_states(beside or self.subject)
                return mention.actors or tuple(one for one in sides if one.country not in spared)
            case "speaker":
                return self.speaker or self.subject
            case "guest" | "host":
                return mention.actors or self._resolve_visit(mention, beside)
            case "ours":
                return mention.actors or self._resolve_office(mention)
            case "office":
                return self._seat(mention, beside) or self._resolve_office(mention)
            case _:
                return mention.actors or self._resolve_other(mention, beside)

    def _find_victim(self) -> tuple[Actor, ...]:
        """Return who suffered the deed that is spoken of, where its doer was the last subject.

        So "the Foreign Ministry condemned the attack" is theirs who were hit.
        """
        doers, subject = list_states(self.doers), list_states(self.subject)
        told = self.language == "en" and doers and doers == subject == list_states(self.sides[0])
        return self.sides[1] if told else ()

    def _resolve_subject(self, mention: Mention, beside: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return who was the subject before, else whom the office or the last act points to."""
        person = self.people.get(mention.person) or self.people.get(mention.person.split(" ")[-1])
        if person is not None:
            return (person,)
        if mention.person and not mention.office:
            return ()
        known = list_states(beside)
        found = tuple(one for one in self.subject if one.country not in known)
        if mention.office:
            found = self._find_holder(mention, known) or found
        if mention.office.endswith("minister") and list_states(found) <= _BODIES:
            found = self._facing(known or list_states(found)) or found
        if mention.anaphor == "they" and mention.office in ENVOYS:
            found = self._find_several(mention.office) or found
        if not found and mention.office and (mention.person or self.language not in _HOME):
            found = self._facing(known) or self._find_another(known)
        named = self.ours() in {*self.later, *self.places_named}
        spoken = self.language == "fa" or not self.later or named
        spoken = (spoken or len({*self.later} - _BODIES) < _PAIR) and not self._is_of_others()
        if not found and mention.office and spoken and self.ours() not in {"", *known, *_WORLD}:
            return (Actor(self.ours(), mention.role or "GOV", mention.office),)
        if not found and mention.anaphor in ("he", "they"):
            found = self.find_guest(known) or self._facing(known)
        if mention.anaphor == "he" and self.language == "en" and len(list_states(found)) > 1:
            found = self._find_person(known) or found
        if mention.anaphor in ("he", "alone"):
            found = (found or self.subject or self.speaker)[:1]
        return self._with_role(found or self.subject, mention)

    def find_guest(self, known: set[str]) -> tuple[Actor, ...]:
        """Return whoever is on a visit to those known: he will also meet X's prime minister."""
        guests, hosts = self.visit
        alone = known <= hosts and len(guests) == 1
        return (Actor(next(iter(guests))),) if known and alone else ()

    def find_only_other(self, known: set[str], here: set[str]) -> tuple[Actor, ...]:
        """Return the other of the two states that a text names in all, but not in this sentence."""
        others = {*self.later} - known - _BODIES
        alone = len(known) == len(others) == 1 and not others & here
        return (Actor(others.pop()),) if alone else ()

    def _find_holder(self, mention: Mention, known: set[str]) -> tuple[Actor, ...]:
        """Return who holds an office of this kind: the subject, else whoever was named last.

        Nobody is meant who is named only behind the mention (the minister met Iran's minister).
        """
        begin, office = mention.span.start, mention.office
        heard = (one for key, one in reversed(self.offices.items()) if self.since[key] <= begin)
        return next(
            (
                (one,) for one in (*self.subject, *heard)
                if one.country not in known and is_kin(one.office, office)
            ),
            (),
        )  # fmt: skip

    def _find_several(self, office: str) -> tuple[Actor, ...]:
        """Return the several who hold an office of this kind on one side of the act told last."""
        held = [one for one in self.sides if len(one) > 1]
        return next((one for one in held if all(is_kin(a.office, office) for a in one)), ())

    def _find_another(self, known: set[str]) -> tuple[Actor, ...]:
        """Return the state named last but those known."""
        states = (code for code in reversed(self.named) if code not in {*known, *BODIES})
        return tuple(Actor(code) for code in states)[:1] if known else ()

    def _find_person(self, known: set[str]) -> tuple[Actor, ...]:
        """Return who was named last by a name, of none of the known states."""
        named = [one for one in self.people.values() if one.country not in known]
        return tuple(named[-1:])

    def _resolve_both(self, mention: Mention, beside: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return the pair told last, else the one named before; without whoever acts on it."""
        heard = self.places.get(mention.span, ())
        faced = self.sides[0] + self.sides[1]
        faced = faced if len(faced) == _PAIR else ()
        told = self.pair if self.told else heard
        if self.language == "en" and 0 < mention.span.end <= self.opening:
            told = heard or self.before
        if self.language == "en" and 0 < mention.span.end <= self.paired:
            named = [one for one in (*self.sides, self.before) if len(list_states(one)) == _PAIR]
            told = named[0] if named else told
        if self.language == "fa" and len(self.acted) == _PAIR and self.paired < 0 and not self.told:
            told = self.acted
        known = list_states(beside)
        several = [one for one in self.sides if len(list_states(one)) == _PAIR]
        if self.language == "fa" and len(several) == 1 and len(list_states(told)) > _PAIR:
            told = several[0]
        pairs = [one for one in (told, self.pair, heard, self.acted, faced, self.before) if one]
        apart = [one for one in pairs if not known & list_states(one)]
        if known and not apart and self.language == "fa":
            others = [code for code in self.named if code not in known | _BODIES]
            apart = [tuple(map(_make_state, others))] if len(others) == _PAIR else []
        found = (apart or pairs or [()])[0]
        two = [code for code in self.later if code not in _BODIES]
        known_by_office = self.language == "en" and mention.role and (self.earlier or self.fresh)
        if not found and known_by_office and len(two) == _PAIR:
            found = tuple(map(_make_state, two))
        return self._with_role(found, mention)

    def _resolve_three(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the three states named last, () where there were fewer."""
        faced = dict.fromkeys(actor.country for side in self.sides for actor in side)
        many = [one for one in self.sides if len(list_states(one)) == _THREE]
        if len(many) == 1:
            return self._with_role(tuple(many[0]), mention)
        if len(faced) == _THREE:
            return self._with_role(tuple(map(Actor, faced)), mention)
        for known in (self.three, self.subject):
            if len(list_states(known)) == _THREE:
                return self._with_role(known, mention)
        states = [code for code in self.named if code not in BODIES][-_THREE:]
        found = tuple(Actor(code) for code in states) if len(states) == _THREE else ()
        return self._with_role(found, mention)

    def _resolve_visit(self, mention: Mention, beside: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return who is on a visit or whom they visit, else another than those known."""
        guests, hosts = self.visit
        known = list_states(beside)
        meant = (guests if mention.anaphor == "guest" else hosts) - known
        if len(meant) == 1:
            return (self._make(next(iter(meant)), mention),)
        came = tuple(one for one in self.subject[:1] if one.country not in known)
        if mention.anaphor == "guest" and came:
            return came
        return self._resolve_other(mention, beside) if known or self.subject else ()

    def _resolve_body(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the organization named last."""
        code = next((code for code in reversed(self.named) if code in BODIES), "")
        return (self._make(code, mention),) if code else ()

    def _resolve_office(self, mention: Mention) -> tuple[Actor, ...]:
        """Return who held the office before in the text, else the outlet's own state."""
        if mention.span in self.places:
            return self.places[mention.span]
        held = self.since.get(mention.office, mention.span.start) < mention.span.start
        if mention.anaphor == "office" and held:
            return (self.offices[mention.office],)
        code = self.ours()
        if mention.anaphor == "office":
            code = "" if self._is_of_others() else code
            code = self._find_ministry(mention.office, mention.span.start) or code
            told = list_states(self.subject) - _BODIES
            if mention.office == "ministry" and code in ("", self.ours()) and len(told) == 1:
                code = told.pop()
        if mention.office in _ABSENT.get(code, ()):
            taken = {code, *(actor.country for actor in self.subject), *BODIES}
            code = next((one for one in reversed(self.named) if one not in taken), "")
        return (self._make(code, mention),) if code else ()

    def _is_of_others(self) -> bool:
        """Does a Persian text of an unknown outlet name two states or more, but not its guess?"""
        if self.home or self.language != "fa":
            return False
        others = {*self.later, *self.places_named} - _BODIES
        return len(others) >= _PAIR and self.ours() not in others

    def _seat(self, mention: Mention, beside: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return whose capital an office is told to be in, where the text is on that state.

        () where it may be the outlet's own minister on a visit: where the outlet is known or the
        text names its state, or where the state of the capital is the other side.
        """
        ours = self.ours() in self.later or not self.earlier.isdisjoint([self.ours()])
        if self.language == "fa" and not (self.home or ours):
            apart = list_states(mention.actors).isdisjoint(list_states(beside))
            return mention.actors if apart else ()
        known = all(actor.country in self.earlier for actor in mention.actors)
        return mention.actors if known and not ours else ()

    def _find_ministry(self, office: str, place: int) -> str:
        """Return the state whose ministry was named last before a place; "" if none.

        Where a text names the outlet's own state, its minister needs no "our".
        """
        named = office == "ministry"
        if not named and self.ours() in self.later:
            return ""
        is_same = is_kin if named else is_of_field
        heard = (one for one in reversed(self.offices.values()) if self.since[one.office] < place)
        return next((one.country for one in heard if is_same(one.office, office)), "")

    def _resolve_other(self, mention: Mention, beside: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return another state than those known: this country, his counterpart, the others."""
        taken = list_states(beside or self.subject)
        meant = self.places.get(mention.span, ()) if mention.anaphor == "there" else ()
        if meant and list_states(beside).isdisjoint(list_states(meant)):
            return meant
        doers = tuple(one for one in self.doers if one.country not in taken)
        if doers and mention.anaphor in ("others", "foe"):
            return doers
        if mention.anaphor == "others" and len(taken) > 1:
            if not beside:
                return self.subject
            faced = {actor.country for side in self.sides for actor in side}
            if faced and taken >= faced:
                return ()
        if mention.anaphor == "foe":
            return self._find_foe(taken)
        found = self._facing(taken) if mention.anaphor in ("others", "counterpart") else ()
        if mention.anaphor == "others" and not found and self.again:
            found = tuple(one for one in self.sides[1] if one.country not in taken)
        if mention.anaphor == "others" and not found and taken:
            found = tuple(one for one in self.blamed if one.country not in taken)
        if found and (mention.anaphor == "others" or len(found) == 1):
            return self._with_role(found, mention)
        among_states = ("there", "counterpart") if self.language == "fa" else ("there",)
        left = taken | _BODIES if mention.anaphor in among_states else taken
        codes = [code for code in reversed(self.named) if code not in left]
        last = BODIES if mention.anaphor == "counterpart" else {*codes} - self.earlier
        codes.sort(key=lambda code: code in last)
        code = self._find_single(mention, taken) or next(iter(codes), "")
        code = code or self._find_later(mention, taken)
        code = code or self._find_topic(mention, beside)
        if not code:
            return ()
        if mention.anaphor == "counterpart" and not mention.role and self.subject:
            return (Actor(code, self.subject[0].role, self.subject[0].office),)
        return (self._make(code, mention),)

    def _find_single(self, mention: Mention, taken: set[str]) -> str:
        """Return the state that faced several of whom one acts: X asked Y and Z, Z helped it."""
        if mention.anaphor != "there" or self.language != "fa":
            return ""
        for mine, other in (self.sides, self.sides[::-1]):
            faced = list_states(other) - _BODIES
            if taken and taken < list_states(mine) and len(faced) == 1:
                return faced.pop()
        return ""

    def _find_topic(self, mention: Mention, beside: tuple[Actor, ...]) -> str:
        """Return the state of the subject before, where "this country" is no other, "" if none."""
        alone = mention.anaphor == "there" and not beside and len(list_states(self.subject)) == 1
        return self.subject[0].country if alone else ""

    def _find_foe(self, taken: set[str]) -> tuple[Actor, ...]:
        """Return who was on the other side of the act told last."""
        again = self.sides[1] if self.again and self.language in _UNSAID else ()
        found = self._facing(taken) or again or self.blamed
        return tuple(one for one in found if one.country not in taken)

    def _find_later(self, mention: Mention, taken: set[str]) -> str:
        """Return the only other state that the text names at all, "" for none or several."""
        if mention.anaphor != "others" or self.language not in _UNSAID:
            return ""
        later = [one for one in self.later if one not in taken]
        return later[0] if len(later) == 1 else ""

    @staticmethod
    def _make(code: str, mention: Mention) -> Actor:
        return Actor(code, mention.role or "GOV", mention.office, mention.person)

    @staticmethod
    def _with_role(actors: tuple[Actor, ...], mention: Mention) -> tuple[Actor, ...]:
        if not mention.role:
            return actors
        return tuple(Actor(actor.country, mention.role) for actor in actors)

    def list_facing(self, actors: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return the side that faced those actors in the act told last, () for none."""
        return self._facing(list_states(actors))

    def _facing(self, taken: set[str]) -> tuple[Actor, ...]:
        """Return the side that faced those states in the act told last, () for none."""
        source, target = self.sides
        if not target:
            return tuple(one for one in source if one.country not in taken)
        for mine, other in ((source, target), (target, source)):
            if taken & list_states(mine):
                return tuple(one for one in other if one.country not in taken)
        return ()

    def begin(self, start: int = -1) -> None:
        """Begin a sentence, "this" at a place: whom it does not name itself was named earlier."""
        self.start = start
        self.earlier = frozenset(self.named)
        self.before, self.opening, self.paired = self.pair, -1, -1

    def hear(self, mention: Mention) -> None:
        """Remember a mention."""
        self.told = self.met = False
        if mention.anaphor in ("there", "both", "office"):
            self.places[mention.span] = self._find_opener(mention) or self.resolve(mention)
        if mention.person:
            for person, actor in zip(mention.person.split(SEVERAL), mention.actors, strict=False):
                self.people.update(dict.fromkeys(person.split(), actor))
        if mention.actors and self.opening < 0:
            self.opening = mention.span.start
        named = self.named
        for actor in self.resolve(mention):
            if mention.aside:
                self.aside.add(actor.country)
            if mention.aside and named:
                self.named = named = [actor.country, *named]
                continue
            if actor.country in named:
                named.remove(actor.country)
            named.append(actor.country)
            if actor.office:
                self.offices.pop(actor.office, None)
                self.offices[actor.office] = actor
                self.since.setdefault(actor.office, mention.span.start)
            self.fresh.add(actor.country)
        if len(named) > 1 and (len(self.fresh - _BODIES) > 1 or not self.pair):
            last = tuple(islice((code for code in reversed(named) if code not in _BODIES), _PAIR))
            if len(last) == _PAIR:
                self.pair = (_make_state(last[1]), _make_state(last[0]))
                self.paired = mention.span.start

    def _find_opener(self, mention: Mention) -> tuple[Actor, ...]:
        """Return the subject of the sentence before, which "this country" goes on about."""
        opens = mention.anaphor == "there" and mention.span.start == self.start
        states = list_states(self.subject) - _BODIES
        if self.language != "fa" or not opens or len(states) != 1:
            return ()
        return (self._make(states.pop(), mention),)

    def settle(
        self,
        source: tuple[Actor, ...],
        target: tuple[Actor, ...] = (),
        *,
        met: bool = False,
        accused: bool = False,
    ) -> None:
        """Remember the parties of an event as the pair that "the two sides" means.

        Who `met` stay the two sides to the end of the sentence, whomever they blame in it. A
        third state that blames somebody next blames who was `accused`, else who acted.
        """
        self.sides = source, target
        for side in self.sides:
            if len(side) >= _THREE and len(list_states(side)) == _THREE:
                self.three = side
        self.blamed = target if accused else source
        sides = tuple(dict.fromkeys([actor.country for actor in target]))
        countries = tuple(dict.fromkeys([actor.country for actor in source + target]))
        if met and len(countries) > _PAIR and sides:
            apart = tuple(code for code in countries if code not in sides)
            countries = next((one for one in (sides, apart) if len(one) == _PAIR), countries)
        states = tuple(code for code in countries if code not in _BODIES)
        if self.language == "en" and len(states) == _PAIR:
            countries = states  # who met at a body's session are the two sides
        asked = len(countries) == _PAIR and bool(self.pair) and _WORLD_BODY in countries
        asked = asked or (self.language == "en" and bool(self.pair) and len(states) == 1)
        if 2 <= len(countries) <= _MOST_SIDES and (met or not self.met) and not asked:
            self.acted = self.pair = tuple(map(_make_state, countries))
            self.fresh.clear()
        self.told, self.met = True, self.met or met

    def take_subject(self, telling: Telling) -> None:
        """Remember the subject of a telling for the next dropped or pronoun one."""
        subjects = [self.resolve(one.mention) for one in telling.arguments if one.case == "subject"]
        if len(subjects) > 1:
            self.subject = tuple(dict.fromkeys(chain.from_iterable(subjects))) or self.subject
        elif subjects and subjects[0]:
            self.subject = tuple(dict.fromkeys(subjects[0]))
