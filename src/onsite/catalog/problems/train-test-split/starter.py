import numpy as np


def train_test_split(
    X: np.ndarray, y: np.ndarray, test_share: float, rng: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Divide the rows into a training set and a test set at random.

    Args:
        X: the rows, shape (n, d); not to be changed.
        y: their labels, shape (n,); not to be changed.
        test_share: the share of rows to test on, above 0 and below 1.
        rng: where every random number comes from.

    Returns:
        X_train, X_test, y_train, y_test.
    """
    ...
