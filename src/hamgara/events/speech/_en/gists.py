"""Where the gist of English speech stands, and its clauses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.speech._en.speakers import Subject
from hamgara.events.speech._en.words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    LINKS,
    PREPOSITIONS,
    QUOTE,
    SIGNS,
    Match,
    Verbs,
)

SHORTEST = 2
NEAR = 10
_SUBORDINATE = listed(
    "that which who whom whose why where when if because how whether unless until as"
)
_HEARD_BY = listed(
    "news tv minister president parliament counterpart agency television correspondents council "
    "committee conference assembly"
)
_OPENERS = listed("in at over about of for with to on that as")
_ALONE = frozenset({"say", "answer"})
"""Verbs that with a bare preposition say nothing (responded to the charge)."""
_RELATIVE = frozenset({"where", "which", "who", "whom", "whose"})
_SCENE = 6
"""Words of a place at most before what is told of it."""
_LEFT_OVER = listed("and but while by as when which who where whom")


@dataclass(slots=True)
class Said:
    """A verb of saying with its subject.

    `aside`: without a finite verb; `start`: where its clause begins; `inverted`: said the minister;
    `passive`: had been told by the minister.
    """

    match: Match
    subject: Subject
    aside: bool
    start: int
    inverted: bool = False
    passive: bool = False


class Gists:
    """Finds gists; compiled once."""

    def __init__(self, lists: Mapping[str, Sequence[str]], verbs: Verbs) -> None:
        self._verbs = verbs
        self._times = frozenset(lists["times"])

    def find(
        self, words: list[str], one: Said, behind: Said | None, done: int
    ) -> list[tuple[int, int]]:
        """Return the first and last words of what is said; two places about a parenthesis."""
        match = one.match
        end = self._cut(words, match.last + 1, behind)
        if match.verb.frame == "according":
            return self._accord(words, one, behind, done)
        start = match.last + 1
        if one.inverted:
            start = one.subject.last + 1
        front = None
        if (
            not one.aside
            and (one.inverted or one.subject.kind)
            and match.verb.frame in ("main", "tell")
        ):
            front = self._find_front(words, one, done, start, end)
        if front is not None:
            rest = self._find_rest(words, start, end)
            if rest is None:
                return [front]
            size = front[1] - front[0]
            bare = size < NEAR and not self._verbs.has_finite(words, *front)
            if bare or size < SHORTEST:
                return [rest if QUOTE in words[: front[0]] else (front[0], rest[1])]
            return [front, rest]
        bounds = self._find_back(words, one, start, end)
        return [bounds] if bounds else []

    @staticmethod
    def _cut(words: list[str], start: int, behind: Said | None) -> int:
        """Return the last word before the clause of the next verb of saying."""
        if behind is None:
            return len(words) - 1
        return max(start - 1, behind.start - 1)

    def _find_front(
        self, words: list[str], one: Said, done: int, start: int, end: int
    ) -> tuple[int, int] | None:
        """Return what is said before the subject, None where it is said behind the verb."""
        edge = one.start
        if one.inverted:
            edge = one.match.first
        k = edge - 1
        while k >= done and words[k] in DETERMINERS:
            k -= 1
        if k < done or words[k] not in (",", QUOTE, "!", "?", "-", "–", "—"):
            return None
        bounds = trim(words, done, k, 1)
        if bounds is None:
            return None
        if words[bounds[0]].endswith("ing") and not self._verbs.has_finite(words, *bounds):
            return None
        behind = words[start : end + 1]
        comma = words[start : start + 1] == [","]
        if words[k] == QUOTE or (k and words[k - 1] == QUOTE):
            return bounds
        if comma or one.inverted or self._is_adjunct(behind):
            return bounds
        told = one.match.verb.frame == "tell" and QUOTE not in behind
        if told and not any(self._verbs.is_finite(behind, k) for k in range(len(behind))):
            return bounds if self._verbs.has_finite(words, *bounds) else None
        return None

    def _is_adjunct(self, behind: Sequence[str]) -> bool:
        """Are these words no gist: nothing, a time, a place, an occasion?"""
        if behind[:1] == [QUOTE]:
            return False
        part = list(behind)
        for k, word in enumerate(part):
            if word in (",", ";", ".", QUOTE):
                part = part[:k]
                break
        if not part:
            return True
        if "that" in part or QUOTE in part:
            return False
        if part[0] in PREPOSITIONS or part[0] in self._times or part[0] in ADVERBS:
            return not any(self._verbs.is_finite(part, k) for k in range(1, len(part)))
        return False

    def _find_rest(self, words: list[str], start: int, end: int) -> tuple[int, int] | None:
        """Return what is said behind a parenthesis (Doha, he added, had no wish)."""
        k = start
        while k <= end and words[k] not in (",", QUOTE):
            k += 1
        bounds = trim(words, k, end)
        if bounds is None:
            return None
        quoted = QUOTE in words[k : bounds[0]]
        if quoted or self._verbs.has_finite(words, *bounds):
            return bounds
        return None

    def _find_back(
        self, words: list[str], one: Said, start: int, end: int
    ) -> tuple[int, int] | None:
        """Return what is said behind the verb."""
        frame = one.match.verb.frame
        if one.aside and not one.inverted:
            end = self._close_aside(words, one, start, end)
        if frame in ("main", "tell", "urge"):
            that = next(
                (k for k in range(start, min(end, start + NEAR)) if words[k] in ("that", ":")), -1
            )
            quote = next((k for k in range(start, end) if words[k] == QUOTE), -1)
            if that >= 0 and not self._verbs.has_finite(words, start, that - 1):
                return trim(words, that + 1, end)
            if 0 <= quote < start + NEAR and not self._verbs.has_finite(words, start, quote - 1):
                return trim(words, quote + 1, self._close_quote(words, quote, end))
        if frame == "tell":
            start = self._skip_object(words, start, end)
        if frame == "praise":
            reason = next(
                (k for k in range(start, min(end, start + NEAR)) if words[k] in ("for", "on")), -1
            )
            if reason > start:
                return trim(words, reason + 1, end)
        if frame in ("object", "praise"):
            start, end = self._find_object(words, start, end)
        else:
            start = self._skip_time(words, start, end)
            opener = words[start] if start <= end else ""
            alone = opener in ("to", "on") and one.match.verb.id in _ALONE
            if alone or (
                opener in PREPOSITIONS - {"to"} and not self._verbs.has_finite(words, start, end)
            ):  # fmt: skip
                return None
        return trim(words, start, end)

    @staticmethod
    def _close_quote(words: Sequence[str], quote: int, end: int) -> int:
        """Return the end of a quotation behind which only its source is told."""
        close = next((k for k in range(quote + 1, end + 1) if words[k] == QUOTE), end)
        rest = words[close + 1 : end + 1]
        source = 0 < len(rest) < NEAR and rest[0] not in LINKS and QUOTE not in rest
        return close - 1 if source and words[close - 1] == "," else end

    def _find_object(self, words: list[str], start: int, end: int) -> tuple[int, int]:
        """Return where an object begins and ends, or what stands behind its colon."""
        colon = self._find_colon(words, start, end)
        if colon:
            return colon + 1, end
        if "that" not in words[start - 1 : start + 1]:
            end = self._close_object(words, start, end)
        while start < end and words[start] in _OPENERS:
            start += 1
        return start, end

    def _find_colon(self, words: list[str], start: int, end: int) -> int:
        """Return the colon behind whom or what a verb is for, before words of its own; 0: none."""
        colon = next((k for k in range(start, min(end, start + NEAR)) if words[k] == ":"), 0)
        own = words[colon + 1 : colon + 2] == [QUOTE] or self._verbs.has_finite(words, colon, end)
        return colon if colon and own and not self._verbs.has_finite(words, start, colon) else 0

    def _close_aside(self, words: list[str], one: Said, start: int, end: int) -> int:
        """Return the end of an aside: the comma before the main clause, where it stands first."""
        first = one.start <= 1 or not self._verbs.has_finite(words, 0, one.start - 1)
        if first and "," in words[start : end + 1]:
            return words.index(",", start) - 1
        return end

    def _close_object(self, words: list[str], start: int, end: int) -> int:
        """Return the end of a noun phrase and what belongs to it."""
        for k in range(start + 1, end):
            if words[k] in ("and", "but", "while") and self._verbs.is_finite(words, k + 1) and (
                words[k + 1] not in AUXILIARIES
            ):  # fmt: skip
                return k - 1
            if words[k] == "," and words[k + 1] in ("and", "but", "while") and (
                self._verbs.has_finite(words, k + 2, min(end, k + 6))
            ):  # fmt: skip
                return k - 1
        return end

    def _skip_object(self, words: list[str], start: int, end: int) -> int:
        """Return the word behind whom something is told."""
        k = start
        while k <= end and words[k] in DETERMINERS:
            k += 1
        k += 1
        while k < end and words[k] in _HEARD_BY:
            k += 1
        return k if k < end else start

    def _skip_time(self, words: list[str], start: int, end: int) -> int:
        while start < end and (
            words[start] in self._times
            or words[start] in ("also", "again")
            or (words[start] == "on" and words[start + 1] in self._times)
        ):
            start += 1
        return self._skip_scene(words, start, end)

    @staticmethod
    def _skip_scene(words: list[str], start: int, end: int) -> int:
        """Return the word behind where it was said and what is told of that place.

        "said in Lima, where he met X, that ..."; one behind the end where nothing was said there.
        """
        if start > end or words[start] not in PREPOSITIONS - {"to"}:
            return start
        near = range(start + 1, min(end, start + _SCENE))
        told = next((k for k in near if words[k] == "," and words[k + 1] in _RELATIVE), -1)
        if told < 0:
            return start
        goes_on = (k for k in range(told + 1, end) if words[k : k + 2] == [",", "that"])
        return next(goes_on, end) + 1

    def _accord(
        self, words: list[str], one: Said, behind: Said | None, done: int
    ) -> list[tuple[int, int]]:
        """Read "according to X, ..." and "..., according to X"."""
        last = max(one.subject.last, one.match.last)
        commas = [k for k in range(last + 1, len(words)) if words[k] == ","]
        comma = commas[0] if commas else -1
        if len(commas) > 1 and not self._verbs.has_finite(words, comma + 1, commas[1]):
            comma = commas[1]
        if one.match.first > done + SHORTEST:
            bounds = trim(words, done, one.match.first - 1)
        else:
            bounds = (
                trim(words, comma + 1, self._cut(words, comma + 1, behind)) if comma > 0 else None
            )
        return [bounds] if bounds else []

    def split(self, words: list[str], first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the clauses of a gist, each with a finite verb of its own."""
        start = first
        for at in range(first + SHORTEST, last - SHORTEST):
            if at <= start or not self._joins(words, at, last):
                continue
            apart = words[at] == ":" or self._verbs.has_finite(
                words, self._last_link(words, start, at), at - 1
            )
            if apart and (part := trim(words, start, at - 1)):
                yield from self._say(words, *part)
                start = at + 1
        if part := trim(words, start, last):
            yield from self._say(words, *part)

    @staticmethod
    def _say(words: list[str], first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield a clause, but not one that only tells more of a place or person named before."""
        if not (first and words[first - 1] == "," and words[first] in _RELATIVE):
            yield first, last

    @staticmethod
    def _last_link(words: list[str], start: int, at: int) -> int:
        """Return where the last subordinate clause before a place begins."""
        return next((k for k in range(at - 1, start, -1) if words[k] in _SUBORDINATE), start)

    def _joins(self, words: list[str], at: int, last: int) -> bool:
        """Does a new clause with a subject of its own begin here?"""
        if words[at] in (";", ".", "!", "?") or words[at : at + 2] == [":", QUOTE]:
            return True
        if words[at] not in LINKS:
            return False
        if words[at] == "while" and words[at - 1] != ",":
            return False
        after = at + 1
        if words[after] == "that":
            return True
        if self._verbs.is_finite(words, after) or words[after] in PREPOSITIONS:
            return (
                words[at] == "but"
                and words[after] not in PREPOSITIONS
                and words[after] not in ("also", "not")
            )
        end = min(last, after + 8)
        for k in range(after + 1, end + 1):
            if words[k] in SIGNS or words[k] in ("and", "or"):
                return False
            if self._verbs.is_finite(words, k):
                return True
        return False


def trim(
    words: Sequence[str], first: int, last: int, least: int = SHORTEST
) -> tuple[int, int] | None:
    """Return the words without signs and conjunctions at their ends, None for too few."""
    while first <= last and (
        words[first] in SIGNS or words[first] in ("that", "and", "but", "while", "yet")
    ):
        if words[first] == "that" and first < last and words[first + 1] in AUXILIARIES:
            break
        first += 1
    while last >= first and (words[last] in SIGNS or words[last] in _LEFT_OVER):
        last -= 1
    return (first, last) if last - first + 1 >= least else None
