"""wrong-answer: A were symmetric."""

import numpy as np


def gradient_descent(A, b, start, learning_rate, max_steps, tolerance):
    path = [np.array(start, dtype=float)]
    while True:
        gradient = A @ path[-1] - b
        converged = np.linalg.norm(gradient) <= tolerance
        if converged or len(path) > max_steps:
            return np.array(path), bool(converged)
        path.append(path[-1] - learning_rate * gradient)
