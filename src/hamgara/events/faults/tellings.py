"""What a sentence tells of an act: done or not, when, where, how many, by whom.

An act is a field of words (to sign: signed, put their names to, was initialed), from the
language's file of `library/faults/`. Days, places, numbers and offices of a sentence belong to the
act whose words they stand nearest to: before it where verbs end the clause (fa, az), behind it in
English.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from hamgara.events.faults.counts import Count, list_counts
from hamgara.events.faults.offices import list_offices
from hamgara.events.faults.places import Place, find_places
from hamgara.events.faults.report import Report, list_common, list_known
from hamgara.events.faults.topics import find_topics
from hamgara.events.faults.words import MARKS
from hamgara.events.patterns import Match
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
_NEAR = 4
_NAMED = 1
_SAY = "say"
_ACCEPT = "accept"
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
    `officers` state and office of each who holds one, `agents` of who does it; `topics` what its
    documents are on and what was opened;
    `stems` what the sentence is about
    (names, offices and days left out), `things` what the act is about, `marks` the signs that it
    may be another happening (again), a plan, a claim denied, a part of a sum; `pending`: that it is
    to come is said near its own words.
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
    officers: frozenset[tuple[str, str]]
    topics: frozenset[str]
    agents: frozenset[tuple[str, str]]
    marks: frozenset[str]
    teller: str
    pending: bool

    @property
    def span(self) -> Span:
        """The place of its sentence."""
        return self.sentence.span


def list_tellings(report: Report, *, headings: bool = False) -> list[Telling]:
    """Return the tellings of a report in their order: of its headings, or of all but these."""
    known = list_common(report.language, report.beside)
    found: list[Telling] = []
    before: frozenset[tuple[date, date]] = frozenset()
    near: frozenset[str] = frozenset()
    paragraph = -1
    for sentence, mentions in zip(report.sentences, report.mentions, strict=True):
        if report.is_heading(sentence) != headings:
            continue
        if report.find_paragraph(sentence) != paragraph:
            paragraph, before, near = report.find_paragraph(sentence), frozenset(), frozenset()
        hits = _find_hits(report, sentence)
        acts = dict.fromkeys((hit.act, hit.done) for hit in hits if hit.act != _SAY)
        if not acts:
            continue
        parts = _Parts(
            report, sentence, mentions, tuple(hits),
            tuple(match for key in MARKS for match in report.find(sentence, key)),
            report.scan(sentence).things,
            tuple(find_places(report, sentence, going=True)),
        )  # fmt: skip
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
    denied = {match.last for match in report.find(sentence, "not")}
    hits = [
        Hit(
            one.entry.id,
            one.entry.done and denied.isdisjoint(range(one.first - _REACH, one.first)),
            one.entry.told,
            one.first,
            one.last,
        )
        for one in report.scan(sentence).acts
    ]
    hits += [
        Hit(_SAY, done=True, told=True, first=one.first, last=one.last)
        for one in report.find(sentence, "said")
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
    hits: tuple[Hit, ...]
    signs: tuple[Match[str], ...]
    things: tuple[Match[str], ...]
    towns: tuple[Place, ...]

    def tell(self, act: str, *, done: bool, known: frozenset[str]) -> Telling:
        """Return the telling of one of its acts."""
        words = self.sentence.words
        mine = [hit for hit in self.hits if hit.act == act]
        month = [k for k, word in enumerate(words) if word == _MAY and self.sentence.cases[k]]
        own = {k for hit in mine for k in range(hit.first, hit.last + 1)} if act == _ACCEPT else ()
        signs = [
            match for match in self.signs
            if match.first not in month and match.first not in own
        ]  # fmt: skip
        marks = frozenset(match.entry for match in signs)
        going = act in _GOING
        places = list(self.towns if going else find_places(self.report, self.sentence))
        covered = {k for place in places for k in range(place.first, place.last + 1)}
        pending = any(_is_pending(sign, hit) for sign in signs for hit in mine)
        tense: Tense = "future" if "ahead" in marks else "past"
        own_tense: Tense = "future" if pending else "past"
        dated = [(self._at(one.span), one) for one in self._list_dates()]
        days = {
            at: found for at, one in dated
            for found in [
                resolve(
                    one, self.report.day, own_tense if isinstance(one.meaning, Weekday) else tense
                )
            ] if found
        }  # fmt: skip
        covered |= {
            k for k, at in enumerate(self.sentence.starts)
            if any(one.span.start <= at < one.span.end for _, one in dated)
        }  # fmt: skip
        due = {at for at, (start, _) in days.items() if self.report.day and start > self.report.day}
        if due:
            marks |= {"ahead"}
        covered |= {k for hit in self.hits for k in range(hit.first, hit.last + 1)}
        named = [one for one in self.mentions if one.actors or one.office]
        teller = find_teller(self.report, self.sentence, named)
        near = {at: found for at, found in days.items() if self._is_near(at, act)}
        return Telling(
            self.sentence, act, done, any(hit.told for hit in mine),
            frozenset(self._choose(mine, near)),
            frozenset(days.values()),
            self.report.has(self.sentence, "there"),
            frozenset(one.name for one in places if self._is_near(one.first, act)),
            frozenset(one.name for one in self.towns),
            tuple(list_counts(self.report, self.sentence, covered)),
            frozenset(match.entry for match in self.things),
            frozenset(
                word[:_STEM] for k, word in enumerate(words)
                if len(word) > _SHORT and k not in covered and word not in known and word.isalpha()
            ),
            frozenset(
                actor.country for one in named for actor in one.actors
                if not self._is_place(one, places)
            ),
            frozenset(one.office for one in named if one is not teller) - VAGUE,
            frozenset(
                (actor.country, office) for one in named if one is not teller
                for office in [self._name_office(one)] if office for actor in one.actors
            ),
            find_topics(self.report, self.sentence, covered, known),
            frozenset(self._find_agents(mine, named)),
            marks,
            teller.actors[0].country if teller and teller.actors else "",
            pending or any(self._is_near(at, act) for at in due),
        )  # fmt: skip

    def _list_dates(self) -> Iterator[DateExpression]:
        """Yield the times of the sentence; "today" of a quotation is another day's."""
        quoted = '"' in self.sentence.words
        for one in self.report.list_dates(self.sentence):
            if not (quoted and isinstance(one.meaning, Shift)):
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
            named = english and not hit.told and far <= _NAMED  # Monday's meeting
            return far + _WRONG_SIDE * (wrong and not named)

        return min(self.hits, key=distance).act == act

    def _choose(
        self, hits: Sequence[Hit], days: Mapping[int, tuple[date, date]]
    ) -> Iterable[tuple[date, date]]:
        """Return the days that are an act's: of several the one next to it, the others far off."""
        far = sorted(
            (min(min(abs(hit.first - at), abs(at - hit.last)) for hit in hits), at) for at in days
        )
        if len(far) > 1 and far[1][0] - far[0][0] >= _NEAR:
            return [days[far[0][1]]]
        return days.values()

    def _is_place(self, mention: Mention, places: Sequence[Place]) -> bool:
        at = self._at(mention.span)
        return not mention.office and any(one.first <= at <= one.last for one in places)

    def _find_agents(
        self, hits: Sequence[Hit], named: Sequence[Mention]
    ) -> Iterator[tuple[str, str]]:
        """Yield (state, office) of whom the words of an act make its doer; state "" if not told."""
        words = self.sentence.words
        offices = [
            (self._at(one.span), one) for one in named
            if one.office and not list_offices([one.office], _CROWD)
        ]  # fmt: skip
        for hit in hits:
            by = "by" in words[hit.last : hit.last + _WRONG_SIDE] or words[hit.last] in _BY
            end = hit.first if hit.act == _ACCEPT else hit.last
            sides = [
                (at, one) for at, one in offices
                if (at > hit.last if by else at < end and not self._is_object(one))
            ]  # fmt: skip
            if not sides:
                continue
            first = (min if by else max)(sides, key=lambda pair: pair[0])
            joined = self._join(first, sides)
            for one in joined:
                yield from ((actor.country, one.office) for actor in one.actors)
                if not one.actors:
                    yield "", one.office

    def _name_office(self, mention: Mention) -> str:
        """Return somebody's office; of a title that is in no list (Oman's sultan) its own word."""
        if mention.office or mention.anaphor:
            return "" if mention.office in VAGUE else mention.office
        known = list_known(self.report.language, self.report.beside, _LANDS)
        first, end = self.sentence.within(mention.span)
        own = [word for word in self.sentence.words[first:end] if word not in known]
        own = [word for word in own if len(word) > _SHORT and word.isalpha()]
        if next(self.report.words.things.find(own), None) is not None:
            return ""
        return own[0] if end - first > 1 and len(own) == 1 and own[0][:_STEM] not in _PEERS else ""

    def _is_object(self, mention: Mention) -> bool:
        """Is somebody not the subject, by the preposition before him or his ending?"""
        first, end = self.sentence.within(mention.span)
        words = self.sentence.words
        if self.report.language == "az":
            return words[end - 1].endswith(_CASES) and words[end - 1] != _DEPUTY
        relative = words[end : end + 1] == [_WHO]
        known = self.report.language == "fa" and first > 0 and not relative
        return known and words[first - 1] in _TO

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


def _is_pending(sign: Match[str], hit: Hit) -> bool:
    """Does a sign say of an act that it is still to come? An ending says it of its own verb."""
    near = 0 if sign.pattern[0].startswith("*") and hit.told else _NEAR
    return sign.entry == "ahead" and (
        sign.first <= hit.last + near and hit.first - near <= sign.last
    )


def find_teller(report: Report, sentence: Words, named: Sequence[Mention]) -> Mention | None:
    """Return whose claim a sentence is, None where it is nobody's.

    Args:
        report: the report.
        sentence: of the report.
        named: who is named in it, in order.
    """
    words = sentence.words
    told = list(report.find(sentence, "said"))
    if not told:
        return None
    first, said = told[-1].first, told[-1].last
    after = said >= len(words) - _REACH and "," in words[:said] and report.language == "en"
    if after:
        comma = sentence.starts[said - words[said::-1].index(",")]
        named = [one for one in named if one.span.start > comma]
        return next((one for one in named if one.actors), next(iter(named), None))
    if words[first] in _ACCORDING:
        named = [one for one in named if one.span.start >= sentence.ends[said]]
    else:
        named = [one for one in named if one.span.start < sentence.starts[first]]
    return next((one for one in named if one.actors), None)


VAGUE = frozenset({"", "minister"})
_AND = frozenset({"and", "və", "و", "ilə"})
_ACCORDING = frozenset({"according", "به"})
_CROWD = frozenset({"people"})
"""Ranks of those whom no act of a state has as its doer."""
_TO = frozenset({"از", "به", "با", "برای", "پیشواز"})
_CASES = ("ini", "ını", "unu", "ünü", "inə", "ına", "una", "ünə", "indən", "ından")
_DEPUTY = "müavini"
_LANDS = frozenset({"state", "adjective"})
_PEERS = frozenset({"همتای", "همتا", "count", "colle", "həmka", "طرف", "side", "tərəf"})
_WHO = "که"
_BY = frozenset({"ریاست", "استقبال", "سرپرستی", "رهبری", "هدایت"})


def resolve(
    one: DateExpression, day: date | None, tense: Tense, longest: int = _LONGEST
) -> tuple[date, date] | None:
    """Return first and last day of a time, None where it is too long or not known.

    Without a day of the document, weekdays and days of a month are put on one calendar, so that
    they can be compared with one another.
    """
    if day is None and not isinstance(one.meaning, Weekday):
        return None
    found = resolve_date(one, anchor=day or _SOME_DAY, tense=tense)
    if found.start is None or found.end is None or (found.end - found.start).days > longest:
        return None
    return found.start, found.end


_SOME_DAY = date(2001, 1, 10)
