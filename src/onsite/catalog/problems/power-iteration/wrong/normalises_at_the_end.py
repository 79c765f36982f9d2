"""wrong-answer: it were enough to normalise at the end, though numbers overflow on the way."""

import numpy as np


def power_iteration(A, start, n_iterations):
    v, estimates = start / np.linalg.norm(start), []
    for _ in range(n_iterations):
        w = A @ v
        if w.any():
            v = w
        estimates.append(v @ A @ v / (v @ v))
    return v / np.linalg.norm(v), estimates
