"""Where the direct object of a Persian clause begins and who belongs to it, by its sign را."""

from __future__ import annotations

from collections.abc import Mapping

from hamgara.events.grammars._fa.clauses.sentence import Clause, Sentence, Standing
from hamgara.events.grammars._fa.names.phrase import Phrase
from hamgara.events.grammars._fa.words.triggers import Trigger

TITLES = frozenset({"جمهوری", "دولت", "کشور", "کشورهای", "پادشاهی", "سلطنت"})
"""What a state is called by before its name: and the republic of X."""
_QUALITIES = ("انه", "بار", "آمیز", "ورانه", "ایی")
REST = frozenset({"دیگر", "سایر", "برخی", "شماری", "چند"})
"""Behind "and": what ends a list is not named (X, Y and other officials)."""
COUNTS = frozenset(
    [
        "دو", "سه", "چهار", "پنج", "شش", "هفت", "هشت", "نه", "ده", "یازده", "دوازده", "سیزده",
        "چهارده", "پانزده", "شانزده", "هفده", "هجده", "نوزده", "بیست", "چند", "چندین", "برخی",
    ]
)  # fmt: skip
_TOPICAL, _LONG_TOPIC = frozenset({"درباره", "پیرامون", "درخصوص", "راجع", "مبنی"}), 8
_SIGNS = frozenset({",", ";", "را", "که", ":", ")", '"', "هم", "نیز"})
_TENS = frozenset(
    [
        "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود", "صد", "یکصد", "دویست",
        "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد", "هزار", "یکهزار",
    ]
)  # fmt: skip
_THEIRS = frozenset({"آنها", "آنان"})
_PLACED = [[word] for word in ("در", "بر", "درباره", "علیه")]
_CAUSES = [["به", word] for word in ("منظور", "دلیل", "علت", "خاطر", "سبب", "جهت")]
"""Prepositions of a reason or an aim among those of a topic."""
_FAR_MEMBER = 3
_FAR_OBJECT = 7
_SHORTEST_REASON = 2

_WARES = frozenset(
    ["برنج", "گندم", "آرد", "ذرت", "روغن", "شکر", "چای", "گوشت", "پارچه", "فرش", "ادویه", "دارو",
     "داروی", "واکسن", "پتو", "پتوی", "چادر", "خودرو", "خودروی", "خودروهای", "اتوبوس", "کامیون",
     "تراکتور", "لباس", "کفش", "پوشاک", "کود", "بذر", "سیمان", "فولاد", "زغال", "کالا", "کالای",
     "کالاهای", "قطعات", "گوشی", "لوازم", "پنیر", "میوه", "سیب", "موز"]
)  # fmt: skip
"""Goods that are called after the state they come from."""
_HANDLING = frozenset({"خریدن", "فروختن", "کردن", "بردن", "آوردن", "دادن", "گرفتن", "فرستادن"})
_OPENING = frozenset({"در", "از", "به", "با", "برای", "امروز", "دیروز"})


def is_count(word: str) -> bool:
    """Is it a figure or a number in words, one too?"""
    return word.isdigit() or word == "یک" or word in COUNTS


def reach_over(word: str) -> int:
    """Return how many words more an object goes on behind "about": the draft of X about (را)."""
    return _LONG_TOPIC if word in _TOPICAL else 0


def is_in_number(words: list[str], at: int) -> bool:
    """Is a word the "and" of a number: twenty and five diplomats?"""
    behind = words[at + 1] if at + 1 < len(words) else ""
    return words[at] == "و" and words[at - 1] in _TENS and (
        behind == "یک" or behind in COUNTS or behind in _TENS or behind.isdigit()
    )  # fmt: skip


def is_marked(words: list[str], one: Phrase) -> bool:
    """Does the sign of the object stand behind it, or behind a comma: both, X and Y, (را)?"""
    behind = words[one.last + 1 : one.last + 3]
    return behind[:1] == ["را"] or behind == [",", "را"] or _is_counted_in(words, one)


def _is_counted_in(words: list[str], one: Phrase) -> bool:
    """Do others with it end in را: the ambassador of X and three other diplomats (را)?"""
    if words[one.last + 1 : one.last + 3] == ["دیگر", "را"]:
        return True
    if words[one.last + 1 : one.last + 2] != ["و"]:
        return False
    after = words[one.last + 2 : one.last + 2 + _FAR_OBJECT]
    counted = bool(after) and (after[0].isdigit() or after[0] in COUNTS)
    return counted and "را" in after[1 : _FAR_MEMBER + 2] and "دیگر" in after


def is_theirs(words: list[str], one: Phrase) -> bool:
    """Are people of theirs listed with it before را: firms of X and ten of their managers (را)?"""
    after = words[one.last + 1 : one.last + 3 + _FAR_OBJECT]
    end = after.index("را") if after[:1] == ["و"] and "را" in after else 0
    return not _THEIRS.isdisjoint(after[max(0, end - 1) : end])


def is_apart(words: list[str], phrase: Phrase, standing: Standing) -> bool:
    """Does the object begin behind the words of a reason: despite warnings four firms of X (را)?"""
    if words[phrase.last + 1 : phrase.last + 2] != ["را"] or len(standing.chain) < _SHORTEST_REASON:
        return False
    before = standing.before
    return standing.case == "reason" or words[before : before + 2] in _CAUSES


def is_headed(words: list[str], phrase: Phrase, standing: Standing) -> bool:
    """Is it the genitive of a noun with a place or topic behind: the policies of X in Y?"""
    return bool(standing.chain) and words[phrase.last + 1 : phrase.last + 2] in _PLACED


def find_reason(words: list[str], noun: Trigger, nouns: Mapping[int, Standing]) -> Standing | None:
    """Return how a noun behind "and" stands, where the one before says after what it happened.

    After the exit of X from the treaty and the return of sanctions.
    """
    if noun.first < 1 or words[noun.first - 1] != "و":
        return None
    for first in sorted((one for one in nouns if one < noun.first), reverse=True):
        between = words[first : noun.first - 1]
        if not _SIGNS.isdisjoint(between):
            return None
        if nouns[first].case == "reason":
            return nouns[first]
    return None


def is_in_row(before: Phrase, phrase: Phrase) -> bool:
    """Does one of several states of an office stand right behind another: ministers of X Y Z?"""
    follows = phrase.first == before.last + 1 and bool(phrase.actors)
    return follows and bool(phrase.office) and phrase.office == before.office and not phrase.place


def turns_to(words: list[str], begin: int, at: int, first: int, inside: set[int] | range) -> bool:
    """Is it "on the other hand", with who acts behind it: در مقابل آتن نیز?"""
    if words[begin] != "در" or at + 1 != first:
        return False
    opens = begin == min(inside) or words[begin - 1] in (",", "و")
    return opens and not {"نیز", "هم"}.isdisjoint(words[first : first + _FAR_MEMBER])


def pairs(words: list[str], at: int, chain: list[int], noun_at: dict[int, Trigger]) -> bool:
    """Does "and" join two qualities of one noun: the financial and military aid of X?"""
    return at > 1 and (at - 2 in noun_at or at - 1 in noun_at) and all(
        words[k].endswith("ی") and words[k] not in TITLES for k in (at - 1, *chain)
    )  # fmt: skip


def is_quality(words: list[str], at: int, noun_at: Mapping[int, Trigger]) -> bool:
    """Is it what a noun before it is like: the aggressive (تجاوزکارانه) raids of Thursday?"""
    return at - 1 in noun_at and words[at].endswith(_QUALITIES)


def is_ware(made: Sentence, clause: Clause, phrase: Phrase) -> bool:
    """Is it only where goods come from, which somebody else buys: a shop bought Indian rice?"""
    words, verb, opens = made.words, clause.verb, clause.tokens[0]
    if not phrase.weak or verb is None or verb.passive or verb.lemma not in _HANDLING:
        return False
    return phrase.first - 1 > opens and words[phrase.first - 1] in _WARES and (
        words[opens] not in _OPENING
    )  # fmt: skip
