"""Who can do and suffer the acts of states in English: not trades, gangs, dust, police at home."""

from __future__ import annotations

import re
from itertools import pairwise

from hamgara.events.grammars._en_chunk import Chunk, Verb
from hamgara.events.grammars._en_function import is_count
from hamgara.events.grammars._en_inflection import listed
from hamgara.events.grammars._en_meant import STATELESS, Meant
from hamgara.events.grammars._en_nouns import ROLE_NOUNS, is_trade
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import PAPERS, Candidate, countries_in

_TALKS = frozenset({"talks", "negotiations", "dialogue", "consultations", "discussions"})
_DELAYING = frozenset({"postpone", "delay", "adjourn", "stall"})
_CURBS = frozenset({"boycott", "boycotts", "embargo", "embargoes", "embargos"})
_RELIEF = frozenset({"lifted", "dropped", "removed", "eased", "ended", "scrapped", "lifting", "end",
                     "easing", "removal", "relaxed", "waived", "lift", "drop"})  # fmt: skip
"""What is asked where a curb is to end."""
_NEAR_CURB = 8
"""Words from a demand to the curb that is demanded, at most."""
_UTTERED = frozenset({"REQUEST", "THREATEN", "REJECT"})
_LOCAL = frozenset(
    {"province", "provinces", "city", "cities", "town", "towns", "village", "villages", "district",
     "districts", "county", "municipality", "municipalities", "families", "clans", "tribes",
     "elders", "clubs", "schools", "neighbors", "brothers", "couple", "tenants", "parishes"}
)  # fmt: skip
"""Parts and people of a state who agree or meet at home."""
_FORCE = re.compile(
    r"(?:men|boats?|copters?|craft|fire|strikes?|planes?|ships?|jets?|guns?|bombs?|forces?|teurs?)$"
)
"""Endings of names of what a state strikes with: a quadcopter, riflemen, saboteurs."""
_CRASHES = listed(
    """crash crashed plunged overturned collided collision derailed derailment collapsed collapse
    capsized skidded veered swerved accident pile-up stampede avalanche landslide mudslide blaze
    bus minibus coach lorry truck van crush"""
)
_TRUCKS = frozenset({"lorry", "taxi", "shops", "stores", "supermarkets", "hotels"})
_ARMED = frozenset({"MIL", "COP", "SPY"})
_STRIKING = listed(
    """fire gunfire shellfire salvo salvos volley volleys barrage barrages round rounds shelling
    bombardment strike strikes airstrike airstrikes raid raids attack attacks assault assaults
    operation operations offensive incursion bomb mine mines blast blasts explosion uav uavs gun
    position positions patrol patrols convoy squad squads team teams group groups men man gunmen
    militia militias mob mobs crowd crowds throng rioters hundreds thousands dozens scores some
    several many agents agent services service intelligence hackers side sides move moves cannon
    cannons ship ships vessel vessels boat boats launches craft projectile projectiles bullets
    bullet balloon balloons state states country government authorities regime junta neighbour
    neighbor enemy foe ally allies fleet armies formations detachment detachments garrison border
    coastguard militiamen tribesmen mercenaries fighters youths regulars settlers officials
    leaders ruler rulers partners members nation army navy both each one two three four five all
    others they it he assassins snipers munitions grenades torpedo torpedoes howitzers infiltrators
    warheads sabres cutter cutters armour armor raiders irregulars operatives battery corps
    sharpshooters"""
)
"""What a state strikes with."""
_DISTANCES = listed(
    """throw far away metres meters kilometres kilometers km miles yards minutes blocks steps paces
    feet walk drive"""
)
"""What is before "from" where it tells how near a thing is."""
_SAID = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "SUPPORT", "CONCEDE", "AGREE"})
_BENCHES = listed(
    """cleric judge warlord envoy magistrate ayatollah court tribunal
    commission statement letter note side"""
)
_TOLD_TO = frozenset({"ACCUSE", "REQUEST", "CONCEDE", "THREATEN", "AGREE"})
_BODIES = listed("authority council board hall clinic hospital school bank landlord employer")
_REPLIES = listed("comment comments questions elaborate specify details queries")
"""What a refusal is no act about."""
_UNSAID = listed("whether disclose identify confirm reveal speculate drawn")
_UNBLAMED = listed("criticize criticise condemn denounce blame censure rebuke")
"""What one refuses to say against somebody who asked for nothing."""
_WORKS = listed("dam dams project projects mine mines plant plants pipeline canal drought spill")
"""Things of a state that threaten without a word of its own."""
_REFUSING = frozenset({"reject-refuse", "reject-not-accept", "reject-no"})
_DECLINING = frozenset({"refuse", "decline"})
_DOMESTIC = listed("bill bills budget amendment amendments reform decree nominee nominees")
_NEAR = 7
"""Words behind an act in which its topic stands."""


class Doers(Meant):
    """Tells who does an act, and to whom, that is no state's."""

    def _is_private_head(self, one: Phrase) -> bool:
        """Does a state only qualify a trade, firm or thing of somebody's own (a Swedish skier)?"""
        chunk = self._chunk_of(one)
        if one.rank or one.anaphor or not (one.modifier or one.owner) or chunk is None:
            return False
        return chunk.last > one.last and self._is_private_noun(chunk)

    def _is_by_somebody(self, made: Candidate) -> bool:
        """Is it some person or firm of a state, of no office, who says it (a Chilean nanny)?"""
        for one in made.who("subject"):
            chunk = self._chunk_of(one)
            if one.rank or one.owner or not one.modifier or chunk is None or one.role != "GOV":
                continue
            some = self.words[chunk.first] in ("a", "an") or is_count(self.words[chunk.first])
            word = self.words[chunk.last]
            known = word in ROLE_NOUNS or word in self.matcher.lists["sides"] or word in _BENCHES
            if some and chunk.last > one.last and not (known or self._is_name(chunk.last)):
                return True
        return False

    def _is_name(self, i: int) -> bool:
        """Has word i a capital that tells a name, even at the head of a sentence?"""
        word = self.words[i]
        common = word.endswith("s") or word in ROLE_NOUNS or is_trade(word)
        return bool(self.tokens.cases[i]) and (i > 0 or not common)

    def _is_private_noun(self, chunk: Chunk) -> bool:
        """Is the last word of a noun chunk a trade, or in the list of private doers?"""
        word = self.words[chunk.last]
        if self._is_name(chunk.last) or word in self.matcher.lists["sides"]:
            return False
        return word in self.matcher.lists["private"] or is_trade(word)

    def _is_spoken_by_private(self, k: int) -> bool:
        """Is the subject of verb k a private body without a state (the trade union)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and all(
            not chunk.phrases and (self._is_private_noun(chunk) or self.words[chunk.last] in _LOCAL)
            for chunk in heads
        )

    def _is_by_thing(self, k: int) -> bool:
        """Is the subject of verb k a thing (high debt threatens growth)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and not any(
            chunk.phrases and self.words[chunk.last] not in _WORKS for chunk in heads
        )

    def _is_of_nobody(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is the act done by none, or to none, who can do or suffer it?"""
        match made.rule.type:
            case "ASSAULT" | "COERCE":
                made.arguments = [
                    (case, one) for case, one in made.arguments
                    if case != "from" or not self._tells_distance(one)
                ]  # fmt: skip
                no_force = made.rule.type == "ASSAULT" and self._is_by_no_force(made, k, verb)
                return no_force or self._is_of_own_police(made, k)
            case "AID" if self._is_by_helpers(made, verb):
                return True
            case "REJECT" | "REQUEST" if self._is_of_topic(made, k, verb):
                return True
        if self._is_put_off(made, k, verb) or any(one.private for one in made.who("between")):
            return True
        if made.rule.type in _SAID and self._is_by_somebody(made):
            return True
        if made.rule.type in _UTTERED and self._is_said_by_nobody(made, k, verb):
            return True
        return made.rule.type in _TOLD_TO and not verb.passive and self._is_told_nobody(k)

    def _is_by_no_force(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is it a thing that a state does not strike with (robots invade, dust, a boat sank)?"""
        if verb.passive or verb.form == "pp" or "subject" in made.rule.target:
            return self._is_crash(made, k)
        idiom = "hang" in verb.lemmas and self.words[verb.head + 1] == "up"
        way = "way" in self.words[verb.head + 1 : verb.head + 3]
        if idiom or (way and made.rule.id != "assault-mission"):
            return True
        heads = self.clauses.subject(k)
        if any(one.role in ("JUD", "LEG") for one in made.who("subject")):
            return True
        if heads and "sink" in verb.lemmas and not self.clauses.objects(k):
            return True
        near = [k - 1] if self.kinds[max(k - 2, 0) : k][-1:] == "N" else []
        if near and self.kinds[k - 2] == "P" and self.chunks[k - 2].case != "of":
            near = []
        return bool(heads) and not any(self._may_strike(self.chunks[j]) for j in [*heads, *near])

    def _is_crash(self, made: Candidate, k: int) -> bool:
        """Is it an accident that killed (killed when their bus hit a lorry, in a stampede)?"""
        behind = self.words[self.chunks[k].last :]
        burnt = any(pair == ("a", "fire") for pair in pairwise(behind))
        if made.has("by") or not (burnt or not _CRASHES.isdisjoint(behind)):
            return False
        return all(ROLE_NOUNS.get(word) not in _ARMED for word in behind)

    def _is_by_helpers(self, made: Candidate, verb: Verb) -> bool:
        """Is it people of no state who help (rescuers pulled a Moldovan from the rubble)?"""
        own = made.who("subject")
        unknown = all(one.role == "CVL" and not (one.actors or one.anaphor) for one in own)
        return not verb.passive and bool(own) and unknown

    def _may_strike(self, chunk: Chunk) -> bool:
        """Is the head of a noun chunk a state, a name, or what strikes for a state?"""
        word = self.words[chunk.last]
        named = [self.phrases[n] for n in chunk.phrases]
        for one in named:
            of = "of" in self.words[one.first : one.last]
            if one.last >= chunk.last or (one.rank and one.role in _ARMED and not of):
                return True
        if self._is_name(chunk.last) or word in _STRIKING or is_count(word) or _FORCE.search(word):
            return True
        return word in self.matcher.lists["sides"] or (word in ROLE_NOUNS and word not in _TRUCKS)

    def _tells_distance(self, phrase: Phrase) -> bool:
        """Does "from" only tell how near a thing is (a stone's throw from the embassy)?"""
        ahead = self.words[max(phrase.first - 3, 0) : phrase.first]
        return not _DISTANCES.isdisjoint(ahead)

    def _is_of_own_police(self, made: Candidate, k: int) -> bool:
        """Is it police of no state named that arrest their own (detectives in Lima held two)?"""
        heads = self.clauses.subject(k)
        if made.who("by") or any(one.actors for one in made.who("subject")):
            return False
        if any(ROLE_NOUNS.get(self.words[self.chunks[j].last]) != "COP" for j in heads):
            return False
        seats = [
            one for j in heads for case, one in self._cases(self._behind(j), k)
            if case == "in" and one.actors
        ]  # fmt: skip
        own = countries_in([("in", one) for one in seats], "in")
        hit = countries_in(made.arguments, "object", "at", "against", "on", "of", "for")
        if own and hit - own:
            made.arguments.append(("by", seats[0]))
        return bool(own) and not hit - own

    def _is_mutual_halt(self, made: Candidate, verb: Verb) -> bool:
        """Do two states break off the talks that they held with each other?"""
        doers = countries_in(made.arguments, "subject")
        others = countries_in(made.arguments, "with", "to", "between", "object", "from")
        halted = self.words[verb.head + 1 : made.last + 1]
        return len(doers) > 1 and others <= doers and not _TALKS.isdisjoint(halted)

    def _is_put_off(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Do both only put off their talks, or call off what is planned (a meeting set for)?"""
        if made.rule.type == "AGREE" and verb.form == "pp" and self.kinds[k - 1] == "N":
            return self._is_called_off(k - 1, self._main_before(k))
        delayed = not _DELAYING.isdisjoint(verb.lemmas)
        return made.rule.id == "sanction-halt" and delayed and self._is_mutual_halt(made, verb)

    def _asks_for_curb(self, made: Candidate, verb: Verb) -> bool:
        """Is only named against whom others are asked to act (called for a boycott of Peru)?"""
        near = range(verb.head + 1, min(verb.head + _NEAR_CURB, len(self.words)))
        at = next((i for i in near if self.words[i] in _CURBS), 0)
        if not at or not _RELIEF.isdisjoint(self.words[verb.head + 1 : at + _NEAR]):
            return False
        made.arguments = [
            ("reason" if one.first > at and case not in ("subject", "by") else case, one)
            for case, one in made.arguments
        ]
        made.arguments += [("reason", one) for one in self.phrases if one.first > at and one.actors]
        asked = countries_in(made.arguments, "object", "on", "to", "with", "from", "by", "of")
        return not asked - countries_in(made.arguments, "subject", "reason")

    def _is_of_topic(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is nobody refused or asked, but a topic named (declined to discuss Peru, when asked)?"""
        if not _REPLIES.isdisjoint(self.words[verb.head : made.last + _NEAR]):
            return True
        if not _UNSAID.isdisjoint(self.words[verb.head + 1 : verb.head + 5]):
            return True
        to, *behind = self.words[verb.head + 1 : verb.head + 3]
        if to == "to" and made.rule.type == "REJECT" and not _UNBLAMED.isdisjoint(behind):
            return True
        if made.rule.type == "REQUEST":
            asks = "question" in self.words[made.last + 1 : made.last + 5]
            bare = not made.has("by", "subject")
            if self._asks_for_curb(made, verb):
                return True
            return asks or (bare and k > 0 and self.chunks[k - 1].kind == "B")
        objects = [self.words[self.chunks[j].last] for j in self.clauses.objects(k)]
        if not verb.passive and not _DOMESTIC.isdisjoint(objects[:1]):
            others = [p for case, p in made.arguments if case not in ("subject", "by")]
            return not any(one.actors or one.anaphor for one in others)
        if made.rule.id not in _REFUSING and _DECLINING.isdisjoint(verb.lemmas):
            return False
        rest = [item for item in made.arguments if item[0] not in ("subject", "by")]
        if any(one.anaphor or one.modifier or one.rank for _, one in rest):
            return False
        named = {case for case, one in rest if one.actors}
        return bool(named) and named <= {"in", "on", "about"}

    def _is_told_nobody(self, k: int) -> bool:
        """Is who is blamed, asked or begged pardon of somebody of no state (accused a clinic)?"""
        for case, j in self.clauses.after(k):
            if case not in ("object", "to", "on"):
                continue
            chunk = self.chunks[j]
            owned = all(_is_unknown(self.phrases[n]) for n in chunk.phrases)
            behind = self.chunks[j + 2] if self.kinds[j + 1 : j + 3] == "PN" else chunk
            if not owned or (behind is not chunk and behind.phrases) or self._is_name(chunk.last):
                return False
            word = self.words[chunk.last]
            bare = chunk.first == chunk.last and ROLE_NOUNS.get(word) == "MIL"
            people = bare or ROLE_NOUNS.get(word) in ("CVL", "BUS", "JRN")
            return people or word in _BODIES or self._is_private_noun(chunk)
        return False

    def _is_said_by_nobody(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is it no state and nobody known who asks, threatens or refuses (two tugs nudged it)?"""
        own = made.who("subject", "by")
        if verb.passive or any(
            one.actors or one.anaphor or one.rank not in ("", "people") for one in own
        ):
            return False
        if own and all(one.role in STATELESS for one in own):
            return True
        heads = self.clauses.subject(k)
        told = any(self.clauses.is_reporting(m) and self._subject_actors(m) for m in range(k))
        return bool(heads) and not told and not any(
            self.chunks[n].phrases
            or self._is_name(self.chunks[n].last)
            or self.words[self.chunks[n].last] in PAPERS
            for j in heads
            for n in (j, *([j + 2] if self.kinds[j + 1 : j + 3] == "PN" else []))
        )  # fmt: skip


def _is_unknown(phrase: Phrase) -> bool:
    """Does a phrase tell only whose somebody is, or name mere people (his dentist, residents)?"""
    people = phrase.role in ("CVL", "BUS", "JRN", "MIL") and not (phrase.actors or phrase.anaphor)
    return people or (phrase.owner and phrase.pronoun)
