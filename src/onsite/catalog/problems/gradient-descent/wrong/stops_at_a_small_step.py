"""wrong-answer: the tolerance were for the length of the step, not for the gradient."""

import numpy as np


def gradient_descent(A, b, start, learning_rate, max_steps, tolerance):
    S = (A + A.T) / 2
    path = [np.array(start, dtype=float)]
    while True:
        step = learning_rate * (S @ path[-1] - b)
        converged = np.linalg.norm(step) <= tolerance
        if converged or len(path) > max_steps:
            return np.array(path), bool(converged)
        path.append(path[-1] - step)
