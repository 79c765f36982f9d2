"""wrong-answer: the rows were rescaled to sum to 1 after clipping."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    clipped = np.clip(probabilities, eps, 1 - eps)
    clipped /= clipped.sum(axis=1, keepdims=True)
    return -np.log(clipped[np.arange(len(y_true)), y_true]).mean()
