"""Persian names that a text itself gives beside an office, and their second mentions.

A text names somebody once with his office (امریلو عنایت‌اف وزیر بهداشت ازبکستان، همتای پرویی خود
خاویر گونزالس) and by his surname afterwards. Nothing in its letters tells a Persian name, so words
count as one that stand beside an office and belong to no other part of the sentence; only those of
them that come again later matter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import replace
from itertools import pairwise

from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.names.units import Unit

_MOST = 4
"""Words of a name, at most."""
_SHORTEST = 3
_JOINTS = frozenset({",", "و"})
_TREATIES = frozenset({"پیمان", "معاهده", "کنوانسیون", "پروتکل", "عهدنامه"})
_EXCEPT = re.compile(r",? ?(?:به ?جز|بجز|جز|به ?استثنای|به ?غیر از|غیر از|بدون)")
"""What opens those of a group who do not act with it."""
_COUNTERPART = "همتا"
_OWN = frozenset({"خود", "خویش", "خودش", "وی", "او"})
_HONORS = frozenset(["آقای", "آقا", "خانم", "دکتر", "مهندس", "سید", "شیخ", "حجتالاسلام", "آیتالله"])

IsName = Callable[[str], bool]
"""May this word be part of a name?"""


def name_holders(words: list[str], phrases: list[Phrase], is_name: IsName) -> None:
    """Give the phrases of offices the names that stand before or behind them."""
    taken: set[int] = set()
    for one in phrases:
        if len(one.actors) != 1 or one.plural or one.actors[0].person or not (
            one.office or words[one.first].startswith(_COUNTERPART)
        ):  # fmt: skip
            continue
        taken = taken or {at for some in phrases for at in range(some.first, some.last + 1)}
        name = _read_before(words, one.first, taken, is_name) if one.office else []
        name = name or _read_behind(words, one.last, taken, is_name)
        one.person = " ".join(name)


def seat_holders(
    words: list[str], phrases: list[Phrase], plural: Collection[str], is_name: IsName
) -> list[Phrase]:
    """Return the phrases, people named first given the offices behind: A and B, ministers of X, Y.

    `plural`: first words of the offices of several.
    """
    for at, head in enumerate(phrases):
        if words[head.first] not in plural or not head.actors or not head.office:
            continue
        group = [one for one in phrases[at:] if one.actors and one.office == head.office]
        held = {one.actors[0].country: one for one in group}
        begin, end = at, head.first
        while begin and phrases[begin - 1].person and all(
            word in _JOINTS or is_name(word) for word in words[phrases[begin - 1].last + 1 : end]
        ):  # fmt: skip
            begin, end = begin - 1, phrases[begin - 1].first
        people = phrases[begin:at]
        if any(not one.actors or one.actors[0].country not in held for one in people):
            continue
        for one in people:
            office = held[one.actors[0].country]
            office.actors = tuple(replace(a, person=one.person) for a in office.actors)
        return phrases[:begin] + phrases[at:]
    return phrases


def names_treaty(words: list[str], phrase: Phrase) -> bool:
    """Is it the city that a treaty is called by: the convention of Ottawa?"""
    return phrase.place and words[phrase.first - 1] in _TREATIES


def leave_out(words: list[str], phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases, a group without those named behind "except": the Baltic states but X."""
    kept: list[Phrase] = []
    group: Phrase | None = None
    for before, one in pairwise([phrases[0], *phrases]):
        between = words[before.last + 1 : one.first]
        if len(before.actors) > 1 and _EXCEPT.fullmatch(" ".join(between)):
            group = before
        elif group is not None and not _JOINTS.issuperset(between):
            group = None
        left, all_ = ({a.country for a in some.actors} for some in (one, group or before))
        if words[before.first - 1] == "از" and left < all_ and between == [","]:
            kept[-1:] = [one]  # of the three, X and Y did
        elif group is not None and left < all_:
            group.actors = tuple(a for a in group.actors if a.country not in left)
            group.last = one.last
        else:
            kept.append(one)
    return kept


def _read_before(
    words: list[str], first: int, taken: Collection[int], is_name: IsName
) -> list[str]:
    """Return the name that a clause begins with, its office behind it: X، وزیر Y."""
    at = first - 1
    if at > 0 and words[at] == ",":
        at -= 1
    end = at
    while at >= 0 and end - at < _MOST and at not in taken and is_name(words[at]):
        at -= 1
    return words[at + 1 : end + 1]


def _read_behind(words: list[str], last: int, taken: Collection[int], is_name: IsName) -> list[str]:
    """Return the name behind an office and its state: وزیر Y، X."""
    at = last + 1
    while at < len(words) and (words[at] in _OWN or words[at] == ","):
        at += 1
    begin = at
    while at < len(words) and at - begin < _MOST and at not in taken and is_name(words[at]):
        at += 1
    return words[begin:at]


def find_called(phrases: list[Phrase]) -> frozenset[str]:
    """Return the words by which a text may call people again: all but their first names."""
    called: set[str] = set()
    for phrase in phrases:
        if phrase.person:
            words = [word for word in phrase.person.split() if word not in _HONORS]
            called.update([word for word in words[1:] or words if len(word) >= _SHORTEST])
    return frozenset(called)


def add_second_mentions(
    words: list[str], units: list[Unit], called: frozenset[str], is_name: IsName
) -> list[Unit]:
    """Return the units with those who are called by a name that the text gave before."""
    if called.isdisjoint(words):
        return units
    taken = {at for one in units for at in range(one.first, one.last + 1)}
    found: list[Unit] = []
    for at, word in enumerate(words):
        if word not in called or at in taken or not is_name(word):
            continue
        if found and found[-1].last == at - 1:
            found[-1] = found[-1]._replace(last=at)
        else:
            found.append(Unit(at, at, None, "", "he", called=word))
    return sorted([*units, *found], key=lambda one: one.first)


def is_namesake(
    words: list[str], name: tuple[int, int], office: Phrase, is_name: IsName, *, serves: bool
) -> bool:
    """Is it only the surname of whoever holds an office of another state: Simon X, premier of Y?

    `name`: the first and last word of what is the name of somebody known, too; `serves`: who is
    in office on the day. Whoever is not may be told by two first names.
    """
    first, last = name
    return bool(office.actors and office.office) and first == last > 0 and (
        is_name(words[first - 1]) and (first == 1 or not (serves and is_name(words[first - 2])))
        and words[office.last + 1 : office.last + 2] != ["را"]
    )  # fmt: skip


_GIVEN = frozenset(
    [
        "سانتیاگو", "ویکتوریا", "فلورانس",
        "سوفیا", "صوفیا", "سیدنی", "مدلین", "آدلاید", "سامرا", "وین", "چاد",
        "هند", "اردن", "کنیا", "لیون", "رودس", "تریست", "ورونا", "لوسیل", "شوشا", "عدن", "درنه",
    ]
)  # fmt: skip
"""Cities and states whose names people bear, too."""
_PLACES = frozenset({"city", "state"})
_LONGEST_OFFICE = 4


def leave_given(words: list[str], units: list[Unit], is_name: IsName) -> list[Unit]:
    """Leave out the cities that are only the first name of an official: Santiago X, premier of Y.

    Not so where the state of the city does something with that official: Sydney ... X (را).
    """
    if not units or _GIVEN.isdisjoint(words):
        return units
    ends = {one.last for one in units}
    return [
        one for one, behind in zip(units, [*units[1:], None], strict=True)
        if behind is None or one.first - 1 in ends
        or not _is_given(words, one, behind, is_name)
    ]  # fmt: skip


def _is_given(words: list[str], unit: Unit, behind: Unit, is_name: IsName) -> bool:
    """Is a place the first name of whoever holds the office behind, a surname between them?"""
    name = unit.name
    if name is None or name.kind not in _PLACES or words[unit.first] not in _GIVEN or unit.ending:
        return False
    if behind.name is not None and behind.name.kind == "person":
        return behind.first == unit.last + 1
    holds = behind.anaphor == "counterpart" or (
        behind.name is not None and behind.name.kind == "office"
    )
    between = words[unit.last + 1 : behind.first]
    between = between[:-1] if between[-1:] == [","] else between
    named = 0 < len(between) < _MOST and all(map(is_name, between))
    return holds and named and "را" not in words[behind.last : behind.last + _LONGEST_OFFICE]
