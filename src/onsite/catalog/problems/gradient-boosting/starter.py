import numpy as np
from numpy.typing import NDArray


class GradientBoosting:
    """A sum of stumps, each fitted to what those before it leave over."""

    def __init__(self, n_rounds: int, learning_rate: float) -> None:
        """Remember how many stumps to add, and by what factor each is multiplied."""
        ...

    def fit(self, X: NDArray[np.float64], y: NDArray[np.float64]) -> list[float]:
        """Train on rows of shape (n, d) and their targets, shape (n,).

        Returns:
            The mean squared error before the first round and after each one.
        """
        ...

    def predict(self, Q: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the prediction for each query, shape (m,), for queries of shape (m, d)."""
        ...
