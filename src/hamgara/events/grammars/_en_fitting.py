"""Do the words of a pattern of the English vocabulary stand about its verb?"""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_function import HAVE, OWNERS
from hamgara.events.grammars._en_inflection import listed
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import PhraseSet, VerbPattern, find_particles
from hamgara.events.grammars._en_scene import Arguments, Candidate, countries_beside, countries_in
from hamgara.events.grammars._en_spared import Spared

_FREIGHT = listed("carry load contain transport bring total include house host")
"""A plane carrying tents: the cargo is what is sent."""
_HOLDING = listed("wave carry raise hoist brandish unfurl display fly hold")
_UNDONE = frozenset({"SANCTION", "COERCE"})
"""Acts on things, that a pronoun may stand for."""
_BACK = 10
"""Words from the verb back to what its pronoun stands for, at most."""
_NAMING = frozenset({"call", "term", "brand", "label", "dub", "deem", "describe", "slam", "blast"})
_NOUN = 5
"""Letters of a noun at least, prepositions and particles being shorter."""
_SHORT_NOUNS = listed("flag ties visa aid ban gas oil deal pact note shot bomb arms call loan duty")
_CALLS = frozenset({"consult-visit", "consult-meet", "consult-discuss"})
"""Rules where the errand of a statesman tells nothing against his visit (flew in on the gas)."""
_STEPS = 4
_AHEAD = 6
"""Words before a verb that may bar its rule."""
_STATESMEN = frozenset(
    {"minister", "head-of-state", "head-of-government", "deputy-head", "speaker"}
)
_NEAR_CALL = 3
"""Words from "called" to who is called (called the new president)."""
_BEHIND_CALL = listed(
    "on to after over about in late early ahead and by from before during following amid as at this"
    " last yesterday today again twice monday tuesday wednesday thursday friday saturday sunday"
)


_DECISIONS = frozenset(
    {"decision", "decisions", "move", "moves", "step", "steps", "sanctions", "measures", "tariffs",
     "expulsion", "expulsions", "ban", "closure", "policy", "actions", "action", "behavior"}
)  # fmt: skip
_REASONS = frozenset(
    {"despite", "amid", "because", "due", "owing", "over", "after", "following", "during"}
)
_CRAFT = frozenset(
    {"vessel", "vessels", "ship", "ships", "boat", "boats", "plane", "planes", "aircraft", "jet",
     "jets", "drone", "drones", "helicopter", "helicopters", "balloon", "balloons", "submarine"}
)  # fmt: skip
_RULERS = frozenset({"sultan", "emir", "king", "queen"})
NAMING = frozenset(
    {"call", "term", "brand", "label", "describe", "dub", "denounce", "find", "deem"}
)
"""What follows the name they give a deed is no side of it (a violation of UN resolutions)."""
_TOWNS = frozenset({"capital", "city", "town", "village", "district", "region", "province", "port"})
_PARTICLES = frozenset({"up", "off", "on", "for", "over", "away", "out", "into", "that", "to"})


class Fitting(Spared):
    """Particles, objects and barring words of a pattern held against the sentence."""

    def _fits(  # noqa: C901 - one case after another
        self, pattern: VerbPattern, k: int, verb: Verb, last: int, *, turned: bool = False
    ) -> int:
        """Return the last word of the pattern's match, -1 for none.

        `turned`: a noun of the pattern may be the subject of a passive (regret was voiced).
        """
        flags = pattern.flags
        last = min(last, self._adjunct_after(k) - 1)
        if "active" in flags and verb.passive:
            return -1
        if "passive" in flags and not verb.passive:
            return -1
        at = find_particles(self.words, pattern.particles, verb.head + 1, last)
        if at == -2 and turned and self._is_done_noun(pattern, k):
            at = verb.head
        if at == -2 and not verb.passive and self._is_gap_noun(pattern, k):
            at = verb.head
        if at == -2 and pattern.particles == ("for",):
            at = self._left_for(k)
        if at == -2:
            return -1
        begin = verb.head + 1
        end = max(at, verb.head)
        if pattern.objects is not None:
            stop = self._object_end(k, last, clause="clause" in flags)
            if "near" in flags:
                stop = self._near_end(k, stop)
            if at >= stop:
                stop = last
            found = pattern.objects.find(self.words, begin, stop)
            gap = self.clauses.gap(k) if found < 0 else None
            if gap is not None and pattern.objects.find(self.words, *self._group(gap)) >= 0:
                found = end
            elif gap is not None and self.kinds[: gap + 1].endswith("NPN"):
                found = min(pattern.objects.find(self.words, *self._group(gap - 2)), end)
            if (
                found < 0
                and (verb.form in ("finite", "pp", "ing") or self._begins_to(k))
                and (verb.passive or "ergative" in flags)
            ):
                for j in self._heads_of(k):
                    if pattern.objects.find(self.words, *self._wide_group(j, k)) >= 0:
                        found = end
                        break
            if found < 0 and not verb.passive and self._names_before(pattern, k):
                found = end
            if found < 0 and "people" in flags and self._has_people(k, verb):
                found = end
            if found < 0 and "places" in flags and self._has_place(pattern, k):
                found = end
            if found < 0:
                return -1
            end = max(end, found) if found < begin + 7 else end
        if pattern.rule.id in _CALLS and self._is_of_statesman(k):
            nxt = self._next_verb(k)
            last = min(last, end + _STEPS, self.chunks[nxt].first if nxt is not None else last)
        if pattern.without is not None and self._is_barred(pattern.without, k, last):
            return -1
        return end

    def _adjunct_after(self, k: int) -> int:
        """Return the first word of why verb k is done (despite objections, over its ties with)."""
        for chunk in self.chunks[k + 1 :]:
            if chunk.kind in (";", "B", "R"):
                break
            if self.words[chunk.first : chunk.last + 1] == ["in", "protest"]:
                return chunk.last
            if self._opens_aside(chunk):
                return chunk.first
            if chunk.kind == "P" and self.words[chunk.first] in _REASONS:
                behind = self.words[chunk.last + 1]
                if self.words[chunk.first] != "over" or behind in OWNERS:
                    return chunk.first
        return len(self.words)

    def _left_for(self, k: int) -> int:
        """Return the "for" behind the city that somebody leaves (left Kabul for Iran), else -2."""
        after = self.clauses.after(k)[:2]
        if [case for case, _ in after] != ["object", "for"]:
            return -2
        city = self.clauses.whole(self.chunks[after[0][1]])
        return self.chunks[after[1][1] - 1].first if city is not None and city.city else -2

    def _is_of_captives(self, k: int) -> bool:
        """Is the subject of verb k somebody set free (the detainees were met by officials)?"""
        heads = {self.words[self.chunks[j].last] for j in self.clauses.subject(k)[:1]}
        named = any(self._own_actors(j) for j in self.clauses.subject(k))
        return not named and not self.matcher.lists["captives"].isdisjoint(heads)

    def _is_besides(self, k: int) -> bool:
        """Does participle k only tell what went on meanwhile (while sailing near a reef)?"""
        ahead = self.chunks[k - 1] if k else None
        if ahead is None or self.words[ahead.first] in ("while", "when"):
            return ahead is not None
        return ahead.kind == "N" and any(
            one.rule.type == "MOBILIZE" and one.chunk < k and not one.dropped for one in self.found
        )

    def _tells_means(self, k: int) -> bool:
        """Does "by" tell what was done in answer (hit back within hours by expelling two)?"""
        for m in range(k + 1, min(k + 5, len(self.chunks) - 1)):
            if self.chunks[m].kind == "P" and self.chunks[m].case == "by":
                verb = self.chunks[m + 1].verb
                return verb is not None and verb.form == "ing"
            if self.chunks[m].kind not in ("N", "P"):
                return False
        return False

    def _leave_own(self, arguments: Arguments) -> Arguments:
        """Leave out whoever threatens as its object (warned that its army would not hesitate)."""
        own = countries_in(arguments, "subject")
        return [
            (case, one) for case, one in arguments
            if case != "object" or not own or not one.countries <= own
            or not one.actors
        ]  # fmt: skip

    def _leave_norms(self, made: Candidate, verb: Verb) -> Arguments:
        """Leave out of a charge what a name or channel holds (a violation of UN rules, via X)."""
        naming = not NAMING.isdisjoint(verb.lemmas)
        return [
            (case, one) for case, one in made.arguments
            if not (naming and one.first > made.last
                    and (case == "of" or "of" in self.words[made.last + 1 : one.first]))
            and not (case == "in" and self._is_channel(one))
        ]  # fmt: skip

    def _is_channel(self, phrase: Phrase) -> bool:
        """Is it only where the mission is by which it is told (via its embassy in Muscat)?"""
        near = self.words[max(phrase.first - 6, 0) : phrase.first]
        return "via" in near and not {"embassy", "mission", "envoy", "consulate"}.isdisjoint(near)

    def _leave_scene(self, arguments: Arguments) -> Arguments:
        """Leave out where a truce of two states holds (agreed on a ceasefire in Idlib)."""
        sides = countries_beside(arguments, "in")
        return [item for item in arguments if item[0] != "in" or len(sides) < 2]

    def _waves_own(self, k: int, verb: Verb) -> bool:
        """Is a flag only waved or carried, not burned: one of a side they take?"""
        held = not _HOLDING.isdisjoint(verb.lemmas)
        heads = {self.words[self.chunks[j].last] for c, j in self.clauses.after(k) if c == "object"}
        return held and not heads.isdisjoint({"flag", "flags", "banners"}) and self._owned_flag(k)

    def _leave_flags(self, arguments: Arguments) -> Arguments:
        """Leave out whose flag a crowd only waves (marched waving Russian flags)."""
        return [
            (case, one) for case, one in arguments
            if self.words[one.last + 1] not in ("flags", "flag", "banners")
            or not {"waving", "carrying", "holding", "brandishing", "flying"}.intersection(
                self.words[max(one.first - 3, 0) : one.first]
            )
        ]  # fmt: skip

    def _is_under_flag(self, k: int) -> bool:
        """Is it a ship under a lent flag, or a raid "in the Lebanese capital that killed two"?"""
        heads = self.clauses.subject(k)
        placed = any(
            j and self.chunks[j - 1].case == "in" and self.words[self.chunks[j].last] in _TOWNS
            for j in heads
        )
        return placed or any(
            self.words[self.phrases[n].last + 1] in ("flagged", "registered")
            for j in heads
            for n in self.chunks[j].phrases
        )

    def _is_craft(self, phrase: Phrase) -> bool:
        """Is it a ship or plane that stands for its state (said a Chinese vessel entered)?"""
        return self.words[phrase.last] in _CRAFT

    def _owned_flag(self, k: int) -> bool:
        """Is the flag that verb k takes one of a state?"""
        return any(
            one.actors for case, j in self.clauses.after(k) if case == "object"
            for one in self.clauses.actors_in(j)
        )  # fmt: skip

    def _is_outcome(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Does a gerund only tell what came of an act (clashed on Sunday, ending a truce)?"""
        behind = verb.form == "ing" and k > 0 and self.chunks[k - 1].kind in (",", "&")
        named = any(one.actors for case, one in made.arguments if case not in ("subject", "by"))
        return behind and "end" in verb.lemmas and not named

    def _was_due(self, k: int) -> bool:
        """Was what verb k calls off still to come (the talks she was due to hold)?"""
        heads = self.clauses.objects(k)[:1]
        over = next((m for m in map(self._relative_verb, heads) if m is not None), None)
        verb = self.chunks[over].verb if over is not None else None
        return verb is not None and verb.future

    def _is_of_decision(self, k: int) -> bool:
        """Is it a deed that verb k gives a bad name, no charge (branded the decision absurd)?"""
        heads = self.clauses.objects(k)[:1]
        return any(self.words[self.chunks[j].last] in _DECISIONS for j in heads)

    def _is_beside_support(self, made: Candidate, verb: Verb) -> bool:
        """Is it backing that concern goes with (voiced support for X and concern over Y)?"""
        between = self.words[verb.head + 1 : made.last + 1]
        return "concern" in between and not {"support", "solidarity"}.isdisjoint(between)

    def _names_before(self, pattern: VerbPattern, k: int) -> bool:
        """Does "it" stand for an object named just before (clashed at the gate and closed it)?"""
        after = self.clauses.objects(k)[:1]
        pronoun = after and self.words[self.chunks[after[0]].first] in ("it", "them")
        if not pronoun or pattern.objects is None or pattern.rule.type not in _UNDONE:
            return False
        first = self.chunks[k].first
        found = pattern.objects.find(self.words, max(first - _BACK, 0), first - 1)
        return 0 <= found < first and any(one.actors for one in self._subject_actors(k))

    def _is_done_noun(self, pattern: VerbPattern, k: int) -> bool:
        """Is what a phrase names the subject of its passive (his regret was voiced to)?"""
        noun, *rest = pattern.particles
        heads = [] if self._is_load(k) else self.clauses.subject(k)
        inside = [word for j in heads for word in self.words[slice(*self._wide_span(j, k))]]
        behind = self.words[self.chunks[k].last + 1 : self._zone_end(k) + 1]
        if (len(noun) < _NOUN and noun not in _SHORT_NOUNS) or not {noun, noun + "s"} & {*inside}:
            return False
        return all(word in inside or word in behind for word in rest)

    def _take_owner(self, arguments: Arguments, pattern: VerbPattern, k: int) -> Arguments:
        """Let whose regret it is act where "his regret was voiced" tells nobody else."""
        if "crowd" in pattern.flags or not self._is_done_noun(pattern, k):
            return arguments
        if any(case == "by" for case, _ in arguments):
            return arguments
        return [
            ("by" if case == "object" and (one.owner or one.modifier) else case, one)
            for case, one in arguments
        ]

    def _wide_span(self, j: int, k: int) -> tuple[int, int]:
        """Return the first word of a subject and the word after it."""
        first, last = self._wide_group(j, k)
        return first, last + 1

    def _heads_of(self, k: int) -> list[int]:
        """Return the subject of verb k and the noun over it (a deal on building a dam)."""
        found = self.clauses.subject(k)
        for j in found[:1]:
            kinds = self.kinds[max(j - 3, 0) : j + 1]
            if kinds == "NPVN":
                return [*found, j - 3]
        return found

    def _is_of_statesman(self, k: int) -> bool:
        """Is it a minister or head of state who does what verb k tells?"""
        heads = (self.chunks[j] for j in self.clauses.subject(k))
        own = [self.phrases[n] for chunk in heads for n in chunk.phrases]
        rules = any(not _RULERS.isdisjoint(self.words[p.first : p.first + 3]) for p in own)
        ranks = _STATESMEN | {"official", "delegation", "envoy", "ambassador"}
        return rules or any(one.rank in ranks or one.person for one in own)

    def _is_barred(self, without: PhraseSet, k: int, last: int) -> bool:
        """Does a word stand near verb k that bars the rule, not in an office (oil minister)?"""
        if without.keys.isdisjoint(self.present):
            return False
        for i in (*self._ahead_of(k), *range(self.chunks[k].first, min(last + 1, len(self.words)))):
            length = without.at(self.words, i)
            if length > 1 or (length and i not in self.offices):
                return True
        return False

    def _ahead_of(self, k: int) -> list[int]:
        """Return the words before verb k of its clause: its subject, and what no comma parts."""
        first = self.chunks[k].first
        whole = self._is_finite(k) and self.clauses.gap(k) is None
        parting = ",;&BRV" if whole else ",;"
        signs = (
            c.last for c in reversed(self.chunks[:k])
            if c.kind in parting and c.case != "that"
            and (c.verb is None or c.verb.form in ("finite", "inf"))
        )  # fmt: skip
        begin = max(first - _AHEAD, next(signs, -1) + 1)
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        own = [i for c in heads for i in range(c.first, c.last + 1) if i < begin]
        return [*own, *range(begin, first)]

    def _object_end(self, k: int, last: int, *, clause: bool) -> int:
        """Return the last word of the direct complements: up to the next clause or comma."""
        chunks = self.chunks
        if clause:
            return last
        for j in range(k + 1, len(chunks)):
            if chunks[j].first > last:
                break
            verb = chunks[j].verb
            if chunks[j].kind == "B":
                return min(last, chunks[j].first - 1)
            if verb is not None and verb.form == "inf" and self._is_named(k, j):
                continue
            if verb is not None and verb.form == "inf" and chunks[j - 1].kind != "&":
                return min(last, chunks[j].last + 1)
            if verb is not None and verb.form == "ing" and _FREIGHT & set(verb.lemmas):
                continue
            if verb is not None and verb.form == "ing" and j == k + 1:
                last = min(last, chunks[j].last)
                continue
            if verb is not None and chunks[j - 1].kind != "P" and verb.form != "pp":
                return min(last, chunks[j].first - 1)
        return last

    def _is_named(self, k: int, j: int) -> bool:
        """Does infinitive j belong to what verb k names (branded the move to close absurd)?"""
        verb, before = self.chunks[k].verb, self.chunks[j - 1]
        names = verb is not None and not _NAMING.isdisjoint(verb.lemmas)
        return names and before.kind == "N" and self.words[before.last] in self.clauses.nouns

    def _has_people(self, k: int, verb: Verb) -> bool:
        """Is verb k done to people of a state (twelve Palestinians)?"""
        chunks = self.clauses.subject(k) if verb.passive else self.clauses.objects(k)
        return any(
            one.role in ("CVL", "MIL", "COP", "JRN", "REF") and one.actors
            for j in chunks
            for one in self.clauses.actors_in(j)
        )

    def _has_place(self, pattern: VerbPattern, k: int) -> bool:
        """Is a whole state or city what verb k is done to (seized Goma, pulled out of Mali)?"""
        left = pattern.rule.type == "RETREAT"
        on = ("object",) if self.clauses.objects(k) else ("object", "from" if left else "to")
        return any(
            one.actors and one.role == "GOV" and not (one.rank or one.modifier or one.person)
            for case, j in self.clauses.after(k)
            if case in on
            for one in self.clauses.actors_in(j)
            if one.last == self.chunks[j].last
        )

    def _near_end(self, k: int, stop: int) -> int:
        """Return the last word of the direct object, of-phrases included."""
        for j in range(k + 2, len(self.chunks)):
            chunk = self.chunks[j]
            if chunk.kind == "P" and chunk.case != "of":
                return min(stop, chunk.first - 1)
        return stop

    def _is_rung(self, made: Candidate, verb: Verb) -> bool:
        """Is a statesman called by another, and called nothing (called the premier on Monday)?"""
        called = [one for one in self.phrases if verb.head < one.first <= verb.head + _NEAR_CALL]
        if verb.passive or not called or not made.arguments:
            return False
        chunk = self._chunk_of(called[0])
        called = [self.phrases[n] for n in chunk.phrases] if chunk is not None else called
        ends = [one.last for one in called[:2] if _is_high(one)] or [called[0].last]
        word = self.words[ends[0] + 1]
        callers = made.who("subject")
        high = all(any(_is_high(one) for one in side) for side in (callers, called[:2]))
        return high and (word in _BEHIND_CALL or not word[:1].isalnum())

    def _is_guest_in(self, made: Candidate, verb: Verb) -> bool:
        """Is a statesman of one state now in a city of another (the minister is in Kyiv)?"""
        guests = made.who("subject")
        reached = "reach" in verb.lemmas
        at = verb.head + (1 if reached else 2)
        there = next((one for one in self.phrases if one.first == at), None)
        city = there is not None and there.city and not (there.modifier or there.rank)
        if there is None and self.words[at] == "the":
            there = next((one for one in self.phrases if one.first == at + 1), None)
            capital = there is not None and self.words[there.last + 1] == "capital"
            city = capital and there is not None and there.modifier and len(there.actors) == 1
        inside = self.words[at - 1] == "in" or self.words[at - 2 : at] == ["been", "to"]
        stands = city and (reached or inside) and not verb.negated
        ranks = _STATESMEN | {"delegation"} if reached else _STATESMEN
        named = any(one.person and one.actors and not one.modifier for one in guests)
        named = named or (self.words[at - 1] == "to" and self._is_of_statesman(made.chunk))
        return bool(stands) and (named or any(one.rank in ranks for one in guests))

    def _has_object(self, k: int, verb: Verb) -> bool:
        """Does an object or particle follow verb k, so that more than the bare act is told?"""
        return bool(self.clauses.objects(k)) or self.words[verb.head + 1] in _PARTICLES

    def _may_suit(  # noqa: C901 - one case after another
        self, flags: frozenset[str], k: int, verb: Verb
    ) -> bool:
        """Check what a pattern's flags ask of its verb and clause, whoever takes part."""
        head, words = verb.head, self.words
        if "refusal" in flags and not _is_refusal(verb, words[self.chunks[k].first : head + 1]):
            return False
        awaited = "yet" in words[self.chunks[k].first : head]
        if flags & {"refusal", "flat"} and (awaited or "negated" not in self._moods(k)):
            return False
        if "warning" in flags and not (verb.future and self._has_if() and self._is_said(k)):
            return False
        if "bidding" in flags and self._bidden(k) is None:
            return False
        if "closing" in flags and not self._closes_threat(k):
            return False
        if ("bare" in flags and self._has_object(k, verb)) or (
            "coming" in flags and not (verb.future and not self.clauses.objects(k))
        ):
            return False
        if "ended" in flags and "longer" not in words[max(head - 2, 0) : head]:
            return False
        if "ordered" in flags and verb.modal != "must" and (verb.modal or not verb.future):
            return False
        if "crowd" in flags and words[head + 1] == "that":
            return False
        if "deed" in flags and (verb.passive or self._has_later_deed(k)):
            return False
        if "facing" in flags and not self._stands_near("facing", k):
            return False
        if "together" in flags and not self._is_joint(k):
            return False
        if "invited" in flags and not self._stands_near("invited", k):
            return False
        if "if" in flags and not self._has_if():
            return False
        if "statesman" in flags and not self._is_of_statesman(k):
            return False
        return "gap" not in flags or self.clauses.gap(k) is not None

    def _is_said(self, k: int) -> bool:
        """Does anybody say what verb k tells, before or behind it?"""
        behind = range(k, len(self.chunks))
        return any(map(self.clauses.is_reporting, behind)) or self._verb_saying(k) is not None

    def _is_joint(self, k: int) -> bool:
        """Does a word say that verb k is done together?"""
        ahead = self.words[max(self.chunks[k].first - 1, 0)]
        return ahead in self.matcher.lists["together"] or self._stands_near("together", k)


def _is_high(one: Phrase) -> bool:
    """Is it a statesman, by office, name or counterpart?"""
    return one.rank in _STATESMEN or bool(one.person) or one.anaphor == "counterpart"


def _is_refusal(verb: Verb, words: list[str]) -> bool:
    """Does the form of a negated verb tell a will (would not sign, cannot accept)?"""
    if verb.form != "finite":
        return verb.negated
    if verb.future:
        return True
    past = verb.past or verb.had or verb.passive or not HAVE.isdisjoint(words)
    past = past or (not verb.modal and words[-1][-2:] == "ed")
    return verb.modal in ("can", "cannot", "must") or not (past or verb.modal)
