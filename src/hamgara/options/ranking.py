"""A partial order of options by the evidence they stand on, and how stable it is.

Only what can be counted enters: nothing is weighted, nothing is added up. One option stands
above another where it is at least as well covered by every criterion and better by one
(Pareto dominance); those that nothing stands above are the first front, and so on with the
rest (non-dominated sorting: Deb et al., IEEE Trans. Evol. Comput. 6(2), 2002). Frequency is
not importance: the order says how far the material reaches, not what should be done first.

Stability is read from the order without each participant in turn, and from orders of
participants drawn with replacement (Efron, Ann. Statist. 7(1), 1979).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hamgara.options.grounds import grow_tree, role_key
from hamgara.options.voices import Flags, Voices
from hamgara.study.codebook import Framework
from hamgara.study.programme import LinkKind, Option, Programme

CRITERIA = ("grounds", "participants", "sides", "roles", "quotations", "dissent")
"""Grounds answered, and who speaks for them; of dissent less is better."""

DRAWS, SEED = 200, 20251
"""How many samples the bootstrap draws, and from which seed: equal data give equal numbers."""

Numbers = NDArray[np.floating]
Weights = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an option stands: its criteria, its front (1 is first), and how firmly.

    `above` are the options that stand above it. `without` is the best and worst front when
    any one participant is left out, `movers` those whose absence moves it, `drawn` the bounds
    of the middle 95 % of drawn samples, `first` the share of samples that have it on the
    first front.
    """

    option: str
    grounds: tuple[str, ...]
    codes: tuple[str, ...]
    criteria: tuple[int, ...]
    front: int
    above: tuple[str, ...]
    without: tuple[int, int]
    movers: tuple[str, ...]
    drawn: tuple[int, int]
    first: float


@dataclass(frozen=True, slots=True)
class Order:
    """The order of all options by links of a kind. `informs` is false where all are alike.

    Dissent enters the order only where it was coded for every ground that is answered:
    otherwise an option would gain by nobody having looked.
    """

    link: LinkKind
    standings: tuple[Standing, ...]
    dissent_counts: bool
    draws: int
    seed: int

    @property
    def informs(self) -> bool:
        """Whether the links tell any option from another."""
        return len({standing.front for standing in self.standings}) > 1


def order_options(
    programme: Programme,
    framework: Framework,
    voices: Voices,
    link: LinkKind,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Order:
    """Return the order of the options by the evidence of the grounds they answer.

    Args:
        programme: the options with their links, the grounds with their codes.
        framework: the codes.
        voices: who was given which code.
        link: the kind of link that counts as an answer.
        draws: how many samples the bootstrap draws, 1 or more.
        seed: the seed of its generator.
    """
    material = _gather(programme, framework, voices, link)
    people = len(voices.people)
    dissent = _is_dissent_coded(programme, material.grounds)
    width = len(CRITERIA) if dissent else len(CRITERIA) - 1

    def sort(weights: Weights) -> Weights:
        return np.array([sort_fronts(each[:, :width]) for each in material.criteria(weights)])

    criteria = material.criteria(np.ones((1, people), dtype=np.int64))[0]
    fronts, above = sort_fronts(criteria[:, :width]), find_above(criteria[:, :width])
    without = sort(_leave_out(people))
    drawn = sort(_draw(people, draws, seed))
    without = without.reshape(-1, len(fronts)) if people else fronts[None, :]
    low, high = (np.percentile(drawn, bound, axis=0, method="nearest") for bound in (2.5, 97.5))
    first = (drawn == 1).mean(axis=0)
    names = [option.code for option in programme.options]
    return Order(
        link,
        tuple(
            Standing(
                option=name,
                grounds=material.grounds[i],
                codes=material.codes[i],
                criteria=tuple(int(value) for value in criteria[i]),
                front=int(fronts[i]),
                above=tuple(names[j] for j in np.flatnonzero(above[:, i])),
                without=(int(without[:, i].min()), int(without[:, i].max())),
                movers=tuple(
                    voices.people[j].code
                    for j in np.flatnonzero(without[:, i] != fronts[i])
                    if j < people
                ),
                drawn=(int(low[i]), int(high[i])),
                first=float(first[i]),
            )
            for i, name in enumerate(names)
        ),
        dissent,
        draws,
        seed,
    )


def sort_fronts(criteria: Numbers) -> Weights:
    """Return the front of each row, 1 is first.

    `criteria` are rows of the `CRITERIA`, with or without dissent, of which less is better.
    """
    above, row = _compare(criteria)
    fronts = np.zeros(len(above), dtype=np.int64)
    pressed = np.add.reduce(above, axis=0, dtype=np.int32)
    front = 0
    while (left := fronts == 0).any():
        front += 1
        free = left & (pressed == 0)
        fronts[free] = front
        pressed -= np.add.reduce(above[free], axis=0, dtype=np.int32)
    return fronts[row]


def find_above(criteria: Numbers) -> Flags:
    """Return which rows stand above which: `found[i, j]`, i stands above j."""
    above, row = _compare(criteria)
    return above[np.ix_(row, row)]


def _compare(criteria: Numbers) -> tuple[Flags, Weights]:
    """Return which of the distinct rows stand above which, and the distinct row of each row."""
    signs = np.where(np.arange(criteria.shape[1]) == CRITERIA.index("dissent"), -1, 1)
    values, row = np.unique(criteria * signs, axis=0, return_inverse=True)
    above = np.ones((len(values), len(values)), dtype=bool)
    for column in values.T:
        ranks = np.unique(column, return_inverse=True)[1].astype(np.int32)
        if ranks.any():
            above &= ranks[:, None] >= ranks[None, :]
    np.fill_diagonal(above, val=False)
    return above, row.reshape(-1)


@dataclass(frozen=True, slots=True)
class _Material:
    """Options x participants, and what is known of the participants."""

    grounds: tuple[tuple[str, ...], ...]
    codes: tuple[tuple[str, ...], ...]
    speak: Numbers
    quoted: Numbers
    against: Numbers
    sides: Numbers
    roles: Numbers

    def criteria(self, weights: Weights) -> Numbers:
        """Return samples x options x criteria; `weights` say how often each participant counts."""
        counts = weights.T.astype(np.float32)
        shape = (len(self.speak), len(weights))
        grounds = np.array([len(own) for own in self.grounds], dtype=np.float32)
        columns = (
            np.broadcast_to(grounds[:, None], shape),
            self.speak @ counts,
            self._kinds_heard(self.sides, counts),
            self._kinds_heard(self.roles, counts),
            self.quoted @ counts,
            self.against @ counts,
        )
        return np.stack([column.T for column in columns], axis=2)

    def _kinds_heard(self, kinds: Numbers, counts: Numbers) -> Numbers:
        """Return options x samples: how many kinds of participants speak for the option."""
        heard = np.zeros((len(self.speak), counts.shape[1]), dtype=np.float32)
        for kind in kinds.T > 0:
            heard += self.speak[:, kind] @ counts[kind] > 0
        return heard


def _gather(
    programme: Programme, framework: Framework, voices: Voices, link: LinkKind
) -> _Material:
    """Return who speaks for each option: for a ground it answers, or naming it."""
    below = grow_tree(framework)
    places = {code: number for number, code in enumerate(voices.codes)}
    themes = {ground.code: ground.themes for ground in programme.grounds}
    dissent = {ground.code: ground.against for ground in programme.grounds}
    grounds = tuple(_answered(option, link) for option in programme.options)
    speaking = [
        [*(c for ground in own for c in themes[ground]), *option.themes]
        for own, option in zip(grounds, programme.options, strict=True)
    ]
    opposing = [[c for ground in own for c in dissent[ground]] for own in grounds]
    codes = tuple(tuple(dict.fromkeys(b for code in own for b in below[code])) for own in speaking)
    chosen, opposed = (
        _mark([[b for code in own for b in below[code]] for own in lists], places)
        for lists in (speaking, opposing)
    )
    people = voices.people
    given = (voices.codings[:-1] > 0).astype(np.float32).T
    return _Material(
        grounds=grounds,
        codes=codes,
        speak=(chosen @ given > 0).astype(np.float32),
        quoted=chosen @ voices.quotations[:-1].astype(np.float32).T,
        against=(opposed @ given > 0).astype(np.float32),
        sides=_kinds([person.side for person in people]),
        roles=_kinds([role_key(person.role) for person in people]),
    )


def _is_dissent_coded(programme: Programme, grounds: Sequence[Sequence[str]]) -> bool:
    coded = {ground.code for ground in programme.grounds if ground.against}
    answered = {ground for own in grounds for ground in own}
    return bool(answered) and answered <= coded


def _answered(option: Option, link: LinkKind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.ground for each in option.links if each.kind == link))


def _mark(lists: Sequence[Sequence[str]], places: dict[str, int]) -> NDArray[np.float32]:
    marks = np.zeros((len(lists), len(places)), dtype=np.float32)
    for row, codes in enumerate(lists):
        marks[row, [places[code] for code in codes if code in places]] = 1
    return marks


def _kinds(values: Sequence[str]) -> NDArray[np.float32]:
    """Return participants x kinds; who is of no known kind has none."""
    kinds = {value: number for number, value in enumerate(dict.fromkeys(filter(None, values)))}
    marks = np.zeros((len(values), len(kinds)), dtype=np.float32)
    for row, value in enumerate(values):
        if value:
            marks[row, kinds[value]] = 1
    return marks


def _leave_out(people: int) -> Weights:
    return np.ones((people, people), dtype=np.int64) - np.eye(people, dtype=np.int64)


def _draw(people: int, draws: int, seed: int) -> Weights:
    if not people:
        return np.zeros((1, 0), dtype=np.int64)
    chance = np.random.default_rng(seed)
    return chance.multinomial(people, np.full(people, 1 / people), size=draws)
