"""wrong-answer: the median of an even number of values were the lower of the middle two."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanquantile(
        np.where(is_missing.all(axis=0), 0.0, train), 0.5, axis=0, method="lower"
    )
    marked = is_missing.any(axis=0)

    def transform(X):
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills, X), gaps[:, marked]])

    return transform(train), transform(test)
