"""Acts tried, ruled out, or done by a people that news names for its authorities."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_function import is_count
from hamgara.events.grammars._en_idle import Idle
from hamgara.events.grammars._en_phrase import OTHER, Phrase
from hamgara.events.grammars._en_rules import NounPattern, VerbPattern
from hamgara.events.grammars._en_scene import (
    Arguments,
    Candidate,
    countries_beside,
    countries_in,
    countries_of,
    list_countries,
    settle_crowd,
)
from hamgara.events.reading import Mood

DENYING = frozenset({"deny", "dismiss", "reject", "refute", "dispute"})
SIDES = frozenset({"by", "object", "on", "in", "between", "with", "from"})
_RUMORS = frozenset({"report", "reports", "rumors", "rumours", "speculation", "suggestions"})
_PUT = frozenset({"call", "put", "hold"})
_CANCELLING = frozenset(
    {"cancel", "postpone", "scrap", "shelve", "delay", "adjourn", "scratch", "abort", "axe", "drop"}
)
_EXCLUDED = ("out of the question", "off the table", "off the agenda", "not an option", "no option")
_FIRMS = frozenset({"carrier", "carriers", "airline", "airlines", "airways", "company", "firms"})
_TRIED = frozenset({"tried", "attempted", "sought"})
_ALLEGING = frozenset({"allege", "charge"})
_CUSTODY = frozenset(
    {"arrest", "arrests", "detention", "imprisonment", "jailing", "execution", "executions"}
)
"""Only who rules where they happen does them."""
_HARM = frozenset(
    {"attack", "attacks", "strike", "strikes", "airstrike", "airstrikes", "raid", "raids",
     "killing", "killings", "bombing", "bombings", "shelling", "assault", "assaults", "murder",
     "assassination", "storming", "shooting", "massacre", "explosion", "blast", "blasts",
     "aggression", "invasion", "incursion", "ambush", "bombardment", "burning", "desecration",
     "kidnapping", "abduction", "hijacking", "violence", "crime", "crimes", "torching",
     "violation", "violations", "breach", "breaches", "infringement", "interference", "intrusion",
     "intrusions", "seizure", "occupation", "blockade", "siege", "cyberattack", "cyberattacks",
     "hacking", "hack", "expulsion", "expulsions", *_CUSTODY}
)  # fmt: skip
"""What is condemned for whom it hits."""
_OF_DOERS = frozenset(
    {"attack", "attacks", "aggression", "crime", "crimes", "raids", "raid", "strikes"}
)
"""Their "of" tells who does them: the aggression of Iraq."""
_ANSWERING = frozenset({"SANCTION", "ACCUSE", "THREATEN", "MOBILIZE", "ASSAULT", "REQUEST"})
_STREETS = frozenset({"street", "streets", "center", "centre", "heart", "downtown"})
_VESSELS = frozenset(
    {"ship", "ships", "vessel", "vessels", "boat", "boats", "cutter", "cutters", "tanker",
     "tankers", "trawler", "trawlers", "tug", "tugs"}
)  # fmt: skip
_MOVES = frozenset(
    {"move", "moves", "step", "steps", "decision", "measure", "measures", "act", "action",
     "gesture", "visit", "deal", "sale", "ban", "vote", "ruling", "expulsion"}
)  # fmt: skip
_CLAIMING = frozenset({"claim", "take", "admit", "accept", "assume"})
_NAVAL = frozenset({"guard", "coastguard", "navy", "naval", "patrol"})
_NEAR = 8
_WARRING = frozenset({"parties", "sides", "factions"})
_WARS = frozenset({"conflict", "war", "warring", "fighting"})
_OF_WAR = _WARS | {"to", "the", "in", "civil", "armed"}
"""What may stand between those at war and their state (parties to the civil war in)."""
_REGIONAL = frozenset({"african", "european", "asian", "pacific", "caribbean", "regional"})
_REGIONS = frozenset({"africa", "asia", "europe", "america", "americas", "oceania", "region"})

_PAPERS = frozenset({"newspaper", "newspapers", "daily", "paper"})
_OFFICIAL = frozenset({"official", "state-run", "state-owned", "government", "party", "state"})


class Deeds(Idle):
    """What became of an act and who speaks for a people."""

    def _as_party(self, phrase: Phrase) -> Phrase:
        """A people that news names for its authorities (Palestinians blamed) speaks for them."""
        ahead = self.words[phrase.first - 1] if phrase.first else ""
        people = self.words[phrase.first : phrase.last + 1] == ["palestinians"]
        if not (people and not is_count(ahead)) and not self._is_organ(phrase):
            return phrase
        actors = tuple(replace(actor, role="GOV") for actor in phrase.actors)
        return phrase._replace(actors=actors, role="GOV")

    def _is_organ(self, one: Phrase) -> bool:
        """Does a paper speak for its state or the party in power (an official Iraqi newspaper)?"""
        near = self.words[max(one.first - 1, 0) : one.last + 2]
        return one.role == "JRN" and not (_PAPERS.isdisjoint(near) or _OFFICIAL.isdisjoint(near))

    def _is_attempt(self, k: int) -> bool:
        """Was the act of verb k tried already (has tried to hack into, attempted to storm)?"""
        governor = self.clauses.governor(k)
        verb = self.chunks[governor.at].verb if governor is not None else None
        tried = verb is not None and self.words[verb.head] in _TRIED
        return tried and verb is not None and not (verb.negated or verb.future or verb.passive)

    def _calls_off(self, k: int) -> bool:
        """Does verb k tell that something is not held, without who stopped it (was put off)?"""
        verb = self.chunks[k].verb
        if verb is None or not verb.passive:
            return verb is not None and self._falls_through(verb)
        if any(case == "by" for case, _ in self.clauses.after(k)):
            return False
        off = self.words[verb.head + 1] == "off" and not _PUT.isdisjoint(verb.lemmas)
        return off or not _CANCELLING.isdisjoint(verb.lemmas)

    def _falls_through(self, verb: Verb) -> bool:
        """Does verb k tell that nothing came of its subject (their meeting fell through)?"""
        behind = self.words[verb.head + 1]
        return "fall" in verb.lemmas and behind == "through" and not verb.negated

    def _settle_theirs(self) -> None:
        """Let "their envoys" be those of others where one state alone acts on them."""
        for one in self.found:
            own = countries_in(one.arguments, "subject")
            theirs = [
                item for item in one.arguments
                if item[0] == "object" and item[1].countries == own
                and self.words[item[1].first] == "their"
            ]  # fmt: skip
            if len(own) != 1 or not theirs:
                continue
            one.arguments = [item for item in one.arguments if item not in theirs]
            if not countries_in(one.arguments, "object") - own:
                one.arguments.append(("object", OTHER))

    def _settle_denied(self) -> None:
        """Let a meeting of which reports are denied be one not held, and no more be told of it."""
        for one in self.found:
            start = self.clauses.clause_start(one.chunk)
            if one.rule.type != "CONSULT" or start < 3 or self.chunks[start - 1].case != "that":
                continue
            m = self._main_before(start - 2)
            verb = self.chunks[m].verb if m is not None else None
            rumored = self.words[self.chunks[start - 2].last] in _RUMORS
            if m is None or verb is None or DENYING.isdisjoint(verb.lemmas) or not rumored:
                continue
            one.moods = {"negated"}
            for other in self.found:
                other.dropped |= other.rule.type == "REJECT" and other.chunk == m

    def _settle_called_off(self) -> None:
        """Let a meeting or a blow that was called off be none, and no refusal or plan of it."""
        for m, chunk in enumerate(self.chunks):
            if chunk.verb is None or chunk.verb.form != "finite" or not self._calls_off(m):
                continue
            start = self.clauses.clause_start(m)
            ahead = [one for one in self.found if start <= one.chunk <= m]
            planned = [one for one in ahead if one.rule.id == "assault-noun" and one.chunk == m]
            held = [one for one in ahead if one.rule.type == "CONSULT"] + planned
            for one in held:
                one.moods.discard("future")
                one.moods.add("negated")
            for one in self.found if held else ():
                off = one.chunk == m and one.rule.type in ("REJECT", "SANCTION")
                if off or (one in ahead and one.rule.id == "agree-will-consult"):
                    one.dropped = True

    def _is_ruled_out(self, k: int) -> bool:
        """Is what verb k names said not to be done (lifting the ban is out of the question)?"""
        main = next((m for m in range(k + 1, len(self.chunks)) if self._is_finite(m)), None)
        verb = self.chunks[main].verb if main is not None else None
        if verb is None or "be" not in verb.lemmas:
            return False
        near = " ".join(self.words[verb.head + 1 : verb.head + 7])
        return any(one in near for one in _EXCLUDED)

    def _blame_doer(self, made: Candidate, k: int) -> None:
        """Let who is condemned for an attack be its doer, not whom it hit (a raid on Iraq)."""
        heads = self.clauses.objects(k)
        chunk = self.chunks[heads[0]] if heads else None
        owned = chunk is not None and any(
            case == "object" and one.actors and one.owner and chunk.first <= one.first < chunk.last
            for case, one in made.arguments
        )
        if owned:
            made.arguments = [item for item in made.arguments if item[0] != "of"]
        if chunk is None or self.words[chunk.last] not in _HARM:
            return
        of_doer = self.words[chunk.last] in _OF_DOERS
        held = self.words[chunk.last] in _CUSTODY
        own = [item for item in made.arguments if item[0] == "subject" or not item[1].actors]
        rest = [item for item in made.arguments if item not in own]
        doers = [
            one for case, one in rest
            if one.last < chunk.last or case in ("by", "from") or (case == "of" and of_doer)
            or (case == "in" and held)
            or "by" in self.words[max(one.first - 2, chunk.last) : one.first]
        ]  # fmt: skip
        hit = [one for _, one in rest if one not in doers]
        if any(one.last < made.first for one in hit):
            return
        made.arguments = own + [("object", one) for one in doers[:2]]
        if hit:
            self.victims.update(one.first for one in hit)

    def _seat_police(self, made: Candidate) -> None:
        """Let police without a state be of the city they act in (police raided it in Quito)."""
        doers = made.who("subject", "by")
        if not doers or any(one.actors or one.role != "COP" for one in doers):
            return
        hit = countries_in(made.arguments, "object")
        made.arguments = [
            ("by" if case == "in" and one.city and hit - one.countries else case, one)
            for case, one in made.arguments
        ]

    def _holder_before(self, k: int, codes: set[str]) -> Arguments:
        """Return who is to free what was seized (called for Iran to free a tanker seized off)."""
        m = next((m for m in range(k - 1, -1, -1) if self.chunks[m].verb is not None), 0)
        verb = self.chunks[m].verb
        if verb is None or not {"free", "release", "return"} & set(verb.lemmas):
            return []
        found = [one for one in self._subject_actors(m) if one.actors]
        return [("by", one) for one in found if codes.isdisjoint(one.countries)]

    def _is_cut_off(self, pattern: NounPattern, k: int | None) -> bool:
        """Are talks only what verb k puts an end to (halted cooperation on climate talks)?"""
        cut = any(one.chunk == k and one.rule.type == "SANCTION" for one in self.found)
        return cut and pattern.rule.type == "CONSULT"

    def _sides_besides(self, pattern: NounPattern, made: Arguments, word: str) -> Arguments:
        """Return who else is in a deed that `word` makes a ground, by the rest of the sentence."""
        sides = countries_in(made, *SIDES)
        if not word or len(sides) != 1:
            return []
        cases = dict(made).keys()
        owned_up = self._claimed_by() if word == "for" and "responsibility" in self.present else []
        if owned_up:
            return owned_up
        hit = word == "for" and bool(cases & {"on", "against"})
        blamed = self._blamed_besides(sides, word) if hit or "patient" in pattern.flags else []
        return blamed or (self._suffered_by(sides) if "by" in cases else [])

    def _claimed_by(self) -> Arguments:
        """Return who says that an attack was his (claimed responsibility for the attack on)."""
        for k, chunk in enumerate(self.chunks):
            verb = chunk.verb
            if verb is None or _CLAIMING.isdisjoint(verb.lemmas) or verb.negated:
                continue
            if self.words[verb.head + 1 : verb.head + 3] == ["responsibility", "for"]:
                return [("by", one) for one in self._subject_actors(k)]
        return []

    def _is_carrier(self, case: str, phrase: Phrase) -> bool:
        """Is it a firm whose flights are ended, not who ends them (of flights by its airline)?"""
        near = self.words[phrase.first : phrase.last + 3]
        return case == "by" and not _FIRMS.isdisjoint(near)

    def _suffered_by(self, doers: set[str]) -> Arguments:
        """Return who answers an act of others (shut the gate after mortar fire by the Afghans)."""
        for one in self.found:
            own = [p for p in one.who("subject") if p.actors]
            if one.rule.type in _ANSWERING and own and not own[0].countries & doers:
                return [("object", own[0])]
        return []

    def _blamed_besides(self, own: set[str], word: str) -> Arguments:
        """Return who is blamed in the sentence (summoned the envoy over the expulsion of)."""
        types = {"ACCUSE", "THREATEN"} if word == "for" else {"ACCUSE"}
        for one in self.found:
            blamed = [p for p in one.who("object") if p.actors]
            if one.rule.type in types and blamed and not blamed[0].countries & own:
                return [("by", blamed[0])]
        return []

    def _known_owner(self, phrase: Phrase) -> Phrase:
        """Return the phrase as a threat names it (vowed to punish them for a raid on its ship)."""
        if self.words[phrase.first] not in ("its", "their", "his", "her"):
            return phrase
        known = (p for one in self.found if one.rule.type == "THREATEN" for _, p in one.arguments)
        return next((p for p in known if p.first == phrase.first and p.actors), phrase)

    def _is_charged(self, one: Candidate) -> bool:
        """Is a deed only charged to its doer (that raid was financed by Chad, the premier said)?"""
        if one.rule.type not in ("ASSAULT", "COERCE") or len(list_countries(one.arguments)) > 1:
            return False
        return any(
            other.rule.id == "accuse-charge-said"
            and other.chunk == one.chunk
            and other.first > one.last
            for other in self.found
        )

    def _charge_alleged(self) -> None:
        """Make a deed only charged that is alleged, or laid on somebody (it was X who did it)."""
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            if one.rule.type not in ("ASSAULT", "COERCE") or verb is None or one.dropped:
                continue
            said = Candidate(
                self.matcher.rules["accuse-charge-said"], one.first, one.last, one.chunk
            )
            said.arguments, said.moods = list(one.arguments), set(one.moods)
            if not self._make_charge(said, one.chunk) or said.said < 0:
                continue
            saying = self.chunks[said.said].verb
            alleged = saying is not None and not _ALLEGING.isdisjoint(saying.lemmas)
            near = (c for c in reversed(self.chunks[: said.said]) if c.kind == "N")
            alleged = alleged and bool(next(near, self.chunks[0]).phrases)
            speakers = countries_of(said.who("subject"))
            others = countries_beside(one.arguments, "subject", "by", "in")
            if not (alleged or self._is_laid_on(one.chunk)) or others - speakers:
                continue
            one.rule, one.arguments, one.said = said.rule, said.arguments, said.said
            for other in self.found:
                other.dropped |= other.chunk == said.said and other.rule.type == "ACCUSE"

    def _is_laid_on(self, k: int) -> bool:
        """Does "it was" single out who did what verb k tells (it was Kigali that armed them)?"""
        heads = self.clauses.subject(k)
        at = min((self.chunks[j].first for j in heads), default=0)
        ahead = self.words[max(at - 2, 0) : at]
        singled = ahead[:1] == ["it"] and ahead[1:] in (["was"], ["is"])
        behind = self.chunks[max(heads, default=0) + 1 : k]
        return singled and any(one.kind == "R" for one in behind)

    def _mover_before(self, one: Candidate, own: set[str]) -> Arguments:
        """Return whose move is blamed behind its comma (sold Yerevan arms, a move condemned by)."""
        k = self._first_joined(one.chunk)
        verb, j = self.chunks[one.chunk].verb, k - 1
        behind = verb is not None and verb.form == "pp" and j > 0 and self.chunks[j - 1].kind == ","
        main = self._main_before(j) if behind else None
        if main is None or self.words[self.chunks[j].last] not in _MOVES:
            return []
        movers = [p for p in self._doers(main) if p.actors and own.isdisjoint(p.countries)]
        return [("object", p) for p in movers]

    def _first_joined(self, k: int) -> int:
        """Return the first of participles joined by and (criticized by X and deplored by Y)."""
        before = next((m for m in range(k - 1, 0, -1) if self.chunks[m].verb is not None), k)
        joined = self.chunks[k - 1].kind == "&" and self.chunks[before - 1].kind in "N&"
        return self._first_joined(before) if joined and before < k else k

    def _blamed_beside(self, one: Candidate, own: set[str]) -> Arguments:
        """Return whom the same state blames in the sentence (filed a complaint, alleging that)."""
        verb = self.chunks[one.chunk].verb
        if verb is None or verb.form != "ing":
            return []
        for other in self.found:
            if other is one or other.dropped or other.rule.type != "ACCUSE":
                continue
            doers = countries_in(other.arguments, "subject")
            blamed = [p for p in other.who("object", "against") if p.actors]
            if doers == own and blamed and own.isdisjoint(blamed[0].countries):
                return [("object", blamed[0])]
        return []

    def _suits_sides(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
        """Check whether two sides are told or a crowd, and where it stands."""
        flags = pattern.flags
        if "direct" in flags and self._has_stranger(k, made, pattern.particles):
            return False
        if "pair" in flags and not self._is_pair(made, k):
            return False
        if "crowd" in flags and not verb.passive:
            made.arguments = [("about" if c == "by" else c, one) for c, one in made.arguments]
        if "crowd" in flags:
            if not made.has("in"):
                made.arguments += self._opening_place() or self._way(k)
            made.arguments += self._uncounted_crowd(made, k)
        if "crowd" in flags and verb.passive and not made.has("by"):
            made.arguments = [
                ("by", one._replace(role="CVL")) if case == "in" else (case, one)
                for case, one in made.arguments
            ]
        if "crowd" in flags and not any(
            one.role not in ("GOV", "MIL", "", "COP")
            and _VESSELS.isdisjoint(self.words[one.first : one.last + 1])
            for one in made.who("subject", "by", "of")
        ):
            return False
        crowd = made.rule.type == "ASSAULT" and any(
            one.role == "CVL" and not one.actors for one in made.who("subject")
        )
        if "crowd" in flags or crowd:
            if not made.has("in"):
                made.arguments += self._opening_place() or self._way(k)
            made.arguments = [
                ("against" if case == "in" and self._is_at(one) else case, one)
                for case, one in made.arguments
            ]
            made.arguments = settle_crowd(made.arguments, made.first)
        return True

    def _is_unmet(
        self,
        head: Candidate,
        pattern: NounPattern,
        made: Arguments,
        moods: set[Mood],
        *,
        placed: bool,
    ) -> bool:
        """Did they not meet at all (did not meet the envoy at the talks there)?

        Talks of which only the city is told (`placed`) are no third side's of an act of two, and
        those without a partner only what somebody is charged with (lied in talks on).
        """
        talks = pattern.rule.type == "CONSULT"
        if talks and head.rule.type == "ACCUSE":
            return not countries_in(made, "with", "between", "by", "in")
        if placed and head.rule.type != "CONSULT":
            return len(list_countries(head.arguments)) > 1
        here = talks and "earlier" not in moods
        return here and head.rule.type == "CONSULT" and "negated" in head.moods

    def _moods_since(self, word: str, head: Candidate | None) -> set[Mood]:
        """Return {"earlier"} for the last meeting (have not met since talks), else nothing."""
        since = word == "since" and head is not None and "negated" in head.moods
        return {"earlier"} if since else set()

    def _ask_others(self, made: Candidate, k: int) -> None:
        """Ask whoever holds people, or a state at war with itself (the parties to the war in X)."""
        self._ask_holder(made, k)
        begin = self.chunks[k].last + 1
        near = range(begin, min(begin + _NEAR, len(self.words)))
        at = next((i for i in near if self.words[i] in _WARRING), 0)
        for one in self.phrases:
            between = self.words[at + 1 : one.first]
            if at and one.first > at and one.actors and between[-1:] == ["in"]:
                war = self.words[at] != "parties" or not _WARS.isdisjoint(self.words[begin:at])
                if _OF_WAR.issuperset(between) and (war or not _WARS.isdisjoint(between)):
                    made.arguments.append(("object", one))

    def _is_to_region(self, last: int) -> bool:
        """Is a continent the goal of word `last` (a trip to Asia, an African tour, left for Asia)?

        Where a state is named behind it, that is the goal (left for Africa to visit Kenya).
        """
        if self.words[last - 1] in _REGIONAL and self.words[last] not in ("to", "for", "of"):
            return True
        first = last + (self.words[last] not in ("to", "for", "of"))
        words = self.words[first : first + 6]
        goal = next((i for i, word in enumerate(words[1:5], 1) if word in _REGIONS), 0)
        behind = self.words[last:]
        end = last + behind.index("where") if "where" in behind else len(self.words)
        named = any(one.actors and last < one.first < end for one in self.phrases)
        return bool(goal) and words[0] in ("to", "of", "for") and not named

    def _is_at(self, phrase: Phrase) -> bool:
        """Does "at" stand before a phrase (hurled bottles at the Japanese consulate)?"""
        ahead = self.words[max(phrase.first - 2, 0) : phrase.first]
        return ahead[-1:] == ["at"] or ahead == ["at", "the"]

    def _is_patrol(self, phrase: Phrase) -> bool:
        """Are ships of a coast guard or navy meant?"""
        inside = self.words[phrase.first : phrase.last + 1]
        return not (_VESSELS.isdisjoint(inside) or _NAVAL.isdisjoint(inside))

    def _way(self, k: int) -> Arguments:
        """Return the city a crowd goes through (marched through Sydney, the streets of Sydney)."""
        found = [j for case, j in self.clauses.after(k) if case == "via"]
        ways = [one for j in found for one in self.clauses.actors_in(j)]
        ways += [
            one for one in self.phrases
            if one.actors and self.chunks[k].last < one.first <= self._zone_end(k)
            and self.words[one.first - 1] == "of" and self.words[one.first - 2] in _STREETS
        ]  # fmt: skip
        return [("in", one) for one in ways if one.city]
