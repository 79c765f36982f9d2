"""wrong-answer: every column got an indicator."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanmedian(np.where(is_missing.all(axis=0), 0.0, train), axis=0)

    def transform(X):
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills, X), gaps])

    return transform(train), transform(test)
