"""English headlines, whose verb stands without an auxiliary and may look like a noun."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.draft import Draft, kinds_of
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.function import (
    BE,
    CASES,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    is_count,
)
from hamgara.events.grammars._en.words.inflection import PAST, THIRD

_SEAMS = frozenset({",", ";", ":", "as", "after", "amid", "over", "but", "while", "that"})
_DONE = frozenset({"sanctions", "hands", "frees", "charges", "bans", "arrests"})
"""Verbs that a number or a name may follow as what they are done to."""
_MOVED = frozenset(
    {("hands", "over"), ("breaks", "with"), ("breaks", "off"), ("pulls", "out"), ("flies", "home")}
)
_OBJECTS = frozenset(
    {"troops", "forces", "visa-free", "entry", "asylum", "aid", "loan", "embassy", "consulate",
     "ambassador", "envoy", "diplomats"}
)  # fmt: skip
"""What only an object is."""
_ADJECTIVAL = (
    "ian", "ean", "ese", "ish", "ani", "aqi", "eni", "aeli", "ench", "utch", "ican", "udi",
)  # fmt: skip
"""Ends of what only says of which state something is."""
_AUXILIARIES = BE | HAVE | MODALS | DO


def leads_line(draft: Draft, i: int) -> bool:
    """Is word i, though it may be a noun, the verb of a headline (Russia masses troops along)?

    It stands behind the bare name of a state that opens it, before what only an object is.
    """
    first = draft.phrases[0] if draft.phrases else None
    if first is None or not first.actors or (first.first, first.last) != (0, i - 1):
        return False
    words, end = draft.words, len(draft.tokens.words)
    if words[end - 1] in (".", "?", "!") or words[i - 1].endswith(_ADJECTIVAL):
        return False
    named = first.city or not (first.rank or first.owner or first.person)
    if not named or THIRD not in draft.forms[words[i]].features or len(draft.made) != 1:
        return False
    counted = words[i] in _DONE and (is_count(words[i + 1]) or i + 1 in draft.starts)
    moved = (words[i], words[i + 1]) in _MOVED
    if not (moved or counted or words[i + 1] in _OBJECTS):
        return False
    return not any(_is_surely_verb(draft, word) for word in words[i + 2 : end])


def continues_line(draft: Draft, i: int) -> bool:
    """Is word i the next verb of a headline (Russia lifts ban on flights, drops visas)?"""
    last = next((c for c in reversed(draft.made) if c.kind == "V"), None)
    if draft.words[len(draft.tokens.words) - 1] in (".", "?", "!") or last is None:
        return False
    present = THIRD in draft.forms[draft.words[i]].features
    before = draft.words[last.last]
    leads = before in draft.forms and THIRD in draft.forms[before].features
    nxt = draft.words[i + 1]
    return present and leads and nxt.isalpha() and nxt not in CASES and nxt != "and"


def _is_surely_verb(draft: Draft, word: str) -> bool:
    """Is a word an auxiliary or a past or present that is no noun?"""
    form = draft.forms.get(word)
    told = form is not None and word not in draft.dual and bool(form.features & {PAST, THIRD})
    return told or word in _AUXILIARIES


def heads_line(draft: Draft, i: int, phrase: Phrase | None) -> bool:
    """Is word i the verb of a headline, where no article follows (Iran signs deal with Iraq)?

    It stands in the present behind the first name or names, and no other verb follows.
    """
    named = phrase is not None and bool(phrase.actors) and not phrase.modifier
    kinds = kinds_of(draft) if named else ""
    if kinds not in ("N", "N&N", "N,N", "N,N&N", "N,N,N"):
        return False
    single = THIRD in draft.forms[draft.words[i]].features
    several = kinds != "N" or (phrase is not None and phrase.plural)
    nxt = draft.words[i + 1]
    if single == several or not nxt.isalpha() or (nxt in CASES and draft.words[i] in draft.dual):
        return False
    for k in range(i + 1, len(draft.tokens.words)):
        word = draft.words[k]
        if word in _SEAMS:
            return True
        if word in _AUXILIARIES:
            return False
        past = word in draft.forms and PAST in draft.forms[word].features
        if past and draft.words[k - 1] not in DETERMINERS and draft.words[k + 1] != "by":
            return False
    return True
