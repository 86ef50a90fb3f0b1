"""States or men whom English news counts, then names behind a sign: three states: A, B and C."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.function import is_count
from hamgara.events.grammars._en.words.inflection import listed
from hamgara.events.grammars._en.words.nouns import ROLE_NOUNS, SIDES

_SIGNS = frozenset({":", "-", "–", "—", "(", ","})
_NUMBERS = {
    word: str(n)
    for n, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight"), 2)
}
_STATES = SIDES | listed("members envoys ambassadors premiers monarchs kings chiefs emirates")
"""What several states, or those who stand for them, are called before they are named."""
_BETWEEN = frozenset(
    {
        ",",
        "and",
        "the",
        "of",
        "them",
        "whom",
        "those",
        "from",
        "as",
        "well",
        "a",
        "an",
        "their",
        "host",
    }
)
_REACH = 6
_FAR = 30


def join_catalogs(phrases: list[Phrase], words: Sequence[str]) -> list[Phrase]:
    """Return phrases, those named behind a count of them put where they are counted."""
    if not any(word in _SIGNS for word in words) or len(phrases) < 2:
        return phrases
    for n, first in enumerate(phrases):
        sign = _sign_before(first, words)
        run = _run_from(phrases, n, words) if sign > 0 else []
        counted = _find_counted(words, sign, run) if len(run) > 1 else None
        if counted is not None:
            return _put_at(phrases, run, *_with_inset(words, sign, run[-1].last, *counted))
    return phrases


def _sign_before(first: Phrase, words: Sequence[str]) -> int:
    """Return the sign right before a phrase, counts and "those of" left out, -1 for none."""
    i = first.first - 1
    while i > 0 and (words[i] in _BETWEEN - {",", "and"} or is_count(words[i])):
        i -= 1
    return i if i > 0 and words[i] in _SIGNS else -1


def _run_from(phrases: Sequence[Phrase], n: int, words: Sequence[str]) -> list[Phrase]:
    """Return the states listed from phrase n on, [] where no "and" closes the list."""
    run = [phrases[n]] if phrases[n].actors else []
    for one in phrases[n + 1 :] if run else ():
        between = words[run[-1].last + 1 : one.first]
        links = {word for word in between if not is_count(word)}
        if not links or not links <= _BETWEEN or not one.actors or one.pronoun:
            break
        run.append(one)
        if "and" in links:
            behind = words[one.last + 1] if one.last + 1 < len(words) else "."
            return run if behind in _SIGNS or behind in (".", ")", ";") else []
    return []


def _find_counted(words: Sequence[str], sign: int, run: Sequence[Phrase]) -> tuple[int, int] | None:
    """Return the first and last word of the count of those in a list, None for no count."""
    begin = max(sign - (_FAR if words[sign] == ":" else _REACH), 0)
    alike = {one.role in ("CVL", "MIL", "COP") for one in run}
    for i in range(begin, sign):
        if not is_count(words[i]):
            continue
        for last in range(i + 1, min(i + _REACH, sign)):
            states = words[last] in _STATES and _NUMBERS.get(words[i], words[i]) == str(len(run))
            if states or (words[last] in ROLE_NOUNS and alike == {True}):
                return i, last
    return None


def _with_inset(
    words: Sequence[str], sign: int, end: int, first: int, last: int
) -> tuple[int, int]:
    """Return the words of a count with the list right behind it and the sign that closes it."""
    if sign != last + 1:
        return first, last
    return first, end + (end + 2 < len(words) and words[end + 1] in (*_SIGNS, ")"))


def _put_at(phrases: list[Phrase], run: Sequence[Phrase], first: int, last: int) -> list[Phrase]:
    """Return phrases with those of a list as one phrase where they are counted."""
    actors = tuple(dict.fromkeys(actor for one in run for actor in one.actors))
    over = [one for one in phrases if one.first <= last and one.last >= first]
    held = next((one for one in over if one.rank), run[0])
    made = run[0]._replace(
        first=first, last=last, actors=actors, anaphor=None, rank=held.rank, office=held.office,
        person="", modifier=False, owner=False, city=False, plural=True, private=False,
    )  # fmt: skip
    rest = [one for one in phrases if one not in run and one not in over]
    return sorted([*rest, made], key=lambda one: one.first)
