"""wrong-answer: the subgradient averaged over the rows inside the margin only."""

import numpy as np


def pegasos(
    X: np.ndarray, y: np.ndarray, l2: float, picks: np.ndarray
) -> tuple[np.ndarray, float, np.ndarray]:
    weights = np.zeros(X.shape[1])
    for t, i in enumerate(picks, start=1):
        is_inside = y[i] * (X[i] @ weights) < 1
        weights *= 1 - 1 / t
        if is_inside:
            weights += y[i] * X[i] / (l2 * t)

    margins = y * (X @ weights)
    objective = l2 / 2 * weights @ weights + np.maximum(1 - margins, 0).mean()
    subgradient = l2 * weights - ((margins < 1) * y) @ X / max((margins < 1).sum(), 1)
    return weights, objective, subgradient
