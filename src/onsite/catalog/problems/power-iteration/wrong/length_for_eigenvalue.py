"""wrong-answer: the length of Av were the eigenvalue, which loses the sign."""

import numpy as np


def power_iteration(A, start, n_iterations):
    v, estimates = start / np.linalg.norm(start), []
    for _ in range(n_iterations):
        w = A @ v
        if w.any():
            v = w / np.linalg.norm(w)
        estimates.append(np.linalg.norm(A @ v))
    return v, estimates
