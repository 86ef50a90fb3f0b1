"""Persian names that a text itself gives beside an office, and their second mentions.

A text names somebody once with his office (امریلو عنایت‌اف وزیر بهداشت ازبکستان، همتای پرویی خود
خاویر گونزالس) and by his surname afterwards. Nothing in its letters tells a Persian name, so words
count as one that stand beside an office and belong to no other part of the sentence; only those of
them that come again later matter.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from hamgara.events.grammars._fa_units import Unit

if TYPE_CHECKING:
    from hamgara.events.grammars._fa_phrases import Phrase

_MOST = 4
"""Words of a name, at most."""
_SHORTEST = 3
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
