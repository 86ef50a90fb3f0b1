"""The help of a command in the language of its call, laid out as click lays it out.

What click says itself and what commands say of themselves are English templates of the catalogs.
In a right-to-left language each text of a line is an isolate, and each run of Latin letters in it
another one: sentences keep their order and columns their places in terminals of every kind.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Sequence

import click

from hamgara.cli.language import ARGUMENTS, find_language
from hamgara.compiled import recall
from hamgara.messages import RIGHT_TO_LEFT, Message, say, translate
from hamgara.text.bidi import isolate

_GAP = 2
"""The spaces before a text, and between the columns of a list."""
_NAMES = 30
"""The most that the names of a list take beside their texts."""
_LATIN = re.compile(r"[!-~]+(?: (?!\()[!-~]+)*")
"""Latin words, digits and signs in a row; a bracket begins another one."""
_PARTNERS = {"(": ")", "[": "]", ")": "(", "]": "["}


def write_help(ctx: click.Context) -> str:
    """Return the help of a context's command, in English where no call was read."""
    arguments = ctx.meta.get(ARGUMENTS)
    language = "en" if arguments is None else find_language(arguments)
    width = ctx.make_formatter().width
    texts = [translate(Message(text), language) for text in _read_paragraphs(ctx.command)]
    parts = [
        _write_usage(ctx, width, language),
        *(_indent(_wrap(text, width - _GAP, language)) for text in texts),
        _write_list(say("Options:"), _list_options(ctx, language), width, language),
    ]
    if isinstance(ctx.command, click.Group):
        rows = _list_commands(ctx, ctx.command, language)
        parts.append(_write_list(say("Commands:"), rows, width, language))
    return "\n\n".join("\n".join(part) for part in parts)


def list_texts(ctx: click.Context) -> Iterator[str]:
    """Yield what a context's command says of itself and of its options, as templates."""
    yield from _read_paragraphs(ctx.command)
    for option in ctx.command.get_params(ctx):
        if isinstance(option, click.Option) and option.help:
            yield option.help


def _read_paragraphs(command: click.Command) -> list[str]:
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return [" ".join(one.split()) for one in paragraphs if one]


def _write_usage(ctx: click.Context, width: int, language: str) -> list[str]:
    usage = translate(say("Usage:"), language)
    first = f"{usage} {ctx.command_path} "
    pieces = " ".join(ctx.command.collect_usage_pieces(ctx))
    lines = click.wrap_text(first + pieces, width, "", " " * len(first)).splitlines()
    return [_order(line, language) for line in lines]


def _list_options(ctx: click.Context, language: str) -> list[tuple[str, str]]:
    """Return the names of each option with its text, its default and its range."""
    rows = []
    for option in ctx.command.get_params(ctx):
        record = option.get_help_record(ctx)
        if isinstance(option, click.Option) and record:
            said = translate(Message(option.help), language) if option.help else ""
            told = [said, _say_extra(option, ctx, language)]
            rows.append((record[0], "  ".join(filter(None, told))))
    return rows


def _say_extra(option: click.Option, ctx: click.Context, language: str) -> str:
    extra = option.get_help_extra(ctx)
    told = []
    if "default" in extra:
        default = translate(say("default:"), language)
        told.append(f"{default} {extra['default']}")
    if "range" in extra:
        told.append(extra["range"])
    if "required" in extra:
        told.append(translate(say("required"), language))
    between = "؛ " if language == "fa" else "; "
    return f"[{between.join(told)}]" if told else ""


def _list_commands(ctx: click.Context, group: click.Group, language: str) -> list[tuple[str, str]]:
    """Return the name of each command with the first paragraph of its help.

    These are kept from call to call: to read them all commands are imported, and all that they use.
    """

    def read() -> list[tuple[str, str]]:
        found = ((name, group.get_command(ctx, name)) for name in group.list_commands(ctx))
        return [(name, _read_paragraphs(one)[0]) for name, one in found if one]

    told = recall(f"help-{group.name}", read)
    return [(name, translate(Message(text), language)) for name, text in told]


def _write_list(
    head: Message, rows: Sequence[tuple[str, str]], width: int, language: str
) -> list[str]:
    """Return the lines of names with a text beside each, or beneath where the name is long."""
    column = min(max(len(name) for name, _ in rows), _NAMES) + _GAP
    written = [_order(translate(head, language), language)]
    for name, text in rows:
        lines = _wrap(text, max(width - column - _GAP, 10), language)
        beside = lines.pop(0) if len(name) <= column - _GAP else ""
        written += _indent([f"{name:{column}}{beside}".rstrip(), *_indent(lines, column)])
    return written


def _indent(lines: Sequence[str], width: int = _GAP) -> list[str]:
    return [" " * width + line for line in lines]


def _wrap(text: str, width: int, language: str) -> list[str]:
    """Return a text in lines of a width; signs without width count too, so none is wider."""
    return [_order(line, language) for line in click.wrap_text(text, width).splitlines()]


def _order(line: str, language: str) -> str:
    """Return a line, isolated with its runs of Latin letters where the language needs it."""
    if language not in RIGHT_TO_LEFT:
        return line
    text = line.lstrip()
    return line[: len(line) - len(text)] + isolate(_LATIN.sub(_isolate_run, text), "rtl")


def _isolate_run(found: re.Match[str]) -> str:
    """Return a run of Latin letters isolated, without the signs of the sentence around it."""
    run = core = found[0]
    while core and _is_outside(core, 0):
        core = core[1:]
    while core and _is_outside(core, -1):
        core = core[:-1]
    if not any(map(str.isalnum, core)):
        return run
    before, after = run.split(core, 1)
    return before + isolate(core) + after


def _is_outside(run: str, place: int) -> bool:
    """Is the first or last sign of a run one of the sentence around it?"""
    sign = run[place]
    if sign == ".":
        return run[:2] in {".", ". "} if place == 0 else not run.endswith("...")
    return sign in " :;,!?" or (sign in _PARTNERS and _PARTNERS[sign] not in run)
