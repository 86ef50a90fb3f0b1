"""Actor lists: states with their names, offices, bodies, and who held which office when.

Read from every file of `library/actors/` and of `actors/` beside the study; an entry of the
study with the same id or code comes on top of the shipped one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from hamgara.messages import say
from hamgara.plugins import find_file, list_files
from hamgara.study.countries import find_country, is_country
from hamgara.study.events import ROLES
from hamgara.study.labels import Label
from hamgara.study.toml import Toml, read_toml

ActorKind = Literal[
    "state", "adjective", "city", "metonym", "office", "body", "organization", "person", "decoy"
]
BODIES = ("EUR", "UNO", "IGO")
"""Codes of those who act and are no state."""
RANKS = (
    "head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister",
    "speaker", "legislator", "chief-of-staff", "commander", "ambassador", "envoy", "official",
    "spokesperson", "delegation", "institution", "people",
)  # fmt: skip
BARE_RANKS = frozenset(
    {"head-of-state", "head-of-government", "deputy-head", "minister", "deputy-minister",
     "speaker", "chief-of-staff", "commander", "spokesperson", "institution"}
)  # fmt: skip
"""Ranks whose office is known without a state beside it: the foreign minister said."""
FIELDS = (
    "political", "defense", "economic", "parliamentary", "cultural", "judicial", "border",
    "security", "other",
)  # fmt: skip


class ActorName(NamedTuple):
    """A form that names an actor, or part of one.

    Attributes:
        kind: state (name), adjective (Iranian), city (its capital, standing for it), metonym
            (the Kremlin), office (needs a state), body (of a state: the Pentagon),
            organization (EUR, UNO, IGO), person, decoy (looks like a state and is none).
        code: the state or body; "" for an office or decoy.
        role: sector of PLOVER.
        office: id of the office; rank and field are its.
        held: for a person: from, to (None: open), code, office id, role.
    """

    kind: ActorKind
    form: str
    code: str = ""
    role: str = "GOV"
    office: str = ""
    rank: str = ""
    field: str = ""
    person: str = ""
    held: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office a person held: from the first day to the last (None: not known, or now)."""

    office: str
    code: str
    start: date | None
    end: date | None
    page: str = ""


@dataclass(frozen=True, slots=True)
class Office:
    """An office or institution of a state."""

    id: str
    role: str
    rank: str
    field: str
    label: Label


@dataclass(frozen=True, slots=True, eq=False)
class ActorBook:
    """All names of a language, and all offices by id."""

    names: Mapping[str, tuple[ActorName, ...]]
    offices: Mapping[str, Office]


_LANGUAGES = ("fa", "az", "en")
_STATE_FORMS: tuple[tuple[str, ActorKind], ...] = (
    ("names", "state"),
    ("adjectives", "adjective"),
    ("cities", "city"),
    ("metonyms", "metonym"),
    ("decoys", "decoy"),
)


def find_party(text: str) -> str | None:
    """Return the code of the state or body that `text` names, a body by its code; None else."""
    code = text.strip().upper()
    return code if code in BODIES else find_country(text)


def is_party(code: str) -> bool:
    """Tell whether `code` is that of a state (ISO 3166-1 alpha-3) or of a body that acts."""
    return code in BODIES or is_country(code)


def read_actors(beside: Path | None = None) -> ActorBook:
    """Return all actor lists, read once.

    Raises:
        HamgaraError: something in a file is wrong; the message names file, line and key.
    """
    return _read_book(beside)


@cache
def _read_book(beside: Path | None) -> ActorBook:
    tomls = []
    for name in list_files("actors", beside=beside):
        path = find_file("actors", name, beside=beside)
        toml = read_toml(path.read_bytes(), f"actors/{path.name}")
        toml.allow(("about", "source", "license", "states", "offices", "bodies", "persons"))
        tomls.append(toml)
    offices = {one.id: one for toml in tomls for one in map(_read_office, toml.tables("offices"))}
    names: dict[str, list[ActorName]] = {language: [] for language in _LANGUAGES}
    for toml in tomls:
        for language, found in _list_names(toml, offices):
            names[language].append(found)
        if toml.problems:
            raise toml.problems[0]
    return ActorBook({key: tuple(value) for key, value in names.items()}, offices)


def _list_names(toml: Toml, offices: Mapping[str, Office]) -> Iterator[tuple[str, ActorName]]:
    for table in toml.tables("states"):
        yield from _read_state(table)
    for table in toml.tables("offices"):
        office = offices[table.text("id")]
        for language in _LANGUAGES:
            for form in table.strings(language):
                yield (
                    language,
                    ActorName(
                        "office", form, "", office.role, office.id, office.rank, office.field
                    ),
                )
    for table in toml.tables("bodies"):
        yield from _read_body(table)
    for table in toml.tables("persons"):
        yield from _read_person(table, offices)


def _read_state(table: Toml) -> Iterator[tuple[str, ActorName]]:
    table.allow(("code", *_LANGUAGES))
    code = _read_code(table)
    for language in _LANGUAGES:
        forms = table.table(language)
        forms.allow([key for key, _ in _STATE_FORMS])
        for key, kind in _STATE_FORMS:
            for form in forms.strings(key):
                yield language, ActorName(kind, form, "" if kind == "decoy" else code)


def _read_office(table: Toml) -> Office:
    table.allow(("id", "role", "rank", "field", "label", *_LANGUAGES))
    return Office(
        table.text("id", required=True),
        table.choice("role", ROLES, "GOV"),
        table.choice("rank", RANKS),
        table.choice("field", FIELDS, "political"),
        table.label("label"),
    )


def _read_body(table: Toml) -> Iterator[tuple[str, ActorName]]:
    table.allow(("code", "role", "field", *_LANGUAGES))
    code = _read_code(table)
    kind: ActorKind = "organization" if code in BODIES else "body"
    role = table.choice("role", ROLES, "GOV")
    field = table.choice("field", FIELDS, "political")
    for language in _LANGUAGES:
        for form in table.strings(language):
            yield language, ActorName(kind, form, code, role, "", "institution", field)


def _read_person(table: Toml, offices: Mapping[str, Office]) -> Iterator[tuple[str, ActorName]]:
    table.allow(("id", "held", *_LANGUAGES))
    held = tuple(_read_tenure(one, offices) for one in table.tables("held"))
    if not held:
        table.blame("held", say("The key {key} is missing.", key="held"))
        return
    for language in _LANGUAGES:
        for form in table.strings(language):
            yield (
                language,
                ActorName(
                    "person", form, held[-1].code, person=table.text("id", required=True), held=held
                ),
            )


def _read_tenure(table: Toml, offices: Mapping[str, Office]) -> Tenure:
    table.allow(("office", "code", "from", "to", "page"))
    office = table.choice("office", offices)
    return Tenure(
        office, _read_code(table), _read_day(table, "from"), _read_day(table, "to"),
        table.text("page"),
    )  # fmt: skip


def _read_day(table: Toml, key: str) -> date | None:
    value = table.values.get(key)
    if value is None or type(value) is date:
        return value
    table.blame(key, say("{got} is no date: write {key} = 2021-08-25.", got=str(value), key=key))
    return None


def _read_code(table: Toml) -> str:
    code = table.text("code", required=True)
    if code and not is_party(code):
        table.blame("code", say("{got} is no ISO 3166-1 alpha-3 code of a state.", got=code))
    return code
