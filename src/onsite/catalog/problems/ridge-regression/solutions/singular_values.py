import numpy as np


def ridge(X, Y, l2):
    """By the SVD of the centred columns: each direction is shrunk by its own factor."""
    x_mean, y_mean = X.mean(axis=0), Y.mean(axis=0)
    U, s, Vt = np.linalg.svd(X - x_mean, full_matrices=False)
    weights = Vt.T @ ((s / (s**2 + l2))[:, None] * (U.T @ (Y - y_mean)))
    return weights, y_mean - weights.T @ x_mean
