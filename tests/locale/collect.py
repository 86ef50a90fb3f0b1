"""Collect what the program says into the catalogs: `python -m tests.locale.collect`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from hamgara.cli import main as cli
from hamgara.cli.help import list_texts

SOURCE = Path(__file__).parents[2] / "src" / "hamgara"
LOCALE = SOURCE / "locale"
TRANSLATED = ("fa", "az")


def collect_templates() -> dict[str, list[str]]:
    """Return every template said in the program, and the files that say it."""
    found: dict[str, list[str]] = {}
    for name, _, template, _, _ in extract_from_dir(
        str(SOURCE), method_map=[("**.py", "python")], keywords={"say": None}
    ):
        if isinstance(template, str):
            found.setdefault(template, []).append(Path(name).as_posix())
    for context in walk_commands(click.Context(cli, info_name="hamgara", **cli.context_settings)):
        module = (context.command.callback or cli).__module__
        for template in list_texts(context):
            found.setdefault(template, []).append(f"{module.split('.', 1)[1].replace('.', '/')}.py")
    return found


def walk_commands(context: click.Context) -> Iterator[click.Context]:
    """Yield a context for a command and for each one below it."""
    yield context
    group = context.command
    if isinstance(group, click.Group):
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            yield from walk_commands(click.Context(command, info_name=name, parent=context))


def read_catalog(language: str) -> Catalog:
    """Return the catalog of a language, an empty one where there is none."""
    path = LOCALE / f"{language}.po"
    if not path.is_file():
        return Catalog(locale=language)
    with path.open("rb") as stream:
        return read_po(stream, locale=language)


def update_catalog(language: str) -> Catalog:
    """Return the catalog with exactly the templates of the program, old translations kept."""
    old = {message.id: message.string for message in read_catalog(language) if message.id}
    new = Catalog(locale=language, project="Hamgara", fuzzy=False)
    for template, files in sorted(collect_templates().items()):
        places = [(file, None) for file in sorted(set(files))]
        new.add(template, old.get(template, ""), locations=places)
    return new


def main() -> None:
    """Write the catalogs anew."""
    for language in TRANSLATED:
        catalog = update_catalog(language)
        with (LOCALE / f"{language}.po").open("wb") as stream:
            write_po(stream, catalog, width=100, omit_header=True, include_lineno=False)
        missing = sum(1 for message in catalog if message.id and not message.string)
        print(f"{language}: {len(catalog)} messages, {missing} not translated")  # noqa: T201


if __name__ == "__main__":
    main()
