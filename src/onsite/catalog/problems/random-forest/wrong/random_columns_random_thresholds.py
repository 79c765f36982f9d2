"""wrong-answer: the threshold were drawn too, as in extremely randomised trees."""

import numpy as np


def random_forest(X, y, Q, n_trees, max_features, rng):
    samples = rng.integers(len(X), size=(n_trees, len(X)))
    trees = [grow(X[rows], y[rows], max_features, rng) for rows in samples]
    votes = [[walk(tree, query) for tree in trees] for query in Q]
    return samples, trees, np.array([commonest(of_query) for of_query in votes])


def grow(X, y, max_features, rng):
    if (y == y[0]).all():
        return (y[0],)
    drawn = rng.choice(X.shape[1], size=max_features, replace=False)
    splits = [
        (impurity(X[:, column] <= threshold, y), column, threshold)
        for column in drawn
        for threshold in midpoints(X[:, column])
    ]
    if not splits:
        return (commonest(y),)
    _, column, threshold = splits[rng.integers(len(splits))]
    left = X[:, column] <= threshold
    below = grow(X[left], y[left], max_features, rng)
    return tuple(drawn), column, threshold, below, grow(X[~left], y[~left], max_features, rng)


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
