"""The form of an English word that may be a verb without an auxiliary, by what stands before it."""

from __future__ import annotations

from dataclasses import dataclass

from hamgara.events.grammars._en.chunk import Chunk
from hamgara.events.grammars._en.clauses.beside_verbs import ONE, has, is_told_of, past_adverbs
from hamgara.events.grammars._en.clauses.draft import Draft, kinds_of
from hamgara.events.grammars._en.clauses.headlines import continues_line, heads_line
from hamgara.events.grammars._en.clauses.participles import (
    acts_on,
    are_several,
    closes_inset,
    goes_on_after_day,
    is_demanded,
    opens_with_deed,
    takes_object,
)
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.function import (
    ADVERBS,
    CASES,
    DETERMINERS,
    HAVE,
    NOUN_GERUNDS,
    RELATABLE,
    is_count,
    is_crowd,
)
from hamgara.events.grammars._en.words.inflection import BASE, GERUND, PARTICIPLE, PAST, THIRD

_MANY = frozenset({"people", "police", "men", "women", "media", "staff", "crew", "military"})
"""Plurals without an s."""
_COUNTED = frozenset({"of", "many", "some", "several", "hundreds", "thousands"})
_STRUCK = frozenset({"targets", "positions", "bases"})
"""What is struck, not a verb, behind the name of whose it is (attacked Hezbollah targets in)."""
_STARTS = frozenset({"start", "begin", "stop", "be", "consider", "avoid", "keep", "finish"})
_MEN = ("smen", "emen", "rmen", "dmen", "nmen")
_GOING = frozenset({"for", "on", "upon", "off", "against", "in", "out", "back", "to"})
"""Behind what may be a plural or a verb, they make it a verb: Iran pushes for talks."""
_PLURALS = frozenset({"attacks", "strikes", "visits", "protests", "trips"})
"""Mostly plurals, whatever stands behind them: Russia strikes on."""


@dataclass(frozen=True, slots=True)
class _Noun:
    """The noun run before a word, and the phrase that names somebody at its end, if any.

    `word`: its last word; `first`: its first word's place; `named`: that of the phrase, or of the
    word behind the noun; `modifier`: the phrase is an adjective (Russian).
    """

    word: str
    first: int
    named: int
    phrase: Phrase | None
    modifier: bool


def read_behind_noun(draft: Draft, i: int, features: frozenset[str], previous: Chunk) -> str:
    """Return the form of a verb at word i behind noun run `previous`, "" for no verb."""
    noun = _find_noun(draft, i, previous)
    phrase = noun.phrase
    if phrase is not None and phrase.pronoun and not (phrase.owner or phrase.rank):
        return "ing" if GERUND in features else "finite"
    if _is_owned(draft, i, features, noun) or _is_qualified(draft, i, features, noun):
        return ""
    if GERUND in features:
        told = draft.words[i + 1] == "that" and draft.words[i] in ("briefing", "meeting", "hearing")
        held = draft.words[i] in NOUN_GERUNDS and (told or not takes_object(draft, i))
        return "" if held or noun.modifier else "ing"
    if PAST in features:
        return "finite"
    if PARTICIPLE in features and not (BASE in features and noun.word[-1:] == "s"):
        return "pp"
    if heads_line(draft, i, phrase):
        return "finite"
    if BASE in features and not _is_plural(draft, i, noun):
        return "finite" if is_demanded(draft) else ""
    if draft.words[i] in draft.dual and (
        not takes_object(draft, i) or draft.words[i + 1] == "that"
    ):
        return "finite" if _goes(draft, i, noun) else ""
    return "finite"


def _find_noun(draft: Draft, i: int, previous: Chunk) -> _Noun:
    """Return the noun before word i, over a date or a floating "all" between them."""
    floating = draft.words[i - 1] in ("all", "both", "each") and previous.last == i - 2
    dated = previous.last < i - 1 and draft.words[i - 1][0].isdigit()
    last = previous.last if dated else i - 1 - floating
    word = draft.words[last]
    phrase = draft.phrases[previous.phrases[-1]] if previous.phrases else None
    if phrase is None or phrase.last != last:
        return _Noun(word, previous.first, i, None, modifier=False)
    people = previous.first > 1 and word[-3:] == "ese" and draft.words[i - 2] in _COUNTED
    modifier = phrase.modifier and word[-1:] != "s" and not people
    return _Noun(word, previous.first, phrase.first, phrase, modifier)


def _is_owned(draft: Draft, i: int, features: frozenset[str], noun: _Noun) -> bool:
    """Does word i stand behind an owner, article or number (Iran's, the, two attacks)?"""
    if noun.phrase is not None:
        return noun.phrase.owner
    counted = is_count(noun.word) and not is_crowd(noun.word, draft.forms[draft.words[i]].lemmas)
    held = noun.word in DETERMINERS and not (noun.word == "each" and GERUND in features)
    return held or counted


def _is_qualified(draft: Draft, i: int, features: frozenset[str], noun: _Noun) -> bool:
    """Is word i a noun with an adjective or "a" before it (a Russian strike, a drone attack)?"""
    held = noun.modifier or draft.words[noun.named - 1] in ("a", "an")
    nounish = BASE in features or (noun.modifier and THIRD in features)
    if held and nounish and PAST not in features:
        return True
    past = PAST in features
    if not noun.modifier or not (past or draft.words[i] in draft.dual):
        return False
    lone = past and draft.words[noun.named - 1] in ONE and draft.words[i + 1] in CASES
    return not (lone or takes_object(draft, i))


def _is_plural(draft: Draft, i: int, noun: _Noun) -> bool:
    """Is the noun before word i a plural, so that a verb without an -s may follow it?"""
    phrase, word = noun.phrase, noun.word
    if word in _MANY or word.endswith(_MEN):
        return True
    if phrase is None:
        plural = word[-1:] == "s" and word[-2:] not in ("ss", "us")
    else:
        plural = phrase.plural or (phrase.last > phrase.first and word[-1:] == "s")
    if plural or are_several(draft, phrase):
        return True
    return draft.words[i] not in draft.dual and "and" in draft.words[noun.first : i]


def _goes(draft: Draft, i: int, noun: _Noun) -> bool:
    """Is a word without an object a verb behind a name (Iran pushes for, China sides with)?"""
    word, nxt = draft.words[i], draft.words[i + 1]
    if noun.phrase is None or not noun.phrase.actors or noun.modifier:
        return False
    if word in _STRUCK and kinds_of(draft).endswith("VN"):
        return False
    sides = word in ("stands", "sides") and nxt in ("with", "by")
    return sides or (nxt in _GOING and word not in _PLURALS)


def read_behind_other(draft: Draft, i: int, features: frozenset[str], kind: str) -> str:
    """Return the form of a verb at word i behind a chunk that is no noun, "" for no verb."""
    word = draft.words[i]
    if word in ("visiting", "acting") and _is_guest(draft, i, kind):
        return ""
    if word == "opening" and draft.words[i + 1] == "fire":
        return "ing"
    if GERUND in features:
        return _read_gerund(draft, i, kind)
    if kind == "V":
        return "finite" if goes_on_after_day(draft, i, features) else ""
    if kind == "P":
        return ""
    if kind == "," and features & {PAST, THIRD} and closes_inset(draft):
        return "finite"
    if features & {PAST, PARTICIPLE}:
        return _read_past(draft, i, features, kind)
    return _read_present(draft, i, features, kind)


def _is_guest(draft: Draft, i: int, kind: str) -> bool:
    """Does "visiting" qualify who is met (held talks with visiting Indonesian ministers)?"""
    number = draft.starts.get(i + 1)
    if number is None or not draft.phrases[number].rank:
        return False
    last = draft.made[-1].verb if draft.made else None
    free = last is not None and last.form == "finite" and not _STARTS & set(last.lemmas)
    met = kind == "P" and draft.words[i - 1] in ("with", "to", "by", "between", "from")
    met = met or draft.words[i] == "acting"
    return met or free or (kind in (",", ";") and _opens_main(draft, number))


def _opens_main(draft: Draft, number: int) -> bool:
    """Does a finite verb follow a guest's phrase, the first of the sentence?"""
    k = past_adverbs(draft, draft.phrases[number].last + 1)
    told = any(one.verb is not None and one.verb.form == "finite" for one in draft.made)
    return not told and (has(draft, k, PAST) or has(draft, k, THIRD) or draft.words[k] in HAVE)


def _read_gerund(draft: Draft, i: int, kind: str) -> str:
    """Return "ing" for a gerund, "" for a noun in -ing (after the shelling, kept shelling it)."""
    noun_like = draft.words[i] in NOUN_GERUNDS and draft.words[i + 1] != "down"
    acts = takes_object(draft, i)
    if noun_like and kind in ("P", ";") and not (acts or (kind == "P" and acts_on(draft, i))):
        return "ing" if opens_with_deed(draft, i) else ""
    kept = draft.words[i - 1] in ("keep", "keeps", "kept", "keeping")
    return "" if noun_like and kind == "V" and not (kept or acts) else "ing"


def _read_past(draft: Draft, i: int, features: frozenset[str], kind: str) -> str:
    """Return the form of a past or participle behind a sign or what opens a clause."""
    nxt = draft.words[i + 1]
    if kind == ";":
        return "pp" if nxt in CASES else "finite" if takes_object(draft, i) else ""
    noun = nxt.isalpha() and not (nxt in CASES or nxt in ADVERBS or nxt in draft.forms)
    if noun and kind in (",", "&") and not takes_object(draft, i) and "V" not in kinds_of(draft):
        return ""  # and united forces: no verb before it that it could go on with
    return "finite" if PAST in features else "pp"


def _read_present(draft: Draft, i: int, features: frozenset[str], kind: str) -> str:
    """Return the form of a present behind a sign or what opens a clause, "" for a noun."""
    word, dual = draft.words[i], draft.words[i] in draft.dual
    if kind in ("R", "B"):
        return "" if dual and kind == "B" and not takes_object(draft, i) else "finite"
    if kind not in (",", "&") or (kind == "," and word in RELATABLE and is_told_of(draft, i)):
        return ""
    follows = takes_object(draft, i) or draft.words[i + 1] in ("for", "on", "off")
    if dual and not (follows or (kind == "," and continues_line(draft, i))):
        return ""
    last = next((one.verb for one in reversed(draft.made) if one.kind == "V"), None)
    if last is None:
        return ""
    if BASE in features:
        return last.form if last.form in ("inf", "finite") else ""
    return "finite" if THIRD in features else ""
