import numpy as np


def best_split(X: np.ndarray, y: np.ndarray) -> tuple[int, float, float] | None:
    """Find a split of the rows with the greatest Gini gain.

    Args:
        X: shape (n, d), floats or whole numbers.
        y: shape (n,), class labels: any whole numbers.

    Returns:
        The feature, the threshold and the gain; None where there is nothing to split.
    """
    n = len(y)
    classes = np.unique(y)
    if len(classes) == 1:
        return None
    is_class = y[:, None] == classes  # (n, k)
    totals = is_class.sum(axis=0)
    parent = 1 - np.sum((totals / n) ** 2)

    splits = []
    for feature, column in enumerate(X.T):
        order = np.argsort(column)
        values = column[order]
        last = np.flatnonzero(values[1:] != values[:-1])  # the last row on the left
        if last.size:
            left = is_class[order].cumsum(axis=0)[last]
            right = totals - left
            sizes = last + 1
            pure = (left**2).sum(axis=1) / sizes + (right**2).sum(axis=1) / (n - sizes)
            best = np.argmax(pure)
            threshold = (values[last[best]] + values[last[best] + 1]) / 2
            splits.append((feature, threshold, parent - (1 - pure[best] / n)))
    return max(splits, key=lambda split: split[2], default=None)
