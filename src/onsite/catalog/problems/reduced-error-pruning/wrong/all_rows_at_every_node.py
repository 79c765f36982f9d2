"""wrong-answer: a leaf were judged on all validation rows, not on those that come to the node."""

import numpy as np


def prune(tree, X, y):
    return pruned(tree, X, y, np.ones(len(y), dtype=bool))[0]


def pruned(node, X, y, here):
    if len(node) == 1:
        return node, np.count_nonzero(y[here] != node[0])
    label, column, threshold, left, right = node
    goes_left = X[:, column] <= threshold
    left, left_errors = pruned(left, X, y, here & goes_left)
    right, right_errors = pruned(right, X, y, here & ~goes_left)
    errors_as_leaf = np.count_nonzero(y != label)
    if errors_as_leaf <= left_errors + right_errors:
        return (label,), errors_as_leaf
    return (label, column, threshold, left, right), left_errors + right_errors
