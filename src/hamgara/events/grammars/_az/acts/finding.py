"""Which rules fire in an Azerbaijani sentence: on its verbs, and on its nouns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from hamgara.events.grammars._az.acts.charges import is_blamed
from hamgara.events.grammars._az.acts.meant import (
    calls_home,
    choose_reading,
    drills_with,
    is_parted,
    is_second,
    is_term,
    takes_town,
)
from hamgara.events.grammars._az.clauses.clauses import Predicate
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.clauses.traps import is_anniversary, is_figure, is_thanked
from hamgara.events.grammars._az.clauses.turned import list_turned
from hamgara.events.grammars._az.sides.marches import is_protesting
from hamgara.events.grammars._az.told.closing_moods import is_demand
from hamgara.events.grammars._az.words.nouns import read_head
from hamgara.events.grammars._az.words.patterns import Known, Patterns
from hamgara.events.vocabulary import Rule

_NEAR = 4
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_VOWED = frozenset({"AGREE", "THREATEN", "RETREAT"})
"""What itself may be a promise (promised talks, vowed revenge)."""
_NO_ACTS = frozenset({("hücumundan", "müdafiə"), ("işğaldan", "azad")})
"""Nouns of acts that only say what something is against or was freed from."""
_TIMES = ("zaman", "çərçivə", "əsna", "ərəfə", "gediş", "nəticə", "sonunda")
"""Behind a noun of an act that tells when something was."""


@dataclass(frozen=True, slots=True)
class Found:
    """A rule that fired on words `first` to `last`: on a predicate, or (None) on a noun."""

    rule: Rule
    first: int
    last: int
    predicate: int | None

    @property
    def nominal(self) -> bool:
        """Does a noun tell it?"""
        return self.predicate is None


@dataclass(frozen=True, slots=True)
class ActFinder:
    """Finds where rules fire; `options` are those of each rule, by its id."""

    patterns: Patterns[Rule | str]
    options: Mapping[str, frozenset[str]]
    rules: Mapping[str, Rule]

    def find(self, scene: Scene, known: Sequence[Known]) -> list[Found]:
        """Return the rules that fire, by their last word; a longer pattern swallows others."""
        taken: set[int] = set()
        found = self._list_verbs(scene, known, taken) + self._list_nouns(scene, known, taken)
        whole = [one for one in found if one.rule.id == "truce"]
        found = [one for one in found if not any(w.first < one.last < w.last for w in whole)]
        return sorted(found, key=lambda one: (one.last, one.first))

    def _list_verbs(self, scene: Scene, known: Sequence[Known], taken: set[int]) -> list[Found]:
        """Return the rules that fire on verbs; the words of their acts are added to `taken`."""
        found: list[Found] = []
        for number, predicate in enumerate(scene.predicates):
            at = predicate.at
            start = scene.shared_start(scene.clause(at))
            if self.patterns.match("blocks", known, scene.words, at, start):
                taken.update(range(start, at + 1))
                continue
            if is_anniversary(scene.words, predicate.end):
                taken.add(at)
                continue
            hit = self._match_verb(scene, known, predicate, start)
            if hit is None:
                continue
            rule, first = hit
            found.append(Found(rule, first, predicate.end, number))
            taken.add(at)
            if rule.id == "mobilize" or (at - first <= _NEAR and rule.type != "REJECT"):
                taken.update(range(first, at))
        return found

    def _match_verb(
        self, scene: Scene, known: Sequence[Known], predicate: Predicate, start: int
    ) -> tuple[Rule, int] | None:
        """Return the rule that a verb fires and its first word, None for none."""
        words, patterns = scene.words, self.patterns
        group = "musts" if is_demand(scene, predicate) else "verbs"
        hits = list(list_turned(patterns, words, known, predicate, start))
        hits += patterns.list_matches(group, known, words, predicate.at, start)
        fit = [
            one
            for one in hits
            if self._suits(scene, one, predicate) and not is_parted(scene, one[1], predicate)
        ]
        hit = choose_reading(scene, fit, predicate)
        if hit is not None and is_second(scene, hit[1], predicate):
            return None
        rule, first = hit or (self._find_protest(scene, predicate), predicate.first)
        if not isinstance(rule, Rule) or is_figure(words, first, predicate.end):
            return None
        return self._settle_rule(scene, rule, first, predicate), first

    def _find_protest(self, scene: Scene, predicate: Predicate) -> Rule | str:
        """Return the rule of protest where a crowd does what no rule tells, "" for none."""
        return self.rules.get("protest", "") if is_protesting(scene, predicate) else ""

    def _settle_rule(self, scene: Scene, rule: Rule, first: int, predicate: Predicate) -> Rule:
        """Return the rule that is meant where who or what is named makes an act another."""
        meant = ""
        if rule.id == "summon" and calls_home(scene, first, predicate):
            meant = "recall"
        elif rule.id == "coerce" and takes_town(scene, predicate):
            meant = "attack"
        elif rule.id == "mobilize" and drills_with(scene, first, predicate):
            meant = "joint-exercise"
        return self.rules.get(meant, rule)

    def _suits(self, scene: Scene, hit: tuple[Rule | str, int], predicate: Predicate) -> bool:
        """Does the verb stand in a form that the rule takes, and is it free of an operator?"""
        rule, first = hit
        before = scene.words[predicate.at - 1] if predicate.at else ""
        if before in ("baş", "başa", "sona") and predicate.verb.stem not in ("vur", "çatdır"):
            return isinstance(rule, Rule) and rule.id == "next-round"
        planned = predicate.called in ("plan", "promise") and first < predicate.first
        planned = planned and isinstance(rule, Rule)
        if planned and predicate.first < predicate.at and _type(rule) not in _VOWED:
            return False
        spoken = predicate.called in ("threat", "blame") and predicate.first < predicate.at
        if (spoken or before == "təxirə") and _type(rule) in _HARM:
            return False
        if isinstance(rule, Rule) and is_term(rule.id, predicate):
            return False
        return not isinstance(rule, Rule) or self._takes_form(scene, rule, predicate)

    def _takes_form(self, scene: Scene, rule: Rule, predicate: Predicate) -> bool:
        """Do the options of a rule take the form of the verb?"""
        options, form = self.options[rule.id], predicate.verb.form
        ahead = form in ("future", "acaq")
        if "not-future" in options and ahead:
            return False
        if "only-negated" in options:
            return predicate.verb.negated
        if "speaker" in options and not is_blamed(scene, predicate):
            return False
        if "must" in options and not predicate.closes and form != "must":
            return False
        return "only-future" not in options or ahead

    def _list_nouns(self, scene: Scene, known: Sequence[Known], taken: set[int]) -> list[Found]:
        """Return the rules that fire on nouns that are none of the words `taken`."""
        found: list[Found] = []
        words, patterns = scene.words, self.patterns
        for i in range(len(words)):
            if i in taken or not patterns.is_head("nouns", known[i]) or scene.verb_at(i):
                continue
            thanked = words[i + 1 : i + 2] == ["görə"] and is_thanked(words, i)
            if thanked or _modifies(scene, known, i):
                continue
            start = scene.clause(i).start
            hit = patterns.match("nouns", known, words, i, start)
            if hit is None or not isinstance(hit[0], Rule) or hit[1] in taken:
                continue
            blocked = patterns.match("blocks", known, words, i, start)
            if not blocked and not is_anniversary(words, i):
                found.append(Found(hit[0], hit[1], i, None))
        return found


def _type(rule: Rule | str) -> str:
    """Return the type of a rule, "" of an idiom that codes nothing."""
    return rule.type if isinstance(rule, Rule) else ""


def _modifies(scene: Scene, known: Sequence[Known], i: int) -> bool:
    """Is a bare noun only part of another (səfər dəvəti)?"""
    words, behind = scene.words, " ".join(scene.words[i + 1 : i + 3])
    if (words[i], *words[i + 1 : i + 2]) in _NO_ACTS or behind.startswith("şərh etmə"):
        return True
    if words[i].endswith(("da", "də")) and behind.startswith(("iştirak etmək", "vasitəçilik ")):
        return True
    if i + 1 >= len(words) or f"{words[i]}*" not in known[i].keys:
        return False
    after = words[i + 1]
    if any(one.first == i + 1 and one.actors for one in scene.phrases):
        return False
    if after in ("açıq", "hazır", "sadiq", "tərəfdar") and words[i].endswith(("a", "ə")):
        return True
    if any(after.startswith(month) for month in scene.lists["months"]):
        return False
    owned = read_head(after) is not None and not after.startswith(_TIMES)
    return owned and not scene.verb_at(i + 1)
