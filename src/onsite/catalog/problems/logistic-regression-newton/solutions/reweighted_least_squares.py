import numpy as np


def newton(X, y, l2, start, n_steps):
    """Each step as a ridge regression on working responses, by an explicit inverse."""
    d = X.shape[1]
    w = start.astype(float)
    objectives = []
    for step in range(n_steps + 1):
        z = X @ w
        tail = np.exp(-np.abs(z))
        loss = np.maximum(z, 0) + np.log1p(tail) - y * z
        objectives.append(np.sum(loss) + l2 * np.dot(w, w) / 2)
        if step == n_steps:
            break
        p = np.where(z < 0, tail, 1.0) / (1 + tail)
        curvature = tail / (1 + tail) ** 2
        # XᵀD u, with D u = D z + y - p so that nothing is divided by a curvature of 0.
        right = X.T @ (curvature * z + y - p)
        half = np.sqrt(curvature)[:, None] * X
        w = np.linalg.inv(half.T @ half + np.diag(np.full(d, l2))) @ right
    return w, objectives
