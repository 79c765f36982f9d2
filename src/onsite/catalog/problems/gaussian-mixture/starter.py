import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def em(
    X: Floats, weights: Floats, means: Floats, covariances: Floats, ridge: float, n_iterations: int
) -> tuple[Floats, Floats, Floats, list[float]]:
    """Fit a Gaussian mixture by expectation-maximisation.

    Args:
        X: shape (n, d).
        weights: shape (k,), positive, of sum 1.
        means: shape (k, d).
        covariances: shape (k, d, d), symmetric and positive definite.
        ridge: added to the diagonal of every new covariance, at least 0.
        n_iterations: how many iterations to run, at least 1.

    Returns:
        The new weights, means and covariances, and the log-likelihood at each E-step.
    """
    ...
