"""States in Azerbaijani that only a street or goods are called after, or that goods are from."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from hamgara.events.grammars._az.names.phrase import Phrase
from hamgara.events.grammars._az.words.nouns import read_head
from hamgara.events.grammars._az.words.shapes import NUMBERS

_STREETS = re.compile(
    r"(?:küçə|prospekt|xiyaban|dalan|kinoteatr|marşrut|mehmanxana|məhəllə)s?[ıiuü]\w*"
)
_COMING = re.compile(
    r"(?:gətiril|alın|satın|gəl|qalx|yayıl|əs|uç|ax)(?:[aə]n|m[ıiuü]ş|[aə]c[aə][qk])"
)
"""Behind where something is from."""
_WARES = re.compile(
    r"(?:qaz|neft|benzin|yanaca[qğ]|buğda|un|alma|şərab|çay|maşın|telefon|avtobus|restoran|kafe|mağaza|mətbəx|model|təcrübə|kanal|serial|film|musiqi|mahnı|mədəniyyət|turist|bazar|mandarin|pomidor|qarpız|xurma)"
    r"(?:l[aə]r)?s?[ıiuü](?:n\w*)?"
)
"""What is only called after a state (Rusiya qazı, Suriya restoranı)."""
_CHARTERS = ("nizamnamə", "konvensiya")
"""What a body is only named in (BMT Nizamnaməsinə uyğun olaraq)."""
_PAPERS = ("qətnamə", "qərar", "prinsip", "norma")
"""What is not a body itself, where something is against or by it (BMT qətnamələrinə zidd)."""
_SENT = ("forces", "troops", "strikes", "captives", "envoys", "crowds", "aid")
"""Arms, aid and people: the land that they come from may well be a side."""
_CARRIERS = ("yük", "maşın", "təyyarə", "gəmi", "qatar")
_FRIENDS = ("dostluq", "qrup")
_HOUSES = ("parlamenti", "məclis")
"""How the words for whose friendship group it is begin."""
_LINKS = frozenset(
    {"və", ",", "ilə", "arasında", "arasındakı", "parlamentlərarası", "parlament", "-", "–"}
)
"""Between the states that a friendship group is called after and its name."""
_FORMS = ("asc", "qsc", "mmc", "atsc")
_LONG_NAME = 6
"""Words of a firm's name at most."""
_PARTY = 3
"""So many words before a state in a party's name."""
_PLURAL = re.compile(r"(?:l[aə]r)?(?:[ıiuü]|s[ıiuü])?(?:n[ıiuü]n?|n?[aə]|n?d[aə]n?|l[aə])?$")


def is_name_only(words: Sequence[str], first: int, last: int) -> bool:
    """Is it only the name of a house, street or party ("Moskva" oteli, "Vahid X" partiyası)?"""
    quoted = first > 0 and words[first - 1] == '"' and words[last + 1 : last + 2] == ['"']
    after = words[last + 1 : last + 3]
    party = after[:1] == ['"'] and after[-1].startswith("partiya")
    quoted = quoted or (party and '"' in words[max(0, first - _PARTY) : first])
    return quoted or (bool(after) and _STREETS.fullmatch(after[0]) is not None)


def is_origin(phrase: Phrase, words: Sequence[str], lists: Mapping[str, frozenset[str]]) -> bool:
    """Does a state stand there only for where something comes from that is no arm or man?"""
    i = phrase.last + 1
    if phrase.case != "from" or phrase.rank:
        return False
    if not _COMING.fullmatch(words[i] if i < len(words) else ""):
        return False
    return not any(_is_sent(lists, one) for one in words[i + 1 : i + 4])


def _is_sent(lists: Mapping[str, frozenset[str]], word: str) -> bool:
    stem = _PLURAL.sub("", word)
    return word.startswith(_CARRIERS) or any({word, stem} & lists[name] for name in _SENT)


def is_ware(phrase: Phrase, words: Sequence[str]) -> bool:
    """Does a state stand there bare before goods or a charter that are only called after it?"""
    if phrase.head is not None and phrase.kind == "organization":
        head, behind = words[phrase.head], words[phrase.last + 1 : phrase.last + 3]
        if head.startswith("üzv") and behind[:1] in (["olan"], ["olmayan"]):
            return True
        if head.startswith(_PAPERS) and {"zidd", "uyğun", "əsasən", "müvafiq"} & {*behind}:
            return True
    if phrase.head is None or phrase.of or phrase.rank:
        return False
    if phrase.kind == "organization" and words[phrase.head].startswith(_CHARTERS):
        return True
    return _WARES.fullmatch(words[phrase.head]) is not None


def drop_friends(phrases: Sequence[Phrase], words: Sequence[str]) -> None:
    """Drop states that a friendship group is only called after, and the group itself.

    A parliament whose group it is stays ("X parlamentinin Y ilə dostluq qrupunun üzvləri").
    """
    for place in range(len(words) - 1):
        if words[place] != _FRIENDS[0] or not words[place + 1].startswith(_FRIENDS[1]):
            continue
        group = [one for one in phrases if one.first == place]
        edge = place
        for phrase in reversed([one for one in phrases if one.first < place]):
            inside = words[phrase.first : min(phrase.last + 1, place)]
            owner = any(word.startswith(_HOUSES) for word in inside)
            owner = owner or phrase.kind not in ("state", "office")
            if owner or not _LINKS.issuperset(words[phrase.last + 1 : edge]):
                break
            group.append(phrase)
            edge = phrase.first
        owned = any(one.last < edge and one.case == "of" for one in phrases)
        if any(one.kind == "state" for one in group):
            for one in group:
                one.dropped = one.dropped or one.kind == "state" or not owned


def mark_named_firms(
    phrases: Sequence[Phrase], words: Sequence[str], firms: frozenset[str]
) -> None:
    """Mark states that only open a firm's name in quotation marks ("Peru Petrol" şirkəti)."""
    for one in phrases:
        behind = list(words[one.last + 1 : one.last + 1 + _LONG_NAME])
        if one.first and words[one.first - 1] == '"' in behind[:-1]:
            kind = behind[behind.index('"') + 1]
            if kind.startswith((*firms, *_FORMS)):
                one.firm = one.label = True


def is_firm_behind(
    phrase: Phrase, words: Sequence[str], known: Callable[[int], bool], firms: tuple[str, ...]
) -> bool:
    """Does a firm's name of several words follow a bare state (Polşa süd kombinatı)?"""
    if phrase.case != "subject" or phrase.rank or phrase.kind not in ("state", "city"):
        return False
    firm = False
    for i in range(phrase.last + 1, min(phrase.last + 4, len(words))):
        word = words[i]
        firm = firm or word.startswith(firms)
        if known(i) or not word.isalpha() or word in NUMBERS:
            return False
        if word.endswith(("dəki", "dakı", "da", "də", "dan", "dən")):
            return False
        if firm and read_head(word) == "subject":
            return True
    return False
