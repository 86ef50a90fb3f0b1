"""Agreements of two states: how many were concluded, and how many may still be in force."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate


def agreements_in_force(concluded: Sequence[int], ended: Sequence[int]) -> list[int]:
    """Return s_t = max(0, s_t-1 + concluded_t - ended_t) for each period, from 0 up.

    The stock of agreements at the end of each period; those before the first period are not
    known and left out. It is an upper bound: what is told is mostly the signing, seldom that a
    parliament consented, that a term ran out, or that nothing followed. Counting treaties as a
    tie between states: Kinne, B. J. (2013), Network dynamics and the evolution of international
    cooperation, American Political Science Review 107(4), 766-785. Pitfalls: a bundle of eleven
    memoranda may be told as one event, and a renewal looks like a new agreement.

    Raises:
        ValueError: the two are not of the same length.
    """
    changes = [new - old for new, old in zip(concluded, ended, strict=True)]
    return list(accumulate(changes, lambda stock, change: max(0, stock + change), initial=0))[1:]
