import numpy as np


def fit(
    X: np.ndarray,
    y: np.ndarray,
    X_val: np.ndarray,
    y_val: np.ndarray,
    rate: float,
    patience: int,
    min_delta: float,
    max_epochs: int,
) -> tuple[np.ndarray, int, list[float]]:
    """Train linear regression by gradient descent with early stopping.

    Args:
        X: the training rows, shape (n, d).
        y: their targets, shape (n,).
        X_val: the validation rows, shape (m, d).
        y_val: their targets, shape (m,).
        rate: the learning rate, above 0.
        patience: how many epochs in a row may pass without improvement, at least 1.
        min_delta: by more than this a loss must fall to improve, above 0.
        max_epochs: how many steps to take at most, at least 1.

    Returns:
        The weights of the best epoch, shape (d,); its number; the validation loss of every epoch.
    """
    ...
