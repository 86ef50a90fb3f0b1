"""Does a pattern of the English vocabulary fit where its verb stands?"""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_moods import Moods
from hamgara.events.grammars._en_phrases import Phrase
from hamgara.events.grammars._en_rules import VerbPattern, find_particles
from hamgara.events.grammars._en_scene import WINDOW, Candidate, list_countries
from hamgara.study.actors import BODIES

_STATELY = frozenset({"SUPPORT", "AGREE", "CONSULT", "COOPERATE", "REQUEST", "THREATEN", "ACCUSE"})
"""Acts of states that firms do in trade as well."""
_FREIGHT = frozenset({"carry", "load", "contain", "transport", "bring", "total", "include"})
"""A plane carrying tents: the cargo is what is sent."""
_CARRIERS = frozenset({"airline", "airlines", "carrier", "carriers"})
_DONE_TO = frozenset({"COERCE", "RETREAT", "ASSAULT"})
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
_AWAITED = frozenset({"due", "expected", "scheduled", "awaited"})
_NEAR = 8
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE"})
_KNOWN = frozenset(
    {"all", "the", "them", "it", "him", "her", "those", "these", "that", "this", "both"}
)
"""Words before what was named already: the sailors, him."""
OTHER = Phrase(0, 0, anaphor="others", role="GOV")
"""The other state of the story, where a clause names one side only."""


class Checks(Moods):
    """Particles, objects and flags of a pattern held against the sentence."""

    def _fits(self, pattern: VerbPattern, k: int, verb: Verb, last: int) -> int:  # noqa: C901 - one case after another
        """Return the last word of the pattern's match, -1 for none."""
        flags = pattern.flags
        if "active" in flags and verb.passive:
            return -1
        if "passive" in flags and not verb.passive:
            return -1
        at = find_particles(self.words, pattern.particles, verb.head + 1, last)
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
            if (
                found < 0
                and verb.form in ("finite", "pp", "ing")
                and (verb.passive or "ergative" in flags)
            ):
                for j in self.clauses.subject(k):
                    if pattern.objects.find(self.words, *self._group(j)) >= 0:
                        found = end
                        break
            if found < 0 and "people" in flags and self._has_people(k, verb):
                found = end
            if found < 0:
                return -1
            end = max(end, found) if found < begin + 7 else end
        if pattern.without is not None and (
            pattern.without.find(self.words, max(self.chunks[k].first - 6, 0), last) >= 0
        ):
            return -1
        return end

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

    def _has_people(self, k: int, verb: Verb) -> bool:
        """Is verb k done to people of a state (twelve Palestinians)?"""
        chunks = (
            self.clauses.subject(k)
            if verb.passive
            else [j for case, j in self.clauses.after(k) if case == "object"]
        )
        return any(
            one.role in ("CVL", "MIL", "COP", "JRN", "REF") and one.actors
            for j in chunks
            for one in self.clauses.actors_in(j)
        )

    def _near_end(self, k: int, stop: int) -> int:
        """Return the last word of the direct object, of-phrases included."""
        for j in range(k + 2, len(self.chunks)):
            chunk = self.chunks[j]
            if chunk.kind == "P" and chunk.case != "of":
                return min(stop, chunk.first - 1)
        return stop

    def _suits(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:  # noqa: C901 - one case after another
        """Check what a pattern's flags ask for; some change the arguments or moods."""
        flags = pattern.flags
        firms = "flights" in flags and self.present & _CARRIERS
        if made.rule.type in _STATELY and not firms and any(
            one.role in ("BUS", "CVL", "JRN", "REF")
            for case, one in made.arguments
            if case in ("subject", "by")
        ):
            return False
        if any(case in ("subject", "by") and one.private for case, one in made.arguments):
            return False
        if made.rule.type in _SPOKEN and self._is_spoken_by_private(k):
            return False
        if "threaten" in verb.lemmas and self._is_by_thing(k):
            return False
        court = any(case == "subject" and one.role == "JUD" for case, one in made.arguments)
        if court and made.rule.type == "REJECT" and "appeal" in self.present:
            return False
        if made.rule.id == "consult-visit" and self._gather(made, k):
            made.rule = replace(made.rule, frame="joint", source=("subject",), target=(), mode=())
            return True
        if made.rule.type == "CONSULT" and made.rule.frame == "visit":
            thing = self._is_of_thing(k)
            made.arguments = [
                (case, one)
                for case, one in made.arguments
                if case != "subject" or not (thing or self._is_thing(one))
            ]
            if not any(case in ("subject", "by") for case, _ in made.arguments):
                return False
        if made.rule.id == "consult-host" and not verb.passive and not any(
            case == "object" and (one.rank or one.person or one.pronoun or not self._is_thing(one))
            for case, one in made.arguments
        ):
            return False
        if "direct" in flags and self._has_stranger(k, made):
            return False
        if "pair" in flags and not self._is_pair(made, k):
            return False
        if "crowd" in flags and not any(
            case in ("subject", "by", "of") and one.role not in ("GOV", "MIL", "", "COP")
            for case, one in made.arguments
        ):
            return False
        crowd = made.rule.type == "ASSAULT" and any(
            case == "subject" and one.role == "CVL" and not one.actors
            for case, one in made.arguments
        )
        if "crowd" in flags or crowd:
            if not any(case == "in" for case, _ in made.arguments):
                made.arguments += self._opening_place()
            made.arguments = [
                ("against" if case == "in" and self.words[one.first - 1] == "at" else case, one)
                for case, one in made.arguments
            ]
            made.arguments = _settle_crowd(made.arguments, made.first)
        if "facing" in flags and not self._stands_near("facing", k):
            return False
        if "invited" in flags and not self._stands_near("invited", k):
            return False
        if "if" in flags and not self._has_if():
            return False
        if "warning" in flags:
            governor = self.clauses.governor(k)
            said = governor is not None and governor.link == "that"
            said = said or any(self.clauses.is_reporting(m) for m in range(k, len(self.chunks)))
            if not verb.future or not said or not self._has_if():
                return False
            made.moods -= {"future", "conditional"}
        if "body" in flags and not self._is_by_body(made):
            return False
        if made.rule.id == "sanction-impose" and verb.form == "pp":
            made.moods.add("earlier")
        if "troops" in flags and not any(
            case in ("subject", "by") and one.role in ("MIL", "COP") for case, one in made.arguments
        ):
            return False
        if "deed" in flags and (verb.passive or self._has_later_deed(k)):
            return False
        if "announced" in flags and not self._is_announced(made, k, verb):
            return False
        if "refusal" in flags:
            over = self.clauses.governor(k)
            denied = over is not None and self._class(over) == "deny"
            refused = "negated" in made.moods and "wish" not in made.moods
            if denied or not refused or self._has_if_over(k):
                return False
            if not _is_refusal(verb, self.words[verb.head]):
                return False
            made.moods -= {"negated", "future", "conditional"}
            governor = self.clauses.governor(k)
            if governor is not None and verb.passive and "by" not in dict(made.arguments):
                speakers = [
                    one
                    for j in self.clauses.subject(governor.at)
                    for one in self._named(j, governor.at)
                ]
                made.arguments += [("subject", one) for one in speakers]
        if "charge" in flags:
            return self._make_charge(made, k)
        if _AWAITED & set(self.words[verb.head + 1 : made.last]) and "be" in verb.lemmas:
            made.moods.add("future")
        if made.rule.type == "REQUEST":
            self._ask_holder(made, k)
        if made.rule.type == "REJECT":
            self._turn_owner(made)
        calls = "call" in verb.lemmas and pattern.particles == ("on",)
        if calls and self._is_courtesy(k, made) != (made.rule.type == "CONSULT"):
            return False
        if made.rule.type == "COERCE" and "hold" in verb.lemmas and self._is_session(k):
            return False
        if made.rule.type in ("COOPERATE", "AID") and self._is_aim(k, verb):
            return False
        if ("other" in flags and self._lacks_other(made)) or self._lacks_owner(made, k):
            made.arguments.append(("object", self._other(made)))
        return True

    def _turn_owner(self, made: Candidate) -> None:
        """Whose proposal is rejected with "its proposal": the other side's, not one's own."""
        own = list_countries([one for one in made.arguments if one[0] == "subject"])
        made.arguments = [
            (case, self._other(made))
            if case != "subject" and one.pronoun and one.owner and list_countries([(case, one)]) == own
            else (case, one)
            for case, one in made.arguments
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
        doers = list_countries([one for one in made.arguments if one[0] == "subject"])
        own = {actor.country for one in speakers for actor in one.actors}
        if speakers and doers != own:
            rest = [("object", one) for case, one in made.arguments if case == "subject"]
            kept = [one for one in made.arguments if one[0] != "subject"]
            made.arguments = [("subject", one) for one in speakers] + rest + kept
        return True

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

    def _has_stranger(self, k: int, made: Candidate) -> bool:
        """Is somebody without a state met: ministers of his cabinet, a grand ayatollah?"""
        after = self.clauses.after(k)
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

    def _make_charge(self, made: Candidate, k: int) -> bool:
        """X said Y had violated ...: X charges Y."""
        governor = self.clauses.governor(k)
        if governor is None or governor.link != "that":
            return False
        speakers = self._subject_actors(governor.at)
        accused = [one for case, one in made.arguments if case == "subject"]
        made.arguments = [("subject", one) for one in speakers] + [
            ("object", one) for one in accused
        ]
        made.moods -= {"earlier"}
        return bool(speakers) and bool(accused)


def _settle_crowd(arguments: list[tuple[str, Phrase]], first: int) -> list[tuple[str, Phrase]]:
    """A crowd without a state is of the state it stands in, where another is its target.

    `first` is the first word of the act: a state behind it (portraits of) is not the crowd's.
    """
    if any(
        one.actors and one.last < first
        for case, one in arguments
        if case in ("subject", "by", "of")
    ):
        return arguments
    places = [one for case, one in arguments if case == "in" and one.actors]
    rest = list_countries([one for one in arguments if one[0] != "in"])
    if len(places) != 1 or not rest - {actor.country for actor in places[0].actors}:
        return arguments
    return [("by" if one is places[0] else case, one) for case, one in arguments]


def _is_refusal(verb: Verb, word: str) -> bool:
    """Does the form of a negated verb tell a will (would not sign, cannot accept)?"""
    if verb.form != "finite":
        return verb.negated
    if verb.future:
        return True
    past = verb.past or verb.had or verb.passive or (not verb.modal and word[-2:] == "ed")
    return verb.modal in ("can", "cannot", "must") or not (past or verb.modal)
