import numpy as np


def k_fold(n: int, k: int, rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """Divide rows into k random folds of sizes as equal as can be.

    Args:
        n: how many rows there are.
        k: how many folds to make, from 2 to n.
        rng: where every random number comes from.

    Returns:
        For each fold, the numbers of the rows outside it and of those in it.
    """
    ...
