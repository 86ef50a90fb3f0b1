"""From a Persian sentence to what it tells: which rules fire, on whom, in what mood."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._fa_cases import CaseReader, Standing
from hamgara.events.grammars._fa_clauses import IFS, Clause, cut_clauses, list_cuts
from hamgara.events.grammars._fa_moods import Marker, MoodReader
from hamgara.events.grammars._fa_phrases import Phrase, PhraseReader
from hamgara.events.grammars._fa_triggers import (
    LIGHT,
    Compiled,
    Entry,
    Trigger,
    Triggers,
    list_endings,
)
from hamgara.events.grammars._fa_verbs import Form, Verb
from hamgara.events.reading import Argument, Mention, Mood, Reading, Telling
from hamgara.events.vocabulary import Rule, Vocabulary
from hamgara.events.words import Words
from hamgara.study.actors import BODIES
from hamgara.study.events import Actor
from hamgara.text.spans import Span

_BECOME = frozenset({"شدن", "گردیدن", "گشتن"})
_THREATS = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_ANNOUNCED = _THREATS | {"THREATEN", "RETREAT", "CONCEDE"}
_AHEAD = frozenset({"future", "present", "subjunctive"})
_CHARGES = frozenset({"ACCUSE", "REQUEST", "AGREE"})
_REPORTS = frozenset({"خبر", "گزارش", "اخبار", "گزارشها", "گزارشهای", "شایعه", "خبرهای", "اظهارات"})
_DONE = frozenset({"COERCE", "COOPERATE", "RETREAT", "AID", "SANCTION"})
_ASSENTS = frozenset(
    ["موافقت", "مخالفت", "تهدید", "هشدار", "متهم", "تشویق", "ترغیب", "وادار", "ملزم", "مظنون"]
)
_CROWDS = frozenset({"PROTEST", "ASSAULT", "AID"})
_PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED"})
_OBJECTS = frozenset({"object", "from", "to", "against", "about", "with"})
_SPOKEN = frozenset(
    {"ACCUSE", "SUPPORT", "REJECT", "PROTEST", "AGREE", "CONCEDE", "REQUEST", "THREATEN"}
)
_PARTS = frozenset(["نقش", "دخالت", "داشتن", "مشارکت", "همدستی"])
"""What one has in an act: a part in the attack."""
_MOVED = frozenset({"THREATEN", "MOBILIZE"})
"""Types whose passive still names the source as its subject: troops were massed."""
_MUST = frozenset({"باید", "نباید", "بایستی"})
_WIDEST = 14
_EACH_OTHER = frozenset({"یکدیگر", "همدیگر", "متقابل", "متقابلا", "دوجانبه"})
_NEAR = 4
_PAIR = 2
_GAP_STOPS = frozenset({"را", ";", ":"})
_SLIPS = frozenset({"نیز", "هم", "نمی", "می", "خواهد", "خواهند", '"', ")", "ها", "های"})


@dataclass(slots=True)
class Act:
    """A trigger in its clause: told by a verb, or by a noun only."""

    trigger: Trigger
    clause: Clause
    first: int
    last: int
    verbal: bool
    passive: bool
    infinitive: bool
    part: tuple[int, int]
    recalled: bool = False


@dataclass(slots=True)
class Sentence:
    """A sentence being read."""

    words: Words
    phrases: list[Phrase]
    clauses: list[Clause]
    verbs: set[int]
    markers: list[Marker]
    standings: dict[int, Standing]
    nouns: dict[int, Standing]
    subjects: dict[int, tuple[Phrase, ...]]
    members: dict[int, list[int]]
    within: frozenset[int] = frozenset()
    agreed: frozenset[int] = frozenset()
    acts: tuple[Act, ...] = ()


class Teller:
    """Reads sentences; compiled once."""

    def __init__(
        self, vocabulary: Vocabulary, lists: Mapping[str, tuple[str, ...]], forms: dict[str, Form],
        triggers: Triggers, cases: CaseReader, moods: MoodReader, phrases: PhraseReader,
    ) -> None:  # fmt: skip
        self._lists = lists
        self._forms = forms
        self._cuts = list_cuts(forms)
        self._infinitives = frozenset(k for k, one in forms.items() if one.tense == "infinitive")
        self._triggers = triggers
        self._cases = cases
        self._moods = moods
        self._phrases = phrases
        self._quiet = vocabulary.rules[0]
        self._threat = next(rule for rule in vocabulary.rules if rule.id == "threaten-condition")
        self._support = frozenset(lists.get("support", ()))
        self._happen = frozenset(lists.get("happen", ()))
        self._this = frozenset(lists.get("this", ()))
        self._facing = frozenset(lists.get("facing", ()))
        self._deeds = frozenset(
            one for form in lists.get("deeds", ()) for one in list_endings(form)
        )
        self._silent = frozenset(lists.get("silent", ()))
        self._masks: dict[str, set[str]] = {}
        for form in lists.get("masks", ()):
            self._masks.setdefault(form.split()[0], set()).add(form)
        self._parts_of = frozenset(lists.get("parts_of", ()))
        self._said = frozenset(lists.get("said", ()))
        self._years = frozenset(lists.get("dated_nouns", ()))
        self._ahead = frozenset(lists.get("ahead", ()))

    def read(self, sentence: Words, day: date | None) -> Reading:
        """Return the reading of a sentence."""
        phrases = [one for one in self._phrases.read(sentence, day) if _speaks(one)]
        words = sentence.words
        if not phrases or not self._silent.isdisjoint(words):
            mentions = tuple(one.mention(sentence) for one in phrases)
            return Reading(sentence.span, mentions, ())
        triggers = self._triggers.find(words)
        markers = self._moods.find_markers(words)
        masked = {k for one in markers for k in range(one.first, one.last + 1)}
        masked.update(self._find_masks(words))
        taken = {k for p in phrases for k in range(p.first, p.last + 1)}
        triggers = [t for t in triggers if t.first not in taken]
        clauses, verbs = cut_clauses(words, self._forms, self._cuts, masked | taken)
        made = Sentence(sentence, phrases, clauses, verbs, markers, {}, {}, {}, {})
        made.within = frozenset(
            k for p in phrases if not p.own for k in range(p.first + 1, p.last + 1)
        )
        acts = self._list_acts(made, triggers)
        made.agreed = frozenset(
            id(act.clause) for act in acts
            if act.verbal and any("agree" in one.rule.traits for one in act.trigger.entries)
        )  # fmt: skip
        made.acts = tuple(acts)
        self._stand(made, acts)
        self._resolve_there(made)
        mentions = tuple(
            one.mention(sentence)
            for number, one in enumerate(phrases)
            if not (number in made.standings and made.standings[number].media)
            and not any(actor.role == "JRN" for actor in one.actors)
        )
        tellings = [telling for act in acts for telling in self._tell(made, act)]
        tellings.sort(key=lambda one: one.trigger.start)
        if not tellings:
            tellings = self._only_subject(made)
        return Reading(sentence.span, mentions, tuple(tellings))

    def _find_masks(self, words: list[str]) -> Iterator[int]:
        """Yield the places of verbs that are nouns together: رفت و آمد."""
        masks = self._masks
        for at in [k for k, word in enumerate(words) if word in masks]:
            if " ".join(words[at : at + 3]) in masks[words[at]]:
                yield from range(at, at + 3)

    # -- which triggers are verbs, which are nouns ------------------------------------------

    def _list_acts(self, made: Sentence, triggers: list[Trigger]) -> list[Act]:
        clause_of = {k: clause for clause in made.clauses for k in clause.tokens}
        words, acts = made.words.words, []
        covered: set[int] = set()
        by_last: dict[int, Trigger] = {}
        for trigger in triggers:
            by_last.setdefault(trigger.last, trigger)
        for trigger in triggers:
            clause = clause_of.get(trigger.first)
            if clause is None or trigger.first in covered:
                continue
            last = clause.verb.first - 1 if clause.verb else -1
            beside = by_last.get(last) if last != trigger.last else None
            act = self._read_act(words, trigger, clause, beside)
            if act is not None:
                acts.append(act)
                covered.update(range(trigger.first, trigger.last + 1))
                if not act.verbal or act.last - trigger.last < _NEAR:
                    covered.update(range(act.first, act.last + 1))
                elif act.clause.verb is not None:
                    covered.update(range(act.clause.verb.first, act.last + 1))
        for clause in made.clauses:
            verb = clause.verb
            if verb is None or verb.last in covered or verb.lemma not in self._triggers.simple:
                continue
            entries = tuple(self._triggers.simple[verb.lemma])
            trigger = Trigger(verb.first, verb.last, entries)
            part = (clause.tokens[0], verb.last)
            acts.append(
                Act(trigger, clause, verb.first, verb.last, True, verb.passive, False, part)
            )
        for last in [k for k, word in enumerate(words) if word in self._infinitives]:
            if last in covered:
                continue
            clause = clause_of.get(last)
            passive = False
            at, lemma = last, self._forms[words[last]].lemma
            if lemma in _BECOME and at and words[at - 1] in self._forms:
                previous = self._forms[words[at - 1]]
                if previous.tense == "participle":
                    lemma, passive = previous.lemma, True
                    at -= 1
            if clause is not None and lemma in self._triggers.simple:
                trigger = Trigger(at, last, tuple(self._triggers.simple[lemma]))
                acts.append(
                    Act(trigger, clause, at, last, False, passive, True, (at, clause.tokens[-1]))
                )
        acts.sort(key=lambda act: act.first)
        return acts

    def _read_act(
        self, words: list[str], trigger: Trigger, clause: Clause, beside: Trigger | None
    ) -> Act | None:
        """Return the trigger as a verb's element or as a noun; None where it is neither."""
        verb = clause.verb
        after = trigger.last + 1
        begin, end = clause.tokens[0], clause.tokens[-1]
        following = self._forms.get(words[after]) if after < len(words) else None
        if (
            following is not None
            and following.tense == "infinitive"
            and following.lemma in trigger.lemmas
        ):
            lemma = following.lemma
            fits = tuple(
                one for one in trigger.entries
                if lemma in one.active or lemma in one.passive or (one.noun and lemma in LIGHT)
            )  # fmt: skip
            if fits:
                trigger.entries = fits
                passive = any(lemma in one.passive for one in fits) or lemma in _BECOME
                return Act(
                    trigger, clause, trigger.first, after, False, passive, True,
                    (trigger.first, end),
                )  # fmt: skip
        if (
            verb is not None
            and verb.first > trigger.last
            and (
                verb.lemma in trigger.lemmas
                or (verb.lemma == "گرفتن" and "قرار گرفتن" in trigger.lemmas)
            )
        ):
            gap = [words[k] for k in clause.tokens if trigger.last < k < verb.first]
            near = all(word in _SLIPS for word in gap) and len(gap) <= 2
            wide = tuple(
                one for one in trigger.entries
                if one.gap and _makes(one, verb) and _ends_with(gap, one.middle)
                and (one.middle or not _takes_verb(beside, verb))
            )  # fmt: skip
            if not wide and gap and gap[-1] == "قرار" and verb.lemma == "گرفتن":
                wide = tuple(one for one in trigger.entries if "قرار گرفتن" in one.passive)
                if wide and not _GAP_STOPS & set(gap):
                    trigger.entries = wide
                    return Act(
                        trigger, clause, trigger.first, verb.last, True, True, False,
                        (begin, verb.last),
                    )  # fmt: skip
            if (
                wide
                and (not near or wide[0].middle)
                and len(gap) <= _WIDEST
                and not (_GAP_STOPS & set(gap[:-1] if gap and gap[-1] == "را" else gap))
            ):
                trigger.entries = wide
                passive = verb.passive or any(verb.lemma in one.passive for one in wide)
                return Act(
                    trigger, clause, trigger.first, verb.last, True, passive, False,
                    (begin, verb.last),
                )  # fmt: skip
            elided = bool(gap) and (
                gap[0] in ("و", "یا") or (gap[0] == "," and len(gap) > 1 and gap[1] == "و")
            )
            fits = tuple(one for one in trigger.entries if not one.middle and _makes(one, verb))
            if (near or elided) and fits:
                passive = verb.passive or any(
                    verb.lemma in one.passive for one in fits if not one.noun
                )
                passive = passive or (verb.lemma in _BECOME and any(one.noun for one in fits))
                kept = trigger.entries
                trigger.entries = fits
                last = verb.last if near else trigger.last
                long = trigger.last > trigger.first and all(one.noun for one in fits)
                if near or not (long or self._has_own(words, trigger)):
                    start = self._part_start(words, trigger, clause, begin)
                    return Act(
                        trigger, clause, trigger.first, last, True, passive, False,
                        (start, verb.last if near else trigger.last),
                    )  # fmt: skip
                trigger.entries = kept
        before = words[trigger.first - 1] if trigger.first else ""
        nouns = tuple(
            one for one in trigger.entries
            if one.noun and not ("alone" in one.rule.traits and before in one.rule.unless)
        )  # fmt: skip
        if not nouns:
            return None
        trigger.entries = nouns
        return Act(trigger, clause, trigger.first, trigger.last, False, False, False, (begin, end))

    def _has_own(self, words: list[str], trigger: Trigger) -> bool:
        """Is the noun governed by what stands before it, so that the verb is not its own?"""
        before = words[trigger.first - 1] if trigger.first else ""
        return before in ("در", "برای", "ضمن", "پس", "جهت", "طی") and any(
            one.noun for one in trigger.entries
        )

    def _part_start(self, words: list[str], trigger: Trigger, clause: Clause, begin: int) -> int:
        """Return where the part of a clause begins that a shared verb has behind an elided one."""
        for at in range(trigger.first - 1, begin, -1):
            if at not in clause.tokens:
                continue
            if words[at] == "و" and words[at - 1] in self._ahead:
                return at + 1
        return begin

    # -- cases and subjects ------------------------------------------------------------------

    def _stand(self, made: Sentence, acts: list[Act]) -> None:
        words = made.words.words
        number_of = {k: n for n, one in enumerate(made.clauses) for k in one.tokens}
        made.members = {n: [] for n in range(len(made.clauses))}
        for n, phrase in enumerate(made.phrases):
            if phrase.first in number_of:
                made.members[number_of[phrase.first]].append(n)
        acts_of: dict[int, list[Act]] = {}
        for act in acts:
            acts_of.setdefault(id(act.clause), []).append(act)
        for number, clause in enumerate(made.clauses):
            members = made.members[number]
            own = acts_of.get(id(clause), [])
            nouns = [
                act.trigger if not act.infinitive else Trigger(act.first, act.last, ())
                for act in own
                if not act.verbal
            ]
            if not members and not nouns:
                continue
            for act in own:
                if act.infinitive:
                    for one in nouns:
                        if one.first == act.first:
                            one.entries = act.trigger.entries
            standings, of_nouns = self._cases.read(
                words, clause, [made.phrases[n] for n in members], nouns, made.verbs
            )
            for n, standing in zip(members, standings, strict=True):
                made.standings[n] = standing
                self._attach(made, n, standing, own)
            made.nouns.update(of_nouns)
            for act in own:
                if not act.verbal and act.first in of_nouns:
                    self._attach(made, act, of_nouns[act.first], own)
        done: dict[int, tuple[Phrase, ...]] = {}
        for clause in _by_place(made.clauses):
            done[id(clause)] = self._find_subject(made, clause, done)
        made.subjects = done

    def _attach(self, made: Sentence, one: int | Act, standing: Standing, acts: list[Act]) -> None:
        """Give a phrase (by number) or a noun to the event noun before it that takes its case.

        `acts`: those of its clause.
        """
        if standing.case in ("bare", "object", "of", "none", "reason"):
            return
        words = made.words.words
        if isinstance(one, int) and self._is_next(made.phrases[one], standing.case, acts):
            return
        for act in reversed(acts):
            if act.last >= standing.before:
                continue
            if (
                act.verbal
                and act.last == act.part[1]
                and act.clause.verb is not None
                and (act.last >= act.clause.verb.first)
            ):
                continue
            between = range(act.last + 1, standing.before)
            if any(words[k] in ("را", ";", ":") or k in made.verbs for k in between):
                return
            if act.verbal:
                return
            if sum(words[k] == "," for k in between) == 1:
                return
            if any(standing.case in entry.rule.takes for entry in act.trigger.entries):
                standing.owner = act.trigger
                return

    @staticmethod
    def _is_next(phrase: Phrase, case: str, acts: list[Act]) -> bool:
        """Does a phrase stand right before the verb that takes it?"""
        for act in acts:
            if act.verbal and act.first == phrase.last + 1:
                rule = act.trigger.entries[0].rule.rule
                frame = FRAMES[rule.frame]
                return case in (rule.target or frame.target or frame.source)
        return False

    def _find_subject(
        self, made: Sentence, clause: Clause, done: dict[int, tuple[Phrase, ...]]
    ) -> tuple[Phrase, ...]:
        """Return the phrases of a clause's subject, its own or the one it goes on with."""
        members = made.members[made.clauses.index(clause)]
        for n in members:
            standing = made.standings[n]
            if standing.case != "bare" or standing.label or standing.media or made.phrases[n].own:
                continue
            return tuple(made.phrases[m] for m in members if made.standings[m] is standing)
        if clause.head >= 0:
            head = [
                n for n, p in enumerate(made.phrases) if clause.head - 3 <= p.last <= clause.head
            ]
            if head:
                mine = made.standings.get(head[-1])
                if mine is not None and mine.case == "none" and clause.outer is not None:
                    return self._find_subject(made, clause.outer, done)
                same = [n for n, one in made.standings.items() if one is mine]
                return tuple(
                    made.phrases[n] for n in sorted(same) if made.phrases[n].last <= clause.head
                )
        before = clause.before
        if before is not None and before.opened in IFS and before.before is not None:
            before = before.before
        if before is not None:
            return done.get(id(before), ())
        if clause.outer is not None:
            return done.get(id(clause.outer), ())
        return ()

    @staticmethod
    def _resolve_there(made: Sentence) -> None:
        """Let "this country" mean the state named before it in the sentence, if one was."""
        clause_of = {k: clause for clause in made.clauses for k in clause.tokens}
        for number, phrase in enumerate(made.phrases):
            if phrase.anaphor != "there":
                continue
            subject = made.subjects.get(id(clause_of.get(phrase.first)), ())
            if phrase in subject:
                continue
            taken = {a.country for one in subject for a in one.actors}
            for other in reversed(made.phrases[:number]):
                code = other.actors[0].country if other.actors else ""
                if code and code not in taken and code not in BODIES:
                    phrase.actors = (Actor(code, phrase.role or "GOV", phrase.office),)
                    phrase.anaphor = None
                    break

    def _only_subject(self, made: Sentence) -> list[Telling]:
        """Tell nothing, but who the subject of the sentence is."""
        for clause in reversed(made.clauses):
            subject = made.subjects.get(id(clause))
            if subject and clause.outer is None:
                mention = subject[0].mention(made.words)
                return [
                    Telling(
                        self._quiet, mention.span, mention.span,
                        (Argument(mention, "subject"),), frozenset({"general"}),
                    )
                ]  # fmt: skip
        return []

    # -- tellings ----------------------------------------------------------------------------

    def _tell(self, made: Sentence, act: Act) -> Iterator[Telling]:
        words = made.words.words
        entry = self._choose(made, act)
        if entry is None:
            return
        if made.agreed and any(
            id(act.clause.before) == id(other.clause) and self._find_content(made, other) is act
            for other in made.acts
            if id(other.clause) in made.agreed
        ):
            return
        rule = entry.rule
        verb = act.clause.verb
        if act.verbal and verb is not None and entry.active and not entry.noun:
            act.passive = verb.passive or verb.lemma in entry.passive
        if "invitation" in rule.traits and not act.verbal and words[act.first - 1] == "به" and any(
            other.clause is act.clause and other is not act
            and any(one.rule.rule.type == "CONSULT" for one in other.trigger.entries)
            for other in made.acts
        ):  # fmt: skip
            return
        if not act.verbal and (
            (act.first and words[act.first - 1] in self._this)
            or (act.last + 1 < len(words) and words[act.last + 1] in self._said)
            or (act.first and words[act.first - 1] in self._parts_of)
        ):
            return
        stands = {"mediator", "invitation"} & rule.traits
        if not act.verbal and not stands and self._is_preposition(words, act):
            return
        alleged = made.nouns[act.first].owner if act.first in made.nouns else None
        if (
            alleged is not None
            and rule.rule.type in _CROWDS | _THREATS
            and any("accusation" in one.rule.traits for one in alleged.entries)
        ):
            return
        moods = self._find_moods(made, act, rule)
        if (
            moods is None
            or self._is_threatened(made, act, rule.rule)
            or (
                act.clause.opened in IFS
                and (
                    "negated" in moods or (act.clause.verb is not None and act.clause.verb.negated)
                )
            )
        ):
            return
        code = rule.rule
        content = self._find_content(made, act) if "agree" in rule.traits else None
        if content is not None:
            promised = content.trigger.entries[0].rule.rule.type
            code = replace(code, promised=promised)
            if promised in PROMISED:
                moods.add("future")
        if code.id == "threaten-condition":
            return
        if (
            moods & {"conditional"}
            and "future" in moods
            and code.type in _THREATS
            and (act.clause.before is not None and act.clause.before.opened in IFS)
        ):
            if any(
                one.rule.rule.type == "THREATEN" and other.first < act.first
                for other in made.acts for one in other.trigger.entries[:1]
            ):  # fmt: skip
                return
            code, moods = replace(self._threat, frame="against"), set()
        if "denial" in rule.traits and self._denies_event(made, act):
            return
        arguments = self._arguments(made, act, rule)
        if code.type == "THREATEN" and not any(
            case not in ("subject", "in") for _, case in arguments
        ):
            arguments += [(one, "object") for one in self._if_subject(made, act)]
        trigger = made.words.place(act.first, act.last)
        clause, outside = self._scope(made, content or act)
        if not arguments or (
            "agent" in rule.traits and not any(case in ("by", "in") for _, case in arguments)
        ):
            return
        code = _mutual(code, arguments, made, act)
        if (
            code.frame == "joint"
            and "loose" in rule.traits
            and len(arguments) == 1
            and (arguments[0][0].anaphor not in ("both", "they"))
        ):
            arguments.append((Phrase(act.first, act.first, (), "others"), "with"))
        for some in _split(code, arguments):
            yield Telling(
                code, trigger, clause,
                tuple(Argument(phrase.mention(made.words), case) for phrase, case in some),
                frozenset(moods), outside, "undated" in rule.traits,
            )  # fmt: skip

    def _is_preposition(self, words: list[str], act: Act) -> bool:
        """Is the noun inside a preposition of several words: به نشانه اعتراض به?"""
        if act.last + 1 >= len(words):
            return False
        ends = (self._cases.preposition(words, at) for at in (act.last, act.last + 1))
        return any(found is not None and found[1] < act.first for found in ends)

    @staticmethod
    def _is_threatened(made: Sentence, act: Act, rule: Rule) -> bool:
        """Is the act only what a threat told just before announces?"""
        verb, clause = act.clause.verb, act.clause
        if rule.type not in _ANNOUNCED or verb is None or verb.tense not in _AHEAD:
            return False
        back = clause.before if not clause.chained else None
        if back is not None and back.opened in IFS:
            back = back.before
        return any(
            other.verbal
            and other.clause is back
            and other.trigger.entries[0].rule.rule.type == "THREATEN"
            for other in made.acts
        )

    def _denies_event(self, made: Sentence, act: Act) -> bool:
        """Is what is denied an event of its own, not a charge, a request or an offer?"""
        types = {
            other.trigger.entries[0].rule.rule.type
            for other in made.acts
            if other.clause is act.clause and not other.verbal and other.first < act.first
        }
        words = {made.words.words[k] for k in act.clause.tokens}
        denied = words & _REPORTS or "تکذیب" in words
        return bool(types - _CHARGES) and not types & _CHARGES and bool(denied)

    @staticmethod
    def _find_content(made: Sentence, act: Act) -> Act | None:
        """Return the act that was agreed on, in the clause behind the agreement."""
        for other in made.acts:
            verb = other.clause.verb
            if other.clause.before is act.clause and verb and verb.tense == "subjunctive":
                return other
        return None

    def _present(self, made: Sentence, number: int) -> list[Phrase]:
        """Return who was there when states did something together: با حضور."""
        words = made.words.words
        return [
            made.phrases[n] for n in made.members[number]
            if made.standings[n].case == "none"
            and words[made.standings[n].before + 1 : made.standings[n].before + 2] == ["حضور"]
        ]  # fmt: skip

    def _if_subject(self, made: Sentence, act: Act) -> tuple[Phrase, ...]:
        """Return the subject of the if-clause beside a threat."""
        for clause in made.clauses:
            if clause.opened in IFS and (
                clause.before is act.clause or act.clause.before is clause
            ):
                own = made.members[made.clauses.index(clause)]
                return tuple(made.phrases[n] for n in own if made.standings[n].case == "bare")
        return ()

    def _choose(self, made: Sentence, act: Act) -> Entry | None:
        """Return the first rule whose context words are there."""
        words = made.words.words
        inside: set[str] | None = None
        beside: set[str] = set()
        paired = False
        tokens: list[str] = []
        for entry in act.trigger.entries:
            rule = entry.rule
            if not rule.near and not rule.unless and not rule.traits:
                return entry
            if inside is None:
                low, high = act.part
                tokens = [words[k] for k in act.clause.tokens if not act.verbal or low <= k <= high]
                inside = set(tokens)
                beside = {
                    words[k] for k in act.clause.tokens
                    if k not in made.within
                    and (low <= k <= high if act.verbal else act.first - 4 <= k <= act.last + 10)
                }  # fmt: skip
            if rule.pairs and not paired:
                inside.update(map(" ".join, itertools.pairwise(tokens)))
                paired = True
            if (
                rule.near
                and rule.near.isdisjoint(inside)
                and not ("official" in rule.traits and self._is_official(made, act))
            ):
                continue
            if "commands" in rule.traits and not self._commands(made, act):
                continue
            if not rule.unless.isdisjoint(beside):
                continue
            if "verbal" in rule.traits and not act.verbal:
                continue
            if "positive" in rule.traits and act.clause.verb and act.clause.verb.negated:
                continue
            if "negated" in rule.traits and not (act.clause.verb and act.clause.verb.negated):
                continue
            return entry
        return None

    @staticmethod
    def _is_official(made: Sentence, act: Act) -> bool:
        """Is the subject of the act a person in an office?"""
        subject = made.subjects.get(id(act.clause), ())
        return any(
            (one.office or a.office or a.person) and a.role not in _PEOPLE
            for one in subject for a in one.actors
        )  # fmt: skip

    @staticmethod
    def _commands(made: Sentence, act: Act) -> bool:
        """Does the clause behind say what must be done?"""
        words = made.words.words
        return any(
            words[k] in _MUST
            for clause in made.clauses
            if clause.before is act.clause or clause.outer is act.clause
            for k in clause.tokens
        )

    def _fall_back(
        self, made: Sentence, act: Act, rule: Compiled, some: list[tuple[Phrase, str]]
    ) -> list[tuple[Phrase, str]]:
        """Return the arguments that only stand farther off: who announced it, whom it hit."""
        type_ = rule.rule.type
        cases = {case for _, case in some}
        clause = act.clause
        frame = FRAMES[rule.rule.frame]
        if act.verbal and act.passive and "by" not in cases:
            if type_ in _DONE and cases and rule.rule.frame != "joint":
                outer = made.subjects.get(id(clause.outer), ()) if clause.outer else ()
                before = made.subjects.get(id(clause.before), ()) if clause.before else ()
                return [(one, "by") for one in (outer or before)]
            if rule.rule.frame == "joint" and not cases:
                return [(Phrase(act.first, act.first, (), "both"), "of")]
        standing = made.nouns.get(act.first)
        target = rule.rule.target or frame.target
        if (
            not act.verbal
            and standing is not None
            and standing.case in _OBJECTS
            and target
            and (
                (
                    rule.genitive in ("subject", "of")
                    and cases & {"subject", "of"}
                    and not cases & {*target}
                )
                or ("by" in cases and not cases & {*target})
            )
        ):
            return [(one, target[0]) for one in made.subjects.get(id(clause), ())]
        if type_ == "AID" and not cases & {*target}:
            number = made.clauses.index(clause)
            return [
                (made.phrases[n], target[-1]) for n in made.members[number]
                if made.standings[n].case == "reason"
            ]  # fmt: skip
        return []

    def _refers(self, words: list[str], clause: Clause) -> bool:
        """Does the clause point at an act told before (this decision), or at a border?"""
        return any(
            words[k] in self._facing
            or (words[k] in self._this and k + 1 < len(words) and words[k + 1] in self._deeds)
            for k in clause.tokens
        )

    def _find_moods(self, made: Sentence, act: Act, rule: Compiled) -> set[Mood] | None:
        words, clause = made.words.words, act.clause
        verb = clause.verb
        speech = "speech" in rule.traits
        if act.verbal:
            moods = self._moods.of_verb(
                words, clause, verb, made.markers, speech=speech, agreed=made.agreed
            )
            if "negated" in rule.traits:
                moods.discard("negated")
            if "future" in rule.traits:
                if verb is None or verb.tense not in ("future", "present", "subjunctive"):
                    return None
                moods -= {"future", "conditional", "wish"}
            if speech and "demand" in moods:
                return None
            if "demand" in moods and "negated" not in moods:
                moods.add("wish")
            return moods
        standing = made.nouns.get(act.first)
        if standing is None:
            return set()
        moods = self._moods.of_noun(
            words, standing, clause, (act.first, act.last), made.markers, rule.rule.type
        )
        if "wish" in moods:
            return None
        act.recalled = "earlier" in moods
        if (
            rule.rule.type not in _CHARGES
            and standing.case in ("with", "to", "about")
            and verb is not None
            and any(words[k] in _ASSENTS for k in (verb.first - 1, verb.first - 2) if k >= 0)
        ):
            return None
        happens = (
            verb is not None
            and standing.case in ("bare", "object", "of")
            and any(words[k] in self._happen for k in range(max(0, verb.first - 2), verb.last + 1))
        )
        if happens and verb is not None:
            moods |= self._moods.of_verb(words, clause, verb, made.markers, speech=speech)
        elif standing.case != "reason":
            whole = self._moods.of_verb(words, clause, verb, made.markers, speech=True)
            moods |= whole & {"future", "conditional", "wish", "earlier"}
        return moods

    def _scope(self, made: Sentence, act: Act) -> tuple[Span, tuple[Span, ...]]:
        """Return where the act's date is sought, and the places inside that are not its own."""
        clause, words = act.clause, made.words
        standing = made.nouns.get(act.first)
        first, last = clause.tokens[0], clause.tokens[-1]
        outside: list[Span] = []
        for one in made.clauses:
            if one is clause or not one.tokens:
                continue
            if one.tokens[0] > first and one.tokens[-1] < last:
                outside.append(words.place(one.tokens[0], one.tokens[-1]))
        if not act.verbal and standing is not None:
            follow = next(
                (c for c in made.clauses if c.head >= act.last and c.outer is clause
                 and not any(act.last < p.last < c.head - 3 and made.standings[n].owner
                             is not act.trigger for n, p in enumerate(made.phrases))),
                None,
            )  # fmt: skip
            if (
                follow is not None
                and follow.verb is not None
                and any(words.words[k] in self._happen for k in follow.tokens[-4:])
            ):
                return words.place(act.first, follow.tokens[-1]), ()
            if standing.case == "reason" or act.recalled:
                end = act.last
                for n, p in enumerate(made.phrases):
                    if made.standings.get(n) and made.standings[n].owner is act.trigger:
                        end = max(end, p.last)
                while end + 1 < len(words) and words.words[end + 1] not in (",", "و", ";", "."):
                    if end + 1 in made.verbs or end + 1 not in clause.tokens:
                        break
                    end += 1
                return words.place(act.first, end), ()
        before = clause.before
        if (
            before is not None
            and clause.opened == "که"
            and before.verb is not None
            and (
                before.verb.lemma == "بودن"
                and before.tokens[-1] < first
                and not made.members[made.clauses.index(before)]
            )
        ):
            first = before.tokens[0]
        if act.verbal:
            chain = clause
            while chain.chained and chain.before is not None and chain.outer is chain.before.outer:
                mine = made.subjects.get(id(chain), ())
                if made.subjects.get(id(chain.before)) != mine and not any(
                    one.anaphor in ("both", "they", "he") for one in mine
                ):
                    break
                chain = chain.before
                first = min(first, chain.tokens[0])
        for at in range(first, last + 1):
            if (
                words.words[at].isdigit()
                and len(words.words[at]) == 4
                and at
                and (
                    words.words[at - 1] in self._years
                    and not (words.words[at - 1] == "سال" and words.words[at - 2] in ("در", "از"))
                )
            ):
                outside.append(words.place(at, at))
        return words.place(first, last), tuple(outside)

    def _arguments(self, made: Sentence, act: Act, rule: Compiled) -> list[tuple[Phrase, str]]:
        number = made.clauses.index(act.clause)
        low, high = act.part
        some: list[tuple[Phrase, str]] = []
        subject = made.subjects.get(id(act.clause), ())
        verbal = act.verbal
        standing = made.nouns.get(act.first)
        support = False
        if not verbal and standing is not None and act.clause.verb is not None:
            verb = act.clause.verb
            words = made.words.words
            support = standing.case in ("bare", "object") and any(
                words[k] in self._support for k in range(max(0, verb.first - 2), verb.last + 1)
            )
        owned = False
        given_of: dict[int, list[tuple[Phrase, str]]] = {}
        for n in made.members[number]:
            phrase, stands = made.phrases[n], made.standings[n]
            suffers = rule.rule.type in _THREATS and stands.case in ("object", "of", "against")
            if (stands.media and not suffers) or stands.case == "none":
                continue
            if stands.case == "in" and phrase.actors and phrase.actors[0].country in BODIES:
                continue
            if stands.mediates and stands.owner is not None and stands.owner.first != act.first:
                continue
            if stands.owner is not None and (stands.owner.first == act.first):
                case = rule.genitive if stands.case == "of" else stands.case
                if act.infinitive and stands.case == "of":
                    case = "object"
                if phrase.post:
                    some.append((_post(phrase), "in"))
                if not phrase.own:
                    some.append((phrase, case))
                    owned = owned or case == "subject"
                continue
            if not (verbal or support):
                outer = made.nouns.get(stands.owner.first) if stands.owner is not None else None
                if outer is not None and outer.owner is act.trigger and stands.case == "of":
                    some.append((phrase, outer.case))
                elif rule.rule.frame == "joint" and stands.owner is None and stands.case == "with":
                    some.append((phrase, "with"))
                if "mediator" in rule.traits and not phrase.own and stands.case != "reason":
                    some.append((phrase, "between"))
                continue
            if stands.owner is not None:
                outer = made.nouns.get(stands.owner.first)
                if stands.case == "by":
                    # recognition of A by B: what is blamed is done by B
                    some = [row for row in some if row not in given_of.get(stands.owner.first, [])]
                part = (
                    outer is not None
                    and outer.case == "in"
                    and (made.words.words[outer.before - 1] in _PARTS)
                )
                if part and stands.case in ("of", "to", "against", "by") and not phrase.own:
                    some.append((phrase, "object"))
                elif (
                    outer is not None
                    and (stands.case in ("of", "by") or rule.rule.type == "REJECT")
                    and outer.case in _OBJECTS
                    and outer.owner is None
                    and rule.rule.type in _SPOKEN
                ):
                    case = outer.case
                    if not phrase.own and low <= phrase.first <= high:
                        some.append((phrase, case))
                        if stands.case == "of":
                            given_of.setdefault(stands.owner.first, []).append((phrase, case))
                continue
            if act.first < phrase.first < act.last and stands.case in ("bare", "of"):
                some.append((phrase, "by" if act.passive else "object"))
                continue
            if stands.case in ("bare", "reason") or not low <= phrase.first <= high:
                continue
            if phrase.post:
                some.append((_post(phrase), "in"))
            if phrase.own or (stands.label and stands.case != "object"):
                continue
            if stands.case == "by" and verbal and not act.passive and rule.rule.type in _SPOKEN:
                some = [row for row in some if row[1] != "object"]
                some.append((phrase, "object"))
                continue
            some.append((phrase, stands.case))
        if owned and rule.rule.frame == "against" and any(case == "by" for _, case in some):
            some = [(one, "object" if case == "subject" else case) for one, case in some]
        takes_subject = not owned and (
            verbal or support or standing is None or standing.case not in ("reason", "bare")
        )
        if not verbal and any(case == "by" for _, case in some):
            takes_subject = False
        if act.verbal and act.passive and rule.rule.type not in _MOVED:
            own = any(made.phrases[n] in subject for n in made.members[number])
            before = act.clause.before
            if not own and not (before and before.verb and _is_passive(before.verb)):
                if act.clause.head < 0:
                    subject = ()
            some[:0] = [(one, "of" if rule.rule.frame == "joint" else "object") for one in subject]
            if not some and rule.rule.id == "sanction-cut":
                some += [
                    (made.phrases[n], "subject")
                    for n in made.members[number]
                    if made.standings[n].label and low <= made.phrases[n].first <= high
                ]
            some += [(_post(one), "in") for one in subject if one.post]
            if rule.rule.frame == "joint":
                some += [
                    (made.phrases[n], "of")
                    for n in made.members[number]
                    if made.standings[n].case == "bare"
                    and made.phrases[n] not in subject
                    and low <= made.phrases[n].first <= high
                ]
        elif takes_subject:
            if (
                rule.rule.type not in _CROWDS
                and subject
                and all(one.actors and one.actors[0].role in _PEOPLE for one in subject)
            ):
                return []
            given = {a.country for phrase, case in some if case != "in" for a in phrase.actors}
            own = any(made.phrases[n] in subject for n in made.members[number])
            if "mediator" in rule.traits:
                some[:0] = [(one, "between") for one in subject]
            elif own or rule.rule.frame != "joint" or len(given) < _PAIR:
                some[:0] = [(one, "subject") for one in subject or (_dropped(act),)]
        some += self._fall_back(made, act, rule, some)
        if rule.rule.type == "COOPERATE" and rule.rule.frame == "joint":
            some += [(one, "with") for one in self._present(made, number)]
        sides = {"subject", "by", "reason"} | ({"in"} if rule.rule.frame != "envoy" else set())
        if "loose" in rule.traits and all(case in sides for _, case in some):
            words = made.words.words
            if "anyway" in rule.traits or self._refers(words, act.clause):
                frame = FRAMES[rule.rule.frame]
                case = (rule.rule.target or frame.target or ("with",))[0]
                some.append((Phrase(act.first, act.first, (), "others"), case))
        return some


def _speaks(phrase: Phrase) -> bool:
    return bool(phrase.actors or phrase.anaphor or phrase.post)


def _mutual(rule: Rule, arguments: list[tuple[Phrase, str]], made: Sentence, act: Act) -> Rule:
    """Make an act mutual that two states do to each other: no other target is named."""
    if rule.frame == "joint" or any(
        case not in ("subject", "in", "by", "reason") and phrase.anaphor != "others"
        for phrase, case in arguments
    ):
        return rule
    subjects = [phrase for phrase, case in arguments if case == "subject"]
    codes = {a.country for phrase in subjects for a in phrase.actors}
    both = any(phrase.anaphor == "both" for phrase in subjects)
    words = {made.words.words[k] for k in act.clause.tokens}
    if rule.id == "concede-ease" or (rule.id == "sanction-cut" and "خود" in words):
        words.add("یکدیگر")
    if rule.id == "sanction-cut" and act.passive and len(codes) == _PAIR:
        words.add("یکدیگر")
    if both or (len(codes) == _PAIR and words & _EACH_OTHER):
        for number in range(len(arguments) - 1, -1, -1):
            if arguments[number][0].anaphor == "others":
                del arguments[number]
        return replace(rule, frame="joint", source=(), target=())
    return rule


def _is_passive(verb: Verb) -> bool:
    return verb.passive or verb.lemma in _BECOME


def _takes_verb(trigger: Trigger | None, verb: Verb) -> bool:
    """Is the verb that of a trigger right before it (X درخواست ... موافقت کرد)?"""
    return trigger is not None and any(
        _makes(one, verb) and (not one.noun or verb.lemma not in _BECOME) for one in trigger.entries
    )


def _makes(entry: Entry, verb: Verb) -> bool:
    """Can the verb of the clause be the one that makes a verb of the entry?"""
    if entry.noun:
        return verb.lemma in LIGHT
    return verb.lemma in entry.active or verb.lemma in entry.passive


def _ends_with(gap: list[str], middle: tuple[str, ...]) -> bool:
    """Do the words before the verb end with those that belong to it?"""
    return not middle or tuple(gap[-len(middle) :]) == middle


def _post(phrase: Phrase) -> Phrase:
    return Phrase(phrase.last, phrase.last, (Actor(phrase.post),))


def _dropped(act: Act) -> Phrase:
    return Phrase(act.first, act.first, (), "dropped")


def _by_place(clauses: list[Clause]) -> list[Clause]:
    return sorted(clauses, key=lambda one: one.tokens[0])


def _split(rule: Rule, arguments: list[tuple[Phrase, str]]) -> list[list[tuple[Phrase, str]]]:
    """Return one list of arguments for each party that was met apart."""
    if rule.type != "CONSULT":
        return [arguments]
    case = "to" if "visit" in rule.mode else "with"
    met = [one for one in arguments if one[1] == case]
    if len(met) < 2:
        return [arguments]
    rest = [one for one in arguments if one[1] != case]
    return [[*rest, one] for one in met]
