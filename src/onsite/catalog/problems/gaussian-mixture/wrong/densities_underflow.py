"""wrong-answer: densities never underflowed to 0."""

import numpy as np


def em(X, weights, means, covariances, ridge, n_iterations):
    n, d = X.shape
    history = []
    for _ in range(n_iterations):
        away = X[:, None] - means
        squares = np.einsum("nka,kab,nkb->nk", away, np.linalg.inv(covariances), away)
        scale = np.sqrt(np.linalg.det(2 * np.pi * covariances))
        joint = weights * np.exp(-squares / 2) / scale
        history.append(np.log(joint.sum(axis=1)).sum())
        shares = joint / joint.sum(axis=1, keepdims=True)
        counts = shares.sum(axis=0)
        weights, means = counts / n, shares.T @ X / counts[:, None]
        away = X[:, None] - means
        covariances = np.einsum("nk,nka,nkb->kab", shares, away, away) / counts[:, None, None]
        covariances = covariances + ridge * np.eye(d)
    return weights, means, covariances, history
