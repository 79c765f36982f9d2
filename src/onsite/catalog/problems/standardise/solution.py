import numpy as np


def standardise(train: np.ndarray, test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Scale both tables by the training columns' means and standard deviations.

    Args:
        train: shape (n, d), n at least 1.
        test: shape (m, d); m may be 0.

    Returns:
        Both tables scaled, of shapes (n, d) and (m, d).
    """
    mean = train.mean(axis=0)
    is_constant = train.max(axis=0) == train.min(axis=0)
    scale = np.where(is_constant, 1.0, train.std(axis=0))
    return (train - mean) / scale, (test - mean) / scale
