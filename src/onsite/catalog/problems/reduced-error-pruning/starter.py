import numpy as np
from numpy.typing import NDArray


def prune(tree: tuple, X: NDArray[np.float64], y: NDArray[np.int64]) -> tuple:
    """Prune a tree bottom-up wherever a leaf makes no more errors on the validation rows.

    Args:
        tree: (label,) or (label, column, threshold, left, right).
        X: the validation rows, shape (n, d).
        y: their labels, shape (n,).

    Returns:
        The pruned tree, in the same form.
    """
    ...
