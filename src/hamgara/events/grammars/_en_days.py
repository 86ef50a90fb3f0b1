"""Where the day of an act stands in an English sentence, and which days are others'."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from itertools import pairwise

from hamgara.events.grammars._en_chunk import Chunk
from hamgara.events.grammars._en_function import (
    CASES,
    DATE_WORDS,
    DETERMINERS,
    MONTHS,
    PERIODS,
    WHEN,
    is_number,
    is_year,
)
from hamgara.events.grammars._en_scene import Candidate
from hamgara.events.grammars._en_settling import Settling
from hamgara.text.spans import Span

_NEAR = 4
_RARE = frozenset({"first", "last", "only", "time", "highest", "largest", "worst", "biggest"})
_HELD = frozenset(
    {"missing", "held", "jailed", "detained", "imprisoned", "seized", "captive", "stuck", "lost",
     "stranded", "occupied", "interned", "impounded", "buried"}
)  # fmt: skip
_SEASONS = frozenset({"winter", "summer", "autumn", "spring", "weekend", "year", "month"})
_REASONS = frozenset(
    {"for", "over", "about", "at", "saying", "adding", "noting", "stressing", "calling",
     "alleging", "claiming", "arguing"}
)  # fmt: skip
_SPOKEN = frozenset(
    {"ACCUSE", "REJECT", "THREATEN", "REQUEST", "support-declare", "support-welcome",
     "support-thank", "support-side", "support-congratulate", "agree-word", "agree-offer"}
)  # fmt: skip
"""Types and rules of what is done by saying it."""
_COMING = frozenset({"next", "tomorrow"})
_AT_ONCE = frozenset({"as", "when"})
_PACTS = frozenset(
    {"treaty", "accord", "accords", "agreement", "pact", "deal", "law", "convention", "protocol",
     "resolution", "memorandum", "war", "ceasefire", "cease-fire", "truce", "armistice"}
)  # fmt: skip
_POLLS = frozenset({"election", "elections", "vote", "polls", "referendum", "ballot", "runoff"})
_FIXED = frozenset({"due", "set", "scheduled", "planned", "expected", "slated"})
_ARTICLES = frozenset({"a", "an", "the"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "tenth"})


_SPANS = PERIODS | MONTHS
_COUNTS = frozenset({"earlier", "later", "before", "after", "afterwards"})
_FOLLOWING = frozenset({"after", "following"})
_STREETS = frozenset({"street", "square", "avenue", "bridge", "university", "stadium", "movement"})
"""What a day may be the name of."""
_GOES_ON = frozenset({*CASES, *DATE_WORDS, "and", "or", "but", "when", "that"})
_DATING = DATE_WORDS | PERIODS | WHEN
_BEFORE_YEARS = frozenset({"in", "since", "of", "from", "by", "until", "till", "before", "after"})
_HINTS = PERIODS | {"since", "in", "after", "for", "unlike"}
_TILL = frozenset({"sanction-expel"})
"""Rules whose words a deadline may part (gave the envoy until Saturday to leave)."""


class Days(Settling):
    """Finds the words among which the date of an act is sought."""

    def _other_days(self, one: Candidate) -> tuple[Span, ...]:
        """Return the days of other happenings and deadlines: since last month's raid, by Friday."""
        if one.undated:
            return (self.tokens.place(0, len(self.tokens.words) - 1),)
        found: list[Span] = []
        words, place, end = self.words, self.tokens.place, len(self.tokens.words) - 1
        rare = _RARE if one.rule.type == "COERCE" else _RARE | _HELD
        for i in self._hints:
            first = words[i] == "since" and not rare.isdisjoint(words[max(i - 6, 0) : i])
            deed = one.last < i and (self._is_of_blamed(one, i) or self._is_of_what_was(one, i))
            if words[i] == "after" and one.last < i and self._is_of_month(i):
                found.append(place(i, min(i + _NEAR, end)))
            season = words[i] == "for" and not _SEASONS.isdisjoint(words[i + 1 : i + 3])
            if season or words[i] == "unlike":
                found.append(place(i, min(i + 2, end)))
            first = first or self._is_since_blamed(one, i)
            if (first or deed) and (self._is_day(i + 1) or is_year(words[i + 1])):
                found.append(place(i, min(i + _NEAR, end)))
            own = 0 < one.first - i < _NEAR and "," not in self.words[i : one.first]
            if not (own or one.first <= i <= one.last) and self._names_by_month(i):
                found.append(place(i, i))
            if self._is_named_by_year(i) and not self._is_dated_noun(one, i):
                found.append(place(i, i))
            if i and words[i] in PERIODS and self._is_counted(i):
                found.append(place(i - 1, i))
        if "future" not in one.moods:
            begin = one.first if one.rule.id in _TILL else one.last
            begin = 1 if one.rule.type == "THREATEN" else begin
            found += [place(i, min(i + _NEAR, end)) for i in self._deadlines if i >= begin]
        found += self._days_of_inset(one.chunk) + self._days_of_last(one)
        found += self._days_of_relative(one)
        for begin, i in self._owners:
            if one.last < begin - _NEAR or i + _NEAR < one.first:
                found.append(place(begin, i))
        return tuple(found)

    @cached_property
    def _hints(self) -> list[int]:
        """Return the words that may open or be the day of another happening."""
        words = self.words
        return [
            i for i in range(len(self.tokens.words) - 1)
            if words[i] in _HINTS or words[i] in MONTHS or words[i][0].isdigit()
            or (words[i + 1] in WHEN and words[i + 2] in _SPANS)
        ]  # fmt: skip

    @cached_property
    def _deadlines(self) -> list[int]:
        """Return the words that a date follows as a deadline (by Friday)."""
        words = self.words
        return [
            i for i in range(len(self.tokens.words) - 1)
            if words[i] in ("by", "until", "till", "through")
            and (self._is_day(i + 1) or words[i + 1 : i + 4] == ["the", "end", "of"])
        ]  # fmt: skip

    @cached_property
    def _owners(self) -> list[tuple[int, int]]:
        """Return the days and periods that own something (last month's raid), first to last."""
        words = self.words
        owners = [
            i for i, owns in enumerate(self.tokens.owner)
            if owns and (words[i] in PERIODS or words[i] in DATE_WORDS)
        ]  # fmt: skip
        return [(i - 1 if i and words[i - 1] in WHEN else i, i) for i in owners]

    def _days_of_last(self, one: Candidate) -> list[Span]:
        """Return when those met last who did not meet since (had not met since May 3)."""
        end = len(self.tokens.words) - 1
        behind = range(one.last + 1, end) if "negated" in one.moods else ()
        since = [i for i in behind if self.words[i] == "since"]
        return [self.tokens.place(i, min(i + 2 * _NEAR, end)) for i in since]

    def _days_of_relative(self, one: Candidate) -> list[Span]:
        """Return where a clause on a noun stands before what goes on (a treaty of 2009, and)."""
        k = one.chunk
        main = self._main_of_same(k) if k > 1 and self.chunks[k - 1].kind == "&" else None
        m = self._main_before(k - 1) if main is not None else None
        if m is None or m == main:
            return []
        return [self.tokens.place(self.chunks[m].first, self.chunks[k].first - 1)]

    def _days_of_inset(self, k: int) -> list[Span]:
        """Return where an inset dates the subject of verb k (men held in May were freed)."""
        heads = self.clauses.subject(k) if self._is_finite(k) else []
        for m in range(max(heads, default=k) + 1, k):
            verb, ahead = self.chunks[m].verb, self.chunks[m - 1]
            held = ahead.kind == "N" and verb is not None and verb.form == "pp"
            named = ahead.kind == "R" and verb is not None and "become" in verb.lemmas
            if held or named:
                return [self.tokens.place(self.chunks[m].first, self.chunks[k].first - 1)]
        return []

    def _is_of_month(self, i: int) -> bool:
        """Does "after" at word i bring a happening with its month (after a July hack)?"""
        at = i + 1 + (self.words[i + 1] in _ARTICLES)
        named = self.words[at] in MONTHS and self.words[at] != "may"
        return named and self.words[at + 1].isalpha() and self.words[at + 1] not in DATE_WORDS

    def _is_of_what_was(self, one: Candidate, i: int) -> bool:
        """Does a period at word i date what the act came after (after talks in Oslo last month)?"""
        words = self.words
        near = (words[i] == "in" and words[i + 1] in MONTHS) or words[i + 1 : i + 2] == ["last"]
        after = next((n for n in range(one.last + 1, i) if words[n] in _FOLLOWING), i)
        return near and after + 1 < i and {",", "and"}.isdisjoint(words[after + 1 : i])

    def _is_of_polls(self, i: int) -> bool:
        """Does "in" at word i bring the month of a vote (facing an election due in May)?"""
        ahead = self.words[i - 1 - (self.words[i - 1] in _FIXED)]
        return ahead in _POLLS

    def _names_by_month(self, i: int) -> bool:
        """Does the month at word i only tell which one is meant (invited to a July summit)?"""
        behind = self.words[i + 1]
        if self.words[i] in MONTHS and i > 1 and self.words[i - 1] == "in":
            return self._is_of_polls(i - 1)
        if self.words[i] not in MONTHS or not i:
            return False
        first = i - is_number(self.words[i - 1])
        last = i + (first == i and is_number(behind))
        if self.words[last + 1] in _STREETS:
            return True
        if first < 1 or self.words[first - 1] not in _ARTICLES:
            return False
        if first < last and self.words[max(first - 2, 0)] in ("at", "during"):
            return False
        behind = self.words[last + 1]
        return behind.isalpha() and behind not in _GOES_ON

    def _is_of_blamed(self, one: Candidate, i: int) -> bool:
        """Is word i before the day of what is blamed (sorry for the raid last May)?"""
        if self.words[i] != "in" and self.words[i + 1] not in WHEN:
            return False
        spoken = self._is_spoken(one) or one.rule.type == "CONCEDE"
        dated = self.words[i + 1] in WHEN and self.words[i + 2] in _SPANS
        dated = dated or (self.words[i] == "in" and self.words[i + 1] in MONTHS)
        dated = dated or (self.words[i] == "in" and is_year(self.words[i + 1]))
        granted = one.rule.type == "REQUEST" or "visa" in one.rule.id
        reasons = _REASONS - {"for"} if granted else _REASONS
        return spoken and dated and not reasons.isdisjoint(self.words[one.last : i])

    def _is_named_by_year(self, i: int) -> bool:
        """Is the year at word i only part of a name (its 2015 accord, the treaty of 1997)?"""
        if i > 1 and self.words[i - 1] in ("of", "from") and self.words[i - 2] in _PACTS:
            return is_year(self.words[i])
        if not i or not is_year(self.words[i][:4]):
            return False
        ahead, behind = self.words[i - 1], self.words[i + 1]
        owned = ahead in DETERMINERS or self.tokens.owner[i - 1]
        plain = ahead.isalpha() and ahead not in _BEFORE_YEARS | MONTHS
        named = behind.isalpha() and behind not in CASES and behind not in ("and", "or", "but")
        return (owned or (plain and not _PACTS.isdisjoint(self.words[i + 1 : i + 4]))) and named

    def _is_dated_noun(self, one: Candidate, i: int) -> bool:
        """Is it a noun that the year at word i dates: the 2015 visit?"""
        return self.chunks[one.chunk].verb is None and one.first - _NEAR < i <= one.last

    def _is_counted(self, i: int) -> bool:
        """Does the period at word i only number what is told (the third boat this year)?"""
        before = self.words[max(i - 9, 0) : i]
        return before[-1:] == ["this"] and not _ORDINALS.isdisjoint(before)

    def _tells_day(self, i: int) -> bool:
        """Is word i surely part of a date?"""
        word, after = self.words[i], self.words[i + 1]
        if after in _COUNTS and word in ("day", "days", "week", "weeks"):
            return True
        if word in DATE_WORDS or (word == "in" and is_year(after)):
            return True
        return after in _SPANS and ((word in WHEN and word != "the") or is_number(word))

    @cached_property
    def _day_starts(self) -> list[int]:
        """Return where in the text the words begin that are surely part of a date."""
        starts = self.tokens.starts
        return [start for i, start in enumerate(starts) if self._tells_day(i)]

    def _is_spoken(self, one: Candidate) -> bool:
        """Is it done by saying it?"""
        return one.rule.type in _SPOKEN or one.rule.id in _SPOKEN

    def _is_day(self, i: int) -> bool:
        """Does a date begin at word i?"""
        if self.words[i] in _DATING:
            return True
        return is_number(self.words[i]) and self.words[i + 1] in _DATING

    def _said_region(self, one: Candidate) -> Span:
        """Return `_region`, of what tells no day itself with that of "said on Friday"."""
        region, aside = self._region(one), self._days_of_relative(one)
        starts = [s for s in self._day_starts if not any(p.start <= s < p.end for p in aside)]
        if any(region.start <= start < region.end for start in starts):
            return region
        joined = self._joined(one)
        if joined is None or not any(joined.start <= s < joined.end for s in self._day_starts):
            joined = self._at_once(one) or self._there(one) or joined
        if joined is not None and one.rule.status == "planned":
            return region
        if joined is not None:
            region = Span(min(region.start, joined.start), max(region.end, joined.end))
        if joined is not None or not self._is_spoken(one):
            return region
        at = self._verb_saying(one.chunk)
        if at is None or self.chunks[at].verb is None:
            ahead = [m for m in range(one.chunk + 1, len(self.chunks)) if self._is_finite(m)]
            behind = [m for m in ahead if self.chunks[m - 2].kind == ","]
            at = next((m for m in behind if self.clauses.is_reporting(m)), 0)
            if not at:
                return region
        if not self.clauses.is_reporting(at):
            return region
        over = self._region_of(one, at)
        return Span(min(region.start, over.start), max(region.end, over.end))

    def _is_since_blamed(self, one: Candidate, i: int) -> bool:
        """Does "since" at word i tell how long what is blamed goes on (for raids since May)?"""
        blamed = not _REASONS.isdisjoint(self.words[one.last : i])
        return self.words[i] == "since" and one.last < i and blamed and one.rule.type in _SPOKEN

    def _joined(self, one: Candidate) -> Span | None:
        """Return the region of the verb whose subject and day a joined one shares."""
        k = one.chunk
        if k > 1 and self._goes_along(k):
            main = self._main_before(k - 1)
            if main is not None and self.clauses.subject(main) == self.clauses.subject(k):
                return self._region_of(one, main)
        if k < 2 or not self._is_finite(k) or self.chunks[k - 1].kind != "&":
            return None
        before = self._main_of_same(k)
        if before is None:
            return None
        verb, own = self.chunks[before].verb, self.chunks[k].verb
        if verb is None or own is None or verb.past != own.past:
            return None
        if (verb.future, verb.had) != (own.future, own.had):
            return None
        return self._region_of(one, before)

    def _main_of_same(self, k: int) -> int | None:
        """Return the verb before verb k with its subject, over what only tells of a noun.

        He delivered him under a treaty they signed in 2009, and asked for two bankers.
        """
        before = self._main_before(k - 1)
        while before is not None and self.clauses.gap(before) is not None:
            before = self._main_before(before)
        same = before is not None and self.clauses.subject(before) == self.clauses.subject(k)
        return before if same else None

    def _goes_along(self, k: int) -> bool:
        """Is verb k a participle set behind its clause (cut ties, accusing it of)?"""
        verb = self.chunks[k].verb
        return verb is not None and verb.form == "ing" and self.chunks[k - 1].kind == ","

    def _at_once(self, one: Candidate) -> Span | None:
        """Return the words of the day that a clause of time shares (in 1993, when X did, Y did)."""
        start = self.clauses.clause_start(one.chunk)
        own = self.chunks[one.chunk].verb
        if own is None or own.had or one.rule.status == "planned":
            return None
        opener = self.chunks[start - 1] if start else None
        if opener is not None and opener.verb is not None and "&" in self.kinds[start : one.chunk]:
            start = self.clauses.clause_start(start - 1)
            opener = self.chunks[start - 1] if start else None
        if opener is None or opener.kind != "B":
            opener = next((c for c in self.chunks if c.verb or c.kind == "B"), None)
        if opener is None or opener.kind != "B" or opener.case not in _AT_ONCE:
            return None
        before = self._main_before(start)
        if before is None or self.chunks[before].first > opener.first:
            return self.tokens.place(0, opener.first) if opener.first else None
        return self._region_of(one, before)

    def _there(self, one: Candidate) -> Span | None:
        """Return the words of the meeting at which it was done (met him, where he accused)."""
        start = self.clauses.clause_start(one.chunk)
        if not start or self.chunks[start - 1].kind != "R" or one.rule.status == "planned":
            return None
        word, before = self.words[self.chunks[start - 1].first], self.chunks[max(start - 2, 0)]
        there = word == "where" and before.kind == ","
        there = there or (word == "which" and self.words[before.first] in ("during", "at"))
        main = self._main_before(start - 1) if there else None
        tenses = [verb.past for m in (main, one.chunk) if m and (verb := self.chunks[m].verb)]
        return self._region_of(one, main) if main and tenses == [True, True] else None

    def _region_of(self, one: Candidate, k: int) -> Span:
        """Return the words around verb chunk k as if it told the act."""
        chunk = self.chunks[k]
        return self._region(replace(one, first=chunk.first, last=chunk.last, chunk=k))

    def _region(self, one: Candidate) -> Span:
        """Return the words around a trigger among which its date stands."""
        if one.said >= 0:
            return self._saying(one.said)
        first, last = self._region_begin(one), self._region_end(one)
        first = self._own_part(one, first, last)
        return self.tokens.place(min(first, one.first), max(last, one.last))

    def _region_begin(self, one: Candidate) -> int:
        """Return the first word of the part of a sentence that tells an act."""
        chunks, first = self.chunks, 0
        for chunk in reversed(chunks[: one.chunk]):
            if chunk.kind in (";", "R", "B") or (
                chunk.verb is not None and chunk.verb.form == "finite"
            ):
                first = chunk.last + 1
                break
        own = min(self.clauses.subject(one.chunk), default=0) if self._is_finite(one.chunk) else 0
        sign = chunks[own - 1] if 0 < own < one.chunk and first else None
        if sign is not None and (sign.kind == "&" or (sign.kind == "," and self._is_led_in(own))):
            first = max(first, sign.last + 1)
        inset = own < one.chunk and chunks[one.chunk - 1].kind == ","
        if inset and any(chunk.kind == "R" for chunk in chunks[own : one.chunk]):
            first = chunks[one.chunk].first
        gap = self.clauses.gap(one.chunk) if first else None
        if gap and chunks[gap - 1].kind == ",":
            first = max(first, chunks[gap].first)
        return first

    def _is_led_in(self, own: int) -> bool:
        """Does another clause open the sentence before chunk `own` (After talks failed, it)?"""
        return self.chunks[0].kind == "B" and any(self._is_finite(m) for m in range(own))

    def _region_end(self, one: Candidate) -> int:
        """Return the last word of the part of a sentence that tells an act."""
        chunks, last = self.chunks, len(self.tokens.words) - 1
        trigger = next(
            (n for n, c in enumerate(chunks) if c.first <= one.last <= c.last), one.chunk
        )
        for number in range(max(trigger, one.chunk) + 1, len(chunks)):
            chunk = chunks[number]
            if chunk.kind in (";", "B"):
                last = chunk.first - 1
                break
            due = "negated" in one.moods and self.words[chunk.first] in _FIXED
            held = chunk.verb is not None and chunk.verb.form == "pp" and not due
            if chunk.kind == "R" or held:
                last = chunk.first - 1
                break
            if (
                chunk.verb is not None
                and chunk.verb.form in ("ing", "inf")
                and (chunks[number - 1].kind == "," or self._is_ahead(one, chunk))
            ):
                last = chunk.first - 1
                break
            if chunk.verb is not None and chunk.verb.form == "finite":
                last = self._cut(number, max(trigger, one.chunk))
                break
        return last

    def _own_part(self, one: Candidate, first: int, last: int) -> int:
        """Return where the words of an act begin that has a day of its own behind it.

        So another verb before an "and", or what it came after, lends it no day.
        """
        at = one.chunk - 1
        opens = self.chunks[at].kind == "&" or self.chunks[at].case in ("after", "before")
        if at < 1 or not opens or not any(self._tells_day(i) for i in range(one.last + 1, last)):
            return first
        return max(first, self.chunks[at].first)

    def _is_ahead(self, one: Candidate, chunk: Chunk) -> bool:
        """Is an infinitive of a day to come after talks or a signing (agreed to meet in June)?"""
        told = one.rule.type in ("CONSULT", "SUPPORT")
        if chunk.verb is None or chunk.verb.form != "inf" or not told:
            return False
        behind = self.words[chunk.last : chunk.last + 2 * _NEAR]
        later = "later" in behind and "this" in behind
        later = later or any(
            word in ("in", "by") and is_year(year) and 0 < self.year < int(year)
            for word, year in pairwise(behind)
        )
        return "future" not in one.moods and (later or not _COMING.isdisjoint(behind))

    def _saying(self, k: int) -> Span:
        """Return the clause of a verb of saying, without what is said."""
        begin = self.clauses.clause_start(k)
        last = self.chunks[k].last
        for number in range(k + 1, len(self.chunks)):
            chunk = self.chunks[number]
            if chunk.kind in (";", "B", "R"):
                break
            if chunk.verb is not None:
                subject = [n for n in self.clauses.subject(number) if n > k]
                last = self.chunks[min(subject)].first - 1 if subject else last
                break
            last = chunk.last
        return self.tokens.place(self.chunks[begin].first, max(last, self.chunks[k].last))
