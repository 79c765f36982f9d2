"""wrong-answer: columns were drawn once a tree."""

import numpy as np


def random_forest(X, y, Q, n_trees, max_features, rng):
    samples = rng.integers(len(X), size=(n_trees, len(X)))
    trees = []
    for rows in samples:
        drawn = rng.choice(X.shape[1], size=max_features, replace=False)
        trees.append(grow(X[rows], y[rows], drawn))
    votes = [[walk(tree, query) for tree in trees] for query in Q]
    return samples, trees, np.array([commonest(of_query) for of_query in votes])


def grow(X, y, drawn):
    if (y == y[0]).all():
        return (y[0],)
    splits = [
        (impurity(X[:, column] <= threshold, y), column, threshold)
        for column in drawn
        for threshold in midpoints(X[:, column])
    ]
    if not splits:
        return (commonest(y),)
    _, column, threshold = min(splits)
    left = X[:, column] <= threshold
    below = grow(X[left], y[left], drawn)
    return tuple(drawn), column, threshold, below, grow(X[~left], y[~left], drawn)


def midpoints(x):
    values = np.unique(x)
    return (values[:-1] + values[1:]) / 2


def impurity(left, y):
    total = 0.0
    for side in (y[left], y[~left]):
        _, counts = np.unique(side, return_counts=True)
        total += len(side) - (counts**2).sum() / len(side)
    return total


def commonest(labels):
    values, counts = np.unique(labels, return_counts=True)
    return values[counts.argmax()]


def walk(node, query):
    while len(node) > 1:
        _, column, threshold, left, right = node
        node = left if query[column] <= threshold else right
    return node[0]
