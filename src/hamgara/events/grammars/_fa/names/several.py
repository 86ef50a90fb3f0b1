"""Several states that a Persian phrase counts and a list behind it names."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.study.actors import BODIES

_OPENERS = frozenset({"(", "-", "–", "—", ":", "یعنی", "شامل", "متشکل", "مرکب"})
"""Before the list of who is meant."""
_FILLERS = frozenset({",", "یعنی", "از", "همسایه", "عضو", "میزبان", "عربی", "اروپایی", "آسیایی"})
_JOINTS = frozenset({",", "و"})
_FAR = 4
_COUNTED = {"both": 2, "three": 3}


def take_members(words: list[str], phrases: list[Phrase]) -> list[Phrase]:
    """Return the phrases, a counted one with the list that names its members as one.

    The leaders of the five littoral states (A, B, C, D and E); three neighbors, namely A, B and C.
    """
    made: list[Phrase] = []
    at = 0
    while at < len(phrases):
        head = phrases[at]
        members = _list_members(words, phrases, at)
        if members:
            head = replace(
                head, last=members[-1].last, anaphor=None,
                actors=tuple(
                    replace(
                        one.actors[0], role=head.role or one.actors[0].role, office=head.office
                    )
                    for one in members
                ),
            )  # fmt: skip
        made.append(head)
        at += 1 + len(members)
    return made


def _list_members(words: list[str], phrases: list[Phrase], at: int) -> list[Phrase]:
    """Return the phrases of the list behind a counted one, [] where none names its members."""
    head = phrases[at]
    codes = {actor.country for actor in head.actors}
    group = len(codes) > 1 or bool(codes & {*BODIES})
    if not group and head.anaphor not in _COUNTED:
        return []
    members: list[Phrase] = []
    for one in phrases[at + 1 :]:
        between = words[(members or [head])[-1].last + 1 : one.first]
        named = len(one.actors) == 1 and one.anaphor is None and one.actors[0].country not in BODIES
        joined = _JOINTS.issuperset(between) if members else _opens(between)
        if not named or not between or not joined:
            break
        members.append(one)
    wanted = _COUNTED.get(head.anaphor or "")
    many = len({one.actors[0].country for one in members})
    return members if many > 1 and wanted in (None, many) else []


def _opens(between: list[str]) -> bool:
    """Do the words between a counted phrase and the first name begin a list of who is meant?"""
    return len(between) <= _FAR and not _OPENERS.isdisjoint(between) and all(
        word in _OPENERS or word in _FILLERS for word in between
    )  # fmt: skip
