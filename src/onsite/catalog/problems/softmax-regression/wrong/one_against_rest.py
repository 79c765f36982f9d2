"""wrong-answer: each class had a sigmoid of its own."""

import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    Y = np.eye(n_classes)[y]
    W, b, losses = np.zeros((X.shape[1], n_classes)), np.zeros(n_classes), []
    for _ in range(n_steps):
        S = X @ W + b
        losses.append((np.logaddexp(0, S) - Y * S).sum(axis=1).mean())
        R = (1 + np.tanh(S / 2)) / 2 - Y
        W -= learning_rate * X.T @ R / len(y)
        b -= learning_rate * R.mean(axis=0)
    return W, b, losses
