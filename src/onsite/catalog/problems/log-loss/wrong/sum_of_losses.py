"""wrong-answer: the losses were summed, not averaged."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    of_true = probabilities[np.arange(len(y_true)), y_true]
    return -np.log(np.clip(of_true, eps, 1 - eps)).sum()
