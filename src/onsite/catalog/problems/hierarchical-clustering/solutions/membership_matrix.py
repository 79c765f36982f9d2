"""A 0-1 matrix of members: all cluster distances are computed afresh from it at each merge."""

import numpy as np


def agglomerate(X, k, linkage):
    squares = np.einsum("ijk,ijk->ij", X[:, None] - X, X[:, None] - X)
    points = np.sqrt(squares)
    member = np.eye(len(X))
    heights = []
    for _ in range(len(X) - k):
        if linkage == "average":
            pairs = np.outer(member.sum(1), member.sum(1))
            between = member @ points @ member.T / pairs
        else:
            worst = np.inf if linkage == "single" else -np.inf
            reduce = np.min if linkage == "single" else np.max
            rows = np.stack(
                [reduce(np.where(m[:, None] > 0, points, worst), axis=0) for m in member]
            )
            between = np.stack([reduce(np.where(m > 0, rows, worst), axis=1) for m in member])
        between[np.tril_indices(len(member))] = np.inf
        i, j = np.unravel_index(between.argmin(), between.shape)
        heights.append(between[i, j])
        member[i] += member[j]
        member = np.delete(member, j, axis=0)
    return member.argmax(axis=0), heights
