"""English states and offices: whose an office is, its post, adjectives of several states."""

from __future__ import annotations

from dataclasses import replace

from hamgara.events.grammars._en.names.groups import (
    read_group_behind,
    read_sides,
)
from hamgara.events.grammars._en.names.names import (
    Naming,
    as_actor,
    bare_role,
    comes_from,
    extend_office,
    find_office,
    is_adjective,
    is_known_delegation,
    is_of_unknown,
    is_plural,
    is_private,
    is_yet_to_come,
    person_in,
    read_holder,
    read_names,
    role_of_noun,
    surname,
)
from hamgara.events.grammars._en.names.phrase import Chosen, Phrase
from hamgara.events.grammars._en.words.function import OWNERS, is_count
from hamgara.events.grammars._en.words.nouns import UNDER
from hamgara.events.grammars._en.words.tokens import Tokens
from hamgara.events.lexicon import Hit
from hamgara.events.words import CAPITALS
from hamgara.study.actors import ActorName
from hamgara.study.events import Actor

_MISSIONS = frozenset({"mission", "delegation", "missions"})
_SEATED = frozenset(
    {"official", "spokesperson", "minister", "head-of-state", "head-of-government", "institution",
     "legislator"}
)  # fmt: skip
_SIDES = frozenset({"southern", "northern", "eastern", "western", "central", "south", "north"})
_HEADLINED = frozenset({"masses", "sanctions", "arrests", "frees", "bans", "hands", "charges"})
"""Words behind a state that name no office there (Oslo hands, Kyiv charges)."""


def _opens_headline(hit: Hit[ActorName], chosen: Chosen, tokens: Tokens) -> bool:
    """Does a state open a headline before its verb (Russia masses troops, Oslo arrests two)?"""
    if hit.first or hit.entry.kind not in ("state", "city"):
        return False
    verb, behind = [*tokens.words, "", ""][hit.last + 1 : hit.last + 3]
    counted = is_count(behind) or hit.last + 2 in chosen or behind == "troops"
    return verb in _HEADLINED and counted and tokens.words[-1] != "."


def read_person(naming: Naming, hit: Hit[ActorName]) -> Phrase:
    """Read a person of the lists, with the names that follow."""
    actor = as_actor(naming, hit.entry)
    last = read_names(naming, hit.last)
    if is_yet_to_come(naming, hit.entry):
        return Phrase(hit.first, last, person=naming.tokens.words[hit.last], anaphor="he")
    name = " ".join(naming.tokens.words[hit.first : hit.last + 1])
    return Phrase(
        hit.first, last, (actor,), role=actor.role, office=actor.office, person=name,
        owner=naming.tokens.owner[hit.last],
    )  # fmt: skip


def read_office(naming: Naming, i: int) -> Phrase | None:
    """Read an office without a state before it: of Iran, or a name known elsewhere."""
    last, entry = extend_office(naming, i)
    words = naming.tokens.words
    linked = words[last + 1 : last + 2] in (["of"], ["for"], ["from"])
    held = _read_office_of(naming, i, last, entry) if linked else None
    held = held if held is not None else _read_local(naming, last, entry)
    if held is not None:
        return held._replace(first=i)
    end = read_names(naming, last)
    phrase = Phrase(
        i, end, role=entry.role, office=entry.office, person=surname(naming, last, end),
        rank=entry.rank, owner=naming.tokens.owner[end],
    )  # fmt: skip
    person = person_in(naming, last + 1, end)
    if person is not None:
        actor = replace(person, office=entry.office or person.office)
        return phrase._replace(actors=(actor,), person=words[end], owner=False)
    if _is_of_the_un(naming, i, last):
        return phrase._replace(actors=(Actor("UNO", "GOV", entry.office),), role="GOV")
    if is_known_delegation(naming, i, last, entry):
        return Phrase(i, end, anaphor="guest", role="GOV", rank=entry.rank)
    loose = entry.role not in ("GOV", "MIL", "LEG") or entry.rank in ("people", "delegation")
    loose = loose or is_of_unknown(naming, last)
    return phrase._replace(anaphor=None if loose else "he", plural=is_plural(naming, i, last))


def _read_office_of(naming: Naming, i: int, last: int, entry: ActorName) -> Phrase | None:
    """Read an office with its states behind it: the ministers of the two sides, of Iran."""
    group = read_group_behind(naming, last + 2)
    if group is not None:
        actors = tuple(Actor(one.country, entry.role, entry.office) for one in group.actors)
        return group._replace(actors=actors, role=entry.role, rank=entry.rank)
    sides = read_sides(naming, last + 2)
    if sides is not None:
        return sides._replace(role=entry.role, office=entry.office)
    under = read_under(naming, last + 2)
    if under is None and entry.rank == "people" and _is_article(naming, last + 2):
        under = read_under(naming, last + 3)
    if under is None:
        return None
    states, end = under
    plural = naming.tokens.words[last].endswith("s") or entry.rank in ("people", "delegation")
    own = entry.rank in UNDER
    actors = tuple(
        Actor(one.country, one.role if own else entry.role, entry.office)
        for one in (states if plural else states[:1])
    )
    stop = end if plural or len(states) == 1 else naming.first_end
    done = read_names(naming, stop)
    done = read_holder(naming, stop) if done == stop and len(states) == 1 else done
    done, post = _read_post(naming, done, entry.rank)
    return Phrase(
        i, done, actors, role=actors[0].role if own else entry.role, office=entry.office,
        rank=entry.rank, person=surname(naming, stop, done), owner=naming.tokens.owner[done],
        post=post,
    )  # fmt: skip


def _is_article(naming: Naming, i: int) -> bool:
    """Is word i an article or number (doctors from a French group, from two French groups)?"""
    words = naming.tokens.words[i : i + 1]
    return bool(words) and (words[0] in ("a", "an") or is_count(words[0]))


def _is_of_the_un(naming: Naming, i: int, last: int) -> bool:
    """Is it an envoy whom the United Nations send, not one of a state to them?"""
    words = naming.tokens.words
    sent = words[i] in ("un", "u.n.", "u.n") and words[last] in ("envoy", "envoys")
    owned = i and (naming.tokens.owner[i - 1] or words[i - 1] in OWNERS)
    return sent and not owned and words[last + 1 : last + 2] != ["of"]


def _read_local(naming: Naming, last: int, entry: ActorName) -> Phrase | None:
    """Read "officials in Baku": of the state whose city is named."""
    side = entry.role == "REB" and naming.tokens.words[last + 2 : last + 3][:1]
    hit = naming.chosen.get(last + 2 + bool(side and side[0] in _SIDES))
    if naming.tokens.words[last + 1 : last + 2] != ["in"] or hit is None:
        return None
    mission = entry.office in ("embassy", "consulate")
    seated = entry.rank in _SEATED or entry.role == "REB"
    if mission or hit.entry.kind not in ("city", "state") or not seated:
        return None
    actor = Actor(hit.entry.code, entry.role, entry.office)
    several = naming.tokens.words[last].endswith("s")
    return Phrase(
        last, hit.last, (actor,), role=entry.role, office=entry.office, plural=several,
        rank=entry.rank,
    )  # fmt: skip


def read_under(naming: Naming, i: int) -> tuple[tuple[Actor, ...], int] | None:
    """Read the states after "ministers of": their actors and the last word."""
    words = naming.tokens.words
    actors: list[Actor] = []
    end = -1
    while i < len(words):
        while i < len(words) and words[i] in ("the", "his", "neighboring", "neighbouring"):
            i += 1
        hit = naming.chosen.get(i)
        if hit is None or hit.entry.kind in ("office", "decoy", "person"):
            break
        phrase = read_state(naming, hit, names=False)
        if not actors:
            naming.first_end = phrase.last
        actors += phrase.actors
        end = phrase.last
        i = end + 1
        if words[i : i + 1] == [","]:
            i += 1
        if words[i : i + 1] == ["and"]:
            i += 1
        if i == end + 1:
            break
    return (tuple(actors), end) if actors else None


def read_state(naming: Naming, hit: Hit[ActorName], *, names: bool = True) -> Phrase:
    """Read a state, adjective, capital or body with the office it owns."""
    tokens, entry = naming.tokens, hit.entry
    second = _second_adjective(naming, hit)
    more = [second] if second is not None else _more_adjectives(naming, hit)
    hits, last = [hit, *more], more[-1].last if more else hit.last
    is_adjective = entry.kind == "adjective"
    line = _opens_headline(hit, naming.chosen, tokens)
    direct = not (is_adjective or tokens.owner[last])
    office = None if line else find_office(naming, last, direct=direct)
    if office is None:
        if second is not None and not tokens.glued[second.first]:
            hits, last = hits[:1], hit.last
        role = entry.role
        if entry.kind in ("state", "adjective", "city") and not line:
            role = role_of_noun(naming, last) or bare_role(naming, hit)
        return Phrase(
            hit.first,
            last,
            tuple([Actor(one.entry.code, role) for one in hits]),
            role=role,
            modifier=is_adjective or tokens.owner[last] or tokens.glued[last],
            owner=tokens.owner[last],
            city=entry.kind == "city",
            plural=len(hits) > 1
            or (tokens.words[last][-1:] == "s" and tokens.cases[last] != CAPITALS),
            private=is_private(naming, last) or comes_from(naming, hit.first),
        )
    end, found = extend_office(naming, office)
    actors = [
        Actor(
            one.entry.code,
            found.role if found.rank not in UNDER or one.entry.role == "GOV" else one.entry.role,
            found.office,
        )
        for one in hits
    ]
    done = read_names(naming, end) if names else end
    done, post = _read_post(naming, done, found.rank)
    person = person_in(naming, end + 1, done)
    if person is not None and len(actors) == 1 and person.country == actors[0].country:
        actors = [replace(actors[0], person=person.person)]
    return Phrase(
        hit.first, done, tuple(actors), role=found.role, office=found.office,
        person=surname(naming, end, done), owner=tokens.owner[done],
        plural=len(actors) > 1 or is_plural(naming, office, end), rank=found.rank, post=post,
    )  # fmt: skip


def _read_post(naming: Naming, last: int, rank: str) -> tuple[int, str]:
    """Return the last word of "ambassador to Iran" and the state of the post.

    A mission is at a body, which is no side of what is done to it (mission to the UN).
    """
    words = naming.tokens.words
    mission = words[last] in _MISSIONS and words[last + 1 : last + 2] == ["to"]
    if mission and _names_body(naming, last + 2):
        return naming.chosen[last + 2 + (words[last + 2] == "the")].last, ""
    if rank not in ("ambassador", "envoy"):
        return last, ""
    if words[last + 1 : last + 2] not in (["to"], ["in"]):
        return last, ""
    i = last + 2 + (words[last + 2 : last + 3] == ["the"])
    hit = naming.chosen.get(i)
    if hit is not None and hit.entry.kind in ("state", "city", "organization"):
        goes_on = words[hit.last + 1 : hit.last + 2] in (["and"], [","])
        several = words[last][-1:] == "s" and goes_on
        end = read_names(naming, hit.last)
        end = read_holder(naming, end) if end == hit.last else end
        return (last, "") if several else (end, hit.entry.code)
    return last, ""


def _names_body(naming: Naming, i: int) -> bool:
    """Does word i, or the one behind its article, name a body of states?"""
    hit = naming.chosen.get(i + (naming.tokens.words[i : i + 1] == ["the"]))
    return hit is not None and hit.entry.kind == "organization"


def _more_adjectives(naming: Naming, hit: Hit[ActorName]) -> list[Hit[ActorName]]:
    """Return the rest of "Egyptian, Ethiopian and Sudanese"."""
    words, i = naming.tokens.words, hit.last + 1
    found = _list_glued(naming, hit)
    if found:
        return found
    while is_adjective(naming, hit) and words[i : i + 1] in ([","], ["and"]):
        step = 1 + (words[i] == "," and words[i + 1 : i + 2] == ["and"])
        other = naming.chosen.get(i + step)
        if other is None or not is_adjective(naming, other):
            return []
        found.append(other)
        if words[i + step - 1] == "and":
            return found
        i = other.last + 1
    return []


def _list_glued(naming: Naming, hit: Hit[ActorName]) -> list[Hit[ActorName]]:
    """Return the rest of "Iran-Turkey", "China-Kyrgyzstan-Uzbekistan", "Moscow-Minsk"."""
    found: list[Hit[ActorName]] = []
    cities = hit.entry.kind == "city"
    other = naming.chosen.get(hit.last + 1)
    while other is not None and naming.tokens.glued[other.first]:
        if other.entry.kind not in (("city",) if cities else ("state", "adjective")):
            break
        found.append(other)
        other = naming.chosen.get(other.last + 1)
    return found


def _second_adjective(naming: Naming, hit: Hit[ActorName]) -> Hit[ActorName] | None:
    """Return the second state of "Iranian and Turkish"."""
    tokens, i = naming.tokens, hit.last + 1
    if hit.entry.kind == "adjective" and tokens.words[i : i + 1] == ["and"]:
        other = naming.chosen.get(i + 1)
        if other is not None and other.entry.kind == "adjective":
            return other
    return None
