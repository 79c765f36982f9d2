"""wrong-answer: eps were added to every probability."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    return -np.log(probabilities[np.arange(len(y_true)), y_true] + eps).mean()
