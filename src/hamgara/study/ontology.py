"""Read an event scheme: `library/ontologies/<id>.toml`, or `ontologies/` beside the study."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.plugins import find_file
from hamgara.study.events import EventType, Ontology
from hamgara.study.toml import Toml, read_toml, to_number

STANDARD = "plover-0.8"
"""The scheme where a study names none, and whose vocabularies hold the lists of a language."""

QUADS = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict")


@cache
def read_ontology(name: str, beside: Path | None = None) -> Ontology:
    """Return the ontology `name`.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong (the first mistake).
    """
    ontology, problems = check_ontology(name, beside)
    if problems:
        raise problems[0]
    return ontology


def check_ontology(
    name: str, beside: Path | None = None
) -> tuple[Ontology, tuple[HamgaraError, ...]]:
    """Return the ontology `name` as far as it can be read, and every mistake in its file.

    Raises:
        HamgaraError: there is no such file, or it is no TOML.
    """
    path = find_file("ontologies", name, beside=beside)
    toml = read_toml(path.read_bytes(), f"ontologies/{path.name}")
    toml.allow(("id", "label", "source", "license", "note", "contexts", "types", "cameo"))
    types: dict[str, EventType] = {}
    for table in toml.tables("types"):
        one = _read_type(table)
        if one.id in types:
            table.blame("id", say("The id {id} stands twice.", id=one.id))
        types[one.id] = one
    if not types:
        toml.blame("types", say("The key {key} is missing.", key="types"))
    ontology = Ontology(
        toml.text("id", required=True),
        toml.label("label", required=True),
        toml.text("source", required=True),
        toml.text("license", required=True),
        types,
        toml.strings("contexts"),
    )
    if ontology.id and ontology.id != name:
        toml.blame("id", say("The file is named {name}.", name=name))
    return ontology, tuple(toml.problems)


def _read_type(toml: Toml) -> EventType:
    toml.allow(("id", "label", "quad", "score", "scores", "note"))
    scores = {"": _number(toml, "score", toml.values.get("score"))}
    table = toml.table("scores")
    scores.update((mode, _number(table, mode, value)) for mode, value in table.values.items())
    return EventType(
        toml.text("id", required=True),
        toml.label("label", required=True),
        toml.choice("quad", QUADS),
        scores,
    )


def _number(toml: Toml, key: str, value: object) -> float:
    number = to_number(value)
    if number is not None:
        return number
    toml.blame_number(key, value)
    return 0.0
