"""wrong-answer: degree and penalty could be chosen one after the other, by mean scores."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        P = x[:, None] ** np.arange(1, degree + 1)
        for j, penalty in enumerate(penalties):
            for block in np.split(np.arange(len(x)), n_folds):
                train, b = np.delete(P, block, axis=0), np.delete(y, block)
                mean, scale = train.mean(axis=0), train.std(axis=0)
                Z = (train - mean) / scale
                w = np.linalg.solve(Z.T @ Z + penalty * np.eye(degree), Z.T @ b)
                predicted = b.mean() + (P[block] - mean) / scale @ w
                scores[i, j] += np.mean((predicted - y[block]) ** 2) / n_folds
    degree = degrees[scores.mean(axis=1).argmin()]
    return degree, penalties[scores.mean(axis=0).argmin()], scores
