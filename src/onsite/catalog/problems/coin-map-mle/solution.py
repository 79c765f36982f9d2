import numpy as np


def coin_estimates(
    flips: np.ndarray, a: float, b: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Estimate each coin's probability of heads.

    The prior is Beta(a, b), so the posterior is Beta(a + heads, b + tails).

    Returns:
        The maximum-likelihood estimates, the maxima of the posterior and its means, each of
        shape (c,); NaN where there is no single maximum.
    """
    heads, tails = (flips == 1).sum(axis=1), (flips == 0).sum(axis=1)
    alpha, beta = a + heads, b + tails
    # Beside a positive exponent a negative one counts as 0: the peak is at the other's end.
    up, down = np.maximum(alpha - 1, 0), np.maximum(beta - 1, 0)
    with np.errstate(invalid="ignore"):
        mle = heads / (heads + tails)
        mode = up / (up + down)
    mode[(alpha == 1) & (beta < 1)] = 1.0
    mode[(alpha < 1) & (beta == 1)] = 0.0
    return mle, mode, alpha / (alpha + beta)
