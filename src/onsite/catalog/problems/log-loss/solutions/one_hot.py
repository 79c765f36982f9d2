"""Clips the whole table, then keeps the true classes by a one-hot mask."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    clipped = np.maximum(eps, np.minimum(probabilities, 1 - eps))
    one_hot = np.eye(probabilities.shape[1])[y_true]
    return -np.sum(one_hot * np.log(clipped)) / len(y_true)
