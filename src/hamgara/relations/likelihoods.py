"""How likely counts are at each value of a level: beta-binomial and negative binomial.

Counts need not be whole numbers: weighted events enter as effective counts, and the same formulas
are then quasi-likelihoods (McCullagh, P. & Nelder, J. A. (1989), Generalized linear models, 2nd
ed., ch. 9). Factors that are the same at all values are left out where they are the same for all
spreads too.
"""

from __future__ import annotations

import numpy as np

from hamgara.relations.lattice import Floats


def log_beta_binomial(cooperation: Floats, conflict: Floats, points: Floats, rho: float) -> Floats:
    """Return the log-likelihood (T, G) of counts (T) at log-odds (G), without the coefficient.

    Given their sum, C is binomial with a share that varies from period to period around its mean
    p as Beta(p (1 - rho) / rho, (1 - p)(1 - rho) / rho): the variance of C is n p (1 - p)
    (1 + (n - 1) rho). `rho`, from 0 to below 1, is the correlation of two events of one period;
    0 is the binomial. Skellam, J. G. (1948), Journal of the Royal Statistical Society B 10(2),
    257-261; Williams, D. A. (1975), Biometrics 31(4), 949-952.
    """
    log_p, log_q = -np.logaddexp(0, -points), -np.logaddexp(0, points)
    if rho == 0:
        return np.asarray(np.outer(cooperation, log_p) + np.outer(conflict, log_q))
    pairs, back = np.unique(np.stack([cooperation, conflict]), axis=1, return_inverse=True)
    c, f = pairs[0][:, None], pairs[1][:, None]
    size = (1 - rho) / rho
    a, b = np.exp(log_p) * size, np.exp(log_q) * size
    rising = log_gamma(a + c) - log_gamma(a) + log_gamma(b + f) - log_gamma(b)
    return np.asarray((rising + log_gamma(size) - log_gamma(size + c + f))[back.reshape(-1)])


def log_negative_binomial(
    counts: Floats, exposure: Floats, points: Floats, dispersion: float
) -> Floats:
    """Return the log-likelihood (T, G) of counts (T) at log-rates (G) per unit of exposure (T).

    The mean is m = exposure e^rate, the variance m + dispersion m^2; 0 is the Poisson law. An
    exposure of 0 tells nothing. Hilbe, J. M. (2011), Negative binomial regression, 2nd ed.
    """
    seen = exposure > 0
    log_mean = np.log(np.where(seen, exposure, 1.0))[:, None] + points
    k = counts[:, None]
    if dispersion == 0:
        found = k * log_mean - np.exp(log_mean)
    else:
        size = 1 / dispersion
        found = (
            log_gamma(k + size)
            - log_gamma(size)
            - (k + size) * np.logaddexp(0, log_mean - np.log(size))
            + k * (log_mean - np.log(size))
        )
    return np.where(seen[:, None], found, 0.0)


def log_gamma(x: Floats | float) -> Floats:
    """Return ln of the gamma function for x above 0, to 1e-12 of its size.

    Stirling's series at x + 8 (Abramowitz & Stegun 1964, 6.1.40-41); numpy has none.
    """
    x = np.asarray(x, dtype=np.float64)
    product = np.ones_like(x)
    for shift in range(8):
        product = product * (x + shift)
    y = x + 8
    z = 1 / (y * y)
    series = (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z / 1188)))) / y
    return np.asarray(
        (y - 0.5) * np.log(y) - y + 0.5 * np.log(2 * np.pi) + series - np.log(product)
    )
