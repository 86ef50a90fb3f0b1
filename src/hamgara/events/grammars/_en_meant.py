"""Who is meant by an English act that names one side only, and what is no act."""

from __future__ import annotations

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_moods import Moods
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_scene import WINDOW, Candidate, list_countries
from hamgara.study.actors import BODIES

_DONE_TO = frozenset({"COERCE", "RETREAT", "ASSAULT"})
_VETOED = frozenset({"veto", "vetoed", "vetoes", "vetoing"})
_TOLD = frozenset(
    {"accusations", "allegations", "charges", "report", "reports", "insinuations", "assertion",
     "assertions", "complaint", "suspicions", "rumors", "rumours"}
)  # fmt: skip
_DONE_BY_MEN = frozenset({"ASSAULT", "SANCTION", "COERCE", "REJECT", "RETREAT"})
_MISHAPS = frozenset(
    {"fire", "blaze", "wildfire", "wildfires", "storm", "storms", "typhoon", "hurricane", "cyclone",
     "tornado", "flood", "floods", "flooding", "quake", "earthquake", "tsunami", "avalanche",
     "landslide", "mudslide", "drought", "heatwave", "snow", "snowfall", "rain", "rains", "fog",
     "lightning", "crash", "collision", "accident", "derailment", "outage", "blackout", "fault",
     "malfunction", "virus", "outbreak", "epidemic", "pandemic", "disease", "cold", "heat",
     "shark", "bear", "tiger", "elephant", "crocodile", "volcano", "eruption", "weather"}
)  # fmt: skip
_SEEN = frozenset({"visit", "tour"})
_STATELESS = frozenset({"REB", "CRM", "UAF", "OPP"})
_FREEING = frozenset({"release", "freeing", "return", "freedom", "repatriation", "handover"})
_HELD = frozenset({"CVL", "MIL", "JRN", "REF", "COP"})
_SESSIONS = frozenset(
    {"meeting", "talks", "summit", "session", "conference", "round", "negotiations", "drill",
     "exercise", "election", "elections", "ceremony", "dialogue", "consultations", "event", "forum"}
)  # fmt: skip
_MERITS = frozenset(
    {"thank", "praise", "apologize", "apologise", "blame", "criticize", "criticise", "condemn",
     "accuse", "commend", "appreciate", "denounce", "fault", "pardon", "honor", "congratulate"}
)  # fmt: skip
_NEAR = 8
_KNOWN = frozenset(
    {"all", "the", "them", "it", "him", "her", "those", "these", "that", "this", "both"}
)
"""Words before what was named already: the sailors, him."""
OTHER = Phrase(0, 0, anaphor="others", role="GOV")
"""The other state of the story, where a clause names one side only."""


class Meant(Moods):
    """Finds the sides that an act leaves unsaid, and what only looks like one."""

    def _turn_owner(self, made: Candidate) -> None:
        """Whose proposal is rejected with "its proposal": the other side's, not one's own."""
        own = list_countries([one for one in made.arguments if one[0] == "subject"])
        owned = [
            one.pronoun and one.owner and list_countries([(case, one)]) == own
            for case, one in made.arguments
        ]
        made.arguments = [
            (case, self._other(made)) if turned and case != "subject" else (case, one)
            for turned, (case, one) in zip(owned, made.arguments, strict=True)
        ]

    def _is_courtesy(self, k: int, made: Candidate) -> bool:
        """Does "call on" mean a visit to somebody, with no deed asked for behind it?"""
        official = any(one.rank or one.person for case, one in made.arguments if case != "subject")
        for chunk in self.chunks[k + 1 :]:
            if chunk.verb is not None:
                return official and chunk.verb.form != "inf"
            if chunk.kind == "P" and self.words[chunk.first] in ("at", "in"):
                return official
            if chunk.kind not in ("N", "P", "&"):
                return official
        return official

    def _is_session(self, k: int) -> bool:
        """Is it a meeting, not a man, that was held?"""
        before = self.words[max(self.chunks[k].first - 2 * WINDOW, 0) : self.chunks[k].first]
        return not _SESSIONS.isdisjoint(before)

    def _is_aim(self, k: int, verb: Verb) -> bool:
        """Is the act only what something is meant for (a loan for importing fuel)?"""
        aims = verb.form == "ing" and k > 0 and self.words[self.chunks[k - 1].first] == "for"
        return aims and not any(
            chunk.verb is not None and not _MERITS.isdisjoint(chunk.verb.lemmas)
            for chunk in self.chunks[:k]
        )

    def _ask_holder(self, made: Candidate, k: int) -> None:
        """Ask whoever holds them for the release of people: of Britons seized by Iran."""
        begin = self.chunks[k].last + 1
        near = range(begin, min(begin + _NEAR, len(self.words)))
        freed = next((i for i in near if self.words[i] in _FREEING), -1)
        if freed < 0:
            return
        held = [p for _, p in made.arguments if p.first > freed and p.role in _HELD]
        made.arguments = [one for one in made.arguments if not any(one[1] is p for p in held)]
        for m in range(k + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is None or self.chunks[m].first < freed:
                continue
            cases = self._cases(self.clauses.after(m), m) if verb.form == "pp" else []
            holders = [("object", p) for case, p in cases if case in ("by", "in") and p.actors]
            if holders:
                end = self.chunks[m].first
                outside = [o for o in made.arguments if not freed < o[1].first < end]
                made.arguments = outside + holders
            return

    def _lacks_owner(self, made: Candidate, k: int) -> bool:
        """Is the act done to known things or people whose state stands elsewhere (the boats)?"""
        if made.rule.type not in _DONE_TO:
            return False
        own = list_countries([one for one in made.arguments if one[0] in ("subject", "by")])
        rest = list_countries([one for one in made.arguments if one[0] not in ("subject", "by")])
        if len(own) != 1 or rest - own:
            return False
        if made.rule.type == "ASSAULT" and any(
            case == "subject" and one.role == "MIL" for case, one in made.arguments
        ):
            return True
        return any(
            self.words[self.chunks[j].first] in _KNOWN
            and not any(self.phrases[n].role in _STATELESS for n in self.chunks[j].phrases)
            for case, j in self.clauses.after(k)
            if case == "object"
        )

    def _is_by_thing(self, k: int) -> bool:
        """Is the subject of verb k a thing (high debt threatens growth)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and not any(chunk.phrases for chunk in heads)

    def _is_spoken_by_private(self, k: int) -> bool:
        """Is the subject of verb k a private body without a state (the trade union)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        return bool(heads) and all(
            not chunk.phrases and self.words[chunk.last] in self.matcher.lists["private"]
            for chunk in heads
        )

    def _opening_place(self) -> list[tuple[str, Phrase]]:
        """Return the place a sentence opens with: In Niamey, protesters torched a flag."""
        opens = [chunk.kind for chunk in self.chunks[:3]] == ["P", "N", ","]
        if not opens or self.chunks[0].case != "in":
            return []
        return [("in", one) for one in self.clauses.actors_in(1) if one.actors]

    def _is_by_body(self, made: Candidate) -> bool:
        """Does a body of states act on a whole state (the League suspended Syria)?"""
        own = list_countries([one for one in made.arguments if one[0] in ("subject", "by")])
        objects = [one for case, one in made.arguments if case == "object" and one.actors]
        whole = any(not one.modifier and not one.rank and one.role == "GOV" for one in objects)
        return bool(own) and own <= {*BODIES} and whole

    def _has_later_deed(self, k: int) -> bool:
        """Is what verb k denies still to come (denied it would recall its envoy)?"""
        for m in range(k + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None and verb.form == "finite":
                return verb.future
        return False

    def _is_announced(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is the answer still to come (the step will not go unanswered), and whose is it?

        A step that will be answered does not answer itself: its speaker will.
        """
        governor = self.clauses.governor(k)
        vowed = governor is not None and self._class(governor) in ("agree", "threaten", "plan")
        if not (verb.future or vowed) or "wish" in made.moods or self._has_if_over(k):
            return False
        made.moods -= {"future", "negated", "conditional"}
        said = governor is not None and governor.link == "that"
        speakers = self._subject_actors(governor.at) if said and governor is not None else []
        speakers = speakers or self._speaker_behind(k)
        doers = list_countries([one for one in made.arguments if one[0] == "subject"])
        own = {actor.country for one in speakers for actor in one.actors}
        if speakers and doers != own:
            rest = [("object", one) for case, one in made.arguments if case == "subject"]
            kept = [one for one in made.arguments if one[0] != "subject"]
            made.arguments = [("subject", one) for one in speakers] + rest + kept
        return True

    def _speaker_behind(self, k: int) -> list[Phrase]:
        """Return who says it where that follows (..., the president said)."""
        for m in range(len(self.chunks) - 1, k, -1):
            if self._is_finite(m):
                closes = self.clauses.is_reporting(m) and self.chunks[m - 2].kind == ","
                return self._subject_actors(m) if closes else []
        return []

    def _has_if_over(self, k: int) -> bool:
        """Does verb chunk k itself stand in an if-clause?"""
        start = self.clauses.clause_start(k)
        opener = self.chunks[start - 1] if start else None
        return opener is not None and opener.kind == "B" and opener.case in ("if", "unless")

    def _lacks_other(self, made: Candidate) -> bool:
        """Does the act name one side only, be it of several states (Chile and Peru recalled)?"""
        if made.rule.type not in ("SANCTION", "THREATEN", "MOBILIZE", "REJECT"):
            meant = any(
                one.anaphor in ("he", "they") and not one.owner and case in ("subject", "by")
                for case, one in made.arguments
            )
            return len(list_countries(made.arguments)) + meant < 2
        own = [one for one in made.arguments if one[0] in ("subject", "by")]
        rest = [one for one in made.arguments if one[0] not in ("subject", "by")]
        if not own:
            return len(list_countries(rest)) < 2
        return not list_countries(rest) - list_countries(own)

    def _other(self, made: Candidate) -> Phrase:
        """Return the other side of a one-sided act: named last before it, here or in the text."""
        own = list_countries(made.arguments)
        for one in reversed(self.phrases):
            if (
                one.last < made.first
                and one.actors
                and not one.city
                and (own.isdisjoint(actor.country for actor in one.actors))
            ):
                return one
        return OTHER

    def _has_stranger(self, k: int, made: Candidate, own: tuple[str, ...]) -> bool:
        """Is somebody without a state met: ministers of his cabinet, a grand ayatollah?"""
        after = [
            (case, j)
            for case, j in self.clauses.after(k)
            if self.words[self.chunks[j].last] not in own
        ]
        if not any(case in ("object", "with") for case, _ in after):
            return False
        return not any(
            one.actors or one.anaphor
            for case, one in made.arguments
            if case in ("with", "by", "to")
        )

    def _is_thing(self, phrase: Phrase) -> bool:
        """Does a state's adjective qualify a thing here (a Chinese cargo plane)?"""
        if not phrase.modifier or phrase.rank or phrase.role in ("CVL", "JRN", "LEG"):
            return False
        chunk = next((c for c in self.chunks if c.first <= phrase.first <= c.last), None)
        return (
            chunk is not None
            and chunk.last > phrase.last
            and (self.words[chunk.last] not in self.matcher.lists["sides"])
        )

    def _gather(self, made: Candidate, k: int) -> bool:
        """Do two sides go to a third land for talks (negotiators return to Geneva for talks)?"""
        own = list_countries([one for one in made.arguments if one[0] == "subject"])
        rest = list_countries([one for one in made.arguments if one[0] != "subject"])
        near = self.words[self.chunks[k].first : self._zone_end(k) + 1]
        talks = {"talk", "talks", "meeting", "negotiations", "round", "summit", "consultations"}
        return len(own) > 1 and not own & rest and "for" in near and bool(talks & set(near))

    def _is_of_thing(self, k: int) -> bool:
        """Is the subject a thing of a state (a cargo plane of the Jordanian army)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        lists = self.matcher.lists
        people = lists["sides"] | lists["groups"]
        return bool(heads) and not any(
            chunk.phrases or self.words[chunk.last] in people for chunk in heads
        )

    def _is_pair(self, made: Candidate, k: int) -> bool:
        sides = {
            a.country
            for case, one in made.arguments
            if case in ("subject", "with", "by", "between", "of")
            for a in one.actors
        }
        both = any(one.anaphor == "both" for _, one in made.arguments)
        near = self.words[self.chunks[k].first - 1 : self._zone_end(k)]
        return len(sides) > 1 or both or "joint" in near or "jointly" in near

    def _is_no_act(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Is an act said of somebody in passing, or done to a thing that is no side of it?

        A minister accused of theft, people deported from a state, the demand of a vetoed draft,
        a visit to a submarine.
        """
        cases = {case for case, one in made.arguments if one.actors or one.anaphor}
        if made.rule.id == "accuse-accuse" and verb.form == "pp" and "by" not in cases:
            return True
        if made.rule.type in _DONE_BY_MEN and self._is_by_mishap(k):
            return True
        if "conditional" in made.moods and self._is_spoken_by_private(k):
            return True
        if made.rule.type == "ACCUSE":
            made.arguments = _leave_court(made.arguments)
        if made.rule.type == "COERCE":
            made.arguments = [
                item for item in made.arguments if item[0] != "in" or not item[1].pronoun
            ]
        if made.rule.type == "COERCE" and verb.passive and "deport" in verb.lemmas:
            made.arguments = [
                ("by" if case == "from" else case, one) for case, one in made.arguments
            ]
            return not any(case == "object" and one.actors for case, one in made.arguments)
        if made.rule.type == "REQUEST" and k and self.chunks[k - 1].kind == "R":
            return bool(_VETOED & self.present)
        if made.rule.id == "consult-visit" and not verb.passive and _SEEN & set(verb.lemmas):
            seen = [j for case, j in self.clauses.after(k) if case == "object"]
            hosts = any(
                case in ("object", "in", "to", "with")
                and (one.actors or one.pronoun or one.office or one.anaphor not in ("he", None))
                for case, one in made.arguments
            )
            return bool(seen) and not hosts
        return False

    def _is_by_mishap(self, k: int) -> bool:
        """Is it fire, weather or chance that does it (a blaze killed, halted by a typhoon)?"""
        agents = [j for case, j in self.clauses.after(k) if case == "by"]
        verb = self.chunks[k].verb
        if verb is not None and not verb.passive:
            agents = self.clauses.subject(k)[:1]
        return any(self.words[self.chunks[j].last] in _MISHAPS for j in agents)

    def _is_of_charge(self, k: int) -> bool:
        """Is the subject of verb k a charge (the allegations were baseless)?"""
        heads = {self.words[self.chunks[j].last] for j in self.clauses.subject(k)}
        charges = self.matcher.lists["noun_accuse"] | _TOLD
        return not charges.isdisjoint(heads)

    def _orders(self, k: int) -> list[Phrase]:
        """Return on whose orders a passive act is done."""
        last = self._zone_end(k)
        for i in range(self.chunks[k].last + 1, last):
            ordered = self.words[i] in ("order", "orders", "behest", "command", "instructions")
            if ordered and self.words[i + 1] in ("of", "from"):
                return [one for one in self.phrases if one.actors and i < one.first <= i + 4][:1]
        return []

    def _make_charge(self, made: Candidate, k: int, *, named: bool = True) -> bool:
        """X said Y had violated ...: X charges Y; where not `named`, Y may be left unsaid."""
        governor = self.clauses.governor(k)
        if governor is None or governor.link != "that":
            return False
        speakers = self._subject_actors(governor.at)
        accused = [one for case, one in made.arguments if case == "subject"]
        made.arguments = [("subject", one) for one in speakers] + [
            ("object", one) for one in accused
        ]
        made.moods -= {"earlier"}
        return bool(speakers) and (bool(accused) or not named)


def _leave_court(arguments: list[tuple[str, Phrase]]) -> list[tuple[str, Phrase]]:
    """Leave out the body a complaint about another is made to (to the Security Council)."""
    own = list_countries([one for one in arguments if one[0] in ("subject", "by")])
    blamed = list_countries(
        [one for one in arguments if one[0] not in ("subject", "by", "to", "in")]
    )
    if not blamed - own - {*BODIES}:
        return arguments
    return [
        (case, one)
        for case, one in arguments
        if case != "to" or not all(actor.country in BODIES for actor in one.actors)
    ]
