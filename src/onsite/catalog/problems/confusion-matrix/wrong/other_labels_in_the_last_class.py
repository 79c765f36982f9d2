"""wrong-answer: a label that is no class belonged to the last one, as index -1 says."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    position = {label: i for i, label in enumerate(classes)}
    matrix = np.zeros((len(classes), len(classes)), dtype=int)
    for true, predicted in zip(y_true.tolist(), y_pred.tolist(), strict=True):
        matrix[position.get(true, -1), position.get(predicted, -1)] += 1
    return matrix
