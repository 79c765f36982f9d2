import numpy as np


def stratified_k_fold(y: np.ndarray, k: int, rng: np.random.Generator) -> np.ndarray:
    """Return the fold of each row, dealt out in turn along the rows sorted by class.

    Any run of positions meets the folds in turn: so does each class, and so do all rows.
    """
    shuffled = rng.permutation(len(y))
    by_class = shuffled[np.argsort(y[shuffled], kind="stable")]
    fold = np.empty(len(y), dtype=int)
    fold[by_class] = np.arange(len(y)) % k
    return fold
