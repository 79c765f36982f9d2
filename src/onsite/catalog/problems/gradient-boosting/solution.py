import numpy as np
from numpy.typing import NDArray

Stump = tuple[int, float, float, float]


class GradientBoosting:
    """A sum of stumps, each fitted to what those before it leave over."""

    def __init__(self, n_rounds: int, learning_rate: float) -> None:
        """Remember how many stumps to add, and by what factor each is multiplied."""
        self.n_rounds, self.learning_rate = n_rounds, learning_rate

    def fit(self, X: NDArray[np.float64], y: NDArray[np.float64]) -> list[float]:
        """Train on rows of shape (n, d) and their targets, shape (n,).

        Returns:
            The mean squared error before the first round and after each one.
        """
        self.mean = y.mean()
        self.stumps: list[Stump] = []
        residuals = y - self.mean
        losses = [(residuals**2).mean()]
        for _ in range(self.n_rounds):
            stump = fit_stump(X, residuals)
            self.stumps.append(stump)
            residuals = residuals - self.learning_rate * answers(stump, X)
            losses.append((residuals**2).mean())
        return losses

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the prediction for each query, shape (m,), for queries of shape (m, d)."""
        total = np.full(len(Q), self.mean)
        for stump in self.stumps:
            total += self.learning_rate * answers(stump, Q)
        return total


def answers(stump: Stump, X: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return a stump's answer for each row."""
    column, threshold, left, right = stump
    return np.where(X[:, column] <= threshold, left, right)


def fit_stump(X: NDArray[np.float64], targets: NDArray[np.float64]) -> Stump:
    """Return the stump with the smallest squared error: column, threshold, and two means."""
    best: Stump = (0, np.inf, 0.0, np.nan)  # all rows on the left, unless a split is found
    smallest = np.inf
    for column in range(X.shape[1]):
        values = np.unique(X[:, column])
        for threshold in (values[:-1] + values[1:]) / 2:
            left = X[:, column] <= threshold
            stump = (column, threshold, targets[left].mean(), targets[~left].mean())
            error = ((targets - answers(stump, X)) ** 2).sum()
            if error < smallest:
                best, smallest = stump, error
    return best
