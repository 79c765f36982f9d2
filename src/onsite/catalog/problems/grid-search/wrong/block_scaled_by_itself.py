"""wrong-answer: the validation block were standardised by its own mean and deviation."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        P = x[:, None] ** np.arange(1, degree + 1)
        for j, penalty in enumerate(penalties):
            for block in np.split(np.arange(len(x)), n_folds):
                Z, b = standardise(np.delete(P, block, axis=0)), np.delete(y, block)
                w = np.linalg.solve(Z.T @ Z + penalty * np.eye(degree), Z.T @ b)
                predicted = b.mean() + standardise(P[block]) @ w
                scores[i, j] += np.mean((predicted - y[block]) ** 2) / n_folds
    i, j = np.unravel_index(scores.argmin(), scores.shape)
    return degrees[i], penalties[j], scores


def standardise(A):
    return (A - A.mean(axis=0)) / A.std(axis=0)
