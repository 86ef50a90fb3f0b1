"""What may name somebody in Azerbaijani: names of the actor lists, and words that point back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from hamgara.events.lexicon import Hit
from hamgara.events.reading import Anaphor
from hamgara.study.actors import ActorBook, Tenure
from hamgara.study.events import Actor

_STATES = frozenset({"state", "city", "metonym", "organization", "body"})


_BARE = re.compile(r"(?:.*[çc][ıiuü]|(?:.* )?(?:gəmi|rəsmi))$").match
"""Nouns whose last vowel is no possessive (sözçü, gəmi)."""


_ACTED = ("nazir", "naziri", "prezident", "prezidenti", "sədr", "sədri")
_ACTING = (
    "vəzifəsini icra edən", "vəzifəsini müvəqqəti icra edən", "vəzifəsini icra edən şəxs",
    "səlahiyyətlərini icra edən",
)  # fmt: skip
"""Behind an office: whoever holds it for a time."""


@dataclass(frozen=True, slots=True)
class Surname:
    """What the bearers of one surname are called before it, and each one's name as an atom."""

    first_names: frozenset[str]
    bearers: tuple[Atom, ...]


@dataclass(frozen=True, slots=True)
class Atom:
    """A name or pointing word.

    `owned`: the form itself ends in a possessive (naziri); `surname`: who may bear it, to be
    settled in the sentence (see `surnames`); `members`: the states of a group.
    """

    kind: str
    code: str = ""
    role: str = "GOV"
    office: str = ""
    rank: str = ""
    person: str = ""
    held: tuple[Tenure, ...] = ()
    anaphor: Anaphor | None = None
    owned: bool = False
    people: bool = False
    surname: Surname | None = None
    members: tuple[str, ...] = ()

    @property
    def is_state(self) -> bool:
        """Does it name a state or body by itself?"""
        return self.kind in _STATES

    def actor(self, day: date | None) -> Actor:
        """Return who is named; a person in the office held on that day."""
        if self.kind != "person" or not self.held:
            return Actor(self.code, self.role, self.office)
        held = [one for one in self.held if holds(one, day)] or [self.held[-1]]
        return Actor(held[0].code, self.role, held[0].office, self.person)


def list_actors(atom: Atom, day: date | None) -> tuple[Actor, ...]:
    """Return who is named: of a group its members."""
    if not atom.members:
        return (atom.actor(day),)
    return tuple(Actor(code, atom.role) for code in atom.members)


def holds(tenure: Tenure, day: date | None) -> bool:
    """Was an office held on that day (None: is it held now)?"""
    if day is None:
        return tenure.end is None
    return (tenure.start is None or tenure.start <= day) and (
        tenure.end is None or day <= tenure.end
    )


def list_atoms(book: ActorBook, lists: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Atom]]:
    """Yield all forms with what they name."""
    for name in book.names["az"]:
        atom = Atom(
            name.kind, name.code, name.role, name.office, name.rank, name.person, name.held,
            owned=name.kind == "office" and name.form[-1:] in "ıiuü" and not _BARE(name.form),
            people=name.kind == "adjective" and name.form.endswith(("lı", "li", "lu", "lü")),
        )  # fmt: skip
        yield name.form, atom
        if name.kind == "office" and name.form.endswith(_ACTED):
            for acting in _ACTING:
                yield f"{name.form} {acting}", replace(atom, owned=True)
    anaphors: tuple[Anaphor, ...] = (
        "he",
        "they",
        "both",
        "three",
        "many",
        "ours",
        "there",
        "counterpart",
        "others",
        "guest",
        "host",
    )
    for anaphor in anaphors:
        for form in lists.get(anaphor, ()):
            role = "MIL" if form.startswith("ordu") else ""
            yield form, Atom("anaphor", role=role, anaphor=anaphor)
    for form in lists.get("decoys", ()):
        yield form, Atom("decoy")


def prefer_states(hits: list[Hit[Atom]]) -> list[Hit[Atom]]:
    """Return the hits without peoples where the same word is a state's name (Amerika-nın)."""
    states = {hit.first for hit in hits if hit.entry.kind == "state" and hit.ending}
    return [
        hit for hit in hits
        if hit.entry.kind != "adjective" or not hit.ending or hit.first not in states
    ]  # fmt: skip


def list_pairs(word: str, codes: Mapping[str, str]) -> tuple[str, ...]:
    """Return the states of a hyphened label (azərbaycan-türkiyə), () where it is none."""
    parts = word.split("-")
    found = tuple(codes.get(part, "") for part in parts)
    return found if len(parts) > 1 and all(found) else ()
