"""An English noun phrase that names actors, and the names it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hamgara.events.lexicon import Hit
from hamgara.events.reading import Anaphor
from hamgara.study.actors import ActorName
from hamgara.study.events import Actor

_PRIORITY = (
    "decoy",
    "person",
    "organization",
    "body",
    "metonym",
    "state",
    "city",
    "adjective",
    "office",
)


class Phrase(NamedTuple):
    """Words `first` to `last` naming actors; `modifier`: they only qualify another noun.

    `owner`: the actors own what follows (Iran's ...); `pronoun`: a word like it, his;
    `private`: what they qualify does not act for them (a British chef, Russian wine).
    """

    first: int
    last: int
    actors: tuple[Actor, ...] = ()
    anaphor: Anaphor | None = None
    role: str = ""
    office: str = ""
    person: str = ""
    modifier: bool = False
    owner: bool = False
    pronoun: bool = False
    plural: bool = False
    rank: str = ""
    city: bool = False
    post: str = ""
    private: bool = False

    @property
    def countries(self) -> set[str]:
        """The codes of its actors."""
        return {actor.country for actor in self.actors}


Chosen = dict[int, Hit[ActorName]]


OTHER = Phrase(0, 0, anaphor="others", role="GOV")
"""The other state of the story, where a clause names one side only."""
BOTH = Phrase(0, 0, anaphor="both")


def choose_hits(hits: Sequence[Hit[ActorName]]) -> Chosen:
    """Return one hit for each first word: the longest, then the most telling kind."""
    chosen: Chosen = {}
    taken = -1
    for hit in hits:
        if hit.first in chosen:
            other = chosen[hit.first]
            if hit.last == other.last and _rank(hit) < _rank(other):
                chosen[hit.first] = hit
        elif hit.first > taken:
            chosen[hit.first] = hit
            taken = hit.last
    return chosen


def _rank(hit: Hit[ActorName]) -> int:
    return _PRIORITY.index(hit.entry.kind)
