import numpy as np


def log_loss(y_true: np.ndarray, probabilities: np.ndarray, eps: float) -> float:
    """Compute the mean negative log probability of the true classes.

    Args:
        y_true: the true classes, 0 to k - 1, shape (n,).
        probabilities: the predicted probability of each class, shape (n, k).
        eps: probabilities are clipped to [eps, 1 - eps].

    Returns:
        The loss in nats.
    """
    ...
