"""wrong-answer: probabilities were clipped before the logarithm, which caps the loss."""

import numpy as np


def softmax_regression(X, y, n_classes, learning_rate, n_steps):
    Y = np.eye(n_classes)[y]
    W, b, losses = np.zeros((X.shape[1], n_classes)), np.zeros(n_classes), []
    for _ in range(n_steps):
        S = X @ W + b
        E = np.exp(S - S.max(axis=1, keepdims=True))
        P = E / E.sum(axis=1, keepdims=True)
        losses.append(-np.log(np.maximum(P, 1e-12))[np.arange(len(y)), y].mean())
        W -= learning_rate * X.T @ (P - Y) / len(y)
        b -= learning_rate * (P - Y).mean(axis=0)
    return W, b, losses
