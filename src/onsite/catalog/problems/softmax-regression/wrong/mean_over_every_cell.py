"""wrong-answer: the loss were averaged over rows and classes alike."""

import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    Y = np.eye(n_classes)[y]
    W, b, losses = np.zeros((X.shape[1], n_classes)), np.zeros(n_classes), []
    for _ in range(n_steps):
        S = X @ W + b
        log_p = S - np.logaddexp.reduce(S, axis=1, keepdims=True)
        losses.append(-(Y * log_p).mean())
        R = (np.exp(log_p) - Y) / Y.size
        W -= learning_rate * X.T @ R
        b -= learning_rate * R.sum(axis=0)
    return W, b, losses
