"""Find the statements of a text: who said what to whom, and toward which relation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from hamgara.compiled import recall
from hamgara.events.extract import load_grammar
from hamgara.events.openings import read_body
from hamgara.events.reading import Argument, Grammar
from hamgara.events.speech_book import read_stances
from hamgara.events.stances.demands import is_demand
from hamgara.events.stances.harmed import find_harmed
from hamgara.events.stances.said import Said, list_names
from hamgara.events.stances.stance import Judge, Judgment
from hamgara.events.stances.toward import find_toward, may_relate
from hamgara.events.stances.weighing import Setting, list_evidence, read_weights
from hamgara.events.stances.wording import read_wording
from hamgara.events.talk import Talk, hand_back, introduce, learn_names, take_speaker
from hamgara.events.utterances import Utterance, load_denied, load_speech
from hamgara.events.who.coreference import Discourse
from hamgara.events.words import Words, split_form
from hamgara.study.events import Actor, list_states
from hamgara.study.statements import Stance, Statement
from hamgara.text.spans import Span

_SHORTEST = 2
_POSTED = frozenset({"ambassador", "embassy", "charge-d-affaires", "consulate", "consul"})
_SHORT_GIST = 18
_HEAVY = 2.0
"""What is praised so much is no demand (Baku should know that it is no stranger here)."""
_CONDEMNS = frozenset({"condemn", "complain"})
"""Ways of speaking of harm: who is harmed by nobody named is not blamed but stood by."""
_QUOTE = '"'
_AND = frozenset({",", "و", "və", "and"})


@cache
def load_judge(language: str) -> Judge:
    """Return what judges the words of a language."""

    def build() -> Judge:
        stances, denied = read_stances(language), load_denied(language)
        return Judge(stances, negates_before=language == "en", denied=denied)

    return recall(f"stances-{language}", build)


def extract_statements(
    text: str,
    language: str,
    *,
    day: date | None = None,
    publisher: str = "",
    beside: Path | None = None,
) -> list[Statement]:
    """Return the statements of people in public office that a text reports, in its order.

    Args:
        text: the document; spans are code points of this string as it is.
        language: fa, az or en.
        day: of publication: who held an office then.
        publisher: ISO code of the outlet's state ("our country"), "" where not known.
        beside: a folder with actors of its own.

    Raises:
        HamgaraError: the language is not there, or a file of theirs is wrong.
    """
    grammar = load_grammar(language, beside=beside)
    reader = load_speech(language)
    judge = load_judge(language)
    talk = Talk(Discourse(language, publisher), reader.is_ending)
    found: list[Statement] = []
    sentences = [
        (sentence, _add_posts(sentence, text, day, grammar, judge))
        for sentence in read_body(text, language, grammar)
    ]
    talk.all = tuple(
        actor.country
        for _, named in sentences for argument in named for actor in argument.mention.actors
    )  # fmt: skip
    for number, (sentence, named) in enumerate(sentences):
        talk.held = frozenset(talk.discourse.offices)
        for argument in named:
            talk.discourse.hear(argument.mention)
        learn_names(named, text, talk)
        utterances = _go_on(sentence, talk) or reader.read(sentence, text, named)
        if not any(one.gists for one in utterances):
            _take_subject(named, talk)
        told: tuple[tuple[Actor, ...], tuple[Actor, ...]] | None = None
        for utterance in utterances:
            if utterance.back and number:
                before, others = sentences[number - 1]
                if not any(one.sentence == before.span for one in found):
                    whole = replace(utterance, gists=_take_whole(before))
                    found += _state(whole, before, text, others, talk, judge)
                    continue
            found += _state(utterance, sentence, text, named, talk, judge)
            if utterance.reports and told is None:
                told = talk.speaker, talk.addressee
        if told is not None:
            hand_back(*told, talk)
    return _drop_repeats(found)


def _drop_repeats(found: Sequence[Statement]) -> list[Statement]:
    """Return the statements; the same words of one state on one relation are one, the first."""
    first: dict[tuple[Span, frozenset[str], tuple[str, ...]], Statement] = {}
    for one in found:
        first.setdefault((one.span, frozenset(list_states(one.speaker)), one.toward), one)
    return list(first.values())


def _add_posts(
    sentence: Words, text: str, day: date | None, grammar: Grammar, judge: Judge
) -> list[Argument]:
    """Return who is named in a sentence, with the state where an envoy is posted by itself."""
    named: list[Argument] = []
    posted = judge.words("posted")
    for argument in grammar.list_named(sentence, text, day):
        named.append(argument)
        if argument.mention.office not in _POSTED:
            continue
        first, last = sentence.within(argument.mention.span)
        at = [
            k for k in range(first, last)
            if sentence.words[k] in posted and sentence.starts[k] > argument.mention.span.start
        ]  # fmt: skip
        if at:
            named += grammar.list_named(_cut(sentence, at[-1] + 1, last), text, day)
    return named


def _cut(sentence: Words, first: int, end: int) -> Words:
    """Return a part of a sentence."""
    place = sentence.place(first, max(first, end - 1)) if first < end else sentence.span
    return Words(
        place, sentence.words[first:end], sentence.starts[first:end], sentence.ends[first:end],
        sentence.cases[first:end],
    )  # fmt: skip


def _take_subject(named: Sequence[Argument], talk: Talk) -> None:
    """Remember who in office a silent sentence begins with: "he" of the next one."""
    first = next((one.mention for one in named if one.case in ("", "subject")), None)
    if first is None or first.anaphor not in (None, "ours"):
        return
    begun = talk.discourse.resolve(first)[:1]
    held = first.office or first.person or (first.role and first.anaphor)
    if begun and (held or begun[0].office or begun[0].person):
        talk.discourse.subject = begun
        talk.speaker = talk.speaker or begun


def _take_whole(sentence: Words) -> tuple[Span, ...]:
    """Return what a sentence says as a gist, without the signs at its ends; () for too little."""
    inner = [k for k, word in enumerate(sentence.words) if word[0].isalnum()]
    return (sentence.place(inner[0], inner[-1]),) if len(inner) >= _SHORTEST else ()


def _go_on(sentence: Words, talk: Talk) -> Sequence[Utterance]:
    """Return the rest of a quotation that began in a sentence before."""
    begun, talk.open = talk.open, None
    if begun is None:
        return ()
    end = sentence.words.index(_QUOTE) if _QUOTE in sentence.words else len(sentence)
    while end and not sentence.words[end - 1][0].isalnum():
        end -= 1
    if end < _SHORTEST:
        return ()
    said = replace(
        begun, gists=(sentence.place(0, end - 1),), addressees=(), speaker=None, name=None,
        open=_QUOTE not in sentence.words,
    )  # fmt: skip
    return (said,)


def _state(
    utterance: Utterance,
    sentence: Words,
    text: str,
    named: Sequence[Argument],
    talk: Talk,
    judge: Judge,
) -> list[Statement]:
    """Return the statements of an utterance, and remember who spoke."""
    if utterance.introduces:
        introduce(utterance, text, talk)
        return []
    if utterance.outside:
        talk.before, talk.speaker, talk.addressee = talk.speaker, (), ()
        return []
    take_speaker(utterance, text, talk)
    if not talk.speaker:
        return []
    if utterance.addressees:
        talk.addressee = tuple(
            actor
            for mention in utterance.addressees
            for actor in talk.discourse.resolve(mention, talk.speaker)
            if actor.country not in {one.country for one in talk.speaker}
        )
        for mention in utterance.addressees:
            if mention.office and mention.actors:
                title = split_form(mention.span.of(text), talk.discourse.language)
                talk.known.append((title, mention.actors[:1]))
    if utterance.open:
        talk.open = utterance
    made: list[Statement] = []
    related = may_relate(sentence, talk, judge)
    for place in utterance.gists:
        gist = Span(place.start, min(place.end, sentence.span.end))
        one = Statement(
            talk.speaker, talk.addressee, gist, "neutral", (), utterance.rule,
            sentence.span, utterance.verb, talk.name,
        )  # fmt: skip
        if related:
            said = Said(gist, utterance, sentence, named, talk, judge)
            one = _judge(one, said)
        last = made[-1] if made else None
        if last is not None and _goes_on(last, one, sentence):
            whole = replace(last, span=Span(last.span.start, gist.end))
            if last.stance != one.stance:
                whole = replace(whole, rule=utterance.rule)
                said = Said(whole.span, utterance, sentence, named, talk, judge)
                whole = _judge(whole, said)
            made[-1] = whole
        else:
            made.append(one)
    return made


def _judge(made: Statement, said: Said) -> Statement:
    """Return a statement with the relation it is on and its stance toward it."""
    utterance, talk, judge, own, words = said.utterance, said.talk, said.judge, said.own, said.words
    harmed = ""
    if utterance.rule in _CONDEMNS:
        harmed = find_harmed(words, list_names(said), own, judge)
    if harmed:
        pair = tuple(sorted((own, harmed)))
        talk.stances[own, pair] = "convergent"
        return replace(made, stance="convergent", toward=pair, rule=f"{made.rule}/harmed")
    judged = judge.judge(words)
    if (
        judged.stance != "divergent" and judged.kind != "lack" and judged.weight < _HEAVY
        and is_demand(said)
    ):  # fmt: skip
        judged = replace(
            judged, stance="divergent", cue="demand", kind="divergent", at=-1, weight=0.0
        )
    told = _tell(utterance, judged, lacks=judge.misses(words))
    before = dict(talk.stances)
    toward, built = find_toward(said, judged, told)
    ruled = _settle(built, toward, judged, utterance, talk)
    setting = Setting(toward, before.get((own, toward)), told, built, ruled)
    stance, evidence = _weigh(said, judged, setting)
    if stance != "neutral":
        talk.stances[own, toward] = stance
    decided = _name_cue(utterance, judged, stance, ruled)
    rule = f"{made.rule}/{decided}" if decided else made.rule
    return replace(made, stance=stance, toward=toward, rule=rule, evidence=evidence)


def _weigh(said: Said, judged: Judgment, setting: Setting) -> tuple[Stance, tuple[str, ...]]:
    """Return the stance that all evidence together tells, and the evidence.

    Toward no relation none is taken.
    """
    if not setting.toward:
        return "neutral", ()
    evidence = list_evidence(said, judged, setting)
    worded = read_wording(said.judge.book.language).weigh(said.words, judged.denied)
    return read_weights().choose(evidence, worded), tuple(evidence)


def _goes_on(last: Statement, one: Statement, sentence: Words) -> bool:
    """Are two clauses one gist: short, on one relation, without a "but"?"""
    words = sentence.list_words(Span(last.span.start, one.span.end))
    between = sentence.list_words(Span(last.span.end, one.span.start))
    return last.toward == one.toward and len(words) <= _SHORT_GIST and _AND.issuperset(between)


def _name_cue(utterance: Utterance, judged: Judgment, stance: Stance, ruled: Stance) -> str:
    """Return what decided a stance: a cue, the verb, the context, or all that was weighed."""
    if stance != ruled:
        return "weighed"
    if judged.cue and (not utterance.stance or judged.kind == "lack"):
        return judged.cue
    if stance == "neutral":
        return ""
    return "verb" if utterance.stance or utterance.lean else "context"


def _tell(utterance: Utterance, judged: Judgment, *, lacks: bool) -> Stance:
    """Return the stance of verb and gist: a complaint of a lack wants more of the relation."""
    if judged.kind == "lack" or (lacks and utterance.stance == "divergent"):
        return "convergent"
    if utterance.stance:
        return utterance.stance
    if judged.stance == "neutral":
        return utterance.lean or judged.stance
    if utterance.turns:
        return "divergent" if judged.stance == "convergent" else "convergent"
    return judged.stance


def _settle(
    stance: Stance,
    toward: tuple[str, ...],
    judged: Judgment,
    utterance: Utterance,
    talk: Talk,
) -> Stance:
    """Return the stance in its setting.

    Toward no relation none is taken. Where neither verb nor cue speaks, a statement keeps the
    stance that its speaker had toward the relation, and is convergent where there was none: of 57
    such statements (4 of the development set, 53 of Persian texts written for the trial) 41 were
    convergent, 12 divergent, 4 neutral; what is neutral mostly says so (dates, procedures).
    """
    if not toward:
        return "neutral"
    key = talk.speaker[0].country, toward
    if not (judged.cue or utterance.stance or utterance.lean):
        stance = talk.stances.get(key, "convergent")
    return stance
