"""Lenses: what a theory counts among events, and what would count against it.

A lens is a file `library/lenses/<id>.toml`, or `lenses/<id>.toml` beside the study. The program
knows the measures of `MEASURES`; which events and codes they are taken of is the lens's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.plugins import find_file, list_files
from hamgara.study.events import Event, Ontology
from hamgara.study.labels import Label
from hamgara.study.ontology import STANDARD, check_ontology, read_ontology
from hamgara.study.toml import Toml, read_toml, to_number

Sign = Literal["convergence", "divergence"]
SIGNS: tuple[Sign, ...] = ("convergence", "divergence")
MEASURES = (
    "count", "share", "variety", "reciprocity", "in_force", "spillover", "answered", "lead",
)  # fmt: skip
"""What a lens may measure; `hamgara.relations.lenses` says how."""

OVER = ("families", "types", "contexts")
"""What the variety of events may be taken over."""


@dataclass(frozen=True, slots=True)
class Taking:
    """Which events a family takes: those of any of its types, modes and contexts.

    An empty list takes any. `reciprocal` None takes both kinds; `parties` is the least number
    of states. `weight` is 0 or more; `sign` says toward which side the event speaks.
    """

    sign: Sign
    weight: float
    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    reciprocal: bool | None = None
    parties: int = 0

    def takes(self, event: Event) -> bool:
        """Does it take this event?"""
        states = {actor.country for actor in (*event.source, *event.target)}
        return (
            (not self.types or event.type in self.types)
            and (not self.modes or bool({*self.modes} & {*event.mode}))
            and (not self.contexts or bool({*self.contexts} & {*event.context}))
            and self.reciprocal in (None, event.reciprocal)
            and len(states) >= self.parties
        )


@dataclass(frozen=True, slots=True)
class LensFamily:
    """A family of a lens: its events, and its codes by framework."""

    id: str
    label: Label
    codes: Mapping[str, tuple[str, ...]]
    takings: tuple[Taking, ...]

    def take(self, event: Event) -> Taking | None:
        """Return the first taking that takes an event, None where none does."""
        return next((one for one in self.takings if one.takes(event)), None)


@dataclass(frozen=True, slots=True)
class LensMeasure:
    """A measure of a lens: its kind, the families it is of, and those set against them.

    `then` are the families that follow (spillover, answered, lead) or that end what was
    concluded (in_force). `days` is how late an event still follows, `lag` how many periods.
    With a `sign` only events of that side are taken.
    """

    id: str
    label: Label
    kind: str
    of: tuple[str, ...]
    then: tuple[str, ...] = ()
    over: str = "families"
    days: int = 0
    lag: int = 0
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Falsifier:
    """What would count against a lens; with a measure, from which value on it does."""

    text: Label
    measure: str = ""
    at_most: float | None = None
    at_least: float | None = None


@dataclass(frozen=True, slots=True)
class Lens:
    """What a theory counts, in the types of an event scheme.

    With `overlap` an event counts in every family that takes it, else in the first one.
    """

    id: str
    label: Label
    about: Label
    unit: Label
    scheme: str
    citations: tuple[str, ...]
    families: tuple[LensFamily, ...]
    measures: tuple[LensMeasure, ...]
    against: tuple[Falsifier, ...]
    overlap: bool = False


def list_lenses(beside: Path | None = None) -> list[str]:
    """Return the ids of all lenses, those beside the study and those of the library, sorted."""
    return list_files("lenses", beside=beside)


@cache
def read_lens(name: str, beside: Path | None = None) -> Lens:
    """Return the lens `name`.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong (the first mistake).
    """
    lens, problems = _read_file(name, beside, {})
    if problems:
        raise problems[0]
    return lens


def check_lens(
    name: str, beside: Path | None = None, frameworks: Mapping[str, Iterable[str]] | None = None
) -> tuple[HamgaraError, ...]:
    """Return every mistake in the file of a lens, and in that of its event scheme.

    `frameworks` are the codes of those that are known; codes of another one are not looked at.

    Raises:
        HamgaraError: there is no such file, or it is no TOML.
    """
    return _read_file(name, beside, frameworks or {})[1]


def _read_file(
    name: str, beside: Path | None, frameworks: Mapping[str, Iterable[str]]
) -> tuple[Lens, tuple[HamgaraError, ...]]:
    path = find_file("lenses", name, beside=beside)
    toml = read_toml(path.read_bytes(), f"lenses/{path.name}")
    toml.allow(
        (
            *("id", "label", "about", "unit", "citations", "scheme", "overlap"),
            *("families", "measures", "against"),
        )
    )
    scheme, mistakes = _read_scheme(toml, beside)
    families = tuple(_read_family(table, scheme, frameworks) for table in toml.tables("families"))
    known = [family.id for family in families]
    measures = tuple(_read_measure(table, known) for table in toml.tables("measures"))
    lens = Lens(
        id=toml.text("id", required=True),
        label=toml.label("label", required=True),
        about=toml.label("about", required=True),
        unit=toml.label("unit", required=True),
        scheme=scheme.id,
        citations=toml.strings("citations"),
        families=families,
        measures=measures,
        against=tuple(_read_against(table, measures) for table in toml.tables("against")),
        overlap=_read_choice(toml, "overlap") or False,
    )
    for key, values in (
        ("citations", lens.citations),
        ("families", families),
        ("against", lens.against),
    ):
        if not values:
            toml.blame(key, say("The key {key} is missing.", key=key))
    for key, ids in (("families", known), ("measures", [one.id for one in measures])):
        for twice in sorted({one for one in ids if ids.count(one) > 1}):
            toml.blame(key, say("The id {id} stands twice.", id=twice))
    if lens.id and lens.id != name:
        toml.blame("id", say("The file is named {name}.", name=name))
    return lens, (*mistakes, *toml.problems)


def _read_scheme(toml: Toml, beside: Path | None) -> tuple[Ontology, tuple[HamgaraError, ...]]:
    """Return the event scheme of a lens as far as it can be read, and what is wrong with it."""
    name = toml.text("scheme", STANDARD)
    try:
        return read_ontology(name, beside), ()
    except HamgaraError:
        pass
    try:
        return check_ontology(name, beside)
    except HamgaraError as error:
        where = error.where or toml.place("scheme")
        nothing = Ontology("", {}, "", "", {}, ())
        return nothing, (HamgaraError(error.what, where, error.remedy),)


def _read_family(
    table: Toml, scheme: Ontology, frameworks: Mapping[str, Iterable[str]]
) -> LensFamily:
    table.allow(("id", "label", "codes", "takes"))
    codes = table.table("codes")
    for name in codes.values:
        if name in frameworks:
            for code in _unknown(codes.strings(name), list(frameworks[name])):
                codes.blame(
                    name,
                    say("There is no code {got} in the framework.", got=code),
                    say("See the codes with `hamgara codebook export`."),
                )
    return LensFamily(
        table.text("id", required=True),
        table.label("label", required=True),
        {framework: codes.strings(framework) for framework in codes.values},
        tuple(_read_taking(one, scheme) for one in table.tables("takes")),
    )


def _read_taking(table: Toml, scheme: Ontology) -> Taking:
    table.allow(("sign", "weight", "types", "modes", "contexts", "reciprocal", "parties"))
    sign = table.choice("sign", SIGNS, "convergence")
    types = table.strings("types")
    taking = Taking(
        next(one for one in SIGNS if one == sign),
        _read_number(table, "weight", 1.0),
        types,
        table.strings("modes"),
        table.strings("contexts"),
        _read_choice(table, "reciprocal"),
        int(_read_number(table, "parties", 0)),
    )
    if not scheme.types:
        return taking  # told of the scheme
    of = [one for one in types if one in scheme.types] or list(scheme.types)
    modes = sorted({mode for one in of for mode in scheme.types[one].scores if mode})
    _check_known(table, "types", types, scheme.types)
    _check_known(table, "modes", taking.modes, modes)
    _check_known(table, "contexts", taking.contexts, scheme.contexts)
    return taking


def _read_measure(table: Toml, families: list[str]) -> LensMeasure:
    table.allow(("id", "label", "kind", "of", "then", "over", "days", "lag", "sign"))
    measure = LensMeasure(
        table.text("id", required=True),
        table.label("label", required=True),
        table.choice("kind", MEASURES),
        table.strings("of"),
        table.strings("then"),
        table.choice("over", OVER, "families"),
        int(_read_number(table, "days", 0)),
        int(_read_number(table, "lag", 0)),
        table.choice("sign", SIGNS) if "sign" in table.values else "",
    )
    if not measure.of:
        table.blame("of", say("The key {key} is missing.", key="of"))
    wants = {"in_force": "then", "spillover": "then", "answered": "then"}.get(measure.kind)
    if wants and not measure.then:
        table.blame(wants, say("The key {key} is missing.", key=wants))
    if measure.kind in ("spillover", "answered") and measure.days < 1:
        table.blame("days", say("Say within how many days an event follows: days = 365."))
    _check_known(table, "of", measure.of, families)
    _check_known(table, "then", measure.then, families)
    return measure


def _read_against(table: Toml, measures: tuple[LensMeasure, ...]) -> Falsifier:
    table.allow(("text", "measure", "at_most", "at_least"))
    measure = table.text("measure")
    bounds = [key for key in ("at_most", "at_least") if key in table.values]
    if measure:
        _check_known(table, "measure", (measure,), [one.id for one in measures])
        if len(bounds) != 1:
            table.blame("measure", say("Say from where on it counts: at_most or at_least."))
    return Falsifier(
        table.label("text", required=True),
        measure,
        *(
            _read_number(table, key, 0.0, least=None) if key in table.values else None
            for key in ("at_most", "at_least")
        ),
    )


def _read_number(table: Toml, key: str, default: float, *, least: float | None = 0) -> float:
    value = table.values.get(key, default)
    number = to_number(value)
    if number is not None:
        if least is None or number >= least:
            return number
        table.blame(key, say("{got} is below {least}.", got=value, least=least))
    else:
        table.blame_number(key, value)
    return default


def _read_choice(table: Toml, key: str) -> bool | None:
    value = table.values.get(key)
    if value is None or isinstance(value, bool):
        return value
    what = say("{got} is not a value of {key}.", got=str(value)[:60], key=key)
    table.blame(key, what, say("The values are: {known}.", known=("true", "false")))
    return None


def _check_known(table: Toml, key: str, given: Iterable[str], known: Iterable[str]) -> None:
    values = list(dict.fromkeys(known))
    for one in _unknown(given, values):
        table.blame(
            key,
            say("{got} is not a value of {key}.", got=one, key=key),
            say("The values are: {known}.", known=tuple(values)),
        )


def _unknown(given: Iterable[str], known: list[str]) -> Iterator[str]:
    return (one for one in given if one not in known)
