"""Read an event scheme: `library/ontologies/<id>.toml`, or `ontologies/` beside the study."""

from __future__ import annotations

from functools import cache
from pathlib import Path

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
        HamgaraError: there is no such file, or something in it is wrong.
    """
    path = find_file("ontologies", name, beside=beside)
    toml = read_toml(path.read_bytes(), path.name)
    toml.allow(("id", "label", "source", "license", "note", "contexts", "types", "cameo"))
    types = {one.id: one for one in map(_read_type, toml.tables("types"))}
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
    if toml.problems:
        raise toml.problems[0]
    return ontology


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
    toml.blame(key, say("{got} is no number.", got=str(value)[:60]))
    return 0.0
