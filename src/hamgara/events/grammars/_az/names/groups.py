"""Azerbaijani groups of states that are named as one, and states said to be left out of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.lexicon import Hit
from hamgara.events.vocabulary import split_group
from hamgara.events.words import CAPITAL, Words
from hamgara.study.actors import BODIES

_LEFT_OUT = (["istisna", "olmaqla"], ["istisna", "edilməklə"], ["xaric", "olmaqla"])
_BUT = frozenset({"başqa", "savayı", "qeyri"})
_WHOLE = ("bütün", "hamı", "qalan", "digər", "heç", "hər")
_WHOLE_REACH = 6
_OFFICERS = ("katib", "sədr", "müavin", "iclas", "aparat")
"""Who belongs to a state's own council, not to that of the United Nations."""
_ACTED_ON = frozenset({"nı", "na", "ndan"})
"""Endings of a council that the state before it acts on (X Təhlükəsizlik Şurasını çağırıb)."""


def list_groups(lists: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, Atom]]:
    """Yield the names of groups with the states in them: "Baltik ölkələri est lva ltu"."""
    for entry in lists.get("groups", ()):
        form, codes = split_group(entry)
        kind = "organization" if codes[0] in BODIES else "state"
        owned = form[-1] in "ıiuü"
        yield form, Atom(kind, codes[0], owned=owned, members=codes)


def choose_groups(hits: Sequence[Hit[Atom]], sentence: Words) -> list[Hit[Atom]]:
    """Return the hits with groups before bodies of their name, and without states' own councils.

    "The Security Council" is that of the United Nations but where a state or another name
    stands before it, or its secretary behind.
    """
    groups = {(one.first, one.last) for one in hits if one.entry.members}
    if not groups:
        return list(hits)
    named = {one.last for one in hits}
    return [
        one
        for one in hits
        if ((one.first, one.last) not in groups or one.entry.members)
        and not (_is_council(one) and _is_own(one, sentence, named))
    ]


def _is_council(hit: Hit[Atom]) -> bool:
    return bool(hit.entry.members) and hit.entry.kind == "organization"


def _is_own(hit: Hit[Atom], sentence: Words, named: set[int]) -> bool:
    before = hit.first - 1
    if before == 0 and before in named and hit.ending in _ACTED_ON:
        return False
    owned = before in named or (before > 0 and sentence.cases[before] >= CAPITAL)
    behind = sentence.words[hit.last + 1 : hit.last + 2]
    return owned or (bool(behind) and behind[0].startswith(_OFFICERS))


def leave_excepted(phrases: Sequence[Phrase], words: Sequence[str]) -> list[Phrase]:
    """Return the phrases without whom others did something (X istisna olmaqla, X-dən başqa)."""
    left = [one for one in phrases if _is_excepted(one, words)]
    if not left:
        return list(phrases)
    out = {actor.country for one in left for actor in one.actors}
    for phrase in phrases:
        if len(phrase.actors) > len(out):
            phrase.actors = tuple(one for one in phrase.actors if one.country not in out)
    return [one for one in phrases if one not in left]


def _is_excepted(phrase: Phrase, words: Sequence[str]) -> bool:
    i = phrase.last + 1
    if words[phrase.last] in ("istisna", "xaric"):
        i -= 1
    if list(words[i : i + 2]) in _LEFT_OUT:
        return bool(phrase.actors)
    whole = any(one.startswith(_WHOLE) for one in words[i + 1 : i + 1 + _WHOLE_REACH])
    return phrase.case == "from" and words[i : i + 1] != [] and words[i] in _BUT and whole
