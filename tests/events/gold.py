"""Score the event coder on labelled items: `python -m tests.events.gold dev --language fa`.

An item is claimed right by its dyad and type (unordered pair of states), and again with
direction, status and date. Only events told as actual or planned claim anything.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from hamgara.events.extract import extract_events
from hamgara.study.events import Actor, Event, EventDate, EventSpans, list_dyads
from hamgara.text.spans import Span
from tests.events.scoring import LANGUAGES, find_interval, put, read_arguments

GOLD = Path(__file__).parents[2] / "gold" / "diplomatic-events"
Key = tuple[Hashable, ...]
SETS = ["dev", *(f"dev{number}" for number in range(2, 26)), "many", "several", "sides", "traps"]
"""The sets for development; dev13 to dev25, `many` and its like have no roles, most no dates."""


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled item."""

    id: str
    language: str
    day: date | None
    publisher: str
    trap: str
    text: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    """Right, wrong and missed answers."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def f1(self) -> float:
        """F1; 1 where nothing was asked and nothing answered."""
        if self.right + self.wrong + self.missed == 0:
            return 1.0
        return 2 * self.right / (2 * self.right + self.wrong + self.missed)

    def __str__(self) -> str:
        precision = self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0
        recall = self.right / (self.right + self.missed) if self.right + self.missed else 1.0
        return f"P {precision:.3f} R {recall:.3f} F1 {self.f1:.3f}"


def read_items(path: Path) -> Iterator[Item]:
    """Yield the items of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Item(
            row["id"],
            row["lang"],
            date.fromisoformat(row["date"]) if row["date"] else None,
            row["publisher_country"] or "",
            row["trap"] or "",
            row["text"],
            tuple(read_event(one) for one in row["events"]),
        )


def read_event(row: dict[str, Any]) -> Event:
    """Return a labelled event; a second coding gives no span."""
    when = row["date"]
    span = Span(*row.get("span", (0, 1)))
    return Event(
        tuple(Actor(**one) for one in row["source"]),
        tuple(Actor(**one) for one in row["target"]),
        row["type"],
        row["status"],
        span,
        EventSpans(span),
        "",
        row["reciprocal"],
        promised=row["promised"] or "",
        date=when
        and EventDate(
            date.fromisoformat(when["start"]),
            date.fromisoformat(when["end"]),
            when["precision"],
            when["source"],
        ),
    )


def answer(item: Item) -> list[Event]:
    """Return what the coder finds in an item."""
    return extract_events(item.text, item.language, day=item.day, publisher=item.publisher)


def loose(events: Iterable[Event], *, claimed: bool = True) -> set[Key]:
    """Return dyads with types."""
    return {
        (frozenset(dyad), event.type)
        for event in events
        if not claimed or event.status in ("actual", "planned")
        for dyad in list_dyads(event)
    }


def strict(events: Iterable[Event]) -> set[Key]:
    """Return dyads with types, direction, status and days."""
    return {
        (
            frozenset(dyad) if event.reciprocal else dyad,
            event.type,
            event.status,
            event.date and (event.date.start, event.date.end),
        )
        for event in events
        if event.status in ("actual", "planned")
        for dyad in list_dyads(event)
    }


def tally(found: set[Key], wanted: set[Key]) -> Tally:
    """Compare the answers on one item."""
    return Tally(len(found & wanted), len(found - wanted), len(wanted - found))


def report(items: list[Item], *, show: bool = False) -> None:
    """Print all figures."""
    answers = {item.id: answer(item) for item in items}
    for language in [*dict.fromkeys(item.language for item in items), ""]:
        part = [item for item in items if language in ("", item.language)]
        _report_part(language or "all", part, answers)
    _report_types(items, answers)
    if show:
        _show(items, answers)


def f1_of_all(tallies: Sequence[Tally]) -> float:
    """Return F1 of all items together."""
    return sum(tallies, Tally()).f1


def _report_part(name: str, items: list[Item], answers: dict[str, list[Event]]) -> None:
    rows = [tally(loose(answers[i.id]), loose(i.events)) for i in items]
    exact = [tally(strict(answers[i.id]), strict(i.events)) for i in items]
    every = [
        tally(loose(answers[i.id], claimed=False), loose(i.events, claimed=False)) for i in items
    ]
    empty = [item for item in items if not item.events]
    false = [item.id for item in empty if loose(answers[item.id])]
    low, high = find_interval(rows, f1_of_all)
    low2, high2 = find_interval(exact, f1_of_all)
    put(f"{name}: {len(items)} items, {sum(len(i.events) for i in items)} events")
    put(f"  dyad + type                {sum(rows, Tally())} [{low:.3f}, {high:.3f}]")
    put(f"  + direction, status, date  {sum(exact, Tally())} [{low2:.3f}, {high2:.3f}]")
    put(f"  dyad + type, any status    {sum(every, Tally())}")
    share = len(false) / len(empty) if empty else 0.0
    put(f"  false alarms               {len(false)} of {len(empty)} ({share:.1%})")
    causes = Counter(cause for item in items for cause in name_errors(item, answers[item.id]))
    for cause, number in causes.most_common():
        put(f"  {number:4} {cause}")


def name_errors(item: Item, found: Sequence[Event]) -> Iterator[str]:
    """Yield for each dyad and type that was missed or is too many what was wrong with it."""
    right, got, wanted = loose(found), loose(found), loose(item.events)
    unclaimed, unasked = loose(found, claimed=False), loose(item.events, claimed=False)
    for side, key, others, left in [
        *(("missed", key, got - wanted, unclaimed) for key in wanted - right),
        *(("too many", key, wanted - right, unasked) for key in right - wanted),
    ]:
        if key in left:
            yield f"{side}: the status"
        elif any(key[0] == other[0] for other in others):
            yield f"{side}: another type of the dyad"
        elif any(key[1] == other[1] for other in others):
            yield f"{side}: another dyad of the type"
        else:
            yield f"{side}: nothing like it"


def _report_types(items: list[Item], answers: dict[str, list[Event]]) -> None:
    types: Counter[str] = Counter(
        event.type
        for item in items
        for event in item.events
        if event.status in ("actual", "planned")
    )
    scores = []
    for type_, number in types.most_common():
        sums = Tally()
        for item in items:
            found = {key for key in loose(answers[item.id]) if key[1] == type_}
            wanted = {key for key in loose(item.events) if key[1] == type_}
            sums += tally(found, wanted)
        scores.append(sums.f1)
        put(f"  {type_:10} {number:4}  {sums}")
    put(f"  macro over types  F1 {sum(scores) / len(scores):.3f}")
    for trap in sorted({item.trap for item in items if item.trap}):
        part = [item for item in items if item.trap == trap]
        sums = sum((tally(loose(answers[i.id]), loose(i.events)) for i in part), Tally())
        put(f"  {trap:28} {len(part):3} items  {sums}")


def _show(items: list[Item], answers: dict[str, list[Event]]) -> None:
    for item in items:
        found, wanted = answers[item.id], item.events
        if strict(found) == strict(wanted) and loose(found, claimed=False) == loose(
            wanted, claimed=False
        ):
            continue
        right = loose(found) == loose(wanted)
        put(f"\n{'~' if right else '!'} {item.id} {item.day} {item.publisher} {item.trap}")
        put("  " + item.text)
        for event in wanted:
            put("   want", _print_event(event))
        for event in found:
            words = event.spans.trigger.of(item.text)
            put("   got ", _print_event(event), f"<{event.rule}: {words}>")


def _print_event(event: Event) -> str:
    def actors(some: tuple[Actor, ...]) -> str:
        return "+".join(f"{a.country}/{a.role}" for a in some)

    days = f"{event.date.start}..{event.date.end} {event.date.source}" if event.date else "-"
    sign = "<>" if event.reciprocal else "->"
    return (
        f"{actors(event.source)} {sign} {actors(event.target)} {event.type} {event.status} {days}"
    )


def main() -> None:
    """Score one set."""
    given = read_arguments(__doc__, SETS)
    languages = [given.language] if given.language else LANGUAGES
    paths = [GOLD / f"{given.set}-{one}.jsonl" for one in languages]
    items = [item for path in paths if path.exists() for item in read_items(path)]
    report(items, show=given.show)


if __name__ == "__main__":
    main()
