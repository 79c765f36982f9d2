"""wrong-answer: the fill came from both tables."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanmedian(np.where(is_missing.all(axis=0), 0.0, np.vstack([train, test])), axis=0)
    marked = is_missing.any(axis=0)

    def transform(X):
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills, X), gaps[:, marked]])

    return transform(train), transform(test)
