import numpy as np
from numpy.typing import NDArray


class KNearestNeighbors:
    """Classifies by a vote of the k nearest training rows."""

    def __init__(self, k: int) -> None:
        """Set how many rows vote, at least 1."""
        ...

    def fit(self, X: NDArray[np.float64], y: NDArray[np.int64]) -> None:
        """Remember the training rows, shape (n, d), and their labels, shape (n,)."""
        ...

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the label of each query, shape (m,), for queries of shape (m, d)."""
        ...
