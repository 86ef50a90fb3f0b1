"""The group of all commands; a command's module is imported when it is called."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import IO, Any

import click

from hamgara import __version__
from hamgara.cli.commands import Group
from hamgara.cli.language import ARGUMENTS, find_language, locale_language
from hamgara.messages import LANGUAGES

_MODULES = {
    "codings": "codings codebook",
    "studies": "new check undo redo counts run demo open",
    "agreement": "agreement",
    "saturation": "saturation",
    "sources": "add date withdraw",
    "search": "search",
    "programs": "audit dates suggest",
    "citations": "citations",
    "options": "options programme",
    "relations": "series alignment",
    "episodes": "episodes",
    "dyad": "relations",
    "events": "events",
    "statements": "statements",
    "track": "track commitments",
    "review": "review",
}
"""Which module of this package holds which commands."""


_FEW = 100_000
"""New objects between two collections: word lists are built of many that all stay."""


class _WrongCallError(click.ClickException):
    """A call that cannot be read."""

    exit_code = 2

    def __init__(self, error: click.UsageError, arguments: Sequence[str]) -> None:
        super().__init__(error.message)
        self._error, self._arguments = error, arguments

    def show(self, file: IO[Any] | None = None) -> None:  # noqa: ARG002 - click's signature
        """Tell it in the person's language."""
        from hamgara.cli import terminal, usage  # noqa: PLC0415 - a good call needs none

        terminal.set_language(find_language(self._arguments))
        terminal.complain(usage.describe_usage(self._error))


@contextmanager
def _telling(ctx: click.Context) -> Iterator[None]:
    """Tell a wrong call in the person's language, without click's English."""
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:
        raise
    except click.UsageError as error:
        error.ctx = error.ctx or ctx
        raise _WrongCallError(error, ctx.meta[ARGUMENTS]) from None


class _Commands(Group):
    """A group that imports only the command that is called, and tells mistakes in its language."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options before the command."""
        _open_streams()
        ctx.meta[ARGUMENTS] = tuple(args)
        with _telling(ctx):
            return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        """Read the command with its options and arguments, and run it."""
        gc.set_threshold(_FEW)
        with _telling(ctx):
            return super().invoke(ctx)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return sorted(name for names in _MODULES.values() for name in names.split())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        for module, names in _MODULES.items():
            if cmd_name in names.split():
                commands: tuple[click.Command, ...] = import_module(
                    f"hamgara.cli.{module}"
                ).COMMANDS
                return next(one for one in commands if one.name == cmd_name)
        return None


def _open_streams() -> None:
    """Make the streams speak UTF-8, whatever the terminal is set to."""
    if sys.stdin is None:
        sys.stdin = Path(os.devnull).open(encoding="utf-8")  # noqa: SIM115 - kept open
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A file's name may hold bytes that are no text: they are shown as \\udc81.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hamgara")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    envvar="HAMGARA_LANG",
    default=locale_language,
    help="Language of messages, before or behind the command; without it HAMGARA_LANG, else the"
    " language of the locale.",
)
def main(lang: str) -> None:
    """Hamgara: code interviews, audit tables, report convergence of neighboring states.

    Begin with `hamgara demo`. STUDY is the folder of a study; without it, the folder you are in.
    """
