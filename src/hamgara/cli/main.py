"""The group of all commands."""

from __future__ import annotations

import sys

import click

from hamgara import __version__
from hamgara.cli import citations, options, programs, relations, search, sources, studies


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="hamgara")
def main() -> None:
    """Hamgara: code interviews, audit tables, report convergence of neighboring states.

    Begin with `hamgara demo`. STUDY is the folder of a study; without it, the folder you are in.
    """
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


for _command in (
    *studies.COMMANDS,
    *sources.COMMANDS,
    *search.COMMANDS,
    *programs.COMMANDS,
    *citations.COMMANDS,
    *options.COMMANDS,
    *relations.COMMANDS,
):
    main.add_command(_command)
