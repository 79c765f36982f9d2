"""wrong-answer: the test table's own medians filled it."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanmedian(np.where(is_missing.all(axis=0), 0.0, train), axis=0)
    own = np.nanmedian(
        np.vstack([test, np.where(np.isnan(test).all(axis=0), fills, np.nan)]), axis=0
    )
    marked = is_missing.any(axis=0)

    def transform(X):
        gaps = np.isnan(X)
        return np.hstack([np.where(gaps, fills if X is train else own, X), gaps[:, marked]])

    return transform(train), transform(test)
