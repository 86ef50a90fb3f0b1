"""Which rules fire in one English sentence, on whom and in what mood."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunks import Verb
from hamgara.events.grammars._en_phrases import Phrase
from hamgara.events.grammars._en_rules import VerbPattern
from hamgara.events.grammars._en_scene import WINDOW, Candidate
from hamgara.events.grammars._en_settling import Settling
from hamgara.events.grammars._en_tokens import Tokens
from hamgara.events.reading import Argument, Mention, Telling
from hamgara.events.vocabulary import Rule
from hamgara.text.spans import Span

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
_BOTH = Phrase(0, 0, anaphor="both")
_HEARD = Rule(id="", type="", frame="toward", words={})


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


class SentenceReader(Settling):
    """Reads one sentence."""

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

    def _match_verb(self, k: int, verb: Verb) -> None:
        zone = self._zone_end(k)
        wide = min(len(self.words) - 2, self.chunks[k].last + 2 * WINDOW)
        for lemma in verb.lemmas:
            for pattern in self.matcher.verbs.get(lemma, ()):
                if pattern.particles and not self.present.issuperset(pattern.particles):
                    continue
                last = wide if "clause" in pattern.flags else zone
                end = self._fits(pattern, k, verb, last)
                if end >= 0 and self._take_verb(pattern, k, verb, end):
                    return

    def _take_verb(self, pattern: VerbPattern, k: int, verb: Verb, end: int) -> bool:
        made = Candidate(pattern.rule, self.chunks[k].first, end, k, pattern.kind)
        made.arguments = self._verb_arguments(k, verb, pattern)
        if verb.passive and not made.arguments and pattern.rule.id == "support-sign":
            made.arguments = [("of", _BOTH)]
        made.moods = self._moods(k)
        if not self._suits(pattern, made, k, verb):
            return False
        self.used.update(range(verb.head, end + 1))
        self.found += self._each_other(made, verb)
        if pattern.rule.id == "reject-charge":
            self._add_charge(made, k)
        return True

    def _each_other(self, made: Candidate, verb: Verb) -> list[Candidate]:
        """Two sides accuse each other: one act of each."""
        behind = self.words[verb.head + 1 : verb.head + 5]
        pairs = list(pairwise(behind))
        subjects = [one for case, one in made.arguments if case == "subject" and one.actors]
        mutual = ("each", "other") in pairs or ("one", "another") in pairs
        mutual = mutual or (self.words[verb.head - 1] == "each" and ("the", "other") in pairs)
        if not mutual or len(subjects) != 2 or FRAMES[made.rule.frame].joint:
            return [made]
        first, second = subjects
        twin = replace(made, moods=set(made.moods), arguments=[("subject", second)])
        made.arguments = [("subject", first), ("object", second)]
        twin.arguments.append(("object", first))
        return [made, twin]

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
        ] or [
            one
            for one in self.phrases
            if one.actors
            and at >= 0
            and at < one.first <= at + 5
            and self.words[one.first - 1 - (self.words[one.first - 1] == "the")] in ("by", "from")
        ]
        if at >= 0 and self.words[at].startswith("claim") and self.words[at + 1] in ("to", "on"):
            return
        subjects = [one for case, one in made.arguments if case in ("subject", "by")]
        if at < 0 or not owners or not subjects:
            return
        rule = self.matcher.rules[_MADE[self.words[at]]]
        charge = Candidate(rule, owners[-1].first, at, k)
        charge.arguments = [("by", owners[-1]), *(("object", one) for one in subjects)]
        charge.undated = True
        self.found.append(charge)

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
            undated=one.undated,
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
                and chunk.verb.form in ("ing", "inf")
                and chunks[number - 1].kind == ","
            ):
                last = chunk.first - 1
                break
            if chunk.verb is not None and chunk.verb.form == "finite":
                last = self._cut(number, max(trigger, one.chunk))
                break
        return self.tokens.place(min(first, one.first), max(last, one.last))

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
