"""Do the codes of a codebook form a tree with the levels it names?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hamgara.messages import Message, say
from hamgara.study.codebook import Code, Level


@dataclass(frozen=True, slots=True)
class TreeFault:
    """A fault of the hierarchy: the number of the code (from 1), the key, what, remedy."""

    number: int
    key: str
    what: Message
    remedy: Message | None = None


def find_tree_faults(codes: Sequence[Code], levels: Sequence[Level]) -> Iterator[TreeFault]:
    """Yield codes named twice, missing parents, parents at a wrong level, and cycles."""
    by_id: dict[str, Code] = {}
    for number, code in enumerate(codes, 1):
        if code.id in by_id:
            yield TreeFault(number, "id", say("The code {code} stands twice.", code=code.id))
        by_id.setdefault(code.id, code)
    order = [level.id for level in levels]
    for number, code in enumerate(codes, 1):
        cycle = _find_cycle(code, by_id)
        if cycle:
            yield TreeFault(
                number,
                "parent",
                say("The codes are their own ancestors: {cycle}.", cycle=" > ".join(cycle)),
                say("Give one of them a parent outside the circle."),
            )
        elif code.parent and code.parent not in by_id:
            yield TreeFault(
                number,
                "parent",
                say(
                    "There is no code {parent}, the parent of {code}.",
                    parent=code.parent,
                    code=code.id,
                ),
                say("The codes are: {known}.", known=tuple(by_id)),
            )
        elif code.level in order:
            yield from _find_level_fault(number, code, by_id, order)


def _find_level_fault(
    number: int, code: Code, by_id: Mapping[str, Code], order: list[str]
) -> Iterator[TreeFault]:
    depth = order.index(code.level)
    wanted = order[depth - 1] if depth else ""
    got = by_id[code.parent].level if code.parent else ""
    if got != wanted:
        what = (
            say(
                "{code} is a {level}: its parent must be a {wanted}.",
                code=code.id,
                level=code.level,
                wanted=wanted,
            )
            if wanted
            else say("{code} is a {level}: it has no parent.", code=code.id, level=code.level)
        )
        yield TreeFault(number, "parent", what)


def _find_cycle(code: Code, by_id: Mapping[str, Code]) -> list[str]:
    """Return the circle of ancestors that leads back to `code`, [] if there is none."""
    chain = [code.id]
    parent = by_id.get(code.parent)
    while parent is not None and parent.id not in chain:
        chain.append(parent.id)
        parent = by_id.get(parent.parent)
    return [*chain, code.id] if parent is not None and parent.id == code.id else []
