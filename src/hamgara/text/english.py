"""How English words continue: plural, possessive, -ed and -ing. All words are folded."""

from __future__ import annotations

import simplemma

from hamgara.text.language import Inflection

_VOWELS = "aeiou"
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "person": "people",
    "foot": "feet",
    "crisis": "crises",
    "basis": "bases",
    "analysis": "analyses",
    "medium": "media",
}
_SIBILANT = ("s", "x", "z", "ch", "sh")
_UNCHANGED = frozenset(
    [
        "new",
        "good",
        "mean",
        "the",
        "of",
        "and",
        "or",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "from",
        "us",
        "it",
        "is",
        "as",
    ]
)


def inflect(word: str) -> tuple[Inflection, ...]:
    """Return the ways a word continues at the end of a phrase."""
    own = "(?:'s?)?"
    if len(word) < 3 or not word[-1].isalpha():
        return (Inflection(word, "(?:'?s'?)?"),)
    if word in _UNCHANGED:
        return (Inflection(word, own),)
    forms = [Inflection(word, own)]
    if word in _IRREGULAR:
        forms.append(Inflection(_IRREGULAR[word], own))
    if word.endswith("e"):
        return *forms, Inflection(word, "(?:s'?|d)"), Inflection(word[:-1], "ing(?:s'?)?")
    if word.endswith("y") and word[-2] not in _VOWELS:
        return *forms, Inflection(word, "ing"), Inflection(word[:-1] + "i", "(?:es'?|ed)")
    plural = "es'?" if word.endswith(_SIBILANT) else "s'?"
    forms.append(Inflection(word, f"(?:{plural}|ed|ing(?:s'?)?)"))
    if word[-1] not in "aeiouwxy" and word[-2] in _VOWELS and word[-3:-2] not in _VOWELS:
        forms.append(Inflection(word + word[-1], "(?:ed|ing)"))
    return tuple(forms)


def inner(word: str) -> tuple[str, ...]:
    """Return the forms of a word inside a phrase."""
    if word in _UNCHANGED or len(word) < 3 or not word[-1].isalpha():
        return (word,)
    if word.endswith("e"):
        return word, word + "s", word + "'s", word + "d", word[:-1] + "ing"
    if word.endswith("y") and word[-2] not in _VOWELS:
        stem = word[:-1]
        return word, stem + "ies", word + "'s", stem + "ied", word + "ing"
    plural = word + ("es" if word.endswith(_SIBILANT) else "s")
    return word, plural, plural + "'", word + "'s", word + "ed", word + "ing"


def lemmatize(word: str) -> str:
    """Return the dictionary form of a folded word."""
    return simplemma.lemmatize(word, "en")
