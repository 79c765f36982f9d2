"""Draws each tree's sample just before growing it; sweeps by cumulative one-hot counts."""

import numpy as np


def random_forest(X, y, Q, n_trees, max_features, rng):
    labels, codes = np.unique(y, return_inverse=True)
    onehot = np.eye(len(labels))[codes]
    samples, trees = [], []
    votes = np.zeros((len(Q), len(labels)))
    for _ in range(n_trees):
        sample = np.floor(rng.random(len(y)) * len(y)).astype(int)
        tree = build(X[sample], onehot[sample], labels, max_features, rng)
        samples.append(sample)
        trees.append(tree)
        spread(tree, Q, np.arange(len(Q)), labels, votes)
    return np.array(samples), tuple(trees), labels[votes.argmax(axis=1)]


def build(X, onehot, labels, max_features, rng):
    totals = onehot.sum(axis=0)
    leaf = (int(labels[totals.argmax()]),)
    if np.count_nonzero(totals) == 1:
        return leaf
    drawn = rng.permutation(X.shape[1])[:max_features].tolist()
    n, found = len(X), []
    for column in drawn:
        order = X[:, column].argsort()
        values = X[order, column]
        cuts = np.flatnonzero(np.diff(values))
        left = onehot[order].cumsum(axis=0)[cuts]
        sizes = cuts + 1
        purity = (left**2).sum(axis=1) / sizes
        purity += ((totals - left) ** 2).sum(axis=1) / (n - sizes)
        if cuts.size:
            at = purity.argmax()
            found.append((purity[at], column, values[cuts[at] : cuts[at] + 2].mean()))
    if not found:
        return leaf
    _, column, threshold = max(found)
    left = X[:, column] <= threshold
    sides = [build(X[side], onehot[side], labels, max_features, rng) for side in (left, ~left)]
    return (drawn, column, float(threshold), *sides)


def spread(node, Q, rows, labels, votes):
    if len(node) == 1:
        votes[rows, np.searchsorted(labels, node[0])] += 1
        return
    left = Q[rows, node[1]] <= node[2]
    spread(node[3], Q, rows[left], labels, votes)
    spread(node[4], Q, rows[~left], labels, votes)
