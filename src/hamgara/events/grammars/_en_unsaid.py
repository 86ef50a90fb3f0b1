"""Sides that an English act leaves unsaid, sought among what else its sentence tells."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_lent import HOSTILE, POINTING
from hamgara.events.grammars._en_meetings import Meetings
from hamgara.events.grammars._en_phrase import OTHER, Phrase
from hamgara.events.grammars._en_scene import (
    Arguments,
    Candidate,
    countries_beside,
    countries_in,
    countries_of,
    list_countries,
)
from hamgara.study.actors import BODIES

_FOE = Phrase(0, 0, anaphor="foe", role="GOV")
"""Who did the act told last."""
_TWO = 2
_ACCEPTED = frozenset({"agree-accept-plan", "agree-word", "agree-mediation"})
"""Rules by which what another asks or proposes is accepted."""
_ACCEPTING = frozenset({"accept", "agree", "consent", "accede", "grant", "endorse", "approve"})
_ATTACKS = frozenset(
    {"attack", "attacks", "bombing", "bombings", "blast", "blasts", "shooting", "massacre"}
)
_ENVOYS = frozenset({"ambassador", "envoy", "diplomat", "charge-d-affaires", "consul"})
_CALLED = frozenset({"summoned", "summons", "called"})
_HANDING = frozenset({"hand", "give", "serve", "present", "deliver"})
_FRIENDS = frozenset({"ally", "member", "partner", "friend", "neighbor", "neighbour"})
_BLOWS = frozenset(
    {"strike", "strikes", "raid", "raids", "attack", "attacks", "airstrike", "airstrikes",
     "shelling", "bombing", "bombardment", "barrage", "ambush"}
)  # fmt: skip
_BORDERS = frozenset({"border", "frontier", "boundary", "line"})


def _is_unowned(case: str, phrase: Phrase) -> bool:
    """Is it a target whose state only its place tells (an army depot in Tripoli)?"""
    bare = not (phrase.actors or phrase.pronoun or phrase.owner or phrase.person)
    return case == "object" and bare and phrase.anaphor == "he" and phrase.rank == "institution"


class Unsaid(Meetings):
    """Finds who is helped, blamed, hit or at peace."""

    def _fill_in(self, one: Candidate, codes: set[str], own: set[str]) -> None:
        """Add a side that an act of some rules lacks; `own`: who does it, of all its `codes`."""
        alone = len(codes) == 1 and own == codes
        self._leave_gate(one, own)
        match one.rule.id:
            case "retreat-ceasefire" if not codes:
                one.arguments += self._along_border(one) or self._declared_truce(one)
            case "consult-visit" if alone:
                returned = {"return", "repay"} & set(self.words[one.first : one.last + 2])
                one.arguments += [("to", OTHER)] if returned else []
            case "support-ratify" if alone:
                one.arguments += self._afflicted(one, codes)
            case "support-side" | "support-declare" if codes == own and (meant := self._ally(one)):
                one.arguments = [a for a in one.arguments if a[0] in ("subject", "by")] + meant
            case "support-declare" if movers := self._mover_before(one, own):
                one.arguments = [a for a in one.arguments if a[0] == "by"] + movers
        if one.rule.id == "accuse-reaction":
            self.victims.update(p.first for p in one.who("from", "by"))
        if one.rule.id == "request-demand" and own:
            one.dropped |= self._asks_itself(one, own)
        if one.rule.type == "ACCUSE":
            self._blame_doers(one)
            self._hand_to_envoy(one)
        if one.rule.type in ("ASSAULT", "ACCUSE"):
            hit = {p for p in one.who("subject", "by", "object", "of") if self._names_attack(p)}
            one.arguments = [item for item in one.arguments if item[1] not in hit]
            one.dropped |= bool(hit) and len(list_countries(one.arguments)) < _TWO
        if one.rule.type == "CONSULT" and self.chunks[one.chunk].verb is None:
            self._leave_venue(one)
        if one.rule.type == "ASSAULT":
            self._settle_hit(one, own)

    def _leave_gate(self, one: Candidate, own: set[str]) -> None:
        """Drop a visit to an embassy of one's own; where it stands is no host."""
        if one.rule.id == "consult-visit":
            seen = [p for p in one.who("object") if p.office in ("embassy", "consulate")]
            one.arguments = [a for a in one.arguments if not seen or a[0] != "in"]
            one.dropped |= bool(seen) and countries_of(seen) <= own

    def _ally(self, one: Candidate) -> Arguments:
        """Return whom a state stands by where that is only called its ally (stood by its ally)?"""
        near = self.words[one.first : one.last + _TWO + 2]
        owned = not {"its", "their", "his"}.isdisjoint(near) and not _FRIENDS.isdisjoint(near)
        return [("object", OTHER._replace(anaphor="ally"))] if owned else []

    def _settle_hit(self, one: Candidate, own: set[str]) -> None:
        """Let where a thing stands tell whose it is; add who struck, named behind."""
        if one.rule.id == "assault-land" and countries_in(one.arguments, "object") - own:
            kept = tuple(case for case in one.rule.target if case != "object")
            one.rule = replace(one.rule, target=("object", *kept))
        if countries_in(one.arguments, "in") - own:
            one.arguments = [item for item in one.arguments if not _is_unowned(*item)]
        one.arguments = [
            ("by" if self._is_strike(*item) else item[0], item[1]) for item in one.arguments
        ]
        if not countries_in(one.arguments, "subject", "by", "from"):
            one.arguments += self._hit_behind(one)

    def _is_strike(self, case: str, phrase: Phrase) -> bool:
        """Does a place tell whose blow it was (was destroyed in an Israeli raid)?"""
        chunk = self._chunk_of(phrase) if case == "in" and phrase.modifier else None
        return chunk is not None and self.words[chunk.last] in _BLOWS and phrase.last < chunk.last

    def _leave_venue(self, one: Candidate) -> None:
        """Drop a meeting of one named state in a hall; one told as past is not of today."""
        one.undated |= bool(self._time_before(self.chunks[max(one.chunk - 1, 0)].first))
        begin = self.chunks[one.chunk].first
        venue = any(self.is_venue(p) and p.first >= begin for p in one.who("in"))
        one.dropped |= venue and len(countries_beside(one.arguments, "in")) == 1

    def _asks_itself(self, one: Candidate, own: set[str]) -> bool:
        """Is it asked of a body's own, or of one's own beside the other's (teams of both)?"""
        named = one.who("object", "to", "on", "from", "against", "with", "by")
        if own <= {*BODIES, "VAT"}:
            return all(p.countries <= own and (p is OTHER or not p.anaphor) for p in named)
        mine = [p for p in one.who("object") if p.countries & own and p.first > one.last]
        joined = [p for p in mine if self.words[p.last + 1] == "and" and not p.owner]
        return bool(joined) and not any(p.pronoun for p in joined)

    def _blame_doers(self, one: Candidate) -> None:
        """Blame who did what is denounced, not whom it hit (sanctions against X by Y)."""
        verb = self.chunks[one.chunk].verb
        doers = [("object", p) for p in one.who("by") if p.actors and p.first > one.last]
        if verb is None or verb.passive or not doers or not one.has("subject"):
            return
        suffered = ("against", "by", "of", "on", "in")
        one.arguments = [item for item in one.arguments if item[0] not in suffered] + doers

    def _hand_to_envoy(self, one: Candidate) -> None:
        """Let an envoy receive the protest (a note was presented to him, summoned and handed)."""
        verb = self.chunks[one.chunk].verb
        called = verb is not None and not verb.passive and _CALLED & {*self.words[: one.first]}
        handed = called and verb is not None and not _HANDING.isdisjoint(verb.lemmas)
        given = {"to"} if one.rule.id == "accuse-summon" else set()
        given |= {"subject"} if handed else set()
        one.arguments = [
            ("object" if case in given and p.office in _ENVOYS else case, p)
            for case, p in one.arguments
        ]

    def _names_attack(self, phrase: Phrase) -> bool:
        """Does a city only tell which attack is meant (the Moscow concert hall attack killed)?"""
        chunk = self._chunk_of(phrase) if phrase.city and not phrase.owner else None
        return (
            chunk is not None and phrase.last < chunk.last and (self.words[chunk.last] in _ATTACKS)
        )

    def _refuse_unaccepted(self) -> None:
        """Read a refusal of what cannot or will not be accepted (could not accept the request)."""
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            if verb is None or one.rule.id not in _ACCEPTED or not verb.negated:
                continue
            if (verb.modal or verb.future) and not _ACCEPTING.isdisjoint(verb.lemmas):
                one.rule = self.matcher.rules["reject-reject"]
                one.moods -= {"negated", "conditional", "future"}
                if self._lacks_other(one):
                    one.arguments += [("object", self._other(one))]

    def _known_receiver(self, one: Candidate) -> Arguments:
        """Return who was faced before where help is told without a word on for whom."""
        verb = self.chunks[one.chunk].verb
        behind = {case for case, _ in self.clauses.after(one.chunk)}
        told = verb is not None and verb.form == "finite" and not verb.passive
        asked = any(o.rule.type == "REQUEST" and o.first < one.first for o in self.found)
        brought = {"in"} if verb is not None and self.words[verb.head + 1] == "in" else set()
        meant = told and not asked and behind <= {"object", "with", "time"} | brought
        return [("to", _FOE)] if meant else []

    def _afflicted(self, one: Candidate, own: set[str]) -> Arguments:
        """Return the only other state named behind aid: to victims of a quake that struck Peru."""
        named = [
            p for p in self.phrases
            if p.first > one.last and p.actors and own.isdisjoint(p.countries)
            and not self.is_aside(p)
        ]  # fmt: skip
        states = countries_of(named)
        return [("to", named[0])] if len(states) == 1 else []

    def _along_border(self, one: Candidate) -> Arguments:
        """Return the two along whose border it is quiet (along the Thai-Cambodian frontier)."""
        pair = next((p for p in self.phrases if p.modifier and len(p.actors) == _TWO), None)
        if pair is None or self.words[pair.last + 1] not in _BORDERS:
            return []
        one.rule = replace(one.rule, frame="joint", source=(), target=())
        return [("subject", pair)]

    def _declared_truce(self, one: Candidate) -> Arguments:
        """Return the two who say that a truce will come (declared that a truce would hold)."""
        speakers = self._speakers_over(one.chunk) or self._speaker_behind(one.chunk)
        if "future" not in one.moods or len(countries_of(speakers)) < _TWO:
            return []
        one.rule, one.moods = self.matcher.rules["concede-truce"], one.moods - {"future"}
        return [("subject", p) for p in speakers]

    def _deed_before(self, one: Candidate, own: set[str]) -> Arguments:
        """Return who did what is criticized (jets struck the port; Iran denounced the raids)."""
        deed = next(filter(None, map(self._deed_named, self.clauses.objects(one.chunk))), "")
        by_force = deed in ("ASSAULT", "COERCE")
        for other in reversed(self.found):
            if other.first >= one.first or other.dropped or other.rule.type not in HOSTILE:
                continue
            if by_force and other.rule.type == "SANCTION":
                continue
            for case, phrase in other.arguments:
                states = phrase.countries
                if case in ("subject", "by") and states and states.isdisjoint(own):
                    return [("object", phrase)]
        return []

    def _known_deed(self, one: Candidate) -> Arguments:
        """Return its doer where a deed told before is criticized (condemned the attack)."""
        at = next((n for n in range(len(self.chunks) - 1, -1, -1) if self._blames_at(n, one)), -1)
        verb = self.chunks[at].verb if at >= 0 else None
        if verb is None:
            return []
        heads = self.clauses.subject(at) if verb.passive else self.clauses.objects(at)
        heads = [n for n in heads if self.words[self.chunks[n].first] in POINTING]
        heads += [
            n for case, n in self.clauses.after(at)
            if case not in ("object", "by", "time") and self._deed_named(n)
        ]  # fmt: skip
        one.deed = next(filter(None, map(self._deed_named, heads)), "")
        return [("object", _FOE)] if heads else []

    def _blames_at(self, n: int, one: Candidate) -> bool:
        """Is n the verb that criticizes, the last within the words of the act?"""
        chunk = self.chunks[n]
        return chunk.verb is not None and one.chunk <= n and chunk.first <= one.last

    def _hit_behind(self, one: Candidate) -> Arguments:
        """Return who stands behind an attack of nobody known: no doer (hit it, killing six)."""
        known = [p for _, p in one.arguments]
        told = one.chunk > 0 and self.chunks[one.chunk - 1].kind == "R"
        return [
            ("reason", p) for p in self.phrases
            if (told or p.first > one.last) and p.actors and p not in known
        ]  # fmt: skip

    def _is_of_weapon(self, one: Candidate) -> bool:
        """Is what was "sent" a weapon that strikes (drones sent by the rebels hit the port)?"""
        verb = self.chunks[one.chunk].verb
        sent = verb is not None and verb.form == "pp" and one.rule.type == "AID"
        return sent and any(
            other.rule.type == "ASSAULT" and other.first > one.first for other in self.found
        )
