"""From a Persian sentence to what it tells: which rules fire, on whom, in what mood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise

from hamgara.events.extract import PROMISED
from hamgara.events.grammars._fa_acts import Act, ActReader, Sentence
from hamgara.events.grammars._fa_arguments import ArgumentReader
from hamgara.events.grammars._fa_asides import is_judged, is_left_open, is_whole
from hamgara.events.grammars._fa_cases import CaseReader, is_aside
from hamgara.events.grammars._fa_choosing import RuleChooser
from hamgara.events.grammars._fa_clauses import IFS, cut_clauses, list_cuts
from hamgara.events.grammars._fa_decided import list_decided
from hamgara.events.grammars._fa_demands import list_demands
from hamgara.events.grammars._fa_journeys import asks_nobody, goes_nowhere
from hamgara.events.grammars._fa_judged import turn_judged
from hamgara.events.grammars._fa_moods import MoodReader
from hamgara.events.grammars._fa_phrases import Phrase, PhraseReader
from hamgara.events.grammars._fa_promises import (
    add_named,
    add_promised,
    find_content_act,
    find_named,
    find_word,
    is_pledge,
)
from hamgara.events.grammars._fa_saying import (
    THREATS,
    accepts_invitation,
    add_asked,
    announces_own,
    calls_home,
    denies_event,
    describes_attack,
    face_if,
    has_condition,
    is_by_phone,
    is_called_off,
    is_claimed,
    is_counted,
    is_denied,
    is_denied_any,
    is_granted,
    is_ground,
    is_matter,
    is_predicate,
    is_refused,
    is_thanked_for,
    is_threatened,
    meets_stranger,
    rebukes_own,
    summons_other,
)  # fmt: skip
from hamgara.events.grammars._fa_scopes import find_scope
from hamgara.events.grammars._fa_shapes import mutual, one_sided, split
from hamgara.events.grammars._fa_sides import drop_unattended, find_post
from hamgara.events.grammars._fa_steps import find_step
from hamgara.events.grammars._fa_subjects import (
    SOMEBODY,
    find_standings,
    resolve_institutions,
    resolve_there,
)
from hamgara.events.grammars._fa_told import HOSTILE, ToldReader
from hamgara.events.grammars._fa_triggers import Triggers
from hamgara.events.grammars._fa_unsaid import is_unsaid
from hamgara.events.grammars._fa_verbs import Form
from hamgara.events.reading import Argument, Reading, Telling
from hamgara.events.vocabulary import SILENT, Vocabulary
from hamgara.events.words import Words

_STANDING = frozenset({"mediator", "invitation"})
"""Traits of nouns that tell their act even inside a preposition."""
_SAYINGS = frozenset({"گفتن", "افزودن"})
_SAID_WITH = frozenset(
    ["اعلام", "خبر", "تاکید", "هشدار", "تصریح", "اظهار", "بیان", "خاطرنشان", "مدعی", "ادعا"]
)
_ON_THE_PHONE = frozenset({"REQUEST", "SUPPORT", "CONCEDE", "AGREE", "ACCUSE", "THREATEN"})
"""Types of what may be said by telephone, which is a talk too."""


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
        self._told = ToldReader(moods, lists)
        self._phrases = phrases
        rules = vocabulary.index_rules()
        self._threat = rules["threaten-condition"]
        self._must = rules["request-must"]
        self._together = rules["agree-together"]
        self._happen = frozenset(lists.get("happen", ()))
        self._this = frozenset(lists.get("this", ()))
        self._silent = frozenset(lists.get("silent", ()))
        self._voiced = frozenset(lists.get("voiced", ()))
        self._silent_pairs = frozenset(lists.get("silent_pairs", ()))
        self._silent_firsts = frozenset(pair.split()[0] for pair in self._silent_pairs)
        self._masks: dict[str, set[str]] = {}
        for form in lists.get("masks", ()):
            self._masks.setdefault(form.split()[0], set()).add(form)
        self._parts_of = frozenset(lists.get("parts_of", ()))
        self._said = frozenset(lists.get("said", ()))
        self._years = frozenset(lists.get("dated_nouns", ()))
        self._times = frozenset(lists.get("times", ()))
        self._summon = rules["accuse-summon"]
        self._recall = rules["sanction-recall"]
        self._call = rules["consult-call"]
        self._acts = ActReader(forms, triggers, lists)
        self._arguments = ArgumentReader(lists)
        self._chooser = RuleChooser(lists)

    def read(self, sentence: Words, day: date | None) -> Reading:
        """Return the reading of a sentence."""
        phrases = [one for one in self._phrases.read(sentence, day) if _speaks(one)]
        words = sentence.words
        asked = words[-1] == "?"
        if asked or self._is_silent(words) or not (phrases or self._arguments.recalls(words)):
            mentions = tuple(one.mention(sentence) for one in phrases)
            return Reading(sentence.span, mentions, ())
        markers = self._moods.find_markers(words)
        masked = {k for one in markers for k in range(one.first, one.last + 1)}
        masked.update(self._find_masks(words))
        taken = {k for p in phrases for k in range(p.first, p.last + 1)}
        clauses, verbs = cut_clauses(words, self._forms, self._cuts, masked | taken)
        lemmas = {self._forms[word].lemma for word in words if word in self._forms}
        lemmas.update(one.verb.lemma for one in clauses if one.verb is not None)
        triggers = [
            t for t in self._triggers.find(words, lemmas)
            if t.first not in taken and not drop_unattended(words, t)
        ]  # fmt: skip
        made = Sentence(sentence, phrases, clauses, verbs, markers, {}, {}, {}, {})
        made.within = frozenset(
            k for p in phrases if not p.own for k in range(p.first + 1, p.last + 1)
        )
        acts = self._acts.read(made, triggers)
        made.agreed = frozenset(
            id(act.clause) for act in acts
            if act.verbal and any("agree" in one.rule.traits for one in act.trigger.entries)
        )  # fmt: skip
        made.acts, made.triggers = tuple(acts), tuple(triggers)
        find_standings(made, acts, self._cases)
        resolve_there(made)
        resolve_institutions(made)
        mentions = tuple(
            said.mention(sentence, aside=is_aside(made.standings.get(number)))
            for number, one in enumerate(phrases)
            for said in ((one, find_post(one)) if one.post else (one,))
            if not (number in made.standings and made.standings[number].media)
            and not any(actor.role == "JRN" for actor in one.actors)
        )
        tellings = [telling for act in acts for telling in self._tell(made, act)]
        tellings += list_demands(made, self._must, tellings)
        tellings += list_decided(made, self._together, tellings)
        tellings.sort(key=lambda one: one.trigger.start)
        speaker = self._find_teller(made)
        if not tellings or speaker:
            tellings += self._only_subject(made, speaker)
        return Reading(sentence.span, mentions, tuple(tellings))

    def _is_silent(self, words: list[str]) -> bool:
        """Does a sentence speak of sport, stage or study, so that it tells no act of states?"""
        if not self._voiced.isdisjoint(words):
            return False
        if not self._silent.isdisjoint(words):
            return True
        if self._silent_firsts.isdisjoint(words):
            return False
        return not self._silent_pairs.isdisjoint(map(" ".join, pairwise(words)))

    def _find_masks(self, words: list[str]) -> Iterator[int]:
        """Yield the places of verbs that are nouns together: رفت و آمد."""
        masks = self._masks
        for at in [k for k, word in enumerate(words) if word in masks]:
            if " ".join(words[at : at + 3]) in masks[words[at]]:
                yield from range(at, at + 3)

    def _find_teller(self, made: Sentence) -> tuple[Phrase, ...]:
        """Return who says what the sentence reports: the subject of a first verb of saying."""
        for clause in made.clauses:
            verb, subject = clause.verb, made.subjects.get(id(clause), ())
            if clause.outer is not None or verb is None:
                continue
            said = verb.lemma in _SAYINGS or made.words.words[verb.first - 1] in _SAID_WITH
            return subject if said and len(made.clauses) > 1 else ()
        return ()

    def _only_subject(self, made: Sentence, speaker: tuple[Phrase, ...] = ()) -> list[Telling]:
        """Tell nothing, but who the subject of the sentence is."""
        for clause in reversed(made.clauses):
            subject = speaker or made.subjects.get(id(clause))
            if subject and clause.outer is None:
                mention = subject[0].mention(made.words)
                return [
                    Telling(
                        SILENT, mention.span, mention.span,
                        (Argument(mention, "subject"),), frozenset({"general"}),
                    )
                ]  # fmt: skip
        return []

    def _tell(  # noqa: C901 - one reason after another why an act is not told
        self, made: Sentence, act: Act
    ) -> Iterator[Telling]:
        words = made.words.words
        entry = self._chooser.choose(made, act)
        if entry is None:
            plain = self._acts.read_plain(made, act, partial(self._chooser.choose, made))
            yield from self._tell(made, plain) if plain is not None else ()
            return
        if made.agreed and self._is_promised(made, act):
            return
        rule = entry.rule
        verb = act.clause.verb
        if act.verbal and verb is not None and entry.active and not entry.noun:
            act.passive = verb.passive or verb.lemma in entry.passive
        if not act.verbal and any(
            other.clause is act.clause and other.verbal
            and find_named(made, other) is act
            for other in made.acts
        ):  # fmt: skip
            return
        if "invitation" in rule.traits and not act.verbal and words[act.first - 1] == "به" and any(
            other.clause is act.clause and other is not act
            and any(one.rule.rule.type == "CONSULT" for one in other.trigger.entries)
            for other in made.acts
        ):  # fmt: skip
            return
        if not act.verbal and self._chooser.brings_aid(made, act, rule):
            return
        if not act.verbal and act.first == 1 and words[0] == "به" and "accusation" in rule.traits:
            return  # by the claim of X
        if "invitation" in rule.traits and not act.verbal and accepts_invitation(made, act):
            return
        if not act.verbal and (
            is_thanked_for(made, act)
            or (rule.rule.type == "CONSULT" and is_called_off(made, act))
        ):  # fmt: skip
            return
        if is_predicate(made, act) or rebukes_own(made, act, rule) or is_denied(made, act):
            return
        if act.verbal and act.clause.head >= 0 and words[act.clause.head] in SOMEBODY and not (
            made.subjects.get(id(act.clause))
        ):  # fmt: skip
            return
        if not act.verbal and (
            is_judged(words, act.clause, act.last) or self._is_agreed_on(made, act)
            or is_left_open(words, act.clause, act.first)
        ):  # fmt: skip
            return
        if rule.rule.type == "ASSAULT" and describes_attack(made, act):
            return
        if is_refused(made, act, rule.rule) or is_granted(made, act, rule):
            return
        if not act.verbal and (
            (act.first and words[act.first - 1] in self._this and not is_denied_any(made, act))
            or (act.last + 1 < len(words) and words[act.last + 1] in self._said)
            or (
                words[act.first - 1] in self._parts_of
                and not is_whole(words, act.first)
                and find_step(words, made, made.nouns.get(act.first)) is None
            )
            or (rule.rule.type == "CONSULT" and is_counted(words, act))
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
            and rule.rule.type in HOSTILE
            and any("accusation" in one.rule.traits for one in alleged.entries)
        ):
            return
        moods = self._told.read(made, act, rule)
        if (
            moods is None
            or (rule.rule.type in HOSTILE and (is_claimed(made, act) or is_matter(made, act)))
            or is_ground(made, act)
            or is_threatened(made, act, rule.rule)
            or (
                act.clause.opened in IFS
                and (
                    "negated" in moods or (act.clause.verb is not None and act.clause.verb.negated)
                )
            )
        ):
            return
        code = rule.rule
        content = named = None
        if "agree" in rule.traits:
            named = find_named(made, act)
            content = named or find_content_act(made, act)
            if content is not None and self._chooser.choose(made, content) is None:
                content = None
        if content is not None and is_pledge(entry, content):
            return
        if content is not None:
            promised = content.trigger.entries[0].rule.rule.type
            if promised == "MOBILIZE" and code.frame == "joint":
                promised = "COOPERATE"
            code = replace(code, promised=promised)
            if promised in PROMISED:
                moods.add("future")
        elif "agree" in rule.traits and (word := find_word(made, act)):
            code = replace(code, promised=word)
            moods.add("future")
        refuses = code.type == "REJECT" and "conditional" in moods and has_condition(made, act)
        if code.id == "threaten-condition" or (
            (code.id == "threaten-meet" or refuses) and any(
                one.rule.rule.type == "THREATEN" and other.verbal and other.first < act.first
                for other in made.acts for one in other.trigger.entries[:1]
            )
        ):  # fmt: skip
            return
        if (
            moods & {"conditional"}
            and code.type in THREATS
            and has_condition(made, act)
            and ("future" in moods or announces_own(made, act))
        ):
            if any(
                one.rule.rule.type == "THREATEN" and other.first < act.first
                for other in made.acts for one in other.trigger.entries[:1]
            ):  # fmt: skip
                return
            code, moods = replace(self._threat, frame="against"), set()
        if code.type == "ASSAULT" and act.verbal and moods == {"future"} and verb and (
            verb.tense == "future" or words[verb.last].endswith("یم")
        ):  # fmt: skip
            code, moods = replace(self._threat, frame="against"), set()
        if "denial" in rule.traits and denies_event(made, act):
            return
        arguments = self._arguments.read(made, act, rule)
        if act.verbal and code.type == "ACCUSE":
            arguments = turn_judged(made, act, arguments)
        if "agree" in rule.traits and all(one.anaphor == "others" for one, case in arguments
                                          if case not in ("subject", "in", "by")):  # fmt: skip
            arguments = add_promised(made, act, arguments)
        if named is not None:
            arguments = add_named(self._arguments, made, named, arguments)
        if code.type == "REQUEST" and all(one.anaphor == "others" for one, case in arguments
                                          if case not in ("subject", "in", "by")):  # fmt: skip
            arguments = add_asked(made, act, arguments)
        faces = code.type == "THREATEN" or (code.type in THREATS and "conditional" in moods)
        if faces:
            arguments = face_if(made, act, arguments)
        if (
            is_unsaid(made, act, code, arguments)
            or goes_nowhere(made, act, code, arguments)
            or asks_nobody(made, act, code, arguments)
        ):
            return
        trigger = made.words.place(act.first, act.last)
        freed = not arguments and code.type == "RETREAT" and self._arguments.frees_held(made, act)
        clause, outside = find_scope(made, content or act, self._happen, self._years, self._times)
        if freed:
            yield Telling(code, trigger, clause, (), frozenset(moods), outside, agentless=True)
        if (
            not arguments
            or ("agent" in rule.traits and not any(case in ("by", "in") for _, case in arguments))
            or (
                "addressed" in rule.traits
                and all(case not in ("to", *code.target[:1]) for _, case in arguments)
            )
        ):
            return
        if code.id == "accuse-summon" and calls_home(arguments):
            code = self._recall
        elif code.id == "sanction-recall" and summons_other(arguments):
            code = self._summon
        if code.type == "CONSULT" and meets_stranger(made, act, arguments):
            return
        code = one_sided(mutual(code, arguments, made, act), arguments, made, act)
        if (
            code.frame == "joint"
            and "loose" in rule.traits
            and len(arguments) == 1
            and (arguments[0][0].anaphor not in ("both", "they"))
        ):
            arguments.append((Phrase(act.first, act.first, (), "others"), "with"))
        if act.verbal and code.type in _ON_THE_PHONE and is_by_phone(made, act):
            called = [
                (one, "subject" if case == "subject" else "with")
                for one, case in arguments if case in ("subject", "from", "to", "with", "object")
            ]  # fmt: skip
            yield Telling(
                self._call, trigger, clause,
                tuple(Argument(phrase.mention(made.words), case) for phrase, case in called),
                frozenset(moods), outside,
            )  # fmt: skip
        for some in split(code, arguments, made, act):
            yield Telling(
                code, trigger, clause,
                tuple(Argument(phrase.mention(made.words), case) for phrase, case in some),
                frozenset(moods), outside, "undated" in rule.traits,
                deed=self._arguments.find_deed(made, act),
            )  # fmt: skip

    def _is_agreed_on(self, made: Sentence, act: Act) -> bool:
        """Is it what two sides agree about in the same clause: agreed on the debt and flights?"""
        standing = made.nouns.get(act.first)
        if standing is None or standing.case not in ("about", "for"):
            return False
        for other in made.acts:
            if not (other.verbal and other.clause is act.clause and other.first > act.last):
                continue
            entry = self._chooser.choose(made, other) if id(other.clause) in made.agreed else None
            if entry is not None and entry.rule.rule.frame == "joint" and (
                "agree" in entry.rule.traits
            ):  # fmt: skip
                return True
        return False

    def _is_promised(self, made: Sentence, act: Act) -> bool:
        """Is it what an agreement told before promises, the first of it or more of it?"""
        root = act.clause
        while (
            root.chained and root.before is not None and root.before.verb is not None
            and root.before.verb.tense == "subjunctive"
        ):  # fmt: skip
            root = root.before
        for other in made.acts:
            if id(other.clause) in made.agreed and root.before is other.clause:
                content = find_content_act(made, other)
                told = content is act or (
                    content is not None
                    and content.clause is root
                    and (act.verbal or root is not act.clause)
                )
                if told and not is_pledge(self._chooser.choose(made, other), act):
                    return True
        return False

    def _is_preposition(self, words: list[str], act: Act) -> bool:
        """Is the noun inside a preposition of several words: به نشانه اعتراض به?"""
        if act.last + 1 >= len(words):
            return False
        ends = (self._cases.preposition(words, at) for at in (act.last, act.last + 1))
        return any(found is not None and found[1] < act.first for found in ends)


def _speaks(phrase: Phrase) -> bool:
    return bool(phrase.actors or phrase.anaphor or phrase.post)
