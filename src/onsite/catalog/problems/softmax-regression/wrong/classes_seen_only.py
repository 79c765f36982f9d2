"""wrong-answer: a class without a row had no column."""

import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    k = y.max() + 1
    Y = np.eye(k)[y]
    W, b, losses = np.zeros((X.shape[1], k)), np.zeros(k), []
    for _ in range(n_steps):
        S = X @ W + b
        log_p = S - np.logaddexp.reduce(S, axis=1, keepdims=True)
        losses.append(-(Y * log_p).sum() / len(y))
        R = np.exp(log_p) - Y
        W -= learning_rate * X.T @ R / len(y)
        b -= learning_rate * R.mean(axis=0)
    return W, b, losses
