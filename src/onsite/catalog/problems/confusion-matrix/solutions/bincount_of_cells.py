"""No loop: positions by a sorted search, then one count of cell numbers."""

import numpy as np


def confusion_matrix(y_true, y_pred, classes):
    k = len(classes)
    order = np.argsort(classes)
    known = np.asarray(classes)[order]
    kept = np.isin(y_true, known) & np.isin(y_pred, known)
    rows = order[np.searchsorted(known, y_true[kept])]
    columns = order[np.searchsorted(known, y_pred[kept])]
    return np.bincount(rows * k + columns, minlength=k * k).reshape(k, k)
