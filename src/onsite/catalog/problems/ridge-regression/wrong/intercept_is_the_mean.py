"""wrong-answer: the columns were centred for the fit and the intercepts never moved back."""

import numpy as np


def ridge(X, Y, l2):
    centred = X - X.mean(axis=0)
    gram = centred.T @ centred + l2 * np.eye(X.shape[1])
    return np.linalg.solve(gram, centred.T @ Y), Y.mean(axis=0)
