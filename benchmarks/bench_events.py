"""How fast are events coded, by language? Run me as a script, or `make bench`."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from hamgara.events.extract import extract_events, load_grammar
from hamgara.events.statements import extract_statements
from hamgara.text.sentences import split_sentences
from tests.events.gold import GOLD, Item, read_items

LANGUAGES = ("fa", "az", "en")
_ROUNDS = 4
_GENERAL = Path(__file__).with_name("news")
"""General news by language, stories parted by empty lines: two Persian ones of 16 are on states."""
_FLOOR = 3000
"""Sentences a second and core that general Persian news must reach."""


def measure_speed(texts: list[tuple[str, date | None]], language: str) -> float:
    """Return sentences a second of CPU time, the best of some rounds."""
    sentences = sum(len(split_sentences(text, language)) for text, _ in texts)
    best = float("inf")
    for _ in range(_ROUNDS):
        start = time.process_time()
        for text, day in texts:
            extract_events(text, language, day=day)
        best = min(best, time.process_time() - start)
    return sentences / best


def compare_statements(texts: list[tuple[str, date | None]], language: str) -> float:
    """Return how many times the time of coding events finding statements takes."""
    extract_statements(texts[0][0], language)
    times = []
    for code in (extract_events, extract_statements):
        best = float("inf")
        for _ in range(_ROUNDS):
            start = time.process_time()
            for text, day in texts:
                code(text, language, day=day)
            best = min(best, time.process_time() - start)
        times.append(best)
    return times[1] / times[0]


def read_general(language: str) -> list[tuple[str, date | None]]:
    """Return stories of everyday news: prices, weather, sport, courts, schools, a few abroad."""
    whole = (_GENERAL / f"general-{language}.txt").read_text(encoding="utf-8")
    return [(story, date(2025, 11, 7)) for story in whole.split("\n\n")]


def build_news(items: list[Item]) -> list[tuple[str, date | None]]:
    """Return long texts on states: one paragraph in four tells events, the others look so."""
    telling = [item for item in items if item.events]
    silent = [item.text for item in items if not item.events]
    texts = []
    for begin in range(0, len(telling), 4):
        parts = []
        for number, item in enumerate(telling[begin : begin + 4], begin):
            fill = [silent[(3 * number + k) % len(silent)] for k in range(3)]
            parts += [item.text, *fill]
        texts.append(("\n".join(parts), telling[begin].day))
    return texts


def main() -> int:
    """Measure speed on three kinds of news, memory, and the start."""
    slow = False
    for language in LANGUAGES:
        items = list(read_items(GOLD / f"dev-{language}.jsonl"))
        begin = time.process_time()
        load_grammar(language)
        load = time.process_time() - begin
        general = measure_speed(read_general(language), language)
        news = measure_speed(build_news(items), language)
        dense = measure_speed([(item.text, item.day) for item in items], language)
        slow |= language == "fa" and general < _FLOOR
        ratios = [compare_statements(some, language)
                  for some in (read_general(language), build_news(items))]  # fmt: skip
        print(
            f"events {language}: {general:,.0f} sentences/s of general news on one core,"
            f" {news:,.0f} of news on states, {dense:,.0f} of texts dense with events;"
            f" loaded in {load:.2f} s of CPU; statements take {ratios[0]:.2f} times the time of"
            f" events in general news, {ratios[1]:.2f} times in news on states"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    program = Path(sys.executable).with_name("hamgara")
    with tempfile.TemporaryDirectory() as folder:
        for kind in ("first", "second"):
            start = time.perf_counter()
            subprocess.run(
                [program, "events", "--jsonl", "-"],
                input=b'{"id": 1, "lang": "fa", "text": ""}\n',
                env={**os.environ, "HAMGARA_CACHE": folder},
                check=True,
                capture_output=True,
            )
            print(f"{kind} start with one empty Persian text: {time.perf_counter() - start:.2f} s")
    return int(slow)


if __name__ == "__main__":
    sys.exit(main())
