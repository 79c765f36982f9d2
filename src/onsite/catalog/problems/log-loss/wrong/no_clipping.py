"""wrong-answer: no probability were clipped, so that one zero makes the loss infinite."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    with np.errstate(divide="ignore"):
        return -np.log(probabilities[np.arange(len(y_true)), y_true]).mean()
