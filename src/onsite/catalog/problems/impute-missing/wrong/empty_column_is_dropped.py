"""wrong-answer: a column without a value were dropped."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanmedian(np.where(is_missing.all(axis=0), 0.0, train), axis=0)
    kept = ~is_missing.all(axis=0)
    marked = is_missing.any(axis=0)

    def transform(X):
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills, X)[:, kept], gaps[:, marked]])

    return transform(train), transform(test)
