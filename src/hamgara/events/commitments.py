"""Find the commitments of a text: protocols, invitations, commissions, exercises, visits planned.

A sentence tells a commitment where words of promise, plan or invitation stand in it (the
language's file of `library/commitments/`) and it is known who owes something to whom. A promise
told as made before (had promised) is closed where a later sentence of the text tells that the
same was done.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from hamgara.events.commitment_book import CommitmentBook, Hit, read_commitments
from hamgara.events.coreference import Discourse
from hamgara.events.dating import list_dates
from hamgara.events.deadlines import Setting, find_due, points_back
from hamgara.events.extract import load_grammar
from hamgara.events.paragraphs import list_paragraphs
from hamgara.events.reading import Argument
from hamgara.events.words import Words, read_sentences
from hamgara.study.commitments import Commitment, CommitmentKind
from hamgara.study.events import Actor, Event
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.spans import Span

_STEM = 4
_SHARED = 2
_HOSTILE = frozenset({"verbal_conflict", "material_conflict"})
_BACK = 3
_MEMORY = 4
_REACH = 5
_SPOKEN = frozenset({"promise", "invite", "asked"})
"""Cues that are verbs of promising and inviting."""
_MUTUAL = frozenset({"protocol", "commission", "exercise"})
"""Kinds in which all parties owe the same to one another."""
_AND = frozenset({"و", "and", "və", ","})
_SIGNS = frozenset({".", ",", ";", ":", "!", "?", '"', "'", "(", ")", "-", "–", "*", "/"})


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
    grammar = load_grammar(language, beside=beside)
    book = read_commitments(language, beside)
    planned = [one for one in events if one.status == "planned" or one.type == "AGREE"]
    headings = [one.span for one in list_paragraphs(text) if one.heading]
    sentences = [
        (sentence, grammar.list_named(sentence, text, day))
        for sentence in read_sentences(text, language, grammar.join)
    ]
    discourse = Discourse(language, publisher)
    discourse.pair = _find_pair(named for _, named in sentences)
    calendar = _Calendar(text, language, day)
    found: list[Commitment] = []
    earlier: list[Words] = []
    for sentence, named in sentences:
        for argument in named:
            discourse.hear(argument.mention)
        hits = book.find_cues(sentence.words)
        if any(heading.start <= sentence.starts[0] < heading.end for heading in headings):
            hits = []
        hits = [hit for hit in hits if not hit.cue.dated or calendar.looks_ahead(sentence)]
        times = {hit.cue.time for hit in hits}
        if "done" in times and not times & {"ahead", "before"}:
            found = _close(found, sentence, text, book)
        told = [hit for hit in hits if hit.cue.time in ("ahead", "before")]
        if told and "never" not in times:
            hit = _choose(told)
            made = _commit(sentence, hit, named, planned, discourse, book, earlier)
            if made is not None:
                done = next((one for one in hits if one.cue.time == "done"), None)
                if done is not None and hit.cue.time == "before":
                    made = replace(made, closed_by=sentence.place(done.first, done.last))
                setting = Setting(
                    sentence, made.span, hit.first, hit.last,
                    before=hit.cue.time == "before", spoken=hit.cue.id in _SPOKEN,
                )  # fmt: skip
                due = find_due(setting, calendar.dates, day, book.due, language)
                if due is None and points_back(sentence.words, book.due):
                    due = next((one.due for one in reversed(found) if one.due), None)
                found = _follow(found, replace(made, made=day, due=due), named)
        _take_subject(named, discourse)
        earlier.append(sentence)
    return found


@dataclass(slots=True)
class _Calendar:
    """The dates of a text, read where a cue needs them."""

    text: str
    language: str
    day: date | None
    read: list[DateExpression] | None = None

    @property
    def dates(self) -> list[DateExpression]:
        """All date expressions of the text."""
        if self.read is None:
            self.read = list_dates(self.text, self.language, [Span(0, len(self.text))])
        return self.read

    def looks_ahead(self, sentence: Words) -> bool:
        """Does a sentence name a day after that of the document?"""
        inside = [
            one for one in self.dates
            if sentence.span.start <= one.span.start < sentence.span.end
        ]  # fmt: skip
        ends = [resolve_date(one, anchor=self.day, tense="future").end for one in inside]
        return any(end is not None and (self.day is None or end > self.day) for end in ends)


def _choose(told: Sequence[Hit]) -> Hit:
    """Return the cue that tells a commitment: one made before, one with a kind, else the first."""
    before = [hit for hit in told if hit.cue.time == "before"]
    return next((one for one in before or told if one.cue.kind), (before or told)[0])


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
    """Add a commitment; "this visit will ..." is that of the invitation told just before.

    An invitation or a visit told twice is one, that with a last day.
    """
    for number, one in enumerate(found):
        if _is_retold(one, made):
            better = made if made.due and not one.due else one
            return [*found[:number], better, *found[number + 1 :]]
    if made.kind != "visit" or not found or found[-1].kind != "invitation" or named:
        return [*found, made]
    invitation = found[-1]
    visit = replace(made, owes=invitation.to, to=invitation.owes, due=made.due or invitation.due)
    return [*found[:-1], replace(invitation, due=invitation.due or made.due), visit]


def _is_retold(one: Commitment, made: Commitment) -> bool:
    """Are two commitments one visit or invitation, told again?"""
    same = one.kind == made.kind and (one.owes, one.to) == (made.owes, made.to)
    dues = one.due is None or made.due is None or one.due == made.due
    return same and dues and made.kind in ("visit", "invitation") and one.closed_by is None


def _commit(
    sentence: Words,
    hit: Hit,
    named: Sequence[Argument],
    planned: Sequence[Event],
    discourse: Discourse,
    book: CommitmentBook,
    earlier: Sequence[Words],
) -> Commitment | None:
    """Return the commitment of a sentence, None where a side or what is owed is not known."""
    kind = hit.cue.kind or book.find_kind(sentence.words, hit)
    back = book.has(sentence.words[:_BACK], "back")
    if kind == "other" and not hit.cue.kind:
        kind = _look_back(sentence, earlier, book, near=back)
    inside = [one for one in planned if one.span == sentence.span]
    if any(one.quad in _HOSTILE for one in inside):
        return None
    cue = sentence.place(hit.first, hit.last)
    event = min(inside, key=lambda one: abs(one.spans.trigger.start - cue.start), default=None)
    owes, to = _find_sides(sentence, hit, named, discourse)
    joint = kind in _MUTUAL and (kind != "protocol" or book.has(sentence.words, "joint"))
    explicit = any(one.mention.actors and one.mention.span.start < cue.start for one in named)
    alone = explicit and len(owes) == 1 and not joint and kind in ("other", "protocol")
    if event is not None and not (event.reciprocal and alone):
        source = sorted({actor.country for actor in event.source})
        target = sorted({actor.country for actor in event.target})
        owes, to = (source, source) if event.reciprocal else (source, target)
    elif kind in ("other", "protocol") and not (joint or _has_subject(sentence, hit, named, book)):
        return None
    elif kind == "invitation":
        owes, to = _find_host(owes, to, named, passive=hit.cue.passive)
    elif kind == "visit":
        owes, to = _find_guest(owes, to, hit, sentence, named)
    if len({*owes, *to}) < 2:
        return None
    if joint:
        owes = to = sorted({*owes, *to})
    span = _trim(sentence)
    rule = f"{hit.cue.id}/{event.rule}" if event else hit.cue.id
    return Commitment(kind, tuple(owes), tuple(to), span, cue, rule)


def _look_back(
    sentence: Words, earlier: Sequence[Words], book: CommitmentBook, *, near: bool
) -> CommitmentKind:
    """Return the kind of what "it" or "the next round" means: that of the sentences before."""
    again = book.has(sentence.words, "again")
    for one in reversed(earlier[-_MEMORY if again else -1 :] if near or again else []):
        kind = book.find_kind(one.words)
        if kind in _MUTUAL or (near and kind == "visit"):
            return kind
    return "other"


def _find_host(
    owes: list[str], to: list[str], named: Sequence[Argument], *, passive: bool
) -> tuple[list[str], list[str]]:
    """Return host and guest of an invitation; where the host is not told, by the place."""
    guests = [
        actor.country for one in named if one.case == "object" for actor in one.mention.actors
    ]  # fmt: skip
    if passive or (len(owes) == 1 and owes == guests[:1]):
        return to, owes
    if len(owes) > 1:
        places = [
            actor.country for one in named for actor in one.mention.actors
            if not one.mention.office and one.mention.anaphor is None and actor.country in owes
        ]  # fmt: skip
        if places:
            return places[-1:], [code for code in owes if code != places[-1]]
    return owes, to


def _find_guest(
    owes: list[str], to: list[str], hit: Hit, sentence: Words, named: Sequence[Argument]
) -> tuple[list[str], list[str]]:
    """Return guest and host of a visit: the host is the place that stands nearest the verb."""
    start = sentence.starts[hit.first]
    first = sentence.starts[max(0, hit.first - _REACH)]
    last = sentence.starts[min(len(sentence) - 1, hit.last + _REACH)]
    places = [
        one for one in named
        if not one.mention.office and one.mention.anaphor is None and len(one.mention.actors) == 1
        and first <= one.mention.span.start <= last
    ]  # fmt: skip
    near = min(places, key=lambda one: abs(one.mention.span.start - start), default=None)
    if near is not None and owes == [near.mention.actors[0].country] and len(to) == 1:
        return to, owes
    return owes, to


def _has_subject(
    sentence: Words, hit: Hit, named: Sequence[Argument], book: CommitmentBook
) -> bool:
    """Is it told who acts: somebody named before the cue, the sides, the next round of talks?"""
    if hit.cue.time == "before" or hit.cue.id in _SPOKEN:
        return True
    start = sentence.starts[hit.first]
    if any(one.mention.span.start <= start and one.case != "in" for one in named):
        return True
    return book.has(sentence.words, "subjects") or book.has(sentence.words, "rounds")


def _find_sides(
    sentence: Words, hit: Hit, named: Sequence[Argument], discourse: Discourse
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
            shared += bool(shared) and book.has(sentence.words, "same")
            shared += _bears_out(book.find_kind(sentence.words), one.kind)
            if shared > most:
                best, most = number, shared
    if best < 0:
        return found
    return [
        replace(one, closed_by=_trim(sentence)) if number == best else one
        for number, one in enumerate(found)
    ]


def _bears_out(told: CommitmentKind, kept: CommitmentKind) -> bool:
    """Does a deed of one kind keep a commitment of the other: a visit that to an invitation?"""
    return told == kept != "other" or (told, kept) == ("visit", "invitation")


def _list_stems(words: Iterable[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _STEM and word.isalpha()}


def _take_subject(named: Sequence[Argument], discourse: Discourse) -> None:
    """Remember the first phrase of a sentence as whom "he" or a dropped subject means next."""
    first = next((one for one in named if one.case in ("", "subject")), None)
    if first is not None:
        discourse.subject = discourse.resolve(first.mention) or discourse.subject
