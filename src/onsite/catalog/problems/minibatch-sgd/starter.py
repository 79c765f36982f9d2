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

    Args:
        X: shape (n, d).
        y: shape (n,).
        learning_rate: what each batch's mean gradient is multiplied by.
        batch_size: rows per batch, at least 1; the last batch may have fewer.
        n_epochs: how often to visit every row, at least 0.
        rng: gives one permutation for each epoch.

    Returns:
        The weights, shape (d,), and the mean loss over all rows at the end of each epoch.
    """
    ...
