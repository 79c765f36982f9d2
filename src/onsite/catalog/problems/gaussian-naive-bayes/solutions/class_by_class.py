"""One class at a time, with normal densities from their formula."""

import numpy as np


class GaussianNB:
    def __init__(self, smoothing):
        self.smoothing = smoothing

    def fit(self, X, y):
        extra = self.smoothing * max(np.var(X, axis=0))
        self.model = []
        for label in sorted(set(y.tolist())):
            rows = X[y == label]
            mean = rows.sum(axis=0) / len(rows)
            variance = np.square(rows - mean).sum(axis=0) / len(rows) + extra
            self.model.append((label, np.log(len(rows)) - np.log(len(X)), mean, variance))

    def joint(self, Q):
        columns = []
        for _, log_prior, mean, variance in self.model:
            log_density = -np.log(np.sqrt(2 * np.pi * variance)) - (Q - mean) ** 2 / (2 * variance)
            columns.append(log_prior + log_density.sum(axis=1))
        return np.stack(columns, axis=1)

    def predict_proba(self, Q):
        joint = self.joint(Q)
        return np.exp(joint - np.logaddexp.reduce(joint, axis=1)[:, None])

    def predict(self, Q):
        labels = np.array([label for label, *_ in self.model])
        return labels[np.argmax(self.joint(Q), axis=1)]
