"""wrong-answer: a column without a value could stay NaN."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanmedian(train, axis=0)
    marked = is_missing.any(axis=0)

    def transform(X):
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills, X), gaps[:, marked]])

    return transform(train), transform(test)
