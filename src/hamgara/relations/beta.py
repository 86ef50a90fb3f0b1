"""Quantiles of the logit of a beta variable, by the continued fraction of its integral.

The incomplete beta function: Didonato, A. R. & Morris, A. H. (1992), Algorithm 708, ACM
Transactions on Mathematical Software 18(3), 360-373, and Abramowitz & Stegun (1964), 26.5.8.
"""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

_TINY = 1e-300
_PRECISION = 1e-13
_STEPS = 100_000
_NEWTON = 200
_MANY = 1e8


@lru_cache(maxsize=100_000)
def logit_beta_quantile(q: float, a: float, b: float) -> float:
    """Return t such that a Beta(a, b) variable lies below 1 / (1 + exp(-t)) with probability q.

    To 1e-9; `a` and `b` above 0, `q` between 0 and 1. Where both are above 100 million the logit
    is taken as normal.
    """
    if min(a, b) > _MANY:
        return math.log(a / b) + NormalDist().inv_cdf(q) * math.sqrt(1 / a + 1 / b)
    step = math.sqrt(1 / a + 1 / b)
    low = high = math.log(a / b)
    while logit_beta_cdf(low, a, b) > q:
        low, step = low - step, 2 * step
    step = math.sqrt(1 / a + 1 / b)
    while logit_beta_cdf(high, a, b) < q:
        high, step = high + step, 2 * step
    t = (low + high) / 2
    for _ in range(_NEWTON):
        off = logit_beta_cdf(t, a, b) - q
        low, high = (t, high) if off < 0 else (low, t)
        density = math.exp(_log_density(t, a, b))
        step = off / density if density else math.inf
        t, before = (t - step if low < t - step < high else (low + high) / 2), t
        if abs(t - before) <= 1e-11 * max(1.0, abs(t)):
            break
    return t


def logit_beta_cdf(t: float, a: float, b: float) -> float:
    """Return the probability that a Beta(a, b) variable lies below 1 / (1 + exp(-t))."""
    x, y = math.exp(-_log1p_exp(-t)), math.exp(-_log1p_exp(t))
    front = math.exp(_log_density(t, a, b))
    if x < (a + 1) / (a + b + 2):
        return min(1.0, front * _fraction(x, a, b) / a)
    return max(0.0, 1 - front * _fraction(y, b, a) / b)


def _log_density(t: float, a: float, b: float) -> float:
    """Return the log of the density of the logit of a Beta(a, b) variable."""
    scale = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
    return scale - a * _log1p_exp(-t) - b * _log1p_exp(t)


def _log1p_exp(t: float) -> float:
    """Return ln(1 + exp(t)) without overflow."""
    return max(t, 0.0) + math.log1p(math.exp(-abs(t)))


def _fraction(x: float, a: float, b: float) -> float:
    """Return the continued fraction of the incomplete beta integral (Lentz's method)."""
    c, d = 1.0, 1 / _away(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away(1 + term * d)
            c = _away(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _PRECISION:
            break
    return value


def _away(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
