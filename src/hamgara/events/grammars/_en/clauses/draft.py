"""An English sentence while it is cut into chunks."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import Chunk, Forms
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.tokens import Tokens


class Draft:
    """A sentence being cut: its words, and the chunks made so far."""

    def __init__(
        self,
        tokens: Tokens,
        phrases: list[Phrase],
        forms: Forms,
        dual: frozenset[str],
        reporting: frozenset[str],
    ) -> None:
        self.tokens, self.phrases, self.forms = tokens, phrases, forms
        self.dual, self.reporting = dual, reporting
        self.words = [*tokens.words, "", "", ""]
        self.starts = {phrase.first: number for number, phrase in enumerate(phrases)}
        self.made: list[Chunk] = []


def kinds_of(draft: Draft) -> str:
    """Return the kinds of the chunks made so far."""
    return "".join([one.kind for one in draft.made])
