"""From a Persian sentence to what it tells: which rules fire, on whom, in what mood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import pairwise

from hamgara.events.grammars._fa.acts.acts import DECISION, ActReader
from hamgara.events.grammars._fa.acts.answered import is_answered, list_answered
from hamgara.events.grammars._fa.acts.arguments import ArgumentReader
from hamgara.events.grammars._fa.acts.choosing import RuleChooser, is_inner
from hamgara.events.grammars._fa.acts.granted import is_granted
from hamgara.events.grammars._fa.acts.idle import IdleReader, is_accident, is_at_home, is_of_old
from hamgara.events.grammars._fa.acts.implied import IMPLIED, list_implied
from hamgara.events.grammars._fa.acts.menaced import face_threat
from hamgara.events.grammars._fa.acts.mentions import list_mentions, tell_subject
from hamgara.events.grammars._fa.acts.named import HOSTILE
from hamgara.events.grammars._fa.acts.promises import (
    add_named,
    add_promised,
    find_content_act,
    find_named,
    is_open,
    is_pledge,
    name_promise,
    promises_harm,
)
from hamgara.events.grammars._fa.acts.resumed import is_resumed, tells_resumption
from hamgara.events.grammars._fa.acts.saying import (
    THREATS,
    accepts_invitation,
    add_asked,
    announces_own,
    denies_event,
    describes_attack,
    has_condition,
    is_by_phone,
    is_called_off,
    is_claimed,
    is_denied,
    is_denied_any,
    is_ground,
    is_predicate,
    is_refused,
    is_thanked_for,
    is_threatened,
    is_told_by_verb,
    list_threats,
    rebukes_own,
    tells_other_talk,
)  # fmt: skip
from hamgara.events.grammars._fa.acts.told import ToldReader, find_teller
from hamgara.events.grammars._fa.acts.topics import (
    is_asked_for,
    is_matter,
    is_said_by_crowd,
    is_scheduled,
    is_told_again,
    is_told_behind,
    is_topic,
    leave_inner,
    leave_receptions,
    meets_stranger,
)
from hamgara.events.grammars._fa.acts.turned import TURNED, joins_drill, settle_rule
from hamgara.events.grammars._fa.acts.unsaid import is_unsaid
from hamgara.events.grammars._fa.clauses.asides import (
    is_counted,
    is_interview,
    is_left_open,
    is_round,
    is_weighed,
    is_whole,
    list_titles,
)
from hamgara.events.grammars._fa.clauses.clauses import IFS, cut_clauses, ends, is_killed, list_cuts
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.names.phrases import PhraseReader
from hamgara.events.grammars._fa.names.seats import seat_city
from hamgara.events.grammars._fa.names.second import find_called
from hamgara.events.grammars._fa.names.several import take_members
from hamgara.events.grammars._fa.sides.cases import CaseReader
from hamgara.events.grammars._fa.sides.handed import hand_over
from hamgara.events.grammars._fa.sides.means import aim_there
from hamgara.events.grammars._fa.sides.members import turn_judged
from hamgara.events.grammars._fa.sides.sessions import list_session
from hamgara.events.grammars._fa.sides.shapes import mutual, one_sided, split
from hamgara.events.grammars._fa.sides.steps import find_step
from hamgara.events.grammars._fa.sides.subjects import (
    SOMEBODY,
    find_standings,
    resolve_institutions,
    resolve_protected,
    resolve_there,
)
from hamgara.events.grammars._fa.told.days import DayReader, is_tenseless
from hamgara.events.grammars._fa.told.forgone import is_menace, is_warned, is_withheld
from hamgara.events.grammars._fa.told.moods import MoodReader
from hamgara.events.grammars._fa.told.scopes import find_scope
from hamgara.events.grammars._fa.words.forms import Forms
from hamgara.events.grammars._fa.words.triggers import Compiled, Entry, Triggers
from hamgara.events.grammars._fa.words.verbs import Form
from hamgara.events.reading import Argument, Mood, Reading, Telling
from hamgara.events.vocabulary import Rule, Vocabulary
from hamgara.events.words import Words

_FRIENDLY = frozenset({"AGREE", "SUPPORT", "CONCEDE", "COOPERATE"})
"""Types that are nobody's own where somebody is blamed for them: accused X of letting them in."""
_STANDING = frozenset({"mediator", "invitation"})
"""Traits of nouns that tell their act even in a preposition."""
_WARNED_OF = frozenset({"to", "against", "about"})
"""Cases of what a threat or warning, named by a noun, is of: the warning of an attack on X."""
_ON_HELD = frozenset({"RETREAT", "COERCE"})
"""Types of what is done to those whom the text told of before: they were freed, were seized."""
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
        self._phrases = phrases
        rules = vocabulary.index_rules()
        self._threat = replace(rules["threaten-condition"], frame="against")
        self._implied = tuple(rules[id_] for id_ in IMPLIED)
        self._this = frozenset(lists.get("this", ()))
        self._silent = frozenset(lists.get("silent", ()))
        self._voiced = frozenset(lists.get("voiced", ()))
        self._silent_pairs = frozenset(lists.get("silent_pairs", ()))
        self._silent_firsts = frozenset(pair.split()[0] for pair in self._silent_pairs)
        self._hushing = self._silent | self._silent_firsts
        self._masks = Forms((form, None) for form in lists.get("masks", ()))
        self._parts_of = frozenset(lists.get("parts_of", ()))
        self._said = frozenset(lists.get("said", ()))
        self._turned = {key: rules[key] for key in TURNED}
        self._call = rules["consult-call"]
        self._acts = ActReader(forms, triggers, lists)
        self._arguments = ArgumentReader(lists)
        self._chooser = RuleChooser(lists)
        self._idle = IdleReader(lists)
        self._days = DayReader(lists)
        self._told = ToldReader(moods, self._days, lists)

    def read(
        self, sentence: Words, text: str, day: date | None, called: frozenset[str] = frozenset()
    ) -> Reading:
        """Return the reading of a sentence; `called` are the names that its text gave before."""
        found = seat_city(sentence.words, self._phrases.read(sentence, day, called), text)
        phrases = [one for one in found if one.actors or one.anaphor or one.post]
        phrases = take_members(sentence.words, phrases)
        names = find_called(phrases)
        words, bag = sentence.words, set(sentence.words)
        pointing = phrases or self._arguments.recalls(words) or tells_resumption(words)
        if words[-1] == "?" or not pointing or self._is_silent(words, bag):
            mentions = tuple([one.mention(sentence) for one in phrases])
            return Reading(sentence.span, mentions, (), called=names)
        made = self._take_apart(sentence, bag, phrases)
        resolve_protected(made)
        self._acts.read(made)
        find_standings(made, self._cases)
        hand_over(made)
        resolve_there(made)
        resolve_institutions(made)
        mentions = list_mentions(made, self._idle)
        tellings = [one for act in made.acts for one in self._tell(made, act)]
        list_implied(made, self._implied, tellings)
        tellings = leave_receptions(leave_inner(tellings))
        if (speaker := find_teller(made)) or not tellings:
            tellings += tell_subject(made, speaker)
        return Reading(sentence.span, mentions, tuple(tellings), called=names)

    def _take_apart(self, sentence: Words, bag: set[str], phrases: list[Phrase]) -> Sentence:
        """Return a sentence with its clauses and with what may tell acts in them."""
        words, forms = sentence.words, self._forms
        markers = self._moods.find_markers(words)
        taken = {k for one in phrases for k in range(one.first, one.last + 1)}
        masked = {k for one in markers for k in range(one.first, one.last + 1 - ends(one, words))}
        masked.update(  # it is set that X goes: one clause, as without "that"
            one.last + 1
            for one in markers
            if one.mood == "future" and words[one.last + 1 : one.last + 2] == ["که"]
        )
        masked.update(list_titles(words))
        for first, last, _ in self._masks.find(words):
            masked.update(range(first, last + 1))
        clauses, verbs = cut_clauses(words, forms, self._cuts, taken | masked)
        lemmas = {forms[word].lemma for word in forms.keys() & bag}
        clause_of: dict[int, Clause] = {}
        for clause in clauses:
            clause_of.update(dict.fromkeys(clause.tokens, clause))
            if clause.verb is not None:
                lemmas.add(clause.verb.lemma)
        return Sentence(
            sentence, words, bag, bag & self._triggers.context_words, phrases, clauses, verbs,
            markers, taken,
            self._triggers.find(words, bag, taken, lemmas), clause_of,
            len(words) - 1 - words[::-1].index("را") if "را" in bag else -1,
        )  # fmt: skip

    def _is_silent(self, words: list[str], bag: set[str]) -> bool:
        """Does a sentence speak of sport, stage or study, so that it tells no act of states?"""
        silent = not self._hushing.isdisjoint(bag) and (not self._silent.isdisjoint(bag) or (
            not self._silent_firsts.isdisjoint(bag)
            and not self._silent_pairs.isdisjoint(map(" ".join, pairwise(words)))
        ))  # fmt: skip
        return silent and self._voiced.isdisjoint(bag)

    def _tell(self, made: Sentence, act: Act) -> Iterator[Telling]:
        """Yield what an act tells."""
        entry = self._chooser.choose(made, act)
        if entry is None:
            shorter = self._acts.read_shorter(made, act, partial(self._chooser.choose, made))
            if shorter is not None:
                yield from self._tell(made, shorter)
            return
        rule, verb = entry.rule, act.clause.verb
        own = act.verbal and verb is not None and act.last >= verb.first
        act.passive = act.passive or (own and is_killed(act.clause))
        if own and verb is not None and entry.active and not entry.noun:
            act.passive = verb.passive or verb.lemma in entry.passive
        if not (self._is_no_act(made, act, rule) or self._idle.is_done_by_none(made, act, rule)):
            yield from self._tell_act(made, act, entry)

    def _tell_act(self, made: Sentence, act: Act, entry: Entry) -> Iterator[Telling]:
        """Yield an act that a rule tells, unless it is only meant or nobody knows of whom."""
        rule = entry.rule
        moods = self._told.read(made, act, rule)
        if moods is None or _is_only_meant(made, act, rule, moods):
            return
        if is_scheduled(made.words, act):
            moods.add("future")
        code = rule.rule
        content = named = None
        if "agree" in rule.traits:
            named = find_named(made, act)
            choose = self._chooser.choose
            content = named or find_content_act(made, act, choose)
            promise = choose(made, content) if content is not None else None
            if content is not None and is_pledge(entry, content, promise):
                return
            content = content if promise is not None else None
            code, promised = name_promise(made, act, code, promise)
            if promised:
                moods.add("future")
        turned = self._turn_threat(made, act, code, moods)
        if turned is None or ("denial" in rule.traits and denies_event(made, act)):
            return
        code, moods = turned
        arguments = self._list_arguments(made, act, rule, code, moods, named)
        if is_unsaid(made, act, code, arguments) or is_at_home(made, act, rule, arguments):
            return
        if is_of_old(made, act) or is_accident(made, act, rule, arguments):
            return
        where, rest = find_scope(made, content or act, self._days)
        words = made.source.place(act.first, act.last)
        where = words if is_answered(made, act) else where
        open_ = is_tenseless(made, act, moods)
        whole = Telling(code, words, where, (), frozenset(moods), rest, tenseless=open_)
        held = code.type in _ON_HELD and self._arguments.frees_held(made, act, arguments)
        if held or is_resumed(made, code, arguments):
            arguments = []
            yield replace(whole, agentless=True)
        if not arguments:
            return
        for one in self._days.renew(made, act, whole):
            yield from self._tell_sides(made, act, rule, one, [*arguments])

    def _is_no_act(self, made: Sentence, act: Act, rule: Compiled) -> bool:
        """Is what words would tell no act of its own: told elsewhere, denied, granted, judged?"""
        if self._is_promised(made, act) or is_denied(made, act):
            return True
        noun = made.nouns.get(act.first)
        if noun is not None and noun.owner is not None and rule.type in HOSTILE and any(
            "accusation" in one.rule.traits
            or (one.rule.type == "THREATEN" and noun.case in _WARNED_OF)
            for one in noun.owner.entries
        ):  # fmt: skip
            return True
        if act.infinitive and rule.rule.source == ("by",):
            return True  # what somebody is charged with: accused of having a hand in it
        if not act.verbal:
            return self._is_no_named_act(made, act, rule)
        head = act.clause.head
        if head >= 0 and made.words[head] in SOMEBODY and not act.clause.subject:
            return True
        return rebukes_own(act, rule) or (rule.type == "ASSAULT" and describes_attack(made, act))

    def _is_no_named_act(self, made: Sentence, act: Act, rule: Compiled) -> bool:
        """Is what a noun names no act of its own?"""
        words, first, clause = made.words, act.first, act.clause
        before, behind = words[first - 1], words[act.last + 1 : act.last + 2]
        if not self._said.isdisjoint(behind) or is_inner(made, before, rule.type):
            return True
        if first and before in self._this and not (
            is_denied_any(made, act) or list_session(made, act, rule) or is_round(words, first)
            or joins_drill(made, act, rule.rule)
        ):  # fmt: skip
            return True
        if before in self._parts_of and not is_whole(words, first) and (
            find_step(made, made.nouns.get(first)) is None
        ):  # fmt: skip
            return True
        if rule.type == "CONSULT" and (
            is_counted(words, act) or is_called_off(made, act) or is_interview(made, act)
        ):
            return True
        if before == "به" and (
            self._chooser.brings_aid(made, act, rule)
            or (first == 1 and "accusation" in rule.traits)  # by the claim of X
        ):
            return True
        if "invitation" in rule.traits and (accepts_invitation(act) or (
            before == "به" and tells_other_talk(made, act)
        )):  # fmt: skip
            return True
        return (
            any(other.verbal and find_named(made, other) is act for other in made.list_acts(clause))
            or is_told_by_verb(made, act, rule)
            or is_thanked_for(made, act)
            or is_predicate(made, act)
            or is_weighed(words, clause, act.last)
            or is_left_open(words, clause, first)
            or self._is_agreed_on(made, act)
            or ("accusation" in rule.traits and is_told_behind(made, act))
            or is_refused(made, act, rule)
            or is_asked_for(made, act, rule.type)
            or is_granted(made, act, rule)
            or is_menace(made, act)
            or is_withheld(made, act)
            or self._days.is_month(words, first)
            or (_STANDING.isdisjoint(rule.traits) and self._is_preposition(words, act))
        )

    def _turn_threat(
        self, made: Sentence, act: Act, code: Rule, moods: set[Mood]
    ) -> tuple[Rule, set[Mood]] | None:
        """Return an act and its moods, a threat where it is only announced; None if told before."""
        conditional, verb = "conditional" in moods, act.clause.verb
        if code.id == "threaten-condition":
            return None
        if promises_harm(made, act, code) or (code.type in THREATS and is_warned(made, act)):
            return self._threat, set()
        refuses = code.type == "REJECT" and conditional and has_condition(made, act)
        if (refuses or code.id == "threaten-meet") and any(
            other.verbal for other in list_threats(made, act)
        ):  # fmt: skip
            return None
        if conditional and code.type in THREATS and has_condition(made, act) and (
            "future" in moods or announces_own(act)
        ):  # fmt: skip
            return None if any(list_threats(made, act)) else (self._threat, set())
        if code.type == "ASSAULT" and act.verbal and moods == {"future"} and verb and (
            verb.tense == "future" or made.words[verb.last].endswith("یم")
        ):  # fmt: skip
            return self._threat, set()
        return code, moods

    def _list_arguments(
        self, made: Sentence, act: Act, rule: Compiled, code: Rule, moods: set[Mood],
        named: Act | None,
    ) -> list[Row]:  # fmt: skip
        """Return the phrases that an act has, each with its case, and those told farther off."""
        if answered := list_answered(made, act, code.type):
            return answered
        arguments = aim_there(rule, self._arguments.read(made, act, rule))
        arguments = turn_judged(made, act, code.type, arguments)
        if ("agree" in rule.traits or rule.id == "agree-help") and is_open(arguments):
            arguments = add_promised(made, act, arguments)
        if named is not None:
            arguments = add_named(self._arguments, made, named, arguments)
        if code.type == "REQUEST" and is_open(arguments):
            arguments = add_asked(made, act, arguments)
        if code.type == "THREATEN" or (code.type in THREATS and "conditional" in moods):
            arguments = face_threat(made, act, code, arguments)
        return arguments

    def _tell_sides(
        self, made: Sentence, act: Act, rule: Compiled, whole: Telling,
        arguments: list[Row],
    ) -> Iterator[Telling]:  # fmt: skip
        """Yield an act, told of its sides."""
        code, cases = whole.rule, {case for _, case in arguments}
        addressed = ("to", *code.target[: None if code.frame == "visit" else 1])
        if (
            ("agent" in rule.traits and cases.isdisjoint(("by", "in")))
            or ("addressed" in rule.traits and cases.isdisjoint(addressed))
            or meets_stranger(made, act, code.type, arguments)
        ):
            return
        turned, arguments = settle_rule(made, act, code, arguments)
        code = self._turned.get(turned, code)
        code = one_sided(mutual(code, arguments, made, act), arguments, made, act)
        if code.frame == "joint" and "loose" in rule.traits and len(arguments) == 1 and (
            arguments[0][0].anaphor not in ("both", "they")
        ):  # fmt: skip
            arguments.append((Phrase(act.first, act.first, (), "others"), "with"))
        if act.verbal and code.type in _ON_THE_PHONE and is_by_phone(made, act):
            called = [
                (one, "subject" if case == "subject" else "with")
                for one, case in arguments if case in ("subject", "from", "to", "with", "object")
            ]  # fmt: skip
            yield _tell_of(made, whole, self._call, called)
        undated, deed = "undated" in rule.traits, self._arguments.find_deed(made, act)
        for some, others in self._days.share(made, act, split(code, arguments, made, act)):
            apart = replace(whole, outside=whole.outside + others) if others else whole
            yield _tell_of(made, apart, code, some, undated=undated, deed=deed)

    def _is_agreed_on(self, made: Sentence, act: Act) -> bool:
        """Is it what two sides agree about in the same clause: agreed on the debt and flights?"""
        standing = made.nouns.get(act.first)
        if standing is None or standing.case not in ("about", "for"):
            return False
        for other in act.behind if act.clause.agrees else ():
            entry = self._chooser.choose(made, other)
            if entry is not None and entry.rule.frame == "joint" and "agree" in entry.rule.traits:
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
        if root.before is None or not root.before.agrees:
            return False
        choose = self._chooser.choose
        for other in made.list_acts(root.before):
            content = find_content_act(made, other, choose)
            told = content is act or (
                content is not None
                and content.clause is root
                and (act.verbal or root is not act.clause)
            )
            if told and not is_pledge(choose(made, other), act, choose(made, act)):
                return True
        return False

    def _is_preposition(self, words: list[str], act: Act) -> bool:
        """Is the noun inside a preposition of several words: به نشانه اعتراض به?"""
        for at in (act.last, act.last + 1) if act.last + 1 < len(words) else ():
            found = self._cases.prepositions.find(words, at)
            if found is not None and found[1] < act.first:
                return words[found[1] - 1] != DECISION  # the decision to meet
        return False


def _is_only_meant(made: Sentence, act: Act, rule: Compiled, moods: set[Mood]) -> bool:
    """Is an act only claimed, threatened or supposed?"""
    verb = act.clause.verb
    if act.clause.opened in IFS and ("negated" in moods or (verb is not None and verb.negated)):
        return True
    if rule.type in HOSTILE and (is_claimed(made, act) or is_matter(made, act)):
        return True
    if rule.type in _FRIENDLY and act.verbal and is_claimed(made, act):
        return True
    if rule.type not in HOSTILE and is_topic(made, act):
        return True
    if is_told_again(made, act) or is_said_by_crowd(made, act, rule.type):
        return True
    return is_ground(made, act) or is_threatened(made, act, rule)


def _tell_of(
    made: Sentence, whole: Telling, rule: Rule, sides: list[Row], *,
    undated: bool = False, deed: str = "",
) -> Telling:  # fmt: skip
    """Return an act, told by a rule and of its sides."""
    return Telling(
        rule, whole.trigger, whole.clause,
        tuple([Argument(made.mention(one), case) for one, case in sides]),
        whole.moods, whole.outside, undated, deed=deed, tenseless=whole.tenseless,
    )  # fmt: skip
