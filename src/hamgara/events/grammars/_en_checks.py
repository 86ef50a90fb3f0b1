"""Does a pattern of the English vocabulary fit where its verb stands?"""

from __future__ import annotations

from hamgara.events.grammars._en_chunks import Verb
from hamgara.events.grammars._en_moods import Moods
from hamgara.events.grammars._en_phrases import Phrase
from hamgara.events.grammars._en_rules import VerbPattern, find_particles
from hamgara.events.grammars._en_scene import Candidate, list_countries

_STATELY = frozenset({"SUPPORT", "AGREE", "CONSULT", "COOPERATE", "REQUEST", "THREATEN", "ACCUSE"})
"""Acts of states that firms do in trade as well."""
_FREIGHT = frozenset({"carry", "load", "contain", "transport", "bring", "total", "include"})
"""A plane carrying tents: the cargo is what is sent."""
_OTHER = Phrase(0, 0, anaphor="there", role="GOV")
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
        if made.rule.type in _STATELY and any(
            one.role in ("BUS", "CVL", "JRN", "REF")
            for case, one in made.arguments
            if case in ("subject", "by")
        ):
            return False
        if made.rule.type == "CONSULT" and made.rule.frame == "visit":
            made.arguments = [
                (case, one)
                for case, one in made.arguments
                if case != "subject" or not self._is_thing(one)
            ]
            if not any(case in ("subject", "by") for case, _ in made.arguments):
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
        if "crowd" in flags:
            made.arguments = _settle_crowd(made.arguments)
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
        if "refusal" in flags:
            if "negated" not in made.moods or "wish" in made.moods:
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
        if "other" in flags and self._lacks_other(made):
            made.arguments.append(("object", self._other(made)))
        return True

    def _lacks_other(self, made: Candidate) -> bool:
        """Does the act name one side only, be it of several states (Chile and Peru recalled)?"""
        if made.rule.type not in ("SANCTION", "THREATEN", "MOBILIZE", "REJECT"):
            return len(list_countries(made.arguments)) < 2
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
        return _OTHER

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


def _settle_crowd(arguments: list[tuple[str, Phrase]]) -> list[tuple[str, Phrase]]:
    """A crowd without a state is of the state it stands in, where another is its target."""
    if any(one.actors for case, one in arguments if case in ("subject", "by", "of")):
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
