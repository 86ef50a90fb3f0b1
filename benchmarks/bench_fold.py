"""How fast is the fold, with its map, and the finding of phrases? Run me as a script.

Prints megabytes of UTF-8 a second on mixed Persian news text: Arabic and Persian letters,
ZWNJ and its losses, diacritics, digits of both scripts, some Latin.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable

from hamgara.text import matches
from hamgara.text.normalize import fold
from hamgara.text.phrases import PhraseFinder
from hamgara.text.sentences import split_sentences

_NEWS = tuple(
    line.strip()
    for line in """
به گزارش خبرنگار سیاسی، رئیس‌جمهور کشورمان روز سه‌شنبه ۱۱ آذر ۱۳۹۶ در دیدار با وزیر امور خارجهٔ جمهوری آذربایجان بر توسعه‌ی همکاری‌های اقتصادی تأکید کرد.
حجم مبادلات دو كشور در سال گذشته به ١٬٢٥٠ ميليون دلار رسيد كه ۳٫۵٪ رشد داشته است.
وی گفت: «كريدور شمال - جنوب (North-South) براي هر دو طرف سودمند است و گفت‌وگوها ادامه می‌یابد.»
در این نشست که در باکو برگزار شد هیأت‌های دو طرف درباره حمل و نقل، انرژی و گمرکات مشترک تبادل نظر کردند؛ مثلاً دربارهٔ پل آستارا.
سفیر سابق ایران افزود: برنامههای فرهنگی و مذهبی میتواند روابط دو ملت را گسترش دهد.
""".strip().splitlines()  # noqa: E501 - the lines of a text
)
_LETTERS = "ابپتدرزسشعفقکگلمنوهی"


def build_text(megabytes: float) -> str:
    """Return about that many megabytes of mixed news text, the same on every run."""
    chance = random.Random(7)
    lines: list[str] = []
    size = 0
    while size < megabytes * 1e6:
        line = chance.choice(_NEWS)
        lines.append(line)
        size += len(line.encode()) + 1
    return "\n".join(lines)


def build_phrases(count: int) -> list[tuple[str, str]]:
    """Return phrases of one to three words, one in 200 of them a word of the text."""
    chance = random.Random(11)
    words = [w.strip("«»،.:؛()") for line in _NEWS for w in line.split()]
    words = [w for w in words if len(w) > 3]
    phrases: list[tuple[str, str]] = []
    while len(phrases) < count:
        invented = [
            "".join(chance.choices(_LETTERS, k=chance.randint(3, 8)))
            for _ in range(chance.randint(1, 3))
        ]
        if len(phrases) % 200 == 0:
            invented = [chance.choice(words)]
        phrases.append((str(len(phrases)), " ".join(invented)))
    return phrases


def measure(name: str, size: int, work: Callable[[], object]) -> float:
    """Print and return the best of five runs, in megabytes a second."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    rate = size / 1e6 / best
    print(f"{name:<34} {rate:8.1f} MB/s")
    return rate


def main() -> int:
    """Run all; fail when the fold is slower than 20 MB/s."""
    text = build_text(10)
    size = len(text.encode())
    fold("", "fa")
    rate = measure("fold, with its offsets", size, lambda: fold(text, "fa"))
    measure("fold, tight", size, lambda: fold(text, "fa", tight=True))
    start = time.perf_counter()
    finder = PhraseFinder(build_phrases(2_000), "fa")
    print(f"{'compile 2,000 phrases':<34} {time.perf_counter() - start:8.2f} s")
    hits = len(finder.find(text))
    measure(f"find 2,000 phrases ({hits:,} hits)", size, lambda: finder.find(text))
    measure("split sentences", size, lambda: split_sentences(text, "fa"))
    start = time.perf_counter()
    for _ in range(1_000):
        matches("رئیس‌جمهور", "رئيس جمهور", "fa")
    print(f"{'matches':<34} {1_000 / (time.perf_counter() - start):8.0f} pairs/s")
    return 0 if rate >= 20 else 1


if __name__ == "__main__":
    sys.exit(main())
