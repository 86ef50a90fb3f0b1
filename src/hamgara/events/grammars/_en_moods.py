"""Whether an act told in English was done, will be, may be, or was not."""

from __future__ import annotations

from itertools import pairwise

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_clauses import Governor
from hamgara.events.grammars._en_parties import Parties
from hamgara.events.reading import Mood

_TOPICS = frozenset({"on", "about", "over", "toward", "towards"})
"""Talks on cutting forces: an act as a topic is not told."""


_GOING_ON = frozenset({"go", "keep", "carry", "press", "settle", "agree", "decide", "embark"})
_TRAVELS = frozenset(
    {"fly", "travel", "head", "go", "journey", "jet", "continue", "proceed", "come", "visit",
     "host", "receive", "arrive", "send", "meet", "open", "sign", "hold", "start", "begin",
     "resume", "kick", "convene", "gather"}
)  # fmt: skip
_MEETINGS = frozenset({"visit", "host", "receive", "send", "meet", "sign", "hold"})
"""Present for past in headlines where a weekday follows (hosts the premier on Monday)."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"}
)  # fmt: skip
_AHEAD = 8
_RELATIVE = 2
"""Chunks from a verb back to the noun of its relative clause."""
_ANY = frozenset({"any", "every", "anyone", "everyone", "whoever"})
_MOVES = frozenset({"decision", "decisions", "move", "moves"})
_REACT = frozenset(
    {"condemn", "criticize", "criticise", "denounce", "deplore", "slam", "blast", "welcome",
     "praise", "hail", "protest", "decry", "regret", "applaud"}
)  # fmt: skip
"""A decision that others answer has been carried out."""


class Moods(Parties):
    """Moods of a verb, with those of what governs it."""

    def _moods(self, k: int) -> set[Mood]:
        """Return the moods of verb chunk k with those of what governs it."""
        moods: set[Mood] = set()
        seen: set[int] = set()
        at: int | None = k
        inner = True
        while at is not None and at not in seen:
            seen.add(at)
            verb = self.chunks[at].verb
            if verb is None:
                break
            governor = self.clauses.governor(at)
            self._add_moods(moods, at, verb, governor, inner=inner)
            at = self._follow(moods, governor)
            inner = False
        return moods

    def _add_moods(  # noqa: C901 - one case after another
        self, moods: set[Mood], k: int, verb: Verb, governor: Governor | None, *, inner: bool
    ) -> None:
        if verb.negated or verb.modal == "cannot" or self._has_no(k):
            moods.add("negated")
        if verb.form == "finite" and self.words[self.chunks[k].first - 1] == "never":
            moods.add("negated")
        if inner and not verb.past and self._is_of_any(k):
            moods.add("conditional")
        bare = verb.head == self.chunks[k].first or self.words[verb.head].endswith("ing")
        leaves = verb.form == "finite" and not verb.past and bare
        if leaves and {"leave", "depart"} & set(verb.lemmas):
            moods.add("future")
        if leaves and _TRAVELS & set(verb.lemmas) and self._has_day_ahead(verb):
            moods.add("future")
        if verb.form == "ing" and k and self.words[self.chunks[k - 1].first] == "without":
            moods.add("negated")
        if self.clauses.is_headline(k):
            moods.add("future")
        verb = self._leading(k, verb)
        if verb.future:
            conditional = verb.modal == "would" and self._has_if()
            moods.add("conditional" if conditional else "future")
        if verb.modal in ("may", "might", "could", "can", "cannot"):
            moods.add("conditional")
        start = self.clauses.clause_start(k)
        if inner and self._is_remembered(k):
            moods.add("wish")
        if (
            inner
            and verb.form == "finite"
            and start
            and (self.chunks[start - 1].kind == "B" and self.chunks[start - 1].case == "since")
        ):
            moods.add("earlier")
        begin = self.chunks[governor.at].first if governor is not None else 0
        if verb.form == "inf" and "too" in self.words[begin : self.chunks[k].first]:
            moods.add("wish")
        if verb.modal in ("should", "must"):
            moods.add("wish")
        told = verb.form == "ing" and k > 0 and self.chunks[k - 1].kind == "B"
        if told and inner and self.chunks[k - 1].case == "that":
            moods.add("wish")
        topical = verb.form == "ing" and k > 0 and self.words[self.chunks[k - 1].first] in _TOPICS
        if topical and not self._goes_on_with(k):
            moods.add("wish")
        if inner and verb.form == "ing" and k and self.chunks[k - 1].kind == ",":
            ahead = (self.chunks[m].verb for m in range(k - 1, -1, -1) if self._is_finite(m))
            main = next(ahead, None)
            if main is not None and main.future:
                moods.add("future")
        if verb.form == "ing" and k and self.chunks[k - 1].case == "before":
            moods.add("future")
        opener = self.chunks[start - 1] if start else None
        follows = opener is not None and opener.kind == "B" and opener.case == "after"
        that = governor is not None and governor.link == "that"
        if verb.had and inner and not (that or follows):
            moods.add("earlier")

    def _goes_on_with(self, k: int) -> bool:
        """Does the verb before "on" only tell that the act goes on (will go on paying)?"""
        before = (self.chunks[m].verb for m in range(k - 2, -1, -1) if self._is_finite(m))
        verb = next(before, None)
        return verb is not None and not _GOING_ON.isdisjoint(verb.lemmas)

    def _is_remembered(self, k: int) -> bool:
        """Is the act only named for its anniversary, or for the years gone by since?"""
        ahead = self.words[: self.chunks[k].first]
        if "anniversary" in ahead and not any(self._is_finite(m) for m in range(k)):
            return True
        start = self.clauses.clause_start(k)
        opener = self.chunks[start - 1] if start else None
        if opener is None or opener.kind != "B" or opener.case not in ("after", "since"):
            return False
        return self.words[opener.first - 1] in ("years", "decades")

    def _has_day_ahead(self, verb: Verb) -> bool:
        """Does a day follow a verb in the present (flies on to Apia on Friday)?"""
        near = self.words[verb.head + 1 : verb.head + _AHEAD]
        if {"tomorrow", "next"} & set(near):
            return True
        goes = not _MEETINGS & set(verb.lemmas)
        return any(
            (goes and word == "on" and other in WEEKDAYS) or (word == "in" and other in MONTHS)
            for word, other in pairwise(near)
        )

    def _leading(self, k: int, verb: Verb) -> Verb:
        """Return the verb whose auxiliary a bare one shares: will set it up and strike."""
        if verb.form != "finite" or verb.past or verb.modal or k < 2:
            return verb
        if self.chunks[k - 1].kind != "&" or self.words[verb.head] not in verb.lemmas:
            return verb
        for m in range(k - 2, -1, -1):
            other = self.chunks[m].verb
            if other is not None and other.form == "finite":
                return other if other.modal or other.future else verb
        return verb

    def _has_no(self, k: int) -> bool:
        for j in self.clauses.subject(k):
            first = self.chunks[j].first
            if self.words[first] in ("no", "neither", "none", "not") or (
                first and self.words[first - 1] in ("no", "neither", "not")
            ):
                return True
        verb = self.chunks[k].verb
        if verb is not None and "say" in verb.lemmas and self.words[verb.head + 2] == "to":
            return False
        if verb is not None and self.words[verb.head + 1 : verb.head + 3] == ["none", "of"]:
            return False
        found = [n for case, n in self.clauses.after(k) if case == "object"]
        return bool(found) and (
            self.words[self.chunks[found[0]].first] in ("no", "neither", "none")
            or self.words[self.chunks[found[0]].first - 1] in ("neither", "no")
        )

    def _is_reacted(self, governor: Governor) -> bool:
        """Was the decision already answered (a move to expel that drew anger)?"""
        if governor.link != "noun" or self.words[self.chunks[governor.at].last] not in _MOVES:
            return False
        ahead = self.chunks[governor.at - 1] if governor.at else None
        answered = (
            ahead is not None and ahead.kind == "P" and self._is_ground(ahead.first, ahead.last)
        )
        if self.words[self.chunks[governor.at].last] == "move" or answered:
            return True
        lists = self.matcher.lists
        first = True
        for m, chunk in enumerate(self.chunks):
            if chunk.verb is None or chunk.verb.form != "finite":
                continue
            answered = chunk.verb.passive and bool(_REACT & set(chunk.verb.lemmas))
            answered = answered or bool(lists["draw"] & set(chunk.verb.lemmas))
            if answered and m > governor.at and first:
                return True
            first = first and m < governor.at
            if _REACT & set(chunk.verb.lemmas) and any(
                j == governor.at for _, j in self.clauses.after(m)
            ):
                return True
        return False

    def _stops_over(self, governor: Governor) -> bool:
        """Does somebody stop to do something (stopped in Cairo to thank the president)?"""
        verb = self.chunks[governor.at].verb
        return governor.link == "to" and verb is not None and "stop" in verb.lemmas

    def _is_ground(self, first: int, last: int) -> bool:
        """Do these words tell what is answered (in response to, over, after)?"""
        ends = {self.words[first], self.words[last]}
        return bool(ends & {"over", "after", "following", "against"}) or bool(
            {"response", "retaliation", "reprisal", "answer", "reaction", "protest"}
            & set(self.words[first - 2 : last + 1])
        )

    def _follow(self, moods: set[Mood], governor: Governor | None) -> int | None:
        """Add the mood that a governor gives and return the next one up."""
        if governor is None:
            return None
        if governor.link in ("if", "whether"):
            moods.add("conditional")
            return None
        kind = self._class(governor)
        if kind in ("wish",):
            moods.add("wish")
        elif kind in ("plan", "agree", "offer"):
            if governor.link == "noun" and self.words[self.chunks[governor.at].first] == "no":
                moods.add("negated")
            elif not self._is_reacted(governor):
                moods.add("future")
        elif kind == "consider":
            moods.add("conditional")
        elif kind in ("deny", "fail") and not self._stops_over(governor):
            moods.add("negated")
        if governor.link == "that":
            return None
        return governor.at if self.chunks[governor.at].verb is not None else None

    def _is_of_any(self, k: int) -> bool:
        """Does a verb say which of all is meant (any ship that crosses the border)?"""
        if k < _RELATIVE or self.chunks[k - 1].kind != "R":
            return False
        return self.words[self.chunks[k - _RELATIVE].first] in _ANY
