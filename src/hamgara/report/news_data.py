"""Statements, contacts, commitments and faults of a study's news for results.json."""

from __future__ import annotations

from hamgara.exchange.statements import statement_as_json
from hamgara.exchange.tracking import commitment_as_json, contact_as_json
from hamgara.report.analysis import News


def news_as_json(news: News | None) -> dict[str, object] | None:
    """Return what the news tells beside events, None where a study has no news.

    Speakers stand by state and sector, without their names.
    """
    if news is None:
        return None
    return {
        "today": news.today.isoformat(),
        "aside": list(news.aside),
        "statements": [
            {
                "document": one.document,
                "day": one.day.isoformat() if one.day else None,
                **statement_as_json(one.statement, named=False),
            }
            for one in news.statements
        ],
        "contacts": {
            code: [contact_as_json(one) for one in some] for code, some in news.contacts.items()
        },
        "commitments": [
            {"words": one.words[0], **commitment_as_json(one.settled, one.steps)}
            for one in news.commitments
        ],
        "faults": [
            {
                "document": one.document,
                "kind": one.fault.kind,
                "spans": [[span.start, span.end] for span in one.fault.spans],
            }
            for one in news.faults
        ],
    }
