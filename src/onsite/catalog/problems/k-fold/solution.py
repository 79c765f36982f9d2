import numpy as np


def k_fold(n: int, k: int, rng: np.random.Generator) -> list[tuple[np.ndarray, np.ndarray]]:
    """Return for each of k random folds the rows outside it and those in it."""
    folds = np.array_split(rng.permutation(n), k)
    return [
        (np.concatenate([*folds[:i], *folds[i + 1 :]]), validation)
        for i, validation in enumerate(folds)
    ]
