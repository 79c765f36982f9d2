"""wrong-answer: the covariance were taken about the mean before the update."""

import numpy as np


def em(X, weights, means, covariances, ridge, n_iterations):
    n, d = X.shape
    history = []
    for _ in range(n_iterations):
        away = X[:, None] - means
        squares = np.einsum("nka,kab,nkb->nk", away, np.linalg.inv(covariances), away)
        joint = np.log(weights) - 0.5 * (squares + np.linalg.slogdet(2 * np.pi * covariances)[1])
        evidence = np.logaddexp.reduce(joint, axis=1)
        history.append(evidence.sum())
        shares = np.exp(joint - evidence[:, None])
        counts = shares.sum(axis=0)
        weights, means = counts / n, shares.T @ X / counts[:, None]
        covariances = np.einsum("nk,nka,nkb->kab", shares, away, away) / counts[:, None, None]
        covariances = covariances + ridge * np.eye(d)
    return weights, means, covariances, history
