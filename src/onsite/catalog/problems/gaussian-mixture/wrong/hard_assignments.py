"""wrong-answer: every row belonged wholly to its likeliest component, as in k-means."""

import numpy as np


def em(X, weights, means, covariances, ridge, n_iterations):
    n, d = X.shape
    k = len(weights)
    history = []
    for _ in range(n_iterations):
        away = X[:, None] - means
        squares = np.einsum("nka,kab,nkb->nk", away, np.linalg.inv(covariances), away)
        joint = np.log(weights) - 0.5 * (squares + np.linalg.slogdet(2 * np.pi * covariances)[1])
        history.append(np.logaddexp.reduce(joint, axis=1).sum())
        shares = np.eye(k)[joint.argmax(axis=1)]
        counts = np.maximum(shares.sum(axis=0), 1e-9)
        weights, means = counts / n, shares.T @ X / counts[:, None]
        away = X[:, None] - means
        covariances = np.einsum("nk,nka,nkb->kab", shares, away, away) / counts[:, None, None]
        covariances = covariances + max(ridge, 1e-9) * np.eye(d)
    return weights, means, covariances, history
