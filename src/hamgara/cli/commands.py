"""Commands and groups whose help is in the person's language."""

from __future__ import annotations

import click


class Command(click.Command):
    """A command with help in the person's language."""

    def get_help(self, ctx: click.Context) -> str:
        """Return the help."""
        return _write_help(ctx)


class Group(click.Group):
    """A group of commands with help in the person's language."""

    command_class = Command

    def get_help(self, ctx: click.Context) -> str:
        """Return the help."""
        return _write_help(ctx)


def _write_help(ctx: click.Context) -> str:
    from hamgara.cli.help import write_help  # noqa: PLC0415 - a call without help is faster

    return write_help(ctx)
