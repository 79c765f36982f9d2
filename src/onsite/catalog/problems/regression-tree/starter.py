import numpy as np
from numpy.typing import NDArray


class RegressionTree:
    """Predicts the mean target of a leaf, found by thresholds that reduce the squared error."""

    def __init__(self, max_depth: int, min_leaf: int) -> None:
        """Remember the greatest depth, and the fewest rows on either side of a split."""
        ...

    def fit(self, X: NDArray[np.float64], y: NDArray[np.float64]) -> None:
        """Grow the tree for rows of shape (n, d) and their targets, shape (n,)."""
        ...

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the prediction for each query, shape (m,), for queries of shape (m, d)."""
        ...
