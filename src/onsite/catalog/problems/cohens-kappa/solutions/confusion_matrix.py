"""Labels turned into numbers; agreement from the margins of counts, all with numpy."""

import numpy as np


def cohens_kappa(first, second):
    _, codes = np.unique(np.array([first, second]), return_inverse=True)
    one, other = codes.reshape(2, -1)
    k, n = codes.max() + 1, len(first)
    expected = np.bincount(one, minlength=k) / n @ np.bincount(other, minlength=k) / n
    agreement = np.mean(one == other)
    if k == 1:
        return np.nan
    return (agreement - expected) / (1 - expected)
