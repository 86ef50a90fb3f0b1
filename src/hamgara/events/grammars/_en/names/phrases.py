"""English noun phrases that name actors: state, office and person put together."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en.names.backers import FRIENDS
from hamgara.events.grammars._en.names.epithets import COMPASS
from hamgara.events.grammars._en.names.groups import (
    GROUPS,
    PAIRED,
    names_host,
    read_by_number,
    read_group,
    read_host,
    read_sides,
)
from hamgara.events.grammars._en.names.names import (
    Naming,
    ends_phrase,
    extend_office,
    find_office,
    is_attribute,
    is_label,
    is_plural,
    read_names,
    stands_alone,
)
from hamgara.events.grammars._en.names.offices import (
    read_office,
    read_person,
    read_state,
    read_under,
)
from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.function import OWNERS
from hamgara.events.grammars._en.words.nouns import HEADS, HOSTS, NOT_NAMES, VERBAL
from hamgara.events.lexicon import Hit
from hamgara.events.reading import Anaphor
from hamgara.study.actors import ActorName
from hamgara.study.events import Actor

_PRONOUNS: dict[str, Anaphor] = {
    "he": "he", "she": "he", "it": "he", "him": "he", "they": "they", "them": "they",
    "its": "he", "his": "he", "their": "they", "her": "he",
}  # fmt: skip
_FACED = frozenset({"neighbor", "neighbour", "adversary", "foe", "rival", "opponent", "enemy"})
_PAIR = 2
_MEN = frozenset(
    {"ambassador", "envoy", "diplomat", "charge-d-affaires", "consul", "minister", "head-of-state",
     "head-of-government", "spokesperson", "official", "legislator"}
)  # fmt: skip
"""Ranks of persons, not of houses, by whom "her country" is meant."""
_VISITS = frozenset({"visit", "visited", "visits", "visiting", "to"})
_COUNTERPARTS = frozenset(
    {"counterpart", "counterparts", "colleague", "colleagues", "homologue", "homologues", "peers"}
)
_NUMBERS = frozenset({"two", "both", "three", "four", "five"})
_OPENERS = (
    _PRONOUNS.keys() | GROUPS.keys() | _NUMBERS
    | {"the", "that", "counterpart", "counterparts", "opposite"}
)  # fmt: skip
"""Words without a capital that a phrase without a known name may begin with."""


def read_phrases(naming: Naming) -> list[Phrase]:
    """Return all phrases in their order."""
    found, words, cases = naming.found, naming.tokens.words, naming.tokens.cases
    i = 0
    while i < len(words):
        hit = naming.chosen.get(i)
        if hit is not None:
            phrase = _read_hit(naming, hit)
        elif cases[i] or words[i] in _OPENERS or words[i] in naming.epithets:
            phrase = _read_plain(naming, i)
        else:
            phrase = None
        if phrase is not None:
            found.append(phrase)
            i = max(i, phrase.last) + 1
        else:
            i = hit.last + 1 if hit is not None else i + 1
    return [one for one in found if not is_label(naming, one)]


def _read_hit(naming: Naming, hit: Hit[ActorName]) -> Phrase | None:
    """Read what begins with a known name, office or adjective."""
    i, kind = hit.first, hit.entry.kind
    if kind == "decoy":
        return None
    if kind == "person":
        return read_person(naming, hit)
    if kind == "office":
        return None if is_attribute(naming, hit) else read_office(naming, i)
    if hit.entry.role == "MIL" and naming.tokens.words[hit.last + 1 : hit.last + 2] == ["of"]:
        under = read_under(naming, hit.last + 2)
        if under is not None:
            actors = tuple(replace(one, role="MIL") for one in under[0])
            return Phrase(i, under[1], actors, role="MIL")
    return read_state(naming, hit)


def _read_plain(naming: Naming, i: int) -> Phrase | None:
    """Read a pronoun, "the two sides", a counterpart or a name heard before."""
    word = naming.tokens.words[i]
    if word in _PRONOUNS:
        return _read_pronoun(naming, i)
    if word == "the":
        return _read_article(naming, i)
    if word == "that":
        return _read_that_country(naming, i)
    if word in GROUPS:
        return read_group(naming, i)
    if word in _NUMBERS:
        return read_sides(naming, i)
    if word in ("counterpart", "counterparts"):
        return Phrase(i, read_names(naming, i), anaphor="counterpart")
    if word == "opposite" and naming.tokens.words[i + 1 : i + 2] in (["number"], ["numbers"]):
        return Phrase(i, read_names(naming, i + 1), anaphor="counterpart")
    if word in naming.epithets and _is_epithet(naming, i):
        return Phrase(
            i, i, (Actor(naming.epithets[word], "MIL" if word == "guards" else "GOV"),),
            role="MIL" if word == "guards" else "", owner=naming.tokens.owner[i], rank="state",
        )  # fmt: skip
    opens = bool(i) or _opens_as_name(naming, word)
    if naming.tokens.cases[i] and opens and word.isalpha() and word not in NOT_NAMES:
        last = read_names(naming, i - 1)
        return Phrase(i, max(last, i), person=naming.tokens.words[max(last, i)], anaphor="he")
    return None


def _read_article(naming: Naming, i: int) -> Phrase | None:
    """Read the country, the host, the latter, the two sides."""
    nxt = naming.tokens.words[i + 1] if i + 1 < len(naming.tokens.words) else ""
    if nxt == "country":
        return _read_country(naming, i)
    if nxt in HOSTS and names_host(naming, i + 1):
        return read_host(naming, i + 1)
    if nxt == "latter":
        named = next((one for one in reversed(naming.found) if one.actors or one.person), None)
        if named is None or not named.actors:
            return named._replace(first=i, last=i + 1) if named is not None else None
        return Phrase(i, i + 1, named.actors[-1:], role=named.role, office=named.office)
    return read_by_number(naming, i) or read_sides(naming, i)


def _read_that_country(naming: Naming, i: int) -> Phrase | None:
    """Read "that country": another than the subject told of before."""
    first, second, third = [*naming.tokens.words[i : i + 3], ".", ".", "."][:3]
    named = second in ("country", "nation") and first == "that"
    return Phrase(i, i + 1, anaphor="counterpart") if named and _acts(naming, third) else None


def _acts(naming: Naming, word: str) -> bool:
    """Is a word a verb or the end of what stands before it?"""
    return word in VERBAL or ends_phrase(naming, word)


def _read_country(naming: Naming, i: int) -> Phrase | None:
    """Read "the country": where somebody goes, or who acts and was told of before."""
    words = [*naming.tokens.words, ""]
    if i and words[i - 1] in _VISITS:
        return Phrase(i, i + 1, anaphor="there")
    opens = not i or words[i - 1] in (",", "that", "and", "-", "after", "when", "as")
    acts = words[i + 2] in VERBAL or words[i + 2] in naming.stops - HEADS
    if opens and acts and not naming.tokens.owner[i + 1]:
        return Phrase(i, i + 1, anaphor="he", pronoun=True)
    return None


def _read_neighbor(naming: Naming, i: int) -> Phrase | None:
    """Read "its neighbor", told of before: another than whose it is."""
    words = [*naming.tokens.words, "", ""]
    named = words[i + 1] in _FACED and words[i + 2] not in ("across", "to", "of")
    known = {code for one in naming.found for code in one.countries}
    opens = not naming.tokens.span.start and (words[i + 1][:5] == "neigh" or len(known) < _PAIR)
    if not named or opens or naming.tokens.owner[i + 1] or words[i - 1] == "and":
        return None
    alone = ends_phrase(naming, words[i + 2] or ".")
    return Phrase(i, i + 1, anaphor="counterpart") if alone else None


def _is_epithet(naming: Naming, i: int) -> bool:
    """Is word i, with an article, the name of a state here (the North, the kingdom)?"""
    tokens = naming.tokens
    nxt = i + 1
    longer = nxt < len(tokens.words) and tokens.cases[nxt] and not tokens.owner[i]
    article = i and tokens.words[i - 1] in ("the", "both")
    small = tokens.words[i] in COMPASS and not tokens.cases[i]
    if tokens.words[i] == "jewish" and tokens.words[nxt : nxt + 1] != ["state"]:
        return False
    return bool(article and not small and not longer)


def _opens_as_name(naming: Naming, word: str) -> bool:
    """Is the first word of a sentence a name (Kono will fly), not a word made large?"""
    nxt = naming.tokens.words[1:2]
    return word not in HEADS and bool(nxt) and (nxt[0] in VERBAL or word in naming.heard)


def _read_pronoun(naming: Naming, i: int) -> Phrase | None:
    word = naming.tokens.words[i]
    anaphor = _PRONOUNS[word]
    if word not in OWNERS or (word == "her" and stands_alone(naming, i)):
        return Phrase(i, i, anaphor=anaphor, pronoun=True, plural=word in ("they", "them"))
    if names_host(naming, i + 1):
        return read_host(naming, i + 1)._replace(first=i)
    faced = _read_neighbor(naming, i)
    if faced is not None:
        return faced
    if _are_allies(naming, i):
        return None
    if word in ("his", "her") and naming.tokens.words[i + 1 : i + 2] in (["country"], ["nation"]):
        return _read_own_country(naming, i)
    office = find_office(naming, i)
    near = naming.tokens.words[i + 1 : i + 5]
    ahead = next((k for k, one in enumerate(near, i + 1) if _is_peer(naming, k, one)), None)
    if ahead is not None:
        free = not any(k in naming.chosen for k in range(i + 1, ahead))
        return _read_counterpart(naming, i, ahead) if free else None
    if office is None or any(
        naming.chosen[k].entry.kind != "office" for k in range(i + 1, office) if k in naming.chosen
    ):
        return Phrase(i, i, anaphor=anaphor, pronoun=True, owner=True)
    last, entry = extend_office(naming, office)
    if word == "their" and is_plural(naming, office, last) and _meets(i, entry):
        return Phrase(i, last, anaphor="both", role=entry.role, plural=True)
    return Phrase(
        i, read_names(naming, last), anaphor=anaphor, role=entry.role, office=entry.office,
        rank=entry.rank, pronoun=True,
    )  # fmt: skip


def _read_own_country(naming: Naming, i: int) -> Phrase:
    """Read "her country": that of the only person told of before in the sentence."""
    held = [p for p in naming.found if p.actors and not p.modifier and (p.person or p.rank in _MEN)]
    owner = naming.tokens.owner[i + 1]
    if len({code for one in held for code in one.countries}) != 1:
        return Phrase(i, i, anaphor="he", pronoun=True, owner=True)
    actors = tuple(Actor(one.country, "GOV") for one in held[-1].actors[:1])
    return Phrase(i, i + 1, actors, role="GOV", owner=owner)


def _meets(i: int, entry: ActorName) -> bool:
    """Do officers of the two sides open the sentence (their ministers met, troops clashed)?"""
    return not i and (entry.rank in PAIRED or entry.role == "MIL")


def _are_allies(naming: Naming, i: int) -> bool:
    """Does "its" at word i only bring a state's allies (Norway and its allies)?"""
    words, last = naming.tokens.words, naming.found[-1] if naming.found else None
    joined = last is not None and bool(last.actors) and last.last == i - 2
    return joined and words[i - 1] == "and" and not FRIENDS.isdisjoint(words[i + 1 : i + 4])


def _is_peer(naming: Naming, k: int, word: str) -> bool:
    """Does word k mean whoever holds the same office (counterparts, opposite numbers)?"""
    numbers = word in ("number", "numbers") and naming.tokens.words[k - 1] == "opposite"
    return word in _COUNTERPARTS or numbers


def _read_counterpart(naming: Naming, first: int, at: int) -> Phrase:
    """Read his counterpart, and of which states: her colleagues from Peru and Chile."""
    words = naming.tokens.words
    under, named = None, read_names(naming, at)
    if words[named + 1 : named + 2] in (["from"], ["of"], *([["in"]] if named == at else [])):
        under = read_under(naming, named + 2)
    lone = words[at] == "colleague" or words[at].startswith("counterpart")
    if under is None and named == at and not lone:
        return Phrase(first, first, anaphor=_PRONOUNS[words[first]], pronoun=True, owner=True)
    if under is None:
        return Phrase(first, named, anaphor="counterpart")
    actors, end = under
    return Phrase(first, end, actors, role="GOV", rank="official", plural=len(actors) > 1)
