"""English ends of a measure told before: exports that were halted resume, sanctions are lifted."""

from __future__ import annotations

import re
from collections.abc import Collection

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_inflection import listed
from hamgara.events.grammars._en_restored import Restored
from hamgara.events.grammars._en_scene import Candidate, list_countries

_KINDS = (
    (
        "cooperate-supply",
        listed(
            """exports imports supplies supply deliveries shipments sales trade gas oil electricity
            power fuel grain export import delivery shipment transit"""
        ),
    ),
    ("cooperate-supply", listed("flights flight planes airlines service services")),
    (
        "cooperate-supply",
        listed("trains train rail buses bus ferries ferry traffic service services trucks transit"),
    ),
    (
        "cooperate-border",
        listed("border frontier crossing crossings checkpoint checkpoints pass gate gates"),
    ),
    (
        "retreat-lift",
        listed(
            """sanctions ban bans embargo curbs restrictions blockade tariffs duties measures
            sanction restriction tariff measure penalties"""
        ),
    ),
    ("consult-talks", listed("talks negotiations dialogue consultations")),
    ("support-recognize", listed("ties relations")),
)
"""The rule of what goes on again, and words for it: what was halted is told by one of them."""
_GOING_ON = frozenset({"resume", "restart", "reopen", "restore", "recommence"})
_LIFTING = frozenset({"lift", "remove", "drop", "ease", "scrap", "waive", "cancel", "withdraw"})
_TOLD = listed(
    """resumed resume resuming restarted restart reopened reopen restored recommenced lifted removed
    dropped eased scrapped waived cancelled canceled withdrawn"""
)
_MEANT = frozenset({"it", "them"})
"""What goes on again, told by a mere word for it in the same sentence."""
_WORD = re.compile(r"[a-z]+")


def may_resume(words: Collection[str], before: str) -> bool:
    """May a sentence tell that something goes on again of which the text before it tells?"""
    if _TOLD.isdisjoint(words):
        return False
    told = set(_WORD.findall(before))
    return any(not kind.isdisjoint(words) and not kind.isdisjoint(told) for _, kind in _KINDS)


class Resumed(Restored):
    """Reads what goes on again where only the measure that had stopped it named the sides."""

    before = ""

    def _resumed(self) -> list[Candidate]:
        """Return what goes on again and is named by a mere word (Exports resumed on Sunday)."""
        if _TOLD.isdisjoint(self.present):
            return []
        made: list[Candidate] = []
        for k, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None or verb.form != "finite":
                continue
            things = self._list_things(k, verb)
            rule = self._find_resumed(k, verb, things[0]) if len(things) == 1 else ""
            told = [one for one in self.found if one.chunk == k and not one.dropped]
            if not rule or any(one.arguments for one in told if verb.passive):
                continue
            if any(len(list_countries(one.arguments)) > (one.rule.id == rule) for one in told):
                continue
            self.found[:] = [one for one in self.found if one not in told]
            first = min(chunk.first, self.chunks[things[0]].first)
            one = Candidate(
                self.matcher.rules[rule], first, max(verb.head, self.chunks[things[0]].last), k
            )
            if self.clauses.objects(k):
                one.arguments = [("subject", p) for p in self._doers(k)]
            one.moods, one.deed, one.again = self._moods(k), "SANCTION", True
            made.append(one)
        return made

    def _list_things(self, k: int, verb: Verb) -> list[int]:
        """Return what goes on again, or is set going again by somebody."""
        objects = self.clauses.objects(k)
        return objects if objects and not verb.passive else self.clauses.subject(k)

    def _find_resumed(self, k: int, verb: Verb, j: int) -> str:
        """Return the rule by which noun chunk j goes on again by verb k, "" for none."""
        lifts = not _LIFTING.isdisjoint(verb.lemmas)
        lifts = lifts and (verb.passive or j > k)
        if not lifts and _GOING_ON.isdisjoint(verb.lemmas):
            return ""
        near = [n for _, n in self._behind(j)]
        beside = [item for item in self.clauses.after(k) if item[1] != j]
        if any(one.actors for _, one in self._cases(beside, k)):
            return ""
        if any(self._own_actors(n) for n in (j, *near)):
            return ""
        thing = self.words[self.chunks[j].last]
        here = {*self.words[: min(self.chunks[j].first, self.chunks[k].first)]}
        told = here if thing in _MEANT else here.union(_WORD.findall(self.before))
        for rule, words in _KINDS:
            meant = thing in words or thing in _MEANT
            if meant and lifts == (rule == "retreat-lift") and not told.isdisjoint(words):
                return rule
        return ""
