"""wrong-answer: only the row itself were left out, not its fold."""

import numpy as np


def target_encode(categories, y, folds, smoothing):
    names = np.array(categories)
    codes = np.empty(len(y))
    for i in range(len(y)):
        others = np.arange(len(y)) != i
        alike = others & (names == names[i])
        mean = y[others].mean()
        count, total = alike.sum(), y[alike].sum()
        codes[i] = (total + smoothing * mean) / (count + smoothing) if count else mean
    return codes
