"""The cues of a framework in one language, compiled: which phrase plays which roles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from hamgara.coding.asides import ASIDES, Asides
from hamgara.errors import HamgaraError
from hamgara.messages import say
from hamgara.study.codebook import Code, Framework
from hamgara.study.cues import Cues, Scope, Words
from hamgara.text.phrases import PhraseFinder

_SPOKEN = re.compile(r"(?<=[^\W_])ان(ه?)(?![^\W_])")
"""The ending that Persian speech rounds: ان and انه at the end of a word."""

_SPOKEN_KINDS = frozenset({"names", "terms", "wide", "loose", "part", "ground"})
"""What speaks for a code is also looked for as it is spoken."""

Kind = Literal[
    "names",
    "terms",
    "wide",
    "loose",
    "part",
    "ground",
    "other_sense",
    "unless",
    "silence",
    "lift",
    "set_aside",
    "scene",
    "own_life",
    "figure",
    "simile",
]


@dataclass(frozen=True, slots=True)
class Role:
    """What a phrase does: its kind, the code it does it for, its group or silence and list."""

    kind: Kind
    code: str = ""
    number: int = -1
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Lists of words that count only together."""

    code: str
    size: int
    within: Scope
    loose: bool


@dataclass(frozen=True, slots=True)
class SilenceRule:
    """The codes that a silence covers, and how far it reaches."""

    codes: frozenset[str]
    scope: Scope
    at_least: int


@dataclass(frozen=True, slots=True)
class Rulebook:
    """Everything that reading a passage of one language needs."""

    finder: PhraseFinder
    roles: Mapping[str, tuple[Role, ...]]
    groups: tuple[Group, ...]
    silences: tuple[SilenceRule, ...]
    yields_to: Mapping[str, tuple[str, ...]]
    needs_ground: frozenset[str]


def build_rulebook(framework: Framework, language: str) -> Rulebook:
    """Compile the cues of `framework` in `language`.

    Raises:
        HamgaraError: a list is named that the framework does not have.
    """
    lists = {name: words for code in framework.codes for name, words in code.cues.lists.items()}
    groups: list[Group] = []
    silences: list[SilenceRule] = []
    roles: dict[str, list[Role]] = {}
    for phrase, role in _list_roles(framework, language, groups, silences):
        for word in _expand(phrase, lists, language):
            roles.setdefault(word, []).append(role)
            for spoken in _speak(word, language) if role.kind in _SPOKEN_KINDS else ():
                roles.setdefault(spoken, []).append(role)
    phrases = [("", phrase) for phrase in roles]
    return Rulebook(
        finder=PhraseFinder(phrases, language),
        roles={phrase: tuple(dict.fromkeys(group)) for phrase, group in roles.items()},
        groups=tuple(groups),
        silences=tuple(silences),
        yields_to={c.id: c.cues.yields_to for c in framework.codes if c.cues.yields_to},
        needs_ground=frozenset(
            below
            for code in framework.codes
            if code.cues.grounded_by.get(language)
            for below in _list_below(code, framework)
        ),
    )


def _speak(phrase: str, language: str) -> tuple[str, ...]:
    """Return how a Persian phrase is written as it is spoken: درمون for درمان."""
    spoken = _SPOKEN.sub(r"ون\1", phrase) if language == "fa" else phrase
    return (spoken,) if spoken != phrase else ()


def _list_roles(
    framework: Framework, language: str, groups: list[Group], silences: list[SilenceRule]
) -> Iterator[tuple[str, Role]]:
    for code in framework.codes:
        cues = code.cues
        yield from _pair(cues.names, language, Role("names", code.id))
        yield from _pair(cues.terms, language, Role("terms", code.id))
        yield from _pair(cues.wide, language, Role("wide", code.id))
        yield from _pair(cues.loose, language, Role("loose", code.id))
        for below in _list_below(code, framework) if cues.grounded_by else ():
            yield from _pair(cues.grounded_by, language, Role("ground", below))
        yield from _pair(cues.other_senses, language, Role("other_sense", code.id))
        yield from _pair(cues.unless, language, Role("unless", code.id))
        yield from _list_groups(code.id, cues, language, groups)
        yield from _list_silences(code, framework, language, silences)
    asides = ASIDES.get(language, Asides())
    yield from ((phrase, Role("set_aside")) for phrase in asides.set_aside)
    yield from ((phrase, Role("scene")) for phrase in asides.scenes)
    yield from ((phrase, Role("own_life")) for phrase in asides.own_life)
    yield from ((phrase, Role("figure")) for phrase in asides.figures)
    yield from ((phrase, Role("simile")) for phrase in asides.similes)


def _list_groups(
    code: str, cues: Cues, language: str, groups: list[Group]
) -> Iterator[tuple[str, Role]]:
    for together in cues.together:
        lists = together.lists.get(language, ())
        if not lists:
            continue
        for slot, words in enumerate(lists):
            yield from ((word, Role("part", code, len(groups), slot)) for word in words)
        groups.append(Group(code, len(lists), together.within, together.loose))


def _list_silences(
    code: Code, framework: Framework, language: str, silences: list[SilenceRule]
) -> Iterator[tuple[str, Role]]:
    for silence in code.cues.silences:
        number = len(silences)
        yield from _pair(silence.words, language, Role("silence", code.id, number))
        yield from _pair(silence.lifted_by, language, Role("lift", code.id, number))
        below = _list_below(code, framework).difference(silence.spares)
        silences.append(SilenceRule(below, silence.scope, silence.at_least))


def _list_below(code: Code, framework: Framework) -> frozenset[str]:
    """Return the ids of a code and of all codes below it."""
    return frozenset(c.id for c in framework.codes if code.id in framework.ancestors(c.id))


def _pair(words: Words, language: str, role: Role) -> Iterator[tuple[str, Role]]:
    return ((word, role) for word in words.get(language, ()))


def _expand(phrase: str, lists: Mapping[str, Words], language: str) -> Iterable[str]:
    """Return the words that a phrase stands for: itself, or those of the list it names."""
    if not phrase.startswith("@"):
        return (phrase,)
    name = phrase[1:]
    if name not in lists:
        raise HamgaraError(
            say("There is no list {name} in the framework.", name=phrase),
            remedy=say("The lists are: {known}.", known=tuple(sorted(lists)) or "-"),
        )
    return lists[name].get(language, ())
