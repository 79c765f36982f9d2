"""wrong-answer: the start already had length 1."""

import numpy as np


def power_iteration(A, start, n_iterations):
    v, estimates = start, []
    for _ in range(n_iterations):
        w = A @ v
        if w.any():
            v = w / np.linalg.norm(w)
        estimates.append(v @ A @ v)
    return v, estimates
