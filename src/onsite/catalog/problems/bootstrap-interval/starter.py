import numpy as np


def bootstrap_interval(
    y: np.ndarray, p: np.ndarray, level: float, n_resamples: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the percentile bootstrap interval of the root mean squared error.

    Args:
        y: truths, shape (n,).
        p: predictions, shape (n,).
        level: the share of resamples that the interval holds, between 0 and 1.
        n_resamples: how many resamples to make, at least 1.
        rng: where every random number comes from.

    Returns:
        The lower and the upper end.
    """
    ...
