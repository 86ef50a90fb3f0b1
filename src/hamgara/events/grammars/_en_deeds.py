"""Acts tried, ruled out, or done by a people that news names for its authorities."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_function import is_count
from hamgara.events.grammars._en_meant import Meant
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import Candidate, list_countries

_EXCLUDED = ("out of the question", "off the table", "off the agenda", "not an option", "no option")
_TRIED = frozenset({"tried", "attempted", "sought"})
_HARM = frozenset(
    {"attack", "attacks", "strike", "strikes", "airstrike", "airstrikes", "raid", "raids",
     "killing", "killings", "bombing", "bombings", "shelling", "assault", "assaults", "murder",
     "assassination", "storming", "shooting", "massacre", "explosion", "blast", "blasts",
     "aggression", "invasion", "incursion", "ambush", "bombardment", "burning", "desecration",
     "kidnapping", "abduction", "hijacking", "violence", "crime", "crimes", "torching",
     "violation", "violations", "breach", "breaches", "infringement", "interference", "intrusion",
     "intrusions", "seizure", "occupation", "blockade", "siege", "cyberattack", "cyberattacks",
     "hacking", "hack", "arrest", "detention", "arrests", "expulsion", "expulsions"}
)  # fmt: skip
"""What is condemned for whom it hits."""
_OF_DOERS = frozenset(
    {"attack", "attacks", "aggression", "crime", "crimes", "raids", "raid", "strikes"}
)
"""Their "of" tells who does them: the aggression of Iraq."""


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

    def _blame_doer(self, made: Candidate, k: int) -> None:
        """Let who is condemned for an attack be its doer, not whom it hit (a raid on Iraq)."""
        heads = [j for case, j in self.clauses.after(k) if case == "object"]
        chunk = self.chunks[heads[0]] if heads else None
        if chunk is None or self.words[chunk.last] not in _HARM:
            return
        of_doer = self.words[chunk.last] in _OF_DOERS
        own = [item for item in made.arguments if item[0] == "subject" or not item[1].actors]
        rest = [item for item in made.arguments if item not in own]
        doers = [
            one for case, one in rest
            if one.last < chunk.last or case in ("by", "from") or (case == "of" and of_doer)
            or "by" in self.words[max(one.first - 2, chunk.last) : one.first]
        ]  # fmt: skip
        hit = [one for _, one in rest if one not in doers]
        if any(one.last < made.first for one in hit):
            return
        made.arguments = own + [("object", one) for one in doers[:2]]
        if hit:
            self.victims.update(one.first for one in hit)

    def _holder_before(self, k: int, codes: set[str]) -> list[tuple[str, Phrase]]:
        """Return who is to free what was seized (called for Iran to free a tanker seized off)."""
        m = next((m for m in range(k - 1, -1, -1) if self.chunks[m].verb is not None), 0)
        verb = self.chunks[m].verb
        if verb is None or not {"free", "release", "return"} & set(verb.lemmas):
            return []
        found = [one for one in self._subject_actors(m) if one.actors]
        return [("by", one) for one in found if codes.isdisjoint(a.country for a in one.actors)]

    def _is_charged(self, one: Candidate) -> bool:
        """Is a deed only charged to its doer (that raid was financed by Chad, the premier said)?"""
        if one.rule.type not in ("ASSAULT", "COERCE") or self.chunks[one.chunk].verb is not None:
            return False
        return len(list_countries(one.arguments)) < 2 and any(  # noqa: PLR2004 - nobody is hit
            other.rule.id == "accuse-charge-said" and one.chunk in self.clauses.subject(other.chunk)
            for other in self.found
        )

    def _blamed_beside(self, one: Candidate, own: set[str]) -> list[tuple[str, Phrase]]:
        """Return whom the same state blames in the sentence (filed a complaint, alleging that)."""
        verb = self.chunks[one.chunk].verb
        if verb is None or verb.form != "ing":
            return []
        for other in self.found:
            if other is one or other.dropped or other.rule.type != "ACCUSE":
                continue
            doers = list_countries([item for item in other.arguments if item[0] == "subject"])
            blamed = [p for c, p in other.arguments if c in ("object", "against") and p.actors]
            if doers == own and blamed and own.isdisjoint(list_countries([("", blamed[0])])):
                return [("object", blamed[0])]
        return []
