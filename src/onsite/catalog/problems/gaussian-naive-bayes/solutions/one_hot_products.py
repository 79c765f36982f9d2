"""Class sums by a product with the one-hot classes; scores as a quadratic form."""

import numpy as np


class GaussianNB:
    def __init__(self, smoothing):
        self.smoothing = smoothing

    def fit(self, X, y):
        self.classes, place = np.unique(y, return_inverse=True)
        hot = np.eye(len(self.classes))[place]
        counts = hot.sum(axis=0)
        self.prior = counts / counts.sum()
        self.mean = hot.T @ X / counts[:, None]
        residuals = X - self.mean[place]
        self.var = hot.T @ residuals**2 / counts[:, None] + self.smoothing * np.var(X, axis=0).max()

    def predict_proba(self, Q):
        z = (Q[None] - self.mean[:, None]) / np.sqrt(self.var)[:, None]
        log_odds = np.log(self.prior) - 0.5 * np.log(self.var).sum(axis=1)
        scores = log_odds[:, None] - 0.5 * np.einsum("kmd,kmd->km", z, z)
        weights = np.exp(scores - scores.max(axis=0))
        return (weights / weights.sum(axis=0)).T

    def predict(self, Q):
        return self.classes[self.predict_proba(Q).argmax(axis=1)]
