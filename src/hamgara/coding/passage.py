"""Read one passage: which cues of a rulebook stand in it, after silences and other senses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hamgara.coding.rulebook import Role, Rulebook
from hamgara.study.cues import Scope
from hamgara.text.phrases import Hit
from hamgara.text.sentences import split_sentences
from hamgara.text.spans import Span

_SINGLE = ("names", "terms", "wide", "loose")
_SCENE_REACH = 14
"""A scene word silences a phrase that begins at most so many characters behind it."""

_INDEFINITE = re.compile(r"ی?(?:\s*،)?\s+(?:که|است|بود|می‌ماند)(?![^\W_])")
"""What follows a thing that another one is likened to: like a carpet that ..."""

_CLAUSE = re.compile(
    r"[;؛:!?؟\n،,]|\s(?:اما|ولی|لیکن|منتها|منتهی|بلکه|but|amma|lakin|ancaq)\s", re.IGNORECASE
)
_BREAK = 1
_SHORT = 2
"""A comma that leaves so few words before it parts items of a list, not clauses."""


@dataclass(frozen=True, slots=True)
class Found:
    """A cue that was found: its code, its kind (names, terms, wide, loose, together), its place.

    `firm` is whether it speaks for its code whatever else stands in the passage.
    """

    code: str
    kind: str
    cue: str
    span: Span
    firm: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """What a passage says.

    Attributes:
        found: the cues that stand.
        grounded: the codes whose ground (`grounded_by`) the passage names.
        silenced: whether a silence of the framework fell.
    """

    found: tuple[Found, ...] = ()
    grounded: frozenset[str] = frozenset()
    silenced: bool = False


def read_passage(text: str, language: str, rulebook: Rulebook) -> Reading:
    """Return what `text` says in the words of the rulebook."""
    hits = [(hit, rulebook.roles[hit.phrase]) for hit in rulebook.finder.find(text)]
    pairs = [(hit, role) for hit, roles in hits for role in roles]
    if not any(role.kind in _SINGLE or role.kind == "part" for _, role in pairs):
        return Reading()
    return _Passage(text, language, rulebook, pairs).read()


class _Passage:
    """A passage being read."""

    def __init__(
        self, text: str, language: str, rulebook: Rulebook, pairs: list[tuple[Hit, Role]]
    ) -> None:
        self._text = text
        self._rules = rulebook
        self._by_kind: dict[str, list[tuple[Hit, Role]]] = {}
        for pair in pairs:
            self._by_kind.setdefault(pair[1].kind, []).append(pair)
        self._whole = Span(0, len(text))
        self._sentences = split_sentences(text, language)
        self._fallen = list(self._find_fallen())
        self._asides = list(self._find_asides())
        self._figures = {hit.span.start for hit, _ in self._of("figure")}
        self._similes = {hit.span.end for hit, _ in self._of("simile")}
        self._figured = {
            role.code for hit, role in self._of(*_SINGLE, "part") if self._is_figure(hit.span)
        }
        self._unless = [(self._stretch(h.span, "sentence"), r.code) for h, r in self._of("unless")]
        self._senses = [(hit.span, role.code) for hit, role in self._of("other_sense")]

    def read(self) -> Reading:
        found = (*self._find_single(), *self._find_together())
        grounded = frozenset(role.code for _, role in self._of("ground"))
        return Reading(found, grounded, bool(self._fallen))

    def _of(self, *kinds: str) -> Iterator[tuple[Hit, Role]]:
        return (pair for kind in kinds for pair in self._by_kind.get(kind, ()))

    def _find_single(self) -> Iterator[Found]:
        longer = [(hit.span, role.code) for hit, role in self._of("names", "terms")]
        for hit, role in self._of(*_SINGLE):
            if any(c != role.code and _is_part(hit.span, s) for s, c in longer):
                continue
            if self._is_open(hit.span, role):
                firm = role.kind != "loose"
                yield Found(role.code, role.kind, hit.phrase, hit.span, firm)

    def _find_together(self) -> Iterator[Found]:
        parts: dict[tuple[int, Span], dict[int, list[Hit]]] = {}
        for hit, role in self._of("part"):
            if self._is_open(hit.span, role):
                where = self._stretch(hit.span, self._rules.groups[role.number].within)
                parts.setdefault((role.number, where), {}).setdefault(role.slot, []).append(hit)
        for (number, _), slots in parts.items():
            group = self._rules.groups[number]
            if len(slots) < group.size:
                continue
            chosen = _choose_apart([slots[slot] for slot in range(group.size)])
            if chosen:
                cue = " + ".join(hit.phrase for hit in chosen)
                yield Found(group.code, "together", cue, chosen[0].span, not group.loose)

    def _find_fallen(self) -> Iterator[tuple[Span, frozenset[str]]]:
        """Yield where a silence of the framework falls, and on which codes."""
        words: dict[tuple[int, Span], set[str]] = {}
        for hit, role in self._of("silence"):
            where = self._stretch(hit.span, self._rules.silences[role.number].scope)
            words.setdefault((role.number, where), set()).add(hit.phrase)
        lifts = [(hit.span, role.number) for hit, role in self._of("lift")]
        for (number, where), found in words.items():
            rule = self._rules.silences[number]
            lifted = any(n == number and _is_inside(span, where) for span, n in lifts)
            if len(found) >= rule.at_least and not lifted:
                yield where, rule.codes

    def _find_asides(self) -> Iterator[tuple[Span, bool]]:
        """Yield where a general aside falls, and whether on firm words too."""
        for hit, _ in self._of("scene"):
            yield Span(hit.span.end, hit.span.end + _SCENE_REACH), True
        for hit, _ in self._of("set_aside"):
            yield self._stretch(hit.span, "clause"), True
        for hit, _ in self._of("own_life"):
            yield self._stretch(hit.span, "sentence"), False

    def _is_open(self, span: Span, role: Role) -> bool:
        code = role.code
        if any(c == code and _is_inside(span, s) for s, c in self._senses):
            return False
        if any(code in codes and _begins_in(span, where) for where, codes in self._fallen):
            return False
        firm = role.kind in ("names", "terms")
        figured = code in self._figured and role.kind != "names"
        if figured and (not firm or self._is_figure(span)):
            return False
        if any((all_ or not firm) and _begins_in(span, where) for where, all_ in self._asides):
            return False
        if role.kind == "names":
            return True
        return not any(c == code and _is_inside(span, s) for s, c in self._unless)

    def _is_figure(self, span: Span) -> bool:
        """Return whether one word is a figure of speech: the bank of trust, like a carpet."""
        if not (self._figures or self._similes) or any(c.isspace() for c in span.of(self._text)):
            return False
        if any(end in self._figures for end in range(span.end, span.end + _BREAK + 1)):
            return True
        likened = any(span.start - end in (0, 1) for end in self._similes)
        return likened and _INDEFINITE.match(self._text, span.end) is not None

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


def _begins_in(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start < outer.end


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
