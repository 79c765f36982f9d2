"""wrong-answer: the weights were averaged over all visits."""

import numpy as np


def perceptron(X, y, max_epochs):
    theta = np.zeros(X.shape[1] + 1)
    total, visits, mistakes = theta.copy(), 0, []
    for _ in range(max_epochs):
        wrong = 0
        for x, label in zip(X, y, strict=True):
            if label * (theta[:-1] @ x + theta[-1]) <= 0:
                theta += label * np.append(x, 1)
                wrong += 1
            total += theta
            visits += 1
        mistakes.append(wrong)
        if wrong == 0:
            break
    return total[:-1] / visits, total[-1] / visits, mistakes
