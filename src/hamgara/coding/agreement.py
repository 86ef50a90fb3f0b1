"""Do coders give the same codes? Kappa and Jaccard of two, per code and overall; alpha of all.

Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and
Psychological Measurement 20(1), 37-46. Jaccard, P. (1912). The distribution of the flora
in the alpine zone. New Phytologist 11(2), 37-50.

The units of people are the passages of the documents that two of them coded: what may be coded
(`study.documents.list_passages`), and besides that whatever one of them coded. That all leave an
interviewer's question uncoded is no agreement.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hamgara.coding.alpha import Reliability, measure_reliability
from hamgara.messages import Message, say
from hamgara.study.codebook import Framework

Cell = tuple[Hashable, str]
"""A unit (a participant, a segment) and a code that a coder gave it."""


@dataclass(frozen=True, slots=True)
class CodeAgreement:
    """Agreement on one code, or on all ('').

    `both`, `first` and `second` count the cells that both coders, only the first or only
    the second coded, of `n`. `kappa` in [-1, 1], None where chance agreement is certain;
    `jaccard` in [0, 1], None where nobody coded anything.
    """

    code: str
    n: int
    both: int
    first: int
    second: int
    kappa: float | None
    jaccard: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement of two coders on units x codes; each cell is coded or not."""

    coders: tuple[str, str]
    unit: str
    overall: CodeAgreement
    per_code: tuple[CodeAgreement, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Coders compared: alpha of however many, kappa and Jaccard where they are two."""

    alpha: Reliability
    pair: Agreement | None = None


def compare(
    unit: str,
    given: Mapping[str, Collection[tuple[int, str]]],
    worked: Mapping[str, Collection[int]],
    framework: Framework,
) -> Comparison:
    """Return how far coders agree on the units that two or more of them worked on.

    Args:
        unit: what the units are.
        given: for each coder the units and codes that they coded.
        worked: for each coder the units that they worked on.
        framework: the codes; kappa and Jaccard are of those without one below them.
    """
    alpha = measure_reliability(unit, given, worked, framework)
    if len(given) != 2:
        return Comparison(alpha)
    first, second = given
    shared = {*worked[first]} & {*worked[second]}
    one, two = ([cell for cell in cells if cell[0] in shared] for cells in given.values())
    themes = [theme.id for theme in framework.themes]
    pair = compare_coders((first, second), unit, one, two, units=len(shared), codes=themes)
    return Comparison(alpha, pair)


def compare_coders(
    coders: tuple[str, str],
    unit: str,
    first: Collection[Cell],
    second: Collection[Cell],
    *,
    units: int,
    codes: Sequence[str],
) -> Agreement:
    """Return the agreement of two coders over `units` x `codes` cells, of which each coded some.

    Cells with other codes are left out.
    """
    wanted = set(codes)
    one = {cell for cell in first if cell[1] in wanted}
    two = {cell for cell in second if cell[1] in wanted}
    by_code = {code: (set[Cell](), set[Cell]()) for code in codes}
    for side, found in enumerate((one, two)):
        for cell in found:
            by_code[cell[1]][side].add(cell)
    return Agreement(
        coders,
        unit,
        _agree("", one, two, units * len(codes)),
        tuple(_agree(code, *sides, units) for code, sides in by_code.items()),
    )


def _agree(code: str, first: set[Cell], second: set[Cell], n: int) -> CodeAgreement:
    both = len(first & second)
    one, two = len(first), len(second)
    either = one + two - both
    return CodeAgreement(
        code,
        n,
        both,
        one - both,
        two - both,
        cohen_kappa(both, one - both, two - both, n - either),
        both / either if either else None,
    )


def cohen_kappa(both: int, first: int, second: int, neither: int) -> float | None:
    """Return Cohen's kappa of a 2 x 2 table; None where chance agreement is 1 or n is 0.

    `both` and `neither` count agreements, `first` and `second` what only one coder coded.
    """
    n = both + first + second + neither
    if n == 0:
        return None
    observed = (both + neither) / n
    one, two = (both + first) / n, (both + second) / n
    chance = one * two + (1 - one) * (1 - two)
    return None if chance == 1 else (observed - chance) / (1 - chance) + 0.0  # no -0.0


def tabulate_pairs(
    coders: Sequence[str], pairs: Iterable[Agreement]
) -> Iterator[tuple[str, tuple[CodeAgreement | int | None, ...]]]:
    """Yield each coder with a cell for every one, in the order of `coders`.

    Below the diagonal stands how far the two agree over all codes (None where they worked on
    nothing together), above it on how many units both worked, on it None.
    """
    place = {coder: at for at, coder in enumerate(coders)}
    found: dict[tuple[int, int], CodeAgreement | int] = {}
    for pair in pairs:
        first, second = sorted(place[coder] for coder in pair.coders)
        found[second, first] = pair.overall
        found[first, second] = next((one.n for one in pair.per_code), 0)
    for at, coder in enumerate(coders):
        cells = (found.get((at, other), 0 if other > at else None) for other in place.values())
        yield coder, tuple(cells)


def say_pairs() -> Message:
    """Return how to read the table of `tabulate_pairs`."""
    return say(
        "Below the diagonal stands kappa over all codes, above it how many units both worked on."
    )


def say_units() -> Message:
    """Return what the units of people are."""
    return say(
        "Units are the passages that may be coded, and whatever a coder coded: no questions of an"
        " interviewer (told by a label such as Q, not by a name), headings, datelines or rows of"
        " figures."
    )
