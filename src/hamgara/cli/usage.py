"""A mistake in the call of a command, told in the person's language."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

import click
from click.core import ParameterSource

from hamgara.errors import HamgaraError
from hamgara.messages import Message, say

_QUOTED = re.compile(r"'([^']*)'")


def describe_usage(error: click.UsageError) -> HamgaraError:
    """Return what is wrong with a call, where, and what to do."""
    if isinstance(error, click.NoSuchOption):
        near = _suggest(error.possibilities or ())
        return HamgaraError(
            say("There is no option {name}.", name=error.option_name), "", near or _see_help(error)
        )
    if isinstance(error, click.BadOptionUsage):
        return HamgaraError(
            say("The option {name} needs a value.", name=error.option_name), "", _see_help(error)
        )
    if isinstance(error, click.MissingParameter):
        return HamgaraError(say("{name} is missing.", name=_name(error)), "", _see_help(error))
    if isinstance(error, click.BadParameter):
        return _describe_value(error)
    return _describe_call(error)


def _describe_value(error: click.BadParameter) -> HamgaraError:
    kind = error.param.type if error.param else None
    given = _QUOTED.match(error.message)
    if isinstance(kind, click.Choice) and given:
        choices = ", ".join(map(str, kind.choices))
        what = say("{value} is none of: {choices}.", value=given[1], choices=choices)
    elif isinstance(kind, click.IntRange):
        least = kind.min or 0
        what = say("Write a whole number from {least} on.", least=least)
        if kind.max is not None:
            what = say("Write a whole number from {least} to {most}.", least=least, most=kind.max)
    else:
        what = say("The value cannot be used: {why}", why=error.message)
    return HamgaraError(what, _name(error), _see_help(error))


def _describe_call(error: click.UsageError) -> HamgaraError:
    """Return what is wrong with a call's words that are no options."""
    group = error.ctx.command if error.ctx else None
    given = _QUOTED.search(error.message)
    if isinstance(group, click.Group) and error.ctx and given:
        known = group.list_commands(error.ctx)
        near = _suggest(get_close_matches(given[1], known, cutoff=0.5))
        return HamgaraError(
            say("There is no command {name}.", name=given[1]), "", near or _see_help(error)
        )
    if isinstance(group, click.Group):
        return HamgaraError(say("{name} is missing.", name="COMMAND"), "", _see_help(error))
    extra = re.search(r"\((.*)\)$", error.message)
    if extra:
        return HamgaraError(say("This is too much: {words}.", words=extra[1]), "", _see_help(error))
    return HamgaraError(say("The call cannot be read: {why}", why=error.message))


def _name(error: click.BadParameter) -> str:
    """Return the option or argument as a call has it, or the variable that said its value."""
    if error.param is None:
        return str(error.param_hint or "")
    source = error.ctx.get_parameter_source(error.param.name or "") if error.ctx else None
    if source is ParameterSource.ENVIRONMENT:
        return str(error.param.envvar)
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return error.param.human_readable_name


def _suggest(names: Sequence[str]) -> Message | None:
    return say("Did you mean {names}?", names=tuple(names)) if names else None


def _see_help(error: click.UsageError) -> Message:
    ctx = error.ctx
    words = [ctx.command_path, ctx.invoked_subcommand] if ctx else ["hamgara"]
    return say("See {command}.", command=" ".join([*filter(None, words), "--help"]))
