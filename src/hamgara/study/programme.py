"""From grounds of convergence to options and their steps, as a study states them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.codebook import Framework
from hamgara.study.labels import Label
from hamgara.study.toml import Toml, read_toml

LinkKind = Literal["printed", "argued"]


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of convergence and the codes that name it (none: no code names it)."""

    code: str
    label: Label
    themes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """A concrete step of an option."""

    code: str
    label: Label


@dataclass(frozen=True, slots=True)
class Link:
    """An option answers a ground: as `printed` in a table, or as `argued` in a text.

    `reason` says what the text argues, in the editors' own words; `quote` are the words
    that argue it, in the document of that name.
    """

    ground: str
    kind: LinkKind
    reason: Label
    document: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A policy option: its steps, the grounds it answers, the codes that name it.

    `near` are codes that merely touch it.
    """

    code: str
    label: Label
    steps: tuple[Step, ...] = ()
    links: tuple[Link, ...] = ()
    themes: tuple[str, ...] = ()
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Programme:
    """The grounds and options of a study."""

    grounds: tuple[Ground, ...] = ()
    options: tuple[Option, ...] = ()


def read_programme(
    data: bytes, where: str, framework: Framework
) -> tuple[Programme, list[HamgaraError]]:
    """Return the programme in a TOML file as far as it can be read, and every mistake.

    Raises:
        HamgaraError: the file is not TOML.
    """
    top = read_toml(data, where)
    top.allow(("grounds", "options"))
    codes = [code.id for code in framework.codes]
    seen: set[str] = set()
    grounds = []
    for table in top.tables("grounds"):
        table.allow(("code", "label", "themes"))
        label = table.label("label", required=True)
        grounds.append(Ground(_read_code(table, seen), label, _read_codes(table, "themes", codes)))
    known = [ground.code for ground in grounds]
    options = [_read_option(table, known, codes, seen) for table in top.tables("options")]
    return Programme(tuple(grounds), tuple(options)), top.problems


def _read_option(
    table: Toml, grounds: Sequence[str], codes: Sequence[str], seen: set[str]
) -> Option:
    table.allow(("code", "label", "steps", "printed", "argued", "themes", "near"))
    code = _read_code(table, seen)
    steps = []
    for step in table.tables("steps"):
        step.allow(("code", "label"))
        steps.append(Step(_read_code(step, seen), step.label("label", required=True)))
    links = [Link(ground, "printed", {}) for ground in _read_codes(table, "printed", grounds)]
    for link in table.tables("argued"):
        link.allow(("ground", "reason", "document", "quote"))
        links.append(
            Link(
                link.choice("ground", grounds),
                "argued",
                link.label("reason"),
                link.text("document"),
                link.text("quote"),
            )
        )
    return Option(
        code=code,
        label=table.label("label", required=True),
        steps=tuple(steps),
        links=tuple(links),
        themes=_read_codes(table, "themes", codes),
        near=_read_codes(table, "near", codes),
    )


def _read_code(table: Toml, seen: set[str]) -> str:
    code = table.text("code", required=True)
    if code in seen:
        table.blame("code", say("The code {code} stands twice.", code=code))
    seen.add(code)
    return code


def _read_codes(table: Toml, key: str, known: Sequence[str]) -> tuple[str, ...]:
    found = table.strings(key)
    for code in found:
        if code not in known:
            table.blame(
                key,
                say("There is no {code} to name here.", code=code),
                say("There are: {known}.", known=", ".join(known)),
            )
    return tuple(code for code in found if code in known)
