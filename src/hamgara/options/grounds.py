"""What evidence a ground of convergence has, and what has none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from hamgara.options.voices import Voices
from hamgara.study.codebook import Framework
from hamgara.study.documents import Participant
from hamgara.study.labels import Label, in_language
from hamgara.study.programme import Ground, Programme
from hamgara.themes.counts import Count

_K = TypeVar("_K", str, int)

Tree = Mapping[str, tuple[str, ...]]
"""Code -> itself and all codes below it."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many participants of so many."""

    n: int
    of: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """The evidence of a ground: who speaks for it, from where, and with how many words.

    `codes` are its codes and all below them; `families` counts the participants who speak
    for it through codes of each family; `against` are the codes of dissent and all below
    (none: dissent was not coded), `dissent` the participants who were given one of them.
    """

    ground: Ground
    codes: tuple[str, ...]
    count: Count
    participants: tuple[str, ...]
    everyone: int
    sides: Mapping[str, Share]
    years: Mapping[int, Share]
    roles: int
    families: Mapping[str, int]
    quotations: int
    against: tuple[str, ...]
    dissent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """Families that one participant spoke of, and how many did so in each year."""

    families: tuple[str, ...]
    years: Mapping[int | None, int]
    participants: int


@dataclass(frozen=True, slots=True)
class Gaps:
    """What lacks its counterpart, by codes.

    `ungrounded` are codes of each level that no ground names, from above or below;
    `unspoken` grounds have themes but nobody was given them.
    """

    themeless: tuple[str, ...]
    unspoken: tuple[str, ...]
    ungrounded: Mapping[str, tuple[str, ...]]
    unnamed: tuple[str, ...]


def cover_ground(
    ground: Ground,
    tree: Tree,
    families: Mapping[str, frozenset[str]],
    voices: Voices,
    count: Count,
) -> Coverage:
    """Return the evidence of a ground; `count` is the count of its codes."""
    codes, against = codes_below(ground.themes, tree), codes_below(ground.against, tree)
    speak, dissent = voices.speak(codes), voices.speak(against)
    people = voices.people
    inside = [person for person, speaks in zip(people, speak, strict=True) if speaks]
    by_family = {
        family: int(voices.speak([code for code in codes if code in members]).sum())
        for family, members in families.items()
    }
    return Coverage(
        ground=ground,
        codes=codes,
        count=count,
        participants=tuple(person.code for person in inside),
        everyone=len(people),
        sides=_share(inside, people, lambda person: person.side),
        years=_share(inside, people, lambda person: person.year),
        roles=len({role_key(person.role) for person in inside if person.role}),
        families=by_family,
        quotations=voices.quoted(codes),
        against=against,
        dissent=tuple(p.code for p, speaks in zip(people, dissent, strict=True) if speaks),
    )


def find_together(framework: Framework, voices: Voices) -> tuple[Together, ...]:
    """Return which families the same participants speak of, and in which year."""
    families = list_families(framework)
    spoken = {name: voices.speak(members) for name, members in families.items()}
    found: dict[tuple[str, ...], Counter[int | None]] = {}
    for number, person in enumerate(voices.people):
        mine = tuple(name for name in families if spoken[name][number])
        found.setdefault(mine, Counter())[person.year] += 1
    return tuple(
        Together(names, dict(years), sum(years.values()))
        for names, years in sorted(found.items(), key=lambda item: (-len(item[0]), item[0]))
    )


def find_gaps(programme: Programme, framework: Framework, coverage: Iterable[Coverage]) -> Gaps:
    """Return grounds without themes, codes without a ground, options that no theme names."""
    tree = grow_tree(framework)
    named = {
        code
        for ground in programme.grounds
        for theme in ground.themes
        for code in (*tree[theme], *framework.ancestors(theme))
    }
    return Gaps(
        themeless=tuple(g.code for g in programme.grounds if not g.themes),
        unspoken=tuple(c.ground.code for c in coverage if c.ground.themes and not c.count.codings),
        ungrounded={
            level.id: tuple(
                c.id for c in framework.codes if c.level == level.id and c.id not in named
            )
            for level in framework.levels
        }
        if programme.grounds
        else {},
        unnamed=tuple(option.code for option in programme.options if not option.themes),
    )


def list_families(framework: Framework) -> dict[str, frozenset[str]]:
    """Return the codes of each family; where there are none, of each code of the top level."""
    families = [family.id for family in framework.families]
    of_code = {code.id: code.family for code in framework.codes}
    chains = {code.id: framework.ancestors(code.id) for code in framework.codes}
    if not families:
        families = [code.id for code in framework.codes if not code.parent]
        of_code = {name: name for name in families}
    found: dict[str, set[str]] = {family: set() for family in families}
    for code, chain in chains.items():
        family = next((of_code[above] for above in chain if of_code.get(above)), "")
        if family in found:
            found[family].add(code)
    return {family: frozenset(codes) for family, codes in found.items()}


def name_family(family: str, framework: Framework) -> Label:
    """Return the name of a family, or of the code of the top level that stands for one."""
    named = {code.id: code.label for code in framework.codes}
    named |= {item.id: item.label for item in framework.families}
    return named.get(family, {"en": family})


def grow_tree(framework: Framework) -> Tree:
    """Return each code with itself and all codes below it, in the framework's order."""
    parents = {code.id: code.parent for code in framework.codes}
    below: dict[str, list[str]] = {code: [] for code in parents}
    for code in parents:
        above = code
        while above:
            below[above].append(code)
            above = parents[above]
    return {code: tuple(codes) for code, codes in below.items()}


def codes_below(codes: Iterable[str], tree: Tree) -> tuple[str, ...]:
    """Return the codes and all codes below them, in the order of `codes`."""
    return tuple(dict.fromkeys(each for code in codes for each in tree[code]))


def role_key(role: Label) -> str:
    """Return what tells one role from another."""
    return in_language(role, "en").casefold()


def _share(
    inside: Iterable[Participant],
    people: Iterable[Participant],
    key: Callable[[Participant], _K | None],
) -> dict[_K, Share]:
    here = Counter(key(person) for person in inside)
    everyone = Counter(key(person) for person in people)
    return {name: Share(here[name], n) for name, n in everyone.items() if name}
