"""wrong-answer: the positions were the look-ahead points, as in the form that libraries use."""

import numpy as np


def descend(start, learning_rate, beta, n_steps, nesterov):
    p, v = np.array(start, dtype=float), np.zeros(2)
    path = [p]
    for _ in range(n_steps):
        g = gradient(p)
        v = beta * v + g
        p = p - learning_rate * (g + beta * v if nesterov else v)
        path.append(p)
    return np.array(path)


def gradient(p):
    above = p[1] - p[0] ** 2
    return np.array([2 * (p[0] - 1) - 40 * p[0] * above, 20 * above])
