"""Code 100,000 damaged texts in three languages: none may break the coder. Run me as a script."""

from __future__ import annotations

import sys
import time
from datetime import date

from hamgara.events.extract import extract_events
from tests.events.damage import damage_texts
from tests.events.gold import GOLD, read_items

NUMBER = 100_000
LANGUAGES = ("fa", "az", "en")


def main() -> int:
    """Code them all; a fault ends in its traceback."""
    start, slowest, events = time.perf_counter(), 0.0, 0
    for language in LANGUAGES:
        texts = [item.text for item in read_items(GOLD / f"dev-{language}.jsonl")]
        for text in damage_texts(texts, NUMBER // len(LANGUAGES), seed=11):
            begin = time.perf_counter()
            events += len(extract_events(text, language, day=date(2024, 2, 29)))
            slowest = max(slowest, time.perf_counter() - begin)
    seconds = time.perf_counter() - start
    print(f"{NUMBER:,} damaged texts: {events:,} events, {seconds:.0f} s, slowest {slowest:.2f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
