"""Contacts and commitments to other programs, as docs/contracts.md tells."""

from __future__ import annotations

from collections.abc import Sequence

from hamgara.study.commitments import Settled
from hamgara.study.tracking import Contact, Evidence


def contact_as_json(contact: Contact) -> dict[str, object]:
    """Return a contact in the form of `hamgara track --json`."""
    when = contact.when
    return {
        "kind": contact.kind,
        "partner": contact.partner,
        "level": contact.level or None,
        "partner_level": contact.partner_level or None,
        "counterparts": list(contact.counterparts),
        "field": contact.field,
        "status": contact.status,
        "place": contact.place or None,
        "start": when.start.isoformat() if when else None,
        "end": when.end.isoformat() if when else None,
        "precision": when.precision if when else None,
        "evidence": [_evidence(one) for one in contact.evidence],
    }


def commitment_as_json(settled: Settled, steps: Sequence[str] = ()) -> dict[str, object]:
    """Return a commitment in the form of `hamgara commitments --json`."""
    commitment = settled.told.commitment
    due, closed = commitment.due, commitment.closed_by
    return {
        "document": settled.told.document,
        "key": settled.told.key,
        "kind": commitment.kind,
        "owes": list(commitment.owes),
        "to": list(commitment.to),
        "made": commitment.made.isoformat() if commitment.made else None,
        "due": {"start": due.start.isoformat(), "end": due.end.isoformat()} if due else None,
        "state": settled.state,
        "span": [commitment.span.start, commitment.span.end],
        "closed_by": [closed.start, closed.end] if closed else None,
        "closing": _evidence(settled.closing) if settled.closing else None,
        "decided_by": settled.decision.coder if settled.decision else None,
        "steps": list(steps),
        "rule": commitment.rule,
        "also": [
            {"document": one.document, "key": one.key,
             "span": [one.commitment.span.start, one.commitment.span.end],
             "rule": one.commitment.rule}
            for one in settled.also
        ],
    }  # fmt: skip


def _evidence(one: Evidence) -> dict[str, object]:
    return {
        "document": one.document,
        "span": [one.event.span.start, one.event.span.end],
        "rule": one.event.rule,
    }
