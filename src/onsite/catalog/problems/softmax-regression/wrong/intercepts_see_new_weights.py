"""wrong-answer: the weights moved first, and the intercepts' gradient were taken there."""

import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    Y = np.eye(n_classes)[y]
    W, b, losses = np.zeros((X.shape[1], n_classes)), np.zeros(n_classes), []
    for _ in range(n_steps):
        log_p = log_softmax(X @ W + b)
        losses.append(-(Y * log_p).sum() / len(y))
        W -= learning_rate * X.T @ (np.exp(log_p) - Y) / len(y)
        b -= learning_rate * (np.exp(log_softmax(X @ W + b)) - Y).mean(axis=0)
    return W, b, losses


def log_softmax(S):
    return S - np.logaddexp.reduce(S, axis=1, keepdims=True)
