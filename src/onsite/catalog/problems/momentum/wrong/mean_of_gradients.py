"""wrong-answer: the velocity were a mean of gradients, with 1 - beta in front of the new one."""

import numpy as np


def descend(start, learning_rate, beta, n_steps, nesterov):
    p, v = np.array(start, dtype=float), np.zeros(2)
    path = [p]
    for _ in range(n_steps):
        v = beta * v + (1 - beta) * gradient(p - learning_rate * beta * v if nesterov else p)
        p = p - learning_rate * v
        path.append(p)
    return np.array(path)


def gradient(p):
    above = p[1] - p[0] ** 2
    return np.array([2 * (p[0] - 1) - 40 * p[0] * above, 20 * above])
