import numpy as np


def group_k_fold(groups: np.ndarray, k: int) -> np.ndarray:
    """Return the fold of each row: groups, largest first, go to the smallest fold so far."""
    _, group_of_row, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    fold_of_group = np.empty(len(sizes), dtype=int)
    fold_sizes = np.zeros(k)
    for group in np.argsort(-sizes, kind="stable"):
        fold = fold_sizes.argmin()
        fold_of_group[group] = fold
        fold_sizes[fold] += sizes[group]
    return fold_of_group[group_of_row]
