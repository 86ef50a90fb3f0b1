"""What an English verb of saying does: a charge, a threat to come, a plea of innocence."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_moods import Moods
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import Candidate, list_countries

_TOLD = frozenset(
    {"accusations", "allegations", "charges", "report", "reports", "insinuations", "assertion",
     "assertions", "complaint", "suspicions", "rumors", "rumours"}
)  # fmt: skip
_DEEDS = frozenset(
    {"act", "action", "actions", "acts", "attack", "attacks", "move", "moves", "step", "steps",
     "strike", "strikes", "incursion", "incursions", "violation", "violations", "provocation",
     "provocations", "aggression", "attempt", "attempts", "interference", "seizure", "raid",
     "crime", "crimes", "measures", "sanctions", "decision", "intrusion", "threat", "threats"}
)  # fmt: skip
_POINTERS = frozenset({"this", "that", "it", "these"})
_PLEA = 4
_SHAMED = frozenset({"involve", "implicate"})
_NONE = frozenset({"no", "nothing", "not", "never", "neither"})
_ARE = frozenset({"is", "are", "has", "have", "was", "were"})
_LOCAL = frozenset(
    {"province", "provinces", "city", "cities", "town", "towns", "village", "villages", "district",
     "districts", "county", "municipality", "municipalities", "families", "clans", "tribes",
     "elders", "clubs", "schools", "neighbors", "brothers", "couple", "tenants", "parishes"}
)  # fmt: skip
"""Parts and people of a state who agree or meet at home."""


class Said(Moods):
    """Reads acts that are done by saying something of oneself or of others."""

    def _pleads_innocent(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Does a state say that it had no part (said it was not involved)? Then it rejects."""
        governor = self.clauses.governor(k)
        near = self.words[verb.head + 1 : verb.head + _PLEA]
        no = verb.negated or self._has_no(k) or not _NONE.isdisjoint(near)
        named = _SHAMED & set(verb.lemmas)
        if governor is None or governor.link != "that" or not no or (named and not verb.passive):
            return False
        if self._class(governor) == "deny":
            return False
        said = self._subject_actors(governor.at)
        heads = self.clauses.subject(k)
        own = [one for j in heads for one in self._named(j, k)]
        speaking, acting = (list_countries([("", p) for p in some]) for some in (said, own))
        if not own or (acting and speaking and not acting & speaking):
            return False
        made.arguments = [("subject", one) for one in said or own[:1]]
        made.moods -= {"negated", "earlier"}
        made.said = governor.at
        return True

    def _is_deadline(self, made: Candidate, k: int) -> bool:
        """Does another state say that this one has until a day to do something?"""
        governor = self.clauses.governor(k)
        said = governor is not None and governor.link == "that"
        speakers = self._subject_actors(governor.at) if governor and said else []
        speakers = speakers or self._speaker_behind(k)
        own = [one for one in self._subject_actors(k) if not one.modifier]
        sides = list_countries([("", one) for one in speakers])
        if not own or not sides or sides & list_countries([("", one) for one in own]):
            return False
        made.arguments = [("by", one) for one in speakers] + [("object", one) for one in own]
        made.moods.clear()
        return True

    def _insists_on_fact(self, k: int, verb: Verb) -> bool:
        """Is "insisted that" no demand (insisted that it knew nothing)?"""
        if "insist" not in verb.lemmas:
            return False
        for m in range(k + 1, len(self.chunks)):
            said, governor = self.chunks[m].verb, self.clauses.governor(m)
            if said is not None and governor is not None and governor.at == k:
                told = said.past or said.had or said.future or self.words[said.head] in _ARE
                return governor.link == "that" and told and said.modal not in ("must", "should")
        return False

    def _is_thing_done(self, k: int) -> bool:
        """Is the subject of verb k a deed (any hostile act will be answered)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and self.words[heads[0].last] in _DEEDS

    def _speaker_behind(self, k: int) -> list[Phrase]:
        """Return who says it where that follows (..., the president said)."""
        for m in range(len(self.chunks) - 1, k, -1):
            if self._is_finite(m):
                closes = self.clauses.is_reporting(m) and self.chunks[m - 2].kind == ","
                return self._subject_actors(m) if closes else []
        return []

    def _is_announced(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is the answer still to come (the step will not go unanswered), and whose is it?

        A step that will be answered does not answer itself: its speaker will.
        """
        governor = self.clauses.governor(k)
        vowed = governor is not None and self._class(governor) in ("agree", "threaten", "plan")
        if not (verb.future or vowed) or "wish" in made.moods or self._has_if_over(k):
            return False
        made.moods -= {"future", "negated", "conditional"}
        said = governor is not None and governor.link == "that"
        speakers = self._subject_actors(governor.at) if said and governor is not None else []
        speakers = speakers or self._speaker_behind(k)
        if not speakers and said and governor is not None and self._is_thing_done(k):
            heads = self.clauses.subject(governor.at)
            speakers = [one for j in heads for one in self._named(j, governor.at)]
            told = self._cases(self.clauses.after(governor.at), governor.at)
            made.arguments = [("object", one) for case, one in told if case in ("object", "to")]
        doers = list_countries([one for one in made.arguments if one[0] == "subject"])
        own = {actor.country for one in speakers for actor in one.actors}
        if said and governor is not None:
            made.said = governor.at
        if speakers and (doers != own or not own):
            rest = [("object", one) for case, one in made.arguments if case == "subject"]
            kept = [one for one in made.arguments if one[0] != "subject"]
            made.arguments = [("subject", one) for one in speakers] + rest + kept
        return True

    def _has_if_over(self, k: int) -> bool:
        """Does verb chunk k itself stand in an if-clause?"""
        start = self.clauses.clause_start(k)
        opener = self.chunks[start - 1] if start else None
        return opener is not None and opener.kind == "B" and opener.case in ("if", "unless")

    def _make_charge(self, made: Candidate, k: int, *, named: bool = True) -> bool:
        """X said Y had violated ...: X charges Y; where not `named`, Y may be left unsaid."""
        governor = self.clauses.governor(k)
        if governor is None or governor.link != "that":
            return False
        speakers = self._subject_actors(governor.at)
        accused = [one for case, one in made.arguments if case == "subject"]
        made.arguments = [("subject", one) for one in speakers] + [
            ("object", one) for one in accused
        ]
        made.moods -= {"earlier"}
        made.said = governor.at
        return bool(speakers) and (bool(accused) or not named)

    def _is_of_charge(self, k: int) -> bool:
        """Is the subject of verb k a charge (the allegations were baseless)?"""
        heads = {self.words[self.chunks[j].last] for j in self.clauses.subject(k)}
        charges = self.matcher.lists["noun_accuse"] | _TOLD
        return not charges.isdisjoint(heads)

    def _is_pointed_at(self, k: int) -> bool:
        """Is what was said just before called false (says this is untrue)?"""
        return any(self.words[self.chunks[j].first] in _POINTERS for j in self.clauses.subject(k))

    def _is_spoken_by_private(self, k: int) -> bool:
        """Is the subject of verb k a private body without a state (the trade union)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and all(
            not chunk.phrases and self.words[chunk.last] in (self.matcher.lists["private"] | _LOCAL)
            for chunk in heads
        )

    def _is_by_thing(self, k: int) -> bool:
        """Is the subject of verb k a thing (high debt threatens growth)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and not any(chunk.phrases for chunk in heads)
