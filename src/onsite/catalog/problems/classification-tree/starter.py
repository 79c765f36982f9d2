import numpy as np
from numpy.typing import NDArray


class DecisionTree:
    """Classifies by a tree of thresholds, grown by Gini's impurity."""

    def __init__(self, max_depth: int, min_leaf: int) -> None:
        """Remember the greatest depth, and the fewest rows on either side of a split."""
        ...

    def fit(self, X: NDArray[np.float64], y: NDArray[np.int64]) -> None:
        """Grow the tree for rows of shape (n, d) and their labels, shape (n,)."""
        ...

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the label of each query, shape (m,), for queries of shape (m, d)."""
        ...
