"""Persian acts that are none of states: of weather, goods and private people, or at home.

Who does an act is known by the head of its subject: locusts of X, a singer from Y and a cold wave
act for no state, whatever state stands behind them. A state that is named only by the way (the
goods that somebody had, the street of an embassy, a border near by) is never guessed as a side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from hamgara.events.grammars._fa_cases import COUNTS
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_sentence import Act, Clause, Row, Sentence
from hamgara.events.grammars._fa_triggers import Compiled, list_endings
from hamgara.events.roles import PRIVATE

_SKIPPED = frozenset({"و", ",", '"', "اما", "ولی", "یک", "این", "آن", "همین", "نیز", "هم", "(", ")"})
_STOPS = frozenset({",", ";", ":", "که", "و", '"', "(", ")"})
_LONGEST_HEAD = 3
_BORDER = "مرز"
_CITIZENSHIP = frozenset({"گذرنامه", "تابعیت", "شناسنامه", "ملیت", "اصالت"})
_PLACED = frozenset({"in", "to", "from"})


class IdleReader:
    """Finds acts that are none of states; compiled from the vocabulary's lists."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._idle = frozenset(one for word in lists.get("idle", ()) for one in list_endings(word))
        self._passed = frozenset(
            one for word in lists.get("passed", ()) for one in list_endings(word)
        )
        self._times = frozenset(lists.get("times", ()))
        cases = [key for key in lists if key.startswith("case_")]
        self._firsts = frozenset(one.split()[0] for key in cases for one in lists[key])

    def is_done_by_none(self, made: Sentence, act: Act, rule: Compiled) -> bool:
        """Does the verb tell what weather, a thing or somebody private does?"""
        if not act.verbal or act.passive or rule.type == "PROTEST":
            return False
        return not self._idle.isdisjoint(self._list_doer(made, act.clause))

    def _list_doer(self, made: Sentence, clause: Clause) -> Iterator[str]:
        """Yield the words of the subject of a clause before the state in it, or its first words."""
        for one in clause.subject[:1]:
            if any(a.role in PRIVATE for a in one.actors):
                yield from made.words[one.first : one.last]
            standing = made.standings.get(one)
            if standing is not None:
                yield from (made.words[k] for k in standing.chain)
        if not any(one in clause.subject for one, _ in clause.members):
            yield from self._list_opening(made, clause)

    def _list_opening(self, made: Sentence, clause: Clause) -> list[str]:
        """Return the first words of a clause that name who acts, none where an object opens it."""
        words, found = made.words, list[str]()
        for at in clause.tokens:
            word = words[at]
            if not found and (
                word in _SKIPPED or word in self._times or word in COUNTS or word.isdigit()
            ):
                continue
            if word == "را":
                return []
            if at in made.taken or at in made.verbs or word in self._firsts or word in _STOPS:
                break
            found.append(word)
        before = clause.before
        if found or not clause.chained or before is None:
            return found[:_LONGEST_HEAD]
        return list(self._list_doer(made, before))

    def is_passed(self, made: Sentence, phrase: Phrase) -> bool:
        """Is a state named only by the way: apples of X, a street, what somebody once bought in Y?

        So inside a clause that describes something else, and behind a noun of a thing.
        """
        standing, clause = made.standings.get(phrase), made.clause_of.get(phrase.first)
        if standing is None or clause is None:
            return False
        chain = {made.words[k] for k in standing.chain}
        if not self._passed.isdisjoint(chain):
            return True
        if clause.opened != "که" or clause.head < 0 or not _CITIZENSHIP.isdisjoint(chain):
            return False
        if phrase.office or phrase in clause.subject:
            return False
        return standing.case in _PLACED if not chain else standing.case == "bare"


def is_at_home(made: Sentence, act: Act, rule: Compiled, arguments: list[Row]) -> bool:
    """Does a state do it to its own where it rules, or tour its own side of a border?"""
    if rule.type == "COERCE" and not any(case in ("subject", "by") for _, case in arguments):
        held = {a.country for one, case in arguments if case == "object" for a in one.actors}
        there = {a.country for one, case in arguments if case == "in" for a in one.actors}
        return bool(held) and held == there
    return False
