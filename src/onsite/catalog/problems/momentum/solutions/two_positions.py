"""Keeps the last two positions instead of a velocity: v is their difference over -lr."""

import numpy as np


def descend(start, learning_rate, beta, n_steps, nesterov):
    before = now = np.array(start, dtype=float)
    path = [now]
    for _ in range(n_steps):
        ahead = now + beta * (now - before)
        slope = gradient(ahead if nesterov else now)
        before, now = now, ahead - learning_rate * slope
        path.append(now)
    return np.array(path)


def gradient(p):
    x, y = p
    return np.array([-2 * (1 - x), 0.0]) + 20 * (y - x * x) * np.array([-2 * x, 1.0])
