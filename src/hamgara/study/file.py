"""A study is a folder; read it, and explain every mistake in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.codebook import Framework
from hamgara.study.countries import is_country, name_country
from hamgara.study.documents import DISCLOSURES, Disclosure, Participant
from hamgara.study.events import Ontology
from hamgara.study.framework import check_framework
from hamgara.study.labels import Label
from hamgara.study.ontology import STANDARD, check_ontology
from hamgara.study.participants import check_participants
from hamgara.study.programme import Programme, read_programme
from hamgara.study.relation_tables import RelationTable, read_relation_tables
from hamgara.study.toml import Toml, read_toml

STUDY_FILE = "study.toml"
_KEYS = (
    "title",
    "question",
    "dyad",
    "field",
    "framework",
    "ontology",
    "disclosure",
    "citation",
    "remarks",
    "unchecked",
    "sides",
    "left_out",
    "published",
    "relations",
)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A family of resources that a study does not treat, and why."""

    family: str
    why: Label


@dataclass(frozen=True, slots=True)
class Published:
    """The tables others printed: of themes, of evidence, and the key that holds names."""

    themes: str = ""
    evidence: str = ""
    key: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """The scholarly choices of a study, read from its folder.

    `remarks` stand at the head of every report; `unchecked` say what could not be checked.
    """

    folder: Path
    title: Label
    question: Label
    dyad: tuple[str, str]
    field: Label
    framework: Framework
    ontology: Ontology
    disclosure: Disclosure
    citation: str
    remarks: tuple[Label, ...]
    unchecked: tuple[Label, ...]
    sides: Mapping[str, Label]
    left_out: tuple[LeftOut, ...]
    published: Published
    participants: tuple[Participant, ...]
    programme: Programme
    relations: tuple[RelationTable, ...] = ()

    @property
    def same_as(self) -> dict[str, str]:
        """Participant -> the one whom a person declared to be the same."""
        return {p.code: p.same_as for p in self.participants if p.same_as}

    @property
    def sources(self) -> Path:
        """The folder of the originals."""
        return self.folder / "sources"

    @property
    def reports(self) -> Path:
        """The folder of the reports."""
        return self.folder / "reports"

    @property
    def database(self) -> Path:
        """The file that holds what people made."""
        return self.folder / "study.db"


def read_study(folder: Path) -> Study:
    """Read the study in `folder`.

    Raises:
        HamgaraError: there is no study, or something in it is wrong (the first mistake).
    """
    study, problems = check_study(folder)
    if problems:
        first = problems[0]
        remedy = first.remedy or say("Run `hamgara check` to see every mistake.")
        raise HamgaraError(first.what, first.where, remedy)
    return study


def check_study(folder: Path) -> tuple[Study, list[HamgaraError]]:
    """Return the study in `folder` as far as it can be read, and every mistake in it.

    Raises:
        HamgaraError: there is no readable study.toml.

    Without a readable event scheme that of the study has no types. Without a readable framework
    that of the study has no codes, and nothing that names codes is read.
    """
    top = read_toml(_read_bytes(folder, STUDY_FILE), STUDY_FILE)
    top.allow(_KEYS)
    problems = top.problems
    framework, mistakes = Framework("", "", {}, "", (), ()), list[HamgaraError]()
    try:
        if name := top.text("framework", required=True):
            framework, mistakes = check_framework(name, beside=folder)
    except HamgaraError as error:
        mistakes = [HamgaraError(error.what, top.place("framework"), error.remedy)]
    try:
        ontology, wrong = check_ontology(top.text("ontology", STANDARD), folder)
        mistakes += wrong
    except HamgaraError as error:
        ontology = Ontology("", {}, "", "", {}, ())
        mistakes.append(
            HamgaraError(error.what, error.where or top.place("ontology"), error.remedy)
        )
    dyad = _read_dyad(top)
    sides = _read_sides(top, dyad)
    participants, faults = check_participants(folder, sides)
    programme, errors = _read_programme(folder, framework, tuple(sides))
    study = Study(
        folder=folder,
        title=top.label("title", required=True),
        question=top.label("question"),
        dyad=dyad,
        field=top.label("field"),
        framework=framework,
        ontology=ontology,
        disclosure=_read_disclosure(top),
        citation=top.text("citation"),
        remarks=_read_labels(top, "remarks"),
        unchecked=_read_labels(top, "unchecked"),
        sides=sides,
        left_out=_read_left_out(top, framework) if framework.codes else (),
        published=_read_published(top, folder),
        participants=participants,
        programme=programme,
        relations=tuple(read_relation_tables(top, folder)),
    )
    return study, [*problems, *mistakes, *faults, *errors]


def _read_bytes(folder: Path, name: str) -> bytes:
    if not folder.is_dir():
        raise HamgaraError(
            say("There is no such folder."),
            str(folder),
            say("Make a study with `hamgara new NAME --dyad IRN AZE --framework bam`."),
        )
    try:
        return (folder / name).read_bytes()
    except OSError:
        raise HamgaraError(
            say("There is no {name} in the folder.", name=name),
            str(folder),
            say("Name the folder of a study, or make one with `hamgara new`."),
        ) from None


def _read_dyad(top: Toml) -> tuple[str, str]:
    codes = top.strings("dyad")
    example = say('Write two different ISO 3166 codes of states: dyad = ["IRN", "AZE"].')
    if len(codes) != 2 or len(set(codes)) != 2:
        top.blame("dyad", say("A dyad is two states."), example)
        return "", ""
    for code in codes:
        if not is_country(code):
            top.blame("dyad", say("{got} is no code of a state.", got=code), example)
    return codes[0], codes[1]


def _read_sides(top: Toml, dyad: tuple[str, str]) -> Mapping[str, Label]:
    """Return the sides of the study: as named in it, else the two states by their code."""
    table = top.table("sides")
    named = {key: table.label(key) for key in table.values}
    return named or {code.lower(): name_country(code) for code in dyad if is_country(code)}


def _read_disclosure(top: Toml) -> Disclosure:
    got = top.choice("disclosure", DISCLOSURES, "code")
    return next(disclosure for disclosure in DISCLOSURES if disclosure == got)


def _read_labels(top: Toml, key: str) -> tuple[Label, ...]:
    return tuple(dict(table.label("text", required=True)) for table in top.tables(key))


def _read_left_out(top: Toml, framework: Framework) -> tuple[LeftOut, ...]:
    families = [family.id for family in framework.families]
    found = []
    for table in top.tables("left_out"):
        table.allow(("family", "why"))
        found.append(LeftOut(table.choice("family", families), table.label("why", required=True)))
    return tuple(found)


def _read_published(top: Toml, folder: Path) -> Published:
    table = top.table("published")
    table.allow(("themes", "evidence", "key"))
    files = {key: table.text(key) for key in ("themes", "evidence", "key")}
    for key, name in files.items():
        if name and not (folder / name).is_file():
            table.blame(key, say("There is no file {name} in the study.", name=name))
            files[key] = ""
    return Published(**files)


def _read_programme(
    folder: Path, framework: Framework, sides: Sequence[str]
) -> tuple[Programme, list[HamgaraError]]:
    path = folder / "programme.toml"
    if not framework.codes or not path.is_file():
        return Programme(), []
    try:
        return read_programme(path.read_bytes(), path.name, framework, sides)
    except HamgaraError as error:
        return Programme(), [error]


def quote_path(path: Path | str) -> str:
    """Return a path as it is typed in a terminal: in quotation marks where it holds a space."""
    return f'"{path}"' if " " in str(path) else str(path)
