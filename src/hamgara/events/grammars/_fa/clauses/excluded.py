"""Whom a Persian sentence leaves out of an act: not X but Y; Y, and not X."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._fa.clauses.sentence import Sentence
from hamgara.events.grammars._fa.names.phrase import Phrase

_NOT, _BUT = "نه", "بلکه"
_BEFORE = frozenset({",", "و", "ولی", "اما", "البته", "(", "-", "–"})
_WITH = frozenset({"از", "به", "با", "بر"})


def leave_excluded(made: Sentence) -> None:
    """Let those be no sides whom "not" leaves out: not X but Y asked; Y, and not X, asked."""
    if _NOT not in made.bag:
        return
    left = _list_denied(made) if _BUT in made.bag else _list_others(made)
    made.restand({one: replace(made.standings[one], case="none") for one in left})


def _list_denied(made: Sentence) -> list[Phrase]:
    """Return who stands between "not" and "but"."""
    begin, end = made.words.index(_NOT), made.words.index(_BUT)
    return [one for one in made.standings if begin < one.first < end]


def _list_others(made: Sentence) -> list[Phrase]:
    """Return the states behind "and not", which is also nine; "neither X nor Y" leaves nobody."""
    words = made.words
    found: list[Phrase] = []
    for at in [k for k, word in enumerate(words[:-1]) if word == _NOT]:
        first = at + 1 + (words[at + 1] in _WITH)
        one = next((p for p in made.standings if p.first == first and p.actors), None)
        if one is not None and not one.office and (at == 0 or words[at - 1] in _BEFORE):
            found.append(one)
    return found if words.count(_NOT) == 1 else []
