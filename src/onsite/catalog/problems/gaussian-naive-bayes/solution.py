import numpy as np


class GaussianNB:
    """Naive Bayes with a normal law for each feature in each class."""

    def __init__(self, smoothing: float) -> None:
        """Set what is added to variances, as a share of the largest variance of a feature."""
        self.smoothing = smoothing

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        """Learn from rows X of shape (n, d) and their classes y of shape (n,)."""
        self.classes = np.unique(y)
        groups = [X[y == label] for label in self.classes]
        self.log_priors = np.log([len(group) / len(X) for group in groups])
        self.means = np.array([group.mean(axis=0) for group in groups])
        self.variances = np.array([group.var(axis=0) for group in groups])
        self.variances += self.smoothing * X.var(axis=0).max()

    def predict_proba(self, Q: np.ndarray) -> np.ndarray:
        """Return the probability of each class, in ascending order, for rows Q: shape (m, K)."""
        scores = self._log_scores(Q)
        weights = np.exp(scores - scores.max(axis=1, keepdims=True))  # the largest is 1
        return weights / weights.sum(axis=1, keepdims=True)

    def predict(self, Q: np.ndarray) -> np.ndarray:
        """Return the most probable class of each row of Q, the smallest of equals."""
        return self.classes[self._log_scores(Q).argmax(axis=1)]

    def _log_scores(self, Q: np.ndarray) -> np.ndarray:
        """Return log prior plus log density of each class, up to a constant: shape (m, K)."""
        squares = (Q[:, None] - self.means) ** 2 / self.variances
        return self.log_priors - (np.log(self.variances) + squares).sum(axis=2) / 2
