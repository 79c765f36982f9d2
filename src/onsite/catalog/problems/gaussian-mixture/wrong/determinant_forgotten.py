"""wrong-answer: every component's density had the same normalising factor."""

import numpy as np


def em(X, weights, means, covariances, ridge, n_iterations):
    n, d = X.shape
    history = []
    for _ in range(n_iterations):
        away = X[:, None] - means
        squares = np.einsum("nka,kab,nkb->nk", away, np.linalg.inv(covariances), away)
        joint = np.log(weights) - 0.5 * (squares + d * np.log(2 * np.pi))
        evidence = np.logaddexp.reduce(joint, axis=1)
        history.append(evidence.sum())
        shares = np.exp(joint - evidence[:, None])
        counts = shares.sum(axis=0)
        weights, means = counts / n, shares.T @ X / counts[:, None]
        away = X[:, None] - means
        covariances = np.einsum("nk,nka,nkb->kab", shares, away, away) / counts[:, None, None]
        covariances = covariances + ridge * np.eye(d)
    return weights, means, covariances, history
