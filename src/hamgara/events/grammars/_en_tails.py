"""What English news adds of older things: whose land it was, what came days before."""

from __future__ import annotations

from itertools import pairwise

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_clauses import Governor
from hamgara.events.grammars._en_lent import Lent
from hamgara.events.grammars._en_scene import Candidate
from hamgara.events.reading import Mood

_DAYS_AGO = frozenset(
    {"days", "weeks", "months", "years", "week", "month", "year", "fortnight", "decade", "decades",
     "century", "generation"}
)  # fmt: skip
_OF_THE_STORY = frozenset({("a", "day"), ("one", "day"), ("two", "days")})
"""How long before an act another still belongs to the same story (a day after a firefight)."""
_TAKING = frozenset({"annex", "seize", "occupy", "capture", "invade", "conquer"})
_RECALLING = frozenset({"recall", "remind", "recollect"})
_LAND = frozenset(
    {"peninsula", "region", "regions", "territory", "island", "islands", "province", "area",
     "valley", "heights", "enclave", "strip", "plateau", "city", "town", "crimea"}
)  # fmt: skip
_ADMITTING = frozenset({"admit", "acknowledge", "concede", "accept"})


_LONGING = frozenset(
    {"long", "longs", "longed", "longing", "dream", "dreams", "dreamed", "dreamt", "dreaming",
     "yearn", "yearns", "yearned", "pray", "prays", "prayed", "hope", "hopes", "hoped", "imagine",
     "imagined", "imagines", "await", "awaits", "awaited", "wish", "wishes", "wished", "envisioned"}
)  # fmt: skip
_DREAMT = frozenset(
    {"day", "time", "moment", "world", "future", "europe", "africa", "asia", "hour"}
)
"""What somebody longs for, before what is to happen then or there."""


class Tails(Lent):
    """Tells background from news by the words about it."""

    def _tells_whose_land(self, k: int, verb: Verb) -> bool:
        """Does a relative clause only tell how land was taken (Crimea, which Russia annexed)?"""
        if verb.form != "finite" or not verb.past or _TAKING.isdisjoint(verb.lemmas):
            return False
        gap = self.clauses.gap(k)
        start = self.clauses.clause_start(k)
        if gap is None and start > 1 and self.chunks[start - 1].kind == "R":
            gap = start - 2 - (self.chunks[start - 2].kind == ",")
        inside = self.chunks[gap] if gap is not None and self.chunks[gap].kind == "N" else None
        return inside is not None and self.words[inside.last] in _LAND

    def _is_old_recognition(self, k: int, verb: Verb) -> bool:
        """Is it told which state was the first to recognize another (became the first to)?"""
        ranked = (
            verb.form == "inf" and "recognize" in verb.lemmas and self.chunks[k - 1].kind == "N"
        )
        return ranked and "first" in self.words[self.chunks[k - 1].first : self.chunks[k].first]

    def _expects_of_itself(self, governor: Governor) -> bool:
        """Does somebody tell his own plan (X and Y expect to sign the deal in June)?"""
        verb, behind = self.chunks[governor.at].verb, self.chunks[governor.at + 1 :][:1]
        own = verb is not None and "expect" in verb.lemmas and not (verb.passive or verb.negated)
        return own and governor.link == "to" and behind != [] and behind[0].verb is not None

    def _is_of_years_ago(self, one: Candidate) -> bool:
        """Did years pass since an act, so that no day told is its own (a year after closing it)?"""
        verb, p = self.chunks[one.chunk].verb, one.chunk - 1
        after = verb is not None and verb.form == "ing" and p > 0 and self.chunks[p].kind == "P"
        return after and bool(self._time_before(self.chunks[p].first))

    def _is_longed_for(self, k: int) -> bool:
        """Does verb k tell what somebody only longs for (longed for the day when they would)?"""
        ahead = self.words[: self.chunks[k].first]
        at = next((i for i, word in enumerate(ahead) if word in _LONGING), -1)
        if at < 0 or ";" in ahead[at:]:
            return False
        behind = list(pairwise(ahead[at:]))
        return any(
            one in _DREAMT and other in ("when", "in", "where", "on") for one, other in behind
        )

    def _time_before(self, i: int) -> set[Mood]:
        """Return {"earlier"} where days lie between (a few days after talks), else nothing."""
        ago = self.words[i - 1] in _DAYS_AGO and self.words[i] in ("after", "following")
        if ago and i > 1 and (self.words[i - 2], self.words[i - 1]) in _OF_THE_STORY:
            return set()
        return {"earlier"} if i and ago else set()

    def _refuses_to_admit(self, at: int) -> bool:
        """Is what verb `at` admits refused (refused to admit that it had shelled)?"""
        verb = self.chunks[at].verb
        if verb is None or _ADMITTING.isdisjoint(verb.lemmas):
            return False
        over = self.clauses.governor(at)
        return verb.negated or (over is not None and self._class(over) in ("refuse", "deny"))

    def _is_purpose(self, k: int) -> bool:
        """Does infinitive k only tell what something is for (met to draw up a plan)?"""
        governor, own = self.clauses.governor(k), self.chunks[k].verb
        if governor is None or own is None or self._class(governor):
            return False
        verb, effort = self.chunks[governor.at].verb, self.words[self.chunks[k - 1].first] == "in"
        if own.form == "ing" and effort and self.chunks[k - 2].kind == "N":
            return True
        return governor.link == "to" and verb is not None and verb.lemmas != ("be",)

    def _moods_of_saying(self, at: int) -> set[Mood]:
        """Return what the verb over "that" makes of an act: not admitted, or only recalled."""
        if self._refuses_to_admit(at):
            return {"negated"}
        return {"earlier"} if self._is_recalled(at) else set()

    def _is_recalled(self, at: int) -> bool:
        """Does verb `at` only recall what was (recalled that the two had met)?"""
        verb = self.chunks[at].verb
        return verb is not None and not _RECALLING.isdisjoint(verb.lemmas)
