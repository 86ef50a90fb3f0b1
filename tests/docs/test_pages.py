from __future__ import annotations

import json
import re
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from jsonschema import Draft202012Validator

from hamgara.cli import main
from hamgara.themes.findings import SEVERITIES
from tests.docs.generate import DOCS, PAGES
from tests.docs.pages import ShownCommand, ShownFile, read_page

ROOT = DOCS.parent
RUN = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
LINKED = [*RUN, ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md"]


@pytest.mark.parametrize("page", RUN, ids=lambda path: path.name)
def test_a_page_says_what_the_program_does(page: Path, tmp_path: Path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()
    for shown in read_page(page):
        if isinstance(shown, ShownFile):
            path = tmp_path / shown.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(shown.text, encoding="utf-8")
            continue
        assert isinstance(shown, ShownCommand)
        done = runner.invoke(main, list(shown.arguments))
        assert done.exit_code in (0, 1), (shown.arguments, done.output)
        for line in shown.output:
            assert line in done.output, (shown.arguments, line, done.output)


@pytest.mark.parametrize("name", PAGES)
def test_generated_pages_are_up_to_date(name: str):
    assert (DOCS / name).read_text(encoding="utf-8") == PAGES[name](), "run `make docs`"


def test_every_command_is_told_in_the_docs():
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    context = click.Context(main)
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        below = command.commands if isinstance(command, click.Group) else {"": command}
        for sub in below:
            assert f"## `hamgara {name} {sub}".rstrip() + "`" in text


def test_every_kind_of_finding_is_told_in_the_docs():
    text = (DOCS / "contracts.md").read_text(encoding="utf-8")
    assert [kind for kind in SEVERITIES if kind not in text] == []


@pytest.mark.parametrize("page", LINKED, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path):
    for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("run", ["article_run", "basin_run"])
def test_results_follow_their_schema(run: str, request: pytest.FixtureRequest):
    folder = request.getfixturevalue(run)
    schema = json.loads((DOCS / "results.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    results = json.loads((folder / "reports" / "results.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(results)


def test_settings_of_the_environment_are_told_in_the_docs():
    said = set()
    for path in (ROOT / "src").rglob("*.py"):
        said |= set(re.findall(r"HAMGARA_[A-Z]+", path.read_text(encoding="utf-8")))
    told = "".join(path.read_text(encoding="utf-8") for path in RUN)
    assert [name for name in said if name not in told] == []


def test_no_file_carries_an_address_of_a_registry_or_a_path_of_a_machine():
    locked = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "http" not in locked
    assert "--index" not in locked
