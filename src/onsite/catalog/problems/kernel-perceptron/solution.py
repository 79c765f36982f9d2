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
    K = gaussian_kernel(X, X, gamma)
    counts = np.zeros(len(X), dtype=int)
    for _ in range(n_epochs):
        for i, label in enumerate(y):
            if label * (K[i] @ (counts * y)) <= 0:
                counts[i] += 1
    return K, counts, gaussian_kernel(queries, X, gamma) @ (counts * y)


def gaussian_kernel(A: np.ndarray, B: np.ndarray, gamma: float) -> np.ndarray:
    """Return the kernel of each row of A (m, d) with each of B (n, d), shape (m, n)."""
    squared = ((A[:, None] - B) ** 2).sum(axis=2)
    return np.exp(-gamma * squared)
