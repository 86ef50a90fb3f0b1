"""Read the vocabulary of an ontology in a language: the rules that words fire.

A file `library/vocabularies/<ontology>-<language>.toml` holds `[[rules]]`. Every rule has an id,
the type (mode, context, CAMEO code) it codes, a frame that says who is source and target, the
words that fire it (in the lists that the language's grammar reads), a sentence that fires it and
one that must not. Its `[lists]` hold the other words that the grammar must know (verbs of saying,
conditions, labels); a scheme of one's own has only those that differ from `STANDARD`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Literal

from hamgara.events.frames import FRAMES
from hamgara.messages import say
from hamgara.plugins import find_file
from hamgara.study.events import Ontology
from hamgara.study.ontology import STANDARD, read_ontology
from hamgara.study.toml import Toml, read_toml

_CODE = 3
"""Letters of a state's code."""
Form = Literal["meeting", "visit", "signing", "cooperation", "aid"]


@dataclass(frozen=True, slots=True)
class Rule:
    """What some words of a language code, and how their arguments are read.

    `words` holds the lists of forms by the name the grammar gives them (nouns, verbs, ...).
    `source`, `target` override the frame's cases.
    """

    id: str
    type: str
    frame: str
    words: Mapping[str, tuple[str, ...]] = field(hash=False)
    mode: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    cameo: str = ""
    promised: str = ""
    status: str = ""
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


SILENT = Rule("", "", "against", {})
"""Codes nothing: what is read by it only tells who was spoken of."""


class Rules(dict[str, Rule]):
    """The rules of a vocabulary by id; one that it does not have codes nothing.

    Grammars name some rules of PLOVER for constructions that no list of words can tell; the
    vocabulary of another scheme needs none of them.
    """

    def __missing__(self, key: str) -> Rule:
        return SILENT


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The rules of an ontology in a language, and the language's lists of other words."""

    ontology: Ontology
    language: str
    rules: tuple[Rule, ...]
    lists: Mapping[str, tuple[str, ...]]

    def index_rules(self) -> Rules:
        """Return the rules by id."""
        return Rules((rule.id, rule) for rule in self.rules)


_KNOWN = (
    "id", "type", "frame", "mode", "context", "cameo", "promised", "status", "source", "target",
    "words", "examples", "counterexamples", "note",
)  # fmt: skip


@cache
def read_vocabulary(ontology: str, language: str, beside: Path | None = None) -> Vocabulary:
    """Return the vocabulary of an ontology in a language.

    Raises:
        HamgaraError: there is no such file, or something in it is wrong.
    """
    scheme = read_ontology(ontology, beside)
    path = find_file("vocabularies", f"{ontology}-{language}", beside=beside)
    toml = read_toml(path.read_bytes(), f"vocabularies/{path.name}")
    toml.allow(("about", "license", "lists", "rules"))
    rules = tuple(_read_rule(table, scheme) for table in toml.tables("rules"))
    seen: set[str] = set()
    for number, rule in enumerate(rules, 1):
        if rule.id in seen:
            toml.blame(f"rules[{number}].id", say("{got} stands here twice.", got=rule.id))
        seen.add(rule.id)
    lists = toml.table("lists")
    found = {key: lists.strings(key) for key in lists.values}
    if ontology != STANDARD:
        found = {**read_vocabulary(STANDARD, language).lists, **found}
    if toml.problems:
        raise toml.problems[0]
    return Vocabulary(scheme, language, rules, found)


def _read_rule(table: Toml, scheme: Ontology) -> Rule:
    table.allow(_KNOWN)
    words = table.table("words")
    return Rule(
        id=table.text("id", required=True),
        type=table.choice("type", scheme.types),
        frame=table.choice("frame", FRAMES),
        words={key: words.strings(key) for key in words.values},
        mode=table.strings("mode"),
        context=table.strings("context"),
        cameo=table.text("cameo"),
        promised=table.text("promised"),
        status=table.text("status"),
        source=table.strings("source"),
        target=table.strings("target"),
        examples=table.strings("examples"),
        counterexamples=table.strings("counterexamples"),
    )


def split_group(entry: str) -> tuple[str, tuple[str, ...]]:
    """Return a group of states by its name and the codes behind it: Baltik ölkələri est lva ltu."""
    words = entry.split()
    codes = list(takewhile(_is_code, reversed(words)))[::-1]
    return " ".join(words[: len(words) - len(codes)]), tuple(code.upper() for code in codes)


def _is_code(word: str) -> bool:
    return len(word) == _CODE and word.isascii() and word.isalpha() and word.islower()
