import numpy as np


def expected_calibration_error(y_true: np.ndarray, probabilities: np.ndarray, n_bins: int) -> float:
    """Return the gap between accuracy and mean confidence, averaged over bins by their size.

    A bin's size cancels: |B| / n times the gap of means is the gap of sums over n.
    """
    confidence = probabilities.max(axis=1)
    is_right = probabilities.argmax(axis=1) == y_true
    bins = np.ceil(confidence * n_bins).astype(int)  # 1 to n_bins, right edges closed
    gaps = np.bincount(bins, weights=is_right - confidence)
    return float(np.abs(gaps).sum() / len(y_true))
