"""Which rules fire in one English sentence, on whom and in what mood."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_function import (
    CASES,
    DATE_WORDS,
    DETERMINERS,
    MONTHS,
    PERIODS,
    WHEN,
    is_number,
)
from hamgara.events.grammars._en_meant import OTHER
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import VerbPattern
from hamgara.events.grammars._en_scene import WINDOW, Candidate, list_countries
from hamgara.events.grammars._en_settling import Settling
from hamgara.events.grammars._en_swaps import (
    drop_assurances,
    free_the_held,
    join_releases,
    tell_calls,
)
from hamgara.events.grammars._en_tokens import Tokens
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.events.vocabulary import Rule
from hamgara.text.spans import Span

_MADE = {
    **dict.fromkeys(
        (
            "charge",
            "charges",
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "assertion",
        ),
        "accuse-accuse",
    ),
    **dict.fromkeys(
        (
            "demand",
            "demands",
            "request",
            "requests",
            "call",
            "calls",
            "appeal",
            "appeals",
            "plea",
            "pleas",
            "petition",
            "petitions",
        ),
        "request-demand",
    ),
    **dict.fromkeys(
        (
            "complaint",
            "complaints",
            "reproach",
            "reproaches",
            "criticism",
            "condemnation",
            "protest",
            "protests",
            "rebuke",
        ),
        "accuse-criticize",
    ),
}
_NEAR = 4
_RARE = frozenset({"first", "last", "only", "time", "highest", "largest", "worst", "biggest"})
_SEASONS = frozenset({"winter", "summer", "autumn", "spring", "weekend", "year", "month"})
_REASONS = frozenset({"for", "over", "about", "at"})
_OF_BOTH = frozenset({"support-sign", "cooperate-border", "cooperate-flow", "retreat-ceasefire"})
"""Acts without an agent said: of the two sides told of before."""
_SPOKEN = frozenset(
    {"ACCUSE", "REJECT", "THREATEN", "REQUEST", "support-declare", "support-welcome",
     "support-thank", "support-side", "support-congratulate", "agree-word", "agree-offer"}
)  # fmt: skip
"""Types and rules of what is done by saying it."""
_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "sixth", "tenth"})
_OFFICIAL = frozenset({"GOV", "MIL", "LEG", "SPY"})
_BOTH = Phrase(0, 0, anaphor="both")
_HEARD = Rule(id="", type="", frame="toward", words={})


def _is_year(word: str) -> bool:
    return len(word) == len("1999") and word.isdigit()


def as_mention(tokens: Tokens, phrase: Phrase) -> Mention:
    """Return a phrase as the engine's mention."""
    return Mention(
        tokens.place(phrase.first, phrase.last),
        phrase.actors,
        None if phrase.actors else phrase.anaphor,
        phrase.role,
        phrase.office,
        phrase.person,
    )


def hear_subject(tokens: Tokens, named: list[Phrase]) -> Telling:
    """Return a telling of no act that makes these the subject of what follows."""
    place = tokens.place(named[0].first, named[0].last)
    some = tuple(Argument(as_mention(tokens, one), "subject") for one in named)
    return Telling(_HEARD, place, place, some, frozenset({"general"}))


_MUTUAL = frozenset(("AGREE", "ASSAULT", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"))
"""Types whose passive with "between" tells an act of both."""


class SentenceReader(Settling):
    """Reads one sentence."""

    def read(self) -> list[Telling]:
        """Return what the sentence tells, in its order."""
        for k, chunk in enumerate(self.chunks):
            if chunk.verb is not None:
                self._match_verb(k, chunk.verb)
                self._match_duty(k, chunk.verb)
        for k, chunk in enumerate(self.chunks):
            if chunk.kind == "N":
                self._match_nouns(k, chunk)
        self._match_headline()
        self.found += self._or_else() + self._asked_for()
        self._settle_governed()
        self._settle_freed()
        self._settle_together()
        free_the_held(self.found)
        join_releases(self.found, self.matcher.rules)
        tell_calls(self.found, self.words, self.matcher.rules)
        drop_assurances(self.found)
        for one in self.found:
            if not one.dropped:
                self._complete(one)
        tellings = [self._tell(one) for one in self.found if not one.dropped]
        tellings.sort(key=lambda one: one.trigger.start)
        return tellings + (self._hear_speaker() or self._hear_subject())

    def _match_verb(self, k: int, verb: Verb) -> None:
        zone = self._zone_end(k)
        wide = min(len(self.words) - 2, self.chunks[k].last + 2 * WINDOW)
        patterns = [
            one
            for lemma in verb.lemmas
            for one in self.matcher.verbs.get(lemma, ())
            if not one.particles or self.present.issuperset(one.particles)
        ]
        for turned in (False, True) if verb.passive else (False,):
            for pattern in patterns:
                last = wide if "clause" in pattern.flags else zone
                end = self._fits(pattern, k, verb, last, turned=turned)
                if end >= 0 and self._take_verb(pattern, k, verb, end):
                    return

    def _match_duty(self, k: int, verb: Verb) -> None:
        """Read what one state says another must do: a demand."""
        if verb.modal == "must" and "until" in self.words[self.chunks[k].first : verb.head]:
            rule = self.matcher.rules["threaten-deadline"]
            made = Candidate(rule, self.chunks[k].first, verb.head, k)
            self.found += [made] if self._is_deadline(made, k) else []
            return
        if verb.modal != "must" or verb.passive:
            return
        governor = self.clauses.governor(k)
        if governor is not None and governor.link != "that":
            return
        at = governor.at if governor is not None else k
        behind = [one for one in self._speaker_behind(k) if one.rank or not one.modifier]
        told = self._subject_actors(at) if governor is not None else behind
        speakers = [one for one in told if one.role in _OFFICIAL]
        obliged = [one for one in self._subject_actors(k) if one.role in _OFFICIAL]
        said = [("subject", one) for one in speakers]
        if list_countries(said).isdisjoint(a.country for one in obliged for a in one.actors):
            rule, first = self.matcher.rules["request-must"], self.chunks[at].first
            made = Candidate(rule, first, verb.head, at)
            made.arguments = said + [("object", one) for one in obliged]
            made.moods = self._moods(at) if governor is not None else set()
            if speakers and obliged:
                self.found.append(made)

    def _take_verb(self, pattern: VerbPattern, k: int, verb: Verb, end: int) -> bool:
        made = Candidate(pattern.rule, self.chunks[k].first, end, k, pattern.kind)
        made.arguments = self._verb_arguments(k, verb, pattern)
        if verb.passive and pattern.particles and not FRAMES[pattern.rule.frame].joint:
            made.arguments = self._take_owner(made.arguments, pattern, k)
        unsaid = all(one.pronoun and one.owner for _, one in made.arguments)
        if verb.passive and unsaid and pattern.rule.id in _OF_BOTH:
            made.arguments = [("of", _BOTH)]
            made.rule = replace(made.rule, frame="joint", source=(), target=())
        if verb.passive and self._is_between(made):
            made.rule = replace(made.rule, frame="joint", source=("between",), target=())
        made.moods = self._moods(k)
        if not self._suits(pattern, made, k, verb):
            return False
        self.used.update(range(verb.head, end + 1))
        self.found += self._each_other(made, verb)
        if pattern.rule.id in ("reject-charge", "reject-deny", "reject-call", "reject-unmet"):
            self._add_charge(made, k)
        return True

    def _is_between(self, made: Candidate) -> bool:
        """Is a passive act one of two sides: flights were resumed between Cairo and Amman?"""
        doers = [one for case, one in made.arguments if case in ("by", "subject") and one.actors]
        sides = list_countries([item for item in made.arguments if item[0] == "between"])
        return made.rule.type in _MUTUAL and len(sides) > 1 and not doers

    def _each_other(self, made: Candidate, verb: Verb) -> list[Candidate]:
        """Two sides accuse each other: one act of each."""
        behind = self.words[verb.head + 1 : verb.head + 5]
        pairs = list(pairwise(behind))
        subjects = [one for case, one in made.arguments if case == "subject" and one.actors]
        mutual = ("each", "other") in pairs or ("one", "another") in pairs
        each = "each" in self.words[max(verb.head - 2, 0) : verb.head]
        others = list_countries([one for one in made.arguments if one[0] != "subject"])
        others -= list_countries([("", one) for one in subjects])
        mutual = mutual or (each and (("the", "other") in pairs or not others))
        if not mutual or len(subjects) != 2 or FRAMES[made.rule.frame].joint:
            return [made]
        first, second = subjects
        twin = replace(made, moods=set(made.moods), arguments=[("subject", second)])
        made.arguments = [("subject", first), ("object", second)]
        twin.arguments.append(("object", first))
        return [made, twin]

    def _add_charge(self, made: Candidate, k: int) -> None:
        """A charge that is rejected was made: Pakistani claims, Mogadishu's call."""
        first = self.chunks[k].verb
        zone = range(first.head + 1 if first else 0, min(self._zone_end(k) + 1, len(self.words)))
        at = next((i for i in zone if self.words[i] in _MADE), -1)
        owners = [
            one
            for one in self.phrases
            if one.actors
            and first
            and first.head < one.first
            and one.last < at
            and (one.modifier or one.owner or one.last == at - 1)
        ] or [
            one
            for one in self.phrases
            if one.actors
            and at >= 0
            and at < one.first <= at + 5
            and self.words[one.first - 1 - (self.words[one.first - 1] == "the")] in ("by", "from")
        ]
        if at >= 0 and self.words[at].startswith("claim") and self.words[at + 1] in ("to", "on"):
            return
        subjects = [one for case, one in made.arguments if case in ("subject", "by")]
        known = at > 0 and self.words[at - 1] in ("the", "this", "these", "such", "all")
        if not owners and known and _MADE[self.words[at]] == "accuse-accuse":
            owners = [replace(OTHER, first=at, last=at)]
        if at < 0 or not owners or not subjects:
            return
        rule = self.matcher.rules[_MADE[self.words[at]]]
        if self.words[at + 1] == "that" and rule.type == "ACCUSE":
            blamed = [one for one in self.phrases if one.first > at + 1][:1]
            blamed = [one for one in blamed if one.actors]
            if blamed and subjects and not any(p.actors or p.pronoun for p in subjects):
                kept = [item for item in made.arguments if item[0] not in ("subject", "by")]
                kept += [("from", one) for one in owners]
                made.arguments = [("subject", replace(blamed[0], modifier=False)), *kept]
            subjects = blamed or subjects
        charge = Candidate(rule, owners[-1].first, at, k)
        charge.arguments = [("by", owners[-1]), *(("object", one) for one in subjects)]
        charge.undated = True
        self.found.append(charge)

    def _tell(self, one: Candidate) -> Telling:
        arguments = tuple(
            Argument(as_mention(self.tokens, phrase), "object" if case == "dative" else case)
            for case, phrase in one.arguments
        )
        return Telling(
            one.rule,
            self.tokens.place(one.first, one.last),
            self._said_region(one),
            arguments,
            frozenset(one.moods),
            self._other_days(one),
            undated=one.undated,
        )

    def _other_days(self, one: Candidate) -> tuple[Span, ...]:
        """Return the days of other happenings and deadlines: since last month's raid, by Friday."""
        if one.undated:
            return (self.tokens.place(0, len(self.tokens.words) - 1),)
        found: list[Span] = []
        end = len(self.tokens.words) - 1
        for i in range(end):
            first = self.words[i] == "since" and not _RARE.isdisjoint(self.words[max(i - 6, 0) : i])
            deed = one.last < i and self._is_of_blamed(one, i)
            if self.words[i] == "after" and one.last < i and self._is_of_month(i):
                found.append(self.tokens.place(i, min(i + _NEAR, end)))
            season = self.words[i] == "for" and not _SEASONS.isdisjoint(self.words[i + 1 : i + 3])
            if season:
                found.append(self.tokens.place(i, min(i + 2, end)))
            if (first or deed) and (self._is_day(i + 1) or _is_year(self.words[i + 1])):
                found.append(self.tokens.place(i, min(i + _NEAR, end)))
            if self._is_named_by_year(i) and not self._is_dated_noun(one, i):
                found.append(self.tokens.place(i, i))
            if i and self.words[i] in PERIODS and self._is_counted(i):
                found.append(self.tokens.place(i - 1, i))
        if "future" not in one.moods:
            found += [
                self.tokens.place(i, min(i + _NEAR, len(self.tokens.words) - 1))
                for i in range(one.last, len(self.tokens.words) - 1)
                if self.words[i] in ("by", "until", "till") and self._is_day(i + 1)
            ]
        for i, owns in enumerate(self.tokens.owner):
            if not owns or self.words[i] not in PERIODS | DATE_WORDS:
                continue
            begin = i - 1 if i and self.words[i - 1] in WHEN else i
            if one.last < begin - _NEAR or i + _NEAR < one.first:
                found.append(self.tokens.place(begin, i))
        return tuple(found)

    def _is_of_month(self, i: int) -> bool:
        """Does "after" at word i bring a happening with its month (after a July hack)?"""
        at = i + 1 + (self.words[i + 1] in ("a", "an", "the"))
        named = self.words[at] in MONTHS and self.words[at] != "may"
        return named and self.words[at + 1].isalpha() and self.words[at + 1] not in DATE_WORDS

    def _is_of_blamed(self, one: Candidate, i: int) -> bool:
        """Is word i before the day of what is blamed (sorry for the raid last May)?"""
        if self.words[i] != "in" and self.words[i + 1] not in WHEN:
            return False
        spoken = one.rule.type in (_SPOKEN | {"CONCEDE"}) or one.rule.id in _SPOKEN
        dated = self.words[i + 1] in WHEN and self.words[i + 2] in PERIODS | MONTHS
        dated = dated or (self.words[i] == "in" and self.words[i + 1] in MONTHS)
        dated = dated or (self.words[i] == "in" and _is_year(self.words[i + 1]))
        return spoken and dated and not _REASONS.isdisjoint(self.words[one.last : i])

    def _is_named_by_year(self, i: int) -> bool:
        """Is the year at word i only part of a name (the 1915 massacres, its 2015 accord)?"""
        owned = i and (self.words[i - 1] in DETERMINERS or self.tokens.owner[i - 1])
        behind = self.words[i + 1]
        named = behind.isalpha() and behind not in CASES and behind not in ("and", "or", "but")
        return bool(owned) and named and _is_year(self.words[i][:4])

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
        counted = after in PERIODS | MONTHS and (word in WHEN - {"the"} or is_number(word))
        return word in DATE_WORDS or counted or (word == "in" and _is_year(after))

    def _is_day(self, i: int) -> bool:
        """Does a date begin at word i?"""
        dated = DATE_WORDS | PERIODS | WHEN
        return self.words[i] in dated or (is_number(self.words[i]) and self.words[i + 1] in dated)

    def _said_region(self, one: Candidate) -> Span:
        """Return `_region`, of what tells no day itself with that of "said on Friday"."""
        region = self._region(one)
        spoken = one.rule.type in _SPOKEN or one.rule.id in _SPOKEN
        days = (i for i in range(len(self.tokens.words)) if self._tells_day(i))
        if any(region.start <= self.tokens.starts[i] < region.end for i in days):
            return region
        joined = self._joined(one)
        if joined is not None:
            region = Span(min(region.start, joined.start), max(region.end, joined.end))
        if not spoken or joined is not None:
            return region
        governor = self.clauses.governor(one.chunk)
        at = governor.at if governor is not None and governor.link == "that" else None
        if at is None or self.chunks[at].verb is None:
            ahead = [m for m in range(one.chunk + 1, len(self.chunks)) if self._is_finite(m)]
            behind = [m for m in ahead if self.chunks[m - 2].kind == ","]
            at = next((m for m in behind if self.clauses.is_reporting(m)), 0)
            if not at:
                return region
        if not self.clauses.is_reporting(at):
            return region
        chunk = self.chunks[at]
        over = self._region(replace(one, first=chunk.first, last=chunk.last, chunk=at))
        return Span(min(region.start, over.start), max(region.end, over.end))

    def _joined(self, one: Candidate) -> Span | None:
        """Return the region of the verb whose subject and day a joined one shares."""
        k = one.chunk
        if k < 2 or not self._is_finite(k) or self.chunks[k - 1].kind != "&":
            return None
        before = next((m for m in range(k - 2, -1, -1) if self._is_finite(m)), None)
        if before is None or self.clauses.subject(before) != self.clauses.subject(k):
            return None
        verb, own = self.chunks[before].verb, self.chunks[k].verb
        if verb is None or own is None or verb.past != own.past:
            return None
        if (verb.future, verb.had) != (own.future, own.had):
            return None
        chunk = self.chunks[before]
        return self._region(replace(one, first=chunk.first, last=chunk.last, chunk=before))

    def _region(self, one: Candidate) -> Span:
        """Return the words around a trigger among which its date stands."""
        chunks = self.chunks
        if one.said >= 0:
            return self._saying(one.said)
        first, last = 0, len(self.tokens.words) - 1
        for chunk in reversed(chunks[: one.chunk]):
            if chunk.kind in (";", "R", "B") or (
                chunk.verb is not None and chunk.verb.form == "finite"
            ):
                first = chunk.last + 1
                break
        own = min(self.clauses.subject(one.chunk), default=0) if self._is_finite(one.chunk) else 0
        if 0 < own < one.chunk and chunks[own - 1].kind == "&" and first:
            first = max(first, chunks[own].first)
        trigger = next(
            (n for n, c in enumerate(chunks) if c.first <= one.last <= c.last), one.chunk
        )
        for number in range(max(trigger, one.chunk) + 1, len(chunks)):
            chunk = chunks[number]
            if chunk.kind in (";", "B"):
                last = chunk.first - 1
                break
            if chunk.kind == "R" or (chunk.verb is not None and chunk.verb.form == "pp"):
                last = chunk.first - 1
                break
            if (
                chunk.verb is not None
                and chunk.verb.form in ("ing", "inf")
                and chunks[number - 1].kind == ","
            ):
                last = chunk.first - 1
                break
            if chunk.verb is not None and chunk.verb.form == "finite":
                last = self._cut(number, max(trigger, one.chunk))
                break
        return self.tokens.place(min(first, one.first), max(last, one.last))

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

    def _hear_speaker(self) -> list[Telling]:
        """Tell who speaks at the end of the sentence: ..., a Thai spokesman said."""
        for k in range(len(self.chunks) - 1, 0, -1):
            if not self._is_finite(k):
                continue
            closes = self.clauses.is_reporting(k) and self.chunks[k - 2].kind == ","
            named = self._subject_actors(k) if closes else []
            return [hear_subject(self.tokens, named)] if named else []
        return []

    def _hear_subject(self) -> list[Telling]:
        """Tell nothing but the subject, for the pronouns of the next sentence."""
        for k, chunk in enumerate(self.chunks):
            if chunk.verb is not None and chunk.verb.form == "finite":
                named = [
                    one
                    for j in self.clauses.subject(k)
                    for one in self.clauses.actors_in(j)
                    if one.actors
                ]
                if named:
                    return [hear_subject(self.tokens, named)]
        return []
