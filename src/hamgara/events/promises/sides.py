"""Who owes a commitment to whom: from the phrases of its words and what was told before."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.promises.book import CommitmentBook, Hit
from hamgara.events.reading import Argument
from hamgara.events.who.coreference import Discourse
from hamgara.events.words import Words

_REACH, _NEXT = 5, 2
_AND = frozenset({"و", "and", "və", ","})
_PERSONAL = frozenset({None, "he", "they", "dropped", "alone"})
SPOKEN = frozenset({"promise", "accept", "agreement", "invite", "asked"})
"""Cues that are verbs of promising and inviting."""


def find_host(
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


def find_guest(
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


def has_subject(sentence: Words, hit: Hit, named: Sequence[Argument], book: CommitmentBook) -> bool:
    """Is it told who acts: somebody named before the cue, the sides, the next round of talks?"""
    if hit.cue.time == "before" or hit.cue.id in SPOKEN:
        return True
    start = sentence.starts[hit.first]
    if any(one.mention.span.start <= start and one.case != "in" for one in named):
        return True
    return book.has(sentence.words, "subjects") or book.has(sentence.words, "rounds")


def find_sides(
    sentence: Words,
    hit: Hit,
    named: Sequence[Argument],
    discourse: Discourse,
    book: CommitmentBook,
) -> tuple[list[str], list[str]]:
    """Return who owes and to whom, from the phrases of the sentence and what was told before."""
    start = sentence.starts[hit.first]
    before = _list_subjects(sentence, hit, [o for o in named if o.mention.span.start < start], book)
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


def _list_subjects(
    sentence: Words, hit: Hit, before: Sequence[Argument], book: CommitmentBook
) -> list[Argument]:
    """Return the phrases before a cue among which its subject is.

    They stand behind a verb of saying ("X said that Y will"), and behind the comma of an opening
    adjunct ("During the visit of X to Y, Z ...").
    """
    words = sentence.words[: hit.first]
    said = [at for at in range(len(words)) if book.begins(words, "said", at)]
    opening = book.begins(words, "openings", 0) and "," in words
    at = max([*said[-1:], words.index(",") if opening else -1], default=-1)
    if at < 0:
        return list(before)
    near = sentence.starts[at + 1 : at + 1 + _NEXT]
    behind = [
        one for one in before
        if one.mention.span.start >= sentence.ends[at] and one.case != "in"
        and (
            one.mention.anaphor not in _PERSONAL
            or (one.mention.actors and (one.mention.office or one.mention.span.start in near))
        )
    ]  # fmt: skip
    return behind or list(before)


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
