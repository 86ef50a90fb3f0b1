"""What came of an English act: what a deed earned its doer, a blow that was not struck."""

from __future__ import annotations

from hamgara.events.grammars._en_checks import Checks
from hamgara.events.grammars._en_chunk import Chunk
from hamgara.events.grammars._en_rules import NounPattern
from hamgara.events.grammars._en_scene import Arguments, countries_in

_SPARING = frozenset(
    {"cancel", "scrap", "abandon", "shelve", "postpone", "abort", "forgo", "drop", "stop", "avert",
     "prevent", "thwart", "foil", "veto"}
)  # fmt: skip
"""Verbs after which a blow that was planned is not struck."""
_PUTTING_OFF = frozenset({"postpone", "defer", "delay"})
_OFF = frozenset({("put", "off"), ("push", "back"), ("put", "back")})
_MEETINGS = frozenset({"meeting", "meetings", "summit"})
"""What is not held where it is put off, as a visit is; talks put off are cut short."""
_STILL_TO_COME = frozenset({"next", "tomorrow", "due", "scheduled", "planned", "slated"})
_NEAR = 12
_PARTICLE = 2


class Outcomes(Checks):
    """Reads who bears what a deed drew, and what was called off."""

    def _drawn_by(self, k: int) -> Arguments:
        """Return whose act drew something (X recognized Y, drawing criticism from Z)."""
        verb = self.chunks[k].verb
        if verb is None or k == 0:
            return []
        if self._earns_twice(k):
            named = [one for one in self._named(k + 1, k) if one.actors and not one.pronoun]
            if named:
                return [("object", one) for one in named]
        over = self._deed_over(k)
        if over is not None:
            told = self.chunks[over].verb
            agents = [one for case, one in self._cases(self.clauses.after(over), over)
                      if case == "by"] if told and told.passive else self._doers(over)  # fmt: skip
            return [("object", one) for one in agents if one.actors]
        if verb.form != "ing" or self.chunks[k - 1].kind != ",":
            return []
        return [("object", one) for one in self._doers(k) if one.actors]

    def _earns_twice(self, k: int) -> bool:
        """Has a verb of drawing two objects (a step that earned Riga a rebuke)?"""
        verb = self.chunks[k].verb
        drawn = verb is not None and not self.matcher.lists["draw"].isdisjoint(verb.lemmas)
        return drawn and self.kinds[k + 1 : k + 3] == "NN"

    def _deed_over(self, k: int) -> int | None:
        """Return the verb of the deed that drew it (closed it, which drew; did it, a step that)."""
        kinds = self.kinds[:k]
        comma = k - 2 if kinds.endswith(",R") else k - 3 if kinds.endswith(",NR") else 0
        bare = comma == k - 2 or not self._own_actors(k - 2)
        if comma < 1 or not bare or self.words[self.chunks[k - 1].first] not in ("which", "that"):
            return None
        start = max(self.kinds.rfind(";", 0, comma), self.kinds.rfind("B", 0, comma)) + 1
        return next((m for m in range(start, comma) if self._is_finite(m)), None)

    def _is_spared(self, k: int) -> bool:
        """Does verb k tell that a blow was not struck after all (called off a strike on Sudan)?"""
        verb = self.chunks[k].verb
        if verb is None or verb.negated:
            return False
        off = "off" in self.words[verb.head + 1 : verb.head + 1 + _PARTICLE]
        return not _SPARING.isdisjoint(verb.lemmas) or ("call" in verb.lemmas and off)

    def _is_until(self, before: Chunk) -> bool:
        """Does a preposition tell what was still to come (before, until, on the eve of)?"""
        eve = "eve" in self.words[before.last + 1 : before.last + 3]
        return eve or before.case == "before" or self.words[before.first] in ("until", "till")

    def _is_set_ahead(self, j: int) -> bool:
        """Is a day still to come told of meeting j, or is an act only dated by it (before it)?"""
        last = self.chunks[j].last
        return not _STILL_TO_COME.isdisjoint(self.words[last + 1 : last + _NEAR])

    def _puts_off(self, pattern: NounPattern, j: int, k: int) -> bool:
        """Does verb k tell that a visit or meeting was put off (postponed his visit to)?"""
        verb = self.chunks[k].verb
        visit = pattern.rule.id == "consult-visit-noun"
        head = self.words[self.chunks[j].last]
        if verb is None or not (visit or head in _MEETINGS):
            return False
        if self._moods(k) & {"negated", "conditional", "wish"}:
            return False
        behind = self.words[verb.head + 1]
        off = any((lemma, behind) in _OFF for lemma in verb.lemmas)
        return off or not _PUTTING_OFF.isdisjoint(verb.lemmas)

    @staticmethod
    def _seat_hosts(doers: Arguments, made: Arguments) -> Arguments:
        """Return who puts off a visit as its host where another was to come."""
        guests = countries_in(made, "by")
        hosts = guests and guests.isdisjoint(countries_in(doers, "subject"))
        return [("to" if hosts else case, one) for case, one in doers]
