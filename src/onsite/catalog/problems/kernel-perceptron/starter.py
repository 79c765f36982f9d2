import numpy as np


def kernel_perceptron(
    X: np.ndarray, y: np.ndarray, queries: np.ndarray, gamma: float, n_epochs: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Train a perceptron with a Gaussian kernel, row by row, and score queries.

    Args:
        X: shape (n, d), floats.
        y: shape (n,), labels -1 and +1.
        queries: points to score, shape (m, d).
        gamma: what the squared distance is multiplied by, above 0.
        n_epochs: how often to visit every row, at least 1.

    Returns:
        The kernel matrix of the rows, shape (n, n); mistakes on each row, shape (n,); the scores
        of the queries, shape (m,).
    """
    ...
