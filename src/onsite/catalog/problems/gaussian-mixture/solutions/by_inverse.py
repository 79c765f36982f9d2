"""Inverse and log-determinant, softmax over components by hand, second moments less the means'."""

import numpy as np


def em(X, weights, means, covariances, ridge, n_iterations):
    n, d = X.shape
    middle = X.mean(axis=0)
    Y, means = X - middle, means - middle
    history = np.zeros(n_iterations)
    for t in range(n_iterations):
        away = Y[:, None, :] - means
        squares = np.einsum("nka,kab,nkb->nk", away, np.linalg.inv(covariances), away)
        log_det = np.linalg.slogdet(2 * np.pi * covariances)[1]
        joint = np.log(weights) - 0.5 * (squares + log_det)
        top = joint.max(axis=1, keepdims=True)
        shares = np.exp(joint - top)
        history[t] = (top[:, 0] + np.log(shares.sum(axis=1))).sum()
        shares /= shares.sum(axis=1, keepdims=True)
        weights = shares.mean(axis=0)
        means = shares.T @ Y / (n * weights)[:, None]
        moments = np.einsum("nk,na,nb->kab", shares, Y, Y) / (n * weights)[:, None, None]
        covariances = moments - means[:, :, None] * means[:, None, :] + ridge * np.eye(d)
    return weights, means + middle, covariances, history
