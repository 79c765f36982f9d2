"""wrong-answer: a table marked the columns in which it has gaps itself."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanmedian(np.where(is_missing.all(axis=0), 0.0, train), axis=0)

    def transform(X):
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills, X), gaps[:, gaps.any(axis=0)]])

    return transform(train), transform(test)
