"""too-slow-growth: the weights of the rows had to stand in an n × n matrix."""

import numpy as np


def newton(X, y, l2, start, n_steps):
    w = start.copy()
    objectives = [objective(X, y, l2, w)]
    for _ in range(n_steps):
        p = (1 + np.tanh(X @ w / 2)) / 2
        H = X.T @ np.diag(p * (1 - p)) @ X + l2 * np.eye(len(w))
        w -= np.linalg.solve(H, X.T @ (p - y) + l2 * w)
        objectives.append(objective(X, y, l2, w))
    return w, objectives


def objective(X, y, l2, w):
    z = X @ w
    return (np.logaddexp(0, z) - y * z).sum() + l2 / 2 * w @ w
