"""English clauses that leave out their verb: Oslo expelled a Russian envoy and Riga a Serbian one.

The verb is set again where it is left out, so that the clause is read like any other.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from typing import NamedTuple

from hamgara.events.grammars._en.clauses.clauses import find_subject
from hamgara.events.grammars._en.clauses.complements import list_objects
from hamgara.events.grammars._en.clauses.noun_groups import actors_in
from hamgara.events.grammars._en.clauses.sentence import Clauses
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.function import DATE_WORDS, OWNERS, PERIODS, is_count
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.grammars._en.words.tokens import Tokens

_OPENERS = listed("a an another")
_POINTING = frozenset({"that", "those"})
"""What stands for the first clause's noun before a preposition (its border, and Oslo that with)."""
_MEANT = frozenset({"one", "ones"})
_TIMES = PERIODS | DATE_WORDS | listed("days weeks months years hours hour minutes time times")
_NOT_LEFT_OUT = frozenset({"be", "have", "say", "do"})
_FRIENDS = listed("both each all alike together")
_NEAR = 4


class Gap(NamedTuple):
    """A verb left out before word `at`: words `first` to `last` tell it, `noun` what "one" is."""

    at: int
    first: int
    last: int
    noun: int


class _Gaps:
    """Looks for left-out verbs among the chunks of a sentence."""

    def __init__(self, clauses: Clauses, states: Container[str]) -> None:
        self.states = states
        self.clauses, self.chunks, self.words = clauses, clauses.chunks, clauses.words
        self.phrases = clauses.phrases

    def find(self) -> Gap | None:
        """Return the first place where a verb is left out, if any."""
        for j in range(3, len(self.chunks)):
            if self.chunks[j].kind == "N" and self.chunks[j - 1].kind in "&,;":
                gap = self._read(j)
                if gap is not None:
                    return gap
        return None

    def _read(self, j: int) -> Gap | None:
        """Return the gap behind the doer that noun chunk j begins with, if there is one."""
        doer = self._named_from(self.chunks[j].first)
        k = next((m for m in range(j - 1, 0, -1) if self._is_finite(m)), 0)
        verb = self.chunks[k].verb
        if doer is None or doer.pronoun or verb is None or not k or self._goes_on(j):
            return None
        before = [
            p for n in find_subject(self.clauses, k) for p in actors_in(self.clauses, n) if p.actors
        ]
        at = self._end_of(doer)
        filled = self.words[at - 1] == self.words[self.chunks[k].last]
        if filled or self.words[at] in _FRIENDS or not _NOT_LEFT_OUT.isdisjoint(verb.lemmas):
            return None
        if not before or any(p.countries & doer.countries for p in before):
            return None
        objects = [n for n in list_objects(self.clauses, k) if n < j]
        if objects and not verb.passive:
            return self._before_object(at, doer, objects[0], k)
        return self._before_phrase(j, k)

    def _end_of(self, doer: Phrase) -> int:
        """Return the first word behind a doer, who is not who his envoy is (Oslo its envoy)."""
        inside = range(doer.first + 1, doer.last + 1)
        return next((i for i in inside if self.words[i] in OWNERS), doer.last + 1)

    def _before_object(self, at: int, doer: Phrase, first: int, k: int) -> Gap | None:
        """Return the gap before an object like the one before (and Riga a Serbian one)."""
        chunk, verb, word = self.chunks[first], self.chunks[k], self.words[at]
        stands = not doer.modifier or doer.owner or self.words[doer.first] in self.states
        if first != k + 1 or not stands:
            return None
        owner = self._named_from(chunk.first)
        bare = owner is not None and not (owner.modifier or owner.owner or owner.rank == "people")
        other = self._named_from(at)
        gap = Gap(at, verb.first, verb.last, chunk.last)
        if other is not None and not other.pronoun:
            apart = other.countries.isdisjoint(doer.countries) and not doer.owner
            return gap if apart and not (bare and other.modifier and not other.owner) else None
        if word in _POINTING:
            return gap if self._opens_phrase(at + 1) else None
        if bare and owner is not None and owner.last < chunk.last:
            begins = self.words[max(doer.first - 3, 0) : doer.first]
            parted = [",", "and"] in (begins[-2:], [one for one in begins if one != "the"])
            plain = word.endswith("s") and self.words[doer.first] in self.states
            return gap._replace(last=owner.last) if parted and plain else None
        if bare or doer.owner or self._tells_time(at):
            return None
        if word in _OPENERS or word in OWNERS or is_count(word):
            return gap
        plain = owner is None and self.words[chunk.first] not in (*_OPENERS, *OWNERS, "the")
        plain = plain and self.words[doer.first] in self.states
        return gap if plain and self._is_sent_on(at, first) else None

    def _is_sent_on(self, at: int, first: int) -> bool:
        """Does a goal follow the things at word `at` as before (flour to X and Y tents to Z)?"""
        j = next((m for m in range(first + 1, len(self.chunks)) if self.chunks[m].last >= at), 0)
        return self._goal_behind(j) != "" and self._goal_behind(j) == self._goal_behind(first)

    def _goal_behind(self, j: int) -> str:
        """Return the preposition behind noun chunk j with a state behind it, "" for none."""
        nxt = self.chunks[j + 1 : j + 3]
        named = len(nxt) > 1 and nxt[0].kind == "P" and self._names_state(j + 2)
        return self.words[nxt[0].first] if named else ""

    def _names_state(self, j: int) -> bool:
        return any(self.phrases[n].actors for n in self.chunks[j].phrases)

    def _before_phrase(self, j: int, k: int) -> Gap | None:
        """Return the gap before a phrase like the one before (X flew to Lima and Y to Quito)."""
        goal = self._goal_behind(j)
        if j < k + len("PN&N") or not goal or goal != self._goal_behind(k):
            return None
        return Gap(self.chunks[j + 1].first, self.chunks[k].first, self.chunks[k].last, -1)

    def _named_from(self, i: int) -> Phrase | None:
        """Return the phrase of a state that begins at word i, an article before it left out."""
        first = i + (self.words[i] == "the")
        return next((p for p in self.phrases if p.first == first and p.actors), None)

    def _is_finite(self, m: int) -> bool:
        verb = self.chunks[m].verb
        return verb is not None and verb.form == "finite"

    def _goes_on(self, j: int) -> bool:
        """Has noun chunk j a verb of its own, or is it the last of a list with one?"""
        for m in range(j + 1, len(self.chunks)):
            chunk = self.chunks[m]
            if chunk.verb is not None and chunk.verb.form in ("finite", "pp"):
                return True
            if chunk.kind == ";" or (chunk.kind == "," and self.chunks[m - 1].kind != "V"):
                return chunk.kind == "," and self._closes_inset(m)
        return False

    def _closes_inset(self, comma: int) -> bool:
        """Does a finite verb follow a comma at once (X, a rival of Y, closed its border)?"""
        return self.chunks[comma + 1 : comma + 2] != [] and self._is_finite(comma + 1)

    def _opens_phrase(self, i: int) -> bool:
        return any(one.kind == "P" and one.first == i for one in self.chunks)

    def _tells_time(self, i: int) -> bool:
        """Do the words from i on only tell a time (and Riga two days later)?"""
        return not _TIMES.isdisjoint(self.words[i : i + 3])


def find_gap(clauses: Clauses, states: Container[str]) -> Gap | None:
    """Return where the verb of an earlier clause is left out; `states`: names that are words."""
    if "&N" not in clauses.kinds and ",N" not in clauses.kinds and ";N" not in clauses.kinds:
        return None
    return _Gaps(clauses, states).find()


def fill_gap(tokens: Tokens, gap: Gap) -> Tokens:
    """Return the words with the verb set again at a gap, and the noun that "one" stands for."""
    words, at = list(tokens.words), gap.at
    meant = words[gap.noun] if gap.noun >= 0 else ""
    near = [i for i in range(at, min(at + _NEAR, len(words))) if words[i] in _MEANT]
    near += [at] if words[at] in _POINTING else []
    for i in near[:1] if meant else ():
        words[i] = meant
    verb = words[gap.first : gap.last + 1]
    start, none = [tokens.starts[at]] * len(verb), [False] * len(verb)
    return replace(
        tokens,
        words=[*words[:at], *verb, *words[at:]],
        starts=[*tokens.starts[:at], *start, *tokens.starts[at:]],
        ends=[*tokens.ends[:at], *start, *tokens.ends[at:]],
        cases=[*tokens.cases[:at], *[0] * len(verb), *tokens.cases[at:]],
        owner=[*tokens.owner[: at - 1], False, *none, *tokens.owner[at:]],
        glued=[*tokens.glued[:at], *none, *tokens.glued[at:]],
    )
