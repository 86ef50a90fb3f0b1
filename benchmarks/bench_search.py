"""Search over 1,000,000 generated passages, and a gazetteer of 100,000 forms. Run me as a script.

Prints the time to index, the size of the index, the time to open it, and how long the first
page of hits takes (p50 and p95, each query new to the searcher); then the speed of the
gazetteer in megabytes of UTF-8 a second.
"""

from __future__ import annotations

import random
import resource
import sys
import tempfile
import time
from itertools import pairwise
from pathlib import Path

import numpy as np

from benchmarks.bench_fold import build_phrases, build_text, measure
from hamgara.store.database import open_store
from hamgara.store.search import SEARCH_FILE, Searcher, open_searcher
from hamgara.study.documents import Document, Segment
from hamgara.text.gazetteer import Gazetteer
from hamgara.text.spans import Span

PASSAGES, A_DOCUMENT, WORDS, VOCABULARY = 1_000_000, 100, 20, 60_000
ROUNDS = 40
_LETTERS = "ابپتدرزسشعفقکگلمنوهی"
_KNOWN = [
    "و",
    "در",
    "به",
    "از",
    "که",
    "همکاری",
    "کشور",
    "رئیس\u200cجمهور",
    "مرز",
    "روابط",
    "رئیس",
    "جمهور",
    "ها",
    "می",
    "رود",
    "گفت\u200cوگو",
    "های",
]


def build_words(count: int) -> list[str]:
    """Return words by falling frequency: known ones first, then invented ones."""
    chance = random.Random(3)
    words = dict.fromkeys(_KNOWN)
    while len(words) < count:
        words["".join(chance.choices(_LETTERS, k=chance.randint(3, 9)))] = None
    return list(words)


def build_store(path: Path, passages: int) -> float:
    """Write a store of documents of 100 passages of 20 words by Zipf's law; return its MB."""
    words = np.array(build_words(VOCABULARY), dtype=object)
    weights = 1 / np.arange(1, len(words) + 1)
    weights /= weights.sum()
    chance = np.random.default_rng(5)
    size = 0
    with open_store(path) as store, store.act("add", "generated") as act:
        for number in range(passages // A_DOCUMENT):
            drawn = words[chance.choice(len(words), (A_DOCUMENT, WORDS), p=weights)]
            lines = [" ".join(line) for line in drawn]
            text = "\n".join(lines)
            segments, at = [], 0
            for line in lines:
                segments.append(Segment(Span(at, at + len(line))))
                at += len(line) + 1
            name = f"d{number}"
            store.put_document(
                Document(name, name, name, text, name, "fa", None, tuple(segments)), name, act
            )
            size += len(text.encode())
    return size / 1e6


def list_queries(words: list[str]) -> dict[str, list[str]]:
    """Return queries of each kind, all different."""
    chance = random.Random(9)
    common = words[: ROUNDS + 2]
    middle = chance.sample(words[100:2_000], 2 * ROUNDS)
    rare = chance.sample(words[30_000:], ROUNDS)
    pairs = list(zip(common, middle[:ROUNDS], strict=False))
    return {
        "common word": common[:ROUNDS],
        "middling word": middle[:ROUNDS],
        "rare word": rare,
        "two words": [f"{a} {b}" for a, b in pairs],
        "phrase of two common words": [f'"{a} {b}"' for a, b in pairwise(common)],
        "phrase of three": [f'"{a} {b} {words[5]}"' for a, b in pairs],
        "prefix of three letters": [f"{word[:3]}*" for word in middle[ROUNDS:]],
        "near": [f"{a} NEAR/5 {b}" for a, b in pairs],
        "or, not": [f"({a} OR {b}) -{words[7]}" for a, b in pairs],
    }


def time_queries(searcher: Searcher, queries: dict[str, list[str]]) -> float:
    """Print the latencies of each kind; return the worst p95 in milliseconds."""
    worst = 0.0
    for kind, texts in queries.items():
        times, totals = [], []
        for text in texts:
            start = time.perf_counter()
            page = searcher.search(text)
            times.append((time.perf_counter() - start) * 1000)
            totals.append(page.total)
        p50, p95 = np.percentile(times, [50, 95])
        worst = max(worst, float(p95))
        print(
            f"{kind:<34} p50 {p50:6.1f} ms  p95 {p95:6.1f} ms  max {max(times):6.1f} ms"
            f"  passages found: {int(np.median(totals)):,}"
        )
    return worst


def main(passages: int = PASSAGES) -> int:
    """Run all; fail when a first page takes 100 ms or the gazetteer is below 10 MB/s."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "study.db"
        size = build_store(path, passages)
        start = time.perf_counter()
        with open_searcher(path):
            seconds = time.perf_counter() - start
        index = (path.parent / SEARCH_FILE).stat().st_size / 1e6
        print(f"{passages:,} passages, {size:.0f} MB of text: indexed in {seconds:.1f} s")
        print(f"{SEARCH_FILE}: {index:.0f} MB")
        start = time.perf_counter()
        with open_searcher(path) as searcher:
            print(f"opened again in {(time.perf_counter() - start) * 1000:.0f} ms")
            worst = time_queries(searcher, list_queries(build_words(VOCABULARY)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB")
    rate = time_gazetteer()
    return 0 if worst < 100 and rate >= 10 else 1


def build_forms(count: int) -> list[tuple[str, str]]:
    """Return different forms of one to three words, nearly all invented, some of the text."""
    forms = {form: None for _, form in build_phrases(2 * count)[1:] if " " in form}
    chosen = ["باکو", "آستارا", "جمهوری آذربایجان", "وزیر امور خارجه", "North-South", "رئیس‌جمهور"]
    return [(form, form) for form in [*chosen, *forms][:count]]


def time_gazetteer(count: int = 100_000) -> float:
    """Print and return the speed of fold, match, boundary check and the way back."""
    text = build_text(10)
    forms = build_forms(count)
    start = time.perf_counter()
    gazetteer = Gazetteer(forms, "fa")
    print(f"compile {len(forms):,} forms: {time.perf_counter() - start:.1f} s")
    found = len(gazetteer.find(text))
    return measure(f"gazetteer ({found:,} hits)", len(text.encode()), lambda: gazetteer.find(text))


if __name__ == "__main__":
    sys.exit(main())
