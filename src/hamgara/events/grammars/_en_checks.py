"""Does a pattern of the English vocabulary fit where its verb stands?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_fitting import NAMING, Fitting
from hamgara.events.grammars._en_function import HAVE
from hamgara.events.grammars._en_meant import DRUGS
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import VerbPattern
from hamgara.events.grammars._en_scene import Candidate, list_countries, settle_crowd
from hamgara.events.grammars._en_sides import (
    has_partner,
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

_STATELY = frozenset(
    {"SUPPORT", "AGREE", "CONSULT", "COOPERATE", "REQUEST", "THREATEN", "ACCUSE", "REJECT"}
)
"""Acts of states that firms do in trade as well."""
_MOVING = frozenset(
    {"cooperate-first-flight", "cooperate-flow", "cooperate-train", "cooperate-delivery"}
)
"""Rules whose subject is a train or plane of a state."""
_CARRIERS = frozenset({"airline", "airlines", "carrier", "carriers"})
_STATES_OWN = frozenset({"national", "state", "state-run", "flag", "state-owned"})
_AWAITED = frozenset({"due", "expected", "scheduled", "awaited"})
_CONVEYING = frozenset(
    {"convey", "deliver", "forward", "transmit", "relay", "pass", "bring", "extend", "express"}
)
"""Verbs that carry another's message."""
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN", "AGREE"})
_AIMED = frozenset({"ASSAULT", "COERCE", "SANCTION", "ACCUSE", "RETREAT", "REJECT", "AID"})
"""Acts on somebody, not on whom they are near."""
_ON_MEN = frozenset({"COERCE", "ASSAULT", "ACCUSE"})
_ATTEMPTED = frozenset({"COERCE", "ASSAULT"})
_FIRING = frozenset({"launch", "fire", "lob", "use", "send"})
"""What they take is a weapon, not a force hit: launched artillery against."""
_PARTICLES = frozenset({"up", "off", "on", "for", "over", "away", "out", "into", "that", "to"})
_LEAVING = frozenset({"withdraw", "pull", "retire", "quit", "exit", "back"})
_HOSTING = frozenset({"play", "give", "extend", "accord"})
_TOPICAL = frozenset({"for", "about", "with", "on", "of", "in"})


_VESSELS = frozenset(
    {"ship", "ships", "vessel", "vessels", "boat", "boats", "cutter", "cutters", "tanker",
     "tankers", "trawler", "trawlers", "tug", "tugs"}
)  # fmt: skip
_NAVAL = frozenset({"guard", "coastguard", "navy", "naval", "patrol"})


class Checks(Fitting):
    """The flags of a pattern held against the sentence."""

    def _is_at(self, phrase: Phrase) -> bool:
        """Does "at" stand before a phrase (hurled bottles at the Japanese consulate)?"""
        ahead = self.words[max(phrase.first - 2, 0) : phrase.first]
        return ahead[-1:] == ["at"] or ahead == ["at", "the"]

    def _is_patrol(self, phrase: Phrase) -> bool:
        """Are ships of a coast guard or navy meant?"""
        inside = self.words[phrase.first : phrase.last + 1]
        return not (_VESSELS.isdisjoint(inside) or _NAVAL.isdisjoint(inside))

    def _has_bare_object(self, k: int) -> bool:
        """Is verb k followed by one bare word (reports they called slanderous)?"""
        heads = [self.chunks[j] for case, j in self.clauses.after(k) if case == "object"][:1]
        return any(one.first == one.last and not one.phrases for one in heads)

    def _has_object(self, k: int, verb: Verb) -> bool:
        """Does an object or particle follow verb k, so that more than the bare act is told?"""
        more = any(case == "object" for case, _ in self.clauses.after(k))
        return more or self.words[verb.head + 1] in _PARTICLES

    def _is_purpose(self, k: int) -> bool:
        """Does infinitive k only tell what something is for (met to draw up a plan)?"""
        governor = self.clauses.governor(k)
        if governor is None or governor.link != "to" or self._class(governor):
            return False
        verb = self.chunks[governor.at].verb
        return verb is not None and verb.lemmas != ("be",)

    def _named_next(self, made: Candidate) -> list[tuple[str, Phrase]]:
        """Return the other state named next where an act faces nobody yet (as the Chinese ...)."""
        own = list_countries(made.arguments)
        free = (
            one for one in self.phrases
            if one.first > made.first and one.actors and not one.city
            and own.isdisjoint(actor.country for actor in one.actors)
        )  # fmt: skip
        return [("object", one) for one in free][:1] if len(own) < 2 else []

    def _suits(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:  # noqa: C901 - one case after another
        """Check what a pattern's flags ask for; some change the arguments or moods."""
        flags = pattern.flags
        firms = "flights" in flags and self.present & _CARRIERS and self.present & _STATES_OWN
        if made.rule.type in _STATELY:
            made.arguments = [(case, self._as_party(one)) for case, one in made.arguments]
        if (
            made.rule.type in _STATELY | {"SANCTION"}
            and not firms
            and "military" not in made.rule.context
            and made.rule.id not in _MOVING
            and any(
                one.role in ("BUS", "CVL", "JRN", "REF")
                for case, one in made.arguments
                if (case in ("subject", "by") and not ("charge" in flags and self._is_craft(one)))
                or (case == "object" and made.rule.frame == "host")
            )
        ):
            return False
        crowds = "crowd" in flags
        if any(
            one.private and case in ("subject", "by") and not (crowds and one.role == "CVL")
            for case, one in made.arguments
        ):
            return False
        if made.rule.type in _AIMED or not DRUGS.isdisjoint(self.present):
            made.arguments = [item for item in made.arguments if not self._is_mere_place(*item)]
        if made.rule.type == "ACCUSE":
            made.arguments = [
                item for item in made.arguments
                if not (item[0] == "from" and item[1].city and not item[1].modifier)
            ]  # fmt: skip
            known = any(case == "object" and one.actors for case, one in made.arguments)
            if verb.passive and (known or is_of_unknown(made.arguments)):
                made.arguments = [one for one in made.arguments if one[0] in ("by", "object")]
        if self._is_own_affair(made):
            if FRAMES[made.rule.frame].joint:
                self.domestic |= list_countries(made.arguments) or {""}
            return False
        if verb.passive and not any(case == "by" for case, _ in made.arguments):
            made.arguments += [("by", one) for one in self._orders(k)]
        if made.rule.type in _SPOKEN | {"SANCTION"} and self._is_spoken_by_private(k):
            return False
        if "threaten" in verb.lemmas and self._is_by_thing(k):
            return False
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
        if made.rule.type in _ATTEMPTED and self._is_attempt(k):
            made.moods.discard("wish")
        if made.rule.type == "ASSAULT" and self._is_in_words(made, verb):
            return False
        if made.rule.type == "ASSAULT" and not _FIRING.isdisjoint(verb.lemmas):
            made.arguments = [
                (case, one)
                for case, one in made.arguments
                if case != "object" or one.actors or one.role != "MIL"
            ]
        if made.rule.id == "accuse-investigate":
            made.arguments = [item for item in made.arguments if not self.is_aside(item[1])]
        if made.rule.type == "ACCUSE" and "complain" in verb.lemmas:
            made.arguments = leave_bodies(made.arguments)
        if "threaten" in verb.lemmas and verb.passive and self._is_by_unknown(k):
            return False
        if made.rule.type in _AIMED | {"REQUEST"}:
            banned = made.rule.type == "SANCTION"
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
        court = any(case == "subject" and one.role == "JUD" for case, one in made.arguments)
        if court and made.rule.type == "REJECT" and "appeal" in self.present:
            return False
        if made.rule.id == "consult-visit" and self._gather(made, k):
            made.rule = replace(made.rule, frame="joint", source=("subject",), target=(), mode=())
            return True
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
            thing = self._is_of_thing(k)
            made.arguments = [
                (case, one)
                for case, one in made.arguments
                if case != "subject" or not (thing or self._is_thing(one) or is_force(one))
            ]
            if not any(case in ("subject", "by") for case, _ in made.arguments):
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
        if made.rule.id == "consult-discuss" and pattern.particles[-1:] in (("to",), ("with",)):
            met = any(case == "with" for case, _ in made.arguments)
            if met and "with" not in name_cases(made):
                return False
        if "direct" in flags and self._has_stranger(k, made, pattern.particles):
            return False
        if "pair" in flags and not self._is_pair(made, k):
            return False
        if "crowd" in flags and not verb.passive:
            made.arguments = [("about" if c == "by" else c, one) for c, one in made.arguments]
        if "crowd" in flags:
            made.arguments += self._uncounted_crowd(made, k)
        if "crowd" in flags and not any(
            case in ("subject", "by", "of")
            and one.role not in ("GOV", "MIL", "", "COP")
            and _VESSELS.isdisjoint(self.words[one.first : one.last + 1])
            for case, one in made.arguments
        ):
            return False
        crowd = made.rule.type == "ASSAULT" and any(
            case == "subject" and one.role == "CVL" and not one.actors
            for case, one in made.arguments
        )
        if "crowd" in flags or crowd:
            if not any(case == "in" for case, _ in made.arguments):
                made.arguments += self._opening_place() or self._way(k)
            made.arguments = [
                ("against" if case == "in" and self._is_at(one) else case, one)
                for case, one in made.arguments
            ]
            made.arguments = settle_crowd(made.arguments, made.first)
        if "crowd" in flags and self.words[verb.head + 1] == "that":
            return False
        if "facing" in flags and not self._stands_near("facing", k):
            return False
        ahead = self.words[max(self.chunks[k].first - 1, 0)]
        jointly = ahead in self.matcher.lists["together"] or self._stands_near("together", k)
        if "together" in flags and not jointly:
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
            self._warn_of(made, k, verb)
        if "fated" in flags and not self._foretells(made, k, verb):
            return False
        if "flat" in flags:
            if "negated" not in made.moods or self._has_if_over(k):
                return False
            made.moods -= {"negated", "future", "conditional"}
            if made.rule.type == "THREATEN":
                self._warn_of(made, k, verb)
        if "body" in flags and not self._is_by_body(made):
            return False
        if made.rule.id == "sanction-impose" and verb.form == "pp":
            made.moods.add("earlier")
        if made.rule.type == "ACCUSE" and "door" in self.words[verb.head : made.last + 1]:
            made.arguments = [
                ("object" if one.owner and case == "in" else case, one)
                for case, one in made.arguments
            ]
        if made.rule.type == "ACCUSE" and NAMING & set(verb.lemmas) and self._names_charge(k):
            made.rule = self.matcher.rules["reject-charge"]
        if made.rule.type == "ACCUSE":
            made.arguments = self._leave_norms(made, verb)
        if "troops" in flags and not any(
            case in ("subject", "by") and (one.role in ("MIL", "COP") or self._is_patrol(one))
            for case, one in made.arguments
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
            if not _is_refusal(verb, self.words[self.chunks[k].first : verb.head + 1]):
                return False
            made.moods -= {"negated", "future", "conditional"}
            governor = self.clauses.governor(k)
            if governor is not None and governor.link == "that":
                made.said = governor.at
            if governor is not None and verb.passive and "by" not in dict(made.arguments):
                speakers = [
                    one
                    for j in self.clauses.subject(governor.at)
                    for one in self._named(j, governor.at)
                ]
                made.arguments += [("subject", one) for one in speakers]
        if made.rule.id == "consult-discuss-plain" and "subject" in dict(made.arguments):
            made.arguments = [item for item in made.arguments if item[0] != "of"]
        if (
            made.rule.id == "consult-visit"
            and "for" in dict(made.arguments)
            and (pattern.particles == ("for",))
        ):
            made.arguments = [
                ("object" if c == "for" else c, p) for c, p in made.arguments if c != "object"
            ]
        if made.rule.id == "agree-offer" and verb.form == "pp":
            return False
        if made.rule.id == "agree-word" and verb.passive and "undertake" in verb.lemmas:
            return False
        if made.rule.id == "agree" and verb.form == "inf" and self._is_purpose(k):
            return False
        if made.rule.id == "sanction-halt" and _LEAVING & set(verb.lemmas) and is_of_troops(made):
            return False
        if made.rule.id == "agree-accept-plan" and "welcome" in verb.lemmas and is_of_others(made):
            made.rule = replace(self.matcher.rules["support-welcome"], target=("between",))
        if made.rule.id == "consult-host-talks" and names_no_guest(made.arguments):
            return False
        if "partner" in flags and not has_partner(made):
            return False
        plain = made.rule.id == "consult-discuss-plain" and not verb.passive
        if plain and "subject" not in name_cases(made):
            return False
        if "home" in flags:
            made.moods.discard("future")
        if "bare" in flags and self._has_object(k, verb):
            return False
        hosted = made.rule.id == "consult-host" and verb.passive and "host" in verb.lemmas
        if hosted and "by" not in name_cases(made):
            return False
        if "statesman" in flags and not self._is_of_statesman(k):
            return False
        if "guest" in flags and not self._is_guest_in(made, verb):
            return False
        if "rung" in flags and not self._is_rung(made, verb):
            return False
        if "ordered" in flags:
            if verb.modal != "must" and not (verb.future and not verb.modal):
                return False
            made.moods -= {"wish", "future"}
            made.arguments += [("by", one) for one in self._speaker_behind(k)]
        if "permitted" in flags:
            made.moods -= {"conditional"}
        if "ended" in flags and "longer" not in self.words[max(verb.head - 2, 0) : verb.head]:
            return False
        if "ended" in flags:
            made.moods -= {"negated", "future"}
        if "unneeded" in flags:
            before = self.words[max(verb.head - 2, 0) : verb.head + 2]
            if "negated" not in made.moods and not {"no", "longer"} & set(before):
                return False
            made.moods -= {"negated"}
        if "innocent" in flags and not self._pleads_innocent(made, k, verb):
            return False
        if "deadline" in flags:
            return self._is_deadline(made, k)
        if "charge" in flags:
            return self._make_charge(made, k)
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
        home = made.rule.id == "aid-give" and len(list_countries(made.arguments)) == 1
        home = home and not any(one.role in ("REF", "CVL") for _, one in made.arguments)
        if home and (self._stands_near("facing", k) or self._stands_near("armour", k)):
            return False
        if made.rule.id == "consult-meet" and any(
            case == "subject" and one.role == "MIL" and one.rank == "people"
            for case, one in made.arguments
        ):
            return False
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
        if made.rule.id == "sanction-halt" and self._is_outcome(made, k, verb):
            return False
        if made.rule.id == "sanction-halt" and self._was_due(k):
            made.rule = self.matcher.rules["reject-cancel"]
        if made.rule.id == "reject-untrue" and self._is_of_decision(k):
            made.rule = self.matcher.rules["accuse-brand"]
        if made.rule.id == "accuse-criticize" and self._is_beside_support(made, verb):
            return False
        if made.rule.id == "accuse-criticize" and not verb.passive:
            self._blame_doer(made, k)
        if "next" in flags:
            made.arguments += self._named_next(made)
        if "bidding" in flags and not self._bids(made, k):
            return False
        if "closing" in flags and not self._threatens_behind(made, k):
            return False
        if "unwilling" in flags and not self._is_unwilling(made, k):
            return False
        if "gap" in flags and self.clauses.gap(k) is None:
            return False
        if self._is_no_act(made, k, verb):
            return False
        if _AWAITED & set(self.words[verb.head + 1 : made.last]) and "be" in verb.lemmas:
            made.moods.add("future")
        if made.rule.type == "REQUEST":
            if self._insists_on_fact(k, verb):
                return False
            self._ask_holder(made, k)
        if made.rule.type == "REJECT":
            if "throw" in verb.lemmas and any(c == "object" and p.rank for c, p in made.arguments):
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
        if made.rule.type in ("COOPERATE", "AID") and self._is_aim(k, verb):
            return False
        if ("other" in flags and self._lacks_other(made)) or self._lacks_owner(made, k):
            if is_of_opposition(made.arguments) and made.rule.type in _SPOKEN:
                return False
            if made.rule.type == "REJECT" and not verb.passive and self._is_by_unknown(k):
                return False
            named = [a for a in made.arguments if a[0] != "for" or a[1].actors or a[1].anaphor]
            made.arguments = [*named, ("object", self._other(made))]
        return True


def _is_refusal(verb: Verb, words: Sequence[str]) -> bool:
    """Does the form of a negated verb tell a will (would not sign, cannot accept)?"""
    if verb.form != "finite":
        return verb.negated
    if verb.future:
        return True
    past = verb.past or verb.had or verb.passive or not HAVE.isdisjoint(words)
    past = past or (not verb.modal and words[-1][-2:] == "ed")
    return verb.modal in ("can", "cannot", "must") or not (past or verb.modal)
