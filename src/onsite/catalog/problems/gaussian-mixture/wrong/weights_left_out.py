"""wrong-answer: the responsibilities did not depend on the weights."""

import numpy as np


def em(X, weights, means, covariances, ridge, n_iterations):
    n, d = X.shape
    history = []
    for _ in range(n_iterations):
        away = X[:, None] - means
        squares = np.einsum("nka,kab,nkb->nk", away, np.linalg.inv(covariances), away)
        log_n = -0.5 * (squares + np.linalg.slogdet(2 * np.pi * covariances)[1])
        history.append(np.logaddexp.reduce(np.log(weights) + log_n, axis=1).sum())
        shares = np.exp(log_n - np.logaddexp.reduce(log_n, axis=1)[:, None])
        counts = shares.sum(axis=0)
        weights, means = counts / n, shares.T @ X / counts[:, None]
        away = X[:, None] - means
        covariances = np.einsum("nk,nka,nkb->kab", shares, away, away) / counts[:, None, None]
        covariances = covariances + ridge * np.eye(d)
    return weights, means, covariances, history
