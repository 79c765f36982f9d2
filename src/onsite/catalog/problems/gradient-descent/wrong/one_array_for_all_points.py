"""wrong-answer: every point of the path were the last one, since one array is moved in place."""

import numpy as np


def gradient_descent(A, b, start, learning_rate, max_steps, tolerance):
    S = (A + A.T) / 2
    x = np.array(start, dtype=float)
    path = [x]
    while True:
        gradient = S @ x - b
        converged = np.linalg.norm(gradient) <= tolerance
        if converged or len(path) > max_steps:
            return np.array(path), bool(converged)
        x -= learning_rate * gradient
        path.append(x)
