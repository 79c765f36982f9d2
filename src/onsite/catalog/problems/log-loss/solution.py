import numpy as np


def log_loss(y_true: np.ndarray, probabilities: np.ndarray, eps: float) -> float:
    """Return the mean of -log p of the true classes, with p clipped to [eps, 1 - eps]."""
    of_true = probabilities[np.arange(len(y_true)), y_true]
    return float(-np.log(np.clip(of_true, eps, 1 - eps)).mean())
