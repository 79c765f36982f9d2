"""wrong-answer: the error were that on the rows trained on."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        P = x[:, None] ** np.arange(1, degree + 1)
        for j, penalty in enumerate(penalties):
            for block in np.split(np.arange(len(x)), n_folds):
                train, b = np.delete(P, block, axis=0), np.delete(y, block)
                Z = (train - train.mean(axis=0)) / train.std(axis=0)
                w = np.linalg.solve(Z.T @ Z + penalty * np.eye(degree), Z.T @ b)
                scores[i, j] += np.mean((b.mean() + Z @ w - b) ** 2) / n_folds
    i, j = np.unravel_index(scores.argmin(), scores.shape)
    return degrees[i], penalties[j], scores
