"""wrong-answer: probabilities were clipped below only."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    of_true = probabilities[np.arange(len(y_true)), y_true]
    return -np.log(np.maximum(of_true, eps)).mean()
