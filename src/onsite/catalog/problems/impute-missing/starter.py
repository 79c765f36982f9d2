import numpy as np


def impute(train: np.ndarray, test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fill gaps with training medians, and mark them where training had gaps too.

    Args:
        train: shape (n, d), n at least 1; NaN marks a missing value.
        test: shape (m, d); m may be 0.

    Returns:
        Both tables filled, with q indicators appended: shapes (n, d + q) and (m, d + q).
    """
    ...
