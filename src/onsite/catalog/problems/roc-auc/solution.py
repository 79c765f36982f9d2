import numpy as np


def roc_auc(y_true: np.ndarray, scores: np.ndarray) -> float:
    """Return the share of pairs that positives win against negatives, a tie being half a win.

    The ranks of the positives sum to the pairs they win and n₊(n₊ + 1)/2 for their own.
    """
    n_positive = int(y_true.sum())
    n_pairs = n_positive * (len(y_true) - n_positive)
    if n_pairs == 0:
        return float("nan")
    _, group, counts = np.unique(scores, return_inverse=True, return_counts=True)
    ranks = counts.cumsum() - (counts - 1) / 2  # tied rows share the mean of their ranks
    rank_sum = ranks[group[y_true == 1]].sum()
    return float(rank_sum - n_positive * (n_positive + 1) / 2) / n_pairs
