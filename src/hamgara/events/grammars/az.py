"""Read Azerbaijani sentences: who is named in which case, and which acts are told of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import chain

from hamgara.events.grammars._az.acts.answers import tell_answered
from hamgara.events.grammars._az.acts.finding import ActFinder
from hamgara.events.grammars._az.acts.settling import is_held, settle_tellings
from hamgara.events.grammars._az.acts.telling import ActTeller
from hamgara.events.grammars._az.clauses.clauses import ClauseReader
from hamgara.events.grammars._az.clauses.gapping import part_days
from hamgara.events.grammars._az.clauses.scene import Scene
from hamgara.events.grammars._az.clauses.traps import (
    is_calendar,
    is_opinion,
    is_poll,
    is_sport,
    list_fancied,
)
from hamgara.events.grammars._az.names.atoms import Atom, list_atoms, prefer_states
from hamgara.events.grammars._az.names.groups import choose_groups, list_groups
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.names.phrases import PhraseReader
from hamgara.events.grammars._az.names.second import add_second_mentions
from hamgara.events.grammars._az.names.surnames import list_surnames, settle_surnames
from hamgara.events.grammars._az.sides.bystanders import is_transit
from hamgara.events.grammars._az.sides.nominal import is_border
from hamgara.events.grammars._az.told.quotes import find_teller_before
from hamgara.events.grammars._az.words.nouns import is_ending
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
_APART = frozenset(["SANCTION", "PROTEST", "REQUEST"])
"""Acts that sport suffers too; others of bare states are those of their teams."""


class AzerbaijaniGrammar:
    """Compiled once from the vocabulary and the actor lists."""

    def __init__(self, vocabulary: Vocabulary, book: ActorBook) -> None:
        """Compile the patterns of all rules and operators, and the lexicon of names."""
        lists = vocabulary.lists
        rows: list[tuple[str, str, Rule | str]] = []
        options = {rule.id: frozenset(rule.words.get("options", ())) for rule in vocabulary.rules}
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
        rules = vocabulary.index_rules()
        self._finder = ActFinder(self._patterns, options, rules)
        self._teller = ActTeller(options, rules)
        answered = {"ACCUSE": "accuse", "REQUEST": "ask"}
        self._answered = {type_: rules[id_] for type_, id_ in answered.items() if id_ in rules}
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
        found = self._finder.find(scene, known)
        told = [
            (f.first, f.last, one) for f in found if (one := self._teller.tell(scene, f, found))
        ]
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


def build(vocabulary: Vocabulary, book: ActorBook) -> AzerbaijaniGrammar:
    """Compile the reader of Azerbaijani."""
    return AzerbaijaniGrammar(vocabulary, book)
