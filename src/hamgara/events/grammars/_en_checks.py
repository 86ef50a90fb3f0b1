"""Does a pattern of the English vocabulary fit where its verb stands?"""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_complements import STATES_OF
from hamgara.events.grammars._en_fitting import NAMING, Fitting
from hamgara.events.grammars._en_inflection import listed
from hamgara.events.grammars._en_meant import DRUGS
from hamgara.events.grammars._en_rules import VerbPattern
from hamgara.events.grammars._en_scene import (
    Candidate,
    countries_beside,
    countries_in,
    list_countries,
)
from hamgara.events.grammars._en_sides import (
    has_partner,
    is_at_home,
    is_force,
    is_of_opposition,
    is_of_others,
    is_of_people,
    is_of_troops,
    is_of_unknown,
    leave_bodies,
    name_cases,
    names_no_guest,
)
from hamgara.events.roles import PRIVATE

_STATELY = listed("SUPPORT AGREE CONSULT COOPERATE REQUEST THREATEN ACCUSE REJECT")
"""Acts of states that firms do in trade as well."""
_MOVING = listed("cooperate-first-flight cooperate-flow cooperate-train cooperate-delivery")
"""Rules whose subject is a train or plane of a state."""
_CARRIERS = frozenset({"airline", "airlines", "carrier", "carriers"})
_STATES_OWN = frozenset({"national", "state", "state-run", "flag", "state-owned"})
_AWAITED = frozenset({"due", "expected", "scheduled", "awaited"})
_CONVEYING = listed("convey deliver forward transmit relay pass bring extend express")
"""Verbs that carry another's message."""
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE"})
_AIMED = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT", "REJECT", "AID"})
"""Acts on somebody, not on whom they are near."""
_ON_PEOPLE, _ATTEMPTED = frozenset({"COERCE", "ACCUSE"}), frozenset({"COERCE", "ASSAULT"})
_ON_MEN = _ON_PEOPLE | _ATTEMPTED
_FIRING = frozenset({"launch", "fire", "lob", "use", "send"})
"""What they take is a weapon, not a force hit: launched artillery against."""
_COMPLAINING = frozenset({"complain", "approach"})
_LEAVING = frozenset({"withdraw", "pull", "retire", "quit", "exit", "back"})
_OFFICERS = frozenset({"officers", "commanders", "generals", "colonels", "admirals", "guards"})
_PAIR = 2
_HOSTING = frozenset({"play", "give", "extend", "accord"})
_TOPICAL = frozenset({"for", "about", "with", "on", "of", "in"})


class Checks(Fitting):
    """The flags of a pattern held against the sentence."""

    def _suits(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
        """Check an act against its rule and flags; some checks change its sides or moods."""
        told = pattern, made, k, verb
        if not (self._is_by_states(pattern, made, verb) and self._suits_type(made, k, verb)):
            return False
        if made.rule.id == "consult-visit" and self._gather(made, k):
            made.rule = replace(made.rule, frame="joint", source=("subject",), target=(), mode=())
            return True
        if not (self._suits_meeting(*told) and self._suits_sides(*told)):
            return False
        if not (self._suits_speech(*told) and self._suits_named(made, k, verb)):
            return False
        if not (self._suits_rule(*told) and self._suits_flags(*told)):
            return False
        if "deadline" in pattern.flags:
            return self._is_deadline(made, k)
        if "charge" in pattern.flags:
            return self._make_charge(made, k)
        if not (self._is_meant(pattern, made, k) and self._is_done(*told)):
            return False
        if not self._suits_verb(*told) or self._is_of_nobody(made, k, verb):
            return False
        self._name_sides(made, verb)
        if self._is_mutual_cut(made, verb):
            made.rule = replace(made.rule, frame="joint", source=("subject",), target=())
            return True
        bare = made.rule.id == "sanction-impose" and not {"on", "against", "for"} & {
            case for case, _ in self.clauses.after(k)
        }
        shut_out = made.rule.type == "SANCTION" and "country" in pattern.particles
        other = "other" in pattern.flags or bare or shut_out
        alone = other and self._lacks_other(made)
        if (alone or self._lacks_owner(made, k)) and not self._face_other(made, k, verb):
            return False
        self._spare_charge(made, k, verb)
        return True

    def _face_other(self, made: Candidate, k: int, verb: Verb) -> bool:
        """Let a one-sided act face the other state of the story, if any."""
        if is_of_opposition(made.arguments) and made.rule.type in _SPOKEN:
            return False
        if made.rule.type == "REJECT" and not verb.passive and self._is_by_unknown(k):
            return False
        if made.rule.type == "ACCUSE" and self._is_on_deed(k, verb):
            return True
        told = any(one.rule.type in ("SANCTION", "ACCUSE") for one in self.found)
        if told and made.rule.type == "ASSAULT" and k and self.chunks[k - 1].kind == "R":
            return False
        named = [a for a in made.arguments if a[0] != "for" or a[1].actors or a[1].anaphor]
        made.arguments = [*named, ("object", self._other(made))]
        return True

    def _is_by_states(self, pattern: VerbPattern, made: Candidate, verb: Verb) -> bool:
        """Is it states that act, on other states: not firms, private persons, a state at home?"""
        flags = pattern.flags
        firms = "flights" in flags and self.present & _CARRIERS and self.present & _STATES_OWN
        if made.rule.type in _STATELY:
            made.arguments = [(case, self._as_party(one)) for case, one in made.arguments]
        if (
            (made.rule.type in _STATELY | {"SANCTION"} or made.rule.id == "concede-apologize")
            and not firms
            and "military" not in made.rule.context
            and not (made.rule.id in _MOVING or "citizens" in flags)
            and any(
                one.role in ("BUS", "CVL", "JRN", "REF")
                for case, one in made.arguments
                if (case in ("subject", "by") and not ("charge" in flags and self._is_craft(one)))
                or (case == "object" and made.rule.frame == "host")
            )
        ):
            return False
        if made.rule.type in _ON_PEOPLE and not verb.passive and is_at_home(made):
            return False
        if "citizens" in flags and not self._is_on_state(made):
            return False
        crowds = "crowd" in flags
        if any(
            case in ("subject", "by")
            and (one.private or (case == "subject" and self._is_private_head(one)))
            and not (crowds and one.role == "CVL")
            and "citizens" not in flags
            for case, one in made.arguments
        ):
            return False
        if made.rule.type in _AIMED or not DRUGS.isdisjoint(self.present):
            truce = made.rule.id == "retreat-ceasefire"
            made.arguments = [
                item for item in made.arguments
                if (truce and len(item[1].countries) > 1) or not self._is_mere_place(*item)
            ]  # fmt: skip
        if made.rule.type == "ACCUSE":
            made.arguments = [
                item for item in made.arguments
                if not (item[0] == "from" and item[1].city and not item[1].modifier)
            ]  # fmt: skip
            known = any(one.actors for one in made.who("object"))
            if verb.passive and "summon" in verb.lemmas:
                made.arguments = [("by" if c == "to" else c, one) for c, one in made.arguments]
            if verb.passive and (known or is_of_unknown(made.arguments)):
                made.arguments = [one for one in made.arguments if one[0] in ("by", "object")]
        if self._is_own_affair(made):
            if FRAMES[made.rule.frame].joint:
                self.domestic |= list_countries(made.arguments) or {""}
            return False
        return True

    def _suits_type(self, made: Candidate, k: int, verb: Verb) -> bool:  # noqa: C901 - type by type
        """Check what the type of an act asks for, and leave out who is no side of it."""
        if verb.passive and not made.has("by"):
            made.arguments += [("by", one) for one in self._orders(k)]
        spoken = made.rule.type in _SPOKEN or (made.rule.type == "SANCTION" and not verb.passive)
        if spoken and self._is_spoken_by_private(k):
            return False
        unknown = verb.passive and self._is_by_unknown(k)
        if "threaten" in verb.lemmas and (unknown or self._is_by_thing(k)):
            return False
        if made.rule.id == "accuse-criticize" and self._is_by_number(k):
            if verb.form == "finite":
                return False
            made.rule = self.matcher.rules["protest-rally"]
        if made.rule.type in _ON_MEN and self._is_on_nobody(made):
            return False
        if made.rule.id == "concede-truce" and verb.form == "pp":
            return False
        if self.words[verb.head + 1] in ("nobody", "none"):
            return False
        if made.rule.type == "SANCTION" and is_of_people(made.arguments):
            return False
        if made.rule.type == "RETREAT" and verb.form == "ing" and self._is_ruled_out(k):
            made.rule = self.matcher.rules["reject-reject"]
        if made.rule.type in (*_ATTEMPTED, "PROTEST") and self._is_attempt(k):
            made.moods.discard("wish")
        if made.rule.type == "ASSAULT" and self._is_in_words(made, verb):
            return False
        fired = made.rule.type == "ASSAULT" and not _FIRING.isdisjoint(verb.lemmas)
        if fired or made.rule.id in ("mobilize-scramble", "mobilize-alert"):
            made.arguments = [
                (case, one)
                for case, one in made.arguments
                if case != "object" or one.actors or one.role != "MIL"
            ]
        if made.rule.id == "accuse-investigate":
            made.arguments = [item for item in made.arguments if self._is_suspect(item[1])]
        if made.rule.type == "ACCUSE" and not _COMPLAINING.isdisjoint(verb.lemmas):
            made.arguments = leave_bodies(made.arguments)
        if made.rule.type in _AIMED | {"REQUEST"}:
            banned = made.rule.type == "SANCTION" or made.rule.id == "retreat-lift"
            made.arguments = [
                (case, one) for case, one in made.arguments
                if not (one.private and one.modifier and case in _TOPICAL and not banned)
                and not (one.private and case == "by" and not verb.passive)
            ]  # fmt: skip
        if made.rule.type in ("THREATEN", "RETREAT"):
            made.arguments = leave_bodies(made.arguments)
        if made.rule.type == "THREATEN":
            made.arguments = self._leave_own(made.arguments)
            if verb.form == "ing":
                made.moods.discard("future")
        court = any(one.role == "JUD" for one in made.who("subject"))
        return not (court and made.rule.type == "REJECT" and "appeal" in self.present)

    def _leave_topic(self, made: Candidate, verb: Verb) -> bool:
        """Leave out who is only talked of (met to discuss the war with Iran); is anybody left?"""
        topics = [
            one for one in made.who("with")
            if not (one.rank or one.person or one.anaphor)
            and not STATES_OF.isdisjoint(self.words[verb.head + 1 : one.first])
        ]  # fmt: skip
        sides = countries_beside(made.arguments, "with", "in", "to")
        met = [o for o in self.found if o.rule.type == "CONSULT" and o.chunk < made.chunk]
        sides |= list_countries(met[-1].arguments) if met and verb.form == "inf" else set()
        topics = [one for one in topics if not one.countries & sides]
        if not topics or len(sides) < _PAIR:
            return not topics or "about" not in self.words[verb.head + 1 : topics[0].first]
        made.arguments = [item for item in made.arguments if item[1] not in topics]
        return len(list_countries(made.arguments)) >= _PAIR

    def _suits_meeting(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
        """Check who meets or hosts whom."""
        if made.rule.id == "concede-truce":
            made.arguments = self._leave_scene(made.arguments)
        if FRAMES[made.rule.frame].joint and self._has_strange_partner(made, k):
            return False
        apart = {case for case, one in made.arguments if one.actors} & {"by", "between", "of"}
        if verb.form == "pp" and made.rule.id.startswith("consult-discuss") and not apart:
            return False
        if made.rule.type == "CONSULT" and FRAMES[made.rule.frame].joint:
            made.arguments = [
                (case, one)
                for case, one in made.arguments
                if case != "subject" or one.plural or not self._is_thing(one)
            ]
        if made.rule.type == "CONSULT" and made.rule.frame == "visit":
            thing, calls = self._is_of_thing(k), self._is_port_call(k)
            made.arguments = [
                (case, one) for case, one in made.arguments
                if case != "subject" or calls
                or not (thing or self._is_thing(one) or is_force(one))
            ]  # fmt: skip
            if not made.has("subject", "by") or self._opens_infinitive(made.last):
                return False
        if (
            made.rule.id == "consult-host"
            and not verb.passive
            and not any(
                (case == "object" or (case == "to" and not _HOSTING.isdisjoint(verb.lemmas)))
                and one.role not in PRIVATE
                and self.words[one.first] != "it"
                and (one.rank or one.person or one.pronoun or not self._is_thing(one))
                for case, one in made.arguments
            )
        ):
            return False
        if FRAMES[made.rule.frame].joint:
            made.arguments = [
                item
                for item in made.arguments
                if item[0] != "in" or not self._is_venue_of_body(item[1])
            ]
            made.arguments = [
                item for item in made.arguments
                if item[0] != "with" or not (item[1].owner and self._is_thing(item[1]))
            ]  # fmt: skip
        if made.rule.type == "CONSULT" and not self._leave_topic(made, verb):
            return False
        if made.rule.id == "consult-discuss" and pattern.particles[-1:] in (("to",), ("with",)):
            met = made.has("with")
            if met and "with" not in name_cases(made):
                return False
        return True

    def _suits_speech(  # noqa: C901 - flag by flag
        self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb
    ) -> bool:
        """Check acts done by saying something: threats, charges, refusals."""
        flags = pattern.flags
        if "warning" in flags:
            made.moods -= {"future", "conditional"}
            self._warn_of(made, k, verb)
        if "fated" in flags and not self._foretells(made, k, verb):
            return False
        if "flat" in flags:
            if self._has_if_over(k):
                return False
            made.moods -= {"negated", "future", "conditional"}
            if made.rule.type == "THREATEN":
                self._warn_of(made, k, verb)
        if "body" in flags and not self._is_by_body(made):
            return False
        if made.rule.id in ("sanction-impose", "support-recognize") and verb.form == "pp":
            made.moods.add("earlier")
        if made.rule.type == "ACCUSE" and "door" in self.words[verb.head : made.last + 1]:
            made.arguments = [
                ("object" if one.owner and case == "in" else case, one)
                for case, one in made.arguments
                if case != "object" or not one.pronoun
            ]
        if made.rule.type == "ACCUSE" and NAMING & set(verb.lemmas) and self._names_charge(k):
            made.rule = self.matcher.rules["reject-charge"]
        if made.rule.type == "ACCUSE":
            made.arguments = self._leave_norms(made, verb)
        if made.rule.type in _ATTEMPTED and not verb.passive:
            self._seat_police(made)
        if "troops" in flags and not any(
            (one.role in ("MIL", "COP") or self._is_patrol(one))
            for one in made.who("subject", "by")
        ):
            return False
        if "announced" in flags and not self._is_announced(made, k, verb):
            return False
        if "refusal" in flags:
            governor = self.clauses.governor(k)
            denied = governor is not None and self._class(governor) == "deny"
            if denied or "wish" in made.moods or self._has_if_over(k):
                return False
            made.moods -= {"negated", "future", "conditional"}
            at = self._verb_saying(k)
            made.said = made.said if at is None else at
            if governor is not None and verb.passive and not made.has("by"):
                made.arguments += [("subject", one) for one in self._doers(governor.at)]
        return True

    def _suits_rule(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
        """Check what single rules ask for."""
        self._read_places(made, k, verb)
        if made.rule.id in _MOVING and self._is_of_statesman(k):
            return False
        if made.rule.id == "reject-bare":
            closes = self.words[verb.head + 1] in ("", ".", ";", ",", "but")
            states = [p for p in made.who("subject") if p.role == "GOV" and not p.modifier]
            return closes and bool(states) and verb.past and not made.moods
        if made.rule.id == "consult-visit" and "days" in pattern.particles:
            return "talks" not in self.words[verb.head : made.last]
        if made.rule.id == "consult-discuss-plain" and made.has("subject"):
            if "speak" in verb.lemmas and countries_in(made.arguments, "of"):
                return False
            made.arguments = [item for item in made.arguments if item[0] != "of"]
        if made.rule.id == "consult-visit" and made.has("for") and (pattern.particles == ("for",)):
            made.arguments = [
                ("object" if c == "for" else c, p) for c, p in made.arguments if c != "object"
            ]
        if made.rule.id == "agree-offer" and verb.form == "pp":
            return False
        if made.rule.id == "agree-word" and verb.passive and "undertake" in verb.lemmas:
            return False
        if made.rule.id == "agree" and self._is_purpose(k):
            return False
        if made.rule.id == "sanction-halt" and _LEAVING & set(verb.lemmas) and is_of_troops(made):
            return False
        if made.rule.id == "agree-accept-plan" and "welcome" in verb.lemmas and is_of_others(made):
            made.rule = replace(self.matcher.rules["support-welcome"], target=("between",))
        return made.rule.id != "consult-host-talks" or not names_no_guest(made.arguments)

    def _suits_flags(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
        """Check the flags that ask for moods or sides."""
        flags = pattern.flags
        if "partner" in flags and not has_partner(made):
            return False
        plain = made.rule.id == "consult-discuss-plain" and not verb.passive
        if plain and "subject" not in name_cases(made):
            return False
        if "home" in flags:
            made.moods.discard("future")
        hosted = made.rule.id == "consult-host" and verb.passive and "host" in verb.lemmas
        if hosted and "by" not in name_cases(made):
            return False
        if "guest" in flags and not self._is_guest_in(made, verb):
            return False
        if "rung" in flags and not self._is_rung(made, verb):
            return False
        if "ordered" in flags:
            made.moods -= {"wish", "future"}
            made.arguments += [("by", one) for one in self._speaker_behind(k)]
        if "permitted" in flags:
            made.moods -= {"conditional"}
        if "ended" in flags:
            made.moods -= {"negated", "future"}
        if "unneeded" in flags:
            before = self.words[max(verb.head - 2, 0) : verb.head + 2]
            if "negated" not in made.moods and not {"no", "longer"} & set(before):
                return False
            made.moods -= {"negated"}
        return "innocent" not in flags or self._pleads_innocent(made, k, verb)

    def _is_meant(self, pattern: VerbPattern, made: Candidate, k: int) -> bool:
        """Is it the act itself: a verdict on a charge, a denial of the truth, a gift to others?"""
        flags = pattern.flags
        if "verdict" in flags and (
            (self._is_of_charge(k) or (made.rule.type == "REJECT" and self._is_pointed_at(k)))
            != (made.rule.type == "REJECT")
            or not self._make_charge(made, k, named=False)
        ):
            return False
        gap = self.clauses.gap(k) if "main" in flags else None
        if gap is not None and self.words[self.chunks[gap].last + 1] not in (",", "which"):
            return False
        if "main" in flags and self._has_bare_object(k):
            return False
        if "truth" in flags and not self._denies_truth(made, k):
            return False
        if made.rule.id == "aid-give" and self._is_at_edge(made, k):
            return False
        home = made.rule.id == "aid-give" and len(list_countries(made.arguments)) == 1
        home = home and not any(one.role in ("REF", "CVL") for _, one in made.arguments)
        if home and (self._stands_near("facing", k) or self._stands_near("armour", k)):
            return False
        return made.rule.id != "consult-meet" or not any(
            one.role == "MIL" and one.rank == "people" and self.words[one.last] not in _OFFICERS
            for one in made.who("subject")
        )

    def _is_done(  # noqa: C901 - one case after another
        self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb
    ) -> bool:
        """Is it an act that was done, not a view, a means or an outcome of another?"""
        flags = pattern.flags
        if pattern.kind == "agree" and self._is_view(k):
            return False
        if made.rule.type == "PROTEST":
            if self._waves_own(k, verb):
                return False
            made.arguments = self._leave_flags(made.arguments)
        if made.rule.type == "ASSAULT" and not verb.passive and self._is_under_flag(k):
            return False
        future = verb.future and made.rule.id == "accuse-accuse" and "hold" in verb.lemmas
        if future and "accountable" in pattern.particles:
            made.rule = self.matcher.rules["threaten"]
            made.moods.discard("future")
        if made.rule.type == "CONSULT" and verb.passive and self._is_of_captives(k):
            return False
        if made.rule.type == "MOBILIZE" and verb.form == "ing" and self._is_besides(k):
            return False
        if "back" in pattern.particles and "hit" in verb.lemmas and self._tells_means(k):
            return False
        if made.rule.id == "sanction-halt":
            if self._is_outcome(made, k, verb):
                return False
            if self._was_due(k):
                made.rule = self.matcher.rules["reject-cancel"]
        if made.rule.id == "reject-untrue" and self._is_of_decision(k):
            made.rule = self.matcher.rules["accuse-brand"]
        if made.rule.id == "accuse-criticize" and self._is_beside_support(made, verb):
            return False
        if made.rule.id == "accuse-criticize" and not verb.passive:
            self._blame_doer(made, k)
        if "next" in flags:
            made.arguments += self._named_next(made)
        if (
            ("bidding" in flags and not self._bids(made, k))
            or ("closing" in flags and not self._threatens_behind(made, k))
            or ("unwilling" in flags and not self._is_unwilling(made, k))
        ):
            return False
        return not self._is_no_act(made, k, verb)

    def _suits_verb(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
        """Check what single verbs ask for."""
        if _AWAITED & set(self.words[verb.head + 1 : made.last]) and "be" in verb.lemmas:
            made.moods.add("future")
        if made.rule.type == "REQUEST":
            if self._insists_on_fact(k, verb) or self._asks_own(made):
                return False
            self._ask_others(made, k)
        if made.rule.type == "REJECT":
            if "throw" in verb.lemmas and any(p.rank for p in made.who("object")):
                return False
            self._turn_owner(made)
        if made.rule.id == "consult-brief" and self._has_no_listener(made):
            return False
        if not _CONVEYING.isdisjoint(verb.lemmas):
            self._take_sender(made)
        if made.rule.id in ("support-thank", "support-congratulate") and self._is_for_nobody(k):
            return False
        calls = "call" in verb.lemmas and pattern.particles == ("on",)
        if calls and self._is_courtesy(k, made) != (made.rule.type == "CONSULT"):
            return False
        if made.rule.type == "COERCE" and "hold" in verb.lemmas and self._is_session(k):
            return False
        return made.rule.type not in ("COOPERATE", "AID") or not self._is_aim(k, verb)
