"""Azerbaijani tellings beside one another: charges that one denies, or that two verbs share."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hamgara.events.frames import FRAMES
from hamgara.events.reading import Telling


def leave_denied(tellings: list[Telling]) -> list[Telling]:
    """Leave out charges read as those of whoever denies them (X ittihamları rədd edib)."""
    denying = [
        one.mention
        for told in tellings
        if told.rule.type == "REJECT"
        for one in told.arguments
        if one.case == "subject"
    ]
    return [
        told
        for told in tellings
        if told.rule.type != "ACCUSE"
        or not any(one.case == "of" and one.mention in denying for one in told.arguments)
    ]


def share_blame(tellings: list[Telling]) -> list[Telling]:
    """Give a charge against nobody named whom the same subject charges next in the sentence.

    "X buraxılışı pisləyib və Y-yə etiraz bildirib": both are against Y.
    """
    made = list(tellings)
    for number, (one, other) in enumerate(pairwise(tellings)):
        if {one.rule.type, other.rule.type} != {"ACCUSE"}:
            continue
        by, against = (
            [[a for a in told.arguments if (a.case == "subject") is same] for told in (one, other)]
            for same in (True, False)
        )
        named = [a.mention for a in against[1] if a.mention.actors]
        unsaid = [a for a in against[0] if a.mention.anaphor == "others"]
        if len(named) != 1 or unsaid != against[0] or not unsaid or by[0] != by[1]:
            continue
        mended = tuple(
            replace(a, mention=named[0]) if a in unsaid else a for a in one.arguments
        )  # fmt: skip
        made[number] = replace(one, arguments=mended)
    return made


def is_held(telling: Telling) -> bool:
    """Does anybody in office take part in an act?"""
    return any(one.mention.office or one.mention.person for one in telling.arguments)


def has_sides(telling: Telling) -> bool:
    """Does a telling name anybody in a case that its rule takes?"""
    frame = FRAMES[telling.rule.frame]
    cases = (telling.rule.source or frame.source) + (telling.rule.target or frame.target)
    return any(
        one.case in cases and (one.mention.actors or one.mention.anaphor == "both")
        for one in telling.arguments
    )
