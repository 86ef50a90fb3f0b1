"""English acts told as the sequel of others: a charge denied, where the two sides meet next."""

from __future__ import annotations

from hamgara.events.grammars._en_days import Days
from hamgara.events.grammars._en_meant import BOTH
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import Candidate, countries_beside, countries_of

_DENYING = frozenset({"deny", "reject", "dismiss", "refute", "dispute"})
_ROUNDS = frozenset({"meeting", "round", "session", "summit", "consultations", "talks"})
_HOUSES = frozenset({"parliament", "cabinet", "government", "court", "trial", "party", "league"})
"""What meets inside one state."""


class Sequels(Days):
    """Reads acts whose sides are those of another act."""

    def _match_denied(self) -> None:
        """Read a charge denied behind it (accused Baku of firing at a village, which it denied)."""
        for k in range(2, len(self.chunks)):
            verb = self.chunks[k].verb
            if verb is None or _DENYING.isdisjoint(verb.lemmas) or self.kinds[k - 2 : k] != "RN":
                continue
            closes = self.words[verb.head + 1] in ("", ".", ",")
            if not closes or verb.negated or verb.passive:
                continue
            own = [one for one in self._named(k - 1, k) if one.actors]
            accusers = self._accusers_of(countries_of(own))
            if any(one.rule.type == "REJECT" for one in self.found) or not accusers:
                continue
            made = Candidate(self.matcher.rules["reject-deny"], self.chunks[k].first, verb.head, k)
            made.arguments = [("subject", one) for one in own]
            made.arguments += [("object", one) for one in accusers]
            self.found.append(made)

    def _accusers_of(self, blamed: set[str]) -> list[Phrase]:
        """Return who blames those states in the last charge of the sentence, if others do."""
        charges = [
            one for one in self.found
            if one.rule.type == "ACCUSE" and blamed and not one.moods
            and blamed <= countries_beside(one.arguments, "subject", "by")
        ]  # fmt: skip
        accusers = [p for one in charges[-1:] for p in one.who("subject", "by") if p.actors]
        return accusers if blamed.isdisjoint(countries_of(accusers)) else []

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
