"""Where the day of a Persian act is sought: its clause, the clause that says when it took place."""

from __future__ import annotations

from hamgara.events.grammars._fa.clauses.objects import COUNTS
from hamgara.events.grammars._fa.clauses.sentence import Act, Clause, Sentence
from hamgara.events.grammars._fa.told.days import POINTING, DayReader, find_charge
from hamgara.text.spans import Span

_DURING = frozenset({"برای", "مدت", "ظرف"})
_UNITS = frozenset({"سال", "ماه", "هفته", "روز", "ساعت"})
_LONGEST_SPELL = 4
_CHARGES = frozenset({"ACCUSE", "REQUEST"})
_AT_IT = [["در", one, "آن"] for one in ("جریان", "خلال", "پایان", "حاشیه", "طی", "طول")]
_PROLONGED, _MORE = "تمدید", "دیگر"
_YEAR = 4
_ASIDE = frozenset({"reason", "object", "about", "against"})
"""Cases of nouns that may have a day of their own."""
_ENDS = frozenset({",", "و", ";", "."})
_BEFORE_YEARS = frozenset({"در", "از", ",", "به", "نیز", "هم", "که", "و", "کشور", "همسایه", "طرف"})
_AGO = frozenset({"پیش", "گذشته", "قبل"})
_OWN_TIME = frozenset({"خود", "خویش", "وی", "او"})
"""Behind a time: when something of one's own was (his answer of last month)."""
_SINCE = frozenset({"از", "پس", "بعد", "طی"})
"""Behind "for the first time": since, after."""
_LONGEST_NAME = 5
_LONGEST_SINCE = 5
_LATELY = frozenset({"روزهای", "هفتههای", "ماههای", "سالهای"})
"""With "recent": spells of time that are no days."""
_MEETINGS = frozenset(
    {"دیدار", "ملاقات", "نشست", "جلسه", "گفتگو", "تماس", "مذاکرات", "رایزنی", "سفر", "مراسم"}
)
_THIS = frozenset({"این", "همین"})
_PLANNED, _PLAN = frozenset({"قرار", "بنا", "مقرر"}), 3


def find_happening(made: Sentence, act: Act, happen: frozenset[str]) -> Clause | None:
    """Return the relative clause that says when the act named by a noun took place."""
    follow = next(
        (c for c in made.clauses if c.head >= act.last and c.outer is act.clause
         and not any(act.last < one.last < c.head - 3 and stands.owner is not act.trigger
                     for one, stands in made.standings.items())),
        None,
    )  # fmt: skip
    if follow is None or follow.verb is None:
        return None
    words = made.words
    return follow if any(words[k] in happen for k in follow.tokens[-4:]) else None


def find_scope(made: Sentence, act: Act, days: DayReader) -> tuple[Span, tuple[Span, ...]]:
    """Return where the act's date is sought, and the places inside that are not its own."""
    place, clause, times = made.source.place, act.clause, days.times
    first, last = clause.tokens[0], clause.tokens[-1]
    inner = [
        (one.tokens[0], one.tokens[-1]) for one in made.clauses
        if one.tokens and one.tokens[0] > first and one.tokens[-1] < last and one is not clause
        and not _tells_when(made, one, days.happen) and not _tells_plan(made, one, act)
    ]  # fmt: skip
    standing = made.nouns.get(act.first) if not act.verbal else None
    if standing is not None:
        follow = find_happening(made, act, days.happen)
        if follow is not None:
            return place(act.first, follow.tokens[-1]), ()
        if standing.case == "reason" or act.recalled:
            end = _end_recalled(made, act)
            spells = _list_spells(made.words, act.first, end)
            return place(act.first, end), tuple([place(*one) for one in spells])
    if standing is not None and standing.case == "object" and _is_answered(act):
        return place(act.first, last), ()
    first = act.first if days.find_own(made, act) else _find_begin(act)
    before = clause.before
    if before is not None and clause.opened == "که" and before.tokens[-1] < first and (
        made.words[first + 1 : first + 4] in _AT_IT
    ):  # fmt: skip
        first = before.tokens[0]  # a journey in 2021, at which something was signed
    inner += [
        (one.tokens[0], one.tokens[-1]) for one in made.clauses
        if one.tokens and one.head >= 0 and first < one.tokens[0]
        and one.tokens[-1] < clause.tokens[0]
    ]  # fmt: skip
    outside = inner + _list_reasons(made, act, times)
    if act.verbal:
        inside = [one for one in made.clauses if one.tokens and first <= one.tokens[0] <= last]
        outside += [run for one in inside if (run := find_charge(made.words, one))]
    outside += [(one.first, one.last) for one in made.phrases if one.place]
    if not _DURING.isdisjoint(made.bag):
        outside += _list_spells(made.words, first, last)
    if _PROLONGED in made.bag and _MORE in made.bag:
        outside += [
            (k - 1, k + 1)
            for k in range(first + 1, last)
            if made.words[k] in _UNITS and made.words[k + 1] == _MORE
        ]  # for how long: prolonged by six months more
    outside += _list_times(made, first, last, days.years, times, verbal=act.verbal)
    outside += days.list_others(made, act, first, last)
    outside += days.list_coming(made, act, first)
    return place(first, last), tuple([place(*one) for one in outside])


def _is_answered(act: Act) -> bool:
    """Is it a request or charge that the verb refuses, with a day of its own: today X refused?"""
    return any(one.rule.type in _CHARGES for one in act.trigger.entries) and any(
        one.rule.type == "REJECT" for other in act.behind for one in other.trigger.entries
    )


def _tells_when(made: Sentence, clause: Clause, happen: frozenset[str]) -> bool:
    """Does a clause say when this meeting was held, so that what was done at it has its day?"""
    words, head = made.words, clause.head
    named = head > 0 and words[head] in _MEETINGS and words[head - 1] in _THIS
    return named and any(words[k] in happen for k in clause.tokens[-4:])


def _tells_plan(made: Sentence, clause: Clause, act: Act) -> bool:
    """Does a clause say for when was planned what was not done: who was to come on Friday?"""
    verb = act.clause.verb
    undone = act.verbal and verb is not None and verb.negated and clause.outer is act.clause
    words = [made.words[k] for k in clause.tokens[:_PLAN]]
    return undone and "بود" in words and not _PLANNED.isdisjoint(words)


def _end_recalled(made: Sentence, act: Act) -> int:
    """Return the last word of what is said of an act that another one follows on."""
    words, end = made.words, max([act.last, *(one.last for one, _ in made.list_owned(act.trigger))])
    while (
        end + 1 < len(words) and words[end + 1] not in _ENDS
        and end + 1 not in made.verbs and end + 1 in act.clause.tokens
    ):  # fmt: skip
        end += 1
    return end


def _find_begin(act: Act) -> int:
    """Return the first word of where the day of an act is sought."""
    clause = act.clause
    first, before = clause.tokens[0], clause.before
    if (
        before is not None and clause.opened == "که" and before.verb is not None
        and before.verb.lemma == "بودن" and before.tokens[-1] < first and not before.members
    ):  # fmt: skip
        first = before.tokens[0]
    chain = clause
    while act.verbal and chain.chained and chain.before is not None and (
        chain.outer is chain.before.outer
    ):  # fmt: skip
        mine = chain.subject
        if chain.before.subject != mine and not any(
            one.anaphor in ("both", "they", "he") for one in mine
        ):
            break
        chain = chain.before
        first = min(first, chain.tokens[0])
    return first


def _list_times(
    made: Sentence, first: int, last: int, years: frozenset[str], times: frozenset[str], *,
    verbal: bool,
) -> list[tuple[int, int]]:  # fmt: skip
    """Return the places of times among words `first` to `last` that are of something else."""
    words, bag = made.words, made.bag
    inside = range(first, last)
    found = [
        (k, k) for k in range(max(first, 1), last + 1)
        if len(words[k]) == _YEAR and words[k].isdigit() and _is_dated(words, k, years, times)
        and not _follows_name(made, k, years)
    ]  # fmt: skip
    if "تا" in bag:
        found += [
            (k, k + 2) for k in inside[:-1]
            if words[k] == "تا" and words[k + 1] in times
            and "از" not in words[max(first, k - 4) : k] and words[k - 1] not in times
        ]  # fmt: skip
    if "را" in bag and verbal:
        found += [(k - 1, k) for k in inside[1:] if words[k + 1] == "را" and words[k] in times]
    if "اخیر" in bag:
        found += [(k, k + 1) for k in inside if words[k + 1] == "اخیر" and words[k] in _LATELY]
    if "بار" in bag:
        found += [(k + 1, _end_since(words, k + 1, last)) for k in inside if words[k] == "بار"]
    if not _OWN_TIME.isdisjoint(bag):
        found += [(k - 1, k) for k in inside[1:] if words[k] in _AGO and words[k + 1] in _OWN_TIME]
    return found


def _end_since(words: list[str], at: int, last: int) -> int:
    """Return the last word of since when something is the first time; before `at` for none."""
    if words[at] not in _SINCE or words[at : at + 2] in (["پس", "که"], ["بعد", "که"]):
        return at - 1
    reach = range(at + 1, min(at + _LONGEST_SINCE, last) + 1)
    stop = next((k for k in reach if words[k] in _ENDS), last + 1)
    return next((k for k in reach if k < stop and words[k].isdigit()), at - 1)


def _list_reasons(made: Sentence, act: Act, times: frozenset[str]) -> list[tuple[int, int]]:
    """Return the places of what an act follows on, with its day: after the raid of Tuesday."""
    words, found = made.words, []
    own = made.nouns.get(act.first)
    told = act.verbal or (own is not None and own.case in ("bare", "object"))
    for other in made.list_acts(act.clause) if told else ():
        standing = made.nouns.get(other.first)
        if other is act or standing is None or standing.case not in _ASIDE:
            continue
        if words[other.first - 1] in POINTING:
            continue
        end = other.last
        while end + 1 < act.first and (
            words[end + 1] in times or words[end + 1].isdigit() or words[end + 1] in COUNTS
        ):
            end += 1
        if end > other.last:
            found.append((other.last + 1, end))
    return found


def _list_spells(words: list[str], first: int, last: int) -> list[tuple[int, int]]:
    """Return the places of spells of time that are no days: for twenty years more."""
    found: list[tuple[int, int]] = []
    if _DURING.isdisjoint(words):
        return found
    for at in [k for k in range(first, last) if words[k] in _DURING]:
        reach = range(at + 1, min(at + _LONGEST_SPELL, last))
        end = next((k for k in reach if words[k] in _UNITS), 0)
        if end:
            found.append((at, end + (words[end + 1 : end + 2] == ["دیگر"])))
    return found


def _follows_name(made: Sentence, at: int, years: frozenset[str]) -> bool:
    """Does a year stand behind who did it, and is of no treaty: X in 2019 closed its border?"""
    words = made.words
    ends = [one for one in made.standings if one.last == at - 2 and words[at - 1] == "سال"]
    return any(
        years.isdisjoint(words[k] for k in range(max(0, one.first - _LONGEST_NAME), one.first))
        and years.isdisjoint(words[k] for k in made.standings[one].chain)
        for one in ends
    )  # fmt: skip


def _is_dated(words: list[str], at: int, years: frozenset[str], times: frozenset[str]) -> bool:
    """Is it the year of something named before it: the 1975 treaty; not of a month?"""
    before = words[at - 1]
    if before not in years:
        return before.endswith("ی") and words[at - 2] in years
    return before != "سال" or not {words[at - 2]} & (_BEFORE_YEARS | times)
