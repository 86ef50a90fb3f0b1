"""What a grammar finds in a sentence: who is named, and which rules fire on whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, Protocol

from hamgara.events.vocabulary import Rule, Vocabulary
from hamgara.events.words import Join, Words
from hamgara.study.actors import ActorBook
from hamgara.study.events import Actor
from hamgara.text.spans import Span

Anaphor = Literal[
    "he", "they", "both", "three", "many", "ours", "counterpart", "there", "body", "office",
    "others", "foe", "dropped", "alone", "guest", "host", "speaker",
    "ally",
]  # fmt: skip
"""he: a person named before (وی, o). they: a plural (they, onlar). both: the two sides (دو کشور).
three, many: the three sides, the four or more. body: this organization (این سازمان).
ours: the outlet's state (کشورمان, ölkəmiz). counterpart: his counterpart without a state.
there: this country (این کشور, bu ölkə). office: an office without a state (the foreign minister
said), of whoever held it before in the text, else of the outlet's state. others: whoever it is not
said of was on the other side of the act told last (the last-named state where none was). foe:
whoever was on the other side, nobody where no act was told. dropped:
no subject is said. alone: none is said of a verb that tells of one. guest, host: whoever is on the
visit told last, and whom they visit. speaker: whoever the next sentence says to have said this.
ally: whoever of the two sides told last is not the one to blame."""

Mood = Literal["future", "negated", "conditional", "earlier", "wish", "demand", "general"]
"""future: not yet. negated: not done, denied. conditional: if, may, would, considering. earlier:
pluperfect or said to be before. wish: hoped, needed, stressed: no event. demand: must, should.
general: always, usually: no event."""
UNTOLD: frozenset[Mood] = frozenset({"wish", "general"})
"""What is said in these moods is no event."""
PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""A future act of these types is an agreement to it (see the conventions of the gold)."""

SEVERAL = " & "
"""Parts the names of several people in a mention's `person`: one for each actor, in order."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name one or more actors.

    `actors` is empty for an anaphor that is still to be resolved; the anaphor's `role` (of
    an office said with it: the president of this country) is kept in `role`. `aside`: only a
    label or a topic, so never the missing party of a meeting. `passed`: named only by
    the way, as the place or topic of another act.
    """

    span: Span
    actors: tuple[Actor, ...] = ()
    anaphor: Anaphor | None = None
    role: str = ""
    office: str = ""
    person: str = ""
    aside: bool = False
    passed: bool = False


@dataclass(frozen=True, slots=True)
class Argument:
    """A mention in a case (see `frames.CASES`) about the trigger."""

    mention: Mention
    case: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """The days for which an act goes on.

    `since` and `until` are places with the words of its first and last day. Where `until` is
    None, or holds none, it goes on to the day of the document, or for so many `days`; where
    `since` is None it has gone on for so many.
    """

    since: Span | None
    until: Span | None = None
    days: int = 0


@dataclass(frozen=True, slots=True)
class Telling:
    """A rule that fired: the trigger's words and what stands about them.

    `clause` is the part of the sentence that belongs to the act, where its date is sought
    first; dates in the places `outside` are not the act's (an embedded clause, the year of a
    treaty). `undated`: an act only referred to, so not of the document's day by itself.
    `agentless`: a passive without its agent, who then is whoever faced the sufferer before;
    `closed`: and it ends its clause, so that whoever is named behind it does something else;
    where nobody is named at all, both sides are those of the act told last.
    `deed`: the type of an act told before that it speaks of (condemned this attack).
    `stretch`: the days for which it goes on. `tenseless`: a noun of no verb tells it, so that a
    month may be the next one.
    """

    rule: Rule
    trigger: Span
    clause: Span
    arguments: tuple[Argument, ...] = ()
    moods: frozenset[Mood] = frozenset()
    outside: tuple[Span, ...] = ()
    undated: bool = False
    agentless: bool = False
    closed: bool = False
    deed: str = ""
    stretch: Stretch | None = None
    tenseless: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence read: all mentions in their order, and what is told of them.

    `teller` is who is said to have said the sentence before (X said this); `called` are words
    by which the text may call somebody again whom it named here.
    """

    span: Span
    mentions: tuple[Mention, ...]
    tellings: tuple[Telling, ...]
    teller: Mention | None = None
    called: frozenset[str] = frozenset()

    @property
    def tells(self) -> bool:
        """Does it tell more than wishes and habits?"""
        return any([UNTOLD.isdisjoint(telling.moods) for telling in self.tellings])


class Grammar(Protocol):
    """How a language is read: compiled once from a vocabulary and the actor lists."""

    @property
    def join(self) -> Join | None:
        """Which neighboring words make one; None where none do."""
        ...

    def cut(self, sentence: Words, text: str) -> Words:
        """Return a sentence without what an agency opens a report with; it may be empty."""
        ...

    def read(
        self, sentence: Words, text: str, day: date | None, called: frozenset[str] = frozenset()
    ) -> Reading:
        """Read one sentence; `day` decides which office a person holds.

        `called` are the words by which the sentences before have called people.
        """
        ...

    def list_named(self, sentence: Words, text: str, day: date | None) -> tuple[Argument, ...]:
        """Return all phrases that name or point to somebody, in their order.

        Their case is "" where the words alone do not tell it.
        """
        ...

    def list_states(self, sentence: Words, text: str, day: date | None) -> set[str]:
        """Return the codes of all states and bodies that a sentence names in any way."""
        ...


class GrammarModule(Protocol):
    """A module of `grammars/`."""

    @staticmethod
    def build(vocabulary: Vocabulary, book: ActorBook) -> Grammar:
        """Compile the language's reader."""
        ...
