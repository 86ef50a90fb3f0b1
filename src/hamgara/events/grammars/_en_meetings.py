"""Who meets whom in English: guests, hosts, mediators, and the places of talks."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_events import EventNouns
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import Candidate, list_countries

_APART = frozenset({"separate", "meetings", "namely", "individually", "conversations", "bilateral"})
"""Several meetings, one with each."""
_CALLS = (
    "over the telephone", "over the phone", "on the telephone", "on the phone", "by telephone",
    "by phone", "by video link", "via video link",
)  # fmt: skip
_AUSPICES = frozenset({"auspices", "mediation", "mediated", "brokered", "facilitated", "aegis"})
_SCENES = frozenset(
    {"situation", "war", "crisis", "embassy", "consulate", "mission", "forces", "troops",
     "ambassador", "role", "presence", "conflict", "attack", "attacks", "fighting", "unrest",
     "office", "consul"}
)  # fmt: skip
"""What is in a city without a meeting being there."""


class Meetings(EventNouns):
    """Settles the sides of meetings."""

    def _settle_guest(self, one: Candidate) -> None:
        """Make it a visit where "visiting" stands before one side: held talks with visiting X."""
        for case, phrase in one.arguments:
            before = self.words[max(phrase.first - 2, 0) : phrase.first]
            other = {"with": "subject", "subject": "with"}.get(case, "")
            sides = {c for c, p in one.arguments if p.actors or p.anaphor}
            if "visiting" in before and other in sides and one.rule.frame == "joint":
                one.rule = replace(
                    one.rule, frame="visit", source=(case,), target=(other,), mode=("visit",)
                )
                return

    def _mediators(self, one: Candidate) -> list[tuple[str, Phrase]]:
        """Return under whose auspices they meet: talks with the mediation of Oman."""
        known = list_countries([a for a in one.arguments if a[0] not in ("under", "in")])
        return [
            ("with", p) for p in self.phrases
            if p.actors and known.isdisjoint(a.country for a in p.actors)
            and (p.first > one.last or self.words[0] == "under")
            and _AUSPICES & set(self.words[max(p.first - 4, 0) : p.first])
            and self.words[p.first - 1] in ("of", "the", "by")
        ][:1]  # fmt: skip

    def _parties_before(self, one: Candidate, own: set[str]) -> list[tuple[str, Phrase]]:
        """Return between whom one mediates: a swap of two for which it acted as go-between."""
        for other in reversed(self.found):
            if other is one or other.dropped or other.first > one.first:
                continue
            pair = [("object", p) for _, p in other.arguments if p.anaphor == "both"]
            if pair:
                return pair[:1]
            sides = [("object", p) for _, p in other.arguments if p.actors]
            if len(list_countries(sides)) == len(("one", "other")):
                return [] if own & list_countries(sides) else sides
        return []

    def _phone_talks(self) -> list[Candidate]:
        """Return the call in which one official hears from another (over the telephone, X told)."""
        line = " ".join(self.words)
        if any(one.rule.type == "CONSULT" for one in self.found):
            return []
        if not any(f" {call} " in f" {line} " for call in _CALLS):
            return []
        for k in range(len(self.chunks)):
            own = [one for one in self._subject_actors(k) if one.rank or one.person or one.owner]
            if not self._is_finite(k) or not own or self._moods(k):
                continue
            met = [
                one for case, one in self._cases(self.clauses.after(k), k)
                if case in ("object", "from", "with", "to") and one.actors
                and (one.rank or one.person or one.modifier)
            ]  # fmt: skip
            sides = [("subject", own[0]), *(("with", one) for one in met[:1])]
            if len(list_countries(sides)) > 1:
                rule = self.matcher.rules["consult-phone"]
                chunk = self.chunks[k]
                return [Candidate(rule, phrase.first, phrase.last, k, arguments=sides, undated=True)]
        return []

    def _visiting(self) -> list[Candidate]:
        """Return the visit of a guest so called, to the other state told of (the visiting premier)."""
        told = [one for one in self.found if not one.dropped]
        for k, chunk in enumerate(self.chunks):
            for phrase in (self.phrases[n] for n in chunk.phrases):
                before = self.words[max(phrase.first - 2, chunk.first) : phrase.first]
                if "visiting" not in before or not phrase.rank or len(phrase.actors) != 1:
                    continue
                own = {phrase.actors[0].country}
                faced = [p for one in told for _, p in one.arguments if p.actors]
                hosts = [p for p in faced if own.isdisjoint(a.country for a in p.actors)]
                met = any(
                    one.rule.type == "CONSULT" and own & list_countries(one.arguments)
                    for one in told
                )
                if met or len({a.country for p in hosts for a in p.actors}) != 1:
                    continue
                rule = self.matcher.rules["consult-visit-noun"]
                sides = [("subject", phrase), ("to", hosts[0])]
                return [Candidate(rule, chunk.first, chunk.last, k, arguments=sides)]
        return []

    def _venue(self, one: Candidate) -> list[tuple[str, Phrase]]:
        """Return the city of a meeting told farther off (meeting in Hanoi, the two agreed)."""
        first, last = self._sentence_part(one.chunk)
        found = [
            p for p in self.phrases
            if p.city and p.actors and not (p.owner or p.modifier)
            and first <= p.first <= last and self.words[p.first - 1] == "in"
            and self.words[p.first - 2] not in _SCENES
        ]  # fmt: skip
        return [("in", min(found, key=lambda p: abs(p.first - one.first)))] if found else []

    def _split_sides(self, one: Candidate, own: set[str], met: set[str]) -> None:
        """Keep visitors apart from whom they meet: A, B and C met with their Thai colleague."""
        near = self.words[max(self.chunks[one.chunk].first - 2, 0) : one.last + 2]
        apart = "separately" in near or (len(own) == 1 and not _APART.isdisjoint(near))
        together = len(own) > 1 and len(met) == 1
        envoys = any(c == "with" and p.rank == "ambassador" for c, p in one.arguments)
        rung = len(own) == 1 and (envoys or one.rule.mode == ("phone",))
        named = any(c == "subject" and p.anaphor == "he" for c, p in one.arguments)
        if not own and named and len(met) > 1 and not _APART.isdisjoint(near):
            own, apart = {""}, True
        if own and met and len(own | met) > 2 and (apart or together or rung):
            one.rule = replace(one.rule, frame="visit", source=("subject",), target=("with",))

    def _sentence_part(self, k: int) -> tuple[int, int]:
        """Return the first and last word of the part of the sentence between strong signs."""
        signs = [c.first for c in self.chunks if c.kind == ";"]
        first = max((i for i in signs if i < self.chunks[k].first), default=-1)
        last = min((i for i in signs if i > self.chunks[k].last), default=len(self.words))
        return first, last
