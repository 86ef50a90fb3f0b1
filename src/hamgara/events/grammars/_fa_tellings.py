"""From a Persian sentence to what it tells: which rules fire, on whom, in what mood."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from hamgara.events.grammars._fa_acts import Act, ActReader, Sentence
from hamgara.events.grammars._fa_arguments import ArgumentReader
from hamgara.events.grammars._fa_cases import CaseReader
from hamgara.events.grammars._fa_clauses import IFS, cut_clauses, list_cuts
from hamgara.events.grammars._fa_moods import MoodReader
from hamgara.events.grammars._fa_phrases import Phrase, PhraseReader
from hamgara.events.grammars._fa_subjects import find_standings, resolve_there
from hamgara.events.grammars._fa_triggers import Compiled, Entry, Triggers
from hamgara.events.grammars._fa_verbs import Form
from hamgara.events.reading import Argument, Mood, Reading, Telling
from hamgara.events.vocabulary import Rule, Vocabulary
from hamgara.events.words import Words
from hamgara.text.spans import Span

_THREATS = frozenset({"SANCTION", "ASSAULT", "COERCE", "MOBILIZE"})
PROMISED = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
_ANNOUNCED = _THREATS | {"THREATEN", "RETREAT", "CONCEDE"}
_AHEAD = frozenset({"future", "present", "subjunctive"})
_CHARGES = frozenset({"ACCUSE", "REQUEST", "AGREE"})
_REPORTS = frozenset({"خبر", "گزارش", "اخبار", "گزارشها", "گزارشهای", "شایعه", "خبرهای", "اظهارات"})
_ASSENTS = frozenset(
    ["موافقت", "مخالفت", "تهدید", "هشدار", "متهم", "تشویق", "ترغیب", "وادار", "ملزم", "مظنون"]
)
_CROWDS = frozenset({"PROTEST", "ASSAULT", "AID"})
_HOSTILE = _CROWDS | _THREATS
_STANDING = frozenset({"mediator", "invitation"})
"""Traits of nouns that tell their act even inside a preposition."""
_PEOPLE = frozenset({"CVL", "REF", "BUS", "JRN", "CRM", "MED"})
_MUST = frozenset({"باید", "نباید", "بایستی"})
_EACH_OTHER = frozenset({"یکدیگر", "همدیگر", "متقابل", "متقابلا", "دوجانبه"})
_PAIR = 2


class Teller:
    """Reads sentences; compiled once."""

    def __init__(
        self, vocabulary: Vocabulary, lists: Mapping[str, tuple[str, ...]], forms: dict[str, Form],
        triggers: Triggers, cases: CaseReader, moods: MoodReader, phrases: PhraseReader,
    ) -> None:  # fmt: skip
        self._forms = forms
        self._cuts = list_cuts(forms)
        self._triggers = triggers
        self._cases = cases
        self._moods = moods
        self._phrases = phrases
        self._quiet = vocabulary.rules[0]
        self._threat = next(rule for rule in vocabulary.rules if rule.id == "threaten-condition")
        self._happen = frozenset(lists.get("happen", ()))
        self._this = frozenset(lists.get("this", ()))
        self._silent = frozenset(lists.get("silent", ()))
        self._masks: dict[str, set[str]] = {}
        for form in lists.get("masks", ()):
            self._masks.setdefault(form.split()[0], set()).add(form)
        self._parts_of = frozenset(lists.get("parts_of", ()))
        self._said = frozenset(lists.get("said", ()))
        self._years = frozenset(lists.get("dated_nouns", ()))
        self._acts = ActReader(forms, triggers, lists)
        self._arguments = ArgumentReader(lists)

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
        acts = self._acts.read(made, triggers)
        made.agreed = frozenset(
            id(act.clause) for act in acts
            if act.verbal and any("agree" in one.rule.traits for one in act.trigger.entries)
        )  # fmt: skip
        made.acts = tuple(acts)
        find_standings(made, acts, self._cases)
        resolve_there(made)
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

    def _tell(  # noqa: C901 - one reason after another why an act is not told
        self, made: Sentence, act: Act
    ) -> Iterator[Telling]:
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
        if (
            not act.verbal
            and _STANDING.isdisjoint(rule.traits)
            and self._is_preposition(words, act)
        ):
            return
        alleged = made.nouns[act.first].owner if act.first in made.nouns else None
        if (
            alleged is not None
            and rule.rule.type in _HOSTILE
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
        arguments = self._arguments.read(made, act, rule)
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
        inside: set[str] = set()
        beside: set[str] | None = None
        low, high = act.part
        for entry in act.trigger.entries:
            rule = entry.rule
            if not rule.near and not rule.unless and not rule.traits:
                return entry
            if rule.near and not inside:
                inside = self._list_beside(made, act)
            if (
                rule.near
                and rule.near.isdisjoint(inside)
                and not ("official" in rule.traits and self._is_official(made, act))
            ):
                continue
            if "commands" in rule.traits and not self._commands(made, act):
                continue
            if rule.unless and beside is None:
                within = made.within
                beside = {
                    words[k] for k in act.clause.tokens
                    if k not in within
                    and (low <= k <= high if act.verbal else act.first - 4 <= k <= act.last + 10)
                }  # fmt: skip
            if beside and not rule.unless.isdisjoint(beside):
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
    def _list_beside(made: Sentence, act: Act) -> set[str]:
        """Return the words, and pairs of words, of the part of a clause that an act has."""
        key = (id(act.clause), act.part if act.verbal else None)
        found = made.beside.get(key)
        if found is None:
            words, (low, high) = made.words.words, act.part
            tokens = [words[k] for k in act.clause.tokens if not act.verbal or low <= k <= high]
            found = made.beside[key] = {*tokens, *map(" ".join, itertools.pairwise(tokens))}
        return found

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

    def _scope(  # noqa: C901 - one kind of act after another
        self, made: Sentence, act: Act
    ) -> tuple[Span, tuple[Span, ...]]:
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
        outside.extend(
            words.place(at, at)
            for at in range(first, last + 1)
            if at and self._is_dated(words.words, at)
        )
        return words.place(first, last), tuple(outside)

    def _is_dated(self, words: list[str], at: int) -> bool:
        """Is it the year of something named before it: the 1975 treaty?"""
        year, before = words[at], words[at - 1]
        return (
            year.isdigit()
            and len(year) == 4
            and before in self._years
            and not (before == "سال" and words[at - 2] in ("در", "از"))
        )


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
