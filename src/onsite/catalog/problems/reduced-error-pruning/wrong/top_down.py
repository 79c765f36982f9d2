"""wrong-answer: nodes were decided from above, each against its whole unpruned subtree."""

import numpy as np


def prune(tree, X, y):
    if len(tree) == 1:
        return tree
    label, column, threshold, left, right = tree
    if np.count_nonzero(y != label) <= errors(tree, X, y):
        return (label,)
    goes_left = X[:, column] <= threshold
    left = prune(left, X[goes_left], y[goes_left])
    return label, column, threshold, left, prune(right, X[~goes_left], y[~goes_left])


def errors(node, X, y):
    if len(node) == 1:
        return np.count_nonzero(y != node[0])
    goes_left = X[:, node[1]] <= node[2]
    on_the_left = errors(node[3], X[goes_left], y[goes_left])
    return on_the_left + errors(node[4], X[~goes_left], y[~goes_left])
