import numpy as np
from numpy.typing import NDArray


def prune(tree: tuple, X: NDArray[np.float64], y: NDArray[np.int64]) -> tuple:
    """Prune a tree bottom-up wherever a leaf makes no more errors on the validation rows."""
    return pruned(tree, X, y)[0]


def pruned(node: tuple, X: NDArray[np.float64], y: NDArray[np.int64]) -> tuple[tuple, int]:
    """Return a node as pruned, and its errors on the rows that come to it."""
    errors_as_leaf = np.count_nonzero(y != node[0])
    if len(node) == 1:
        return node, errors_as_leaf
    label, column, threshold, left, right = node
    goes_left = X[:, column] <= threshold
    left, left_errors = pruned(left, X[goes_left], y[goes_left])
    right, right_errors = pruned(right, X[~goes_left], y[~goes_left])
    if errors_as_leaf <= left_errors + right_errors:
        return (label,), errors_as_leaf
    return (label, column, threshold, left, right), left_errors + right_errors
