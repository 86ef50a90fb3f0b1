"""A generated programme of 1,000 options and 200 grounds: their evidence, order and stability."""

from __future__ import annotations

import random
import time

import numpy as np

from hamgara.options.grounds import codes_below, cover_ground, grow_tree, list_families
from hamgara.options.ranking import order_options
from hamgara.options.voices import hear_voices
from hamgara.study.codebook import Code, Framework, Level
from hamgara.study.columns import CodingColumns
from hamgara.study.documents import Participant
from hamgara.study.programme import Ground, Link, Option, Programme
from hamgara.themes.counts import count_sets

OPTIONS, GROUNDS, PEOPLE, THEMES, CODINGS = 1_000, 200, 100, 500, 100_000
LIMIT_S = 5.0


def main(options: int = OPTIONS, grounds: int = GROUNDS) -> None:
    """Make the programme, then cover its grounds and order its options."""
    chance = random.Random(7)
    framework = _framework()
    programme = _programme(chance, options, grounds)
    people = [
        Participant(f"P{n}", n, chance.choice("ab"), {"en": f"role {n % 60}"}, 2025, ())
        for n in range(PEOPLE)
    ]
    columns = _codings(chance)
    begin = time.perf_counter()
    voices = hear_voices(columns, people, {})
    tree, families = grow_tree(framework), list_families(framework)
    sets = {ground.code: codes_below(ground.themes, tree) for ground in programme.grounds}
    counts = count_sets(columns, sets)
    for ground in programme.grounds:
        cover_ground(ground, tree, families, voices, counts[ground.code])
    covered = time.perf_counter()
    order = order_options(programme, framework, voices, "argued")
    done = time.perf_counter()
    print(f"{f'{grounds:,} grounds covered':<32}{covered - begin:>8.2f} s")
    print(f"{f'{options:,} options ordered':<32}{done - covered:>8.2f} s")
    assert len(order.standings) == options
    assert done - begin < LIMIT_S, f"{done - begin:.2f} s"


def _framework() -> Framework:
    levels = tuple(Level(name, {"en": name}, {"en": name}) for name in ("dimension", "theme"))
    top = [Code(f"D{n}", "dimension", "", {"en": f"dimension {n}"}) for n in range(10)]
    themes = [Code(f"T{n}", "theme", f"D{n % 10}", {"en": f"theme {n}"}) for n in range(THEMES)]
    return Framework("made", "1", {"en": "made"}, "none", levels, (*top, *themes))


def _programme(chance: random.Random, options: int, grounds: int) -> Programme:
    made = tuple(
        Ground(f"G{n}", {"en": f"ground {n}"}, tuple(_some(chance, "T", THEMES, 3)))
        for n in range(grounds)
    )
    return Programme(
        made,
        tuple(
            Option(
                f"O{n}",
                {"en": f"option {n}"},
                links=tuple(
                    Link(ground, "argued", {})
                    for ground in _some(chance, "G", grounds, chance.randint(1, 6))
                ),
            )
            for n in range(options)
        ),
    )


def _some(chance: random.Random, letter: str, size: int, number: int) -> list[str]:
    return [f"{letter}{n}" for n in chance.sample(range(size), number)]


def _codings(chance: random.Random) -> CodingColumns:
    draw = np.random.default_rng(chance.randint(0, 99))
    return CodingColumns(
        code=draw.zipf(1.3, CODINGS) % THEMES,
        coder=np.zeros(CODINGS, dtype=np.int64),
        document=draw.integers(0, PEOPLE, CODINGS),
        participant=draw.integers(0, PEOPLE, CODINGS),
        n=np.ones(CODINGS, dtype=np.int64),
        codes=tuple(f"T{n}" for n in range(THEMES)),
        coders=("ana",),
        documents=tuple(f"D{n}" for n in range(PEOPLE)),
        participants=tuple(f"P{n}" for n in range(PEOPLE)),
    )


if __name__ == "__main__":
    main()
