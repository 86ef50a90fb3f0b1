"""Azerbaijani typed without its letters (herbi deniz quvveleri), read with them.

Every letter stands for one letter, so that places in the text stay what they are. What a word
is comes from the words of the vocabulary and of the lists of actors; endings follow vowel harmony.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hamgara.compiled import recall
from hamgara.events.grammars._az.words.nouns import list_stems
from hamgara.events.vocabulary import read_vocabulary
from hamgara.study.actors import read_actors
from hamgara.study.ontology import STANDARD

_PLAIN = str.maketrans("əçğıöşüƏÇĞIÖŞÜİ", "ecgiosuECGIOSUI")
_UPPER = {"i": "İ", "ı": "I", "ö": "Ö", "ş": "Ş", "ü": "Ü"}
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = re.compile(r"<\w+>|#\w+")
_APART = re.compile(r"(?<=[-'’])(?:n?d[ae]n?|[ny]?[ae]|y?l[ae]|d[ae]k|ler|lar)\b")
"""Endings behind a hyphen (2024-de, BMT-ye)."""
_SHORT = 3
"""Letters of a noun's stem that endings may stand behind, at least; a verb's may have two."""
_FEW, _RARE = 3, 100
"""A text of so many words, with less than one ə to so many letters, is typed without them."""
_SUFFIX = (
    "lar|ler|la[sn]?|le[sn]?|li[gqky]?|lu[gqky]?|ci|cu|si[nz]?|su[nz]?|inci|uncu|i?miz|u?muz"
    "|n?in|n?un|[ny]?i|[ny]?u|[ny]?a|[ny]?e|n?dan?|n?den?|ki|di|du|di[gkqry]|du[gkqry]|y?l[ae]|c[ae]"
    "|y?[iu]b|m[iu]s|[iu]mis|y?[iu]r|y?[ae]r|m[ae][lqz]?|mek|mag|mey|y?aca[qg]|y?ece[ky]|y?ara[q]"
    "|y?ere[k]|ken|y?[ae]n|[iu][ln]|s[ae]|[mqkntz]|idi|t[iu]r"
)
_ENDING = re.compile(f"(?:{_SUFFIX})*")
_BACK = "aıou"
_VOWELS = "aıoueəiöü"
_BEFORE_S = frozenset({"mı", "mi", "mu", "mü", "la", "lə"})
"""Behind which an ending goes on in ş (-mış, -laş)."""
_OFTEN = 1000
"""How much a common word weighs against the words of the lists."""
_ORDINAL = re.compile(r"(\d+)-(c)[iu]\b")
_ORDINALS = (
    (("3", "4", "00"), "ü"), (("6", "40", "60", "90"), "ı"), (("9", "10", "30"), "u"),
)  # fmt: skip
_COMMON = """
və ilə görə üçün barədə haqqında haqda barəsində arasında tərəfindən qarşı sonra əvvəl öncə bu gün
dünən sabah həftə ötən keçən gələn növbəti ay il axşam axşamı səhər gecə bazar ertəsi çərşənbə
cümə şənbə iki üç dörd beş altı yeddi səkkiz doqquz yüz çünki lakin isə ancaq həm də hər bir öz
özü onu ona onun onlar bunu buna bunun dair üzrə bağlı əlaqədar zamanı çərçivəsində nəticəsində
cənub şimal şərq qərb birgə ikitərəfli xarici daxili işlər naziri nazirliyi müdafiə baş prezident
ölkə ölkəsi ölkələr tərəf tərəflər iş ildə ilin yanvar fevral sentyabr oktyabr noyabr dekabr iyul
iyun avqust aprel mart may yaxın adası dəniz körfəz boğaz şəhər kənd rayon sualtı gəmi təyyarə
qüvvə qüvvələr qüvvələri hissə sərhəd ərazi yeni böyük kiçik ilk son bütün digər başqa daha artıq
yalnız belə həmin əsas xüsusi rəsmi dövlət hökumət xalq millət məsələ vəziyyət münasibət
əməkdaşlıq deyə nə hələ elə ələ əl tələb müzakirə bərpa təyin tərk qəbul aylıq ailə üz çəkib səs
səfir sədr bəri əks iştirak ki onda olub olunub olunacaq olan olun edil razılıq sülh müharibə atəş
atəşkəs danışıq görüş səfər dəvət şərait şəxs nəfər insan vətəndaş ən neçə işə qədər əsasən
təmsilçi illər açılacaq təxminən nisbətən tərəfdaş təmsil deyir dedi həsr şərtsiz müşayiət həmsədr
köhnə etibarən hesab
"""


@dataclass(frozen=True, slots=True)
class Spellings:
    """Words with their letters, by how they are typed without: whole ones, and stems."""

    words: dict[str, tuple[str, ...]]
    stems: dict[str, tuple[str, ...]]

    def restore(self, text: str) -> str:
        """Return a text with its letters; it stays as long as it was."""
        text = _ORDINAL.sub(_restore_ordinal, text)
        text = _APART.sub(lambda match: match[0].replace("e", "ə"), text)
        return _WORD.sub(lambda match: self._restore_word(match[0]), text)

    def _restore_word(self, typed: str) -> str:
        word = _lower(typed)
        plain = word.translate(_PLAIN)
        whole = self._choose(self.words.get(plain, ()), word)
        if whole:
            return _with_case(typed, whole)
        for length in range(len(plain), 1, -1):
            stem = self._choose(self.stems.get(plain[:length], ()), word)
            if stem and _ENDING.fullmatch(plain, length):
                return _with_case(typed, _add_ending(stem, word[length:]))
        return typed

    @staticmethod
    def _choose(spellings: Iterable[str], word: str) -> str:
        """Return the first spelling that has the letters which a word is typed with."""
        return next((one for one in spellings if _fits(one, word)), "")


def restore_letters(text: str, language: str, beside: Path | None = None) -> str:
    """Return an Azerbaijani text typed without its letters with them, any other as it is."""
    if language != "az" or text.count("ə") * _RARE >= len(text):
        return text
    if text.isupper() or len(text.split()) < _FEW:
        return text
    return _read_spellings(beside).restore(text)


@cache
def _read_spellings(beside: Path | None) -> Spellings:
    if beside is not None:
        return _build(beside)
    return recall("plain-letters-az", lambda: _build(None))


def _build(beside: Path | None) -> Spellings:
    vocabulary = read_vocabulary(STANDARD, "az", beside)
    patterns = [one for rule in vocabulary.rules for group in rule.words.values() for one in group]
    patterns += [one for group in vocabulary.lists.values() for one in group]
    pieces = [one for text in patterns for one in re.split(r"[\s~|=]+", _MARKS.sub("", text))]
    told = [text for rule in vocabulary.rules for text in (*rule.examples, *rule.counterexamples)]
    names = [name.form for name in read_actors(beside).names["az"]]
    verbs = {_lower(one[:-1]) for one in pieces if one.endswith("-")}
    words = Counter(
        _lower(word) for text in (*pieces, *told, *names) for word in _WORD.findall(text)
    )
    words.update(dict.fromkeys(_COMMON.split(), _OFTEN))
    nouns = [stem for one in words if len(one) >= _SHORT for stem in list_stems(one)]
    soft = {one[:-1] + "d": words[one] for one in verbs if one.endswith("t")}
    words.update(soft)
    return Spellings(
        _by_plain([one for one in words if len(one) > 1], words),
        _by_plain([*verbs, *soft, *nouns], words),
    )


def _by_plain(words: Iterable[str], counts: Counter[str]) -> dict[str, tuple[str, ...]]:
    """Return spellings by how they are typed plainly, the commonest first."""
    found: dict[str, set[str]] = {}
    for word in words:
        found.setdefault(word.translate(_PLAIN), set()).add(word)
    return {
        plain: tuple(sorted(ones, key=lambda one: (-counts[one], one.isascii(), one)))
        for plain, ones in found.items()
    }


def _lower(word: str) -> str:
    """Return a word in small letters; a capital I, which stands for both, as the dotted one."""
    return word.replace("İ", "i").lower()


def _fits(spelling: str, word: str) -> bool:
    """May a word be typed for a spelling: each letter as it is, or plain?"""
    return all(a == b or a.translate(_PLAIN) == b for a, b in zip(spelling, word, strict=False))


def _with_case(typed: str, word: str) -> str:
    return "".join(
        (_UPPER.get(letter) or letter.upper()) if old.isupper() else letter
        for old, letter in zip(typed, word, strict=True)
    )


def _add_ending(stem: str, ending: str) -> str:
    """Return a stem with a plain ending, its letters by vowel harmony."""
    made = list(stem)
    for at, letter in enumerate(ending):
        last = next((c for c in reversed(made) if c in _VOWELS), "ə")
        back = last in _BACK
        after = ending[at + 1 : at + 2]
        if letter == "e":
            letter = "ə"  # noqa: PLW2901
        elif letter in "iı":
            letter = "ı" if back else "i"  # noqa: PLW2901
        elif letter == "u":
            letter = "u" if back else "ü"  # noqa: PLW2901
        elif letter == "g" and made[-1] in _VOWELS:
            letter = "ğ"  # noqa: PLW2901
        elif letter == "s" and "".join(made[-2:]) in _BEFORE_S and after not in ("a", "e"):
            letter = "ş"  # noqa: PLW2901
        elif letter == "c" and after in ("i", "u") and made[-1] != "n":
            letter = "ç"  # noqa: PLW2901
        made.append(letter)
    return "".join(made)


def _restore_ordinal(match: re.Match[str]) -> str:
    """Return a number with its ordinal ending (2024-cü, 2026-cı)."""
    number = match[1]
    high = next((vowel for digits, vowel in _ORDINALS if number.endswith(digits)), "i")
    return f"{number}-{match[2]}{high}"
