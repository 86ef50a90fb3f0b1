"""What an English sentence is cut into: verb groups, noun runs and what parts them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Form(NamedTuple):
    """A word's features (b, s, d, n, g) and the verbs it may be of: all, and by feature."""

    features: frozenset[str] = frozenset()
    lemmas: tuple[str, ...] = ()
    by_feature: Mapping[str, tuple[str, ...]] = {}


NO_FORM = Form()
Forms = Mapping[str, Form]


@dataclass(slots=True)
class Verb:
    """A verb group. `form`: finite, inf, ing, pp; `had`: pluperfect; `modal`: may, must ..."""

    head: int
    lemmas: tuple[str, ...]
    form: str
    passive: bool = False
    future: bool = False
    negated: bool = False
    had: bool = False
    past: bool = False
    modal: str = ""


@dataclass(slots=True)
class Chunk:
    """Words `first` to `last` of a kind.

    N noun run, V verb group, P preposition (`case`), `,` comma, `;` stronger sign, & and/or,
    R relative, B subordinator (`case` is its word).
    """

    kind: str
    first: int
    last: int
    case: str = ""
    verb: Verb | None = None
    phrases: list[int] = field(default_factory=list)


def note_modal(group: Verb, word: str) -> None:
    """Take a modal verb into a group (will, would, must)."""
    if word in ("will", "shall", "would"):
        group.future = True
        group.modal = "would" if word == "would" else ""
    else:
        group.modal = "should" if word == "ought" else word


def note_prospect(group: Verb, word: str) -> None:
    """Take what is said of a prospect into a group (unable to, likely to, due to)."""
    if word == "unable":
        group.negated = True
    elif word == "unlikely":
        group.modal = "should"
    elif word in ("likely", "able"):
        group.modal = "may"
    else:
        group.future = True
