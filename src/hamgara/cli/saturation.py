"""The command `saturation`: new codes document by document, and what may be unseen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from hamgara.cli.commands import Command
from hamgara.cli.terminal import (
    DONE,
    command,
    language,
    name_number,
    path_arguments,
    put_json,
    put_table,
    split_study,
    tell,
    warn,
)
from hamgara.errors import HamgaraError
from hamgara.messages import Message, say, translate
from hamgara.study.codebook import Level
from hamgara.study.labels import in_language
from hamgara.themes.saturation import (
    THRESHOLDS,
    UNITS,
    Saturation,
    Unit,
    saturation_as_json,
    say_basis,
    say_caution,
    say_reached,
    say_terms,
    say_threshold,
)
from hamgara.workbench.bench import open_bench
from hamgara.workbench.saturation import saturate


@click.command(cls=Command)
@path_arguments("study")
@click.option("--level", default="", help="A level of the framework (the lowest if not given).")
@click.option("--unit", type=click.Choice(UNITS), help="Count in documents, or in participants.")
@click.option("--json", "as_json", is_flag=True, help="Print all levels, or the one, as JSON.")
@command
def saturation(study: tuple[Path, ...], level: str, unit: Unit | None, *, as_json: bool) -> int:
    """How many documents of STUDY it took until no new codes came, and how many may be unseen."""
    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        warn(bench.problems)
        found = saturate(bench, bench.store.count_columns(), unit)
        levels = bench.study.framework.levels
    ids = [one.id for one in levels]
    if level and level not in ids:
        raise HamgaraError(
            say("There is no level {got}.", got=level),
            "--level",
            say("The levels are: {known}.", known=tuple(ids)),
        )
    at = ids.index(level or ids[-1])
    if as_json:
        put_json(saturation_as_json(found[at : at + 1] if level else found))
        return DONE
    if not found[at].steps:
        tell(_say_nothing(found[at]))
        return DONE
    _put_saturation(found, at, levels)
    for message in (*say_basis(found[at]), say_terms(), say_caution()):
        tell(message)
    return DONE


def _say_nothing(found: Saturation) -> Message:
    """Return why there is nothing to count: no codings, or none in such sources."""
    if not found.aside:
        return say("Nothing is coded yet, so there is nothing to count.")
    other = next(unit for unit in UNITS if unit != found.sources.unit)
    return say(
        "No coding stands in these, but {count} elsewhere: count with {option}.",
        count=found.aside,
        option=f"--unit {other}",
    )


def _put_saturation(found: Sequence[Saturation], at: int, levels: Sequence[Level]) -> None:
    """Print what is new source by source at one level, and what is known at every level."""
    by_document = found[at].sources.unit == "documents"
    heads = (
        say("No."), say("Document") if by_document else say("Participant"), say("New codes"),
        say("Known by then"), say("Expected"), say("New information, %"), say("Which are new"),
    )  # fmt: skip
    rows = [
        (
            number, step.source, len(step.new), step.total, name_number(step.expected, 1),
            name_number(step.ratio, 1), ", ".join(step.new) or None,
        )
        for number, step in found[at].shown()
    ]  # fmt: skip
    put_table(say("New codes, one by one: {level}", level=dict(levels[at].plural)), heads, rows)
    above = (
        say("Level"), say("Codes found"), say("In the framework"),
        *(say_threshold(limit) for limit in THRESHOLDS),
        say("In one alone, %"), say("Unseen, at least"),
    )  # fmt: skip
    told = [
        (
            in_language(level.label, language()), len(one.carriers), one.listed,
            *(translate(say_reached(one, limit), language()) for limit in THRESHOLDS),
            name_number(one.unique_share, 1), name_number(one.unseen, 1),
        )
        for level, one in zip(levels, found, strict=True)
    ]  # fmt: skip
    put_table(say("Saturation at every level"), above, told)


COMMANDS = (saturation,)
