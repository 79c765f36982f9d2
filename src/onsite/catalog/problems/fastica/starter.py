import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def fast_ica(X: Floats, start: Floats, n_iterations: int) -> tuple[Floats, Floats]:
    """Recover independent sources by symmetric FastICA with tanh.

    Args:
        X: samples of the mixtures, shape (n, d).
        start: the first unmixing matrix, shape (d, d), invertible.
        n_iterations: how many updates to make, at least 0.

    Returns:
        The sources, shape (n, d), and the unmixing matrix of the whitened samples, (d, d).
    """
    ...
