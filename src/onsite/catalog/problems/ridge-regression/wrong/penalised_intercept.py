"""wrong-answer: the intercepts were penalised like the weights."""

import numpy as np


def ridge(X, Y, l2):
    A = np.column_stack([np.ones(len(X)), X])
    beta = np.linalg.solve(A.T @ A + l2 * np.eye(A.shape[1]), A.T @ Y)
    return beta[1:], beta[0]
