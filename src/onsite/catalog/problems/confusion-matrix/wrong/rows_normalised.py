"""wrong-answer: each row were divided by its sum."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    is_true = (y_true[:, None] == np.array(classes)).astype(int)
    is_predicted = (y_pred[:, None] == np.array(classes)).astype(int)
    matrix = is_true.T @ is_predicted
    return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)
