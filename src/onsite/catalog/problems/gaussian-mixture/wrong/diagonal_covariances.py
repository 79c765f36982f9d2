"""wrong-answer: the covariances were diagonal."""

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
        away = X[:, None] - means
        variances = np.einsum("nk,nka->ka", shares, away**2) / counts[:, None] + ridge
        covariances = variances[:, :, None] * np.eye(d)
    return weights, means, covariances, history
