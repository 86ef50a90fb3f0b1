"""A hidden level on a lattice, smoothed over periods; what is unknown about it averaged over.

Forward and backward over the periods: Kitagawa (1987); Durbin, J. & Koopman, S. J. (2012), Time
series analysis by state space methods, 2nd ed., Oxford, ch. 9-11; West, M. & Harrison, J. (1997),
Bayesian forecasting and dynamic models, 2nd ed., Springer. How the level moves and how much counts
scatter is not plugged in: each candidate is run, and candidates are weighed by how well they
foretell the data, times their prior (Rue, H., Martino, S. & Chopin, N. (2009), Approximate Bayesian
inference for latent Gaussian models, Journal of the Royal Statistical Society B 71(2), 319-392,
section 3).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from hamgara.relations.lattice import Floats, Lattice, Places
from hamgara.relations.motion import Motion

_NEGLIGIBLE = 5e-3
_CELLS = 2**24
"""Numbers kept at once for all candidates; more are run one part after another."""


@dataclass(frozen=True, slots=True, eq=False)
class Views:
    """What was seen, by how much it may scatter: `likelihoods` (O, T, G) of O candidates.

    Rows are scaled to a largest value of 1; `heights` (O) are the logs of the scales, summed.
    """

    likelihoods: Floats
    heights: Floats

    @property
    def periods(self) -> int:
        """The number of periods T."""
        return int(self.likelihoods.shape[1])


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """M models of one level: how it moves, which of the views each takes, and its log prior."""

    motion: Motion
    views: Places
    log_prior: Floats

    def keep(self, chosen: Places) -> Candidates:
        """Return these of them."""
        return Candidates(self.motion.keep(chosen), self.views[chosen], self.log_prior[chosen])


def weigh(lattice: Lattice, seen: Views, models: Candidates) -> Floats:
    """Return the log of prior times evidence (M)."""
    return np.concatenate(
        [_forward(lattice, seen, part, None) + part.log_prior for part in _cut(seen, models)]
    )


def choose(log_weights: Floats) -> Places:
    """Return the places of the models that matter: all but the least, together 1 in 200."""
    weights = normalize(log_weights)
    order = np.argsort(weights)[::-1]
    enough = int((weights[order].cumsum() < 1 - _NEGLIGIBLE).sum()) + 1
    return np.asarray(np.sort(order[:enough]))


def normalize(log_weights: Floats) -> Floats:
    """Return the weights, which sum to 1."""
    weights = np.exp(log_weights - log_weights.max())
    return np.asarray(weights / weights.sum())


def smooth(lattice: Lattice, seen: Views, models: Candidates, weights: Floats) -> Floats:
    """Return the distribution of the level in each period (T, G), times the sum of weights (M)."""
    total = np.zeros(seen.likelihoods.shape[1:])
    for part, own in zip(_cut(seen, models), _cut_like(seen, models, weights), strict=True):
        kept = np.empty((seen.periods, len(part.views), part.motion.size(lattice)))
        _forward(lattice, seen, part, kept)
        _add_backward(lattice, seen, part, kept, own, total)
    return np.asarray(total * weights.sum() / np.maximum(total.sum(axis=1, keepdims=True), 1e-300))


def draw(
    lattice: Lattice, seen: Views, models: Candidates, counts: Places, chance: np.random.Generator
) -> Floats:
    """Return paths (sum of counts, T) of the level, so many of each model.

    Drawn backward (Frühwirth-Schnatter, S. (1994), Data augmentation and dynamic linear models,
    Journal of Time Series Analysis 15(2), 183-202).
    """
    paths = []
    for number in np.flatnonzero(counts):
        model = models.keep(np.array([number]))
        kept = np.empty((seen.periods, 1, model.motion.size(lattice)))
        _forward(lattice, seen, model, kept)
        many = model.motion.keep(np.zeros(counts[number], dtype=np.intp))
        states = np.empty((counts[number], seen.periods), dtype=np.intp)
        ahead = np.ones((counts[number], kept.shape[2]))
        for period in range(seen.periods - 1, -1, -1):
            sums = (kept[period] * ahead).cumsum(axis=1)
            heights = chance.random((len(sums), 1)) * sums[:, -1:]
            states[:, period] = (sums < heights).sum(axis=1)
            ahead[:] = 0
            ahead[np.arange(len(ahead)), states[:, period]] = 1
            ahead = many.back(lattice, ahead)
        within = chance.random(states.shape) - 0.5
        paths.append(lattice.points[states % len(lattice.points)] + within * lattice.spacing)
    return np.concatenate(paths)


def _cut(seen: Views, models: Candidates) -> Iterator[Candidates]:
    for places in _parts(seen, models):
        yield models.keep(places)


def _cut_like(seen: Views, models: Candidates, values: Floats) -> Iterator[Floats]:
    for places in _parts(seen, models):
        yield values[places]


def _parts(seen: Views, models: Candidates) -> list[Places]:
    most = max(1, _CELLS // (seen.periods * models.motion.width * seen.likelihoods.shape[2]))
    places = np.arange(len(models.views))
    return [places[at : at + most] for at in range(0, len(places), most)]


def _forward(lattice: Lattice, seen: Views, models: Candidates, keep: Floats | None) -> Floats:
    """Return the log evidence of each model; fill `keep` (T, M, X) with what each period knew."""
    evidence = seen.heights[models.views]
    motion = models.motion
    mass = motion.start(lattice)
    for period in range(seen.periods):
        if period:
            mass = motion.go(lattice, mass)
        mass = motion.times(mass, seen.likelihoods[models.views, period])
        total = mass.sum(axis=1, keepdims=True)
        mass /= total
        evidence = evidence + np.log(total[:, 0])
        if keep is not None:
            keep[period] = mass
    return evidence


def _add_backward(
    lattice: Lattice,
    seen: Views,
    models: Candidates,
    kept: Floats,
    weights: Floats,
    total: Floats,
) -> None:
    """Add the smoothed distributions, each times its weight, to `total` (T, G)."""
    motion = models.motion
    ahead = np.ones(kept.shape[1:])
    for period in range(len(total) - 1, -1, -1):
        both = kept[period] * ahead
        both = np.einsum("m,mx->x", weights / both.sum(axis=1), both)
        total[period] += both.reshape(-1, total.shape[1]).sum(axis=0)
        ahead = motion.times(ahead, seen.likelihoods[models.views, period])
        ahead = motion.back(lattice, ahead)
        ahead /= ahead.max(axis=1, keepdims=True)
