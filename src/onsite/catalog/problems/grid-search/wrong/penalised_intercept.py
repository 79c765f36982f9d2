"""wrong-answer: the intercept were penalised like the weights."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        P = x[:, None] ** np.arange(1, degree + 1)
        for j, penalty in enumerate(penalties):
            for block in np.split(np.arange(len(x)), n_folds):
                train = np.delete(P, block, axis=0)
                Z = (P - train.mean(axis=0)) / train.std(axis=0)
                A = np.column_stack([np.ones(len(x)), Z])
                B, b = np.delete(A, block, axis=0), np.delete(y, block)
                w = np.linalg.solve(B.T @ B + penalty * np.eye(degree + 1), B.T @ b)
                scores[i, j] += np.mean((A[block] @ w - y[block]) ** 2) / n_folds
    i, j = np.unravel_index(scores.argmin(), scores.shape)
    return degrees[i], penalties[j], scores
