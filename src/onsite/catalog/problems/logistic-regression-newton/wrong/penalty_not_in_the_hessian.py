"""wrong-answer: the penalty belonged to the gradient only and not to the Hessian."""

import numpy as np


def newton(X, y, l2, start, n_steps):
    w = start.copy()
    objectives = [objective(X, y, l2, w)]
    for _ in range(n_steps):
        p = (1 + np.tanh(X @ w / 2)) / 2
        H = (X * (p * (1 - p))[:, None]).T @ X
        w -= np.linalg.solve(H, X.T @ (p - y) + l2 * w)
        objectives.append(objective(X, y, l2, w))
    return w, objectives


def objective(X, y, l2, w):
    z = X @ w
    return (np.logaddexp(0, z) - y * z).sum() + l2 / 2 * w @ w
