"""wrong-answer: the intercept were penalised like the weights."""

import numpy as np


def fit(X, y, l2):
    A = np.column_stack([np.ones(len(X)), X])
    theta = np.zeros(A.shape[1])
    for _ in range(1000):
        p = (1 + np.tanh(A @ theta / 2)) / 2
        theta -= 0.5 * (A.T @ (p - y) / len(y) + l2 * theta)
    return theta[1:], theta[0]
