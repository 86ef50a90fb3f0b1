"""English returns of what was taken: Chad handed Cameroon two lorries its soldiers had seized."""

from __future__ import annotations

from hamgara.events.grammars._en_assents import Assents
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import OFFICIAL, Candidate, countries_of

_RETURNING = frozenset({"return", "restore", "hand", "give", "send", "surrender", "release"})
_TAKING = frozenset(
    {"seize", "confiscate", "impound", "capture", "take", "loot", "steal", "hold", "intercept",
     "commandeer", "requisition", "withhold", "detain", "sequester", "keep", "carry"}
)  # fmt: skip
_REPLACED = frozenset({"AID", "COOPERATE"})
"""Types that the return of what was seized looks like."""


class Restored(Assents):
    """Reads what one state gives back of what it took from another."""

    def _match_restored(self) -> None:
        """Read a return told with who had taken it (gave Oman back a boat it had impounded)."""
        for k, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None or verb.passive or verb.negated or _RETURNING.isdisjoint(verb.lemmas):
                continue
            own = [p for p in self._subject_actors(k) if p.role in OFFICIAL]
            m = self._taken_before(k, own) if own else None
            if m is None or any(o.rule.type == "RETREAT" and o.chunk == k for o in self.found):
                self._tell_taken(k, m, own)
                continue
            to = [p for case, p in self._cases(self.clauses.after(k), k)
                  if case in ("to", "object") and countries_of(own).isdisjoint(p.countries)
                  and p.actors and p.last < self.chunks[m].first]  # fmt: skip
            if not to or self._moods(k) - {"future"}:
                continue
            for one in self.found:
                one.dropped |= one.chunk == k and one.rule.type in _REPLACED
            self._tell_return(k, verb, own, to)
            self._tell_taken(k, m, own)

    def _taken_before(self, k: int, own: list[Phrase]) -> int | None:
        """Return the verb that tells how they took what they give back by verb k."""
        m = next((n for n in range(k + 1, len(self.chunks)) if self._is_finite(n)), None)
        verb = self.chunks[m].verb if m is not None else None
        if m is None or verb is None or _TAKING.isdisjoint(verb.lemmas) or not verb.had:
            return None
        joined = {",", ";", "&"} & set(self.kinds[k + 1 : m])
        takers = [p for j in self.clauses.subject(m) for p in self._named(j, m)]
        same = bool(takers) and countries_of(takers) <= countries_of(own)
        return m if same and not joined and not verb.passive else None

    def _tell_return(self, k: int, verb: Verb, own: list[Phrase], to: list[Phrase]) -> None:
        """Add the return told by verb k."""
        rule = self.matcher.rules["retreat-give-back"]
        made = Candidate(rule, self.chunks[k].first, verb.head, k)
        made.arguments = [("subject", p) for p in own] + [("to", p) for p in to[:1]]
        made.moods = self._moods(k)
        self.found.append(made)

    def _tell_taken(self, k: int, m: int | None, own: list[Phrase]) -> None:
        """Add that it was taken before, or whom it was taken from."""
        back = next((o for o in self.found if o.chunk == k and o.rule.type == "RETREAT"), None)
        verb = self.chunks[m].verb if m is not None else None
        if m is None or verb is None or back is None or back.dropped:
            return
        for one in self.found:
            one.dropped |= one.chunk == m
        made = Candidate(self.matcher.rules["coerce-arrest"], self.chunks[m].first, verb.head, m)
        made.arguments = [("subject", p) for p in own]
        made.arguments += [("object", p) for p in back.who("to", "object") if p.actors
                           and countries_of(own).isdisjoint(p.countries)]  # fmt: skip
        made.moods = {"earlier"}
        self.found.append(made)
