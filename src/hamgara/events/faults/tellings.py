"""What a sentence tells of an act: done or not, when, where, how many, by whom.

An act is a field of words (to sign: signed, put their names to, was initialed), from the
language's file of `library/faults/`. Days, places, numbers and offices of a sentence belong to the
act whose words they stand nearest to: before it where verbs end the clause (fa, az), behind it in
English.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hamgara.events.dating import list_dates
from hamgara.events.faults.counts import Count, list_counts
from hamgara.events.faults.places import Place, find_places
from hamgara.events.faults.report import Report, list_common
from hamgara.events.reading import Mention
from hamgara.events.words import Words
from hamgara.text.dates import DateExpression, resolve_date
from hamgara.text.dates.meanings import Shift, Tense, Weekday
from hamgara.text.spans import Span

_STEM = 5
_SHORT = 3
_REACH = 3
_WRONG_SIDE = 6
_LONGEST = 31
_SAY = "say"
_MAY = "may"
"""A month with a capital, else "may come"."""
_GOING = frozenset({"arrive"})


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of an act in a sentence."""

    act: str
    done: bool
    told: bool
    first: int
    last: int


@dataclass(frozen=True, slots=True, eq=False)
class Telling:
    """One act as one sentence tells it; `told` by a verb, else only named.

    `days` are first and last day of each time told with it, `times` all those of the sentence,
    or where it has none, of those before it in the paragraph; `places` where it was, `towns` all
    that the sentence names but those come from;
    `stems` what the sentence is about
    (names, offices and days left out), `things` what the act is about, `marks` the signs that it
    may be another happening (again), a plan, a claim denied, a part of a sum.
    """

    sentence: Words
    act: str
    done: bool
    told: bool
    days: frozenset[tuple[date, date]]
    times: frozenset[tuple[date, date]]
    there: bool
    places: frozenset[str]
    towns: frozenset[str]
    counts: tuple[Count, ...]
    things: frozenset[str]
    stems: frozenset[str]
    states: frozenset[str]
    offices: frozenset[str]
    agents: frozenset[tuple[str, str]]
    marks: frozenset[str]
    teller: str

    @property
    def span(self) -> Span:
        """The place of its sentence."""
        return self.sentence.span


def list_tellings(report: Report) -> list[Telling]:
    """Return the tellings of a report in their order, headings left out."""
    dates = list_dates(report.text, report.language, [Span(0, len(report.text))])
    known = list_common(report.language, report.beside)
    found: list[Telling] = []
    before: frozenset[tuple[date, date]] = frozenset()
    near: frozenset[str] = frozenset()
    paragraph = -1
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        if report.is_heading(sentence):
            continue
        if report.find_paragraph(sentence) != paragraph:
            paragraph, before, near = report.find_paragraph(sentence), frozenset(), frozenset()
        hits = _find_hits(report, sentence)
        acts = dict.fromkeys((hit.act, hit.done) for hit in hits if hit.act != _SAY)
        if not acts:
            continue
        parts = _Parts(report, sentence, mentions, dates, tuple(hits))
        undone = {act for act, done in acts if not done}
        for act, done in acts:
            if not (done and act in undone):
                told = parts.tell(act, done=done, known=known)
                told = told if told.times else replace(told, times=before)
                found.append(told if told.towns else replace(told, towns=near))
        before, near = found[-1].times, found[-1].towns
    return found


def _find_hits(report: Report, sentence: Words) -> list[Hit]:
    """Return the words of acts, none inside a longer one of the same act."""
    denied = {match.last for match in report.words.find(sentence.words, "not")}
    hits = [
        Hit(
            one.entry.id,
            one.entry.done and denied.isdisjoint(range(one.first - _REACH, one.first)),
            one.entry.told,
            one.first,
            one.last,
        )
        for one in report.words.acts.find(sentence.words)
    ]
    hits += [
        Hit(_SAY, done=True, told=True, first=one.first, last=one.last)
        for one in report.words.find(sentence.words, "said")
    ]
    return [
        hit for hit in hits
        if not any(
            other.first <= hit.first and hit.last <= other.last
            and other.last - other.first > hit.last - hit.first and other.act == hit.act
            for other in hits
        )
    ]  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class _Parts:
    """A sentence with what there is in it to share out among its acts."""

    report: Report
    sentence: Words
    mentions: Sequence[Mention]
    dates: Sequence[DateExpression]
    hits: tuple[Hit, ...]

    def tell(self, act: str, *, done: bool, known: frozenset[str]) -> Telling:
        """Return the telling of one of its acts."""
        words = self.sentence.words
        mine = [hit for hit in self.hits if hit.act == act]
        month = [k for k, word in enumerate(words) if word == _MAY and self.sentence.cases[k]]
        marks = self.report.words.list_marks(
            ["" if k in month else word for k, word in enumerate(words)]
        )
        places = list(find_places(self.report, self.sentence, going=act in _GOING))
        covered = {k for place in places for k in range(place.first, place.last + 1)}
        tense: Tense = "future" if "ahead" in marks else "past"
        dated = [(self._at(one.span), one) for one in self._list_dates()]
        days = {
            at: found for at, one in dated
            for found in [resolve(one, self.report.day, tense)] if found
        }  # fmt: skip
        covered |= {
            k for k, at in enumerate(self.sentence.starts)
            if any(one.span.start <= at < one.span.end for _, one in dated)
        }  # fmt: skip
        if self.report.day and any(start > self.report.day for start, _ in days.values()):
            marks |= {"ahead"}
        covered |= {k for hit in self.hits for k in range(hit.first, hit.last + 1)}
        named = [one for one in self.mentions if one.actors or one.office]
        teller = self._find_teller(named)
        return Telling(
            self.sentence, act, done, any(hit.told for hit in mine),
            frozenset(found for at, found in days.items() if self._is_near(at, act)),
            frozenset(days.values()),
            self.report.words.has(words, "there"),
            frozenset(one.name for one in places if self._is_near(one.first, act)),
            frozenset(one.name for one in find_places(self.report, self.sentence, going=True)),
            tuple(list_counts(self.report, self.sentence, covered)),
            frozenset(match.entry for match in self.report.words.things.find(words)),
            frozenset(
                word[:_STEM] for k, word in enumerate(words)
                if len(word) > _SHORT and k not in covered and word not in known and word.isalpha()
            ),
            frozenset(
                actor.country for one in named for actor in one.actors
                if not self._is_place(one, places)
            ),
            frozenset(one.office for one in named if one is not teller) - VAGUE,
            frozenset(self._find_agents(mine, named)),
            marks,
            teller.actors[0].country if teller and teller.actors else "",
        )  # fmt: skip

    def _list_dates(self) -> Iterator[DateExpression]:
        """Yield the times of the sentence; "today" of a quotation is another day's."""
        quoted = '"' in self.sentence.words
        for one in self.dates:
            if self.sentence.span.start <= one.span.start < self.sentence.span.end and not (
                quoted and isinstance(one.meaning, Shift)
            ):
                yield one

    def _at(self, span: Span) -> int:
        return next(
            (k for k, end in enumerate(self.sentence.ends) if end > span.start),
            len(self.sentence) - 1,
        )

    def _is_near(self, at: int, act: str) -> bool:
        """Is the act the nearest one to a word, by the order of the language?"""
        english = self.report.language == "en"

        def distance(hit: Hit) -> int:
            if hit.first <= at <= hit.last:
                return 0
            far = hit.first - at if at < hit.first else at - hit.last
            wrong = (at < hit.first) == english
            return far + _WRONG_SIDE * wrong

        return min(self.hits, key=distance).act == act

    def _is_place(self, mention: Mention, places: Sequence[Place]) -> bool:
        at = self._at(mention.span)
        return not mention.office and any(one.first <= at <= one.last for one in places)

    def _find_agents(
        self, hits: Sequence[Hit], named: Sequence[Mention]
    ) -> Iterator[tuple[str, str]]:
        """Yield (state, office) of whom the words of an act make its doer; state "" if not told."""
        offices = [(self._at(one.span), one) for one in named if one.office]
        for hit in hits:
            by = "by" in self.sentence.words[hit.last : hit.last + _WRONG_SIDE]
            sides = [(at, one) for at, one in offices if (at > hit.last if by else at < hit.last)]
            if not sides:
                continue
            first = (min if by else max)(sides, key=lambda pair: pair[0])
            joined = self._join(first, sides)
            for one in joined:
                yield from ((actor.country, one.office) for actor in one.actors)
                if not one.actors:
                    yield "", one.office

    def _join(
        self, first: tuple[int, Mention], sides: Sequence[tuple[int, Mention]]
    ) -> list[Mention]:
        """Return a phrase with those that a conjunction joins to it."""
        joined = [first[1]]
        for at, one in sides:
            low, high = sorted((first, (at, one)), key=lambda pair: pair[0])
            end = self._at(Span(low[1].span.end - 1, low[1].span.end))
            between = self.sentence.words[end + 1 : high[0]]
            if one is not first[1] and len(between) == 1 and between[0] in _AND:
                joined.append(one)
        return joined

    def _find_teller(self, named: Sequence[Mention]) -> Mention | None:
        """Return whose claim the sentence is, None where it is nobody's."""
        if not self.report.words.has(self.sentence.words, "said"):
            return None
        words = self.sentence.words
        said = max(one.last for one in self.report.words.find(words, "said"))
        if said >= len(words) - _REACH and "," in words[:said] and self.report.language == "en":
            comma = said - words[said::-1].index(",")
            named = [one for one in named if self._at(one.span) > comma]
            return next((one for one in named if one.actors), next(iter(named), None))
        return next((one for one in named if one.actors), None)


VAGUE = frozenset({"", "minister"})
_AND = frozenset({"and", "və", "و", "ilə"})


def resolve(one: DateExpression, day: date | None, tense: Tense) -> tuple[date, date] | None:
    """Return first and last day of a time, None where it is too long or not known.

    Without a day of the document, weekdays and days of a month are put on one calendar, so that
    they can be compared with one another.
    """
    if day is None and not isinstance(one.meaning, Weekday):
        return None
    found = resolve_date(one, anchor=day or _SOME_DAY, tense=tense)
    if found.start is None or found.end is None or (found.end - found.start).days > _LONGEST:
        return None
    return found.start, found.end


_SOME_DAY = date(2001, 1, 10)
