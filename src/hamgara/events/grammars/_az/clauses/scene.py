"""An Azerbaijani sentence as a scene: its clauses, their subjects, where their dates are sought."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from hamgara.events.grammars._az.clauses.clauses import Clause, Predicate, find_speaker
from hamgara.events.grammars._az.clauses.held import is_of_held
from hamgara.events.grammars._az.names.phrase import PERSONS, Phrase
from hamgara.events.grammars._az.words.nouns import read_head
from hamgara.events.grammars._az.words.shapes import FORMAL
from hamgara.events.words import Words
from hamgara.text.spans import Span

_RIGHTS = re.compile(
    r"(?:insan|qadın|adam|şəxs) (?:haq|hüq|alver|resurs|kapital|hüquq|itki|tələf|ölüm|axın)\w+"
    r"|şəxs (?:\"|elan|qism|kimi|siyahı)\w*"
)
"""Human rights, human trafficking, a person declared unwelcome: no people act."""
_OBJECT = re.compile(r"(?:[aə]n[ıi]|^geri)$")
"""What only looks owned: an accusative behind a vowel (şirkət iddianı rədd edib), "back"."""
_MANY = re.compile(r"(?<=\w\w)l[aə]r$")
_RULING = ("hökumət", "iqtidar", "prezident", "nazir")
"""Whom people without an office blame: no things of theirs (müxalifət hökuməti tənqid edib)."""
_PLANS = ("proqram", "plan", "memorandum", "yol", "büdcə", "strategiya", "kvota", "sifariş")
"""What is made for years to come."""
_PAPERS = (
    "müqavilə", "saziş", "razılaşma", "konvensiya", "bəyannamə", "bəyanat", "qətnamə",
    "memorandum", "protokol", "nizamnamə", "tarixli",
)  # fmt: skip
_CHARGES = ("ittiham", "iddia", "bəyanat", "açıqlama", "tələb", "təklif", "tənqid")
_MEETINGS = ("iclas", "görüş", "danışıq", "sammit", "toplantı", "konfrans", "məsləhətləşmə")
_HARM = ("partlayış", "hücum", "zərbə", "qətl", "terror", "atəş", "cinayət", "basqın", "insident")
"""In what somebody is said to have a hand."""
_INVITED = "dəvət"
"""To an event that is told with its day (iyunda keçiriləcək foruma dəvət edib)."""
_UNITS = frozenset({"gün", "həftə", "ay", "il", "saat", "dəqiqə"})
_DAYS = frozenset(
    (
        "dünən", "srağagün", "bu", "gün", "günü", "axşam", "axşamı", "gecə", "səhər", "səhəri",
        "ötən", "keçən", "həmin", "birinci", "ikinci", "çərşənbə", "cümə", "şənbə", "bazar",
        "ertəsi",
    )
)  # fmt: skip
"""Words of a day: its month or year alone may be that of a participle behind it."""
_WHICH = frozenset({"keçən", "ötən", "bu", "həmin", "ertəsi"})
_VAGUE = frozenset({"aylarda", "həftələrdə", "günlərdə", "illərdə"})
"""Times that have no days: what was done in the last months goes on."""
_MEANT = ("məli", "malı")
_INSIDE = 4
_APART = 2
"""So many words between a time and a participle make the time that of the whole clause."""


@dataclass(slots=True)
class Scene:
    """A sentence with its phrases and predicates."""

    sentence: Words
    phrases: list[Phrase]
    predicates: list[Predicate]
    lists: Mapping[str, frozenset[str]]
    words: list[str] = field(init=False)
    clauses: list[Clause] = field(init=False)

    def __post_init__(self) -> None:
        """Cut the sentence into clauses and find their subjects."""
        self.words = self.sentence.words
        self.clauses = []
        start, subject = 0, None
        ends: list[tuple[int, int | None]] = [
            (one.end, number) for number, one in enumerate(self.predicates) if one.closes
        ]
        ends += [(i, None) for i, word in enumerate(self.words) if word in ";:"]
        ends.append((len(self.words) - 1, None))
        for end, number in sorted(ends, key=lambda one: (one[0], one[1] is None)):
            if end < start:
                continue
            mine = self._subject(start, end)
            if subject is not None and start and self.words[start - 1].endswith(("araq", "ərək")):
                mine = None
            if mine is None:
                subject = find_speaker(self.clauses, self.predicates, self.words) or subject
            clause = Clause(start, end, number, mine or subject, mine is not None)
            self.clauses.append(clause)
            subject = mine or subject
            start = end + 1

    def clause(self, place: int) -> Clause:
        """Return the clause that word belongs to."""
        return next(one for one in self.clauses if place <= one.end)

    def speaker(self, clause: Clause) -> Phrase | None:
        """Return who says the clause: the subject of a report before it (bildirib ki)."""
        number = self.clauses.index(clause)
        before = self.clauses[number - 1] if number else None
        if before is None or before.predicate is None:
            return None
        predicate = self.predicates[before.predicate]
        told = self.words[predicate.end + 1 : predicate.end + 2] == ["ki"]
        return before.subject if told and predicate.called == "report" else None

    def shared_start(self, clause: Clause) -> int:
        """Return where the clause begins with those before it that end in a converb (edərək)."""
        start = clause.start
        for one in reversed(self.clauses[: self.clauses.index(clause)]):
            if one.predicate is None:
                break
            before = self.predicates[one.predicate]
            if before.verb.form != "while" and (before.verb.form != "if" or before.conditional):
                break
            start = one.start
        return start

    def verb_at(self, place: int) -> bool:
        """Is the word a predicate?"""
        return any(one.at <= place <= one.end for one in self.predicates)

    def has_firm(self, last: int) -> bool:
        """Does the clause speak of firms, teams or others that are no state?"""
        clause = self.clause(last)
        formal = {p.first + 1 for p in self.phrases if p.actors} if clause.start < last else set()
        return any(
            word in self.lists["strangers"] or any(word.startswith(f) for f in self.lists["firms"])
            for at, word in enumerate(self.words[clause.start : last], clause.start)
            if at not in formal or not word.startswith(FORMAL)
        )

    def calls_after(self, last: int) -> list[str]:
        """Return what is said of word `last` by the predicates up to the next that closes."""
        found: list[str] = []
        for one in self.predicates:
            if one.at > last:
                found.append(one.called)
                if one.closes:
                    break
        return found

    def last_subject(self) -> Phrase | None:
        """Return the subject of the first clause that names one."""
        return next((one.subject for one in self.clauses if one.subject), None)

    def before(self, place: int, start: int) -> int:
        """Return where the words begin that belong to the predicate at `place` alone."""
        ends = [
            one.end + 1
            for one in self.predicates
            if start <= one.end < place and (one.verb.stem != "yerləş" or one.verb.form != "an")
        ]
        return max(ends, default=start)

    def _subject(self, start: int, end: int) -> Phrase | None:
        found: Phrase | None = None
        for phrase in self.phrases:
            if phrase.first < start or phrase.last > end or phrase.kind in ("place", "pair"):
                continue
            if (
                phrase.either
                and phrase.case in ("object", "to")
                and found is None
                and not any(
                    p.case == "subject" and start <= p.first and p.last <= end for p in self.phrases
                )
            ):
                phrase.case = "subject"
            inset = phrase.first and self.words[phrase.first - 1] == "("
            if phrase.case != "subject" or inset:
                continue
            if (
                found is None
                or (
                    found.of
                    and found.rank not in PERSONS
                    and phrase.case == "subject"
                    and any(found.last < one.at < phrase.first for one in self.predicates)
                )
                or any(
                    one.verb.form in ("after", "ma")
                    and one.closes is False
                    and "sonra" in self.words[one.end : one.end + 3]
                    and found.last < one.at < phrase.first
                    for one in self.predicates
                )
                or any(
                    one.verb.form == "dik"
                    and self.words[one.end + 1 : one.end + 2] in (["görə"], ["üçün"])
                    and found.last < one.at < phrase.first
                    and phrase.kind in ("state", "city")
                    and phrase.head is None
                    for one in self.predicates
                )
                or any(
                    one.verb.form == "after" and found.last < one.at < phrase.first
                    for one in self.predicates
                )
            ):
                found = phrase
        stranger = self._stranger(start, end if found is None else min(end, found.first))
        return stranger if stranger is not None else found

    def _stranger(self, start: int, end: int) -> Phrase | None:
        """Return a subject that stands for no state (a coach, a firm), before word `end`."""
        if start == 0 < end and is_of_held(self.words, self.predicates, self.lists["captives"]):
            return Phrase(0, 0, "subject", "anaphor", anaphor="they", plural=True)
        for i in range(start, end):
            word = self.words[i]
            crowd = word in self.lists["crowds"]
            if not crowd and not {word, _MANY.sub("", word)} & self.lists["strangers"]:
                continue
            if crowd and _RIGHTS.fullmatch(" ".join(self.words[i : i + 2])):
                continue
            if not crowd and self._is_compound(i):
                continue
            crowd = crowd and self.words[i - 1] != "naməlum"
            if not any(one.first <= i <= one.last for one in self.phrases):
                return Phrase(i, i, "subject", "crowd" if crowd else "stranger")
        return None

    def _is_compound(self, i: int) -> bool:
        """Is a word only the first half of a thing's name (sərnişin qatarı)?"""
        after = self.words[i + 1 : i + 2]
        if after and (after[0].startswith(_RULING) or _OBJECT.search(after[0])):
            return False
        single = not self.words[i].endswith(("lar", "lər", "ı", "i", "u", "ü"))
        return single and bool(after) and read_head(after[0]) in ("subject", "of")

    def date_span(self, last: int, number: int | None) -> Span:
        """Return where the date of an act is sought: its own words, or the whole clause."""
        clause = self.clause(last)
        start = self._dated_start(clause)
        if number is not None and not self.predicates[number].closes:
            inner = self.before(self.predicates[number].at, start)
            if any(self._is_time(i) for i in range(inner, self.predicates[number].at)):
                return self.sentence.place(inner, self.predicates[number].end)
            own = self.predicates[number]
            if own.verb.form in ("an", "mis", "dik") and not own.verb.case and own.noun_next:
                return self.sentence.place(start, own.end)
        return self.sentence.place(start, max(clause.end, last))

    def _dated_start(self, clause: Clause) -> int:
        """Return where the words begin whose times are a clause's: with the one it goes on."""
        before = self.clauses.index(clause) - 1
        if before < 0 or self.clauses[before].predicate is None:
            return clause.start
        closing = self.predicates[self.clauses[before].predicate or 0]
        if self.words[closing.end + 1 : closing.end + 2] == ["ki"]:
            return clause.start
        goes_on = closing.verb.form == "while" or (not clause.own and closing.verb.form != "if")
        return self.clauses[before].start if goes_on else clause.start

    def is_dated(self, predicate: Predicate) -> bool:
        """Is a time said before a verb in its own clause?"""
        inner = self.before(predicate.at, self.clause(predicate.at).start)
        return any(self._is_time(i) for i in range(inner, predicate.at))

    def outside(  # noqa: C901 - one case after another
        self, last: int, number: int | None
    ) -> tuple[Span, ...]:
        """Return the places whose dates belong to other verbs, or are none (Martin, a visit)."""
        clause = self.clause(last)
        found = [
            self.sentence.place(i, i)
            for i in range(max(1, clause.start), clause.end + 1)
            if self.sentence.cases[i]
            and any(self.words[i].startswith(month) for month in self.lists["months"])
        ]
        found += [
            self.sentence.place(i, i)
            for i in range(max(1, clause.start), clause.end + 1)
            if self.words[i] == "ilə" and not self.words[i - 1][:1].isdigit()
        ]
        found += self._list_papers(clause) + self._list_terms(clause)
        if number is None and self.calls_after(last)[:1] == ["deny"] and last < clause.end:
            found.append(self.sentence.place(last + 1, clause.end))
        elif number is not None:
            found += self._list_labels(self._dated_start(clause), clause.end)
        found += self._list_program_years(clause)
        found += self._list_delays(clause, number)
        found += [
            self.sentence.place(i - 1, i)
            for i in range(max(1, clause.start), clause.end + 1)
            if self.words[i - 1] in ("son", "ötən") and self.words[i] in _VAGUE
        ]
        found += [
            self.sentence.place(i if i and self._is_time(i - 1) else max(0, i - 1), i)
            for i in range(clause.end + 1)
            if self.words[i].startswith("səfər") and not self.words[i - 1][:1].isdigit()
        ]
        own = self.predicates[number] if number is not None else None
        start = self._dated_start(clause)
        fell = number is None and self._falls_through(last)
        for one in self.predicates:
            if one.at < start:
                continue
            if one.closes and one.end < clause.start:
                start = one.end + 1
                continue
            if one.end >= last or one.closes:
                break
            planned = fell and one.end < last <= one.end + _INSIDE + 1 and self._is_plan(one)
            to_come = one.verb.form == "future" and one.noun_next and _INVITED in self.words
            if to_come:
                continue
            if one is not own and one.verb.form not in ("maq", "after") and not planned:
                subject = clause.subject
                low = start
                if subject is not None and start <= subject.first < one.at:
                    low = subject.last + 1
                    if one.called == "plan" and one.end < subject.last:
                        low = self._own_days(one, start)
                elif start == clause.start and one.verb.form in ("ma", "dik", "acaq"):
                    low = one.at
                if one.verb.form in ("an", "dik", "mis") and not one.verb.case:
                    behind = self._skip_time(low, one.at)
                    alone = not any(behind <= p.first < one.at for p in self.phrases)
                    low = low if one.verb.form == "mis" and alone else behind
                said = self._name_held(one)
                held = one.verb.form in ("an", "mis") and one.verb.passive
                if one.verb.form == "ma" and said == ["üçün"]:
                    low = one.at
                whole = (one.verb.form == "dik" or held) and bool(said)
                whole = whole and (one.end < last <= one.end + 2 or not self._goes_inside(one))
                named = number is None and held and last == one.end + 1
                if whole and (named or said[0].endswith(("da", "də"))):
                    low = low if said[0].startswith(_HARM) else one.at
                if low < one.at:
                    found.append(self.sentence.place(low, one.end))
            start = one.end + 1
        return tuple(found)

    def _name_held(self, one: Predicate) -> list[str]:
        """Return what a participle tells of: the next word, or the meeting held (keçirilən ...)."""
        behind = self.words[one.end + 1 : one.end + 1 + _INSIDE]
        if one.verb.form not in ("an", "mis") or not one.verb.passive or one.called != "happen":
            return behind[:1]
        nouns = (i for i, word in enumerate(behind) if word.startswith(_MEETINGS))
        at = next(nouns, 0)
        alone = not any(self.verb_at(one.end + 1 + i) for i in range(at))
        return behind[at : at + 1] if alone else behind[:1]

    def _falls_through(self, last: int) -> bool:
        """Is what word `last` names called off, or does it not come about?"""
        after = next((one for one in self.predicates if one.at > last and one.closes), None)
        if after is None:
            return False
        return after.called == "cancel" or (after.called == "happen" and after.verb.negated)

    def _is_plan(self, one: Predicate) -> bool:
        """Does a participle tell when something was to be (keçirilməli olan, təyin edilmiş)?"""
        meant = one.verb.form in ("must", "future") or self.words[one.at - 1].endswith(_MEANT)
        return meant or (one.called == "plan" and one.verb.form in ("an", "mis", "dik"))

    def _goes_inside(self, predicate: Predicate) -> bool:
        """Does another participle stand behind (keçirilən görüşdə əldə edilmiş razılaşma)?"""
        after = next((one for one in self.predicates if one.at > predicate.end), None)
        return after is not None and after.noun_next and after.at <= predicate.end + _INSIDE

    def _own_days(self, one: Predicate, start: int) -> int:
        """Return where the days right before a participle begin."""
        low = one.first
        while low > start and self.is_dates(low - 1, low):
            low -= 1
        return low

    def _skip_time(self, low: int, end: int) -> int:
        """Return where the words of a participle begin: behind the time of the whole clause."""
        i = low
        while i < end and (self.words[i] in _DAYS or self._is_day(i) or self._is_day(i - 1)):
            i += 1
        return i if end - i >= _APART else low

    def _list_terms(self, clause: Clause) -> list[Span]:
        """Return the places of days that only end what is told (mayın 5-dək, iyuna qədər)."""
        words = self.words
        return [
            self.sentence.place(max(clause.start, i - (4 if words[i - 3] == "il" else 2)), i)
            for i in range(clause.start + 2, clause.end + 1)
            if (words[i].endswith(("-dək", "-dak")) and self._is_day(i - 1))
            or (words[i] in ("qədər", "kimi") and (self._is_day(i - 2) or self._is_dated(i)))
        ]

    def _list_program_years(self, clause: Clause) -> list[Span]:
        """Return the places of the years that a plan or program is for (2026-cı il üzrə)."""
        words = self.words
        return [
            self.sentence.place(max(clause.start, i - 3), i)
            for i in range(clause.start + 1, clause.end + 1)
            if words[i - 1].startswith(("il", "rüb", "dövr"))
            and words[i] in ("üzrə", "ərzində", "üçün")
            and any(
                w.startswith((*_PAPERS, *_PLANS)) and not w.startswith("planlaş")
                for w in words[i : i + 6]
            )
        ]

    def _is_dated(self, i: int) -> bool:
        """Does a day that ends a time stand before that word (15 aprelə, 15 aprel tarixinə)?"""
        number, month = self.words[i - 2 - (self.words[i - 1] == "tarixinə") :][:2]
        return number[:1].isdigit() and any(month.startswith(one) for one in self.lists["months"])

    def _list_papers(self, clause: Clause) -> list[Span]:
        """Return the places of years that only name a paper (1990-cı il müqaviləsinə)."""
        words = self.words
        return [
            self.sentence.place(i - 1, i)
            for i in range(max(1, clause.start), clause.end)
            if words[i] == "il" and words[i - 1][:1].isdigit()
            and any(word.startswith(_PAPERS) for word in words[i + 1 : i + 5])
            and not any(one.at == i + 1 for one in self.predicates)
        ]  # fmt: skip

    def _list_labels(self, start: int, end: int) -> list[Span]:
        """Return the places of days that only name a paper or a charge.

        "10 noyabr bəyanatını pisləyib", "dünənki ittihamları rədd edib".
        """
        words = self.words
        named = [
            self.sentence.place(max(start, i - 4 if words[i - 3] == "il" else i - 2), i)
            for i in range(start + 2, end + 1)
            if words[i].startswith(_PAPERS)
            and words[i - 1] in self.lists["months"]
            and words[i - 2].isdecimal()
        ]
        named += [
            self.sentence.place(i - 1, i)
            for i in range(start + 1, end + 1)
            if words[i - 1] == "bu"
            and words[i] in _UNITS
            and any(word.startswith("dəfə") for word in words[i + 1 : i + 5])
        ]
        return named + [
            self.sentence.place(max(start, i - 2), i - 1)
            for i in range(start + 1, end + 1)
            if words[i].startswith(_CHARGES) and words[i - 1].endswith(("nki", "nkı", "nkü", "ki"))
        ]

    def _is_day(self, i: int) -> bool:
        """Does a month with its day stand there (mayın 5-də)?"""
        after = self.words[i + 1 : i + 2]
        months = any(self.words[i].startswith(month) for month in self.lists["months"])
        return months and bool(after) and after[0][:1].isdigit()

    def _list_delays(self, clause: Clause, number: int | None) -> list[Span]:
        """Return the places of "seven years later" before a verb in the past: no future date.

        "A day later" alone counts from the act before, and a day named behind it is the one meant.
        """
        told = ("past", "perfect", "present")
        number = clause.predicate if number is None else number
        if number is None or self.predicates[number].verb.form not in told:
            return []
        words = self.words
        return [
            self.sentence.place(i - 2, i)
            for i in range(clause.start + 2, clause.end + 1)
            if words[i] == "sonra"
            and (words[i - 1].endswith(("dən", "dan")) or words[i - 1] in _UNITS)
            and not (words[i + 1 : i + 2] == [","] and self._is_day(i + 2))
            and not (words[i - 1] == "gün" and not self._is_measured(i - 3))
            and not (words[i - 2] == "neçə" and words[i - 1].startswith(("saat", "dəqiqə")))
        ]

    def _is_measured(self, i: int) -> bool:
        """Are the days behind that word counted from what it names (hücumdan iki gün sonra)?"""
        word = self.words[i] if i >= 0 else ""
        return word.endswith(("dən", "dan")) and word not in ("bundan", "ondan")

    def is_dates(self, start: int, end: int) -> bool:
        """Do the words from `start` to before `end` only tell when (2018-ci ilin martında)?"""
        return all(
            self._is_time(i) or self.words[i][:1].isdigit() or self.words[i] in _WHICH
            for i in range(start, end)
        )

    def _is_time(self, place: int) -> bool:
        word = self.words[place]
        return word in self.lists["dates"] or any(
            word.startswith(month) for month in self.lists["months"]
        )
