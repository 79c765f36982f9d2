"""One product of two one-hot tables; a label that is no class has a row of zeros."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    is_true = (y_true[:, None] == np.array(classes)).astype(float)
    is_predicted = (y_pred[:, None] == np.array(classes)).astype(float)
    return is_true.T @ is_predicted
