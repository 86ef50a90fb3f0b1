"""Read Azerbaijani sentences: who is named in which case, and which acts are told of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from hamgara.events.frames import FRAMES
from hamgara.events.grammars._az.acts.answers import tell_answered
from hamgara.events.grammars._az.acts.charges import find_accuser, is_blamed
from hamgara.events.grammars._az.acts.meant import (
    calls_home,
    choose_reading,
    drills_with,
    is_parted,
    is_second,
    is_term,
    promises_aid,
    takes_town,
)
from hamgara.events.grammars._az.acts.settling import has_sides, is_held, settle_tellings
from hamgara.events.grammars._az.acts.threats import aim_threat, is_menace
from hamgara.events.grammars._az.clauses.clauses import ClauseReader, Predicate
from hamgara.events.grammars._az.clauses.gapping import part_days
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.clauses.traps import (
    aims_law,
    is_anniversary,
    is_calendar,
    is_figure,
    is_opinion,
    is_poll,
    is_sport,
    is_thanked,
    list_fancied,
)
from hamgara.events.grammars._az.clauses.turned import list_turned
from hamgara.events.grammars._az.names.atoms import Atom, list_atoms, prefer_states
from hamgara.events.grammars._az.names.groups import choose_groups, list_groups
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.names.phrases import PhraseReader
from hamgara.events.grammars._az.names.second import add_second_mentions
from hamgara.events.grammars._az.names.surnames import list_surnames, settle_surnames
from hamgara.events.grammars._az.sides.arguments import find_arguments
from hamgara.events.grammars._az.sides.bearers import is_only_answered, is_own_harm
from hamgara.events.grammars._az.sides.bystanders import is_transit
from hamgara.events.grammars._az.sides.marches import find_marchers, is_crowd, is_protesting
from hamgara.events.grammars._az.sides.nominal import is_border
from hamgara.events.grammars._az.sides.parties import is_mutual, is_shared, join_agreed
from hamgara.events.grammars._az.told.moods import find_moods, is_demand, is_setting
from hamgara.events.grammars._az.told.quotes import find_teller_before
from hamgara.events.grammars._az.told.stretches import find_stretch
from hamgara.events.grammars._az.words.nouns import is_ending, read_head
from hamgara.events.grammars._az.words.openings import cut_report
from hamgara.events.grammars._az.words.patterns import Known, Patterns
from hamgara.events.grammars._az.words.tokens import mend_words
from hamgara.events.grammars._az.words.verbs import Verb
from hamgara.events.lexicon import Hit, Lexicon, keep_longest
from hamgara.events.openings import Openings
from hamgara.events.reading import Argument, Reading, Telling
from hamgara.events.vocabulary import SILENT, Rule, Vocabulary
from hamgara.events.words import CAPITAL, Words
from hamgara.study.actors import ActorBook
from hamgara.text.normalize import fold

_BAR = "\x01"
_OPERATORS = (
    "report", "deny", "plan", "promise", "happen", "consider", "wish", "begin", "agree", "demand",
    "blame", "threat", "cancel", "order", "effect",
)  # fmt: skip
_PROMISES = frozenset(["CONSULT", "SUPPORT", "COOPERATE", "AID", "RETREAT", "CONCEDE", "SANCTION"])
"""What can be agreed on: the agreement itself is then not told apart."""

_VOWS = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID"})
"""What was once only promised is an agreement to it (göndərəcəyinə söz vermişdi)."""
_HARM = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
_VOWED = frozenset({"AGREE", "THREATEN", "RETREAT"})
"""What itself may be a promise (promised talks, vowed revenge)."""
_NO_ACTS = frozenset({("hücumundan", "müdafiə"), ("işğaldan", "azad")})
"""Nouns of acts that only say what something is against or was freed from."""
_APART = frozenset(["SANCTION", "PROTEST", "REQUEST"])
"""Acts that sport suffers too; others of bare states are those of their teams."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A rule that fired on words `first` to `last`."""

    rule: Rule
    first: int
    last: int
    predicate: int | None
    nominal: bool


class AzerbaijaniGrammar:
    """Compiled once from the vocabulary and the actor lists."""

    def __init__(self, vocabulary: Vocabulary, book: ActorBook) -> None:
        """Compile the patterns of all rules and operators, and the lexicon of names."""
        lists = vocabulary.lists
        rows: list[tuple[str, str, Rule | str]] = []
        self._options = {
            rule.id: frozenset(rule.words.get("options", ())) for rule in vocabulary.rules
        }
        for rule in vocabulary.rules:
            for group in ("verbs", "nouns", "musts"):
                rows += [(one, group, rule) for one in rule.words.get(group, ())]
        for name in _OPERATORS:
            rows += [(one, "operators", name) for one in lists.get(name, ())]
        rows += [(one, "blocks", "") for one in lists.get("blocks", ())]
        rows += [(one, "verbs", "") for one in lists.get("idioms", ())]
        sets = {name: frozenset(words) for name, words in lists.items()}
        stems = [one.removesuffix("-") for one in lists.get("verbs", ())]
        self._patterns: Patterns[Rule | str] = Patterns(rows, lists, stems, sets["light"])
        self._clauses = ClauseReader(sets)
        posts = dict(one.split(" = ") for one in lists["posts"])
        states = [
            name
            for name in book.names["az"]
            if name.kind in ("state", "city", "organization") and " " not in name.form
        ]
        forms = fold(_BAR.join(name.form for name in states), "az").text.split(_BAR)
        codes = {form: name.code for form, name in zip(forms, states, strict=True)}
        self._phrases = PhraseReader(sets, posts, codes, tuple(sets["labels"]))
        self._openings = Openings(frozenset(codes), sets["agencies"], sets["months"])
        towns = [one.form for one in states if one.kind == "city"]
        self._towns = frozenset(fold(_BAR.join(towns), "az").text.split(_BAR))
        self._lists = sets
        self._sports = tuple(sets["sports"])
        self._unnamed = tuple(sets["unnamed"] | sets["halted"])
        self._lexicon: Lexicon[Atom] = Lexicon(
            chain(list_atoms(book, lists), list_groups(lists), list_surnames(book, lists)),
            "az",
            is_ending=is_ending,
        )
        rules = vocabulary.index_rules()
        self._recall = rules.get("recall")
        self._menace = rules.get("retaliate")
        self._charge = rules.get("blame")
        self._attack = rules.get("attack")
        self._protest = rules.get("protest")
        answered = {"ACCUSE": "accuse", "REQUEST": "ask"}
        self._answered = {type_: rules[id_] for type_, id_ in answered.items() if id_ in rules}
        self._drill = rules.get("joint-exercise")

    @property
    def join(self) -> None:
        """No two words make one."""

    def cut(self, sentence: Words, text: str) -> Words:  # noqa: ARG002 - as Grammar asks
        """Return a sentence without what an agency opens a report with."""
        report = sentence.drop(self._openings.count(sentence))
        return cut_report(report, self._lists["agencies"], self._towns)

    def read(
        self, sentence: Words, text: str, day: date | None,
        called: frozenset[str] = frozenset(),  # noqa: ARG002 - as Grammar asks
    ) -> Reading:  # fmt: skip
        """Read one sentence; `day` decides which office a person holds."""
        sentence = mend_words(sentence, text)
        hits = self._list_hits(sentence, text, day)
        if not hits and not self._may_go_on(sentence, text):
            return Reading(sentence.span, (), ())
        words = sentence.words
        known = [self._patterns.know[word] for word in words]
        phrases, verbs = self._read_phrases(sentence, hits, known, day)

        def call(i: int) -> tuple[str, int]:
            found = self._patterns.match("operators", known, words, i, 0)
            return (str(found[0]), found[1]) if found else ("", i)

        predicates = self._clauses.read(words, verbs, call)
        scene = Scene(sentence, phrases, predicates, self._lists)
        found = self._find(scene, known)
        told = [(f.first, f.last, one) for f in found if (one := self._tell(scene, f, found))]
        tellings = [one for _, _, one in told] + tell_answered(scene, told, self._answered)
        tellings = settle_tellings(scene, part_days(scene, tellings))
        if is_opinion(words, self._lists["strangers"]) or is_calendar(words) or is_poll(words):
            tellings = []
        if tellings and (fancied := list_fancied(words)):
            tellings = [one for one in tellings if one.rule.type not in fancied]
        if tellings and is_sport(words, self._sports):
            tellings = [one for one in tellings if one.rule.type in _APART or is_held(one)]
        named = any(one.case in ("subject", "by") for told in tellings for one in told.arguments)
        subject = scene.last_subject()
        if subject is not None and not (tellings and (named or not subject.is_person)):
            argument = Argument(subject.mention(sentence), "subject")
            where = sentence.span
            tellings.append(Telling(SILENT, where, where, (argument,), frozenset({"general"})))
        pair = next((one.first for one in phrases if one.anaphor == "both"), len(words))
        mentions = tuple(
            one.mention(sentence)
            for one in phrases
            if one.actors
            and (one.kind != "pair" or is_border(scene, one))
            and not one.label
            and one.first < pair
            and not is_transit(words, one)
        )
        teller = find_teller_before(scene)
        said = teller.mention(sentence) if teller is not None else None
        return Reading(sentence.span, mentions, tuple(tellings), said)

    def _may_go_on(self, sentence: Words, text: str) -> bool:
        """May a sentence that names nobody go on with what was told before?"""
        if "-" in text[sentence.span.start : sentence.span.end]:
            return True
        return any(word.startswith(self._unnamed) for word in sentence.words)

    def list_named(self, sentence: Words, text: str, day: date | None) -> tuple[Argument, ...]:
        """Return all phrases that name or point to somebody."""
        sentence = mend_words(sentence, text)
        hits = self._list_hits(sentence, text, day)
        known = [self._patterns.know[word] for word in sentence.words]
        phrases, _ = self._read_phrases(sentence, hits, known, day)
        return tuple(Argument(one.mention(sentence), one.case) for one in phrases)

    def list_states(self, sentence: Words, text: str, day: date | None) -> set[str]:
        """Return the codes of all states and bodies that a sentence names in any way."""
        named = self.list_named(sentence, text, day)
        codes = {actor.country for one in named for actor in one.mention.actors}
        found = self._lexicon.find(mend_words(sentence, text))
        return codes.union(one.entry.code for one in found) - {""}

    def _list_hits(self, sentence: Words, text: str, day: date | None) -> list[Hit[Atom]]:
        hits = keep_longest(prefer_states(self._lexicon.find(sentence)))
        hits = settle_surnames(choose_groups(hits, sentence), sentence, text, day, self._lists)
        return add_second_mentions(hits, sentence, text)

    def _read_phrases(
        self,
        sentence: Words,
        hits: Sequence[Hit[Atom]],
        known: Sequence[Known],
        day: date | None,
    ) -> tuple[list[Phrase], list[Verb | None]]:
        """Return the phrases of a sentence, and the verb at each word that is none of a name."""
        words = sentence.words
        verbs = [
            self._clauses.find_verb(words, known, sentence.cases, i) for i in range(len(words))
        ]
        named = {i for hit in hits for i in range(hit.first, hit.last + 1)}
        for i in named:
            verbs[i] = None

        def bears(i: int) -> bool:
            verb = verbs[i] if i < len(verbs) else None
            return verb is not None and verb.stem == "bil"

        def kind(i: int) -> str:
            verb = verbs[i] if i < len(verbs) else None
            if verb is None or (verb.form == "able" and not bears(i + 1)):
                return ""
            if verb.form in ("ma", "maq", "acaq") or (verb.form == "dik" and verb.case):
                return "noun"
            return "participle" if verb.form in ("an", "mis", "dik") else "finite"

        phrases = self._phrases.read(sentence, hits, kind, day)
        for phrase in phrases:
            for i in range(phrase.first, phrase.last + 1):
                if verbs[i] is not None and sentence.cases[i] >= CAPITAL and i:
                    verbs[i] = None
        return phrases, verbs

    def _find(self, scene: Scene, known: Sequence[Known]) -> list[_Found]:  # noqa: C901 - one case after another
        """Return the rules that fire, by their last word; a longer pattern swallows others."""
        words, patterns = scene.words, self._patterns
        found: list[_Found] = []
        taken: set[int] = set()
        for number, predicate in enumerate(scene.predicates):
            start = scene.shared_start(scene.clause(predicate.at))
            if patterns.match("blocks", known, words, predicate.at, start):
                taken.update(range(start, predicate.at + 1))
                continue
            group = "musts" if is_demand(scene, predicate) else "verbs"
            if is_anniversary(words, predicate.end):
                taken.add(predicate.at)
                continue
            hits = list(list_turned(patterns, words, known, predicate, start))
            hits += patterns.list_matches(group, known, words, predicate.at, start)
            fit = [
                one
                for one in hits
                if self._suits(scene, one, predicate) and not is_parted(scene, one[1], predicate)
            ]
            hit = choose_reading(scene, fit, predicate)
            if hit is not None and is_second(scene, hit[1], predicate):
                continue
            if hit is None and self._protest and is_protesting(scene, predicate):
                hit = (self._protest, predicate.first)
            if hit and isinstance(hit[0], Rule):
                rule, first = hit[0], hit[1]
                if is_figure(words, first, predicate.end):
                    continue
                if rule.id == "summon" and self._recall and calls_home(scene, first, predicate):
                    rule = self._recall
                if rule.id == "coerce" and self._attack and takes_town(scene, predicate):
                    rule = self._attack
                if rule.id == "mobilize" and self._drill and drills_with(scene, first, predicate):
                    rule = self._drill
                found.append(_Found(rule, first, predicate.end, number, nominal=False))
                taken.add(predicate.at)
                if rule.id == "mobilize" or (predicate.at - first <= 4 and rule.type != "REJECT"):
                    taken.update(range(first, predicate.at))
        for i in range(len(words)):
            if i in taken or not patterns.is_head("nouns", known[i]) or scene.verb_at(i):
                continue
            if words[i + 1 : i + 2] == ["görə"] and is_thanked(words, i):
                continue
            start = scene.clause(i).start
            hit = patterns.match("nouns", known, words, i, start)
            if self._modifies(scene, known, i):
                continue
            if hit and isinstance(hit[0], Rule) and hit[1] not in taken:
                if patterns.match("blocks", known, words, i, start) or is_anniversary(words, i):
                    continue
                found.append(_Found(hit[0], hit[1], i, None, nominal=True))
        whole = [one for one in found if one.rule.id == "truce"]
        found = [one for one in found if not any(w.first < one.last < w.last for w in whole)]
        found.sort(key=lambda one: (one.last, one.first))
        return found

    def _suits(self, scene: Scene, hit: tuple[Rule | str, int], predicate: Predicate) -> bool:
        """Does the verb stand in a form that the rule takes, and is it free of an operator?"""
        rule, first = hit
        before = scene.words[predicate.at - 1] if predicate.at else ""
        if before in ("baş", "başa", "sona") and predicate.verb.stem not in ("vur", "çatdır"):
            return isinstance(rule, Rule) and rule.id == "next-round"
        planned = predicate.called in ("plan", "promise") and first < predicate.first
        planned = planned and isinstance(rule, Rule)
        if planned and predicate.first < predicate.at and _type(rule) not in _VOWED:
            return False
        spoken = predicate.called in ("threat", "blame") and predicate.first < predicate.at
        if (spoken or before == "təxirə") and _type(rule) in _HARM:
            return False
        options = self._options[rule.id] if isinstance(rule, Rule) else frozenset()
        if "not-future" in options and predicate.verb.form in ("future", "acaq"):
            return False
        if isinstance(rule, Rule) and is_term(rule.id, predicate):
            return False
        if "only-negated" in options:
            return predicate.verb.negated
        if "speaker" in options and not is_blamed(scene, predicate):
            return False
        if "must" in options and not predicate.closes and predicate.verb.form != "must":
            return False
        return "only-future" not in options or predicate.verb.form in ("future", "acaq")

    @staticmethod
    def _modifies(scene: Scene, known: Sequence[Known], i: int) -> bool:
        """Is a bare noun only part of another (səfər dəvəti)?"""
        words, behind = scene.words, " ".join(scene.words[i + 1 : i + 3])
        if (words[i], *words[i + 1 : i + 2]) in _NO_ACTS or behind.startswith("şərh etmə"):
            return True
        if words[i].endswith(("da", "də")) and behind.startswith(("iştirak etmək", "vasitəçilik ")):
            return True
        if i + 1 >= len(words) or f"{words[i]}*" not in known[i].keys:
            return False
        after = words[i + 1]
        if any(one.first == i + 1 and one.actors for one in scene.phrases):
            return False
        if after in ("açıq", "hazır", "sadiq", "tərəfdar") and words[i].endswith(("a", "ə")):
            return True
        if any(after.startswith(month) for month in scene.lists["months"]):
            return False
        return (
            read_head(after) is not None
            and not scene.verb_at(i + 1)
            and not after.startswith(
                ("zaman", "çərçivə", "əsna", "ərəfə", "gediş", "nəticə", "sonunda")
            )
        )

    def _tell(self, scene: Scene, found: _Found, others: Sequence[_Found]) -> Telling | None:  # noqa: C901 - one case after another
        options = self._options[found.rule.id]
        own = None if found.predicate is None else scene.predicates[found.predicate]
        if found.rule.type == "ASSAULT" and aims_law(scene.words, own, found.last):
            return None
        moods = find_moods(scene, found.last, found.predicate, options)
        if moods is None:
            return None
        if found.nominal and found.rule.type in ("ACCUSE", "REQUEST"):
            moods -= {"negated"}
        if found.rule.id in ("ceasefire", "truce") and "agree" in scene.calls_after(found.last):
            return None
        if "agrees" in options and found.predicate is not None:
            clause = scene.clause(found.last)
            for other in others:
                inside = clause.start <= other.last <= found.first and other is not found
                if other.nominal and scene.words[other.last].endswith(("də", "da")):
                    continue
                if other.nominal and is_setting(scene.words, other.last):
                    continue
                promised = other.rule.type in _PROMISES or other.rule.type == "THREATEN"
                promised = promised and other.rule.id != "mediate"
                told = self._tell(scene, other, ()) if inside and promised else None
                if told and has_sides(told) and "earlier" not in told.moods:
                    return None
        if "denies" in options and found.predicate is not None:
            clause = scene.clause(found.last)
            for other in others:
                charged = any(
                    word.startswith(_CHARGES) for word in scene.words[other.last : found.last]
                )
                if charged:
                    continue
                if clause.start <= other.last < found.first and other.rule.type != "ACCUSE":
                    inner = self._tell(scene, other, ())
                    if inner is not None and "negated" in inner.moods:
                        if is_own_harm(inner, clause.subject):
                            continue
                        return None
        rule, arguments = self._find_sides(scene, found, options)
        if arguments is None:
            return None
        if "owner" in options and found.nominal and all(one.case != "of" for one in arguments):
            return None
        if found.nominal and rule.frame == "visit" and "agree" in scene.calls_after(found.last):
            rule = replace(
                rule, frame="joint", source=("subject", "of", "with"), target=(),
                type="AGREE", status="planned", promised="CONSULT",
            )  # fmt: skip
        accuser = None
        if self._charge and found.predicate is not None:
            accuser = find_accuser(scene, rule.type, scene.predicates[found.predicate], arguments)
            if accuser is not None:
                rule = replace(self._charge, source=("about",), target=("subject", "by"))
                arguments = (*arguments, Argument(accuser.mention(scene.sentence), "about"))
                moods -= {"earlier"}
        if accuser is None and is_only_answered(scene, found.rule, found.last, found.predicate):
            return None
        if self._menace and is_menace(scene, rule.type, found.last, moods):
            rule = replace(self._menace, frame=rule.frame, source=rule.source, target=rule.target)
            moods -= {"future", "conditional"}
        if rule.type == "THREATEN" and rule.frame != "joint":
            aims = rule.target or FRAMES[rule.frame].target
            arguments = aim_threat(scene, found.last, arguments, aims)
        if rule.type in _VOWS and moods >= {"future", "earlier"}:
            rule = replace(rule, type="AGREE", promised=rule.type)
        if rule.id == "promise" and promises_aid(scene, found.first, found.last):
            rule = replace(rule, status="planned", promised="AID")
        mutual = is_mutual(scene.words[max(0, found.first - 8) : found.last], arguments)
        agreed = "agree" in scene.calls_after(found.last) and rule.type in _PROMISES
        shared = ("between" in options or agreed) and rule.frame != "joint" and is_shared(arguments)
        rule = join_agreed(rule, arguments, moods) if agreed else rule
        if shared or (mutual and rule.frame != "joint"):
            rule = replace(
                rule, frame="joint", source=("subject", "object", "between", "in", "of"), target=()
            )
        sentence = scene.sentence
        passive = own is not None and own.verb.passive
        agentless = passive and all(one.case != "by" for one in arguments)
        return Telling(
            rule, sentence.place(found.first, found.last),
            scene.date_span(found.last, found.predicate), arguments, moods,
            scene.outside(found.last, found.predicate), agentless=agentless,
            closed=agentless and own is not None and own.closes,
            stretch=find_stretch(scene, rule.type, found, own, told="future" not in moods),
        )  # fmt: skip

    def _find_sides(
        self, scene: Scene, found: _Found, options: frozenset[str]
    ) -> tuple[Rule, tuple[Argument, ...] | None]:
        """Return the rule and who takes part: what a crowd denounces it protests against."""
        rule = found.rule
        words = scene.words[found.first : found.last + 1]
        formal = any(word.startswith(_FORMAL) for word in words)
        shunned = rule.id == "sanction" and any(word.startswith("boykot") for word in words)
        denounced = (rule.type == "ACCUSE" and not formal) or shunned
        denounced = denounced and found.predicate is not None
        if denounced and self._protest is not None and is_crowd(scene, found.last):
            rule = self._protest
        if rule.type == "PROTEST":
            marchers = find_marchers(scene, found.last, named=not found.nominal)
            if found.nominal and not words[0].startswith("etiraz"):
                return rule, marchers
            if marchers is not None or rule is not found.rule:
                return rule, marchers or None
        arguments = find_arguments(scene, rule, found.first, found.last, found.predicate, options)
        if rule.type == "PROTEST" and arguments is not None:
            arguments = tuple(one for one in arguments if one.mention.anaphor != "office")
        return rule, arguments


def _type(rule: Rule | str) -> str:
    return rule.type if isinstance(rule, Rule) else ""


_CHARGES = ("ittiham", "iddia", "hesabat", "təklif", "tələb")
"""Whose refusal is told even where it also denies what they say."""
_FORMAL = ("nota", "məktub", "şikayət", "səfir", "məhkəmə", "araşdırma", "istintaq")
"""What makes a complaint an official one, not a crowd's."""


def build(vocabulary: Vocabulary, book: ActorBook) -> AzerbaijaniGrammar:
    """Compile the reader of Azerbaijani."""
    return AzerbaijaniGrammar(vocabulary, book)
