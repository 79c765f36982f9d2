"""wrong-answer: p(1 - p) were never 0, so that a working response can be divided by it."""

import numpy as np


def newton(X, y, l2, start, n_steps):
    w = start.copy()
    objectives = [objective(X, y, l2, w)]
    for _ in range(n_steps):
        z = X @ w
        p = (1 + np.tanh(z / 2)) / 2
        s = p * (1 - p)
        u = z + (y - p) / s
        w = np.linalg.solve((X * s[:, None]).T @ X + l2 * np.eye(len(w)), X.T @ (s * u))
        objectives.append(objective(X, y, l2, w))
    return w, objectives


def objective(X, y, l2, w):
    z = X @ w
    return (np.logaddexp(0, z) - y * z).sum() + l2 / 2 * w @ w
