"""How fast are dates found in news text, and resolved? Run me as a script."""

from __future__ import annotations

import sys
import time
from datetime import date

from benchmarks.bench_fold import build_text
from hamgara.text.dates import find_dates, resolve_date

_DATED = (
    "\nسخنگوی وزارت خارجه دیروز (سه‌شنبه ۱۵ اسفند) گفت از ۱۲ تا ۱۵ تیر ۱۴۰۲ و هفتهٔ گذشته در باکو"
    " نشست‌هایی برگزار شد.\n"
)
_ANCHOR = date(2024, 3, 6)
_FLOOR = 1.0


def main() -> int:
    """Measure; fail when finding and resolving together are slower than 1 MB/s."""
    parts = build_text(2).splitlines()
    text = _DATED.join("\n".join(parts[i : i + 5]) for i in range(0, len(parts), 5))
    size = len(text.encode()) / 1e6
    find_dates("", "fa")
    best, count = float("inf"), 0
    for _ in range(3):
        start = time.process_time()
        found = find_dates(text, "fa")
        for expression in found:
            resolve_date(expression, anchor=_ANCHOR)
        best = min(best, time.process_time() - start)
        count = len(found)
    print(f"find and resolve {count:,} dates in {size:.1f} MB: {size / best:.2f} MB/s")
    return 0 if size / best >= _FLOOR else 1


if __name__ == "__main__":
    sys.exit(main())
