from collections import defaultdict

import numpy as np


def target_encode(
    categories: list[str], y: np.ndarray, folds: np.ndarray, smoothing: float
) -> np.ndarray:
    """Encode each category by its smoothed mean target outside the row's fold.

    Args:
        categories: n strings.
        y: the targets, shape (n,).
        folds: each row's fold, whole numbers, shape (n,); at least two differ.
        smoothing: how many rows the overall mean counts for, at least 0.

    Returns:
        The codes, floats, shape (n,).
    """
    rows = list(zip(categories, y, folds.tolist(), strict=True))
    totals = defaultdict(lambda: np.zeros(2))  # how many rows, and the sum of their targets
    for category, target, fold in rows:
        for group in (None, None), (category, None), (None, fold), (category, fold):
            totals[group] += 1, target

    codes = []
    for category, _, fold in rows:
        others, their_sum = totals[None, None] - totals[None, fold]
        alike, alike_sum = totals[category, None] - totals[category, fold]
        mean = their_sum / others
        codes.append((alike_sum + smoothing * mean) / (alike + smoothing) if alike else mean)
    return np.array(codes)
