import numpy as np


def expected_calibration_error(y_true: np.ndarray, probabilities: np.ndarray, n_bins: int) -> float:
    """Compute the expected calibration error of the most probable classes.

    Args:
        y_true: the true classes, 0 to k - 1, shape (n,).
        probabilities: the predicted probability of each class, shape (n, k).
        n_bins: how many bins of equal width divide the confidences.

    Returns:
        The gap between accuracy and mean confidence, averaged over the rows.
    """
    ...
