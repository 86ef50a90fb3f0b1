"""A noun phrase that names an actor, with the case it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.reading import Anaphor, Mention
from hamgara.events.words import Words
from hamgara.study.events import Actor

OBLIQUE = ("object", "to", "from", "with", "against", "in", "by", "between", "for", "about")
"""Cases other than those of subjects and owners."""
PERSONS = frozenset(
    (
        "head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister",
        "speaker", "legislator", "chief-of-staff", "commander", "ambassador", "envoy", "official",
        "spokesperson", "delegation",
    )
)  # fmt: skip
"""Ranks of persons, not of institutions."""


@dataclass(slots=True)
class Phrase:
    """Words `first` to `last` that name somebody.

    `case` is that of the whole phrase; `inner` is the word behind which the actor itself stands
    in the genitive or bare before a noun of its own (`head`): the states' act is `head`'s.
    `sent`: what it owns are its inspectors, observers, negotiators; `aside`: only what another
    has spoken of.
    `by_way`: only where something is from or what it is called after.
    `outer` is such a noun behind other phrases, with its case (X's attack on Y).
    """

    first: int
    last: int
    case: str
    kind: str
    actors: tuple[Actor, ...] = ()
    anaphor: Anaphor | None = None
    role: str = ""
    office: str = ""
    inner: int | None = None
    head: int | None = None
    of: bool = False
    plural: bool = False
    either: bool = False
    outer: tuple[int, str] | None = None
    label: bool = False
    firm: bool = False
    posts: list[tuple[int, Atom]] = field(default_factory=list)
    dropped: bool = False
    rank: str = ""
    name: str = ""
    sent: bool = False
    aside: bool = False
    by_way: bool = False

    @property
    def is_person(self) -> bool:
        """Is a known man or woman named, whom a pronoun means next?"""
        return bool(self.actors) and (self.kind == "person" or self.rank in PERSONS)

    def mention(self, sentence: Words) -> Mention:
        """Return it as the engine knows it."""
        named = self.name if self.actors or self.anaphor == "he" else ""
        return Mention(
            sentence.place(self.first, self.last), self.actors, self.anaphor, self.role,
            self.office, named, self.aside,
        )  # fmt: skip
