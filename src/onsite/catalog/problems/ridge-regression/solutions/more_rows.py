import numpy as np


def ridge(X, Y, l2):
    """As plain least squares: the penalty becomes d more rows, where the ones' column is 0."""
    n, d = X.shape
    m = Y.shape[1]
    A = np.block([[X, np.ones((n, 1))], [np.sqrt(l2) * np.eye(d), np.zeros((d, 1))]])
    B = np.vstack([Y, np.zeros((d, m))])
    beta = np.linalg.lstsq(A, B, rcond=None)[0]
    return beta[:d], beta[d]
