"""The command line: a command for each step of the workbench."""

from hamgara.cli.main import main

__all__ = ["main"]
