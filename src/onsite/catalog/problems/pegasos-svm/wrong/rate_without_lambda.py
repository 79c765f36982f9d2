"""wrong-answer: the rate were 1 / t."""

import numpy as np


def pegasos(
    X: np.ndarray, y: np.ndarray, l2: float, picks: np.ndarray
) -> tuple[np.ndarray, float, np.ndarray]:
    weights = np.zeros(X.shape[1])
    for t, i in enumerate(picks, start=1):
        is_inside = y[i] * (X[i] @ weights) < 1
        weights *= 1 - l2 / t
        if is_inside:
            weights += y[i] * X[i] / t

    margins = y * (X @ weights)
    objective = l2 / 2 * weights @ weights + np.maximum(1 - margins, 0).mean()
    subgradient = l2 * weights - ((margins < 1) * y) @ X / len(X)
    return weights, objective, subgradient
