"""Bare surnames of people in office, as news say them at second mention (Akar, Bayramov)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby

from hamgara.events.grammars._az.names.atoms import Atom, Surname, holds
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL, Words
from hamgara.study.actors import ActorBook
from hamgara.text.normalize import fold

_SHORTEST = 4
_ARTICLE = re.compile(r"ə(?:l|s|ş|d|t|n|r|z)-")
_CASED = 2
"""Letters of an ending that is surely no part of a name."""
_SETTING = ("da", "də", "dan", "dən", "la", "lə", "sonra", "əvvəl", "ilə", "üçün", "ki")
"""Endings of words that open a sentence before a name and are no first names."""


def list_surnames(
    book: ActorBook, lists: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[str, Atom]]:
    """Yield the surnames that no list names by themselves and no given name equals."""
    taken = {name.form for name in book.names["az"]} | set(lists.get("given", ()))
    rows = [
        (surname, " ".join(form[:-1]), name)
        for name in book.names["az"]
        if name.kind == "person" and len(form := name.form.split()) > 1 and "bin" not in form
        for surname in {form[-1], _ARTICLE.sub("", form[-1])}
    ]
    rows.sort(key=lambda row: (row[0], row[2].person))
    for surname, group in groupby(rows, key=lambda row: row[0]):
        if surname in taken or len(surname) < _SHORTEST:
            continue
        if not (surname[0].isupper() or _ARTICLE.match(surname)):
            continue
        bearers = list(group)
        people = {
            name.person: Atom("person", name.code, person=name.person, held=name.held)
            for _, _, name in bearers
        }
        firsts = {word for _, first, _ in bearers for word in fold(first, "az").text.split()}
        yield surname, Atom("surname", surname=Surname(frozenset(firsts), tuple(people.values())))


def settle_surnames(
    hits: Sequence[Hit[Atom]], sentence: Words, text: str, day: date | None,
    lists: Mapping[str, frozenset[str]],
) -> list[Hit[Atom]]:  # fmt: skip
    """Return the hits with each surname read as its one bearer in office, or left out."""
    hits = _prefer_people(hits, sentence.words)
    if all(hit.entry.surname is None for hit in hits):
        return list(hits)
    taken = {i for hit in hits for i in range(hit.first, hit.last + 1)}
    settled: list[Hit[Atom]] = []
    for hit in hits:
        surname = hit.entry.surname
        if surname is None:
            settled.append(hit)
            continue
        held = [one for one in surname.bearers if any(holds(at, day) for at in one.held)]
        if len(held) == 1 and not _is_namesake(hit, surname, sentence, taken, text, lists):
            settled.append(hit._replace(entry=held[0]))
    return settled


def _prefer_people(hits: Sequence[Hit[Atom]], words: Sequence[str]) -> Sequence[Hit[Atom]]:
    """Leave out a town of a people's name before "and" (Qazax və özbək: Kazakh and Uzbek)."""
    peoples = {hit.first for hit in hits if hit.entry.kind == "adjective" and not hit.ending}
    return [
        hit
        for hit in hits
        if hit.entry.kind != "city"
        or hit.first not in peoples
        or words[hit.last + 1 : hit.last + 2] != ["və"]
    ]


def _is_namesake(
    hit: Hit[Atom], surname: Surname, sentence: Words, taken: set[int], text: str,
    lists: Mapping[str, frozenset[str]],
) -> bool:  # fmt: skip
    """Is somebody else of that name meant: by another first name, or it is one (Filip Devis)?"""
    words, cases = sentence.words, sentence.cases
    initial, stop, _ = fold(text[sentence.starts[hit.first] :][:3], "az").text.partition(".")
    if stop and not any(one.startswith(initial.strip()) for one in surname.first_names):
        return True
    i = hit.first - 1
    if i >= 0 and i not in taken:
        named = cases[i] == CAPITAL and (i > 0 or _may_name(words[i], lists))
        if named or words[i] in lists["strangers"] or words[i] in lists["visitors"]:
            return True
    after = hit.last + 1
    follows = after < len(words) and after not in taken and cases[after] == CAPITAL
    if i in taken and len(hit.ending) < _CASED and follows and _may_name(words[after], lists):
        return True
    bare = words[hit.last].removesuffix(hit.ending) if hit.ending else words[hit.last]
    for match in re.finditer(r"\b([^\W\d_a-z]\w+) (\w[\w\-]+)", text[: sentence.span.start]):
        if not match[1][0].isupper() or not fold(match[2], "az").text.startswith(bare):
            continue
        first = fold(match[1], "az").text
        if first not in surname.first_names and _may_name(first, lists):
            return True
    return False


def _may_name(word: str, lists: Mapping[str, frozenset[str]]) -> bool:
    """May a word with a capital before a surname be a first name?"""
    if word in lists["dates"] or word in lists["particles"] or word in lists["asides"]:
        return False
    return word.isalpha() and not word.endswith(_SETTING) and word not in lists["ranks"]
