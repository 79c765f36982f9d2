"""wrong-answer: densities could be multiplied, and never underflowed."""

import numpy as np


class GaussianNB:
    def __init__(self, smoothing: float) -> None:
        self.smoothing = smoothing

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        self.classes = np.unique(y)
        groups = [X[y == label] for label in self.classes]
        self.log_priors = np.log([len(group) / len(X) for group in groups])
        self.means = np.array([group.mean(axis=0) for group in groups])
        self.variances = np.array([group.var(axis=0) for group in groups])
        self.variances += self.smoothing * X.var(axis=0).max()

    def predict_proba(self, Q: np.ndarray) -> np.ndarray:
        weights = np.exp(self._log_scores(Q))
        return weights / weights.sum(axis=1, keepdims=True)

    def predict(self, Q: np.ndarray) -> np.ndarray:
        return self.classes[self._log_scores(Q).argmax(axis=1)]

    def _log_scores(self, Q: np.ndarray) -> np.ndarray:
        squares = (Q[:, None] - self.means) ** 2 / self.variances
        return self.log_priors - (np.log(self.variances) + squares).sum(axis=2) / 2
