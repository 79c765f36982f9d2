"""wrong-answer: rows on the right side moved the weights too, as in Hebb's rule."""

import numpy as np


def perceptron(X, y, max_epochs):
    weights, bias, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            wrong += label * (weights @ x + bias) <= 0
            weights += label * x
            bias += label
        mistakes.append(int(wrong))
        if wrong == 0:
            break
    return weights, bias, mistakes
