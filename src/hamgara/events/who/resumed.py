"""What was halted and goes on again in Persian, known by its goods: exports stopped, they resumed.

Where words say themselves that it was halted, `echo.resume_halted` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hamgara.events.reading import Argument, Mention, Telling
from hamgara.study.events import Event

_RESUMED = frozenset({"COOPERATE", "SUPPORT", "CONSULT"})
_THING = re.compile(
    r"(?<!\w)(برق|گاز|آب|نفت|بنزین|گازوئیل|سوخت|گندم|آرد|برنج|شکر|پرواز|قطار|اتوبوس|گذرگاه|مرز|پایانه"
    r"|ترانزیت|تجارت|بازارچه|سفارت|کنسولگری|سرکنسولگری|مذاکره|مذاکرات|گفت\u200c?و\u200c?گو|کمک|تردد"
    r"|صادرات|واردات|صدور)(?:\u200c?(?:ها|های|هایی)|ی)?(?!\w)"
)
"""What may be halted and resumed."""
_KINDS = frozenset({"صادرات", "واردات", "صدور"})
"""What says less of it than the goods do."""


def resume_goods(telling: Telling, before: Sequence[Event], text: str) -> Telling | None:
    """Return a resumption by nobody named with the sides of the halt told before it.

    None where nothing was halted before that the two sentences name alike.
    """
    if telling.arguments or not telling.agentless or telling.rule.type not in _RESUMED:
        return telling
    things = _list_things(telling.clause.of(text))
    halt = next(
        (
            one for one in reversed(before)
            if one.type == "SANCTION" and one.source and one.target
            and _are_alike(things, _list_things(one.span.of(text)))
        ),
        None,
    )  # fmt: skip
    if halt is None:
        return None
    joint = telling.rule.frame == "joint"
    sides = (
        Argument(Mention(telling.trigger, halt.source), "subject"),
        Argument(Mention(telling.trigger, halt.target), "with" if joint else "object"),
    )
    frame = "joint" if joint else "toward"
    return replace(
        telling, agentless=False, arguments=sides,
        rule=replace(telling.rule, frame=frame, source=(), target=()),
    )  # fmt: skip


def _list_things(text: str) -> set[str]:
    return {found[1] for found in _THING.finditer(text)}


def _are_alike(some: set[str], others: set[str]) -> bool:
    """Do two sentences name the same goods, or one none and both their trade?"""
    goods, known = some - _KINDS, others - _KINDS
    return bool(goods & known) or (bool(some & others) and not (goods and known))
