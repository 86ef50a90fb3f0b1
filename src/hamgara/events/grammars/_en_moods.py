"""Whether an act told in English was done, will be, may be, or was not."""

from __future__ import annotations

from itertools import pairwise

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_clauses import SLATED, Governor
from hamgara.events.grammars._en_scene import Arguments
from hamgara.events.grammars._en_tails import Tails
from hamgara.events.reading import Mood

_TOPICS = frozenset({"on", "about", "over", "toward", "towards"})
"""Talks on cutting forces: an act as a topic is not told."""


_GOING_ON = frozenset({"go", "keep", "carry", "press", "settle", "agree", "decide", "embark"})
_TRAVELS = frozenset(
    {"fly", "travel", "head", "go", "journey", "jet", "continue", "proceed", "come", "visit",
     "host", "receive", "arrive", "send", "meet", "open", "sign", "hold", "start", "begin",
     "resume", "kick", "convene", "reconvene", "regroup", "gather", "move"}
)  # fmt: skip
_MEETINGS = frozenset({"visit", "host", "receive", "send", "meet", "sign", "hold"})
"""Present for past in headlines where a weekday follows (hosts the premier on Monday)."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
MONTHS = frozenset(
    {"january", "february", "march", "april", "may", "june", "july", "august", "september",
     "october", "november", "december"}
)  # fmt: skip
_AHEAD = 8
_BREAKING = frozenset(
    {"end", "violate", "break", "breach", "scrap", "abandon", "ignore", "flout", "renege"}
)
_TIMES = frozenset({"spring", "summer", "autumn", "winter", "year", "month", "week"})
_CLOSED = frozenset({"", ".", ",", "and", "over"})
"""What follows a phrase of time that is not "the time of"."""
_RELATIVE = 2
"""Chunks from a verb back to the noun of its relative clause."""
_COMING = frozenset({"come", "arrive", "fly", "travel", "journey", "go"})
_TELLING = frozenset({"say", "tell", "write", "add", "reveal", "disclose", "confirm", "report"})
_GIVING = frozenset({"give", "offer", "send", "grant", "promise", "pay", "lend"})
_SEQUELS = frozenset(
    {"arrive", "land", "visit", "meet", "fly", "travel", "hold", "attend", "sign", "lay", "tour",
     "go", "stop", "welcome", "greet", "receive", "address", "dine", "reach", "leave"}
)  # fmt: skip
_NOES = frozenset({"no", "neither", "none", "not", "nothing"})
_LONG_AGO = frozenset({"months", "weeks", "month", "fortnight"})
_ANY = frozenset({"any", "every", "anyone", "everyone", "whoever"})
_MOVES = frozenset({"decision", "decisions", "move", "moves"})
_REACT = frozenset(
    {"condemn", "criticize", "criticise", "denounce", "deplore", "slam", "blast", "welcome",
     "praise", "hail", "protest", "decry", "regret", "applaud", "brand", "label", "describe",
     "dub", "deride", "mock", "ridicule", "lambast", "lambaste", "assail", "term"}
)  # fmt: skip
"""A decision that others answer has been carried out."""

_UNSURE = frozenset(
    {"verge", "brink", "edge", "possibility", "prospect", "risk", "danger", "chance", "idea",
     "likelihood", "option", "fear", "fears"}
)  # fmt: skip
_STRESSING = frozenset(
    {"stress", "emphasize", "emphasise", "underline", "underscore", "highlight"}
)  # fmt: skip
"""What they say is so, but "stressed the need to" is a wish."""

_REFUSED = frozenset(
    {"refuse", "refused", "refuses", "refusing", "decline", "declined", "declines", "declining"}
)  # fmt: skip
_ONLY = 4
"""Words behind a verb in which "only" bounds it (would meet him only in Quito)."""


class Moods(Tails):
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

    def _add_moods(
        self, moods: set[Mood], k: int, verb: Verb, governor: Governor | None, *, inner: bool
    ) -> None:
        if self._is_negated(k, verb):
            moods.add("negated")
        if inner and not verb.past and self._is_of_any(k):
            moods.add("conditional")
        headline = self.clauses.is_headline(k) or self.clauses.session_to_be(k) is not None
        if headline or self._is_of_journey_ahead(k, verb):
            moods.add("future")
        verb = self._leading(k, verb)
        if verb.future:
            conditional = verb.modal == "would" and (self._has_if() or self._is_only_so(verb))
            moods.add("conditional" if conditional else "future")
        if verb.modal in ("may", "might", "could", "can", "cannot"):
            moods.add("conditional")
        if verb.modal in ("should", "must"):
            moods |= set() if self._is_agreed(governor) else {"wish"}
        if verb.form == "inf" and "too" in self.present:
            begin = self.chunks[governor.at].first if governor is not None else 0
            moods |= {"wish"} if "too" in self.words[begin : self.chunks[k].first] else set()
        if verb.form == "ing" and k:
            self._add_moods_of_gerund(moods, k, inner=inner)
        if self.words[verb.head - 1] in ("nearly", "almost") or self._is_unsure(k):
            moods.add("wish")
        if governor is not None and self._is_dropped(governor):
            moods.add("negated")
        if inner:
            self._add_moods_of_clause(moods, k, verb, governor)

    def _is_agreed(self, governor: Governor | None) -> bool:
        """Do they agree on what should be done (agreed that their countries should build)?"""
        over = self.chunks[governor.at].verb if governor is not None else None
        return over is not None and "agree" in over.lemmas

    def _is_only_so(self, verb: Verb) -> bool:
        """Is it what somebody who refuses would do instead (would only receive him in Quito)?"""
        refused = not _REFUSED.isdisjoint(self.words[: verb.head])
        near = self.words[verb.head - 1 : verb.head + _ONLY]
        return refused and "only" in near

    def _is_unsure(self, k: int) -> bool:
        """Is gerund k only near or thinkable (was close to firing, the risk of Iran firing)?"""
        verb = self.chunks[k].verb
        at = k - 1 if k and self.chunks[k - 1].kind == "P" else k - 2
        if verb is None or verb.form != "ing" or at < 1 or self.chunks[at].kind != "P":
            return False
        near = self.words[self.chunks[at].first : self.chunks[at].last + 1]
        return near == ["close", "to"] or (
            near == ["of"] and self.words[self.chunks[at - 1].last] in _UNSURE
        )

    def _is_dropped(self, governor: Governor) -> bool:
        """Is what it would do ruled out, its plan called off or denied (denied it had plans to)?"""
        at = governor.at
        verb = self.chunks[at].verb
        if verb is not None:
            ruled = "rule" in verb.lemmas and self.words[verb.head + 1] == "out"
            return ruled and governor.link == "ing"
        over = self._main_before(at)
        if over is None or at not in self.clauses.objects(over):
            return False
        above = self.clauses.governor(over)
        denied = above is not None and above.link == "that" and self._class(above) == "deny"
        return denied or self._is_called_off(at, over)

    def _is_negated(self, k: int, verb: Verb) -> bool:
        """Do the words of verb k or about it tell that it was not done?"""
        if verb.negated or verb.modal == "cannot" or self._has_no(k) or self._shares_not(k, verb):
            return True
        return verb.form == "finite" and self.words[self.chunks[k].first - 1] == "never"

    def _is_of_journey_ahead(self, k: int, verb: Verb) -> bool:
        """Does a verb in the present tell what comes (leaves for Oslo, flies to Apia on Friday)?"""
        if verb.form != "finite" or verb.past:
            return False
        if verb.head != self.chunks[k].first and not self.words[verb.head].endswith("ing"):
            return False
        if {"leave", "depart"} & set(verb.lemmas):
            return True
        return not _TRAVELS.isdisjoint(verb.lemmas) and self._has_day_ahead(verb)

    def _add_moods_of_gerund(self, moods: set[Mood], k: int, *, inner: bool) -> None:
        """Add what stands before a gerund makes of it (without paying, talks on paying)."""
        before = self.chunks[k - 1]
        word = self.words[before.first]
        moods |= self._time_before(before.first) if inner else set()
        if word == "without" or self._is_instead(k - 1):
            moods.add("negated")
        if word in _TOPICS and not self._goes_on_with(k):
            moods.add("wish")
        if inner and before.kind == "B" and before.case == "that":
            moods.add("wish")
        if inner and before.kind == ",":
            main = self._main_before(k)
            verb = self.chunks[main].verb if main is not None else None
            moods |= {"future"} if verb is not None and verb.future else set()
        if inner and before.case == "before" and not self._is_sequel(k):
            moods.add("future")

    def _add_moods_of_clause(
        self, moods: set[Mood], k: int, verb: Verb, governor: Governor | None
    ) -> None:
        """Add the moods that the clause of verb k tells, by what opens it and its times."""
        if self._is_usual(k, verb) or self._is_remembered(k) or self._is_longed_for(k):
            moods.add("wish")
        if self._is_old_recognition(k, verb) or self._tells_whose_land(k, verb):
            moods.add("earlier")
        told_before = "previously" in self.words[self.chunks[k].first - 1 : verb.head]
        if self._is_of_past_time(k) or (told_before and not verb.future):
            moods.add("earlier")
        start = self.clauses.clause_start(k)
        opener = self.chunks[start - 1] if start else None
        opens = opener.case if opener is not None and opener.kind == "B" else ""
        finite = verb.form == "finite"
        if finite and self.chunks[start].kind == "&" and self._goes_on_with_if(start):
            moods.add("conditional")
        if opens == "since" and finite:
            moods.add("earlier")
        if opens == "when" and start > 1 and finite and not (verb.past or verb.had or verb.passive):
            over = [c.verb for c in self.chunks[: start - 1] if c.verb is not None]
            moods |= {"future"} if over and over[-1].future else set()
        if opens in ("until", "till") and finite:
            main = self._main_before(start)
            ruling = self.chunks[main].verb if main is not None else None
            awaited = ruling is not None and ruling.future
            moods |= {"conditional"} if awaited or not (verb.past or verb.had) else set()
        if opens == "after":
            long_ago = self.words[self.chunks[start - 1].first - 1] in _LONG_AGO
            moods |= {"earlier"} if long_ago or self._is_after_older(start) else set()
        elif verb.had and not (governor is not None and governor.link == "that"):
            told_of = self._is_told_of(k, verb) or self._is_lent_had(k, verb)
            moods |= set() if told_of else {"earlier"}

    def _goes_on_with_if(self, at: int) -> bool:
        """Does conjunction `at` join a clause to one of "if" (if a truce held and Oslo left)?"""
        before = self._main_before(at)
        start = self.clauses.clause_start(before) if before is not None else 0
        ruling = start > 0 and self.chunks[start - 1].kind == "B"
        return ruling and self.chunks[start - 1].case == "if" and "," not in self.kinds[start:at]

    def _said_by_both(self, k: int) -> Arguments:
        """Return the two who say what is set (both confirmed that a meeting had been set for)."""
        at = self._verb_saying(k)
        heads = [] if at is None else self.clauses.subject(at)
        return [("with", p) for n in heads for p in self._named(n, k) if p.anaphor == "both"]

    def _is_told_of(self, k: int, verb: Verb) -> bool:
        """Is what "had" tells the news itself (what they had discussed; X, who had come to)?"""
        if self.chunks[k - 1].kind == "R":
            just = "just" in self.words[self.chunks[k].first : verb.head]
            there = self.words[verb.head + 1] in ("to", "in", "from", "with", "here", "by")
            return just or (there and not _COMING.isdisjoint(verb.lemmas))
        start = self.clauses.clause_start(k)
        opener = self.chunks[start - 1] if start > 1 else None
        if opener is not None and opener.kind == "B" and opener.case in ("what", "how"):
            return self.chunks[start - 2].verb is not None
        if self.chunks[k - 1].kind != ",":
            return False
        inset = [self.chunks[m].verb for m in range(max(k - 3, 0), k - 1)]
        return any(one is not None and not _TELLING.isdisjoint(one.lemmas) for one in inset)

    def _is_of_past_time(self, k: int) -> bool:
        """Do the words of verb k tell a time gone by (that spring, earlier in the year)?"""
        if self.present.isdisjoint(("that", "earlier", "time")):
            return False
        begin = self.clauses.clause_start(k)
        start = self.chunks[begin].first if begin else 0
        near = self.words[start : self._zone_end(k) + 1]
        told = any(one == "that" and other in _TIMES for one, other in pairwise(near))
        ahead = zip(near, near[1:], near[2:], [*near[3:], ""], strict=False)
        return told or any(
            (four[:3] == ("at", "the", "time") and four[3] in _CLOSED)
            or (four[:3] == ("earlier", "in", "the") and four[3] not in ("day", "morning", "week"))
            for four in ahead
        )

    def _is_usual(self, k: int, verb: Verb) -> bool:
        """Is it told only what is done all the time (gives its army a billion each year)?"""
        plain = verb.form == "finite" and not (verb.past or verb.future or verb.had or verb.passive)
        if not plain or verb.head != self.chunks[k].first:
            return False
        near = self.words[verb.head + 1 : self._zone_end(k) + 1]
        often = {("each", "year"), ("every", "year"), ("each", "month"), ("every", "month")}
        ahead = self.words[verb.head - 1]
        return (
            ahead in ("routinely", "regularly", "often", "usually", "habitually", "frequently")
            or "annually" in near
            or not often.isdisjoint(pairwise(near))
        )

    def _is_instead(self, p: int) -> bool:
        """Does preposition p set aside what follows (rather than threatening others)?"""
        words = self.words[max(self.chunks[p].first - 1, 0) : self.chunks[p].last + 1]
        return words[-2:] == ["rather", "than"] or "instead" in words

    def _is_sequel(self, k: int) -> bool:
        """Does "before" only tell what came next (landed in Baku before sitting down with)?"""
        main = self._main_before(k)
        verb = self.chunks[main].verb if main is not None else None
        if main is None or verb is None or self.clauses.is_reporting(main):
            return False
        told = verb.past and not (verb.future or verb.modal)
        return told and not _SEQUELS.isdisjoint(verb.lemmas)

    def _is_after_older(self, start: int) -> bool:
        """Is what the "after" before chunk `start` explains of an earlier year (shut in 2017)?"""
        main = self._main_before(start - 1)
        between = self.words[self.chunks[main].last : self.chunks[start - 1].first] if main else []
        years = [word for word in between if len(word) == len("2017") and word.isdigit()]
        known = bool(years) and self.year > 0 and all(int(one) < self.year for one in years)
        return known or between[-2:] == ["last", "year"]

    def _goes_on_with(self, k: int) -> bool:
        """Does the verb before "on" only tell that the act goes on (will go on paying)?"""
        main = self._main_before(k - 1)
        verb = self.chunks[main].verb if main is not None else None
        return verb is not None and not _GOING_ON.isdisjoint(verb.lemmas)

    def _is_remembered(self, k: int) -> bool:
        """Is the act only named for its anniversary, or for the years gone by since?"""
        ahead = self.words[: self.chunks[k].first] if "anniversary" in self.present else ()
        if "anniversary" in ahead and self._main_before(k) is None:
            return True
        start = self.clauses.clause_start(k)
        opener = self.chunks[start - 1] if start else None
        if opener is None or opener.kind != "B" or opener.case not in ("after", "since"):
            return False
        return self.words[opener.first - 1] in ("years", "decades")

    def _begins_to(self, k: int) -> bool:
        """Is it told that infinitive k has begun (troops started to withdraw)?"""
        governor = self.clauses.governor(k)
        return governor is not None and governor.link == "to" and self._class(governor) == "begin"

    def _has_day_ahead(self, verb: Verb) -> bool:
        """Does a day follow a verb in the present (flies on to Apia on Friday)?"""
        near = self.words[verb.head + 1 : verb.head + _AHEAD]
        if {"tomorrow", "next"} & set(near):
            return True
        goes = not _MEETINGS & set(verb.lemmas)
        return any(
            (goes and word == "on" and other in WEEKDAYS | MONTHS)
            or (word == "in" and other in MONTHS)
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

    def _shares_not(self, k: int, verb: Verb) -> bool:
        """Does "not" before reach over "or" (agreed not to use force or threaten each other)?"""
        if verb.form != "inf" or k < 2 or self.words[self.chunks[k - 1].first] not in ("or", "nor"):
            return False
        other = next(
            (self.chunks[m].verb for m in range(k - 2, -1, -1) if self.chunks[m].verb), None
        )
        return other is not None and other.form == "inf" and other.negated

    def _has_no(self, k: int) -> bool:
        """Does a no stand with the subject or object of verb k (no visas were issued)?"""
        if _NOES.isdisjoint(self.present):
            return False
        for j in self.clauses.subject(k):
            first = self.chunks[j].first
            if self.words[first] in _NOES or (
                first and self.words[first - 1] in ("no", "neither", "not")
            ):
                return True
        verb = self.chunks[k].verb
        behind = self.words[verb.head + 2 : verb.head + 3] if verb is not None else []
        if verb is not None and "say" in verb.lemmas and behind == ["to"]:
            return False
        if verb is not None and self.words[verb.head + 1 : verb.head + 3] == ["none", "of"]:
            return False
        found = self.clauses.objects(k)
        behind = (
            self.words[self.chunks[found[0]].first : self.chunks[found[0]].last + 1]
            if found
            else []
        )
        given = verb is not None and not _GIVING.isdisjoint(verb.lemmas)
        if given and "nothing" in behind and "but" not in self.words:
            return True
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
        broken = governor.link == "noun" and self._is_broken(governor.at)
        stressed = governor.link == "that" and self._only_stresses(governor.at)
        kind = "wish" if broken else "" if stressed else self._class(governor)
        if self._is_slated(governor.at):
            moods.add("future")
        elif kind in ("wish",):
            moods.add("future" if self._expects_of_itself(governor) else "wish")
        elif kind in ("plan", "agree", "offer"):
            if governor.link == "noun" and self.words[self.chunks[governor.at].first] == "no":
                moods.add("negated")
            elif not (self._is_reacted(governor) or self._is_voted(governor)):
                moods.add("future")
        elif kind == "consider":
            moods.add("conditional")
        elif kind in ("deny", "fail") and not self._stops_over(governor):
            moods.add("negated")
            moods.discard("earlier")
        if governor.link == "that":
            moods |= self._moods_of_saying(governor.at)
            return None
        return governor.at if self.chunks[governor.at].verb is not None else None

    def _is_lent_had(self, k: int, verb: Verb) -> bool:
        """Is "had" of another's verb (said troops had advanced and demanded their pull-out)?"""
        before = self._main_before(k)
        own = self.chunks[k].first == verb.head and before is not None
        return own and self.clauses.subject(k) != self.clauses.subject(before or 0)

    def _only_stresses(self, at: int) -> bool:
        """Does verb chunk `at` say it with weight (stressing that they reserve the right)?"""
        verb = self.chunks[at].verb
        return verb is not None and not _STRESSING.isdisjoint(verb.lemmas)

    def _is_voted(self, governor: Governor) -> bool:
        """Does a parliament do by its vote what it votes (voted to ratify the treaty)?"""
        verb = self.chunks[governor.at].verb
        return verb is not None and "vote" in verb.lemmas and verb.past and not verb.future

    def _is_slated(self, at: int) -> bool:
        """Is verb `at` a participle that tells what will be (talks, expected to resume)?"""
        verb = self.chunks[at].verb
        told = verb is not None and verb.form == "pp"
        return told and verb is not None and not SLATED.isdisjoint(verb.lemmas)

    def _is_in_recalled(self, j: int) -> bool:
        """Does noun chunk j stand in what somebody recalls (recalled that during his visit)?"""
        start = self.clauses.clause_start(j)
        that = start > 1 and self.chunks[start - 1].case == "that"
        return that and self._is_recalled(start - 2)

    def _is_broken(self, j: int) -> bool:
        """Is an agreement to do something broken or ended (a violation of its pledge to)?"""
        for m in range(j - 1, max(j - 4, -1), -1):
            verb = self.chunks[m].verb
            if verb is not None:
                return not _BREAKING.isdisjoint(verb.lemmas)
        return False

    def _is_of_any(self, k: int) -> bool:
        """Does a verb say which of all is meant (any ship that crosses the border)?"""
        if k < _RELATIVE or self.chunks[k - 1].kind != "R":
            return False
        return self.words[self.chunks[k - _RELATIVE].first] in _ANY
