"""wrong-answer: a pruned node answered the commonest label of the validation rows."""

import numpy as np


def prune(tree, X, y):
    return pruned(tree, X, y)[0]


def pruned(node, X, y):
    if len(node) == 1:
        return node, np.count_nonzero(y != node[0])
    label, column, threshold, left, right = node
    if len(y):
        labels, counts = np.unique(y, return_counts=True)
        label = int(labels[counts.argmax()])
    goes_left = X[:, column] <= threshold
    left, left_errors = pruned(left, X[goes_left], y[goes_left])
    right, right_errors = pruned(right, X[~goes_left], y[~goes_left])
    errors_as_leaf = np.count_nonzero(y != label)
    if errors_as_leaf <= left_errors + right_errors:
        return (label,), errors_as_leaf
    return (node[0], column, threshold, left, right), left_errors + right_errors
