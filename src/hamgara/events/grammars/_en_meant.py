"""Who is meant by an English act that names one side only, and what is no act."""

from __future__ import annotations

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_nouns import ROLE_NOUNS
from hamgara.events.grammars._en_phrase import OTHER, Phrase
from hamgara.events.grammars._en_said import Said
from hamgara.events.grammars._en_scene import (
    WINDOW,
    Arguments,
    Candidate,
    countries_beside,
    countries_in,
    countries_of,
    list_countries,
)
from hamgara.events.reading import Anaphor
from hamgara.study.actors import BODIES

_DONE_TO = frozenset({"COERCE", "RETREAT", "ASSAULT"})
_TALKS = frozenset({"talks", "negotiations", "efforts", "consultations"})
"""What they are for is still to come: talks continue to reopen the crossing."""
STATELESS = frozenset({"REB", "CRM", "UAF", "OPP"})
_FREEING = frozenset({"release", "freeing", "return", "freedom", "repatriation", "handover"})
_HELD = frozenset({"CVL", "MIL", "JRN", "REF", "COP"})
_SESSIONS = frozenset(
    {"meeting", "talks", "summit", "session", "conference", "round", "negotiations", "drill",
     "exercise", "election", "elections", "ceremony", "dialogue", "consultations", "event", "forum",
     "drills", "exercises", "games", "maneuvers", "manoeuvres"}
)  # fmt: skip
_MERITS = frozenset(
    {"thank", "praise", "apologize", "apologise", "blame", "criticize", "criticise", "condemn",
     "accuse", "commend", "appreciate", "denounce", "fault", "pardon", "honor", "congratulate"}
)  # fmt: skip
DRUGS = frozenset({"cocaine", "heroin", "hashish", "marijuana", "cigarettes", "captagon"})
_NUMBERS = frozenset({"thousands", "hundreds", "dozens", "scores", "tens"})
_SEVERAL = frozenset({"ministries", "agencies", "departments"})
_SPEAKERS = frozenset(
    {"minister", "head-of-state", "head-of-government", "spokesperson", "official", "speaker"}
)
_NEARNESS = frozenset({"near", "along", "around", "off", "opposite", "beside"})
_EDGES = frozenset(
    {"border", "borders", "frontier", "coast", "coastline", "shore", "shores", "boundary", "line"}
)
_ARMS = frozenset({"jets", "fighters", "missiles", "warplanes", "drones", "bombers", "helicopters"})
_SAID = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT"})
_MESSAGES = frozenset(
    {"gratitude", "thanks", "appreciation", "condolences", "congratulations", "sympathy",
     "regret", "regrets", "apology", "apologies", "protest", "displeasure", "concern", "support",
     "solidarity", "request", "appeal", "invitation", "greetings", "plea", "demand", "consent",
     "readiness"}
)  # fmt: skip
_NOBODIES = frozenset(
    {"crew", "doctors", "nurses", "staff", "police", "rescuers", "volunteers", "team", "winner",
     "winners", "players", "audience", "voters", "organizers", "organisers", "assembly",
     "family", "families", "parents", "couple", "students", "teachers", "firefighters",
     "colleague", "colleagues", "judges"}
)  # fmt: skip
_MISSIONS = frozenset({"embassy", "consulate"})
_STATES = frozenset({"countries", "states", "nations"})
_RELATIVES = frozenset({"that", "which", "who"})
REACTING = frozenset(
    {"support-declare", "support-welcome", "support-thank", "support-congratulate"}
)
"""Rules by which several may side with, thank or praise another."""
_NEAR = 8
_LEAVING = frozenset({"withdrawal", "pullout", "pullback", "departure", "exit"})
_KNOWN = frozenset(
    {"all", "the", "them", "it", "him", "her", "those", "these", "that", "this", "both"}
)
"""Words before what was named already: the sailors, him."""


class Meant(Said):
    """Finds the sides that an act leaves unsaid, and what only looks like one."""

    def _turn_owner(self, made: Candidate) -> None:
        """Whose proposal is rejected with "its proposal": the other side's, not one's own."""
        own = countries_in(made.arguments, "subject")
        owned = [one.pronoun and one.owner and one.countries == own for case, one in made.arguments]
        made.arguments = [
            (case, self._other(made)) if turned and case != "subject" else (case, one)
            for turned, (case, one) in zip(owned, made.arguments, strict=True)
        ]

    def _is_own_affair(self, made: Candidate) -> bool:
        """Is it one body of a state with another (a ministry rejects the complaint of a ministry)?

        An office without a state, blamed by the opposition or by a ministry, is their own state's.
        """
        own = [one for one in made.who("subject", "by") if one.actors and not one.modifier]
        if FRAMES[made.rule.frame].joint:
            return self._is_among_bodies(made)
        states = countries_of(own)
        if not own or len(states) > 1 or made.rule.type not in _SAID:
            return False
        faced = [
            one for one in made.who("object", "by", "from", "against", "of")
            if (one.office or one.rank == "official")
            and not (one.actors or one.pronoun or one.person or one.post or one.role == "REB")
        ]  # fmt: skip
        if own[0].role in ("OPP", "JUD", "LEG"):
            abroad = countries_in(made.arguments, "object") - states
            return not abroad and any(one.rank not in ("ambassador", "envoy") for one in faced)
        bodies_only = all(one.rank == "institution" for one in own)
        return bodies_only and any(
            one.rank == "institution" and one.office not in _MISSIONS for one in faced
        )

    def _names_bodies(self) -> bool:
        """May the sentence tell of bodies of one state among themselves?"""
        return any(
            one.rank == "institution" or self.words[one.last] in _SEVERAL for one in self.phrases
        )

    def _is_among_bodies(self, made: Candidate) -> bool:
        """Do several bodies of one state act together (its interior and foreign ministries)?"""
        own = made.who("subject", "by")
        several = sum(one.rank == "institution" for one in own) > 1 or any(
            self.words[one.last] in _SEVERAL and not one.pronoun and one.anaphor != "both"
            for one in own
        )
        sides = ("subject", "by", "with", "between", "to")
        named = countries_in(made.arguments, *sides)
        return several and len(named) <= 1

    def _is_mere_place(self, case: str, phrase: Phrase) -> bool:
        """Does a phrase only tell where something is (a prison near the Cameroonian border)?"""
        if phrase.modifier and not DRUGS.isdisjoint(self.words[phrase.last : phrase.last + 3]):
            return True
        if case in ("subject", "by") or not phrase.modifier:
            return False
        chunk = self._chunk_of(phrase)
        if chunk is None or self.words[chunk.last] not in _EDGES:
            return False
        number = self.chunks.index(chunk)
        return number > 0 and self.words[self.chunks[number - 1].first] in _NEARNESS

    def _is_in_words(self, made: Candidate, verb: Verb) -> bool:
        """Is it only with words that a politician attacks, by means told, or a thing that will hit?

        So of whom "hit back by" tells: what follows is what he did.
        """
        if self.words[verb.head + 1 : verb.head + 3] == ["back", "by"]:
            return True
        own = made.who("subject")
        said = bool(own) and all(one.rank in _SPEAKERS for one in own)
        thing = bool(own) and verb.future and all(self._is_of_compound(one) for one in own)
        return thing or (said and bool({"attack", "hit", "lash"} & set(verb.lemmas)))

    def _is_of_compound(self, phrase: Phrase) -> bool:
        """Does a state's name only qualify a thing (US interest rates)?"""
        chunk = self._chunk_of(phrase)
        plain = not phrase.rank and phrase.role in ("GOV", "")
        return plain and chunk is not None and chunk.last > phrase.last

    def _is_by_unknown(self, k: int) -> bool:
        """Is it the paper of somebody without a state (a petition by a candidate)?"""
        by = [j for case, j in self.clauses.after(k) if case == "by"]
        return bool(by) and not self.chunks[by[0]].phrases

    def _read_places(self, made: Candidate, k: int, verb: Verb) -> None:
        """Tell where an act is from who does or suffers it (killed in a Thai raid in Laos)."""
        if made.rule.id == "assault-killed-in":
            doer = next((p for p in made.who("in") if p.modifier), None)
            made.arguments = [
                ("object" if doer and c == "in" and p.first > doer.last else c, p)
                for c, p in made.arguments
            ]
        elif made.rule.type == "ASSAULT" and made.who("in", "against"):
            made.arguments = _strike_where_told(made.arguments)
        elif made.rule.type == "MOBILIZE":
            made.arguments = [
                ("against" if c == "in" and self.words[p.first - 1] == "around" else c, p)
                for c, p in made.arguments
            ]
        elif made.rule.id in ("retreat-release", "aid-asylum") and verb.passive:
            told = any(case == "by" for case, _ in self.clauses.after(k))
            if not told and not made.who("by", "from"):
                made.arguments = [("by" if c == "in" else c, p) for c, p in made.arguments]

    def _has_bare_object(self, k: int) -> bool:
        """Is verb k followed by one bare word (reports they called slanderous)?"""
        heads = [self.chunks[j] for case, j in self.clauses.after(k) if case == "object"][:1]
        return any(one.first == one.last and not one.phrases for one in heads)

    def _is_at_edge(self, made: Candidate, k: int) -> bool:
        """Are arms only moved to where another state is faced (sent tanks to the Thai border)?"""
        arms = self.matcher.lists["armour"] | _ARMS
        if arms.isdisjoint(self.words[made.first : made.last + 1]):
            return False
        edge = False
        for case, j in self.clauses.after(k):
            edge = edge or (
                case in ("to", "on", "over") and self.words[self.chunks[j].last] in _EDGES
            )
            ahead = self.words[self.chunks[j].first - 1]
            edge = edge or ahead in ("near", "off", "around", "along")
        return edge

    def _is_by_number(self, k: int) -> bool:
        """Are bare numbers of people the subject of verb k (thousands protested in Lima)?"""
        heads = self.clauses.subject(k)[:1]
        governor = None if heads else self.clauses.governor(k)
        if governor is not None:
            heads = self.clauses.subject(governor.at)[:1]
        return any(
            not self.chunks[j].phrases
            and (
                self.words[self.chunks[j].last] in _NUMBERS
                or ROLE_NOUNS.get(self.words[self.chunks[j].last]) == "CVL"
            )
            for j in heads
        )

    def _uncounted_crowd(self, made: Candidate, k: int) -> Arguments:
        """Return the people meant by bare numbers (thousands rallied against Moscow)."""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        verb = self.chunks[k].verb
        known = any(one.role for one in made.who("subject", "by"))
        if verb is None or "walk" in verb.lemmas or known:
            return []
        placed = any(one.actors for one in made.who("in"))
        placed = placed or bool(self._opening_place())
        bare = bool(heads) and not heads[0].phrases
        head = self.words[heads[0].last] if bare else ""
        bare = head in _NUMBERS or (placed and ROLE_NOUNS.get(head) == "CVL")
        if not bare or not list_countries(made.arguments):
            return []
        meant: Anaphor | None = None if placed else "others"
        return [("subject", Phrase(heads[0].first, heads[0].last, anaphor=meant, role="CVL"))]

    def _is_courtesy(self, k: int, made: Candidate) -> bool:
        """Does "call on" mean a visit to somebody, with no deed asked for behind it?"""
        official = any(
            one.rank or one.person or one.anaphor == "counterpart"
            or self.words[one.last + 1].startswith("counterpart")
            for case, one in made.arguments if case != "subject"
        )  # fmt: skip
        for chunk in self.chunks[k + 1 :]:
            if chunk.verb is not None:
                return official and chunk.verb.form != "inf"
            if chunk.kind == "P" and self.words[chunk.first] in ("at", "in"):
                return official
            if chunk.kind == "P" and self.words[chunk.first] == "for":
                return False
            if chunk.kind not in ("N", "P", "&"):
                return official
        return official

    def _is_session(self, k: int) -> bool:
        """Is it a meeting, not a man, that was held?"""
        before = self.words[max(self.chunks[k].first - 2 * WINDOW, 0) : self.chunks[k].first]
        return not _SESSIONS.isdisjoint(before)

    def _is_aim(self, k: int, verb: Verb) -> bool:
        """Is the act only what something is meant for (a loan for importing fuel)?"""
        governor = self.clauses.governor(k) if verb.form == "inf" else None
        heads = self.clauses.subject(governor.at) if governor is not None else []
        if heads and self.words[self.chunks[heads[0]].last] in _TALKS:
            return True
        aims = verb.form == "ing" and k > 0 and self.words[self.chunks[k - 1].first] == "for"
        return aims and not any(
            chunk.verb is not None and not _MERITS.isdisjoint(chunk.verb.lemmas)
            for chunk in self.chunks[:k]
        )

    def _ask_holder(self, made: Candidate, k: int) -> None:
        """Ask whoever holds them for the release of people: of Britons seized by Iran."""
        begin = self.chunks[k].last + 1
        near = range(begin, min(begin + _NEAR, len(self.words)))
        if not _LEAVING.isdisjoint(self.words[i] for i in near):
            made.arguments = [
                ("object" if c == "of" and p.role == "MIL" else c, p) for c, p in made.arguments
            ]
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
        own = countries_in(made.arguments, "subject", "by")
        rest = countries_beside(made.arguments, "subject", "by")
        if len(own) != 1 or rest - own:
            return False
        if made.rule.type == "ASSAULT" and any(one.role == "MIL" for one in made.who("subject")):
            return True
        return any(
            self.words[self.chunks[j].first] in _KNOWN
            and not any(self.phrases[n].role in STATELESS for n in self.chunks[j].phrases)
            for case, j in self.clauses.after(k)
            if case == "object"
        )

    def _opening_place(self) -> Arguments:
        """Return the place a sentence opens with: In Niamey, protesters torched a flag."""
        opens = self.kinds[:3] == "PN,"
        if not opens or self.chunks[0].case != "in":
            return []
        return [("in", one) for one in self.clauses.actors_in(1) if one.actors]

    def _is_by_body(self, made: Candidate) -> bool:
        """Does a body of states act on a whole state (the League suspended Syria)?"""
        own = countries_in(made.arguments, "subject", "by")
        objects = [one for one in made.who("object") if one.actors]
        whole = any(not one.modifier and not one.rank and one.role == "GOV" for one in objects)
        return bool(own) and own <= {*BODIES} and whole

    def _has_later_deed(self, k: int) -> bool:
        """Is what verb k denies still to come (denied it would recall its envoy)?"""
        for m in range(k + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None and verb.form == "finite":
                return verb.future
        return False

    def _lacks_other(self, made: Candidate) -> bool:
        """Does the act name one side only, be it of several states (Chile and Peru recalled)?"""
        alone = made.rule.type in ("SANCTION", "THREATEN", "MOBILIZE", "REJECT")
        if not alone and made.rule.id not in REACTING:
            meant = any(
                one.anaphor in ("he", "they") and not one.owner and case in ("subject", "by")
                for case, one in made.arguments
            )
            several = made.rule.type == "RETREAT" and any(
                one.anaphor == "both" and case == "subject" for case, one in made.arguments
            )
            return len(list_countries(made.arguments)) + meant < 2 and not several
        own = [one for one in made.arguments if one[0] in ("subject", "by")]
        rest = [one for one in made.arguments if one[0] not in ("subject", "by")]
        if not own:
            return len(list_countries(rest)) < 2
        return not list_countries(rest) - list_countries(own)

    def _take_sender(self, made: Candidate) -> None:
        """Let whose message it is send it: Rzayev conveyed Baku's gratitude to Hungary."""
        made.arguments = [
            ("by", one)
            if case == "object" and one.owner and one.actors and made.first < one.first
            and self.words[one.last + 1] in _MESSAGES
            else (case, one)
            for case, one in made.arguments
        ]  # fmt: skip

    def _has_no_listener(self, made: Candidate) -> bool:
        """Is nobody of another state briefed (all ambassadors, the ministers)?"""
        own = countries_in(made.arguments, "subject")
        heard = [one for one in made.arguments if one[0] in ("object", "with", "to")]
        foreign = list_countries(heard) - own
        return not foreign and all(one.anaphor != "counterpart" for _, one in heard)

    def _is_for_nobody(self, k: int) -> bool:
        """Is it somebody without a state who is thanked or congratulated (thanked the crew)?"""
        verb = self.chunks[k].verb
        if verb is None or verb.passive:
            return False
        objects = [self.chunks[j] for case, j in self.clauses.after(k) if case == "object"][:1]
        named = any(self.phrases[n].actors for one in objects for n in one.phrases)
        return not named and any(
            self.words[one.last] in _NOBODIES
            or (self.words[one.last] in _STATES and self.words[one.last + 1] in _RELATIVES)
            for one in objects
        )

    def _has_strange_partner(self, made: Candidate, k: int) -> bool:
        """Does the one state named act together with somebody unknown: Iran and the six powers?"""
        heads = self.clauses.subject(k)
        if len(heads) < 2 or len(list_countries(made.arguments)) != 1:
            return False
        bare = [self.chunks[j] for j in heads if not self.chunks[j].phrases]
        return bool(bare) and not any(one.anaphor for _, one in made.arguments)

    def _other(self, made: Candidate) -> Phrase:
        """Return the other side of a one-sided act: named last before it, here or in the text."""
        own = list_countries(made.arguments)
        for other in reversed(self.found):
            told = other.rule.type == made.rule.type == "ACCUSE" and not other.dropped
            if told and own and own <= list_countries(other.arguments[:1]):
                blamed = [p for c, p in other.arguments[1:] if c in ("object", "against")]
                blamed = [p for p in blamed if own.isdisjoint(p.countries)]
                if blamed and blamed[0].actors:
                    return blamed[0]
            if made.rule.type == "REJECT" and other.rule.type == "REQUEST" and not other.dropped:
                asked = [p for p in other.who("subject") if own.isdisjoint(p.countries)]
                if other.first < made.first and asked and asked[0].actors:
                    return asked[0]
        for one in reversed(self.phrases):
            if (
                one.last < made.first
                and one.actors
                and not (one.city or one.role == "CRM" or one.actors[0].country == "IGO")
                and (own.isdisjoint(one.countries))
                and not self._speaks_aside(one)
            ):
                return one
        return OTHER

    def _speaks_aside(self, phrase: Phrase) -> bool:
        """Is it only said by them what was told before (Iran seized it, Oman said, and)?"""
        chunk = self._chunk_of(phrase)
        j = self.chunks.index(chunk) if chunk is not None else 0
        inset = self.kinds[j - 1 : j + 3] in (",NV,", ",NV;") if j else False
        return inset and self.clauses.is_reporting(j + 1)

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
        chunk = self._chunk_of(phrase)
        if chunk is not None and phrase.owner and self.tokens.cases[chunk.last]:
            return False
        behind = self.words[phrase.last + 1 : chunk.last + 1] if chunk is not None else []
        if not self.matcher.lists["sides"].isdisjoint(behind):
            return False
        return (
            chunk is not None
            and chunk.last > phrase.last
            and (self.words[chunk.last] not in self.matcher.lists["sides"])
        )

    def _gather(self, made: Candidate, k: int) -> bool:
        """Do two sides go to a third land for talks (negotiators return to Geneva for talks)?"""
        own = countries_in(made.arguments, "subject")
        rest = countries_beside(made.arguments, "subject")
        near = self.words[self.chunks[k].first : self._zone_end(k) + 1]
        talks = {"talk", "talks", "meeting", "negotiations", "round", "summit", "consultations"}
        return len(own) > 1 and not own & rest and "for" in near and bool(talks & set(near))

    def _is_of_thing(self, k: int) -> bool:
        """Is the subject a thing of a state (a cargo plane of the Jordanian army)?"""
        heads = [self.chunks[j] for j in self.clauses.subject(k)]
        lasts = {self.words[chunk.last] for chunk in heads}
        lists = self.matcher.lists
        people = not (lists["sides"].isdisjoint(lasts) and lists["groups"].isdisjoint(lasts))
        return bool(heads) and not people and not any(chunk.phrases for chunk in heads)

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

    def _orders(self, k: int) -> list[Phrase]:
        """Return on whose orders a passive act is done."""
        last = self._zone_end(k)
        for i in range(self.chunks[k].last + 1, last):
            ordered = self.words[i] in ("order", "orders", "behest", "command", "instructions")
            if ordered and self.words[i + 1] in ("of", "from"):
                return [one for one in self.phrases if one.actors and i < one.first <= i + 4][:1]
        return []


def _strike_where_told(arguments: Arguments) -> Arguments:
    """Let an act on another state's rebels hit the state they are in (Hezbollah near Homs)."""
    rebels = [p for c, p in arguments if c in ("object", "of") and p.role in STATELESS]
    places = [p for c, p in arguments if c in ("in", "against") and p.actors]
    others = any(p.role not in STATELESS for c, p in arguments if c == "object")
    if others or not (rebels and places):
        return arguments
    kept = [item for item in arguments if item[1] not in rebels and item[1] not in places]
    return [*kept, *(("object", one) for one in places)]
