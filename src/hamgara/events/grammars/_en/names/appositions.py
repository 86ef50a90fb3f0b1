"""English names with their office set behind them: Ilham Aliyev, President of Azerbaijan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.words.function import DATE_WORDS, PERIODS
from hamgara.events.grammars._en.words.inflection import listed

_HELD = frozenset(
    {"head-of-state", "head-of-government", "minister", "deputy-minister", "deputy-head",
     "ambassador", "envoy", "speaker", "spokesperson", "official"}
)  # fmt: skip
_LINKS = ([","], [",", "the"], [",", "a"], [",", "an"])
_GOES_ON = frozenset({"and", "or", "who", "whom", "whose", "which", "where", "but", "while", ","})


def join_appositions(
    phrases: Sequence[Phrase], words: Sequence[str], finite: Collection[str]
) -> list[Phrase]:
    """Return phrases, a name and the office that follows it after a comma made one.

    The comma behind the office goes with it before a verb, so that the name is its subject.
    """
    starts = {one.first for one in phrases}
    made: list[Phrase] = []
    for n, said in enumerate(phrases):
        one = said
        owned = len(made) > 1 and made[-2].anaphor in ("guest", "host") and made[-1].modifier
        if owned and one.person and not one.actors and made[-1].last + 1 == one.first:
            one = one._replace(first=made.pop().first, actors=phrases[n - 1].actors, anaphor=None)
        name = made[-1] if made else None
        if name is None or not _is_explained(name, one, words):
            made.append(one)
            continue
        behind = [*words[one.last + 1 : one.last + 3], "", ""]
        if behind[0] not in (",", ".", ";", "and", ""):
            made.append(one)
            continue
        closed = behind[0] == "," and one.last + 2 not in starts and behind[1] not in _GOES_ON
        verb = words[_skip_day(words, one.last + 2) : len(words)][:1]
        closed = closed and bool(verb) and (verb[0] in finite or verb[0] in _AUXILIARIES)
        made[-1] = one._replace(
            first=name.first,
            last=one.last + closed,
            actors=name.actors or one.actors,
            person=name.person or one.person,
        )
    return made


def _skip_day(words: Sequence[str], i: int) -> int:
    """Return the word behind "on Friday" or "this week", i where no day stands there."""
    on = words[i : i + 1] == ["on"] and not DATE_WORDS.isdisjoint(words[i + 1 : i + 2])
    last = words[i : i + 1] in (["this"], ["last"]) and not PERIODS.isdisjoint(words[i + 1 : i + 2])
    adverb = words[i : i + 1] and words[i][-2:] == "ly" and words[i][0].islower()
    return i + 2 if on or last else i + bool(adverb)


def join_origins(phrases: Sequence[Phrase], words: Sequence[str]) -> list[Phrase]:
    """Return phrases, a full name and the state behind its "of" made one (Salva Kiir of Juba)."""
    made: list[Phrase] = []
    for one in phrases:
        name = made[-1] if made else None
        between = list(words[name.last + 1 : one.first]) if name is not None else []
        linked = between in (["of"], ["of", "the"])
        if name is None or not linked or not _is_origin(name, one, words):
            made.append(one)
            continue
        held = tuple(replace(actor, office=name.office) for actor in one.actors)
        made[-1] = one._replace(
            first=name.first, actors=name.actors or held, person=name.person,
            rank=name.rank, office=name.office, city=False, owner=one.owner,
        )  # fmt: skip
    return made


def _is_origin(name: Phrase, state: Phrase, words: Sequence[str]) -> bool:
    """Is a person named with the state he stands for?"""
    inside = words[name.first : name.last + 1]
    full = len(inside) > 1 and bool(name.person) and not (name.pronoun or name.owner)
    held = name.rank in _HELD
    thing = not _THINGS.isdisjoint(inside) or bool(name.office and not name.actors and not held)
    whole = len(state.actors) == 1 and not (state.rank or state.modifier or state.person)
    if name.actors and whole and name.countries != {state.actors[0].country}:
        return False
    return full and not thing and whole and (name.anaphor == "he" or bool(name.actors))


_THINGS = listed(
    """bank university gulf republic kingdom state city port house court church institute college
    museum sea strait bay battle treaty federation league union association council club
    academy party group chamber agency company corporation authority board committee
    commission airport television radio times news post isle island islands mount lake river
    province district region county national central supreme royal international people voice
    bureau office order star medal law act code plan day north south east west embassy front"""
)
_AUXILIARIES = frozenset({"is", "was", "has", "had", "will", "would", "also", "then", "later"})


def _is_explained(name: Phrase, office: Phrase, words: Sequence[str]) -> bool:
    """Is a name, or a guest, told from an office of one state behind its comma?"""
    if name.anaphor in ("guest", "host"):
        between = list(words[name.last + 1 : office.first])
        person = bool(office.person or office.rank) and not office.plural
        return person and between in _LINKS[:2] and len(office.actors) == 1
    if not name.person or name.rank or name.pronoun or name.owner or name.modifier:
        return False
    if office.rank not in _HELD or office.plural or office.owner:
        return False
    if office.person and not office.post:
        return False
    if len(office.actors) != 1 or list(words[name.last + 1 : office.first]) not in _LINKS:
        return False
    return not name.actors or name.countries == {office.actors[0].country}


def join_peoples(phrases: list[Phrase], words: Sequence[str]) -> list[Phrase]:
    """Return phrases, two peoples that open a sentence made their states (Israelis and Syrians)."""
    two = phrases[:2]
    peoples = len(two) > 1 and all(
        one.modifier and one.role == "CVL" and len(one.actors) == 1 and one.first == one.last
        and words[one.last].endswith("s")
        for one in two
    )  # fmt: skip
    if not peoples or two[0].first or two[1].first != 2 or words[1] != "and":
        return phrases
    states = [
        one._replace(role="GOV", actors=tuple(replace(a, role="GOV") for a in one.actors))
        for one in two
    ]
    return [*states, *phrases[2:]]


_OPENINGS = frozenset({"", ";", ",", "and", "while", "but", "."})
_SPOKEN_FOR = frozenset({"spokesperson", "institution", "deputy-minister"})
_PART = len(("on", "friday", "a", "senior"))


def seat_openings(phrases: list[Phrase], words: Sequence[str]) -> list[Phrase]:
    """Return phrases, offices behind a city that opens a clause put there (In Minsk, a spokesman).

    A minister may be on a visit there.
    """
    return [
        _seat(one, phrases[n - 1], words) if n and one.rank in _SPOKEN_FOR else one
        for n, one in enumerate(phrases)
    ]


def _seat(office: Phrase, city: Phrase, words: Sequence[str]) -> Phrase:
    """Return an office as one of the state whose city stands right before it."""
    free = not (office.actors or office.person or office.pronoun) and office.anaphor == "he"
    ahead = [*([""] * 2), *words[: city.first]][-2:]
    opens = ahead[1] == "in" and ahead[0] in _OPENINGS
    between = words[city.last + 1 : office.first]
    near = len(between) <= _PART and not _GOES_ON.intersection(between) - {","}
    if not (free and opens and near and city.city and city.actors and "of" not in between):
        return office
    held = tuple(replace(one, role=office.role, office=office.office) for one in city.actors)
    return office._replace(actors=held, anaphor=None)
