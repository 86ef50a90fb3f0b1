"""From grounds of convergence to options and their steps, as a study states them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.codebook import Framework
from hamgara.study.labels import Label
from hamgara.study.steps import Body, Step, check_order, read_bodies, read_step
from hamgara.study.toml import Toml, read_toml

LinkKind = Literal["printed", "argued"]


@dataclass(frozen=True, slots=True)
class Ground:
    """A ground of convergence and the codes that name it (none: no code names it).

    `against` are codes that speak against it: dissent, where it was coded.
    """

    code: str
    label: Label
    themes: tuple[str, ...] = ()
    against: tuple[str, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """An option answers a ground: as `printed` in a table, or as `argued` in a text.

    `reason` says what the text argues, in the editors' own words; `quote` are the words
    that argue it, in the document of that name, or in what `cited` names outside the study.
    """

    ground: str
    kind: LinkKind
    reason: Label
    document: str = ""
    quote: str = ""
    cited: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A condition, a risk or a harm of an option, and the words it stands on if there are any."""

    label: Label
    document: str = ""
    quote: str = ""
    cited: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Option:
    """A policy option: its steps, the grounds it answers, the codes that name it.

    `near` are codes that merely touch it; `harmed` says who might be harmed by it.
    """

    code: str
    label: Label
    steps: tuple[Step, ...] = ()
    links: tuple[Link, ...] = ()
    themes: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    conditions: tuple[Claim, ...] = ()
    risks: tuple[Claim, ...] = ()
    harmed: tuple[Claim, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """The grounds and options of a study, and the bodies that are to act."""

    grounds: tuple[Ground, ...] = ()
    options: tuple[Option, ...] = ()
    bodies: tuple[Body, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """All steps, in the order of their options."""
        return tuple(step for option in self.options for step in option.steps)


def read_programme(
    data: bytes, where: str, framework: Framework, sides: Sequence[str] = ()
) -> tuple[Programme, list[HamgaraError]]:
    """Return the programme in a TOML file as far as it can be read, and every mistake.

    Raises:
        HamgaraError: the file is not TOML.
    """
    top = read_toml(data, where)
    top.allow(("bodies", "grounds", "options"))
    codes = [code.id for code in framework.codes]
    seen: set[str] = set()
    bodies = read_bodies(top, sides)
    grounds = []
    for table in top.tables("grounds"):
        table.allow(("code", "label", "themes", "against"))
        grounds.append(
            Ground(
                code=_read_code(table, seen),
                label=table.label("label", required=True),
                themes=_read_codes(table, "themes", codes),
                against=_read_codes(table, "against", codes),
                place=table.place(),
            )
        )
    known = [ground.code for ground in grounds]
    steps: dict[str, tuple[Step, Toml]] = {}
    options = []
    for table in top.tables("options"):
        option = _read_option(table, known, codes, seen)
        own = []
        for item in table.tables("steps"):
            step = read_step(item, _read_code(item, seen), bodies)
            steps[step.code] = step, item
            own.append(step)
        options.append(replace(option, steps=tuple(own)))
    check_order(steps)
    return Programme(tuple(grounds), tuple(options), bodies), top.problems


def _read_option(
    table: Toml, grounds: Sequence[str], codes: Sequence[str], seen: set[str]
) -> Option:
    claims = ("conditions", "risks", "harmed")
    table.allow(("code", "label", "steps", "printed", "argued", "themes", "near", *claims))
    code = _read_code(table, seen)
    place = table.place("printed")
    links = [
        Link(ground, "printed", {}, place=place)
        for ground in _read_codes(table, "printed", grounds)
    ]
    links += [_read_argued(link, grounds) for link in table.tables("argued")]
    conditions, risks, harmed = (
        tuple(_read_claim(claim) for claim in table.tables(key)) for key in claims
    )
    return Option(
        code=code,
        label=table.label("label", required=True),
        links=tuple(link for link in links if link.ground),
        themes=_read_codes(table, "themes", codes),
        near=_read_codes(table, "near", codes),
        conditions=conditions,
        risks=risks,
        harmed=harmed,
        place=table.place(),
    )


def _read_argued(table: Toml, grounds: Sequence[str]) -> Link:
    table.allow(("ground", "reason", "document", "quote", "cited"))
    return Link(
        ground=table.choice("ground", grounds),
        kind="argued",
        reason=table.label("reason"),
        document=table.text("document"),
        quote=table.text("quote"),
        cited=table.text("cited"),
        place=table.place(),
    )


def _read_claim(table: Toml) -> Claim:
    table.allow(("label", "document", "quote", "cited"))
    return Claim(
        label=table.label("label", required=True),
        document=table.text("document"),
        quote=table.text("quote"),
        cited=table.text("cited"),
        place=table.place(),
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
                say("There are: {known}.", known=tuple(known)),
            )
    return tuple(code for code in found if code in known)
