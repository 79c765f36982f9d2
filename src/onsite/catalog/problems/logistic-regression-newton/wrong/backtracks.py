"""wrong-answer: a step that does not lower the objective were halved."""

import numpy as np


def newton(X, y, l2, start, n_steps):
    w = start.copy()
    objectives = [objective(X, y, l2, w)]
    for _ in range(n_steps):
        p = (1 + np.tanh(X @ w / 2)) / 2
        H = (X * (p * (1 - p))[:, None]).T @ X + l2 * np.eye(len(w))
        step = np.linalg.solve(H, X.T @ (p - y) + l2 * w)
        while objective(X, y, l2, w - step) > objectives[-1] + 1e-12 and abs(step).max() > 1e-12:
            step /= 2
        w = w - step
        objectives.append(objective(X, y, l2, w))
    return w, objectives


def objective(X, y, l2, w):
    z = X @ w
    return (np.logaddexp(0, z) - y * z).sum() + l2 / 2 * w @ w
