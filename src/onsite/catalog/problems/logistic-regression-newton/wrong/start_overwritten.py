"""wrong-answer: the starting weights were its own to move."""

import numpy as np


def newton(X, y, l2, start, n_steps):
    objectives = [objective(X, y, l2, start)]
    for _ in range(n_steps):
        p = (1 + np.tanh(X @ start / 2)) / 2
        H = (X * (p * (1 - p))[:, None]).T @ X + l2 * np.eye(len(start))
        start -= np.linalg.solve(H, X.T @ (p - y) + l2 * start)
        objectives.append(objective(X, y, l2, start))
    return start, objectives


def objective(X, y, l2, w):
    z = X @ w
    return (np.logaddexp(0, z) - y * z).sum() + l2 / 2 * w @ w
