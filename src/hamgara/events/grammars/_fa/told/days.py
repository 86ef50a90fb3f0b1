"""Whose days a Persian sentence tells: those of something else, and those of each of some acts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from hamgara.events.grammars._fa.clauses.objects import COUNTS
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Row, Sentence
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.triggers import list_endings
from hamgara.events.grammars._fa.words.verbs import list_forms
from hamgara.events.reading import Mood, Telling
from hamgara.text.spans import Span

_GOVERNING = frozenset(
    ["پی", "دنبال", "دلیل", "علت", "سبب", "خاطر", "بابت", "به", "از", "بر", "درباره", "مورد",
     "خصوص", "علیه", "متعاقب", "مقابل", "قبال", "اثر", "نتیجه", "محکومیت", "تلافی", "بهانه",
     "مناسبت", "جریان", "مسئول", "عامل", "مسبب", "مقصر", "برای"]
)  # fmt: skip
"""What stands before a happening that an act is about or follows on."""
POINTING = frozenset({"این", "آن", "همین", "همان"})
_LINKS = frozenset(
    ["از", "به", "در", "با", "بر", "و", ",", "را", "که", "تا", ";", "نیز", "هم", ":"]
)
_COMING = frozenset({"فردا", "پسفردا", "آینده", "آتی"})
_CALLED = frozenset({"سال", "قرار", "مصوب"})
"""Before a year only, and no name of a treaty with its day."""
_ABOUT = frozenset({"ACCUSE", "REQUEST", "REJECT", "THREATEN"})
_JUDGING = _ABOUT | {"SUPPORT", "CONCEDE"}
"""Types of what is said of something that happened: condemned, condoled on, regretted."""
_SIGNED = frozenset({"support-sign"})
_MEETINGS = frozenset(
    ["نشست", "دیدار", "سفر", "گفتگو", "گفتگوهای", "مذاکرات", "اجلاس", "جلسه", "مراسم", "کنفرانس",
     "همایش", "تماس", "بیانیه", "پیام", "سخنرانی", "مصاحبه", "نامه", "گزارش", "سخنان"]
)  # fmt: skip
"""At and in which something is said."""
_ORDINALS = frozenset(
    ["اول", "یکم", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم",
     "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم", "نوزدهم", "بیستم"]
)  # fmt: skip
_REASONS = frozenset({"پی", "دنبال", "دلیل", "سبب", "خاطر", "واکنش", "اعتراض", "تلافی", "پس"})
_FAR_REASON = 9
_AT_SOME = frozenset({"یک", "حاشیه", "جریان", "خلال", "پایان", "طی", "طول"})
"""Before a meeting on whose day the act took place (on the sidelines of Wednesday's session)."""
_NIGHT = "شب"
_NEAR, _PAIR = 2, 2
_JOINING = [["برای", "شرکت"], ["برای", "حضور"], ["جهت", "شرکت"], ["جهت", "حضور"]]
_TO_BE_THERE = 3
_PUT_OFF = "موکول"
_BLAMED = frozenset(
    ["عامل", "عاملان", "مسئول", "مسوول", "مسبب", "مقصر", "بانی", "طراح", "آمر", "شریک", "پشت"]
)
"""Behind را: what somebody is called to be of what happened (named X the author of the raid)."""
_LONGEST_TIME = 5
_FARTHEST = 2
"""Words between an infinitive and what governs it: for being shut down (از کار افتادن)."""
_LOOKS_BACK = frozenset(
    ["گزارش", "نگاه", "نگاهی", "مرور", "مروری", "روایت", "روایتی", "تصاویر", "تصویر", "عکس",
     "عکسهای", "فیلم", "سالگرد", "سالروز", "یادآوری", "خاطره", "بازخوانی", "دستاوردهای", "نتایج",
     "نتیجه", "پیامد", "پیامدهای", "جزئیات"]
)  # fmt: skip
"""Before a noun: a headline on what is over."""
_Run = tuple[int, int]
"""The first and the last of words of time that stand together."""


class DayReader:
    """Finds whose the days of a sentence are; compiled from the vocabulary's lists.

    `happen`: words of what takes place; `years`: nouns that a year names; `times`: words of time.
    """

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._fates = _list_forms(lists, "fates")
        self._happened = _list_forms(lists, "happenings") | self._fates
        months = lists.get("months", ())
        self._months = frozenset({*months, *(month + "ماه" for month in months)})
        self._heads = [[month] for month in self._months]
        self.happen = frozenset(lists.get("happen", ()))
        self.years = frozenset(lists.get("dated_nouns", ()))
        self.times = frozenset(lists.get("times", ()))
        self._named = self.years - _CALLED
        self._doing = frozenset(
            form for form, one in list_forms().items() if one.tense == "infinitive"
        )
        self._told = self.times | self._months

    def list_others(self, made: Sentence, act: Act, first: int, last: int) -> list[_Run]:
        """Return the places among words `first` to `last` of days that something else was on.

        That of what an act is about or follows on (over the remarks of Monday), that in the name
        of a treaty (the accord of 10 November), all that somebody is charged with or asked for.
        """
        runs = [] if act.infinitive else self._list_runs(made, first, last)
        found = [
            run for run in runs
            if self._is_of_other(made, act, run, first) or self._is_in_name(made, act, run)
            or (_is_of_reason(made, run) and (
                len(runs) > 1 or _is_about(act) or made.words[run[1] + 1 : run[1] + 2] == [","]
            ))
        ]  # fmt: skip
        if (own := self.find_own(made, act)) is not None:
            found += [run for run in runs if run != own]
        return found + [(one.tokens[0], one.tokens[-1]) for one in _list_said(made, act)]

    def is_month(self, words: list[str], at: int) -> bool:
        """Is a word the month where it could be another one (in the month of Tir, no bullet)?"""
        behind = words[at + 1 : at + 2]
        dated = behind == ["ماه"] or words[at - 1] == "در" or words[at - 1].isdigit()
        return words[at] in self._months and (dated or "".join(behind).isdigit())

    def names_month(self, words: list[str], tokens: Iterable[int]) -> bool:
        """Does one of some words name a month?"""
        return any([words[k] in self._months for k in tokens])

    def list_left(self, made: Sentence, act: Act) -> set[int]:
        """Return the places of words of time in the clause of a verb that put nothing of it back.

        So those of what it is about: apologized today for the raid of last year.
        """
        tokens = act.clause.tokens
        runs = self.list_others(made, act, tokens[0], tokens[-1])
        return {k for run in runs for k in range(run[0], run[1] + 1)}

    def find_own(self, made: Sentence, act: Act) -> _Run | None:
        """Return the words of time right behind a noun, which are its own: the raid of last week.

        These are days of the act, whenever those were who judge it or are sorry for it.
        """
        if act.verbal or act.infinitive:
            return None
        last = min(act.last + _LONGEST_TIME, act.clause.tokens[-1])
        runs = self._list_runs(made, act.last + 1, last)
        return next((run for run in runs if run[0] == act.last + 1), None)

    def list_coming(self, made: Sentence, act: Act, first: int) -> list[_Run]:
        """Return the days to come in a clause before what is over: goes next week and thanked X."""
        verb, begin = act.clause.verb, act.clause.tokens[0]
        if verb is None or verb.tense != "past" or first >= begin:
            return []
        if _COMING.isdisjoint(made.words[first:begin]):
            return []
        runs = self._list_runs(made, first, begin - 1)
        return [run for run in runs if not _COMING.isdisjoint(made.words[run[0] : run[1] + 1])]

    def share(
        self, made: Sentence, act: Act, parts: Sequence[list[Row]]
    ) -> Iterator[tuple[list[Row], tuple[Span, ...]]]:
        """Yield the sides of each act that a verb tells, and where the days of the others stand.

        Met A in X on Monday and B in Y on Tuesday: each has the day and the place that stand
        between the side before it and its own; or behind it, where no day stands before the first.
        """
        begin, end = act.clause.tokens[0], act.clause.tokens[-1]
        sides = _list_sides(parts)
        runs = self._list_runs(made, begin, end) if len(sides) >= _PAIR else []
        cuts = [begin, *(one.last + 1 for one in sides[:-1]), end + 1]
        if runs and runs[0][0] > sides[0].first:
            cuts = [begin, *(one.first for one in sides[1:]), end + 1]
        own = [[run for run in runs if low <= run[0] < high] for low, high in pairwise(cuts)]
        if sum(map(bool, own)) < _PAIR:
            yield from ((some, ()) for some in parts)
            return
        mine: list[_Run] = []
        for some, days, (low, high) in zip(parts, own, pairwise(cuts), strict=True):
            mine = days or mine
            others = [made.source.place(*run) for run in runs if run not in mine]
            yield [row for row in some if row[1] != "in" or low <= row[0].first < high], (*others,)

    def renew(self, made: Sentence, act: Act, whole: Telling) -> Iterator[Telling]:
        """Yield an act and, where it was put off to another day, its plan for that day."""
        yield whole
        if whole.rule.type != "CONSULT" or "negated" not in whole.moods or act.verbal:
            return
        words, mine = made.words, act.clause
        told = [mine, *(one for one in made.clauses if one.chained and one.before is mine)]
        ends = [one.verb.first - 1 for one in told if one.verb is not None]
        for end in [k for k in ends if words[k] == _PUT_OFF]:
            for run in self._list_runs(made, act.last + 1, end):
                if run[1] == end - 1 and words[run[0] - 1] == "به":
                    new = made.source.place(*run)
                    yield replace(whole, moods=frozenset({"future"}), clause=new, outside=())

    def _list_runs(self, made: Sentence, first: int, last: int) -> list[_Run]:
        """Return the places of words of time that stand together, with their figures."""
        words, told = made.words, self._told
        runs: list[_Run] = []
        for at in range(first, last + 1):
            word = words[at]
            figure = word.isdigit() or word in COUNTS
            figure = figure or (word in _ORDINALS and words[at + 1 : at + 2] in self._heads)
            night = word.endswith(_NIGHT) and word.removesuffix(_NIGHT) in told
            if at in made.taken or not (word in told or figure or night):
                continue
            if runs and runs[-1][1] == at - 1:
                runs[-1] = (runs[-1][0], at)
            else:
                runs.append((at, at))
        return [
            run for run in runs
            if any(words[k].removesuffix(_NIGHT) in told for k in range(run[0], run[1] + 1))
        ]  # fmt: skip

    def _is_of_other(self, made: Sentence, act: Act, run: _Run, first: int) -> bool:
        """Is it the day of a happening that the act is about (over the remarks of Monday)?"""
        words, start = made.words, run[0]
        if not _COMING.isdisjoint(words[start : run[1] + 2]):
            return False
        noun = self._find_happening(made, start, first)
        if noun < 0 or (act.first <= noun <= act.last and not act.verbal):
            return False
        before = self._find_governor(words, noun)
        if before in POINTING or words[noun] in self._fates:
            return before not in POINTING
        some = words[noun][-1] == "ی" and words[noun][:-1] in self._happened
        if some or before in _AT_SOME or (before == "برای" and noun < start - 1):
            return False
        if before == "در":
            joins = words[noun - _TO_BE_THERE : noun - 1] in _JOINING
            judged = act.verbal and words[noun] not in _MEETINGS and any(
                one.rule.type in _JUDGING for one in act.trigger.entries
            )  # fmt: skip
            told = judged and "را" in words[run[1] + 1 : act.last]
            return joins or told
        return before in _GOVERNING or words[noun - 2 : noun - 1] == ["پی"] or (
            act.verbal and before not in _LINKS - {",", "و"}
            and (_is_about(act) or "را" in words[run[1] + 1 : act.last])
            and not any(k in made.verbs for k in range(run[1], act.first))
        )  # fmt: skip

    def _find_governor(self, words: list[str], noun: int) -> str:
        """Return the word that governs a happening, before all words of an infinitive."""
        near = words[max(0, noun - 1 - _FARTHEST) : noun]
        if words[noun] in self._doing:
            return next((word for word in reversed(near) if word in _GOVERNING), "")
        return words[noun - 1] if noun else ""

    def _find_happening(self, made: Sentence, start: int, first: int) -> int:
        """Return the noun of a happening right before words of time, -1 for none."""
        for noun in range(start - 1, max(first, start - 1 - _NEAR) - 1, -1):
            if made.words[noun] in _LINKS or noun in made.taken:
                return -1
            word = made.words[noun]
            named = noun in made.nouns and word not in self._told
            if named or word in self._happened or word in self._doing:
                return noun
        return -1

    def _is_in_name(self, made: Sentence, act: Act, run: _Run) -> bool:
        """Is it the day in the name of a treaty or statement: the accord of 10 November?"""
        noun = run[0] - 1
        if noun < 0 or made.words[noun] not in self._named or act.first == noun:
            return False
        if any(one.rule.type == "AGREE" or one.rule.id in _SIGNED for one in act.trigger.entries):
            return False
        inside = made.words[run[0] : run[1] + 1]
        return not self._months.isdisjoint(inside) and any(word.isdigit() for word in inside)


def _list_forms(lists: Mapping[str, tuple[str, ...]], key: str) -> frozenset[str]:
    return frozenset(one for word in lists.get(key, ()) for one in list_endings(word))


def _is_of_reason(made: Sentence, run: _Run) -> bool:
    """Is it when that took place on which the act follows: after the fall of X in January?"""
    words, start = made.words, run[0]
    if words[start - 1 : start] != ["در"]:
        return False
    before = words[max(0, start - _FAR_REASON) : start - 1]
    begin = max((k for k, word in enumerate(before) if word in (",", "که", ";")), default=-1)
    return not _REASONS.isdisjoint(before[begin + 1 :])


def is_tenseless(made: Sentence, act: Act, moods: Collection[Mood]) -> bool:
    """Is it told by a noun of no verb, which does not say whether it is over or to come?"""
    if act.verbal or act.clause.verb is not None or "earlier" in moods:
        return False
    before = {made.words[k] for k in act.clause.tokens if k < act.first}
    return _LOOKS_BACK.isdisjoint(before)


def find_charge(words: list[str], clause: Clause) -> _Run | None:
    """Return the words of what somebody is called to have done: named X the author of the raid.

    So too: accused X of the raid of last year.
    """
    verb, ends = clause.verb, clause.tokens
    if verb is None:
        return None
    last = verb.first - 1
    opened = max((k for k in ends if k < last and words[k] == "را"), default=-1)
    if opened < 0 or last <= opened + 1:
        return None
    blamed = words[opened + 1] in _BLAMED or (words[last] == "متهم" and words[opened + 1] == "به")
    return (opened + 1, last - (words[last] == "متهم")) if blamed else None


def _is_about(act: Act) -> bool:
    """Is it said of what somebody did: a charge, a demand, a threat?"""
    return any(one.rule.type in _ABOUT for one in act.trigger.entries)


def _list_said(made: Sentence, act: Act) -> list[Clause]:
    """Return the clauses of what somebody is charged with or asked for: accused X that it did."""
    if not act.verbal or not _is_about(act):
        return []
    end = act.clause.tokens[-1]
    return [
        one for one in made.clauses
        if one.opened == "که" and one.tokens and one.tokens[0] > end and one.verb is not None
        and (one.before is act.clause or one.outer is act.clause)
    ]  # fmt: skip


def _list_sides(parts: Sequence[list[Row]]) -> list[Phrase]:
    """Return the side that each of some acts has for itself, in order; none if one has more."""
    sides: list[Phrase] = []
    for number, some in enumerate(parts):
        rest = [id(one) for k, other in enumerate(parts) if k != number for one, _ in other]
        own = [one for one, _ in some if id(one) not in rest]
        if len(own) != 1 or (sides and own[0].first <= sides[-1].last):
            return []
        sides += own
    return sides
