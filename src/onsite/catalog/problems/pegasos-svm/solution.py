import numpy as np


def pegasos(
    X: np.ndarray, y: np.ndarray, l2: float, picks: np.ndarray
) -> tuple[np.ndarray, float, np.ndarray]:
    """Train a linear SVM from zero by one subgradient step per picked row.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), labels -1 and +1.
        l2: strength of the penalty, above 0.
        picks: rows to learn from, in order, shape (T,).

    Returns:
        weights of shape (d,); the objective over all rows there; a subgradient there, shape (d,).
    """
    weights = np.zeros(X.shape[1])
    for t, i in enumerate(picks, start=1):
        is_inside = y[i] * (X[i] @ weights) < 1
        weights *= 1 - 1 / t
        if is_inside:
            weights += y[i] * X[i] / (l2 * t)

    margins = y * (X @ weights)
    objective = l2 / 2 * weights @ weights + np.maximum(1 - margins, 0).mean()
    subgradient = l2 * weights - ((margins < 1) * y) @ X / len(X)
    return weights, objective, subgradient
