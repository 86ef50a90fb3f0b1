"""A wrong call is told in the person's language, with what to do."""

from __future__ import annotations

import subprocess
import sys

import pytest
from click.testing import CliRunner

from hamgara.cli import main

CALLS = [
    ("evnts", "There is no command evnts. Did you mean events"),
    ("xyzzy", "There is no command xyzzy. See hamgara --help."),
    ("--por", "There is no option --por."),
    ("events --dat 2020-01-01", "There is no option --dat. Did you mean --date?"),
    ("events --date", "The option --date needs a value. See hamgara events --help."),
    ("events a.txt --lang xx", "--lang: xx is none of: fa, az, en."),
    ("search peace --limit 5000", "--limit: Write a whole number from 1 to 1000."),
    ("search peace --offset x", "--offset: Write a whole number from 0 on."),
    ("track", "WHO is missing. See hamgara track --help."),
    ("--lang fa", "COMMAND"),
    ("demo one two three", "This is too much: "),
]


@pytest.mark.parametrize(("call", "told"), CALLS)
def test_a_wrong_call_says_what_and_what_to_do(call: str, told: str):
    result = CliRunner().invoke(main, call.split())
    assert result.exit_code == 2
    assert told in " ".join(result.output.split()).replace("main ", "hamgara ")
    assert "Traceback" not in result.output


def test_a_wrong_variable_is_named():
    result = CliRunner().invoke(main, ["check"], env={"HAMGARA_LANG": "xx"})
    assert result.exit_code == 2
    assert "HAMGARA_LANG: xx is none of: fa, az, en." in result.output
    assert "--lang" not in result.output


@pytest.mark.parametrize(
    "call", ["events --lang fa --por", "--lang=fa events --por", "events --por"]
)
def test_it_is_told_in_persian(call: str):
    result = CliRunner().invoke(main, call.split(), env={"HAMGARA_LANG": "fa"})
    assert result.exit_code == 2
    assert "گزینهٔ" in result.output


@pytest.mark.parametrize(
    "call", ["--lang fa counts no", "--lang az counts no --lang fa", "counts no"]
)
def test_the_language_of_a_command_goes_before_that_of_the_program(call: str):
    result = CliRunner().invoke(main, call.split(), env={"HAMGARA_LANG": "fa"})
    assert result.exit_code == 2
    assert "خطا" in result.output


def test_help_and_a_bare_call_show_the_commands():
    for arguments, code in ((["--help"], 0), ([], 2)):
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == code
        assert "episodes" in result.output


@pytest.mark.parametrize(
    ("call", "needless"),
    [("undo --help", "hamgara.report.build"), ("undo none", "hamgara.cli.help")],
)
def test_a_call_loads_only_what_it_needs(call: str, needless: str):
    code = (
        f"import sys; from hamgara.cli.main import main; sys.argv = {['hamgara', *call.split()]}\n"
        "try: main()\n"
        f"except SystemExit: print({needless!r} in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1] == "False"
