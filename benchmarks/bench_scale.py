"""A generated study of 10,000 documents and 1,000,000 codings, through the public commands.

Prints the wall time and the peak memory of each command as a whole process; `counts` and
`run` are those that a scholar waits for.
"""

from __future__ import annotations

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from hamgara.study.framework import find_framework

DOCUMENTS, CODINGS, PEOPLE = 10_000, 1_000_000, 500
COMMAND = [sys.executable, "-c", "from hamgara.cli import main; main()"]
WORDS = (
    *("مرز", "راننده‌ها", "کامیون", "همکاری", "دو", "کشور", "همسایه", "سال‌ها", "تجارت", "زبان"),
    *("موسیقی", "راه", "آب", "پل", "رود", "خانه", "مردم", "دانشگاه", "سفر", "دیدار", "بازار"),
    *("گفت‌وگو", "قرارداد", "جشن", "شعر", "کتاب", "ورزش", "پزشک", "بندر", "ساحل", "دوستان"),
)


def main(documents: int = DOCUMENTS, codings: int = CODINGS) -> None:
    """Make the study, then time each command on it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        study = folder / "large"
        measure("new", "new", study, "--dyad", "IRN", "AZE", "--framework", "bam")
        write_material(study, folder, documents, codings)
        measure(f"add, {documents:,} documents", "add", study, folder / "interviews.csv")
        measure(f"import, {codings:,} codings", "codings", "import", study, folder / "codings.csv")
        size = (study / "study.db").stat().st_size / 1e6
        print(f"{'study.db':<32}{size:>8.0f} MB")
        measure("counts at three levels", "counts", study, "--json")
        measure("run: reports in three languages", "run", study)
        measure("run again", "run", study)


def write_material(study: Path, folder: Path, documents: int, codings: int) -> None:
    """Write participants, documents and codings; every coding stands on a span of its own."""
    chance = random.Random(1)
    people = [f"P{n:03}" for n in range(PEOPLE)]
    with (study / "participants.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["participant", "side"])
        rows.writerows([person, chance.choice(["irn", "aze"])] for person in people)
    texts = []
    with (folder / "interviews.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "text", "participant", "language"])
        for number in range(documents):
            lines = [" ".join(chance.choices(WORDS, k=20)) for _ in range(20)]
            texts.append("\n".join(lines))
            rows.writerow([number, texts[-1], chance.choice(people), "fa"])
    themes = [theme.id for theme in find_framework("bam").themes]
    with (folder / "codings.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["document", "start", "end", "quote", "code", "coder"])
        for number in range(codings):
            document, start = number % documents, number // documents * 17
            text = texts[document]
            start %= len(text) - 60
            quote = text[start : start + 60].strip()
            start = text.index(quote, start)
            place = [f"interviews-{document}", start, start + len(quote), quote]
            rows.writerow([*place, chance.choice(themes), chance.choice(["ana", "bob"])])


def measure(title: str, *arguments: object) -> None:
    """Run a command and print its wall time and its peak memory."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    _, messages = process.communicate()
    seconds = time.perf_counter() - begin
    if process.returncode:
        sys.exit(f"{title}: exit {process.returncode}\n{messages[-2000:]}")
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{title:<32}{seconds:>8.2f} s  peak of all so far {peak:>6.0f} MB", flush=True)


if __name__ == "__main__":
    main()
