"""wrong-answer: each indicator stood right after its column."""

import numpy as np


def impute(train, test):
    is_missing = np.isnan(train)
    fills = np.nanmedian(np.where(is_missing.all(axis=0), 0.0, train), axis=0)
    marked = is_missing.any(axis=0)

    def transform(X):
        gaps = np.isnan(X)
        wide = np.stack([np.where(gaps, fills, X), gaps], axis=2).reshape(len(X), 2 * len(marked))
        return wide[:, np.stack([np.ones_like(marked), marked], axis=1).ravel()]

    return transform(train), transform(test)
