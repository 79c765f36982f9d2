"""wrong-answer: the last step could not reach the tolerance."""

import numpy as np


def gradient_descent(A, b, start, learning_rate, max_steps, tolerance):
    S = (A + A.T) / 2
    path = [np.array(start, dtype=float)]
    for _ in range(max_steps):
        gradient = S @ path[-1] - b
        if np.linalg.norm(gradient) <= tolerance:
            return np.array(path), True
        path.append(path[-1] - learning_rate * gradient)
    return np.array(path), False
