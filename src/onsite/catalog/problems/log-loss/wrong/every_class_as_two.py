"""wrong-answer: each class were a yes or no of its own, and the others' log(1 - p) counted too."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    clipped = np.clip(probabilities, eps, 1 - eps)
    one_hot = np.eye(probabilities.shape[1])[y_true]
    losses = one_hot * np.log(clipped) + (1 - one_hot) * np.log(1 - clipped)
    return -losses.sum(axis=1).mean()
