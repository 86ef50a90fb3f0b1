"""Score commitments and faults on labelled reports: `python -m tests.events.reports dev`.

The sets `contradictions` and `reworded` have this fault alone; they are scored by their halves, and
by what differs.

A found commitment answers the labelled one whose words it overlaps most (at least two fifths of
the shorter); kind, sides, last day and closing are then right or wrong. A found fault answers a
labelled one of its kind that it overlaps.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hamgara.events.commitments import find_commitments
from hamgara.events.extract import extract_events
from hamgara.events.faults import find_faults
from hamgara.study.commitments import Commitment
from hamgara.study.faults import FAULT_KINDS, Fault
from tests.events.scoring import find_interval, put, read_arguments

GOLD = Path(__file__).parents[2] / "gold" / "reports"
_ONE_FAULT = ["contradictions", "reworded"]
_OVERLAP = 0.4
_PARTS = ("kind", "sides", "due", "closed")


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled report."""

    id: str
    language: str
    day: date
    publisher: str
    text: str
    commitments: tuple[dict[str, Any], ...]
    faults: tuple[dict[str, Any], ...]
    about: str = ""
    half: str = ""


def read_items(path: Path) -> Iterator[Item]:
    """Yield the reports of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Item(
            row["id"],
            row["lang"],
            date.fromisoformat(row["date"]),
            row["publisher_country"] or "",
            row["text"],
            tuple(row.get("commitments", ())),
            tuple(row["faults"]),
            row.get("about", ""),
            row.get("half", ""),
        )


def find_promises(item: Item) -> list[Commitment]:
    """Return the commitments found in a report."""
    events = extract_events(item.text, item.language, day=item.day, publisher=item.publisher)
    return find_commitments(
        item.text, item.language, events, day=item.day, publisher=item.publisher
    )


def score_commitments(item: Item, *, show: bool = False) -> Counter[str]:
    """Return right, wrong and missed commitments, and the right parts of those found."""
    counts: Counter[str] = Counter()
    left = find_promises(item)
    for want in item.commitments:
        start, end = want["span"]
        best = max(left, key=lambda one: _overlap(one, start, end), default=None)
        if best is None or _overlap(best, start, end) < _OVERLAP:
            counts["missed"] += 1
            if show:
                put("  missed", want["kind"], item.text[start:end])
            continue
        left.remove(best)
        counts["right"] += 1
        right = _list_right(best, want)
        counts.update(right)
        if show and len(right) < len(_PARTS):
            put("  want", want, "\n  got ", best)
    counts["wrong"] += len(left)
    if show:
        for one in left:
            put("  wrong", one.kind, one.rule, one.span.of(item.text))
    return counts


def _overlap(one: Commitment, start: int, end: int) -> float:
    shared = min(one.span.end, end) - max(one.span.start, start)
    return max(shared, 0) / max(min(one.span.end - one.span.start, end - start), 1)


def _list_right(got: Commitment, want: dict[str, Any]) -> list[str]:
    due = got.due and {"start": got.due.start.isoformat(), "end": got.due.end.isoformat()}
    sides = (sorted(got.owes), sorted(got.to)) == (sorted(want["owes"]), sorted(want["to"]))
    right = {
        "kind": got.kind == want["kind"],
        "sides": sides,
        "due": due == want["due"],
        "closed": bool(got.closed_by) == bool(want["closed_by"]),
    }
    return [name for name, good in right.items() if good]


def score_faults(item: Item, *, show: bool = False) -> Counter[str]:
    """Return right, wrong and missed faults by kind."""
    counts: Counter[str] = Counter()
    left = list(item.faults)
    for fault in find_faults(item.text, item.language, day=item.day):
        hit = next((one for one in left if _answers(fault, one)), None)
        if hit is not None:
            left.remove(hit)
        counts[f"{fault.kind} {'right' if hit else 'wrong'}"] += 1
        if show and hit is None:
            put("  wrong", fault.kind, [span.of(item.text) for span in fault.spans])
    for one in left:
        counts[f"{one['kind']} missed"] += 1
        if show:
            put("  missed", one["kind"], [item.text[a:b] for a, b in one["spans"]])
    return counts


def _answers(fault: Fault, want: dict[str, Any]) -> bool:
    return fault.kind == want["kind"] and any(
        span.start < end and start < span.end
        for span in fault.spans
        for start, end in want["spans"]
    )


def report(items: Sequence[Item], *, show: bool = False) -> None:
    """Print all figures, F1 with a 95 % interval (reports drawn anew)."""
    promised = {}
    faults = {}
    for item in items:
        if show:
            put(f"\n{item.id} {item.day} {item.publisher} {item.text!r}")
        promised[item.id] = score_commitments(item, show=show)
        faults[item.id] = score_faults(item, show=show)
    for language in [*dict.fromkeys(item.language for item in items), ""]:
        ids = [item.id for item in items if language in ("", item.language)]
        sums = sum((promised[one] for one in ids), Counter())
        low, high = find_interval([promised[one] for one in ids], _f1_of_all)
        parts = " ".join(f"{name} {sums[name] / max(sums['right'], 1):.3f}" for name in _PARTS)
        put(f"{language or 'all'}: {len(ids)} reports")
        put(f"  commitments F1 {_f1(sums):.3f} [{low:.3f}, {high:.3f}], of those found {parts}")
        flagged = sum((faults[one] for one in ids), Counter())
        for kind in FAULT_KINDS:
            right, wrong, missed = (flagged[f"{kind} {k}"] for k in ("right", "wrong", "missed"))
            put(f"  {kind:24} right {right} wrong {wrong} missed {missed}")


def report_contradictions(items: Sequence[Item], *, show: bool = False) -> None:
    """Print how many contradictions are found and how many alarms false, by half and by kind."""
    counts: dict[str, Counter[str]] = {}
    for item in items:
        if show:
            put(f"\n{item.id} {item.day} {item.about} {item.text!r}")
        found = score_faults(item, show=show)
        for group in (item.half, f"{item.half} {item.language}", f"{item.half} {item.about}"):
            counts.setdefault(group, Counter()).update(found)
    for group, found in sorted(counts.items()):
        right, wrong, missed = (found[f"contradiction {k}"] for k in ("right", "wrong", "missed"))
        put(f"{group:36} right {right} wrong {wrong} missed {missed}")


def _f1(sums: Counter[str]) -> float:
    total = 2 * sums["right"] + sums["wrong"] + sums["missed"]
    return 2 * sums["right"] / total if total else 1.0


def _f1_of_all(rows: Sequence[Counter[str]]) -> float:
    return _f1(sum(rows, Counter()))


def main() -> None:
    """Score a set."""
    given = read_arguments(__doc__, ["dev", "dev2", *_ONE_FAULT])
    items = read_items(GOLD / f"{given.set}.jsonl")
    tell = report_contradictions if given.set in _ONE_FAULT else report
    tell([i for i in items if given.language in ("", i.language)], show=given.show)


if __name__ == "__main__":
    main()
