"""How English news says who does what to whom."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from hamgara.events.grammars._en.acts.traps import (
    GEORGIA,
    is_american,
    is_belgian,
    is_no_name,
    is_of_work,
    is_word_of_play,
    leave_places,
    tells_of_play,
    tells_of_score,
)
from hamgara.events.grammars._en.clauses.asides import drop_words, find_aside
from hamgara.events.grammars._en.clauses.chunks import cut_sentence
from hamgara.events.grammars._en.clauses.draft import Draft
from hamgara.events.grammars._en.clauses.gapping import fill_gap, find_gap
from hamgara.events.grammars._en.names.appositions import (
    join_appositions,
    join_origins,
    join_peoples,
    seat_openings,
)
from hamgara.events.grammars._en.names.backers import leave_friends
from hamgara.events.grammars._en.names.catalogs import join_catalogs
from hamgara.events.grammars._en.names.epithets import Regions, list_epithets
from hamgara.events.grammars._en.names.names import Naming
from hamgara.events.grammars._en.names.namesakes import leave_namesakes, list_introduced
from hamgara.events.grammars._en.names.phrase import Phrase, choose_hits
from hamgara.events.grammars._en.names.phrases import read_phrases
from hamgara.events.grammars._en.reader import as_mention, hear_subject, read_scene
from hamgara.events.grammars._en.scene import Scene, is_aside
from hamgara.events.grammars._en.sequels.assents import may_answer
from hamgara.events.grammars._en.sequels.owned import may_name_acts
from hamgara.events.grammars._en.sequels.receptions import may_be_received
from hamgara.events.grammars._en.sequels.resumed import may_resume
from hamgara.events.grammars._en.sequels.sequels import (
    acts_on_it,
    brings_more,
    frees_the_held,
    opens_with_round,
    tells_of_signing,
)
from hamgara.events.grammars._en.sequels.votes import may_go_on
from hamgara.events.grammars._en.sequels.wants import tells_a_wish_or_snub
from hamgara.events.grammars._en.words.function import DATE_WORDS, MONTHS, is_number
from hamgara.events.grammars._en.words.honors import drop_honors
from hamgara.events.grammars._en.words.inflection import pluralize
from hamgara.events.grammars._en.words.nouns import HEADS
from hamgara.events.grammars._en.words.rules import Matcher
from hamgara.events.grammars._en.words.titles import is_title, lower_title
from hamgara.events.grammars._en.words.tokens import Tokens, take_apart
from hamgara.events.lexicon import Hit, Lexicon
from hamgara.events.openings import Openings, list_words
from hamgara.events.reading import Argument, Reading
from hamgara.events.vocabulary import Vocabulary
from hamgara.events.words import Words, read_sentences, split_form, split_forms
from hamgara.study.actors import ActorBook, ActorName
from hamgara.study.events import Actor

_DATELINE = 16
_AGENCY = 4
"""Words of an agency's name in brackets, with the bracket that opens them."""
_DEEDS = frozenset(
    {"exercise", "exercises", "drill", "drills", "maneuvers", "manoeuvres", "talks", "aid",
     "action", "cooperation", "assistance", "ties", "threats", "pressure", "operation",
     "operations", "build-up", "buildup", "strikes", "activity", "activities", "response",
     "responses", "answer", "reply", "stance", "steps", "commitment", "opposition", "support"}
)  # fmt: skip
_BODIES = frozenset(
    {"service", "agency", "administration", "committee", "authority", "office", "council",
     "department", "delegation", "bureau", "directorate", "academy", "court", "consulate"}
)  # fmt: skip
"""Last words of offices that are also said of several states."""
_MEMBERS = frozenset({"member", "candidate", "ally", "applicant"})
"""What a state is of a body named before it (NATO member Poland)."""
_DASHES = frozenset({"-", "–"})
_BEFORE = 200
"""Characters before a sentence in which a match may be told."""


class English:
    """Reads English sentences; compiled once."""

    def __init__(self, vocabulary: Vocabulary, book: ActorBook) -> None:
        self._matcher = Matcher(vocabulary)
        names = book.names["en"]
        forms = [(_drop_possession(one.form), one) for one in names]
        known = {form for form, _ in forms}
        several = [
            (pluralize(form), one) for form, one in forms
            if one.kind == "office" and form.split()[-1] in _BODIES and pluralize(form) not in known
        ]  # fmt: skip
        self._actors: Lexicon[ActorName] = Lexicon(forms + several, "en")
        self._regions = Regions(names)
        self._single = frozenset(
            words[0]
            for one in names
            if one.kind != "office"
            and " " not in one.form
            and len(words := split_form(one.form, "en")) == 1
        )
        lists = self._matcher.lists
        places = [one.form for one in names if one.kind in ("state", "city")]
        self._states = frozenset(form.lower() for form in places)
        self._openings = Openings(
            list_words(split_forms(places, "en")), frozenset(lists["agencies"]), DATE_WORDS
        )
        self._dual = frozenset(one for word in lists["dual"] for one in (word, pluralize(word)))
        forms_of = self._matcher.forms
        self._finite = frozenset(word for word in forms_of if forms_of[word].features & {"d", "s"})
        verbs = {
            word for word in forms_of
            if forms_of[word].features & {"d", "s", "b"} and not word.endswith("ing")
        }  # fmt: skip
        self._stops = HEADS | (verbs - self._dual)
        self._reporting = lists["reporting"]
        self._play = lists["play"]
        self._private = lists["private"]

    @property
    def join(self) -> None:
        """No two words make one."""

    def cut(self, sentence: Words, text: str) -> Words:
        """Return a sentence without what an agency opens a report with."""
        return sentence.drop(_count_dateline(sentence, text) or self._openings.count(sentence))

    def read(
        self,
        sentence: Words,
        text: str,
        day: date | None,
        called: frozenset[str] = frozenset(),
    ) -> Reading:
        """Read one sentence; `day` decides which office a person holds."""
        tokens = self._take_apart(sentence, text)
        if not tokens.words:
            return Reading(sentence.span, (), ())
        phrases = self._read_phrases(tokens, text, day, called)
        reading = self._read_told(sentence, tokens, phrases, text, day)
        return replace(reading, called=list_introduced(phrases))

    def _take_apart(self, sentence: Words, text: str) -> Tokens:
        """Return the words of a sentence: no honorifics, in Title Case only names' capitals."""
        tokens = take_apart(drop_honors(sentence), self._single.__contains__, text)
        if not is_title(tokens, self._matcher.forms):
            return tokens
        return lower_title(tokens, self._actors.find(tokens.as_words()))

    def _read_told(
        self, sentence: Words, tokens: Tokens, phrases: list[Phrase], text: str, day: date | None
    ) -> Reading:
        """Read what a sentence tells of those its phrases name."""
        tells = self._matcher.may_tell(set(tokens.words))
        pointing = any(one.actors or one.anaphor for one in phrases)
        sequel = opens_with_round([*tokens.words, *[""] * 4]) or acts_on_it(tokens.words)
        sequel = sequel or frees_the_held(tokens.words) or brings_more(tokens.words)
        sequel = sequel or tells_of_signing(tokens.words) or tells_a_wish_or_snub(tokens.words)
        sequel = sequel or (pointing and may_name_acts(tokens.words)) or may_go_on(tokens.words)
        sequel = sequel or (pointing and may_be_received(tokens.words))
        sequel = sequel or (pointing and may_answer(tokens.words))
        before = text[max(sentence.span.start - _BEFORE, 0) : sentence.span.start].lower()
        sequel = sequel or may_resume(tokens.words, before)
        if not (tells and pointing) and not sequel:
            return _hear(sentence, tokens, phrases)
        unheld = not any(one.office and one.rank != "people" for one in phrases)
        if unheld and (
            self._is_of_play(sentence, tokens, text) or self._follows_play(sentence, text)
        ):
            return _hear(sentence, tokens, phrases)
        draft = Draft(tokens, phrases, self._matcher.forms, self._dual, self._reporting)
        chunks = cut_sentence(draft)
        if is_of_work(chunks, tokens.words):
            return _hear(sentence, tokens, phrases)
        scene = Scene(tokens, phrases, chunks, self._matcher)
        mended = self._mend(scene, tokens)
        if mended is not None:
            phrases = self._read_phrases(mended, text, day)
            return self._read_told(sentence, mended, phrases, text, day)
        scene.before = before
        scene.year = day.year if day is not None else 0
        acting = [one for one in phrases if one.actors and not one.private]
        heard = _leave_places(acting, phrases, tokens)
        tellings = tuple(read_scene(scene))
        if scene.domestic:
            heard = [one for one in heard if scene.domestic >= one.countries]
        mentions = tuple(as_mention(tokens, one, aside=is_aside(scene, one)) for one in heard)
        return Reading(sentence.span, mentions, tellings)

    def _mend(self, scene: Scene, tokens: Tokens) -> Tokens | None:
        """Return the words without asides and with verbs that are left out, None where all is."""
        aside = find_aside(scene.clauses)
        if aside is not None:
            return drop_words(tokens, *aside)
        gap = find_gap(scene.clauses, self._states)
        return None if gap is None else fill_gap(tokens, gap)

    def _is_of_play(self, sentence: Words, tokens: Tokens, text: str) -> bool:
        """Is a sentence about a match?"""
        if not self._play.isdisjoint(leave_places(tokens.words)):
            return True
        if tells_of_play(text, sentence.span):
            return True
        return is_word_of_play(tokens.words) and self._follows_play(sentence, text)

    def _follows_play(self, sentence: Words, text: str) -> bool:
        """Does a sentence stand behind one about a match (they will meet France)?"""
        before = text[max(sentence.span.start - _BEFORE, 0) : sentence.span.start]
        words = re.findall(r"[\w-]+", before.lower())
        return not self._play.isdisjoint(words) or tells_of_score(before)

    def list_named(self, sentence: Words, text: str, day: date | None) -> tuple[Argument, ...]:
        """Return all phrases that name or point to somebody."""
        tokens = self._take_apart(sentence, text)
        if not tokens.words:
            return ()
        phrases = self._read_phrases(tokens, text, day)
        return tuple(Argument(as_mention(tokens, one), "") for one in phrases)

    def list_states(self, sentence: Words, text: str, day: date | None) -> set[str]:
        """Return the codes of all states and bodies that a sentence names in any way."""
        tokens = self._take_apart(sentence, text)
        if not tokens.words:
            return set()
        phrases = self._read_phrases(tokens, text, day)
        codes = {actor.country for one in phrases for actor in one.actors}
        return codes.union(one.entry.code for one in self._actors.find(tokens.as_words())) - {""}

    def _read_phrases(
        self, tokens: Tokens, text: str, day: date | None, called: frozenset[str] = frozenset()
    ) -> list[Phrase]:
        """Return the phrases of a sentence."""
        hits = [one for one in self._actors.find(tokens.as_words()) if _is_cased(one, tokens)]
        hits = leave_namesakes(_leave_deeds(hits, tokens), tokens, called)
        if any(one.entry.code == GEORGIA for one in hits) and is_american(text):
            hits = [one for one in hits if one.entry.code != GEORGIA]
        if "brussels" in tokens.words and is_belgian(text):
            hits = [
                one._replace(entry=one.entry._replace(kind="city", code="BEL"))
                if tokens.words[one.first] == "brussels" else one
                for one in hits
            ]  # fmt: skip
        chosen = choose_hits(hits)
        chosen = {i: hit for i, hit in chosen.items() if not is_no_name(hit, chosen, tokens)}
        for hit in self._regions.find(tokens, text):
            chosen = {i: one for i, one in chosen.items() if not hit.first <= i <= hit.last}
            chosen[hit.first] = hit
        local = self._find_place(text[tokens.span.start : tokens.starts[0]])
        epithets = list_epithets(tokens.words, text)
        heard = frozenset(one.rpartition(":")[0] for one in called)
        naming = Naming(tokens, chosen, self._stops, day, epithets, self._private, heard)
        phrases = join_origins(read_phrases(naming), tokens.words)
        phrases = join_appositions(phrases, tokens.words, self._finite)
        phrases = join_peoples(phrases, tokens.words)
        phrases = seat_openings(phrases, tokens.words)
        phrases = join_catalogs([leave_friends(one, tokens) for one in phrases], tokens.words)
        if local and _is_party(phrases, local):
            phrases = [
                one if _is_listed(one, phrases[:i], tokens) else _place_office(one, local)
                for i, one in enumerate(phrases)
            ]
            phrases[:1] = [_place_speaker(one, local) for one in phrases[:1]]
        return phrases

    def _find_place(self, opening: str) -> str:
        """Return the state of a dateline's city."""
        for sentence in read_sentences(opening, "en"):
            for hit in self._actors.find(sentence):
                if hit.entry.kind in ("city", "state"):
                    return hit.entry.code
        return ""


def _leave_places(acting: list[Phrase], phrases: list[Phrase], tokens: Tokens) -> list[Phrase]:
    """Return the actors but for the place of "both sides met in Qatar", "his counterpart"."""
    if not any(one.anaphor in ("both", "counterpart") and not one.actors for one in phrases):
        return acting
    return [
        one
        for one in acting
        if one.rank or one.modifier or not one.first or tokens.words[one.first - 1] != "in"
    ]


def _hear(sentence: Words, tokens: Tokens, phrases: list[Phrase]) -> Reading:
    """Read a sentence that tells nothing: who is named, and who it begins with."""
    named = [one for one in phrases if one.actors and not one.private]
    mentions = tuple(as_mention(tokens, one) for one in named)
    if not named or named[0].first > 1 or named[0].modifier:
        return Reading(sentence.span, mentions, ())
    return Reading(sentence.span, mentions, (hear_subject(tokens, named[:1]),))


def _drop_possession(form: str) -> str:
    """Return a name as the words of a sentence spell it: People Republic, without its 's."""
    return form.replace("'s ", " ").replace("s' ", "s ")


def _count_dateline(sentence: Words, text: str) -> int:
    """Return how many words a dateline has: BAKU, Aug 20 (AFP) -, DOHA:, /TASS/."""
    words, begin = sentence.words, sentence.starts[0]
    if text[:begin].strip() and "\n" not in text[max(begin - 3, 0) : begin]:
        return 4 if words[:1] == ["/"] and words[2:4] == ["/", "."] else 0
    note = words.index(")") if words[0] == "(" and ")" in words[:_DATELINE] else -1
    for i, word in enumerate(words[:_DATELINE]):
        if i <= note or (word == ":" and _is_hour(words, i)):
            continue
        if word == "," and i and sentence.words[i + 1 : i + 2] == ["the"] and sentence.cases[i + 1]:
            return i + 1
        if word == ")" and note < 0 and _is_dated_opening(sentence, i):
            return i + 1
        if word in ("-", "–", ":") and i:
            return 0 if _opens_inset(sentence, i) else i + 1
        capital = sentence.cases[i] or not word[0].isalpha() or is_number(word)
        if not capital and word not in DATE_WORDS and word not in MONTHS:
            return 0
        if word == "." and i + 1 == len(words):
            return (
                i
                if all(
                    case == 2 or not w.isalpha()
                    for case, w in zip(sentence.cases[: i - 1], words, strict=False)
                )
                else 0
            )
    return 0


def _is_dated_opening(sentence: Words, i: int) -> bool:
    """Do a place in capitals, a day and an agency stand before word i (OSLO, Nov 25 (NTB))?"""
    words = sentence.words
    if "(" not in words[:i]:
        return False
    begin = words.index("(")
    behind = sentence.cases[i + 1 : i + 2]
    dated = any(word in MONTHS for word in words[:begin]) and i - begin <= _AGENCY
    return dated and sentence.cases[0] == 2 and bool(behind) and behind[0] > 0


def _is_hour(words: list[str], i: int) -> bool:
    """Does the colon at word i part hours and minutes (UPDATED 14:05 KYIV, July 29 -)?"""
    return bool(i) and words[i - 1].isdigit() and "".join(words[i + 1 : i + 2]).isdigit()


def _opens_inset(sentence: Words, i: int) -> bool:
    """Does the dash at word i open an inset (Rabat — in a rare step — expelled three)?"""
    small = sentence.cases[i + 1 : i + 2] == [0] and sentence.words[i + 1].isalpha()
    return small and sentence.words[i] != ":" and not _DASHES.isdisjoint(sentence.words[i + 1 :])


def _is_cased(hit: Hit[ActorName], tokens: Tokens) -> bool:
    """Has a decoy its capitals in the text: Russia Today, but not "Russia today said"?"""
    if hit.entry.kind != "decoy" or hit.first == hit.last or tokens.cases[hit.last]:
        return True
    return not hit.entry.form.split()[-1][:1].isupper()


def _leave_deeds(hits: list[Hit[ActorName]], tokens: Tokens) -> list[Hit[ActorName]]:
    """Leave out what only says of what kind a deed or state is (a firm answer, NATO member X)."""
    ends = {hit.last for hit in hits}
    starts = {hit.first for hit in hits if hit.entry.kind == "state"}
    words = [*tokens.words, "", ""]
    return [
        hit for hit in hits
        if not (words[hit.last + 1] in _MEMBERS and hit.last + 2 in starts)
        if words[hit.first : hit.last + 1] not in (["military"], ["firm"]) or hit.first - 1 in ends
        or words[hit.last + 1] not in _DEEDS
    ]  # fmt: skip


def _is_party(phrases: list[Phrase], local: str) -> bool:
    """May the state of a dateline act: is it named beside, or are there not two others?"""
    named = {actor.country for one in phrases for actor in one.actors}
    return local in named or len(named) < 2


def _is_listed(phrase: Phrase, before: list[Phrase], tokens: Tokens) -> bool:
    """Does an office follow one whose state is named (Kenya's ministries of energy and trade)?"""
    last = before[-1] if before else None
    joined = last is not None and tokens.words[last.last + 1 : phrase.first] in (
        ["and"], [","], ["and", "the"], [",", "the"],
    )  # fmt: skip
    held = last is not None and bool(last.actors) and last.rank == phrase.rank == "institution"
    return joined and held


def _place_office(phrase: Phrase, local: str) -> Phrase:
    """Give an office without a state that of the dateline (MOSCOW: the Foreign Ministry)."""
    if (
        phrase.anaphor != "he"
        or phrase.pronoun
        or not phrase.office
        or phrase.person
        or (phrase.rank in ("official", "people", "delegation"))
    ):
        return phrase
    return phrase._replace(actors=(Actor(local, phrase.role, phrase.office),), anaphor=None)


def _place_speaker(phrase: Phrase, local: str) -> Phrase:
    """Give a minister known by name that of the dateline, where the report opens with him."""
    held = phrase.first == 0 and phrase.rank in ("minister", "deputy-minister", "speaker")
    if phrase.actors or not held or not phrase.office or not phrase.person:
        return phrase
    return phrase._replace(actors=(Actor(local, phrase.role, phrase.office),), anaphor=None)


def build(vocabulary: Vocabulary, book: ActorBook) -> English:
    """Compile the reader of English."""
    return English(vocabulary, book)
