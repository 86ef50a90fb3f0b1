"""A Persian noun phrase that names actors."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.events.reading import Anaphor, Mention
from hamgara.events.words import Words
from hamgara.study.events import Actor
from hamgara.text.spans import Span


@dataclass(slots=True, eq=False)
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
            Span(sentence.starts[self.first], sentence.ends[self.last]),
            self.actors, self.anaphor, self.role, self.office, self.person, aside,
        )  # fmt: skip
