"""What the sides of an English act are like: soldiers, mere people, bodies, others' deals."""

from __future__ import annotations

from collections.abc import Iterable

from hamgara.events.grammars._en.names.phrase import Phrase
from hamgara.events.grammars._en.scene import Arguments, Candidate, countries_in
from hamgara.events.vocabulary import Rule
from hamgara.study.actors import BODIES

_ENVOYS = frozenset({"ambassador", "envoy", "diplomat"})
_OF_THREE = frozenset({"trilateral", "tripartite", "three-way"})


def is_force(phrase: Phrase) -> bool:
    """Are soldiers or their machines meant, not who leads them (paratroopers landed in)?"""
    return phrase.role == "MIL" and phrase.rank in ("", "people", "institution")


def is_several(phrase: Phrase) -> bool:
    """Are the envoys meant of whom the text has told: the envoys, the ambassadors?"""
    return phrase.anaphor == "he" and phrase.plural and phrase.office in _ENVOYS


def names_no_guest(arguments: Arguments) -> bool:
    """Are talks hosted without a word on who holds them?"""
    return not any(case != "subject" and (one.actors or one.anaphor) for case, one in arguments)


def has_partner(made: Candidate) -> bool:
    """Is it a person in office with whom something is done (raised it with the premier)?"""
    return any((one.rank or one.person or one.anaphor or one.owner) for one in made.who("with"))


def turn_demand(rule: Rule, own: list[Phrase], arguments: Arguments) -> Arguments:
    """Return a demand's sides where its maker stands before it (Lima's demand for X from Y)."""
    if not own or rule.id != "request-noun":
        return arguments
    return [("to" if case == "from" else case, one) for case, one in arguments]


def seat_partner(arguments: Arguments, words: list[str]) -> Arguments:
    """Return the sides of a signing, with whom a lone signer deals (a pact on trade with Peru)."""
    signers = [one for case, one in arguments if case != "about" and one.actors]
    lone = signers[0] if len(signers) == 1 else None
    if lone is None or lone.plural or not (lone.rank or lone.person or not lone.owner):
        return arguments
    topics = [one for case, one in arguments if case == "about"]
    begin = next((one.first for one in topics if words[one.first - 1] == "with"), len(words))
    return [
        ("with" if case == "about" and one.first >= begin else case, one) for case, one in arguments
    ]


def is_of_troops(made: Candidate) -> bool:
    """Is it soldiers who leave (troops withdrew from an area)?"""
    return any(one.role == "MIL" for one in made.who("subject"))


def is_of_others(made: Candidate) -> bool:
    """Is it a deal of two others that is welcomed?"""
    own = countries_in(made.arguments, "subject")
    sides = countries_in(made.arguments, "between")
    return len(sides) > 1 and own.isdisjoint(sides)


def count_sides(words: Iterable[str]) -> int:
    """Return how many meet by what their talks are called (a trilateral meeting)."""
    return 2 if _OF_THREE.isdisjoint(words) else 3


def name_cases(made: Candidate) -> set[str]:
    """Return the cases in which anybody known or meant stands."""
    return {case for case, one in made.arguments if one.actors or one.anaphor}


def is_of_people(arguments: Arguments) -> bool:
    """Is it mere people who act (fishermen blocked a port)?"""
    own = [one for case, one in arguments if case in ("subject", "by") and one.actors]
    return bool(own) and all(one.role == "CVL" for one in own)


def is_of_unknown(arguments: Arguments) -> bool:
    """Is it somebody of an office without a state who suffers the act (the mayor was accused)?"""
    on = [one for case, one in arguments if case == "object"]
    return bool(on) and all(one.rank and not (one.actors or one.pronoun) for one in on[:1])


def is_of_opposition(arguments: Arguments) -> bool:
    """Is it the opposition of a state that speaks, of its own government if nobody is named?"""
    own = [one for case, one in arguments if case in ("subject", "by") and one.actors]
    return bool(own) and all(one.role == "OPP" for one in own)


def leave_court(arguments: Arguments) -> Arguments:
    """Leave out the body a complaint about another is made to (with the Security Council)."""
    return [
        (case, one)
        for case, one in arguments
        if case not in ("to", "with", "before") or not is_body(one)
    ]


def leave_bodies(arguments: Arguments) -> Arguments:
    """Leave out bodies of states where a state is threatened (told the UN that Iran will pay)."""
    own = [item for item in arguments if item[0] in ("subject", "by")]
    if any(is_body(one) for _, one in own):
        return arguments
    return [item for item in arguments if item in own or not is_body(item[1])]


def is_body(phrase: Phrase) -> bool:
    """Does a phrase name bodies of states alone (the Security Council)?"""
    return bool(phrase.actors) and all(actor.country in BODIES for actor in phrase.actors)


def is_at_home(made: Candidate) -> bool:
    """Is it its own people whom a state arrests or blames (for spying for another)?"""
    own = countries_in(made.arguments, "subject")
    behind = [one for one in made.who("object") if one.first > made.first and not one.pronoun]
    faced = [one for one in behind if not (one.owner or _is_hit(made, one))]
    return len(own) == 1 and bool(faced) and all(one.countries == own for one in faced)


def _is_hit(made: Candidate, phrase: Phrase) -> bool:
    """Is somebody only hit by what is blamed (protested at the arrest of two drivers)?"""
    return made.rule.type == "ACCUSE" and phrase.rank in ("", "people")


def is_of_both(arguments: Arguments) -> bool:
    """Is an act told as one between two sides (a firefight between A and B, the two armies)?"""
    both = any(case == "between" and one.anaphor == "both" for case, one in arguments)
    return both or len(countries_in(arguments, "between")) > 1
