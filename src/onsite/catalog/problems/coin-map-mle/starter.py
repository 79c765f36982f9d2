import numpy as np


def coin_estimates(
    flips: np.ndarray, a: float, b: float
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Estimate each coin's probability of heads.

    Args:
        flips: shape (c, n): 1 for heads, 0 for tails, -1 where there was no flip.
        a: the prior's exponent of theta, plus 1; above 0.
        b: the prior's exponent of 1 - theta, plus 1; above 0.

    Returns:
        The maximum-likelihood estimates, the maxima of the posterior and its means, each of
        shape (c,); NaN where there is no single maximum.
    """
    ...
