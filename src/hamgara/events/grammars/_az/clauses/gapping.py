"""Azerbaijani acts that share one verb, each with its own day and side.

"X bazar ertəsi Y-yə, çərşənbə axşamı isə Z-yə səfər edib": two visits on two days.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.grammars._az.clauses.clauses import Clause
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.reading import Argument, Telling

_JOINTS = frozenset({",", "və"})
_DAY = re.compile(
    r"(?:bazar ertəsi|çərşənbə axşamı|cümə axşamı|çərşənbə|cümə|şənbə|bazar) gün\w*"
    r"|bazar ertəsi|çərşənbə axşamı|cümə axşamı|dünən|srağagün|bu gün|sabah|birigün"
    r"|(?:ertəsi|səhəri|növbəti) gün|\w+ gün sonra"
)


def part_days(scene: Scene, tellings: Sequence[Telling]) -> list[Telling]:
    """Return the tellings, one of two acts on two days parted."""
    made: list[Telling] = []
    for told in tellings:
        first, _ = scene.sentence.within(told.trigger)
        clause = scene.clause(first)
        parts = _part(scene, clause, first) if clause.predicate is not None else None
        made += parts(told) if parts else [told]
    return made


class _Parts:
    """The two parts of a clause before its verb: words `start` to `split`, and behind it."""

    def __init__(self, scene: Scene, clause: Clause, split: int, stop: int) -> None:
        """Read who is named in both parts."""
        self.scene, self.clause, self.split = scene, clause, split
        subject = clause.subject
        self.shared = subject if subject is not None and subject.first < split else None
        named = [p for p in scene.phrases if clause.start <= p.first < stop and not p.label]
        self.left = [p for p in named if p.last < split and p is not self.shared]
        days = (k for k in range(clause.start, split) if _has_day(scene, clause.start, k + 1))
        opens = next(days, split)
        if len(self.left) > 1 and self.left[0].last < opens:
            self.shared = self.left.pop(0)
        self.right = [p for p in named if p.first > split]
        self.own: Phrase | None = None
        if len(self.right) > 1 and self.right[0].case == "subject" and len(self.left) == 1:
            self.own = self.right.pop(0)

    def __call__(self, told: Telling) -> list[Telling]:
        """Return the act of each part."""
        sentence = self.scene.sentence
        left: list[Argument] = []
        right: list[Argument] = []
        for one in told.arguments:
            span = one.mention.span
            at = next((k for k, p in enumerate(self.right)
                       if sentence.place(p.first, p.last) == span), None)  # fmt: skip
            if at is not None:
                right.append(one)
                near = at - len(self.right) + len(self.left)
                if near >= 0:
                    left.append(Argument(self.left[near].mention(sentence), one.case))
            elif self.shared is None or self._is(self.shared, one):
                left.append(one)
                right.append(one if self.own is None else self._say(self.own))
            elif self.own is not None and self._is(self.own, one) and self.shared is not None:
                left.append(self._say(self.shared))
                right.append(one)
        if not right or len(left) < len(right):
            return [told]
        end = self.clause.end
        before = sentence.place(self.clause.start, self.split - 1)
        behind = sentence.place(self.split + 1, end)
        return [
            replace(told, arguments=tuple(left), clause=before, stretch=None),
            replace(told, arguments=tuple(right), clause=behind, stretch=None),
        ]

    def _is(self, phrase: Phrase, one: Argument) -> bool:
        return self.scene.sentence.place(phrase.first, phrase.last) == one.mention.span

    def _say(self, phrase: Phrase) -> Argument:
        return Argument(phrase.mention(self.scene.sentence), "subject")


def _part(scene: Scene, clause: Clause, stop: int) -> _Parts | None:
    """Return the parts of a clause that each have a day and somebody, None where it has none."""
    for split in range(stop - 1, clause.start, -1):
        if scene.words[split] not in _JOINTS or not _has_day(scene, split + 1, stop):
            continue
        if not _has_day(scene, clause.start, split):
            continue
        if any(clause.start <= one.at < stop for one in scene.predicates):
            return None
        parts = _Parts(scene, clause, split, stop)
        if parts.left and parts.right and _are_alike(parts, split):
            return parts
    return None


def _are_alike(parts: _Parts, split: int) -> bool:
    """Do both parts end alike, or does the first lack what the second ends in?"""
    one, other = parts.left[-1], parts.right[-1]
    return one.case == other.case or (one.last == split - 1 and one.case in ("subject", "of"))


def _has_day(scene: Scene, start: int, end: int) -> bool:
    """Do the words from `start` to before `end` tell one day?"""
    words = scene.words[start:end]
    named = sum(
        bool(word[:1].isdigit()) and any(words[k - 1].startswith(m) for m in scene.lists["months"])
        for k, word in enumerate(words) if k
    )  # fmt: skip
    return named + len(_DAY.findall(" ".join(words))) == 1
