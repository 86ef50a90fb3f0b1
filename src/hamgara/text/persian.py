"""How Persian words continue: plural, ezafe, pronouns, copula, comparative, verb endings.

All words here are folded. The forms are those of formal and of conversational Persian
(Lazard, A Grammar of Contemporary Persian, 1992, sections 2-4), joined, apart or with the
joint that the fold drops.
"""

from __future__ import annotations

import re
from functools import cache

from hamgara.text.fold_table import JOINT
from hamgara.text.heh import has_silent_heh
from hamgara.text.language import Inflection, read_words
from hamgara.text.persian_verbs import find_infinitive

_PRONOUN_PLURAL = " ?(?:مان|تان|شان|مون|تون|شون)"
_OBJECT = "(?:را|رو)"
_COPULA = " ?ا(?:ند|یم|ید)"
_HA = f" ?ها(?:(?:یی|ی)?(?:م|ت|ش|اش|{_PRONOUN_PLURAL})?(?:ست|ند|{_OBJECT}|و)?|ی ?(?:ام|ات|اش))"
_COMPARATIVE = f" ?تر(?:ین)?(?:ی|{_HA}|ند)?"
_STRONG = f"{_HA}|{_COMPARATIVE}|{_PRONOUN_PLURAL}(?:{_OBJECT}|ه|ند|ست)?|{_OBJECT}|{_COPULA}"
_PERSONS = f"ان(?:ی|م|ت|ش|ه|{_PRONOUN_PLURAL})?{_OBJECT}?"
_SHORT = (
    f"یی?|یست|یم|ید|یند|ند|ست|م|ت|ش|اش|ا|اش?ون|ه|و|ین|{_PERSONS}"
    f"|ات(?:ی|م|ش|{_HA}|{_PRONOUN_PLURAL})?{_OBJECT}?|ا(?:ی|ش|م|رو|را|مون|تون|شون)"
)
_AFTER_VOWEL = (
    f"یی?(?:ست|ند|م|ت|ش|اند|{_PRONOUN_PLURAL})?{_OBJECT}?|ی(?:ان)(?:ی|ش|م|{_PRONOUN_PLURAL})?"
)
_AFTER_HEH = " ?ا(?:ی(?:م|د)?|م|ت|ش|ند)|ا?(?:ی?ست)|ی(?:ی|م|ش|ت)?|ش|م|ت|یی"
_PARTICIPLE_PLURAL = f"گان(?:ی|م|ت|ش|{_PRONOUN_PLURAL})?{_OBJECT}?"

VERB_ENDINGS = (
    "(?:ی|م|د|یم|ید|ند|ن|ن?ه(?: ?(?:ام|ای|است|ایم|اید|اند|باشد|باشند|بود|بودم|بودند|شد|شدند"
    "|می ?شود|شود|می ?شوند|شوند))?)?"
)
_VERB_PREFIXES = ("", f"می{JOINT}", f"نمی{JOINT}", "ن", "ب", f"همی{JOINT}")
_NOUN_ENDING = re.compile(
    "(?P<base>.{2,}?)(?:(?P<sure>ها(?:یی|ی)?(?:م|ت|ش|مان|تان|شان)?|ترین|تر)"
    "|ی|ای|م|ت|ش|مان|تان|شان|یم|یش|ست|ان|ات|را|یی)"
)
INNER_VERB_ENDINGS = ("", "م", "ی", "د", "یم", "ید", "ند", "ه")

_OTHER_WITH_YEH = read_words(
    "ماهی بازی یاری کاشی مرسی قاضی ساقی راضی مادی عادی مسی پری تری شادی آری جدی گوشی"
    " شانسی کرسی بستنی سینی قالی فیلی شالی چایی باری پاری حالی جای دایی کشتی کافی منشی"
    " مفتی منجی مری ملی وقتی ولی قوی قاری کلی کمدی گاهی گونی لالی منفی نازی نفی سری"
    " سیلی شیمی صندلی طفیلی عاری عالی عدسی عینی غازی فراری خالی خیلی خواری حاجی جاری"
    " تازی بانی بخاری بعضی بومی بینی جوی رای راستی رسمی نامی همگی یکی اصلی کولی عصبی"
    " فعلی سوری سپری رهی سامی والی تهی مولی دالی لاتی گاری مشتری متری نیلی زندی مازنی"
    " کابلی تختی مامی موسی عیسی کندی کانی"
)
_FUNCTION_WORDS = read_words("و در از به با بر برای تا که بین میان یا هر این آن را بی")


def inflect(word: str) -> tuple[Inflection, ...]:
    """Return the ways a noun or adjective continues at the end of a phrase."""
    if has_silent_heh(word):
        return (
            Inflection(word, f"(?:{_STRONG}|{_AFTER_HEH})?"),
            Inflection(word[:-1], f"(?:{_PARTICIPLE_PLURAL}|ات(?:ی|{_HA})?)"),
        )
    if word[-1:] in ("ا", "و"):
        return (Inflection(word, f"(?:{_STRONG}|{_AFTER_VOWEL}|{_SHORT})?"),)
    return (Inflection(word, f"(?:{_STRONG}|{_SHORT})?"),)


def inner(word: str) -> tuple[str, ...]:
    """Return the forms of a word inside a phrase; U+200C where the ending may stand apart."""
    plural = tuple(f"{word}{JOINT}{end}" for end in ("ها", "های", "هایی"))
    if word in _FUNCTION_WORDS or len(word) < 3:
        return (word,)
    if has_silent_heh(word):
        return (word, *plural, word + "ی", f"{word}{JOINT}ای", word[:-1] + "گان", word[:-1] + "ات")
    if word[-1] in "او":
        return (word, *plural, word + "ی", word + "یی", word + "یان")
    return (word, *plural, word + "ی", word + "ان", word + "ات", word + "ین")


def verb_forms(stem: str) -> tuple[str, ...]:
    """Return a verb stem with its prefixes (می, نمی, ن, ب)."""
    return tuple(prefix + stem for prefix in _VERB_PREFIXES)


@cache
def is_other_word(word: str, base: str) -> bool:
    """Return whether `word` is in the dictionary as a word of its own, not a form of `base`."""
    if word == base + "ی":
        return word in _OTHER_WITH_YEH
    import simplemma  # noqa: PLC0415 - slow to load, and not every job asks for it

    return simplemma.is_known(word, "fa") and simplemma.lemmatize(word, "fa") == word


def lemmatize(word: str) -> str:
    """Return the dictionary form of a folded word (U+200C where its joints stand)."""
    import simplemma  # noqa: PLC0415 - slow to load, and not every job asks for it

    tight = word.replace(JOINT, "").replace(" ", "")
    infinitive = find_infinitive(tight)
    if infinitive is not None:
        return infinitive
    for form in (word, tight):
        if simplemma.is_known(form, "fa"):
            return str(simplemma.lemmatize(form, "fa"))
    match = _NOUN_ENDING.fullmatch(tight)
    if match is None:
        return word
    base = match["base"]
    known = simplemma.is_known(base, "fa") or match["sure"] is not None
    return base if known else word
