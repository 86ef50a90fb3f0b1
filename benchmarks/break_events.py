"""Read 100,000 damaged texts in three languages: none may break a coder. Run me as a script."""

from __future__ import annotations

import sys
import time
from datetime import date

from hamgara.events.commitments import find_commitments
from hamgara.events.extract import extract_events
from hamgara.events.faults import find_faults
from hamgara.events.statements import extract_statements
from tests.events.damage import damage_texts
from tests.events.gold import GOLD, read_items

NUMBER = 100_000
LANGUAGES = ("fa", "az", "en")


def main() -> int:
    """Code them all; a fault ends in its traceback."""
    start, slowest, found = time.perf_counter(), 0.0, [0, 0, 0, 0]
    day = date(2024, 2, 29)
    for language in LANGUAGES:
        texts = [item.text for item in read_items(GOLD / f"dev-{language}.jsonl")]
        for text in damage_texts(texts, NUMBER // len(LANGUAGES), seed=11):
            begin = time.perf_counter()
            events = extract_events(text, language, day=day)
            found[0] += len(events)
            found[1] += len(extract_statements(text, language, day=day))
            found[2] += len(find_commitments(text, language, events, day=day))
            found[3] += len(find_faults(text, language, day=day))
            slowest = max(slowest, time.perf_counter() - begin)
    seconds = time.perf_counter() - start
    events_, statements, commitments, faults = found
    print(
        f"{NUMBER:,} damaged texts: {events_:,} events, {statements:,} statements,"
        f" {commitments:,} commitments, {faults:,} faults, {seconds:.0f} s, slowest {slowest:.2f} s"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
