"""A Persian sentence being read: its clauses, its acts, and how phrases and nouns stand in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.triggers import Trigger
from hamgara.events.grammars._fa.words.verbs import Verb
from hamgara.events.reading import Mention, Mood
from hamgara.events.words import Words

Row = tuple[Phrase, str]
"""An argument of an act: who, and in what case."""


class Marker(NamedTuple):
    """Words that set a mood on words `first` to `last`."""

    first: int
    last: int
    mood: Mood


@dataclass(slots=True, eq=False)
class Clause:
    """Words of a clause in their order, the verb that ends it, and what it hangs on.

    `before` is the clause told just before on the same level; `head` the word that a relative
    clause describes; `opened` the word that opened it (که, اگر, تا, "" where none did);
    `after` the clause whose verb a bare participle shares: رفته و دیدار کرده بود.
    `members`: its phrases and how they stand; `agrees`: it tells an agreement.
    """

    tokens: list[int] = field(default_factory=list)
    verb: Verb | None = None
    before: Clause | None = None
    outer: Clause | None = None
    head: int = -1
    opened: str = ""
    chained: bool = False
    speaker: bool = False
    after: Clause | None = None
    members: Sequence[tuple[Phrase, Standing]] = ()
    subject: tuple[Phrase, ...] = ()
    agrees: bool = False


@dataclass(slots=True, eq=False)
class Act:
    """A trigger in its clause: told by a verb, or by a noun only.

    `part`: first and last word of the clause that belong to it; `behind`: of a noun, the acts
    that verbs of its clause tell behind it.
    """

    trigger: Trigger
    clause: Clause
    first: int
    last: int
    part: tuple[int, int]
    verbal: bool = False
    passive: bool = False
    infinitive: bool = False
    recalled: bool = False
    behind: Sequence[Act] = ()


@dataclass(slots=True, eq=False)
class Standing:
    """How a phrase or an event noun stands in its clause.

    `case`: of its preposition, "object" before را, "bare" without either, "of" behind an event
    noun (`owner`). `chain` holds the words between it and what governs it, the nearest first,
    which begins at the word `before`.
    """

    case: str
    chain: list[int] = field(default_factory=list)
    owner: Trigger | None = None
    before: int = -1
    label: bool = False
    media: bool = False

    @property
    def mediates(self) -> bool:
        """Is it the genitive of a mediation?"""
        return self.owner is not None and any(
            "mediator" in one.rule.traits for one in self.owner.entries
        )


@dataclass(slots=True, eq=False)
class Sentence:
    """A sentence being read.

    `bag`: all its words; `context`: those of them that rules seek beside an act; `verbs`: places
    of the words of verbs; `taken`: of those of phrases;
    `clause_of`: clauses by the places of their words; `last_ra`: the last را, -1 for none;
    `standings`: of the phrases in clauses, clause by clause; `nouns`: standings of event nouns
    by their first word; `beside` (words by clause and part) and `mentions` fill as asked for.
    """

    source: Words
    words: list[str]
    bag: set[str]
    context: set[str]
    phrases: list[Phrase]
    clauses: list[Clause]
    verbs: set[int]
    markers: list[Marker]
    taken: set[int]
    triggers: list[Trigger]
    clause_of: dict[int, Clause]
    last_ra: int
    acts: list[Act] = field(default_factory=list)
    acts_of: dict[Clause, list[Act]] = field(default_factory=dict)
    standings: dict[Phrase, Standing] = field(default_factory=dict)
    nouns: dict[int, Standing] = field(default_factory=dict)
    beside: dict[tuple[Clause, tuple[int, int] | None], list[str]] = field(default_factory=dict)
    mentions: dict[Phrase, Mention] = field(default_factory=dict)

    def restand(self, changed: Mapping[Phrase, Standing]) -> None:
        """Give phrases other standings, also as members of their clauses."""
        if not changed:
            return
        self.standings.update(changed)
        for clause in self.clauses:
            clause.members = [(one, self.standings[one]) for one, _ in clause.members]

    def mention(self, phrase: Phrase) -> Mention:
        """Return a phrase as the engine takes it."""
        found = self.mentions.get(phrase)
        if found is None:
            found = self.mentions[phrase] = phrase.mention(self.source)
        return found

    def list_acts(self, clause: Clause) -> Sequence[Act]:
        """Return the acts of a clause."""
        return self.acts_of.get(clause, ())

    def list_owned(self, noun: Trigger) -> list[tuple[Phrase, Standing]]:
        """Return the phrases that belong to an event noun, and how they stand."""
        return [row for row in self.standings.items() if row[1].owner is noun]


def list_states(phrases: Iterable[Phrase]) -> set[str]:
    """Return the codes of the states that phrases name."""
    return {actor.country for one in phrases for actor in one.actors}


def cut(tokens: list[int], low: int, high: int) -> list[int]:
    """Return the places from `low` to `high`, both included, among those of a clause's words."""
    return tokens[bisect_left(tokens, low) : bisect_right(tokens, high)]
