"""wrong-answer: the loss were measured in bits."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    of_true = probabilities[np.arange(len(y_true)), y_true]
    return -np.log2(np.clip(of_true, eps, 1 - eps)).mean()
