"""wrong-answer: the model were trained on all rows, the validation block too."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        P = x[:, None] ** np.arange(1, degree + 1)
        Z = (P - P.mean(axis=0)) / P.std(axis=0)
        for j, penalty in enumerate(penalties):
            w = np.linalg.solve(Z.T @ Z + penalty * np.eye(degree), Z.T @ y)
            scores[i, j] = np.mean((y.mean() + Z @ w - y) ** 2)
    i, j = np.unravel_index(scores.argmin(), scores.shape)
    return degrees[i], penalties[j], scores
