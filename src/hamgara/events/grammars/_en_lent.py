"""English sides lent by what else is told: whose embassy it is, whose general will go there."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_parties import Parties
from hamgara.events.grammars._en_phrase import OTHER, Phrase
from hamgara.events.grammars._en_rules import VerbPattern
from hamgara.events.grammars._en_scene import Arguments

_SENT = frozenset(
    {"general", "officer", "minister", "official", "envoy", "delegation", "team", "negotiator",
     "diplomat", "colonel", "admiral", "commander", "adviser", "aide", "representative"}
)  # fmt: skip
"""Whom a state told of sends, though his own is not named again."""
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
POINTING = frozenset({"the", "this", "these", "that", "those", "such", "it"})
_ON_MISSIONS = frozenset({"ASSAULT", "COERCE"})
_GOING_ON = frozenset({"keep", "go", "continue", "begin", "start"})
_VETOES = frozenset({"veto", "vetoes"})
_SHUTTING = frozenset(
    {"bar", "ban", "deny", "refuse", "turn", "stop", "exclude", "shut", "forbid", "prohibit",
     "block", "let", "admit", "allow", "permit", "lock", "keep", "debar"}
)  # fmt: skip
_GATES = frozenset(
    {"border", "borders", "frontier", "frontiers", "port", "ports", "airport", "airports",
     "market", "markets", "airspace", "soil", "territory", "waters", "roads", "harbors",
     "harbours", "crossing", "crossings", "checkpoint", "checkpoints", "skies", "side"}
)  # fmt: skip
"""Where a state shuts others out."""
_INTO = frozenset({"from", "to", "into", "at", "across", "onto", "entering", "by"})
_OWN = frozenset({"its", "their", "his", "her"})


_DEEDS_FEARED = frozenset(
    {"raid", "raids", "attack", "attacks", "strike", "strikes", "incursion", "step", "move",
     "attempt", "provocation", "violation", "intrusion", "aggression", "shelling", "act"}
)  # fmt: skip
"""What somebody is warned not to do again."""


class Lent(Parties):
    """Adds to the arguments of a verb who is meant there by what stands before it."""

    def _verb_arguments(self, k: int, verb: Verb, pattern: VerbPattern) -> Arguments:
        """Return who takes part in the act of verb chunk k, in which case."""
        made = super()._verb_arguments(k, verb, pattern)
        if pattern.rule.type in _ON_MISSIONS:
            return self._leave_own_mission(made, k)
        if pattern.rule.id == "reject-veto":
            return self._let_vetoers_act(made, k, verb)
        if pattern.rule.type == "AID":
            made += self._given_to(k)
        if pattern.rule.type in ("SANCTION", "REJECT") and verb.passive:
            return self._let_gate_act(made, verb)
        visits = verb.future and pattern.rule.id == "consult-visit"
        doers = [p for case, p in made if case in ("subject", "by")]
        if visits and not any(one.actors or one.anaphor for one in doers):
            made += self._unnamed_guest(k)
        return made

    def _leave_own_mission(self, made: Arguments, k: int) -> Arguments:
        """Let "its embassy" be not theirs who storm it (cut ties after police in X stormed it)."""
        own = {a.country for case, p in made if case == "subject" for a in p.actors}
        main = self._main_before(k)
        if not own or main is None:
            return made
        others = [p for p in self._subject_actors(main) if not p.countries & own]
        return [
            (case, self._lend(p, others))
            if case == "object" and others and p.countries == own and self.words[p.first] in _OWN
            else (case, p)
            for case, p in made
        ]

    def _let_vetoers_act(self, made: Arguments, k: int, verb: Verb) -> Arguments:
        """Let those act whose veto does it (a veto cast by Beijing and Moscow sank the draft)."""
        first = self.chunks[self.clauses.clause_start(k)].first
        ahead = self.words[first : verb.head]
        at = next((first + i for i, word in enumerate(ahead) if word in _VETOES), -1)
        if at < 0 or verb.passive:
            return made
        own = [p for p in self.phrases if first <= p.first < verb.head and p.actors]
        own = [p for p in own if p.last == at - 1 or p.first > at or p.owner]
        behind = [item for item in made if item[1].first > verb.head]
        return [*(("subject", p) for p in own), *behind] if own else made

    def _let_gate_act(self, made: Arguments, verb: Verb) -> Arguments:
        """Let whose gate it is shut somebody out (lorries were barred from Latvia and Estonia)."""
        if _SHUTTING.isdisjoint(verb.lemmas) or any(case == "by" for case, _ in made):
            return made
        shut_out = {code for _, p in made if p.last < verb.head for code in p.countries}
        gates = [
            p for _, p in made
            if p.first > verb.head and p.actors and shut_out.isdisjoint(p.countries)
            and not (p.rank or p.person) and (not p.modifier or self.words[p.last + 1] in _GATES)
        ]  # fmt: skip
        if not shut_out or not gates or not self._leads_in(verb.head, gates[0].first):
            return made
        return [("by" if any(p is one for one in gates) else case, p) for case, p in made]

    def _leads_in(self, head: int, first: int) -> bool:
        """Do the words before a state tell of its gate (at the borders of Poland, into Poland)?"""
        near = [word for word in self.words[head + 1 : first] if word != "the"]
        if near[-1:] == ["of"]:
            return len(near) > 1 and near[-2] in _GATES
        return near[-1:] != [] and near[-1] in _INTO

    def _unnamed_guest(self, k: int) -> Arguments:
        """Return the officer of a state told of before who will go (a general will travel to)."""
        heads = self.clauses.subject(k)
        if len(heads) != 1 or any(one.actors for one in self.clauses.actors_in(heads[0])):
            return []
        first, last = self.chunks[heads[0]].first, self.chunks[heads[0]].last
        if self.words[first] not in ("a", "an") or self.words[last] not in _SENT:
            return []
        return [("subject", Phrase(first, last, anaphor="he"))]

    def _deed_named(self, n: int) -> str:
        """Return the type of the hostile act that a noun points back to (the raid), else ""."""
        chunk = self.chunks[n]
        told = any(
            one.actors for _, j in self.clauses.after(n) for one in self.clauses.actors_in(j)
        )
        if self.words[chunk.first] not in POINTING or chunk.phrases or told:
            return ""
        pattern = self.matcher.match_noun(self.words, chunk.last)
        type_ = pattern.rule.type if pattern is not None else ""
        return type_ if type_ in HOSTILE else ""

    def _is_load(self, k: int) -> bool:
        """Does participle k only tell what a plane carries (a plane loaded with tents landed)?"""
        verb = self.chunks[k].verb
        return verb is not None and verb.form == "pp" and "load" in verb.lemmas

    def _is_on_deed(self, k: int, verb: Verb) -> bool:
        """Does verb k speak of a hostile act told before (condemned the raid as reckless)?"""
        return not verb.passive and any(map(self._deed_named, self.clauses.objects(k)))

    def _given_to(self, k: int) -> Arguments:
        """Return whom a relative clause gives something (Armenia, which Paris gave radars)."""
        opens = self.kinds[max(k - 2, 0) : k] == "RN" and bool(self.clauses.objects(k))
        if not opens or self.words[self.chunks[k - 2].first] not in ("which", "whom", "that"):
            return []
        named = [one for j in self.clauses.antecedent(k - 2) for one in self.clauses.actors_in(j)]
        return [("to", one) for one in named if one.actors and not one.modifier]

    def _keeps_doing(self, k: int) -> int:
        """Return the verb over a gerund that goes on (keeps meddling), else verb k itself."""
        verb, over = self.chunks[k].verb, self.chunks[k - 1].verb if k else None
        goes = verb is not None and over is not None and verb.form == "ing"
        return k - 1 if goes and over is not None and not _GOING_ON.isdisjoint(over.lemmas) else k

    def _doomed(self, k: int) -> list[Phrase]:
        """Return of whom verb k tells what will become (missiles sent to Oman will be sunk)."""
        found = [one for one in self._doers(k) if one.actors]
        heads = self.clauses.subject(k) if not found else []
        begin = self.chunks[heads[-1]].last if heads else len(self.words)
        near = range(begin, self.chunks[k].first)
        named = [one for one in self.phrases if one.actors and one.first in near][:1]
        deed = bool(heads) and self.words[self.chunks[heads[-1]].last] in _DEEDS_FEARED
        against = ("against", "on", "upon") if deed else ("against",)
        hit = [one for one in named if self.words[one.first - 1] in against]
        return found or [one for one in named if one not in hit]

    def _warned_again(self, k: int) -> list[Phrase]:
        """Return who might do again what was told before (any such raid would mean war)."""
        heads = self.clauses.subject(k)
        first = self.words[self.chunks[heads[0]].first] if heads else ""
        again = first in ("any", "another", "such", "further", "fresh")
        again = again and self.words[self.chunks[heads[0]].last] in _DEEDS_FEARED
        return [OTHER._replace(anaphor="foe")] if again else []
