import numpy as np
from numpy.typing import NDArray


def sgd(
    X: NDArray[np.float64],
    y: NDArray[np.float64],
    learning_rate: float,
    batch_size: int,
    n_epochs: int,
    rng: np.random.Generator,
) -> tuple[NDArray[np.float64], list[float]]:
    """Fit y ≈ X @ weights by mini-batch gradient descent from zero.

    Returns:
        The weights, shape (d,), and the mean loss over all rows at the end of each epoch.
    """
    n, d = X.shape
    weights = np.zeros(d)
    losses = []
    for _ in range(n_epochs):
        order = rng.permutation(n)
        for start in range(0, n, batch_size):
            rows = order[start : start + batch_size]
            residuals = X[rows] @ weights - y[rows]
            weights -= learning_rate * X[rows].T @ residuals / len(rows)
        losses.append(((X @ weights - y) ** 2).mean() / 2)
    return weights, losses
