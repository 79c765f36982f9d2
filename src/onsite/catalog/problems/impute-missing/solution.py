import numpy as np


def impute(train: np.ndarray, test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Fill gaps with training medians, and mark them where training had gaps too.

    Args:
        train: shape (n, d), n at least 1; NaN marks a missing value.
        test: shape (m, d); m may be 0.

    Returns:
        Both tables filled, with q indicators appended: shapes (n, d + q) and (m, d + q).
    """
    is_missing = np.isnan(train)
    is_empty = is_missing.all(axis=0)
    fills = np.nanmedian(np.where(is_empty, 0.0, train), axis=0)
    marked = is_missing.any(axis=0)

    def transform(X: np.ndarray) -> np.ndarray:
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills, X), gaps[:, marked]])

    return transform(train), transform(test)
