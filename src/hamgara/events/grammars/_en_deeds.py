"""Acts tried, ruled out, or done by a people that news names for its authorities."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_function import is_count
from hamgara.events.grammars._en_meant import Meant
from hamgara.events.grammars._en_phrase import Phrase

_EXCLUDED = ("out of the question", "off the table", "off the agenda", "not an option", "no option")
_TRIED = frozenset({"tried", "attempted", "sought"})


class Deeds(Meant):
    """What became of an act and who speaks for a people."""

    def _as_party(self, phrase: Phrase) -> Phrase:
        """A people that news names for its authorities (Palestinians blamed) speaks for them."""
        ahead = self.words[phrase.first - 1] if phrase.first else ""
        if self.words[phrase.first : phrase.last + 1] != ["palestinians"] or is_count(ahead):
            return phrase
        actors = tuple(replace(actor, role="GOV") for actor in phrase.actors)
        return replace(phrase, actors=actors, role="GOV")

    def _is_attempt(self, k: int) -> bool:
        """Was the act of verb k tried already (has tried to hack into, attempted to storm)?"""
        governor = self.clauses.governor(k)
        verb = self.chunks[governor.at].verb if governor is not None else None
        tried = verb is not None and self.words[verb.head] in _TRIED
        return tried and verb is not None and not (verb.negated or verb.future or verb.passive)

    def _is_ruled_out(self, k: int) -> bool:
        """Is what verb k names said not to be done (lifting the ban is out of the question)?"""
        main = next((m for m in range(k + 1, len(self.chunks)) if self._is_finite(m)), None)
        verb = self.chunks[main].verb if main is not None else None
        if verb is None or "be" not in verb.lemmas:
            return False
        near = " ".join(self.words[verb.head + 1 : verb.head + 7])
        return any(one in near for one in _EXCLUDED)
