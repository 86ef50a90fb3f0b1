"""Who takes part in the act of an English verb, and in which case."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_phrase import Phrase
from hamgara.events.grammars._en_rules import VerbPattern
from hamgara.events.grammars._en_scene import (
    OFFICIAL,
    Arguments,
    Scene,
    countries_in,
    countries_of,
)
from hamgara.events.grammars._en_turned import (
    is_sent_help,
    list_posts,
    seat_caller,
    split_sides,
    turn_bearer,
    turn_receiver,
)
from hamgara.study.actors import BODIES

_FACING = frozenset({"face", "confront", "border", "overlook", "threaten"})
_IDIOM = 2
"""Particles from which on a verb is an idiom, whose last one brings its object."""
_TOPICS = (("on",), ("about",), ("over",), ("in",))
"""Particles whose noun is what a meeting is about, or where it is held (came together in)."""
_SHORTEST = 5
"""Letters of a noun at least, prepositions and particles being shorter."""
_ANSWERING = frozenset({"ACCUSE", "REJECT"})
"""Types of what is said to an act of another."""
_ENVOYS = frozenset({"ambassador", "envoy", "official"})
_IMPERSONAL = frozenset({"", "people", "institution", "state"})
_HUMAN = frozenset({"he", "she", "him", "his", "her"})
_ACCREDITING = frozenset({"receive", "accept", "take"})


class Parties(Scene):
    """Arguments of verbs, pronouns resolved inside the sentence."""

    def _verb_arguments(self, k: int, verb: Verb, pattern: VerbPattern) -> Arguments:
        """Return who takes part in the act of verb chunk k, in which case."""
        joint = pattern.joint
        turned = verb.passive and "ergative" not in pattern.flags
        subject = ("of" if joint else "object") if turned or (verb.passive and joint) else "subject"
        made = self._subject_arguments(k, verb, pattern, subject)
        acts = "by" in (pattern.rule.source or FRAMES[pattern.rule.frame].source)
        acts = acts and pattern.rule.id != "consult-host-talks"
        told = acts and any(case == "by" for case, _ in self.clauses.after(k))
        if joint and verb.form == "pp" and not (told or any(one.actors for _, one in made)):
            main = self._main_verb(k)
            made += [("subject", one) for one in self._subject_actors(main)] if main else []
        posted = pattern.rule.id == "support-credentials" and not verb.passive
        handed = verb.passive and pattern.rule.id == "accuse-lodge" and not told
        if pattern.rule.frame == "envoy" or posted:
            made += [("to" if posted else "by", one) for _, one in list_posts(made)]
        if "freight" in pattern.flags:
            made += self._freight(k)
        known = posted and any(p.post for _, p in made)
        made += [
            (case, p) for case, p in self._cases(self._after_verb(k, pattern, joint=joint), k)
            if p.actors or not (known and case == "to")
        ]  # fmt: skip
        made += list_posts(made) if handed else []
        made = seat_caller(made) if pattern.rule.frame == "envoy" and not verb.passive else made
        if pattern.rule.frame == "envoy" and not verb.passive:
            made = turn_receiver(made)
        made = turn_bearer(made) if posted and _ACCREDITING & set(verb.lemmas) else made
        if not (joint or self._is_gap_noun(pattern, k)):
            made += self._gap_arguments(k)
        if pattern.rule.type in _ANSWERING and not any(c == "object" and p.actors for c, p in made):
            made += self._doers_of_object(k)
        if pattern.rule.type == "SANCTION" and not any(
            one.actors for c, one in made if c != subject
        ):
            made += self._partners_of_object(k)
        made += self._through_relative(k) if self._faces_nobody(pattern, made, subject) else []
        known = any(one.actors for case, one in made if case == "object")
        if (
            "complement" in pattern.flags
            or pattern.kind in ("agree", "offer")
            or (pattern.kind in ("refuse", "threaten") and not known)
        ):
            made += self._complement_arguments(k)
        if pattern.kind in ("urge", "accuse", "threaten"):
            made += self._clause_subject(k)
        if verb.form in ("inf", "ing"):
            made += self._purpose(k)
        return made

    def _subject_arguments(
        self, k: int, verb: Verb, pattern: VerbPattern, subject: str
    ) -> Arguments:
        made: Arguments = []
        for j in self._without_arms(self.clauses.subject(k)):
            if self.words[self.chunks[j].first] == "our" and self._first_person(k):
                made += self._first_person(k)
                continue
            named = self._named(j, k) or self._each_of_two(j, k)
            if not named and self.words[self.chunks[j].last] in ("we", "i"):
                made += self._first_person(k)
            if not named:
                named = [one for case, one in self._cases(self._behind(j), k) if case == "from"]
                named = named or self._senders(j)
            for one in named:
                if not verb.passive and self._is_flag(one):
                    continue
                thing = verb.passive and "thing" in pattern.flags and one.modifier
                thing = thing or (verb.passive and is_sent_help(pattern, verb, one))
                told = any(case == "by" for case, _ in self.clauses.after(k))
                told = told or pattern.rule.type == "REJECT"
                made.append((("from" if told else "by") if thing else subject, one))
            if verb.passive or pattern.flags & {"ergative", "behind"}:
                behind = self._cases(self._behind(j), k)
                own = verb.passive and any(case == "by" for case, _ in self.clauses.after(k))
                made += [
                    ("against" if own and case == "by" else case, one)
                    for case, one in behind
                    if case != "of" or pattern.joint
                ]
        return made

    def _each_of_two(self, j: int, k: int) -> list[Phrase]:
        """Return whom "each" means: who fought before (clashed, each side blaming the other)."""
        main = self._main_before(k) if self.words[self.chunks[j].first] == "each" else None
        if main is None:
            return []
        with_whom = [one for case, one in self._cases(self.clauses.after(main), main)
                     if case == "with"]  # fmt: skip
        return split_sides([*self._subject_actors(main), *with_whom])

    def _without_arms(self, group: list[int]) -> list[int]:
        """Leave out what fights beside named forces (Azeri artillery and drones struck Goris)."""
        if len(group) < 2:
            return group
        first = self.clauses.actors_in(group[0])
        armed = any(one.actors and one.role == "MIL" for one in first)
        return [
            j for j in group
            if not armed or not any(
                one.role == "MIL" and not one.actors and not one.pronoun
                and one.first == self.chunks[j].first
                for one in self.clauses.actors_in(j)
            )
        ]  # fmt: skip

    def _is_flag(self, phrase: Phrase) -> bool:
        """Does a state only lend a ship its flag (a Panama-flagged carrier struck a pier)?"""
        return self.words[phrase.last + 1] in ("flagged", "registered")

    def _first_person(self, k: int) -> Arguments:
        """Return who says "we" before verb k, and to whom ("We stand with you," X told Y)."""
        for m in range(len(self.chunks) - 1, k, -1):
            if self._is_finite(m) and self.clauses.is_reporting(m):
                told = [("to", p) for case, p in self._cases(self.clauses.after(m), m)
                        if case in ("object", "to") and p.actors]  # fmt: skip
                return [("subject", p) for p in self._subject_actors(m)] + told
        return []

    def _after_verb(self, k: int, pattern: VerbPattern, *, joint: bool) -> list[tuple[str, int]]:
        """Return what follows the verb; the noun after a particle of its own is the object."""
        after = self.clauses.after(k)
        taken = self.chunks[k + 1].first if k + 1 < len(self.chunks) else -1
        moved = pattern.particles and not joint and self.words[taken] in pattern.particles
        if moved and after and after[0][0] in (pattern.rule.source or ()):
            return after
        if moved and after and self.kinds[k + 1 : k + 3] == "PN":
            after = [("object" if case == after[0][0] else case, j) for case, j in after]
        verb = self.chunks[k].verb
        joins = joint and verb is not None and "join" in verb.lemmas
        if joins or "direct" in pattern.flags:
            after = [("with" if case == "object" else case, j) for case, j in after]
        return self._behind_particle(pattern, after)

    def _behind_particle(
        self, pattern: VerbPattern, after: list[tuple[str, int]]
    ) -> list[tuple[str, int]]:
        """Make whom the last particle brings the object: rolled out the carpet for the premier."""
        frame = FRAMES[pattern.rule.frame]
        known = {*(pattern.rule.source or frame.source), *(pattern.rule.target or frame.target)}
        topic = frame.joint and pattern.particles[-1:] in _TOPICS
        if topic or len(pattern.particles) < _IDIOM - frame.joint:
            return after
        made: list[tuple[str, int]] = []
        brought = ""
        for case, j in after:
            ahead = self.chunks[j - 1]
            topic = case in ("about", "reason") and case != ahead.case
            taken = case not in known and self.words[ahead.first] == pattern.particles[-1]
            taken = taken and not topic
            brought = case if taken else brought if ahead.kind in ("&", ",") else ""
            moved = taken or (case == brought != "via" and case not in known)
            made.append(("with" if frame.joint else "object", j) if moved else (case, j))
        return made

    def _gap_arguments(self, k: int) -> Arguments:
        """Return whom a relative clause's act is done to: a decision that Ankara welcomed."""
        gap = self.clauses.gap(k)
        if gap is None:
            return []
        own = self._named(gap, gap) if self._own_actors(gap) else []
        if not own and self.words[self.chunks[gap + 1].first] == "whom":
            own = [one for j in self.clauses.antecedent(gap + 1) for one in self._named(j, j)]
        main = self._main_before(gap + 1)
        if not own and main is not None:
            own = self._subject_actors(main)
        return [("object", one) for one in own]

    def _is_gap_noun(self, pattern: VerbPattern, k: int) -> bool:
        """Is what a phrase names before its clause (the missiles that Iran launched at)?"""
        noun, *rest = pattern.particles or ("",)
        gap = self.clauses.gap(k) if len(noun) >= _SHORTEST else None
        if gap is None or pattern.rule.type == "CONSULT":
            return False
        first, last = self._group(gap)
        behind = self.words[self.chunks[k].last + 1 : self._zone_end(k) + 1]
        return noun in self.words[first : last + 1] and all(word in behind for word in rest)

    def _doers_of_object(self, k: int) -> Arguments:
        """Return who does what is answered (criticized the drills that Seoul and Tokyo held)."""
        for case, j in self.clauses.after(k):
            over = self._relative_verb(j) if case == "object" and not self._own_actors(j) else None
            if over is not None and not self.clauses.is_reporting(over):
                doers = self._doers(over)
                return [("object", one) for one in doers if one.actors and one.role in OFFICIAL]
        return []

    def _partners_of_object(self, k: int) -> Arguments:
        """Return with whom it was to be done (scrapped the talks she was to hold with Lima)."""
        for case, j in self.clauses.after(k):
            over = self._relative_verb(j) if case == "object" and not self._own_actors(j) else None
            if over is not None:
                found = self._cases(self.clauses.after(over), over)
                return [(c, one) for c, one in found if c in ("with", "to") and one.actors]
        return []

    def _faces_nobody(self, pattern: VerbPattern, made: Arguments, subject: str) -> bool:
        """Does an act name nobody but its subject, or the subject's own border?"""
        own = countries_in(made, subject) if pattern.rule.type == "MOBILIZE" else set()
        return not any(one.countries - own for case, one in made if case != subject)

    def _through_relative(self, k: int) -> Arguments:
        """Read the owner in "computers used by Iran's guards", "a ship carrying Indian rice"."""
        for m in range(k + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None:
                if verb.form not in ("pp", "ing") or self.chunks[m - 1].kind != "N":
                    return self._faced_by(k)
                return [
                    ("object", one)
                    for case, one in self._cases(self.clauses.after(m), m)
                    if case in ("by", "object", "to", "from")
                    or (case == "in" and one.rank == "institution")
                ]
            if self.chunks[m].kind not in ("N", "P"):
                return self._faced_by(k)
        return []

    def _faced_by(self, k: int) -> Arguments:
        """Return whom a line faces behind its comma (along its border, facing Chad and Niger)."""
        behind = self.kinds[k + 1 :]
        m = k + 2 + len(behind) - len(behind.lstrip("NP&"))
        verb = self.chunks[m].verb if m < len(self.chunks) else None
        faced = verb is not None and verb.form == "ing" and not _FACING.isdisjoint(verb.lemmas)
        return self._cases(self.clauses.after(m), m) if faced else []

    def _freight(self, k: int) -> Arguments:
        """Read "a train carrying Kazakh wheat to Armenia": whose goods, for whom."""
        made: Arguments = []
        for m in range(k):
            verb = self.chunks[m].verb
            if verb is not None and verb.form in ("ing", "pp"):
                made += [
                    ("by" if case == "object" else case, one)
                    for case, one in self._cases(self.clauses.after(m), m)
                ]
        return made

    def _behind(self, j: int) -> list[tuple[str, int]]:
        """Return what follows a subject noun, up to its verb, joined nouns included."""
        found: list[tuple[str, int]] = []
        for case, n in self.clauses.after(j):
            if case not in ("object", ""):
                joined = self.kinds[n + 1 : n + 3] == "&N"
                twin = joined and case == "from" and (case, n + 2) not in self.clauses.after(j)
                found += [(case, n), (case, n + 2)] if twin else [(case, n)]
        return found

    def _purpose(self, k: int) -> Arguments:
        """Add what follows the governing verb (sent troops to Lebanon to help)."""
        governor = self.clauses.governor(k)
        if governor is None or governor.link != "to":
            return []
        return [
            one
            for one in self._cases(self.clauses.after(governor.at), k)
            if one[0] in ("to", "with", "against", "from")
        ]

    def _cases(self, found: list[tuple[str, int]], k: int) -> Arguments:
        return [
            (case, one)
            for case, j in found
            if case not in ("time", "before", "as", "via", "source")
            for one in self._named(j, k)
        ]

    def _complement_arguments(self, k: int) -> Arguments:
        made: Arguments = []
        for m in range(k + 1, len(self.chunks)):
            if self.chunks[m].verb is None:
                continue
            governor = self.clauses.governor(m)
            if governor is not None and (governor.at == k or k < governor.at < m):
                made += self._cases(self.clauses.after(m), m)
            elif self._is_finite(m):
                break
        return made

    def _clause_subject(self, k: int) -> Arguments:
        """Add the subject of "demanded (repeated its demand) that the United States apologize"."""
        for m in range(k + 1, len(self.chunks)):
            if self.chunks[m].verb is not None:
                governor = self.clauses.governor(m)
                if governor is None:
                    return []
                noun = governor.link == "noun" and governor.at in self.clauses.objects(k)
                if noun or (governor.at == k and governor.link == "that"):
                    return [("object", one) for one in self._doers(m)]
        return []

    def _named(self, j: int, k: int) -> list[Phrase]:
        return [
            self._resolve(one, j, k) for one in self.clauses.actors_in(j) if not self.is_venue(one)
        ]

    def _doers(self, k: int) -> list[Phrase]:
        """Return who stands as the subject of verb chunk k."""
        return [one for j in self.clauses.subject(k) for one in self._named(j, k)]

    def _resolve(self, phrase: Phrase, j: int, k: int) -> Phrase:
        """Give a pronoun the actors of an earlier subject of the sentence."""
        if phrase.actors:
            return phrase
        if phrase.anaphor == "both":
            return self._resolve_both(phrase, k)
        if owner := self._twin_before(phrase, j) or self._owner_before(phrase, j):
            return self._lend(phrase, owner)
        if phrase.office and phrase.anaphor == "he" and not phrase.pronoun:
            if several := self._several_before(phrase):
                return self._lend(phrase, several)._replace(rank=several[0].rank)
            return self._resolve_office(phrase, k)
        if phrase.anaphor not in ("he", "they") or not phrase.pronoun or phrase.person:
            return phrase
        if j > k:
            resolved = (
                self._resolve_owner(phrase, k)
                if phrase.owner or phrase.role
                else self._resolve_object(phrase, k)
            )
            if resolved is not None:
                return resolved
        over = self._verb_saying(k)
        warner = self._passive_speaker(over) if over is not None and j < k else []
        if warner:
            return self._lend(phrase, warner)
        places = [over] if over is not None else []
        above = [m for m in range(min(k, j) - 1, -1, -1) if self._is_finite(m)]
        whom = j and self.words[self.chunks[j - 1].first] == "whom"
        places += above[::-1] if whom else above
        done_to = j > k and not (phrase.owner or phrase.role)
        places += [k] if j and not done_to else []
        subjects = [found for found in map(self._subject_actors, places) if found]
        if self.words[phrase.first] in _HUMAN:
            people = [
                some for some in subjects
                if any(one.person or one.rank not in _IMPERSONAL for one in some)
            ]  # fmt: skip
            subjects = people or subjects
        return self._lend(phrase, subjects[0]) if subjects else phrase

    def _owner_before(self, phrase: Phrase, j: int) -> list[Phrase]:
        """Return whom a name or "their" takes up, told of just before it."""
        if phrase.anaphor == "they":
            return self._joined_owner(phrase, j)
        if phrase.anaphor != "he":
            return []
        return self._owner_of_relative(j) if phrase.office else self._full_name_before(phrase)

    def _full_name_before(self, phrase: Phrase) -> list[Phrase]:
        """Return whose name was told in full before (Estonia's Alar Karis said; Karis gave)."""
        if phrase.first != phrase.last or phrase.pronoun or not phrase.person:
            return []
        for n, one in enumerate(self.phrases):
            full = one.first < one.last < phrase.first and one.person
            if full and self.words[one.last] == self.words[phrase.first]:
                owner = self.phrases[n - 1] if n else one
                near = owner.last == one.first - 1 and owner.modifier
                return [some for some in (one, owner) if some.actors and (near or some is one)][:1]
        return []

    def _owner_of_relative(self, j: int) -> list[Phrase]:
        """Return whose minister is meant: Serbia, whose foreign minister protested."""
        whose = j > 1 and self.words[self.chunks[j - 1].last] == "whose"
        before = j - 2 - (whose and self.chunks[j - 2].kind == ",")
        if not whose or before < 0 or self.chunks[before].kind != "N":
            return []
        return [one for one in self.clauses.actors_in(before) if one.actors]

    def _passive_speaker(self, at: int) -> list[Phrase]:
        """Return who says it in "was warned by Washington that it will act"."""
        verb = self.chunks[at].verb
        if verb is None or not verb.passive:
            return []
        after = self.clauses.after(at)
        agents = [one for case, n in after if case == "by" for one in self.clauses.actors_in(n)]
        return [one for one in agents if one.actors]

    def _several_before(self, phrase: Phrase) -> list[Phrase]:
        """Return the envoys of several states told of before "met with the diplomats"."""
        if not phrase.plural or phrase.rank not in _ENVOYS:
            return []
        return [
            one for one in self.phrases
            if one.last < phrase.first and len(one.actors) > 1 and one.rank in _ENVOYS
        ][-1:]  # fmt: skip

    def _resolve_office(self, phrase: Phrase, k: int) -> Phrase:
        """The minister: of the state whose ministry says in this sentence what he does."""
        speakers = self._speakers_over(k) or self._acting_before(phrase, k)
        states = countries_of(speakers)
        return self._lend(phrase, speakers[:1]) if len(states) == 1 else phrase

    def _acting_before(self, phrase: Phrase, k: int) -> list[Phrase]:
        """Return whose act a minister tells behind it (Oslo is to pay, Minister X announced)."""
        named = [j for j in self.clauses.subject(k) if self.chunks[j].last == phrase.last]
        behind = bool(named) and named[0] > 1 and self.chunks[named[0] - 1].kind == ","
        behind = (
            behind
            and ";" not in self.kinds[: named[0]]
            and self.words[phrase.first - 1] not in ("a", "an")
        )
        if not behind or not self.clauses.is_reporting(k) or phrase.rank == "spokesperson":
            return []
        main = next((m for m in range(named[0]) if self._is_finite(m)), None)
        doers = self._subject_actors(main) if main is not None else []
        return doers if all(one.role in ("GOV", "LEG", "MIL") for one in doers) else []

    def _resolve_both(self, phrase: Phrase, k: int) -> Phrase:
        """The three countries: the several sides that speak in the clause over this one."""
        speakers = self._speakers_over(k)
        states = countries_of(speakers)
        return self._lend(phrase, speakers) if len(states) > 1 else phrase

    def _resolve_owner(self, phrase: Phrase, k: int) -> Phrase | None:
        """Its, their: of the subject of the same verb."""
        named = [one for n in self.clauses.subject(k) for one in self.clauses.actors_in(n)]
        same = bool(named) and named[0].pronoun and phrase.owner and not phrase.role
        if named and (named[0].anaphor == "both" or (same and not named[0].actors)):
            return phrase._replace(anaphor=None)
        lent = [one for one in named if one.actors]
        if phrase.anaphor == "they" and len(countries_of(lent)) == 1:
            before = [one for one in self.phrases if one.last < phrase.first]
            lent = [one for one in before if len(one.actors) > 1][-1:] or lent
        if phrase.role and all(a.country in BODIES for one in lent for a in one.actors):
            before = [one for one in self.phrases if one.last < phrase.first and one.actors]
            there = [one for one in self.phrases if one.first == phrase.last + 2 and one.city]
            strange = {*BODIES, *countries_of(there)}
            lent = [one for one in before if one.actors[0].country not in strange][-1:] or lent
        return self._lend(phrase, lent) if lent else None

    def _resolve_object(self, phrase: Phrase, k: int) -> Phrase | None:
        """Him, them: another than the subject of the same verb, named last before."""
        own = countries_of(self._subject_actors(k))
        single = self.words[phrase.first] == "it"
        for one in reversed(self.phrases):
            named = one.last < phrase.first and one.actors and not one.city
            if single and named and one.actors[0].country in BODIES and self._is_forum(one):
                continue
            if named and own.isdisjoint(one.countries):
                return self._lend(phrase, [one])
        return None

    def _is_forum(self, phrase: Phrase) -> bool:
        """Is a body only where something is said (at the World Court)?"""
        ahead = self.words[max(phrase.first - 2, 0) : phrase.first]
        return not {"at", "before", "with", "to"}.isdisjoint(ahead)

    def _lend(self, phrase: Phrase, found: list[Phrase]) -> Phrase:
        actors = tuple(a for one in found for a in one.actors)
        if phrase.role:
            actors = tuple(replace(a, role=phrase.role, office=phrase.office) for a in actors)
        return phrase._replace(actors=actors, anaphor=None)
