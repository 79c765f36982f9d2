import numpy as np


def quantile_bins(
    train: np.ndarray, values: np.ndarray, n_bins: int
) -> tuple[np.ndarray, np.ndarray]:
    """Cut at order statistics of the training values, and count the edges at or below each value.

    Args:
        train: shape (n,), n at least 1.
        values: shape (m,).
        n_bins: the number of bins wanted, at least 1.

    Returns:
        The edges in ascending order, and each value's bin, whole numbers of shape (m,).
    """
    in_order = np.sort(train)
    edges = np.unique(in_order[np.arange(n_bins) * len(train) // n_bins])
    edges = edges[edges > in_order[0]]
    return edges, np.searchsorted(edges, values, side="right")
