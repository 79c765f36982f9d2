"""A loop over columns that writes into copies."""

import numpy as np


def standardise(train, test):
    train, test = train.copy(), test.copy()
    for j in range(train.shape[1]):
        column = train[:, j]
        deviations = column - column.sum() / len(column)
        centre = column[0] - deviations[0]
        scale = np.sqrt(deviations @ deviations / len(column)) if np.ptp(column) else 1.0
        test[:, j] = (test[:, j] - centre) / scale
        train[:, j] = deviations / scale
    return train, test
