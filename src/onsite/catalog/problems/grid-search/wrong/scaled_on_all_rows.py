"""wrong-answer: the features were standardised once, on all rows."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        Z = x[:, None] ** np.arange(1, degree + 1)
        Z = (Z - Z.mean(axis=0)) / Z.std(axis=0)
        for j, penalty in enumerate(penalties):
            for block in np.split(np.arange(len(x)), n_folds):
                A, b = np.delete(Z, block, axis=0), np.delete(y, block)
                C = A - A.mean(axis=0)
                w = np.linalg.solve(C.T @ C + penalty * np.eye(degree), C.T @ b)
                predicted = b.mean() + (Z[block] - A.mean(axis=0)) @ w
                scores[i, j] += np.mean((predicted - y[block]) ** 2) / n_folds
    i, j = np.unravel_index(scores.argmin(), scores.shape)
    return degrees[i], penalties[j], scores
