"""wrong-answer: each loss were measured after its step."""

import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    Y = np.eye(n_classes)[y]
    W, b, losses = np.zeros((X.shape[1], n_classes)), np.zeros(n_classes), []
    log_p = log_softmax(X @ W + b)
    for _ in range(n_steps):
        R = np.exp(log_p) - Y
        W -= learning_rate * X.T @ R / len(y)
        b -= learning_rate * R.mean(axis=0)
        log_p = log_softmax(X @ W + b)
        losses.append(-(Y * log_p).sum() / len(y))
    return W, b, losses


def log_softmax(S):
    return S - np.logaddexp.reduce(S, axis=1, keepdims=True)
