"""How far two codings of the same items agree: `python -m tests.events.agreement`.

Events by F1, the stances of statements by F1 and by kappa with squared distance (divergent,
neutral, convergent in their order).
"""

from __future__ import annotations

import json
import sys

from hamgara.relations.votes import count_pairs, kappa
from hamgara.study.events import Event
from tests.events import statements
from tests.events.gold import (
    GOLD,
    Item,
    Tally,
    f1_of_all,
    loose,
    read_event,
    read_items,
    strict,
    tally,
)
from tests.events.scoring import LANGUAGES, find_interval, macro_f1


def read_second() -> dict[str, tuple[Event, ...]]:
    """Return the events of the second coding by item."""
    lines = (GOLD / "second.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    return {row["id"]: tuple(read_event(one) for one in row["events"]) for row in rows}


def compare(items: list[Item], second: dict[str, tuple[Event, ...]]) -> str:
    """Return the agreement of the two codings (F1, the same either way) on some items."""
    pairs = [(item.events, second[item.id]) for item in items if item.id in second]
    rough = [tally(loose(two), loose(one)) for one, two in pairs]
    exact = [tally(strict(two), strict(one)) for one, two in pairs]
    parts = [f"{len(pairs)} items"]
    for name, rows in (("dyad + type", rough), ("+ direction, status, date", exact)):
        low, high = find_interval(rows, f1_of_all)
        parts.append(f"{name} {sum(rows, Tally()).f1:.3f} [{low:.3f}, {high:.3f}]")
    both = sum(1 for one, two in pairs if bool(one) == bool(two))
    parts.append(f"event or none {both / len(pairs):.3f}")
    return "; ".join(parts)


def compare_stances(half: str) -> str:
    """Return the agreement of the two codings on the stances of a half of the statements."""
    lines = (statements.GOLD / "second.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    second = {(row["id"], row["statement"]): row["stance"] for row in rows}
    pairs = [
        (one.stance, second[item.id, number])
        for item in statements.read_items(statements.GOLD / f"{half}.jsonl")
        for number, one in enumerate(item.wanted)
    ]
    same = sum(one == other for one, other in pairs) / len(pairs)
    place = {"convergent": 1, "neutral": 2, "divergent": 3}
    kept = kappa(count_pairs((place[one], place[other]) for one, other in pairs))
    macro = macro_f1(*map(list, zip(*pairs, strict=True)))
    return f"{len(pairs)} statements; same {same:.3f}; macro F1 {macro:.3f}; kappa {kept:.3f}"


def main() -> None:
    """Print the agreement by language, and that on stances by half."""
    second = read_second()
    items = [
        item
        for half in ("dev", "frozen")
        for one in LANGUAGES
        for item in read_items(GOLD / f"{half}-{one}.jsonl")
    ]
    for language in (*LANGUAGES, ""):
        part = [item for item in items if language in ("", item.language)]
        sys.stdout.write(f"{language or 'all'}: {compare(part, second)}\n")
    for half in ("dev", "frozen"):
        sys.stdout.write(f"stances, {half}: {compare_stances(half)}\n")


if __name__ == "__main__":
    main()
