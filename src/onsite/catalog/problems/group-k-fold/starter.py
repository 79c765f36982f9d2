import numpy as np


def group_k_fold(groups: np.ndarray, k: int) -> np.ndarray:
    """Give each row the number of a fold, so that groups stay whole and folds are balanced.

    Args:
        groups: the group of each row, any whole numbers, shape (n,); not to be changed.
        k: how many folds to make, from 2 to the number of groups.

    Returns:
        The fold of each row, 0 to k - 1, shape (n,).
    """
    ...
