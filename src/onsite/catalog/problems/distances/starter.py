import numpy as np


def distances(q: np.ndarray, X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Compute three distances from a vector to each row of a matrix.

    Args:
        q: shape (d,), floats or bytes.
        X: shape (n, d), of the same kind.

    Returns:
        The Euclidean, Manhattan and cosine distances, each of shape (n,).
    """
    ...
