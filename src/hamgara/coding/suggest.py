"""Suggest codes for a passage from the cues of a framework; no model, every answer explained.

How a passage is read:

1. All words and phrases of the framework are found, in whatever form they are written.
2. A phrase inside a longer one is read for the longer one only: inside `other_senses` of
   its own code, or inside a term or name of another code.
3. What a silence, an `unless` or a general aside (`coding.asides`) covers is left out.
4. Words of a `together` group count where each list of the group has one.
5. Loose words and groups give way to a code of `yields_to` that is found in the passage.

Suggestions are proposals: they enter no count before a person accepts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from hamgara.coding.rulebook import Role, Rulebook, build_rulebook
from hamgara.study.codebook import Framework
from hamgara.study.codings import Suggestion
from hamgara.study.cues import Scope
from hamgara.text.phrases import Hit
from hamgara.text.sentences import split_sentences
from hamgara.text.spans import Span

SCORES = {"names": 0.95, "terms": 0.9, "loose": 0.75, "together": 0.7}
"""How strongly each kind of cue speaks for its code."""

MORE = 0.02
"""What each further cue of the same code adds."""

_HIGHEST = 0.99
_SCENE_REACH = 14
"""A scene word silences a phrase that begins at most so many characters behind it."""

_CLAUSE = re.compile(r"[;؛:!?؟\n]|\s(?:اما|ولی|لیکن|منتها|منتهی|بلکه|but|amma|lakin|ancaq)\s|[،,]")
_SHORT = 2
"""A comma that leaves so few words before it parts items of a list, not clauses."""


class Suggester(Protocol):
    """Anything that proposes codes for a passage."""

    def suggest(self, text: str, language: str) -> list[Suggestion]:
        """Return the codes that the passage expresses, at most one suggestion a code."""
        ...


@dataclass(frozen=True, slots=True)
class _Found:
    """A cue that was found: its code, its kind (a key of `SCORES`), the cue and its place."""

    code: str
    kind: str
    cue: str
    span: Span


class LexicalSuggester:
    """Suggests from the cues that a framework carries; compiled once a language."""

    def __init__(self, framework: Framework) -> None:
        self._framework = framework
        self._order = {code.id: place for place, code in enumerate(framework.codes)}
        self._rulebooks: dict[str, Rulebook] = {}

    def suggest(self, text: str, language: str) -> list[Suggestion]:
        """Return the codes that the passage expresses, in the order of the framework.

        Args:
            text: the passage; spans are code points of this string as it is.
            language: of the passage (fa, az, en).

        Raises:
            HamgaraError: there is no such language, or the framework names a list it
                does not have.
        """
        rulebook = self._rulebooks.get(language)
        if rulebook is None:
            rulebook = self._rulebooks[language] = build_rulebook(self._framework, language)
        found = _Passage(text, rulebook).read()
        by_code: dict[str, list[_Found]] = {}
        for item in found:
            by_code.setdefault(item.code, []).append(item)
        codes = sorted(by_code, key=self._order.__getitem__)
        return [_suggest_code(code, by_code[code]) for code in codes]


def _suggest_code(code: str, found: Sequence[_Found]) -> Suggestion:
    best = max(found, key=lambda item: (SCORES[item.kind], -item.span.start))
    others = len({item.cue for item in found}) - 1
    score = min(_HIGHEST, SCORES[best.kind] + MORE * others)
    return Suggestion(code, round(score, 2), best.span, f"{best.kind}: {best.cue}")


class _Passage:
    """One passage being read."""

    def __init__(self, text: str, rulebook: Rulebook) -> None:
        self._text = text
        self._rules = rulebook
        self._hits = [(hit, rulebook.roles[hit.phrase]) for hit in rulebook.finder.find(text)]
        self._whole = Span(0, len(text))
        self._sentences: Sequence[Span] = ()
        self._closed: list[tuple[Span, frozenset[str] | None]] = []
        self._unless: list[tuple[Span, str]] = []

    def read(self) -> list[_Found]:
        """Return the cues that stand."""
        if not any(role.kind in SCORES or role.kind == "part" for _, r in self._hits for role in r):
            return []
        self._sentences = list(split_sentences(self._text))
        self._closed = list(self._find_closed())
        self._unless = [(self._stretch(h.span, "sentence"), r.code) for h, r in self._of("unless")]
        strong = [item for item in self._find_single() if item.kind in ("names", "terms")]
        loose = [item for item in self._find_single() if item.kind == "loose"]
        weak = [*loose, *self._find_together()]
        codes = {item.code for item in (*strong, *weak)}
        yields_to = self._rules.yields_to
        return strong + [i for i in weak if codes.isdisjoint(yields_to.get(i.code, ()))]

    def _of(self, *kinds: str) -> Iterator[tuple[Hit, Role]]:
        return ((hit, role) for hit, roles in self._hits for role in roles if role.kind in kinds)

    def _find_single(self) -> Iterator[_Found]:
        longer = [(hit.span, role.code) for hit, role in self._of("names", "terms")]
        senses = [(hit.span, role.code) for hit, role in self._of("other_sense")]
        for hit, role in self._of("names", "terms", "loose"):
            if any(c == role.code and _is_inside(hit.span, s) for s, c in senses):
                continue
            if any(c != role.code and _is_part(hit.span, s) for s, c in longer):
                continue
            if self._is_open(hit.span, role.code, named=role.kind == "names"):
                yield _Found(role.code, role.kind, hit.phrase, hit.span)

    def _find_together(self) -> Iterator[_Found]:
        senses = [(hit.span, role.code) for hit, role in self._of("other_sense")]
        parts: dict[tuple[int, Span], dict[int, list[Hit]]] = {}
        for hit, role in self._of("part"):
            if any(c == role.code and _is_inside(hit.span, s) for s, c in senses):
                continue
            if not self._is_open(hit.span, role.code, named=False):
                continue
            where = self._stretch(hit.span, self._rules.groups[role.number].within)
            parts.setdefault((role.number, where), {}).setdefault(role.slot, []).append(hit)
        for (number, _), slots in parts.items():
            group = self._rules.groups[number]
            if len(slots) == group.size:
                chosen = _choose_apart([slots[slot] for slot in range(group.size)])
                if chosen:
                    cue = " + ".join(hit.phrase for hit in chosen)
                    yield _Found(group.code, "together", cue, chosen[0].span)

    def _find_closed(self) -> Iterator[tuple[Span, frozenset[str] | None]]:
        """Yield the stretches that are silent, for some codes or (None) for all."""
        lifted = [(hit.span, role.number) for hit, role in self._of("lift")]
        for hit, role in self._of("silence"):
            rule = self._rules.silences[role.number]
            where = self._stretch(hit.span, rule.scope)
            if not any(n == role.number and _is_inside(s, where) for s, n in lifted):
                yield where, rule.codes
        for hit, role in self._of("set_aside", "scene", "own_life"):
            if role.kind == "scene":
                yield Span(hit.span.end, hit.span.end + _SCENE_REACH), None
            else:
                scope: Scope = "clause" if role.kind == "set_aside" else "sentence"
                yield self._stretch(hit.span, scope), None

    def _is_open(self, span: Span, code: str, *, named: bool) -> bool:
        for where, codes in self._closed:
            if where.start <= span.start < where.end and (codes is None or code in codes):
                return False
        return named or not any(c == code and _is_inside(span, s) for s, c in self._unless)

    def _stretch(self, span: Span, scope: Scope) -> Span:
        """Return the clause, sentence or passage in which a span begins."""
        if scope == "passage":
            return self._whole
        sentence = next((s for s in self._sentences if s.start <= span.start < s.end), self._whole)
        if scope == "sentence":
            return sentence
        start, end = sentence.start, sentence.end
        for mark in _CLAUSE.finditer(self._text, sentence.start, sentence.end):
            if mark[0] in "،," and len(self._text[start : mark.start()].split()) <= _SHORT:
                continue
            if mark.start() >= span.end:
                end = mark.start()
                break
            if mark.end() <= span.start:
                start = mark.end()
        return Span(start, end)


def _is_inside(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _is_part(inner: Span, outer: Span) -> bool:
    return inner != outer and _is_inside(inner, outer)


def _choose_apart(lists: Sequence[Iterable[Hit]], taken: tuple[Hit, ...] = ()) -> tuple[Hit, ...]:
    """Return one hit of each list, none overlapping another; () if there is no such choice."""
    if len(taken) == len(lists):
        return taken
    for hit in lists[len(taken)]:
        if all(hit.span.end <= t.span.start or t.span.end <= hit.span.start for t in taken):
            chosen = _choose_apart(lists, (*taken, hit))
            if chosen:
                return chosen
    return ()
