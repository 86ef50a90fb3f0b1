"""English denials told by a word in quotes: "Pure invention," the Rwandan spokeswoman shot back."""

from __future__ import annotations

from hamgara.events.grammars._en_inflection import listed
from hamgara.events.grammars._en_phrase import OTHER, Phrase
from hamgara.events.grammars._en_receptions import Receptions
from hamgara.events.grammars._en_scene import OFFICIAL, Candidate

UNTRUE = listed(
    """lie lies false falsehood falsehoods untrue invention inventions fabrication fabrications
    fabricated fiction fictions fantasy fantasies nonsense rubbish baseless groundless unfounded
    slander slanders slanderous hogwash concocted made-up myth myths hoax fake absurd ludicrous
    preposterous ridiculous fairytale fairy-tale fable fables balderdash"""
)
"""What a charge is called that is denied."""
_REPLYING = frozenset(
    {"say", "tell", "shoot", "retort", "reply", "respond", "hit", "counter", "fire", "snap",
     "scoff", "answer", "write", "insist", "add", "declare", "quip"}
)  # fmt: skip
_QUOTES = frozenset({'"', "“", "”"})
_LONG = 14
"""Words of such a quote, at most."""


class Retorts(Receptions):
    """Reads a charge that was told before denied in quotes."""

    def _match_retorts(self) -> None:
        """Read a denial in quotes of the charge told last ("Lies," Kigali replied)."""
        signs = [i for i, word in enumerate(self.words) if word in _QUOTES]
        if len(signs) < 2 or UNTRUE.isdisjoint(self.words[signs[0] : signs[1]]):
            return
        begin, end = signs[:2]
        if end - begin > _LONG or "not" in self.words[begin:end]:
            return
        near = [m for m, one in enumerate(self.chunks) if one.verb is not None and one.last > end]
        k = near[0] if near else 0
        verb = self.chunks[k].verb
        if verb is None or _REPLYING.isdisjoint(verb.lemmas) or verb.negated or verb.passive:
            return
        own = [one for one in self._speakers_at(k, end) if one.actors and one.role in OFFICIAL]
        if not own or any(one.rule.type == "REJECT" for one in self.found):
            return
        for one in self.found:
            one.dropped |= one.chunk == k and one.rule.type == "ACCUSE"
        made = Candidate(self.matcher.rules["reject-untrue"], begin, self.chunks[k].last, k)
        made.arguments = [("subject", one) for one in own]
        made.arguments.append(("object", OTHER._replace(anaphor="foe")))
        made.deed = "ACCUSE"
        self.found.append(made)

    def _speakers_at(self, k: int, end: int) -> list[Phrase]:
        """Return who says what stands in quotes up to word `end`, also behind the verb."""
        behind = self.kinds[k + 1 : k + 2] == "N" and not any(
            end < self.chunks[j].first for j in self.clauses.subject(k)
        )
        return self.clauses.actors_in(k + 1) if behind else self._subject_actors(k)
