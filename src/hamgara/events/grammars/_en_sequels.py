"""English acts told as the sequel of others: where the two sides meet next."""

from __future__ import annotations

from hamgara.events.grammars._en_days import Days
from hamgara.events.grammars._en_meant import BOTH
from hamgara.events.grammars._en_scene import Candidate

_ROUNDS = frozenset({"meeting", "round", "session", "summit", "consultations", "talks"})
_HOUSES = frozenset({"parliament", "cabinet", "government", "court", "trial", "party", "league"})
"""What meets inside one state."""


class Sequels(Days):
    """Reads acts whose sides are those of another act."""

    def _match_next(self) -> None:
        """Read when and where the two sides meet again (the next round will be held in Osh)."""
        first = self.chunks[0].first
        if self.words[first : first + 2] != ["the", "next"]:
            return
        k = next((m for m in range(len(self.chunks)) if self._is_finite(m)), 0)
        verb = self.chunks[k].verb
        if verb is None or not verb.future or any(p.rule.type != "CONSULT" for p in self.found):
            return
        ahead = self.words[first : self.chunks[k].first]
        if _ROUNDS.isdisjoint(ahead[2:3]) or not _HOUSES.isdisjoint(ahead):
            return
        meets = verb.passive and not {"hold", "host"}.isdisjoint(verb.lemmas)
        if not meets and self.words[verb.head : verb.head + 2] != ["take", "place"]:
            return
        there = [item for item in self._cases(self.clauses.after(k), k) if item[0] == "in"]
        others = [one for one in self.phrases if one.actors and all(one is not p for _, p in there)]
        if others or not there:
            return
        made = Candidate(self.matcher.rules["consult-talks"], first, verb.head, k)
        made.arguments = [("of", BOTH), *there]
        made.moods = {"future"}
        self.found[:] = [made]
