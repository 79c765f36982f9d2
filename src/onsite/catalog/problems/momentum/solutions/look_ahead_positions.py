"""Runs Nesterov in the shifted form, then turns its look-ahead points back into positions."""

import numpy as np


def descend(start, learning_rate, beta, n_steps, nesterov):
    p, v = np.array(start, dtype=float), np.zeros(2)
    path = [p]
    for _ in range(n_steps):
        g = gradient(p)
        v = beta * v + g
        p = p - learning_rate * (g + beta * v if nesterov else v)
        path.append(p + learning_rate * beta * v if nesterov else p)
    return np.stack(path)


def gradient(p):
    jacobian = np.array([[-1.0, 0.0], [-2 * p[0], 1.0]])
    return jacobian.T @ np.array([2 * (1 - p[0]), 20 * (p[1] - p[0] ** 2)])
