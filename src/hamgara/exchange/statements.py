"""Statements to other programs: JSON as in docs/contracts.md."""

from __future__ import annotations

from hamgara.study.events import Actor
from hamgara.study.statements import Statement


def statement_as_json(statement: Statement, *, named: bool = True) -> dict[str, object]:
    """Return a statement in the form of `hamgara statements --jsonl`; `named`: with the name."""
    name = {"name": statement.name or None} if named else {}
    return {
        "speaker": [_actor(one) | name for one in statement.speaker],
        "addressee": [_actor(one) for one in statement.addressee],
        "span": [statement.span.start, statement.span.end],
        "stance": statement.stance,
        "toward": list(statement.toward),
        "rule": statement.rule,
    }


def _actor(actor: Actor) -> dict[str, str | None]:
    return {"country": actor.country, "role": actor.role}
