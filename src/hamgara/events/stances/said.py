"""What is said: a gist in its sentence, how it is said, and the talk it is part of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hamgara.events.reading import Argument, Mention
from hamgara.events.stances.gists import Name
from hamgara.events.stances.stance import Judge
from hamgara.events.talk import Talk
from hamgara.events.utterances import Utterance
from hamgara.events.words import Words
from hamgara.text.spans import Span


@dataclass(frozen=True, slots=True)
class Said:
    """A gist of an utterance. `named` are those whom its sentence names."""

    gist: Span
    utterance: Utterance
    sentence: Words
    named: Sequence[Argument]
    talk: Talk
    judge: Judge

    @property
    def own(self) -> str:
        """The speaker's state."""
        return self.talk.speaker[0].country

    @property
    def words(self) -> list[str]:
        """The words of the gist, folded."""
        return self.sentence.list_words(self.gist)

    @property
    def inside(self) -> list[Mention]:
        """Those whom the gist names."""
        gist = self.gist
        spans = ((one.mention, one.mention.span) for one in self.named)
        return [one for one, span in spans if gist.start <= span.start and span.end <= gist.end]


def list_names(said: Said) -> list[Name]:
    """Return the states named in a gist, on its words, in their order."""
    start, _ = said.sentence.within(said.gist)
    return [
        Name(actor.country, first - start, last - start)
        for one in said.inside
        if not one.anaphor or one.anaphor == "others"
        for first, last in (find_words(said.sentence, one.span),)
        for actor in said.talk.discourse.resolve(one, said.talk.speaker)
    ]


def find_words(sentence: Words, span: Span) -> tuple[int, int]:
    """Return the first and last word of a span."""
    first, end = sentence.within(span)
    return first, max(first, end - 1)
