"""wrong-answer: the vector were scaled to a largest entry of 1 instead of length 1."""

import numpy as np


def power_iteration(A, start, n_iterations):
    v, estimates = start / np.abs(start).max(), []
    for _ in range(n_iterations):
        w = A @ v
        if w.any():
            v = w / np.abs(w).max()
        estimates.append(v @ A @ v / (v @ v))
    return v, estimates
