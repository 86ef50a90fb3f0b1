"""Whether "that", "after" or "as" opens an English clause."""

from __future__ import annotations

from hamgara.events.grammars._en.chunk import NO_FORM
from hamgara.events.grammars._en.clauses.draft import Draft
from hamgara.events.grammars._en.words.function import (
    BE,
    CASES,
    DETERMINERS,
    DO,
    HAVE,
    MODALS,
    RELATIVES,
)
from hamgara.events.grammars._en.words.inflection import (
    GERUND,
    PAST,
    THIRD,
)

SPANS = frozenset({"years", "months", "weeks", "days", "hours", "minutes", "decades", "time",
                    "decade"})  # fmt: skip
"""What the time ends in that opens a sentence without a comma."""
SPAN = frozenset({"year", "month", "week", "day", "night", "hour"})
_LONG = 5
"""Words in which the time that a sentence opens with is told."""
_TERM = 4
"""Words of what something is called, at most (dismissed as absurd and motivated)."""
_SUBJECT = 18
"""Words in which the verb of a clause follows what opens it."""


def is_plain(draft: Draft, i: int) -> bool:
    """Is word i a gerund or a bare noun?"""
    bare = draft.words[i].isalpha() and not draft.tokens.cases[i] and i not in draft.starts
    return bare and draft.words[i] not in DETERMINERS


def is_relative(draft: Draft, i: int) -> bool:
    """Is this "that" a relative pronoun: a noun before it, a verb behind it?"""
    if not draft.made or draft.made[-1].kind != "N":
        return False
    nxt = draft.words[i + 1]
    if nxt == "calls" and draft.words[i + 2] in ("on", "for", "upon"):
        return True
    if nxt in BE or nxt in HAVE or nxt in MODALS:
        return True
    if nxt[-2:] == "ed" and nxt not in draft.forms and _ends_in_noun(draft, i + 2):
        return True
    finite = draft.forms.get(nxt, NO_FORM).features & {PAST, THIRD}
    return bool(finite) and (nxt not in draft.dual or _has_bare_object(draft, i + 1))


def _ends_in_noun(draft: Draft, i: int) -> bool:
    """Is word i no verb, so that the past before it is one (that stunned diplomats)?"""
    word = draft.words[i]
    known = word in BE or word in HAVE or word in MODALS or word in draft.forms
    return word.isalpha() and not known and draft.words[i + 1] not in draft.forms


def _has_bare_object(draft: Draft, i: int) -> bool:
    """Is a past that may be a noun followed by what it is done to (that cut ties with)?"""
    behind = draft.words[i + 1]
    past = PAST in draft.forms[draft.words[i]].features
    return past and behind.isalpha() and behind not in draft.forms and behind not in CASES


def _lists_names(draft: Draft, i: int, comma: int) -> bool:
    """Do only names stand between word i and a comma (after Tehran, Baku and Moscow agreed)?"""
    if draft.words[i] == "as":
        return False
    k = i + 1
    while k < comma:
        while draft.words[k] in ("the", ",", "and"):
            k += 1
        number = draft.starts.get(k)
        if number is None:
            return False
        k = draft.phrases[number].last + 1
    return k == comma and comma > i + 1


def _past_inset(draft: Draft, i: int) -> int:
    """Return the word behind an inset opened by comma i (jets, taking off from, bombed)."""
    nxt = draft.words[i + 1]
    opened = nxt in RELATIVES or GERUND in draft.forms.get(nxt, NO_FORM).features
    ends = (k for k in range(i + 2, i + _SUBJECT) if draft.words[k : k + 1] == [","])
    return next(ends, -1) + 1 if opened else 0


def _leads_toil(draft: Draft, i: int) -> bool:
    """Does "after" at word i open the sentence with a time gone by (after days of V-ing)?"""
    near = draft.words[i + 1 : i + _LONG]
    k = next((i + 1 + n for n, word in enumerate(near) if word in SPANS | SPAN), -1)
    opens = not draft.made and k > 0 and draft.words[k + 1 : k + 2] == ["of"]
    return opens and is_plain(draft, k + 2)


def opens_clause(draft: Draft, i: int) -> bool:
    """Does a clause with its own verb follow this after, before, since, as?"""
    if _leads_toil(draft, i):
        return False
    titled = i + 1 in draft.starts  # acting is no verb in "after acting premier X resigned"
    if not titled and GERUND in draft.forms.get(draft.words[i + 1], NO_FORM).features:
        return False
    k = i + 1
    while k < min(i + _SUBJECT, len(draft.tokens.words)):
        word = draft.words[k]
        name = k + 1 + (draft.words[k + 1] == "the")
        if word == "," and name in draft.starts and _lists_names(draft, i, k):
            k = name
            continue
        behind = _past_inset(draft, k) if word == "," else 0
        if behind:
            k = behind
            continue
        if word in (",", ";", ".") or word in RELATIVES or word == "that":
            return False
        named = not draft.starts.keys().isdisjoint(range(i + 1, k + 1))
        if word == "and" and draft.words[i] == "as" and k <= i + _TERM and not named:
            return False
        if k in draft.starts:
            k = draft.phrases[draft.starts[k]].last + 1
            continue
        if word in BE or word in HAVE or word in MODALS or word in DO:
            return True
        features = draft.forms[word].features if word in draft.forms else frozenset()
        if (
            PAST in features
            and draft.words[k - 1] not in DETERMINERS
            and k > i + 1
            and (draft.words[k + 1] != "by")
        ):
            return True
        dual = word in draft.dual and not (word == "issues" and draft.words[k + 1] in ("a", "an"))
        if THIRD in features and not dual and k > i + 1:
            return True
        k += 1
    return False
