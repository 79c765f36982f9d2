import numpy as np


class GaussianNB:
    """Naive Bayes with a normal law for each feature in each class."""

    def __init__(self, smoothing: float) -> None:
        """Set what is added to variances, as a share of the largest variance of a feature."""
        ...

    def fit(self, X: np.ndarray, y: np.ndarray) -> None:
        """Learn from rows X of shape (n, d) and their classes y of shape (n,)."""
        ...

    def predict_proba(self, Q: np.ndarray) -> np.ndarray:
        """Return the probability of each class, in ascending order, for rows Q: shape (m, K)."""
        ...

    def predict(self, Q: np.ndarray) -> np.ndarray:
        """Return the most probable class of each row of Q, the smallest of equals."""
        ...
