"""Find the faults of a report that its reader should know of (see `study.faults`).

Each kind is found by plain signs, in a module of its own: headings with nothing of theirs beneath
them; two tellings of one happening that cannot both be true; names that sound alike and are
written in two ways; credits to two agencies; words said at another meeting than that of the
heading. They are flags for a reader, not judgments: where a sign has an innocent reading (a
second round, a corrected plan, claims of two sides, a sum and its parts), none is raised.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from hamgara.events.faults.agencies import find_agencies
from hamgara.events.faults.contradictions import find_contradictions
from hamgara.events.faults.headings import find_empty
from hamgara.events.faults.names import find_names
from hamgara.events.faults.quotations import find_misattributed
from hamgara.events.faults.report import read_report
from hamgara.events.statements import extract_statements
from hamgara.study.faults import Fault
from hamgara.study.statements import Statement


def find_faults(
    text: str,
    language: str,
    *,
    day: date | None = None,
    beside: Path | None = None,
    statements: Sequence[Statement] | None = None,
) -> list[Fault]:
    """Return the faults of a report, kind by kind.

    Args:
        text: the document; spans are code points of this string as it is.
        language: fa, az or en.
        day: of publication: who held which office.
        beside: a folder with actors of its own.
        statements: those of the text, where they are at hand; else they are sought.

    Raises:
        HamgaraError: the language is not there, or a file of words is wrong.
    """
    report = read_report(text, language, day=day, beside=beside)
    if statements is None:
        statements = extract_statements(text, language, day=day, beside=beside)
    return [
        *find_empty(report),
        *find_contradictions(report),
        *find_names(report),
        *find_agencies(report),
        *find_misattributed(report, statements),
    ]
