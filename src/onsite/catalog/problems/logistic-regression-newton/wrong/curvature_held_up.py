"""wrong-answer: p(1 - p) were at least a millionth."""

import numpy as np


def newton(X, y, l2, start, n_steps):
    w = start.copy()
    objectives = [objective(X, y, l2, w)]
    for _ in range(n_steps):
        p = (1 + np.tanh(X @ w / 2)) / 2
        s = np.maximum(p * (1 - p), 1e-6)
        w -= np.linalg.solve((X * s[:, None]).T @ X + l2 * np.eye(len(w)), X.T @ (p - y) + l2 * w)
        objectives.append(objective(X, y, l2, w))
    return w, objectives


def objective(X, y, l2, w):
    z = X @ w
    return (np.logaddexp(0, z) - y * z).sum() + l2 / 2 * w @ w
