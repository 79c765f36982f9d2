from collections import Counter

import numpy as np
from numpy.typing import NDArray


class KNearestNeighbors:
    """Classifies by a vote of the k nearest training rows."""

    def __init__(self, k: int) -> None:
        self.k = k

    def fit(self, X: NDArray[np.float64], y: NDArray[np.int64]) -> None:
        """Remember the training rows, shape (n, d), and their labels, shape (n,)."""
        self.X, self.y = X, y

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the label of each query, shape (m,), for queries of shape (m, d)."""
        squared = ((Q[:, None] - self.X) ** 2).sum(axis=2)
        # A stable sort leaves equally distant rows in their order.
        nearest = squared.argsort(axis=1, kind="stable")[:, : self.k]
        return np.array([winner(labels) for labels in self.y[nearest].tolist()])


def winner(labels: list[int]) -> int:
    """Return the commonest of labels given from near to far; of equally common ones the nearest."""
    votes = Counter(labels)
    return max(votes, key=votes.get)  # the first of equals; a Counter keeps the order of arrival
