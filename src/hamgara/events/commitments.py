"""Find the commitments of a text: protocols, invitations, commissions, exercises, visits planned.

A sentence tells a commitment where words of promise, plan or invitation stand in it (the
language's file of `library/commitments/`) and it is known who owes something to whom. A promise
told as made before (had promised) is closed where a later sentence of the text tells that the
same was done. A sentence may have several, each told by a part of it (`commitment_parts`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from hamgara.events.extract import load_grammar
from hamgara.events.openings import read_body
from hamgara.events.paragraphs import list_paragraphs
from hamgara.events.promises.book import CommitmentBook, Hit, read_commitments
from hamgara.events.promises.changed_plans import (
    NewDay,
    close_told,
    decline,
    find_invitation,
    follow,
    move_plan,
)
from hamgara.events.promises.deadlines import Days, Setting, find_due, points_back
from hamgara.events.promises.parts import Part, Reader, list_inside, list_kinds, trim
from hamgara.events.promises.sides import (
    SPOKEN,
    find_guest,
    find_host,
    find_sides,
    has_subject,
)
from hamgara.events.reading import Argument
from hamgara.events.who.coreference import Discourse
from hamgara.events.words import Words
from hamgara.study.commitments import Commitment, CommitmentKind, Due
from hamgara.study.events import Actor, Event

_HOSTILE = frozenset({"verbal_conflict", "material_conflict"})
_BACK, _FIRST = 3, 2
_MEMORY = 4
_MUTUAL = frozenset({"protocol", "commission", "exercise"})
"""Kinds in which all parties owe the same to one another."""
_OWN = frozenset({"promise", "accept"})
"""Cues whose subject is whoever promises."""
_MEETS = frozenset({"commission", "exercise"})
"""Kinds of which there is a next one."""


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
    headings = [one.span for one in list_paragraphs(text) if one.heading]
    sentences = [
        (sentence, grammar.list_named(sentence, text, day))
        for sentence in read_body(text, language, grammar)
    ]
    discourse = Discourse(language, publisher)
    discourse.pair = _find_pair(named for _, named in sentences)
    planned = [one for one in events if one.status == "planned" or one.type == "AGREE"]
    calendar = Days(text, language, day)
    book = read_commitments(language, beside)
    told = _Told(text, language, day, book, planned, discourse, calendar)
    for sentence, named in sentences:
        for argument in named:
            discourse.hear(argument.mention)
        if any(heading.start <= sentence.starts[0] < heading.end for heading in headings):
            _take_subject(named, discourse)
        else:
            told.read(sentence, named)
        told.earlier.append(sentence)
    return told.found


@dataclass(slots=True)
class _Told:
    """What a text has told so far of commitments, sentence by sentence."""

    text: str
    language: str
    day: date | None
    book: CommitmentBook
    planned: Sequence[Event]
    discourse: Discourse
    calendar: Days
    found: list[Commitment] = field(default_factory=list)
    earlier: list[Words] = field(default_factory=list)

    def read(self, sentence: Words, named: Sequence[Argument]) -> None:
        """Read a sentence, part by part."""
        cues = self.book.find_cues(sentence.words)
        hits = [self._bring_near(hit, sentence) for hit in self._drop_undated(cues, sentence)]
        parts = [Part(sentence, tuple(hits), sentence.span)]
        if any(hit.cue.time in ("ahead", "before") for hit in hits):
            reader = Reader(self.book, self.language, self.day, self.calendar.dates)
            parts = reader.divide(sentence, hits, named)
        denied = False
        before: Commitment | None = None
        for one in parts:
            part = replace(one, hits=self._drop_undated(one.hits, one.words))
            inside = list_inside(named, part) if len(parts) > 1 else list(named)
            led = any(one.mention.office or one.case == "subject" for one in inside)
            denied = any(hit.cue.time == "never" for hit in part.hits) or (denied and not led)
            number = len(self.found)
            self._read_part(part, inside, before, denied=denied)
            before = self.found[-1] if len(self.found) > number else before
            _take_subject(inside, self.discourse)

    def _drop_undated(self, hits: Iterable[Hit], words: Words) -> tuple[Hit, ...]:
        """Return the cues without those that need a day ahead where the words have none."""
        return tuple(
            hit for hit in hits if not hit.cue.dated or self.calendar.looks_ahead(words)
        )  # fmt: skip

    def _bring_near(self, hit: Hit, sentence: Words) -> Hit:
        """Return a cue; "said that X had pledged" tells of a promise that stands."""
        told = range(hit.first)
        said = any(self.book.begins(sentence.words, "said", at) for at in told)
        if self.language != "en" or hit.cue.time != "before" or not said:
            return hit
        return replace(hit, cue=replace(hit.cue, time="ahead"))

    def _read_part(
        self, part: Part, named: Sequence[Argument], before: Commitment | None, *, denied: bool
    ) -> None:
        """Read one part of a sentence; `before` is what the part before it promises."""
        if not denied and self._adds_journey(part, named):
            return
        times = {hit.cue.time for hit in part.hits}
        if "done" in times and not times & {"ahead", "before"}:
            self.found = close_told(self.found, part.words, self.text, self.book)
        told = [hit for hit in part.hits if hit.cue.time in ("ahead", "before")]
        moved = next((hit for hit in part.hits if hit.cue.time == "moved"), None)
        taken = next((hit for hit in part.hits if hit.cue.time == "accepted"), None)
        refused = next((hit for hit in part.hits if hit.cue.time == "declined"), None)
        answer = taken or refused
        if answer is not None:
            told = [one for one in told if one.cue.kind and one.first <= answer.first]
        elif moved is not None and not denied and not _is_ahead(told, moved):
            self._move(part, moved, named)
            return
        if told and not denied:
            self._promise(part, _choose(told), named, before)
        if refused is not None:
            states = frozenset(
                actor.country for one in named for actor in self.discourse.resolve(one.mention)
            )
            self.found = decline(self.found, states, trim(part.words))
        elif taken is not None and not denied:
            self._accept(part, taken, named)

    def _promise(
        self, part: Part, hit: Hit, named: Sequence[Argument], before: Commitment | None
    ) -> None:
        """Add the commitment that a cue tells."""
        made = self._commit(part, hit, named, before)
        if made is None:
            return
        setting = Setting(
            part.words, made.span, hit.first, hit.last,
            before=hit.cue.time == "before", spoken=hit.cue.id in SPOKEN,
        )  # fmt: skip
        due = find_due(setting, self.calendar.dates, self.day, self.book.due, self.language)
        if due is None and points_back(part.words.words, self.book.due):
            due = next((one.due for one in reversed(self.found) if one.due), None)
        closed = self._find_kept(part, hit, made.kind)
        if closed is not None:
            due = due if hit.cue.time == "before" else None
            made = replace(made, closed_by=part.words.place(closed.first, closed.last))
        made = replace(made, made=self.day, due=due)
        self.found = (
            self._add_day(made, part, named)
            or self._date_anew(made, part, named)
            or follow(self.found, made, named)
        )
        if made.kind == "visit" and self.book.has(part.words.words, "sign"):
            states = tuple(sorted(made.states))
            self.found.append(replace(made, kind="protocol", owes=states, to=states))

    def _add_day(
        self, made: Commitment, part: Part, named: Sequence[Argument]
    ) -> list[Commitment] | None:
        """Return the commitments where this only tells the day of the one before, else None."""
        last = self.found[-1] if self.found else None
        if last is None or last.kind != "other" or last.due or not made.due:
            return None
        bare = not any(one.mention.actors or one.mention.office for one in named)
        if made.kind in ("other", "visit") and bare and self.book.has(part.words.words[:1], "back"):
            return [*self.found[:-1], replace(last, due=made.due)]
        return None

    def _date_anew(
        self, made: Commitment, part: Part, named: Sequence[Argument]
    ) -> list[Commitment] | None:
        """Return the commitments where this tells the day of one of its kind told before.

        "X and Y will hold an exercise. The exercise begins on 12 May." None for another one: the
        next round, or one of parties named anew.
        """
        anew = any(one.mention.office for one in named) or len(
            {actor.country for one in named for actor in one.mention.actors}
        ) > 1  # fmt: skip
        if made.kind not in _MEETS or made.due is None or anew:
            return None
        if self.book.has(part.words.words, "again"):
            return None
        same = [
            number for number, one in enumerate(self.found)
            if (one.kind, one.states) == (made.kind, made.states) and not (one.due or one.closed_by)
        ]  # fmt: skip
        if not same:
            return None
        dated = replace(self.found[same[-1]], due=made.due)
        return [*self.found[: same[-1]], dated, *self.found[same[-1] + 1 :]]

    def _adds_journey(self, part: Part, named: Sequence[Argument]) -> bool:
        """Does a part tell when the visit told before begins and ends? Then that has its days."""
        last = self.found[-1] if self.found else None
        if last is None or last.kind != "visit" or last.due or last.closed_by:
            return False
        states = {actor.country for one in named for actor in one.mention.actors}
        if not self.book.has(part.words.words, "journey") or not states <= last.states:
            return False
        days = self.calendar.list_ahead(part.words)
        if not days:
            return False
        due = Due(min(start for start, _ in days), max(end for _, end in days))
        self.found[-1] = replace(last, due=due)
        return True

    def _find_kept(self, part: Part, hit: Hit, kind: CommitmentKind) -> Hit | None:
        """Return the words of the same sentence that tell that it was kept, None for none."""
        words = part.words.words
        for one in part.hits:
            if one.cue.time != "done":
                continue
            if hit.cue.time == "before":
                return one
            if kind == "invitation":
                followed = hit.cue.passive or self.book.has(words, "guests")
                if followed and self.book.has(words[one.first : one.last + 1], "come"):
                    return one
            elif self.book.has(words[hit.first : one.last + _BACK], "kept"):
                return one
        return None

    def _accept(self, part: Part, hit: Hit, named: Sequence[Argument]) -> None:
        """Add the visit of a guest who accepts: of the invitation told last, or told by him."""
        states = frozenset(actor.country for one in named for actor in one.mention.actors)
        last = find_invitation(self.found, states)
        if last is not None:
            owes, to = last.to, last.owes
        else:
            guests, hosts = find_sides(part.words, hit, named, self.discourse, self.book)
            if len(guests) != 1 or not hosts:
                return
            if hit.cue.passive:
                guests, hosts = hosts, guests
            owes, to = tuple(guests), tuple(hosts)
        span = trim(part.words)
        setting = Setting(part.words, span, hit.first, hit.last, spoken=True)
        due = find_due(setting, self.calendar.dates, self.day, self.book.due, self.language)
        if due is None and last is not None:
            due = last.due
        cue = part.words.place(hit.first, hit.last)
        made = Commitment("visit", owes, to, span, cue, hit.cue.id, self.day, due)
        self.found = follow(self.found, made, named)

    def _move(self, part: Part, hit: Hit, named: Sequence[Argument]) -> None:
        """Add a plan with its new day in the place of the old one."""
        made = self._commit(part, hit, named, None)
        if made is None or (made.kind == "other" and not list_kinds(part, self.book)):
            return
        new = NewDay(part.words, self.book, self.language, self.day)
        due = new.find(self.calendar.dates)
        if due is None and (hit.cue.dated or made.kind == "other"):
            return
        self.found = move_plan(self.found, replace(made, made=self.day, due=due))

    def _commit(
        self, part: Part, hit: Hit, named: Sequence[Argument], before: Commitment | None
    ) -> Commitment | None:
        """Return the commitment of a part, None where a side or what is owed is not known."""
        sentence, book = part.words, self.book
        kind = self._find_kind(part, hit)
        cue = sentence.place(hit.first, hit.last)
        inside = self._list_events(part, kind)
        if kind is None or any(one.quad in _HOSTILE for one in inside):
            return None
        event = min(inside, key=lambda one: abs(one.spans.trigger.start - cue.start), default=None)
        event = event if event and _is_told_of(event, part, named, self.discourse) else None
        owes, to = find_sides(sentence, hit, named, self.discourse, book)
        acting = owes
        joint = kind in _MUTUAL and (kind != "protocol" or book.has(sentence.words, "joint"))
        explicit = any(one.mention.actors and one.mention.span.start < cue.start for one in named)
        alone = explicit and len(owes) == 1 and not joint and kind in ("other", "protocol")
        begins = {one.mention.span.start for one in named} & {*sentence.starts[:_FIRST]}
        if part.follows and before is not None and not (begins or _leads(named)):
            owes, to, event = list(before.owes), list(before.to), None
        elif event is not None and not (event.reciprocal and alone):
            source, target = _list_parties(event)
            if not (alone and hit.cue.id in _OWN and owes == target):
                owes, to = source, target
        elif kind == "other" and self._is_nobodys(part, named):
            owes = to = sorted({one.country for one in self.discourse.pair})
        elif kind in ("other", "protocol") and not (
            joint or has_subject(sentence, hit, named, book)
        ):
            return None
        elif kind == "invitation":
            owes, to = find_host(owes, to, named, passive=hit.cue.passive)
        elif kind == "visit":
            owes, to = find_guest(owes, to, hit, sentence, named)
        if len({*owes, *to}) < 2 or (kind == "other" and self._is_talk(part, acting, named)):
            return None
        if joint:
            owes = to = sorted({*owes, *to})
        rule = f"{hit.cue.id}/{event.rule}" if event else hit.cue.id
        return Commitment(kind, tuple(owes), tuple(to), trim(sentence), cue, rule)

    def _list_events(self, part: Part, kind: CommitmentKind | None) -> list[Event]:
        """Return the planned events of a part; a joint exercise is against nobody."""
        span, joint = part.words.span, self.book.has(part.words.words, "together")
        return [
            one for one in self.planned
            if one.span == part.whole and span.start <= one.spans.trigger.start < span.end
            and not (kind == "exercise" and joint and one.quad in _HOSTILE)
        ]  # fmt: skip

    def _is_nobodys(self, part: Part, named: Sequence[Argument]) -> bool:
        """Is it agreed, and nobody named who is to do it?"""
        words = part.words.words
        return self.book.has(words, "impersonal") and not any(one.mention.actors for one in named)

    def _is_talk(self, part: Part, owes: Sequence[str], named: Sequence[Argument]) -> bool:
        """Is it but the programme of a visitor (he will meet the president)?"""
        return len(owes) == 1 and self.book.has(part.words.words, "talks") and bool(named)

    def _find_kind(self, part: Part, hit: Hit) -> CommitmentKind | None:
        """Return the kind of what a cue promises, None where it only tells of a document."""
        sentence, book = part.words, self.book
        kind = hit.cue.kind or book.find_kind(sentence.words, hit)
        if hit.cue.kind:
            return kind
        told = list_kinds(part, book)
        back = points_back(sentence.words, book.due)
        if kind == "protocol" and "visit" in told and not back and book.has(sentence.words, "sign"):
            return "visit"
        if kind == "visit" and book.has(sentence.words, "loads"):
            return "other"
        if kind == "visit" and back:
            kind = next((one for one in told if one != "visit"), kind)
        if hit.cue.time == "moved":
            return next((one for one in told if one != "other"), kind)
        if kind == "protocol" and not book.has(sentence.words, "joint"):
            signed = book.has(sentence.words, "signed")
            resting = book.has(sentence.words, "basis")
            if signed or resting or _points_to(sentence, book):
                kind = "other"
                if not (resting or signed or self.calendar.looks_ahead(sentence)):
                    return None
        near = book.has(sentence.words[:_BACK], "back")
        if kind != "other":
            return kind
        kinds = {one for one in told if one != "visit"}
        if len(kinds) == 1 and kinds <= _MEETS:
            return kinds.pop()
        kind = _look_back(sentence, self.earlier, book, near=near)
        if kind == "protocol" and self._is_signed() and not book.has(sentence.words, "joint"):
            return "other" if self.calendar.looks_ahead(sentence) else None
        return kind

    def _is_signed(self) -> bool:
        """Has the sentence before told that something was signed?"""
        before = self.earlier[-1].words
        return self.book.has(before, "signed") or any(
            hit.cue.time == "done" for hit in self.book.find_cues(before)
        )


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


def _is_ahead(told: Sequence[Hit], moved: Hit) -> bool:
    """Is a plan that was moved told anew (the visit, put off in May, will take place in June)?"""
    return any(one.cue.time == "ahead" and one.first > moved.first for one in told)


def _list_parties(event: Event) -> tuple[list[str], list[str]]:
    """Return the states on both sides of an event, all on both of a reciprocal one."""
    source = sorted({actor.country for actor in event.source})
    return source, source if event.reciprocal else sorted({one.country for one in event.target})


def _is_told_of(event: Event, part: Part, named: Sequence[Argument], discourse: Discourse) -> bool:
    """Is whoever acts named in a part, where it is not the whole sentence?"""
    if part.words.span == part.whole or not any(one.mention.actors for one in named):
        return True
    states = {
        actor.country for one in named if one.mention.office or one.mention.anaphor
        for actor in discourse.resolve(one.mention)
    }  # fmt: skip
    states = states or {actor.country for one in named for actor in one.mention.actors}
    return not states.isdisjoint(actor.country for actor in event.source)


def _leads(named: Sequence[Argument]) -> bool:
    """Does anybody named act, or is only a place named?"""
    return any(one.mention.office or one.mention.anaphor or one.case == "subject" for one in named)


def _points_to(sentence: Words, book: CommitmentBook) -> bool:
    """Does a document that is known already lead the sentence (this treaty, the treaty)?"""
    return any(
        kind == "protocol" and book.has(sentence.words[max(0, at - 2) : at], "same")
        for kind, at, _ in book.list_kinds(sentence.words)
    )


def _look_back(
    sentence: Words, earlier: Sequence[Words], book: CommitmentBook, *, near: bool
) -> CommitmentKind:
    """Return the kind of what "it" or "the next round" means: that of the sentences before."""
    again = book.has(sentence.words, "again")
    for one in reversed(earlier[-_MEMORY if again else -1 :] if near or again else []):
        kinds = [kind for kind, _, _ in book.list_kinds(one.words)]
        if again:
            meets = [kind for kind in kinds if kind in _MEETS]
            if meets:
                return meets[0]
            continue
        kind = book.find_kind(one.words)
        if kind in _MUTUAL or kind == "visit":
            return kind
    return "other"


def _take_subject(named: Sequence[Argument], discourse: Discourse) -> None:
    """Remember the first phrase of a sentence as whom "he" or a dropped subject means next."""
    first = next((one for one in named if one.case in ("", "subject")), None)
    if first is not None:
        discourse.subject = discourse.resolve(first.mention) or discourse.subject
