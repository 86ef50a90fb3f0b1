"""What a Persian phrase behind "and" or a comma shares with what it is joined to."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.grammars._fa.clauses.objects import COUNTS, REST
from hamgara.events.grammars._fa.clauses.scene import Scene, is_doer
from hamgara.events.grammars._fa.clauses.sentence import Standing
from hamgara.events.grammars._fa.sides.prepositions import Prepositions
from hamgara.events.grammars._fa.words.triggers import PRESENT

ALSO = frozenset({"همچنین", "نیز", "هم", "اینک", "اکنون", "حالا", "سپس", "سرانجام"})
SIGNS = frozenset({",", ";", "را", "که", ":", ")", '"', "هم", "نیز"})
FAR_MEMBER = 3
"""Words at most before the name of a list's member."""
_ENDS = frozenset({"را", "که", ";", ":"})
_PARTS = frozenset({",", "را", "که", "و", ";"})
"""Before a joint: where the search for the member before it ends."""
_FAR_BEFORE = {",": 3, "و": 5, "یا": 5}
"""Words at most from a joint back to the member before it."""
_LONGEST_TOPIC, _SHORTEST_TOPIC = 9, 3


class JointReader:
    """Finds what is shared over a joint; compiled from the vocabulary's lists."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]], prepositions: Prepositions) -> None:
        self._prepositions = prepositions
        self._times = frozenset(lists.get("times", ()))
        self._plural = frozenset(lists.get("plural_offices", ()))

    def find_shared(self, scene: Scene, at: int) -> tuple[str, int] | None:
        """Return the preposition (case, first word) that a phrase behind "and" shares.

        They spoke about trade and Yemen; he thanked the people and government of Peru.
        """
        words = scene.words
        for back in range(at - 1, max(-1, at - _LONGEST_TOPIC), -1):
            if back not in scene.inside or back in scene.phrase_at or words[back] in _ENDS:
                return None
            found = self._prepositions.find(words, back)
            if found is not None:
                near = at - back <= _SHORTEST_TOPIC and found[0] not in ("none", "break")
                return found if found[0] == "about" or near else None
        return None

    def find_listed(self, scene: Scene, at: int, first: int) -> Standing | None:
        """Return the standing of the member of a list before the joint (و or a comma) at a word.

        The member behind it, which begins at the word `first`, stands in the same way.
        """
        words, phrase_at, standings = scene.words, scene.phrase_at, scene.standings
        if words[at] == "," and not self._goes_on(scene, first):
            return None
        far = _FAR_BEFORE[words[at]]
        if words[at] == words[at - 2] == "," and at - 1 not in scene.taken:
            at -= 2  # A, somebody whom no list knows, B and C
        for back in range(at - 1, max(-1, at - far), -1):
            if back not in scene.inside:
                return None
            if back in phrase_at and phrase_at[back] < len(standings):
                number = phrase_at[back]
                same = standings[number]
                if words[same.before : same.before + 2] == ["در", "امور"] and number:
                    return standings[number - 1]  # the envoy for X of Y and Z
                if words[at] == "," and self._begins_anew(scene, number, first):
                    return None
                return same
            if words[back] in self._prepositions.single or words[back] in _PARTS:
                return None
        return None

    def _begins_anew(self, scene: Scene, number: int, first: int) -> bool:
        """Does a subject begin behind a comma and phrase: after the raid of X, A, B and C said?"""
        words, standing, before = scene.words, scene.standings[number], scene.phrases[number]
        if not PRESENT.isdisjoint(words[standing.before : standing.before + 2]):
            return False
        if words[before.first] in COUNTS or not _is_apart(scene, standing):
            return False
        if any(one.case == "bare" or is_doer(scene, one) for one in scene.standings):
            return False
        behind = scene.phrases[scene.phrase_at[first]] if first in scene.phrase_at else None
        alike = behind is not None and bool(before.office) and before.office == behind.office
        return not (alike or words[before.first] in self._plural)

    def _goes_on(self, scene: Scene, first: int) -> bool:
        """Does a list go on behind the phrase that begins at a word: A, B and C?"""
        words, phrase_at = scene.words, scene.phrase_at
        number, at = phrase_at.get(first), first
        while at in phrase_at and phrase_at[at] == number:
            at += 1
        if at + 1 >= len(words) or words[at] not in (",", "و"):
            return False
        at += words[at + 1] in ALSO
        for k in range(at + 1, min(len(words), at + 2 + FAR_MEMBER)):
            if k in phrase_at:
                return True
            if not self._may_precede(words[k]):
                break
        return words[at + 1] in REST

    def _may_precede(self, word: str) -> bool:
        """May a word stand before the name of a list's member: fourteen members of the EU?"""
        return not (word in self._prepositions.single or word in SIGNS or word in self._times)


def _is_apart(scene: Scene, standing: Standing) -> bool:
    """Does a phrase stand behind a preposition or reason, so that a subject may follow it?"""
    owner = standing.owner
    noun = scene.nouns.get(owner.first) if owner is not None else None
    if standing.case == "of" and noun is not None and noun.case == "reason":
        return True
    return standing.case not in ("bare", "between", "of") or standing.mediates
