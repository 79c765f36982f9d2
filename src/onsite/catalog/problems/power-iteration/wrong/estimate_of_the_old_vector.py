"""wrong-answer: the quotient were that of the vector before the iteration."""

import numpy as np


def power_iteration(A, start, n_iterations):
    v, estimates = start / np.linalg.norm(start), []
    for _ in range(n_iterations):
        w = A @ v
        estimates.append(v @ w)
        if w.any():
            v = w / np.linalg.norm(w)
    return v, estimates
