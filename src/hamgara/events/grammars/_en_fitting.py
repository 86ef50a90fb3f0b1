"""Do the words of a pattern of the English vocabulary stand about its verb?"""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_deeds import Deeds
from hamgara.events.grammars._en_inflection import listed
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import PhraseSet, VerbPattern, find_particles
from hamgara.events.grammars._en_scene import Candidate

_FREIGHT = frozenset({"carry", "load", "contain", "transport", "bring", "total", "include"})
"""A plane carrying tents: the cargo is what is sent."""
_NOUN = 5
"""Letters of a noun at least, prepositions and particles being shorter."""
_CALLS = frozenset({"consult-visit", "consult-meet", "consult-discuss"})
"""Rules where the errand of a statesman tells nothing against his visit (flew in on the gas)."""
_STEPS = 4
_STATESMEN = frozenset(
    {"minister", "head-of-state", "head-of-government", "deputy-head", "speaker"}
)
_NEAR_CALL = 3
"""Words from "called" to who is called (called the new president)."""
_BEHIND_CALL = listed(
    "on to after over about in late early ahead and by from before during following amid as at this"
    " last yesterday today again twice monday tuesday wednesday thursday friday saturday sunday"
)


class Fitting(Deeds):
    """Particles, objects and barring words of a pattern held against the sentence."""

    def _fits(  # noqa: C901 - one case after another
        self, pattern: VerbPattern, k: int, verb: Verb, last: int, *, turned: bool = False
    ) -> int:
        """Return the last word of the pattern's match, -1 for none.

        `turned`: a noun of the pattern may be the subject of a passive (regret was voiced).
        """
        flags = pattern.flags
        if "active" in flags and verb.passive:
            return -1
        if "passive" in flags and not verb.passive:
            return -1
        at = find_particles(self.words, pattern.particles, verb.head + 1, last)
        if at == -2 and turned and self._is_done_noun(pattern, k):
            at = verb.head
        if at == -2:
            return -1
        begin = verb.head + 1
        end = max(at, verb.head)
        if pattern.objects is not None:
            stop = self._object_end(k, last, clause="clause" in flags)
            if "near" in flags:
                stop = self._near_end(k, stop)
            if at >= stop:
                stop = last
            found = pattern.objects.find(self.words, begin, stop)
            gap = self.clauses.gap(k) if found < 0 else None
            if gap is not None and pattern.objects.find(self.words, *self._group(gap)) >= 0:
                found = end
            if (
                found < 0
                and verb.form in ("finite", "pp", "ing")
                and (verb.passive or "ergative" in flags)
            ):
                for j in self._heads_of(k):
                    if pattern.objects.find(self.words, *self._wide_group(j, k)) >= 0:
                        found = end
                        break
            if found < 0 and "people" in flags and self._has_people(k, verb):
                found = end
            if found < 0 and "places" in flags and self._has_place(k):
                found = end
            if found < 0:
                return -1
            end = max(end, found) if found < begin + 7 else end
        if pattern.rule.id in _CALLS and self._is_of_statesman(k):
            last = min(last, end + _STEPS)
        if pattern.without is not None and self._is_barred(pattern.without, k, last):
            return -1
        return end

    def _is_done_noun(self, pattern: VerbPattern, k: int) -> bool:
        """Is what a phrase names the subject of its passive (his regret was voiced to)?"""
        noun, *rest = pattern.particles
        heads = self.clauses.subject(k)
        inside = [word for j in heads for word in self.words[slice(*self._wide_span(j, k))]]
        behind = self.words[self.chunks[k].last + 1 : self._zone_end(k) + 1]
        if len(noun) < _NOUN or noun not in inside:
            return False
        return all(word in inside or word in behind for word in rest)

    def _take_owner(
        self, arguments: list[tuple[str, Phrase]], pattern: VerbPattern, k: int
    ) -> list[tuple[str, Phrase]]:
        """Let whose regret it is act where "his regret was voiced" tells nobody else."""
        if any(case == "by" for case, _ in arguments) or not self._is_done_noun(pattern, k):
            return arguments
        return [
            ("by" if case == "object" and (one.owner or one.modifier) else case, one)
            for case, one in arguments
        ]

    def _wide_span(self, j: int, k: int) -> tuple[int, int]:
        """Return the first word of a subject and the word after it."""
        first, last = self._wide_group(j, k)
        return first, last + 1

    def _heads_of(self, k: int) -> list[int]:
        """Return the subject of verb k and the noun over it (a deal on building a dam)."""
        found = self.clauses.subject(k)
        for j in found[:1]:
            kinds = [one.kind for one in self.chunks[max(j - 3, 0) : j + 1]]
            if kinds == ["N", "P", "V", "N"]:
                return [*found, j - 3]
        return found

    def _is_of_statesman(self, k: int) -> bool:
        """Is it a minister or head of state who does what verb k tells?"""
        heads = (self.chunks[j] for j in self.clauses.subject(k))
        own = [self.phrases[n] for chunk in heads for n in chunk.phrases]
        return any(one.rank in _STATESMEN or one.person for one in own)

    def _is_barred(self, without: PhraseSet, k: int, last: int) -> bool:
        """Does a word stand near verb k that bars the rule, not in an office (oil minister)?"""
        for i in range(max(self.chunks[k].first - 6, 0), min(last + 1, len(self.words))):
            length = without.at(self.words, i)
            if length > 1 or (length and i not in self.offices):
                return True
        return False

    def _object_end(self, k: int, last: int, *, clause: bool) -> int:
        """Return the last word of the direct complements: up to the next clause or comma."""
        chunks = self.chunks
        if clause:
            return last
        for j in range(k + 1, len(chunks)):
            if chunks[j].first > last:
                break
            verb = chunks[j].verb
            if chunks[j].kind == "B":
                return min(last, chunks[j].first - 1)
            if verb is not None and verb.form == "inf" and chunks[j - 1].kind != "&":
                return min(last, chunks[j].last + 1)
            if verb is not None and verb.form == "ing" and _FREIGHT & set(verb.lemmas):
                continue
            if verb is not None and verb.form == "ing" and j == k + 1:
                last = min(last, chunks[j].last)
                continue
            if verb is not None and chunks[j - 1].kind != "P" and verb.form != "pp":
                return min(last, chunks[j].first - 1)
        return last

    def _has_people(self, k: int, verb: Verb) -> bool:
        """Is verb k done to people of a state (twelve Palestinians)?"""
        chunks = (
            self.clauses.subject(k)
            if verb.passive
            else [j for case, j in self.clauses.after(k) if case == "object"]
        )
        return any(
            one.role in ("CVL", "MIL", "COP", "JRN", "REF") and one.actors
            for j in chunks
            for one in self.clauses.actors_in(j)
        )

    def _has_place(self, k: int) -> bool:
        """Is a whole state or city what verb k is done to (seized Congo's Goma)?"""
        return any(
            one.actors and one.role == "GOV" and not (one.rank or one.modifier or one.person)
            for case, j in self.clauses.after(k)
            if case in ("object", "to")
            for one in self.clauses.actors_in(j)
            if one.last == self.chunks[j].last
        )

    def _near_end(self, k: int, stop: int) -> int:
        """Return the last word of the direct object, of-phrases included."""
        for j in range(k + 2, len(self.chunks)):
            chunk = self.chunks[j]
            if chunk.kind == "P" and chunk.case != "of":
                return min(stop, chunk.first - 1)
        return stop

    def _is_rung(self, made: Candidate, verb: Verb) -> bool:
        """Is a statesman called by another, and called nothing (called the premier on Monday)?"""
        called = [one for one in self.phrases if verb.head < one.first <= verb.head + _NEAR_CALL]
        if verb.passive or not called or not made.arguments:
            return False
        word = self.words[called[0].last + 1]
        callers = [one for case, one in made.arguments if case == "subject"]
        high = all(any(_is_high(one) for one in side) for side in (callers, called[:1]))
        return high and (word in _BEHIND_CALL or not word[0].isalnum())

    def _is_guest_in(self, made: Candidate, verb: Verb) -> bool:
        """Is a statesman of one state now in a city of another (the minister is in Kyiv)?"""
        guests = [one for case, one in made.arguments if case == "subject"]
        reached = "reach" in verb.lemmas
        at = verb.head + (1 if reached else 2)
        there = next((one for one in self.phrases if one.first == at), None)
        city = there is not None and there.city and not (there.modifier or there.rank)
        stands = city and (reached or self.words[at - 1] == "in") and not verb.negated
        ranks = _STATESMEN | {"delegation"} if reached else _STATESMEN
        return bool(stands) and any(one.rank in ranks for one in guests)


def _is_high(one: Phrase) -> bool:
    """Is it a statesman, by office, name or counterpart?"""
    return one.rank in _STATESMEN or bool(one.person) or one.anaphor == "counterpart"
