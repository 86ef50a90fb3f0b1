"""Help is in the language of the call, every word of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result
from rich.cells import cell_len

from hamgara.cli import main
from hamgara.cli.help import list_texts
from hamgara.messages import Message, translate
from hamgara.text.bidi import strip_bidi
from tests.locale.collect import walk_commands

ROOT = click.Context(main, info_name="hamgara")
COMMANDS = {context.command_path: context for context in walk_commands(ROOT)}
CLICKS = re.compile(r"Usage:|Options:|Commands:|Show this|default:|\[required|required\]")
PERSIAN = re.compile("[آ-ی]")
LATIN = re.compile(r"[A-Za-z]|\d{4}-")


def call(arguments: str, **environment: str) -> Result:
    result = CliRunner().invoke(main, arguments.split(), prog_name="hamgara", env=environment)
    assert result.exit_code == 0, result.output
    return result


def flow(text: str) -> str:
    return " ".join(strip_bidi(text).split())


@pytest.mark.parametrize("language", ["fa", "az"])
@pytest.mark.parametrize("path", COMMANDS)
def test_help_says_every_text_in_the_language(path: str, language: str):
    arguments = path.removeprefix("hamgara").strip()
    told = call(f"{arguments} --help", HAMGARA_LANG=language).output
    assert not CLICKS.search(told)
    for text in list_texts(COMMANDS[path]):
        said = translate(Message(text), language)
        assert said != text
        assert said in flow(told)
        assert text not in flow(told)


@pytest.mark.parametrize("path", COMMANDS)
def test_persian_lines_keep_their_order_and_columns(path: str):
    arguments = path.removeprefix("hamgara").strip()
    lines = call(f"{arguments} --help", HAMGARA_LANG="fa", COLUMNS="80").output.splitlines()
    assert max(map(cell_len, lines)) <= 80
    starts = set()
    for line in filter(PERSIAN.search, lines):
        found = re.fullmatch("( *(?:[!-~]+ )*? *)\u2067(.*)\u2069", line)
        assert found, line
        told = re.sub("\u2068[^\u2068\u2069]*\u2069", "", found[2])
        assert not LATIN.search(told), line
        starts.add(len(found[1]))
    lists = 2 if isinstance(COMMANDS[path].command, click.Group) else 1
    assert len(starts - {0, 2}) == lists


@pytest.mark.parametrize(
    "arguments",
    [
        "--lang fa events --help",
        "events --help --lang fa",
        "events --lang=fa --help",
        "--lang az events -h --lang fa",
        "--help --lang fa",
        "--lang fa --help",
        "codings --help --lang fa",
        "codings --lang fa import --help",
    ],
)
def test_the_language_stands_anywhere(arguments: str):
    assert "کاربرد:" in call(arguments).output


def test_a_bare_call_shows_help_in_the_language():
    for arguments in ([], ["codings"]):
        result = CliRunner().invoke(main, arguments, env={"HAMGARA_LANG": "fa"})
        assert result.exit_code == 2
        assert "کاربرد:" in result.output


def test_english_help_is_laid_out_as_by_click():
    context = COMMANDS["hamgara series"]
    ours, clicks = context.get_help(), click.Command.get_help(context.command, context)
    assert ours == clicks


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("از VOTES (CSV یا XLSX).", "از <VOTES> (<CSV> یا <XLSX>)."),
        ("فایل: hamgara add [STUDY] FILE...", "فایل: <hamgara add [STUDY] FILE...>"),
        ("[پیش‌فرض: 10]", "[پیش‌فرض: <10>]"),
        ("روز: 2019-01-18.", "روز: <2019-01-18>."),
        ("فایل .csv. سپس", "فایل <.csv>. سپس"),
        ('واژه، "عبارت"، آغاز*', 'واژه، "عبارت"، آغاز*'),
    ],
)
def test_names_are_isolated_without_the_signs_of_the_sentence(text: str, told: str):
    @click.command(help=text)
    def one() -> None: ...

    from hamgara.cli.help import write_help
    from hamgara.cli.language import ARGUMENTS

    context = click.Context(one)
    context.meta[ARGUMENTS] = ("--lang", "fa")
    isolated = told.translate({ord("<"): "\u2068", ord(">"): "\u2069"})
    assert f"  \u2067{isolated}\u2069" in write_help(context).splitlines()


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fa_IR.UTF-8"}, "fa"),
        ({"LANG": "az_AZ.UTF-8"}, "az"),
        ({"LANG": "az_AZ@latin"}, "az"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "fa_IR"}, "fa"),
        ({"LANG": "fa_IR", "LC_MESSAGES": "az_AZ", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "fa_IR", "LC_MESSAGES": "", "LC_ALL": ""}, "fa"),
        ({"LANG": "POSIX"}, "en"),
        ({"LANG": "tr_TR.UTF-8"}, "en"),
        ({"LANG": "fa_IR", "HAMGARA_LANG": "en"}, "en"),
        ({"LANG": "fa_IR", "HAMGARA_LANG": ""}, "fa"),
        ({}, "en"),
    ],
)
def test_the_language_of_the_locale_is_that_of_messages(
    environment: dict[str, str], language: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG", "HAMGARA_LANG"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "empty").mkdir()
    said = {"fa": "خطا", "az": "Xəta", "en": "Error"}
    usage = {"fa": "کاربرد", "az": "İstifadə", "en": "Usage"}
    for arguments, words in (
        (["check", str(tmp_path / "empty")], said),
        (["chek"], said),
        (["check", "--help"], usage),
    ):
        told = CliRunner().invoke(main, arguments, env=environment).output
        assert words[language] in told
        told = CliRunner().invoke(main, [*arguments, "--lang", "az"], env=environment).output
        assert words["az"] in told


def test_persian_help_is_written_whatever_the_terminal_encodes():
    code = "import sys; sys.argv = ['hamgara', '--help']; from hamgara.cli import main; main()"
    environment = {"HAMGARA_LANG": "fa", "PYTHONIOENCODING": "ascii"}
    run = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True,
        env={**environment, "PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert "کاربرد" in run.stdout.decode("utf-8")


def test_the_second_help_imports_no_command(tmp_path):
    script = (
        "import sys\n"
        "from hamgara.cli import main\n"
        "try: main(['--help'])\n"
        "finally: print(any(name.startswith('hamgara.workbench') for name in sys.modules))\n"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "HAMGARA_CACHE": str(tmp_path)},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for _ in range(2)
    ]
    first, second = (one.splitlines() for one in told)
    assert first[:-1] == second[:-1]
    assert (first[-1], second[-1]) == ("True", "False")
