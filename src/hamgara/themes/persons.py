"""One person in two rows of an evidence table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

from hamgara.messages import say
from hamgara.study.labels import Label
from hamgara.study.tables import EvidenceRow, EvidenceTable
from hamgara.text import matches
from hamgara.themes.findings import Finding, Where

_TITLES = re.compile(
    r"^(?:(?:دکتر|مهندس|آقای|خانم|استاد|پروفسور|حجت الاسلام|آیت الله)\s+"
    r"|(?:dr|prof|professor|mr|mrs|ms)\b\.?\s*|(?:cənab|xanım|professor|doktor)\s+)+",
    re.IGNORECASE,
)
"""Titles before a name; دکتر and Dr tell nobody apart."""


def find_same_persons(evidence: EvidenceTable) -> list[Finding]:
    """Return the pairs of rows with different numbers that bear one name, a finding a pair.

    Names are compared in the first language that both rows have, without titles. They
    never stand in the answer. A row without a name is compared with nothing.
    """
    return [
        Finding(
            "same-person",
            Where(evidence.name, one.row, participant=one.participant),
            say(
                "Participants {one} and {other} bear one name; if they are one person, the"
                " sources count that person twice.",
                one=one.participant,
                other=other.participant,
            ),
        )
        for one, other in combinations(_first_rows(evidence.rows), 2)
        if _is_same(one.name, other.name)
    ]


def _first_rows(rows: Sequence[EvidenceRow]) -> list[EvidenceRow]:
    """Return the first row of every participant."""
    return list({row.participant: row for row in reversed(rows)}.values())[::-1]


def _is_same(one: Label, other: Label) -> bool:
    language = next((key for key, name in one.items() if name and other.get(key)), None)
    if language is None:
        return False
    first, second = (_TITLES.sub("", name[language].strip()) for name in (one, other))
    return matches(first, second, language)
