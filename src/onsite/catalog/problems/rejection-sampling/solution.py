import numpy as np


def rejection_sample(
    knots: np.ndarray, heights: np.ndarray, n: int, rng: np.random.Generator
) -> tuple[np.ndarray, int]:
    """Draw from a piecewise linear density by rejection.

    Points that are uniform in the box around the density, kept where they lie under it. A line is
    highest at one of its ends, so the box need be no higher than the highest knot.

    Returns:
        The points accepted, shape (n,), and how many were proposed up to the last of them.
    """
    peak = heights.max()
    sample: list[float] = []
    proposed = 0
    while len(sample) < n:
        x = rng.uniform(knots[0], knots[-1])
        proposed += 1
        if peak * rng.random() < np.interp(x, knots, heights):
            sample.append(x)
    return np.array(sample), proposed
