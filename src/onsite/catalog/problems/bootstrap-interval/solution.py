import numpy as np


def bootstrap_interval(
    y: np.ndarray, p: np.ndarray, level: float, n_resamples: int, rng: np.random.Generator
) -> tuple[float, float]:
    """Return the percentile bootstrap interval of the root mean squared error.

    A row takes part by its squared error alone, so that is what is resampled.
    """
    squares = (y - p) ** 2
    n = len(squares)
    errors = [np.sqrt(squares[rng.integers(n, size=n)].mean()) for _ in range(n_resamples)]
    low, high = np.quantile(errors, [(1 - level) / 2, (1 + level) / 2])
    return float(low), float(high)
