"""Points under the box as rows of two; the rest is drawn by calling itself."""

import numpy as np


def rejection_sample(knots, heights, n, rng):
    if n == 0:
        return [], 0
    corner, size = [knots[0], 0.0], [knots[-1] - knots[0], heights.max()]
    points = corner + size * rng.random((4 * n, 2))
    below = points[:, 1] < np.interp(points[:, 0], knots, heights)
    rank = np.cumsum(below)
    if rank[-1] >= n:
        last = int(np.searchsorted(rank, n))
        return points[: last + 1][below[: last + 1], 0].tolist(), last + 1
    more, proposed = rejection_sample(knots, heights, n - int(rank[-1]), rng)
    return [*points[below, 0].tolist(), *more], 4 * n + proposed
