"""How fast are events coded, by language? Run me as a script, or `make bench`."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from pathlib import Path

from hamgara.events.extract import extract_events, load_grammar
from hamgara.text.sentences import split_sentences
from tests.events.gold import GOLD, read_items

LANGUAGES = ("fa", "az", "en")
_ROUNDS = 20
_FLOOR = 3000
"""Sentences a second and core that Persian news must reach."""


def main() -> int:
    """Measure speed and memory on the texts of the development set, and the start."""
    slow = False
    for language in LANGUAGES:
        items = list(read_items(GOLD / f"dev-{language}.jsonl"))
        begin = time.perf_counter()
        load_grammar(language)
        load = time.perf_counter() - begin
        sentences = sum(len(split_sentences(item.text, language)) for item in items)
        extract_events(items[0].text, language)
        best = float("inf")
        for _ in range(3):
            start = time.process_time()
            for _ in range(_ROUNDS):
                for item in items:
                    extract_events(item.text, language, day=item.day, publisher=item.publisher)
            best = min(best, time.process_time() - start)
        speed = sentences * _ROUNDS / best
        slow |= language == "fa" and speed < _FLOOR
        print(f"events {language}: {speed:,.0f} sentences/s on one core; loaded in {load:.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    program = Path(sys.executable).with_name("hamgara")
    start = time.perf_counter()
    subprocess.run(
        [program, "events", "--jsonl", "-"],
        input=b'{"id": 1, "lang": "fa", "text": ""}\n',
        check=True,
        capture_output=True,
    )
    print(f"start with one empty Persian text: {time.perf_counter() - start:.2f} s")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
