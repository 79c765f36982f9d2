"""A logarithm of its own for small u: the first terms of the series."""

import numpy as np


def box_muller(u, v):
    small = u < 1e-4
    series = u * (1 + u / 2 * (1 + u * 2 / 3 * (1 + u * 3 / 4)))
    half_square = np.where(small, series, -np.log(1 - u))
    normals = np.empty((u.size, 2))
    normals[:, 0] = np.cos(v * 2 * np.pi)
    normals[:, 1] = np.sin(v * 2 * np.pi)
    return normals * np.sqrt(2 * half_square)[:, None]
