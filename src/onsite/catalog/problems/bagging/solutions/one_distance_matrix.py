"""All distances once; a model only masks the columns of rows that it has not drawn."""

import numpy as np


def bag(X, y, Q, n_models, rng):
    n = len(X)
    distances = np.linalg.norm(np.vstack([X, Q])[:, None] - X, axis=2)
    order = distances.argsort(axis=1, kind="stable")
    samples = np.stack([rng.choice(n, size=n, replace=True) for _ in range(n_models)])
    counts = np.stack([np.bincount(sample, minlength=n) for sample in samples])
    # For each model and row: the first of its neighbours, in order, that the model has drawn.
    first = (counts[:, order] > 0).argmax(axis=2)
    chosen = np.take_along_axis(order[None], first[:, :, None], axis=2)[:, :, 0]
    guesses = y[chosen]
    voted = np.where(counts == 0, guesses[:, :n], np.nan)
    out_of_bag = np.full(n, np.nan)
    known = (counts == 0).any(axis=0)
    out_of_bag[known] = np.nanmean(voted[:, known], axis=0)
    error = np.mean((out_of_bag[known] - y[known]) ** 2) if known.any() else float("nan")
    return samples, guesses[:, n:].mean(axis=0), out_of_bag, error
