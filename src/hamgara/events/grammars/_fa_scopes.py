"""Where the day of a Persian act is sought: its clause, the clause that says when it took place."""

from __future__ import annotations

from hamgara.events.grammars._fa_acts import Act, Sentence
from hamgara.events.grammars._fa_cases import COUNTS
from hamgara.events.grammars._fa_clauses import Clause
from hamgara.text.spans import Span

_DURING = frozenset({"برای", "مدت", "ظرف"})
_UNITS = frozenset({"سال", "ماه", "هفته", "روز", "ساعت"})
_LONGEST_SPELL = 4
_YEAR = 4
_ASIDE = frozenset({"reason", "object", "about", "against"})
"""Cases of nouns that may have a day of their own."""
_BEFORE_YEARS = frozenset({"در", "از", ",", "به", "نیز", "هم", "که", "و", "کشور", "همسایه", "طرف"})
_AGO = frozenset({"پیش", "گذشته", "قبل"})
_OWN_TIME = frozenset({"خود", "خویش", "وی", "او"})
"""Behind a time: when something of one's own was (his answer of last month)."""
_LATELY = frozenset({"روزهای", "هفتههای", "ماههای", "سالهای"})
"""With "recent": spells of time that are no days."""


def find_happening(made: Sentence, act: Act, happen: frozenset[str]) -> Clause | None:
    """Return the relative clause that says when the act named by a noun took place."""
    follow = next(
        (c for c in made.clauses if c.head >= act.last and c.outer is act.clause
         and not any(act.last < p.last < c.head - 3 and made.standings[n].owner
                     is not act.trigger for n, p in enumerate(made.phrases))),
        None,
    )  # fmt: skip
    if follow is None or follow.verb is None:
        return None
    words = made.words.words
    return follow if any(words[k] in happen for k in follow.tokens[-4:]) else None


def find_scope(  # noqa: C901 - one kind of act after another
    made: Sentence,
    act: Act,
    happen: frozenset[str],
    years: frozenset[str],
    times: frozenset[str] = frozenset(),
) -> tuple[Span, tuple[Span, ...]]:
    """Return where the act's date is sought, and the places inside that are not its own."""
    clause, words = act.clause, made.words
    standing = made.nouns.get(act.first)
    first, last = clause.tokens[0], clause.tokens[-1]
    outside: list[Span] = []
    for one in made.clauses:
        if one is clause or not one.tokens:
            continue
        if one.tokens[0] > first and one.tokens[-1] < last:
            outside.append(words.place(one.tokens[0], one.tokens[-1]))
    if not act.verbal and standing is not None:
        follow = find_happening(made, act, happen)
        if follow is not None:
            return words.place(act.first, follow.tokens[-1]), ()
        if standing.case == "reason" or act.recalled:
            end = act.last
            for n, p in enumerate(made.phrases):
                if made.standings.get(n) and made.standings[n].owner is act.trigger:
                    end = max(end, p.last)
            while end + 1 < len(words) and words.words[end + 1] not in (",", "و", ";", "."):
                if end + 1 in made.verbs or end + 1 not in clause.tokens:
                    break
                end += 1
            spells = _list_spells(words.words, act.first, end)
            return words.place(act.first, end), tuple(words.place(*one) for one in spells)
    before = clause.before
    if (
        before is not None
        and clause.opened == "که"
        and before.verb is not None
        and (
            before.verb.lemma == "بودن"
            and before.tokens[-1] < first
            and not made.members[made.clauses.index(before)]
        )
    ):
        first = before.tokens[0]
    if act.verbal:
        chain = clause
        while chain.chained and chain.before is not None and chain.outer is chain.before.outer:
            mine = made.subjects.get(id(chain), ())
            if made.subjects.get(id(chain.before)) != mine and not any(
                one.anaphor in ("both", "they", "he") for one in mine
            ):
                break
            chain = chain.before
            first = min(first, chain.tokens[0])
    outside += [words.place(*span) for span in _list_reasons(made, act, times)]
    outside += [words.place(*span) for span in _list_charges(words.words, act)]
    outside += [words.place(p.first, p.last) for p in made.phrases if p.place]
    outside += [words.place(*span) for span in _list_spells(words.words, first, last)]
    outside.extend(
        words.place(at, at)
        for at in range(first, last + 1)
        if at and _is_dated(words.words, at, years, times)
    )
    outside.extend(
        words.place(at, at + 2)
        for at in range(first, last - 1)
        if words.words[at] == "تا"
        and words.words[at + 1] in times
        and "از" not in words.words[max(first, at - 4) : at]
    )
    outside.extend(
        words.place(at - 1, at)
        for at in range(first + 1, last + 1)
        if words.words[at] == "اخیر" and words.words[at - 1] in _LATELY
    )
    outside.extend(
        words.place(at - 1, at)
        for at in range(first + 1, last)
        if words.words[at] in _AGO and words.words[at + 1] in _OWN_TIME
    )
    return words.place(first, last), tuple(outside)


def _list_reasons(
    made: Sentence, act: Act, times: frozenset[str]
) -> list[tuple[int, int]]:  # fmt: skip
    """Return the places of what an act follows on, with its day: after the raid of Tuesday."""
    words, found = made.words.words, []
    own = made.nouns.get(act.first)
    told = act.verbal or (own is not None and own.case in ("bare", "object"))
    for other in made.acts if told else ():
        standing = made.nouns.get(other.first)
        if (
            other is act
            or other.clause is not act.clause
            or standing is None
            or standing.case not in _ASIDE
        ):
            continue
        end = other.last
        while end + 1 < act.first and (
            words[end + 1] in times or words[end + 1].isdigit() or words[end + 1] in COUNTS
        ):
            end += 1
        if end > other.last:
            found.append((other.last + 1, end))
    return found


def _list_charges(words: list[str], act: Act) -> list[tuple[int, int]]:
    """Return the place of what somebody is charged with (را به ... متهم), with its day."""
    if not act.verbal or words[act.first] != "متهم":
        return []
    opened = [k for k in act.clause.tokens if k < act.first and words[k : k + 2] == ["را", "به"]]
    return [(opened[-1] + 1, act.first - 1)] if opened else []


def _list_spells(words: list[str], first: int, last: int) -> list[tuple[int, int]]:
    """Return the places of spells of time that are no days: for twenty years more."""
    found = []
    for at in [k for k in range(first, last) if words[k] in _DURING]:
        reach = range(at + 1, min(at + _LONGEST_SPELL, last))
        end = next((k for k in reach if words[k] in _UNITS), 0)
        if end:
            found.append((at, end + (words[end + 1 : end + 2] == ["دیگر"])))
    return found


def _is_dated(words: list[str], at: int, years: frozenset[str], times: frozenset[str]) -> bool:
    """Is it the year of something named before it: the 1975 treaty; not of a month?"""
    year, before = words[at], words[at - 1]
    if not year.isdigit() or len(year) != _YEAR:
        return False
    if before not in years:
        return before.endswith("ی") and words[at - 2] in years
    return before != "سال" or not {words[at - 2]} & (_BEFORE_YEARS | times)
