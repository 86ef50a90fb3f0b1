"""Persian acts that are none of states: of weather, goods and private people, or at home.

Who does an act is known by the head of its subject: locusts of X, a singer from Y and a cold wave
act for no state, whatever state stands behind them. A state that is named only by the way (the
goods that somebody had, the street of an embassy, a border near by) is never guessed as a side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from hamgara.events.grammars._fa_cases import COUNTS
from hamgara.events.grammars._fa_phrases import Phrase
from hamgara.events.grammars._fa_sentence import Act, Clause, Row, Sentence, list_states
from hamgara.events.grammars._fa_triggers import Compiled, list_endings
from hamgara.events.roles import PRIVATE

_SKIPPED = frozenset({"و", ",", '"', "اما", "ولی", "یک", "این", "آن", "همین", "نیز", "هم", "(", ")"})
_STOPS = frozenset({",", ";", ":", "که", "و", '"', "(", ")"})
_LONGEST_HEAD = 3
_BORDER = "مرز"
_LADEN = "حامل"
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST"})
_POINTED = frozenset({"این", "آن", "او", "وی", "آنان", "آنها", "ایشان", "همین", "دو", "هر"})
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
        """Is it told of weather, a thing or somebody private, by a verb or as what a noun names?"""
        if act.passive or rule.type == "PROTEST":
            return False
        if not act.verbal:
            owned = [stands.chain for _, stands in made.list_owned(act.trigger)]
            return rule.type == "REQUEST" and any(
                made.words[k] in self._idle for chain in owned for k in chain if k > act.last
            )
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
                found = []
                break
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
        words, chain = made.words, {made.words[k] for k in standing.chain}
        if standing.case == "about" or words[standing.before] == _LADEN:
            return standing.case == "about"
        if not self._passed.isdisjoint(chain) or _BORDER in words[standing.before : phrase.first]:
            return True
        if clause.opened != "که" or clause.head < 0 or not _CITIZENSHIP.isdisjoint(chain):
            return False
        if ("در", "آن") in pairwise(words[k] for k in clause.tokens):
            return True
        if phrase.office or phrase in clause.subject:
            return False
        return standing.case in _PLACED if not chain else standing.case == "bare"


def is_at_home(made: Sentence, act: Act, rule: Compiled, arguments: list[Row]) -> bool:
    """Is it an act inside one state: a court holds its own, a party blames its government?

    So also a minister who is asked something by nobody who is named, and who tours his own side
    of a border.
    """
    doers = list_states(one for one, case in arguments if case in ("subject", "by"))
    there = list_states(one for one, case in arguments if case == "in")
    suffers = [one for one, case in arguments if case in ("object", "from", "to", "with")]
    if rule.type == "COERCE" and not doers:
        held = list_states(one for one, case in arguments if case == "object")
        return bool(held) and held == there
    if rule.type == "COERCE" and len(doers) == 1 and act.verbal and not act.passive:
        return not suffers and _holds_stranger(made, act, doers)
    if rule.id == "consult-tour" and not suffers:
        seen = [one for one, case in arguments if case == "in"]
        return any(
            _BORDER in made.words[made.standings[one].before : one.first]
            for one in seen if one in made.standings
        )  # fmt: skip
    if rule.type not in _SPOKEN or not act.verbal:
        return False
    if rule.type == "REQUEST" and not doers and not act.clause.subject:
        return bool(suffers) and all(one.anaphor == "office" for one in suffers)
    own = [one for one, case in arguments if case == "object"] or suffers
    return rule.type != "REQUEST" and len(doers) == 1 and any(one.office for one in own) and list_states(own) == doers


def _holds_stranger(made: Sentence, act: Act, doers: set[str]) -> bool:
    """Does a state hold somebody (را) of whom the clause tells no other state, a crook at home?"""
    words, clause = made.words, act.clause
    before = [words[k] for k in clause.tokens if k < act.last]
    if "را" not in before or not _POINTED.isdisjoint(before):
        return False
    if any(one.outer is clause for one in made.clauses):
        return False
    return list_states(one for one, _ in clause.members) <= doers
