"""Guess the case of Azerbaijani words whose stem no list knows: nouns, and parts of names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from hamgara.events.grammars._az.names.atoms import Atom
from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.words.nouns import read_case, read_head
from hamgara.events.grammars._az.words.shapes import APART, ARTICLE, PARTICLES, PERSONAL
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITAL, Words


def guess_case(word: str) -> str:
    """Guess the case of a noun whose stem is not known."""
    for ending, case in (
        (("ların", "lərin", "nın", "nin", "ının", "inin"), "of"),
        (("larda", "lərdə", "nda", "ndə"), "in"),
        (("dan", "dən"), "from"),
        (("lara", "lərə", "ına", "inə", "una", "ünə"), "to"),
        (("ları", "ləri", "ını", "ini", "unu", "ünü"), "object"),
        (("la", "lə"), "with"),
    ):
        if word.endswith(ending):
            return case
    if len(word) > 4 and word[-1] in "ıiuü" and word[-2] not in "aıoueəiöülçc":
        return "object"
    if len(word) > 4 and word[-2:] in ("ın", "in", "un", "ün"):
        return "of"
    return "subject"


def find_close(words: Sequence[str], start: int) -> int:
    """Return where brackets about a short name end that opened at `start`, 0 for nowhere."""
    near = words[start + 1 : start + 4]
    return start + 1 + near.index(")") if ")" in near else 0


def is_apart(sentence: Words, hit: Hit[Atom]) -> bool:
    """Is an office in the genitive or accusative no part of a name (Moskva gəminin ...)?"""
    if hit.entry.owned or sentence.cases[hit.last] > CAPITAL:
        return False
    return APART.fullmatch(hit.ending) is not None


def is_other(phrase: Phrase, name: Atom) -> bool:
    """Does a name behind an office belong to another state (its president invited X)?"""
    held = {name.code, *(one.code for one in name.held)}
    return bool(phrase.actors) and all(one.country not in held for one in phrase.actors)


_LONGEST = 6
_IF = ("sa", "sə")
BODIES = (
    "agentliy", "komitə", "komissiya", "şura", "idarə", "departament", "assambleya", "şöbə",
)  # fmt: skip


def find_body(sentence: Words, start: int, at: Mapping[int, Hit[Atom]]) -> int:
    """Return where an institution's long name ends in one that is known, 0 for nowhere.

    "Çin | Ümumçin Xalq Nümayəndələri | Məclisinin sədri".
    """
    for i in range(start, min(start + _LONGEST, len(sentence))):
        hit = at.get(i)
        if hit is not None and hit.entry.kind != "office":
            return 0
        if hit is not None and hit.entry.rank in ("institution", "speaker"):
            return i
        if sentence.cases[i] < CAPITAL:
            return 0
        word = sentence.words[i]
        if i > start and word.startswith(BODIES) and read_head(word) is not None:
            return i
    return 0


def is_sent_to(words: Sequence[str], last: int) -> bool:
    """Does a state end there that an envoy was appointed to (Kabilə təyin edilmiş səfiri)?"""
    return list(words[last + 1 : last + 3]) in (["təyin", "edilmiş"], ["təyin", "olunmuş"])


def opens_clause(words: Sequence[str], i: int) -> bool:
    """Does a word begin a sentence, a quotation or what is said (deyib ki, X qoşunlarını ...)?

    Or what follows on a condition (Y getməsə, X qoşunlarını ...).
    """
    before = words[i - 1] if i else ":"
    behind = words[i - 2] if before == "," and i > 1 else ""
    return before in (":", '"') or behind == "ki" or behind.endswith(_IF)


def holds_own(words: Sequence[str], i: int, rank: str) -> bool:
    """May the state before a people or envoy act on its own (X səfirini geri çağırıb)?"""
    return rank == "people" or (rank == "ambassador" and words[i + 1 : i + 2] == ["geri"])


def find_described(
    words: Sequence[str], start: int, at: Mapping[int, Hit[Atom]], verbs: Callable[[int], str]
) -> int:
    """Return where an office stands behind a participle that describes its holder, 0 for nowhere.

    "X-in | səlahiyyət müddəti başa çatan | prezidenti".
    """
    for i in range(start, min(start + _LONGEST, len(words) - 1)):
        verb, hit = verbs(i), at.get(i + 1)
        if verb == "participle":
            held = hit is not None and hit.entry.kind == "office" and hit.entry.owned
            return i + 1 if held and hit is not None and hit.entry.rank in PERSONAL else 0
        if verb or hit is not None or not words[i][0].isalpha():
            return 0
    return 0


_NAMES = (
    "ov", "ev", "yan", "an", "en", "ad", "ət", "ım", "am", "il", "ir", "ar", "on", "or", "iç",
    "eş", "uş", "aş", "oş", "rq", "lts", "ks", "uk", "ik", "ek", "ok", "us", "os", "is", "as",
    "er", "el", "ol", "al", "ul",
)  # fmt: skip


_STEM = "[^aıoueəiöü]+"
_WITH = re.compile(rf"[aıou]{_STEM}(?<=..)la$|[eəiöü]{_STEM}lə$|[aıou]yla$|[eəiöü]ylə$")
"""With somebody: the ending goes by the last vowel of the name (Ramosla, Fernandeslə)."""
_OBJECT = re.compile(rf"[aı]{_STEM}ı$|[ou]{_STEM}u$|[eəi]{_STEM}i$|[öü]{_STEM}ü$|[aəıiueo]n[ıiuü]$")
"""Somebody as an object (Rodrigesi, Veqanı), or a name that ends so by itself (Merkuri)."""

_FROM = re.compile(rf"\w{{2,}}(?:[aıou]{_STEM}|[aıou])dan$|\w{{2,}}(?:[eəiöü]{_STEM}|[eəiöü])dən$")
"""From somebody (Benitezdən); shorter words are names themselves (Bogdan)."""
_OF = re.compile(
    rf"\w{{4,}}(?:[aı]{_STEM}ın|[ou]{_STEM}un|[eəi]{_STEM}in|[öü]{_STEM}ün)$"
    r"|\w[^aıoueəiöü]{2}(?<!lts)[ıiuü]n$"
)
"""Somebody's (Vesterlundun); shorter words are names themselves (Korvin, Yeltsin)."""
_TO = re.compile(rf"\w{{2,}}[eəiöü]{_STEM}ə$")
"""To somebody (Lindqvistə)."""
_GIVEN = re.compile(rf"\w{{2,}}[aıou]{_STEM}(?<!ov)(?<!yev)a$")
"""To somebody where another is the subject (Yanoşa), or a name that ends so by itself (Silva)."""


BEHIND = frozenset({"ilə", "arasında", "tərəfindən", "haqqında"})
"""Words before which a name has no ending."""


def guess_name_case(word: str, after: str) -> str:
    """Guess the case of the last part of a name that no list knows, by its ending.

    A sign parts the ending of a foreign name (Salisburi'nin); `after`: the next word, whose form
    may tell an owner (Merkelin kabineti).
    """
    marked = _read_marked(word)
    if marked != "subject":
        return marked
    if len(word) < 5 or after in BEHIND:
        return "subject"
    if _is_owner(word, owns=bool(after) and read_head(after) is not None):
        return "of"
    if _WITH.search(word):
        return "with"
    if _is_source(word):
        return "from"
    if _is_goal(word):
        return "to"
    return "object" if _is_object(word) else "subject"


def _read_marked(word: str) -> str:
    """Return the case that a short ending behind a sign tells (Trump'ın)."""
    rest = word[max(word.rfind("'"), word.rfind("-")) + 1 :]
    return read_case(rest)[0] if rest != word and len(rest) < 5 else "subject"


def _is_owner(word: str, *, owns: bool) -> bool:
    """Is it somebody's (Vesterlundun)? `owns`: a noun that may be his stands behind him."""
    if word.endswith(("nın", "nin", "nun", "nün")) and len(word) > 5:
        return True
    if word[-2:] in ("ın", "in", "un", "ün") and (word[:-2].endswith(_NAMES) or owns):
        return True
    return len(word) > 6 and _OF.search(word) is not None


def _is_source(word: str) -> bool:
    """Is it from somebody (Benitezdən)?"""
    known = word.endswith(("dan", "dən")) and word[:-3].endswith((*_NAMES, "i", "ı", "a", "ə"))
    return known or _FROM.search(word) is not None


def _is_goal(word: str) -> bool:
    """Is it to somebody (Lindqvistə)?"""
    if word.endswith(("yə", "ya")) and word[-3] in "aəıiuüeo":
        return True
    return word[-1] == "ə" and (word[:-1].endswith(_NAMES) or _TO.search(word) is not None)


def _is_object(word: str) -> bool:
    """Is somebody an object (Rodrigesi)?"""
    known = word[-1] in "ıiuü" and word[:-1].endswith(("ov", "ev", "yan", "ad"))
    return known or _OBJECT.search(word) is not None


_CASES = {
    "with": re.compile(r"y?l[aə]$"),
    "object": re.compile(r"n?[ıiuü]$"),
    "of": re.compile(r"n?[ıiuü]n$"),
    "to": re.compile(r"y?[aə]$"),
    "from": re.compile(r"d[aə]n$"),
}


def find_stem(word: str, after: str) -> str:
    """Return the last part of a name without the ending of its case."""
    case = guess_name_case(word, after)
    return _CASES[case].sub("", word) if case in _CASES else word


def may_be_given(word: str) -> bool:
    """May a name in -a be that of whom something is given to?"""
    return len(word) > 4 and _GIVEN.search(word) is not None


def is_nobiliary(sentence: Words, i: int) -> bool:
    """Is a word in small letters part of a name (bin Salman, əl-Sudani, van der Bellen)?"""
    word, after = sentence.words[i], sentence.cases[i + 1 : i + 2]
    if ARTICLE.match(word):
        return guess_name_case(word, "".join(sentence.words[i + 1 : i + 2])) == "subject"
    return word in PARTICLES and bool(after) and after[0] >= CAPITAL


def is_quality(words: Sequence[str], i: int, verbs: Callable[[int], str]) -> bool:
    """Is a word in -lı an adjective before the noun that is possessed (haqlı mövqeyi)?"""
    word, after, later = (*words[i : i + 3], "", "")[:3]
    qualifies = len(word) > 4 and word.endswith(("lı", "li", "lu", "lü"))
    heads = bool(after) and read_head(after) is not None
    if later and after not in ",.;:!?()" and read_head(later) is not None:
        heads = heads or not verbs(i + 2)
    return qualifies and heads and not verbs(i + 1)


_CONCERNING = frozenset({"bağlı", "əlaqədar"})


def is_goal(words: Sequence[str], i: int) -> bool:
    """Is a word for whom what is possessed behind it is, or its topic (X-in qaçqınlara yardımı)?

    "X-in səfirliklə bağlı ittihamları".
    """
    after = words[i + 1] if i + 1 < len(words) else ""
    if after in _CONCERNING:
        return words[i].endswith(("la", "lə"))
    if words[i + 2 : i + 3] and words[i + 2] in _CONCERNING and after.endswith(("la", "lə")):
        return words[i].endswith(("a", "ə"))
    goal = i < len(words) and words[i].endswith(("lara", "lərə"))
    return goal and len(after) > len("ona") and read_head(after) is not None


def is_inset(words: Sequence[str], i: int, verbs: Callable[[int], str]) -> bool:
    """Does a word stand between an owner and what he owns?

    It tells for whom that is, or ends the day of a participle (X-in şənbə günü başlayan səfəri).
    """
    day = i > 0 and words[i - 1] in ("bazar", "çərşənbə", "cümə", "şənbə", "ertəsi", "axşamı")
    day = day and words[i].startswith(("günü", "ertəsi", "axşamı"))
    told = day and any(verbs(j) == "participle" for j in range(i + 1, i + 4))
    return told or is_goal(words, i)
