"""Cues: what in a passage speaks for a code, written by a scholar as data.

A code of a framework file may have a table `[codes.cues]`. Every list of words is kept by
language (`fa = [...]`, `az = [...]`, `en = [...]`), in dictionary form: endings, plurals,
lost half-spaces and letter variants are found by themselves. `word*` finds every word that
begins so, `word!` only the word as it stands.

What speaks for the code, from firm to weak:

- `names`: people, places, works and projects that carry the theme; one is enough, and no
  `unless` takes it away.
- `terms`: words and phrases of the subject; one is enough.
- `wide`: words of the subject that a nearer theme may own. One is enough, but they give
  way where a code in `yields_to` is found in the passage (transport gives way to the
  corridor that it runs on).
- `loose`: things that people also mention by the way (a bus, a hospital, tea). One is
  enough only where nothing firm speaks for another code; two different ones are firm, unless
  they stand side by side in a list. They give way to `yields_to` as well.
- `[[codes.cues.together]]`: lists of words that count only together, one of each list;
  `within = "sentence"` (the default) or `"passage"`, `loose = true` for a weak one.
- `grounded_by`: words that tie a passage to what the framework is about. Where none of
  them stands in the passage, one wide or loose word is not enough for a code below.

Names, terms, wide and loose words also serve the search.

What speaks against it:

- `other_senses`: longer phrases in which a word of this code says something else
  (an arms race is no sport). A word inside such a phrase is not read.
- `unless`: words that take their whole sentence away from this code, save for names.
- `[[codes.cues.silences]]`: words that silence the codes *below* this one as well, in
  their `scope`: clause, sentence or passage. `lifted_by` names words in the same scope
  that lift the silence, `spares` codes that it does not touch; with `at_least = 2` two
  different words are needed.

`[codes.cues.lists.NAME]` names a list of words; `"@NAME"` stands for it in every other list
of the same framework file. A phrase inside a longer phrase of another code is read for
that other code only: the narrow theme goes before the wide one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from hamgara.errors import HamgaraError
from hamgara.messages import LANGUAGES, Message, say

Words = Mapping[str, tuple[str, ...]]
"""Language code -> words and phrases."""

Scope = Literal["clause", "sentence", "passage"]

SCOPES: tuple[Scope, ...] = ("clause", "sentence", "passage")

_CUES = (
    "terms",
    "names",
    "wide",
    "loose",
    "together",
    "grounded_by",
    "yields_to",
    "other_senses",
    "unless",
    "silences",
    "lists",
)
_SILENCE = ("scope", "words", "lifted_by", "spares", "at_least")


@dataclass(frozen=True, slots=True)
class Together:
    """Lists of words, by language, that count only together within a stretch of text."""

    lists: Mapping[str, tuple[tuple[str, ...], ...]]
    within: Scope = "sentence"
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Silence:
    """Words that silence a code, and those below it, in the scope they stand in."""

    scope: Scope
    words: Words
    lifted_by: Words = field(default_factory=dict)
    spares: tuple[str, ...] = ()
    at_least: int = 1


@dataclass(frozen=True, slots=True)
class Cues:
    """What in a passage speaks for a code and against it; see the module for each field."""

    terms: Words = field(default_factory=dict)
    names: Words = field(default_factory=dict)
    wide: Words = field(default_factory=dict)
    loose: Words = field(default_factory=dict)
    together: tuple[Together, ...] = ()
    grounded_by: Words = field(default_factory=dict)
    yields_to: tuple[str, ...] = ()
    other_senses: Words = field(default_factory=dict)
    unless: Words = field(default_factory=dict)
    silences: tuple[Silence, ...] = ()
    lists: Mapping[str, Words] = field(default_factory=dict)

    def search_terms(self, language: str) -> tuple[str, ...]:
        """Return the terms, names and loose words of a language, to search a text for."""
        found = (
            w for words in (self.terms, self.names, self.loose) for w in words.get(language, ())
        )
        return tuple(dict.fromkeys(w for w in found if not w.startswith("@")))


def read_cues(table: Mapping[str, object]) -> Cues:
    """Return the cues in a table of a framework file.

    Raises:
        HamgaraError: an unknown key, or a value of the wrong kind; `where` is the key.
    """
    _allow(table, _CUES, "")
    return Cues(
        terms=_read_words(table, "terms"),
        names=_read_words(table, "names"),
        wide=_read_words(table, "wide"),
        loose=_read_words(table, "loose"),
        together=tuple(
            _read_together(group, f"together[{n}]")
            for n, group in enumerate(_read_tables(table, "together"), 1)
        ),
        grounded_by=_read_words(table, "grounded_by"),
        yields_to=_read_strings(table.get("yields_to", []), "yields_to"),
        other_senses=_read_words(table, "other_senses"),
        unless=_read_words(table, "unless"),
        silences=tuple(
            _read_silence(silence, f"silences[{n}]")
            for n, silence in enumerate(_read_tables(table, "silences"), 1)
        ),
        lists={
            name: _check_words(words, f"lists.{name}")
            for name, words in _read_table(table.get("lists", {}), "lists").items()
        },
    )


def _read_together(table: Mapping[str, object], where: str) -> Together:
    _allow(table, (*LANGUAGES, "within", "loose"), where)
    lists: dict[str, tuple[tuple[str, ...], ...]] = {}
    for language in LANGUAGES:
        if language not in table:
            continue
        value = table[language]
        place = f"{where}.{language}"
        if not isinstance(value, list) or len(value) < 2:
            raise _wrong(place, value, say("Write at least two lists of words: [[...], [...]]."))
        lists[language] = tuple(_read_strings(item, place) for item in value)
    if not lists:
        raise _wrong(
            where, table, say("Write the lists of one language at least: fa = [[...], [...]].")
        )
    loose = table.get("loose", False)
    if not isinstance(loose, bool):
        raise _wrong(f"{where}.loose", loose, say("Write true or false."))
    return Together(lists, _read_scope(table.get("within", "sentence"), f"{where}.within"), loose)


def _read_silence(table: Mapping[str, object], where: str) -> Silence:
    _allow(table, _SILENCE, where)
    words = _read_words(table, "words", where)
    if not words:
        raise _wrong(f"{where}.words", table.get("words"), say("Say which words silence the code."))
    at_least = table.get("at_least", 1)
    if not isinstance(at_least, int) or isinstance(at_least, bool) or at_least < 1:
        raise _wrong(f"{where}.at_least", at_least, say("Write a number from 1."))
    return Silence(
        _read_scope(table.get("scope", "sentence"), f"{where}.scope"),
        words,
        _read_words(table, "lifted_by", where),
        _read_strings(table.get("spares", []), f"{where}.spares"),
        at_least,
    )


def _read_scope(value: object, where: str) -> Scope:
    for scope in SCOPES:
        if value == scope:
            return scope
    raise _wrong(where, value, say("The values are: {known}.", known=tuple(SCOPES)))


def _read_words(table: Mapping[str, object], key: str, inside: str = "") -> Words:
    where = f"{inside}.{key}" if inside else key
    return _check_words(table.get(key, {}), where)


def _check_words(value: object, where: str) -> Words:
    table = _read_table(value, where)
    _allow(table, LANGUAGES, where)
    return {name: _read_strings(words, f"{where}.{name}") for name, words in table.items()}


def _read_strings(value: object, where: str) -> tuple[str, ...]:
    if isinstance(value, list) and all(isinstance(item, str) and item.strip() for item in value):
        return tuple(value)
    raise _wrong(where, value, say('Write a list of texts: ["...", "..."].'))


def _read_table(value: object, where: str) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return value
    raise _wrong(where, value, say("Write a table with a key for each language."))


def _read_tables(table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    value = table.get(key, [])
    if isinstance(value, list) and all(isinstance(item, Mapping) for item in value):
        return value
    raise _wrong(key, value, say("Write tables: [[codes.cues.{key}]].", key=key))


def _allow(table: Mapping[str, object], known: tuple[str, ...], where: str) -> None:
    for key in table:
        if key not in known:
            raise HamgaraError(
                say("There is no key {key} here.", key=key),
                f"{where}.{key}" if where else key,
                say("The keys are: {known}.", known=tuple(known)),
            )


def _wrong(where: str, value: object, remedy: Message) -> HamgaraError:
    got = say("{got} is not what is wanted here.", got=str(value)[:60])
    return HamgaraError(got, where, remedy)
