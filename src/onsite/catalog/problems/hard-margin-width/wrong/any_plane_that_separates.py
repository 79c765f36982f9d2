"""wrong-answer: every hyperplane that separates the classes were as good."""

import numpy as np


def hard_margin(X, y):
    A = y[:, None] * np.column_stack([X, np.ones(len(X))])
    theta = np.zeros(A.shape[1])
    while (A @ theta <= 0).any():
        theta += A[(A @ theta).argmin()]
    theta /= (A @ theta).min()
    return theta[:-1], theta[-1], 2 / np.linalg.norm(theta[:-1])
