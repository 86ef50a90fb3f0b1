"""Score the statement coder on labelled items: `python -m tests.events.statements dev`.

A found statement answers the labelled one whose gist it overlaps most (at least half of the
shorter of the two). The speaker is right by state and sector, the stance by its word, and the
relation by its two states; a labelled statement that is not found counts as wrong in all three.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from hamgara.events.statements import extract_statements
from hamgara.study.statements import Statement
from tests.events.scoring import find_interval, macro_f1, put, read_arguments

GOLD = Path(__file__).parents[2] / "gold" / "statements"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A labelled statement: its speaker's state and sector, its place, its stance."""

    speaker: tuple[str, str]
    start: int
    end: int
    stance: str
    toward: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A labelled text."""

    id: str
    language: str
    day: date | None
    publisher: str
    text: str
    wanted: tuple[Wanted, ...]


Pair = tuple[Wanted | None, Statement | None]


def read_items(path: Path) -> Iterator[Item]:
    """Yield the items of a file."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield Item(
            row["id"],
            row["lang"],
            date.fromisoformat(row["date"]) if row["date"] else None,
            row["publisher_country"] or "",
            row["text"],
            tuple(
                Wanted(
                    _read_speaker(one),
                    one["span"][0],
                    one["span"][1],
                    one["stance"],
                    tuple(one["toward"]),
                )
                for one in row["statements"]
            ),
        )


def _read_speaker(row: dict[str, Any]) -> tuple[str, str]:
    """Return state and sector; none where only stance and relation are labelled."""
    who = row["speaker"][0] if row["speaker"] else {"country": "", "role": ""}
    return who["country"], who["role"]


def answer(item: Item) -> list[Statement]:
    """Return what the coder finds in an item."""
    return extract_statements(item.text, item.language, day=item.day, publisher=item.publisher)


def find_ruled(statement: Statement) -> str:
    """Return the stance that the rules take before words and signs are weighed."""
    ruled = (one for one in statement.evidence if one.startswith("ruled:"))
    return next(ruled, f"ruled:{statement.stance}").removeprefix("ruled:")


def pair_up(wanted: Sequence[Wanted], found: Sequence[Statement]) -> list[Pair]:
    """Return labelled and found statements by their overlap, the greatest first."""
    overlaps = sorted(
        (
            (-_overlap(one, other), i, k)
            for i, one in enumerate(wanted)
            for k, other in enumerate(found)
        ),
    )
    left, right = set(range(len(wanted))), set(range(len(found)))
    pairs: list[Pair] = []
    for overlap, i, k in overlaps:
        if overlap <= -0.5 and i in left and k in right:
            pairs.append((wanted[i], found[k]))
            left.remove(i)
            right.remove(k)
    pairs += [(wanted[i], None) for i in sorted(left)]
    pairs += [(None, found[k]) for k in sorted(right)]
    return pairs


def _overlap(one: Wanted, other: Statement) -> float:
    shared = min(one.end, other.span.end) - max(one.start, other.span.start)
    shorter = min(one.end - one.start, other.span.end - other.span.start)
    return max(shared, 0) / max(shorter, 1)


def same_speaker(pair: Pair) -> bool:
    """Is the speaker of a pair right by state and sector?"""
    want, got = pair
    return (
        want is not None
        and got is not None
        and want.speaker in {(actor.country, actor.role) for actor in got.speaker}
    )


def stance_f1(pairs: Sequence[Pair]) -> float:
    """Return the mean over the stances of F1; missed and surplus statements count."""
    wanted = [want.stance if want else "" for want, _ in pairs]
    return macro_f1(wanted, [got.stance if got else "" for _, got in pairs])


def matched_f1(pairs: Sequence[Pair]) -> float:
    """Return `stance_f1` over the statements that were found and labelled."""
    return stance_f1([pair for pair in pairs if pair[0] and pair[1]])


def speaker_share(pairs: Sequence[Pair]) -> float:
    """Return the share of labelled statements with the right speaker; a missed one is wrong."""
    wanted = [pair for pair in pairs if pair[0]]
    return sum(map(same_speaker, wanted)) / len(wanted) if wanted else 1.0


def matched_speaker(pairs: Sequence[Pair]) -> float:
    """Return `speaker_share` over the statements that were found."""
    return speaker_share([pair for pair in pairs if pair[1]])


def toward_share(pairs: Sequence[Pair]) -> float:
    """Return the share of labelled statements with the right relation; a missed one is wrong."""
    wanted = [pair for pair in pairs if pair[0]]
    right = sum(1 for want, got in wanted if want and got and want.toward == got.toward)
    return right / len(wanted) if wanted else 1.0


def found_f1(pairs: Sequence[Pair]) -> float:
    """Return F1 of finding the statements at all."""
    right = sum(1 for want, got in pairs if want and got)
    return 2 * right / (2 * right + len(pairs) - right) if pairs else 1.0


FIGURES: dict[str, Callable[[Sequence[Pair]], float]] = {
    "found, F1": found_f1,
    "stance, macro F1": stance_f1,
    "stance of the found": matched_f1,
    "speaker right": speaker_share,
    "speaker of the found": matched_speaker,
    "relation right": toward_share,
}


def report(items: Sequence[Item], *, show: bool = False) -> None:
    """Print all figures with 95 % intervals (items drawn anew)."""
    pairs = {item.id: pair_up(item.wanted, answer(item)) for item in items}
    for language in [*dict.fromkeys(item.language for item in items), ""]:
        part = [pairs[item.id] for item in items if language in ("", item.language)]
        put(f"{language or 'all'}: {len(part)} items, {sum(1 for p in part for w, _ in p if w)}")
        for name, figure in FIGURES.items():
            low, high = find_interval(part, partial(_figure, figure))
            put(f"  {name:22} {figure([p for some in part for p in some]):.3f}"
                 f" [{low:.3f}, {high:.3f}]")  # fmt: skip
    if show:
        for item in items:
            _show(item, pairs[item.id])


def _figure(figure: Callable[[Sequence[Pair]], float], part: Sequence[list[Pair]]) -> float:
    return figure([pair for some in part for pair in some])


def _show(item: Item, pairs: list[Pair]) -> None:
    if all(
        same_speaker(pair) and pair[0] and pair[1] and pair[0].stance == pair[1].stance
        and pair[0].toward == pair[1].toward for pair in pairs
    ):  # fmt: skip
        return
    put(f"\n{item.id} {item.publisher}\n  {item.text}")
    for want, got in pairs:
        if want:
            gist = item.text[want.start : want.end]
            put("   want", *want.speaker, want.stance, *want.toward, "|", gist)
        if got:
            who = " ".join(f"{actor.country} {actor.role}" for actor in got.speaker)
            gist = got.span.of(item.text)
            put("   got ", who, got.stance, *got.toward, f"<{got.rule}> {got.name} |", gist)


def main() -> None:
    """Score a set."""
    sets = sorted(path.stem for path in GOLD.glob("*-??.jsonl"))
    given = read_arguments(__doc__, ["dev", "dev2", "dev3", *sets])
    items = read_items(GOLD / f"{given.set}.jsonl")
    report([i for i in items if given.language in ("", i.language)], show=given.show)


if __name__ == "__main__":
    main()
