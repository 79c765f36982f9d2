import numpy as np
from numpy.typing import NDArray

LEAST_GAIN = 1e-6


class RegressionTree:
    """Predicts the mean target of a leaf, found by thresholds that reduce the squared error.

    A leaf is its mean; an inner node is (column, threshold, left, right).
    """

    def __init__(self, max_depth: int, min_leaf: int) -> None:
        """Remember the greatest depth, and the fewest rows on either side of a split."""
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X: NDArray[np.float64], y: NDArray[np.float64]) -> None:
        """Grow the tree for rows of shape (n, d) and their targets, shape (n,)."""
        self.root = self.grow(X, y, 0)

    def grow(self, X: NDArray[np.float64], y: NDArray[np.float64], depth: int) -> float | tuple:
        """Return the node for these rows."""
        split = self.best_split(X, y - y.mean()) if depth < self.max_depth else None
        if split is None:
            return y.mean()
        column, threshold = split
        left = X[:, column] <= threshold
        below = self.grow(X[left], y[left], depth + 1)
        return column, threshold, below, self.grow(X[~left], y[~left], depth + 1)

    def best_split(self, X: NDArray[np.float64], y: NDArray[np.float64]) -> tuple | None:
        """Return the allowed split that most reduces the squared error of targets of mean 0."""
        n = len(y)
        sizes = np.arange(1, n)  # of the left side
        best, largest = None, LEAST_GAIN
        for column in range(X.shape[1]):
            order = X[:, column].argsort()
            values = X[order, column]
            sums = y[order].cumsum()[:-1]  # those of the right sides are their negatives
            allowed = values[:-1] < values[1:]
            allowed &= np.minimum(sizes, n - sizes) >= self.min_leaf
            gains = np.where(allowed, sums**2 * (1 / sizes + 1 / (n - sizes)), 0.0)
            if gains.max(initial=0.0) > largest:
                last = gains.argmax()
                largest = gains[last]
                best = column, values[last : last + 2].mean()
        return best

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the prediction for each query, shape (m,), for queries of shape (m, d)."""
        return np.array([self.walk(query) for query in Q])

    def walk(self, query: NDArray[np.float64]) -> float:
        """Return the mean of the leaf that a query comes to."""
        node = self.root
        while isinstance(node, tuple):
            column, threshold, left, right = node
            node = left if query[column] <= threshold else right
        return node
