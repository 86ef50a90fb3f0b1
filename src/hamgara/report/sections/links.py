"""Which option answers which ground: as printed, and as a text argues with its words."""

from __future__ import annotations

from hamgara.messages import Message, say
from hamgara.report.analysis import Analysis
from hamgara.report.blocks import Block, Cell, Column, Paragraph, Part, Table
from hamgara.report.show import SEMICOLON, below, cell, count_measure, show_code
from hamgara.report.stated import name_item, quotation, stated_count
from hamgara.study.programme import Ground, Link, LinkKind, Option


def build_links(analysis: Analysis) -> list[Block]:
    """Return the printed links apart from the argued ones, and the words of these."""
    programme = analysis.study.programme
    printed, argued = _list_links(analysis, "printed"), _list_links(analysis, "argued")
    columns = (Column(say("Option")), *(Column(name_item(g)) for g in programme.grounds))
    rows = tuple(
        (
            cell(name_item(option), mark="head"),
            *(_link_cell(option, ground) for ground in programme.grounds),
        )
        for option in programme.options
    )
    method = say("Links in programme.toml of this kind.")
    quoted = sum(1 for link in argued if link.quote)
    return [
        Paragraph(
            (
                stated_count(printed, "links", method),
                " ",
                say("printed links"),
                SEMICOLON,
                stated_count(argued, "links", method),
                " ",
                say("links that the text argues."),
                " ",
                say("{quoted} of these are given with the words.", quoted=quoted),
                " ",
                _whole(printed, analysis),
            )
        ),
        Table(
            "links", say("Grounds × options"), columns, rows, say("○ printed, ● argued in the text")
        ),
        *_reasons(analysis),
    ]


def build_traces(analysis: Analysis) -> list[Block]:
    """Return which themes name each option, and say how many options none names."""
    options = analysis.study.programme.options
    gaps = analysis.assessment.gaps
    columns = (
        Column(say("Option")),
        Column(say("Themes that name it")),
        Column(say("Themes that touch it")),
    )
    rows = tuple(
        (
            cell(name_item(option), mark="head"),
            _codes_cell(option.themes, analysis),
            _codes_cell(option.near, analysis),
        )
        for option in options
    )
    unnamed = [option for option in options if option.code in gaps.unnamed]
    method = say("Options for which programme.toml names no theme.")
    said = (
        Paragraph(
            (
                stated_count(unnamed, "options", method),
                " ",
                say("of {count} options are named by no basic theme.", count=len(options)),
            ),
            tone="note",
        )
        if unnamed
        else Paragraph((say("Every option is named by a theme."),))
    )
    return [said, Table("traces", say("Options traced to themes"), columns, rows)]


def _list_links(analysis: Analysis, kind: LinkKind) -> list[Link]:
    options = analysis.study.programme.options
    return [link for option in options for link in option.links if link.kind == kind]


def _whole(printed: list[Link], analysis: Analysis) -> Message:
    programme = analysis.study.programme
    if not printed:
        return say("Nothing is printed of links.")
    pairs = {
        (option.code, link.ground)
        for option in programme.options
        for link in option.links
        if link.kind == "printed"
    }
    if len(pairs) == len(programme.options) * len(programme.grounds):
        return say("The print links every option with every ground; it singles out no pair.")
    return say("The print links some options with some grounds.")


def _link_cell(option: Option, ground: Ground) -> Cell:
    kinds = {link.kind for link in option.links if link.ground == ground.code}
    signs = ("○" if "printed" in kinds else "") + ("●" if "argued" in kinds else "")
    return cell(signs or "–")


def _reasons(analysis: Analysis) -> list[Block]:
    programme = analysis.study.programme
    grounds = {ground.code: ground for ground in programme.grounds}
    rows = []
    for option in programme.options:
        argued = [link for link in option.links if link.kind == "argued"]
        for number, link in enumerate(argued):
            head = cell(name_item(option), rows=0 if number else len(argued), mark="head")
            words: tuple[Part, ...] = (link.reason,) if link.reason else ()
            rows.append(
                (
                    head,
                    cell(name_item(grounds[link.ground])),
                    cell(*words, *quotation(link, behind=bool(words))),
                )
            )
    if not rows:
        return [Paragraph((say("No text argues for a link."),))]
    columns = (Column(say("Option")), Column(say("Ground")), Column(say("What the text argues")))
    return [Table("reasons", say("Argued links and their words"), columns, tuple(rows))]


def _codes_cell(codes: tuple[str, ...], analysis: Analysis) -> Cell:
    if not codes:
        return cell(say("none"), mark="quiet")
    parts: list[Part] = []
    for code in codes:
        measure = count_measure(analysis.counts[code], "codings", below(code, analysis))
        parts += [SEMICOLON] if parts else []
        parts += [show_code(code, analysis), " (", measure, ")"]
    return cell(*parts)
