"""Write the generated pages of the docs anew: `python -m tests.docs.generate`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click

from hamgara.cli import main as cli
from hamgara.themes.findings import BASES, SEVERITIES
from tests.docs.news_schema import news_section
from tests.docs.programme_schema import programme_sections
from tests.docs.relations_schema import relations_section
from tests.docs.saturation_schema import saturation_section

DOCS = Path(__file__).parents[2] / "docs"


def commands_page() -> str:
    """Return the page of all commands, from the program itself."""
    head = "# Commands\n\nThis page is written by `make docs` from the program itself.\n"
    context = click.Context(cli, info_name="hamgara", terminal_width=88, **cli.context_settings)
    return "\n".join([head, *_commands(context, cli)])


def _commands(context: click.Context, group: click.Group) -> Iterator[str]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        below = click.Context(command, parent=context, info_name=name)
        if isinstance(command, click.Group):
            yield from _commands(below, command)
        else:
            yield f"## `{below.command_path}`\n\n```text\n{command.get_help(below)}\n```\n"


def results_schema() -> str:
    """Return the JSON Schema of results.json."""
    count = {"type": "integer", "minimum": 0}
    label = {"type": ["string", "null"]}
    labels = {f"label_{language}": label for language in ("fa", "en", "az")}
    number = {"type": ["number", "null"]}
    figure = {"type": ["integer", "null"]}
    counts = _object({"codings": count, "documents": count, "participants": count})
    text = {"type": "string"}
    texts = {"type": "array", "items": text}
    alpha = {"alpha": number, "alpha_low": number, "alpha_high": number, "codings": count}
    per_code = _object({"code": text, "kappa": number, "jaccard": number, **alpha})
    per_level = _object({"level": text, **alpha})
    agreement = _object(
        {
            "coders": {**texts, "minItems": 2},
            "unit": {"enum": ["participant", "segment"]},
            "n": count,
            "kappa": number,
            "jaccard": number,
            **alpha,
            "units": count,
            "units_of_any": count,
            "levels": {"type": "array", "items": per_level},
            "per_code": {"type": "array", "items": per_code},
        }
    )
    where = _object(
        {
            "table": text,
            "row": {"type": ["integer", "null"], "minimum": 1},
            "level": {"enum": ["theme", "component", "dimension", None]},
            "code": label,
            "label_fa": label,
            "label_en": label,
            "participant": figure,
        }
    )
    finding = _object(
        {
            "kind": {"enum": sorted(SEVERITIES)},
            "severity": {"enum": ["error", "warning", "note"]},
            "basis": {"enum": sorted({*BASES.values()})},
            "where": where,
            "printed": figure,
            "recomputed": figure,
            "inferred": figure,
            "explanation": text,
            "decided_by": {"enum": ["rule", "suggester"]},
        }
    )
    theme = _object(
        {
            "code": text,
            "level": text,
            "parent": label,
            **labels,
            "counts": counts,
            "printed": figure,
        }
    )
    step = _object({"code": text, **labels})
    link = _object({"code": text, "link": {"enum": ["printed", "argued"]}})
    option = _object(
        {
            "code": text,
            **labels,
            "steps": {"type": "array", "items": step},
            "grounds": {"type": "array", "items": link},
            "themes": texts,
            "near": texts,
        }
    )
    study = _object(
        {
            "title": {"type": "object", "additionalProperties": text},
            "dyad": {**texts, "minItems": 2, "maxItems": 2},
            "framework": text,
            "participants": count,
            "documents": count,
            "coders": texts,
            "counts": counts,
        }
    )
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "results.json of hamgara run",
        **_object(
            {
                "schema_version": {"const": 4},
                "study": study,
                "themes": {"type": "array", "items": theme},
                "audit": {"type": "array", "items": finding},
                "saturation": saturation_section(),
                "agreement": {"anyOf": [agreement, {"type": "null"}]},
                "agreements": {"type": "array", "items": agreement},
                "grounds": {
                    "type": "array",
                    "items": _object({"code": text, **labels, "themes": texts}),
                },
                "options": {"type": "array", "items": option},
                **programme_sections(labels),
                "events": {"type": "array", "items": _event()},
                "relations": relations_section(),
                "news": news_section(),
            }
        ),
    }
    return json.dumps(schema, indent=1) + "\n"


def _event() -> dict[str, object]:
    """Return the schema of a coded event (see docs/contracts.md)."""
    text = {"type": "string"}
    texts = {"type": "array", "items": text}
    maybe = {"type": ["string", "null"]}
    actors = {"type": "array", "items": _object({"country": text, "role": text})}
    place = {"type": "integer", "minimum": 0}
    pair = {"type": "array", "items": place, "minItems": 2, "maxItems": 2}
    span = {"anyOf": [pair, {"type": "null"}]}
    date = _object({"start": text, "end": text, "precision": text, "source": text})
    return _object(
        {
            "document": text,
            "judgment": maybe,
            "coder": maybe,
            "sentence": text,
            "happening": place,
            "source": actors,
            "target": actors,
            "reciprocal": {"type": "boolean"},
            "type": text,
            "mode": texts,
            "context": texts,
            "cameo": maybe,
            "quad": text,
            "place": maybe,
            "status": text,
            "promised": maybe,
            "date": {"anyOf": [date, {"type": "null"}]},
            "span": pair,
            "spans": _object({"source": span, "trigger": pair, "target": span, "date": span}),
            "rule": text,
            "confidence": {"type": "number", "minimum": 0, "maximum": 1},
        }
    )


def _object(properties: dict[str, object]) -> dict[str, object]:
    known = dict(properties)
    return {
        "type": "object",
        "properties": known,
        "required": list(known),
        "additionalProperties": False,
    }


PAGES = {"commands.md": commands_page, "results.schema.json": results_schema}


def main() -> None:
    """Write the pages."""
    for name, build in PAGES.items():
        (DOCS / name).write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
