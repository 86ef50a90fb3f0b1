"""Grounds of convergence, the options that answer them, and their steps."""

from __future__ import annotations

from hamgara.messages import say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Cell, Column, Items, Paragraph, Part, Section, Table
from hamgara.report.show import SEMICOLON, below, cell, count_measure, join, show_code
from hamgara.study.measures import Measure, Unavailable
from hamgara.study.programme import Ground, Option


def build(analysis: Analysis) -> Section | None:
    """Return grounds, options and steps, None where the study has no programme."""
    programme = analysis.study.programme
    if not programme.grounds and not programme.options:
        return None
    blocks: list[Block] = []
    if programme.grounds:
        blocks += [_grounds(analysis), *_ungrounded(analysis)]
    if programme.grounds and programme.options:
        blocks += _links(analysis)
    if programme.options:
        blocks += [_traces(analysis), _steps(analysis)]
    return Section("programme", say("Grounds and options"), tuple(blocks))


def _grounds(analysis: Analysis) -> Table:
    columns = (
        Column(say("Ground")),
        Column(say("Codes that name it")),
        Column(say("codings"), numeric=True),
        Column(say("participants"), numeric=True),
    )
    rows = tuple(_ground_row(ground, analysis) for ground in analysis.study.programme.grounds)
    return Table("grounds", say("Grounds of convergence"), columns, rows)


def _ground_row(ground: Ground, analysis: Analysis) -> tuple[Cell, ...]:
    head = cell(f"{ground.code} · ", ground.label, mark="head")
    if not ground.themes:
        return (head, cell(say("no theme names it"), mark="quiet"), cell("–"), cell("–"))
    names = [show_code(code, analysis) for code in ground.themes]
    count = analysis.grounds[ground.code]
    codes = dict.fromkeys(code for theme in ground.themes for code in below(theme, analysis))
    return (
        head,
        cell(*join(names, SEMICOLON)),
        cell(count_measure(count, "codings", codes)),
        cell(count_measure(count, "participants", codes)),
    )


def _ungrounded(analysis: Analysis) -> list[Block]:
    """Return which codes of the level above the themes no ground names."""
    framework = analysis.study.framework
    level = framework.levels[-2 if len(framework.levels) > 1 else -1].id
    named = {
        code
        for ground in analysis.study.programme.grounds
        for theme in ground.themes
        for code in (*below(theme, analysis), *framework.ancestors(theme))
    }
    missing = [c.id for c in framework.codes if c.level == level and c.id not in named]
    if not missing:
        return []
    names = join([show_code(code, analysis) for code in missing], SEMICOLON)
    return [Paragraph((say("Named by no ground:"), " ", *names), tone="note")]


def _links(analysis: Analysis) -> list[Block]:
    programme = analysis.study.programme
    printed = [
        link for option in programme.options for link in option.links if link.kind == "printed"
    ]
    argued = [
        link for option in programme.options for link in option.links if link.kind == "argued"
    ]
    possible = len(programme.options) * len(programme.grounds)
    whole = (
        say("The print links every option with every ground; it singles out no pair.")
        if len(printed) == possible
        else say("The print links some options with some grounds.")
    )
    columns = (
        Column(say("Option")),
        *(Column(ground.label) for ground in programme.grounds),
    )
    rows = tuple(
        (
            cell(f"{option.code} · ", option.label, mark="head"),
            *(_link_cell(option, ground) for ground in programme.grounds),
        )
        for option in programme.options
    )
    return [
        Paragraph(
            (
                _links_measure(len(printed)),
                " ",
                say("printed links"),
                SEMICOLON,
                _links_measure(len(argued)),
                " ",
                say("links that the text argues."),
                " ",
                whole,
            )
        ),
        Table(
            "links", say("Grounds × options"), columns, rows, say("○ printed, ● argued in the text")
        ),
        _reasons(analysis),
    ]


def _links_measure(number: int) -> Measure:
    why = Unavailable(say("Each link is shown in the table below."))
    return Measure(number, "links", say("Links in programme.toml of this kind."), why)


def _link_cell(option: Option, ground: Ground) -> Cell:
    kinds = {link.kind for link in option.links if link.ground == ground.code}
    signs = ("○" if "printed" in kinds else "") + ("●" if "argued" in kinds else "")
    return cell(signs or "–")


def _reasons(analysis: Analysis) -> Items:
    programme = analysis.study.programme
    grounds = {ground.code: ground for ground in programme.grounds}
    items = tuple(
        Paragraph(
            (
                f"{option.code} · ",
                option.label,
                " → ",
                grounds[link.ground].label,
                *((": ", link.reason) if link.reason else ()),
                *((f": «{link.quote}» ({link.document})",) if link.quote else ()),
            )
        )
        for option in programme.options
        for link in option.links
        if link.kind == "argued"
    )
    return Items(items)


def _traces(analysis: Analysis) -> Table:
    columns = (
        Column(say("Option")),
        Column(say("Themes that name it")),
        Column(say("Themes that touch it")),
    )
    rows = tuple(
        (
            cell(f"{option.code} · ", option.label, mark="head"),
            _codes_cell(option.themes, analysis),
            _codes_cell(option.near, analysis),
        )
        for option in analysis.study.programme.options
    )
    return Table("traces", say("Options traced to themes"), columns, rows)


def _codes_cell(codes: tuple[str, ...], analysis: Analysis) -> Cell:
    if not codes:
        return cell(say("none"), mark="quiet")
    parts: list[Part] = []
    for code in codes:
        measure = count_measure(analysis.counts[code], "codings", below(code, analysis))
        parts += [SEMICOLON] if parts else []
        parts += [show_code(code, analysis), " (", measure, ")"]
    return cell(*parts)


def _steps(analysis: Analysis) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for option in analysis.study.programme.options:
        for number, step in enumerate(option.steps):
            head = cell(
                f"{option.code} · ",
                option.label,
                rows=len(option.steps) if number == 0 else 0,
                mark="head",
            )
            rows.append((head, cell(step.code), cell(step.label)))
    columns = (Column(say("Option")), Column(say("Code")), Column(say("Step")))
    return Table("steps", say("Concrete steps"), columns, tuple(rows))
