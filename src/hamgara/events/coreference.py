"""Who is meant by he, the two countries, our country: what a text has named so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from hamgara.events.reading import Argument, Mention, Telling
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor
from hamgara.text.spans import Span

_HOME = {"fa": "IRN", "az": "AZE"}
"""Whose outlets write in a language, where the publisher's state is not told."""
_MOST_SIDES = 4
_WORLD = frozenset({"USA", "GBR", "FRA"})
"""Whose agencies write on all states alike, so that "the president" may be any."""


@dataclass(slots=True)
class Discourse:
    """What has been said so far in one text.

    `subject` is the actors of the last subject, `pair` the last two states named together or
    one behind the other, `named` the states in the order of their last naming, `visit`
    who is on a visit, and to whom.
    """

    language: str
    home: str = ""
    subject: tuple[Actor, ...] = ()
    pair: tuple[Actor, ...] = ()
    named: list[str] = field(default_factory=list)
    offices: dict[str, Actor] = field(default_factory=dict)
    places: dict[Span, tuple[Actor, ...]] = field(default_factory=dict)
    sides: tuple[tuple[Actor, ...], tuple[Actor, ...]] = ((), ())
    visit: tuple[set[str], set[str]] = field(default_factory=lambda: (set(), set()))

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
            case "he" | "they" | "dropped":
                return mention.actors or self._resolve_subject(mention, beside)
            case "both":
                return mention.actors or self.pair
            case "ours" | "office":
                return mention.actors or self._resolve_office(mention)
            case _:
                return mention.actors or self._resolve_other(mention, beside)

    def _resolve_subject(self, mention: Mention, beside: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return who was the subject before, else whom the office or the last act points to."""
        known = {actor.country for actor in beside}
        found = tuple(one for one in self.subject if one.country not in known)
        if not found and mention.office and self.ours() not in {"", *known, *_WORLD}:
            return (Actor(self.ours(), mention.role or "GOV", mention.office),)
        if not found and mention.anaphor == "he":
            found = self._facing(known)
        return self._with_role(found or self.subject, mention)

    def _resolve_office(self, mention: Mention) -> tuple[Actor, ...]:
        """Return who held the office before in the text, else the outlet's own state."""
        if mention.anaphor == "office" and mention.office in self.offices:
            return (self.offices[mention.office],)
        code = self.ours()
        return (self._make(code, mention),) if code else ()

    def _resolve_other(self, mention: Mention, beside: tuple[Actor, ...]) -> tuple[Actor, ...]:
        """Return another state than those known: this country, his counterpart, the others."""
        taken = {actor.country for actor in beside or self.subject}
        meant = self.places.get(mention.span, ()) if mention.anaphor == "there" else ()
        if meant and not taken & {actor.country for actor in meant}:
            return meant
        if mention.anaphor == "others" and (found := self._facing(taken)):
            return found
        code = next((code for code in reversed(self.named) if code not in taken), "")
        if not code and mention.anaphor == "others" and self.home not in taken:
            code = self.home
        if not code:
            return ()
        if mention.anaphor == "counterpart" and not mention.role and self.subject:
            return (Actor(code, self.subject[0].role, self.subject[0].office),)
        return (self._make(code, mention),)

    @staticmethod
    def _make(code: str, mention: Mention) -> Actor:
        return Actor(code, mention.role or "GOV", mention.office, mention.person)

    @staticmethod
    def _with_role(actors: tuple[Actor, ...], mention: Mention) -> tuple[Actor, ...]:
        if not mention.role:
            return actors
        return tuple(Actor(actor.country, mention.role) for actor in actors)

    def _facing(self, taken: set[str]) -> tuple[Actor, ...]:
        """Return the side that faced those states in the act told last, () for none."""
        source, target = self.sides
        if not target:
            return tuple(one for one in source if one.country not in taken)
        for mine, other in ((source, target), (target, source)):
            if taken & {one.country for one in mine}:
                return tuple(one for one in other if one.country not in taken)
        return ()

    def hear(self, mention: Mention) -> None:
        """Remember a mention."""
        if mention.anaphor == "there":
            self.places[mention.span] = self.resolve(mention)
        for actor in self.resolve(mention):
            if actor.country in self.named:
                self.named.remove(actor.country)
            self.named.append(actor.country)
            if actor.office:
                self.offices[actor.office] = actor
        states = [code for code in self.named if code not in BODIES]
        if len(states) > 1:
            self.pair = tuple(Actor(code) for code in states[-2:])

    def settle(self, source: tuple[Actor, ...], target: tuple[Actor, ...] = ()) -> None:
        """Remember the parties of an event as the pair that "the two sides" means."""
        self.sides = source, target
        actors = source + target
        countries = tuple(dict.fromkeys(actor.country for actor in actors))
        if 2 <= len(countries) <= _MOST_SIDES:
            self.pair = tuple(Actor(code) for code in countries)

    def take_subject(self, telling: Telling) -> None:
        """Remember the subject of a telling for the next dropped or pronoun one."""
        for argument in telling.arguments:
            if argument.case == "subject":
                self.set_subject(argument)
                return

    def set_subject(self, argument: Argument) -> None:
        """Remember a subject."""
        actors = self.resolve(argument.mention)
        if actors:
            self.subject = actors
