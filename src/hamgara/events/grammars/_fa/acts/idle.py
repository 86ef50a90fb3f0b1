"""Persian acts that are none of states: of weather, goods and private people, or at home.

Who does an act is known by the head of its subject: locusts of X, a singer from Y and a cold wave
act for no state, whatever state stands behind them. A state that is named only by the way (the
goods that somebody had, the street of an embassy, a border near by) is never guessed as a side.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from hamgara.events.grammars._fa.clauses.objects import COUNTS
from hamgara.events.grammars._fa.clauses.sentence import (
    Act,
    Clause,
    Row,
    Sentence,
    Standing,
    list_states,
)
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.triggers import Compiled, list_endings
from hamgara.events.who.parties import PRIVATE

_SKIPPED = frozenset(
    ["و", ",", '"', "اما", "ولی", "یک", "این", "آن", "همین", "نیز", "هم", "(", ")"]
)
_STOPS = frozenset({",", ";", ":", "که", "و", '"', "(", ")"})
_LONGEST_HEAD = 3
_BORDER = "مرز"
_LADEN = "حامل"
_SUMMONS = "accuse-summon"
"""Rules that also tell of a state calling home its own envoy."""
_SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST"})
_POINTED = frozenset({"این", "آن", "او", "وی", "آنان", "آنها", "ایشان", "همین", "دو", "هر"})
_PEOPLE = frozenset({"CVL", "REF"})
_BY_PEOPLE = frozenset({"PROTEST", "CONCEDE"})
"""Types whose subject may be a crowd, or who is let in."""
_BESIDE = frozenset({"دیوار", "هممرز", "همجوار", "مشرف"})
_IS = frozenset({"است", "هست", "هستند", "اند"})
_BELONGING = frozenset({"متعلق", "وابسته", "مال", "تابع", "شهروند", "تبعه"})
_NEAR = frozenset({"مرز", "مرزی", "نزدیکی", "مجاورت", "همسایگی", "جوار"})
_STAFF = frozenset(
    ["سربازان", "کارگران", "کارکنان", "پزشکان", "پرستاران", "مرزبانان", "بازیکنان", "خبرنگاران",
     "حاضران", "نیروها", "مهندسان", "معلمان", "رایدهندگان", "هواداران"]
)  # fmt: skip
"""Whom somebody thanks at home, where of no other state."""
_HEALERS = ("پزشک", "جراح", "پرستار")
"""Who is private at home, but brings help where a state sends them: nurses of X landed in Y."""
_HELP = frozenset(
    ["کمک", "یاری", "کمکرسانی", "امداد", "امدادرسانی", "درمان", "مداوا", "بیماران", "مجروحان",
     "زخمیان", "زلزله", "زمینلرزه", "زلزلهزدگان", "سیلزدگان", "زلزلهزده", "سیلزده", "بیمارستان",
     "بیمارستانهای", "آسیبدیدگان", "کرونا", "وبا", "همهگیری", "اعزام", "اعزامی"]
)  # fmt: skip
_SHIPS = frozenset(
    ["کشتی", "نفتکش", "قایق", "لنج", "شناور", "کشتیای", "نفتکشی", "قایقی", "کرجی", "فری"]
)
_BEFELL = frozenset({"غرق", "آتش", "زخمی", "کشته", "واژگون", "گل", "مجروح"})
"""What befalls a ship and those on board."""
_STRIKING = (
    "حمله",
    "شلیک",
    "موشک",
    "پهپاد",
    "گلوله",
    "توپخانه",
    "مین",
    "انفجار",
    "تیراندازی",
    "بمب",
    "راکت",
    "اژدر",
    "درگیری",
    "برخورد",
    "خمپاره",
    "هدف",
    "مسلح",
    "ناو",
    "نیرو",
    "گارد",
    "ارتش",
)
"""How words begin of those who strike a ship and of what strikes it."""
_CENTURIES = frozenset({"سده", "قرن", "هزاره"})
_NOW = frozenset({"حاضر", "جاری", "کنونی", "اخیر", "بیستویکم", "بیست"})
_CITIZENSHIP = frozenset({"گذرنامه", "تابعیت", "شناسنامه", "ملیت", "اصالت"})
_PLACED = frozenset({"in", "to", "from"})


def _list_forms(word: str) -> frozenset[str]:
    """Return the forms of who does nothing, without that of his trade: of farmer, not farming."""
    return (list_endings(word) | {word + "ان", word + "انی", word + "یان"}) - {word + "ی"}


class IdleReader:
    """Finds acts that are none of states; compiled from the vocabulary's lists."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        self._idle = frozenset(one for word in lists.get("idle", ()) for one in _list_forms(word))
        self._healing = frozenset(one for word in _HEALERS for one in _list_forms(word))
        self._passed = frozenset(
            one for word in lists.get("passed", ()) for one in list_endings(word)
        )
        self._times = frozenset(lists.get("times", ()))
        cases = [key for key in lists if key.startswith("case_")]
        self._firsts = frozenset(one.split()[0] for key in cases for one in lists[key])

    def is_done_by_none(self, made: Sentence, act: Act, rule: Compiled) -> bool:
        """Is it told of weather, a thing or somebody private, by a verb or as what a noun names?"""
        if act.passive or rule.type in _BY_PEOPLE:
            return False
        owned = [] if act.verbal else [s.chain for _, s in made.list_owned(act.trigger)]
        if owned:
            return rule.type == "REQUEST" and any(
                made.words[k] in self._idle for chain in owned for k in chain if k > act.last
            )
        helps = rule.type == "AID" and not _HELP.isdisjoint(made.bag)
        sent = self._healing if helps else frozenset[str]()
        return not (self._idle - sent).isdisjoint(self._list_doer(made, act.clause))

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

        So behind a noun of a thing, near a border, and inside a clause that describes something.
        """
        standing, clause = made.standings.get(phrase), made.clause_of.get(phrase.first)
        if standing is None or clause is None:
            return False
        words, before = made.words, made.words[standing.before]
        chain = {words[k] for k in standing.chain}
        if standing.case == "about" or before == _LADEN:
            return standing.case == "about"
        if standing.case == "none" and before in _BESIDE:
            return True
        if standing.owner is not None and made.nouns[standing.owner.first].case == "about" and any(
            one.rule.type in ("CONSULT", "SANCTION") for one in standing.owner.entries
        ):  # fmt: skip
            return True
        if not self._passed.isdisjoint(chain) or _BORDER in words[standing.before : phrase.first]:
            return True
        if clause.opened != "که" or clause.head < 0 or not _CITIZENSHIP.isdisjoint(chain):
            return False
        return _describes(words, clause) or _is_in_description(clause, phrase, standing)


def _describes(words: list[str], clause: Clause) -> bool:
    """Does a clause only say what or where something is: that is in X, where the embassy is?"""
    inside, verb = [words[k] for k in clause.tokens], clause.verb
    if ("در", "آن") in pairwise(inside):
        return True
    is_now = verb is not None and verb.lemma == "بودن" and words[verb.last] in _IS
    return is_now and _BELONGING.isdisjoint(inside)


def _is_in_description(clause: Clause, phrase: Phrase, standing: Standing) -> bool:
    """Is it somebody or a place in a clause about another: who had deceived tourists of X?"""
    people = phrase.weak or any(a.role in _PEOPLE for a in phrase.actors)
    if people and standing.case in _PLACED | {"object"}:
        return True
    if phrase.office or phrase in clause.subject:
        return False
    return standing.case == "bare" if standing.chain else standing.case in _PLACED


def is_of_old(made: Sentence, act: Act) -> bool:
    """Is it told of a century that is over: in the ninth century, ships of X raided Y?"""
    if _CENTURIES.isdisjoint(made.bag) or not act.verbal:
        return False
    words, tokens = made.words, set(act.clause.tokens)
    return any(
        words[k] in _CENTURIES and k in tokens and words[k - 1] == "در"
        and _NOW.isdisjoint(words[k + 1 : k + 2])
        for k in range(1, act.first)
    )  # fmt: skip


def is_accident(made: Sentence, act: Act, rule: Compiled, arguments: list[Row]) -> bool:
    """Does a ship sink, burn or strand without anybody who strikes it?"""
    if rule.type != "ASSAULT" or not act.verbal or _SHIPS.isdisjoint(made.bag):
        return False
    if _BEFELL.isdisjoint(made.words[act.first : act.last + 1]):
        return False
    struck = any(word.startswith(_STRIKING) for word in made.words)
    return not struck and all(case != "by" for _, case in arguments)


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
    if rule.frame == "visit" and list_states(suffers) <= doers and not any(
        one.anaphor for one in suffers
    ):  # fmt: skip
        seen = [one for one, case in arguments if case == "in" and one in made.standings]
        return bool(seen) and all(
            not _NEAR.isdisjoint(made.words[made.standings[one].before : one.first]) for one in seen
        )
    if rule.id == "support-thank" and act.verbal:
        thanked = made.words[max(0, act.first - 2) : act.first]
        return not _STAFF.isdisjoint(thanked) and all(one.anaphor == "others" for one in suffers)
    if rule.type == "THREATEN" and act.verbal and len(doers) == 1:
        told = [one for one, stands in act.clause.members if stands.case == "to" and one.office]
        known = all(one.actors or one.anaphor == "there" for one in told)
        return bool(told) and known and list_states(told) <= doers
    if rule.type not in _SPOKEN or not act.verbal or rule.id.startswith(_SUMMONS):
        return False
    if rule.type == "REQUEST" and not doers and not act.clause.subject:
        return bool(suffers) and all(one.anaphor == "office" for one in suffers)
    if rule.type == "REQUEST":
        asked = [one for one, stands in act.clause.members if stands.case == "from"]
        return not suffers and bool(asked) and list_states(asked) == doers
    own = [one for one, case in arguments if case == "object"] or suffers
    return len(doers) == 1 and any(one.office for one in own) and list_states(own) == doers


def _holds_stranger(made: Sentence, act: Act, doers: set[str]) -> bool:
    """Does a state hold somebody (را) of whom the clause tells no other state, a crook at home?"""
    words, clause = made.words, act.clause
    before = [words[k] for k in clause.tokens if k < act.last]
    if "را" not in before or not _POINTED.isdisjoint(before):
        return False
    if any(one.outer is clause for one in made.clauses):
        return False
    return list_states(one for one, _ in clause.members) <= doers
