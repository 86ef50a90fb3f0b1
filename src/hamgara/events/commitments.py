"""Find the commitments of a text: protocols, invitations, commissions, exercises, visits planned.

A sentence tells a commitment where words of promise, plan or invitation stand in it (the
language's file of `library/commitments/`) and it is known who owes something to whom. A promise
told as made before (had promised) is closed where a later sentence of the text tells that the
same was done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from hamgara.events.coreference import Discourse
from hamgara.events.dating import list_dates
from hamgara.events.deadlines import DUE_WORDS, DueWords, find_due
from hamgara.events.extract import ONTOLOGY, load_grammar
from hamgara.events.paragraphs import list_paragraphs
from hamgara.events.patterns import match_pattern, split_patterns
from hamgara.events.reading import Argument
from hamgara.events.words import Words, read_sentences, split_forms
from hamgara.plugins import find_file
from hamgara.study.commitments import KINDS, Commitment, CommitmentKind
from hamgara.study.events import Actor, Event
from hamgara.study.toml import Toml, read_toml
from hamgara.text.dates import DateExpression
from hamgara.text.spans import Span

CueTime = Literal["ahead", "before", "done", "never"]
_TIMES: tuple[CueTime, ...] = ("ahead", "before", "done", "never")
_STEM = 4
_SHARED = 2
_MUTUAL = frozenset({"protocol", "commission", "exercise"})
"""Kinds in which all parties owe the same to one another."""
_AND = frozenset({"و", "and", "və", ","})
_SIGNS = frozenset({".", ",", ";", ":", "!", "?", '"', "'", "(", ")", "-", "–", "*", "/"})


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell a commitment.

    `time`: ahead (will, agreed to), before (had promised), done (was kept: closes one that was
    told before), never (a wish, a refusal: no commitment in this sentence). `kind` is set where
    the words tell it (invited), else the sentence's words do.
    """

    id: str
    time: CueTime
    words: tuple[str, ...]
    kind: CommitmentKind | None = None


@dataclass(frozen=True, slots=True, eq=False)
class CommitmentBook:
    """The cues of a language, the words of each kind, and the words before a last day (by)."""

    cues: tuple[Cue, ...]
    kinds: Mapping[CommitmentKind, tuple[str, ...]]
    due: DueWords
    patterns: Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]
    of_kind: tuple[tuple[tuple[str, ...], CommitmentKind], ...]


@cache
def read_commitments(language: str, beside: Path | None = None) -> CommitmentBook:
    """Return the words of commitment of a language.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong.
    """
    path = find_file("commitments", language, beside=beside)
    toml = read_toml(path.read_bytes(), f"commitments/{path.name}")
    toml.allow(("about", "license", "due", "kinds", "cues"))
    cues = tuple(map(_read_cue, toml.tables("cues")))
    table = toml.table("kinds")
    table.allow(KINDS)
    kinds = {kind: table.strings(kind) for kind in KINDS if kind in table.values}
    due = toml.table("due")
    due.allow(DUE_WORDS)
    last = {key: due.strings(key) for key in DUE_WORDS}
    if toml.problems:
        raise toml.problems[0]
    forms = [(form, cue) for cue in cues for form in cue.words]
    patterns: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for pattern, cue in split_patterns(forms, language):
        patterns.setdefault(pattern[0] if "*" not in pattern[0] else "*", []).append((pattern, cue))
    of_kind = split_patterns(
        [(form, kind) for kind, forms in kinds.items() for form in forms], language
    )
    return CommitmentBook(
        cues, kinds, {key: _fold(some, language) for key, some in last.items()},
        {key: tuple(some) for key, some in patterns.items()}, tuple(of_kind),
    )  # fmt: skip


def _fold(forms: Sequence[str], language: str) -> tuple[str, ...]:
    """Return single words as a sentence has them; a star before an ending is kept."""
    bare = split_forms([form.removeprefix("*") for form in forms], language) if forms else []
    return tuple(
        "*" * form.startswith("*") + word[0] for form, word in zip(forms, bare, strict=True) if word
    )


def _read_cue(table: Toml) -> Cue:
    table.allow(("id", "time", "kind", "words", "examples", "counterexamples"))
    time, kind = table.choice("time", _TIMES), table.values.get("kind")
    return Cue(
        table.text("id", required=True),
        next((one for one in _TIMES if one == time), "never"),
        table.strings("words"),
        next((one for one in KINDS if one == kind), None),
    )


@dataclass(frozen=True, slots=True)
class _Hit:
    cue: Cue
    first: int
    last: int


def find_commitments(
    text: str,
    language: str,
    events: Iterable[Event],
    *,
    day: date | None = None,
    publisher: str = "",
    beside: Path | None = None,
) -> list[Commitment]:
    """Return the commitments that a text tells, in its order.

    Args:
        text: the document; spans are code points of this string as it is.
        language: fa, az or en.
        events: what `extract_events` finds in the text; the parties of a planned event are
            those of the commitment in its sentence.
        day: of publication; without it no commitment has a last day that is counted from it.
        publisher: ISO code of the outlet's state, "" where not known.
        beside: a folder with actors and words of its own.

    Raises:
        HamgaraError: the language is not there, or a file of theirs is wrong.
    """
    grammar = load_grammar(language, ONTOLOGY, beside)
    book = read_commitments(language, beside)
    planned = [one for one in events if one.status == "planned" or one.type == "AGREE"]
    headings = [one.span for one in list_paragraphs(text) if one.heading]
    sentences = [
        (sentence, grammar.list_named(sentence, text, day))
        for sentence in read_sentences(text, language, grammar.join)
    ]
    discourse = Discourse(language, publisher)
    discourse.pair = _find_pair(named for _, named in sentences)
    dates: list[DateExpression] | None = None
    found: list[Commitment] = []
    for sentence, named in sentences:
        for argument in named:
            discourse.hear(argument.mention)
        hits = _find_cues(sentence.words, book)
        if any(heading.start <= sentence.starts[0] < heading.end for heading in headings):
            hits = []
        times = {hit.cue.time for hit in hits}
        if "done" in times and not times & {"ahead", "before"}:
            found = _close(found, sentence, text, book)
        told = [hit for hit in hits if hit.cue.time in ("ahead", "before")]
        if told and "never" not in times:
            if dates is None:
                dates = list_dates(text, language, [Span(0, len(text))])
            hit = next((one for one in told if one.cue.kind), told[0])
            made = _commit(sentence, hit, named, planned, discourse, book)
            if made is not None:
                done = next((one for one in hits if one.cue.time == "done"), None)
                if done is not None and hit.cue.time == "before":
                    made = replace(made, closed_by=sentence.place(done.first, done.last))
                due = find_due(sentence, made.span, dates, day, book.due, language)
                made = replace(made, made=day, due=due)
                found = _follow(found, made, named)
        _take_subject(named, discourse)
    return found


def _find_pair(all_named: Iterable[Sequence[Argument]]) -> tuple[Actor, ...]:
    """Return the two states a text names most, () where it names but one."""
    counts = Counter(
        actor.country for named in all_named for one in named for actor in one.mention.actors
    )
    most = [code for code, _ in counts.most_common(2)]
    return tuple(map(Actor, most)) if len(most) > 1 else ()


def _follow(
    found: list[Commitment], made: Commitment, named: Sequence[Argument]
) -> list[Commitment]:
    """Add a commitment; "this visit will ..." is that of the invitation told just before."""
    if made.kind != "visit" or not found or found[-1].kind != "invitation" or named:
        return [*found, made]
    invitation = found[-1]
    visit = replace(made, owes=invitation.to, to=invitation.owes)
    return [*found[:-1], replace(invitation, due=invitation.due or made.due), visit]


def _find_cues(words: Sequence[str], book: CommitmentBook) -> list[_Hit]:
    hits: list[_Hit] = []
    for at, word in enumerate(words):
        for pattern, cue in (*book.patterns.get(word, ()), *book.patterns.get("*", ())):
            last = match_pattern(pattern, words, at)
            if last >= 0:
                hits.append(_Hit(cue, at, last))
    return [
        hit for hit in hits
        if not any(
            other.first <= hit.first and hit.last <= other.last
            and other.last - other.first > hit.last - hit.first for other in hits
        )
    ]  # fmt: skip


def _commit(
    sentence: Words,
    hit: _Hit,
    named: Sequence[Argument],
    planned: Sequence[Event],
    discourse: Discourse,
    book: CommitmentBook,
) -> Commitment | None:
    """Return the commitment of a sentence, None where a side is not known."""
    inside = [one for one in planned if one.span == sentence.span]
    cue = sentence.place(hit.first, hit.last)
    event = min(inside, key=lambda one: abs(one.spans.trigger.start - cue.start), default=None)
    if event is not None:
        source = sorted({actor.country for actor in event.source})
        target = sorted({actor.country for actor in event.target})
        owes, to = (source, source) if event.reciprocal else (source, target)
    else:
        owes, to = _find_sides(sentence, hit, named, discourse)
    if len({*owes, *to}) < 2:
        return None
    kind = hit.cue.kind or _find_kind(sentence.words, book)
    if kind in _MUTUAL:
        owes = to = sorted({*owes, *to})
    span = _trim(sentence)
    rule = f"{hit.cue.id}/{event.rule}" if event else hit.cue.id
    return Commitment(kind, tuple(owes), tuple(to), span, cue, rule)


def _find_sides(
    sentence: Words, hit: _Hit, named: Sequence[Argument], discourse: Discourse
) -> tuple[list[str], list[str]]:
    """Return who owes and to whom, from the phrases of the sentence and what was told before."""
    start = sentence.starts[hit.first]
    before = [one for one in named if one.mention.span.start < start]
    first = next((one for one in before if one.case == "subject"), None) or next(iter(before), None)
    subject = _join_subjects(sentence, first, before) if first else []
    actors = tuple(a for one in subject for a in discourse.resolve(one.mention))
    owes = sorted({actor.country for actor in actors or discourse.subject})
    if len(owes) > 1:
        return owes, owes
    others = [
        actor.country
        for one in named if one not in subject
        for actor in discourse.resolve(one.mention, actors) if actor.country not in owes
    ]  # fmt: skip
    others += [one.country for one in reversed(discourse.pair) if one.country not in owes]
    others += [code for code in reversed(discourse.named) if code not in owes]
    if not owes and others:
        pair = sorted({one.country for one in discourse.pair})
        return pair, pair
    return owes, others[:1]


def _join_subjects(sentence: Words, first: Argument, before: Sequence[Argument]) -> list[Argument]:
    """Return the first phrase with those that a conjunction joins to it."""
    joined = [first]
    for one in before[before.index(first) + 1 :]:
        place = zip(sentence.words, sentence.starts, strict=True)
        end, start = joined[-1].mention.span.end, one.mention.span.start
        between = [word for word, at in place if end <= at < start]
        if not between or not set(between) <= _AND:
            break
        joined.append(one)
    return joined


def _find_kind(words: Sequence[str], book: CommitmentBook) -> CommitmentKind:
    for pattern, kind in book.of_kind:
        if any(match_pattern(pattern, words, at) >= 0 for at in range(len(words))):
            return kind
    return "other"


def _trim(sentence: Words) -> Span:
    """Return the sentence's place without signs at its ends."""
    first, last = 0, len(sentence) - 1
    while first < last and sentence.words[first] in _SIGNS:
        first += 1
    while last > first and sentence.words[last] in _SIGNS:
        last -= 1
    return sentence.place(first, last)


def _close(
    found: list[Commitment], sentence: Words, text: str, book: CommitmentBook
) -> list[Commitment]:
    """Return the commitments with the latest one closed that a sentence tells as done."""
    words = _list_stems(sentence.words)
    best, most = -1, _SHARED - 1
    before = {cue.id for cue in book.cues if cue.time == "before"}
    for number, one in enumerate(found):
        if one.rule.partition("/")[0] in before and one.closed_by is None:
            shared = len(words & _list_stems(one.span.of(text).casefold().split()))
            shared += _find_kind(sentence.words, book) == one.kind != "other"
            if shared > most:
                best, most = number, shared
    if best < 0:
        return found
    return [
        replace(one, closed_by=_trim(sentence)) if number == best else one
        for number, one in enumerate(found)
    ]


def _list_stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _STEM and word.isalpha()}


def _take_subject(named: Sequence[Argument], discourse: Discourse) -> None:
    """Remember the first phrase of a sentence as whom "he" or a dropped subject means next."""
    first = next((one for one in named if one.case in ("", "subject")), None)
    if first is not None:
        discourse.subject = discourse.resolve(first.mention) or discourse.subject
