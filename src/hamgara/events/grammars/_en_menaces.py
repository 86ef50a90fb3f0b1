"""English threats told by what will come of an act: any raid will be answered, Delhi said."""

from __future__ import annotations

from hamgara.events.grammars._en_lent import HOSTILE
from hamgara.events.grammars._en_scene import Candidate, countries_in, countries_of
from hamgara.events.grammars._en_unsaid import Unsaid

_WARNED = frozenset({"SANCTION", "COERCE", "REJECT", "MOBILIZE"})
"""Acts that are a threat where their condition is told (if no visas come, we shall close)."""


class Menaces(Unsaid):
    """Tells threats from the acts they speak of."""

    def _settle_threat(self, one: Candidate) -> None:
        """An attack to come, or a hostile act that hangs on another's, is a threat."""
        attack = one.rule.type == "ASSAULT" and "negated" not in one.moods
        attack = attack or (one.rule.type in HOSTILE | {"RETREAT"} and self._is_or_else(one))
        warned = one.rule.type in _WARNED and not {"negated", "wish"} & one.moods
        if "future" in one.moods and (attack or (warned and self._is_warned(one))):
            one.rule = self.matcher.rules["threaten"]
            one.moods -= {"future", "conditional"}
            self._let_utterer_threaten(one)

    def _is_or_else(self, one: Candidate) -> bool:
        """Is it what comes if a demand is not met (pull out, or else the army will evict them)?"""
        start = self.clauses.clause_start(one.chunk)
        begin = max(self.chunks[start].first - 2, 0)
        return "else" in self.words[begin : self.chunks[one.chunk].first]

    def _is_warned(self, one: Candidate) -> bool:
        """Does the sentence make a future act hang on what another does, and tell who says so?"""
        if not self._has_if() or self._has_if_over(one.chunk):
            return False
        return any(self.clauses.is_reporting(m) for m in range(len(self.chunks)))

    def _let_utterer_threaten(self, one: Candidate) -> None:
        """Let who says that an attack will be answered threaten whoever might begin it."""
        speakers = self._utterers(one.chunk)
        own = countries_of(speakers)
        if not own or countries_in(one.arguments, "subject", "by"):
            return
        faced = [p for _, p in one.arguments if p.actors and own.isdisjoint(p.countries)]
        if faced:
            one.arguments = [("subject", p) for p in speakers] + [("object", faced[0])]

    def _outweighs(self, one: Candidate, head: Candidate) -> bool:
        """Is a threat told by a verb of protest (retorted that any raid would mean war)?"""
        return head.rule.id == "accuse-counter" and one.rule.type == "THREATEN"
