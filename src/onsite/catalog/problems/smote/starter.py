import numpy as np


def smote(X: np.ndarray, n_new: int, k: int, rng: np.random.Generator) -> np.ndarray:
    """Draw new rows on the segments between rows and their nearest neighbours.

    Args:
        X: the rare class's distinct rows, shape (n, d), n at least 2.
        n_new: how many rows to make, at least 0.
        k: how many neighbours to consider, at least 1; n - 1 if it is more than that.
        rng: where all randomness comes from.

    Returns:
        The new rows, shape (n_new, d).
    """
    ...
