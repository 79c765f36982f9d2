"""wrong-answer: the last feature were the intercept that goes without a penalty."""

import numpy as np


def ridge(X, Y, l2):
    A = np.column_stack([np.ones(len(X)), X])
    penalty = l2 * np.eye(A.shape[1])
    penalty[-1, -1] = 0
    beta = np.linalg.lstsq(A.T @ A + penalty, A.T @ Y, rcond=None)[0]
    return beta[1:], beta[0]
