"""For each degree and fold one singular value decomposition, which serves every penalty."""

import numpy as np


def grid_search(x, y, degrees, penalties, n_folds):
    penalties = np.array(penalties, dtype=float)
    size = len(x) // n_folds
    scores = np.zeros((len(degrees), len(penalties)))
    for i, degree in enumerate(degrees):
        powers = np.cumprod(np.tile(x, (degree, 1)), axis=0).T
        for start in range(0, len(x), size):
            held_out = slice(start, start + size)
            train = np.r_[0:start, start + size : len(x)]
            mean, scale = powers[train].mean(axis=0), powers[train].std(axis=0)
            left, singular, right = np.linalg.svd(
                (powers[train] - mean) / scale, full_matrices=False
            )
            shrunk = singular[:, None] / (singular[:, None] ** 2 + penalties)
            weights = right.T @ (shrunk * (left.T @ y[train])[:, None])
            predicted = y[train].mean() + (powers[held_out] - mean) / scale @ weights
            scores[i] += np.mean((predicted - y[held_out, None]) ** 2, axis=0) / n_folds
    i, j = divmod(int(np.argmin(scores)), len(penalties))
    return degrees[i], float(penalties[j]), scores
