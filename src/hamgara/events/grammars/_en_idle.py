"""English acts that are none: of weather or gangs, at home, of a deal's terms, said in passing."""

from __future__ import annotations

from hamgara.events.grammars._en_aimless import Aimless
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_function import is_count
from hamgara.events.grammars._en_meant import STATELESS
from hamgara.events.grammars._en_scene import Candidate, countries_in
from hamgara.events.grammars._en_sides import leave_court

_VETOED = frozenset({"veto", "vetoed", "vetoes", "vetoing"})
_DONE_BY_MEN = frozenset({"ASSAULT", "SANCTION", "COERCE", "REJECT", "RETREAT", "THREATEN"})
_STORMS = frozenset({"storm", "typhoon", "hurricane", "cyclone"})
_GUNS = frozenset(
    {"sniper", "mortar", "artillery", "rocket", "tank", "rifle", "gun", "machine-gun", "hostile",
     "enemy", "shell", "cross-border", "small-arms", "anti-aircraft", "missile"}
)  # fmt: skip
_MISHAPS = frozenset(
    {"fire", "blaze", "wildfire", "wildfires", "storm", "storms", "typhoon", "hurricane", "cyclone",
     "tornado", "flood", "floods", "flooding", "quake", "earthquake", "tsunami", "avalanche",
     "landslide", "mudslide", "drought", "heatwave", "snow", "snowfall", "rain", "rains", "fog",
     "lightning", "crash", "collision", "accident", "derailment", "outage", "blackout", "fault",
     "malfunction", "virus", "outbreak", "epidemic", "pandemic", "disease", "cold", "heat",
     "shark", "bear", "tiger", "elephant", "crocodile", "volcano", "eruption", "weather"}
)  # fmt: skip
_TEXTS = frozenset(
    {"agreement", "deal", "accord", "pact", "treaty", "plan", "roadmap", "text", "draft", "truce",
     "memorandum", "protocol", "understanding", "contract", "compromise"}
)  # fmt: skip
_HOLDERS = frozenset(
    {"minister", "deputy-minister", "head-of-government", "head-of-state", "legislator", "official",
     "speaker"}
)  # fmt: skip
_SPOKEN = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "SUPPORT", "AGREE", "CONCEDE"})
_MOUTHS = frozenset(
    {"statement", "declaration", "communique", "communiqué", "letter", "note", "message", "service",
     "ministry", "text", "resolution", "draft", "spokesman", "spokeswoman", "side", "sides",
     "we", "i", "they", "it", "he", "she", "you"}
)  # fmt: skip
"""Who or what speaks for a state without its name."""
_PAPERS = frozenset({"resolution", "draft", "motion", "text", "amendment", "petition"})
_REBELS = frozenset({"separatist", "separatists", "breakaway", "rebel", "insurgent", "opposition"})
_HELPING = frozenset({"help", "assist", "aid", "support", "enable", "train"})
_CHARGES = frozenset({"charge", "charges", "suspicion", "suspicions", "accusations"})
_ALLEGED = frozenset({"allegedly", "purportedly", "supposedly"})
_FIELDS = frozenset({"fields", "areas", "spheres", "sectors"})
_TWO = 2
_SOME = frozenset({"a", "an", "another", "former"})
_LANDS = frozenset(
    {"island", "islands", "territory", "territories", "land", "lands", "area", "areas", "region",
     "town", "city", "enclave", "village", "villages", "heights", "peninsula", "strip", "islets",
     "soil", "waters", "airspace"}
)  # fmt: skip
_TERMS = frozenset({"AID", "COOPERATE", "CONCEDE", "RETREAT"})
"""Types of what a deal may provide for."""
_SEEN = frozenset({"visit", "tour"})
_DEPORTED = frozenset({"deport", "expel", "evict"})
"""What is done to people by whoever they are sent away "from"."""


class Idle(Aimless):
    """Finds what only looks like an act of states."""

    def _is_on_nobody(self, made: Candidate) -> bool:
        """Is the act on mere criminals, or of a crowd on a firm?"""
        by = {one.role for case, one in made.arguments if case in ("subject", "by") and one.actors}
        on = {one.role for case, one in made.arguments if case == "object" and one.actors}
        own = made.who("subject", "by")
        nobodies = STATELESS - {"OPP"} if made.rule.type == "ASSAULT" else {"CRM"}
        gang = not nobodies.isdisjoint(one.role for one in own) and not any(
            one.actors or one.anaphor or one.role not in {"", *nobodies}
            for one in [*own, *made.who("from")]
        )
        rebels = made.who("object")
        gang = gang or (
            made.rule.type == "ASSAULT"
            and bool(rebels)
            and all(one.role in STATELESS and not one.actors for one in rebels)
        )
        return gang or on == {"CRM"} or (by == {"CVL"} and on == {"BUS"})

    def _is_no_act(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is an act said of somebody in passing, or done to a thing that is no side of it?

        A minister accused of theft, people deported from a state, the demand of a vetoed draft,
        a visit to a submarine.
        """
        cases = {case for case, one in made.arguments if one.actors or one.anaphor}
        if made.rule.id == "accuse-accuse" and verb.form == "pp" and "by" not in cases:
            return True
        if self._is_of_things(made, k, verb) or self._is_none(made, k, verb):
            return True
        if self._is_aimless(made, k, verb):
            return True
        if "conditional" in made.moods and self._is_spoken_by_private(k):
            return True
        if made.rule.id == "reject-deny":
            made.arguments = [
                (case, one) for case, one in made.arguments
                if case != "in" or not one.city or one.modifier
            ]  # fmt: skip
        if made.rule.id == "support-posted":
            return any(one.rank == "institution" for one in made.who("subject"))
        if made.rule.type == "ACCUSE":
            made.arguments = leave_court(made.arguments)
        if made.rule.type == "COERCE":
            made.arguments = [
                item for item in made.arguments if item[0] != "in" or not item[1].pronoun
            ]
        if made.rule.type == "COERCE" and verb.passive and not _DEPORTED.isdisjoint(verb.lemmas):
            made.arguments = [
                ("by" if case == "from" else case, one) for case, one in made.arguments
            ]
            return not any(one.actors for one in made.who("object"))
        if made.rule.type == "REQUEST" and k and self.chunks[k - 1].kind == "R":
            return bool(_VETOED & self.present) or self._is_of_text(k - 1)
        if made.rule.id == "consult-visit" and not verb.passive and _SEEN & set(verb.lemmas):
            seen = self.clauses.objects(k)
            hosts = any(
                (one.actors or one.pronoun or one.office or one.anaphor not in ("he", None))
                for one in made.who("object", "in", "to", "with")
            )
            return bool(seen) and not hosts
        return False

    def _is_by_strangers(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Do people or papers of no state speak (members who accused, a draft condemning)?"""
        if any(one.actors or one.anaphor for one in made.who("subject", "by")):
            return False
        if verb.form == "ing":
            ahead = self.chunks[k - 1]
            paper = not ahead.phrases and self.words[ahead.last] in _PAPERS
            return paper and self.kinds[:k].endswith("PN")
        if verb.passive or verb.form != "finite":
            return False
        related = k > 0 and self.chunks[k - 1].kind == "R"
        heads = self.clauses.antecedent(k - 1) if related else self.clauses.subject(k)
        some = [self.chunks[j] for j in heads]
        return bool(some) and not any(
            one.phrases or self.words[one.last] in _MOUTHS or self._is_name(one.last)
            for one in some
        )

    def _is_alleged(self, k: int) -> bool:
        """Does only the other side tell it (a report according to which they opened fire)?"""
        verb, start = self.chunks[k].verb, self.clauses.clause_start(k)
        near = self.words[max(verb.head - 2, 0) : verb.head] if verb is not None else []
        opener = self.chunks[start - 1] if start else None
        told = opener is not None and self.words[opener.first : opener.last + 1][:1] == [
            "according"
        ]
        return told or not _ALLEGED.isdisjoint(near)

    def _is_only_hoped(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is it alleged, only asked, or what help is for (help X to fight)?"""
        if made.rule.type == "ASSAULT":
            made.dropped |= self._is_alleged(k)
        if verb.form != "inf":
            return False
        if made.rule.id == "retreat-free-any":
            return "call" in {w for one in self.chunks[:k] if one.verb for w in one.verb.lemmas}
        governor = self.clauses.governor(k) if made.rule.type in ("ASSAULT", "THREATEN") else None
        over = self.chunks[governor.at].verb if governor is not None else None
        return over is not None and not _HELPING.isdisjoint(over.lemmas)

    def _is_charge(self, k: int) -> bool:
        """Does a charge in court tell it (jailed on charges that they worked with Oslo)?"""
        at = next((n for n in range(k, 0, -1) if self.chunks[n].kind in "B;"), 0)
        told = at > 1 and self.chunks[at].case == "that"
        return told and self.words[self.chunks[at - 1].last] in _CHARGES

    def _is_on_rebels(self, k: int) -> bool:
        """Are only rebels without a state accused (accused the breakaway authorities of)?"""
        blamed = [self.chunks[j] for j in self.clauses.objects(k)][:1]
        return any(
            not any(self.phrases[n].actors for n in one.phrases)
            and not _REBELS.isdisjoint(self.words[one.first : one.last + 1])
            for one in blamed
        )

    def _ends_with_place(self, j: int) -> bool:
        """Is noun chunk j only a state or its land (returned to Polish territory)?"""
        chunk = self.chunks[j]
        short = chunk.last - chunk.first < _TWO
        return bool(chunk.phrases) and (short or self.words[chunk.last] in _LANDS)

    def _is_in_general(self, k: int, verb: Verb) -> bool:
        """Is only told that it is so (the two cooperate in many fields)?"""
        lasting = verb.form == "finite" and not (verb.past or verb.future or verb.had)
        behind = self.words[verb.head : self._zone_end(k) + 1]
        return lasting and not _FIELDS.isdisjoint(behind)

    def _is_of_things(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is it done by chance, firms, a deal or a thing, or only to what is one's own?"""
        if made.rule.type in _DONE_BY_MEN and self._is_by_mishap(k):
            return True
        if made.rule.type in _SPOKEN:
            made.dropped |= self._is_by_strangers(made, k, verb)
        if made.rule.id == "cooperate-cooperate" and self._is_in_general(k, verb):
            return True
        if self._is_only_hoped(made, k, verb):
            return True
        if made.rule.id == "cooperate-cooperate" and (
            self._is_charge(k)
            or (self.chunks[k - 1].kind == "R" and self._is_by_strangers(made, k, verb))
        ):
            return True
        if made.rule.id == "accuse-accuse" and not verb.passive:
            made.dropped |= self._is_on_rebels(k)
        if made.rule.id == "retreat-release" and "liberate" in verb.lemmas:
            return not _LANDS.isdisjoint(self.words[verb.head + 1 : made.last + 1])
        if made.rule.id == "retreat-release" and "return" in verb.lemmas and not verb.passive:
            whither = self.kinds[k + 1 : k + 3] == "PN" and self.kinds[k + 3 : k + 4] != "N"
            return whither and self._ends_with_place(k + 2)
        if made.rule.type in ("SUPPORT", "AGREE") and self._is_of_firms(made):
            return True
        if made.rule.type == "COERCE" or "raid" in verb.lemmas:
            return self._is_of_own_office(made, k) or self._is_land(k)
        if made.rule.id == "reject-no" and self._is_finite(k):
            heads = self.clauses.subject(k)
            related = k > 0 and self.chunks[k - 1].kind in "RB"
            return related and not any(self.chunks[j].phrases for j in heads)
        return made.rule.type in _TERMS and self._is_term(k)

    def _is_of_text(self, r: int) -> bool:
        """Is it a deal without an owner that asks (an accord that calls on the sides to)?"""
        heads = self.clauses.antecedent(r)
        texts = all(self.words[self.chunks[j].last] in _TEXTS for j in heads)
        return bool(heads) and texts and not any(self.clauses.actors_in(j) for j in heads)

    def _is_of_own_office(self, made: Candidate, k: int) -> bool:
        """Does a state arrest some office holder, its own (detained a former finance minister)?"""
        verb = self.chunks[k].verb
        own = countries_in(made.arguments, "subject")
        if (
            verb is None
            or verb.passive
            or len(own) != 1
            or countries_in(made.arguments, "in") - own
        ):
            return False
        after = [j for case, j in self.clauses.after(k) if case in ("object", "of")][:2]
        heads = [self.chunks[j] for j in after if self.chunks[j].phrases][:1]
        some = any(
            is_count(self.words[one.first]) or self.words[one.first] in _SOME for one in heads
        )
        held = [self.phrases[n] for one in heads for n in one.phrases]
        return some and all(
            not (one.actors or one.anaphor == "counterpart") and one.rank in _HOLDERS
            for one in held
        )

    def _is_of_firms(self, made: Candidate) -> bool:
        """Do two firms act, named with whose they are (Norway's Equinor and Germany's RWE)?"""
        own = made.who("subject")
        chunks = [self._chunk_of(one) for one in own]
        return len(own) == _TWO and all(
            one.owner and one.modifier and chunk is not None and chunk.last == one.last + 1
            and self.tokens.cases[chunk.last] and self.tokens.words[chunk.last].isalpha()
            for one, chunk in zip(own, chunks, strict=True)
        )  # fmt: skip

    def _is_land(self, k: int) -> bool:
        """Is it land that somebody holds (three islands held by Iran)?"""
        verb, ahead = self.chunks[k].verb, self.chunks[k - 1]
        if ahead.kind == "R" and k > 1:
            ahead = self.chunks[k - 2]
        held = verb is not None and verb.passive and "hold" in verb.lemmas
        return held and ahead.kind == "N" and self.words[ahead.last] in _LANDS

    def _is_term(self, k: int) -> bool:
        """Is it only what a deal provides for (a pact that lets Oslo build a dam)?"""
        verb = self.chunks[k].verb
        if verb is not None and verb.form == "inf":
            governor = self.clauses.governor(k)
            return governor is not None and governor.at < k and self._is_term(governor.at)
        lasting = verb is not None and verb.form == "finite" and not (verb.past or verb.had)
        return lasting and self.chunks[k - 1].kind == "R" and self._is_of_text(k - 1)

    def _is_by_mishap(self, k: int) -> bool:
        """Is it fire, weather or chance that does it (a blaze killed, halted by a typhoon)?"""
        agents = [j for case, j in self.clauses.after(k) if case == "by"]
        verb = self.chunks[k].verb
        if verb is not None and not verb.passive:
            agents = self.clauses.subject(k)[:1]
        return any(
            self.words[self.chunks[j].first] in _STORMS
            or (self.words[self.chunks[j].last] in _MISHAPS and not self._is_gunfire(j))
            for j in agents
        )

    def _is_gunfire(self, j: int) -> bool:
        """Is the fire of noun chunk j shot by a side: Honduran fire, fire from a patrol?"""
        chunk = self.chunks[j]
        near = self.words[chunk.last - 1 : chunk.last] + self.words[chunk.last + 1 : chunk.last + 2]
        owned = bool(chunk.phrases) or bool({"from", *_GUNS} & set(near))
        return self.words[chunk.last] == "fire" and owned
