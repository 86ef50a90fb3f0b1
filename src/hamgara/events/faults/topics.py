"""What a document is on, and what was opened: two of a kind that are told apart by a word.

The agreement on gas is not that on transit, a gas agreement not a transit agreement, an embassy
no consulate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from hamgara.events.faults.report import Report
from hamgara.events.words import Words

_STEM = 4
_SHORTEST = 3
_WIDTH = 3
_ON = frozenset({"on", "for", "about", "concerning", "haqqında", "barədə", "dair", "üzrə"})
_ENDS = frozenset({
    "was", "were", "is", "are", "has", "had", "have", "been", "in", "at", "on", "by", "to", "which",
    "that", "with", "between", "after", ",", "will", "would", "who", "but", "not",
})  # fmt: skip
_PLAIN = frozenset({
    "the", "this", "that", "their", "joint", "new", "draft", "bilateral", "trilateral", "signed",
    "several", "such", "intergovernmental", "همکاری", "همکاریهای", "مشترک", "جدید", "دوجانبه",
    "میان", "بین", "مربوط", "مذکور", "birgə", "yeni", "müvafiq", "ikitərəfli", "arasında",
    "sazişi", "sazişin", "etdi", "یادشده",
})  # fmt: skip


def find_topics(
    report: Report, sentence: Words, covered: Set[int], known: frozenset[str]
) -> frozenset[str]:
    """Return the first letters of what the documents of a sentence are on, of what it opens.

    Args:
        report: the report.
        sentence: of the report.
        covered: its words that tell times, towns and acts.
        known: words that tell nothing of a matter: states, towns.
    """
    found: set[str] = set()
    words = sentence.words
    for match in report.scan(sentence).things:
        if match.entry == "opening":
            found.add(words[match.first][:_STEM])
        elif match.entry == "document":
            near = _list_near(report.language, words, match.first, match.last)
            found |= {
                words[k][:_STEM] for k in near
                if k not in covered and len(words[k]) >= _SHORTEST and words[k].isalpha()
                and words[k] not in _PLAIN | known and words[k] not in report.words.numbers
            }  # fmt: skip
    return frozenset(found)


def _list_near(language: str, words: Sequence[str], first: int, last: int) -> Iterator[int]:
    """Yield the words beside a document that tell what it is on, by the order of the language."""
    behind = range(last + 1, min(last + 2 + _WIDTH, len(words)))
    if language == "az":
        at = first - 1
        while at >= 0 and words[at] in _ON:
            at -= 1
        yield from range(max(at, 0), at + 1)
    elif language == "fa":
        yield from [k for k in behind if words[k] not in _PLAIN][:1]
    else:
        yield from range(max(first - 1, 0), first)
        if last + 1 < len(words) and words[last + 1] in _ON:
            for k in behind[1:]:
                if words[k] in _ENDS:
                    return
                yield k
