"""wrong-answer: a cell could be counted up only once."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    position = {label: i for i, label in enumerate(classes)}
    kept = np.isin(y_true, classes) & np.isin(y_pred, classes)
    rows = [position[label] for label in y_true[kept].tolist()]
    columns = [position[label] for label in y_pred[kept].tolist()]
    matrix = np.zeros((len(classes), len(classes)), dtype=int)
    matrix[rows, columns] += 1
    return matrix
