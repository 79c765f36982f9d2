"""Moves first and asks afterwards, carrying the gradient along."""

import numpy as np


def gradient_descent(A, b, start, learning_rate, max_steps, tolerance):
    def gradient_at(x):
        return (A.dot(x) + A.T.dot(x)) / 2 - b

    x = np.array(start, dtype=np.float64)
    gradient = gradient_at(x)
    path = x[None]
    while np.sqrt((gradient**2).sum()) > tolerance and len(path) <= max_steps:
        x = x - learning_rate * gradient
        path = np.vstack([path, x])
        gradient = gradient_at(x)
    return path, not np.sqrt((gradient**2).sum()) > tolerance
