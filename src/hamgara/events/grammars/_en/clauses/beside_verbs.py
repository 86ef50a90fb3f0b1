"""What stands beside a word that may be an English verb: adverbs, dates, what makes it none."""

from __future__ import annotations

from hamgara.events.grammars._en.clauses.draft import Draft
from hamgara.events.grammars._en.clauses.participles import (
    is_glued,
    is_military_deed,
    precedes_past,
    takes_object,
)
from hamgara.events.grammars._en.words.function import (
    ADVERBS,
    BE,
    CASES,
    DATE_WORDS,
    DETERMINERS,
    HAVE,
    MONTHS,
    NEVER_VERBS,
    PERIODS,
    WHEN,
    is_number,
    is_year,
)
from hamgara.events.grammars._en.words.inflection import (
    PARTICIPLE,
    PAST,
    THIRD,
    listed,
)

ONE = frozenset({"a", "an", "another", "one"})
_ORDINALS = listed(
    "first second third fourth fifth sixth seventh last latest next previous recent same"
)
_CHOSEN, _LATELY = listed("elected appointed installed"), listed("newly recently")
_ATTRIBUTES = listed("working steering organizing organising coordinating monitoring drafting")
_WORKING = listed(
    """visit trip lunch dinner breakfast session meeting group tour level talks groups
    meetings sessions visits lunches dinners order conditions document committee
    committees council body board commission paper relations relationship ties party week"""
)
_HOURS = frozenset({"night", "morning", "evening", "afternoon", "."})
_MENACES = listed(
    """comments remarks language letter letters tone rhetoric statement statements words posture
    gesture gestures behavior behaviour moves calls messages message"""
)
_ARTICLE = 2
"""Words from an epithet back to the article before its adverb."""
_PRONOUNS = frozenset({"that", "this", "these", "those", "her", "both", "all", "each", "some"})
_SHARED = frozenset({"joint", "bilateral", "trilateral", "multinational"})
"""What a gerund behind it only qualifies (a joint diving exercise)."""


def past_adverbs(draft: Draft, k: int) -> int:
    """Return the first word from k on that is no adverb or sign of quotation."""
    while (
        k < len(draft.tokens.words)
        and k not in draft.starts
        and (is_adverb(draft, k) or draft.words[k] in ("not", "never", '"', "'"))
    ):
        k += 1
    return k


def has(draft: Draft, k: int, feature: str) -> bool:
    """Has word k a form of a verb with a feature (a past, a participle)?"""
    return draft.words[k] in draft.forms and feature in draft.forms[draft.words[k]].features


def is_no_verb(draft: Draft, i: int, word: str) -> bool:
    """Do the words about it make a form of a verb a noun, a name or a preposition?"""
    nxt, capital = draft.words[i + 1], draft.tokens.cases[i] and i and word.isalpha()
    if capital or word in CASES or (word == "back" and nxt in CASES) or is_glued(draft, i):
        return True
    if word in NEVER_VERBS:
        thanks = word == "thanks" and i + 1 in draft.starts
        if not thanks and not (word == "issues" and nxt in ONE):
            return True
    if word == "meeting" and draft.words[i - 1] in _ORDINALS:
        return True
    if word == "last" and has(draft, i + 1, PAST):
        return True
    if word == "down" and not takes_object(draft, i):
        return True
    if word in draft.dual and draft.words[skip_date(draft, i + 1)] in BE and nxt not in BE:
        return True
    attribute = word in _ATTRIBUTES and nxt in _WORKING
    attribute = attribute or _is_attribute(draft, i)
    attribute = attribute or (word == "threatening" and nxt in _MENACES)
    return attribute or is_military_deed(draft, i) or precedes_past(draft, i)


def _is_attribute(draft: Draft, i: int) -> bool:
    """Does an adverb make a participle an epithet (a jointly built dam, newly elected)?"""
    ahead, words = draft.words[i - 1], draft.words
    if words[i] in _CHOSEN and ahead in _LATELY:
        return True
    if ahead in _SHARED and words[i].endswith("ing") and words[i + 1].isalpha():
        return words[i + 1] not in CASES and words[i + 1] not in DETERMINERS
    if ahead[-2:] != "ly" or i < _ARTICLE or words[i - _ARTICLE] not in DETERMINERS:
        return False
    nxt = words[i + 1]
    named = nxt.isalpha() and nxt not in DETERMINERS and nxt not in CASES and nxt != "that"
    return named and has(draft, i, PARTICIPLE) and words[i - _ARTICLE] not in _PRONOUNS


def is_told_of(draft: Draft, i: int) -> bool:
    """Does a clause about noun i follow (charges Islamabad flatly denied)?"""
    number = draft.starts.get(i + 1)
    if number is None:
        return False
    k = past_adverbs(draft, draft.phrases[number].last + 1)
    return has(draft, k, PAST) or has(draft, k, THIRD) or draft.words[k] in HAVE


def is_adverb(draft: Draft, i: int) -> bool:
    """Is word i an adverb here?"""
    word = draft.words[i]
    if word == "last" and draft.words[i - 1] not in DETERMINERS:
        return has(draft, i + 1, PAST) or has(draft, i + 1, PARTICIPLE)
    known = word in draft.forms or word in ("assembly", "family", "monopoly", "anomaly")
    ends = word.endswith("ly") and len(word) > 4 and not draft.tokens.cases[i]
    return word in ADVERBS or (ends and not known)


def skip_date(draft: Draft, i: int) -> int:
    """Return the word after a date expression at i, i where there is none."""
    words, k = draft.words, i
    if words[k] in WHEN:
        k += 1
        if words[k] in WHEN:
            k += 1
        dated = is_year(words[k]) or words[k] in PERIODS or words[k] in DATE_WORDS
        return k + 1 if dated else i
    if words[k] in ("on", "by", "in", "since", "until", "at"):
        nxt = skip_date(draft, k + 1) if k + 1 < len(draft.tokens.words) else k
        return max(nxt, k + 2) if nxt > k + 1 or is_year(words[k + 1]) else i
    if is_number(words[k]) and words[k + 1] in MONTHS:
        k += 1
    numbered = is_number(words[k + 1]) or (k > i and is_number(words[k - 1]))
    if words[k] in DATE_WORDS and (words[k] != "may" or numbered):
        k += 1
        while is_number(words[k]) or words[k] in _HOURS:
            k += 1
        if words[k] == "," and is_year(words[k + 1]):
            k += 2
        return k
    return i
