"""wrong-answer: the end of a range of whole numbers were drawn too."""

import numpy as np


def bag(X, y, Q, n_models, rng):
    n = len(X)
    samples = rng.integers(max(n - 1, 1), size=(n_models, n))
    predictions = np.mean([predict(X[rows], y[rows], Q) for rows in samples], axis=0)
    votes = np.array([predict(X[rows], y[rows], X) for rows in samples])
    unseen = np.array([~np.isin(np.arange(n), rows) for rows in samples])
    with np.errstate(invalid="ignore"):
        out_of_bag = (votes * unseen).sum(axis=0) / unseen.sum(axis=0)
        judged = ~np.isnan(out_of_bag)
        error = ((out_of_bag - y)[judged] ** 2).mean() if judged.any() else np.nan
    return samples, predictions, out_of_bag, error


def predict(X, y, Q):
    return y[((Q[:, None] - X) ** 2).sum(axis=2).argmin(axis=1)]
