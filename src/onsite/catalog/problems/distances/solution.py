import numpy as np


def distances(q: np.ndarray, X: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Compute three distances from a vector to each row of a matrix.

    Returns:
        The Euclidean, Manhattan and cosine distances, each of shape (n,).
    """
    q, X = q.astype(float), X.astype(float)
    difference = X - q
    manhattan = np.abs(difference).sum(axis=1)
    scale, scaled = harmless(difference)
    euclidean = scale * np.sqrt((scaled**2).sum(axis=1))
    a, B = direction(q[None]), direction(X)
    cosine = 1 - np.clip((a * B).sum(axis=1), -1, 1)
    cosine[~B.any(axis=1) & ~a.any()] = 0.0
    return euclidean, manhattan, cosine


def harmless(A: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Split rows into their largest absolute value (1 if that is 0) and what remains, up to 1."""
    largest = np.abs(A).max(axis=1)
    largest[largest == 0] = 1.0
    return largest, A / largest[:, None]


def direction(A: np.ndarray) -> np.ndarray:
    """Return each row with length 1, or zeros for a row of zeros."""
    _, scaled = harmless(A)
    length = np.sqrt((scaled**2).sum(axis=1, keepdims=True))
    return np.divide(scaled, length, out=np.zeros_like(scaled), where=length > 0)
