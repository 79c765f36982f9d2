"""wrong-answer: the model were trained on one block and validated on all others."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        P = x[:, None] ** np.arange(1, degree + 1)
        for j, penalty in enumerate(penalties):
            for block in np.split(np.arange(len(x)), n_folds):
                mean, scale = P[block].mean(axis=0), P[block].std(axis=0)
                Z = (P[block] - mean) / scale
                w = np.linalg.solve(Z.T @ Z + penalty * np.eye(degree), Z.T @ y[block])
                rest = (np.delete(P, block, axis=0) - mean) / scale
                predicted = y[block].mean() + rest @ w
                scores[i, j] += np.mean((predicted - np.delete(y, block)) ** 2) / n_folds
    i, j = np.unravel_index(scores.argmin(), scores.shape)
    return degrees[i], penalties[j], scores
