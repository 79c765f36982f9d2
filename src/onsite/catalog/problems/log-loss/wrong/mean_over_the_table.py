"""wrong-answer: the sum were divided by the n times k cells of the table."""

import numpy as np


def log_loss(y_true, probabilities, eps):
    one_hot = np.eye(probabilities.shape[1])[y_true]
    return -np.mean(one_hot * np.log(np.clip(probabilities, eps, 1 - eps)))
