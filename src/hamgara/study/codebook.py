"""Codes in levels, and the framework that publishes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from hamgara.study.cues import Cues
from hamgara.study.evidence_cues import EvidenceCues
from hamgara.study.labels import Label

Origin = Literal["article", "editor"]
"""Who wrote a text: the publication that the framework comes from, or its editors here."""

ORIGINS: tuple[Origin, ...] = ("article", "editor")


@dataclass(frozen=True, slots=True)
class Note:
    """A text in several languages, who wrote it, and the languages nobody reviewed yet."""

    text: Label
    origin: Origin = "editor"
    unreviewed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the hierarchy (dimension, component, theme), top down."""

    id: str
    label: Label
    plural: Label


@dataclass(frozen=True, slots=True)
class Family:
    """A family of resources, what it comprises, and its parts (domestic, external)."""

    id: str
    label: Label
    comprises: tuple[Label, ...]
    parts: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Code:
    """A code of a framework; `parent` is empty at the top level."""

    id: str
    level: str
    parent: str
    label: Label
    origin: Origin = "editor"
    unreviewed: tuple[str, ...] = ()
    family: str = ""
    definition: Note | None = None
    include: Note | None = None
    exclude: Note | None = None
    cues: Cues = field(default_factory=Cues)
    evidence: EvidenceCues = field(default_factory=EvidenceCues)


@dataclass(frozen=True, slots=True)
class Statement:
    """What the framework itself says of a code's place, where its table says otherwise."""

    code: str
    parent: str
    note: Note


@dataclass(frozen=True, slots=True)
class Framework:
    """A published codebook: levels top down, codes in print order, families, statements."""

    id: str
    version: str
    name: Label
    citation: str
    levels: tuple[Level, ...]
    codes: tuple[Code, ...]
    families: tuple[Family, ...] = ()
    statements: tuple[Statement, ...] = ()

    def code(self, id: str) -> Code:  # noqa: A002 - the field's own name
        """Return the code of that id; KeyError if there is none."""
        return next(c for c in self.codes if c.id == id) if id in self.ids else _missing(id)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of all codes."""
        return frozenset(c.id for c in self.codes)

    @property
    def themes(self) -> tuple[Code, ...]:
        """The codes without a code below them, which people give to quotations."""
        parents = {c.parent for c in self.codes}
        return tuple(c for c in self.codes if c.id not in parents)

    def ancestors(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """Return the ids from the code up to its top-level ancestor, itself first."""
        parents = {c.id: c.parent for c in self.codes}
        chain = []
        while id:
            chain.append(id)
            id = parents[id]  # noqa: A001
        return tuple(chain)


def _missing(id: str) -> Code:  # noqa: A002
    raise KeyError(id)
