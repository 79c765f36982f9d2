"""wrong-answer: the maximum of the whole matrix could be taken out of every row."""

import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    Y = np.eye(n_classes)[y]
    W, b, losses = np.zeros((X.shape[1], n_classes)), np.zeros(n_classes), []
    for _ in range(n_steps):
        S = X @ W + b
        S -= S.max()
        log_p = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
        losses.append(-log_p[np.arange(len(y)), y].mean())
        R = np.exp(log_p) - Y
        W -= learning_rate * X.T @ R / len(y)
        b -= learning_rate * R.mean(axis=0)
    return W, b, losses
