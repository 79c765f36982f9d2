import numpy as np


def precision_recall_curve(
    y_true: np.ndarray, scores: np.ndarray
) -> tuple[np.ndarray, np.ndarray, float]:
    """Return precision and recall at each distinct score, highest first, and the area in steps."""
    order = np.argsort(-scores)
    ordered = scores[order]
    last_of_tie = np.append(np.flatnonzero(ordered[1:] != ordered[:-1]), len(scores) - 1)

    hits = y_true[order].cumsum()[last_of_tie]
    precision = hits / (last_of_tie + 1)
    recall = hits / y_true.sum()
    return precision, recall, float(np.diff(recall, prepend=0) @ precision)
