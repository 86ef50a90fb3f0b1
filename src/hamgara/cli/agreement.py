"""The command `agreement`: how far the coders of a study agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
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
from hamgara.coding.agreement import Agreement, CodeAgreement, say_pairs, say_units, tabulate_pairs
from hamgara.coding.alpha import Reliability, list_remarks, say_alpha
from hamgara.messages import say, translate
from hamgara.study.labels import in_language
from hamgara.workbench.bench import open_bench


@click.command(cls=Command)
@path_arguments("study")
@click.option("--json", "as_json", is_flag=True, help="Print the agreement as JSON.")
@command
def agreement(study: tuple[Path, ...], *, as_json: bool) -> int:
    """How far the coders of STUDY agree: Krippendorff's alpha of all, Cohen's kappa of each two."""
    from hamgara.report.results import agreement_as_json  # noqa: PLC0415 - it brings the report
    from hamgara.workbench.run import compare_study  # noqa: PLC0415

    folder, _ = split_study(study, others=False)
    with open_bench(folder) as bench:
        problems = list(bench.problems)
        found = compare_study(bench, problems)
        framework = bench.study.framework
    warn(problems)
    if as_json:
        put_json([agreement_as_json(one) for one in found])
        return DONE
    if not found:
        tell(say("There are no two coders of the same documents yet."))
        return DONE
    labels = {level.id: level.label for level in framework.levels}
    labels |= {code.id: code.label for code in framework.codes}
    names = {name: in_language(label, language()) for name, label in labels.items()}
    for _, compared in groupby(found, lambda one: one.alpha.unit):
        *_, widest = pairs = [*compared]  # all coders stand behind their pairs
        _put_alpha(widest.alpha, names)
        two = [one.pair for one in pairs if one.pair]
        if len(widest.alpha.coders) > 2:
            _put_pairs(widest.alpha.coders, two)
        for pair in two if len(widest.alpha.coders) == 2 else ():
            _put_pair(pair, names)
        if widest.alpha.unit == "segment":
            tell(say_units())
    tell(say_alpha())
    return DONE


def _put_alpha(alpha: Reliability, names: Mapping[str, str]) -> None:
    """Print the alpha of all coders: overall, at every level, and by code if they are many."""
    levels = (alpha.overall, *alpha.levels)
    codes = alpha.per_code if len(alpha.coders) > 2 else ()
    for first, named in ((say("Level"), levels), (say("Code"), codes)):
        heads = (
            first, say("Label"), say("Krippendorff's alpha"), say("lower bound"),
            say("upper bound"), say("codings"), say("units"),
        )  # fmt: skip
        rows = [
            (
                one.name or translate(say("all"), language()), names.get(one.name),
                *(name_number(value, 3) for value in (one.value, one.low, one.high)),
                one.codings, alpha.units,
            )
            for one in named
        ]  # fmt: skip
        if rows:
            put_table(say("Krippendorff's alpha: {coders}", coders=alpha.coders), heads, rows)
    for remark in list_remarks(alpha):
        tell(remark)


def _put_pair(pair: Agreement, names: Mapping[str, str]) -> None:
    """Print how far two coders agree, in all and by code."""
    first, second = pair.coders
    heads = (
        say("Code"), say("Label"), say("both"), say("only {coder}", coder=first),
        say("only {coder}", coder=second), say("Cohen's kappa"), say("Jaccard"),
    )  # fmt: skip
    rows = [
        (
            item.code or translate(say("all"), language()), names.get(item.code),
            item.both, item.first, item.second,
            name_number(item.kappa, 3), name_number(item.jaccard, 3),
        )
        for item in (pair.overall, *pair.per_code)
    ]  # fmt: skip
    title = say("{first} and {second}, {n} cells", first=first, second=second, n=pair.overall.n)
    put_table(title, heads, rows)


def _put_pairs(coders: Sequence[str], pairs: Sequence[Agreement]) -> None:
    """Print kappa of each two coders, and the units that both worked on, as one matrix."""
    rows = [
        (coder, *("–" if at == own else _show(cell) for at, cell in enumerate(cells)))
        for own, (coder, cells) in enumerate(tabulate_pairs(coders, pairs))
    ]
    heads = (say("Coder"), *(say("{value}", value=coder) for coder in coders))
    put_table(say("Cohen's kappa of each two coders"), heads, rows)
    tell(say_pairs())


def _show(cell: CodeAgreement | int | None) -> object:
    return (name_number(cell.kappa, 3) or "–") if isinstance(cell, CodeAgreement) else cell or "–"


COMMANDS = (agreement,)
