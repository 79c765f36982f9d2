"""wrong-answer: the zero vector could be divided by its length."""

import numpy as np


def power_iteration(A, start, n_iterations):
    v, estimates = start / np.linalg.norm(start), []
    for _ in range(n_iterations):
        w = A @ v
        v = w / np.linalg.norm(w)
        estimates.append(v @ A @ v)
    return v, estimates
