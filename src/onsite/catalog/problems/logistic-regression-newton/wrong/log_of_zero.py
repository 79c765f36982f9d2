"""wrong-answer: no probability could round to 0 or 1."""

import numpy as np


def newton(X, y, l2, start, n_steps):
    w = start.copy()
    objectives = [objective(X, y, l2, w)]
    for _ in range(n_steps):
        p = 1 / (1 + np.exp(-X @ w))
        H = (X * (p * (1 - p))[:, None]).T @ X + l2 * np.eye(len(w))
        w -= np.linalg.solve(H, X.T @ (p - y) + l2 * w)
        objectives.append(objective(X, y, l2, w))
    return w, objectives


def objective(X, y, l2, w):
    p = 1 / (1 + np.exp(-X @ w))
    return -(y * np.log(p) + (1 - y) * np.log(1 - p)).sum() + l2 / 2 * w @ w
