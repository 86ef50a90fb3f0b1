"""The case of each phrase and event noun of a Persian clause: what governs it, and را."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from hamgara.events.grammars._fa.clauses.objects import (
    find_reason,
    is_apart,
    is_count,
    is_headed,
    is_in_row,
    is_marked,
    is_theirs,
    reach_over,
)
from hamgara.events.grammars._fa.clauses.scene import (
    Scene,
    has_ra,
)
from hamgara.events.grammars._fa.clauses.sentence import Clause, Sentence, Standing
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.sides.governors import GovernorReader
from hamgara.events.grammars._fa.sides.joined import FAR_MEMBER
from hamgara.events.grammars._fa.sides.prepositions import Prepositions
from hamgara.events.grammars._fa.words.triggers import Trigger

_WITHIN = frozenset(["بر", "در", "به", "درباره", "علیه", "با", "از", "برای", "پیرامون"])
"""Prepositions that may stand between a noun phrase and its را."""
_DEEDS = frozenset({"اقدام", "تصمیم", "رفتار", "سیاست", "تلاش", "ادعای", "موضع", "حرکت"})
"""What somebody does that another one blames: the step of X in doing Y (را)."""
_ONE = ("هایی", "ویی", "گاهی")
"""Endings of a noun of its own behind a phrase: a drone of X (hit) a car."""
_FAR_OBJECT = 7
_BREAKS = frozenset({",", "و", ";", "باید", "نباید"})
"""Behind them begins what is no part of the object any more."""
_ADVERBIAL = frozenset({"reason", "about"})


def is_aside(standing: Standing | None) -> bool:
    """Is a phrase only a label (the border with X) or inside a topic (about Y in X)?"""
    return standing is not None and (standing.label or standing.case in ("about", "none"))


class CaseReader:
    """Finds cases; compiled from the vocabulary's lists of prepositions and labels."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]], labels: frozenset[str],
                 media: frozenset[str], things: frozenset[str]) -> None:  # fmt: skip
        self.prepositions = Prepositions(lists)
        self._governors = GovernorReader(lists, labels, media, self.prepositions)
        self._times = frozenset(lists.get("times", ()))
        self._this = frozenset(lists.get("this", ()))
        self._served = frozenset(lists.get("served", ()))
        self._things = things

    def read(
        self, made: Sentence, clause: Clause, phrases: list[Phrase], nouns: list[Trigger]
    ) -> tuple[list[Standing], dict[int, Standing]]:
        """Return the standing of each phrase, and of each event noun by its first word."""
        noun_at = {at: one for one in nouns for at in range(one.first, one.last + 1)}
        phrase_at = {at: n for n, p in enumerate(phrases) for at in range(p.first, p.last + 1)}
        words, verbs, tokens = made.words, made.verbs, clause.tokens
        whole = tokens[-1] - tokens[0] < len(tokens)
        inside = range(tokens[0], tokens[-1] + 1) if whole else set(tokens)
        scene = Scene(
            words, inside, verbs, phrases, noun_at, phrase_at,
            verbs.union(noun_at, phrase_at), made.last_ra,
        )  # fmt: skip
        both: list[Phrase | Trigger] = [*phrases, *nouns]
        if len(both) > 1:
            both.sort(key=attrgetter("first"))
        for one in both:
            if isinstance(one, Phrase):
                scene.standings.append(self._read_phrase(scene, one))
            else:
                scene.nouns[one.first] = self._read_noun(scene, one)
        return scene.standings, scene.nouns

    def _read_phrase(self, scene: Scene, phrase: Phrase) -> Standing:
        words, standings = scene.words, scene.standings
        before = scene.phrases[len(standings) - 1] if standings else None
        again = before is not None and (before.first == phrase.first or is_in_row(before, phrase))
        standing = standings[-1] if again else self._governors.find(scene, phrase.first)
        if standing.media and words[phrase.first] in self._served:
            standing.media = False  # a team of doctors of X acts for it, unlike a team of X
        if standing.case in _ADVERBIAL and is_apart(words, phrase, standing):
            return self._governors.stand(
                words, "object", standing.chain[:FAR_MEMBER], None, standing.before
            )
        if standing.case != "bare" or phrase.last >= scene.last_ra:
            return standing
        listed = any(one is standing for one in standings)
        follows = is_marked(words, phrase)
        subject = any(one.case == "bare" and one is not standing for one in standings)
        blamed = not _DEEDS.isdisjoint([words[k] for k in standing.chain[-2:]])
        if (
            (
                (follows or not listed)
                and self._is_object(
                    scene,
                    phrase,
                    has_subject=subject or is_headed(words, phrase, standing),
                )
            )
            or (subject and is_theirs(words, phrase))
            or (blamed and self._is_blamed(scene, phrase))
        ):
            standing.case = "object"
        return standing

    def _read_noun(self, scene: Scene, noun: Trigger) -> Standing:
        standing = self._governors.find(scene, noun.first)
        if standing.case == "bare" and has_ra(scene, noun):
            standing.case = "object"
        if standing.case == "bare" and standing.owner is None:
            reason = find_reason(scene.words, noun, scene.nouns)
            if reason is not None:
                return Standing("reason", reason.chain, None, reason.before)
        return standing

    def _is_object(self, scene: Scene, phrase: Phrase, *, has_subject: bool) -> bool:
        """Does the sign of the object, را, stand behind a phrase, only its own words between?"""
        words, noun_at, phrase_at = scene.words, scene.noun_at, scene.phrase_at
        held = any(a.office for a in phrase.actors) and phrase.anaphor is None
        if held and not has_subject and words[phrase.last + 1 : phrase.last + 3] == ["خود", "را"]:
            return False
        far = _FAR_OBJECT if has_subject else int(phrase.weak or bool(phrase.office))
        behind = words[phrase.last + 1 : phrase.last + 5]
        if behind[:2] == ["در", "این"] and behind[3:] == ["را"]:
            return True
        end = phrase.last + 2 + far
        for at in range(phrase.last + 1, len(words)):
            if at >= end or at not in scene.inside or at in scene.verbs:
                return False
            word = words[at]
            if word == "را" or words[at : at + 2] == [",", "را"]:
                return True
            if word in (",", "و") and has_subject and any(
                k in phrase_at for k in range(at + 1, at + 1 + FAR_MEMBER)
            ):  # fmt: skip
                end += (FAR_MEMBER + 1) * is_count(words[at + 1])
                continue
            if word in _BREAKS or word in self._this or word in self._times or word.endswith(_ONE):
                return False
            last = words[at + 1 : at + 2] == ["را"]
            if word[-1] == "ی" and phrase.office and at not in phrase_at and last:
                return False
            strange = at in noun_at or at in phrase_at or word.isdigit() or word in self._things
            if strange and not has_subject:
                return False
            end += reach_over(word) * has_subject
            if word in self.prepositions.single and word not in _WITHIN:
                return False
        return False

    def _is_blamed(self, scene: Scene, one: Phrase) -> bool:
        """Is it whose step is the object, however long it is: the step of X in doing Y (را)?"""
        if not has_ra(scene, one):
            return False
        words = scene.words
        end = words.index("را", one.last + 1)
        last = next((p for p in scene.phrases if p.last == end - 1 and p is not one), None)
        return last is None or words[last.first - 1] in self.prepositions.single
