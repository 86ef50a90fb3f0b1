"""English names of several states at once, the two sides, the host and guest of a visit."""

from __future__ import annotations

from hamgara.events.grammars._en.names.names import Naming, ends_phrase, extend_office, find_office
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.nouns import HOSTS, SIDES
from hamgara.events.lexicon import Hit
from hamgara.events.reading import Anaphor
from hamgara.study.actors import ActorName
from hamgara.study.events import Actor

GROUPS = {
    "koreas": ("KOR", "PRK"), "congos": ("COD", "COG"), "baltic": ("EST", "LVA", "LTU"),
    "asian": ("KAZ", "KGZ", "TJK", "TKM", "UZB"), "e3": ("GBR", "FRA", "DEU"),
}  # fmt: skip
"""States by the last word of what they are called together (the Central Asian states)."""
_OF_STATES = frozenset({"baltic", "asian"})
_AUXILIARIES = frozenset({"had", "have", "has", "were", "are", "will", "would", "may", "must"})
_RIVALS = frozenset({"neighbors", "neighbours", "rivals", "foes", "allies", "ministers", "leaders"})
PAIRED = frozenset({"minister", "head-of-state", "head-of-government", "speaker"})


_MANY = frozenset({"four", "five", "six"})
_BY_NUMBER: dict[str, Anaphor] = {"trio": "three", "threesome": "three", "quartet": "many"}


def _count(word: str) -> Anaphor:
    return "many" if word in _MANY else "three" if word == "three" else "both"


def names_host(naming: Naming, i: int) -> bool:
    """Does word i, with an article or his, mean the host or guest of a visit?"""
    words = [*naming.tokens.words[i : i + 2], "", ""]
    if words[0] not in HOSTS:
        return False
    ends = words[1] in naming.stops or not words[1].isalpha()
    return ends or words[1] in ("country", "nation", "government") or bool(naming.tokens.owner[i])


def read_host(naming: Naming, i: int) -> Phrase:
    """Read the host, his guests, the host country's ministry."""
    words = naming.tokens.words
    last = i + (words[i + 1 : i + 2] in (["country"], ["nation"], ["government"]))
    anaphor: Anaphor = "host" if words[i].startswith("host") else "guest"
    office = find_office(naming, last) if naming.tokens.owner[last] else None
    if office is None:
        return Phrase(i - 1, last, anaphor=anaphor, role="GOV", owner=naming.tokens.owner[last])
    end, entry = extend_office(naming, office)
    return Phrase(
        i - 1, end, anaphor=anaphor, role=entry.role, office=entry.office, rank=entry.rank
    )


def read_group(naming: Naming, i: int) -> Phrase | None:
    """Read a name of several states: the two Koreas, the Baltic republics."""
    words = naming.tokens.words
    last = i + (words[i] in _OF_STATES)
    if last > i and not SIDES & set(words[last : last + 1]):
        return None
    if words[i] == "asian" and words[i - 1 : i] != ["central"]:
        return None
    actors = tuple(Actor(code, "GOV") for code in GROUPS[words[i]])
    return Phrase(i, last, actors, role="GOV", owner=naming.tokens.owner[last], plural=True)


def read_group_behind(naming: Naming, i: int) -> Phrase | None:
    """Read a name of several states behind an office: ministers of the three Baltic states."""
    words = naming.tokens.words
    while words[i : i + 1] and words[i] in ("the", "two", "three", "both", "all"):
        i += 1
    return read_group(naming, i) if i < len(words) and words[i] in GROUPS else None


def read_by_number(naming: Naming, i: int) -> Phrase | None:
    """Read the trio, the quartet."""
    first, second, third = [*naming.tokens.words[i : i + 3], ".", ".", "."][:3]
    several = _BY_NUMBER.get(second) if first == "the" and ends_phrase(naming, third) else None
    return Phrase(i, i + 1, anaphor=several, plural=True) if several is not None else None


def read_sides(naming: Naming, i: int) -> Phrase | None:
    """Read the two sides, both presidents, the three: those told of, by their number."""
    words = naming.tokens.words
    if i >= len(words):
        return None
    j = i + 1 if words[i] == "the" else i
    counted = j < len(words) and words[j] in {"two", "both", "three", *_MANY}
    if counted and words[j] in _MANY and words[i] != "the":
        return None
    if words[i] == "both" and i and words[i - 1] in _AUXILIARIES:
        return None
    j += counted
    if j < len(words) and words[j] == "the":
        j += 1
    bare = counted and (j == len(words) or ends_phrase(naming, words[j]))
    if bare and words[j : j + 1] != ["sides"]:
        pair = words[i] == "both" or (words[i] == "the" and words[j - 1] == "two")
        if pair or (words[i] == "the" and words[j - 1] == "three"):
            return Phrase(i, j - 1, anaphor="both" if pair else "three", plural=True)
    j += words[j : j + 2] == ["central", "asian"]
    if j < len(words) and words[j] in GROUPS:
        group = read_group(naming, j)
        return group._replace(first=i) if group is not None else None
    for k in range(j, min(j + 4, len(words))):
        hit = naming.chosen.get(k)
        if words[k] in SIDES and (counted or _are_rivals(naming, k, i) or _are_they(naming, k, i)):
            return Phrase(i, k, anaphor=_count(words[j - 1]), plural=True)
        if hit is not None:
            return _read_officers(naming, i, hit, counted=counted)
        if words[k] in naming.stops or not words[k].isalpha():
            return None
    return None


def _read_officers(naming: Naming, i: int, hit: Hit[ActorName], *, counted: bool) -> Phrase | None:
    """Read the ministers, both presidents: the officers of the two sides."""
    words, rank = naming.tokens.words, hit.entry.rank
    held = "of" in words[hit.first : hit.last]
    plural = words[hit.first].endswith("s") or (not held and words[hit.last].endswith("s"))
    owned = words[hit.last + 1 : hit.last + 2] in (["of"], ["from"])
    if hit.entry.kind != "office" or not plural or owned:
        return None
    several = counted and words[i] in ("the", "both") and rank != "people"
    if not several and rank not in PAIRED:
        return None
    owner = naming.tokens.owner[hit.last]
    return Phrase(
        i, hit.last, anaphor="both", role=hit.entry.role, plural=True, owner=owner
    )  # fmt: skip


def _are_they(naming: Naming, k: int, i: int) -> bool:
    """Are the two neighbors meant, of whom something is told (the neighbors signed)?"""
    words = naming.tokens.words
    meant = words[i] == "the" and words[k] in ("neighbors", "neighbours")
    return meant and words[k + 1 : k + 2] != [] and ends_phrase(naming, words[k + 1])


def _are_rivals(naming: Naming, k: int, i: int) -> bool:
    """Does the plural without a number mean the two: the sides, between the neighbors?"""
    word, before = naming.tokens.words[k], naming.tokens.words[i - 1 : i]
    two = word in ("sides", "parties", "pair", "duo")
    owned = word in ("neighbors", "neighbours", "rivals") and naming.tokens.owner[k]
    return two or owned or (word in _RIVALS and before == ["between"])
