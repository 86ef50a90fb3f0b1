"""Which rules fire in one English sentence, on whom and in what mood."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._en_chunk import Verb
from hamgara.events.grammars._en_inflection import listed, spread
from hamgara.events.grammars._en_phrase import BOTH, OTHER, Phrase
from hamgara.events.grammars._en_resumed import Resumed
from hamgara.events.grammars._en_rules import VerbPattern
from hamgara.events.grammars._en_scene import (
    WINDOW,
    Candidate,
    countries_beside,
    countries_in,
    countries_of,
    list_countries,
)
from hamgara.events.grammars._en_sequels import drop_occasions, leave_things
from hamgara.events.grammars._en_sides import is_several, seat_partner
from hamgara.events.grammars._en_swaps import (
    blame_regretted,
    drop_assurances,
    drop_content,
    drop_deliveries,
    drop_handovers,
    drop_held,
    drop_reasons,
    drop_settings,
    drop_vetoes,
    free_the_held,
    join_releases,
    tell_abductions,
    tell_calls,
    turn_returned,
)
from hamgara.events.grammars._en_tokens import Tokens
from hamgara.events.grammars._en_traps import is_of_history
from hamgara.events.grammars._en_turned import split_sides
from hamgara.events.reading import Anaphor, Argument, Mention, Telling
from hamgara.events.vocabulary import SILENT

_MADE = spread(
    {
        "accuse-accuse": "charge charges claim claims accusation accusations allegation allegations"
        " assertion",
        "request-demand": "demand demands request requests call calls appeal appeals plea pleas"
        " petition petitions proposal proposals suggestion application applications bid",
        "accuse-criticize": "complaint complaints reproach reproaches criticism condemnation"
        " protest protests rebuke",
        "agree-invite": "invitation invitations",
        "agree-offer": "offer offers",
    }
)
"""The act that each word of what is rejected tells."""
_VAGUE = listed("proposal proposals suggestion application applications bid offer offers")
"""Words for what is asked or offered only where they say what (its proposal to move the post)."""
_FAR = 9
"""Words behind a denial in which what it denies is named."""
_OWNED = 3
"""Words in which the maker of a charge follows it with "of"."""
_REJECTING = frozenset(
    {
        "reject-charge",
        "reject-deny",
        "reject-call",
        "reject-unmet",
        "reject-untrue",
        "reject-say-no",
    }
)
"""Rules by which a charge or a request is rejected."""
_WEIGHING = frozenset({"consider", "weigh", "mull", "contemplate", "ponder"})
"""Sanctions are only thought over: considered sanctions against."""
_PAIR = 2
_OPENING = 6
"""Words in which a sentence may tell its time."""
_ORDERING = frozenset({"order", "tell", "ask", "instruct", "command", "require", "direct"})
_WITHOUT_AGENT = frozenset({"RETREAT", "REQUEST"})
"""Types of acts on whom the deed that they speak of was done, or who suffered it."""
_OF_BOTH = frozenset({"support-sign", "cooperate-border", "cooperate-flow", "retreat-ceasefire"})
"""Acts without an agent said: of the two sides told of before."""


def as_mention(tokens: Tokens, phrase: Phrase, *, aside: bool = False) -> Mention:
    """Return a phrase as the engine's mention."""
    anaphor: Anaphor | None = "they" if is_several(phrase) else phrase.anaphor
    return Mention(
        tokens.place(phrase.first, phrase.last),
        phrase.actors,
        None if phrase.actors else anaphor,
        phrase.role,
        phrase.office,
        phrase.person,
        aside,
    )


def hear_subject(tokens: Tokens, named: list[Phrase]) -> Telling:
    """Return a telling of no act that makes these the subject of what follows."""
    place = tokens.place(named[0].first, named[0].last)
    some = tuple(Argument(as_mention(tokens, one), "subject") for one in named)
    return Telling(SILENT, place, place, some, frozenset({"general"}))


_MUTUAL = frozenset(("AGREE", "ASSAULT", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"))
"""Types whose passive with "between" tells an act of both."""


class SentenceReader(Resumed):
    """Reads one sentence."""

    def read(self) -> list[Telling]:
        """Return what the sentence tells, in its order."""
        for k, chunk in enumerate(self.chunks):
            if chunk.verb is not None:
                self._match_verb(k, chunk.verb)
                self._match_asked(k, chunk.verb)
                if chunk.verb.modal == "must" or self._is_told_to_envoy(chunk.verb):
                    self._match_duty(k, chunk.verb)
        self._match_testimony()
        for k, chunk in enumerate(self.chunks):
            if chunk.kind == "N":
                self._match_nouns(k, chunk)
        self._add_noun_charges()
        self._match_headline()
        self._match_denied()
        self._match_done_to_it()
        self._match_bidding()
        self._match_wants()
        self._match_snubs()
        self._match_owned()
        self._match_promised()
        self._match_turned_down()
        self._match_ruled_out()
        self._match_votes()
        self._match_received()
        self._match_retorts()
        self._match_assents()
        self._match_restored()
        self._match_resumed()
        self._match_thanked()
        self._match_next()
        self._match_signed_later()
        drop_occasions(self.found)
        leave_things(self.found)
        self.found += self._phone_talks()
        if self.found:
            self._settle()
            self.found += self._doing_so()
        self.found += self._visiting() + self._mediated() + self._staying() + self._sent_through()
        for one in self.found:
            if not one.dropped:
                self._complete(one)
                self._leave_history(one)
                one.undated |= self._is_of_years_ago(one)
        self.found += self._freed() + self._resumed()
        tellings = [self._tell(one) for one in self.found if not one.dropped]
        tellings.sort(key=lambda one: one.trigger.start)
        return tellings + (self._hear_speaker() or self._hear_subject())

    def _leave_history(self, one: Candidate) -> None:
        """Tell an act of long ago as an earlier one."""
        behind = self.words[one.last : self._zone_end(one.chunk) + 1]
        if is_of_history(self.words[:_OPENING]) or is_of_history(behind):
            one.moods.add("earlier")

    def _settle(self) -> None:
        """Sort out what was found."""
        self.found += self._or_else() + self._asked_for()
        self._settle_governed()
        self._charge_suppliers()
        self._charge_alleged()
        self._leave_topics()
        self._settle_freed()
        self._settle_called_off()
        self._settle_denied()
        self._settle_theirs()
        self._settle_together()
        free_the_held(self.found)
        join_releases(self.found, self.words, self.matcher.rules)
        tell_calls(self.found, self.words, self.matcher.rules)
        drop_assurances(self.found)
        drop_handovers(self.found)
        blame_regretted(self.found, self.words, self.matcher.rules)
        drop_content(self.found, self.chunks)
        drop_reasons(self.found, self.chunks, self.words)
        drop_held(self.found, self.chunks, self.words)
        turn_returned(self.found, self.chunks)
        drop_vetoes(self.found)
        tell_abductions(self.found, self.chunks, self.words, self.matcher.rules)
        drop_settings(self.found)
        drop_deliveries(self.found)
        self._refuse_unaccepted()

    def _match_verb(self, k: int, verb: Verb) -> None:
        patterns = [
            one
            for lemma in verb.lemmas
            for one in self.matcher.match_verb(lemma, self.present, self.keys)
        ]
        if not patterns:
            return
        self.clauses.subject(k)
        patterns = [
            one for one in patterns
            if one.joint or not one.flags or self._may_suit(one.flags, k, verb)
        ]  # fmt: skip
        zone = self._past_relative(k) or self._zone_end(k)
        wide = min(len(self.words) - 2, self.chunks[k].last + 2 * WINDOW)
        for turned in (False, True) if verb.passive else (False,):
            for pattern in patterns:
                last = wide if "clause" in pattern.flags else zone
                end = self._fits(pattern, k, verb, last, turned=turned)
                if end >= 0 and self._take_verb(pattern, k, verb, end):
                    return

    def _past_relative(self, k: int) -> int:
        """Return the end of "ordered three envoys who had spied to leave", 0 for none like it."""
        verb, r = self.chunks[k].verb, k + 2 + (self.kinds[k + 2 : k + 3] == ",")
        if verb is None or self.kinds[k + 1 : k + 2] != "N" or self.kinds[r : r + 1] != "R":
            return 0
        if _ORDERING.isdisjoint(verb.lemmas):
            return 0
        verbs = [m for m in range(r + 1, len(self.chunks)) if self.chunks[m].verb is not None]
        forms = [one.form for m in verbs[:2] if (one := self.chunks[m].verb)]
        return self._zone_end(verbs[1]) if forms == ["finite", "inf"] else 0

    def _take_verb(self, pattern: VerbPattern, k: int, verb: Verb, end: int) -> bool:
        suits = not pattern.joint or self._may_suit(pattern.flags, k, verb)
        if not suits and not self._names_bodies():
            return False
        made = Candidate(pattern.rule, self.chunks[k].first, end, k, pattern.kind)
        made.arguments = self._verb_arguments(k, verb, pattern)
        if pattern.rule.id == "support-sign" and len(self.clauses.subject(k)) == 1:
            made.arguments = seat_partner(made.arguments, self.words)
        if verb.passive and pattern.particles and not pattern.joint:
            made.arguments = self._take_owner(made.arguments, pattern, k)
        self._answer_there(made, verb)
        unsaid = all(one.pronoun and one.owner for _, one in made.arguments)
        if pattern.rule.id == "support-sign" and not made.has("by", "with", "between", "of"):
            unsaid = unsaid or len(list_countries(made.arguments)) < _PAIR
        if verb.passive and unsaid and pattern.rule.id in _OF_BOTH:
            made.arguments = [("of", BOTH)]
            made.rule = replace(made.rule, frame="joint", source=(), target=())
        if (verb.passive or made.rule.id == "assault-die") and self._is_between(made):
            made.rule = replace(made.rule, frame="joint", source=("between",), target=())
        made.moods = self._moods(k)
        if pattern.rule.id == "sanction-impose" and not _WEIGHING.isdisjoint(verb.lemmas):
            made.moods.add("conditional")
        if not self._suits(pattern, made, k, verb) or not suits:
            return False
        self.used.update(range(verb.head, end + 1))
        self.used.difference_update(self._list_aside(pattern, k, end))
        self.found += self._each_other(made, verb)
        if pattern.rule.id in _REJECTING:
            self._add_charge(made, k)
        return True

    def _list_aside(self, pattern: VerbPattern, k: int, end: int) -> list[int]:
        """Return words of a phrase of place or time inside a match (agreed in a call to meet)."""
        return [
            i
            for before, chunk in pairwise(self.chunks[k + 1 :])
            if before.case in ("in", "time") and chunk.kind == "N" and chunk.last < end
            for i in range(chunk.first, chunk.last + 1)
            if not set(pattern.particles) & set(self.words[chunk.first : chunk.last + 1])
        ]

    def _is_between(self, made: Candidate) -> bool:
        """Is a passive act one of two sides: flights were resumed between Cairo and Amman?"""
        doers = [one for one in made.who("by", "subject") if one.actors]
        sides = countries_in(made.arguments, "between")
        mutual = made.rule.type in _MUTUAL or made.rule.id == "sanction-halt"
        return mutual and len(sides) > 1 and not doers

    def _each_other(self, made: Candidate, verb: Verb) -> list[Candidate]:
        """Two sides accuse each other: one act of each."""
        behind = self.words[verb.head + 1 : verb.head + 5]
        pairs = list(pairwise(behind))
        subjects = [one for one in made.who("subject") if one.actors]
        subjects = subjects if made.rule.type in _MUTUAL else split_sides(subjects)
        mutual = ("each", "other") in pairs or ("one", "another") in pairs
        each = "each" in self.words[max(verb.head - 2, 0) : verb.head]
        others = countries_beside(made.arguments, "subject")
        others -= countries_of(subjects)
        mutual = mutual or (made.rule.id == "sanction-recall" and not others and self._is_theirs())
        alone = not others and made.rule.type != "ACCUSE"
        mutual = mutual or (each and (("the", "other") in pairs or alone))
        if not mutual or len(subjects) != 2 or FRAMES[made.rule.frame].joint:
            return [made]
        first, second = subjects
        twin = replace(made, moods=set(made.moods), arguments=[("subject", second)])
        made.arguments = [("subject", first), ("object", second)]
        twin.arguments.append(("object", first))
        return [made, twin]

    def _is_theirs(self) -> bool:
        """Is it a quarrel between the two themselves (amid a row between their presidents)?"""
        pairs = set(pairwise(self.words))
        return not {("between", "their"), ("between", "them"), ("the", "two")}.isdisjoint(pairs)

    def _add_charge(self, made: Candidate, k: int) -> None:
        """A charge that is rejected was made: Pakistani claims, Mogadishu's call."""
        first = self.chunks[k].verb
        zone = range(first.head + 1 if first else 0, min(self._zone_end(k) + 1, len(self.words)))
        heads = self.clauses.subject(k) if first and first.passive else []
        if heads:
            zone = range(self.chunks[heads[0]].first, self.chunks[heads[0]].last + 1)
        at = next((i for i in zone if self.words[i] in _MADE), -1)
        owners = [
            one
            for one in self.phrases
            if one.actors
            and zone.start <= one.first
            and one.last < at
            and (one.modifier or one.owner or one.last == at - 1)
        ] or [
            one
            for one in self.phrases
            if one.actors and at >= 0 and at < one.first <= at + 5 and self._is_maker(one, at)
        ]
        if at >= 0 and self.words[at].startswith("claim") and self.words[at + 1] in ("to", "on"):
            return
        if at >= 0 and self._is_vague(at):
            return
        subjects = made.who("subject", "by") or self._answering(k, owners)
        if at < 0 and not owners:
            owners = [p for p in made.who("object", "from") if p.owner and p.actors]
            at = next((p.last + 1 for p in owners if self.words[p.last + 1] in _MADE), -1)
        if at < 0:
            at, owners = self._set_charge(k)
            own = [item for item in made.arguments if item[0] in ("subject", "by")]
            made.arguments = own + [("from", one) for one in owners] if owners else made.arguments
        known = at > 0 and self.words[at - 1] in ("the", "this", "these", "such", "all")
        if not owners and known and self._answer_accusers(made):
            return
        if not owners and known and _MADE[self.words[at]] == "accuse-accuse":
            owners = [OTHER._replace(first=at, last=at)]
        if at < 0 or not owners or not subjects or subjects[0].anaphor == "counterpart":
            return
        rule = self.matcher.rules[_MADE[self.words[at]]]
        if self.words[at + 1] == "that" and rule.type == "ACCUSE":
            blamed = [one for one in self.phrases if one.first > at + 1][:1]
            blamed = [one for one in blamed if one.actors]
            if blamed and subjects and not any(p.actors or p.pronoun for p in subjects):
                kept = [item for item in made.arguments if item[0] not in ("subject", "by")]
                kept += [("from", one) for one in owners]
                made.arguments = [("subject", blamed[0]._replace(modifier=False)), *kept]
            subjects = blamed or subjects
        charge = Candidate(rule, min(owners[-1].first, at), max(owners[-1].first, at), k)
        makers = self._list_makers(owners[-1]) if owners[-1].first > at else []
        charge.arguments = [("by", one) for one in makers or owners[-1:]]
        charge.arguments += [("object", one) for one in subjects]
        charge.undated = True
        charge.moods = {"future"} if rule.id == "agree-offer" else set()
        self.found.append(charge)

    def _list_makers(self, first: Phrase) -> list[Phrase]:
        """Return who made a charge, those listed with `first` too (the demands of A, B and C)."""
        rest = [p for p in self.phrases if p.first >= first.first and p.actors]
        makers = self._listed(rest)
        whole = "and" in self.words[first.last : makers[-1].first]
        last = next(n for n, c in enumerate(self.chunks) if c.first <= makers[-1].first <= c.last)
        return makers if whole and not self.clauses.opens_clause(last) else [first]

    def _is_vague(self, at: int) -> bool:
        """Does word `at` not say what was asked or offered: its proposal, not its proposal to?"""
        return self.words[at] in _VAGUE and self.words[at + 1] not in ("to", "that")

    def _add_noun_charges(self) -> None:
        """Add the charge that a noun rejects (Kigali's denial of a Congolese claim that)."""
        for one in [one for one in self.found if one.rule.id == "reject-noun"]:
            zone = range(one.last + 2, min(one.last + _FAR, len(self.words)))
            at = next((i for i in zone if self.words[i] in _MADE), -1)
            if at < 0 or self._is_vague(at):
                continue
            makers = [p for p in self.phrases if one.last < p.first and p.last == at - 1]
            makers = [p for p in makers if p.actors and (p.modifier or p.owner)]
            deniers = [p for p in one.who("by", "subject") if p.actors]
            if not makers or not deniers or makers[0].countries & deniers[0].countries:
                continue
            rule = self.matcher.rules[_MADE[self.words[at]]]
            charge = Candidate(rule, makers[0].first, at, one.chunk, moods=set())
            charge.arguments = [("by", makers[0]), *(("object", p) for p in deniers)]
            charge.undated = True
            self.found = [o for o in self.found if not self._is_charged_by(o, at)]
            self.found.append(charge)

    def _is_charged_by(self, one: Candidate, at: int) -> bool:
        """Is an act what the charge at word `at` says (a claim that its jets bombed a market)?"""
        start = self.clauses.clause_start(one.chunk)
        opened = start > 1 and self.chunks[start - 1].kind + self.chunks[start - 1].case == "Bthat"
        return opened and self.chunks[start - 2].last == at

    def _answering(self, k: int, owners: list[Phrase]) -> list[Phrase]:
        """Return who says that what others asked was refused (..., the Turkish ministry said)."""
        verb = self.chunks[k].verb
        if verb is None or not verb.passive or not owners:
            return []
        if any(case == "by" for case, _ in self.clauses.after(k)):
            return []
        speakers = self._speakers_over(k) or self._speaker_behind(k)
        return [one for one in speakers if one.countries.isdisjoint(countries_of(owners))]

    def _answer_accusers(self, made: Candidate) -> bool:
        """Let a denial in the sentence of the charge answer all who made it; is there a charge?"""
        own = countries_in(made.arguments, "subject", "by")
        charges = [
            one for one in self.found
            if one.rule.type == "ACCUSE"
            and countries_beside(one.arguments, "subject", "by")
            - countries_in(one.arguments, "subject") == own
        ]  # fmt: skip
        makers = [p for one in charges[-1:] for p in one.who("subject", "by") if p.actors]
        if not own or not makers:
            return False
        kept = [item for item in made.arguments if item[0] in ("subject", "by")]
        made.arguments = [*kept, *(("from", one) for one in makers)]
        return True

    def _is_maker(self, one: Phrase, at: int) -> bool:
        """Does a preposition tell whose charge word `at` is (the demands of the Commission)?"""
        before = self.words[one.first - 1 - (self.words[one.first - 1] == "the")]
        owned = before == "of" and not one.modifier and one.first <= at + _OWNED
        return before in ("by", "from") or (owned and _MADE[self.words[at]] != "accuse-criticize")

    def _set_charge(self, k: int) -> tuple[int, list[Phrase]]:
        """Return a charge set behind what is charged, and its maker (..., a charge it denies)."""
        gap = self.clauses.gap(k)
        if gap is None or gap < 2 or self.chunks[gap - 1].kind != ",":
            return -1, []
        last = self.chunks[gap].last
        told = [m for m in range(gap) if self._is_finite(m)]
        told = [m for m in told if self.clauses.is_reporting(m) or self._wants(m)]
        over = told[0] if told else None
        if over is None or self.words[last] not in _MADE:
            return -1, []
        own = [one for one in self._subject_actors(over) if one.actors]
        return (last, own) if own else (-1, [])

    def _tell(self, one: Candidate) -> Telling:
        arguments = tuple(
            Argument(as_mention(self.tokens, phrase), "object" if case == "dative" else case)
            for case, phrase in one.arguments
        )
        return Telling(
            one.rule,
            self.tokens.place(one.first, one.last),
            self._said_region(one),
            arguments,
            frozenset(one.moods),
            self._other_days(one),
            undated=one.undated,
            agentless=bool(one.deed) and (one.again or one.rule.type in _WITHOUT_AGENT),
            deed=one.deed,
        )

    def _hear_speaker(self) -> list[Telling]:
        """Tell who speaks at the end of the sentence: ..., a Thai spokesman said."""
        for k in range(len(self.chunks) - 1, 0, -1):
            if not self._is_finite(k):
                continue
            closes = self.clauses.is_reporting(k) and self.chunks[k - 2].kind == ","
            named = self._subject_actors(k) if closes else []
            return [hear_subject(self.tokens, named)] if named else []
        return []

    def _hear_subject(self) -> list[Telling]:
        """Tell nothing but the subject, for the pronouns of the next sentence."""
        for k in range(len(self.chunks)):
            if self._is_finite(k):
                heads = self.clauses.subject(k)
                near = [one for j in heads for one in self.clauses.actors_in(j)]
                named = [one for one in near if one.actors or one.person]
                if named:
                    return [hear_subject(self.tokens, named)]
        return []
