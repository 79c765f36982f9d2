import numpy as np
from numpy.typing import NDArray

TOLERANCE = 1e-9


class DecisionTree:
    """Classifies by a tree of thresholds, grown by Gini's impurity.

    A leaf is its label; an inner node is (column, threshold, left, right).
    """

    def __init__(self, max_depth: int, min_leaf: int) -> None:
        """Remember the greatest depth, and the fewest rows on either side of a split."""
        self.max_depth, self.min_leaf = max_depth, min_leaf

    def fit(self, X: NDArray[np.float64], y: NDArray[np.int64]) -> None:
        """Grow the tree for rows of shape (n, d) and their labels, shape (n,)."""
        self.root = self.grow(X, y, 0)

    def grow(self, X: NDArray[np.float64], y: NDArray[np.int64], depth: int) -> int | tuple:
        """Return the node for these rows."""
        split = None
        if depth < self.max_depth and gini(y) > 0:
            split = self.best_split(X, y)
        if split is None:
            labels, counts = np.unique(y, return_counts=True)
            return labels[counts.argmax()]
        column, threshold = split
        left = X[:, column] <= threshold
        return (
            column,
            threshold,
            self.grow(X[left], y[left], depth + 1),
            self.grow(X[~left], y[~left], depth + 1),
        )

    def best_split(self, X: NDArray[np.float64], y: NDArray[np.int64]) -> tuple | None:
        """Return the allowed split with the lowest weighted impurity, the first of equals."""
        best, lowest = None, np.inf
        for column in range(X.shape[1]):
            x = X[:, column]
            values = np.unique(x)
            for threshold in (values[:-1] + values[1:]) / 2:
                left = x <= threshold
                if min(left.sum(), (~left).sum()) < self.min_leaf:
                    continue
                impurity = left.mean() * gini(y[left]) + (~left).mean() * gini(y[~left])
                if impurity < lowest - TOLERANCE:
                    best, lowest = (column, threshold), impurity
        return best

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.int64]:
        """Return the label of each query, shape (m,), for queries of shape (m, d)."""
        return np.array([self.walk(query) for query in Q])

    def walk(self, query: NDArray[np.float64]) -> int:
        """Return the label of the leaf that a query comes to."""
        node = self.root
        while isinstance(node, tuple):
            column, threshold, left, right = node
            node = left if query[column] <= threshold else right
        return node


def gini(y: NDArray[np.int64]) -> float:
    """Return the impurity of labels: the chance that two drawn with replacement differ."""
    _, counts = np.unique(y, return_counts=True)
    return 1.0 - ((counts / len(y)) ** 2).sum()
