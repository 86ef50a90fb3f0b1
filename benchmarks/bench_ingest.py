"""1,000 generated files in all formats, then 10,000 damaged ones, through `read_source`.

Prints how many came in with exact text, how many were refused, the time, the slowest file and
the peak memory of this process and of its workers.
"""

from __future__ import annotations

import random
import resource
import tempfile
import time
from collections import Counter
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.ingest.guard import close_worker
from hamgara.ingest.reader import read_source
from tests.ingest.files import FORMATS, damage, make_lines

EXACT, DAMAGED = 1_000, 10_000


def main(exact: int = EXACT, damaged: int = DAMAGED) -> None:
    """Read both sets of files."""
    with tempfile.TemporaryDirectory() as name:
        read_exact(Path(name), exact)
        read_damaged(Path(name), damaged)
    close_worker()
    for title, who in (
        ("this process", resource.RUSAGE_SELF),
        ("workers", resource.RUSAGE_CHILDREN),
    ):
        print(f"peak memory, {title:<18}{resource.getrusage(who).ru_maxrss / 1024:>8.0f} MB")


def read_exact(folder: Path, count: int) -> None:
    """Read files whose text is known."""
    chance = random.Random(1)
    names = list(FORMATS)
    right = 0
    begin = time.perf_counter()
    for number in range(count):
        name = names[number % len(names)]
        lines = make_lines(chance, chance.choice(["fa", "az", "en"]), chance.randint(1, 40))
        path = folder / name
        path.write_bytes(FORMATS[name](lines))
        right += read_source(path, name).documents[0].text == "\n".join(lines)
    seconds = time.perf_counter() - begin
    print(f"{'generated files, text exact':<32}{right:>6} of {count} in {seconds:.1f} s")


def read_damaged(folder: Path, count: int) -> None:
    """Read damaged files: each comes in or is refused; anything else ends the benchmark."""
    chance = random.Random(2)
    names = list(FORMATS)
    outcome: Counter[str] = Counter()
    slowest = (0.0, "")
    begin = time.perf_counter()
    for number in range(count):
        name = names[number % len(names)]
        whole = FORMATS[name](make_lines(chance, chance.choice(["fa", "az", "en"])))
        path = folder / name
        path.write_bytes(damage(whole, chance))
        start = time.perf_counter()
        try:
            read_source(path, name)
            outcome["read"] += 1
        except HamgaraError as error:
            if not error.where.startswith(name):
                raise
            outcome["refused"] += 1
        slowest = max(slowest, (time.perf_counter() - start, name))
    seconds = time.perf_counter() - begin
    print(
        f"{'damaged files':<32}{outcome['read']:>6} read, {outcome['refused']} refused"
        f" in {seconds:.1f} s; slowest {slowest[0]:.2f} s ({slowest[1]})"
    )


if __name__ == "__main__":
    main()
