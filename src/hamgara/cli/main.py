"""The group of all commands; a command's module is imported when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from hamgara import __version__

_MODULES = {
    "studies": "new check codings codebook undo redo counts run demo open",
    "sources": "add date",
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


class _Commands(click.Group):
    """A group that imports only the command that is called."""

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


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hamgara")
def main() -> None:
    """Hamgara: code interviews, audit tables, report convergence of neighboring states.

    Begin with `hamgara demo`. STUDY is the folder of a study; without it, the folder you are in.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
