"""Which rules fire in one English sentence, on whom and in what mood."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from hamgara.events.extract import PROMISED
from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunks import Chunk, Verb
from hamgara.events.grammars._en_clauses import Clauses, Governor
from hamgara.events.grammars._en_phrases import Phrase
from hamgara.events.grammars._en_rules import Matcher, NounPattern, VerbPattern, find_particles
from hamgara.events.grammars._en_tokens import Tokens
from hamgara.events.reading import Argument, Mention, Mood, Telling
from hamgara.events.vocabulary import Rule
from hamgara.study.events import Actor
from hamgara.text.spans import Span

_KEPT = frozenset({"RETREAT", "CONCEDE", "SANCTION", "MOBILIZE"})
"""Announced acts that keep their type."""
_STATELY = frozenset({"SUPPORT", "AGREE", "CONSULT", "COOPERATE", "REQUEST", "THREATEN", "ACCUSE"})
"""Acts of states that firms do in trade as well."""
_SILENT = frozenset({"refuse", "urge", "threaten", "accuse", "cancel", "halt"})
_WINDOW = 18
_MADE = {
    **dict.fromkeys(
        (
            "charge",
            "charges",
            "claim",
            "claims",
            "accusation",
            "accusations",
            "allegation",
            "allegations",
            "assertion",
        ),
        "accuse-accuse",
    ),
    **dict.fromkeys(
        ("demand", "demands", "request", "requests", "call", "calls", "appeal"), "request-demand"
    ),
}
_TOWARD = ("to", "for", "from", "object", "against", "on", "of", "in", "about")
_OTHER = Phrase(0, 0, anaphor="there", role="GOV")
"""The other state of the story, where a clause names one side only."""
_HEARD = Rule(id="", type="", frame="toward", words={})


@dataclass(slots=True)
class Candidate:
    """A rule that may fire: its words, its chunk, its arguments, its moods."""

    rule: Rule
    first: int
    last: int
    chunk: int
    kind: str = ""
    arguments: list[tuple[str, Phrase]] = field(default_factory=list)
    moods: set[Mood] = field(default_factory=set)
    dropped: bool = False


def _countries(arguments: list[tuple[str, Phrase]]) -> set[str]:
    return {actor.country for _, one in arguments for actor in one.actors}


def as_mention(tokens: Tokens, phrase: Phrase) -> Mention:
    """Return a phrase as the engine's mention."""
    return Mention(
        tokens.place(phrase.first, phrase.last),
        phrase.actors,
        None if phrase.actors else phrase.anaphor,
        phrase.role,
        phrase.office,
        phrase.person,
    )


def hear_subject(tokens: Tokens, named: list[Phrase]) -> Telling:
    """Return a telling of no act that makes these the subject of what follows."""
    place = tokens.place(named[0].first, named[0].last)
    some = tuple(Argument(as_mention(tokens, one), "subject") for one in named)
    return Telling(_HEARD, place, place, some, frozenset({"general"}))


class SentenceReader:
    """Reads one sentence."""

    def __init__(
        self, tokens: Tokens, phrases: list[Phrase], chunks: list[Chunk], matcher: Matcher
    ) -> None:
        self.tokens, self.phrases, self.chunks, self.matcher = tokens, phrases, chunks, matcher
        self.words = [*tokens.words, ""]
        self.clauses = Clauses(
            chunks, phrases, self.words, matcher.lists["reporting"], matcher.lists["controlling"]
        )
        self.clauses.nouns = frozenset(matcher.noun_classes)
        self.used: set[int] = set()
        self.found: list[Candidate] = []

    def read(self) -> list[Telling]:
        """Return what the sentence tells, in its order."""
        for k, chunk in enumerate(self.chunks):
            if chunk.verb is not None:
                self._match_verb(k, chunk.verb)
        for k, chunk in enumerate(self.chunks):
            if chunk.kind == "N":
                self._match_nouns(k, chunk)
        self._settle_governed()
        self._settle_together()
        for one in self.found:
            if not one.dropped:
                self._complete(one)
        tellings = [self._tell(one) for one in self.found if not one.dropped]
        tellings.sort(key=lambda one: one.trigger.start)
        return tellings or self._hear_subject()

    # verbs

    def _match_verb(self, k: int, verb: Verb) -> None:
        zone = self._zone_end(k)
        wide = min(len(self.words) - 2, self.chunks[k].last + 2 * _WINDOW)
        for lemma in verb.lemmas:
            for pattern in self.matcher.verbs.get(lemma, ()):
                last = wide if "clause" in pattern.flags else zone
                end = self._fits(pattern, k, verb, last)
                if end >= 0 and self._take_verb(pattern, k, verb, end):
                    return

    def _zone_end(self, k: int) -> int:
        """Return the last word that may belong to the complements of chunk k."""
        chunks = self.chunks
        for j in range(k + 1, len(chunks)):
            chunk = chunks[j]
            if chunk.kind == ";" or (chunk.verb is not None and chunk.verb.form == "finite"):
                return min(chunk.first - 1, chunks[k].last + _WINDOW)
            if chunk.kind == "B" and chunk.case not in ("that", "how"):
                return min(chunk.first - 1, chunks[k].last + _WINDOW)
        return min(len(self.words) - 2, chunks[k].last + _WINDOW)

    def _fits(self, pattern: VerbPattern, k: int, verb: Verb, last: int) -> int:
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

    def _group(self, j: int) -> tuple[int, int]:
        """Return the first and last word of noun chunk j with the of-phrases behind it."""
        end = j
        while (
            end + 2 < len(self.chunks)
            and self.chunks[end + 1].kind == "P"
            and (self.chunks[end + 2].kind == "N")
        ):
            end += 2
        return self.chunks[j].first, self.chunks[end].last

    def _take_verb(self, pattern: VerbPattern, k: int, verb: Verb, end: int) -> bool:
        made = Candidate(pattern.rule, self.chunks[k].first, end, k, pattern.kind)
        made.arguments = self._verb_arguments(k, verb, pattern)
        made.moods = self._moods(k)
        if not self._suits(pattern, made, k, verb):
            return False
        self.used.update(range(verb.head, end + 1))
        self.found.append(made)
        if pattern.rule.id == "reject-charge":
            self._add_charge(made, k)
        return True

    def _add_charge(self, made: Candidate, k: int) -> None:
        """A charge that is rejected was made: Pakistani claims, Mogadishu's call."""
        first = self.chunks[k].verb
        zone = range(first.head + 1 if first else 0, min(self._zone_end(k) + 1, len(self.words)))
        at = next((i for i in zone if self.words[i] in _MADE), -1)
        owners = [
            one
            for one in self.phrases
            if one.actors
            and first
            and first.head < one.first
            and one.last < at
            and (one.modifier or one.owner or one.last == at - 1)
        ]
        if at >= 0 and self.words[at].startswith("claim") and self.words[at + 1] in ("to", "on"):
            return
        subjects = [one for case, one in made.arguments if case in ("subject", "by")]
        if at < 0 or not owners or not subjects:
            return
        rule = self.matcher.rules[_MADE[self.words[at]]]
        charge = Candidate(rule, owners[-1].first, at, k)
        charge.arguments = [("by", owners[-1]), *(("object", one) for one in subjects)]
        self.found.append(charge)

    def _suits(self, pattern: VerbPattern, made: Candidate, k: int, verb: Verb) -> bool:
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
        if "pair" in flags and not self._is_pair(made, k):
            return False
        if "crowd" in flags and not any(
            case in ("subject", "by", "of") and one.role not in ("GOV", "MIL", "", "COP")
            for case, one in made.arguments
        ):
            return False
        if "facing" in flags and not self._stands_near("facing", k):
            return False
        if "invited" in flags and not self._stands_near("invited", k):
            return False
        if "if" in flags and not self._has_if():
            return False
        if "refusal" in flags:
            if "negated" not in made.moods or "wish" in made.moods:
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
        if "other" in flags and len(_countries(made.arguments)) < 2:
            made.arguments.append(("object", self._other(made)))
        return True

    def _other(self, made: Candidate) -> Phrase:
        """Return the other side of a one-sided act: named last before it, here or in the text."""
        own = _countries(made.arguments)
        for one in reversed(self.phrases):
            if (
                one.last < made.first
                and one.actors
                and not one.city
                and (own.isdisjoint(actor.country for actor in one.actors))
            ):
                return one
        return _OTHER

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

    def _stands_near(self, key: str, k: int) -> bool:
        """Does a word of a list stand in the clause of verb chunk k?"""
        near = self.words[self.chunks[k].first : self._zone_end(k) + 1]
        return not self.matcher.lists[key].isdisjoint(near)

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

    def _verb_arguments(self, k: int, verb: Verb, pattern: VerbPattern) -> list[tuple[str, Phrase]]:
        """Return who takes part in the act of verb chunk k, in which case."""
        joint = FRAMES[pattern.rule.frame].joint
        turned = verb.passive and "ergative" not in pattern.flags
        subject = ("of" if joint else "object") if turned or (verb.passive and joint) else "subject"
        made = self._subject_arguments(k, verb, pattern, subject)
        if joint and verb.form == "pp" and not any(one.actors for _, one in made):
            main = self._main_verb(k)
            made += [("subject", one) for one in self._subject_actors(main)] if main else []
        if pattern.rule.frame == "envoy":
            made += [
                ("by", Phrase(one.first, one.last, (Actor(one.post),), role="GOV"))
                for _, one in list(made)
                if one.post
            ]
        if "freight" in pattern.flags:
            made += self._freight(k)
        made += self._cases(self._after_verb(k, pattern, joint=joint), k)
        if not joint:
            made += self._gap_arguments(k)
        if not any(one.actors for case, one in made if case != subject):
            made += self._through_relative(k)
        known = any(one.actors for case, one in made if case == "object")
        if (
            "complement" in pattern.flags
            or pattern.kind in ("agree", "offer")
            or (pattern.kind == "refuse" and not known)
        ):
            made += self._complement_arguments(k)
        if pattern.kind in ("urge", "accuse", "threaten"):
            made += self._clause_subject(k)
        if verb.form in ("inf", "ing"):
            made += self._purpose(k)
        return made

    def _subject_arguments(
        self, k: int, verb: Verb, pattern: VerbPattern, subject: str
    ) -> list[tuple[str, Phrase]]:
        made: list[tuple[str, Phrase]] = []
        joint = FRAMES[pattern.rule.frame].joint
        for j in self.clauses.subject(k):
            for one in self._named(j, k):
                thing = verb.passive and "thing" in pattern.flags and one.modifier
                made.append(("by" if thing else subject, one))
            if verb.passive or pattern.flags & {"ergative", "behind"}:
                behind = self._cases(self._behind(j), k)
                made += [(case, one) for case, one in behind if case != "of" or joint]
        return made

    def _after_verb(self, k: int, pattern: VerbPattern, *, joint: bool) -> list[tuple[str, int]]:
        """Return what follows the verb; the noun after a particle of its own is the object."""
        after = self.clauses.after(k)
        taken = self.chunks[k + 1].first if k + 1 < len(self.chunks) else -1
        moved = pattern.particles and not joint and self.words[taken] in pattern.particles
        if moved and after and [c.kind for c in self.chunks[k + 1 : k + 3]] == ["P", "N"]:
            after = [("object" if case == after[0][0] else case, j) for case, j in after]
        if "direct" in pattern.flags:
            after = [("with" if case == "object" else case, j) for case, j in after]
        return after

    def _gap_arguments(self, k: int) -> list[tuple[str, Phrase]]:
        """Return whom a relative clause's act is done to: a decision that Ankara welcomed."""
        gap = self.clauses.gap(k)
        if gap is None:
            return []
        own = self._named(gap, gap) if self._own_actors(gap) else []
        main = next((m for m in range(gap, -1, -1) if self._is_finite(m)), None)
        if not own and main is not None:
            own = self._subject_actors(main)
        return [("object", one) for one in own]

    def _through_relative(self, k: int) -> list[tuple[str, Phrase]]:
        """Read the owner in "computers used by Iran's guards", "a ship carrying Indian rice"."""
        for m in range(k + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None:
                if verb.form not in ("pp", "ing") or self.chunks[m - 1].kind != "N":
                    return []
                return [
                    ("object", one)
                    for case, one in self._cases(self.clauses.after(m), m)
                    if case in ("by", "object", "to", "from")
                ]
            if self.chunks[m].kind not in ("N", "P"):
                return []
        return []

    def _freight(self, k: int) -> list[tuple[str, Phrase]]:
        """Read "a train carrying Kazakh wheat to Armenia": whose goods, for whom."""
        made: list[tuple[str, Phrase]] = []
        for m in range(k):
            verb = self.chunks[m].verb
            if verb is not None and verb.form in ("ing", "pp"):
                made += [
                    ("by" if case == "object" else case, one)
                    for case, one in self._cases(self.clauses.after(m), m)
                ]
        return made

    def _own_actors(self, j: int) -> bool:
        return any(self.phrases[n].actors for n in self.chunks[j].phrases)

    def _is_finite(self, m: int) -> bool:
        verb = self.chunks[m].verb
        return verb is not None and verb.form == "finite"

    def _behind(self, j: int) -> list[tuple[str, int]]:
        """Return what follows a subject noun, up to its verb."""
        return [one for one in self.clauses.after(j) if one[0] not in ("object", "")]

    def _purpose(self, k: int) -> list[tuple[str, Phrase]]:
        """Add what follows the governing verb (sent troops to Lebanon to help)."""
        governor = self.clauses.governor(k)
        if governor is None or governor.link != "to":
            return []
        return [
            one
            for one in self._cases(self.clauses.after(governor.at), k)
            if one[0] in ("to", "with", "against", "from")
        ]

    def _cases(self, found: list[tuple[str, int]], k: int) -> list[tuple[str, Phrase]]:
        return [
            (case, one)
            for case, j in found
            if case not in ("time", "before", "as", "via", "source")
            for one in self._named(j, k)
        ]

    def _complement_arguments(self, k: int) -> list[tuple[str, Phrase]]:
        made: list[tuple[str, Phrase]] = []
        for m in range(k + 1, len(self.chunks)):
            if self.chunks[m].verb is None:
                continue
            governor = self.clauses.governor(m)
            if governor is not None and (governor.at == k or k < governor.at < m):
                made += self._cases(self.clauses.after(m), m)
            elif self.chunks[m].verb.form == "finite":  # type: ignore[union-attr]
                break
        return made

    def _clause_subject(self, k: int) -> list[tuple[str, Phrase]]:
        """Add the subject of "demanded that the United States apologize"."""
        for m in range(k + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None:
                governor = self.clauses.governor(m)
                if governor is not None and governor.at == k and governor.link == "that":
                    return [
                        ("object", one)
                        for j in self.clauses.subject(m)
                        for one in self._named(j, m)
                    ]
        return []

    # actors

    def _named(self, j: int, k: int) -> list[Phrase]:
        return [self._resolve(one, j, k) for one in self.clauses.actors_in(j)]

    def _resolve(self, phrase: Phrase, j: int, k: int) -> Phrase:
        """Give a pronoun the actors of an earlier subject of the sentence."""
        if phrase.actors or phrase.anaphor not in ("he", "they") or not phrase.pronoun:
            return phrase
        if phrase.person:
            return phrase
        if j > k:
            resolved = (
                self._resolve_owner(phrase, k)
                if phrase.owner or phrase.role
                else self._resolve_object(phrase, k)
            )
            if resolved is not None:
                return resolved
        governor = self.clauses.governor(k)
        places = [governor.at] if governor is not None and governor.link == "that" else []
        places += [m for m in range(min(k, j) - 1, -1, -1) if self._is_finite(m)]
        for m in [*places, *([k] if j else [])]:
            found = self._subject_actors(m)
            if found:
                return self._lend(phrase, found)
        return phrase

    def _resolve_owner(self, phrase: Phrase, k: int) -> Phrase | None:
        """Its, their: of the subject of the same verb."""
        named = [one for n in self.clauses.subject(k) for one in self.clauses.actors_in(n)]
        if named and named[0].anaphor == "both":
            return replace(phrase, anaphor=None)
        lent = [one for one in named if one.actors]
        return self._lend(phrase, lent) if lent else None

    def _resolve_object(self, phrase: Phrase, k: int) -> Phrase | None:
        """Him, them: another than the subject of the same verb, named last before."""
        own = {a.country for one in self._subject_actors(k) for a in one.actors}
        for one in reversed(self.phrases):
            if own and one.last < phrase.first and one.actors and not one.city:
                if own.isdisjoint(actor.country for actor in one.actors):
                    return self._lend(phrase, [one])
        return None

    def _subject_actors(self, k: int) -> list[Phrase]:
        return [
            one for j in self.clauses.subject(k) for one in self.clauses.actors_in(j) if one.actors
        ]

    def _lend(self, phrase: Phrase, found: list[Phrase]) -> Phrase:
        actors = tuple(a for one in found for a in one.actors)
        if phrase.role:
            actors = tuple(replace(a, role=phrase.role, office=phrase.office) for a in actors)
        return replace(phrase, actors=actors, anaphor=None)

    # nouns

    def _match_nouns(self, j: int, chunk: Chunk) -> None:
        i = chunk.first
        while i <= chunk.last:
            pattern = self.matcher.match_noun(self.words, i)
            if pattern is None or i in self.used or self.tokens.owner[i]:
                i += 1
                continue
            last = i + len(pattern.words) - 1
            if (
                pattern.without is None
                or pattern.without.find(self.words, max(i - 5, 0), last + 5) < 0
            ):
                self._take_noun(pattern, j, i, last)
            i = last + 1

    def _take_noun(self, pattern: NounPattern, j: int, first: int, last: int) -> None:
        patient = "patient" in pattern.flags
        own = [
            one
            for n in self.chunks[j].phrases
            for one in [self.phrases[n]]
            if one.last < first and (one.actors or one.pronoun)
        ]
        made: list[tuple[str, Phrase]] = [("by", self._resolve(one, j, j)) for one in own]
        for case, n in self.clauses.after(j):
            name = case if case != "of" else "object" if patient else "by"
            made += [
                (name, one)
                for one in self._named(n, j)
                if case not in ("time", "before", "as", "via", "source")
            ]
        found = self._place_noun(pattern, j, made)
        if found is None:
            return
        moods, extra, k = found
        begin = self.chunks[k].first if k is not None and k < j else first
        if self.words[self.chunks[j].first] in ("no", "neither"):
            moods.add("negated")
        if {"planned", "proposed", "upcoming", "forthcoming", "future"} & set(
            self.words[self.chunks[j].first : first]
        ) and "negated" not in moods:
            moods.add("future")
        one = Candidate(pattern.rule, min(begin, first), last, k if k is not None else j)
        one.arguments = made + extra
        if "made" in pattern.flags and not any(p.actors for c, p in one.arguments if c == "from"):
            last_one = next((o for o in reversed(self.found) if o.chunk == one.chunk), None)
            if last_one is not None:
                one.arguments += [a for a in last_one.arguments if a[0] == "from"]
        if "made" in pattern.flags and len(_countries(one.arguments)) < 2:
            one.arguments.append(("object", self._other(one)))
        one.moods = moods
        self.used.update(range(first, last + 1))
        self.found.append(one)

    def _place_noun(
        self, pattern: NounPattern, j: int, made: list[tuple[str, Phrase]]
    ) -> tuple[set[Mood], list[tuple[str, Phrase]], int | None] | None:
        """Return moods, further arguments and the verb of an event noun, None if not told."""
        lists = self.matcher.lists
        before = self._preposition_of(j)
        k = self._verb_over(j)
        if before is not None:
            return self._place_in_phrase(pattern, j, before, k, made)
        if k is not None and k < j:
            verb = self.chunks[k].verb
            assert verb is not None  # noqa: S101 - chunk k is a verb
            light = lists["light"] & set(verb.lemmas)
            if not light and not (lists["draw"] & set(verb.lemmas)):
                return None
            extra: list[tuple[str, Phrase]] = []
            if light:
                case = "subject" if not verb.passive else "object"
                extra = [(case, one) for n in self.clauses.subject(k) for one in self._named(n, k)]
                extra += [
                    one
                    for one in self._cases(self.clauses.after(k), k)
                    if one[0] not in ("object",) and one not in made
                ]
            else:
                extra = [one for one in self._cases(self.clauses.after(k), k) if one[0] == "from"]
            return self._moods(k), extra, k
        if k is not None:
            verb = self.chunks[k].verb
            assert verb is not None  # noqa: S101 - chunk k is a verb
            if not (lists["occur"] | lists["light"] | lists["draw"]) & set(verb.lemmas):
                return None
            if lists["light"] & set(verb.lemmas) and not (
                verb.passive or lists["occur"] & set(verb.lemmas)
            ):
                return None
            extra = [
                one
                for one in self._cases(self.clauses.after(k), k)
                if one[0] != "object" and not lists["draw"] & set(verb.lemmas)
            ]
            return self._moods(k), extra, k
        return None

    def _preposition_of(self, j: int) -> Chunk | None:
        """Return the preposition over noun chunk j, of-phrases above it followed up."""
        if j == 0 or self.chunks[j - 1].kind != "P":
            return None
        before = self.chunks[j - 1]
        if before.case == "of" and j > 1 and self.chunks[j - 2].kind == "N":
            head = self.words[self.chunks[j - 2].last]
            if head in self.matcher.lists["rounds"]:
                return self._preposition_of(j - 2)
        return before

    def _verb_over(self, j: int) -> int | None:
        """Return the verb that noun chunk j is the object or subject of."""
        top = j
        while (
            top > 1
            and self.chunks[top - 1].kind == "P"
            and self.chunks[top - 1].case == "of"
            and (self.words[self.chunks[top - 2].last] in self.matcher.lists["rounds"])
        ):
            top -= 2
        for m in range(top - 1, -1, -1):
            chunk = self.chunks[m]
            if chunk.verb is not None:
                if any(n in (top, j) for _, n in self.clauses.after(m)):
                    return m
                break
            if chunk.kind in (";", "B", "R"):
                break
        for m in range(j + 1, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None and top in self.clauses.subject(m):
                return m
        return None

    def _place_in_phrase(
        self,
        pattern: NounPattern,
        j: int,
        before: Chunk,
        k: int | None,
        made: list[tuple[str, Phrase]],
    ) -> tuple[set[Mood], list[tuple[str, Phrase]], int | None] | None:
        word = self.words[before.first]
        verb = self.chunks[k].verb if k is not None else None
        lemmas = set(verb.lemmas) if verb is not None else set()
        moods: set[Mood] = set()
        going = bool(self.matcher.lists["going"] & lemmas)
        if word in ("for", "on", "to") and going and k is not None:
            moods = self._moods(k)
        elif "phrase" not in pattern.flags:
            return None
        elif before.case == "before" or word in (
            "for",
            "of",
            "to",
            "about",
            "over",
            "from",
            "by",
            "with",
            "against",
            "despite",
            "amid",
        ):
            if before.case != "before":
                return None
            moods.add("future")
        elif before.case not in ("time", "in", "on", "against"):
            return None
        extra: list[tuple[str, Phrase]] = []
        countries = {a.country for _, one in made for a in one.actors}
        if len(countries) < 2 or going:
            main = k if k is not None else self._main_verb(j)
            if main is not None and self.chunks[main].verb is not None:
                extra = [
                    ("subject", one)
                    for n in self.clauses.subject(main)
                    for one in self._named(n, main)
                ]
                head = next((one for one in self.found if one.chunk == main), None)
                if not countries and head is not None:
                    extra = [
                        ("subject" if case == "subject" else "with", one)
                        for case, one in head.arguments
                    ]
                if not moods and "wish" not in self._moods(main):
                    moods = {m for m in self._moods(main) if m in ("earlier",)}
                if going:
                    extra += [
                        one
                        for one in self._cases(self.clauses.after(main), main)
                        if one not in made and one[0] in ("in", "to", "with")
                    ]
        return moods, extra, k if going else None

    def _main_verb(self, j: int) -> int | None:
        before = [m for m in range(j) if self.chunks[m].verb is not None]
        for m in reversed(before):
            if self.chunks[m].verb.form == "finite":  # type: ignore[union-attr]
                return m
        for m in range(j, len(self.chunks)):
            verb = self.chunks[m].verb
            if verb is not None and verb.form == "finite":
                return m
        return None

    # moods

    def _moods(self, k: int) -> set[Mood]:
        """Return the moods of verb chunk k with those of what governs it."""
        moods: set[Mood] = set()
        seen: set[int] = set()
        at: int | None = k
        inner = True
        while at is not None and at not in seen:
            seen.add(at)
            verb = self.chunks[at].verb
            if verb is None:
                break
            governor = self.clauses.governor(at)
            self._add_moods(moods, at, verb, governor, inner=inner)
            at = self._follow(moods, governor)
            inner = False
        return moods

    def _add_moods(
        self, moods: set[Mood], k: int, verb: Verb, governor: Governor | None, *, inner: bool
    ) -> None:
        if verb.negated or self._has_no(k):
            moods.add("negated")
        leaves = verb.form == "finite" and not verb.past and verb.head == self.chunks[k].first
        if leaves and {"leave", "depart"} & set(verb.lemmas):
            moods.add("future")
        if verb.future:
            conditional = verb.modal == "would" and self._has_if()
            moods.add("conditional" if conditional else "future")
        if verb.modal in ("may", "might", "could", "can", "cannot"):
            moods.add("conditional")
        start = self.clauses.clause_start(k)
        if (
            inner
            and verb.form == "finite"
            and start
            and (self.chunks[start - 1].kind == "B" and self.chunks[start - 1].case == "since")
        ):
            moods.add("earlier")
        if verb.modal in ("should", "must"):
            moods.add("wish")
        if verb.form == "ing" and k and self.chunks[k - 1].case == "before":
            moods.add("future")
        if verb.had and inner and not (governor is not None and governor.link == "that"):
            moods.add("earlier")

    def _has_no(self, k: int) -> bool:
        for j in self.clauses.subject(k):
            first = self.chunks[j].first
            if self.words[first] in ("no", "neither", "none") or (
                first and self.words[first - 1] in ("no", "neither")
            ):
                return True
        found = [n for case, n in self.clauses.after(k) if case == "object"]
        return bool(found) and (
            self.words[self.chunks[found[0]].first] in ("no", "neither", "none")
            or self.words[self.chunks[found[0]].first - 1] in ("neither", "no")
        )

    def _has_if(self) -> bool:
        return any(c.kind == "B" and c.case in ("if", "unless") for c in self.chunks)

    def _follow(self, moods: set[Mood], governor: Governor | None) -> int | None:
        """Add the mood that a governor gives and return the next one up."""
        if governor is None:
            return None
        if governor.link == "if":
            moods.add("conditional")
            return None
        kind = self._class(governor)
        if kind in ("wish",):
            moods.add("wish")
        elif kind in ("plan", "agree", "offer"):
            moods.add("future")
        elif kind == "consider":
            moods.add("conditional")
        elif kind in ("deny", "fail"):
            moods.add("negated")
        if governor.link == "that":
            return None
        return governor.at if self.chunks[governor.at].verb is not None else None

    def _class(self, governor: Governor) -> str:
        chunk = self.chunks[governor.at]
        if chunk.verb is None:
            return self.matcher.noun_classes.get(self.words[chunk.last], "")
        for one in self.found:
            if one.chunk == governor.at and one.kind:
                return one.kind
        for lemma in chunk.verb.lemmas:
            kind = self.matcher.classes.get(lemma)
            if kind:
                return kind
        return ""

    # governed acts

    def _settle_governed(self) -> None:
        by_chunk = {one.chunk: one for one in self.found if self.chunks[one.chunk].verb is not None}
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            if verb is None:
                continue
            governor = self.clauses.governor(one.chunk)
            seen: set[int] = set()
            while governor is not None and governor.at not in seen and governor.link != "if":
                seen.add(governor.at)
                kind = self._class(governor)
                head = by_chunk.get(governor.at)
                if head is not None and head is not one and head.rule is one.rule:
                    if kind not in _SILENT:
                        head.arguments += [a for a in one.arguments if a not in head.arguments]
                    one.dropped = True
                elif kind in _SILENT:
                    one.dropped = True
                elif kind in ("agree", "offer"):
                    self._settle_promise(one, head, kind)
                if governor.link == "that" or self.chunks[governor.at].verb is None:
                    break
                governor = self.clauses.governor(governor.at)

    def _complete(self, one: Candidate) -> None:
        """Find the agent of a passive elsewhere in the sentence; joint acts of two subjects."""
        cases = {
            case: {a.country for c, p in one.arguments if c == case for a in p.actors}
            for case, _ in one.arguments
        }
        codes = set().union(*cases.values()) if cases else set()
        both = any(p.anaphor == "both" for c, p in one.arguments if c == "subject")
        frame = FRAMES[one.rule.frame]
        subjects = cases.get("subject", set())
        others = {
            code
            for case, some in cases.items()
            if case in (*(one.rule.target or frame.target),)
            for code in some
        } - subjects
        if (
            (len(subjects) > 1 or both)
            and not others
            and not frame.joint
            and (
                one.rule.type in ("COOPERATE", "SUPPORT", "AGREE", "RETREAT", "CONCEDE", "AID")
                or (self.words[one.first : one.last + 1][:1] and self._is_mutual(one))
            )
        ):
            one.rule = replace(one.rule, frame="joint", source=(), target=())
            return
        if not codes and one.rule.type in ("CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"):
            shared = [p for _, p in one.arguments if p.anaphor == "both"]
            if shared:
                one.rule = replace(one.rule, frame="joint", source=(), target=())
                one.arguments = [("subject", shared[0])]
                return
        if (
            frame.joint
            and one.rule.type == "AGREE"
            and len(subjects) == 1
            and not both
            and not ((cases.get("with", set()) | cases.get("between", set())) - subjects)
        ):
            one.rule = replace(one.rule, frame="toward", source=("subject", "by"), target=_TOWARD)
        verb = self.chunks[one.chunk].verb
        if verb is None or not verb.passive or len(codes) != 1 or frame.joint:
            return
        if "by" in cases or "subject" in cases:
            return
        rest = [
            p
            for other in self.found
            for _, p in other.arguments
            if other is not one and p.actors and not {a.country for a in p.actors} & codes
        ]
        if not rest and one.rule.frame == "envoy":
            rest = [
                p for p in self.phrases if p.actors and not {a.country for a in p.actors} & codes
            ]
        if rest and len({a.country for p in rest for a in p.actors}) == 1:
            one.arguments.append(("by", rest[0]))

    def _is_mutual(self, one: Candidate) -> bool:
        verb = self.chunks[one.chunk].verb
        return verb is not None and bool(
            {"exchange", "trade", "clash", "fight", "battle"} & set(verb.lemmas)
        )

    def _settle_together(self) -> None:
        """Leave out what another act of the sentence says already."""
        types = {one.rule.type for one in self.found if not one.dropped}
        swapped = any(one.rule.id == "cooperate-swap" for one in self.found)
        denied = any(one.rule.id == "reject-charge" for one in self.found)
        for one in self.found:
            verb = self.chunks[one.chunk].verb
            if denied and one.rule.type in ("COERCE", "ASSAULT") and verb is not None:
                charge = Candidate(
                    self.matcher.rules["accuse-accuse"], one.first, one.last, one.chunk
                )
                charge.arguments = list(one.arguments)
                if self._make_charge(charge, one.chunk):
                    one.rule, one.arguments = charge.rule, charge.arguments
                    one.moods -= {"earlier"}
            if swapped and one.rule.type == "RETREAT":
                one.dropped = True
            if (
                "PROTEST" in types
                and one.rule.type in ("ACCUSE", "REQUEST")
                and (verb is not None and verb.form in ("ing", "inf"))
            ):
                one.dropped = True

    def _settle_promise(self, one: Candidate, head: Candidate | None, kind: str) -> None:
        keeps = one.rule.type in PROMISED or (kind == "agree" and one.rule.type in _KEPT)
        if head is None or head is one:
            if not keeps and kind == "offer":
                one.dropped = True
            return
        if keeps and kind == "agree":
            one.moods |= {mood for mood in head.moods if mood != "future"}
            one.moods.add("future")
            missing = [
                a
                for a in head.arguments
                if a[0] in ("with", "to", "subject") and a not in one.arguments
            ]
            one.arguments += missing
            head.dropped = True
        else:
            one.dropped = True

    # tellings

    def _tell(self, one: Candidate) -> Telling:
        arguments = tuple(
            Argument(as_mention(self.tokens, phrase), "object" if case == "dative" else case)
            for case, phrase in one.arguments
        )
        return Telling(
            one.rule,
            self.tokens.place(one.first, one.last),
            self._region(one),
            arguments,
            frozenset(one.moods),
        )

    def _region(self, one: Candidate) -> Span:
        """Return the words around a trigger among which its date stands."""
        chunks = self.chunks
        first, last = 0, len(self.tokens.words) - 1
        for chunk in reversed(chunks[: one.chunk]):
            if chunk.kind in (";", "R", "B") or (
                chunk.verb is not None and chunk.verb.form == "finite"
            ):
                first = chunk.last + 1
                break
        trigger = next(
            (n for n, c in enumerate(chunks) if c.first <= one.last <= c.last), one.chunk
        )
        for number in range(max(trigger, one.chunk) + 1, len(chunks)):
            chunk = chunks[number]
            if chunk.kind in (";", "B"):
                last = chunk.first - 1
                break
            if chunk.kind == "R" or (chunk.verb is not None and chunk.verb.form == "pp"):
                last = chunk.first - 1
                break
            if (
                chunk.verb is not None
                and chunk.verb.form == "ing"
                and chunks[number - 1].kind == ","
            ):
                last = chunk.first - 1
                break
            if chunk.verb is not None and chunk.verb.form == "finite":
                last = self._cut(number, max(trigger, one.chunk))
                break
        return self.tokens.place(min(first, one.first), max(last, one.last))

    def _cut(self, number: int, trigger: int) -> int:
        """Return the last word before the clause of finite verb `number`."""
        for m in range(number, trigger, -1):
            if self.chunks[m].kind in (",", "&", "R"):
                return self.chunks[m].first - 1
        return self.chunks[number].first - 1

    def _hear_subject(self) -> list[Telling]:
        """Tell nothing but the subject, for the pronouns of the next sentence."""
        for k, chunk in enumerate(self.chunks):
            if chunk.verb is not None and chunk.verb.form == "finite":
                named = [
                    one
                    for j in self.clauses.subject(k)
                    for one in self.clauses.actors_in(j)
                    if one.actors
                ]
                if named:
                    return [hear_subject(self.tokens, named)]
                return []
        return []
