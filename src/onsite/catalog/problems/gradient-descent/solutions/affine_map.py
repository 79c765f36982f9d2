"""One affine map a step, x -> (I - lr S) x + lr b, written into a table made beforehand."""

import numpy as np


def gradient_descent(A, b, start, learning_rate, max_steps, tolerance):
    step = np.eye(len(b)) - learning_rate / 2 * (A + A.T)
    path = np.empty((max_steps + 1, len(b)))
    path[0] = start
    taken = 0
    while not is_flat(A, b, path[taken], tolerance):
        if taken == max_steps:
            return path, False
        path[taken + 1] = step @ path[taken] + learning_rate * b
        taken += 1
    return path[: taken + 1], True


def is_flat(A, b, x, tolerance):
    gradient = 0.5 * (A @ x + x @ A) - b
    return gradient @ gradient <= tolerance**2
