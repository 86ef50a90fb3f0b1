"""How English words continue: plural, possessive, -ed and -ing. All words are folded."""

from __future__ import annotations

from hamgara.text.language import Inflection, read_words

_VOWELS = "aeiou"
_IRREGULAR_WORDS = (
    "man men|woman women|child children|person people|foot feet|crisis crises"
    "|basis bases|analysis analyses|medium media|meet met|hold held|send sent|say said"
    "|take took taken|give gave given|make made|build built|begin began begun|lead led"
    "|buy bought|sell sold|speak spoke spoken|go went gone|come came|grow grew grown"
    "|see saw seen|seek sought|bring brought|withdraw withdrew withdrawn|strike struck"
    "|write wrote written|break broke broken|fight fought|keep kept|leave left|tell told"
    "|think thought|pay paid|win won|fall fell fallen|rise rose risen|bear bore born"
)
_IRREGULAR = {
    first: tuple(others)
    for first, *others in (line.split() for line in _IRREGULAR_WORDS.split("|"))
}
"""Plurals and past forms that no rule gives."""
_SIBILANT = ("s", "x", "z", "ch", "sh")
_UNCHANGED = read_words("new good mean the of and or in on at to for with from us it is as")


def inflect(word: str) -> tuple[Inflection, ...]:
    """Return the ways a word continues at the end of a phrase."""
    own = "(?:'s?)?"
    if len(word) < 3 or not word[-1].isalpha():
        return (Inflection(word, "(?:'?s'?)?"),)
    if word in _UNCHANGED:
        return (Inflection(word, own),)
    forms = [Inflection(word, own)]
    forms.extend(Inflection(form, own) for form in _IRREGULAR.get(word, ()))
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
    others = _IRREGULAR.get(word, ())
    if word.endswith("e"):
        return word, *others, word + "s", word + "'s", word + "d", word[:-1] + "ing"
    if word.endswith("y") and word[-2] not in _VOWELS:
        stem = word[:-1]
        return word, *others, stem + "ies", word + "'s", stem + "ied", word + "ing"
    plural = word + ("es" if word.endswith(_SIBILANT) else "s")
    return word, *others, plural, plural + "'", word + "'s", word + "ed", word + "ing"


def lemmatize(word: str) -> str:
    """Return the dictionary form of a folded word."""
    import simplemma  # noqa: PLC0415 - slow to load, and not every job asks for it

    return simplemma.lemmatize(word, "en")
