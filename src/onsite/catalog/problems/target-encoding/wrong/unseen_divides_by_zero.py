"""wrong-answer: smoothing were never 0."""

import numpy as np


def target_encode(categories, y, folds, smoothing):
    names = np.array(categories)
    codes = np.empty(len(y))
    for i in range(len(y)):
        others = folds != folds[i]
        alike = others & (names == names[i])
        mean = y[others].mean()
        count, total = alike.sum(), y[alike].sum()
        codes[i] = (total + smoothing * mean) / np.float64(count + smoothing)
    return codes
