"""wrong-answer: the most likely class had come true."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    return -np.log(np.clip(probabilities.max(axis=1), eps, 1 - eps)).mean()
