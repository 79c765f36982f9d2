"""wrong-answer: a row at the threshold went right."""

import numpy as np


def prune(tree, X, y):
    return pruned(tree, X, y)[0]


def pruned(node, X, y):
    errors_as_leaf = np.count_nonzero(y != node[0])
    if len(node) == 1:
        return node, errors_as_leaf
    label, column, threshold, left, right = node
    goes_left = X[:, column] < threshold
    left, left_errors = pruned(left, X[goes_left], y[goes_left])
    right, right_errors = pruned(right, X[~goes_left], y[~goes_left])
    if errors_as_leaf <= left_errors + right_errors:
        return (label,), errors_as_leaf
    return (label, column, threshold, left, right), left_errors + right_errors
