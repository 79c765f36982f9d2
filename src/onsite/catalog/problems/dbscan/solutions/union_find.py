"""Joins core neighbours in a union-find whose roots are first rows; borders choose afterwards."""

import numpy as np


def dbscan(X, eps, min_points):
    square = sum((column[:, None] - column) ** 2 for column in X.T)
    near = np.sqrt(square) <= eps
    core = np.flatnonzero(near.sum(axis=0) >= min_points)
    parent = list(range(len(X)))

    def root(i):
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i in core:
        for j in core[near[i, core]]:
            one, other = sorted((root(i), root(j)))
            parent[other] = one
    roots = sorted({root(i) for i in core})
    number = {i: roots.index(root(i)) for i in core}
    return [
        number[i] if i in number else min((number[j] for j in core[near[i, core]]), default=-1)
        for i in range(len(X))
    ]
