"""wrong-answer: predictions went down and the truth across."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    is_true = (y_true[:, None] == np.array(classes)).astype(int)
    is_predicted = (y_pred[:, None] == np.array(classes)).astype(int)
    return is_predicted.T @ is_true
