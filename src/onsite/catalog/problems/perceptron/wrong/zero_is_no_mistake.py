"""wrong-answer: a score of 0 were on the right side."""

import numpy as np


def perceptron(X, y, max_epochs):
    weights, bias, mistakes = np.zeros(X.shape[1]), 0.0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            if label * (weights @ x + bias) < 0:
                weights += label * x
                bias += label
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return weights, bias, mistakes
