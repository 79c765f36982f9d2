"""wrong-answer: the bias were never learnt."""

import numpy as np


def perceptron(X, y, max_epochs):
    weights, mistakes = np.zeros(X.shape[1]), []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            if label * (weights @ x) <= 0:
                weights += label * x
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return weights, 0.0, mistakes
