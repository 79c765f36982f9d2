import numpy as np


def stratified_k_fold(y: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Give each row the number of a fold, so that classes and sizes are balanced.

    Args:
        y: the class of each row, any whole numbers, shape (n,); not to be changed.
        k: how many folds to make, from 2 to n.
        rng: where every random number comes from.

    Returns:
        The fold of each row, 0 to k - 1, shape (n,).
    """
    ...
