"""runtime-error: every label were among the classes."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    position = {label: i for i, label in enumerate(classes)}
    matrix = np.zeros((len(classes), len(classes)), dtype=int)
    for true, predicted in zip(y_true.tolist(), y_pred.tolist(), strict=True):
        matrix[position[true], position[predicted]] += 1
    return matrix
