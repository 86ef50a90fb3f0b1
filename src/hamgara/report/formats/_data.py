"""The evidence of a report, written in one language: each evidence and each item once."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from hamgara.messages import say, translate
from hamgara.report.anchors import list_measures, number_evidence
from hamgara.report.blocks import EvidenceItem, EvidenceList, Report, Text
from hamgara.report.words import find_words
from hamgara.study.measures import Evidence, Unavailable
from hamgara.text.bidi import isolate

CARD_ITEMS = 3
"""How many items the card of a number shows; the script of the page knows it too."""

_SPECIAL = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029\u061c\u200e\u200f"} | {
    code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
}


@dataclass(frozen=True, slots=True)
class Entry:
    """What one evidence says: its title, how its numbers came about, and its items by number.

    `why` stands where there is no evidence; `count` says how many items there are, `more` and
    `left` how many of them a card and the list leave out. What has nothing to say is empty.
    """

    title: str
    how: list[int]
    items: list[int]
    why: str = ""
    count: str = ""
    more: str = ""
    left: str = ""


class EvidenceData:
    """What a report knows about its numbers, in one language."""

    def __init__(self, report: Report, language: str) -> None:
        self.language = language
        self.anchors = number_evidence(report)
        self.methods: dict[str, int] = {}
        self.items: dict[tuple[tuple[str, str], ...], int] = {}
        self._how: dict[int, list[int]] = {number: [] for number in self.anchors.values()}
        for measure in list_measures(report):
            how = self.methods.setdefault(translate(measure.method, language), len(self.methods))
            known = self._how[self.anchors[measure.evidence]]
            if how not in known:
                known.append(how)
        self.entries = {
            number: self._entry(evidence, number, report.evidence)
            for evidence, number in self.anchors.items()
        }

    def as_json(self) -> str:
        """Return the data as JSON that is inert inside a script element."""
        document = {
            "words": {"open": translate(say("Press for the whole list"), self.language)},
            "methods": list(self.methods),
            "items": [dict(item) for item in self.items],
            "evidence": {
                number: {
                    name: value
                    for name, value in asdict(entry).items()
                    if value or isinstance(value, list)
                }
                for number, entry in self.entries.items()
            },
        }
        text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        return text.translate(_SPECIAL)

    def _entry(
        self, evidence: Evidence, number: int, known: Mapping[Evidence, EvidenceList]
    ) -> Entry:
        how = self._how[number]
        if isinstance(evidence, Unavailable):
            title = translate(say("No single source"), self.language)
            return Entry(title, how, [], why=translate(evidence.why, self.language))
        found = known[evidence]
        items = [self._item(item) for item in found.items]
        more, left = found.total - CARD_ITEMS, found.total - len(items)
        all_but = say(
            "{shown} of {total} are shown here; {left} are left out.",
            shown=len(items),
            total=found.total,
            left=left,
        )
        return Entry(
            self._write(found.title),
            how,
            items,
            count=translate(say("Items: {total}", total=found.total), self.language),
            more=translate(say("and {more} more", more=more), self.language) if more > 0 else "",
            left=translate(all_but, self.language) if left > 0 else "",
        )

    def _item(self, item: EvidenceItem) -> int:
        """Return the number of an item, a new one if it was not seen before."""
        fields = {
            "source": self._write(item.source),
            "quote": item.quote,
            "note": self._write(item.note),
        }
        key = tuple((name, text) for name, text in fields.items() if text)
        return self.items.setdefault(key, len(self.items))

    def _write(self, text: Text) -> str:
        """Return a text; one that is not in the page's language keeps its own direction."""
        words = find_words(text, self.language)
        if not words.text or words.language == self.language:
            return words.text
        return isolate(words.text)
