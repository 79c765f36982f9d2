"""wrong-answer: a category unseen in the other folds had code 0."""

import numpy as np


def target_encode(categories, y, folds, smoothing):
    names = np.array(categories)
    codes = np.empty(len(y))
    for i in range(len(y)):
        others = folds != folds[i]
        alike = others & (names == names[i])
        mean = y[others].mean()
        count, total = alike.sum(), y[alike].sum()
        codes[i] = (total + smoothing * mean) / (count + smoothing) if count else 0.0
    return codes
