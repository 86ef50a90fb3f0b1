"""How Azerbaijani words continue: plural, possessive, case, predicate, with vowel harmony.

All words here are folded. The chains follow the usual order plural - possessive - case -
predicate (Öztopçu, Elementary Azerbaijani, 2003); vowels agree with the last vowel before
(two-fold a/ə, four-fold ı/i/u/ü), and final k and q soften to y and ğ before a vowel.
"""

from __future__ import annotations

import re

from hamgara.text.language import Inflection, read_words

_VOWELS = "aıoueəiöü"
_HIGH = {"a": "ı", "ı": "ı", "o": "u", "u": "u", "e": "i", "ə": "i", "i": "i", "ö": "ü", "ü": "ü"}
_LOW = {**dict.fromkeys("aıou", "a"), **dict.fromkeys("eəiöü", "ə")}
_SOFT = {"k": "y", "q": "ğ"}
_CAN_SOFTEN = 2
"""Syllables from which final k and q soften (çörək, uşaq; not tək, xalq)."""
_PLURAL = re.compile(r"(?P<base>\w{2,}?)l[aə]r(?:(?P<soft>\b\B)|\w{0,10})$")
_CASE = re.compile(
    r"(?P<base>\w{3,}?)(?:(?P<soft>[ıiuü](?:n[ıiuü]n|n[aə]|nd[aə]n?|n[ıiuü]|n))"
    r"|s[ıiuü](?:n[ıiuü]n|n[aə]|nd[aə]n?|n[ıiuü])?|n[ıiuü]n|d[aə]n?|yl[aə]|l[aə]|d[aə]k[ıi])$"
)
_POSSESSED = re.compile(rf"(?P<base>\w*[{_VOWELS}]\w*?)(?:(?<=[{_VOWELS}])s)?[ıiuü]")
_OTHER_WORDS = read_words(
    "ata ana ara ora bura hara baba dada qara sarı yarı arı qarı dolu ulu qutu sürü körpü ölü"
    " adam ailə ölkə ilə elə belə hələ nənə dədə vəzifə gecə necə alma qadın aydın odun"
    " bəlkə qala bala daha sonra kimi iri diri əsasən əvvələn elm film elçi"
    " yeni qədim təzə dəyə tərə sirr qalın bütün uzun üzüm ümid"
)


def inflect(word: str) -> tuple[Inflection, ...]:
    """Return the ways a word continues at the end of a phrase."""
    vowels = [c for c in word if c in _VOWELS]
    chain = _chain(word) if vowels else _any_harmony()
    whole = Inflection(word, f"(?:['-]?(?:{chain}))?")
    possessed = _POSSESSED.fullmatch(word)
    if possessed:
        return whole, Inflection(possessed["base"], _plural_possessed(possessed["base"]))
    if word[-1:] in _SOFT and len(vowels) >= _CAN_SOFTEN:
        soft = word[:-1] + _SOFT[word[-1]]
        return whole, Inflection(soft, f"(?:{_from_possessive(vowels[-1], after_vowel=False)})")
    return (whole,)


def inner(word: str) -> tuple[str, ...]:
    """Return the forms of a word inside a phrase: plain, plural, genitive, possessive."""
    vowels = [c for c in word if c in _VOWELS]
    if not vowels or len(word) < 4:
        return (word,)
    high, low = _HIGH[vowels[-1]], _LOW[vowels[-1]]
    plural = f"{word}l{low}r"
    plurals = (plural, plural + _HIGH[low], plural + _HIGH[low] + "n")
    if word[-1] in _VOWELS:
        return word, *plurals, f"{word}n{high}n", f"{word}s{high}", f"{word}s{high}n{high}n"
    stem = word
    if word[-1] in _SOFT and len(vowels) >= _CAN_SOFTEN:
        stem = word[:-1] + _SOFT[word[-1]]
    return word, *plurals, f"{stem}{high}n", f"{stem}{high}", f"{stem}{high}n{high}n"


def is_other_word(word: str, base: str) -> bool:
    """Return whether `word` is a word of its own, not a form of `base`."""
    return word in _OTHER_WORDS and word != base


def lemmatize(word: str) -> str:
    """Return the stem of a folded word by suffix rules, the word itself where none fits.

    Without a dictionary the rules cannot tell a one-letter ending from the stem's own last
    letter; such endings are taken off only behind another ending or a plural.
    """
    match = _PLURAL.match(word) or _CASE.match(word)
    if match is None or word in _OTHER_WORDS:
        return word
    base = match["base"]
    if sum(c in _VOWELS for c in base) == 0 or not _agrees(base, word[len(base) :]):
        return word
    hard = {"y": "k", "ğ": "q"}.get(base[-1])
    if hard and match["soft"] is not None:
        return base[:-1] + hard
    return base


def _agrees(base: str, ending: str) -> bool:
    """Return whether the first vowel of an ending agrees with the last of its base."""
    last = next(c for c in reversed(base) if c in _VOWELS)
    first = next((c for c in ending if c in _VOWELS), "")
    return first in ("", _HIGH[last], _LOW[last])


def _chain(word: str) -> str:
    last = next(c for c in reversed(word) if c in _VOWELS)
    low = _LOW[last]
    plural = f"l{low}r(?:{_from_possessive(low, after_vowel=False)})?"
    derived = f"l{_HIGH[last]}(?:{_from_plural(_HIGH[last])})?|s{_HIGH[last]}z"
    singular = _from_possessive(last, after_vowel=word[-1] in _VOWELS)
    return f"{plural}|{singular}|{derived}"


def _from_plural(last: str) -> str:
    low = _LOW[last]
    return f"l{low}r(?:{_from_possessive(low, after_vowel=False)})?|{_case(last, 'vowel')}"


def _from_possessive(last: str, *, after_vowel: bool) -> str:
    """Return what may follow a noun or its plural: possessive, case and predicate."""
    i = _HIGH[last]
    third = f"s{i}" if after_vowel else i
    mine = f"m|n|m{i}z|n{i}z" if after_vowel else f"{i}m|{i}n|{i}m{i}z|{i}n{i}z"
    bare = _case(last, "vowel" if after_vowel else "consonant")
    return f"{third}(?:{_case(i, 'third')})?|(?:{mine})(?:{_case(i, 'consonant')})?|{bare}"


def _case(last: str, kind: str) -> str:
    """Return the case and predicate endings behind a stem of that kind, one needed."""
    i, low = _HIGH[last], _LOW[last]
    predicate = f"d{i}r(?:l{low}r)?|y?{i}[kq]|y{low}m"
    after = {
        "consonant": f"{i}n|{low}|{i}|d{low}",
        "vowel": f"n{i}n|y{low}|n{i}|d{low}",
        "third": f"n{i}n|n{low}|n{i}|nd{low}",
    }[kind]
    local = f"nd{low}" if kind == "third" else f"d{low}"
    more = f"{local}n(?:d{i}r)?|{local}k[ıi](?:l[aə]r)?|{local}d[ıi]r|y?l{low}|c{low}|n{i}nk[ıi]"
    return f"{after}|{more}|{predicate}"


def _plural_possessed(base: str) -> str:
    """Return the endings of the plural of a possessed noun: başçısı, başçıları."""
    low = _LOW[next(c for c in reversed(base) if c in _VOWELS)]
    high = _HIGH[low]
    return f"l{low}r{high}(?:{_case(high, 'third')})?"


def _any_harmony() -> str:
    """Return the endings of a word without vowels (BMT), read aloud letter by letter."""
    return "|".join(
        _from_possessive(last, after_vowel=vowel) for last in "aeou" for vowel in (True, False)
    )
