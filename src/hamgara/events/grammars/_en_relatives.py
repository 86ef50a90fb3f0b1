"""Relative clauses of what is done: the drills that Seoul and Tokyo held."""

from __future__ import annotations

from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import PAPERS, Scene

_REACH = 12
"""Chunks from a noun to the verb of its relative clause, at most."""
_CALLED_OFF = frozenset(
    {"cancel", "postpone", "suspend", "halt", "scrap", "reject", "refuse", "oppose", "delay",
     "scupper", "skip", "shun", "boycott", "miss", "block", "derail", "abandon", "shelve", "break",
     "end", "put", "quit", "leave", "pull", "call"}
)  # fmt: skip
"""Verbs after which what was to be done is not."""


class Relatives(Scene):
    """Finds the verb by which a noun is done, and who does it."""

    def _relative_verb(self, j: int) -> int | None:
        """Return the finite verb of the relative clause that noun chunk j is the object of."""
        end = j
        while [one.kind for one in self.chunks[end + 1 : end + 3]] == ["P", "N"]:
            end += 2
        for m in range(end + 1, min(end + _REACH, len(self.chunks))):
            if self.chunks[m].kind in (";", "&") and not self.clauses.actors_in(m - 1):
                return None
            if self._is_finite(m):
                gap = self.clauses.gap(m)
                return m if gap is not None and j <= gap <= end else None
        return None

    def _senders(self, j: int) -> list[Phrase]:
        """Return who wrote the paper that speaks (the letter that Egypt sent accuses Libya)."""
        at = self._relative_verb(j) if self.words[self.chunks[j].last] in PAPERS else None
        return [] if at is None else self._subject_actors(at)

    def _is_called_off(self, j: int, k: int | None) -> bool:
        """Is verb k, over noun chunk j, one after which the act is not done?"""
        verb = self.chunks[k].verb if k is not None and k < j else None
        return verb is not None and not _CALLED_OFF.isdisjoint(verb.lemmas)
