"""What an English verb of saying does: a charge, a threat to come, a plea of innocence."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_function import PERIODS
from hamgara.events.grammars._en_moods import Moods
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import (
    OFFICIAL,
    Candidate,
    countries_in,
    countries_of,
    list_countries,
)

_CLAUSE = 9
_TOLD = frozenset(
    {"criticism", "criticisms", "accusations", "allegations", "charges", "report", "reports",
     "insinuations", "assertion", "assertions", "complaint", "suspicions", "rumors", "rumours"}
)  # fmt: skip
_DEEDS = frozenset(
    {"act", "action", "actions", "acts", "attack", "attacks", "move", "moves", "step", "steps",
     "strike", "strikes", "incursion", "incursions", "violation", "violations", "provocation",
     "provocations", "aggression", "attempt", "attempts", "interference", "seizure", "raid",
     "crime", "crimes", "measures", "sanctions", "decision", "intrusion", "threat", "threats"}
)  # fmt: skip
_ILLS = 4
_ASKING = frozenset({"request", "behest", "urging", "insistence", "bidding", "plea", "asking"})
_AT = frozenset({"at", "on", "upon"})
_UNASKED = frozenset({"REQUEST", "AGREE", "CONSULT", "ACCUSE", "THREATEN", "REJECT", "PROTEST"})
"""Acts not done at another's request."""
_VIEWS = frozenset({"need", "importance", "necessity", "urgency", "significance", "desirability"})
_REACH = 4
_JOINED = 2
"""Chunks at least before a clause joined to one that is said."""
_NEAR_ASKING = 14
_MAY = frozenset({"may", "might", "could", "can", "must"})
_LEAVING = frozenset({"leave", "go", "quit", "depart", "pack", "be", "return", "stay"})
_CHARGES = frozenset(
    {"charge", "charges", "accusation", "accusations", "allegation", "allegations", "claim",
     "claims", "complaint", "complaints", "insinuation", "insinuations", "reproaches", "assertion",
     "assertions", "story", "suspicion", "suspicions"}
)  # fmt: skip
_PLANS = frozenset(
    {"plan", "plans", "proposal", "proposals", "offer", "offers", "demand", "demands", "request",
     "formula", "terms", "conditions", "draft", "idea", "ultimatum", "bid", "overture", "report",
     "reports", "dossier"}
)  # fmt: skip
_JUDGING = frozenset({"call", "term", "describe", "label", "brand", "dub", "find", "deem"})
_POINTERS = frozenset({"this", "that", "it", "these"})
_PLEA = 4
_SHAMED = frozenset({"involve", "implicate"})
_NONE = frozenset({"no", "nothing", "not", "never", "neither"})
_POSSESSIVES = frozenset({"its", "his", "her", "their"})
_GETTING = frozenset({"get", "receive", "obtain", "see"})
_ARE = frozenset({"is", "are", "has", "have", "was", "were"})

_REBELS = frozenset({"REB", "UAF"})


class Said(Moods):
    """Reads acts that are done by saying something of oneself or of others."""

    def _pleads_innocent(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Does a state say that it had no part (said it was not involved)? Then it rejects."""
        near = self.words[verb.head + 1 : verb.head + _PLEA]
        no = verb.negated or self._has_no(k) or not _NONE.isdisjoint(near)
        named = _SHAMED & set(verb.lemmas)
        governor = self.clauses.governor(k)
        at = self._verb_saying(k)
        said = self._speaker_behind(k) if at is None else self._subject_actors(at)
        if not no or (at is None and not said) or (named and not verb.passive):
            return False
        if at is not None and governor is not None and self._class(governor) == "deny":
            return False
        heads = self.clauses.subject(k)
        own = [one for j in heads for one in self._named(j, k)]
        speaking, acting = (countries_of(some) for some in (said, own))
        if not own or (acting and speaking and not acting & speaking):
            return False
        made.arguments = [("subject", one) for one in said or own[:1]]
        made.moods -= {"negated", "earlier"}
        made.said = made.said if at is None else at
        return True

    def _is_deadline(self, made: Candidate, k: int) -> bool:
        """Does another state say that this one has until a day to do something?"""
        speakers = self._speakers_over(k) or self._speaker_behind(k)
        own = [one for one in self._subject_actors(k) if not one.modifier]
        sides = countries_of(speakers)
        if not own or not sides or sides & countries_of(own):
            return False
        made.arguments = [("by", one) for one in speakers] + [("object", one) for one in own]
        made.moods.clear()
        return True

    def _insists_on_fact(self, k: int, verb: Verb) -> bool:
        """Is it no demand: insisted that it knew nothing, insisted on linking the two?"""
        if "insist" not in verb.lemmas:
            return False
        doing = self.chunks[k + 2].verb if self.kinds[k + 1 : k + 3] == "PV" else None
        if self.words[verb.head + 1] == "on" and doing is not None:
            return _GETTING.isdisjoint(doing.lemmas)
        for m in range(k + 1, len(self.chunks)):
            said, governor = self.chunks[m].verb, self.clauses.governor(m)
            if said is not None and governor is not None and governor.at == k:
                told = said.past or said.had or said.future or self.words[said.head] in _ARE
                return governor.link == "that" and told and said.modal not in ("must", "should")
        return False

    def _asks_own(self, made: Candidate) -> bool:
        """Is only an own official asked (asked his envoy to go to Chile), or for mere effort?"""
        own = countries_in(made.arguments, "subject", "by")
        if "to work hard" in " ".join(self.words[made.last + 1 : made.last + _CLAUSE]):
            return True
        return any(
            one.rank and self.words[one.first] in _POSSESSIVES and one.countries <= own
            and one.anaphor != "counterpart"
            for one in made.who("object")[:1]
        )  # fmt: skip

    def _is_thing_done(self, k: int) -> bool:
        """Is the subject of verb k a deed (any hostile act will be answered)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and self.words[heads[0].last] in _DEEDS

    def _speaker_behind(self, k: int) -> list[Phrase]:
        """Return who says it where that follows (..., the president said)."""
        for m in range(len(self.chunks) - 1, k, -1):
            if self._is_finite(m):
                closes = self.clauses.is_reporting(m) and self.chunks[m - 2].kind == ","
                return self._subject_actors(m) if closes else []
        return []

    def _is_announced(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is the answer still to come (the step will not go unanswered), and whose is it?

        A step that will be answered does not answer itself: its speaker will.
        """
        governor = self.clauses.governor(k)
        vowed = governor is not None and self._class(governor) in ("agree", "threaten", "plan")
        if not (verb.future or vowed) or "wish" in made.moods or self._has_if_over(k):
            return False
        made.moods -= {"future", "negated", "conditional"}
        at = self._verb_saying(k)
        speakers = self._speakers_over(k) or self._speaker_behind(k)
        if not speakers and at is not None and self._is_thing_done(k):
            speakers = self._doers(at)
            told = self._cases(self.clauses.after(at), at)
            made.arguments = [("object", one) for case, one in told if case in ("object", "to")]
        doers = countries_in(made.arguments, "subject")
        own = countries_of(speakers)
        made.said = made.said if at is None else at
        if speakers and (doers != own or not own):
            rest = [("object", one) for case, one in made.arguments if case == "subject"]
            kept = [one for one in made.arguments if one[0] != "subject"]
            made.arguments = [("subject", one) for one in speakers] + rest + kept
        return True

    def _warn_of(self, made: Candidate, k: int, verb: Verb) -> None:
        """Complete a threat with who utters it and who is to do or leave what it hangs on."""
        if verb.passive:
            made.arguments = [("subject", one) for one in self._utterers(k)] + [
                item for item in made.arguments if item[1].actors or item[1].pronoun
            ]
        sources = made.who("subject", "by")
        if not countries_of(sources):
            sources = self._utterers(k)
            made.arguments += [("subject", one) for one in sources]
        if not list_countries(made.arguments) - countries_of(sources):
            made.arguments += [("object", one) for one in self._deterred()]

    def _utterers(self, k: int) -> list[Phrase]:
        """Return the officials who say what verb chunk k tells."""
        speakers = self._speakers_over(k) or self._speaker_behind(k)
        return [one for one in speakers if one.role in OFFICIAL and not one.private]

    def _deterred(self) -> list[Phrase]:
        """Return the subject of the if-clause: retaliate if Finland joins the alliance."""
        opener = next(
            (n for n, c in enumerate(self.chunks) if c.kind == "B" and c.case in ("if", "unless")),
            len(self.chunks),
        )
        ahead = (m for m in range(opener, len(self.chunks)) if self._is_finite(m))
        m = next(ahead, None)
        return [] if m is None else self._subject_actors(m)

    def _foretells(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Does one state say what will become of another (said Israel would pay dearly)?"""
        speakers = self._utterers(k)
        doomed = self._doomed(k)
        own = countries_of(speakers)
        ahead = verb.future or verb.modal == "must" or self._has_if()
        if not ahead or not own or own & countries_of(doomed):
            return False
        made.arguments = [("subject", one) for one in speakers]
        made.deed = "" if doomed else "THREATEN"
        doomed = doomed or self._warned_again(k)
        made.arguments += [("object", one) for one in doomed[:1]]
        at = self._verb_saying(k)
        made.said = -1 if at is None else at
        made.moods.clear()
        return bool(doomed)

    def _denies_truth(self, made: Candidate, k: int) -> bool:
        """Does a state find no truth in what another says (there was no truth in the claim)?"""
        told = [one for case, one in made.arguments if case not in ("subject", "by")]
        speakers = self._utterers(k)
        speakers = speakers or (made.who("subject") if made.rule.type == "REJECT" else [])
        made.arguments = [("subject", one) for one in speakers] + [("object", one) for one in told]
        made.moods.clear()
        return bool(speakers) and bool(told)

    def _or_else(self) -> list[Candidate]:
        """Return what is threatened behind demands (told Kabul to pull back or be driven back)."""
        made: list[Candidate] = []
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            if verb is None or one.rule.type != "REQUEST":
                continue
            at = self._else_behind(one.chunk)
            if at < 0:
                continue
            threat = Candidate(self.matcher.rules["threaten"], one.first, at + 1, one.chunk)
            threat.arguments, threat.moods = list(one.arguments), set(one.moods)
            for other in self.found:
                other.dropped |= other.first > at
            made += [threat]
        return made

    def _else_behind(self, k: int) -> int:
        """Return the "or" behind verb chunk k before what will come, -1 for none."""
        for m in range(k + 1, len(self.chunks) - 1):
            nxt = self.chunks[m + 1].verb
            if self.words[self.chunks[m].first] != "or":
                continue
            ill = not self.matcher.lists["ills_to_come"].isdisjoint(
                self.words[self.chunks[m].first + 1 : self.chunks[m].first + _ILLS]
            )
            if ill or (nxt is not None and nxt.passive):
                return self.chunks[m].first
        return -1

    def _deny_charge(self, deed: Candidate, at: int) -> None:
        """Whoever denies a hostile deed of his own rejects a charge (denied opening fire on)."""
        denied = self.chunks[at]
        made = Candidate(self.matcher.rules["reject-deny"], denied.first, denied.last, at)
        speakers = self._subject_actors(at)
        own = countries_of(speakers)
        made.arguments = [("subject", one) for one in speakers]
        made.arguments += [
            ("object", one) for _, one in deed.arguments
            if one.actors and own.isdisjoint(one.countries)
        ]  # fmt: skip
        made.moods = self._moods(at)
        if speakers and not made.moods:
            self.found.append(made)

    def _bidden(self, k: int) -> int | None:
        """Return the infinitive behind verb k: what somebody may be told to do."""
        m = self._next_verb(k)
        verb = self.chunks[m].verb if m is not None else None
        return m if verb is not None and verb.form == "inf" else None

    def _bids(self, made: Candidate, k: int) -> bool:
        """Does one state tell another to do something (told Manila to haul the ship away)?"""
        m = self._bidden(k)
        governor = self.clauses.governor(m) if m is not None else None
        if m is None or governor is None or (governor.at, governor.link) != (k, "to"):
            return False
        told = [p for p in made.who("object") if p.actors and not p.private][:1]
        bidden = self.chunks[m].verb
        leaves = bidden is not None and not _LEAVING.isdisjoint(bidden.lemmas)
        if leaves and any(one.rank in ("ambassador", "envoy", "official") for one in told):
            return False
        asks = [p for p in made.who("subject", "by") if p.actors]
        if any(one.role not in OFFICIAL for one in told + asks) or not (told and asks):
            return False
        sides = countries_of(asks)
        made.arguments = [("subject", one) for one in asks] + [("object", one) for one in told]
        return sides.isdisjoint(countries_of(told))

    def _asked_for(self) -> list[Candidate]:
        """Return the requests that acts answer (sent four men back on Egypt's request)."""
        made: list[Candidate] = []
        if _ASKING.isdisjoint(self.present):
            return made
        for one in self.found:
            at = self._asking(one)
            doers = [p for p in one.who("subject", "by") if p.actors]
            own = countries_of(doers)
            askers = [
                p for p in self.phrases
                if p.actors and at > 0 and (p.last == at - 1 or 0 < p.first - at <= _REACH)
                and own.isdisjoint(p.countries)
            ][:1]  # fmt: skip
            askers = askers or self._asking_receiver(one, at, own)
            if not (at > 0 and doers and askers) or one.rule.type in _UNASKED:
                continue
            if one.moods - {"future"}:
                continue
            request = Candidate(self.matcher.rules["request-noun"], at, at, one.chunk)
            request.arguments = [("by", askers[0]), *(("object", p) for p in doers[:1])]
            request.undated = True
            if not PERIODS.isdisjoint(self.words[one.first : at]):
                request.moods = {"earlier"}
            made = [request]
        return made

    def _asking_receiver(self, one: Candidate, at: int, own: set[str]) -> list[Phrase]:
        """Return the receiver who asked for it (sent the men back to Cairo on its request)."""
        if at < 1 or self.words[at - 1] not in ("its", "their", "his", "her"):
            return []
        others = [p for p in one.who("to", "with", "from") if p.actors]
        return [p for p in others if own.isdisjoint(p.countries)][:1]

    def _asking(self, one: Candidate) -> int:
        """Return the word for the asking behind an act: at the behest of, on X's request."""
        for i in range(one.last, min(one.last + _NEAR_ASKING, len(self.words) - 1)):
            before = self.words[max(i - _REACH, 0) : i]
            if self.words[i] in _ASKING and not _AT.isdisjoint(before):
                return i
        opens = range(1, _REACH if self.words[0] in _AT else 1)
        return next((i for i in opens if self.words[i] in _ASKING), -1)

    def _is_unwilling(self, made: Candidate, k: int) -> bool:
        """Has a state no plan or wish to do what another may ask (no intention of talking to)?"""
        m = self._next_verb(k)
        verb = self.chunks[m].verb if m is not None else None
        if m is None or verb is None or verb.form not in ("inf", "ing"):
            return False
        made.arguments += self._cases(self.clauses.after(m), m)
        return not self.matcher.lists["refusable"].isdisjoint(verb.lemmas)

    def _closes_threat(self, k: int) -> bool:
        """Does verb k close the telling of what is to come?"""
        opens = min(self.clauses.subject(k), default=0) - 1
        if opens < 1 or self.chunks[opens].kind != ",":
            return False
        told = [self.chunks[m].verb for m in range(opens) if self._is_finite(m)]
        verb = self.chunks[k].verb
        tells = verb is not None and "tell" in verb.lemmas
        ahead = _MAY - {"must"} if tells else _MAY
        return any(one is not None and (one.future or one.modal in ahead) for one in told)

    def _threatens_behind(self, made: Candidate, k: int) -> bool:
        """Does a warning close what is to come (Lithuania will feel it, Moscow cautioned)?"""
        heads = self.clauses.subject(k)
        opens = min(heads, default=0) - 1
        first = [one for m in range(opens) if self._is_finite(m) for one in self._subject_actors(m)]
        named = [p for p in self.phrases if p.actors and p.last < self.chunks[opens].first]
        speakers = self._subject_actors(k)
        if any(one.role not in OFFICIAL or one.private for one in speakers):
            return False
        spoken = [one for one in made.who("object") if one.actors]
        if spoken and not speakers:
            speakers = [one for j in heads for one in self._named(j, k)]
        verb = self.chunks[k].verb
        grim = not self.matcher.lists["threat_words"].isdisjoint(self.words[: self.chunks[k].first])
        told_to = spoken and (grim or self._has_if())
        if verb is not None and "tell" in verb.lemmas and not told_to:
            return False
        own = countries_of(speakers or first[:1])
        faced = [p for p in spoken + first + named if own.isdisjoint(p.countries)]
        made.arguments = [("subject", one) for one in speakers or first[:1]]
        made.arguments += [("object", one) for one in faced[:1]]
        made.moods.clear()
        return bool(own or spoken) and bool(faced)

    def _has_if_over(self, k: int) -> bool:
        """Does verb chunk k itself stand in an if-clause?"""
        start = self.clauses.clause_start(k)
        opener = self.chunks[start - 1] if start else None
        return opener is not None and opener.kind == "B" and opener.case in ("if", "unless")

    def _make_charge(self, made: Candidate, k: int, *, named: bool = True) -> bool:
        """X said Y had violated ...: X charges Y; where not `named`, Y may be left unsaid."""
        accused = made.who("subject")
        if self._is_passive(k):
            accused = made.who("by")
        elif not any(one.actors for one in accused):
            accused = [
                one for j in self.clauses.subject(k)
                for case, one in self._cases(self._behind(j), k) if case == "by" and one.actors
            ] or accused  # fmt: skip
        at = self._verb_saying(self._keeps_doing(k))
        if at is not None:
            made.said, speakers = at, self._subject_actors(at)
        else:
            made.said, speakers = self._sayer_of(k, accused)
        made.arguments = [("subject", one) for one in speakers] + [
            ("object", one) for one in accused
        ]
        made.moods -= {"earlier"}
        verb = self.chunks[k].verb
        if not named and verb is not None and not verb.negated:
            made.moods.discard("negated")  # the charges had no basis
        if named and countries_of(speakers) & countries_of(accused):
            return False
        return bool(speakers) and (bool(accused) or not named)

    def _charge_suppliers(self) -> None:
        """Make it a charge where a state says that another arms or shelters rebels."""
        for one in self.found:
            rebels = any(p.role in _REBELS for p in one.who("to", "object", "for"))
            if one.rule.type != "AID" or self.chunks[one.chunk].verb is None or not rebels:
                continue
            if "asylum" in self.words[one.first : one.last + 1]:
                continue
            charge = self.matcher.rules["accuse-charge-said"]
            said = Candidate(charge, one.first, one.last, one.chunk)
            said.arguments, said.moods = list(one.arguments), one.moods
            if self._make_charge(said, one.chunk):
                one.rule, one.arguments, one.said = said.rule, said.arguments, said.said

    def _is_passive(self, k: int) -> bool:
        """Is a deed told in the passive (the attack was financed by Iran)?"""
        verb = self.chunks[k].verb
        return verb is not None and verb.passive

    def _is_view(self, k: int) -> bool:
        """Do sides share no more than a view (agreed that it was necessary, on the need for)?"""
        verb = self.chunks[k].verb
        ahead = self.words[verb.head + 1 : verb.head + 6] if verb is not None else []
        if ahead[:1] == ["on"] and not _VIEWS.isdisjoint(ahead[1:4]):
            return True
        if ahead[:2] != ["that", "it"] or k + 4 >= len(self.chunks):
            return False
        told = self.chunks[k + 3].verb
        return told is not None and "be" in told.lemmas and not told.future

    def _sayer_of(self, k: int, accused: list[Phrase]) -> tuple[int, list[Phrase]]:
        """Return the verb of saying over a quoted or joined clause, and who says it.

        "Iran has broken the truce," Iraq said; Iraq said its men were safe but Iran had failed.
        """
        verb = self.chunks[k].verb
        own = countries_of(accused)
        if verb is None or not own or self._has_if_over(k):
            return -1, []
        stop = next((m for m in range(k, len(self.chunks)) if self._parts(m)), len(self.chunks))
        for m in range(stop - 1, k, -1):
            if self._is_finite(m) and self.clauses.is_reporting(m) and m > 1:
                told = self._subject_actors(m) if self.chunks[m - 2].kind == "," else []
                known = countries_of([one for one in told if one.role in OFFICIAL])
                return (m, told) if known and not known & own else (-1, [])
        start = min(self.clauses.subject(k), default=0)
        opener = self.chunks[start - 1] if start else None
        joined = opener is not None and (
            opener.kind == "&" or (opener.kind == "B" and opener.case in ("as", "because"))
        )
        if start < _JOINED or not joined or not (verb.past or verb.had):
            return -1, []
        before = self._main_before(start)
        at = self._verb_saying(before) if before else None
        if at is None:
            return -1, []
        told = self._subject_actors(at)
        return (-1, []) if countries_of(told) & own else (at, told)

    def _parts(self, m: int) -> bool:
        """Is chunk m a semicolon, behind which another sentence might stand?"""
        return self.chunks[m].kind == ";" and self.words[self.chunks[m].first] == ";"

    def _is_of_charge(self, k: int) -> bool:
        """Is the subject of verb k a charge (the allegations were baseless)?"""
        heads = {self.words[self.chunks[j].last] for j in self.clauses.subject(k)}
        return not (self.matcher.lists["noun_accuse"].isdisjoint(heads) and _TOLD.isdisjoint(heads))

    def _menaces(self, one: Candidate) -> bool:
        """Make it a threat where a state is ready to strike or punish another."""
        doers = countries_in(one.arguments, "subject")
        over = next((m for m in range(one.chunk, -1, -1) if self._is_finite(m)), one.chunk)
        said = countries_of(self._utterers(over))
        hostile = one.rule.type in ("SANCTION", "ASSAULT", "COERCE")
        if not hostile or not doers or {"negated", "wish"} & one.moods or not said <= doers:
            return False
        one.rule = self.matcher.rules["threaten"]
        one.moods -= {"future", "conditional"}
        return True

    def _names_charge(self, k: int) -> bool:
        """Is it a charge that they give a bad name (called the allegations outrageous)?"""
        verb = self.chunks[k].verb
        heads = self.clauses.subject(k) if verb is not None and verb.passive else []
        heads = heads or self.clauses.objects(k)[:1]
        near = [self.chunks[j] for j in heads]
        plain = verb is not None and not _JUDGING.isdisjoint(verb.lemmas)
        named = _CHARGES | _PLANS if plain else _CHARGES
        said = [{*self.words[c.first : c.last + 1]} for c in near]
        return any(
            not named.isdisjoint(one) and one.isdisjoint({"d'affaires", "d’affaires"})
            for one in said
        )

    def _is_pointed_at(self, k: int) -> bool:
        """Is what was said just before called false (says this is untrue)?"""
        return any(self.words[self.chunks[j].first] in _POINTERS for j in self.clauses.subject(k))
