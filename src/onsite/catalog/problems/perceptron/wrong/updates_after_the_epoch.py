"""wrong-answer: all rows of an epoch were scored with the weights from its start."""

import numpy as np


def perceptron(X, y, max_epochs):
    weights, bias, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = y * (X @ weights + bias) <= 0
        weights = weights + y[wrong] @ X[wrong]
        bias += y[wrong].sum()
        mistakes.append(int(wrong.sum()))
        if not wrong.any():
            break
    return weights, bias, mistakes
